"""Judgements: every slip is named with its line, contradictions with both, and the file is only ever continued."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from press_archive.decisions.judgements import append_judgement, read_judgements
from press_archive.errors import ArchiveError
from press_archive.link import minted_id
from press_archive.model import Judgement

FILE = "judgements.yml"
SAME = {"left": "person: Lò Thị Mây", "right": "person: Lò Thị Mai", "judgement": "same"}


def read(folder: Path, text: str) -> tuple[Judgement, ...]:
    (folder / FILE).write_text(text, encoding="utf-8")
    return read_judgements(folder)


def refused(folder: Path, text: str) -> str:
    with pytest.raises(ArchiveError) as error:
        read(folder, text)
    return str(error.value)


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
    assert read_judgements(tmp_path) == ()


A, B, C, D = (f'"person: Lê Văn {name}"' for name in ("Ba", "Bốn", "Chín", "Dần"))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("judgement: []", 'line 1: unknown key "judgement"; expected judgements'),
        ("judgements: {a: b}", "line 1: judgements must be a list (- left: …), found"),
        ("judgements:\n  - sai", "line 2: expected left, right and judgement, found 'sai'"),
        ("judgements:\n  - {}", "line 2: judgement is missing; expected one of same, different"),
        (
            f"judgements:\n  - left: {A}\n    rigth: {B}",
            'line 3: unknown field "rigth"; expected one of left',
        ),
        (
            f"judgements:\n  - left: {A}\n    judgement: equal",
            "line 3: judgement is 'equal'; expected one of",
        ),
        (f"judgements:\n  - left: {A}\n    judgement: [same]", "line 3: judgement is ['same']; expected"),
        ("judgements:\n  - judgement: same", "line 2: left is missing; expected an entity's id"),
        (f"judgements:\n  - {{left: {A}, judgement: same}}", "line 2: right is missing"),
        ("judgements:\n  - {left: Lê, judgement: unsure}", "line 2: left is 'Lê'; expected an entity's id"),
        ("judgements:\n  - left: person: Lê\n    judgement: unsure", "line 2: not valid YAML"),
        ('judgements:\n  - {left: "animal: Mèo", judgement: unsure}', "left is 'animal: Mèo'; expected"),
        ('judgements:\n  - {left: "person: ", judgement: unsure}', "expected an entity's id"),
        ("judgements:\n  - {left: person-12, judgement: unsure}", "left is 'person-12'; expected"),
        ("judgements:\n  - {left: 12, judgement: unsure}", "left is 12; expected an entity's id"),
        (f"judgements:\n  - {{left: {A}, right: {B}, judgement: not-an-entity}}", "line 2: right is given"),
        (f"judgements:\n  - {{left: {A}, right: {A}, judgement: different}}", "line 2: left and right are"),
        (
            f'judgements:\n  - {{left: {A}, right: "place: Huế", judgement: same}}',
            "line 2: a person and a place cannot be the same",
        ),
        (f"judgements:\n  - left: {A}\n    judgement: unsure\n    when: hôm qua", "line 4: when is"),
        (f"judgements:\n  - left: {A}\n    judgement: unsure\n    by: [a]", "line 4: by must be a text"),
        ("- a", "line 1: expected keys with values"),
        ("judgements: [", "not valid YAML"),
    ],
)
def test_a_slip_is_named_with_its_line(tmp_path: Path, text: str, says: str) -> None:
    message = refused(tmp_path, text)
    assert message.startswith(FILE)
    assert says in message


def test_an_id_is_not_different_from_its_own_name(tmp_path: Path) -> None:
    text = (
        f"judgements:\n  - {{left: {A}, right: {minted_id('person', 'Lê Văn Ba')}, judgement: different}}\n"
    )
    assert "line 2: left and right are the same name" in refused(tmp_path, text)


def judged(*rows: tuple[str, str, str]) -> str:
    return "judgements:\n" + "".join(f"  - {{left: {a}, right: {b}, judgement: {v}}}\n" for a, v, b in rows)


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ([(A, "same", B), (A, "different", B)], "lines 2 and 3"),
        ([(A, "different", B), (B, "same", A)], "lines 3 and 2"),
        ([(A, "same", B), (C, "same", D), (B, "same", C), (D, "different", A)], "lines 2, 3, 4 and 5"),
        (
            [
                ('"place: Hoà An"', "same", '"place: Hòa An"'),
                ('"place: Hòa An"', "different", '"place: Hoà An"'),
            ],
            "2 and 3",
        ),
    ],
)
def test_contradictions_name_their_lines(
    tmp_path: Path, rows: list[tuple[str, str, str]], lines: str
) -> None:
    message = refused(tmp_path, judged(*rows))
    assert lines in message
    assert "the same and different" in message


def test_what_is_nothing_is_not_the_same_as_something(tmp_path: Path) -> None:
    text = judged((A, "same", B)) + f"  - {{left: {B}, judgement: not-an-entity}}\n"
    assert "lines 3 and 2" in refused(tmp_path, text)


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
    known = read_judgements(tmp_path)
    append_judgement(tmp_path, SAME | {"by": 'Lê "Chi"', "when": "2026-03-10"})
    after = (tmp_path / FILE).read_bytes()
    assert after.startswith(before.encode())
    assert (b"\r\n" in before.encode()) == after.endswith(b"\r\n")
    *others, added = read_judgements(tmp_path)
    assert tuple(others) == known
    assert (added.left.text, added.verdict, added.by) == ("person: Lò Thị Mây", "same", 'Lê "Chi"')
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


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
            "lines 3 and 2",
        ),
    ],
)
def test_what_cannot_be_added_leaves_the_file_as_it_was(tmp_path: Path, before: str, says: str) -> None:
    (tmp_path / FILE).write_text(before, encoding="utf-8")
    with pytest.raises(ArchiveError) as error:
        append_judgement(tmp_path, SAME)
    assert says in str(error.value)
    assert (tmp_path / FILE).read_text("utf-8") == before
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "kept.yml").write_text("judgements:\n", encoding="utf-8")
    (tmp_path / "seeds" / FILE).symlink_to(tmp_path / "kept.yml")
    append_judgement(tmp_path / "seeds", SAME)
    assert (tmp_path / "seeds" / FILE).is_symlink()
    assert "Mây" in (tmp_path / "kept.yml").read_text("utf-8")
