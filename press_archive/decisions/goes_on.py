"""Writing one more line at the end of a file people write: what stands there keeps every byte.

In: the file's bytes and a line. Out: the bytes with it, ended as the file's other lines are; a file replaced at
once.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from press_archive.entries.plain_yaml import NotYamlError, parse
from press_archive.entries.text import with_plain_ends


def added(before: bytes, *lines: str) -> bytes:
    """Return a file's bytes with lines added."""
    newline = "\r\n" if b"\r\n" in before else "\n"
    end = newline if before and not before.endswith(b"\n") else ""
    return before + (end + "".join(f"{line}{newline}" for line in lines)).encode()


def replaced(path: Path, data: bytes) -> None:
    """Put a file's new bytes in place of the old ones, all of them or none."""
    draft = path.with_name(f".{path.name}.draft")
    draft.write_bytes(data)
    if path.exists():
        shutil.copymode(path, draft)
    os.replace(draft, path)


def text_in(data: bytes) -> str:
    return with_plain_ends(data.decode("utf-8-sig", "replace"))


def is_yaml(data: bytes) -> bool:
    try:
        parse(text_in(data))
    except NotYamlError:
        return False
    return True
