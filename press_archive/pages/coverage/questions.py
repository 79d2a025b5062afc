"""What a person should decide about stories: the questions, and the line that each answer writes.

In: a :class:`Site` and what was decided already. Out: :class:`Question` values, the weightiest first. The texts they
quote are those of articles as they may be shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from press_archive.decisions.goes_on import as_yaml
from press_archive.decisions.stories import StoryDecisions
from press_archive.languages import pack
from press_archive.languages.folding import tokens
from press_archive.model import ArchivedArticle, Figure
from press_archive.pages.addresses import EDITORS
from press_archive.pages.coverage.loaded import ArticlesById
from press_archive.pages.coverage.passages import repeated_passages
from press_archive.pages.coverage.reuse import text_of
from press_archive.pages.parts import article_facts, article_link
from press_archive.pages.sentence import cut_out
from press_archive.pages.site import Site
from press_archive.pages.statements import opening
from press_archive.pages.writing.markdown import escape
from press_archive.stories import Doubt, Item

Kind = Literal["join", "part", "numbers", "facts", "passage"]
_FIGURES = 60  # questions about figures at most, likewise about passages
_LEAD = 200  # code points of what an article opens with
_SENTENCE = 200
_APART = 3  # stories that a passage stands in, from which it may say nothing of its own
_SHORT = 120  # syllables; a longer passage tells something
# How much it matters what is decided of figures and passages, of each article concerned, beside what is of stories.
_OF_FIGURES, _OF_PASSAGES = 0.5, 0.2


@dataclass(frozen=True, slots=True)
class Question:
    """Something to decide about one or two articles."""

    kind: Kind
    articles: tuple[str, ...]
    told: tuple[str, ...]  # the figures, or the passage, in the words of the articles
    sentences: tuple[str, ...]  # what shows of each article what is asked
    weight: float
    reach: int  # articles that the answer concerns


def questions_of(site: Site, decided: StoryDecisions) -> list[Question]:
    """Return all that is to be decided, the weightiest first."""
    articles = ArticlesById(site.archive)
    found = [_of_stories(site, one, articles) for one in site.coverage.doubts]
    found += _of_figures(site, decided, articles)
    found += _of_passages(site, decided, articles)
    return sorted(found, key=lambda one: (-one.weight, one.kind, one.articles, one.told))


def decision(site: Site, question: Question, verdict: str) -> dict[str, str | Sequence[str]]:
    """Return what is written into stories.yml for an answer."""
    if question.kind == "passage":
        return {"passage": question.told[0], "judgement": verdict}
    left, right = (site.summaries[one].source for one in question.articles)
    return {"left": left, "right": right, "figures": question.told, "judgement": verdict}


def naming(site: Site, question: Question, title: str) -> dict[str, str | Sequence[str]]:
    """Return what is written to give the story of a question's first article a name."""
    return {"left": site.summaries[question.articles[0]].source, "title": title}


def question_item(site: Site, doubt: Doubt) -> list[str]:
    """Return the item of the editors' page: two articles, what is asked, and a line to paste."""
    sides = (site.summaries[one] for one in (doubt.left, doubt.right))
    kind: Kind = "part" if doubt.together else "join"
    verdict = "different" if doubt.together else "same"
    about = " · ".join(article_link(site, one, EDITORS) for one in sides)
    asked = Question(kind, (doubt.left, doubt.right), (), (), doubt.weight, 0)
    return [
        f"- {about} *{escape(site.words['review_story_' + kind])}*",
        f"    - `{as_yaml(decision(site, asked, verdict))}`",
    ]


# ── Stories ───────────────────────────────────────────────────────────────────────────────────────
def _of_stories(site: Site, doubt: Doubt, articles: Mapping[str, ArchivedArticle]) -> Question:
    both = (doubt.left, doubt.right)
    stories = {one: site.coverage.story_of.get(one, one) for one in both}
    reach = sum(
        len(story.articles) if (story := site.coverage.stories.get(one)) else 1 for one in {*stories.values()}
    )
    leads = tuple(_cut(opening(articles[one].article), _LEAD) for one in both)
    return Question("part" if doubt.together else "join", both, (), leads, doubt.weight, reach)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most].rpartition(" ")[0] + " …"


