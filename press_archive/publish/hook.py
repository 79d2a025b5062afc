"""The MkDocs hook: makes docs/ from seeds/ before MkDocs reads it, so that ``mkdocs build``, ``serve`` and
``gh-deploy`` give the same site as ``build_site.py``; and renders the generated pages in a fifth of the time.

In: MkDocs's events. Out: files under docs/, pages under site/. Left out of mkdocs.yml, MkDocs builds the docs/ that
is there, to the same bytes.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

_ROOT = str(Path(__file__).resolve().parents[2])
_PATIENCE = 60  # seconds a preview waits for a build that is under way
_previewing = False
_pages: Any = None  # what renders this build's generated pages, while the fast path is taken
log = logging.getLogger("mkdocs.hooks.press_archive")


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether this is a live preview: what an editor is still typing gets no lasting address."""
    global _previewing
    _previewing = command == "serve"


def on_pre_build(config: MkDocsConfig) -> None:
    """Make docs/, unless our own command just did."""
    # MkDocs loads this file by its path and puts the import path back afterwards, so it is set here, for the
    # package may not be installed; and build_site.py may be what is running, so it is imported last.
    if _ROOT not in sys.path:
        sys.path.insert(0, _ROOT)
    from press_archive.publish.site import docs_are_current

    if docs_are_current.get():
        return
    from build_site import make_docs
    from press_archive.errors import ArchiveError
    from press_archive.pages.words import sentences_of, words_of
    from press_archive.publish.lock import only_build
    from press_archive.settings import LANGUAGES, read_settings

    try:
        settings = read_settings(config)
        with only_build(settings.docs, wait=_PATIENCE):
            made = make_docs(settings, keep_addresses=not _previewing)
    except ArchiveError as error:
        spoken = words_of(Path(_ROOT) / "overrides", config.theme.get("language"), LANGUAGES)
        raise PluginError("\n".join(sentences_of(error, spoken))) from error
    for sentence in made.warnings:
        log.warning(sentence)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Keep the generated pages apart, so that MkDocs need not render them."""
    from press_archive.publish.fast.files import take

    return take(files, config)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """See on a sample of pages whether our rendering is MkDocs's."""
    global _pages
    from press_archive.publish.fast.build import split

    _pages = split(files, nav, config)


def on_env(env: Any, config: MkDocsConfig, files: Files) -> None:
    """Write the generated pages."""
    global _pages
    from press_archive.publish.fast.build import write_pages

    if _pages:
        write_pages(_pages, files)
    _pages = None
