"""Lists of saved pages give the files they tell of address and values: HTTrack, Zotero, Omnivore, ArchiveBox."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from press_archive.read import discover
from press_archive.read.beside import values_beside

PAGE = "<html><body><p>Đò chạy êm.</p></body></html>"
RIS = "TY  - NEWS\nTI  - Bến Tràm có đò máy\nUR  - https://bao.example/1\nL1  - files/7/do-may.html\nER  - \n"
BIB = (
    "@article{a, title = {Bến Tràm có đò máy}, url = {https://bao.example/1}, "
    "file = {Trang:files/7/do-may.html:text/html}}"
)
HTTRACK = (
    "date\tsize\tflags\tstatus\tmessage\tMIME\tEtag\tURL\tlocalfile\t(from)\n"
    "10:00:00\t9/9\t---M--\t200\tadded\ttext/html\tdate\thttps://bao.example/1\t./bao.example/do-may.html\t(from )\n"
)
OMNIVORE = json.dumps([{"slug": "do-may", "title": "Bến Tràm có đò máy", "url": "https://bao.example/1"}])
SNAPSHOT = json.dumps(
    {"url": "https://bao.example/1", "title": "Bến Tràm có đò máy", "updated": "2025-11-03 03:05:00"}
)


def told(folder: Path, files: dict[str, str]) -> dict[str, dict[str, str]]:
    """Lay files into a folder; return the sources in it with what is told of each beside it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    paths, _, beside = discover(folder)
    found: dict[str, dict[str, str]] = {}
    for path in paths:
        values = [values_beside(one, (folder / one).read_bytes(), path) for one in beside.get(path, ())]
        found[path] = {key: one[0].value for value in values for key, one in value.items()}
    return found


@pytest.mark.parametrize(
    ("files", "path"),
    [
        ({"hts-cache/new.txt": HTTRACK, "bao.example/do-may.html": PAGE}, "bao.example/do-may.html"),
        ({"thu-vien.ris": RIS, "files/7/do-may.html": PAGE}, "files/7/do-may.html"),
        ({"thu-vien.bib": BIB, "files/7/do-may.html": PAGE}, "files/7/do-may.html"),
        ({"metadata_0_to_20.json": OMNIVORE, "content/do-may.html": PAGE}, "content/do-may.html"),
        (
            {"index.json": SNAPSHOT, "bao.example/do-may.html": PAGE, "index.html": PAGE},
            "bao.example/do-may.html",
        ),
    ],
)
def test_a_list_gives_a_page_its_address(files: dict[str, str], path: str, tmp_path: Path) -> None:
    folder = "kho/1762139100.25/"
    found = told(tmp_path, {folder + name: text for name, text in files.items()})
    assert found[folder + path]["url"] == "https://bao.example/1"
    assert set(found) - {folder + path} <= {folder + "thu-vien.ris", folder + "thu-vien.bib"}


def test_of_what_archivebox_made_of_a_page_the_best_is_read(tmp_path: Path) -> None:
    names = ("output.html", "readability/content.html", "index.html", "headers.json", "warc/1.warc.gz")
    files = {f"archive/1762139100/{name}": PAGE for name in names}
    found = told(tmp_path, {**files, "archive/1762139100/index.json": SNAPSHOT})
    assert found == {
        "archive/1762139100/output.html": {
            "headline": "Bến Tràm có đò máy",
            "url": "https://bao.example/1",
            "saved": "2025-11-03T03:05:00",
        }
    }
    _, problems, _ = discover(tmp_path)
    assert [(one.source, one.code) for one in problems] == [("archive/1762139100", "left_out_companion")]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"files/7/a.html": PAGE, "b.ris": "khác"}, {"b.ris": {}, "files/7/a.html": {}}),
        ({"hts-cache/old.txt": "", "a.html": PAGE}, {"a.html": {}}),
        ({"content/a.html": PAGE, "metadata_0_to_20.json": "{"}, {"content/a.html": {}}),
        ({"1762139100/a.html": PAGE}, {"1762139100/a.html": {}}),
    ],
)
def test_what_tells_nothing_costs_nothing(
    files: dict[str, str], expected: dict[str, dict[str, str]], tmp_path: Path
) -> None:
    assert told(tmp_path, files) == expected
