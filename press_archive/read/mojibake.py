"""Text that was UTF-8, was read by a Western encoding, and written down so: “cáº§u má»›i” for “cầu mới”.

In: decoded text. Out: the text as it was, where the way back is certain: every line that shows the damage gives UTF-8
again when its letters are turned into the bytes they were taken for. Otherwise nothing, for half a repair is worse.
"""

from __future__ import annotations

import re

SIGNS = re.compile("Ã[\x80-\xbf]|Ä[‘\x90\x91]|Æ[°¡]|á[º»][^\\s\\w]|á[º»]\\w|â€[œ\x9d™“”˜]")
FEWEST = 3  # signs, below which they may be meant
# Windows-1252 with the five bytes it leaves out, which programs pass through as they are.
_BYTES = {bytes([one]).decode("cp1252", "ignore") or chr(one): one for one in range(256)}
_TABLE = {ord(letter): chr(one) for letter, one in _BYTES.items()}


def repaired(text: str) -> str | None:
    """Return the text as it was before it was wrongly decoded; None where it was not, or that is not certain."""
    if sum(1 for _ in SIGNS.finditer(text)) < FEWEST:
        return None
    lines = text.split("\n")
    for at, line in enumerate(lines):
        if line.isascii():
            continue
        mended = _mended(line)
        if mended is None:
            return None
        lines[at] = mended
    return "\n".join(lines)


def _mended(line: str) -> str | None:
    """A line read anew; None where its letters are not the bytes of UTF-8."""
    try:
        return line.translate(_TABLE).encode("latin-1").decode("utf-8")
    except UnicodeError:
        return None
