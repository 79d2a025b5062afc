"""From bytes to readings: refusals, kinds told from content, plain passages, YAML front matter."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from press_archive.model import Passage, Reading
from press_archive.read import read_source
from press_archive.read.format import Source
from press_archive.read.source import format_of

LIMIT = 1_000_000


def read(text: str) -> Reading:
    readings, _ = read_source("a.txt", text.encode(), max_bytes=LIMIT)
    return readings[0]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty_file"),
        (b" \n\t\n \xc2\xa0\n", "no_text"),
        (b"x" * (LIMIT + 1), "too_large"),
        (b"\x89PNG\r\n\x1a\n....", "binary_file"),
        (b"%PDF-1.7 ....", "file_damaged"),
        (b"PK\x03\x04word/document.xml", "file_damaged"),
        (b"\xd0\xcf\x11\xe0....", "binary_file"),
        (bytes(range(256)) * 3, "undecodable"),
        (b"<html><head><title>x</title></head><body><script>1</script></body></html>", "no_text"),
    ],
)
def test_refuses(data: bytes, code: str) -> None:
    readings, problems = read_source("thư mục/a.txt", data, max_bytes=LIMIT)
    assert readings == ()
    assert [(p.source, p.severity, p.code) for p in problems if p.severity == "quarantined"] == [
        ("thư mục/a.txt", "quarantined", code)
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tít\n\nThân bài.", "text"),
        ("# Tít\n\nThân bài.", "markdown"),
        ("---\ntitle: Tít\n---\nThân bài.", "markdown"),
        ("Tin: ![cầu](a.jpg) và **đậm**", "markdown"),
        ("- Chào anh!\n- Chào chị!\n\n* * *\n1. Một", "text"),
        ("--- \nkhông phải khóa\n---", "text"),
        ("#covid #hanoi\n\nThân bài", "text"),
        ("<!DOCTYPE html><p>a", "html"),
        ("<!-- lưu --><div><p>a</p></div>", "html"),
        ("<script>alert(1)</script> là tên một bài thơ", "text"),
        ("5 < 6 và <b>đậm</b>", "text"),
    ],
)
def test_tells_the_kind_from_the_content(text: str, kind: str) -> None:
    chosen = format_of(Source.of("a", text.encode()))
    assert chosen is not None
    assert chosen.kind == kind


def test_plain_passages_are_clean_and_numbered() -> None:
    nfd = unicodedata.normalize("NFD", "Một\u00a0 dòng\u200b.")
    reading = read(f"\ufeff{nfd}\r\n\r\nHai\x07\tba\u200f\rBốn\u2028Năm\n")
    assert reading.passages == (
        Passage("Một dòng.", 1),
        Passage("Hai ba\u200f", 3),
        Passage("Bốn", 4, gap=False),
        Passage("Năm", 4, gap=False),
    )
    assert reading.source.encoding == "utf-8-sig"


def test_front_matter_is_read_as_text_with_lines() -> None:
    reading = read(
        "---\ntitle: 'Cầu: mới'\ndate: 2025-08-26\nauthors: [Lê An, {name: Hà Vy}]\nunknown: 1\n---\nThân bài."
    )
    declared = {key: [value.value for value in values] for key, values in reading.declared.items()}
    assert declared == {"headline": ["Cầu: mới"], "published": ["2025-08-26"], "authors": ["Lê An", "Hà Vy"]}
    assert reading.declared["published"][0].evidence.line == 3
    assert reading.passages == (Passage("Thân bài.", 7),)


@pytest.mark.parametrize(
    ("head", "code", "line"),
    [
        ("---\ntitle: Cầu: mới\ndate: 2025-08-26\n---\n", "front_matter_broken", 2),
        ("---\n- a\n- b\n---\n", "front_matter_no_mapping", 2),
        ("---\ntitle: Cầu mới\ndate: 2025-08-26\n", "front_matter_unclosed", 1),
        ("---\ntitle: " + "[" * 3000 + "\n---\n", "front_matter_broken", 1),
    ],
)
def test_broken_front_matter_is_reported_and_the_body_read(head: str, code: str, line: int) -> None:
    readings, problems = read_source("a.md", (head + "\nThân bài vẫn đọc được.").encode(), max_bytes=LIMIT)
    assert [(p.severity, p.code, p.line) for p in problems] == [("warning", code, line)]
    assert readings[0].passages[-1].text == "Thân bài vẫn đọc được."


def test_a_colon_in_an_unquoted_title_costs_no_value() -> None:
    reading = read("---\ntitle: Cầu: mới\ndate: 2025-08-26\n---\nThân bài.")
    assert reading.declared["headline"][0].value == "Cầu: mới"
    assert reading.declared["published"][0].value == "2025-08-26"


def test_aliases_do_not_multiply() -> None:
    head = "---\nk0: &k0 [x]\n" + "".join(f"k{n}: &k{n} [*k{n - 1}, *k{n - 1}]\n" for n in range(1, 60))
    reading = read(head + "author: *k59\n---\nThân bài.")
    assert reading.passages[0].text == "Thân bài."


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda text: ("# a\n" + text).encode())))
def test_never_raises_and_never_gives_an_empty_passage(data: bytes) -> None:
    readings, problems = read_source("a", data, max_bytes=LIMIT)
    assert readings or problems
    for reading in readings:
        assert all(p.text and p.text == " ".join(p.text.split()) for p in reading.passages)
