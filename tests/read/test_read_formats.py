"""The table of formats: order, formats with many articles, containers, packages that are missing."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from press_archive.model import Passage
from press_archive.read import FORMATS, missing_packages, read_source
from press_archive.read.format import Format, Package, Record, Refusal, Source
from press_archive.read.source import format_of
from press_archive.read.values import Found, ReadText, declared

LINES_READ: list[int] = []


def _lines(source: Source) -> Iterator[Record | Refusal]:
    """An article a line, read one after another."""
    with source.open() as stream:
        for number, line in enumerate(stream, start=1):
            LINES_READ.append(number)
            name = str(number)
            try:
                text = json.loads(line)["text"]
            except (ValueError, KeyError):
                yield Refusal("no_text", line=number, name=name)
            else:
                yield Record(ReadText((Passage(text, number),)), name=name, data=line)


LINES = Format(
    "lines", lambda source: source.start.startswith(b"{"), _lines, frozenset({".jsonl"}), many=True
)


def _parts(source: Source) -> Iterator[Source]:
    """Other sources, each with its name: what a web archive or a packed folder is."""
    for name, content in json.loads(source.data.removeprefix(b"PACKED")):
        address = Found("url", f"https://bao.example/{name}", "source-address")
        yield Source.of(source.name, bytes.fromhex(content), name, declared([address]))


PACKED = Format("packed", lambda source: source.start.startswith(b"PACKED"), _parts, many=True)
TABLE = (LINES, PACKED, *FORMATS)


def packed(*parts: tuple[str, bytes]) -> bytes:
    return b"PACKED" + json.dumps([(name, content.hex()) for name, content in parts]).encode()


def test_a_file_with_many_articles_gives_one_reading_a_record_and_names_what_is_wrong() -> None:
    data = b'{"text": "M\xe1\xbb\x99t"}\n{"text": "Hai"}\nh\xe1\xbb\x8fng\n'
    readings, problems = read_source("tin.jsonl", data, max_bytes=20, formats=TABLE)
    assert [(r.source.name, r.source.kind, r.passages[0].text) for r in readings] == [
        ("tin.jsonl#1", "lines", "Một"),
        ("tin.jsonl#2", "lines", "Hai"),
    ]
    assert readings[0].source.sha256 != readings[1].source.sha256
    assert [(p.source, p.severity, p.code, p.line) for p in problems] == [
        ("tin.jsonl#3", "quarantined", "no_text", 3)
    ]


def test_records_are_read_as_they_are_asked_for() -> None:
    LINES_READ.clear()
    records = iter(LINES.read(Source.of("a", b'{"text": "a"}\n' * 100)))
    next(iter(records))
    assert LINES_READ == [1]


def test_the_limit_of_size_is_that_of_one_article() -> None:
    data = b'{"text": "a"}\n' + b'{"text": "' + b"b" * 50 + b'"}\n'
    readings, problems = read_source("tin.jsonl", data, max_bytes=40, formats=TABLE)
    assert [r.source.record for r in readings] == ["1"]
    assert [(p.source, p.code) for p in problems] == [("tin.jsonl#2", "too_large")]


def test_the_parts_of_a_container_are_read_by_their_own_formats() -> None:
    data = packed(
        ("a.md", "# Tít\n\nThân bài.".encode()),
        ("b", b"%PDF-1.7"),
        ("c", b'{"text": "x"}\n{"text": "y"}'),
        ("d", packed(("e", "Chữ trơn.".encode()))),
    )
    readings, problems = read_source("gói.bin", data, max_bytes=1_000, formats=TABLE)
    assert [(r.source.name, r.source.kind) for r in readings] == [
        ("gói.bin#a.md", "markdown"),
        ("gói.bin#c#1", "lines"),
        ("gói.bin#c#2", "lines"),
        ("gói.bin#d#e", "text"),
    ]
    assert [value.value for value in readings[0].declared["url"]] == ["https://bao.example/a.md"]
    assert [(p.source, p.code, p.detail) for p in problems] == [("gói.bin#b", "file_damaged", "PDF")]


def test_containers_in_containers_come_to_an_end() -> None:
    data = b"chu"
    for _ in range(9):
        data = packed(("x", data))
    readings, problems = read_source("gói.bin", data, max_bytes=10_000, formats=TABLE)
    assert readings == ()
    assert [(p.code, p.detail) for p in problems] == [("nested_too_deep", "4")]


def test_a_missing_package_is_named() -> None:
    rare = Format(
        "rare",
        lambda source: source.start.startswith(b"RARE"),
        lambda source: (),
        needs=Package("no_such", "hiếm"),
    )
    readings, problems = read_source("a", b"RARE ...", max_bytes=100, formats=(rare, *FORMATS))
    assert readings == ()
    assert [(p.severity, p.code, p.detail) for p in problems] == [("quarantined", "package_missing", "hiếm")]
    assert missing_packages((rare, *FORMATS)) == ("hiếm",)
    assert missing_packages(FORMATS) == ()


@pytest.mark.parametrize("name", ["a.pdf", "a.html", "a"])
def test_the_content_decides_whatever_the_name_says(name: str) -> None:
    chosen = format_of(Source.of(name, "Tít\n\nThân bài.".encode()))
    assert chosen is not None
    assert chosen.kind == "text"
