"""The fast path: generated pages rendered by ourselves inside MkDocs's build, to the same bytes.

In: MkDocs's events, by way of the hook. Out: the pages' files. MkDocs itself renders what is written by hand, and all
of it when the fast path is switched off or a sample of pages comes out otherwise than its own.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation

from press_archive.publish.fast.files import SplitFiles, asked_for
from press_archive.publish.fast.markdown import UnusualError
from press_archive.publish.fast.pages import Pages
from press_archive.publish.fast.writer import Writer

log = logging.getLogger("mkdocs.hooks.press_archive")

_SAMPLE = 12
# Of a few pages built anew, where a sample of all has come out the same by the same code and templates.
_FEW = 2
_LONG = 30_000  # bytes; MkDocs takes a second for a page of ten times that


def split(files: Files, nav: Navigation, config: MkDocsConfig) -> Pages | None:
    """Take the generated pages upon us if they come out as MkDocs's own do; return what renders them."""
    if not isinstance(files, SplitFiles) or not files.fast:
        return None
    asked = asked_for()
    if not files.ours:
        asked.loose = []  # none is built, so none links to what is not there: the next build may know that
        return None
    untitled = [path for path, f in files.ours.items() if f.page and "title" not in vars(f.page)]
    for path in untitled:  # MkDocs has yet to read the title that the nav shows for it
        del files.ours[path]
    pages = Pages(config, files, nav)
    asked.loose = None if untitled else pages.loose
    chosen = (
        list(files.ours.values()) if asked.verify else list(_sample(files.ours.values(), asked.only is None))
    )
    asked.differing += _differing(pages, chosen)
    pages.loose.clear()
    if not asked.differing:
        return pages
    log.warning(
        f"{asked.differing[0]} would not come out as MkDocs renders it ({len(asked.differing)} of {len(chosen)} "
        "pages compared), so MkDocs renders all pages; has Material or MkDocs been upgraded?"
    )
    files.ours, asked.loose = {}, None
    return None


def _sample(files: Iterable[File], whole: bool) -> Iterator[File]:
    """Choose, by the hash of their names, a dozen pages and one of each folder at the top; none of the long ones.

    Where the site is not built as a whole, a few pages: comparing a dozen took half of publishing one edited article.
    """
    by_hash = sorted(files, key=lambda file: hashlib.sha256(file.src_uri.encode()).digest())
    short = (file for file in by_hash if Path(str(file.abs_src_path)).stat().st_size < _LONG)
    if not whole:
        yield from islice(short, _FEW)
        return
    kinds: set[str] = set()
    for number, file in enumerate(short):
        kind = file.src_uri.rpartition("/")[0].partition("/")[0]
        if number < _SAMPLE or kind not in kinds:
            kinds.add(kind)
            yield file


def _differing(pages: Pages, files: Iterable[File]) -> list[str]:
    """Name the pages whose HTML is not MkDocs's; one we leave to MkDocs is its own."""
    quiet, log_of_mkdocs = logging.CRITICAL, logging.getLogger("mkdocs")
    level = log_of_mkdocs.level
    log_of_mkdocs.setLevel(quiet)  # warnings of a page are for when it is built
    try:
        return [file.src_uri for file in files if not _is_same(pages, file)]
    finally:
        log_of_mkdocs.setLevel(level)


def _is_same(pages: Pages, file: File) -> bool:
    try:
        return pages.quick(file) == pages.stock(file)
    except UnusualError:
        return True


def write_pages(pages: Pages, files: Files) -> None:
    """Render and write the pages we have taken upon us; those not quickly rendered, as MkDocs does."""
    if not isinstance(files, SplitFiles):
        return
    asked = asked_for()
    writer = Writer(pages, list(files.ours.values()), asked.previous)
    for file in writer.write_all(asked.jobs):
        writer.write(file, pages.stock(file))
