"""Offices on the pages of people and bodies: as told, once each, with their days and a way to the articles."""

from __future__ import annotations

from dataclasses import replace

from makers import archived, article, mention, site

from press_archive.model import ArchivedArticle, Role
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
        "*26/08/2025 – 02/01/2026 · [2 bài](../articles/2026/01/02/hai.md){ .told }*",
    ]


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
