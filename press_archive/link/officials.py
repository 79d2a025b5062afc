"""People in office: names tied to the record of who held the office that the articles tell of them.

In: digests, where the rules placed their names, the clusters, the records. Out: the same with the articles of a name
at the record whose office one of them tells, in its time. A Vietnamese name alone ties nobody: an article that
tells of no office goes with those that do, where they are most of them or a colleague is named; foreign names need
only that nothing speaks against them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass, field

from press_archive.languages import ARCHIVE
from press_archive.languages.tones import normal_word
from press_archive.link.assigning import Records
from press_archive.link.clusters import Assigned, ClusterKey, Row
from press_archive.link.digest import ArticleNames, Held
from press_archive.link.digests import Digests
from press_archive.link.keys import name_key
from press_archive.link.layers import Change, Layer, keys_of_change
from press_archive.link.state import Table, Tables, take
from press_archive.model import AuthorityRecord, Office

_OUTWEIGH = 4  # times as many articles that tell of the record's office as of another one's
_ANY_DAY = "9999"  # of an article without a day, which may be of any
_YEARS_OFF = 1  # by which the press may be early or late to tell of an office


class Officials:
    """The step; it remembers what the articles of each name tell that a record of somebody in office has."""

    def __init__(self, records: Records, tables: Tables) -> None:
        self._records, self._bodies = records, _Bodies(records)
        self._people: Table[ClusterKey, _Person] = tables.table("officials.people")
        # by name, by article
        self._tied: Table[ClusterKey, dict[str, AuthorityRecord]] = tables.table("officials.tied")
        # by article: whose offices it tells, and what is tied
        self._told: Table[str, dict[ClusterKey, AuthorityRecord]] = tables.table("officials.told")
        self._ties: Table[str, dict[ClusterKey, AuthorityRecord]] = tables.table("officials.ties")

    def concerned(self, digests: Digests, below: Layer, change: Change) -> Iterator[str]:
        """Yield the articles of the names that are tied otherwise than they were."""
        names = {key for key in {*change.clusters, *keys_of_change(below, change)} if self._may_be(key)}
        retold = {article for key in names for article in self._hear(key, digests, below)}
        names |= self._people.keys() & below.keys_of(retold)
        for key in names:
            yield from self._tie(key, digests)

    def row(self, one: ArticleNames, below: Row) -> Row:
        """Return the row, people at the records of who was in office."""
        ties = self._ties.get(one.article)
        return tuple([_placed(own, ties.get(own.key)) for own in below]) if ties else below

    def _may_be(self, key: ClusterKey) -> bool:
        return len(key) > 1 and key[0] == "person" and key[1] in self._records.in_office

    def _hear(self, key: ClusterKey, digests: Digests, below: Layer) -> Iterator[str]:
        """Take what the articles of a name tell; yield those that tell of its office, or told."""
        before = self._people.pop(key, None)
        for article in before.told if before is not None else ():
            take(self._told, article, key)
            yield article
        cluster = below.clusters.get(key)
        if cluster is None or cluster.record is not None:
            return
        one = self._people[key] = _Person(key, self._records.in_office[key[1]])
        for article in cluster.articles:
            _hear(one, digests[article], self._bodies)
        for article, record in one.told.items():
            self._told.setdefault(article, {})[key] = record
        yield from one.told

    def _tie(self, key: ClusterKey, digests: Digests) -> Iterator[str]:
        """Tie the articles of a name to records again; yield those that are tied, or were."""
        for article in (before := self._tied.pop(key, {})):
            take(self._ties, article, key)
        yield from before
        if (one := self._people.get(key)) is not None and (
            ties := dict(_tied(one, digests, self._colleagues))
        ):
            self._tied[key] = ties
            for article, record in ties.items():
                self._ties.setdefault(article, {})[key] = record
            yield from ties

    def _colleagues(self, article: str) -> set[str]:
        """The bodies of who is told in office in an article."""
        return {office.body for record in self._told.get(article, {}).values() for office in record.offices}


def _placed(one: Assigned, record: AuthorityRecord | None) -> Assigned:
    """A name keeps its id, so that a page stays where it was."""
    return one if record is None else one._replace(key=("record", record.id), record=record, apart=False)


# ── What the articles of a name tell ──────────────────────────────────────────────────────────────
@dataclass(slots=True)
class _Person:
    """A name of a record, with its articles by what they tell."""

    key: ClusterKey
    records: tuple[AuthorityRecord, ...]  # which have the name
    told: dict[str, AuthorityRecord] = field(default_factory=dict)  # by article: whose office it tells
    other: int = 0  # articles that tell of something no record has
    silent: list[str] = field(default_factory=list)


def _hear(one: _Person, article: ArticleNames, bodies: _Bodies) -> None:
    """Note what an article tells of a person."""
    held = [told for told in article.offices if name_key("person", told.person) == one.key[1]]
    callings = {told for name, told in article.callings if name_key("person", name) == one.key[1]}
    meant = [record for record in one.records if _tells(held, record, article.published, bodies)]
    if len(meant) == 1:
        one.told[article.article] = meant[0]
    elif not _near(held, one.records, bodies) and _tells_other(held, callings):
        one.other += 1
    else:
        one.silent.append(article.article)


def _near(held: Iterable[Held], records: Iterable[AuthorityRecord], bodies: _Bodies) -> bool:
    """Whether an article tells of another office in a body or country of a record's."""
    told = {one.body for one in held if one.body}
    return any(bodies.fit(body, office.body) for body in told for one in records for office in one.offices)


