"""One thing under two names of one article: Anutin and Anutin Charnvirakul, Đại sứ quán Việt Nam and … tại Đức.

In: digests, where the layer below placed their names, and its clusters. Out: the same with a shorter name at the
longer one, wherever the article has one longer name only that holds it. Nothing is said of other articles: the
shorter name lends neither its id nor its other articles. Names are found by their parts, so the work grows with their
number only; an article is looked at again where it changed, or how well known one of its names is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from press_archive.languages import ARCHIVE
from press_archive.link.clusters import Assigned, Cluster, ClusterKey, Row
from press_archive.link.digest import ArticleNames, Name
from press_archive.link.digests import Digests
from press_archive.link.layers import Change, Layer
from press_archive.link.sorts import without_sort
from press_archive.link.state import Table, Tables, discard
from press_archive.model import EntityKind

Clusters = Mapping[ClusterKey, Cluster]
_HABITS = ARCHIVE.names
_LONGEST = 16  # words; longer runs are lists or sentences
_BETTER_KNOWN = 2  # times as many articles
_SHORTEST = 3  # letters of a word that stands for a person: no initials


class _Stands(NamedTuple):
    """A name of an article."""

    kind: EntityKind
    name: str
    base: str  # its key, without where it lies
    where: str
    times: int
    place: int  # among the names, in the order in which they first stand there
    assigned: Assigned


class _Question(NamedTuple):
    """Whether a name may mean a longer one, in any article."""

    own: ClusterKey  # of a name of several words
    longer: ClusterKey
    base: str  # of a name of one word
    word: str  # as it is written


class _Part(NamedTuple):
    """What a longer name may be called by."""

    base: str
    rest: str = ""  # where this is a name of the article too, two names were glued
    repeated: bool = False  # only of somebody who was introduced before, and is named so more than once


class Within:
    """The step; it remembers what clusters, and how well known a word is, answered of the names of which articles."""

    def __init__(self, tables: Tables) -> None:
        # one word for a person, and in how many articles it stands
        self._words: Table[str, int] = tables.table("within.words")
        self._asked: Table[str, tuple[_Question, ...]] = tables.table("within.asked")  # by article
        self._answers: Table[_Question, bool] = tables.table("within.answers")
        self._articles: Table[_Question, set[str]] = tables.table("within.articles")
        self._by_key: Table[ClusterKey, set[_Question]] = tables.table("within.by_key")
        self._by_word: Table[str, set[_Question]] = tables.table("within.by_word")
        self._clusters: Clusters = {}

    def concerned(self, digests: Digests, below: Layer, change: Change) -> Iterator[str]:
        """Yield the articles whose longer names may be known otherwise than they were."""
        self._clusters = below.clusters
        questions: set[_Question] = set()
        for article, was in change.digests.items():
            now = digests.get(article)
            before, after = _single_words(was), _single_words(now)
            for word in {*before, *after}:
                times = self._words.pop(word, 0) + after[word] - before[word]
                if times:
                    self._words[word] = times
                questions.update(self._by_word.get(word, ()))
            if now is None:
                self._note(article, ())
        for key in change.clusters:
            questions.update(self._by_key.get(key, ()))
        for question in questions:
            if question in self._answers and self._answers[question] != self._answer(question):
                yield from self._articles[question]

    def row(self, one: ArticleNames, below: Row) -> Row:
        """Return the row, names that are part of one other name of their article with that name."""
        authors = {name for name, calling in one.callings if calling == "press"}
        names = [name for name in _named(one, below) if name.name not in authors]
        asked: dict[_Question, None] = {}
        owners = _told_where(names)
        owners |= _called_short(names, owners, lambda name, longer: self._may_mean(name, longer, asked))
        self._note(one.article, tuple(asked))
        if not owners:
            return below
        return tuple(
            [
                Assigned(owners[own.key].key, owners[own.key].record) if own.key in owners else own
                for own in below
            ]
        )

    def _may_mean(self, name: _Stands, longer: ClusterKey, asked: dict[_Question, None]) -> bool:
        own = name.assigned.key if " " in name.base else ()
        question = _Question(own, longer, "", "") if own else _Question((), longer, name.base, name.name)
        asked[question] = None
        return self._answer(question)

    def _answer(self, question: _Question) -> bool:
        """Whether a name may mean a longer one; ``False`` where no article has either any more."""
        return _may_mean(question, self._clusters, self._words.get(question.word, 0))

    def _note(self, article: str, asked: tuple[_Question, ...]) -> None:
        """Remember what told an article's names apart, instead of what did before."""
        before = self._asked.pop(article, ())
        if asked:
            self._asked[article] = asked
        for question in {*before} - {*asked}:
            discard(self._articles, question, article)
            if question not in self._articles:
                del self._answers[question]
                for index, one in self._indexes(question):
                    discard(index, one, question)
        for question in asked:
            self._answers[question] = self._answer(question)
            self._articles.setdefault(question, set()).add(article)
            for index, one in self._indexes(question):
                index.setdefault(one, set()).add(question)

    def _indexes(self, question: _Question) -> Iterator[tuple[Table[Any, set[_Question]], Any]]:
        """Yield by what a question is found again where its answer may be another."""
        for key in (question.own, question.longer):
            if key:
                yield self._by_key, key
        if question.word:
            yield self._by_word, question.word


def _single_words(one: ArticleNames | None) -> Counter[str]:
    return Counter(name.name for name in one.names if _is_one_word(name)) if one is not None else Counter()


def _is_one_word(name: Name) -> bool:
    return name.kind == "person" and name.record is None and " " not in name.name


