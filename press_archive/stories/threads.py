"""Threads: stories that follow from each other, what happened, the reactions to it, what became of it.

In: a corpus and its stories. Out: :class:`Thread` values, and the stories with the thread they belong to. Stories are
compared by the report that each has its title from, which stands for what most of its reports tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from press_archive.stories.candidates import candidates
from press_archive.stories.clusters import (
    ONE_THREAD,
    Judged,
    Scored,
    compared,
    groups_of,
    tied,
    together,
    with_inside,
)
from press_archive.stories.corpus import Corpus
from press_archive.stories.happenings import PREFIX
from press_archive.stories.values import Story, Thread


def with_threads(
    corpus: Corpus, stories: Sequence[Story], known: Scored
) -> tuple[list[Story], list[Thread], Scored]:
    """Return the stories, in their order, and the threads, that of the earliest story first; and what was compared.

    ``known`` are pairs that were compared before.
    """
    central = {_central(story): story for story in stories}
    some = np.array([one.id in central for one in corpus.members], np.bool_)
    narrowed, places = corpus.only(some), np.flatnonzero(some)
    known = known.some(some[known.left] & some[known.right]).moved(np.cumsum(some) - 1)
    near = compared(narrowed, *candidates(narrowed, ONE_THREAD.window), ONE_THREAD, known)
    found = with_inside(narrowed, tied(near, ONE_THREAD), ONE_THREAD, together(near, known))
    groups = groups_of(narrowed, Judged(), found, ONE_THREAD)
    threads = [_thread(central[narrowed.members[place].id] for place in group) for group in groups]
    thread_of = {story: one.id for one in threads for story in one.stories}
    threaded = [replace(story, thread=thread_of.get(story.id)) for story in stories]
    return threaded, threads, together(near, found.inside).moved(places)


def _central(story: Story) -> str:
    """Return the article with the most and strongest ties to others of its story."""
    return story.titled_by or story.articles[0]


def _thread(stories: Iterable[Story]) -> Thread:
    ordered = sorted(stories, key=lambda one: (one.first or "9999", one.id))
    return Thread(f"thread-{ordered[0].id.removeprefix(PREFIX)}", tuple(story.id for story in ordered))
