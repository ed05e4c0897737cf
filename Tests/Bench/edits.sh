#!/usr/bin/env bash
# What an edit costs beside a cold build of the same site, in one run: 10,000 missions of which one has another text, or another title;
# a plan of 2,000 projects of which one has another text, or another milestone. Wall time as the program takes it, a median of five, in
# memory where there is a /dev/shm.
# Usage: edits.sh path/to/jalon [missions]
set -euo pipefail
jalon=$1
missions=${2:-10000}
here=$(dirname "$0")
root=$(mktemp -d "$([ -d /dev/shm ] && echo /dev/shm || echo /tmp)/jalon-edits.XXXXXX")
trap 'rm -rf "$root"' EXIT

# Milliseconds that a build of a site takes.
spent() {
  local from=$(date +%s%N)
  "$jalon" build -q -s "$1" --as-of 2024-12-31 > /dev/null 2>&1 || true
  echo $((($(date +%s%N) - from) / 1000000))
}

median() { sort -n | sed -n 3p; }

# Builds a site as an edit leaves it: the name of what is edited, the site, the file, then what sed does to it at each turn.
edit() {
  local turn
  for turn in 1 2 3 4 5; do
    sed -i "${4//@/$turn}" "$2/$3"
    spent "$2"
  done | median > "$root/time"
  awk -v name="$1" -v one="$(< "$root/time")" -v cold="$(< "$root/cold")" \
    'BEGIN { printf "  %-28s %6d ms  x %.3f of cold\n", name, one, one / cold }'
}

cold() {
  local turn
  for turn in 1 2 3 4 5; do rm -rf "$2/public" "$2/.jalon"; spent "$2"; done | median > "$root/cold"
  printf '%s\n  %-28s %6d ms\n' "$1" cold "$(< "$root/cold")"
  # What is younger than a clock's tick is read again.
  sleep 3
  spent "$2" > /dev/null
  edit 'nothing changed' "$2" content/site.yml ''
}

bash "$here/missions.sh" --write "$root/missions" "$missions"
cold "$missions missions" "$root/missions"
edit 'the text of one' "$root/missions" content/missions/mission-77.md 's/^Un.* paragraphe de récit/Un @e paragraphe de récit/'
edit 'the title of one' "$root/missions" content/missions/mission-78.md 's/^titre: .*/titre: Mission @/'
bash "$here/plan.sh" --write "$root/plan" > /dev/null
printf 'titre: Plan\n' > "$root/plan/content/site.yml"
cold '2,000 projects' "$root/plan"
edit 'the result of one' "$root/plan" content/plans/grand.md '0,/^Résultat : .*/s//Résultat : Une phrase @./'
edit 'a milestone of one' "$root/plan" content/plans/grand.md '0,/^- \[.\] Étape 1.*/s//- [x] Étape 1@ du projet 1 (mai 2020)/'
