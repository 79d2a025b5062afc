"""What pages are dressed in, as digests: what every page depends on, and what they load, which is only copied.

In: the configuration and the settings. Out: a :class:`Shell`. Where the first differs all pages are built; where the
second does, no page is: MkDocs copies the theme's files, and fills in its scripts, in every build.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig

from press_archive.settings import Settings

_VERSIONS = ("mkdocs", "mkdocs-material", "markdown", "jinja2", "markupsafe", "pyyaml")
_ASSETS = "assets/"
_TEMPLATE = ".html"
# What a template takes into itself, or how the name of it begins; no text if that cannot be told.
_TAKEN = re.compile(r"""\{%[-+]?\s*(?:include|import|from|extends)\s+(?:["']([^"']*)["'])?""")


class Shell(NamedTuple):
    """Two digests, in hexadecimal."""

    pages: str  # of versions, settings, templates and words, and of our own way of building
    assets: str  # of the style sheets, scripts, drawings and typefaces that pages load


def shell_of(config: MkDocsConfig, settings: Settings) -> Shell:
    """Return the digests; which assets there are stands in the first."""
    pages, assets = hashlib.sha256(), hashlib.sha256()
    for package in _VERSIONS:
        pages.update(f"{package} {version(package)}\n".encode())
    pages.update(Path(config.config_file_path).read_bytes())
    pages.update(f"{config.site_url}\n{config.site_name}\n{settings.language}\n{config.strict}\n".encode())
    face = [config.theme.get(key) for key in ("logo", "favicon", "icon", "palette")]
    told = (config.copyright, config.repo_url, config.repo_name, config.edit_uri, config.extra, face)
    pages.update(repr(told).encode())  # what the environment may fill in
    theme = dict(_contents(settings.overrides))
    taken = tuple(_taken(data for path, data in theme.items() if path.endswith(_TEMPLATE)))
    for path, data in theme.items():
        pages.update(os.fsencode(path) + b"\0")
        copied = path.startswith(_ASSETS) and not path.endswith(_TEMPLATE) and not path.startswith(taken)
        (assets if copied else pages).update(os.fsencode(path) + b"\0" + data)
    for path, data in _contents(Path(__file__).parent):
        pages.update(os.fsencode(path) + b"\0" + data)
    return Shell(pages.hexdigest(), assets.hexdigest())


def _contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(file for file in folder.rglob("*") if file.is_file() and file.suffix != ".pyc"):
        yield path.relative_to(folder).as_posix(), path.read_bytes()


def _taken(templates: Iterable[bytes]) -> Iterator[str]:
    for data in templates:
        yield from _TAKEN.findall(data.decode("utf-8", "replace"))
