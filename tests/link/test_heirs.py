"""Who took over from what has no page any more."""

from __future__ import annotations

from press_archive.link import ArticleNames, heirs, minted_id, resolve
from press_archive.link.digest import Name
from press_archive.link.keys import minted_within
from press_archive.model import EntityKind

Told = tuple[EntityKind, str, str, float]  # kind, full name, as it is written, how sure


def article(number: int, *told: Told) -> ArticleNames:
    names = tuple(Name(kind, name, surface) for kind, name, surface, _ in told)
    sure = tuple(confidence for *_, confidence in told)
    return ArticleNames(f"{number:012x}", f"2025-01-0{number}", names, (1,) * len(told), (), sure)


def taken_over(known: list[str], *digests: ArticleNames) -> tuple[dict[str, str], dict[str, str]]:
    """The heirs of ids, and the ids of entities by name."""
    entities, assignments = resolve(digests, (), {one: rank for rank, one in enumerate(known)})
    ids = {entity.name: entity.id for entity in entities}
    return dict(heirs(digests, assignments, entities, known)), ids


FULL: Told = ("person", "Anurak Charnvirasit", "Anurak Charnvirasit", 0.9)
SHORT: Told = ("person", "Anurak", "Anurak", 0.9)


def test_a_word_that_was_a_page_of_its_article_leads_to_who_is_meant_now() -> None:
    was = minted_within("person", "Anurak", f"{1:012x}")
    found, ids = taken_over([was], article(1, FULL, SHORT))
    assert found == {was: ids["Anurak Charnvirasit"]}


def test_a_name_that_is_of_another_kind_now_leads_there() -> None:
    was = minted_id("person", "Osan Hydro")
    found, ids = taken_over([was], article(1, ("organization", "Osan Hydro", "Osan Hydro", 0.9)))
    assert found == {was: ids["Osan Hydro"]}


def test_a_name_without_a_page_leads_to_the_article_that_has_it() -> None:
    was = minted_id("person", "Kilo Newton")
    found, _ = taken_over([was], article(1, ("person", "Kilo Newton", "Kilo Newton", 0.45)))
    assert found == {was: f"{1:012x}"}


def test_of_several_the_one_that_has_most_mentions_or_is_newest() -> None:
    was = minted_id("organization", "Anurak")
    other: Told = ("person", "Anurak Bhandari", "Anurak", 0.9)
    full: Told = ("person", "Anurak Charnvirasit", "Anurak", 0.9)
    found, ids = taken_over([was], article(1, full), article(2, full), article(3, other))
    assert found == {was: ids["Anurak Charnvirasit"]}
    weak: Told = ("person", "Kilo Newton", "Kilo", 0.45)
    was = minted_within("person", "Kilo", f"{2:012x}")
    assert taken_over([was], article(2, weak))[0] == {was: f"{2:012x}"}


def test_what_nothing_names_any_more_and_what_has_its_id_still_has_no_heir() -> None:
    kept, gone = minted_id("person", FULL[1]), minted_id("person", "Lò Thị Mây")
    assert taken_over([kept, gone, "outlet-1", "0" * 12], article(1, FULL))[0] == {}
