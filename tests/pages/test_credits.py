"""Whom articles and pictures are by is told as such, and not as somebody of whom articles tell."""

from __future__ import annotations

from dataclasses import replace

from makers import all_pages, archived, article, mention, site, stated

from press_archive.model import ArchivedArticle, Article, Block, Mention, Page


def captioned(path: str, maker: str, text: str = "Cầu đã xong.") -> ArchivedArticle:
    made = article(text, path=path, headline=f"Bài {path}", published="2025-08-26")
    made = replace(made, blocks=(*made.blocks, Block("caption", f"{maker} trên cầu. Ảnh: {maker}", maker)))
    return archived(made, mention(made, maker, block=2, occurrence=1))


def signed(path: str, author: str) -> ArchivedArticle:
    return archived(replace(article("Hai.", path=path, headline=f"Bài {path}"), authors=(stated(author),)))


def credited(of: Article, body: str) -> Mention:
    return replace(mention(of, body, kind="organization", block=1), rule="organization-credit")


def pages(*articles: ArchivedArticle) -> dict[str, Page]:
    return {page.path: page for page in all_pages(site(*articles))}


def test_who_makes_pictures_is_not_mentioned() -> None:
    found = pages(captioned("a", "Hà Vy"), captioned("b", "Hà Vy"))
    page = found["people/ha-vy.md"].markdown
    assert "Tác giả ảnh trong 2 bài." in page
    assert "được nhắc" not in page
    assert page.count("*Tác giả ảnh trong bài này.*") == 2
    assert "ha-vy.md" not in found["overview.md"].markdown, "not among those mentioned most"
    assert "*tác giả ảnh: 2 bài*" in found["people/index.md"].markdown


def test_a_body_is_no_maker_of_pictures_but_their_source() -> None:
    made = [article("Cầu đã xong. Ảnh: Hội Mây", path=path, headline=path) for path in "ab"]
    found = pages(*(archived(one, credited(one, "Hội Mây")) for one in made))
    page = found["organizations/hoi-may.md"].markdown
    assert "Nguồn ảnh trong 2 bài." in page
    assert page.count("*Nguồn ảnh trong bài này.*") == 2
    assert "*nguồn ảnh: 2 bài*" in found["organizations/index.md"].markdown


def test_articles_that_tell_of_somebody_are_counted_apart_from_pictures() -> None:
    told = article("Bà Hà Vy nhận giải. Hà Vy rất vui.", path="c", published="2025-08-27")
    naming = archived(told, mention(told, "Hà Vy"), mention(told, "Hà Vy", occurrence=1))
    found = pages(captioned("a", "Hà Vy"), naming)
    page = found["people/ha-vy.md"].markdown
    assert "Có trong 1 bài, được nhắc 2 lần. Tác giả ảnh trong 1 bài." in page
    assert "**Hà Vy** nhận giải" in page
    assert "(ha-vy.md) *1*" in found["people/index.md"].markdown


def test_a_name_in_a_caption_before_the_credit_is_mentioned() -> None:
    made = captioned("a", "Hà Vy")
    both = replace(made.understanding, mentions=(mention(made.article, "Hà Vy", block=2),))
    page = pages(replace(made, understanding=both), captioned("b", "Hà Vy"))["people/ha-vy.md"].markdown
    assert "Có trong 1 bài, được nhắc 1 lần. Tác giả ảnh trong 1 bài." in page


def test_a_photographer_who_also_writes_is_an_author() -> None:
    found = pages(captioned("a", "Hà Vy"), captioned("b", "Hà Vy"), signed("c", "Hà Vy"))
    page = found["people/ha-vy.md"].markdown
    assert "Tác giả của 1 bài." in page
    assert "## Bài đã viết" in page
    assert "[Bài c]" in page


def test_somebody_in_the_news_is_no_author_of_that_name() -> None:
    told = [article("Bà Hà Vy nhận giải.", path=path) for path in "ab"]
    found = pages(*(archived(one, mention(one, "Hà Vy")) for one in told), signed("c", "Hà Vy"))
    assert "Tác giả" not in found["people/ha-vy.md"].markdown
