#!/usr/bin/env bash
# What findings cost: 10,000 pages without any, and with two unknown keys each, keys of another generator, a link to nowhere each. A cold
# build, one where nothing changed and one of a page that changed; processor's time, median of three, and how it compares with the pages
# that have none.
# Usage: findings.sh path/to/jalon [pages]
set -euo pipefail
jalon=$1
pages=${2:-10000}
root=$(mktemp -d "$([ -d /dev/shm ] && echo /dev/shm || echo /tmp)/jalon-findings.XXXXXX")
trap 'rm -rf "$root"' EXIT

write() {
  mkdir -p "$root/$1/content"
  printf 'titre: Essai\n' > "$root/$1/content/site.yml"
  printf '# Accueil\n\nBonjour.\n' > "$root/$1/content/index.md"
  awk -v root="$root/$1/content" -v count="$pages" -v keys="$2" -v text="$3" 'BEGIN {
    for (i = 0; i < count; i++) {
      folder = root "/d" int(i / 200)
      if (i % 200 == 0) system("mkdir -p " folder)
      file = folder "/p" i ".md"
      line = text
      gsub(/@/, i, line)
      printf "---\ntitre: Page %d\ndescription: La page %d\n%s---\n\n", i, i, keys > file
      for (p = 0; p < 5; p++) print "Un texte de quelques phrases, avec un [lien](../index.md) et **du gras**.\n" > file
      printf "%s\n", line > file
      close(file)
    }
  }'
}

# The processor's time of a build, in milliseconds; whether it publishes is not asked.
spent() {
  local TIMEFORMAT='%U %S' times
  times=$({ time "$jalon" build -q -s "$1" > /dev/null 2>&1 || true; } 2>&1)
  awk '{ printf "%d\n", 1000 * ($1 + $2) }' <<< "$times"
}

median() { sort -n | sed -n 2p; }

measure() {
  local site=$root/$1 turn
  for turn in 1 2 3; do rm -rf "$site/public" "$site/.jalon"; spent "$site"; done | median > "$root/cold"
  # What is younger than a clock's tick is read again.
  sleep 3
  spent "$site" > /dev/null
  for turn in 1 2 3; do spent "$site"; done | median > "$root/same"
  for turn in 1 2 3; do echo "Encore." >> "$site/content/d0/p7.md"; spent "$site"; done | median > "$root/page"
  printf '%-14s cold %5d ms  nothing changed %5d ms  one page %5d ms' "$1" "$(< "$root/cold")" "$(< "$root/same")" "$(< "$root/page")"
  if [ "$1" = none ]; then
    cp "$root/cold" "$root/base"
    echo
  else
    awk -v one="$(< "$root/cold")" -v base="$(< "$root/base")" 'BEGIN { printf "  cold x %.2f\n", one / base }'
  fi
}

write none '' ''
write unknown 'couleur: rouge\nmachin: 1\n' ''
write foreign 'date: 2024-03-02\ntags: [a, b]\n' ''
write notes '' 'Voir[^a] et [w](calq.gouv.qc.ca).'
write links '' '[Là](absent-@.md)'
for kind in none unknown foreign notes links; do measure "$kind"; done
