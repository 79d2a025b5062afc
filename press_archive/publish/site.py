"""Publish docs/ as site/ with MkDocs: built beside the old site and swapped in only when it is whole.

In: a loaded MkDocs configuration and the settings. Out: the site on disk, and an account of it. When nothing it is
made from has changed nothing is touched; when little has, only what depends on it is built, to the same bytes.
"""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from jinja2 import TemplateError
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig

from press_archive.errors import MistakesError, mistake
from press_archive.publish.changes import Plan, plan_changes
from press_archive.publish.fast.files import Options, options
from press_archive.publish.inventory import Inventory, digest_of, scan, scan_some
from press_archive.publish.limits import Limit, host_limits
from press_archive.publish.manifest import STATE
from press_archive.publish.shell import shell_of
from press_archive.publish.stamp import Stamp, read_stamp, write_stamp
from press_archive.publish.swap import draft_of, keep_times, part_of, recover, swap
from press_archive.publish.twin import leave_one_twin, remove_twin, renew, state_of_twin
from press_archive.settings import Settings

# Set while our own command runs MkDocs, whose hook then need not make docs/ again.
docs_are_current: ContextVar[bool] = ContextVar("docs_are_current", default=False)

_FULL = (errno.ENOSPC, errno.EDQUOT)


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing came to."""

    built: bool  # whether anything was touched
    limits: tuple[Limit, ...]  # limits of hosts that the site has come near
    differing: tuple[str, ...] = ()  # pages that would not come out as MkDocs renders them


def publish(
    config: MkDocsConfig, settings: Settings, docs: Inventory, jobs: int = 1, verify: bool = False
) -> Published:
    """Bring the site up to date with what lies in docs/, its hidden files left out.

    With ``verify``, build all and compare every page with MkDocs's own.
    """
    recover(settings.site)
    leave_one_twin(settings.docs / STATE, settings.site)
    shell, site = shell_of(config, settings), scan(settings.site, hidden=True)
    before = read_stamp(settings.docs, settings.site)
    plan = None
    if before and not verify and before.shell.pages == shell.pages and before.site == digest_of(site):
        if before.docs == docs and before.shell == shell:
            return Published(False, tuple(host_limits(site)))
        plan = plan_changes(settings.docs, config.nav, before, docs)
    if not (settings.docs / "index.md").is_file():
        raise mistake("home_missing", str(settings.docs / "index.md"))
    asked = Options(jobs, verify, settings.site, plan.build if plan else None, settings.docs)
    with _whole_or_nothing(settings.site):
        if before and plan:
            _build(config, settings, asked, part_of(settings.site))
            made, twin = _renewed(settings.site, site, plan, before.twin)
        else:
            _build(config, settings, asked, draft_of(settings.site))
            made, twin = _replaced(settings.site, site), ""
    loose = None if asked.loose is None else tuple(sorted(asked.loose))
    write_stamp(settings.docs, settings.site, Stamp(shell, docs, digest_of(made), twin, loose))
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
        for folder in (draft_of(site), part_of(site)):
            shutil.rmtree(folder, ignore_errors=True)


def _build(config: MkDocsConfig, settings: Settings, asked: Options, target: Path) -> None:
    """Let MkDocs build into a folder; shown none when it is to build but a few files, which the hook gives."""
    config.site_dir = str(target)
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


def _replaced(site: Path, before: Inventory) -> Inventory:
    """Put the draft in the place of the site; return the inventory of the new one."""
    draft = draft_of(site)
    built = scan(draft, hidden=True)
    if before:
        keep_times(site, draft, built)
        built = scan(draft, hidden=True)
    swap(site)
    remove_twin(site)
    return built


def _renewed(site: Path, before: Inventory, plan: Plan, twin: str) -> tuple[Inventory, str]:
    """Put what was built in its place in the site; return the inventory of the new one and the state of its twin."""
    part = part_of(site)
    built = scan(part, hidden=True)
    keep_times(site, part, built)
    built = scan_some(part, built)
    trusted = twin != "" and twin == state_of_twin(site, before)
    left = renew(site, trusted, before.keys(), plan.drop, built)
    gone = plan.drop.union(built)
    made = {path: entry for path, entry in before.items() if path not in gone} | built
    return made, state_of_twin(site, made) if left else ""


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
