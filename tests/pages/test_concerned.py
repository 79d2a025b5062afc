"""Which pages an edit concerns: those that tell what changed, and no others."""

from __future__ import annotations

from makers import archived, article, mention, site

from press_archive.model import ArchivedArticle
from press_archive.pages.compose import compose

LEAD = "Mở đầu như mọi bài."


def telling(path: str, *more: str, headline: str = "", lead: str = LEAD) -> ArchivedArticle:
    """Make an article that names two people."""
    texts, title = [lead, "Có Trần Bá và Lê Chi.", *more], headline or f"Bài {path}"
    one = article(*texts, path=path, headline=title, published="2025-01-02", outlet="Báo Thử")
    return archived(one, *(mention(one, name, block=2) for name in ("Trần Bá", "Lê Chi")))


def changed(before: ArchivedArticle, after: ArchivedArticle) -> set[str]:
    """Return the names of the recipes whose key is another one."""
    others = [telling("b"), telling("c"), telling("d")]
    keys = [{one.name: one.key for one in compose(site(*others, last))} for last in (before, after)]
    return {name for name, key in keys[1].items() if keys[0].get(name) != key}


def test_a_sentence_that_nobody_quotes_concerns_its_own_page_alone() -> None:
    before, after = telling("a"), telling("a", "Trời mưa to suốt đêm.")
    assert changed(before, after) == {f"article {after.article.id}"}


def test_a_first_sentence_concerns_the_lists_that_open_with_it() -> None:
    found = changed(telling("a"), telling("a", lead="Mở đầu như chưa bài nào."))
    assert {"date 2025-01-02", "outlet Báo Thử"} <= found
    assert "network" not in found


def test_a_title_concerns_all_that_list_the_article() -> None:
    found = changed(telling("a"), telling("a", headline="Bài khác"))
    assert {"date 2025-01-02", "outlet Báo Thử", "timeline 2025", "overview", "network"} <= found
    assert any(name.startswith("person ") for name in found)


def test_a_sentence_with_a_name_concerns_the_page_of_that_name() -> None:
    plain = telling("a", "Trần Bá đã đến.")
    named = archived(plain.article, *plain.understanding.mentions, mention(plain.article, "Trần Bá", block=3))
    found = changed(plain, named)
    assert any(name.startswith("person ") for name in found)
    assert not {"date 2025-01-02", "outlet Báo Thử", "network"} & found
