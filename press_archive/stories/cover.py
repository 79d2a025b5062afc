"""All that several articles tell, put together: stories, and which story each article belongs to.

In: the members of an archive. Out: its :class:`Coverage`. The order in which members come makes no difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from press_archive.stories.clusters import Judged
from press_archive.stories.corpus import Corpus, Member
from press_archive.stories.happenings import heirs_of, stories_of
from press_archive.stories.values import Coverage


def cover(members: Iterable[Member], known: Mapping[str, int], titles: Mapping[str, str]) -> Coverage:
    """Return what several articles tell; ``known`` ranks the ids of stories given out before."""
    corpus = Corpus(members)
    stories = stories_of(corpus, Judged(), known, titles, {})
    return Coverage(
        stories={story.id: story for story in stories},
        story_of={article: story.id for story in stories for article in story.articles},
        heirs=heirs_of(stories, titles, known),
    )
