"""Which names mean the same thing: a cluster for every record and every name no record has.

In: where each name of an article belongs. Out: :class:`Cluster`, what all the names placed at one key say of what
they mean together. Where names come or go, another cluster is made of it and of them, without reading again the
articles that stay.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from press_archive.frozen import pickled_by_value
from press_archive.languages import ARCHIVE
from press_archive.languages.tones import normal_word
from press_archive.link.digest import ArticleNames, Name
from press_archive.model import AuthorityRecord, EntityKind

ClusterKey = tuple[str, ...]


class Assigned(NamedTuple):
    """Where a name belongs; a misprint lends the cluster its surface, not its name."""

    key: ClusterKey
    record: AuthorityRecord | None = None
    minted: str = ""  # the id its name would be given; "" for a misprint
    former: str = ""  # an id it may have had: of its surface, as a person apart, as a body without its place
    name: str = ""  # what to call it instead of the mention's name, where people judged
    apart: bool = False  # one of several people of this name, known by its id only


Row = Sequence[Assigned]  # of each name of an article
NOTHING = Assigned(())  # where a name belongs that is none, as people judged


class Part(NamedTuple):
    """What a name says of its cluster, whatever its article and however often it stands there."""

    name: Name
    minted: str
    former: str
    called: str  # where people judged
    confidence: float


class Said(NamedTuple):
    """A part of a cluster that an article adds to it."""

    part: Part
    times: int
    record: AuthorityRecord | None


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Cluster:
    """Mentions of one thing. There are very many with one name: tuples take less than sets."""

    kind: EntityKind
    record: AuthorityRecord | None
    articles: tuple[str, ...]  # in order
    parts: Mapping[Part, tuple[int, int]]  # in how many articles each stands, and how often in all
    names: Mapping[str, int]  # how often each stands there
    surfaces: tuple[str, ...]  # each once and in order, as all that follow
    ids: tuple[str, ...]  # minted from its names
    former: tuple[str, ...]  # which it may have had, unless another has them by its names
    mentions: int
    confidence: float  # of its surest mention
    told: bool  # one of its names says what it is
    judged: bool  # a person said what it is
    within: bool  # all its names say too little to mean the same in another article


class Changed(NamedTuple):
    """What changes of a cluster."""

    come: list[Said]
    gone: list[Said]
    articles: dict[str, bool]  # whether those that changed still have a name of it


def said(one: ArticleNames, row: Row) -> Iterator[tuple[ClusterKey, Said] | None]:
    """Yield for each name of an article where it belongs and what it says there; ``None`` for what names nothing."""
    confidences = one.confidences or (1.0,) * len(row)
    for name, count, confidence, own in zip(one.names, one.counts, confidences, row, strict=True):
        if not own.key:
            yield None
        else:
            part = Part(name, own.minted, own.former, own.name, confidence)
            yield own.key, Said(part, count, own.record)


def changed_cluster(
    cluster: Cluster | None, changed: Changed, kind_in: Callable[[str], EntityKind]
) -> Cluster | None:
    """Return what a cluster becomes; ``None`` where nothing is left of it.

    Of names of several kinds, which people judged to be one, the first article tells its kind: ``kind_in``.
    """
    parts = dict(cluster.parts) if cluster is not None else {}
    for sign, told in ((1, changed.come), (-1, changed.gone)):
        for part, times, _ in told:
            count, mentions = parts.get(part, (0, 0))
            parts[part] = count + sign, mentions + sign * times
    some = {part: told for part, told in parts.items() if told[0]} if changed.gone else parts
    if not some:
        return None
    record = changed.come[0].record if changed.come else cluster.record if cluster is not None else None
    before = cluster.articles if cluster is not None else ()
    articles = _articles(before, changed.articles)
    kinds = {part.name.kind for part in some}
    return _made(kinds.pop() if len(kinds) == 1 else kind_in(articles[0]), record, articles, some)


def _articles(before: tuple[str, ...], changed: Mapping[str, bool]) -> tuple[str, ...]:
    stay = [one for one in before if one not in changed]
    come = [one for one, has in changed.items() if has]
    return tuple(sorted(stay + come)) if come else tuple(stay)


def _made(
    kind: EntityKind,
    record: AuthorityRecord | None,
    articles: tuple[str, ...],
    parts: Mapping[Part, tuple[int, int]],
) -> Cluster:
    names: dict[str, int] = {}
    mentions = 0
    for part, (_, times) in parts.items():
        mentions += times
        if part.minted:
            called = part.called or _called(part.name)
            names[called] = names.get(called, 0) + times
    telling = [part for part in parts if part.minted]
    return Cluster(
        kind,
        record,
        articles,
        parts,
        names,
        _each_once([part.name.surface for part in parts]),
        _each_once([part.minted for part in telling]),
        _each_once([part.former for part in telling if part.former]),
        mentions,
        max([part.confidence for part in parts]),
        any(tells(part.name) for part in parts),
        any(part.called for part in parts),
        all(is_within_article(part.name) for part in parts),
    )


def _called(name: Name) -> str:
    return f"{name.name} ({name.where})" if name.where else name.name


def _each_once(some: Sequence[str]) -> tuple[str, ...]:
    return tuple(some) if len(some) < 2 else tuple(sorted(set(some)))


def tells(name: Name) -> bool:
    """Whether a name says what it is to who does not have its article before him: "ông Tư", "thôn 2" do not."""
    if name.kind == "person" and name.record is None:
        return len(name.name.replace(".", " ").split()) > 1
    return not name.open


def is_within_article(name: Name) -> bool:
    """Whether a name says too little to mean the same in another article: Trump, UBND tỉnh, Thành ủy."""
    if name.kind == "person":
        return len(name.name.replace(".", " ").split()) < 2
    return name.local or name.open or (name.kind == "organization" and _is_head_alone(name.name))


def _is_head_alone(body: str) -> bool:
    """Whether a body is named by its head, by its head and level alone, or as one a country has in many others."""
    words = [normal_word(word) for word in body.split()]
    if any(" ".join(words[:size]) in ARCHIVE.names.seated for size in range(1, len(words))):
        return ARCHIVE.names.before_seats.isdisjoint(words)
    head, heads, levels = " ".join(words), ARCHIVE.names.heads_alone, ARCHIVE.names.levels_after
    level = next((size for size in (1, 2) if " ".join(words[-size:]) in levels), 0)
    return head in heads or (level > 0 and " ".join(words[:-level]) in heads)
