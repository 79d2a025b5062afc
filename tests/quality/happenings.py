"""Stories scored: real articles whose happening was told by reading, and articles of ours that are easily confused.

In: the gold of a half. Out: B-cubed (Bagga and Baldwin 1998) over all articles and over those of stories alone, pair
precision and recall, for what the archive makes of them, for doing nothing, and for tf-idf alone.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations

import numpy as np
import yaml

from press_archive.link.digest import name_of
from press_archive.link.merge import Merge
from press_archive.model import Article, Block, Derived, Evidence, SourceDocument, Understanding
from press_archive.stories import Corpus, Coverage, Details, Member, cover, find, traits_of
from press_archive.stories.candidates import candidates
from press_archive.stories.clusters import ONE_HAPPENING
from press_archive.stories.scores import measures
from press_archive.understand import understand
from quality.archive import archive
from quality.cases import shared
from quality.gold import FOLDER, Split
from quality.offsets import absent

STORIES = FOLDER / "stories"
_COSINE = 0.2  # from which tf-idf alone takes two for one happening; its best on the tune half

Clusters = Sequence[frozenset[str]]


@dataclass(frozen=True, slots=True)
class Scores:
    """How well articles were grouped."""

    all: float  # B-cubed F1 over all articles
    clustered: float  # over those that the gold puts together with others
    precision: float  # of pairs of articles
    recall: float


@dataclass(frozen=True, slots=True)
class Archived:
    """Articles as members of one archive, and what is needed to tell what they have in common."""

    members: tuple[Member, ...]
    details: Mapping[str, Details]
    articles: Mapping[str, Article]
    understood: Mapping[str, Understanding]

    def told(self) -> Coverage:
        titles = {one: article.display_title for one, article in self.articles.items()}
        corpus = Corpus(self.members)
        return cover(corpus, find(corpus), {}, titles, self.details.__getitem__)[0]


# ── Gold ──────────────────────────────────────────────────────────────────────────────────────────
@cache
def gold(split: Split) -> Mapping[str, str]:
    """Return the happening of each annotated article, under the first article that reports it."""
    told: dict[str, str] = {}
    for line in (STORIES / f"{split}.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        told |= dict.fromkeys(row.get("articles", ()), min(row.get("articles", [""])))
        told |= {one: one for one in row.get("alone", ())}
    return told


@cache
def written_gold(split: Split) -> tuple[Mapping[str, str], Archived]:
    """Return the happenings of our own articles, and the articles."""
    rows = yaml.safe_load((STORIES / "written.yml").read_text("utf-8"))[split]
    ids = [f"{split}-{number:02}" for number in range(len(rows))]
    articles = {one: _article(one, row) for one, row in zip(ids, rows, strict=True)}
    understood = {one: understand(article, shared().knowledge) for one, article in articles.items()}
    dated = {one: replace(articles[one], event=understood[one].event) for one in ids}
    happenings = {one: row.get("story", one) for one, row in zip(ids, rows, strict=True)}
    return happenings, archived(dated, understood)


def _article(identifier: str, row: Mapping[str, object]) -> Article:
    def stated(key: str) -> Derived[str] | None:
        return Derived(str(row[key]), "stated", Evidence("field")) if row.get(key) else None

    blocks = (Block("headline", str(row["headline"])), Block("paragraph", str(row["text"])))
    source = SourceDocument(identifier, b"", "0" * 64, "text", "utf-8")
    return Article(
        identifier,
        source,
        str(row["headline"]),
        blocks,
        stated("headline"),
        stated("published"),
        stated("outlet"),
    )


def archived(articles: Mapping[str, Article], understood: Mapping[str, Understanding]) -> Archived:
    """Return articles as members of an archive; their names mean the entities that their mentions have."""
    members, details = [], {}
    for one, article in articles.items():
        understanding = understood[one]
        traits, details[one] = traits_of(article, understanding)
        entities = {name_of(mention): mention.entity for mention in understanding.mentions}
        members.append(Member(one, traits, tuple(entities.values())))
    return Archived(tuple(members), details, articles, understood)


@cache
def real() -> Archived:
    """Return all real articles as members of one archive."""
    made = archive()
    dated = {
        one: replace(article, event=made.understood[one].event) for one, article in made.articles.items()
    }
    return archived(dated, made.understood)


# ── Groups ────────────────────────────────────────────────────────────────────────────────────────
@cache
def grouped(split: Split | None) -> tuple[tuple[str, ...], ...]:
    """Return the stories of the real articles, or of our own of a half."""
    told = (real() if split is None else written_gold(split)[1]).told()
    return tuple(story.articles for story in told.stories.values())


def by_cosine(some: Archived) -> list[tuple[str, ...]]:
    """Return what tf-idf of headline and opening alone makes: all that is tied by a cosine."""
    corpus = Corpus(some.members)
    left, right = candidates(corpus, ONE_HAPPENING.window)
    tied = measures(corpus, left, right)[:, 0] >= _COSINE
    merge: Merge[int] = Merge()
    for one, other in zip(left[tied].tolist(), right[tied].tolist(), strict=True):
        merge.join(one, other)
    groups: defaultdict[int, list[str]] = defaultdict(list)
    for place, member in enumerate(corpus.members):
        groups[merge.find(place)].append(member.id)
    return [tuple(group) for group in groups.values()]


def scores(groups: Iterable[Sequence[str]], truth: Mapping[str, str]) -> Scores:
    """Compare groups with what each article truly reports; who is not annotated does not count."""
    group_of = {one: number for number, group in enumerate(groups) for one in group}
    found = _sets(truth, lambda one: group_of.get(one, one))
    right = _sets(truth, truth.__getitem__)
    shares = {one: _shares(found[one], right[one]) for one in truth}
    put = {pair for one in truth for pair in combinations(sorted(found[one]), 2)}
    true = {pair for one in truth for pair in combinations(sorted(right[one]), 2)}
    clustered = [one for one in truth if len(right[one]) > 1]
    return Scores(
        _f1([shares[one] for one in truth]),
        _f1([shares[one] for one in clustered]),
        len(put & true) / max(len(put), 1),
        len(put & true) / max(len(true), 1),
    )


def _sets(truth: Iterable[str], key: Callable[[str], object]) -> dict[str, frozenset[str]]:
    groups: defaultdict[object, set[str]] = defaultdict(set)
    for one in truth:
        groups[key(one)].add(one)
    return {one: frozenset(group) for group in groups.values() for one in group}


def _shares(found: frozenset[str], right: frozenset[str]) -> tuple[float, float]:
    both = len(found & right)
    return both / len(found), both / len(right)


def _f1(shares: Sequence[tuple[float, float]]) -> float:
    precision, recall = np.mean(np.array(shares), axis=0).tolist()
    return float(2 * precision * recall / (precision + recall))


def story_measures(split: Split) -> dict[str, float]:
    """Return what must not get worse."""
    found = {"written": scores(grouped(split), written_gold(split)[0])}
    if not absent():
        found["real"] = scores(grouped(None), gold(split))
    return {
        f"{name} {measure}": getattr(one, measure)
        for name, one in found.items()
        for measure in ("all", "clustered", "precision", "recall")
    }
