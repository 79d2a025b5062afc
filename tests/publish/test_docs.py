"""Writing docs/: only what changed, ours alone, and nobody's edits lost."""

from __future__ import annotations

import errno
import json
import os
import signal
import sqlite3
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from press_archive.errors import ArchiveError, MistakesError
from press_archive.model import DataFile, Recipe, Unchanged
from press_archive.processes.workers import LocalPool
from press_archive.publish.by_hand import hand_written
from press_archive.publish.docs import write_docs
from press_archive.publish.manifest import FORMER, MANIFEST, STATE, key_of_untouched, read_manifest

A, B = DataFile("people/a.md", b"a"), DataFile("people/b.md", b"b")


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    assert write_docs([A, B], tmp_path).changed == ["people/a.md", "people/b.md"]
    times = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    assert write_docs([A, B], tmp_path).changed == []
    assert {path: path.stat().st_mtime_ns for path in times} == times
    assert write_docs([A, DataFile("people/b.md", b"new")], tmp_path).changed == ["people/b.md"]


def test_what_is_no_longer_made_goes_with_its_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "about.md").write_text("bằng tay")
    write_docs([A, DataFile("dates/2025/08.md", b"x")], tmp_path)
    assert write_docs([A], tmp_path).removed == ["dates/2025/08.md"]
    assert not (tmp_path / "dates").exists()
    assert (tmp_path / "about.md").read_text() == "bằng tay"


def test_an_edited_page_is_kept_beside(tmp_path: Path) -> None:
    write_docs([A, B], tmp_path)
    (tmp_path / "people/a.md").write_bytes(b"edited")
    (tmp_path / "people/b.md").write_bytes(b"edited too")
    written = write_docs([A], tmp_path)
    assert written.kept_edits == ["people/a.md.edited", "people/b.md.edited"]
    assert (tmp_path / "people/a.md").read_bytes() == b"a"
    assert (tmp_path / "people/a.md.edited").read_bytes() == b"edited"
    assert (tmp_path / "people/b.md.edited").read_bytes() == b"edited too"


def test_of_what_is_withdrawn_no_edited_copy_is_kept(tmp_path: Path) -> None:
    write_docs([A, B], tmp_path)
    for name in ("a.md", "b.md", "b.md.edited"):
        (tmp_path / "people" / name).write_bytes(b"edited")
    written = write_docs(
        [DataFile("people/b.md", b"gone")], tmp_path, withdrawn={"people/b.md", "people/c.md"}
    )
    assert (written.kept_edits, written.dropped_edits) == (["people/a.md.edited"], ["people/b.md.edited"])
    assert sorted(path.name for path in (tmp_path / "people").iterdir()) == ["a.md.edited", "b.md"]


def test_a_damaged_manifest_loses_nothing(tmp_path: Path) -> None:
    write_docs([A, B], tmp_path)
    (tmp_path / STATE / MANIFEST).write_text("{broken")
    assert write_docs([A, B], tmp_path).changed == []
    assert write_docs([A], tmp_path).removed == ["people/b.md"]


