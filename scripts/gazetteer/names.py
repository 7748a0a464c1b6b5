"""How names of the packages are compared."""

import re
import unicodedata


def fold(name: str) -> str:
    """Lower case, without diacritics and punctuation: "Washington, D.C." → "washington dc"."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    for letter, latin in {"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}.items():
        plain = plain.lower().replace(letter, latin)
    return " ".join(re.sub(r"[.'’`]", "", plain).replace("-", " ").replace(",", " ").split())
