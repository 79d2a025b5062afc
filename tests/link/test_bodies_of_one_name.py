"""Bodies under two names all over the archive."""

from __future__ import annotations

import pytest

from press_archive.link import ArticleNames, resolve
from press_archive.link.digest import Name
from press_archive.link.sorts import without_sort
from press_archive.model import AuthorityRecord

Body = str | tuple[str, str]  # a name, or what it is written as and what its article explains it by


def pages(*articles: tuple[Body, ...], records: tuple[AuthorityRecord, ...] = ()) -> dict[str, int]:
    """How many articles each body has."""
    digests = []
    for number, bodies in enumerate(articles):
        pairs = [(body, body) if isinstance(body, str) else body[::-1] for body in bodies]
        names = tuple(Name("organization", name, surface) for name, surface in pairs)
        digests.append(ArticleNames(f"{number:012x}", "2025", names, (1,) * len(names)))
    return {one.name: len(one.articles) for one in resolve(digests, records, {})[0]}


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("Tập đoàn dầu khí Nordenergi", "nordenergi"),
        ("The Kharkiv Gazette", "kharkiv gazette"),
        ("Công ty Cổ phần Osan", "osan"),
        ("Trang tin quân sự Vojak", "vojak"),
        ("Công ty Bảo hiểm Bến Mây", "bảo hiểm bến mây"),
        ("Viện Nghiên cứu Toàn cầu Osan", "nghiên cứu toàn cầu osan"),
        ("Ban Tổ chức Osan", ""),
        ("Tập đoàn", ""),
        ("Công ty TNHH", ""),
        ("", ""),
    ],
)
def test_what_only_says_the_sort_is_left_out(name: str, rest: str) -> None:
    assert without_sort(name) == rest


def test_a_body_is_one_with_and_without_what_it_is() -> None:
    assert pages(("Tập đoàn Osan", "Osan"), ("Osan",)) == {"Osan": 2}
    beside = "Hội Nông dân Bến Mây"
    assert len(pages(("The Kharkiv Gazette", beside), ("Kharkiv Gazette", beside))) == 2


def test_who_has_a_record_is_meant_whoever_stands_beside() -> None:
    record = AuthorityRecord(id="org-osan", kind="organization", name="Osan")
    assert pages(("Tập đoàn điện tử Osan",), records=(record,)) == {"Osan": 1}


def test_in_other_company_they_stay_two() -> None:
    assert len(pages(("Tập đoàn Osan",), ("Osan",))) == 2


def test_a_vietnamese_word_is_no_name_of_its_own_elsewhere() -> None:
    assert (
        len(pages(("Công ty Bình Minh", "Hội Nông dân Bến Mây"), ("Bình Minh", "Hội Nông dân Bến Mây"))) == 3
    )


FULL = "Công ty Quản lý nợ Bến Mây"


def test_initials_mean_the_only_body_any_article_explains_them_by() -> None:
    beside = ("Hội Nông dân Bến Mây", "Trường Sông Quê")
    assert pages((("BMQN", FULL), *beside), ("BMQN", *beside))[FULL] == 2
    assert pages((("BMQN", FULL),), ("BMQN",)) == {FULL: 1, "BMQN": 1}  # nothing else says so
    explained = ((("BMQN", FULL),),) * 3
    assert pages(*explained, ("BMQN",)) == {FULL: 4}


def test_initials_of_two_bodies_mean_neither() -> None:
    other = "Bảo tàng Quân nhu"
    assert pages(*((("BMQN", FULL),),) * 3, (("BMQN", other),), ("BMQN",))["BMQN"] == 1


def test_what_the_same_initials_explain_is_one_where_one_has_all_words_of_the_other() -> None:
    shorter, longer = "Quỹ đầu tư trực tiếp", "Quỹ đầu tư trực tiếp của Ruritania"
    assert pages((("RDIX", shorter),), (("RDIX", longer),), (("RDIX", longer),)) == {longer: 3}


def test_what_is_said_for_short_of_its_own_place_explains_nothing() -> None:
    assert len(pages((("UBND", "UBND xã Nà Lếch"),), (("UBND", "UBND xã Nà Lếch Thượng"),))) == 2
