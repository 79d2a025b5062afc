"""A served site brought up to date in its place, from inside of one of MkDocs's builds.

In: the configuration MkDocs is about to build with, and what the site was built from. Out: a configuration by which
MkDocs builds into a draft what has changed, and the draft put in its place. Nobody may ask for the site meanwhile.
"""

from __future__ import annotations

import os
import shutil
from contextvars import Token
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from press_archive.publish.changes import Plan, plan_changes
from press_archive.publish.fast.files import Options, options
from press_archive.publish.inventory import Inventory
from press_archive.publish.shell import Shell, shell_of
from press_archive.publish.site import nothing_in
from press_archive.publish.stamp import Stamp
from press_archive.publish.swap import draft_of, remove, swap
from press_archive.settings import Settings


@dataclass(frozen=True, slots=True)
class Refresh:
    """A build under way."""

    site: Path
    shell: Shell
    docs: Inventory
    asked: Options
    chosen: Token[Options | None]
    plan: Plan | None  # None: all of it is built
    first: bool  # built where it is served, for nobody has asked for it yet
    dressed: bool  # in the same style sheets and scripts as before

    @property
    def changes(self) -> bool:
        """Whether the site may be another one afterwards."""
        return self.plan is None or not self.dressed or bool(self.plan.build or self.plan.drop)

    def finish(self) -> Stamp:
        """Put what MkDocs has built in its place; return what the site was built from."""
        if self.plan is not None:
            remove(self.site, self.plan.drop)
            _move(draft_of(self.site), self.site)
        elif not self.first:
            swap(self.site)
        self.clear_away()
        loose = None if self.asked.loose is None else tuple(sorted(self.asked.loose))
        return Stamp(self.shell, self.docs, "", "", loose)

    def clear_away(self) -> None:
        """Leave no half of a site behind; to be called whether or not MkDocs came to an end."""
        options.reset(self.chosen)
        shutil.rmtree(draft_of(self.site), ignore_errors=True)


def refresh(config: MkDocsConfig, settings: Settings, docs: Inventory, before: Stamp | None) -> Refresh:
    """Let MkDocs build what of ``docs`` differs from ``before``, or all; to be called before it looks for files."""
    shell = shell_of(config, settings)
    known = before if before and before.shell.pages == shell.pages else None
    plan = _plan(config, settings, known, docs) if known else None
    previous = settings.site if before else None
    only = plan.build if plan else None
    asked = Options(os.cpu_count() or 1, previous=previous, only=only, docs=settings.docs)
    if before:
        config.site_dir = str(draft_of(settings.site))
    if plan:
        config.docs_dir = str(nothing_in(settings.docs))
    return Refresh(
        settings.site,
        shell,
        docs,
        asked,
        options.set(asked),
        plan,
        first=before is None,
        dressed=before is not None and before.shell.assets == shell.assets,
    )


def _plan(config: MkDocsConfig, settings: Settings, before: Stamp, now: Inventory) -> Plan | None:
    if before.docs == now:
        return Plan((), frozenset())
    return plan_changes(settings.docs, config.nav, before, now)


def _move(draft: Path, site: Path) -> None:
    for folder, _, names in os.walk(draft):
        target = site / Path(folder).relative_to(draft)
        target.mkdir(parents=True, exist_ok=True)
        for name in names:
            os.replace(os.path.join(folder, name), target / name)
