"""Tables and lists of objects: an article a row, a table without texts told, large ones read bit by bit."""

from __future__ import annotations

import io
import json
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from press_archive.errors import Problem
from press_archive.model import Reading
from press_archive.read import Source, pieces_of, read_source

LIMIT = 5_000_000
HEAD = "Tiêu đề,Ngày,Báo,Tác giả,URL,Sapo,Nội dung"
ROW = (
    '"Cầu Vàm Sậy thông xe","03/11/2025","Báo Đồng Tháp","Lê Thị Mận","https://bao.example/1",'
    '"Hai xã gần nhau hơn.","Sáng 3/11, cầu Vàm Sậy thông xe.\n\nCầu dài 80 m, ""rộng"" 5 m."'
)


def told(name: str, data: bytes | str) -> tuple[tuple[Reading, ...], list[tuple[str, str]]]:
    data = data.encode() if isinstance(data, str) else data
    readings, problems = read_source(name, data, max_bytes=LIMIT)
    return readings, [(problem.source, problem.code) for problem in problems]


def values(reading: Reading) -> dict[str, str]:
    return {key: found[0].value for key, found in reading.declared.items()}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
@pytest.mark.parametrize("name", ["tin.csv", "tin"])
def test_a_row_is_an_article_with_its_columns_as_values(name: str, encoding: str) -> None:
    if encoding == "cp1258":
        text = f"{HEAD}\n{ROW}\n".replace("Tiêu đề", "tieu de").replace("Nội dung", "noi dung")
        data = b"".join(_as_cp1258(character) for character in text)
    else:
        data = f"{HEAD}\n{ROW}\n".encode(encoding)
    (reading,), problems = told(name, data)
    assert problems == []
    assert (reading.source.name, reading.source.kind) == (f"{name}#1", "table")
    assert values(reading) == {
        "headline": "Cầu Vàm Sậy thông xe",
        "published": "03/11/2025",
        "outlet": "Báo Đồng Tháp",
        "authors": "Lê Thị Mận",
        "url": "https://bao.example/1",
    }
    assert [(one.text, one.hint, one.line) for one in reading.passages] == [
        ("Hai xã gần nhau hơn.", "lead", 2),
        ("Sáng 3/11, cầu Vàm Sậy thông xe.", "", 2),
        ('Cầu dài 80 m, "rộng" 5 m.', "", 2),
    ]


def _as_cp1258(character: str) -> bytes:
    import unicodedata

    try:
        return character.encode("cp1258")
    except UnicodeEncodeError:
        tones = "\u0300\u0301\u0303\u0309\u0323"
        parts = unicodedata.normalize("NFD", character)
        base = unicodedata.normalize("NFC", "".join(one for one in parts if one not in tones))
        return (base + "".join(one for one in parts if one in tones)).encode("cp1258")


def test_an_identifier_names_the_record_and_equal_ones_stay_apart() -> None:
    readings, _ = told("a.tsv", "id\ttitle\ttext\nx7\tMột\tThân một.\nx7\tHai\tThân hai.\n\tBa\tThân ba.\n")
    assert [reading.source.name for reading in readings] == ["a.tsv#x7", "a.tsv#x7~", "a.tsv#3"]


def test_a_table_without_texts_says_which_columns_it_has() -> None:
    readings, problems = read_source("a.csv", b"ma,ten,gia\n1,Gao,9\n", max_bytes=LIMIT)
    assert readings == ()
    assert [(one.code, one.detail) for one in problems] == [("table_without_texts", "ma, ten, gia")]


def test_a_row_without_text_and_a_draft_are_left_out_by_name() -> None:
    text = "title,text,status\nMột,,\nHai,Thân bài hai.,draft\nBa,Thân bài ba.,publish\n"
    readings, problems = told("a.csv", text)
    assert [reading.source.name for reading in readings] == ["a.csv#3"]
    assert problems == [("a.csv#1", "no_text"), ("a.csv#2", "left_out_draft")]


def test_prose_with_commas_is_no_table() -> None:
    text = "Tít, nội dung và ngày, đều có\n\nBáo, đài, và mạng, đều đưa tin.\n"
    assert [reading.source.kind for reading in told("a.txt", text)[0]] == ["text"]


def test_a_million_columns_are_refused() -> None:
    data = ",".join(["text", "title", *map(str, range(1_000_000))]) + "\n" + ROW
    assert told("a.csv", data)[1] == [("a.csv", "table_too_wide")]


