#!/usr/bin/env bash
# export-readers.sh: the Python programs that read the exports back in the tests (networkx, rdflib, followthemoney), in a
# virtual environment under .cache/export-readers. Needs Python 3.11 or newer and a package index; nothing is compiled. Does nothing where it is done.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
VENV=$ROOT/.cache/export-readers
READERS=$ROOT/tests/export/readers
# followthemoney 4 needs PyICU, which is compiled; version 3 asks for older readers than the ones that are wanted here
WANTED=$(cat "$READERS/requirements.txt" "$READERS/newer.txt")

say() { echo "export-readers.sh: $*" >&2; }
if [ "$WANTED" = "$(cat "$VENV/installed.txt" 2>/dev/null)" ]; then exit 0; fi
PYTHON=$(command -v python3 || true)
[ -n "$PYTHON" ] || { say "python3 is missing (Debian: apt-get install python3 python3-venv)"; exit 1; }
rm -rf "$VENV"
"$PYTHON" -m venv "$VENV" || { say "no virtual environment could be made (Debian: apt-get install python3-venv)"; exit 1; }
install() { "$VENV/bin/pip" install --quiet --disable-pip-version-check "$@" >&2 || { say "installation failed: see above"; exit 1; }; }
install -r "$READERS/requirements.txt"
install --no-deps -r "$READERS/newer.txt"
echo "$WANTED" >"$VENV/installed.txt"
