#!/usr/bin/env bash
# Fails where a `package` type, function or protocol has no doc comment; initializers, operators and `hash` say what they are. Properties are
# not asked for: most are said by their names.
# Usage: Scripts/undocumented.sh [folder…]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
find "${@:-Sources}" -name '*.swift' | LC_ALL=C sort | xargs awk '
  FNR == 1 { documented = 0 }
  /^ *\/\/\// { documented = 1; next }
  /^ *(\/\/|@)/ { if ($0 !~ / package /) next }
  / *package .*(struct|class|enum|protocol|typealias|actor|func) / && !/^ *\/\// {
    if ($0 ~ /^ *(@[A-Za-z]+ )*package [a-z() ]*(struct|class|enum|protocol|typealias|actor|func) [A-Za-z]/ \
      && $0 !~ /func (hash|encode)\(/ && !documented) {
      print FILENAME ":" FNR ": no doc comment:" $0
      missing = 1
    }
  }
  { documented = 0 }
  END { exit missing }'
