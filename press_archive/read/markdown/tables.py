"""Tables in Markdown: their rows between pipes, and tables of HTML.

In: lines. Out: which belong to a table, and the cells of a row as they are written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_TABLE_RULE = re.compile(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_PIPE = re.compile(r"(?<!\\)\|")
_TABLE = re.compile(r" {0,3}<table\b", re.IGNORECASE)
_MOST_ROWS = 2_000  # lines of a table of HTML


def end_of_table(lines: Sequence[tuple[int, str]], at: int) -> int:
    """Return the place behind a table of HTML that begins on a line and ends one; 0 where none does."""
    if not _TABLE.match(lines[at][1]):
        return 0
    for end in range(at, min(at + _MOST_ROWS, len(lines))):
        if lines[end][1].rstrip().lower().endswith("</table>"):
            return end + 1
    return 0


def is_header(line: str, following: str) -> bool:
    """Return whether a line is the header of a table: below it stands a rule of as many cells."""
    if "|" not in line or "|" not in following or not is_rule(following):
        return False
    return len(cells_of(line)) == len(cells_of(following))


def is_rule(line: str) -> bool:
    """Return whether a line can be the rule below the head of a table."""
    return bool(_TABLE_RULE.fullmatch(line))


def cells_of(row: str) -> list[str]:
    """Return the cells of a row, without its frame."""
    return _PIPE.split(_without_frame(row))


def _without_frame(row: str) -> str:
    row = row.strip().removeprefix("|")
    return row.removesuffix("|") if not row.endswith("\\|") else row
