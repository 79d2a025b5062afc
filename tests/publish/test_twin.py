"""A twin beside the site costs an edit no more than what differs, and nothing of the site that it must not cost."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from publishing import project_of, published, published_from_nothing, tree

from press_archive.publish import swap
from press_archive.publish.hook import on_post_build
from press_archive.publish.site import docs_are_current
from press_archive.publish.twin import renew, state_of_twin, twin_of

FILES = {"a.html": "a", "b/c.html": "c", "b/d/e.html": "e", "g.html": "g"}


def _write(folder: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")


def _texts(folder: Path) -> dict[str, str]:
    return {path: data.decode() for path, data in tree(folder).items()}


def _renew(site: Path, drop: set[str], built: dict[str, str], state: str = "") -> str:
    """Renew a site as publishing does; return the state of its twin."""
    before = tree(site)
    _write(swap.part_of(site), built)
    trusted = state != "" and state == state_of_twin(site, before)
    left = renew(site, trusted, before.keys(), drop, list(built))
    shutil.rmtree(swap.part_of(site))
    return state_of_twin(site, tree(site)) if left else ""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    _write(tmp_path / "site", FILES)
    return tmp_path / "site"


@pytest.mark.parametrize("exchange", [True, False])
def test_edits_follow_one_another(site: Path, monkeypatch: pytest.MonkeyPatch, exchange: bool) -> None:
    if not exchange:
        monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    state = _renew(site, {"b/d/e.html"}, {"a.html": "a2"})
    assert _texts(site) == _texts(twin_of(site)) == {"a.html": "a2", "b/c.html": "c", "g.html": "g"}
    assert all((site / path).samefile(twin_of(site) / path) for path in tree(site))
    assert not (twin_of(site) / "b/d").exists()
    kept = twin_of(site).stat().st_ino
    assert _renew(site, {"g.html"}, {"g.html/h.html": "h", "b/c.html": "c3"}, state)
    assert _texts(site) == _texts(twin_of(site)) == {"a.html": "a2", "b/c.html": "c3", "g.html/h.html": "h"}
    assert site.stat().st_ino == kept, "the twin became the site"
    assert sorted(path.name for path in site.parent.iterdir()) == [".site-twin", "site"]


def test_a_twin_that_somebody_has_changed_is_not_taken(site: Path) -> None:
    state = _renew(site, set(), {"a.html": "a2"})
    (twin_of(site) / "b/c.html").unlink()
    assert _renew(site, set(), {"a.html": "a3"}, state)
    assert _texts(site) == _texts(twin_of(site)) == FILES | {"a.html": "a3"}


def test_no_twin_is_kept_where_it_would_be_a_second_copy(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    assert _renew(site, set(), {"a.html": "a2"}) == ""
    assert _texts(site.parent) == {f"site/{path}": text for path, text in (FILES | {"a.html": "a2"}).items()}


@pytest.mark.parametrize("exchange", [True, False])
def test_killed_at_any_step_the_site_is_the_old_or_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exchange: bool
) -> None:
    edits = {"a.html": "a3", "b/c.html": "c3"}
    old, new = FILES | {"a.html": "a2"}, {"a.html": "a3", "b/c.html": "c3", "b/d/e.html": "e"}
    for last in range(100):
        site = tmp_path / f"{last}/site"
        _write(site, FILES)
        state = _renew(site, set(), {"a.html": "a2"})
        with monkeypatch.context() as patched:
            if not exchange:
                patched.setattr(swap, "_exchange", lambda one, other: False)
            killed = _kill_after(last, patched)
            with suppress(_Killed):
                _renew(site, {"g.html"}, edits, state)
        swap.recover(site)
        assert _texts(site) in (old, new)
        # As publishing does: a twin is trusted in the state in which a build has left it to the site it made.
        assert _renew(site, {"g.html"}, edits, state if _texts(site) == old else "")
        assert _texts(site) == _texts(twin_of(site)) == new
        assert sorted(path.name for path in site.parent.iterdir()) == [".site-twin", "site"]
        if not killed:
            return
    pytest.fail("never came to an end")


class _Killed(BaseException):
    """What no code that is killed gets to handle."""


def _kill_after(steps: int, patched: pytest.MonkeyPatch) -> list[int]:
    """End with the step after so many that change the disk; return a list, empty if there are no more."""
    left, killed = [steps], []

    def stepped(call: Callable[..., object]) -> Callable[..., object]:
        def step(*arguments: object, **named: object) -> object:
            if not left[0]:
                killed.append(1)
                raise _Killed
            left[0] -= 1
            return call(*arguments, **named)

        return step

    for owner, name in ((os, "link"), (os, "replace"), (os, "unlink"), (os, "rmdir"), (swap, "_exchange")):
        patched.setattr(owner, name, stepped(getattr(owner, name)))
    return killed


def test_a_site_with_a_twin_is_the_one_built_from_nothing(built: Path, tmp_path: Path) -> None:
    """Nor does a hidden file that somebody put into it come back with its twin."""
    project = project_of(built, tmp_path / "project")
    published(project)
    page = project / "docs/index.md"
    for number in range(3):
        if number == 1:
            (project / "site/.hidden").write_text("x", "utf-8")
        page.write_text(f"{page.read_text('utf-8')}\nCâu {number}.\n", "utf-8")
        published(project)
        assert (project / ".site-twin").is_dir() == (number != 1)
    clean = published_from_nothing(project)
    assert tree(project / "site") == clean
    assert tree(project / ".site-twin") == clean


def test_a_site_that_mkdocs_has_written_itself_has_no_twin(tmp_path: Path) -> None:
    config = MkDocsConfig()
    config.site_dir = str(tmp_path / "site")
    twin_of(tmp_path / "site").mkdir()
    current = docs_are_current.set(True)
    on_post_build(config)
    assert twin_of(tmp_path / "site").exists(), "our own command knows what is in it"
    docs_are_current.reset(current)
    on_post_build(config)
    assert not twin_of(tmp_path / "site").exists()


def test_another_site_dir_leaves_no_twin_behind(built: Path, tmp_path: Path) -> None:
    """Nor does a copy of a project touch the twin of what it was copied from."""
    project = project_of(built, tmp_path / "project")
    page = project / "docs/index.md"
    for text in ("", "\nMột câu.\n"):
        page.write_text(page.read_text("utf-8") + text, "utf-8")
        published(project)
    assert (project / ".site-twin").is_dir()
    copy = shutil.copytree(project, tmp_path / "copy")
    published(copy, "public")
    assert not (copy / ".site-twin").exists()
    assert (copy / "site/index.html").is_file()
    assert (project / ".site-twin").is_dir()
    (project / ".site-part").mkdir()  # of a build that was killed
    published(project, "public")
    assert sorted(path.name for path in project.glob(".site*")) == []


def test_a_twin_of_other_files_is_of_no_use(tmp_path: Path) -> None:
    site, twin = tmp_path / "site", twin_of(tmp_path / "site")
    for folder in (site, twin):
        folder.mkdir()
        (folder / "index.html").write_text("the same")
    assert state_of_twin(site, ["index.html"]) == ""
    (twin / "index.html").unlink()
    (twin / "index.html").hardlink_to(site / "index.html")
    assert state_of_twin(site, ["index.html"]) != ""
