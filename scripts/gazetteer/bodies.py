"""Organisations whose name alone tells which one is meant."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import sources
from names import fold

KINDS = re.compile(
    r"multinational|intergovernmental|international (non|humanitarian|organi)|central bank|political party|armed forces"
    r"|\barmy\b|\bnavy\b|naval|air force|aerial warfare|land warfare|land service|military|maritime branch|law enforcement|intelligence"
    r"|\buniversity\b|newspaper|broadcaster|national (bank|police|airline|postal|railway|oil)|state-owned|federal agency"
    r"|government agency|agency of the|United Nations|automotive|aerospace|airline|oil and gas|petroleum|energy company"
    r"|technology (company|corporation|enterprise)|telecommunications (company|corporation|provider|enterprise)"
    r"|financial services|conglomerate|space agency|humanitarian|defence",
    re.I,
)
"""What a description must say: a body that news speaks of."""
LOCAL = re.compile(
    r"\b(chain|chains|flag|brand|district|branch of|shop|store|restaurant|school|library|township|municipal|county|provincial"
    r"|state police|municipality|supermarket|franchise|clothing|car rental|fuel|petrol|station|housing|hospital|park|transit|bus"
    r"|taxi|parking|bicycle|scooter|former|line)\b",
    re.I,
)
NAME = re.compile(r"[A-Z0-9][\w&'’.\- ]{2,}")
WORLDWIDE = re.compile(r"multinational|automotive manufacturer|intergovernmental", re.I)
"""Known better than a place of the same name, where it is an organisation that is spoken of."""
ALLOWED_SHORT = 5  # a name of one word with fewer letters may be anything, unless by-hand.json has it
ORDINARY = re.compile(r"\b(ministry|department|secretariat|directorate|administration|authority|board|council|commission)\b", re.I)


def _english(root: Path) -> set[str]:
    """Lower-case words of WordNet, from the lexicon that the product has anyway."""
    text = (root / "node_modules/wink-lexicon/src/wn-words.js").read_text("utf-8")
    return set(re.findall(r"[\"']([a-z]{3,})[\"']", text)) | set(re.findall(r"^\s*([a-z]{3,}):", text, re.M))


def bodies(folder: Path, root: Path, by_hand: dict[str, Any]) -> list[list[Any]]:
    """[id, name, other names …]. Fails where by-hand.json names something without exactly one id in the packages."""
    items = sources.wikidata_items(folder)
    count = Counter(fold(label) for label, _ in items.values())
    ids = {label: qid for qid, (label, _) in items.items()}
    english = _english(root)
    places = {fold(city["name"]) for city in sources.geonames(folder)}
    countries = [fold(area["nameEn"]) for area in sources.territories(folder) if len(area.get("nameEn", "")) > 3]
    rows: dict[str, list[Any]] = {}
    for qid, (label, text) in items.items():
        key = fold(label)
        if count[key] > 1 or not KINDS.search(text) or LOCAL.search(text) or not NAME.fullmatch(label):
            continue
        if ORDINARY.search(label) and not any(country in key for country in countries):
            continue
        if " " not in key and (len(key) < ALLOWED_SHORT or key in english):
            continue
        if key not in places or WORLDWIDE.search(text):
            rows[qid] = [qid, label]
    for name, others in by_hand["aliases"].items():
        if count[fold(name)] != 1:
            raise SystemExit(f"{name}: {count[fold(name)]} items of that name")
        rows[ids[name]] = [ids[name], name, *others]
    agencies = sources.agencies(folder)
    for label, (name, *others) in by_hand["agencies"].items():
        rows[agencies[label]] = [agencies[label], name, *others]
    union = next(area for area in sources.territories(folder) if area.get("iso1A2") == "EU")
    rows[union["wikidata"]] = [union["wikidata"], "European Union", "EU"]
    return sorted(rows.values(), key=lambda row: row[1])