# ── Figures ───────────────────────────────────────────────────────────────────────────────────────
def _of_figures(
    site: Site, decided: StoryDecisions, articles: Mapping[str, ArchivedArticle]
) -> Iterator[Question]:
    """Yield pairs of figures: another number in one sentence of a story, and facts of one value that look alike."""
    coverage = site.coverage
    told = {_pair((one.pair.left, one.left), (one.pair.right, one.right)) for one in decided.figures}
    beside = [(one.left, one.right) for one in coverage.other_numbers if not one.conflicting]
    asked: set[tuple[str, ...]] = set()
    kinds: tuple[tuple[Kind, list[tuple[Item, Item]]], ...] = (
        ("numbers", beside),
        ("facts", list(_alike(site, articles))),
    )
    for kind, pairs in kinds:
        for left, right in pairs:
            story = site.story_of(left.article)
            if story is None or right.article not in story.articles or len(asked) >= _FIGURES:
                continue
            one, other = _figure(articles, left), _figure(articles, right)
            key = (story.id, kind, *sorted((one.value, other.value)), one.unit or "")
            named = [
                (site.summaries[item.article].source, figure.surface)
                for item, figure in ((left, one), (right, other))
            ]
            if (
                key in asked
                or _pair(*named) in told
                or not (_is_told_once(articles, one) and _is_told_once(articles, other))
            ):
                continue
            asked.add(key)
            sentences = tuple(_sentence(articles[figure.article], figure) for figure in (one, other))
            reach = len(story.articles)
            yield Question(
                kind,
                (left.article, right.article),
                (one.surface, other.surface),
                sentences,
                _OF_FIGURES * reach,
                reach,
            )


def _pair(*sides: tuple[str, str]) -> frozenset[tuple[str, ...]]:
    return frozenset((source, *tokens(words)) for source, words in sides)


def _alike(site: Site, articles: Mapping[str, ArchivedArticle]) -> Iterator[tuple[Item, Item]]:
    """Yield the first figures of two facts of one story that have one value and unit."""
    by_value: defaultdict[tuple[str, ...], list[Item]] = defaultdict(list)
    for fact in site.coverage.facts:
        if fact.story is not None:
            first = _figure(articles, fact.figures[0])
            by_value[fact.story, first.value, (first.unit or "").lower()].append(fact.figures[0])
    for items in by_value.values():
        yield from ((one, other) for one, other in combinations(items, 2) if one.article != other.article)


def _figure(articles: Mapping[str, ArchivedArticle], item: Item) -> Figure:
    return articles[item.article].understanding.figures[item.place]


def _is_told_once(articles: Mapping[str, ArchivedArticle], figure: Figure) -> bool:
    """Whether the words of a figure tell which of its article's it is: a decision names it by them."""
    own = tokens(figure.surface)
    figures = articles[figure.article].understanding.figures
    return sum(tokens(one.surface) == own for one in figures) == 1


def _sentence(archived: ArchivedArticle, figure: Figure) -> str:
    text = archived.article.blocks[figure.block].text
    left, right = pack(archived.article.language).sentences.around(text, figure.start, figure.end, _SENTENCE)
    sentence = cut_out(text, left, right, [(figure.start, min(figure.end, right))])
    ((start, end),) = sentence.marks
    return f"{sentence.text[:start]}»{sentence.text[start:end]}«{sentence.text[end:]}"


# ── Passages ──────────────────────────────────────────────────────────────────────────────────────
def _of_passages(
    site: Site, decided: StoryDecisions, articles: Mapping[str, ArchivedArticle]
) -> Iterable[Question]:
    """Yield short passages that stand in articles of several stories: they may say nothing of their own."""
    judged = {tuple(tokens(text)) for text in (*decided.boilerplate, *decided.reused)}
    found: list[Question] = []
    for one in repeated_passages(site):
        stories = {site.coverage.story_of.get(article, article) for article in one.places}
        text = text_of(articles[one.words_of], one.places[one.words_of])
        words = tuple(tokens(text))
        whole = not text[:1].islower()  # a sentence of its own, not what two say in the course of one
        if whole and len(stories) >= _APART and len(words) <= _SHORT and words not in judged:
            reach = len(one.places)
            found.append(Question("passage", (one.words_of,), (text,), (text,), _OF_PASSAGES * reach, reach))
    return found[:_FIGURES]


def headings_of(site: Site, question: Question) -> list[str]:
    """Return of each article of a question its title, and what else a list tells of it."""
    summaries = [site.summaries[one] for one in question.articles]
    return [" · ".join((site.title(one), *article_facts(site, one))) for one in summaries]
