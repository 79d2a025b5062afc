"""Whether the time of a file already tells its content apart from what it may become next.

In: a file's status. Out: its time of change, or nothing yet. A file that was changed within the resolution of its
clock may change again without its time changing.
"""

from __future__ import annotations

import os
import time

FINE = 100_000_000  # nanoseconds; kernels stamp files every 4 to 10 milliseconds
COARSE = 2_000_000_000  # of file systems that keep whole seconds, or every other one
_WHOLE = 1_000_000_000


def changed_at(stat: os.stat_result) -> int:
    """Return when a file was last changed, in nanoseconds."""
    return max(stat.st_mtime_ns, stat.st_ctime_ns)


def settled_time(stat: os.stat_result) -> int | None:
    """Return when a file was last changed, in nanoseconds; ``None`` where that tells nothing yet."""
    changed = changed_at(stat)
    resolution = COARSE if changed % _WHOLE == 0 else FINE
    return changed if time.time_ns() - changed >= resolution else None
