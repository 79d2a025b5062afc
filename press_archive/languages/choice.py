"""Which language a text is in: what its source declares, and what its words say.

In: declared tags, passages, the packs, and the one that is meant where nothing tells otherwise. Out: a tag. A text
full of that one's marked letters is in it whatever a page declares; another language needs enough of its own words
of everyday, and in doubt, as for Vietnamese without accents, it stays with that one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from press_archive.languages.language import Language

_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*")
_WORD = re.compile(r"[^\W\d_]+")
_GLANCE, _SAMPLE = 1_000, 6_000  # code points: most texts show at a glance what they are in
_SHORTEST = 40  # words; fewer tell a language only to whom it is declared
# Shares of words. Of accented Vietnamese three in four are marked, of English that names Vietnamese people few;
# of English one in seven is among its own, of unaccented Vietnamese none.
_FULL_OF_MARKS, _FEW_MARKS = 0.3, 0.12
_OWN, _OWN_DECLARED = 0.08, 0.04


def choose_language(
    declared: Iterable[str], texts: Iterable[str], packs: Iterable[Language], default: Language
) -> str:
    """Return the tag of a text's language."""
    texts = tuple(texts)
    if _share_marked(_words(texts, _GLANCE), default) >= _FULL_OF_MARKS:
        return default.tag
    tag = next((match[1].lower() for match in map(_TAG.fullmatch, declared) if match), None)
    words, packs = _words(texts, _SAMPLE), tuple(packs)
    marked = _share_marked(words, default)
    if marked >= _FULL_OF_MARKS:
        return default.tag
    for pack in packs:
        own = _share(words, map(pack.own_words.__contains__, words))
        if marked <= _FEW_MARKS and own >= _needed(words, declared=tag == pack.tag):
            return pack.tag
    return default.tag if tag is None or tag in {pack.tag for pack in packs} else tag


def _needed(words: list[str], *, declared: bool) -> float:
    """The share of its own words a language is told by; more than all in a text too short to tell."""
    if declared:
        return _OWN_DECLARED
    return _OWN if len(words) >= _SHORTEST else 2.0


def _words(texts: Iterable[str], room: int) -> list[str]:
    """The words of the first so many code points, in small letters."""
    words: list[str] = []
    for text in texts:
        words += _WORD.findall(text[:room].lower())
        room -= len(text)
        if room <= 0:
            break
    return words


def _share_marked(words: list[str], language: Language) -> float:
    return 1 - _share(words, map(language.letters.isdisjoint, words)) if words else 0.0


def _share(words: list[str], told: Iterable[bool]) -> float:
    return sum(told) / len(words) if words else 0.0
