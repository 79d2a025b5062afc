"""Lists of references: RIS and BibTeX with abstracts and notes, TeX's letters, references without any text."""

from __future__ import annotations

import pytest

from press_archive.errors import Problem
from press_archive.model import Reading
from press_archive.read import read_source
from press_archive.read.bibtex import as_text, entries_in

RIS = """1.
TY  - NEWS
TI  - Bến Tràm có đò máy
AU  - Lê, Thị Mận
AU  - Smith, Anna
T2  - Đồng Tháp
PB  - Nhà in
DA  - 2025/11/3/
LA  - vi
UR  - https://bao.example/ben-tram
AB  - Sáng 3-11, bến Tràm đưa đò máy vào chạy, mỗi chuyến chở được hai mươi
khách và mười xe máy.
N1  - <p>Ông Ba Tấn nói đò chạy êm.</p><p>Mỗi ngày đò qua lại sáu chuyến, sớm nhất lúc 5 giờ, muộn nhất lúc 19 giờ, \
giá vé không đổi.</p>
ER  -

TY  - NEWS
TI  - Chợ đêm Bến Tràm
L1  - files/7/cho-dem.html
ER  -
"""
BIBTEX = r"""% tin đã lưu
@string{dt = "Báo Đồng Tháp"}
@comment{không phải tin}
@article{man2025,
  title = {{B}\'{\^e}n Tr\`am c\'o \dj\`o m\'ay},
  author = {Lê, Thị Mận and Anna Smith and others},
  journal = dt # { Online},
  year = 2025, month = nov, day = "3",
  url = {https://bao.example/ben\_tram~1},
  abstract = {Sáng 3-11, bến Tràm đưa đò máy vào chạy.},
}
@online(hai, title = "Chợ {"}đêm{"}", note = {Chợ đông.})
@misc{cut, title = {Không hết
"""


def told(name: str, text: str) -> tuple[tuple[Reading, ...], tuple[Problem, ...]]:
    return read_source(name, text.encode(), max_bytes=1_000_000)


def values(reading: Reading) -> dict[str, list[str]]:
    return {key: [one.value for one in found] for key, found in reading.declared.items()}


@pytest.mark.parametrize("name", ["thu-muc.ris", "thu-muc.txt"])
def test_a_reference_of_ris_with_notes_is_an_article(name: str) -> None:
    (reading,), (problem,) = told(name, RIS)
    assert (reading.source.name, reading.source.kind) == (f"{name}#1", "ris")
    assert values(reading) == {
        "headline": ["Bến Tràm có đò máy"],
        "published": ["2025-11-03"],
        "outlet": ["Đồng Tháp"],
        "authors": ["Lê Thị Mận", "Anna Smith"],
        "url": ["https://bao.example/ben-tram"],
        "language": ["vi"],
    }
    assert [(one.hint, one.text[:22]) for one in reading.passages] == [
        ("lead", "Sáng 3-11, bến Tràm đư"),
        ("", "Ông Ba Tấn nói đò chạy"),
        ("", "Mỗi ngày đò qua lại sá"),
    ]
    assert (problem.source, problem.code, problem.severity) == (f"{name}#2", "left_out_record", "note")


def test_entries_of_bibtex_are_articles_with_abbreviations_written_out() -> None:
    (first, second), (cut,) = told("tin.bib", BIBTEX)
    assert first.source.name == "tin.bib#man2025"
    assert values(first) == {
        "headline": ["Bến Tràm có đò máy"],
        "published": ["2025-11-03"],
        "outlet": ["Báo Đồng Tháp Online"],
        "authors": ["Lê Thị Mận", "Anna Smith"],
        "url": ["https://bao.example/ben_tram~1"],
    }
    assert [one.text for one in first.passages] == ["Sáng 3-11, bến Tràm đưa đò máy vào chạy."]
    assert (values(second)["headline"], second.passages[0].line) == (['Chợ "đêm"'], 12)
    assert (cut.source, cut.code) == ("tin.bib#cut", "no_text")


@pytest.mark.parametrize(
    ("text", "form"),
    [("TY  - NEWS\nTI  - Tin\nER  - \n", "RIS"), ("@article{a, title={Tin}}", "BibTeX")],
)
def test_a_list_without_any_text_says_so(text: str, form: str) -> None:
    readings, problems = told("a.txt", text)
    assert readings == ()
    assert [(one.code, one.detail) for one in problems] == [("only_records", form)]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"Nguy\~{\^e}n {V}\u{a}n", "Nguyễn Văn"),
        (r"\DJ\`\ohorn\d{a}n \h{\uhorn}", "Đờạn ử"),
        (r"10\% -- 20~m ``a''", "10% – 20\u00a0m “a”"),
        ("Một dòng bị cắt ở giữa\nchừng câu.\nĐoạn hai.", "Một dòng bị cắt ở giữa chừng câu.\nĐoạn hai."),
    ],
)
def test_letters_as_tex_writes_them(written: str, text: str) -> None:
    assert as_text(written) == text


def test_braces_without_end_cost_no_time() -> None:
    assert [one.key for one in entries_in("@article{a, title = " + "{" * 300_000)] == ["a"]
    assert list(entries_in("@article{" * 20_000)) == []
