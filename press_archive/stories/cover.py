"""All that several articles tell, put together: stories, passages, copies, figures and words they have in common.

In: the articles of an archive, what was found of pairs, the details of those that are looked at closely. Out: its
:class:`Coverage`, and what the next telling may take up.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import chain, compress

from press_archive.stories.corpus import Corpus
from press_archive.stories.facts import facts_of
from press_archive.stories.found import Earlier, Found
from press_archive.stories.happenings import heirs_of, stories_of
from press_archive.stories.judged import Decided, judged_pairs, with_judged_figures, with_words_of_their_own
from press_archive.stories.numbers import other_numbers_of
from press_archive.stories.recycled import recycled_by_article, recycled_of
from press_archive.stories.reuse import by_article, copies_of, passages_of
from press_archive.stories.sayings import equal_quotes, nearly_equal_quotes, sayings_of
from press_archive.stories.since import Since
from press_archive.stories.texts import Texts
from press_archive.stories.threads import with_threads
from press_archive.stories.told import Told
from press_archive.stories.traits import Details
from press_archive.stories.values import Coverage


def cover(
    corpus: Corpus,
    found: Found,
    known: Mapping[str, int],
    titles: Mapping[str, str],
    details: Callable[[str], Details],
    decided: Decided | None = None,
    earlier: Earlier | None = None,
) -> tuple[Coverage, Told]:
    """Return what several articles tell; and what of it the next telling may take up, as this does of ``earlier``.

    ``known`` ranks the ids of stories given out before, the oldest lowest; ``titles`` are those of the articles and
    ``details`` loads theirs, by id; what people ``decided`` is stronger than the rules.
    """
    decided, since, texts = decided or Decided(), Since(corpus, earlier), Texts(corpus, details)
    judged = judged_pairs(corpus, decided)
    happenings, doubts, doubted = stories_of(
        corpus, found.happenings, judged, known, titles, decided.titles, since.scored(since.told.doubted)
    )
    stories, threads, following = with_threads(corpus, happenings, since.scored(since.told.following))
    groups = {story.articles: [since.place[article] for article in story.articles] for story in stories}
    story_of = {article: story.id for story in stories for article in story.articles}
    told = Told(
        story_of,
        passages_of(corpus, found.chains, texts, since),
        facts_of(corpus, {since.place[article]: story for article, story in story_of.items()}, since),
        since.by_story(
            since.told.others,
            groups,
            since.weighs_the_same,
            lambda story: other_numbers_of(corpus, story, texts),
        ),
        equal_quotes(corpus, texts, since),
        since.by_story(
            since.told.nearly_equal,
            groups,
            since.same,
            lambda story: nearly_equal_quotes(corpus, story, texts),
        ),
        doubted,
        following,
    )
    own = with_words_of_their_own(corpus, found.chains, decided.boilerplate)
    others = list(chain.from_iterable(told.others.values()))
    facts_told, others_told = with_judged_figures(corpus, texts, decided, told.facts, others)
    told = replace(told, recycled=recycled_of(corpus, facts_told, texts, since))
    coverage = Coverage(
        stories={story.id: story for story in stories},
        story_of=story_of,
        threads={thread.id: thread for thread in threads},
        passages=by_article(list(compress(told.passages, own))),
        copies=tuple(copies_of(corpus, found.chains.some(own))),
        facts=facts_told,
        other_numbers=others_told,
        sayings=tuple(sayings_of(corpus, since.place, (told.equal, *told.nearly_equal.values()))),
        heirs=heirs_of(stories, titles, known),
        recycled=recycled_by_article(chain.from_iterable(told.recycled.values())),
        doubts=tuple(doubts),
    )
    return coverage, told
