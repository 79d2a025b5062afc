"""Images in a line of Markdown: what describes them, where they lie, and the line without them.

In: one line. Out: descriptions with addresses, and the rest. An image in a code span is text.
"""

from __future__ import annotations

import re

_ATTRIBUTES = r"""\{(?:\s*+(?:[.#:][\w-]++|[\w-]++=(?:"[^"\n]*+"|[^\s"{}]++)))++\s*+\}"""
_IMAGE = re.compile(
    rf"(?P<code>(?<!`)(?P<ticks>`++)(?!`))|(?P<escaped>\\.)"
    rf'|!\[(?P<text>[^\[\]\n]*+)\]\((?P<place>[^()\s]*+)(?:\s++"(?P<title>[^"\n]*+)")?\s*+\)(?:{_ATTRIBUTES})?'
    r"|(?P<tag><img(?=[\s/>])[^<>]{0,2000}>)",
    re.IGNORECASE,
)
_ALT = re.compile(r"""\balt\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_SRC = re.compile(r"""\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_EMPHASISED = re.compile(r"\s*(\*{1,2}|_{1,2})(?=\S)([^*_\n]+)\1\s*")


def images_of(line: str) -> tuple[list[tuple[str, str]], str]:
    """Return the texts that describe the images of a line with their addresses, and the line without its images."""
    if "![" not in line and "<" not in line:
        return [], line
    found: list[tuple[str, str]] = []
    rest: list[str] = []
    at = kept = 0
    while match := _IMAGE.search(line, at):
        at = match.end()
        if match["ticks"]:
            at = _end_of_code(line, match)
        elif not match["escaped"]:
            found.append((_description(match), _address(match)))
            rest += line[kept : match.start()], " "
            kept = at
    return found, "".join(rest) + line[kept:]


def _end_of_code(line: str, opening: re.Match[str]) -> int:
    closing = re.compile(rf"(?<!`){opening['ticks']}(?!`)").search(line, opening.end())
    return closing.end() if closing else opening.end()


def _description(match: re.Match[str]) -> str:
    if match["tag"]:
        alt = _ALT.search(match["tag"])
        return (alt[1] or alt[2] or "") if alt else ""
    return match["text"] or match["title"] or ""


def _address(match: re.Match[str]) -> str:
    if match["tag"]:
        src = _SRC.search(match["tag"])
        return (src[1] or src[2] or "") if src else ""
    return (match["place"] or "").strip("<>")


def is_emphasised(line: str) -> bool:
    """Whether a whole line is emphasised, as captions under images are."""
    return bool(_EMPHASISED.fullmatch(line))
