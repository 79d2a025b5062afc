"""Articles are found by the story they report; two stories that are called alike are told apart by their days."""

from __future__ import annotations

from dataclasses import replace

from coverages import covering, report, story
from makers import site

from press_archive.model import Rights
from press_archive.search.collect import search_documents

A = report("a.txt", "Cầu sập.", "2025-11-02", "Báo A")
B = report("b.txt", "Cầu sập.", "2025-11-03", "Báo B")
C = report("c.txt", "Giá vàng.", "2025-11-05", "Báo C")
D = report("d.txt", "Giá vàng.", "2025-11-06", "Báo D")


def found(*articles: object, **named: object) -> dict[str, tuple[str, ...]]:
    made = site(*articles, coverage=covering(*named["stories"]))  # type: ignore[misc, arg-type]
    return {one.id: one.stories for one in search_documents(made)}


def test_an_article_is_found_by_its_story() -> None:
    assert found(A, B, C, stories=(story(A, B, title="Sập cầu"),)) == {
        A.article.id: ("Sập cầu",),
        B.article.id: ("Sập cầu",),
        C.article.id: (),
    }


def test_stories_called_alike_are_told_apart() -> None:
    alike = (story(A, B, title="Tin vắn"), story(C, D, title="Tin vắn"))
    names = found(A, B, C, D, stories=alike)
    assert names[B.article.id] == ("Tin vắn (02/11/2025)",)
    assert names[D.article.id] == ("Tin vắn (05/11/2025)",)


def test_nothing_is_found_of_a_withdrawn_article() -> None:
    gone = replace(C, rights=Rights(access="withdrawn"))
    assert gone.article.id not in found(A, B, gone, stories=(story(A, B),))
