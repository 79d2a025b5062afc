"""Pages are scored by what their judged mentions truly are, whatever became of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from makers import article

from press_archive.model import Entity, EntityKind, Mention
from quality import pages_report as report
from quality.archive import Archive
from quality.gold import FOLDER, SPLITS
from quality.offsets import read_lines
from quality.pages import GoldPage, Judged, found_by_name, read_page, scored, still_drawn
from quality.pages_report import links, pages_report, right
from quality.sample import PAGES, UNSEEN, judged, pages

TEXT = "Trần Bình họp ở Huế, Bình nói. Sông Bình cạn."


def at(surface: str, occurrence: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(occurrence + 1):
        start = TEXT.index(surface, start + 1)
    return start, start + len(surface)


def mention(surface: str, entity: str | None, occurrence: int = 0, kind: EntityKind = "person") -> Mention:
    start, end = at(surface, occurrence)
    return Mention("a", 0, start, end, surface, kind, surface, "rule", 1.0, False, None, entity)


def entity(name: str, kind: EntityKind = "person", articles: tuple[str, ...] = ("0a",)) -> Entity:
    return Entity(name, kind, name, (), articles, 1)


def archive(*mentions: Mention, entities: tuple[Entity, ...] = ()) -> Archive:
    made = article(TEXT, headline=None)
    return Archive({"a": made}, {"a": {("body", 0): 0}}, {"a": mentions}, {one.id: one for one in entities})


def is_truly(surface: str, label: str | None, occurrence: int = 0) -> Judged:
    return Judged("a", 0, *at(surface, occurrence), surface, label)


TRAN_BINH = entity("Trần Bình")
BINH = entity("Bình")
PAGE = GoldPage(
    "person",
    "Trần Bình",
    "random",
    (is_truly("Trần Bình", "person: Trần Bình"), is_truly("Bình", "person: Trần Bình", 1)),
)
FULL, SHORT = mention("Trần Bình", "Trần Bình"), mention("Bình", "Trần Bình", 1)


@pytest.mark.parametrize(
    ("mentions", "entities", "page", "verdict", "wrong"),
    [
        ((FULL, SHORT), (TRAN_BINH,), PAGE, "right", 0),
        # a mention without a page is nobody's fault
        ((FULL, replace(SHORT, entity=None)), (TRAN_BINH,), PAGE, "right", 0),
        ((FULL, replace(SHORT, entity="Bình")), (TRAN_BINH, BINH), PAGE, "pieces", 0),
        ((FULL, SHORT), (entity("Trần Bình", "place"),), PAGE, "kind", 2),
        ((), (), PAGE, "lost", 0),
        ((), (), replace(PAGE, mentions=(is_truly("Bình", None, 1),)), "gone", 0),
        (
            (FULL, SHORT, mention("Bình", "Trần Bình", 2)),
            (TRAN_BINH,),
            replace(PAGE, mentions=(*PAGE.mentions, is_truly("Bình", "place: sông Bình", 2))),
            "foreign",
            1,
        ),
        ((SHORT,), (TRAN_BINH,), replace(PAGE, mentions=(is_truly("Bình", None, 1),)), "no name", 1),
        # what was found elsewhere than it was judged is not told
        ((mention("Bình", "Trần Bình", 0),), (TRAN_BINH,), PAGE, "lost", 0),
    ],
)
def test_verdicts(
    mentions: tuple[Mention, ...], entities: tuple[Entity, ...], page: GoldPage, verdict: str, wrong: int
) -> None:
    (one,) = scored([page], archive(*mentions, entities=entities))
    assert (one.verdict, len(one.wrong)) == (verdict, wrong)


def test_a_piece_is_told_by_the_mentions_of_another_page() -> None:
    page = replace(PAGE, mentions=PAGE.mentions[:1], pieces=(is_truly("Bình", "person: Trần Bình", 1),))
    made = archive(FULL, replace(SHORT, entity="Bình"), entities=(TRAN_BINH, BINH))
    (one,) = scored([page], made)
    assert (one.verdict, one.links) == ("pieces", 1)


def test_a_wrong_link_on_another_page_is_no_piece() -> None:
    river = mention("Bình", "sông Bình", 2, "place")
    made = archive(
        FULL, replace(SHORT, entity="sông Bình"), river, entities=(TRAN_BINH, entity("sông Bình", "place"))
    )
    other = GoldPage("place", "sông Bình", "random", (is_truly("Bình", "place: sông Bình", 2),))
    found = scored([PAGE, other], made)
    assert [one.verdict for one in found] == ["right", "foreign"]
    assert right(found) == (1, 2)
    assert links(found) == (2, 3)


def test_articles_that_hold_a_name_should_be_on_its_page() -> None:
    made = archive(FULL, SHORT, entities=(entity("Trần Bình", articles=("00000000000a",)),))
    assert found_by_name(scored([PAGE], made), made) == (1, 1)
    elsewhere = archive(FULL, SHORT, entities=(entity("Trần Bình", articles=("00000000000b",)),))
    assert found_by_name(scored([PAGE], elsewhere), elsewhere) == (0, 1)


# ── The sample ────────────────────────────────────────────────────────────────────────────────────
CROWD = [entity(f"Người {number}", articles=tuple("abc" if number < 100 else "a")) for number in range(300)]


def test_the_sample_stays_when_others_come_and_go() -> None:
    drawn = list(pages(CROWD))
    assert len(drawn) == 2 * PAGES
    assert {one.drawn for one in drawn if len(one.entity.articles) == 3} == {"frequent"}
    assert [one.split for one in drawn[:4]] == [*SPLITS, *SPLITS]
    fewer = [one for one in CROWD if one.name != drawn[0].entity.name]
    assert {one.entity.name for one in drawn[1:PAGES]} <= {one.entity.name for one in pages(fewer)}
    made = archive(entities=tuple(CROWD))
    gold = [GoldPage("person", one.entity.name, one.drawn, ()) for one in drawn[1:]]
    assert still_drawn(gold, made) == (2 * PAGES - 1, 2 * PAGES)


def test_what_is_drawn_beyond_the_halves_is_unseen() -> None:
    halves, more = list(pages(CROWD)), list(pages(CROWD, PAGES + UNSEEN))
    unseen = [one for one in more if one.split == "unseen"]
    assert [one for one in more if one not in unseen] == halves
    assert [one.drawn for one in unseen] == ["frequent"] * UNSEEN + ["random"] * UNSEEN


def test_no_page_of_the_unseen_part_is_in_the_halves() -> None:
    tune, check, unseen = (
        {(line["kind"], line["name"]) for line in read_lines(FOLDER / "pages" / f"{split}.jsonl")}
        for split in (*SPLITS, "unseen")
    )
    assert unseen
    assert not unseen & (tune | check)


def test_kinds_of_which_no_page_was_judged_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    made = archive(FULL, SHORT, entities=(TRAN_BINH,))
    monkeypatch.setattr(report, "archive", lambda: made)
    rows = [
        line.split() for line in pages_report({"tune": [PAGE], "unseen": []}) if line.startswith("  person")
    ]
    assert [row[:5] for row in rows] == [["person", "random", "tune", "1", "of"]]


def test_every_surface_of_a_page_is_looked_at_first() -> None:
    often = [("a", mention("Bình", "Trần Bình", number)) for number in (0, 1, 2)]
    chosen = judged([*often, ("a", FULL)], 2)
    assert {one.surface for _, one in chosen} == {"Bình", "Trần Bình"}
    assert len(judged(often, 9)) == 3


@pytest.mark.parametrize("wrong", [{"start": 1}, {"article": "b"}, {"field": "title"}])
def test_wrong_judgements_are_told_without_the_text(wrong: dict[str, Any]) -> None:
    place = {"article": "a", "field": "body", "index": 0, "start": 0, "end": 9, "surface": "Trần Bình"}
    line = {"kind": "person", "name": "Trần Bình", "drawn": "random"}
    assert (
        read_page({**line, "mentions": [{**place, "is": None}]}, archive(), "tune").mentions[0].label is None
    )
    with pytest.raises(ValueError, match="not what stands there") as caught:
        read_page({**line, "mentions": [{**place, "is": None, **wrong}]}, archive(), "tune")
    assert "họp" not in str(caught.value)
