"""One foreign name in several spellings."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from press_archive.link import ArticleNames, resolve
from press_archive.link.clusters import ClusterKey
from press_archive.link.company import Company
from press_archive.link.digest import Held, Name
from press_archive.model import EntityKind

Told = tuple[EntityKind, str]
BESIDE: tuple[Told, ...] = (("person", "Lò Thị Mây"), ("organization", "Hội Nông dân Bến Mây"))


def article(number: int, *names: Told, office: str = "") -> ArticleNames:
    of_article = tuple(Name(kind, name, name) for kind, name in names)
    offices = (Held(names[0][1], "Thủ tướng", office, former=False),) if office else ()
    return ArticleNames(f"{number:012x}", "2025", of_article, (1,) * len(names), offices=offices)


def pages(*articles: Sequence[Told], office: str = "") -> set[str]:
    digests = [article(number, *names, office=office) for number, names in enumerate(articles)]
    return {one.name for one in resolve(digests, (), {})[0]} - {name for _, name in BESIDE}


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("person", "Bà Sayuri Takeda Sayuri", "Takeda Sayuri"),
        ("organization", "Riverside Gazette", "RiversideGazette"),
        ("place", "cửa khẩu Šalčinin", "cửa khẩu Salcinin"),
        ("person", "Samdech Thipadei Hun Marek", "Hun Marek"),
    ],
)
def test_in_one_company_they_are_one_and_else_two(kind: EntityKind, one: str, other: str) -> None:
    assert len(pages(((kind, one), *BESIDE), ((kind, other), *BESIDE))) == 1
    assert len(pages(((kind, one),), ((kind, other),))) == 2


def test_who_begins_like_another_is_the_same_only_where_that_is_far_better_known() -> None:
    longer: Told = ("person", "Maha Wirakorn Phra Wiraklao")
    known = ((("person", "Maha Wirakorn"), *BESIDE),)
    assert pages((longer, *BESIDE), *known * 3) == {"Maha Wirakorn"}
    assert len(pages((longer, *BESIDE), *known)) == 2


def test_numbered_events_are_not_spellings() -> None:
    assert len(pages((("event", "Đại hội IXX"), *BESIDE), *((("event", "Đại hội XIX"), *BESIDE),) * 4)) == 2


def test_another_vietnamese_word_is_another_name() -> None:
    assert len(pages((("place", "xã Mường Bork"), *BESIDE), (("place", "xã Mương Bork"), *BESIDE))) == 2


def test_an_office_of_one_body_tells_where_two_letters_differ() -> None:
    one, other = (("person", "Anurak Charnvirasit"), *BESIDE), (("person", "Anurak Chanvirsit"), *BESIDE)
    assert len(pages(one, other, office="Ruritania")) == 1
    assert len(pages(one, other)) == 2
    assert len(pages(one[:1], other[:1], office="Ruritania")) == 2  # an heir of a like name


def test_a_child_is_not_the_parent_whatever_the_company() -> None:
    assert len(pages((("person", "Ronald Brunt Jr"), *BESIDE), (("person", "Ronald Brunt"), *BESIDE))) == 2


def test_a_name_glued_to_another_is_nobody() -> None:
    glued: Told = ("person", "Peter Halloway Greg Mankow")
    found = pages(
        (glued, *BESIDE), (("person", "Peter Halloway"), *BESIDE), (("person", "Greg Mankow"), *BESIDE)
    )
    assert len(found) == 3


def test_the_work_grows_with_the_number_of_names_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten thousand people of one last name in one office are not compared with each other."""
    share, compared = Company.share, []

    def noting(self: Company, one: ClusterKey, other: ClusterKey, needed: int) -> bool:
        compared.append((one, other))
        return share(self, one, other, needed)

    monkeypatch.setattr(Company, "share", noting)

    def asked(number: int) -> int:
        names: list[Told] = [("person", f"Ana{n:05} Dorn") for n in range(number)]
        compared.clear()
        resolve([article(n, name, office="Ruritania") for n, name in enumerate(names)], (), {})
        return len(compared)

    assert asked(2_000) <= 2 * asked(1_000) + 100
