#!/usr/bin/env bash
# Audits a site that was built: installs what is missing, then `audit.py` with the same arguments.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
tools=$root/.build/audit

# Only what is missing, so that a machine that has it all needs neither root nor a network.
missing=()
command -v chromium-headless-shell >/dev/null || missing+=(chromium-headless-shell)
command -v java >/dev/null || missing+=(default-jre-headless)
python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3-venv)
# The page falls back on metrics of Arial until its own font is there.
command -v fc-list >/dev/null && [ -n "$(fc-list 'Liberation Sans')" ] || missing+=(fontconfig fonts-liberation)
if [ ${#missing[@]} -gt 0 ]; then
  if ! command -v apt-get >/dev/null; then
    echo "Install ${missing[*]}, then try again." >&2
    exit 2
  fi
  sudo=$([ "$(id -u)" = 0 ] || echo sudo)
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

# A new environment whenever the list of tools changes.
if ! cmp -s "$here/requirements.txt" "$tools/installed.txt"; then
  rm -rf "$tools/venv"
  mkdir -p "$tools"
  python3 -m venv "$tools/venv"
  "$tools/venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$tools/installed.txt"
fi

exec "$tools/venv/bin/python" "$here/audit.py" --tools "$tools" "$@"