def test_a_large_table_is_read_row_by_row(tmp_path: Path) -> None:
    file = tmp_path / "to.csv"
    with file.open("w", encoding="utf-8") as stream:
        stream.write(HEAD + "\n")
        for number in range(4_000):
            stream.write(f"Tin {number},2025-11-03,Báo,,,,{'Thân bài. ' * 40}\n")
    tracemalloc.start()
    count = sum(isinstance(one, Reading) for one in pieces_of(Source.at(file, "to.csv"), max_bytes=10_000))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 4_000
    assert peak < file.stat().st_size / 1.5


def test_a_line_without_an_end_ends_the_table() -> None:
    data = f"{HEAD}\n{ROW}\n".encode() + b"x" * 9_000_000
    readings, problems = told("a.csv", data)
    assert len(readings) == 1
    assert problems == [("a.csv", "table_broken")]


# ── Objects ───────────────────────────────────────────────────────────────────────────────────────
ARTICLE = {
    "headline": "Cầu Vàm Sậy thông xe",
    "datePublished": "2025-11-03T08:00:00+07:00",
    "author": [{"@type": "Person", "name": "Lê Thị Mận"}],
    "publisher": {"name": "Báo Đồng Tháp"},
    "articleBody": "<p>Sáng 3/11, cầu thông xe.</p><p>Cầu dài <b>80</b> m.</p>",
}


def test_objects_are_articles_wherever_their_list_stands() -> None:
    for whole in (ARTICLE, [ARTICLE], {"meta": {"n": 1}, "articles": [ARTICLE]}):
        (reading,), problems = told("a.json", json.dumps(whole, ensure_ascii=False))
        assert problems == []
        assert [one.text for one in reading.passages] == ["Sáng 3/11, cầu thông xe.", "Cầu dài 80 m."]
        assert values(reading)["authors"] == "Lê Thị Mận"
        assert values(reading)["outlet"] == "Báo Đồng Tháp"


def test_an_object_a_line_is_named_after_its_line() -> None:
    lines = "\n".join(json.dumps({"title": f"Tin {n}", "maintext": "Thân bài."}) for n in range(3))
    readings, _ = told("a.jsonl", lines)
    assert [(one.source.name, one.passages[0].line) for one in readings] == [
        ("a.jsonl#1", 1),
        ("a.jsonl#2", 2),
        ("a.jsonl#3", 3),
    ]


def test_moments_in_seconds_and_days_in_parts_are_days() -> None:
    works = [
        {"title": "A", "text": "Thân.", "published_at": 1_762_128_000},
        {"title": "B", "abstract": "Tóm.", "type": "article", "issued": {"date-parts": [[2025, 11, 3]]}},
    ]
    readings, _ = told("a.json", json.dumps(works))
    assert [values(one)["published"] for one in readings] == ["2025-11-03T00:00:00+00:00", "2025-11-03"]


def test_an_author_of_a_library_is_named_family_first_in_vietnamese_order() -> None:
    work = {"type": "article", "title": "A", "note": "Chữ.", "abstract": "T", "URL": "https://b.example/"}
    (one,), _ = told("a.json", json.dumps([{**work, "author": [{"family": "Lê", "given": "Thị Mận"}]}]))
    assert values(one)["authors"] == "Lê Thị Mận"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"name": "goi", "version": "1.0.0", "scripts": {"x": "y"}}', "objects_without_texts"),
        ('[{"title": "A", "text": "Thân."}, {"title": ', "objects_broken"),
        ('{"a":' * 100_000 + "1" + "}" * 100_000, "objects_too_deep"),
    ],
)
def test_what_holds_no_article_or_breaks_off_says_so(text: str, code: str) -> None:
    assert code in {code for _, code in told("a.json", text)[1]}


