#!/usr/bin/env python3
"""Writes schema/gazetteer/*.json from the archives of fetch.sh: generate.py FOLDER

Countries get the ids of country-coder; cities need GeoNames' name and place and an id with that very label in Wikidata;
regions an id with that label; organisations come from name-suggestion-index. Licences: schema/gazetteer/NOTICE.md.
"""

import json
import sys
from pathlib import Path

import sources
from bodies import bodies
from places import cities, regions

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "schema" / "gazetteer"


def write(name: str, rows: list) -> None:
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    (TARGET / f"{name}.json").write_text(f"[\n{lines}\n]\n", "utf-8")
    print(f"{name}: {len(rows)} rows, {(TARGET / f'{name}.json').stat().st_size:,} bytes")


def main(folder: Path) -> None:
    by_hand = json.loads((Path(__file__).parent / "by-hand.json").read_text("utf-8"))
    write("countries", sorted(map(list, sources.countries(folder).items())))
    city_rows = cities(folder)
    write("cities", city_rows)
    write("regions", regions(folder, city_rows, by_hand["regions"]))
    write("bodies", bodies(folder, ROOT, by_hand))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
