#!/usr/bin/env bash
# `jalon serve` in a browser: browser.sh JALON. What drives the browser is that of the audits, where they were run, else what the
# machine has.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
python=$here/../../.build/audit/venv/bin/python
[ -x "$python" ] || python=python3
exec "$python" "$here/browser.py" "$@"
