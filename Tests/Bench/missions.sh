#!/usr/bin/env bash
# How long 10,000 missions take to build, their archive with all its facets included: three cold builds in memory where there
# is a /dev/shm, the time as Jalon itself tells it. Usage: missions.sh path/to/jalon [how many]
set -euo pipefail
jalon=$1
count=${2:-10000}
base=/dev/shm
[ -d "$base" ] || base=${TMPDIR:-/tmp}
site=$(mktemp -d "$base/jalon-bench.XXXXXX")
trap 'rm -rf "$site"' EXIT
mkdir -p "$site/content/missions"
awk -v count="$count" -v folder="$site/content/missions" 'BEGIN {
  countries = split("Allemagne France Japon Mexique Portugal Espagne Italie Belgique Suisse Autriche Norvège Suède Finlande Danemark Islande Brésil Chili Argentine Pérou Colombie Maroc Sénégal Tunisie Liban Inde Chine Corée-du-Sud Vietnam Australie Canada", country, " ")
  split("janvier février mars avril mai juin juillet août septembre octobre novembre décembre", month, " ")
  disciplines = split("installation;art sonore;vidéo;performance;art web;réalité virtuelle;robotique;art audio;photographie;estampe;danse;théâtre", discipline, ";")
  outcomes = split("coproduction;résidence;diffusion;acquisition;publication;invitation;exposition;achat", outcome, ";")
  srand(1)
  for (i = 1; i <= count; i++) {
    c = int(rand() * countries) + 1; city = int(rand() * 12) + 1; year = 1995 + int(rand() * 30); m = month[int(rand() * 12) + 1]
    path = folder "/mission-" i ".md"
    print "---\ntitre: Mission " i "\nrésumé: Une semaine pour rencontrer des lieux et des gens, et voir ce qui en sort.\ndates: 5-10 " m " " year > path
    print "lieux:\n  - ville: Ville " c "-" city "\n    pays: " country[c] "\n    coordonnées: \"" int(rand() * 100 - 40) ", " int(rand() * 200 - 100) "\"" > path
    d = int(rand() * disciplines); print "disciplines: [" discipline[d + 1] ", " discipline[(d + 3) % disciplines + 1] "]" > path
    print "participants:\n  - nom: Collectif " int(rand() * 300) "\n    nature: organisme\n    membre: oui\n  - nom: Studio " int(rand() * 300) "\n    nature: organisme" > path
    print "financement:\n  - bailleur: Fonds " int(rand() * 20) "\n    montant: 12 500 $\n    devise: CAD\n    statut: accordé" > path
    print "rencontres:\n  - titre: Rencontre du matin\n    date: 6 " m " " year "\n    heure: 10 h\n  - titre: Rencontre du soir\n    date: 7 " m " " year "\n    heure: 17 h\n    note: Une longue soirée." > path
    o = int(rand() * outcomes); print "retombées:\n  - titre: Première suite\n    nature: " outcome[o + 1] "\n    rencontre: Rencontre du matin\n  - titre: Seconde suite\n    nature: " outcome[(o + 3) % outcomes + 1] > path
    print "---\nUn peu de prose, avec *emphase* et un [lien](https://exemple.ca).\n" > path
    close(path)
  }
}'
for _ in 1 2 3; do
  rm -rf "$site/public" "$site/.jalon"
  "$jalon" build -s "$site" --as-of 2024-12-31 2>&1 | tail -1
done
