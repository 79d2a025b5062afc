"""Passages that stand in several articles: on the pages of each, with what is different, and by how often they do."""

from __future__ import annotations

from dataclasses import replace

from makers import all_pages, archive, archived, article, settings, site

from press_archive.decisions.ledger import Ledger
from press_archive.model import ArchivedArticle, Page
from press_archive.pages.addresses import assign
from press_archive.pages.anchors import anchors_of
from press_archive.pages.site import Site, make_site
from press_archive.pages.words import read_words
from press_archive.stories import Coverage, Passage, Span

TEXT = "Nước lũ trên sông Bến Mây lên nhanh trong đêm, hai thôn ven sông bị chia cắt, chính quyền đã dời 316 hộ dân."
OTHER = TEXT.replace("trong đêm", "từ rạng sáng").replace("316", "361")


def report(path: str, *texts: str, published: str | None = "2025-11-02") -> ArchivedArticle:
    return archived(
        article(*texts, path=path, headline=f"Bài {path}", published=published, outlet=f"Báo {path}")
    )


A = report("a", "Mở đầu riêng.", TEXT)
B = report("b", OTHER, published="2025-11-03")
C = report("c", TEXT, "Kết riêng.", published=None)


def passage(
    left: ArchivedArticle, block: int, right: ArchivedArticle, other: int, earlier: str | None = None
) -> Passage:
    spans = [(Span(n, 0, len(one.article.blocks[n].text)),) for one, n in ((left, block), (right, other))]
    return Passage(left.article.id, right.article.id, *spans, 22, 0.9, earlier)


def shared(*passages: Passage) -> Coverage:
    by_article: dict[str, tuple[Passage, ...]] = {}
    for one in passages:
        for side in (one.left, one.right):
            by_article[side] = (*by_article.get(side, ()), one)
    return Coverage(passages=by_article)


FIRST = passage(A, 2, B, 1, earlier=A.article.id)
COVERAGE = shared(FIRST, passage(A, 2, C, 1), passage(B, 1, C, 1))


def pages(of: Site) -> dict[str, Page]:
    return {page.path: page for page in all_pages(of)}


def test_a_passage_is_told_on_both_pages_with_what_is_different() -> None:
    found = pages(site(A, B, coverage=shared(FIRST)))
    (told,) = found["articles/2025/11/03/bai-b.md"].meta["archive"]["shared"]["articles"]  # type: ignore[index]
    assert told["label"] == "02/11/2025 · Báo a"
    assert told["earlier"] == "there"
    parts = told["passages"][0]["parts"]
    assert [part for part in parts if "same" not in part] == [
        {"removed": "trong đêm, "}, {"added": "từ rạng sáng, "}, {"removed": "316 "}, {"added": "361 "},
    ]  # fmt: skip
    assert "".join(part.get("same", part.get("added", "")) for part in parts) == OTHER
    (told,) = found["articles/2025/11/02/bai-a.md"].meta["archive"]["shared"]["articles"]  # type: ignore[index]
    assert told["earlier"] == "here"


def test_marks_and_capitals_are_no_difference() -> None:
    one, other = report("a", TEXT), report("b", TEXT.replace("đêm, hai", "đêm. “Hai”"))
    found = pages(site(one, other, coverage=shared(passage(one, 1, other, 1))))
    told = found["articles/2025/11/02/bai-a.md"].meta["archive"]["shared"]["articles"][0]  # type: ignore[index]
    assert told["passages"][0]["parts"] == [{"same": TEXT}]


def test_links_lead_to_the_paragraph_in_both() -> None:
    found = pages(site(A, B, coverage=shared(FIRST)))
    of_a, of_b = (anchors_of(one.article.blocks)[n] for one, n in ((A, 2), (B, 1)))
    one = found["articles/2025/11/02/bai-a.md"]
    told = one.meta["archive"]["shared"]["articles"][0]["passages"][0]  # type: ignore[index]
    assert (told["here"], told["there"]) == (of_a, of_b)
    assert f"{{: #{of_a} }}" in one.markdown
    assert f"{{: #{of_b} }}" in found["articles/2025/11/03/bai-b.md"].markdown


def test_of_a_long_text_that_both_have_only_the_ends_are_told() -> None:
    long = " ".join(f"chữ{n}" for n in range(400))
    one, other = report("a", long), report("b", long)
    found = pages(site(one, other, coverage=shared(passage(one, 1, other, 1))))
    told = found["articles/2025/11/02/bai-a.md"].meta["archive"]["shared"]["articles"][0]  # type: ignore[index]
    (part,) = told["passages"][0]["parts"]
    assert part["same"].startswith("chữ0 chữ1 ")
    assert " … " in part["same"]
    assert len(part["same"].split()) == 21


def test_many_articles_that_share_a_passage_are_counted() -> None:
    many = [report(f"m{n}", TEXT) for n in range(9)]
    found = pages(site(A, *many, coverage=shared(*(passage(A, 2, one, 1) for one in many))))
    told = found["articles/2025/11/02/bai-a.md"].meta["archive"]["shared"]  # type: ignore[index]
    assert len(told["articles"]) == 5
    assert told["more"] == 4
    lines = found["passages.md"].markdown.split("\n")
    assert lines[4] == f"- {TEXT} *10 bài*"
    assert len(lines) == 5 + 8 + 1
    assert lines[-1] == "    - còn 2 nữa"


def test_a_passage_of_three_articles_is_told_once() -> None:
    text = pages(site(A, B, C, coverage=COVERAGE))["passages.md"].markdown
    assert text.count("*3 bài*") == 1
    assert "bài*\n- " not in text
    # The earliest first, undated ones last.
    assert text.index("Bài a") < text.index("Bài b") < text.index("Bài c")


def test_a_lean_site_keeps_passages_off_its_article_pages() -> None:
    made = archive(A, B)
    chosen, coverage = replace(settings(), lean=True), shared(FIRST)
    addresses = assign(made, Ledger(), coverage=coverage)
    lean = make_site(made, addresses, chosen, read_words(chosen.overrides, "vi"), (), coverage=coverage)
    found = pages(lean)
    page = found["articles/2025/11/02/bai-a.md"]
    assert "shared" not in page.meta["archive"]  # type: ignore[operator]
    assert "{: #" not in page.markdown
    assert "(articles/2025/11/03/bai-b.md){ .to }" in found["passages.md"].markdown
