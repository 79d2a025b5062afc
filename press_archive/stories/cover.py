"""All that several articles tell, put together: stories, passages, copies, figures and words they have in common.

In: the articles of an archive, what was found of pairs, the details of those that are looked at closely. Out: its
:class:`Coverage`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from press_archive.stories.corpus import Corpus
from press_archive.stories.facts import facts_of
from press_archive.stories.found import Found
from press_archive.stories.happenings import heirs_of, stories_of
from press_archive.stories.judged import Decided, judged_pairs, with_judged_figures, without_boilerplate
from press_archive.stories.numbers import other_numbers_of
from press_archive.stories.recycled import recycled_of
from press_archive.stories.reuse import by_article, copies_of, passages_of
from press_archive.stories.sayings import sayings_of
from press_archive.stories.texts import Texts
from press_archive.stories.threads import with_threads
from press_archive.stories.traits import Details
from press_archive.stories.values import Coverage


def cover(
    corpus: Corpus,
    found: Found,
    known: Mapping[str, int],
    titles: Mapping[str, str],
    details: Callable[[str], Details],
    decided: Decided | None = None,
) -> Coverage:
    """Return what several articles tell.

    ``known`` ranks the ids of stories given out before, the oldest lowest; ``titles`` are those of the articles and
    ``details`` loads theirs, by id; what people ``decided`` is stronger than the rules.
    """
    decided = decided or Decided()
    judged = judged_pairs(corpus, decided)
    happenings, doubts = stories_of(corpus, found.happenings, judged, known, titles, decided.titles)
    stories, threads = with_threads(corpus, happenings)
    place = {one.id: number for number, one in enumerate(corpus.members)}
    groups = [[place[article] for article in story.articles] for story in stories]
    story_of = {number: story.id for story, group in zip(stories, groups, strict=True) for number in group}
    chains, texts = without_boilerplate(corpus, found.chains, decided.boilerplate), Texts(corpus, details)
    facts, others = facts_of(corpus, story_of), other_numbers_of(corpus, groups, texts)
    facts_told, others_told = with_judged_figures(corpus, texts, decided, facts, others)
    return Coverage(
        stories={story.id: story for story in stories},
        story_of={article: story.id for story in stories for article in story.articles},
        threads={thread.id: thread for thread in threads},
        passages=by_article(passages_of(corpus, chains, texts)),
        copies=tuple(copies_of(corpus, chains)),
        facts=facts_told,
        other_numbers=others_told,
        sayings=tuple(sayings_of(corpus, groups, texts)),
        heirs=heirs_of(stories, titles, known),
        recycled=recycled_of(corpus, facts_told, texts),
        doubts=tuple(doubts),
    )
