"""Changing one value in an entry that somebody wrote by hand, line by line: all else keeps every byte.

In: a file's text, an entry of it, a field and what it shall say. Out: the text, or nothing where the value does not
stand on lines of its own, or a remark stands beside it; then a person is told which line to change.
"""

from __future__ import annotations

import re

from press_archive.entries import Entry

_COLUMN = re.compile(r"[ \t]*")


def changed(text: str, entry: Entry, field: str, value: str) -> str | None:
    """Return a text in which a field of an entry has another value, given as YAML on one line."""
    lines = text.split("\n")
    at = entry.lines[field] - 1
    line = lines[at].removesuffix("\r")
    end = "\r" if lines[at].endswith("\r") else ""
    key = re.escape(entry.written.get(field, field))
    match = re.fullmatch(rf"(?P<head>[ \t]+[\"']?{key}[\"']?\s*:)(?:\s+(?P<value>\S.*)|\s*)", line)
    if match is None or entry.lines[field] == entry.line:
        return None
    after = at + 1
    while after < len(lines) and _goes_on(lines[after], _column(line)):
        after += 1
    if any("#" in one for one in [match["value"] or "", *lines[at + 1 : after]]):
        return None
    return "\n".join([*lines[:at], f"{match['head']} {value}{end}", *lines[after:]])


def _goes_on(line: str, column: int) -> bool:
    """Whether a line belongs to the value of a key that stands in a column."""
    text = line.strip()
    return bool(text) and (_column(line) > column or (_column(line) == column and text.startswith("- ")))


def _column(line: str) -> int:
    match = _COLUMN.match(line)
    return match.end() if match else 0
