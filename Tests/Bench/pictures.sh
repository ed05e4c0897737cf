#!/usr/bin/env bash
# How long 500 photos of 12 million pixels take to be made smaller, beside vipsthumbnail making the same copies on the same cores; then a build
# in which nothing changed, and one after `public` is gone. In memory where there is a /dev/shm.
# Usage: pictures.sh path/to/jalon [how many photos]
set -euo pipefail
jalon=$(realpath "$1")
count=${2:-${PHOTOS:-500}}
command -v vipsthumbnail >/dev/null || { echo "pictures: skipped, there is no vipsthumbnail (apt-get install libvips-tools)"; exit 0; }
base=/dev/shm
[ -d "$base" ] || base=${TMPDIR:-/tmp}
site=$(mktemp -d "$base/jalon-pictures.XXXXXX")
trap 'rm -rf "$site"' EXIT
mkdir -p "$site/content/missions/photos" "$site/copies"

# Twenty photos that differ in all their bytes, each many times under another name with one more: what is light and what is noise in a photo.
photos=$((count < 20 ? count : 20))
for number in $(seq "$photos"); do
  vips perlin "$site/cloud.v" 4000 3000 --cell-size $((100 + number)) --seed "$number"
  vips gaussnoise "$site/noise.v" 4000 3000 --sigma 8 --seed "$number"
  vips linear "$site/cloud.v" "$site/light.v" 100 128
  vips add "$site/light.v" "$site/noise.v" "$site/one.v"
  vips bandjoin "$site/one.v $site/light.v $site/one.v" "$site/three.v"
  vips cast "$site/three.v" "$site/cast.v" uchar
  vips copy "$site/cast.v" "$site/photo.v" --interpretation srgb
  vips jpegsave "$site/photo.v" "$site/$number.jpg" --Q 90
done
rm -f "$site"/*.v
{
  echo "# Photos"
  for number in $(seq "$count"); do
    name=p$number.jpg
    # After the end of the picture, where nobody looks: other bytes, another digest.
    { cat "$site/$((number % photos + 1)).jpg"; printf '%s' "$number"; } > "$site/content/missions/photos/$name"
    printf '\n![Photo %s](%s)\n' "$number" "$name"
  done
} > "$site/content/missions/photos/index.md"
rm -f "$site"/*.jpg

now() { date +%s%N; }
since() { awk -v start="$1" -v end="$(now)" 'BEGIN { printf "%.2f", (end - start) / 1e9 }'; }
cores=$(nproc)

start=$(now)
find "$site/content/missions/photos" -name '*.jpg' -print0 | VIPS_CONCURRENCY=1 xargs -0 -n 5 -P "$cores" sh -c '
  for width in 480 960 1600; do
    vipsthumbnail --size "${width}x" --output "'"$site"'/copies/%s-$width.jpg[Q=80,optimize_coding,strip]" "$@"
    vipsthumbnail --size "${width}x" --output "'"$site"'/copies/%s-$width.webp[Q=78,effort=2,strip]" "$@"
  done' sh
others=$(since "$start")
start=$(now)
"$jalon" build -s "$site" -q > /dev/null 2>&1
own=$(since "$start")
sleep 3
"$jalon" build -s "$site" -q > /dev/null 2>&1
start=$(now)
"$jalon" build -s "$site" -q > /dev/null 2>&1
nothing=$(since "$start")
rm -rf "$site/public"
start=$(now)
"$jalon" build -s "$site" -q > /dev/null 2>&1
again=$(since "$start")
made=$(find "$site/public" -name '*-*.????????.*' | wc -l)
awk -v own="$own" -v others="$others" -v nothing="$nothing" -v again="$again" -v count="$count" -v made="$made" 'BEGIN {
  printf "pictures: %d photos of 12 MP, %d copies: %s s; vipsthumbnail %s s; ratio %.2f (at most 1.2); nothing changed %s s; public gone %s s\n",
    count, made, own, others, own / others, nothing, again }'
