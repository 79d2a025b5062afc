"""The text of a file that people wrote: from any program's bytes to lines with plain ends.

In: a path, or lines that could not be read as they are. Out: text whose lines are those an editor counts, and the
same text with the signs that word processors put in place of plain ones taken back.
"""

from __future__ import annotations

import codecs
import re
from pathlib import Path

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)  # what spreadsheets write as "Unicode text"
UNREADABLE = "\ufffd"  # stands for bytes that are no text
# Editors count none of them.
_BREAKS = str.maketrans(dict.fromkeys("\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", " "))
_SPACES = str.maketrans(dict.fromkeys("\xa0\u2007\u202f\u3000", " ") | dict.fromkeys("\u200b\ufeff", ""))
_INDENT = re.compile(r"^[ \t]*", re.MULTILINE)
# A whole value or key between the quotes of a word processor; inside a sentence they are the sentence's own.
_QUOTED = re.compile(
    r"(?<![^\s\[{,:-])(?:[“”„″]([^“”„″\"\n]*)[“”″]|[‘‚]([^‘’\n]*)’|«([^«»\n]*)»)(?=\s*(?:[,}\]:#]|$))",
    re.MULTILINE,
)


def read_text(path: Path) -> str:
    """Return a file's text; bytes that are no text become :data:`UNREADABLE`. Raises ``OSError``."""
    data = path.read_bytes()
    encoding = "utf-16" if data.startswith(_UTF_16) else "utf-8-sig"
    return with_plain_ends(data.decode(encoding, "replace"))


def with_plain_ends(text: str) -> str:
    """Return a text in which every line ends as Unix ends it."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").translate(_BREAKS)


def mended(text: str, tab: int) -> str:
    """Return lines with spaces for tabs and their likes, and straight quotes round values in curly ones."""
    spaced = _INDENT.sub(lambda indent: indent[0].replace("\t", " " * tab), text.translate(_SPACES))
    return _QUOTED.sub(_straight, spaced.replace("\t", " "))


def _straight(quoted: re.Match[str]) -> str:
    inside = next(group for group in quoted.groups() if group is not None)
    return '"' + inside.replace("\\", "\\\\").replace('"', '\\"') + '"'
