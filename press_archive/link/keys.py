"""When two names are one: the key by which names are compared, and the ids minted from it.

In: a kind and a name. Out: a key without case, dashes, spelling of tones and abbreviations (HĐND TPHCM and
Hội đồng nhân dân Thành phố Hồ Chí Minh share it; Dũng and Dung do not), and the entity id made from it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from functools import lru_cache

from press_archive.languages import ARCHIVE
from press_archive.languages.tones import normal_word
from press_archive.model import EntityKind

_WORD = re.compile(r"[^\W_]+")
_HABITS = ARCHIVE.names
_ABBREVIATIONS, _COMPOUNDS, _LEVELS = _HABITS.abbreviations, _HABITS.compounds, _HABITS.levels
# Most names have no word of these, which is told faster than they are walked through.
_OPEN_COMPOUNDS = frozenset(parts[0] for parts in _COMPOUNDS)
_OPEN_DESIGNATORS = frozenset(words[0] for words in _LEVELS)
Countries = Mapping[tuple[str, ...], tuple[str, ...]]
_COUNTRIES: Countries = _HABITS.countries
_OPEN_COUNTRIES = frozenset(words[0] for words in _COUNTRIES)
_ID_LENGTH = 12  # hex digits


# As many as an archive of ten thousand articles has names: linking and the review ask for each several times.
@lru_cache(maxsize=1 << 17)
def name_key(kind: EntityKind, name: str) -> str:
    """Return what all spellings of one name share."""
    return _key(kind, name, _COUNTRIES)


def _key(kind: EntityKind, name: str, countries: Countries) -> str:
    parts = [normal_word(word) for word in _WORD.findall(name)]
    if kind == "organization" and not _OPEN_COMPOUNDS.isdisjoint(parts):
        parts = _whole(parts)
    words = parts
    if not _ABBREVIATIONS.keys().isdisjoint(parts):
        words = [word for part in parts for word in _ABBREVIATIONS.get(part, (part,))]
    if kind == "organization" and not _OPEN_COUNTRIES.isdisjoint(words):
        words = _by_usual_countries(words, countries)
    if not _OPEN_DESIGNATORS.isdisjoint(words):
        if kind == "place":
            words = _bare(words)
        elif kind == "organization":
            words = _without_levels(words)
    return " ".join(words) or name


def minted_id(kind: EntityKind, name: str) -> str:
    """Return the id an entity gets when a name is first seen."""
    return id_of_key(kind, name_key(kind, name))


def minted_within(kind: EntityKind, name: str, article: str) -> str:
    """Return the id of a name that only its article can tell (a last name alone)."""
    return id_of_key_within(kind, name_key(kind, name), article)


def id_of_key(kind: EntityKind, key: str) -> str:
    """Return the id of what has a key."""
    digest = hashlib.sha256(f"{kind}\n{key}".encode()).hexdigest()
    return f"{kind}-{digest[:_ID_LENGTH]}"


def id_of_key_within(kind: EntityKind, key: str, article: str) -> str:
    """Return the id of what has a key within one article."""
    return id_of_key(kind, f"{key}\n{article}")


def spelled_id(kind: EntityKind, name: str) -> str:
    """Return the id of one spelling, where people keep apart spellings that share a key."""
    return id_of_key(kind, f"{' '.join(name.casefold().split())}\nspelled")


def _whole(parts: list[str]) -> list[str]:
    """Words for abbreviations in parts: GD&ĐT and GDĐT are giáo dục và đào tạo."""
    words: list[str] = []
    position = 0
    while position < len(parts):
        sizes = range(_HABITS.longest_compound, 0, -1)
        size = next((n for n in sizes if tuple(parts[position : position + n]) in _COMPOUNDS), 0)
        words += _COMPOUNDS[tuple(parts[position : position + size])] if size else [parts[position]]
        position += size or 1
    return words


def former_key(kind: EntityKind, name: str) -> str:
    """Return the key a name had while a body of Hoa Kỳ was another than the same of Mỹ; "" where it is the same."""
    key = name_key(kind, name)
    if kind != "organization" or _OPEN_COUNTRIES.isdisjoint(map(normal_word, _WORD.findall(name))):
        return ""
    return "" if (older := _key(kind, name, {})) == key else older


def _by_usual_countries(words: list[str], countries: Countries) -> list[str]:
    """Chính phủ Hoa Kỳ and Chính phủ Mỹ, Quốc hội Liên bang Nga and Quốc hội Nga are one body each."""
    kept: list[str] = []
    position = 0
    while position < len(words):
        full = next((one for one in countries if tuple(words[position : position + len(one)]) == one), None)
        kept += countries[full] if full else (words[position],)
        position += len(full) if full else 1
    return kept


def _bare(words: list[str]) -> list[str]:
    """Provinces and cities without their designator; a number keeps it (Quận 1 is said otherwise)."""
    for designator in _LEVELS:
        rest = words[len(designator) :]
        if tuple(words[: len(designator)]) == designator and rest and not rest[0].isdigit():
            return rest
    return words


def _without_levels(words: list[str]) -> list[str]:
    """UBND tỉnh Lâm Đồng and UBND Lâm Đồng are one body; the level alone (UBND tỉnh) stays."""
    kept: list[str] = []
    position = 0
    while position < len(words):
        size = next((len(d) for d in _LEVELS if tuple(words[position : position + len(d)]) == d), 0)
        if not size or position + size == len(words):
            size = 1
            kept.append(words[position])
        position += size
    return kept
