"""A file's time tells its content only when the clock can have moved on."""

from __future__ import annotations

import os
import time
from pathlib import Path

from press_archive.keeping.settled import settled_time


def test_a_file_changed_just_now_is_not_settled(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"a")
    assert settled_time(file.stat()) is None
    time.sleep(0.15)
    stat = file.stat()
    assert settled_time(stat) == max(stat.st_mtime_ns, stat.st_ctime_ns)


def test_whole_seconds_take_longer_to_settle() -> None:
    second = time.time_ns() // 10**9
    for age, settles in ((1, False), (3, True)):
        fields = [0] * 10 + [second - age] * 3
        stat = os.stat_result([*fields, *[(second - age) * 10**9] * 3])
        assert (settled_time(stat) is not None) is settles
