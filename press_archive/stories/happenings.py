"""From groups of articles to stories: ids that stay, their order in time, a title, what ties them.

In: a corpus, the ids given out before, the titles of articles, what people decided. Out: :class:`Story` values. A
story keeps the id that was given out first for any of its articles, so that two stories which become one lead to one
address.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from press_archive.stories.clusters import Compared, Judged, Scored, groups_of
from press_archive.stories.corpus import Corpus
from press_archive.stories.doubts import doubts_of
from press_archive.stories.ties import ties_of
from press_archive.stories.values import Doubt, Story, Tie

PREFIX = "story-"


def stories_of(
    corpus: Corpus,
    found: Compared,
    judged: Judged,
    known: Mapping[str, int],
    titles: Mapping[str, str],
    named: Mapping[str, str],
    compared: Scored,
) -> tuple[list[Story], list[Doubt], Scored]:
    """Return the stories, the newest first, undated ones last; what a person should decide about them; and what was
    compared for that, of which ``compared`` is known already.

    ``known`` ranks the ids given out before, the oldest lowest; ``titles`` are those of the articles, by id;
    ``named`` tells what people called the story of an article.
    """
    groups = groups_of(corpus, judged, found)
    ties = ties_of(corpus, groups, found, judged)
    stories = [
        _story(corpus, group, own, known, titles, named) for group, own in zip(groups, ties, strict=True)
    ]
    ordered = sorted(sorted(stories, key=lambda one: one.id), key=lambda one: one.first or "", reverse=True)
    return ordered, *doubts_of(corpus, groups, found, judged, compared)


def _story(
    corpus: Corpus,
    group: Sequence[int],
    ties: tuple[Tie, ...],
    known: Mapping[str, int],
    titles: Mapping[str, str],
    named: Mapping[str, str],
) -> Story:
    articles = tuple(corpus.members[place].id for place in group)
    given = sorted((PREFIX + one for one in articles if PREFIX + one in known), key=lambda one: known[one])
    days = sorted({corpus.traits[place].day for place in group} - {""})
    titled_by = _titled_by(corpus, group, ties, titles)
    own = next((named[one] for one in articles if one in named), None)
    return Story(
        id=given[0] if given else PREFIX + articles[0],
        title=own or titles[titled_by],
        titled_by=None if own else titled_by,
        articles=articles,
        first=days[0] if days else None,
        last=days[-1] if days else None,
        event=_event(corpus, group),
        ties=ties,
        merged=tuple(given[1:]),
    )


def _titled_by(corpus: Corpus, group: Sequence[int], ties: Iterable[Tie], titles: Mapping[str, str]) -> str:
    """Return the article most like the others, the earliest of several; one with a headline, if any has one."""
    likeness: Counter[str] = Counter()
    for tie in ties:
        likeness[tie.left] += round(100 * tie.score)
        likeness[tie.right] += round(100 * tie.score)
    ids = [corpus.members[place].id for place in group]
    headed = {one for one, place in zip(ids, group, strict=True) if corpus.parts[place, 0] > 0}
    return min(ids, key=lambda one: (not titles.get(one), one not in headed, -likeness[one], ids.index(one)))


def _event(corpus: Corpus, group: Sequence[int]) -> str | None:
    """Return the day that at least half of those tell which tell one."""
    told = Counter(corpus.traits[place].event for place in group if corpus.traits[place].event)
    day, times = min(told.items(), key=lambda one: (-one[1], one[0]), default=("", 0))
    return day if day and 2 * times >= told.total() else None


def heirs_of(stories: Iterable[Story], shown: Iterable[str], known: Iterable[str]) -> dict[str, str]:
    """Return where ids of stories lead that are none any more: to the article they are named after."""
    held = {one for story in stories for one in (story.id, *story.merged)}
    articles = set(shown)
    lost = (one for one in known if one.startswith(PREFIX) and one not in held)
    return {one: one.removeprefix(PREFIX) for one in lost if one.removeprefix(PREFIX) in articles}
