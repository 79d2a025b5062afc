"""Corrections win over every rule, say who and why, and a slip in the file is named with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers import article
from telling import told

from press_archive.authorities.outlets import shipped_index
from press_archive.decisions.corrections import correct, read_corrections
from press_archive.entries import Taken


def read(tmp_path: Path, text: str) -> dict:
    (tmp_path / "corrections.yml").write_text(text, encoding="utf-8")
    taken = read_corrections(tmp_path)
    assert taken.problems == ()
    return dict(taken.values)


def test_a_correction_replaces_a_field_and_says_who_and_why(tmp_path: Path) -> None:
    corrections = read(
        tmp_path,
        "a.txt:\n  published: 2026-03-10\n  authors: [Lê Chi, Trần Bá]\n  by: thủ thư\n  why: bản in, trang 1\n",
    )
    one = correct(article("Một.", published="2025-01-01"), corrections["a.txt"], shipped_index())
    assert one.published is not None
    assert (one.published.value, one.published.how) == ("2026-03-10", "corrected")
    assert one.published.evidence.quote == "thủ thư · bản in, trang 1"
    assert [author.value for author in one.authors] == ["Lê Chi", "Trần Bá"]


def test_a_corrected_headline_stands_first_in_the_text(tmp_path: Path) -> None:
    corrections = read(tmp_path, "a.txt: {headline: 'Tít đúng: {{ x }}'}")
    one = correct(article("Một.", headline="Tít sai"), corrections["a.txt"], shipped_index())
    assert [(b.kind, b.text) for b in one.blocks] == [
        ("headline", "Tít đúng: {{ x }}"),
        ("paragraph", "Một."),
    ]
    assert one.display_title == "Tít đúng: {{ x }}"


def test_an_outlet_goes_by_its_one_name_whatever_somebody_wrote(tmp_path: Path) -> None:
    for written, name in (
        ("Báo Tuổi Trẻ", "Tuổi Trẻ"),
        ("thethao.tuoitre.vn", "Tuổi Trẻ"),
        ("Báo Thử", "Báo Thử"),
    ):
        corrections = read(tmp_path, f"a.txt: {{outlet: {written}}}")
        one = correct(article("Một."), corrections["a.txt"], shipped_index())
        assert one.outlet is not None
        assert (one.outlet.value, one.outlet.how) == (name, "corrected")


def test_nothing_blanks_a_field(tmp_path: Path) -> None:
    corrections = read(tmp_path, "a.txt:\n  published:\n  outlet: null\n")
    one = correct(
        article("Một.", published="2025-01-01", outlet="Báo"), corrections["a.txt"], shipped_index()
    )
    assert one.published is None
    assert one.outlet is None


def test_blanking_a_wrong_headline_gives_its_line_back_to_the_list_title(tmp_path: Path) -> None:
    corrections = read(tmp_path, "a.txt: {headline: null}")
    one = correct(
        article("Câu đầu của bài. Câu hai.", headline="Thời sự"), corrections["a.txt"], shipped_index()
    )
    assert one.headline is None
    assert [b.kind for b in one.blocks] == ["paragraph"]
    assert one.display_title == "Câu đầu của bài"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a.txt: {publish: 2026-03-10}", "Line 1: unknown key “publish”; expected one of headline"),
        ("a.txt:\n  published: 2026-02-30", "Line 2: “published” is “2026-02-30”, which is no day there is"),
        ("a.txt:\n  ngày đăng: 13/25/2026", "Line 2: “ngày đăng” is “13/25/2026”, which is no day there is"),
        ("a.txt: {url: 'javascript:alert(1)'}", "starts with https://"),
        ("a.txt: {authors: {x: y}}", "Line 1: “authors” is “{x: y}”; expected a list of texts"),
        ("a.txt: {headline: [x]}", "Line 1: “headline” is “[x]”; expected a text"),
        ("a.txt: {language: tiếng Mây}", "Line 1: “language” is “tiếng Mây”; expected a tag"),
        ("a.txt: sai", "Line 1: found “sai”; expected “key: value” lines"),
        ("a.txt:\n  headline: A\n  headline: B", "Line 3: “headline” stands already on line 2"),
    ],
)
def test_a_slip_is_named_with_its_line(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "corrections.yml").write_text(text + "\nb.txt: {headline: Đúng}\n", encoding="utf-8")
    taken = read_corrections(tmp_path)
    assert [name for name, _ in taken.values] == ["b.txt"]
    assert told(taken.problems).startswith("corrections.yml: Line ")
    assert says in told(taken.problems)
    assert told(taken.problems).endswith("Until it is mended, this is left out.")
    assert told(taken.problems, "vi").startswith("corrections.yml: Dòng ")


def test_no_file_no_corrections(tmp_path: Path) -> None:
    assert read_corrections(tmp_path) == Taken()


def test_vietnamese_words_and_days_are_understood(tmp_path: Path) -> None:
    corrections = read(
        tmp_path,
        "a.txt:\n\tTiêu đề: “Tít”\n\tngày đăng: 10/3/2026\n\ttác giả:\n\t\t- Lê Chi\n\tngôn ngữ: tiếng Anh\n"
        "\tđịa chỉ: “https://a.example/1”\n\tngày sự kiện: ngày 3/2026\n\tlý do: bản in\n",
    )
    assert dict(corrections["a.txt"].values) == {
        "headline": "Tít",
        "published": "2026-03-10",
        "authors": ("Lê Chi",),
        "language": "en",
        "url": "https://a.example/1",
        "event": "2026-03",
    }
    assert corrections["a.txt"].reason == "bản in"


def test_what_is_no_word_for_yaml_is_a_text(tmp_path: Path) -> None:
    corrections = read(tmp_path, "2026: {headline: no, outlet: 12.50, section: yes, authors: [2026-03-10]}")
    assert list(corrections["2026"].values.values()) == ["no", "12.50", "yes", ("2026-03-10",)]


def test_a_quoted_headline_keeps_its_quotes(tmp_path: Path) -> None:
    """The second entry needs mending, the first does not and is not touched."""
    text = (
        "a.txt: {headline: “Tiếng gọi” mùa xuân}\na2.txt:\n  headline: “Tiếng gọi”\nb.txt:\n\theadline: x\n"
    )
    corrections = read(tmp_path, text)
    assert corrections["a.txt"].values["headline"] == "“Tiếng gọi” mùa xuân"
    assert corrections["a2.txt"].values["headline"] == "“Tiếng gọi”"


def test_a_spreadsheet_and_yaml_are_united(tmp_path: Path) -> None:
    (tmp_path / "corrections.yml").write_text(
        "a.txt: {published: 2026-03-10, outlet: Báo Mây, by: Chi}\n", encoding="utf-8"
    )
    (tmp_path / "corrections.csv").write_bytes(
        "tệp;tiêu đề;báo;tác giả;ngày đăng;người sửa\r\n"
        'a.txt;Tít;~;"Lê Chi; Trần Bá";10/03/2026;Bảy\r\nb.txt;;;;2026-03-10 00:00:00;\r\n'.encode("utf-16")
    )
    taken = read_corrections(tmp_path)
    (name, one), (_, other) = taken.values
    assert name == "a.txt"
    assert dict(one.values) == {
        "published": "2026-03-10",
        "headline": "Tít",
        "authors": ("Lê Chi", "Trần Bá"),
    }, "what both say alike holds, what they say differently does not"
    assert one.reason == "Chi · Bảy"
    assert (dict(other.values), other.file) == ({"published": "2026-03-10"}, "corrections.csv")
    assert told(taken.problems) == (
        "corrections.csv: Line 2: “outlet” is another than at corrections.yml:1, so neither is used; keep one. "
        "Until it is mended, this is left out."
    )


@pytest.mark.parametrize("names", ["['']", "['', Lê Chi]", "[' ']"])
def test_a_blank_name_among_authors_takes_no_author_away(tmp_path: Path, names: str) -> None:
    (tmp_path / "corrections.yml").write_text(f"a.txt: {{authors: {names}}}\n", encoding="utf-8")
    taken = read_corrections(tmp_path)
    assert taken.values == ()
    assert [(one.code, one.line) for one in taken.problems] == [("entry_not_texts", 1)]


def test_no_authors_at_all_may_be_decided(tmp_path: Path) -> None:
    assert read(tmp_path, "a.txt: {authors: []}")["a.txt"].values == {"authors": ()}
