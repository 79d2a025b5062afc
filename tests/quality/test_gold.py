"""The gold is read as it was written: markup, places in blocks, front matter, offsets."""

from __future__ import annotations

from typing import Any

import pytest

from press_archive.model import Block
from quality import score
from quality.cases import offset_case, written_case
from quality.counts import Counts
from quality.gold import FOLDER, read_written
from quality.marks import parse
from quality.offsets import read_lines, read_offsets
from quality.placing import place
from quality.report import split_report

# ── Markup ────────────────────────────────────────────────────────────────────────────────────────
MARKS: list[tuple[str, str, list[tuple[str, str, str, bool]]]] = [
    ("Ông ⟦p:Lê An⟧ nói.", "Ông Lê An nói.", [("person", "Lê An", "Lê An", False)]),
    ("Ông ⟦p:Kim→Kim Min Ho⟧.", "Ông Kim.", [("person", "Kim", "Kim Min Ho", False)]),
    (
        "⟦o:HĐND ⟦l:TPHCM→Thành phố Hồ Chí Minh⟧→HĐND Thành phố Hồ Chí Minh⟧",
        "HĐND TPHCM",
        [
            ("organization", "HĐND TPHCM", "HĐND Thành phố Hồ Chí Minh", False),
            ("place", "TPHCM", "Thành phố Hồ Chí Minh", True),
        ],
    ),
    ("⟦d:Chiều 26-8→2025-08-26⟧", "Chiều 26-8", [("date", "Chiều 26-8", "2025-08-26", False)]),
    (
        "⟦q:“⟦l:Huế⟧ đẹp”→Lê An⟧",
        "“Huế đẹp”",
        [("quote", "“Huế đẹp”", "Lê An", False), ("place", "Huế", "Huế", False)],
    ),
    ("từ A → B", "từ A → B", []),
    (
        "⟦o:⟦o:Sở Y tế⟧ ⟦l:Huế⟧⟧",
        "Sở Y tế Huế",
        [
            ("organization", "Sở Y tế Huế", "Sở Y tế Huế", False),
            ("organization", "Sở Y tế", "Sở Y tế", True),
            ("place", "Huế", "Huế", True),
        ],
    ),
]


@pytest.mark.parametrize(("annotated", "text", "marks"), MARKS)
def test_markup(annotated: str, text: str, marks: list[tuple[str, str, str, bool]]) -> None:
    got_text, got = parse(annotated)
    assert got_text == text
    assert [(m.kind, m.surface, m.value, m.nested) for m in got] == marks
    assert all(text[m.start : m.end] == m.surface for m in got)


@pytest.mark.parametrize(
    ("annotated", "line", "what"),
    [
        ("a\n⟦p:Lê An", 2, "not closed"),
        ("Lê An⟧", 1, "not opened"),
        ("⟦x:Lê An⟧", 1, "not among"),
        ("⟦Lê An⟧", 1, "not among"),
        ("⟦p:An→⟦p:Lê An⟧⟧", 1, "inside a value"),
    ],
)
def test_wrong_markup_is_told(annotated: str, line: int, what: str) -> None:
    with pytest.raises(ValueError, match=f"^line {line}: .*{what}"):
        parse(annotated)


# ── Placing ───────────────────────────────────────────────────────────────────────────────────────
def placed_in(annotated: str, *blocks: Block) -> tuple[list[tuple[int, str]], list[str]]:
    text, marks = parse(annotated)
    placing = place(text, marks, blocks)
    cut = [(one.block, blocks[one.block].text[one.start : one.end]) for one in placing.placed]
    return cut, [mark.surface for mark in placing.lost]


