"""The MkDocs hook: makes docs/ from seeds/ before MkDocs reads it, so that ``mkdocs build``, ``serve`` and
``gh-deploy`` give the same site as ``build_site.py``; and renders the generated pages in a fifth of the time.

In: MkDocs's events. Out: files under docs/, pages under site/. Left out of mkdocs.yml, MkDocs builds the docs/ that
is there, to the same bytes.
"""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

if TYPE_CHECKING:  # a build needs no server, which takes as long to load as MkDocs's configuration
    from mkdocs.livereload import LiveReloadServer

_ROOT = str(Path(__file__).resolve().parents[2])
_preview: Any = None  # while this is a live preview
_pages: Any = None  # what renders this build's generated pages, while the fast path is taken
log = logging.getLogger("mkdocs.hooks.press_archive")


def on_startup(*, command: str, dirty: bool) -> None:
    """Begin a live preview, if this is to be one."""
    global _preview
    if command == "serve":
        _find_our_package()
        from press_archive.publish.preview.session import Session

        _preview = Session(_make_for_preview)


def on_pre_build(config: MkDocsConfig) -> None:
    """Make docs/, unless our own command just did."""
    _find_our_package()
    from press_archive.errors import ArchiveError
    from press_archive.publish.fast.theme import list_what_is_shown
    from press_archive.publish.site import docs_are_current

    list_what_is_shown(config.theme)
    if docs_are_current.get():
        return
    from press_archive.pages.words import sentences_of, words_of
    from press_archive.settings import languages_in

    try:
        if _preview:
            _preview.begin(config)
        else:
            _make(config)
    except ArchiveError as error:
        overrides = Path(_ROOT) / "overrides"
        spoken = words_of(overrides, config.theme.get("language"), languages_in(overrides))
        raise PluginError("\n".join(sentences_of(error, spoken))) from error


def _find_our_package() -> None:
    """MkDocs loads this file by its path, and puts the import path back; our package may not be installed."""
    if _ROOT not in sys.path:
        sys.path.insert(0, _ROOT)


def _make(config: MkDocsConfig) -> None:
    from build_site import make_docs  # which may be what is running, so it is imported last
    from press_archive.publish.lock import PATIENCE, only_build
    from press_archive.settings import read_settings

    settings = read_settings(config)
    with only_build(settings.docs, wait=PATIENCE):
        made = make_docs(settings)
    _tell_unused(config)
    for sentence in made.warnings:
        log.warning(sentence)


def _tell_unused(config: MkDocsConfig) -> None:
    """Say once which settings have no effect here; that is no warning."""
    from press_archive.face import not_applied
    from press_archive.pages.words import read_words

    if unused := not_applied(config):
        words = read_words(Path(_ROOT) / "overrides", str(config.theme.get("language")))
        log.info(words("console_not_applied", keys=", ".join(unused)))


def _make_for_preview(settings: Any, memory: Any) -> tuple[list[str], Mapping[str, str]]:
    """What an editor is still typing gets no lasting address; the page for editors is one of the site's here."""
    from build_site import make_docs

    shown = replace(settings, editors_public=True)
    made = make_docs(shown, keep_addresses=False, open_store=memory.open)
    return made.warnings, made.written.present


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
    from press_archive.publish.fast.pages import compile_once

    compile_once(env)
    if _pages:
        write_pages(_pages, files)
    _pages = None


def on_post_build(config: MkDocsConfig) -> None:
    """Put in its place what a live preview has built anew; leave no twin of a site that MkDocs has written itself."""
    from press_archive.publish.site import docs_are_current
    from press_archive.publish.twin import remove_twin

    if _preview:
        _preview.end()
    elif not docs_are_current.get():
        remove_twin(Path(config.site_dir))


def on_build_error(error: Exception) -> None:
    """Clear away what a live preview has begun to build."""
    if _preview:
        _preview.give_up()


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]
) -> LiveReloadServer:
    """Let a live preview build when something has changed that people write, and once for each change."""
    from press_archive.publish.preview.server import PreviewServer

    _tell_unused(config)
    gc.freeze()  # what the first build has left stays to the end, and is not worth looking through again and again
    preview = PreviewServer(server, _preview, builder)
    for path in (config.docs_dir, config.config_file_path):
        preview.watch(str(path))
    return preview
