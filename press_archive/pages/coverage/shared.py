"""What the articles of each story have in common: copies, facts, other numbers, the words of one speaker.

In: a :class:`Coverage`. Out: a :class:`Shared` for each story, so that making its page looks through no others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from press_archive.stories import Copies, Coverage, Fact, Item, OtherNumber, Passage, Saying, Story


@dataclass(frozen=True, slots=True)
class Shared:
    """What articles of one story have in common."""

    copies: tuple[Copies, ...] = ()  # each of two articles of the story or more, others left out
    facts: tuple[Fact, ...] = ()
    numbers: tuple[OtherNumber, ...] = ()
    sayings: tuple[Saying, ...] = ()
    retold: tuple[Item, ...] = ()  # figures of its articles that articles outside it tell, too
    requoted: tuple[Item, ...] = ()  # quotes of its articles that articles outside it have, too
    passages: tuple[Passage, ...] = ()  # of its articles, shared with articles outside it

    def texts(self, story: Story) -> int:
        """Count the different texts of a story: copies of one are one."""
        return len(story.articles) - sum(len(one.articles) - 1 for one in self.copies)

    def copied(self) -> Mapping[str, str]:
        """Return of each later copy the article whose text it has."""
        return {later: one.articles[0] for one in self.copies for later in one.articles[1:]}


NOTHING = Shared()


def shared_by_story(coverage: Coverage) -> Mapping[str, Shared]:
    """Return what each story's articles have in common; a story that has nothing is left out."""
    copies: defaultdict[str, list[Copies]] = defaultdict(list)
    facts: defaultdict[str, list[Fact]] = defaultdict(list)
    numbers: defaultdict[str, list[OtherNumber]] = defaultdict(list)
    sayings: defaultdict[str, list[Saying]] = defaultdict(list)
    for group in coverage.copies:
        for story, articles in _by_story(coverage, group.articles):
            copies[story].append(Copies(articles, group.alike))
    for fact in coverage.facts:
        if fact.story is not None:
            facts[fact.story].append(fact)
    for pair in coverage.other_numbers:
        for story, _ in _by_story(coverage, (pair.left.article, pair.right.article)):
            numbers[story].append(pair)
    for saying in coverage.sayings:
        for story, _ in _by_story(coverage, _articles(saying.quotes)):
            sayings[story].append(saying)
    retold = _outside(coverage, (fact.figures for fact in coverage.facts))
    requoted = _outside(coverage, (saying.quotes for saying in coverage.sayings))
    passages = _passages_outside(coverage)
    return {
        one: Shared(
            tuple(copies[one]),
            tuple(facts[one]),
            tuple(numbers[one]),
            tuple(sayings[one]),
            tuple(retold[one]),
            tuple(requoted[one]),
            tuple(passages[one]),
        )
        for one in {*copies, *facts, *numbers, *sayings, *retold, *requoted, *passages}
    }


def _outside(coverage: Coverage, groups: Iterable[tuple[Item, ...]]) -> defaultdict[str, list[Item]]:
    """Return by story what its articles have that stands in an article outside it, too."""
    found: defaultdict[str, list[Item]] = defaultdict(list)
    for items in groups:
        stories = [coverage.story_of.get(item.article) for item in items]
        for item, story in zip(items, stories, strict=True):
            if story is not None and len({*stories}) > 1:
                found[story].append(item)
    return found


def _passages_outside(coverage: Coverage) -> defaultdict[str, list[Passage]]:
    found: defaultdict[str, list[Passage]] = defaultdict(list)
    for article, passages in coverage.passages.items():
        story = coverage.story_of.get(article)
        for one in passages if story is not None else ():
            other = one.right if one.left == article else one.left
            if coverage.story_of.get(other) != story:
                found[str(story)].append(one)
    return found


def _articles(items: Iterable[Item]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item.article for item in items))


def _by_story(coverage: Coverage, articles: Iterable[str]) -> list[tuple[str, tuple[str, ...]]]:
    """Return the stories of which two of some articles are or more, each with these."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for article in articles:
        if article in coverage.story_of:
            found[coverage.story_of[article]].append(article)
    return [(story, tuple(some)) for story, some in found.items() if len(some) > 1]
