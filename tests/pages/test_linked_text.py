"""Names and dates are linked the first time in each block, outermost first, never in headings."""

from __future__ import annotations

from dataclasses import replace

from makers import archived, article, mention, site

from press_archive.model import ArchivedArticle, DateExpression
from press_archive.pages.writing.linked_text import linked_text


def lines(one: ArchivedArticle) -> list[str]:
    made = site(one)
    return list(linked_text(made, one, made.address(one.article.id)).lines)


def test_first_time_in_each_block() -> None:
    one = article("Ông Trần Bá gặp bà Lê Chi; ông Trần Bá cảm ơn.", "Trần Bá về.", published="2025-08-26")
    found = [
        mention(one, "Trần Bá"),
        mention(one, "Lê Chi"),
        mention(one, "Trần Bá", occurrence=1),
        mention(one, "Trần Bá", block=1),
    ]
    assert lines(archived(one, *found)) == [
        "Ông [Trần Bá](../../../../people/tran-ba.md) gặp bà [Lê Chi](../../../../people/le-chi.md); "
        "ông Trần Bá cảm ơn.",
        "[Trần Bá](../../../../people/tran-ba.md) về.",
    ]


def test_of_names_within_names_the_outermost() -> None:
    one = article("Sở Y tế Huế họp.")
    inner = replace(mention(one, "Huế", "place"), nested=True)
    assert lines(archived(one, inner, mention(one, "Sở Y tế Huế", "organization"))) == [
        "[Sở Y tế Huế](../../organizations/so-y-te-hue.md) họp."
    ]


def test_headings_stay_plain() -> None:
    one = article("Thân bài.", headline="Trần Bá thăm Huế")
    assert lines(archived(one, mention(one, "Trần Bá")))[0] == "Trần Bá thăm Huế"


def date(one: ArchivedArticle, surface: str, edtf: str) -> DateExpression:
    start = one.article.blocks[0].text.index(surface)
    day = None if "X" in edtf else edtf
    return DateExpression(one.article.id, 0, start, start + len(surface), surface, edtf, day, day)


def test_a_day_links_to_its_page_else_to_its_month_else_not() -> None:
    one = archived(article("Từ 26/8 đến 28/8, sau 1/5 và 2/3.", published="2025-08-26"))
    dates = (
        date(one, "26/8", "2025-08-26"),
        date(one, "28/8", "2025-08-28"),
        date(one, "1/5", "2024-05-01"),
        date(one, "2/3", "XXXX-03-02"),
    )
    one = replace(one, understanding=replace(one.understanding, dates=dates))
    assert lines(one) == [
        "Từ [26/8](../../../../dates/2025/08/26.md) đến [28/8](../../../../dates/2025/08.md), sau 1/5 và 2/3."
    ]


def test_a_name_full_of_markup_stays_text() -> None:
    one = article("- [Ông](x) Trần*Bá_ nói.")
    assert lines(archived(one, mention(one, "Trần*Bá_"))) == [
        "\\- \\[Ông\\](x) [Trần\\*Bá\\_](../../people/tran-ba.md) nói."
    ]
