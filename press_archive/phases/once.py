"""One article once: which sources hold the same article, byte for byte, at the same address or with the same text.

In: accounts, what people decided about pairs of sources. Out: the sources of each article, and those that share an
address without having anything else in common. All linear: of many sources that share something each is compared
with the first that has it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product

from press_archive.decisions.copies import Pair
from press_archive.link.merge import Merge
from press_archive.phases.accounts import ArticleAccount
from press_archive.phases.marks import Marks

_SHARED = 0.25  # of the sentences of the shorter of two texts at one address make them versions of one


@dataclass(frozen=True, slots=True)
class Once:
    """The sources of each article, in the order they came in, and what lies at one address and is not one."""

    groups: tuple[tuple[ArticleAccount, ...], ...]
    strangers: tuple[tuple[ArticleAccount, ArticleAccount], ...]  # the source, and what else has its address


def sources_of_each(articles: Sequence[ArticleAccount], pairs: Iterable[Pair] = ()) -> Once:
    """Bring together the sources of each article; ``articles`` are in the order of their names."""
    joined = _Joined(articles, tuple(pairs))
    joined.judged()
    joined.by_bytes()
    strangers = joined.by_address()
    joined.by_text()
    groups: defaultdict[int, list[ArticleAccount]] = defaultdict(list)
    for place, article in enumerate(articles):
        groups[joined.merge.find(place)].append(article)
    apart = [(a, b) for a, b in strangers if joined.merge.find(a) != joined.merge.find(b)]
    return Once(
        tuple(tuple(group) for group in groups.values()),
        tuple((articles[a], articles[b]) for a, b in apart),
    )


@dataclass(slots=True)
class _Joined:
    """Which articles are one so far, by their places; those judged to be different never become one."""

    articles: Sequence[ArticleAccount]
    pairs: tuple[Pair, ...]
    merge: Merge[int] = field(default_factory=Merge)
    apart: dict[int, set[int]] = field(default_factory=dict)  # of a root, the places it must stay apart from

    def judged(self) -> None:
        """Carry out what people decided: first who is different, so that nothing makes them one."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, article in enumerate(self.articles) if self.pairs else ():
            places[article.name].append(place)
        decided = [(p.same, a, b) for p in self.pairs for a in places[p.left] for b in places[p.right]]
        for same, one, other in decided:
            if not same:
                self.apart.setdefault(one, set()).add(other)
                self.apart.setdefault(other, set()).add(one)
        for same, one, other in decided:
            if same:
                self.join(one, other)

    def join(self, one: int, other: int) -> None:
        """Make two one, unless somebody said that any two of theirs are not."""
        first, second = self.merge.find(one), self.merge.find(other)
        if first == second:
            return
        if self.apart:
            mine, theirs = self.apart.get(first, set()), self.apart.get(second, set())
            if any(self.merge.find(place) == second for place in mine):
                return
            if mine or theirs:
                self.apart[min(first, second)] = mine | theirs
        self.merge.join(first, second)

    def by_bytes(self) -> None:
        """The same bytes; of a file of several records that share its bytes, the records of the same name."""
        held = Counter((article.sha256, article.path) for article in self.articles)
        first: dict[tuple[str, str], int] = {}
        for place, article in enumerate(self.articles):
            record = article.name.partition("#")[2] if held[article.sha256, article.path] > 1 else ""
            rival = first.setdefault((article.sha256, record), place)
            if self.articles[rival].path != article.path:
                self.join(rival, place)

    def by_address(self) -> list[tuple[int, int]]:
        """The same address, and the headline or a part of the text in common; return those that have none."""
        strangers = []
        for places in self._sharing(lambda marks: [marks.address]):
            known: dict[object, int] = {}  # headline, text or sentence → the first that has it
            for place in places:
                likest = self._likest(place, known)
                if likest is not None:
                    self.join(likest, place)
                elif place != places[0]:
                    strangers.append((place, places[0]))
                for sign in _signs(self.articles[place].marks):
                    known.setdefault(sign, place)
        return strangers

    def _likest(self, place: int, known: dict[object, int]) -> int | None:
        """Return the one at the same address with which an article has its headline, text or sentences in common."""
        marks = self.articles[place].marks
        for sign in (marks.headline, *marks.texts):
            if sign and sign in known:
                return known[sign]
        signs = marks.signs()
        votes = Counter(known[sentence] for sentence in signs if sentence in known)
        for other, shared in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
            fewer = min(len(signs), len(self.articles[other].marks.signs()))
            if shared >= _SHARED * fewer:
                return other
        return None

    def by_text(self) -> None:
        """The same text, unless both have a headline or a publisher (or if it is short a day) and those differ.

        What two newspapers print of one agency are two publications; and the same notice may stand in place of the
        text of many pages, which their headlines then tell apart.
        """
        for places in self._sharing(lambda marks: marks.texts if marks.tells else ()):
            first: dict[tuple[bytes | str | None, ...], int] = {}
            # Those of which most is known come first, so that what is blank joins whom it fits.
            for place in sorted(places, key=lambda at: (-self.articles[at].marks.known, at)):
                heading = _heading(self.articles[place].marks)
                likest = first.get(heading)
                if likest is not None:
                    self.join(likest, place)
                for key in product(*({value, None} for value in heading)):
                    first.setdefault(key, place)

    def _sharing(self, signs: Callable[[Marks], Iterable[bytes]]) -> Iterator[list[int]]:
        """Yield the places of articles that have a sign in common."""
        first: dict[bytes, int] = {}
        sharing: dict[bytes, list[int]] = {}
        for place, article in enumerate(self.articles):
            for sign in signs(article.marks):
                if sign and (known := first.setdefault(sign, place)) != place:
                    places = sharing.setdefault(sign, [known])
                    if places[-1] != place:
                        places.append(place)
        return iter(sorted(sharing.values()))


def _signs(marks: Marks) -> Iterator[object]:
    yield from (sign for sign in (marks.headline, *marks.texts) if sign)
    yield from marks.signs()


def _heading(marks: Marks) -> tuple[bytes | str | None, ...]:
    """What must not differ between two articles of the same text; None is anybody's.

    A short text may be the same on another day by chance: the notice that power is cut, that a market is closed.
    """
    return marks.headline or None, marks.publisher or None, (marks.day if marks.is_short else "") or None
