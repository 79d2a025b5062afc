"""Write the generated files under docs/: only what changed, and take away what is no longer made.

In: files or the recipes for them, and the folder. Out: files on disk and a :class:`Written` account. A manifest in a
hidden folder knows which files are ours, what we wrote and from what, so that a file whose recipe has not changed is
not made again, hand-written pages are never touched and edited ones never lost, but for those of withdrawn articles.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NamedTuple

from press_archive.errors import mistake
from press_archive.keeping.whole import write_whole
from press_archive.model import DataFile, Recipe, Unchanged
from press_archive.processes.aside import Aside
from press_archive.processes.workers import LocalPool
from press_archive.publish.by_hand import GENERATED
from press_archive.publish.inventory import Inventory, scan
from press_archive.publish.manifest import (
    STATE,
    UNDER_WAY,
    Manifest,
    Ours,
    Sight,
    read_manifest,
    write_manifest,
)


@dataclass(slots=True)
class Written:
    """What a run changed under docs/; paths relative to it."""

    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    kept_edits: list[str] = field(default_factory=list)  # copies of files somebody had edited by hand
    dropped_edits: list[str] = field(default_factory=list)  # those of withdrawn articles, which are not kept
    present: Inventory = field(default_factory=dict)  # what lies there afterwards, hidden files left out

    def add(self, other: Written) -> None:
        self.changed += other.changed
        self.removed += other.removed
        self.kept_edits += other.kept_edits
        self.dropped_edits += other.dropped_edits


class _Report(NamedTuple):
    """What another process has written for a run, up to its end or to what stopped it."""

    made: dict[str, Ours]
    written: Written
    recipes: dict[str, tuple[bytes, list[str]]]
    error: Exception | None


def write_docs(
    files: Iterable[DataFile | Recipe],
    docs: Path,
    workers: LocalPool | None = None,
    closing: Callable[[Sequence[str]], Iterable[DataFile]] = lambda paths: (),
    withdrawn: Set[str] = frozenset(),
) -> Written:
    """Bring ``docs`` to hold ``files`` and nothing else of ours; files already right are not touched.

    What recipes make is made by the workers. ``closing`` gives the files that tell of all others, from their paths.
    Of what lay at a ``withdrawn`` path not even a copy that was edited by hand is left.
    """
    run = _Run(docs, withdrawn)
    whole = False
    try:
        run.write(files, workers or LocalPool(1))
        run.write(closing(sorted(run.made)), LocalPool(1))
        run.remove_others()
        run.drop_edits()
        run.look_again()
        whole = True
    finally:
        # Interrupted, what was written so far is ours all the same, and the next run must know it.
        run.close(whole)
    return run.written


class _Run:
    """One run over a folder: what was there, what is made."""

    def __init__(self, docs: Path, withdrawn: Set[str] = frozenset()) -> None:
        self._docs, self._state, self._withdrawn = docs, docs / STATE, withdrawn
        self.written = Written()
        known = read_manifest(docs)
        # A first build, or a lost manifest: what lies in our folders is ours.
        files = known.files if known else {path: Ours() for path in _in_our_folders(docs)}
        self._known = Manifest(files, dict(known.recipes) if known else {})
        self.made: dict[str, Ours] = {}
        self._recipes: dict[str, tuple[bytes, list[str]]] = {}
        self._sight = Sight(scan(docs))
        self._folders: set[str] = set()  # that are surely there
        self._aside: list[Aside[_Report]] = []  # under way, and not reported
        self._killed_at = _time_of(self._state / UNDER_WAY)
        self._state.mkdir(parents=True, exist_ok=True)
        if self._killed_at is None:  # else the mark tells since when files may be ours unrecorded
            (self._state / UNDER_WAY).touch()

    def write(self, files: Iterable[DataFile | Recipe], workers: LocalPool) -> None:
        stale: list[Recipe] = []
        for file in files:
            if isinstance(file, DataFile):
                self._write_one(file)
            elif not self._keep(file):
                if file.streamed and workers.forks(len(stale)):
                    self._write_aside(file, workers)
                else:
                    stale.append(file)
        for recipe in [one for one in stale if one.streamed]:
            self._write_streamed(recipe, self._forget(recipe))
        rest = [one for one in stale if not one.streamed]
        made = workers.map_forked(_make, rest, range(len(rest)), len(rest))
        for recipe, found in zip(rest, made, strict=True):
            self._forget(recipe)
            self._write_all(recipe, found)
        while self._aside:
            report = self._aside[0].result()
            del self._aside[0]
            self._take(report)

    def _write_aside(self, recipe: Recipe, workers: LocalPool) -> None:
        """Make and write a recipe's files in a process of their own, while this one goes on with the others."""
        self._aside.append(workers.aside(partial(self._reported, recipe, self._forget(recipe))))

    def _reported(self, recipe: Recipe, before: Sequence[str]) -> _Report:
        """Write a recipe's files, and tell what this process has written of them."""
        self.made, self.written, self._recipes = {}, Written(), {}
        error = None
        try:
            self._write_streamed(recipe, before)
        except Exception as met:  # told where the build is ended
            error = met
        return _Report(self.made, self.written, self._recipes, error)

    def _take(self, report: _Report) -> None:
        for path, ours in report.made.items():
            self._claim(path, ours)
        self._recipes |= report.recipes
        self.written.add(report.written)
        if report.error:
            raise report.error

    def _forget(self, recipe: Recipe) -> Sequence[str]:
        """Forget a recipe, and return what was made by it: half-way, neither key may vouch for its files."""
        return self._known.recipes.pop(recipe.name, (b"", []))[1]

    def _write_streamed(self, recipe: Recipe, before: Sequence[str]) -> None:
        """Write what may be made of the files that lie there, and at once leave no others beside them."""
        self._write_all(recipe, recipe.make())
        for path in sorted(set(before) - self.made.keys()):
            self._remove(path)

    def _write_all(self, recipe: Recipe, files: Iterable[DataFile | Unchanged]) -> None:
        paths = []
        for file in files:
            if isinstance(file, Unchanged):
                self._claim(file.path, self._known.files[file.path])
            else:
                self._write_one(file)
            paths.append(file.path)
        self._recipes[recipe.name] = (recipe.key, paths)

    def _keep(self, recipe: Recipe) -> bool:
        """Keep what a recipe made, if it is the same recipe and its files lie there untouched."""
        kept = self._known.recipes.get(recipe.name)
        if kept is None or kept[0] != recipe.key or not self._known.vouches_for(kept[1], self._sight):
            return False
        for path in kept[1]:
            self._claim(path, self._known.files[path])
        self._recipes[recipe.name] = kept
        return True

    def _claim(self, path: str, ours: Ours) -> None:
        if path in self.made:
            raise mistake("page_twice", path)
        self.made[path] = ours

    def _write_one(self, file: DataFile) -> None:
        target, known = f"{self._docs}/{file.path}", self._known.files.get(file.path, Ours())
        self._claim(file.path, known)
        sha256 = hashlib.sha256(file.data).digest()
        if known.sha256 == sha256 and self._sight.shows(file.path, known):
            return
        present = _present(target)
        if present == file.data:
            stat = Path(target).stat()
        else:
            if present is not None:
                self._keep_edit(Path(target), present, known)
            self._make_folder_of(target)
            stat = write_whole(target, file.data)
            self.written.changed.append(file.path)
        self.made[file.path] = Ours(sha256, stat.st_size, stat.st_mtime_ns)

    def _make_folder_of(self, target: str) -> None:
        folder = target.rpartition("/")[0]
        if folder not in self._folders:
            Path(folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)

    def remove_others(self) -> None:
        """Remove what we wrote once and make no more, with the folders that are empty then."""
        for path in sorted(self._known.files.keys() - self.made.keys()):
            self._remove(path)

    def _remove(self, path: str) -> None:
        target = self._docs / path
        present = _present(str(target))
        if present is None:
            return
        self._keep_edit(target, present, self._known.files[path])
        target.unlink()
        self._sight.removed(path)
        self.written.removed.append(path)
        for folder in target.relative_to(self._docs).parents:
            if folder == Path() or any((self._docs / folder).iterdir()):
                break
            (self._docs / folder).rmdir()
            self._folders.discard(f"{self._docs / folder}")

    def drop_edits(self) -> None:
        """Delete the copies of withdrawn articles that somebody had edited by hand, those of earlier runs too."""
        for path in sorted(self._withdrawn):
            copy = _copy_of(self._docs / path)
            if copy.exists():
                copy.unlink()
                self.written.dropped_edits.append(copy.relative_to(self._docs).as_posix())
        dropped = set(self.written.dropped_edits)
        self.written.kept_edits = [path for path in self.written.kept_edits if path not in dropped]

    def look_again(self) -> None:
        """Note what lies there now; of what was not touched, what lay there when the run began."""
        one = self.written
        touched = [*one.changed, *one.removed, *one.kept_edits, *one.dropped_edits]
        one.present = self._sight.looked_again(self._docs, touched, self.made)

    def close(self, whole: bool) -> None:
        for aside in self._aside:
            aside.stop()
        made = Manifest(self.made, self._recipes)
        if not whole:
            made = Manifest(self._known.files | made.files, self._known.recipes | made.recipes)
        write_manifest(self._docs, made)
        if not self._aside:  # else files were written of which nobody knows, as by a run that was killed
            (self._state / UNDER_WAY).unlink(missing_ok=True)

    def _keep_edit(self, target: Path, present: bytes, known: Ours) -> None:
        """Keep a copy of a file that is not as we wrote it, beside it; MkDocs is told to leave ``*.edited`` out."""
        if known.sha256 in (b"", hashlib.sha256(present).digest()):
            return
        if self._killed_at is not None and target.stat().st_mtime_ns >= self._killed_at:
            return  # written by the run that was killed before it could say so
        copy = _copy_of(target)
        write_whole(copy, present)
        self.written.kept_edits.append(copy.relative_to(self._docs).as_posix())


def _copy_of(target: Path) -> Path:
    return target.with_name(target.name + ".edited")


def _make(recipes: Sequence[Recipe], number: int) -> list[DataFile | Unchanged]:
    return list(recipes[number].make())


def _present(target: str) -> bytes | None:
    try:
        return Path(target).read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None


def _time_of(file: Path) -> int | None:
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return None


def write_folder(files: Iterable[DataFile], folder: Path, drop: str = "") -> None:
    """Write files into a folder that is not ours, without a manifest; ``drop`` is taken off their paths."""
    for file in files:
        target = folder / file.path.removeprefix(drop)
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, file.data)


def _in_our_folders(docs: Path) -> Iterator[str]:
    for folder in GENERATED:
        for file in sorted((docs / folder).rglob("*")):
            if file.is_file() and file.suffix != ".edited":  # somebody's work
                yield file.relative_to(docs).as_posix()