def test_a_list_is_read_object_by_object(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    with file.open("w", encoding="utf-8") as stream:
        objects = (json.dumps({"title": f"Tin {n}", "text": "Thân bài. " * 60}) for n in range(8_000))
        stream.write("[" + ",\n".join(objects) + "]")
    tracemalloc.start()
    count = sum(isinstance(one, Reading) for one in pieces_of(Source.at(file, "a.json"), max_bytes=10_000))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 8_000
    assert peak < file.stat().st_size / 1.5


# ── Workbooks ─────────────────────────────────────────────────────────────────────────────────────
CELL = '<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>'


def workbook(*rows: tuple[str, ...]) -> bytes:
    lines = (
        f'<row r="{n}">'
        + "".join(CELL.format(at=f"{chr(65 + at)}{n}", text=text) for at, text in enumerate(row))
        + "</row>"
        for n, row in enumerate(rows, start=1)
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',  # noqa: E501
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',  # noqa: E501
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Tin" sheetId="1" r:id="r1"/></sheets></workbook>',  # noqa: E501
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',  # noqa: E501
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{"".join(lines)}</sheetData></worksheet>',
    }
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as packed:
        for name, text in parts.items():
            packed.writestr(name, text)
    return data.getvalue()


def test_a_row_of_a_workbook_is_an_article_even_below_a_title() -> None:
    data = workbook(
        ("Danh mục bài báo",), ("Tiêu đề", "Nội dung"), ("Cầu Vàm Sậy", "Sáng 3/11, cầu thông xe.")
    )
    (reading,), problems = told("bảng", data)
    assert problems == []
    assert (reading.source.kind, values(reading)["headline"]) == ("workbook", "Cầu Vàm Sậy")
    assert told("bảng", workbook(("Tên", "Giá"), ("Gạo", "9")))[1] == [("bảng", "table_without_texts")]


def test_a_damaged_workbook_is_set_aside() -> None:
    found = told("bảng.xlsx", workbook(("Tiêu đề", "Nội dung"))[:-200])
    assert found[0] == ()
    assert len(found[1]) == 1


def test_pieces_can_be_sent_to_other_processes(tmp_path: Path) -> None:
    import pickle

    pieces = list(pieces_of(Source.of("a.csv", f"{HEAD}\n{ROW}\n".encode()), max_bytes=LIMIT))
    assert pickle.loads(pickle.dumps(pieces)) == pieces  # noqa: S301
    assert not any(isinstance(piece, Problem) for piece in pieces)


@pytest.mark.parametrize(
    ("object_", "texts"),
    [
        ({"title": "Đò máy", "content": ["Đò chạy êm.", "Ông Ba mừng."]}, ["Đò chạy êm.", "Ông Ba mừng."]),
        (
            {"date": "2025-11-03", "text": [{"type": "bold", "text": "Bến Tràm có đò máy"}, "\n\nĐò máy chạy êm."]},
            ["Bến Tràm có đò máy", "Đò máy chạy êm."],
        ),
        ({"title": "Đò máy", "summary": {"direction": "ltr", "content": "<p>Đò chạy êm.</p>"}}, ["Đò chạy êm."]),
        ({"title": "Đò máy", "textContent": "Đò chạy êm."}, ["Đò chạy êm."]),
    ],
)  # fmt: skip
def test_a_text_may_be_a_list_or_a_thing(object_: dict[str, object], texts: list[str]) -> None:
    (reading,), problems = read_source("a.json", json.dumps(object_).encode(), max_bytes=100_000)
    assert ([one.text for one in reading.passages], problems) == (texts, ())


def test_an_item_of_a_reader_of_feeds_gives_outlet_and_address() -> None:
    item = {
        "title": "Đò máy", "content": {"content": "<p>Đò chạy êm.</p>"}, "origin": {"streamId": "x", "title": "VOV"},
        "canonical": [{"href": "https://vov.vn/a.vov"}],
    }  # fmt: skip
    (reading,), _ = read_source("a.json", json.dumps({"items": [item]}).encode(), max_bytes=100_000)
    assert reading.declared["outlet"][0].value == "VOV"
    assert reading.declared["url"][0].value == "https://vov.vn/a.vov"


def test_a_message_of_a_few_words_is_no_article() -> None:
    messages = {"messages": [{"date": "2025-11-03", "text": "ok"}]}
    readings, problems = read_source("a.json", json.dumps(messages).encode(), max_bytes=100_000)
    assert (readings, [(one.severity, one.code) for one in problems]) == ((), [("note", "left_out_message")])


def test_each_record_without_a_text_is_told_under_a_name_of_its_own() -> None:
    works = {f"{name}.html": {"title": f"Tin {name}", "date": "2025-11-03"} for name in "abc"}
    readings, problems = told("tin.json", json.dumps(works))
    assert readings == ()
    assert problems == [("tin.json#1", "no_text"), ("tin.json#1~", "no_text"), ("tin.json#1~~", "no_text")]
