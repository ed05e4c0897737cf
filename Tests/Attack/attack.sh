#!/usr/bin/env bash
# Sites that are attacked wherever a person may write, in a browser: makes them with the tests, then looks whether anything runs.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
sites=$root/.build/attack
rm -rf "$sites"
(cd "$root" && JALON_ATTACK_SITES=$sites swift test --filter AttackTests.nothingRuns)
python=$root/.build/audit/venv/bin/python
[ -x "$python" ] || python=python3
exec "$python" "$here/attack.py" "$sites" "$@"
