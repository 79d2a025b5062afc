"""A new site takes the old one's place in one step; killed or without room, the old one is whole."""

from __future__ import annotations

import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from projects import build
from publishing import project_of, published, times, tree

from press_archive.errors import ArchiveError
from press_archive.publish import swap


def _sites(folder: Path) -> Path:
    for name, text in (("site", "cũ"), (".site-new", "mới")):
        (folder / name).mkdir()
        (folder / name / "a.html").write_text(text, encoding="utf-8")
    return folder / "site"


@pytest.mark.parametrize("exchange", [True, False])
def test_the_new_site_takes_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exchange: bool
) -> None:
    site = _sites(tmp_path)
    if not exchange:
        monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    swap.swap(site)
    assert tree(tmp_path) == {"site/a.html": "mới".encode()}


def test_a_site_that_was_set_aside_comes_back(tmp_path: Path) -> None:
    """Killed between two renames, on a system that cannot exchange folders in one."""
    site = _sites(tmp_path)
    site.rename(tmp_path / ".site-old")
    swap.recover(site)
    assert tree(tmp_path) == {"site/a.html": "cũ".encode()}


def test_files_are_carried_over_without_links_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = _sites(tmp_path)
    (site / "b").mkdir()
    (site / "b/c.html").write_text("giữ", encoding="utf-8")
    os.utime(site / "b/c.html", ns=(1, 10**9))

    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    swap.carry_over(site, tmp_path / ".site-new", ["b/c.html"])
    kept = tmp_path / ".site-new/b/c.html"
    assert (kept.read_text("utf-8"), kept.stat().st_mtime_ns) == ("giữ", 10**9)


PUBLISH = """
import sys
from mkdocs.config import load_config
from press_archive.publish.inventory import scan
from press_archive.publish.site import publish
from press_archive.settings import read_settings
config = load_config("mkdocs.yml")
print("start", flush=True)
settings = read_settings(config)
publish(config, settings, scan(settings.docs))
"""


def test_a_kill_at_any_moment_leaves_the_old_site_whole(built: Path, tmp_path: Path) -> None:
    project, dice = project_of(built, tmp_path / "project"), random.Random(7)
    start = time.monotonic()
    published(project)
    lasted = time.monotonic() - start
    old = tree(project / "site")
    index = project / "docs/index.md"
    index.write_text(index.read_text("utf-8") + "\nMới.\n", encoding="utf-8")
    published(project, "clean")
    new = tree(project / "clean")
    for _ in range(6):
        for stamp in (project / "docs/.press-archive").glob("site-*.json"):
            stamp.unlink()  # so that each attempt builds all
        attempt = subprocess.Popen(
            [sys.executable, "-c", PUBLISH],
            cwd=project,
            env={**os.environ, "PYTHONPATH": str(project)},
            stdout=subprocess.PIPE,
        )
        assert attempt.stdout
        assert attempt.stdout.readline() == b"start\n"
        time.sleep(dice.uniform(0, lasted))
        attempt.send_signal(signal.SIGKILL)
        attempt.communicate()
        assert tree(project / "site") in (old, new)
    published(project)
    assert tree(project / "site") == new
    assert sorted(path.name for path in project.glob(".site*")) == []


@pytest.mark.parametrize("where", ["press_archive.publish.fast.writer._write", "mkdocs.utils.write_file"])
def test_without_room_the_old_site_stays(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    project = project_of(built, tmp_path / "project")
    published(project)
    old = tree(project / "site")
    page = project / "docs/people/nguyen-thi-kieu-hoa.md"
    page.write_text(page.read_text("utf-8") + "\nThêm.\n", encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "x")

    monkeypatch.setattr(where, refuse)
    with pytest.raises(ArchiveError, match="disk_full"):
        published(project)
    monkeypatch.undo()
    assert tree(project / "site") == old
    assert not (project / ".site-new").exists()
    assert published(project).built


def test_a_disk_that_is_really_full(built: Path, tmp_path: Path) -> None:
    mount = shutil.which("mount")
    disk = tmp_path / "disk"
    disk.mkdir()
    options = [mount or "mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", str(disk)]
    if not mount or subprocess.run(options, capture_output=True, check=False).returncode:
        pytest.skip("needs leave to mount a small disk")
    try:
        project = project_of(built, tmp_path / "project")
        result = build(project, "--docs", str(project / "docs"), "--site", str(disk / "site"))
        assert result.returncode == 0, result.stderr
        old = tree(disk / "site")
        (disk / "filler").write_bytes(b"x" * (shutil.disk_usage(disk).free - 100_000))
        (project / "overrides/partials/footer.html").write_text("<footer>Mới</footer>", encoding="utf-8")
        result = build(project, "--docs", str(project / "docs"), "--site", str(disk / "site"))
        assert result.returncode == 1
        assert "Đĩa không còn chỗ" in result.stderr
        assert "Traceback" not in result.stderr
        assert tree(disk / "site") == old
    finally:
        subprocess.run(["umount", str(disk)], check=False)


def test_what_only_machines_read_is_the_same_file_in_docs_and_site(built: Path, tmp_path: Path) -> None:
    project = project_of(built, tmp_path / "project")
    published(project)
    source = next(path for path in (project / "docs/sources").iterdir())
    assert source.samefile(project / "site/sources" / source.name)
    assert not (project / "docs/data/report.json").samefile(project / "site/data/report.json")


def test_a_source_given_again_keeps_its_time(built: Path, tmp_path: Path) -> None:
    project = project_of(built, tmp_path / "project")
    published(project)
    source = next(path for path in (project / "docs/sources").iterdir())
    copy, before = project / "site/sources" / source.name, times(project / "site")
    replaced = source.with_name("new")
    replaced.write_bytes(source.read_bytes())
    replaced.replace(source)
    assert published(project).built
    assert times(project / "site") == before
    assert not source.samefile(copy)
