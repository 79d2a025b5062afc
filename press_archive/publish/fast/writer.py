"""Render pages and write them, on every core.

In: what renders a page, and files. Out: the pages under site/; those that are not rendered quickly, as MkDocs does.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Sequence
from pathlib import Path

from mkdocs.structure.files import File

from press_archive.publish.fast.markdown import UnusualError
from press_archive.publish.fast.pages import Pages

_WORTH_A_PROCESS = 400  # pages; starting one costs about as much as rendering 200
_CHUNK = 100


class Writer:
    """Renders pages and writes them; in several processes, each of which has all it needs by having been forked."""

    def __init__(self, pages: Pages, files: Sequence[File], previous: Path | None) -> None:
        self._pages = pages
        self._files = files
        # A first build has nothing to compare its pages with.
        self._previous = f"{previous}/" if previous and previous.is_dir() else None
        self._made: set[str] = set()

    def write_all(self, jobs: int) -> list[File]:
        """Write all pages that can be rendered quickly; return the others."""
        starts = range(0, len(self._files), _CHUNK)
        processes = min(jobs, len(self._files) // _WORTH_A_PROCESS)
        if processes < 2 or "fork" not in multiprocessing.get_all_start_methods():
            left = [number for start in starts for number in self._write_chunk(start)]
        else:
            left = self._write_in_processes(starts, processes)
        return [self._files[number] for number in left]

    def _write_in_processes(self, starts: range, processes: int) -> list[int]:
        global _writer
        _writer = self
        gc.freeze()  # so that collecting garbage in a process does not copy what it shares
        try:
            with multiprocessing.get_context("fork").Pool(processes) as pool:
                return sorted(number for left in pool.imap_unordered(_write_chunk, starts) for number in left)
        finally:
            gc.unfreeze()
            _writer = None

    def _write_chunk(self, start: int) -> list[int]:
        """Write the pages of a chunk; return the numbers of those that are left to MkDocs."""
        left = []
        for number in range(start, min(start + _CHUNK, len(self._files))):
            try:
                self.write(self._files[number], self._pages.quick(self._files[number]))
            except UnusualError:
                left.append(number)
        return left

    def write(self, file: File, html: str) -> None:
        if not html.strip():  # MkDocs writes no empty page
            return
        data = html.encode("utf-8", errors="xmlcharrefreplace")
        target = f"{file.dest_dir}/{file.dest_uri}"
        folder = target.rpartition("/")[0]
        if folder not in self._made:
            Path(folder).mkdir(parents=True, exist_ok=True)
            self._made.add(folder)
        if not (self._previous and _keep(self._previous + file.dest_uri, target, data)):
            _write(target, data)


def _write(target: str, data: bytes) -> None:
    with open(target, "wb") as page:  # noqa: PTH123 - a Path for each page costs as much again
        page.write(data)


def _keep(before: str, target: str, data: bytes) -> bool:
    """Let a page that came out the same be the file it was, with its time."""
    try:
        if Path(before).read_bytes() != data:
            return False
        os.link(before, target)
    except OSError:  # a new page, or a file system without links
        return False
    return True


_writer: Writer | None = None


def _write_chunk(start: int) -> list[int]:
    return _writer._write_chunk(start) if _writer else []
