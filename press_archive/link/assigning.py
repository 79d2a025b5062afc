"""Where each name of an article belongs by the rules: at the record that has it, or with all that share its key.

In: the digest of an article, the records, the ids given out before. Out: for each of its names an :class:`Assigned`.
A last name alone, or a body named by its head alone, stays within its article; a misprint goes where its right name
goes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from press_archive.languages import ARCHIVE
from press_archive.link.clusters import Assigned, ClusterKey, Row, is_within_article
from press_archive.link.digest import ArticleNames, Name
from press_archive.link.keys import (
    former_key,
    id_of_key,
    id_of_key_within,
    minted_id,
    minted_within,
    name_key,
)
from press_archive.link.state import Table, Tables
from press_archive.link.typos import Seen, can_be_misprint, misprints
from press_archive.model import AuthorityRecord, EntityKind
from press_archive.understand.grammars import grammar_of
from press_archive.understand.text.misprints import one_slip

_LACKS_PLACE = grammar_of(ARCHIVE.tag).lacks_place
_FEW_PAIRS = 2_000


class Records:
    """Authority records by id and by the keys of their names; where two share a key the first one has it.

    The keys are worked out once and kept in tables, which are of no use for other records.
    """

    def __init__(self, records: Sequence[AuthorityRecord], tables: Tables) -> None:
        self.by_id = {record.id: record for record in reversed(records)}  # the first one of an id, too
        # people by the key of a name
        self.in_office: Table[str, tuple[AuthorityRecord, ...]] = tables.table("records.in_office")
        self._by_key: Table[tuple[EntityKind, str], AuthorityRecord] = tables.table("records.by_key")
        self._keys: dict[str, tuple[str, ...]] = {}
        filled: Table[str, bool] = tables.table("records.filled")
        if "all" not in filled:
            self._fill(records)
            filled["all"] = True

    def _fill(self, records: Iterable[AuthorityRecord]) -> None:
        for record in records:
            for key in self.keys_of(record):
                if record.offices:
                    self.in_office[key] = (*self.in_office.get(key, ()), record)
                else:
                    self._by_key.setdefault((record.kind, key), record)

    def of(self, name: Name, key: str) -> AuthorityRecord | None:
        """Return the record a name matched, or the one that has its full form, told by its key."""
        if name.open:
            return None
        found = self.by_id.get(name.record) if name.record is not None else None
        if found is not None and found.kind == name.kind:
            return found
        return self._by_key.get((name.kind, key))

    def named(self, kind: EntityKind, key: str) -> AuthorityRecord | None:
        """Return the record that has a name, told by its key."""
        return self._by_key.get((kind, key))

    def keys_of(self, record: AuthorityRecord) -> tuple[str, ...]:
        """Return the keys of all names a record has."""
        if record.id not in self._keys:
            names = (record.name, *record.variants)
            self._keys[record.id] = tuple(dict.fromkeys(name_key(record.kind, name) for name in names))
        return self._keys[record.id]

    def foreign_keys(self, record: AuthorityRecord) -> tuple[str, ...]:
        """Return those of the keys that another name may be a slip of."""
        return tuple(filter(can_be_misprint, self.keys_of(record)))


class _Meaning(NamedTuple):
    """What a name says by itself, whatever the article."""

    assigned: Assigned  # nothing minted where only the article can tell
    foreign: bool  # may be a slip of another name
    alike: tuple[str, ...]  # the keys by which another name may be a slip of this one
    former: bool  # a body that may have had another id, before it was known which one it is


class Assigner:
    """Places the names of one article after the other, and remembers what each says by itself."""

    def __init__(self, records: Records, tables: Tables) -> None:
        self._records = records
        self._meanings: dict[Name, _Meaning] = {}
        # articles that would have an id if it had been given out before
        self._asked: Table[str, set[str]] = tables.table("assigner.asked")

    def concerned(self, moved: Iterable[str]) -> Iterator[str]:
        """Yield the articles that are placed otherwise where ids were given out or taken back."""
        return (article for one in moved for article in self._asked.get(one, ()))

    def row(self, one: ArticleNames, known: Mapping[str, int]) -> Row:
        """Place the names of an article, misprints at what they misprint; ``known`` were given out before."""
        assigned: list[Assigned] = []
        slips: dict[str, None] = {}
        rights: dict[str, None] = {}
        for name, key in zip(one.names, one.name_keys(), strict=True):
            meaning = self._meanings.get(name)
            if meaning is None:
                meaning = self._meanings[name] = _meaning(name, key, self._records)
            own = meaning.assigned
            if own.record is not None and _is_unborn(own.record, one.published):
                own = Assigned((name.kind, key), None, id_of_key(name.kind, key))
            if not own.minted:
                own = Assigned((*own.key, one.article), None, id_of_key_within(name.kind, key, one.article))
            if meaning.former:
                own = own._replace(former=self._former_id(one.article, name, known))
            rights |= dict.fromkeys(meaning.alike)
            if meaning.foreign:
                slips[meaning.alike[0]] = None
            assigned.append(own)
        right = _misprinted(assigned, one.counts, self._records) if _may_slip(slips, rights) else {}
        return tuple(
            [
                Assigned(right[own.key].key, right[own.key].record) if own.key in right else own
                for own in assigned
            ]
        )

    def _former_id(self, article: str, name: Name, known: Mapping[str, int]) -> str:
        """The id a body had been given before it was known which one it is: as "Sở Y tế", as "Thành ủy" of an
        article."""
        if name.local:
            former: tuple[str, ...] = (minted_id(name.kind, name.name),)
        else:
            former = (minted_within(name.kind, name.surface, article), minted_id(name.kind, name.surface))
        for one in former:
            self._asked.setdefault(one, set()).add(article)
        return next((one for one in former if one in known), "")


def _is_unborn(record: AuthorityRecord, published: str) -> bool:
    """Whether somebody was born after an article, which then tells of another of that name."""
    born = (record.exists[0] or "")[:4]
    return record.kind == "person" and born.isdigit() and published[:4].isdigit() and published[:4] < born


def _may_slip(slips: Collection[str], rights: Collection[str]) -> bool:
    """Whether any of a few names is one slip from another, which is soon told; of many it is not worth asking."""
    if len(slips) * len(rights) > _FEW_PAIRS:
        return True
    return any(slip != right and one_slip(slip, right) for slip in slips for right in rights)


def _meaning(name: Name, key: str, records: Records) -> _Meaning:
    assigned = _everywhere(name, key, records)
    if assigned.record is not None:
        return _Meaning(assigned, foreign=False, alike=records.foreign_keys(assigned.record), former=False)
    called_short = name.surface != name.name and _LACKS_PLACE(name.surface, frozenset())
    former = name.kind == "organization" and (name.local or called_short)
    foreign = can_be_misprint(key)
    return _Meaning(assigned, foreign, (key,) if foreign else (), former)


def _everywhere(name: Name, key: str, records: Records) -> Assigned:
    """Where a name belongs in every article; nothing minted where only its article can tell."""
    record = records.of(name, key)
    if record is not None:
        surface = minted_id(name.kind, name.surface)  # the id it may have had before the record came
        return Assigned(("record", record.id), record, id_of_key(name.kind, key), surface)
    minted = "" if is_within_article(name) else id_of_key(name.kind, key)
    return Assigned((name.kind, key), None, minted, _older_id(name))


def _older_id(name: Name) -> str:
    """The id a thing had before it was told from its namesakes, or as a body of Hoa Kỳ; "" where it is the same."""
    if name.where:
        return minted_id(name.kind, name.name)
    older = former_key(name.kind, name.name)
    return id_of_key(name.kind, older) if older else ""


def _misprinted(
    assigned: Sequence[Assigned], counts: Sequence[int], records: Records
) -> dict[ClusterKey, Assigned]:
    """Misprints among the names of one article, kind by kind."""
    by_key = {one.key: one for one in assigned}
    kinds = {key[0] for key, one in by_key.items() if one.record is None and can_be_misprint(key[1])}
    times: Counter[ClusterKey] = Counter()
    for one, count in zip(assigned, counts, strict=True):
        times[one.key] += count
    named: dict[str, dict[str, ClusterKey]] = {}
    for key, one in by_key.items():
        kind = one.record.kind if one.record else key[0]
        for name in (records.keys_of(one.record) if one.record else (key[1],)) if kind in kinds else ():
            named.setdefault(kind, {}).setdefault(name, key)
    found: dict[ClusterKey, Assigned] = {}
    for _kind, names in sorted(named.items()):
        seen = [Seen(name, times[key], by_key[key].record is not None) for name, key in names.items()]
        for wrong, right in misprints(seen).items():
            if names[wrong] != names[right]:
                found[names[wrong]] = by_key[names[right]]
    return found
