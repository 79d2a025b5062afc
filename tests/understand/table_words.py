"""Texts made of the words of all tables of the language pack, in any order: what no press has written yet.

In: pieces drawn by a test. Out: lines of text.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from press_archive.authorities import load_records
from press_archive.languages import vi

Piece = tuple[str, int, str]  # words, the number of their case, what stands behind them

CASES: Sequence[Callable[[str], str]] = (
    str,
    str.capitalize,
    str.title,
    str.upper,
    str.lower,
    lambda text: text[:1].upper() + text[1:],
)
_SIGNS = """
( ) [ ] “ ” " ' ‘ ’ « » - – — / ./. & + % * . , ; : … ... ! ? • @ # $ ° ² _ \u0301 \ufe0f 😀
0 1 2 9 10 12 31 32 99 1975 2025 20 1.000 3,5 1.234.567,8 84.132 III XIV 4-2 ½ ٣ 10² 999999999999999999999999999999
26/8 26-8-2025 31/2/2024 0/0/0000 8/2025 7h30 20:15 57-NQ/TW 2025-2026 02/9 30%
"""
SIGNS = tuple(_SIGNS.split())
BEHIND = (*[" "] * 5, "", ", ", ". ", "-", " - ", "\n", ": ", "“", "” ", " (", ") ", "/", "\u00a0")


def words_of_tables() -> list[str]:
    """Return every text that stands in a table of the language pack, and names of the archive's records."""
    found: set[str] = set(SIGNS)
    for module in pkgutil.iter_modules(vi.__path__, f"{vi.__name__}."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if not name.startswith("__"):
                found.update(_texts(value))
    for record in load_records(None)[::20]:
        found |= {record.name, *record.variants}
    return sorted(text for text in found if 0 < len(text) < 60)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for pair in value.items():
            yield from _texts(pair)
    elif isinstance(value, (tuple, list, set, frozenset)):
        if all(isinstance(one, str) for one in value):
            yield " ".join(sorted(value) if isinstance(value, (set, frozenset)) else value)
        for one in value:
            yield from _texts(one)


def text_of(pieces: Iterable[Piece]) -> str:
    """Return the words one after another."""
    return "".join(CASES[case](words) + behind for words, case, behind in pieces)
