"""Understanding one article: names, dates, roles, figures, quotes, the day of what it reports. Pure.

In: an :class:`Article` and the archive's :class:`Knowledge`. Out: an :class:`Understanding`, by the grammar of the
article's language.
"""

from __future__ import annotations

from press_archive.model import Article, DateExpression, Mention, Role, Understanding
from press_archive.rules import Rules
from press_archive.understand.dates.event_day import event_day
from press_archive.understand.grammars import grammar_of
from press_archive.understand.knowledge import Knowledge
from press_archive.understand.spans import in_article


def understand(article: Article, knowledge: Knowledge, rules: Rules | None = None) -> Understanding:
    """Return what the article names and when, without what those of its rules would tell that have failed before.

    A rule that fails now raises :class:`~press_archive.rules.RuleFailedError`.
    """
    rules, grammar = rules or Rules(), grammar_of(article.language)
    dates: tuple[DateExpression, ...] = rules.run(
        "dates", lambda: in_article(article, grammar.dates(article)), ()
    )
    mentions: tuple[Mention, ...] = rules.run(
        "names", lambda: in_article(article, grammar.names(article, knowledge, rules)), ()
    )
    taken = [
        *((mention.block, mention.start, mention.end) for mention in mentions),
        *((date.block, date.start, date.end) for date in dates),
    ]
    roles: tuple[Role, ...] = rules.run(
        "roles", lambda: in_article(article, grammar.roles(article, mentions)), ()
    )
    return Understanding(
        mentions,
        dates,
        rules.run("event day", lambda: event_day(article, dates, grammar.not_the_event), None),
        roles=roles,
        figures=rules.run("figures", lambda: in_article(article, grammar.figures(article, taken)), ()),
        quotes=rules.run("quotes", lambda: in_article(article, grammar.quotes(article, mentions, roles)), ()),
    )
