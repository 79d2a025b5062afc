"""One build at a time: a second one on the same folder says so and ends.

In: the docs folder. Out: a lock for as long as a build lasts; a killed build leaves none behind.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from press_archive.errors import mistake
from press_archive.publish.manifest import STATE

PATIENCE = 60  # seconds that a build of MkDocs's waits for one that somebody else has under way


@contextmanager
def only_build(docs: Path, wait: float = 0) -> Iterator[None]:
    """Hold the lock of a docs folder; raise :class:`MistakesError` if it is not free within ``wait`` seconds."""
    state = docs / STATE
    state.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(state / "lock", timeout=wait):
            yield
    except Timeout:
        raise mistake("another_build", str(docs)) from None
