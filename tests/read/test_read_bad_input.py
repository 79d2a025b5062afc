"""What is broken, locked or meant to do harm is set aside with a sentence, in little time and memory."""

from __future__ import annotations

import gzip
import io
import time
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from press_archive.errors import Problem
from press_archive.read import Source, pieces_of, read_source

LAUGHS = (
    '<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">'
    '<!ENTITY f SYSTEM "file:///etc/hostname">]><nitf><body><body.content><p>Đò &c; &f; êm.</p></body.content></body>'
    "</nitf>"
)
LOCKED = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    b"3 0 obj<</Filter/Standard/V 1/R 2/O(" + b"o" * 32 + b")/U(" + b"u" * 32 + b")/P -4>>endobj\n"
    b"trailer<</Root 1 0 R/Encrypt 3 0 R/ID[(0123456789abcdef)(0123456789abcdef)]/Size 4>>\n%%EOF"
)
LOCKED_DOCX = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le")
DEEP = "<html><body>" + "<div>" * 100_000 + "Chữ" + "</div>" * 100_000


def locked_odt() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        packed.writestr("content.xml", bytes(range(256)))
        packed.writestr("META-INF/manifest.xml", "<m:manifest xmlns:m='m'><m:encryption-data/></m:manifest>")
    return data.getvalue()


def told(name: str, data: bytes) -> list[str]:
    """The sentences of a source; one of which nothing comes has at least one."""
    readings, problems = read_source(name, data, max_bytes=2_000_000)
    assert readings or problems
    return [one.code for one in problems]


@pytest.mark.parametrize(
    ("name", "data", "codes"),
    [
        ("a.html.gz", gzip.compress(b"<html><body><p>" + bytes(range(33, 126)) * 90)[:-40], ["file_damaged"]),
        ("a.pdf", LOCKED, ["locked_file"]),
        ("a.docx", LOCKED_DOCX, ["locked_file"]),
        ("a.odt", locked_odt(), ["locked_file"]),
        ("a.html", DEEP.encode(), ["html_cut"]),
        ("a.html", b"<p " + b"a " * 200_000 + b">x</p></p>", ["not_prose"]),
        ("a.json", b"[" * 100_000, ["not_prose"]),
        ("a.json", b'{"a":' * 100_000, ["objects_too_deep"]),
        ("a.bib", b"@article{a, title = " + b"{" * 100_000, ["only_records"]),
        ("a.ris", b"TY  - NEWS\nTI  - a\nAB  - b\n" + b"c\n" * 100_000, []),
        ("a.sgm", b"<REUTERS NEWID='1'>" + b"<BODY>" * 100_000, ["feed_without_items"]),
        ("a.rtf", b"{\\rtf1\\deleted " + b"{" * 50_000 + b"}" * 10, ["no_text"]),
        ("a.txt", ("Tiêu đề: a\n" * 20_000).encode(), []),
        ("a.txt", b"End of Document\nBody\n" * 9_000, []),
    ],
)  # fmt: skip
def test_bad_input_costs_a_sentence_and_little_time(name: str, data: bytes, codes: list[str]) -> None:
    began = time.process_time()
    found = told(name, data)
    assert time.process_time() - began < 6
    assert set(codes) <= set(found)


def test_entities_of_agencies_are_neither_expanded_nor_fetched() -> None:
    readings, _ = read_source("a.xml", LAUGHS.encode(), max_bytes=100_000)
    assert all("ha" not in passage.text for reading in readings for passage in reading.passages)


def test_a_file_of_two_gigabytes_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    with file.open("wb") as stream:
        stream.write("Đò chạy êm.\n".encode())
        stream.truncate(2**31)
    tracemalloc.start()
    pieces = list(pieces_of(Source.at(file, "a.txt"), max_bytes=2_000_000))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [one.code for one in pieces if isinstance(one, Problem)] == ["too_large"]
    assert peak < 20_000_000
