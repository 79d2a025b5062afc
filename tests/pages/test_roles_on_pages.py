"""Offices on the pages of people and bodies: as told, once each, with their days and a way to the articles."""

from __future__ import annotations

from dataclasses import replace

from makers import all_pages, archived, article, mention, site

from press_archive.model import ArchivedArticle, Role
from press_archive.pages.offices import offices_of
from press_archive.pages.roles import office_lines
from press_archive.pages.site import Site

TEXT = "Ông Trần Bá, Chủ tịch UBND Huế, nói."


def telling(
    path: str, published: str | None, office: str = "Chủ tịch", withdrawn: bool = False
) -> ArchivedArticle:
    one = article(TEXT, path=path, headline=path, published=published)
    person, body = mention(one, "Trần Bá", block=1), mention(one, "UBND Huế", "organization", block=1)
    role = Role(one.id, 1, 0, len(TEXT), "Trần Bá", office, "UBND Huế", published, person.entity, body.entity)
    made = archived(one, person, body, roles=(role,))
    return replace(made, rights=replace(made.rights, access="withdrawn")) if withdrawn else made


def lines(made: Site, entity: str) -> list[str]:
    found = made.archive.entities[entity]
    told = made.offices.by_person if found.kind == "person" else made.offices.by_body
    return office_lines(made, found, told.get(entity, ()), made.address(entity))


def test_an_office_told_twice_is_one_line_with_its_days() -> None:
    made = site(telling("mot", "2025-08-26"), telling("hai", "2026-01-02", "chủ tịch"))
    assert lines(made, "person-Trần Bá") == [
        "",
        "## Chức vụ, theo các bài {#offices}",
        "",
        "- Chủ tịch, [UBND Huế](../organizations/ubnd-hue.md) "
        "*26/08/2025 – 02/01/2026 · [2 bài](tran-ba/offices.md#o1){ .told }*",
    ]


def test_the_number_of_articles_leads_to_exactly_these() -> None:
    made = site(telling("mot", "2025-08-26"), telling("hai", "2026-01-02", "chủ tịch"))
    offices = {page.path: page for page in all_pages(made)}["people/tran-ba/offices.md"].markdown
    assert offices.split("\n")[-4:] == [
        "### Chủ tịch, [UBND Huế](../../organizations/ubnd-hue.md) {#o1}",
        "",
        "- [hai](../../articles/2026/01/02/hai.md) *02/01/2026*",
        "- [mot](../../articles/2025/08/26/mot.md) *26/08/2025*",
    ]
    lean = replace(made, lean=True)
    assert "[2 bài, mới nhất](../articles/2026/01/02/hai.md)" in lines(lean, "person-Trần Bá")[-1]
    assert "people/tran-ba/offices.md" not in {page.path for page in all_pages(lean)}


def test_a_body_lists_its_people() -> None:
    made = site(telling("mot", None))
    assert lines(made, "organization-UBND Huế")[-1] == (
        "- [Trần Bá](../people/tran-ba.md): Chủ tịch *[1 bài](../articles/undated/mot.md){ .told }*"
    )


def test_what_is_withdrawn_tells_no_office() -> None:
    made = site(telling("mot", "2025-08-26", withdrawn=True), telling("hai", "2026-01-02"))
    assert "1 bài" in lines(made, "person-Trần Bá")[-1]


def test_an_entity_without_offices_has_no_section() -> None:
    one = article("Bà Lê Chi về.")
    made = site(archived(one, mention(one, "Lê Chi")))
    assert lines(made, "person-Lê Chi") == []


def with_role(made: ArchivedArticle, **changed: object) -> ArchivedArticle:
    (role,) = made.understanding.roles
    roles = (replace(role, **changed),)  # type: ignore[arg-type]
    return replace(made, understanding=replace(made.understanding, roles=roles))


def test_an_office_without_a_body_joins_the_one_with_it() -> None:
    bare = with_role(telling("hai", "2026-01-02"), body=None, body_entity=None)
    made = site(telling("mot", "2025-08-26"), bare)
    (line,) = lines(made, "person-Trần Bá")[3:]
    assert line.startswith("- Chủ tịch, [UBND Huế]")
    assert "26/08/2025 – 02/01/2026 · [2 bài]" in line


def test_an_office_last_told_as_over_says_so_and_ends_before() -> None:
    over = with_role(telling("hai", "2026-01-02", "nguyên Chủ tịch"), former=True)
    made = site(telling("mot", "2025-08-26"), over)
    (line,) = lines(made, "person-Trần Bá")[3:]
    assert line.startswith("- Chủ tịch, [UBND Huế]")
    assert "*26/08/2025 · đã thôi giữ · [2 bài]" in line


def test_an_office_of_a_bygone_year_is_told_with_that() -> None:
    made = site(with_role(telling("mot", "2025-10-25"), held_in="1987"))
    assert "*1987 · [1 bài]" in lines(made, "person-Trần Bá")[-1]


def seat(person: str, day: str, article_id: str) -> Role:
    return Role(article_id, 0, 0, 9, person, "Thị trưởng", "Vy", day, f"person-{person}", "place-Vy")


def test_two_who_hold_one_seat_at_once_are_a_doubt_and_no_line() -> None:
    told = [seat("Lê An", f"2025-0{n}-01", f"a{n}") for n in range(1, 7)]
    found = offices_of([*told, seat("Vũ Bình", "2025-03-05", "b")])
    assert [(one.person, other.person) for one, other in found.doubts] == [("Vũ Bình", "Lê An")]
    assert "person-Vũ Bình" not in found.by_person
    assert len(found.by_body["place-Vy"]) == 6


def test_who_follows_in_a_seat_is_no_doubt() -> None:
    found = offices_of(
        [
            seat("Lê An", "2025-01-01", "a"),
            seat("Lê An", "2025-02-01", "b"),
            seat("Vũ Bình", "2025-02-01", "c"),
        ]
    )
    assert found.doubts == ()
    assert set(found.by_person) == {"person-Lê An", "person-Vũ Bình"}


def test_neither_of_two_told_about_as_often_has_the_seat() -> None:
    found = offices_of([seat("Lê An", "2025-01-01", "a"), seat("Vũ Bình", "2025-01-01", "b")])
    assert len(found.doubts) == 2
    assert not found.by_person
    assert not found.by_body


def test_who_more_articles_tell_of_keeps_the_seat() -> None:
    told = [seat("Lê An", "2025-01-01", "a"), seat("Lê An", "2025-01-03", "b")]
    found = offices_of([*told, seat("Vũ Bình", "2025-01-02", "c")])
    assert [(one.person, other.person) for one, other in found.doubts] == [("Vũ Bình", "Lê An")]
    assert set(found.by_person) == {"person-Lê An"}


def test_whom_a_record_knows_keeps_the_seat_unless_clearly_fewer_tell_of_it() -> None:
    known = frozenset({"person-Vũ Bình"})
    other = seat("Vũ Bình", "2025-01-02", "z")
    told = [seat("Lê An", f"2025-01-0{n}", f"a{n}") for n in (1, 3, 4)]
    assert set(offices_of([*told[:2], other], known).by_person) == {"person-Vũ Bình"}
    assert set(offices_of([*told, other], known).by_person) == {"person-Lê An"}
