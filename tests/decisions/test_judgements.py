"""Judgements: every slip is named with its line, contradictions with both, and the file is only ever continued."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from telling import refusal, told

from press_archive.decisions.judgements import append_judgement, read_judgements
from press_archive.entries import Taken
from press_archive.errors import MistakesError
from press_archive.link import minted_id
from press_archive.model import Judgement

FILE = "judgements.yml"
SAME = {"left": "person: Lò Thị Mây", "right": "person: Lò Thị Mai", "judgement": "same"}


def taken_from(folder: Path, text: str) -> Taken[Judgement]:
    (folder / FILE).write_text(text, encoding="utf-8")
    return read_judgements(folder)


def read(folder: Path, text: str) -> tuple[Judgement, ...]:
    taken = taken_from(folder, text)
    assert taken.problems == ()
    return taken.values


def refused(folder: Path, text: str) -> str:
    return told(taken_from(folder, text).problems)


def test_a_judgement_says_what_who_when_and_why(tmp_path: Path) -> None:
    identifier = "person-0123456789ab"
    (one, other) = read(
        tmp_path,
        f'judgements:\n  - left: "person: Lò Thị Mây"\n    right: {identifier}\n    judgement: same\n'
        "    by: thủ thư\n    when: 2026-03-10\n    why: bản in\n"
        '  - {left: "organization: HĐXX", judgement: not-an-entity}\n',
    )
    assert (one.left.id, one.right and one.right.id) == (minted_id("person", "Lò Thị Mây"), identifier)
    assert (one.by, one.when, one.why, one.line) == ("thủ thư", "2026-03-10", "bản in", 2)
    assert (other.verdict, other.right, other.line) == ("not-an-entity", None, 8)


def test_names_are_compared_in_nfc(tmp_path: Path) -> None:
    text = 'judgements: [{left: "person: Lò Thị Mây", judgement: unsure}]'
    (one,) = read(tmp_path, unicodedata.normalize("NFD", text))
    assert one.left.text == "person: Lò Thị Mây"
    assert one.left.id == minted_id("person", "Lò Thị Mây")


@pytest.mark.parametrize("text", ["", "# chưa có gì\n", "judgements:\n", "judgements: []\n"])
def test_nothing_judged(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == ()
    (tmp_path / FILE).unlink()
    assert read_judgements(tmp_path) == Taken()


A, B, C, D = (f'"person: Lê Văn {name}"' for name in ("Ba", "Bốn", "Chín", "Dần"))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("judged: []", "Line 1: unknown key “judged” at the top of the file; expected one of judgements"),
        ("judgements: {a: b}", "Line 1: below “judgements” a list is expected, each entry after a dash"),
        ("judgements:\n  - sai", "Line 2: found “sai”; expected “key: value” lines"),
        ("judgements:\n  - {}", "Line 2: “judgement” is missing or empty"),
        (f"judgements:\n  - left: {A}\n    rigth: {B}", "Line 3: unknown key “rigth”; expected one of left"),
        (
            f"judgements:\n  - left: {A}\n    judgement: equal",
            "Line 3: “judgement” is “equal”; expected one of",
        ),
        (f"judgements:\n  - left: {A}\n    judgement: [same]", "Line 3: “judgement” is “[same]”; expected"),
        ("judgements:\n  - judgement: same", "Line 2: “left” is missing"),
        (
            f"judgements:\n  - {{left: {A}, judgement: same}}",
            "Line 2: “right” is missing, for same and different",
        ),
        ("judgements:\n  - {left: Lê, judgement: unsure}", "Line 2: “left” is “Lê”; expected an entity's id"),
        ("judgements:\n  - left: person: Lê\n    judgement: unsure", "Line 2: this cannot be read"),
        ('judgements:\n  - {left: "animal: Mèo", judgement: unsure}', "“left” is “animal: Mèo”; expected"),
        ('judgements:\n  - {left: "person: ", judgement: unsure}', "expected an entity's id"),
        ("judgements:\n  - {left: person-12, judgement: unsure}", "“left” is “person-12”; expected"),
        ("judgements:\n  - {left: 12, judgement: unsure}", "“left” is “12”; expected an entity's id"),
        (f"judgements:\n  - {{left: {A}, right: {B}, judgement: not-an-entity}}", "Line 2: “right” is given"),
        (f"judgements:\n  - {{left: {A}, right: {A}, judgement: different}}", "Line 2: left and right are"),
        (
            f'judgements:\n  - {{left: {A}, right: "place: Huế", judgement: same}}',
            "Line 2: things of two kinds cannot be the same",
        ),
        (
            f"judgements:\n  - left: {A}\n    judgement: unsure\n    when: hôm qua",
            "Line 4: “when” is “hôm qua”",
        ),
        (
            f"judgements:\n  - left: {A}\n    judgement: unsure\n    by: [a]",
            "Line 4: “by” is “[a]”; expected a",
        ),
        (f"judgements:\n  - left: {A}\n    left: {B}\n    judgement: unsure", "Line 3"),
        ("judgements: [", "Line 1: this cannot be read"),
    ],
)
def test_a_slip_is_named_with_its_line_and_costs_nothing_else(tmp_path: Path, text: str, says: str) -> None:
    good = '  - {left: "place: Huế", judgement: unsure}\n'
    taken = taken_from(tmp_path, f"{text}\n{good}")
    assert told(taken.problems).startswith(f"{FILE}: Line ")
    assert says in told(taken.problems)
    assert [one.left.text for one in taken.values] == ["place: Huế"]
    assert told(taken.problems, "vi").endswith("bị bỏ qua.")


def test_an_id_is_not_different_from_its_own_name(tmp_path: Path) -> None:
    text = (
        f"judgements:\n  - {{left: {A}, right: {minted_id('person', 'Lê Văn Ba')}, judgement: different}}\n"
    )
    assert "Line 2: left and right are the same name" in refused(tmp_path, text)


def test_vietnamese_words_are_understood(tmp_path: Path) -> None:
    one, other, third = read(
        tmp_path,
        "phán quyết:\n- trái: “người: Lò Thị Mây”\n\tphải: 'Người: Lò Thị Mai'\n  kết luận: giống\n"
        "  khi: 10/3/2026\n"
        '- {left: "tổ chức: HĐXX", judgement: không phải tên}\n'
        "- {left: 'nơi: “Mây”', right: \"địa danh: Mai\", judgement: KHÁC}\n",
    )
    assert (one.left.text, one.verdict, one.when) == ("person: Lò Thị Mây", "same", "2026-03-10")
    assert one.left.id == minted_id("person", "Lò Thị Mây")
    assert (other.left.kind, other.verdict) == ("organization", "not-an-entity")
    assert (third.left.text, third.verdict) == ("place: “Mây”", "different")


def test_a_spreadsheet_judges_beside_the_file(tmp_path: Path) -> None:
    (tmp_path / "judgements.csv").write_text(
        "left,right,judgement,when\nperson: Lò Thị Mây,person: Lò Thị Mai,khác,10/03/2026\n,,giống,\n",
        encoding="utf-8-sig",
    )
    taken = taken_from(tmp_path, 'judgements: [{left: "place: Huế", judgement: unsure}]')
    assert [(one.file, one.line) for one in taken.values] == [(FILE, 1), ("judgements.csv", 2)]
    assert "judgements.csv: Line 3: “left” is missing" in told(taken.problems)
    both = taken_from(tmp_path, judged(('"person: Lò Thị Mai"', "same", '"person: Lò Thị Mây"')))
    assert both.values == ()
    assert "The lines 2, judgements.yml:2 contradict each other" in told(both.problems)


def judged(*rows: tuple[str, str, str]) -> str:
    return "judgements:\n" + "".join(f"  - {{left: {a}, right: {b}, judgement: {v}}}\n" for a, v, b in rows)


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ([(A, "same", B), (A, "different", B)], "2, 3"),
        ([(A, "different", B), (B, "same", A)], "2, 3"),
        ([(A, "same", B), (C, "same", D), (B, "same", C), (D, "different", A)], "2, 3, 4, 5"),
        (
            [
                ('"place: Hoà An"', "same", '"place: Hòa An"'),
                ('"place: Hòa An"', "different", '"place: Hoà An"'),
            ],
            "2, 3",
        ),
    ],
)
def test_contradictions_name_their_lines(
    tmp_path: Path, rows: list[tuple[str, str, str]], lines: str
) -> None:
    other = '  - {left: "place: Sa Pa", judgement: unsure}\n'
    taken = taken_from(tmp_path, judged(*rows) + other)
    assert f"{FILE}: The lines {lines} contradict each other" in told(taken.problems)
    assert {one.left.text for one in taken.values} == {"place: Sa Pa"}, "none of them silently wins"


def test_what_is_nothing_is_not_the_same_as_something(tmp_path: Path) -> None:
    text = judged((A, "same", B)) + f"  - {{left: {B}, judgement: not-an-entity}}\n"
    assert "The lines 2, 3 contradict each other" in refused(tmp_path, text)


def test_what_hangs_on_a_contradiction_stays(tmp_path: Path) -> None:
    """Said twice over: no way is left that makes the two one; what leads elsewhere is not doubtful."""
    rows = [
        (A, "same", B),
        (A, "same", B),
        (A, "same", C),
        (C, "same", B),
        (D, "same", A),
        (A, "different", B),
    ]
    taken = taken_from(tmp_path, judged(*rows))
    assert [(one.left.text, one.right and one.right.text) for one in taken.values] == [
        (D.strip('"'), A.strip('"'))
    ]


def test_many_contradictions_in_one_chain(tmp_path: Path) -> None:
    names = [f'"person: Lò Văn {number}"' for number in range(400)]
    chain = [(one, "same", other) for one, other in pairwise(names)]
    apart = [(names[0], "different", name) for name in names[1:]]
    taken = taken_from(tmp_path, judged(*chain, *apart))
    assert all(one.verdict == "different" for one in taken.values)


def test_circles_repetitions_and_doubts_are_harmless(tmp_path: Path) -> None:
    rows = [(A, "same", B), (B, "same", C), (C, "same", A), (A, "same", A), (A, "unsure", B), (A, "same", B)]
    assert len(read(tmp_path, judged(*rows, (A, "different", D), (D, "different", A)))) == 8


# ── Writing ───────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize(
    "before",
    [
        "",
        "# của thủ thư\n",
        "judgements:\n",
        "judgements:   # dưới đây\n# hết",
        'judgements:\n- {left: "person: A", judgement: unsure}  # ghi chú',
        'judgements:\n    - left: "person: A"\n      judgement: unsure\n      why: |\n        dài\n\n# hết\n',
        '\ufeffjudgements:\r\n  - {left: "person: A", judgement: unsure}\r\n',
    ],
)
def test_a_judgement_is_added_and_nothing_else_is_touched(tmp_path: Path, before: str) -> None:
    (tmp_path / FILE).write_bytes(before.encode())
    known = read_judgements(tmp_path).values
    append_judgement(tmp_path, SAME | {"by": 'Lê "Chi"', "when": "2026-03-10"})
    after = (tmp_path / FILE).read_bytes()
    assert after.startswith(before.encode())
    assert (b"\r\n" in before.encode()) == after.endswith(b"\r\n")
    *others, added = read_judgements(tmp_path).values
    assert tuple(others) == known
    assert (added.left.text, added.verdict, added.by) == ("person: Lò Thị Mây", "same", 'Lê "Chi"')
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


@pytest.mark.parametrize(
    "bad",
    [
        '  - {left: "person: A", judgement: equal}\n',
        '  - {left: "person: A\n',
        '  - left: "person: A\n    judgement: unsure\n',
        "  - left: person: A\n",
        "  -left: x\n",
        "ghi chú của thủ thư\n",
        "  - {left: \xff\n",
    ],
)
def test_lines_that_are_wrong_stay_as_they_are(tmp_path: Path, bad: str) -> None:
    before = b'judgements:\n  - {left: "place: X", judgement: unsure}\n' + bad.encode("latin-1", "replace")
    (tmp_path / FILE).write_bytes(before)
    known = read_judgements(tmp_path)
    assert known.problems
    append_judgement(tmp_path, SAME)
    assert (tmp_path / FILE).read_bytes().startswith(before)
    now = read_judgements(tmp_path)
    assert now.problems == known.problems
    assert [one.verdict for one in now.values] == ["unsure", "same"]


def test_the_file_is_made_if_absent(tmp_path: Path) -> None:
    append_judgement(tmp_path, SAME)
    append_judgement(tmp_path, {"left": "place: X", "judgement": "not-an-entity"})
    assert (tmp_path / FILE).read_text("utf-8") == (
        'judgements:\n  - {left: "person: Lò Thị Mây", right: "person: Lò Thị Mai", judgement: same}\n'
        '  - {left: "place: X", judgement: not-an-entity}\n'
    )


@pytest.mark.parametrize(
    ("before", "says"),
    [
        ('judgements: [{left: "person: A", judgement: unsure}]\n', "add this yourself"),
        ("judgements: []\n", "add this yourself"),
        ("{judgements: }\n", "add this yourself"),
        ("judgements:\n...\n", "add this yourself"),
        (
            'judgements:\n  - {left: "person: Lò Thị Mai", right: "person: Lò Thị Mây", judgement: different}\n',
            "The lines 2, 3 contradict each other",
        ),
    ],
)
def test_what_cannot_be_added_leaves_the_file_as_it_was(tmp_path: Path, before: str, says: str) -> None:
    (tmp_path / FILE).write_text(before, encoding="utf-8")
    with pytest.raises(MistakesError) as error:
        append_judgement(tmp_path, SAME)
    assert says in refusal(error.value)
    assert (tmp_path / FILE).read_text("utf-8") == before
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "kept.yml").write_text("judgements:\n", encoding="utf-8")
    (tmp_path / "seeds" / FILE).symlink_to(tmp_path / "kept.yml")
    append_judgement(tmp_path / "seeds", SAME)
    assert (tmp_path / "seeds" / FILE).is_symlink()
    assert "Mây" in (tmp_path / "kept.yml").read_text("utf-8")
