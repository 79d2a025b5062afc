"""Understanding one article: names, dates, roles, figures, quotes, the day of what it reports. Pure.

In: an :class:`Article` and the archive's :class:`Knowledge`. Out: an :class:`Understanding`. Names are found
block by block, then once more with what the whole article has told (its memory).
"""

from __future__ import annotations

from collections.abc import Iterator

from press_archive.model import Article, Mention, Understanding
from press_archive.understand.candidates import Candidate, choose
from press_archive.understand.dates.event_day import event_day
from press_archive.understand.knowledge import Knowledge
from press_archive.understand.vi.dates.grammar import dates_of
from press_archive.understand.vi.names.abroad import bodies_abroad
from press_archive.understand.vi.names.block import BlockView
from press_archive.understand.vi.names.cascade import names_of_block
from press_archive.understand.vi.names.elliptical import with_places
from press_archive.understand.vi.names.memory import Memory
from press_archive.understand.vi.statements.figures import figures_of
from press_archive.understand.vi.statements.quotes import quotes_of
from press_archive.understand.vi.statements.roles import roles_of


def understand(article: Article, knowledge: Knowledge) -> Understanding:
    """Return what the article names and when."""
    dates = dates_of(article)
    mentions = with_places(article, bodies_abroad(article, tuple(_mentions(article, knowledge))))
    taken = [
        *((mention.block, mention.start, mention.end) for mention in mentions),
        *((date.block, date.start, date.end) for date in dates),
    ]
    return Understanding(
        mentions,
        dates,
        event_day(article, dates),
        roles=roles_of(article, mentions),
        figures=figures_of(article, taken),
        quotes=quotes_of(article, mentions),
    )


def _mentions(article: Article, knowledge: Knowledge) -> Iterator[Mention]:
    read = [names_of_block(block.text, block.kind, knowledge) for block in article.blocks]
    memory = Memory()
    for view, candidates in read:
        memory.learn(view, choose(candidates, view.tokens.count)[0])
    for number, (view, candidates) in enumerate(read):
        outer, inner = choose([*memory.kept(candidates, view), *memory.again(view)], view.tokens.count)
        found = [(candidate, False) for candidate in outer] + [(candidate, True) for candidate in inner]
        for candidate, nested in sorted(found, key=lambda pair: (pair[0].start, -pair[0].end)):
            yield _mention(article.id, number, view, candidate, nested, memory)


def _mention(
    article: str, number: int, view: BlockView, candidate: Candidate, nested: bool, memory: Memory
) -> Mention:
    start, end = view.tokens.span(candidate.start, candidate.end)
    surface = view.tokens.text[start:end]
    name = memory.full_name(candidate, surface)
    return Mention(
        article=article,
        block=number,
        start=start,
        end=end,
        surface=surface,
        kind=candidate.kind,
        name=" ".join(name.split()),
        rule=candidate.rule,
        confidence=candidate.confidence,
        nested=nested,
        record=candidate.record,
    )
