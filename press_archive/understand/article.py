"""Understanding one article: names, dates, roles, figures, quotes, the day of what it reports. Pure.

In: an :class:`Article` and the archive's :class:`Knowledge`. Out: an :class:`Understanding`. Names are found
block by block, then once more with what the whole article has told (its memory).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from press_archive.model import Article, DateExpression, Mention, Understanding
from press_archive.rules import Rules
from press_archive.understand.candidates import Candidate, choose
from press_archive.understand.dates.event_day import event_day
from press_archive.understand.knowledge import Knowledge
from press_archive.understand.spans import in_article, in_block
from press_archive.understand.vi.dates.grammar import dates_of
from press_archive.understand.vi.names.abroad import bodies_abroad
from press_archive.understand.vi.names.block import BlockView
from press_archive.understand.vi.names.cascade import names_of_block
from press_archive.understand.vi.names.elliptical import with_places
from press_archive.understand.vi.names.memory import Memory
from press_archive.understand.vi.statements.figures import figures_of
from press_archive.understand.vi.statements.quotes import quotes_of
from press_archive.understand.vi.statements.roles import roles_of


def understand(article: Article, knowledge: Knowledge, rules: Rules | None = None) -> Understanding:
    """Return what the article names and when, without what those of its rules would tell that have failed before.

    A rule that fails now raises :class:`~press_archive.rules.RuleFailedError`.
    """
    rules = rules or Rules()
    dates: tuple[DateExpression, ...] = rules.run("dates", lambda: in_article(article, dates_of(article)), ())
    mentions = _with_bodies(article, _mentions(article, knowledge, rules), rules)
    taken = [
        *((mention.block, mention.start, mention.end) for mention in mentions),
        *((date.block, date.start, date.end) for date in dates),
    ]
    return Understanding(
        mentions,
        dates,
        rules.run("event day", lambda: event_day(article, dates), None),
        roles=rules.run("roles", lambda: in_article(article, roles_of(article, mentions)), ()),
        figures=rules.run("figures", lambda: in_article(article, figures_of(article, taken)), ()),
        quotes=rules.run("quotes", lambda: in_article(article, quotes_of(article, mentions)), ()),
    )


Mentions = tuple[Mention, ...]


def _with_bodies(article: Article, found: Mentions, rules: Rules) -> Mentions:
    """Return the mentions, bodies by the names they have where their country or place is told."""
    abroad = rules.run("bodies abroad", lambda: in_article(article, bodies_abroad(article, found)), found)
    return rules.run("places of bodies", lambda: in_article(article, with_places(article, abroad)), abroad)


def _mentions(article: Article, knowledge: Knowledge, rules: Rules) -> Mentions:
    return rules.run("names", lambda: in_article(article, _found(article, knowledge, rules)), ())


def _found(article: Article, knowledge: Knowledge, rules: Rules) -> Iterator[Mention]:
    read = [names_of_block(block.text, block.kind, knowledge, rules) for block in article.blocks]
    memory = rules.run("memory", lambda: _learned(read), Memory())
    for number, (view, candidates) in enumerate(read):
        known = rules.run("memory", partial(_remembered, memory, view, candidates), candidates)
        outer, inner = choose(known, view.tokens.count)
        found = [(candidate, False) for candidate in outer] + [(candidate, True) for candidate in inner]
        for candidate, nested in sorted(found, key=lambda pair: (pair[0].start, -pair[0].end)):
            yield _mention(article.id, number, view, candidate, nested, memory)


def _learned(read: Iterable[tuple[BlockView, list[Candidate]]]) -> Memory:
    memory = Memory()
    for view, candidates in read:
        memory.learn(view, choose(candidates, view.tokens.count)[0])
    return memory


def _remembered(memory: Memory, view: BlockView, candidates: Iterable[Candidate]) -> list[Candidate]:
    return [*memory.kept(candidates, view), *in_block(view.tokens.count, memory.again(view))]


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
