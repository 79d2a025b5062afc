"""A live preview from its start to its end: what it has seen, holds in memory, and serves.

In: MkDocs's configuration as each of its builds begins, and that it has ended. Out: docs/ made, and the site that is
served brought up to date by what has changed since the build before.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from press_archive.keeping.memory import Memory
from press_archive.publish.inventory import Inventory
from press_archive.publish.lock import PATIENCE, only_build
from press_archive.publish.preview.watch import Sight, look
from press_archive.publish.refresh import Refresh, refresh
from press_archive.publish.stamp import Stamp
from press_archive.settings import Settings, read_settings

log = logging.getLogger("mkdocs.hooks.press_archive")

# Makes docs/ with what is held in memory, and returns what is to be told, a sentence each, and what lies there now.
MakeDocs = Callable[[Settings, Memory], tuple[Iterable[str], Inventory]]


class Session:
    """One preview; builds follow one another."""

    def __init__(self, make_docs: MakeDocs) -> None:
        self.changed = False  # whether the last build has changed the site
        self.seen: Sight = {}  # what lay there when the last build began
        self.settings: Settings | None = None  # of the last build
        self._make_docs = make_docs
        self._memory = Memory()
        self._watched: tuple[str, ...] = ()
        self._docs = Path()
        self._told: frozenset[str] = frozenset()
        self._served: Stamp | None = None
        self._under_way: Refresh | None = None

    def look(self) -> Sight:
        """Return what lies there now of all that people write."""
        return look(self._watched, self._docs)

    def begin(self, config: MkDocsConfig) -> None:
        """Make docs/, and let MkDocs build what differs from the site that is served."""
        self.changed, self._docs = False, Path(config.docs_dir)
        self._watched = (*filter(None, [config.config_file_path]), *config.watch)
        self.seen = self.look()
        self.settings = settings = read_settings(config)
        with only_build(settings.docs, wait=PATIENCE):
            told, docs = self._make_docs(settings, self._memory)
            self._tell(told)
            self._under_way = refresh(config, settings, docs, self._served)

    def end(self) -> None:
        """Put what MkDocs has built in its place."""
        under_way, self._under_way = self._under_way, None
        if under_way:
            self._served, self.changed = under_way.finish(), under_way.changes

    def give_up(self) -> None:
        """Clear away after a build that came to no end."""
        if self._under_way:
            self._under_way.clear_away()
            self._under_way = None

    def _tell(self, sentences: Iterable[str]) -> None:
        """Warn of what the build before has not warned of."""
        told = frozenset(sentences)
        for sentence in sorted(told - self._told):
            log.warning(sentence)
        self._told = told
