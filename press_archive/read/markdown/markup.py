"""Inline Markdown taken away: emphasis, links, code, images, entities and presentational tags.

In: the text of one Markdown block. Out: the text a reader sees. Every pattern stops at the first character
it may not cross, so the work grows with the length of the text and no faster.
"""

from __future__ import annotations

import html
import re

_IMAGE = re.compile(r'!\[([^\[\]\n]*)\]\(([^()\s]*)(?:\s+"([^"\n]*)")?\s*\)(?:\{[^{}\n]*\})?')
_HTML_IMAGE = re.compile(r"<img\b[^<>]{0,2000}>", re.IGNORECASE)
_ALT = re.compile(r"""\balt\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_LINK = re.compile(
    r'\[([^\[\]\n]*)\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s+"[^"\n]*")?\s*\)|\[[^\[\]\n]*\])'
)
_AUTOLINK = re.compile(r"<((?:https?|mailto):[^<>\s]*)>")
_TAGS = re.compile(
    r"</?(?:b|i|em|strong|u|span|p|div|sup|sub|small|font|center|figure|figcaption|mark|a|blockquote)"
    r"(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_EMPHASIS = (
    re.compile(r"\*\*\*([^*\n]+)\*\*\*"),
    re.compile(r"\*\*([^*\n]+)\*\*"),
    re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+)\*(?![\w*])"),
    re.compile(r"(?<![\w_])__([^_\n]+)__(?![\w_])"),
    re.compile(r"(?<![\w_])_(?=[^\s_])([^_\n]+)_(?![\w_])"),
    re.compile(r"~~([^~\n]+)~~"),
    re.compile(r"`([^`\n]+)`"),
)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_HIDDEN = 0xF0000  # escaped characters wait in a private plane until emphasis has been taken away
_SHOWN = {_HIDDEN + code: chr(code) for code in range(0x21, 0x7F)}
_EMPHASISED = re.compile(r"\s*(\*{1,2}|_{1,2})(?=\S)([^*_\n]+)\1\s*")


def images_of(line: str) -> tuple[list[str], str]:
    """Return the texts that describe the images of a line, and the line without its images."""
    if "!" not in line and "<" not in line:
        return [], line
    texts = [match[1] or match[3] or "" for match in _IMAGE.finditer(line)]
    rest = _IMAGE.sub(" ", line)
    for match in _HTML_IMAGE.finditer(rest):
        alt = _ALT.search(match[0])
        texts.append((alt[1] or alt[2] or "") if alt else "")
    return texts, _HTML_IMAGE.sub(" ", rest)


def is_emphasised(line: str) -> bool:
    """Whether a whole line is emphasised, as captions under images are."""
    return bool(_EMPHASISED.fullmatch(line))


def without_inline(text: str) -> str:
    """Return the text a reader sees."""
    text = _ESCAPE.sub(lambda match: chr(_HIDDEN + ord(match[1])), text)
    text = _LINK.sub(r"\1", _AUTOLINK.sub(r"\1", text))
    text = _TAGS.sub("", _BREAK.sub(" ", text))
    for pattern in _EMPHASIS:
        text = pattern.sub(r"\1", text)
    return html.unescape(text).translate(_SHOWN)
