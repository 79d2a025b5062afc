"""Clean passages: how a line of any format becomes the text of a :class:`press_archive.model.Passage`.

In: decoded text. Out: text in NFC on one line, white space folded, control and zero-width characters
dropped (direction marks stay: they carry meaning), or numbered lines of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b-\u200d\u2060-\u2064\ue000-\uf8ff\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
# YAML and JSON may write a character beyond the first 65,536 as two escapes, which Python keeps as two halves.
_SURROGATES = re.compile("[\ud800-\udfff]")
_BREAKS = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


_WRAPPED = 50  # characters, from which on a line may have been broken at a width
_ENDED = (".", "!", "?", "…", "”", '"', ":", ";")


def clean(text: str) -> str:
    """Return the text of a passage, which may be empty."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split()) if " " in text else text
    if not text.isprintable():  # else it holds none of these
        if _SURROGATES.search(text):
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        text = _DROPPED.sub("", text)
    return " ".join(unicodedata.normalize("NFC", text).split())


def numbered_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield (1-based line number, raw line) as an editor counts lines.

    Page and paragraph separators break a line without being counted, for editors do not count them.
    """
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1):
        if line.isprintable():
            yield number, line
        else:
            for part in _BREAKS.split(line):
                yield number, part


def rejoined(text: str) -> str:
    """Return a text whose lines a program broke at a width with each paragraph on one line."""
    lines: list[str] = []
    before = ""
    for raw in text.replace("\r\n", "\n").split("\n"):
        line = raw.strip()
        goes_on = bool(before) and bool(line) and not before.endswith(_ENDED)
        if goes_on and (line[0].islower() or len(before) >= _WRAPPED):
            lines[-1] += f" {line}"
        else:
            lines.append(line)
        before = line
    return "\n".join(lines).strip()
