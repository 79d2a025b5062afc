"""Threads: stories that follow from each other, what happened, the reactions to it, what became of it.

In: a corpus and its stories. Out: :class:`Thread` values, and the stories with the thread they belong to. Stories are
compared by the report that each has its title from, which stands for what most of its reports tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from press_archive.stories.candidates import candidates
from press_archive.stories.clusters import ONE_THREAD, Judged, groups_of, tied, with_inside
from press_archive.stories.corpus import Corpus
from press_archive.stories.happenings import PREFIX
from press_archive.stories.values import Story, Thread


def with_threads(corpus: Corpus, stories: Sequence[Story]) -> tuple[list[Story], list[Thread]]:
    """Return the stories, in their order, and the threads, that of the earliest story first."""
    central = {_central(story): story for story in stories}
    members = [one for one in corpus.members if one.id in central]
    narrowed = Corpus(members, corpus.rarity)
    sure = tied(narrowed, *candidates(narrowed, ONE_THREAD.window), ONE_THREAD)
    groups = groups_of(narrowed, Judged(), with_inside(narrowed, sure, ONE_THREAD), ONE_THREAD)
    threads = [_thread(central[narrowed.members[place].id] for place in group) for group in groups]
    thread_of = {story: one.id for one in threads for story in one.stories}
    return [replace(story, thread=thread_of.get(story.id)) for story in stories], threads


def _central(story: Story) -> str:
    """Return the article with the most and strongest ties to others of its story."""
    return story.titled_by or story.articles[0]


def _thread(stories: Iterable[Story]) -> Thread:
    ordered = sorted(stories, key=lambda one: (one.first or "9999", one.id))
    return Thread(f"thread-{ordered[0].id.removeprefix(PREFIX)}", tuple(story.id for story in ordered))
