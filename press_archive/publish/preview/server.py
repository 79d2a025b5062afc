"""MkDocs's server for previews, told by ourselves when to build and when to reload.

In: MkDocs's own server, which is replaced, and what looks and builds. Out: the same site at the same address. MkDocs
builds when it is told of a change, and so a second time for what a build has written, or for a file that is saved
in two steps; here what is there is compared with what was built.
"""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Iterable
from typing import Any, Protocol

from mkdocs.livereload import LiveReloadServer

from press_archive.desk.desk import Desk
from press_archive.publish.preview.watch import Sight
from press_archive.settings import Settings

log = logging.getLogger("mkdocs.hooks.press_archive")

_PAUSE = 0.3  # seconds between two looks, at least
_IDLE = 20  # times as long as a look takes, so that looking costs a twentieth of a processor at most
_SETTLE = 0.15  # seconds in which nothing may change any more before a build begins
_PATIENCE = 20  # times to wait for that


class Previewed(Protocol):
    """What the server asks of a preview."""

    changed: bool  # whether the last build has changed the site
    seen: Sight  # what lay there when the last build began

    settings: Settings | None  # of the last build

    def look(self) -> Sight: ...


class PreviewServer(LiveReloadServer):
    """Serves a site, and builds it again when something that people write is other than it was when it was built."""

    def __init__(self, like: LiveReloadServer, previewed: Previewed, builder: Callable[[], None]) -> None:
        host, port = like.server_address[:2]
        super().__init__(builder, str(host), int(port), like.root, like.mount_path)
        self.error_handler = like.error_handler
        self._previewed = previewed
        self._desk = Desk(self.mount_path)
        like.server_close()

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
        """Note a path that MkDocs would watch, so that it is named when the server starts."""
        self._watched_paths.setdefault(os.path.abspath(path), 1)  # noqa: PTH100 - links stay as they are

    def unwatch(self, path: str) -> None:
        self._watched_paths.pop(os.path.abspath(path), None)  # noqa: PTH100

    def serve_request(self, environ: Any, start_response: Any) -> Iterable[bytes]:
        """Answer a request; the editors' form is no file of the site, and so is never published with it."""
        settings = self._previewed.settings
        if environ["PATH_INFO"] == f"{self.mount_path}_desk" and settings:
            return self._desk.serve(environ, start_response, settings)
        return super().serve_request(environ, start_response)

    def _build_loop(self) -> None:
        while not self._shutdown:
            start = time.monotonic()
            now = self._previewed.look()
            if now != self._previewed.seen:
                self._settle(now)
                self._build_once()
            else:
                time.sleep(max(_PAUSE, _IDLE * (time.monotonic() - start)))

    def _settle(self, now: Sight) -> None:
        """Wait until nothing changes any more: an editor may write a file in several steps."""
        for _ in range(_PATIENCE):
            time.sleep(_SETTLE)
            before, now = now, self._previewed.look()
            if before == now:
                return

    def _build_once(self) -> None:
        """Build; requests wait meanwhile, and browsers reload only where the site is another one then."""
        self._wanted_epoch = round(time.monotonic() * 1000)
        changed = False
        try:
            self.builder()
            changed = self._previewed.changed
            log.info("Reloading browsers" if changed else "The site is as it was")
        except SystemExit as error:  # what MkDocs makes of a mistake, which it has told already
            log.error(f"{error} The site is served as it was; mend the mistake, and it is built again.")
        except Exception:
            log.exception("The site could not be built, and is served as it was.")
        with self._epoch_cond:
            if changed:
                self._visible_epoch = self._wanted_epoch
            else:
                self._wanted_epoch = self._visible_epoch
            self._epoch_cond.notify_all()