@pytest.mark.parametrize(
    ("annotated", "blocks", "placed", "lost"),
    [
        # white space folded, a date prefix cut away
        (" date 2025-08-26  Ông  ⟦p:Lê  An⟧ nói", [Block("paragraph", "Ông Lê An nói")], [(0, "Lê An")], []),
        # the line tells which of two equal texts is meant
        (
            "Họp ⟦l:Huế⟧\nHọp ⟦l:Huế⟧",
            [Block("heading", "Họp Huế", line=1), Block("paragraph", "Họp Huế", line=2)],
            [(0, "Huế"), (1, "Huế")],
            [],
        ),
        # a line that no block holds
        (
            "Tại ⟦l:Huế⟧.\n⟦p:LÊ AN⟧/⟦o:TTXVN⟧",
            [Block("paragraph", "Tại Huế.", line=1)],
            [(0, "Huế")],
            ["LÊ AN", "TTXVN"],
        ),
        # signs around a surface
        (
            "Lãi ⟦f:5%→5 %⟧, ⟦q:“Tốt!”→Lê An⟧.",
            [Block("paragraph", "Lãi 5%, “Tốt!”.")],
            [(0, "5%"), (0, "“Tốt!”")],
            [],
        ),
        # marks are not told by a block whose words do not stand in the source
        ("Tại ⟦l:Huế⟧", [Block("paragraph", "Khác")], [], ["Huế"]),
    ],
)
def test_placing(annotated: str, blocks: list[Block], placed: list[tuple[int, str]], lost: list[str]) -> None:
    assert placed_in(annotated, *blocks) == (placed, lost)


def test_a_repeated_line_counts_once() -> None:
    assert placed_in("⟦l:Huế⟧ họp\n⟦l:HUẾ⟧ HỌP\nTin", Block("headline", "Huế họp", line=1)) == (
        [(0, "Huế")],
        [],
    )


# ── Gold files ────────────────────────────────────────────────────────────────────────────────────
ARTICLE = """---
topic: local government
outlet_style: invented
headline: Phường Hoa Mai khánh thành cầu mới
published: 2025-08-26
outlet: null
authors: [Lê Minh An]
captions: []
url: null
event: 2025-08-25
roles:
  - {person: Trần Văn Bình, office: Chủ tịch, body: UBND phường Hoa Mai, evidence: Chủ tịch UBND phường Hoa Mai}
---
⟦l:Phường Hoa Mai⟧ khánh thành cầu mới
26/08/2025

⟦d:Chiều 25-8→2025-08-25⟧, ông ⟦p:Trần Văn Bình⟧, Chủ tịch ⟦o:UBND ⟦l:phường Hoa Mai→Phường Hoa Mai⟧⟧, dự lễ \
khánh thành cây cầu dài ⟦f:120 m→120 m⟧ bắc qua con rạch của phường sau hơn một năm thi công liên tục.
⟦q:“Người dân đã chờ cây cầu này rất lâu”→Trần Văn Bình⟧, ông ⟦p:Bình→Trần Văn Bình⟧ nói với \
phóng viên có mặt tại buổi lễ trước khi mời các hộ dân đi những bước đầu tiên qua cầu.

⟦p:Lê Minh An⟧
"""


def test_a_written_article_goes_through_the_whole_pipeline() -> None:
    gold = read_written(ARTICLE, "example.txt")
    assert "⟦" not in gold.raw
    assert gold.facts.published == "2025-08-26"
    assert gold.facts.outlet is None
    one = written_case(gold)
    texts = {placed.mark.kind: one.article.blocks[placed.block].text for placed in one.gold}
    assert "dự lễ" in texts["organization"]
    assert all(one.article.blocks[p.block].text[p.start : p.end] == p.mark.surface for p in one.gold)
    assert score.metadata(one)["published"].right
    assert [mark.surface for mark in one.lost] == ["Lê Minh An"]
    assert score.bylines(one) == Counts(1, 1, 1)
    report = "\n".join(split_report("tune", [one]))
    assert "tune, written: 1 articles" in report
    assert score.figures(one) == score.roles(one) == Counts(1, 1, 1)
    assert score.quotes(one) == score.speakers(one) == Counts(1, 1, 1)
    for row in ("figures", "quotes", "quotes, speakers", "roles"):
        assert f"  {row:18} {'1.000 [1.000 1.000]':>20}" in report


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Không có gì", "front matter"),
        ("---\nheadline: [a\n---\nchữ kín", "front matter, line"),
        ("---\n- a\n---\nchữ kín", "keys and values"),
        ("---\ntopic: a\n---\nchữ kín ⟦p:Lê", "line 1: a mark is not closed"),
    ],
)
def test_wrong_gold_is_told_without_its_text(text: str, what: str) -> None:
    with pytest.raises(ValueError, match=what) as caught:
        read_written(text, "check/01.txt")
    assert str(caught.value).startswith("check/01.txt: ")
    assert "chữ kín" not in str(caught.value)


