"""The scores of one article, and of a set of articles where only the set has one (entities).

In: cases. Out: counts by what is measured: names strictly by span and kind, outermost only; dates by span and
EDTF; metadata field by field, a blank being right where nothing is stated; pairs of mentions of one entity.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from press_archive.authorities import load_records
from press_archive.link import InMemory
from press_archive.link.assigning import Records
from press_archive.link.digest import Name
from press_archive.link.keys import name_key
from press_archive.model import EntityKind, Mention
from quality.cases import Case, shared
from quality.counts import Counts, counted, total
from quality.marks import NAMES, Mark
from quality.placing import Placed, words_key

SCORED = ("person", "organization", "place")
Span = tuple[int, int, int]


# ── Names and dates ───────────────────────────────────────────────────────────────────────────────
def names(case: Case, kind: str) -> Counts:
    """Outermost names of a kind. A name in text that became no block is missed; see :func:`told_apart`."""
    found = [(m.block, m.start, m.end) for m in found_names(case, kind)]
    stated = [(p.block, p.start, p.end) for p in case.gold if p.mark.kind == kind and not p.mark.nested]
    lost = sum(not told_apart(case, mark) for mark in _lost(case, kind))
    return counted(found, stated) + Counts(stated=lost)


def found_names(case: Case, kind: str) -> list[Mention]:
    """The outermost names of a kind that were found, and are scored.

    Events are not, so neither is what was found inside one: it would be nested, were the event known.
    """
    events = [p for p in case.gold if p.mark.kind == "event" and kind != "event"]
    return [
        mention
        for mention in case.understanding.mentions
        if mention.kind == kind and not mention.nested and not any(_inside(mention, one) for one in events)
    ]


def _inside(mention: Mention, event: Placed) -> bool:
    return mention.block == event.block and event.start <= mention.start and mention.end <= event.end


def all_names(case: Case) -> Counts:
    """Persons, organizations and places together."""
    return total(names(case, kind) for kind in SCORED)


def dates(case: Case) -> Counts:
    """Dates by span and value; those the anatomy took for the publication date are not counted."""
    if not case.dated:
        return Counts()
    found = [(d.block, d.start, d.end, days(d.edtf)) for d in case.understanding.dates]
    stated = [(p.block, p.start, p.end, days(p.mark.value)) for p in case.gold if p.mark.kind == "date"]
    lost = sum(not told_apart(case, mark) for mark in _lost(case, "date"))
    return counted(found, stated) + Counts(stated=lost)


def days(edtf: str) -> str:
    """An EDTF value without its marks of approximation: the archive keeps these apart from the value."""
    return edtf.replace("~", "")


def _lost(case: Case, kind: str) -> list[Mark]:
    return [mark for mark in case.lost if mark.kind == kind and not mark.nested]


def told_apart(case: Case, mark: Mark) -> bool:
    """Whether what a dropped line names is measured elsewhere: byline persons always (:func:`bylines`),

    the outlet and the publication date where the metadata has them.
    """
    article = case.article
    if mark.kind == "date":
        return article.published is not None and article.published.value == mark.value
    if mark.kind == "organization" and article.outlet is not None:
        outlet = shared().outlets.find(mark.surface)
        return outlet is not None and outlet.name == article.outlet.value
    return mark.kind == "person"


def bylines(case: Case) -> Counts:
    """Persons named in dropped lines, found where an author or a credit has their name."""
    told = [words_key(author.value) for author in case.article.authors]
    told += [words_key(block.credit) for block in case.article.blocks if block.credit]
    persons = _lost(case, "person")
    right = sum(any(words_key(mark.surface) in one for one in told) for mark in persons)
    return Counts(right, len(persons), len(persons))


def lost_names(case: Case) -> int:
    """How many names are missed because the anatomy dropped their line."""
    return sum(not told_apart(case, mark) for kind in SCORED for mark in _lost(case, kind))


# ── Figures, quotes, roles ────────────────────────────────────────────────────────────────────────
def figures(case: Case) -> Counts:
    """Figures by span and value with unit, in written articles; in dropped lines they are missed."""
    if case.facts is None:
        return Counts()
    found = [
        (f.block, f.start, f.end, same_value("figure", f"{f.value} {f.unit}"))
        for f in case.understanding.figures
    ]
    stated = [
        (p.block, p.start, p.end, same_value("figure", p.mark.value))
        for p in case.gold
        if p.mark.kind == "figure"
    ]
    return counted(found, stated) + Counts(stated=len(_lost(case, "figure")))


def same_value(kind: str, value: str) -> str:
    """What two values share that are one: names as the archive compares them, figures by their words."""
    return _same_name(value) if kind == "quote" else " ".join(value.split()).casefold()


def quotes(case: Case) -> Counts:
    """Quotes by span, where they are annotated."""
    if case.roles is None:
        return Counts()
    found = [(q.block, q.start, q.end) for q in case.understanding.quotes]
    stated = [(p.block, p.start, p.end) for p in case.gold if p.mark.kind == "quote"]
    return counted(found, stated) + Counts(stated=len(_lost(case, "quote")))


def speakers(case: Case) -> Counts:
    """Quotes by span and speaker; names are compared as the archive compares them. No speaker named: none found."""
    if case.roles is None:
        return Counts()
    found = [(q.block, q.start, q.end, _same_name(q.speaker)) for q in case.understanding.quotes if q.speaker]
    stated = [
        (p.block, p.start, p.end, _same_name(p.mark.value))
        for p in case.gold
        if p.mark.kind == "quote" and p.mark.value
    ]
    return counted(found, stated) + Counts(stated=len(_lost(case, "quote")))


def roles(case: Case) -> Counts:
    """Roles by person, office and body, where they are annotated."""
    if case.roles is None:
        return Counts()
    return counted(found_roles(case), stated_roles(case))


RoleKey = tuple[str, str, str]


def found_roles(case: Case) -> list[RoleKey]:
    return [role_key(one.person, one.office, one.body) for one in case.understanding.roles]


def stated_roles(case: Case) -> list[RoleKey]:
    return [role_key(one["person"], one["office"], one.get("body")) for one in case.roles or ()]


def role_key(person: str, office: str, body: str | None) -> RoleKey:
    return _same_name(person), words_key(office), _same_name(body or "")


def _same_name(name: str) -> str:
    """A name as the archive compares it: by its record, where one has it, else by its key."""
    kinds: tuple[EntityKind, ...] = ("organization", "place")
    for kind in kinds:
        record = _records().of(Name(kind, name, name), name_key(kind, name))
        if record is not None:
            return record.id
    return words_key(name_key("organization", name)) if name else ""


@cache
def _records() -> Records:
    return Records(load_records(None), InMemory())


# ── Metadata ──────────────────────────────────────────────────────────────────────────────────────
FIELDS = ("headline", "published", "outlet", "url", "event")


@dataclass(frozen=True, slots=True)
class Told:
    """A metadata field: what the gold states and what was found, ``None`` for a blank."""

    stated: str | None
    found: str | None
    loose: bool  # whether case, spacing and signs make no difference

    @property
    def right(self) -> bool:
        if self.stated is None or self.found is None or not self.loose:
            return self.stated == self.found
        return words_key(self.stated) == words_key(self.found)


def metadata(case: Case) -> dict[str, Told]:
    """The single-valued fields of a written article."""
    if case.facts is None:
        return {}
    told = {}
    for name in FIELDS:
        found = getattr(case.article, name)
        stated: str | None = getattr(case.facts, name)
        told[name] = Told(stated, found.value if found else None, loose=name in ("headline", "outlet"))
    return told


def authors(case: Case) -> Counts:
    """Authors by their words."""
    stated = case.facts.authors if case.facts else ()
    found = [author.value for author in case.article.authors] if case.facts else []
    return counted(map(words_key, found), map(words_key, stated))


def captions(case: Case) -> Counts:
    """Captions by their words."""
    stated = case.facts.captions if case.facts else ()
    found = (
        [block.text for block in case.article.blocks if block.kind == "caption" and not block.alt]
        if case.facts
        else []
    )
    return counted(map(words_key, found), map(words_key, stated))


# ── Entities ──────────────────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True)
class Resolved:
    """A gold mention: its entity by the gold, by the archive, and its surface with its kind."""

    gold: Hashable
    found: Hashable  # of a mention that was not found: something no other mention has
    surface: Hashable
    missed: bool = False


@dataclass(frozen=True, slots=True)
class PairScores:
    """Pairs of mentions of one entity."""

    different: Counts  # pairs of different surfaces; every surface its own entity finds none of them
    clusters: Counts  # all pairs among mentions whose cluster has several surfaces
    surfaces: Counts  # the same if every surface were its own entity


def resolved(cases: Iterable[Case]) -> list[Resolved]:
    """Gold mentions of names, nested ones too, with the entity the archive gave the same span."""
    result = []
    for case in cases:
        ids: dict[tuple[int, int, int, str], str | None] = {
            (m.block, m.start, m.end, m.kind): m.entity for m in case.understanding.mentions
        }
        for placed in case.gold:
            mark = placed.mark
            if mark.kind in NAMES and mark.kind != "event":
                span = (placed.block, placed.start, placed.end, mark.kind)
                surface = (mark.kind, mark.surface)
                gold = (mark.kind, words_key(mark.value))
                found = ids.get(span) or (case.id, *span)
                result.append(Resolved(gold, found, surface, span not in ids))
    return result


def pairs(mentions: Sequence[Resolved]) -> PairScores:
    """Compare the clusters of the gold with those of the archive."""
    gold = [one.gold for one in mentions]
    found = [one.found for one in mentions]
    surface = [one.surface for one in mentions]
    own = [one.found if one.missed else one.surface for one in mentions]
    return PairScores(
        _different(gold, found, surface),
        _clustered(gold, found, surface),
        _clustered(gold, own, surface),
    )


def _different(gold: list[Hashable], found: list[Hashable], surface: list[Hashable]) -> Counts:
    right = _pairs(zip(gold, found, strict=True), surface)
    return Counts(right, _pairs(found, surface), _pairs(gold, surface))


def _clustered(gold: list[Hashable], found: list[Hashable], surface: list[Hashable]) -> Counts:
    """Pairs among the mentions that stand in a cluster of several surfaces, by the gold or as found."""
    several = _several(gold, surface), _several(found, surface)
    kept = [at for at in range(len(gold)) if gold[at] in several[0] or found[at] in several[1]]
    gold, found = [gold[at] for at in kept], [found[at] for at in kept]
    return Counts(_pairs(zip(gold, found, strict=True)), _pairs(found), _pairs(gold))


def _several(clusters: list[Hashable], surface: list[Hashable]) -> set[Hashable]:
    counts = Counter(cluster for cluster, _ in set(zip(clusters, surface, strict=True)))
    return {cluster for cluster, count in counts.items() if count > 1}


def _pairs(clusters: Iterable[Hashable], surface: Sequence[Hashable] = ()) -> int:
    """How many pairs share a cluster, without those that share the surface too where surfaces are given."""
    clusters = list(clusters)
    same = sum(count * (count - 1) // 2 for count in Counter(clusters).values())
    return same - _pairs(zip(clusters, surface, strict=True)) if surface else same
