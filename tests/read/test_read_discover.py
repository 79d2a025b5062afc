"""Which files of a seeds folder are candidate sources."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from press_archive.read import discover


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
    paths, problems = discover(seeds)
    assert paths == ("a/c.md", "b.txt", "bài.txt/bên trong.txt")
    assert [(p.source, p.code) for p in problems] == [
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
    paths, problems = discover(seeds)
    assert "inside.txt" in paths
    assert not {"loop", "self.txt", "out.txt"} & set(paths)
    assert {(p.source, p.code) for p in problems} == {
        ("a/rights.yml", "not_an_article"),
        ("bài.txt", "folder_named_like_article"),
        ("loop", "link_to_folder"),
        ("self.txt", "broken_link"),
        ("out.txt", "link_leaves_seeds"),
    }


def test_what_cannot_be_opened_is_a_problem(seeds: Path) -> None:
    os.mkfifo(seeds / "pipe.txt")
    paths, problems = discover(seeds)
    assert "pipe.txt" not in paths
    assert ("pipe.txt", "not_a_file") in {(p.source, p.code) for p in problems}


def test_a_missing_folder_is_a_problem(tmp_path: Path) -> None:
    paths, problems = discover(tmp_path / "nowhere")
    assert paths == ()
    assert problems[0].code == "unreadable_folder"
