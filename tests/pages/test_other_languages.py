"""Titles in another language than the page's say which, so that a screen reader reads them as what they are."""

from __future__ import annotations

from dataclasses import replace

from makers import all_pages, archived, article, mention, site

from press_archive.pages.compose import compose
from press_archive.pages.site import Site


def test_a_title_in_another_language_says_so_wherever_it_is_listed() -> None:
    day = "2025-08-26"
    one = article("Có Trần Bá.", path="a", headline="Lễ hội", published=day)
    other = article("Trần Bá spoke.", path="b", headline="A festival", published=day)
    other = replace(other, language="en")
    pages = {
        page.path: page
        for page in all_pages(site(*(archived(a, mention(a, "Trần Bá", block=1)) for a in (one, other))))
    }
    for path in ("people/tran-ba.md", "dates/2025/08/26.md", "overview.md"):
        listed = pages[path].markdown
        assert "[A festival](" in listed, path
        assert listed.count("{ lang=en }") == listed.count("[A festival]("), path
        assert "lang=vi" not in listed
    turned = pages["articles/2025/08/26/le-hoi.md"].meta["archive"]
    told = next(one for one in (turned["previous"], turned["next"]) if one)
    assert told["language"] == "en"
    back = pages["articles/2025/08/26/a-festival.md"].meta["archive"]
    assert all("language" not in one for one in (back["previous"], back["next"]) if one)


def in_language(language: str) -> Site:
    """Three articles, of which the second is in a language."""
    told = [
        article("Có Trần Bá.", path=name, headline=name, published=f"2025-08-{day}")
        for name, day in (("Một", 26), ("Hai", 25), ("Ba", 24))
    ]
    told[1] = replace(told[1], language=language)
    return site(*(archived(one, mention(one, "Trần Bá", block=1)) for one in told))


def test_a_page_is_made_again_when_an_article_it_lists_turns_out_to_be_in_another_language() -> None:
    before, after = ({one.name: one for one in compose(in_language(language))} for language in ("vi", "en"))
    same = [name for name, one in after.items() if before[name].key == one.key]
    assert same
    for name in same:
        assert list(before[name].make()) == list(after[name].make()), name
