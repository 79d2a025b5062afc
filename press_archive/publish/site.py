"""Publish docs/ as site/ with MkDocs: built beside the old site and swapped in only when it is whole.

In: a loaded MkDocs configuration and the settings. Out: the site on disk, and an account of it. When nothing it is
made from has changed nothing is touched; when little has, only what depends on it is built, to the same bytes.
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from jinja2 import TemplateError
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig

from press_archive.errors import MistakesError, mistake
from press_archive.publish.changes import Plan, plan_changes
from press_archive.publish.fast.files import Options, options
from press_archive.publish.inventory import (
    Inventory,
    Stamp,
    digest_of,
    read_stamp,
    scan,
    scan_some,
    write_stamp,
)
from press_archive.publish.limits import Limit, host_limits
from press_archive.publish.manifest import STATE
from press_archive.publish.swap import carry_over, draft_of, keep_times, recover, swap
from press_archive.settings import Settings

# Set while our own command runs MkDocs, whose hook then need not make docs/ again.
docs_are_current: ContextVar[bool] = ContextVar("docs_are_current", default=False)

_VERSIONS = ("mkdocs", "mkdocs-material", "markdown", "jinja2", "markupsafe", "pyyaml")
_FULL = (errno.ENOSPC, errno.EDQUOT)


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing came to."""

    built: bool  # whether anything was touched
    limits: tuple[Limit, ...]  # limits of hosts that the site has come near
    differing: tuple[str, ...] = ()  # pages that would not come out as MkDocs renders them


def publish(config: MkDocsConfig, settings: Settings, jobs: int = 1, verify: bool = False) -> Published:
    """Bring the site up to date with docs/; with ``verify``, build all and compare every page with MkDocs's own."""
    recover(settings.site)
    shell, docs, site = shell_digest(config, settings), scan(settings.docs), scan(settings.site)
    before = read_stamp(settings.docs, settings.site)
    plan = None
    if before and not verify and before.shell == shell and before.site == digest_of(site):
        if before.docs == docs:
            return Published(False, tuple(host_limits(site)))
        plan = plan_changes(settings.docs, config.nav, before, docs)
    if not (settings.docs / "index.md").is_file():
        raise mistake("home_missing", str(settings.docs / "index.md"))
    asked = Options(jobs, verify, settings.site, plan.build if plan else None, settings.docs)
    with _whole_or_nothing(settings.site):
        _build(config, settings, asked)
        made = _complete(settings.site, site, plan)
        swap(settings.site)
    loose = None if asked.loose is None else tuple(sorted(asked.loose))
    write_stamp(settings.docs, settings.site, Stamp(shell, docs, digest_of(made), loose))
    return Published(True, tuple(host_limits(made)), tuple(asked.differing))


@contextmanager
def _whole_or_nothing(site: Path) -> Iterator[None]:
    """Whatever goes wrong, the old site stays, and no half of a new one."""
    try:
        yield
    except TemplateError as error:
        raise _about_template(error) from error
    except OSError as error:
        if error.errno in _FULL:
            raise mistake("disk_full", str(site)) from error
        raise
    finally:
        shutil.rmtree(draft_of(site), ignore_errors=True)


def _build(config: MkDocsConfig, settings: Settings, asked: Options) -> None:
    """Let MkDocs build into the draft; shown no folder when it is to build but a few files, which the hook gives."""
    config.site_dir = str(draft_of(settings.site))
    config.docs_dir = str(nothing_in(settings.docs) if asked.only is not None else settings.docs)
    current, chosen = docs_are_current.set(True), options.set(asked)
    try:
        build(config)
    finally:
        options.reset(chosen)
        docs_are_current.reset(current)
        config.site_dir, config.docs_dir = str(settings.site), str(settings.docs)


def nothing_in(docs: Path) -> Path:
    """Return a folder that holds nothing, to be shown to MkDocs instead of ``docs``."""
    empty = docs / STATE / "nothing"
    empty.mkdir(parents=True, exist_ok=True)
    return empty


def _complete(site: Path, before: Inventory, plan: Plan | None) -> Inventory:
    """Carry over what was not built; return the inventory of the new site."""
    built = scan(draft_of(site))
    if not before:  # no site was there
        return built
    keep_times(site, built)
    if not plan:
        return scan(draft_of(site))
    carried = {path: entry for path, entry in before.items() if path not in built and path not in plan.drop}
    carry_over(site, carried)
    return {**carried, **scan_some(draft_of(site), built)}


def _about_template(error: TemplateError) -> MistakesError:
    name, line = getattr(error, "name", None), getattr(error, "lineno", None)
    where = f"overrides/{name}:{line}" if name and line else "overrides/"
    return mistake("template_broken", error.message or "", where)


def refuse_strange_folder(site: Path) -> None:
    """A site folder is replaced whole, so never one that holds what no build has made."""
    if site.exists() and not site.is_dir():
        raise mistake("site_a_file", str(site))
    if site.is_dir() and any(site.iterdir()) and not (site / "404.html").exists():
        raise mistake("site_not_ours", str(site))


def shell_digest(config: MkDocsConfig, settings: Settings) -> str:
    """Digest all that every page depends on: versions, settings, the theme's overrides, our own way of building."""
    digest = hashlib.sha256()
    for package in _VERSIONS:
        digest.update(f"{package} {version(package)}\n".encode())
    digest.update(Path(config.config_file_path).read_bytes())
    digest.update(f"{config.site_url}\n{config.site_name}\n{settings.language}\n{config.strict}\n".encode())
    face = [config.theme.get(key) for key in ("logo", "favicon", "icon", "palette")]
    told = (config.copyright, config.repo_url, config.repo_name, config.edit_uri, config.extra, face)
    digest.update(repr(told).encode())  # what the environment may fill in
    for folder in (settings.overrides, Path(__file__).parent):
        for path in sorted(file for file in folder.rglob("*") if file.is_file() and file.suffix != ".pyc"):
            digest.update(os.fsencode(path.relative_to(folder)) + b"\0" + path.read_bytes())
    return digest.hexdigest()
