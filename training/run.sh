#!/usr/bin/env bash
# Reproduces the shipped weights from the annotated data: virtual environment, base encoder, training, export to models/reader.
# NEWSGRAPH_DATA says where train/ and dev/ lie (default ../shared/data beside the checkout). About five hours of one core.
set -euo pipefail
cd "$(dirname "$0")"
mkdir -p .work
[ -x .work/venv/bin/python ] || { python3 -m venv .work/venv && .work/venv/bin/pip install -q -r requirements.txt; }
for stage in 1 2 3 4; do
  OMP_NUM_THREADS="${THREADS:-1}" .work/venv/bin/python -m reader.train --stage "$stage" --threads "${THREADS:-1}" --resume "$@" 2>&1 | tee -a ".work/stage$stage.log"
done
.work/venv/bin/python -m reader.average reader-3=0.35 reader-4=0.65
.work/venv/bin/python -m reader.export