def _tells_other(held: Iterable[Held], callings: Set[str]) -> bool:
    """Whether an article tells of somebody who cannot be in an office of state, or is in one below a province."""
    if any(frozenset((calling, "state")) in ARCHIVE.callings.exclusive for calling in callings):
        return True
    bodies = [_words(one.body) for one in held if one.body]
    if any(_within(level, body) for level in ARCHIVE.offices.local for body in bodies):
        return True
    of_state = any(ARCHIVE.callings.by_phrase.get(_words(one.office)) == "state" for one in held)
    return bool(bodies) and not of_state and "state" not in callings


# ── Whether an office told is one of a record ─────────────────────────────────────────────────────
class _Bodies:
    """The keys by which articles may name the body of an office."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._keys: dict[str, frozenset[str]] = {}

    def keys(self, body: str) -> frozenset[str]:
        if body not in self._keys:
            record = self._records.by_id.get(body)
            names = (body,) if record is None else (record.name, *record.variants)
            self._keys[body] = frozenset(key for name in names for key in _keys(name))
        return self._keys[body]

    def fit(self, told: str, body: str) -> bool:
        """Whether a name means a body, or one of a country: Bộ Ngoại giao Nga for one of Nga."""
        keys, told_keys = self.keys(body), _keys(told)
        words = told_keys[0].split()
        parts = (" ".join(words[start:]) for start in range(1, len(words)))
        return not keys.isdisjoint(told_keys) or not keys.isdisjoint(parts)


def _keys(body: str) -> tuple[str, str]:
    """The keys of a name as a body's, whether its parts are joined by a word or a dash, and as a place's."""
    words = name_key("organization", body).split()
    return " ".join(word for word in words if word not in ARCHIVE.offices.joining), name_key("place", body)


def _tells(held: Iterable[Held], record: AuthorityRecord, published: str, bodies: _Bodies) -> bool:
    return any(
        _in_time(office, published, told.former) and _is_office(told, office, bodies)
        for told in held
        for office in record.offices
    )


def _in_time(office: Office, published: str, former: bool) -> bool:
    """Whether an article of a day may tell of an office; one told as over may long be."""
    first, last = (edtf[:4] if edtf else "" for edtf in office.held)
    year = published[:4]
    if not year.isdigit():
        return True
    early = first.isdigit() and int(year) < int(first) - _YEARS_OFF
    late = last.isdigit() and int(year) > int(last) + _YEARS_OFF
    return not early and (former or not late)


def _is_office(told: Held, office: Office, bodies: _Bodies) -> bool:
    name = _words(told.office)
    if not any(_within(title, name) or _within(name, title) for title in map(_words, office.titles)):
        return False
    return bodies.fit(told.body, office.body) if told.body else name not in ARCHIVE.offices.common


def _within(part: str, whole: str) -> bool:
    return f" {part} " in f" {whole} "


def _words(text: str) -> str:
    return " ".join(map(normal_word, text.replace(",", " ").split()))


# ── Which articles go to a record ─────────────────────────────────────────────────────────────────
def _tied(
    one: _Person, digests: Digests, colleagues: Callable[[str], Set[str]]
) -> Iterator[tuple[str, AuthorityRecord]]:
    """Yield the articles that mean a record."""
    yield from one.told.items()
    meant = {record.id: record for record in one.told.values()}
    if len(meant) > 1 or one.other * _OUTWEIGH > len(one.told):
        return
    record = next(iter(meant.values()), one.records[0])
    # Li Qiang is as common a name as the Lý Cường that it is in Vietnamese.
    common = _is_common(one.key[1]) or _is_common(name_key("person", record.name))
    if not meant and (common or len(one.records) > 1):
        return
    usual = not common or len(one.told) >= len(one.silent)
    own = {office.body for office in record.offices}
    for article in one.silent:
        if common and not _since(record, digests.published(article) or _ANY_DAY):
            continue  # of so common a name, somebody before the office is somebody else
        has_colleague = not own.isdisjoint(colleagues(article))
        if has_colleague or (usual and (meant or _since(record, digests.published(article)))):
            yield article, record


def _since(record: AuthorityRecord, published: str) -> bool:
    """Whether an article was written when somebody had come to be known by an office; one without a day was not."""
    return published[:4].isdigit() and any(_in_time(one, published, former=True) for one in record.offices)


def _is_common(key: str) -> bool:
    """Whether a name is made of syllables as many people's are, so that it alone tells nobody."""
    return " " in key and all(map(ARCHIVE.names.is_syllable, key.split()))
