"""What note-taking programs and site generators write beyond Markdown: Obsidian, Hugo, Jekyll, footnotes.

In: the text of a Markdown source. Out: the same, line for line, in plain Markdown, and whether something in it was
not meant to be published: comments.
"""

from __future__ import annotations

import re

_COMMENT = re.compile(r"%%.*?%%", re.DOTALL)
_PICTURE = re.compile(r"!\[\[([^\[\]|\n]{1,300})(?:\|([^\[\]\n]{0,300}))?\]\]")
_LINK = re.compile(r"\[\[([^\[\]|\n]{1,300})(?:\|([^\[\]\n]{1,300}))?\]\]")
_CALLOUT = re.compile(r"^((?:[ \t]*>)+[ \t]*)\[!\w[\w -]{0,30}\][+-]?[ \t]*", re.MULTILINE)
_MARK = re.compile(r"(?<![=\w])==(?=\S)([^=\n]{1,500})(?<=\S)==(?![=\w])")
_BLOCK_NAME = re.compile(r"[ \t]+\^[A-Za-z0-9-]{1,60}[ \t]*$", re.MULTILINE)
_TAGS = re.compile(
    r"(?:(?<=[ \t])|^)#(?!#)[^\W\d][\w/-]{0,60}(?:[ \t]+#[^\W\d][\w/-]{0,60})*[ \t]*$", re.MULTILINE
)
_FIGURE = re.compile(r"\{\{[<%]\s*figure\b([^{}]{0,1000})[>%]\}\}")
_CAPTION = re.compile(r"\b(?:caption|title|alt)\s*=\s*[\"“]([^\"”]{1,500})")
_SHORTCODE = re.compile(r"\{\{[<%]\s*/?\s*(?:(?!figure)[\w-]+)\b[^{}\n]{0,500}[>%]\}\}")
_NOTE = re.compile(r"^[ \t]{0,3}\[\^[\w-]{1,40}\]:[ \t]*", re.MULTILINE)
_NOTE_SIGN = re.compile(r"\[\^[\w-]{1,40}\](?!:)")
_SIZE = re.compile(r"\d+(?:x\d+)?")
_OBSIDIAN = re.compile(r"\[\[[^\[\]\n]{1,300}\]\]|%%[^%]{1,2000}%%|^[ \t]*>[ \t]*\[!\w", re.MULTILINE)


def has_notes(text: str) -> bool:
    """Whether a text shows the habits of a note-taking program."""
    may_have = any(sign in text for sign in ("[[", "%%", "[!"))  # in a hundredth of the time
    return may_have and bool(_OBSIDIAN.search(text))


def in_plain_markdown(text: str) -> tuple[str, bool]:
    """Return the text in plain Markdown with its lines where they were, and whether it held comments."""
    hidden = False
    if has_notes(text):
        bare = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
        hidden = bare != text
        text = _PICTURE.sub(_as_image, bare)
        text = _LINK.sub(lambda link: link[2] or link[1].rpartition("/")[2].replace("#", " – "), text)
        text = _CALLOUT.sub(r"\1", text)
        text = _BLOCK_NAME.sub("", _TAGS.sub("", text))
    text = _MARK.sub(r"\1", text)
    if "{{" in text:
        text = _SHORTCODE.sub("", _FIGURE.sub(_as_figure, text))
    if "[^" in text:
        text = _NOTE_SIGN.sub("", _NOTE.sub("", text))
    return text, hidden


def _as_image(picture: re.Match[str]) -> str:
    said = picture[2] or ""
    return f"![{'' if _SIZE.fullmatch(said) else said}](anh)"


def _as_figure(figure: re.Match[str]) -> str:
    caption = _CAPTION.search(figure[1])
    return f"![{caption[1] if caption else ''}](anh)"
