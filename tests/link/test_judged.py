"""Judgements carried out: what is united, what is kept apart, what is let go, and which ids last."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from linking import RECORDS, judged, linked, read

from press_archive.decisions.judgements import read_judgements
from press_archive.link import InHand, digest, minted_id, without_entity
from press_archive.link.keys import minted_within
from press_archive.model import (
    AuthorityRecord,
    Entity,
)


def entities(folder: Path, texts: list[str], *rows: str, known: dict[str, int] | None = None) -> list[Entity]:
    return list(linked(read(*texts), RECORDS, known or {}, judged(folder, *rows))[1])


def counts(found: list[Entity]) -> dict[str, int]:
    return {entity.name: entity.mentions for entity in found}


MAY = ["Bà Lò Thị Mây đến.", "Bà Lò Thị Mây về, bà Lò Thị Mấy ở lại."]


def test_the_same_becomes_one_with_the_name_that_stands_most_often(tmp_path: Path) -> None:
    (one,) = entities(tmp_path, MAY, "person: Lò Thị Mấy = person: Lò Thị Mây")
    assert (one.name, one.variants, one.mentions, len(one.articles)) == ("Lò Thị Mây", ("Lò Thị Mấy",), 3, 2)
    assert one.id == minted_id("person", "Lò Thị Mây")


def test_the_united_keep_the_oldest_id_and_remember_the_other(tmp_path: Path) -> None:
    old, new = minted_id("person", "Lò Thị Mấy"), minted_id("person", "Lò Thị Mây")
    (one,) = entities(tmp_path, MAY, f"{new} = person: Lò Thị Mấy", known={old: 0, new: 1})
    assert (one.id, one.merged, one.name) == (old, (new,), "Lò Thị Mây")


def test_a_chain_makes_one_and_a_record_lends_its_name(tmp_path: Path) -> None:
    texts = ["Mưa ở tỉnh Kharkobi và tỉnh Harkobi.", "Ở TP Huế có mưa."]
    rows = ("place: Kharkobi = place: Harkobi", "place: Huế = place: Kharkobi", "place: Harkobi = place: Huế")
    (one,) = entities(tmp_path, texts, *rows)
    assert (one.record is not None, one.mentions) == (True, 3)


MISPRINT = ["Thành phố Daejeon đẹp. Đoàn đại biểu Deajeon đến.", "Đoàn từ Daejeon về."]


def test_what_a_rule_took_for_a_misprint_is_kept_apart(tmp_path: Path) -> None:
    assert len(entities(tmp_path, MISPRINT)) == 1
    found = entities(tmp_path, MISPRINT, "place: Deajeon ≠ place: Daejeon")
    assert counts(found) == {"Daejeon": 2, "Deajeon": 1}
    assert {one.id for one in found} == {minted_id("place", "Daejeon"), minted_id("place", "Deajeon")}


def test_names_of_one_record_are_kept_apart(tmp_path: Path) -> None:
    articles = read("Mưa ở tỉnh Kharkobi.", "Nắng ở tỉnh Zarkobi.")
    records = [AuthorityRecord("r-1", "place", "Kharkobi", ("Zarkobi",))]
    (one,) = linked(articles, records, {})[1]
    assert (one.name, one.mentions) == ("Kharkobi", 2)
    found = linked(articles, records, {}, judged(tmp_path, "place: Zarkobi ≠ place: Kharkobi"))[1]
    assert {(one.name, one.record, one.mentions) for one in found} == {
        ("Kharkobi", "r-1", 1),
        ("Zarkobi", None, 1),
    }


def test_spellings_that_share_a_key_are_kept_apart(tmp_path: Path) -> None:
    texts = ["Đại diện UBND tỉnh Lâm Đồng họp.", "Đại diện UBND Lâm Đồng họp."]

    def bodies(*rows: str) -> list[Entity]:
        return [one for one in entities(tmp_path, texts, *rows) if one.kind == "organization"]

    assert len(bodies()) == 1
    found = bodies("organization: UBND tỉnh Lâm Đồng ≠ organization: UBND Lâm Đồng")
    assert len({one.id for one in found}) == 2
    assert all(one.mentions == 1 for one in found)


def test_what_was_judged_the_same_leaves_together(tmp_path: Path) -> None:
    texts = ["Ở TPHCM có mưa.", "Ở Sài Gòn có nắng, ở tỉnh Kharkobi có gió."]
    rows = ("place: Sài Gòn = place: Kharkobi", "place: TPHCM ≠ place: Kharkobi")
    assert sorted(counts(entities(tmp_path, texts, *rows)).values()) == [1, 2]


def test_a_last_name_is_judged_in_all_articles_or_in_one(tmp_path: Path) -> None:
    texts = ["Ông Ivan Halloway đến. Ông Halloway nói.", "Ông Halloway cười.", "Ông Halloway khóc."]
    same = "person: Halloway = person: Ivan Halloway"
    assert counts(entities(tmp_path, texts, same)) == {"Ivan Halloway": 4}
    third = minted_within("person", "Halloway", "000000000002")
    found = entities(tmp_path, texts, same, f"{third} ≠ person: Ivan Halloway")
    assert counts(found) == {"Ivan Halloway": 3, "Halloway": 1}
    found = entities(tmp_path, texts, "person: Halloway ≠ person: Ivan Halloway")
    assert next(e.mentions for e in found if e.name == "Ivan Halloway") == 2, "its own article tells"


def test_what_is_no_entity_loses_it_and_its_mentions_stay(tmp_path: Path) -> None:
    articles = read(*MISPRINT, "Bà Lò Thị Mây đến.")
    decided = judged(tmp_path, "× place: Daejeon")
    understandings, found = linked(articles, RECORDS, {}, decided)
    assert [one.name for one in found] == ["Lò Thị Mây"]
    assert [len(one.mentions) for one in understandings] == [2, 1, 1]
    assert [m.entity for one in understandings[:2] for m in one.mentions] == [None] * 3


def test_one_form_of_an_entity_may_be_none(tmp_path: Path) -> None:
    assert counts(entities(tmp_path, MISPRINT, "× place: Deajeon")) == {"Daejeon": 2}


def test_a_slip_that_stands_nowhere_as_a_full_name_is_united_too(tmp_path: Path) -> None:
    (article, understanding), other = read(*MISPRINT[:1], "Bom rơi ở tỉnh Kharkobi.")
    right = next(m.name for m in understanding.mentions if m.surface == "Daejeon")
    told = tuple(replace(m, name=right) for m in understanding.mentions)
    articles = [(article, replace(understanding, mentions=told)), other]
    found = linked(articles, RECORDS, {}, judged(tmp_path, "place: Kharkobi = place: Deajeon"))[1]
    assert [one.mentions for one in found] == [3]


def test_the_order_of_articles_and_judgements_makes_no_difference(tmp_path: Path) -> None:
    articles = read(*MAY, *MISPRINT)
    rows = ["person: Lò Thị Mấy = person: Lò Thị Mây", "place: Deajeon ≠ place: Daejeon"]
    forward = linked(articles, RECORDS, {}, judged(tmp_path, *rows))
    backward = linked(articles[::-1], RECORDS, {}, judged(tmp_path, *rows[::-1]))
    assert forward[1] == backward[1]
    assert forward[0] == backward[0][::-1]


def test_judgements_about_nothing_are_told(tmp_path: Path) -> None:
    articles = read(*MAY)
    decided = judged(
        tmp_path,
        "person: Lò Thị Mấy ≠ person: Lò Thị Mây",
        "person: Lò Thị Mấy ≠ person: Không Có",
        "× place: Lò Thị Mây",
        f"× {minted_id('person', 'Lò Thị Mây')}",
    )
    _, found = linked(articles, RECORDS, {}, decided)
    digests = [digest(*one) for one in articles]
    assert [one.line for one in without_entity(decided, InHand.of(digests), found)] == [3, 4]


def test_doubt_changes_nothing(tmp_path: Path) -> None:
    articles = read(*MAY)
    (tmp_path / "judgements.yml").write_text(
        'judgements: [{left: "person: Lò Thị Mây", right: "person: Lò Thị Mấy", judgement: unsure}]',
        encoding="utf-8",
    )
    assert linked(articles, RECORDS, {}, read_judgements(tmp_path).values) == linked(articles, RECORDS, {})
