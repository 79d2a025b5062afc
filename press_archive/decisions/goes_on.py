"""Writing one more line at the end of a file people write: what stands there keeps every byte.

In: the file's bytes and a line. Out: the bytes with it, ended as the file's other lines are; a file replaced at
once.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from press_archive.entries.plain_yaml import NotYamlError, parse
from press_archive.entries.segments import segments
from press_archive.entries.text import with_plain_ends
from press_archive.entries.vocabulary import Kind

_DAY = re.compile(r"[12][0-9]{3}(?:-[0-9]{2}){0,2}")


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


def as_yaml(values: Mapping[str, str | Sequence[str]]) -> str:
    """Return a decision as one line of a list, ready to paste below the list's name; what is empty is left out."""
    return "- {" + ", ".join(f"{key}: {_value(key, value)}" for key, value in values.items() if value) + "}"


def _value(key: str, value: str | Sequence[str]) -> str:
    if not isinstance(value, str):
        return f"[{', '.join(_value('', one) for one in value)}]"
    plain = key == "judgement" or (key == "when" and _DAY.fullmatch(value))
    return value if plain else json.dumps(value, ensure_ascii=False)


def one_more(before: bytes, kind: Kind, line: str) -> bytes:
    """Return a file's bytes with one more item of its list, indented as the others are; made if there is none."""
    text = text_in(before)
    items = [segment.text for segment in segments(text, kind) if segment.is_item]
    head = [] if items or any(map(kind.section_of, _keys(text))) else [f"{kind.stem}:"]
    indent = len(items[-1]) - len(items[-1].lstrip(" ")) if items else 2
    return added(before, *head, f"{' ' * indent}{line}")


def _keys(text: str) -> list[str]:
    return [line.partition(":")[0].strip(" {") for line in text.split("\n") if ":" in line]
