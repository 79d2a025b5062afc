"""Files written whole or not at all, so that whoever is interrupted leaves no half of one.

In: where, and the bytes. Out: the file, put in place of the one before when all of it is on the disk.
"""

from __future__ import annotations

import os
from pathlib import Path

_AS_IT_IS = getattr(os, "O_BINARY", 0)  # else Windows writes other ends of lines


def write_whole(target: str | Path, data: bytes) -> os.stat_result:
    """Write a file whole or not at all; return its status."""
    folder, name = os.path.split(target)
    draft = os.path.join(folder, f".{name}.draft")
    try:
        stat = _written(draft, data)
        os.replace(draft, target)
    except OSError as error:  # a full disk does not say by itself what could not be written
        Path(draft).unlink(missing_ok=True)
        raise type(error)(error.errno, error.strerror, str(target)) from error
    return stat


def _written(path: str, data: bytes) -> os.stat_result:
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _AS_IT_IS, 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(file, rest) :]
        return os.fstat(file)
    finally:
        os.close(file)
