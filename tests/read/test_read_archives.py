"""Packed files: what is in them is read as if it lay in the folder, and nobody harms us with one."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from pathlib import Path

import pytest

from press_archive.model import Reading
from press_archive.read import read_source, source

TEXT = "Tít bài\n\nThân bài thứ nhất.\n".encode()


def told(name: str, data: bytes) -> tuple[list[Reading], list[tuple[str, str]]]:
    readings, problems = read_source(name, data, max_bytes=5_000_000)
    return list(readings), [(problem.source, problem.code) for problem in problems]


def zipped(*members: tuple[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members:
            packed.writestr(name, content)
    return data.getvalue()


def tarred(*members: tuple[str, bytes], mode: str = "w") -> bytes:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode=mode) as packed:  # type: ignore[call-overload]
        for name, content in members:
            about = tarfile.TarInfo(name)
            about.size = len(content)
            packed.addfile(about, io.BytesIO(content))
    return data.getvalue()


@pytest.mark.parametrize("pack", [zipped, tarred, lambda *members: tarred(*members, mode="w:gz")])
def test_each_file_is_an_article_and_what_goes_with_pages_is_left_out(pack) -> None:  # type: ignore[no-untyped-def]
    data = pack(
        ("a.txt", TEXT), ("thư mục/b.md", b"# B\n\nHai."), ("a_files/x.html", b"<p>x</p>"), ("s.css", b"p{}")
    )
    readings, problems = told("gói", data)
    assert [(one.source.name, one.source.kind) for one in readings] == [
        ("gói#a.txt", "text"),
        ("gói#thư mục/b.md", "markdown"),
    ]
    assert problems == [("gói", "left_out_companion")]
    assert not any(one.source.may_be_copied for one in readings)


def test_a_list_of_articles_beside_a_page_is_read_and_what_tells_of_one_is_accounted_for() -> None:
    listed = '[{"title": "Đò máy", "content": "Bến Tràm có đò máy chạy mỗi ngày sáu chuyến."}]'.encode()
    readings, problems = told(
        "gói.zip", zipped(("a.txt", TEXT), ("a.json", listed), ("b.txt", TEXT), ("b.json", b'{"title": "B"}'))
    )
    assert [one.source.name for one in readings] == ["gói.zip#a.txt", "gói.zip#a.json#1", "gói.zip#b.txt"]
    assert readings[2].declared["headline"][0].value == "B"
    assert problems == [("gói.zip", "left_out_companion")]


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_a_packed_article_keeps_the_name_of_its_file(pack) -> None:  # type: ignore[no-untyped-def]
    (reading,), problems = told("a.txt.gz", pack(TEXT))
    assert problems == []
    assert (reading.source.name, reading.source.kind) == ("a.txt.gz", "text")
    assert told("a.txt.gz", pack(TEXT * 5_000)[:-10])[1] == [("a.txt.gz", "file_damaged")]


def test_what_climbs_is_locked_or_huge_is_set_aside_and_nothing_is_written(tmp_path: Path) -> None:
    data = zipped(
        ("../../ra.txt", TEXT), ("/goc/x.txt", TEXT), ("C:\\x.txt", TEXT), ("bom.txt", b"a" * 60_000_000)
    )
    readings, problems = told("gói.zip", data)
    assert readings == []
    assert [code for _, code in problems] == [
        "path_climbs",
        "path_climbs",
        "path_climbs",
        "unpacks_too_large",
    ]
    assert not (tmp_path.parent.parent / "ra.txt").exists()


def test_a_member_that_lies_about_its_size_is_not_believed() -> None:
    data = bytearray(zipped(("bom.txt", b"a" * 60_000_000)))
    size = (60_000_000).to_bytes(4, "little")
    while size in data:
        at = data.index(size)
        data[at : at + 4] = (10).to_bytes(4, "little")
    readings, problems = told("gói.zip", bytes(data))
    assert readings == []
    assert len(problems) == 1


def test_a_cut_archive_gives_what_can_be_read() -> None:
    found = told("gói.tar", tarred(("a.txt", TEXT), ("b.txt", TEXT * 3_000))[:30_000])
    assert [one.source.name for one in found[0]] == ["gói.tar#a.txt"]
    assert found[1] == [("gói.tar", "file_damaged")]


def test_packed_files_in_packed_files_are_read_to_a_depth() -> None:
    data = TEXT
    for _ in range(3):
        data = zipped(("x.zip", data)) if data != TEXT else zipped(("a.txt", TEXT))
    assert [one.source.name for one in told("g.zip", data)[0]] == ["g.zip#x.zip#x.zip#a.txt"]
    for _ in range(9):
        data = zipped(("x.zip", data))
    assert told("g.zip", data)[1][0][1] == "nested_too_deep"


def test_what_lies_in_packed_files_within_one_is_bounded_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of ten packed files may be small, and those in them too: what counts is what all of them hold."""
    monkeypatch.setattr(source, "_MOST_WITHIN", 50_000)
    data = b"Do may. " * 1_000
    for depth in range(3):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
            for number in range(10):
                file.writestr(f"{number}.{'txt' if depth == 0 else 'zip'}", data)
        data = stream.getvalue()
    readings, problems = read_source("a.zip", data, max_bytes=1_000_000)
    assert len(readings) < 10
    assert "unpacks_too_large" in {one.code for one in problems}
    assert len(problems) < 20
