"""Of all sources of an article one is shown, under the id its content was given, wherever its file lies."""

from __future__ import annotations

from press_archive.anatomy import article_id
from press_archive.decisions.ledger import Ledger, LedgerRow
from press_archive.model import Heading
from press_archive.phases.accounts import ArticleAccount
from press_archive.phases.identity import Holding, holdings_of, pin_ids, taken_over
from press_archive.phases.marks import Marks


def account(name: str, content: str, marks: Marks | None = None) -> ArticleAccount:
    """Make the account of a source with one article."""
    identifier = article_id(name)
    heading = Heading(identifier, content, "Lũ về trên sông Mã", None, None, "full")
    key = f"{name} {content}".encode()
    return ArticleAccount(key, name.encode(), name, name, heading, key, b"", marks or Marks())


def given(name: str, content: str) -> LedgerRow:
    return LedgerRow(article_id(name), "article", "articles/undated/lu-ve.html", content)


def version(text: str, *, modified: str = "", known: int = 0) -> Marks:
    return Marks(b"address", b"", (text.encode(),), b"lu ve", modified=modified, known=known)


def test_of_copies_the_one_that_was_published_stays() -> None:
    first, second = account("a.txt", "lũ"), account("b.txt", "lũ")
    (held,), problems = holdings_of([first, second], Ledger())
    assert held == Holding(first, (second,))
    assert [(p.source, p.code, p.detail) for p in problems] == [("b.txt", "duplicate", "a.txt")]
    (held,), problems = holdings_of([first, second], Ledger((given("b.txt", "lũ"),)))
    assert held.article == second
    assert [(p.source, p.detail) for p in problems] == [("a.txt", "b.txt")]


def test_of_versions_the_latest_is_shown_and_keeps_the_id_given_first() -> None:
    old = account("a.html", "1", version("lũ", modified="2026-03-12T02:00:00Z"))
    new = account("b.html", "2", version("lũ lớn", modified="2026-03-12T06:00:00Z"))
    copy = account("c.html", "3", version("lũ", modified="2026-03-12T02:00:00Z", known=3))
    (held,), problems = holdings_of([old, new, copy], Ledger((given("a.html", "1"),)))
    assert held == Holding(new.under(article_id("a.html")), (copy,), (old,)), (
        "the copy tells more, but came later"
    )
    assert [(p.source, p.code) for p in problems] == [
        ("c.html", "same_article"),
        ("a.html", "earlier_version"),
    ]
    (held,), _ = holdings_of([old, new, copy], Ledger())
    assert (held.earlier, held.copies) == ((copy,), (old,)), "of copies the one that tells most"


def test_ids_given_to_other_sources_lead_to_the_article() -> None:
    old, new = account("a.html", "1", version("lũ")), account("b.html", "2", version("lũ lớn"))
    ledger = Ledger((given("b.html", "2"), given("a.html", "1")))
    held, _ = holdings_of([old, new], ledger)
    assert [one.article.id for one in held] == [article_id("b.html")]
    assert taken_over(held, ledger) == {article_id("a.html"): article_id("b.html")}


def test_a_moved_article_keeps_its_id_and_its_old_name_gives_another() -> None:
    moved, newcomer = account("nam-2025/a.txt", "lũ"), account("a.txt", "hạn hán")
    pinned = pin_ids([Holding(newcomer), Holding(moved)], Ledger((given("a.txt", "lũ"),)))
    ids = {held.article.name: held.article.id for held in pinned}
    assert ids == {"nam-2025/a.txt": article_id("a.txt"), "a.txt": article_id("a.txt'")}
    assert [held.article.id for held in pinned] == sorted(ids.values())


def test_what_stayed_comes_before_a_copy_of_an_older_version() -> None:
    rows = (given("a.txt", "lũ"), given("a.txt", "lũ lớn"))
    now, before = Holding(account("a.txt", "lũ lớn")), Holding(account("luu/a.txt", "lũ"))
    pinned = {held.article.name: held.article.id for held in pin_ids([before, now], Ledger(rows))}
    assert pinned == {"a.txt": article_id("a.txt"), "luu/a.txt": article_id("luu/a.txt")}
