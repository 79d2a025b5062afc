"""What the archive already knows by name: authority records and outlets, ready for longest match.

In: :class:`AuthorityRecord` and :class:`Outlet` values. Out: :class:`Knowledge`, built once, picklable, which
finds the record a run of tokens names. Capitals must be where the record has them; tones and dashes may differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from press_archive.languages import ARCHIVE
from press_archive.model import AuthorityRecord, EntityKind, Outlet
from press_archive.understand.text.lexicon import Lexicon
from press_archive.understand.text.tokens import Tokens

_DESIGNATORS = Lexicon(ARCHIVE.names.designators)
_DASHES = {"–": "-", "—": "-", "‑": "-"}


@dataclass(frozen=True, slots=True)
class Known:
    """A thing known by name."""

    kind: EntityKind
    name: str
    record: str | None  # id of the authority record; None for outlets
    capitals: tuple[bool, ...]  # which tokens must be capitalised
    exact: str | None = None  # short abbreviations must be written just so


class Match(NamedTuple):
    """A record found in a text; a designator written small stays outside ``start``."""

    start: int
    end: int
    known: Known


class Knowledge:
    """Names by their tokens. Where two records share a name the first one wins."""

    __slots__ = ("_lengths", "_names", "_small")

    def __init__(self, entries: Iterable[tuple[str, EntityKind, str, str | None]]) -> None:
        self._names: dict[tuple[str, ...], Known] = {}
        for surface, kind, name, record in entries:
            tokens = Tokens(surface)
            key = plain_words(tokens.low)
            if key:
                self._names[key] = _merged(self._names.get(key), _known(tokens, kind, name, record))
        lengths: dict[str, set[int]] = {}
        for key in self._names:
            lengths.setdefault(key[0], set()).add(len(key))
        self._lengths = {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}
        self._small = frozenset(key[0] for key, known in self._names.items() if not known.capitals[0])

    @classmethod
    def of(cls, records: Iterable[AuthorityRecord], outlets: Iterable[Outlet]) -> Knowledge:
        """Build from the archive's records and outlets; records come first."""
        return cls([*_record_names(records), *_outlet_names(outlets)])

    @property
    def names(self) -> Mapping[tuple[str, ...], Known]:
        """What is known, by the words of its name: all that :meth:`at` goes by."""
        return self._names

    def starts(self, tokens: Tokens) -> list[int]:
        """The tokens at which a known name may start, by their own word."""
        large, small = self._lengths, self._small
        words = enumerate(zip(tokens.low, tokens.cap, strict=True))
        return [position for position, (low, cap) in words if low in (large if cap else small)]

    def at(self, tokens: Tokens, position: int) -> Match | None:
        """Return the longest known name that starts at one of these tokens."""
        low = tokens.low
        for length in self._lengths[low[position]]:
            end = position + length
            key = tuple(low[position:end]) if length == 1 else plain_words(low[position:end])
            known = self._names.get(key)
            if known is not None and end <= tokens.count and _written_so(tokens, position, end, known):
                return Match(_without_designator(tokens, position), end, known)
        return None


def plain_words(low: Iterable[str]) -> tuple[str, ...]:
    """Return words as names are looked up by: all dashes are one."""
    words = tuple(low)
    return words if _DASHES.keys().isdisjoint(words) else tuple(_DASHES.get(word, word) for word in words)


def _known(tokens: Tokens, kind: EntityKind, name: str, record: str | None) -> Known:
    first = tokens.words[0]
    short = tokens.count == 1 and first.isupper() and len(first) <= 6
    capitals = tuple(tokens.cap)
    if kind == "organization" and not all(capitals):  # Hội đồng Bảo an, Hội đồng bảo an
        capitals = (tokens.cap[0],) + (False,) * (tokens.count - 1)
    return Known(kind, name, record, capitals, first if short else None)


def _merged(first: Known | None, other: Known) -> Known:
    """The first record to claim a name keeps it; two ways of its own to write it leave the capitals open."""
    if first is None:
        return other
    if first.record is None or first.record != other.record:
        return first
    capitals = tuple(one and two for one, two in zip(first.capitals, other.capitals, strict=True))
    return replace(first, capitals=capitals, exact=first.exact if first.exact == other.exact else None)


def _written_so(tokens: Tokens, start: int, end: int, known: Known) -> bool:
    if known.exact is not None:
        return tokens.words[start] == known.exact
    cap = tokens.cap
    return all(cap[i] or not needed for i, needed in zip(range(start, end), known.capitals, strict=True))


def _without_designator(tokens: Tokens, start: int) -> int:
    if tokens.cap[start]:
        return start
    name = start + _DESIGNATORS.at(tokens.low, start)
    if not tokens.cap[name]:
        name += _DESIGNATORS.at(tokens.low, name)  # vùng biển Caribe
    bare = tokens.words[name].isdigit() or tokens.words[name] in ARCHIVE.names.never_bare
    return start if bare else name  # quận 3 is no name without its designator


def _record_names(records: Iterable[AuthorityRecord]) -> Iterator[tuple[str, EntityKind, str, str | None]]:
    for record in records:
        for surface in (record.name, *record.variants):
            yield surface, record.kind, record.name, record.id


def _outlet_names(outlets: Iterable[Outlet]) -> Iterator[tuple[str, EntityKind, str, str | None]]:
    for outlet in outlets:
        for surface in (outlet.name, *outlet.variants, *outlet.signs):
            yield surface, "organization", outlet.name, None
