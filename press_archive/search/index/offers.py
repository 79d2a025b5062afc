"""What is offered while a name is typed: for each beginning the names with most articles, and where there are more.

In: what search knows by name. Out: files that the client walks letter by letter (client/offers.js): each tells the
foremost names of a beginning, and all names where few begin so. A name is offered by its whole and by other names of
its bearer (Trump), each by its first words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any, NamedTuple

from press_archive.languages.folding import fold_character, is_token_character
from press_archive.model import DataFile
from press_archive.search.documents import SearchEntity
from press_archive.search.index.hashing import word_key
from press_archive.search.index.named import KINDS_WITH_PAGES, Named
from press_archive.search.index.sections import script
from press_archive.search.index.words import folded_words

FOREMOST = 20  # names told of a beginning that has more
_IN_A_FILE = 300  # names besides the foremost: some 4 kB on the wire
_TOLD = 0xFFFF  # of a handle: enough to tell those of one name apart


class _Offer(NamedTuple):
    """A name, in the order in which names are offered: by how many articles there are, then by its words."""

    fewness: int  # minus the number of articles
    words: str  # folded
    bearer: str  # kind and id
    told: tuple[Any, ...]  # name, number of its kind, articles, part of the handle; maybe a preferred name


def offer_files(things: Iterable[Named], groups: Iterable[int] | None = None) -> Iterator[DataFile]:
    """Yield the files of all offers, or of some groups of first letters."""
    some = None if groups is None else set(groups)
    offers = sorted(
        (offer for thing in things if thing.is_entity for offer in _offers(thing, some)),
        key=lambda offer: offer.words,
    )
    for _, alike in groupby(offers, key=lambda offer: offer.words[0]):
        yield from _files(list(alike), 1)


def groups_of(names: Iterable[str]) -> set[int]:
    """Return in which groups of first letters names are."""
    return {_group(letter) for letter in map(_first, names) if letter}


def of_groups(entities: Sequence[SearchEntity], groups: set[int]) -> list[SearchEntity]:
    """Return the entities of which some name is in some groups."""
    starts = {
        start for start in _starts(entities) if not _letters(start) or _group(_letters(start)[0]) in groups
    }
    maybe = (
        one
        for one in entities
        if one.name[:1] in starts or (one.variants and any(name[:1] in starts for name in one.variants))
    )
    return [one for one in maybe if not groups.isdisjoint(groups_of((one.name, *one.variants)))]


def first_letters(entities: Sequence[SearchEntity]) -> str:
    """Return the letters that some name begins with, sorted: of others there is no file to ask for."""
    kept = [one for one in entities if one.kind in KINDS_WITH_PAGES]
    told = _starts(kept)
    marks = {start for start in told if not _letters(start)}
    marked = {_first(name) for one in kept for name in (one.name, *one.variants) if name[:1] in marks}
    return "".join(sorted({_letters(start)[0] for start in told - marks} | marked))


def _starts(entities: Iterable[SearchEntity]) -> set[str]:
    """Return the characters that names begin with, few where names are many."""
    found = set()
    for one in entities:
        found.add(one.name[:1])
        if one.variants:
            found.update([name[:1] for name in one.variants])
    return found


def offers_name(beginning: str) -> str:
    """Return the name of the file that tells of a beginning; files of one group have names that begin alike."""
    return f"offers/{group_name(_group(beginning[0]))}{word_key(beginning)[0]:08x}"


def group_name(group: int) -> str:
    return f"{group:02x}"


@lru_cache(maxsize=1 << 12)
def _group(letter: str) -> int:
    return word_key(letter)[0] >> 24


def _first(name: str) -> str:
    """Return the first letter of a name's first word, folded; "" where it has no word."""
    for character in name:
        if letters := _letters(character):
            return letters[0]
    return ""


@lru_cache(maxsize=1 << 12)
def _letters(character: str) -> str:
    return "".join(filter(is_token_character, fold_character(character)))


def _offers(thing: Named, groups: set[int] | None) -> Iterator[_Offer]:
    """Yield an entity's names but those that another of its names begins with."""
    known: list[str] = []
    for place, name in enumerate(thing.names):
        words = " ".join(folded_words(name))
        if words and not any(other.startswith(words) for other in known):
            known.append(words)
            if groups is None or _group(words[0]) in groups:
                preferred = [thing.names[0]] if place else []
                kind = KINDS_WITH_PAGES.index(thing.kind)
                told = (name, kind, thing.articles, thing.handle & _TOLD, *preferred)
                yield _Offer(-thing.articles, words, f"{thing.kind}:{thing.id}", told)


def _files(offers: Sequence[_Offer], size: int) -> Iterator[DataFile]:
    """Yield the file of names that begin with the same letters, of which ``size`` were followed, and those below."""
    beginning = offers[0].words[:size]
    if len(offers) <= FOREMOST + _IN_A_FILE:
        yield _file(beginning, beginning, offers, ())
        return
    common = _common(offers[0].words, offers[-1].words)
    after = {
        letter: list(some)
        for letter, some in groupby(offers, key=lambda offer: offer.words[len(common) : len(common) + 1])
    }
    here, below = _dealt(after)
    foremost = sorted(offers)[:FOREMOST]
    yield _file(beginning, common, {*foremost, *here}, below)
    for some in below.values():
        yield from _files(some, len(common) + 1)


def _common(first: str, last: str) -> str:
    """Return what sorted words all begin with, by their first and last."""
    size = next(
        (n for n, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first)
    )
    return first[:size]


def _dealt(after: Mapping[str, list[_Offer]]) -> tuple[list[_Offer], dict[str, list[_Offer]]]:
    """Tell which names lie in the file itself, those of the letters that few begin with, and which below it."""
    here, below = list(after.get("", ())), {}
    for letter, some in sorted(after.items(), key=lambda item: (len(item[1]), item[0])):
        if letter and len(here) + len(some) > _IN_A_FILE:
            below[letter] = some
        elif letter:
            here += some
    return here, below


def _file(beginning: str, common: str, offers: Iterable[_Offer], below: Iterable[str]) -> DataFile:
    told = [offer.told for offer in sorted(offers)]
    return script(offers_name(beginning), [common, told, "".join(sorted(below))])
