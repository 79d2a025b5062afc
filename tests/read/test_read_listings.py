"""Lists of saved pages give files address and values: HTTrack, wget, Zotero, Omnivore, ArchiveBox."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from press_archive.read import discover, read_source
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


LOG = """--2025-11-03 10:00:00--  http://bao.example/tin
Location: https://bao.example/tin?id=5 [following]
--2025-11-03 10:00:00--  https://bao.example/tin?id=5
HTTP request sent, awaiting response... 200 OK
Saving to: ‘bao.example/tin?id=5.html’

2025-11-03 10:00:01 (1.2 MB/s) - ‘bao.example/tin?id=5.html’ saved [12345]

--2025-11-03 10:00:02--  https://bao.example/mat
HTTP request sent, awaiting response... 404 Not Found
--2025-11-03 10:00:02--  https://bao.example/cu.html
HTTP request sent, awaiting response... 304 Not Modified
Tập tin ‘bao.example/cu.html’ không được sửa đổi trên máy chủ.

"""
BRIEF = '2025-11-03 10:00:00 URL:https://bao.example/do-may [9/9] -> "bao.example/do-may.html" [1]\n'
MANY = BRIEF + BRIEF.replace("do-may [", "cho-dem [")  # wget -O: both were written into one file
SITEMAP = "User-agent: *\nSitemap: https://www.bao.vn/s.xml\n"


@pytest.mark.parametrize(
    ("files", "path", "url"),
    [
        ({"wget-log": LOG, "bao.example/tin?id=5.html": PAGE}, "bao.example/tin?id=5.html", "https://bao.example/tin?id=5"),
        ({"wget.log": LOG, "bao.example/cu.html": PAGE}, "bao.example/cu.html", "https://bao.example/cu.html"),
        ({"tai-ve.txt": BRIEF, "bao.example/do-may.html": PAGE}, "bao.example/do-may.html", "https://bao.example/do-may"),
        ({"wget-log": BRIEF, "kho/bao.example/do-may.html": PAGE}, "kho/bao.example/do-may.html", "https://bao.example/do-may"),
        ({"wget-log": MANY, "bao.example/do-may.html": PAGE}, "bao.example/do-may.html", None),
        ({"www.bao.vn/robots.txt": SITEMAP, "www.bao.vn/a/b-1.htm": PAGE}, "www.bao.vn/a/b-1.htm", "https://www.bao.vn/a/b-1.htm"),
        ({"bao.vn/robots.txt": "", "bao.vn/a/index.html": PAGE}, "bao.vn/a/index.html", "http://bao.vn/a/"),
        ({"bao.vn/robots.txt": "", "bao.vn/a.vov.html": PAGE}, "bao.vn/a.vov.html", "http://bao.vn/a.vov"),
        ({"bao.vn+81/robots.txt": "", "bao.vn+81/a.php@id=5.html": PAGE}, "bao.vn+81/a.php@id=5.html", "http://bao.vn:81/a.php?id=5"),
        ({"bao.vn/robots.txt": "", "bao.vn/đò máy.html": PAGE}, "bao.vn/đò máy.html", "http://bao.vn/%C4%91%C3%B2%20m%C3%A1y.html"),
        ({"bao.vn/a.html": PAGE}, "bao.vn/a.html", None),
        ({"127.0.0.1:81/robots.txt": "", "127.0.0.1:81/a.html": PAGE}, "127.0.0.1:81/a.html", None),
        ({"tin tức/robots.txt": "", "tin tức/a.html": PAGE}, "tin tức/a.html", None),
    ],
)  # fmt: skip
def test_wgets_logs_and_folders_give_a_page_its_address(
    files: dict[str, str], path: str, url: str | None, tmp_path: Path
) -> None:
    assert told(tmp_path, files)[path].get("url") == url


def test_an_address_told_from_a_folder_is_inferred_and_shows_it() -> None:
    (address,) = values_beside("kho/bao.vn/robots.txt", b"", "kho/bao.vn/a/b.htm")["url"]
    assert (address.how, address.evidence.rule, address.evidence.quote) == (
        "inferred", "host-folder", "bao.vn/a/b.htm",
    )  # fmt: skip


def test_wgets_logs_are_companions(tmp_path: Path) -> None:
    files = {"wget-log": LOG, "a.log": BRIEF, "tai-ve.txt": LOG, "bao.example/a.html": PAGE}
    assert set(told(tmp_path, files)) == {"tai-ve.txt", "bao.example/a.html"}
    _, problems, _ = discover(tmp_path)
    _, told_of_text = read_source("tai-ve.txt", LOG.encode(), max_bytes=100_000)
    assert {(one.severity, one.code, one.detail) for one in (*problems, *told_of_text)} == {
        ("note", "left_out_companion", "wget")
    }
