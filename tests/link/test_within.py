"""One thing under two names of one article."""

from __future__ import annotations

import pytest
from linking import linked, read

from press_archive.link import ArticleNames, resolve
from press_archive.link.clusters import Assigned
from press_archive.link.digest import Name
from press_archive.link.within import _holders, _Stands
from press_archive.model import EntityKind


def counted(kind: EntityKind, *texts: str) -> dict[str, int]:
    return {one.name: one.mentions for one in linked(read(*texts))[1] if one.kind == kind}


def meant(*names: tuple[EntityKind, str], counts: tuple[int, ...] = ()) -> list[str | None]:
    """By what each name of one article is known."""
    of_article = tuple(Name(kind, name, name) for kind, name in names)
    one = ArticleNames("a" * 12, "2025", of_article, counts or (1,) * len(names))
    entities, (assignment,) = resolve([one], (), {})
    by_id = {entity.id: entity.name for entity in entities}
    return [None if found is None else by_id[found] for found in assignment]


def test_a_foreign_first_name_is_the_person_of_the_article() -> None:
    found = counted("person", "Thủ tướng Surakit Wattanavong tới Hà Nội. Ông Surakit hội đàm chiều nay.")
    assert found == {"Surakit Wattanavong": 2}


def test_of_two_people_with_the_word_nobody_knows() -> None:
    people = [("person", "Surakit Wattanavong"), ("person", "Surakit Bhandari"), ("person", "Surakit")]
    assert meant(*people)[2] is None  # type: ignore[arg-type]


def test_a_first_name_by_which_another_is_known_is_not_the_person() -> None:
    known = [ArticleNames(f"{n:012x}", "2025", (Name("person", "Raulo", "Raulo"),), (1,)) for n in range(5)]
    both = (Name("person", "Raulo Bravina", "Raulo Bravina"), Name("person", "Raulo", "Raulo"))
    assignments = resolve([*known, ArticleNames("a" * 12, "2025", both, (1, 1))], (), {})[1]
    assert assignments[-1][1] is None


@pytest.mark.parametrize(
    ("longer", "shorter"),
    [
        ("Annelise van der Borg", "Van der Borg"),
        ("Karin Holmer-Sutt", "Holmer-Sutt"),
        ("Fayra Ann Schrader", "Fayra Schrader"),
    ],
)
def test_an_end_of_a_foreign_name_is_the_person(longer: str, shorter: str) -> None:
    assert meant(("person", longer), ("person", shorter)) == [longer, longer]


def test_a_vietnamese_name_without_its_middle_is_the_person_who_was_introduced() -> None:
    names: tuple[tuple[EntityKind, str], ...] = (("person", "Quàng Xuân Kiên"), ("person", "Quàng Kiên"))
    assert meant(*names, counts=(1, 2)) == ["Quàng Xuân Kiên"] * 2
    assert meant(*names[::-1], counts=(2, 1)) == ["Quàng Kiên", "Quàng Xuân Kiên"]
    assert meant(*names) == ["Quàng Xuân Kiên", "Quàng Kiên"]  # as in a list of guests


def test_a_child_is_not_the_parent() -> None:
    assert meant(("person", "Ronald Brunt Jr"), ("person", "Ronald Brunt")) == [
        "Ronald Brunt Jr",
        "Ronald Brunt",
    ]


def test_two_glued_names_hold_neither() -> None:
    glued = [("person", "Egor Tarasov Linda Lowell"), ("person", "Egor Tarasov"), ("person", "Linda Lowell")]
    assert meant(*glued) == [name for _, name in glued]  # type: ignore[arg-type]


def test_a_body_abroad_is_the_one_of_the_seat_the_article_tells() -> None:
    names: tuple[tuple[EntityKind, str], ...] = (
        ("organization", "Đại sứ quán Việt Nam tại Đức"),
        ("organization", "Đại sứ quán Việt Nam"),
    )
    assert meant(*names) == ["Đại sứ quán Việt Nam tại Đức"] * 2
    another: tuple[EntityKind, str] = ("organization", "Đại sứ quán Việt Nam tại Áo")
    assert meant(*names, another)[1] is None


def test_a_company_is_meant_by_its_name_without_what_it_is() -> None:
    assert (
        meant(("organization", "Công ty TNHH Bến Mây"), ("organization", "Bến Mây"))
        == ["Công ty TNHH Bến Mây"] * 2
    )


def test_who_lies_nowhere_is_the_namesake_the_article_tells_more_of() -> None:
    places = tuple(
        Name("place", "thôn Nà Lếch", "thôn Nà Lếch", where=where)
        for where in ("xã Mây, Sơn La", "Sơn La", "")
    )
    _, (assignment,) = resolve([ArticleNames("a" * 12, "2025", places, (1, 1, 1))], (), {})
    assert len(set(assignment)) == 1


def test_nothing_is_said_of_other_articles() -> None:
    entities = linked(read("Bà Annelise van der Borg tới. Bà Van der Borg đi.", "Bà Van der Borg hát."))[1]
    assert {one.name: len(one.articles) for one in entities if one.kind == "person"}[
        "Annelise van der Borg"
    ] == 1


def test_an_article_of_a_thousand_people_takes_as_much_work_as_its_names() -> None:
    def holders(number: int) -> int:
        names = [
            _Stands(
                "person",
                f"Ana{n} Beta{n} Dorn",
                f"ana{n} beta{n} dorn",
                "",
                1,
                n,
                Assigned(("person", str(n))),
            )
            for n in range(number)
        ]
        return sum(map(len, _holders([*names, names[0]._replace(base="dorn")]).values()))

    assert holders(1000) <= 1001
