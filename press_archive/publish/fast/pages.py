"""One page from its Markdown file to its HTML, the quick way or MkDocs's own.

In: a file of docs/, the configuration, all files, the nav and an environment of templates. Out: the page's HTML. The
quick way raises :class:`UnusualError` where it does not surely give the same.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache, partial
from typing import Any, cast

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket, FileSystemBytecodeCache
from markdown.extensions.toc import nest_toc_tokens
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents, get_toc
from mkdocs.utils import get_relative_url

from press_archive.pages.writing.front_matter import read_page
from press_archive.publish.fast.markdown import Heading, Resolve, UnusualError, render
from press_archive.publish.fast.templates import folder_of, quicken

_QUERY = re.compile(r"q=[\w%.-]+")  # of a link to the search


class Pages:
    """Renders pages of one build."""

    def __init__(self, config: MkDocsConfig, files: Files, nav: Navigation) -> None:
        self._config = config
        self._files = files
        self._nav = nav
        self._listed = files.documentation_pages()
        self._stock, self._quick = _environment(config), _environment(config)
        quicken(self._quick, frozenset(page.url for page in nav.pages))
        self.loose: list[str] = []  # pages MkDocs has rendered here that link to what is not there
        self._links: tuple[str, Resolve] | None = None
        self._context: tuple[str, dict[str, Any]] | None = None

    def quick(self, file: File) -> str:
        """Return a page's HTML; raises :class:`UnusualError`."""
        with _page_of(file, self._config) as page:
            self._read_quickly(page)
            return self._dress(page, self._quick)

    def stock(self, file: File) -> str:
        """Return a page's HTML as MkDocs makes it, with its warnings."""
        noting = _NotingFiles(self._files)
        with _page_of(file, self._config) as page:
            page.read_source(self._config)
            page.render(self._config, cast(Files, noting))
            if noting.missed:
                self.loose.append(file.src_uri)
            return self._dress(page, self._stock)

    def _read_quickly(self, page: Page) -> None:
        with open(f"{page.file.src_dir}/{page.file.src_uri}", "rb", buffering=0) as file:  # noqa: PTH123
            data = file.read()
        if b"\r" in data or data.startswith(b"\xef\xbb\xbf"):
            raise UnusualError
        page.markdown, page.meta = read_page(data.decode())
        if "title" not in page.meta:  # then it comes from the text, or from the file's name
            raise UnusualError
        rendered = render(page.markdown, self._links_in(page))
        page.content = rendered.html
        page.toc = _contents(rendered.headings)

    def _links_in(self, page: Page) -> Resolve:
        """Return what tells the address a link's target becomes; pages come folder by folder, so one is kept."""
        folder = posixpath.dirname(page.file.src_uri)
        if self._links is None or self._links[0] != folder:
            self._links = folder, lru_cache(None)(partial(self._address, folder, folder_of(page.url)))
        return self._links[1]

    def _address(self, folder: str, inside: str, target: str) -> str:
        """Return what a link's target becomes, by MkDocs's rules for a link to a page that is there."""
        if target.startswith(("https://", "http://")):
            return target
        target, mark, anchor = target.partition("#")
        target, asks, query = target.partition("?")
        unusual = not set(target).isdisjoint(":=%") or bool(mark) != anchor.isalnum()
        unusual = unusual or bool(asks) != bool(_QUERY.fullmatch(query))
        if not target.endswith(".md") or unusual or target.startswith("/"):
            raise UnusualError
        path = posixpath.normpath(posixpath.join(folder, target))
        file = self._files.src_uris.get(path) or self._files.get_file_from_path(path)
        if file is None or file.inclusion.is_excluded():
            raise UnusualError
        return get_relative_url(file.url, inside + "/" if inside else inside) + asks + query + mark + anchor

    def _dress(self, page: Page, environment: Environment) -> str:
        """Put a page's content into its template, as MkDocs does."""
        page.active = True
        try:
            context = self._context_of(page)
            template = environment.get_template(str(page.meta.get("template", "main.html")))
            return template.render(context)
        finally:
            page.active = False

    def _context_of(self, page: Page) -> dict[str, Any]:
        """Return what a page's template may read; all but the page itself is the same in a folder."""
        folder = folder_of(page.url)
        if self._context is None or self._context[0] != folder:
            context = get_context(self._nav, self._listed, self._config, page)
            self._context = folder, {**context}
        return {**self._context[1], "page": page}


class _Compiled(FileSystemBytecodeCache):
    """Templates compiled once for all builds: compiling them is a third of publishing a small archive.

    A file a name lies in a folder among the temporary ones where none but the user may write; whether it is of the
    template at hand Jinja tells by a digest of its text.
    """

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        return super().get_cache_key(name)

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):  # a full disk costs the next build a little time
            super().dump_bytecode(bucket)


@lru_cache(maxsize=1)
def _compiled() -> BytecodeCache | None:
    with suppress(OSError, RuntimeError):  # no such folder, or one that is somebody else's
        return _Compiled()
    return None


def compile_once(environment: Environment) -> Environment:
    """Let an environment share what others have compiled."""
    environment.bytecode_cache = _compiled()
    return environment


def _environment(config: MkDocsConfig) -> Environment:
    return compile_once(config.theme.get_env())


class _NotingFiles:
    """The files of a build as MkDocs asks for them when it follows a page's links."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self.missed = False

    def get_file_from_path(self, path: str) -> File | None:
        found = self._files.get_file_from_path(path)
        self.missed |= found is None
        return found


@contextmanager
def _page_of(file: File, config: MkDocsConfig) -> Iterator[Page]:
    """Lend the page the nav has made of a file, or one made for the moment: an archive's pages outgrow memory."""
    kept = file.page
    page = kept or Page(None, file, config)
    try:
        yield page
    finally:
        file.page = kept
        page.markdown, page.content, page.meta, page.toc = None, None, {}, TableOfContents([])


def _contents(headings: tuple[Heading, ...]) -> TableOfContents:
    tokens: list[Any] = [{"level": h.level, "id": h.id, "name": h.name} for h in headings]
    return get_toc(nest_toc_tokens(tokens)) if tokens else TableOfContents([])
