"""What vanishes from a folder is not there any more; what cannot be looked into is not taken for gone."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from press_archive.publish.inventory import scan, scan_some
from press_archive.publish.manifest import Sight


def _fill(folder: Path, *paths: str) -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(path, "utf-8")


def _refuse(monkeypatch: pytest.MonkeyPatch, name: str, error: OSError) -> None:
    """Let nobody look into folders of a name."""
    scandir = os.scandir

    def refusing(folder: str) -> Any:
        if folder.endswith(f"/{name}"):
            raise error
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refusing)


def test_hidden_files_are_listed_where_they_are_asked_for(tmp_path: Path) -> None:
    _fill(tmp_path, "a.md", "b/c.md", ".git/d", "b/.e")
    assert list(scan(tmp_path)) == ["a.md", "b/c.md"]
    assert list(scan(tmp_path, hidden=True)) == [".git/d", "a.md", "b/.e", "b/c.md"]
    assert scan(tmp_path / "nowhere") == {}


def test_what_has_vanished_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _fill(tmp_path, "a.md", "b/c.md")
    assert list(scan_some(tmp_path, ["a.md", "gone.md", "a.md/c.md"])) == ["a.md"]
    _refuse(monkeypatch, "b", FileNotFoundError("gone"))
    assert list(scan(tmp_path)) == ["a.md"]


def test_a_folder_that_cannot_be_looked_into_is_not_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fill(tmp_path, "a.md", "notes/b.md")
    _refuse(monkeypatch, "notes", PermissionError("not yours"))
    with pytest.raises(PermissionError):
        scan(tmp_path)


def test_what_is_not_ours_is_looked_at_again(tmp_path: Path) -> None:
    """An editor's own files come and go while a build writes."""
    _fill(tmp_path, "articles/a.md", "articles/b.md", "about.md", "about.md~")
    sight = Sight(scan(tmp_path))
    (tmp_path / "about.md~").unlink()
    _fill(tmp_path, "articles/c.md")
    (tmp_path / "articles/b.md").unlink()
    ours = {"articles/a.md", "articles/c.md"}
    assert sight.looked_again(tmp_path, ["articles/b.md", "articles/c.md"], ours) == scan(tmp_path)
