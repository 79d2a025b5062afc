"""Copies are set aside, and an article keeps the id its content was given, wherever its file lies."""

from __future__ import annotations

from press_archive.anatomy import article_id
from press_archive.decisions.ledger import Ledger, LedgerRow
from press_archive.link import ArticleNames
from press_archive.model import Heading
from press_archive.phases.accounts import ArticleAccount
from press_archive.phases.identity import pin_ids, set_copies_aside


def account(name: str, content: str) -> ArticleAccount:
    """Make the account of a source with one article."""
    identifier = article_id(name)
    heading = Heading(identifier, content, "Lũ về trên sông Mã", None, None, "full")
    names = ArticleNames(identifier, "", (), ())
    return ArticleAccount(f"{name} {content}".encode(), name.encode(), name, name, heading, names)


def given(name: str, content: str) -> LedgerRow:
    return LedgerRow(article_id(name), "article", "articles/undated/lu-ve.html", content)


def test_of_copies_the_one_that_was_published_stays() -> None:
    first, second = account("a.txt", "lũ"), account("b.txt", "lũ")
    kept, problems = set_copies_aside([first, second], Ledger())
    assert kept == [first]
    assert [(p.source, p.code, p.detail) for p in problems] == [("b.txt", "duplicate", "a.txt")]
    kept, problems = set_copies_aside([first, second], Ledger((given("b.txt", "lũ"),)))
    assert kept == [second]
    assert [(p.source, p.detail) for p in problems] == [("a.txt", "b.txt")]


def test_a_moved_article_keeps_its_id_and_its_old_name_gives_another() -> None:
    moved, newcomer = account("nam-2025/a.txt", "lũ"), account("a.txt", "hạn hán")
    pinned = pin_ids([newcomer, moved], Ledger((given("a.txt", "lũ"),)))
    ids = {article.name: article.id for article in pinned}
    assert ids == {"nam-2025/a.txt": article_id("a.txt"), "a.txt": article_id("a.txt'")}
    assert all(article.names.article == article.id for article in pinned)
    assert [article.id for article in pinned] == sorted(ids.values())


def test_what_stayed_comes_before_a_copy_of_an_older_version() -> None:
    rows = (given("a.txt", "lũ"), given("a.txt", "lũ lớn"))
    now, before = account("a.txt", "lũ lớn"), account("luu/a.txt", "lũ")
    pinned = {article.name: article.id for article in pin_ids([before, now], Ledger(rows))}
    assert pinned == {"a.txt": article_id("a.txt"), "luu/a.txt": article_id("luu/a.txt")}