def test_a_damaged_manifest_leads_nowhere_outside(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    write_docs([A], docs)
    (tmp_path / "mine.md").write_bytes(b"mine")
    strange = ["../mine.md", "people/../../mine.md", "/etc/passwd", "people/..", "c:/x", "people\\x", "x\0"]
    with closing(sqlite3.connect(docs / STATE / MANIFEST)) as database, database:
        rows = [(path.encode(), b"", -1, -1) for path in [*strange, "people/..a.md"]]
        database.executemany("INSERT INTO files VALUES (?, ?, ?, ?)", rows)
    found = read_manifest(docs)
    assert found is not None
    assert sorted(found.files) == ["people/..a.md", "people/a.md"]
    write_docs([], docs)
    assert (tmp_path / "mine.md").read_bytes() == b"mine"


def test_a_manifest_tells_of_recipes_without_files_and_of_names_that_are_no_text(tmp_path: Path) -> None:
    odd = Recipe(
        "outlet \ud800", b"1", lambda: [DataFile("a b.md", b"x"), DataFile("people/a\udce9.md", b"y")]
    )
    write_docs([Recipe("none", b"2", list), odd], tmp_path)
    found = read_manifest(tmp_path)
    assert found is not None
    (tmp_path / STATE / MANIFEST).touch()
    again = read_manifest(tmp_path)
    assert again == found
    assert again is not found
    assert found.recipes == {
        "none": (b"2", []),
        "outlet \ud800": (b"1", ["a b.md", "people/a\udce9.md"]),
    }


def test_of_a_manifest_the_rows_that_differ_are_written(tmp_path: Path) -> None:
    many = [DataFile(f"people/{number}.md", b"page") for number in range(200)]
    write_docs([A, B, *many], tmp_path)
    with closing(sqlite3.connect(tmp_path / STATE / MANIFEST)) as database, database:
        database.executescript(
            "CREATE TABLE told (path);"
            "CREATE TRIGGER came AFTER INSERT ON files BEGIN INSERT INTO told VALUES (new.path); END;"
            "CREATE TRIGGER went AFTER DELETE ON files BEGIN INSERT INTO told VALUES (old.path); END;"
        )
    write_docs([DataFile("people/a.md", b"other"), *many], tmp_path)
    with closing(sqlite3.connect(tmp_path / STATE / MANIFEST)) as database:
        told = {path for (path,) in database.execute("SELECT path FROM told")}
    assert told == {b"people/a.md", b"people/b.md"}


def test_the_manifest_is_read_again_once_it_has_changed(tmp_path: Path) -> None:
    write_docs([A], tmp_path)
    assert read_manifest(tmp_path) is read_manifest(tmp_path)
    write_docs([B], tmp_path)
    found = read_manifest(tmp_path)
    assert found is not None
    assert list(found.files) == ["people/b.md"]


def test_hand_written_pages_follow_to_another_folder(tmp_path: Path) -> None:
    origin, there = tmp_path / "docs", tmp_path / "there"
    origin.mkdir()
    (origin / "index.md").write_bytes(b"welcome")
    write_docs([A], origin)
    assert list(hand_written(origin, there)) == [DataFile("index.md", b"welcome")]
    write_docs(hand_written(origin, there), there)
    (origin / "index.md").write_bytes(b"changed")
    assert list(hand_written(origin, there)) == [DataFile("index.md", b"changed")]
    own = tmp_path / "own"
    own.mkdir()
    (own / "index.md").write_bytes(b"their own")
    assert list(hand_written(origin, own)) == []


def test_an_interrupted_run_is_taken_up_by_the_next(tmp_path: Path) -> None:
    write_docs([A], tmp_path)

    def interrupted() -> Iterator[DataFile]:
        yield DataFile("people/a.md", b"new")
        yield DataFile("people/c.md", b"c")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_docs(interrupted(), tmp_path)
    written = write_docs([DataFile("people/a.md", b"newer")], tmp_path)
    assert (written.kept_edits, written.removed) == ([], ["people/c.md"])


def test_two_pages_at_one_path_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match=r"page_twice.*people/a\.md"):
        write_docs([A, DataFile("people/a.md", b"other")], tmp_path)


def recipe(name: str, key: bytes, *files: DataFile, stop: bool = False) -> Recipe:
    def make() -> Iterator[DataFile]:
        yield from files
        if stop:
            raise KeyboardInterrupt

    return Recipe(name, key, make, streamed=True)


def test_a_recipe_is_made_when_its_key_changes_or_its_files_do(tmp_path: Path) -> None:
    assert write_docs([recipe("both", b"1", A, B)], tmp_path).changed == ["people/a.md", "people/b.md"]
    unmade = recipe("both", b"1", DataFile("never.md", b""))
    assert write_docs([unmade], tmp_path).changed == []
    (tmp_path / "people/b.md").unlink()
    assert write_docs([recipe("both", b"1", A, B)], tmp_path).changed == ["people/b.md"]
    written = write_docs([recipe("both", b"2", A)], tmp_path)
    assert (written.changed, written.removed) == ([], ["people/b.md"])


