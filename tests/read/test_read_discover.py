"""Which files of a seeds folder are candidate sources."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from press_archive.read import discover
from press_archive.read.beside import values_beside


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    for name in (
        "b.txt",
        "a/c.md",
        "a/README.md",
        "a/rights.yml",
        "README.md",
        ".hidden",
        ".git/x.txt",
        "authorities/people.yml",
        "judgements.yml",
        "corrections.yml",
        "rights.yml",
        "addresses.csv",
        "bài.txt/bên trong.txt",
    ):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    return folder


def test_finds_sources_and_leaves_decisions_out(seeds: Path) -> None:
    paths, problems, _ = discover(seeds)
    assert paths == ("a/c.md", "b.txt", "bài.txt/bên trong.txt")
    assert [(p.source, p.code) for p in problems] == [
        ("README.md", "left_out_companion"),
        ("a/README.md", "left_out_companion"),
        ("a/rights.yml", "not_an_article"),
        ("bài.txt", "folder_named_like_article"),
    ]


def test_links_stay_inside_and_never_loop(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text("x", encoding="utf-8")
    for name, target in (
        ("inside.txt", "b.txt"),
        ("loop", "."),
        ("self.txt", "self.txt"),
        ("out.txt", "../outside.txt"),
    ):
        (seeds / name).symlink_to(target)
    paths, problems, _ = discover(seeds)
    assert "inside.txt" in paths
    assert not {"loop", "self.txt", "out.txt"} & set(paths)
    assert {(p.source, p.code) for p in problems if p.severity != "note"} == {
        ("a/rights.yml", "not_an_article"),
        ("bài.txt", "folder_named_like_article"),
        ("loop", "link_to_folder"),
        ("self.txt", "broken_link"),
        ("out.txt", "link_leaves_seeds"),
    }


def test_what_cannot_be_opened_is_a_problem(seeds: Path) -> None:
    os.mkfifo(seeds / "pipe.txt")
    paths, problems, _ = discover(seeds)
    assert "pipe.txt" not in paths
    assert ("pipe.txt", "not_a_file") in {(p.source, p.code) for p in problems}


def test_a_missing_folder_is_a_problem(tmp_path: Path) -> None:
    paths, problems, _ = discover(tmp_path / "nowhere")
    assert paths == ()
    assert (problems[0].code, problems[0].severity) == ("unreadable_folder", "quarantined")


def test_what_goes_with_articles_is_none_and_tells_of_them(tmp_path: Path) -> None:
    for name in (
        "bài.html",
        "bài_files/khung.html",
        "bài.url",
        "tin.txt",
        "tin.json",
        "Thumbs.db",
        "~$thao.docx",
        "robots.txt",
        "anh.jpg",
        "lẻ.webloc",
        "mirror/hts-log.txt",
        "mirror/index.html",
        "mirror/bao/a.html",
        "hồ sơ_files/bài riêng.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    paths, problems, beside = discover(tmp_path)
    assert paths == ("bài.html", "hồ sơ_files/bài riêng.txt", "mirror/bao/a.html", "tin.txt")
    assert {(one.severity, one.code) for one in problems} == {("note", "left_out_companion")}
    assert len(problems) == 10  # those that tell of an article, too: each file is accounted for
    assert beside == {"bài.html": ("bài.url",), "tin.txt": ("tin.json",)}


def test_a_list_or_a_link_beside_an_article_does_not_tell_of_it(tmp_path: Path) -> None:
    outside = tmp_path / "outside.json"
    outside.write_text('{"title": "Không phải của kho"}', encoding="utf-8")
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for name in ("a.html", "b.txt", "c.txt"):
        (seeds / name).write_text("x", encoding="utf-8")
    (seeds / "a.json").write_text('\ufeff [{"title": "Một bài"}]', encoding="utf-8")
    (seeds / "b.json").symlink_to(outside)
    os.mkfifo(seeds / "c.json")
    paths, problems, beside = discover(seeds)
    assert paths == ("a.html", "a.json", "b.txt", "c.txt")
    assert [(one.source, one.code) for one in problems] == [
        ("b.json", "link_leaves_seeds"),
        ("c.json", "not_a_file"),
    ]
    assert beside == {}


def test_read_me_files_are_told_of(tmp_path: Path) -> None:
    (tmp_path / "README.pdf").write_bytes(b"%PDF-1.4")
    paths, problems, _ = discover(tmp_path)
    assert paths == ()
    assert [(one.source, one.code, one.detail) for one in problems] == [
        ("README.pdf", "left_out_companion", ".pdf")
    ]


def test_a_file_beside_gives_its_address_or_its_values() -> None:
    shortcut = values_beside("a.url", b"[InternetShortcut]\r\nURL=https://bao.example/a.htm\r\n")
    assert [one.value for one in shortcut["url"]] == ["https://bao.example/a.htm"]
    listed = b'<?xml version="1.0"?><plist version="1.0"><dict><key>URL</key><string>https://b.example/</string></dict></plist>'
    assert [one.value for one in values_beside("a.webloc", listed)["url"]] == ["https://b.example/"]
    told = values_beside("a.json", '{"title": "Tít", "author": ["A", "B"], "date": "2025-11-03"}'.encode())
    assert [one.value for one in told["authors"]] == ["A", "B"]
    assert values_beside("a.json", b"{") == values_beside("a.webloc", b"x") == {}