def _named(one: ArticleNames, row: Sequence[Assigned]) -> Iterator[_Stands]:
    told = zip(one.names, one.name_keys(), one.counts, row, strict=True)
    for place, (name, key, count, assigned) in enumerate(told):
        base = key.rpartition(" (")[0] if name.where else key
        yield _Stands(name.kind, name.name, base, name.where, count, place, assigned)


# ── Names that are part of another ────────────────────────────────────────────────────────────────
def _called_short(
    names: Sequence[_Stands],
    told: Mapping[ClusterKey, Assigned],
    may_mean: Callable[[_Stands, ClusterKey], bool],
) -> dict[ClusterKey, Assigned]:
    """Return whom each shorter name means; longer ones first, for they may be part of another themselves."""
    holders = _holders(names)
    owners: dict[ClusterKey, Assigned] = {}
    for name in sorted(names, key=lambda one: (-len(one.base), one.base, one.assigned.key)):
        own = name.assigned
        if own.record is not None or name.where or own.key in told or own.key in owners:
            continue
        found: dict[ClusterKey, Assigned] = {}
        for longer, part in holders.get((name.kind, name.base), ()):
            if not part.repeated or (name.times > 1 and name.place > longer.place):
                one = owners.get(longer.assigned.key, longer.assigned)
                found[one.key] = one
        found.pop(own.key, None)
        if len(found) == 1 and may_mean(name, next(iter(found))):
            owners[own.key] = next(iter(found.values()))
    return owners


def _holders(names: Sequence[_Stands]) -> dict[tuple[EntityKind, str], list[tuple[_Stands, _Part]]]:
    """Return the longer names by the names of the article that are part of them."""
    bases = {(name.kind, name.base) for name in names}
    holders: dict[tuple[EntityKind, str], list[tuple[_Stands, _Part]]] = {}
    for name in names:
        for part in _parts(name.kind, name.name, name.base):
            if (name.kind, part.base) in bases and (name.kind, part.rest) not in bases:
                holders.setdefault((name.kind, part.base), []).append((name, part))
    return holders


def _may_mean(question: _Question, clusters: Clusters, articles: int) -> bool:
    """Whether a longer name is not far less known than the shorter: that is another's, or glued to a word before it.

    ``articles`` are those that have a name of one word; a last name is shared, but a first name (Raul) may be all
    that somebody is called.
    """
    whole = clusters.get(question.longer)
    if whole is None:
        return False
    if question.own:
        own = clusters.get(question.own)
        return whole.record is not None or (own is not None and len(whole.articles) >= len(own.articles))
    last = any(one.split()[-1].casefold() == question.base for one in whole.names)
    return last or len(whole.articles) * _BETTER_KNOWN >= articles


@lru_cache(maxsize=8192)
def _parts(kind: EntityKind, name: str, base: str) -> tuple[_Part, ...]:
    words = base.split()
    if not 1 < len(words) <= _LONGEST:
        return ()
    if kind == "person":
        return tuple(_parts_of_person(words))
    return tuple(_parts_of_body(name, words)) if kind == "organization" else ()


def _parts_of_person(words: Sequence[str]) -> Iterator[_Part]:
    """Yield the words of a foreign name, its ends, and any name without what stands in its middle.

    A Vietnamese given name is told by the rules that found it.
    """
    if words[-1] in _HABITS.generations:
        return
    foreign = not all(map(_HABITS.is_syllable, words))
    if len(words) > 2:
        yield _Part(f"{words[0]} {words[-1]}", repeated=not foreign)
    if foreign:
        for word in words:
            if len(word) >= _SHORTEST and not _HABITS.is_syllable(word):
                yield _Part(word)
        for cut in range(1, len(words) - 1):
            yield _Part(" ".join(words[cut:]), rest=" ".join(words[:cut]))


def _parts_of_body(name: str, words: Sequence[str]) -> Iterable[_Part]:
    """Yield a body's name without its seat, and without what only says its sort.

    Of a name no Vietnamese word looks like the whole archive tells (:mod:`press_archive.link.bodies`).
    """
    for cut in range(2, len(words) - 1):
        if words[cut] in _HABITS.before_seats:
            yield _Part(" ".join(words[:cut]))
    rest = without_sort(name)
    if rest and all(map(_HABITS.is_syllable, rest.split())):
        yield _Part(rest)


# ── What lies where ───────────────────────────────────────────────────────────────────────────────
def _told_where(names: Iterable[_Stands]) -> dict[ClusterKey, Assigned]:
    """Return namesakes of one article that tell less of where they lie, at the one that tells more."""
    namesakes: dict[tuple[EntityKind, str], dict[ClusterKey, _Stands]] = {}
    for name in names:
        if name.kind != "person":
            namesakes.setdefault((name.kind, name.base), {})[name.assigned.key] = name
    owners: dict[ClusterKey, Assigned] = {}
    for group in namesakes.values():
        if len(group) > 1:
            owners |= _by_where(group)
    return owners


def _by_where(group: Mapping[ClusterKey, _Stands]) -> dict[ClusterKey, Assigned]:
    """Return those of one name that say nothing but what the only most telling one says too."""
    most = max(group.values(), key=lambda one: (len(one.where.split(", ")) if one.where else 0, one.where))
    told = set(most.where.split(", "))
    rest = [one for one in group.values() if one.assigned.key != most.assigned.key]
    if not most.where or any(one.where and not told.issuperset(one.where.split(", ")) for one in rest):
        return {}
    return {one.assigned.key: most.assigned for one in rest if one.assigned.record is None}
