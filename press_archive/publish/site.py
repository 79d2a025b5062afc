"""Publish docs/ as site/ with MkDocs: built beside the old site and swapped in only when it is whole.

In: a loaded MkDocs configuration and the settings. Out: the site on disk, and whether MkDocs had to run. When
nothing it reads has changed and the site is as it was left, nothing is touched.
"""

from __future__ import annotations

import filecmp
import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextvars import ContextVar
from importlib.metadata import version
from pathlib import Path

from jinja2 import TemplateError
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig

from press_archive.errors import ArchiveError
from press_archive.publish.docs import STATE
from press_archive.settings import Settings

# Set while our own command runs MkDocs, whose hook then need not make docs/ again.
docs_are_current: ContextVar[bool] = ContextVar("docs_are_current", default=False)

_STAMPS = "sites.json"


def publish(config: MkDocsConfig, settings: Settings) -> bool:
    """Build the site if anything changed; return whether it was built."""
    inputs = _inputs_digest(config, settings)
    stamps = _read_stamps(settings.docs)
    if stamps.get(str(settings.site)) == [inputs, _listing_digest(settings.site)]:
        return False
    if not (settings.docs / "index.md").is_file():
        raise ArchiveError(
            f"{settings.docs / 'index.md'} is missing; write a home page, or restore the project's."
        )
    draft = settings.site.with_name(f".{settings.site.name}-new")
    shutil.rmtree(draft, ignore_errors=True)
    config.site_dir = str(draft)
    token = docs_are_current.set(True)
    try:
        build(config)
    except TemplateError as error:
        shutil.rmtree(draft, ignore_errors=True)
        raise ArchiveError(_about_template(error)) from error
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    finally:
        docs_are_current.reset(token)
        config.site_dir = str(settings.site)
    _keep_times(settings.site, draft)
    _swap(draft, settings.site)
    stamps[str(settings.site)] = [inputs, _listing_digest(settings.site)]
    state = settings.docs / STATE
    state.mkdir(exist_ok=True)
    (state / _STAMPS).write_text(json.dumps(stamps, sort_keys=True), encoding="utf-8")
    return True


def _about_template(error: TemplateError) -> str:
    name, line = getattr(error, "name", None), getattr(error, "lineno", None)
    where = f"overrides/{name}, line {line}" if name and line else "A template under overrides/"
    return f"{where}: {error.message}; mend it, or restore the file. The old site is as it was."


def refuse_strange_folder(site: Path) -> None:
    """A site folder is replaced whole, so never one that holds what no build has made."""
    if site.exists() and not site.is_dir():
        raise ArchiveError(f"{site} is a file; name a folder with --site.")
    if site.is_dir() and any(site.iterdir()) and not (site / "404.html").exists():
        raise ArchiveError(
            f"{site} holds files that no build of a site has made; empty it, or name another folder with --site."
        )


def _swap(draft: Path, site: Path) -> None:
    old = site.with_name(f".{site.name}-old")
    shutil.rmtree(old, ignore_errors=True)
    site.parent.mkdir(parents=True, exist_ok=True)
    if site.exists():
        os.replace(site, old)
    os.replace(draft, site)
    shutil.rmtree(old, ignore_errors=True)


def _keep_times(old: Path, new: Path) -> None:
    """A file that came out the same keeps its time, so that tools that copy by time leave it alone."""
    for path in _files(new):
        before = old / path
        if before.is_file() and filecmp.cmp(before, new / path, shallow=False):
            times = before.stat()
            os.utime(new / path, ns=(times.st_atime_ns, times.st_mtime_ns))


def _inputs_digest(config: MkDocsConfig, settings: Settings) -> str:
    """Digest all that MkDocs reads: its versions, the settings, the theme's overrides, docs/."""
    digest = hashlib.sha256()
    for package in ("mkdocs", "mkdocs-material", "markdown", "jinja2"):
        digest.update(f"{package} {version(package)}\n".encode())
    digest.update(Path(config.config_file_path).read_bytes())
    digest.update(f"{config.site_url}\n{config.site_name}\n{settings.language}\n{config.strict}\n".encode())
    for path in _files(settings.overrides):
        digest.update(path.encode() + b"\0" + (settings.overrides / path).read_bytes())
    digest.update(_listing_digest(settings.docs).encode())
    return digest.hexdigest()


def _listing_digest(folder: Path) -> str:
    """Digest the names, sizes and times of a folder's files, hidden ones left out."""
    digest = hashlib.sha256()
    for path in _files(folder):
        if not path.startswith("."):
            stat = (folder / path).stat()
            digest.update(f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[str]:
    """Yield the files of a folder, relative, in a fixed order."""
    for base, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            yield os.path.relpath(os.path.join(base, name), folder).replace(os.sep, "/")


def _read_stamps(docs: Path) -> dict[str, list[str]]:
    try:
        stamps = json.loads((docs / STATE / _STAMPS).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamps if isinstance(stamps, dict) else {}
