#!/usr/bin/env bash
# How long archives of missions take to build, all facets: a cold build each of 1,000, 10,000 and 30,000 missions with their
# contacts, three times, in memory where there is a /dev/shm; wall time, and peak memory where GNU time is there.
# Usage: missions.sh path/to/jalon [count …]
#        missions.sh --write folder count    only writes the archive
set -euo pipefail

# Writes an archive of so many missions under $site/content.
archive() {
  rm -rf "$site"
  mkdir -p "$site/content/missions" "$site/content/contacts" "$site/content/politiques" "$site/content/organisations"
  printf 'titre: Archive\nas_of: 2024-12-31\n' > "$site/content/site.yml"
  printf -- '---\ntitre: Politique de mission\nen vigueur: 2016-05-25\n---\n## Principes\n- Documenter\n' \
    > "$site/content/politiques/mission.md"
  awk -v count="$1" -v root="$site/content" 'BEGIN {
    split("Allemagne France Mexique Japon Portugal Belgique Brésil Sénégal Italie Espagne Suisse Maroc Corée-du-Sud Chili Norvège Finlande Islande Irlande Écosse Pologne", country, " ")
    split("février mars avril mai juin septembre octobre novembre", month, " ")
    split("art sonore;installation;vidéo;réalité virtuelle;art web;performance;cinéma expérimental;robotique", discipline, ";")
    split("coproduction;résidence;diffusion;acquisition;publication;invitation;échange", kind, ";")
    split("festival;biennale;marché;galerie;diffuseur;résidence;délégation", category, ";")
    srand(1)
    contacts = int(count / 5) + 5
    organizations = int(count / 50) + 5
    table = root "/contacts/contacts.csv"
    print "organisation;catégorie;pays;ville;site;langues;disciplines;vérifié;personne;fonction;courriel;consentement;expire" > table
    for (i = 1; i <= contacts; i++) {
      c = i % 20 + 1
      printf "Contact numéro %d;%s;%s;Ville %d;https://example.org/%d;français, anglais;%s;2024-01-15;Prénom Nom%d;direction;p%d@example.org;2020-01-01;2030-01-01\n", i, category[i % 7 + 1], country[c], i % 60, i, discipline[i % 8 + 1], i, i > table
    }
    close(table)
    for (i = 1; i <= organizations; i++) {
      file = root "/organisations/membre-" i ".md"
      printf "---\ntitre: Membre numéro %d\nsigle: MN%d\ncatégories: membre\n---\nUn organisme membre.\n", i, i > file
      close(file)
    }
    for (i = 1; i <= count; i++) {
      year = 2000 + i % 24
      c = int(rand() * 20) + 1
      town = int(rand() * 60)
      m = month[int(rand() * 8) + 1]
      file = root "/missions/mission-" i ".md"
      printf "---\ntitre: Mission %d\nrésumé: Une mission comme tant d’autres, pour voir combien de temps prend une archive.\ndates: 12-17 %s %d\npolitique: Politique de mission\ndisciplines: [%s, %s]\n---\n", i, m, year, discipline[i % 8 + 1], discipline[(i + 3) % 8 + 1] > file
      printf "Le groupe est parti avec *peu de rendez-vous* et beaucoup de temps. Voir le [site](https://example.org/%d).\n\n", i > file
      for (p = 1; p <= 4; p++) print "Un paragraphe de récit, assez long pour ressembler à ce que quelqu’un écrirait au retour, avec ce que l’on a vu, entendu et appris en chemin, et qui on aimerait revoir.\n" > file
      printf "## Lieux\n\n- Ville %d, %s\n\n## Objectifs\n\n- Trouver un coproducteur\n- Rencontrer des diffuseurs\n\n## Participants\n\n", town, country[c] > file
      first = int(rand() * organizations)
      for (p = 0; p < 3; p++) printf "- Membre numéro %d\n  - membre : oui\n  - sélection : appel\n", (first + p) % organizations + 1 > file
      printf "\n## Financement\n\n- Bailleur %d\n  - programme : Rayonner\n  - montant : %d $\n  - devise : CAD\n  - statut : accordé\n\n## Rencontres\n\n", i % 30, 1000 + i % 9000 > file
      for (p = 1; p <= 3; p++) printf "- Rencontre %d (%d %s %d)\n  - heure : 10 h\n  - avec : Contact numéro %d\n", p, 12 + p, m, year, int(rand() * contacts) + 1 > file
      printf "\n## Visites\n\n- Visite du lieu (16 %s %d)\n\n## Réseautage\n\n- Soirée (14 %s %d)\n  - nature : 5 à 7\n  - hôte : Contact numéro %d\n\n## Retombées\n\n", m, year, m, year, int(rand() * contacts) + 1 > file
      for (p = 1; p <= 2; p++) printf "- Suite %d (%d)\n  - nature : %s\n  - rencontre : Rencontre %d\n", p, year + 1, kind[int(rand() * 7) + 1], p > file
      close(file)
    }
  }'
}

if [ "$1" = --write ]; then
  site=$2
  archive "$3"
  exit
fi
jalon=$(realpath "$1")
shift
counts=("$@")
[ ${#counts[@]} -gt 0 ] || counts=(1000 10000 30000)
base=/dev/shm
[ -d "$base" ] || base=${TMPDIR:-/tmp}
site=$(mktemp -d "$base/jalon-bench.XXXXXX")
trap 'rm -rf "$site"' EXIT

for count in "${counts[@]}"; do
  archive "$count"
  echo "$count missions, $(du -sm --apparent-size "$site/content" | cut -f1) MB of sources"
  for _ in 1 2 3; do
    rm -rf "$site/public" "$site/.jalon"
    if [ -x /usr/bin/time ]; then
      /usr/bin/time -f '  %e s, %M KB at most, %U s of processor' "$jalon" build -q -s "$site"
    else
      time "$jalon" build -q -s "$site"
    fi
  done
done