def test_a_file_that_a_recipe_leaves_as_it_lies(tmp_path: Path) -> None:
    write_docs([recipe("both", b"1", A, B)], tmp_path)
    changed = DataFile("people/b.md", b"other")
    now = Recipe("both", b"2", lambda: [Unchanged("people/a.md"), changed], streamed=True)
    written = write_docs([now], tmp_path)
    assert (written.changed, written.removed) == (["people/b.md"], [])
    assert (tmp_path / "people/a.md").read_bytes() == A.data
    assert write_docs([recipe("both", b"2", DataFile("never.md", b""))], tmp_path).changed == []


def test_an_interrupted_recipe_is_not_taken_for_made(tmp_path: Path) -> None:
    write_docs([recipe("both", b"1", A, B)], tmp_path)
    newer = DataFile("people/a.md", b"newer")
    with pytest.raises(KeyboardInterrupt):
        write_docs([recipe("both", b"2", newer, stop=True)], tmp_path)
    assert key_of_untouched(tmp_path, "both") is None
    assert write_docs([recipe("both", b"1", A, B)], tmp_path).changed == ["people/a.md"]


def test_files_of_runs_that_were_killed_are_ours(tmp_path: Path) -> None:
    write_docs([A], tmp_path)
    for killed in (b"first", b"second"):
        (tmp_path / ".press-archive/writing").touch(exist_ok=True)
        (tmp_path / "people/a.md").write_bytes(killed)
    written = write_docs([DataFile("people/a.md", b"right")], tmp_path)
    assert (written.changed, written.kept_edits) == (["people/a.md"], [])


def test_a_lost_manifest_leaves_copies_of_edits(tmp_path: Path) -> None:
    write_docs([A], tmp_path)
    (tmp_path / "people/a.md").write_bytes(b"edited")
    write_docs([A], tmp_path)
    (tmp_path / STATE / MANIFEST).unlink()
    write_docs([A], tmp_path)
    assert (tmp_path / "people/a.md.edited").read_bytes() == b"edited"


