"""Which names get a page, and which stay mentions."""

from __future__ import annotations

import pytest

from press_archive.link import ArticleNames, resolve
from press_archive.link.digest import Name
from press_archive.model import EntityKind


def article(number: int, kind: EntityKind, name: str, confidence: float, local: bool = False) -> ArticleNames:
    return ArticleNames(
        f"{number:012x}", "2025", (Name(kind, name, name, local=local),), (1,), (), (confidence,)
    )


def pages(*articles: ArticleNames) -> list[str]:
    return [entity.name for entity in resolve(articles, (), {})[0]]


def test_one_weak_find_is_a_mention_without_a_page() -> None:
    weak = article(1, "person", "Kilo Newton", 0.45)
    entities, assignments = resolve([weak], (), {})
    assert entities == ()
    assert assignments == ((None,),)


def test_several_articles_vouch_for_what_is_weak_in_each() -> None:
    assert pages(article(1, "person", "Vela Moruno", 0.45), article(2, "person", "Vela Moruno", 0.45))


def test_a_sure_find_needs_no_other() -> None:
    assert pages(article(1, "person", "Lò Thị Mây", 0.8)) == ["Lò Thị Mây"]


@pytest.mark.parametrize("body", ["Đảng ủy", "UBND", "Công an xã", "Thành ủy"])
def test_a_head_without_its_place_is_no_body_of_an_archive(body: str) -> None:
    local = body == "Công an xã"
    found = [article(number, "organization", body, 0.85, local) for number in (1, 2)]
    assert pages(*found) == []


def test_a_body_with_its_place_is_one() -> None:
    assert pages(article(1, "organization", "Công an xã Nà Lếch", 0.85)) == ["Công an xã Nà Lếch"]


def test_an_embassy_is_a_body_of_an_archive_with_its_seat_only() -> None:
    for name, found in (("Đại sứ quán Ruritania", []), ("Đại sứ quán Ruritania tại Hà Nội", [1])):
        embassies = [article(number, "organization", name, 0.85) for number in (1, 2)]
        assert pages(*embassies) == [name] * len(found)
