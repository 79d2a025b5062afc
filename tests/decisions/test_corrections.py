"""Corrections win over every rule, say who and why, and a slip in the file is named with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import article

from press_archive.decisions.corrections import correct, read_corrections
from press_archive.errors import ArchiveError


def read(tmp_path: Path, text: str) -> dict:
    (tmp_path / "corrections.yml").write_text(text, encoding="utf-8")
    return dict(read_corrections(tmp_path))


def test_a_correction_replaces_a_field_and_says_who_and_why(tmp_path: Path) -> None:
    corrections = read(
        tmp_path,
        "a.txt:\n  published: 2026-03-10\n  authors: [Lê Chi, Trần Bá]\n  by: thủ thư\n  why: bản in, trang 1\n",
    )
    one = correct(article("Một.", published="2025-01-01"), corrections["a.txt"])
    assert one.published is not None
    assert (one.published.value, one.published.how) == ("2026-03-10", "corrected")
    assert one.published.evidence.quote == "thủ thư · bản in, trang 1"
    assert [author.value for author in one.authors] == ["Lê Chi", "Trần Bá"]


def test_a_corrected_headline_stands_first_in_the_text(tmp_path: Path) -> None:
    corrections = read(tmp_path, "a.txt: {headline: 'Tít đúng: {{ x }}'}")
    one = correct(article("Một.", headline="Tít sai"), corrections["a.txt"])
    assert [(b.kind, b.text) for b in one.blocks] == [
        ("headline", "Tít đúng: {{ x }}"),
        ("paragraph", "Một."),
    ]
    assert one.display_title == "Tít đúng: {{ x }}"


def test_nothing_blanks_a_field(tmp_path: Path) -> None:
    corrections = read(tmp_path, "a.txt:\n  published:\n  outlet: null\n")
    one = correct(article("Một.", published="2025-01-01", outlet="Báo"), corrections["a.txt"])
    assert one.published is None
    assert one.outlet is None


def test_blanking_a_wrong_headline_gives_its_line_back_to_the_list_title(tmp_path: Path) -> None:
    corrections = read(tmp_path, "a.txt: {headline: null}")
    one = correct(article("Câu đầu của bài. Câu hai.", headline="Thời sự"), corrections["a.txt"])
    assert one.headline is None
    assert [b.kind for b in one.blocks] == ["paragraph"]
    assert one.display_title == "Câu đầu của bài"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a.txt: {publish: 2026-03-10}", 'line 1 (a.txt): unknown field "publish"'),
        ("a.txt:\n  published: 2026-02-30", 'line 2 (a.txt): published is "2026-02-30"'),
        ("a.txt: {url: 'javascript:alert(1)'}", "starts with https://"),
        ("a.txt: {authors: {x: y}}", "authors must be a list of names"),
        ("a.txt: sai", "expected keys with values"),
    ],
)
def test_a_slip_is_named_with_its_line(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(ArchiveError) as error:
        read(tmp_path, text)
    assert says in str(error.value)


def test_no_file_no_corrections(tmp_path: Path) -> None:
    assert read_corrections(tmp_path) == {}
