"""What the archive already knows by name: authority records and outlets, ready for longest match.

In: :class:`AuthorityRecord` and :class:`Outlet` values. Out: :class:`Knowledge`, built once, picklable, which
finds the record a run of tokens names. Capitals must be where the record has them; tones and dashes may differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from press_archive.languages import ARCHIVE, PACKS
from press_archive.model import AuthorityRecord, EntityKind, Outlet
from press_archive.understand.gazetteer import Gazetteer
from press_archive.understand.text.lexicon import Lengths, Lexicon, lengths_of
from press_archive.understand.text.tokens import Tokens

_DESIGNATORS = Lexicon(ARCHIVE.names.designators)

Entry = tuple[str, EntityKind, str, str | None]  # how a thing is written, its kind, name and record


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

    __slots__ = (
        "_firsts",
        "_lengths",
        "_names",
        "_others",
        "_short",
        "_short_firsts",
        "_short_lengths",
        "_small",
        "units",
    )

    def __init__(
        self,
        entries: Iterable[Entry],
        others: Mapping[str, Knowledge] | None = None,
        units: Gazetteer | None = None,
        short: Iterable[Entry] = (),
    ) -> None:
        self.units = units or Gazetteer.of((), {}, "")
        self._others = dict(others or {})
        self._names = _by_words(entries)
        self._short = _by_words(short)
        self._lengths, self._short_lengths = lengths_of(self._names), lengths_of(self._short)
        self._firsts, self._short_firsts = (
            frozenset(key[0] for key in names) for names in (self._names, self._short)
        )
        self._small = frozenset(key[0] for key, known in self._names.items() if not known.capitals[0])

    @classmethod
    def of(cls, records: Iterable[AuthorityRecord], outlets: Iterable[Outlet]) -> Knowledge:
        """Build from the archive's records and outlets; records come first."""
        records, outlets = tuple(records), tuple(outlets)
        own = [*_record_names(records), *_outlet_names(outlets, records)]
        others = {tag: cls(_names_in(tag, records, own)) for tag in PACKS if tag != ARCHIVE.tag}
        units = Gazetteer.of(records, ARCHIVE.units, ARCHIVE.home)
        return cls(own, others, units, _short_names(records))

    def in_language(self, tag: str) -> Knowledge:
        """Return what is known by the names of another language than the archive's own."""
        return self._others.get(tag, self)

    @property
    def names(self) -> Mapping[tuple[str, ...], tuple[object, ...]]:
        """What is known in each language, by the words of its name: all that :meth:`at` and the units go by."""
        units = {tuple(name.split()): found for name, found in self.units.by_name.items()}
        others = [other._names for _, other in sorted(self._others.items())]
        tables: list[Mapping[tuple[str, ...], object]] = [self._names, self._short, *others, units]
        return {name: tuple(table.get(name) for table in tables) for name in dict.fromkeys(chain(*tables))}

    def starts(self, tokens: Tokens) -> list[int]:
        """The tokens at which a known name may start, by their own word."""
        low, firsts = tokens.low, self._firsts
        large = [position for position in tokens.capitals if low[position] in firsts]
        small = [position for position in tokens.places(self._small) if not tokens.cap[position]]
        return sorted(large + small)

    def at(self, tokens: Tokens, position: int) -> Match | None:
        """Return the longest known name that starts at one of these tokens."""
        return _longest(self._names, self._lengths, tokens, position)

    def short(self, tokens: Tokens) -> Iterator[Match]:
        """Yield the names at capitals of a text that mean a body only where a second sign does."""
        low, firsts = tokens.low, self._short_firsts
        for position in [one for one in tokens.capitals if low[one] in firsts]:
            match = _longest(self._short, self._short_lengths, tokens, position)
            if match is not None:
                yield match


def _longest(
    names: Mapping[tuple[str, ...], Known], lengths: Lengths, tokens: Tokens, position: int
) -> Match | None:
    plain = tokens.plain
    if (seconds := lengths.get(plain[position])) is None:
        return None
    second = plain[position + 1] if position + 1 < tokens.count else ""
    for length in seconds.get(second, seconds[""]):
        end = position + length
        known = names.get(tuple(plain[position:end]))
        if known is not None and end <= tokens.count and _written_so(tokens, position, end, known):
            return Match(_without_designator(tokens, position), end, known)
    return None


def _by_words(entries: Iterable[Entry]) -> dict[tuple[str, ...], Known]:
    names: dict[tuple[str, ...], Known] = {}
    for entry in entries:
        key, known = _read(*entry)
        if known is not None:
            names[key] = _merged(names.get(key), known)
    return names


@lru_cache(maxsize=1 << 15)  # most names are known in every language
def _read(
    surface: str, kind: EntityKind, name: str, record: str | None
) -> tuple[tuple[str, ...], Known | None]:
    """Return the words a name is looked up by, and what it names; nothing for marks alone."""
    tokens = Tokens(surface)
    key = tuple(tokens.plain)
    return key, _known(tokens, kind, name, record) if key else None


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


def _record_names(records: Iterable[AuthorityRecord]) -> Iterator[Entry]:
    for record in records:
        for surface in _known_by(record):
            if surface not in record.short:
                yield surface, record.kind, record.name, record.id


def _short_names(records: Iterable[AuthorityRecord]) -> Iterator[Entry]:
    for record in records:
        for surface in record.short:
            yield surface, record.kind, record.name, record.id


def _known_by(record: AuthorityRecord) -> tuple[str, ...]:
    """The names that tell a thing to who knows nothing else of it."""
    return () if record.by_level or record.offices else (record.name, *record.variants)


def _names_in(tag: str, records: Iterable[AuthorityRecord], own: Iterable[Entry]) -> Iterator[Entry]:
    """The names of records in another language, then the archive's own but for words like many in people's names."""
    for record in records:
        if tag in record.names:
            yield record.names[tag], record.kind, record.name, record.id
    yield from (entry for entry in own if " " in entry[0] or not ARCHIVE.names.is_syllable(entry[0]))


def _outlet_names(outlets: Iterable[Outlet], records: Iterable[AuthorityRecord]) -> Iterator[Entry]:
    """The names of outlets, of one that has a record as names of that: VOV is Đài Tiếng nói Việt Nam."""
    bodies = {
        surface.lower(): record
        for record in records
        if record.kind == "organization"
        for surface in (record.name, *record.variants)
    }
    for outlet in outlets:
        names = (outlet.name, *outlet.variants)
        record = next((bodies[name.lower()] for name in names if name.lower() in bodies), None)
        told = (record.name, record.id) if record else (outlet.name, None)
        for surface in (*names, *outlet.signs):
            yield surface, "organization", *told
