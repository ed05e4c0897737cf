#!/usr/bin/env bash
# How long a plan of 2,000 projects and 20,000 milestones takes to build, all views: five cold builds in memory where there
# is a /dev/shm, the time as Jalon itself tells it.
# Usage: plan.sh path/to/jalon
#        plan.sh --write folder    only writes the plan
set -euo pipefail
jalon=$1
base=/dev/shm
[ -d "$base" ] || base=${TMPDIR:-/tmp}
if [ "$jalon" = --write ]; then
  site=$2
else
  site=$(mktemp -d "$base/jalon-bench.XXXXXX")
  trap 'rm -rf "$site"' EXIT
fi
mkdir -p "$site/content/plans"
awk 'BEGIN {
  split("janvier février mars avril mai juin juillet août septembre octobre novembre décembre", month, " ")
  split("RAMO;MAAP;CQAM;CALQ;Patrimoine canadien;Ville de Montréal", partner, ";")
  srand(1)
  print "---\ntitre: Grand plan\npériode: 2019/2023\n---"
  for (o = 1; o <= 50; o++) {
    printf "\n## Objectif %d : Objectif de rang %d\n\nUn peu de prose, avec *emphase* et un [lien](https://exemple.ca).\n", o, o
    for (p = 1; p <= 40; p++) {
      n++
      printf "\n### Projet : Projet numéro %d\n\nJalons\n\n", n
      for (m = 1; m <= 10; m++) {
        kind = int(rand() * 6)
        date = month[int(rand() * 12) + 1] " " 2019 + int(rand() * 5)
        if (kind == 1) date = month[int(rand() * 12) + 1] " 2019 - " month[int(rand() * 12) + 1] " 2021"
        if (kind == 2) date = "en continu"
        if (kind == 3) date = "automne 2020 - printemps 2021"
        if (kind == 4) date = "à partir de juin 2021"
        if (kind == 5) date = "début 2020"
        printf "- [%s] Étape %d du projet %d (%s)\n", rand() < 0.5 ? "x" : " ", m, n, date
      }
      printf "\nPartenaires : %s, %s\n\nRésultat : Une phrase.\n", partner[int(rand() * 6) + 1], partner[int(rand() * 6) + 1]
    }
  }
}' > "$site/content/plans/grand.md"
[ "$jalon" != --write ] || exit 0
for _ in 1 2 3 4 5; do
  rm -rf "$site/public" "$site/.jalon"
  "$jalon" build -s "$site" --as-of 2024-12-31 2>&1 | tail -1
done