def test_a_manifest_that_another_process_holds_is_not_taken_for_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_docs([A], tmp_path)
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, timeout=0))
    (tmp_path / "people/a.md").write_bytes(b"edited")
    (tmp_path / STATE / MANIFEST).touch()
    with closing(sqlite3.connect(tmp_path / STATE / MANIFEST)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(MistakesError):
            write_docs([A], tmp_path)
    assert write_docs([A], tmp_path).kept_edits == ["people/a.md.edited"]


def test_a_manifest_that_cannot_be_written_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_docs([A], tmp_path)
    before = (tmp_path / STATE / MANIFEST).read_bytes()

    def full(*_: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    with monkeypatch.context() as patched:
        patched.setattr("press_archive.publish.manifest._put", full)
        with pytest.raises(MistakesError):
            write_docs([A, B], tmp_path)
    assert (tmp_path / STATE / MANIFEST).read_bytes() == before
    assert write_docs([A, B], tmp_path).kept_edits == []


def test_what_was_edited_before_an_update_is_kept_by_the_manifest_of_then(tmp_path: Path) -> None:
    write_docs([A, B], tmp_path)
    known = read_manifest(tmp_path)
    assert known is not None
    files = {path: (ours.sha256.hex(), ours.size, ours.modified) for path, ours in known.files.items()}
    (tmp_path / STATE / MANIFEST).unlink()
    former = tmp_path / STATE / FORMER
    former.write_text(
        json.dumps({"files": files | {"../x": ("", 1, 1)}, "recipes": {"a": ["00", ["people/a.md"]]}})
    )
    (tmp_path / "people/a.md").write_bytes(b"edited")
    written = write_docs([A], tmp_path)
    assert (written.kept_edits, written.removed) == (["people/a.md.edited"], ["people/b.md"])
    assert not former.exists()
    found = read_manifest(tmp_path)
    assert found is not None
    assert list(found.files) == ["people/a.md"]


# ── Files written by a process of their own ───────────────────────────────────────────────────────
forks = pytest.mark.skipif(sys.platform != "linux", reason="processes are not forked here")


def many(make: Callable[[], Iterable[DataFile]], key: bytes = b"1") -> Iterator[Recipe]:
    """Recipes enough for a second process, and one whose files that process writes."""
    for number in range(300):
        page = DataFile(f"people/{number}.md", b"page")
        yield Recipe(f"page {number}", key, lambda page=page: [page])  # type: ignore[misc]
    yield Recipe("index", key, make, streamed=True)


@forks
def test_files_written_aside_are_those_written_here(tmp_path: Path) -> None:
    def make() -> Iterator[DataFile]:
        yield DataFile("search/pid.js", str(os.getpid()).encode())
        yield DataFile("search/old.js", b"new")

    write_docs([DataFile("search/old.js", b"old"), DataFile("search/gone.js", b"")], tmp_path)
    (tmp_path / "search/old.js").write_bytes(b"edited")
    written = write_docs(many(make), tmp_path, LocalPool(2))
    assert (tmp_path / "search/pid.js").read_bytes() != str(os.getpid()).encode()
    assert (len(written.changed), written.removed) == (302, ["search/gone.js"])
    assert written.kept_edits == ["search/old.js.edited"]
    assert (tmp_path / "search/old.js").read_bytes() == b"new"
    again = write_docs(many(make), tmp_path, LocalPool(2))
    assert (again.changed, again.removed, again.kept_edits) == ([], [], [])


@forks
@pytest.mark.parametrize(
    "error", [ArchiveError("said"), OSError(errno.ENOSPC, "No space left on device", "/docs/x")]
)
def test_what_goes_wrong_aside_ends_the_run(tmp_path: Path, error: Exception) -> None:
    def make() -> Iterator[DataFile]:
        yield DataFile("search/a.js", b"a")
        raise error

    with pytest.raises(type(error), match=str(error).replace("[", r"\[")):
        write_docs(many(make), tmp_path, LocalPool(2))
    assert not (tmp_path / ".press-archive/writing").exists()
    assert key_of_untouched(tmp_path, "index") is None
    assert write_docs([A], tmp_path).kept_edits == []
    assert not (tmp_path / "search/a.js").exists()


@forks
def test_a_process_that_is_killed_leaves_files_that_are_ours(tmp_path: Path) -> None:
    def make() -> Iterator[DataFile]:
        yield DataFile("search/a.js", b"half")
        os.kill(os.getpid(), signal.SIGKILL)

    write_docs([DataFile("search/a.js", b"before")], tmp_path)
    with pytest.raises(ArchiveError, match="process_ended"):
        write_docs(many(make), tmp_path, LocalPool(2))
    written = write_docs(many(lambda: [DataFile("search/a.js", b"after")]), tmp_path, LocalPool(2))
    assert (written.kept_edits, (tmp_path / "search/a.js").read_bytes()) == ([], b"after")
    assert not (tmp_path / ".press-archive/writing").exists()


@forks
def test_no_process_goes_on_writing_after_a_run_has_failed(tmp_path: Path) -> None:
    def make() -> Iterator[DataFile]:
        for number in range(10_000):
            yield DataFile("search/a.js", str(number).encode())
            time.sleep(0.01)

    def files() -> Iterator[Recipe]:
        yield from many(make)
        while not (tmp_path / "search/a.js").exists():
            time.sleep(0.01)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_docs(files(), tmp_path, LocalPool(2))
    left = (tmp_path / "search/a.js").read_bytes()
    time.sleep(0.1)
    assert (tmp_path / "search/a.js").read_bytes() == left
    assert write_docs([A], tmp_path).kept_edits == []
