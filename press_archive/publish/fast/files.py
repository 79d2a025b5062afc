"""Which of a build's files MkDocs renders itself, and which generated pages are rendered by ourselves.

In: the files MkDocs has found, and how our own command wants the build done. Out: the files MkDocs is shown.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions

from press_archive.publish.by_hand import GENERATED
from press_archive.publish.swap import take_over

_EXTENSIONS = ["toc", "tables", "fenced_code", "attr_list"]
_LEFT_TO_MKDOCS = ("tables",)  # pages with any are; so it does not matter how it is set
# What a plugin may do to a page on its way; one that does is not passed over.
_PAGE_EVENTS = ("pre_page", "page_read_source", "page_markdown", "page_content", "page_context", "post_page")
# Most of an archive's other files; they are replaced, never written into.
_LINKED = ("sources/", "search/", "data/pictures/", "data/share/")
# Generated pages outside those folders that grow with the archive.
_LONG = ("editors.md", "quotes.md", "figures.md", "timeline.md", "network.md")


@dataclass(slots=True)
class Options:
    """How our own command wants a build done, and what it has to know of it afterwards."""

    jobs: int
    verify: bool = False  # compare every page, not a sample
    previous: Path | None = None  # a site whose files are kept where a page comes out the same
    only: tuple[str, ...] | None = None  # the files of docs/ to build; all, if none are named
    docs: Path = Path()
    differing: list[str] = field(default_factory=list)  # pages that would not come out as MkDocs renders them
    loose: list[str] | None = None  # pages with links that lead nowhere; None if nobody has looked


options: ContextVar[Options | None] = ContextVar("options", default=None)


def asked_for() -> Options:
    return options.get() or Options(os.cpu_count() or 1)


class SplitFiles(Files):
    """All files of a build, of whose pages MkDocs sees those that it is to render itself."""

    def __init__(self, files: Iterable[File], fast: bool) -> None:
        super().__init__(files)
        self.fast = fast  # whether generated pages may be rendered by ourselves
        self.ours = {file.src_uri: file for file in self if _is_ours(file)} if fast else {}

    def documentation_pages(
        self, *, inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included
    ) -> Sequence[File]:
        pages = super().documentation_pages(inclusion=inclusion)
        return [file for file in pages if file.src_uri not in self.ours]

    def copy_static_files(
        self, dirty: bool = False, *, inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included
    ) -> None:
        """Copy what is no page; of what only machines write and read, a link will do."""
        previous = asked_for().previous if self.fast else None
        for file in self:
            if file.is_documentation_page() or not inclusion(file.inclusion):
                continue
            if previous is None or not file.src_uri.startswith(_LINKED) or not _link(file, previous):
                file.copy_file(dirty)


class SomeFiles(SplitFiles):
    """A few files of docs/ to be built; the others are there to be linked to."""

    def __init__(self, asked: Options, theme: Iterable[File], fast: bool, config: MkDocsConfig) -> None:
        self._docs = asked.docs
        self._config = config
        self._others: dict[str, File] = {}
        chosen = [self._file(path) for path in asked.only or ()]
        own = [file for file in theme if not (asked.docs / file.src_uri).is_file()]
        super().__init__([*chosen, *own], fast)

    def get_file_from_path(self, path: str) -> File | None:
        found = super().get_file_from_path(path) or self._others.get(path)
        if found is None and (self._docs / path).is_file() and not path.startswith((".", "/")):
            found = self._others[path] = self._file(path)
        return found

    def _file(self, path: str) -> File:
        file = File(path, str(self._docs), self._config.site_dir, self._config.use_directory_urls)
        set_exclusions([file], self._config)
        return file


def take(files: Files, config: MkDocsConfig) -> Files:
    """Return the files of a build, the generated pages kept apart where we may render them."""
    asked, fast = asked_for(), can_be_fast(config)
    if asked.only is not None:
        return SomeFiles(asked, files, fast, config)
    return SplitFiles(files, fast) if fast else files


def can_be_fast(config: MkDocsConfig) -> bool:
    """Tell whether the settings are those under which our rendering is known to be MkDocs's."""
    if not (config.extra.get("archive") or {}).get("fast", True):
        return False
    return (
        sorted(config.markdown_extensions) == sorted(_EXTENSIONS)
        and not any(config.mdx_configs.get(name) for name in _EXTENSIONS if name not in _LEFT_TO_MKDOCS)
        and config.validation.links.anchors <= logging.INFO
        and not any(config.plugins.events[name] for name in _PAGE_EVENTS)
    )


def _is_ours(file: File) -> bool:
    folder, slash, _ = file.src_uri.partition("/")
    generated = (slash and folder in GENERATED) or file.src_uri in _LONG
    return bool(generated) and file.inclusion is InclusionLevel.NOT_IN_NAV and file.is_documentation_page()


def _link(file: File, previous: Path) -> bool:
    target = Path(file.dest_dir, file.dest_uri)
    return take_over(Path(str(file.abs_src_path)), target, previous / file.dest_uri)