RECORD = {
    "id": "x1",
    "title": "Huế  họp",
    "date": "2025-08-26",
    "lead": "",
    "body": ["", "Tại Huế."],
    "captions": [],
}


def test_dev_offsets_are_put_into_blocks() -> None:
    mentions = [
        {"field": "title", "index": 0, "start": 0, "end": 3, "surface": "Huế", "kind": "place"},
        {
            "field": "body",
            "index": 1,
            "start": 4,
            "end": 7,
            "surface": "Huế",
            "kind": "place",
            "nested": False,
        },
    ]
    gold = read_offsets({"id": "x1", "mentions": mentions, "dates": []}, {"x1": RECORD}, "dev")
    assert [block.text for block in gold.article.blocks] == ["Huế họp", "Tại Huế."]
    assert [(one.block, one.start) for one in gold.placed] == [(0, 0), (1, 4)]
    assert gold.dated
    assert gold.roles is None
    assert not read_offsets({"id": "x1", "mentions": []}, {"x1": RECORD}, "dev").dated


def test_no_article_of_the_unseen_part_is_in_other_gold() -> None:
    files = [file for name in ("dev", "press", "spoken") for file in (FOLDER / name).glob("*.jsonl")]
    parts = {file: {line["id"] for line in read_lines(file)} for file in files}
    for name in ("press", "spoken"):
        unseen = FOLDER / name / "unseen.jsonl"
        others = set().union(*(ids for file, ids in parts.items() if file != unseen))
        assert parts[unseen]
        assert not parts[unseen] & others


@pytest.mark.parametrize(
    "wrong",
    [
        {"start": 1, "end": 4},
        {"field": "lead"},
        {"kind": "figure"},
        {"index": 7, "field": "body"},
    ],
)
def test_wrong_offsets_are_told(wrong: dict[str, Any]) -> None:
    mention = {"field": "title", "index": 0, "start": 0, "end": 3, "surface": "Huế", "kind": "place", **wrong}
    with pytest.raises(ValueError, match="dev: x1"):
        read_offsets({"id": "x1", "mentions": [mention]}, {"x1": RECORD}, "dev")


def test_what_an_article_of_the_corpus_states_is_scored() -> None:
    role = {"person": "Lê An", "office": "chủ tịch", "body": "HĐND Huế"}
    quote = {"field": "body", "index": 0, "start": 11, "end": 18, "speaker": "Lê An"}
    record = {"id": "x1", "title": "Tin", "body": ["Lê An nói: “Huế 1”."]}
    line = {"id": "x1", "sort": "2016", "mentions": [], "quotes": [quote], "roles": [role]}
    gold = read_offsets(line, {"x1": record}, "press")
    assert [(one.mark.surface, one.mark.value) for one in gold.placed] == [("“Huế 1”", "Lê An")]
    one = offset_case(gold, "press")
    assert (one.source, one.sort, one.dated, one.roles) == ("press", "2016", False, (role,))
    assert score.quotes(one).stated == score.speakers(one).stated == score.roles(one).stated == 1
    assert score.figures(one) == score.dates(one) == Counts()
