"""Cities and regions with ids that two packages agree on."""

import re
from collections import defaultdict
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, Iterable

import sources
from names import fold

PEOPLE = 100_000  # a city in the gazetteer
RIVAL = 1_000  # a namesake that counts against it
ALIKE = 0.7  # "Donetska oblast" and "Donetsk"
NEWEST = 2_000_000  # later items with a large city's label are of a part of it or of an imported double
DEGREES = 0.4  # how far apart two packages may put one city
KINDS = ("Oblast", "Region", "Province", "State", "Governorate", "Prefecture", "Department", "County", "District", "Krai")
LARGE = ("AU", "BR", "CA", "CN", "DE", "GB", "IN", "US")  # their states are better known than a town of the name
FEATURE = re.compile(r"\b(sea|lake|river|gulf|ocean|strait|delta|mountains?|valley|islands?|desert|nile|coast|basin)\b", re.I)
CITY = re.compile(r"^(?:(?:largest|most populous|third|second|major|port|historic|cosmopolitan|commercial)\b.*?)?(?:city|capital)\b", re.I)

Row = list[Any]


def _near(place: sources.Place, city: dict[str, Any]) -> bool:
    return (
        place.latitude is not None
        and place.longitude is not None
        and abs(place.latitude - city["latitude"]) < DEGREES
        and abs(place.longitude - city["longitude"]) < DEGREES
    )


def cities(folder: Path) -> list[Row]:
    """[id, name, country ("US-TX" in a state), population, people in namesakes elsewhere, other name?]: GeoNames' city, and
    the id there with a Wikidata label that is a name of it."""
    known = sorted(sources.geonames(folder), key=lambda each: -each["population"])
    capitals = {(code, fold(name)) for code, name in sources.capitals(folder).items()}
    candidates: dict[tuple[str, str], list[sources.Place]] = defaultdict(list)
    for place in sources.cities(folder) + sources.states(folder):  # a city that is a state of its own: Tokyo
        if place.label is not None and int(place.qid[1:]) <= NEWEST:
            candidates[place.country, fold(place.label)].append(place)
    items = sources.wikidata_items(folder)
    described = _described(items, sources.territories(folder))
    people: dict[str, int] = defaultdict(int)
    for city in known:
        if city["population"] >= RIVAL:
            people[fold(city["name"])] += city["population"]
    rows: dict[str, Row] = {}
    seen: set[tuple[str, str]] = set()
    for city in known:
        name, code = city["name"], city["countrycode"]
        is_capital = (code, fold(name)) in capitals
        capitals.discard((code, fold(name)))  # only the largest of a country's namesakes is its capital
        if city["population"] < PEOPLE and not is_capital:
            continue
        is_largest = (code, fold(name)) not in seen
        seen.add((code, fold(name)))
        found = (described.get((code, fold(name))) if is_largest else None) or _item(city, candidates)
        if found is not None and found[0] not in rows:
            other = [] if fold(found[1]) == fold(name) else [name]
            rivals = people[fold(name)] - city["population"]
            state = f"US-{city['admin1code']}" if code == "US" else code
            rows[found[0]] = [found[0], found[1], state, city["population"], rivals, *other]
    return sorted(rows.values(), key=lambda row: (row[2], row[1]))


def _described(
    items: dict[str, tuple[str, str]], areas: Iterable[dict[str, str]]
) -> dict[tuple[str, str], tuple[str, str]]:
    """Id and label by country and name of what is described as a city or capital in that country, where there is only one.
    Cities of the United States share too many names."""
    names = {area["nameEn"]: area["iso1A2"] for area in areas if "nameEn" in area and len(area.get("iso1A2", "")) == 2}
    names["Netherlands"] = "NL"
    found: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for qid, (label, text) in items.items():
        codes = {code for name, code in names.items() if re.search(rf"\b{re.escape(name)}$", text)}
        if CITY.match(text) and len(codes) == 1 and codes != {"US"}:
            found[codes.pop(), fold(label)].append((qid, label))
    return {key: each[0] for key, each in found.items() if len(each) == 1}


def _item(city: dict[str, Any], candidates: dict[tuple[str, str], list[sources.Place]]) -> tuple[str, str] | None:
    """Id and label of the item at the city's place that is labelled with its name, else of a city's with another name of it."""
    near = lambda name: [  # noqa: E731
        place for place in candidates.get((city["countrycode"], fold(name)), []) if _near(place, city)
    ]
    others = {name: place for name in city["alternatenames"] for place in near(name) if place.is_city}
    found = near(city["name"]) or list(others.values())
    if not found:
        return None
    first = min(found, key=lambda place: int(place.qid[1:]))
    return first.qid, first.label or first.name


def regions(folder: Path, city_rows: list[Row], wanted: dict[str, list[str]]) -> list[Row]:
    """[id, name, country or null, other names …]: continents and their parts, states and provinces, those of by-hand.json."""
    rows: dict[str, Row] = {}
    for area in sources.territories(folder):
        if area.get("level") in ("region", "subregion", "intermediateRegion") and "wikidata" in area:
            rows[area["wikidata"]] = [area["wikidata"], area["nameEn"], None]
    towns = {fold(city["name"]) for city in sources.geonames(folder) if city["population"] >= 20_000}
    taken = {row[0] for row in city_rows}
    as_city = {(row[2][:2], fold(row[1])) for row in city_rows}
    for place in sources.states(folder):
        if place.label is None or place.qid in taken or place.qid in rows:
            continue
        kind = next((kind for kind in KINDS if place.label.endswith(f" {kind}")), None)
        base = place.label.removesuffix(f" {kind}") if kind else place.label
        # The package's name and the item's label must be one: some of its ids are of a neighbour.
        if SequenceMatcher(None, fold(base), fold(place.name).removesuffix(f" {fold(kind or '')}")).ratio() < ALIKE:
            continue
        if kind is None and ((place.country, fold(base)) in as_city or place.country not in LARGE and fold(base) in towns):
            continue
        is_free = fold(base) not in towns and not FEATURE.search(base)
        alone = [base] if kind is not None and is_free else []
        rows[place.qid] = [place.qid, place.label, place.country, *alone]
    labels = {area["nameEn"]: area["wikidata"] for area in sources.territories(folder) if "wikidata" in area}
    labels |= {label: qid for qid, (label, _) in sources.wikidata_items(folder).items() if label not in labels}
    for name, others in wanted.items():
        if name not in labels:
            raise SystemExit(f"no package has an id for {name}")
        rows.setdefault(labels[name], [labels[name], name, None, *others])
    return sorted(rows.values(), key=lambda row: (row[2] or "", row[1]))
