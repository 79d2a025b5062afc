"""Which pages an edit concerns: those that tell what changed, and no others."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from coverages import covering, report, story
from makers import archived, article, mention, site

from press_archive.model import ArchivedArticle, Figure, Role
from press_archive.pages.compose import compose
from press_archive.pages.site import Site

LEAD = "Mở đầu như mọi bài."


def telling(path: str, *more: str, headline: str = "", lead: str = LEAD, place: str = "") -> ArchivedArticle:
    """Make an article that names two people, and maybe a place in its last sentence."""
    texts, title = [lead, "Có Trần Bá và Lê Chi.", *more], headline or f"Bài {path}"
    one = article(*texts, path=path, headline=title, published="2025-01-02", outlet="Báo Thử")
    people = [mention(one, name, block=2) for name in ("Trần Bá", "Lê Chi")]
    return archived(one, *people, *([mention(one, place, "place", len(texts))] if place else []))


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


# ── What other articles decide ────────────────────────────────────────────────────────────────────
def seated(path: str, person: str, published: str) -> ArchivedArticle:
    """Make an article that tells who is mayor of a town."""
    text = f"Thị trưởng Vy {person} phát biểu."
    one = article(text, path=path, headline=f"Bài {path}", published=published)
    who, town = mention(one, person, block=1), mention(one, "Vy", "place", block=1)
    role = Role(one.id, 1, 0, len(text), person, "Thị trưởng", "Vy", published, who.entity, town.entity)
    return archived(one, who, town, roles=(role,))


def doubted() -> tuple[Site, Site]:
    """Whether the mayor told of on one day is a doubt: others tell of another one before and after it."""
    told = [seated("a", "Trần Tư", "2025-03-03"), seated("b", "Lê Bảy", "2025-03-01")]
    told += [telling(f"{n}", "Trời mưa ở Vy.", place="Vy") for n in range(9)]
    return site(*told, telling("c")), site(*told, seated("c", "Lê Bảy", "2025-03-05"))


def level(path: str, place: str, day: int) -> ArchivedArticle:
    """Make an article that tells how high the water stands somewhere."""
    text = f"Mực nước tại {place} là {day},1m."
    one = article(text, path=path, headline=path, published=f"2025-11-0{day}")
    start = text.index(f"{day},1m")
    figure = Figure(one.id, 1, start, len(text) - 1, f"{day},1m", f"{day}.1", "m", None, None, f"{day}.1")
    return archived(one, mention(one, place, "place", 1), figures=(figure,))


def drawn() -> tuple[Site, Site]:
    """Whether a second place has a series: the third article of it makes one."""
    told = [level(f"{place}{day}", place, day) for place in ("Huế", "Vinh") for day in (2, 3)]
    told.append(level("Huế4", "Huế", 4))
    return site(*told, level("c", "Vinh", 3)), site(*told, level("c", "Vinh", 4))


def titled() -> tuple[Site, Site]:
    """By which of two articles with one headline a story is titled."""
    a = report("a", "Nước lên nhanh.", "2025-11-02", "Báo A")
    b = report("b", "Cầu trôi trong đêm.", "2025-11-02", "Báo B")
    rest = [report(f"{n}", f"Tin {n}.", "2025-11-02", None, f"Tin số {n}") for n in range(25)]
    by_a, by_b = (story(a, b, titled_by=one.article.id) for one in (a, b))
    return site(a, b, *rest, coverage=covering(by_a)), site(a, b, *rest, coverage=covering(by_b))


def of_a_story() -> tuple[Site, Site]:
    """Whether the last article of a long story is the one that its first names as related, or another one."""
    first, other = telling("a"), telling("b")
    rest = [report(f"{n}", f"Tin {n}.", "2025-01-02", None, f"Tin số {n}") for n in range(14)]
    stories = [story(first, *rest[:13], last) for last in (other, rest[13])]
    with_it, without = (site(first, other, *rest, coverage=covering(one)) for one in stories)
    return with_it, without


@pytest.mark.parametrize(
    ("edit", "concerned"),
    [
        (doubted, "person person-Trần Tư"),
        (drawn, "figures"),
        (titled, "date 2025-11-02"),
        (of_a_story, f"article {telling('a').article.id}"),
    ],
)
def test_what_other_articles_decide_concerns_the_page(
    edit: Callable[[], tuple[Site, Site]], concerned: str
) -> None:
    before, after = ({one.name: one for one in compose(made)} for made in edit())
    both = before.keys() & after.keys()
    told = {name for name in both if list(before[name].make()) != list(after[name].make())}
    assert concerned in told
    assert [name for name in told if before[name].key == after[name].key] == []
