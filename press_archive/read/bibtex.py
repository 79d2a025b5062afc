"""BibTeX as text: its entries, and TeX's way of writing letters.

In: the text of a file. Out: entries with their fields, braces and TeX's accents resolved. What is no entry is a
comment, as BibTeX has it; an entry that does not end is left out with what follows it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from press_archive.languages.tables import words
from press_archive.read.lines import rejoined

_BEGINS = re.compile(r"@\s*([A-Za-z]+)\s*([{(])")
_KEY = re.compile(r"\s*([^\s,{}()=\"]{0,200})\s*,")
_NAME = re.compile(r"[\s,]*([A-Za-z][\w:.+-]{0,60})\s*=\s*")
_BARE = re.compile(r"[^\s,#{}()\"]+")
_JOINED = re.compile(r"\s*#\s*")
_PART = re.compile(r"[{}\"\\]")
_LONGEST_VALUE = 2_000_000  # characters
_ADDRESSES = frozenset({"url", "file", "pdf", "doi"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A reference as it is written down."""

    kind: str  # article, online …
    key: str  # by which texts cite it
    fields: Mapping[str, str]  # by name in small letters
    written: str  # as it stands in the file
    line: int  # 1-based


def entries_in(text: str) -> Iterator[Entry]:
    """Yield the entries of a file, abbreviations that it defines written out."""
    shorts: dict[str, str] = {}
    at, line, counted = 0, 1, 0
    while match := _BEGINS.search(text, at):
        kind, begins = match[1].lower(), match.start()
        line, counted = line + text.count("\n", counted, begins), begins
        if kind in ("comment", "preamble"):
            at = match.end()
            continue
        key = None if kind == "string" else _KEY.match(text, match.end())
        fields, at = _fields(text, key.end() if key else match.end(), shorts)
        if kind == "string":
            shorts |= fields
        elif fields:
            told = {
                name: (as_address if name in _ADDRESSES else as_text)(value) for name, value in fields.items()
            }
            yield Entry(kind, key[1] if key else "", told, text[begins:at], line)


def _fields(text: str, at: int, shorts: Mapping[str, str]) -> tuple[dict[str, str], int]:
    """The fields from a place on, as they are written, and where they end."""
    fields: dict[str, str] = {}
    while name := _NAME.match(text, at):
        value, at = _value(text, name.end(), shorts)
        fields.setdefault(name[1].lower(), value)
    return fields, at


def _value(text: str, at: int, shorts: Mapping[str, str]) -> tuple[str, int]:
    """A value, which may be several joined by #, and where it ends."""
    parts: list[str] = []
    while True:
        sign = text[at : at + 1]
        if sign in ("{", '"') and sign:
            end = _end(text, at)
            parts.append(text[at + 1 : end])
            at = end + 1
        elif bare := _BARE.match(text, at):
            parts.append(shorts.get(bare[0].lower(), bare[0]))
            at = bare.end()
        joined = _JOINED.match(text, at)
        if joined is None or joined.end() == at:
            return "".join(parts), at
        at = joined.end()


def _end(text: str, at: int) -> int:
    """Where what opens at a place closes, braces counted; the text's end where it does not."""
    quoted, depth = text[at] == '"', 0
    place = at
    while match := _PART.search(text, place, at + _LONGEST_VALUE):
        place = match.end()
        if match[0] == "\\":
            place += 1
        elif match[0] == "{":
            depth += 1
        elif match[0] == "}":
            depth -= 1
            if not depth and not quoted:
                return match.start()
        elif quoted and not depth and match.start() > at:
            return match.start()
    return len(text)


# ── Letters ───────────────────────────────────────────────────────────────────────────────────────
_ACCENTS = dict(
    zip(
        "'`^~\"=.uvHckdhrb",
        "\u0301\u0300\u0302\u0303\u0308\u0304\u0307\u0306\u030c\u030b\u0327\u0328\u0323\u0309\u030a\u0331",
        strict=True,
    )
)
# Pairs of a command and its letter.
_LETTERS = dict(
    pair.split("=")
    for pair in words(
        """
    ohorn=ơ OHORN=Ơ uhorn=ư UHORN=Ư abreve=ă ABREVE=Ă dj=đ DJ=Đ ecircumflex=ê acircumflex=â ocircumflex=ô ss=ß o=ø O=Ø
    l=ł L=Ł ae=æ AE=Æ oe=œ OE=Œ aa=å AA=Å i=i j=j textendash=– textemdash=— ldots=… dots=… textquotedblleft=“
    textquotedblright=”
    """
    )
) | {"par": "\n\n", "newline": "\n"}
# The letter under an accent may carry one itself: \'{\^a}.
_ACCENTED = re.compile(
    r"\\(?:(['`^~\"=.])\s*|([uvHckdhrb])(?![A-Za-z])\s*)(?:\{\s*([^\W\d_][\u0300-\u036f]*|\\[ij])\s*\}|([^\W\d_][\u0300-\u036f]*|\\[ij]))"
)
_COMMAND = re.compile(r"\\([A-Za-z]+)\s?(?:\{\})?")
_ESCAPED = re.compile(r"\\([&%$#_{}~^ ,;/\\-])")
_DEEPEST = 3  # accents on one letter, and the braces between them


def as_text(value: str) -> str:
    """Return a value with TeX's letters as letters, on a line a paragraph."""
    if "\\" in value:
        value = _COMMAND.sub(lambda match: _LETTERS.get(match[1], match[0]), value)
        for _ in range(_DEEPEST):
            value = _ACCENTED.sub(_accented, value)
        value = _COMMAND.sub("", value)
        value = _ESCAPED.sub(_unescaped, value)
    value = re.sub(r"[{}]", "", value).replace("---", "—").replace("--", "–").replace("~", "\u00a0")
    value = value.replace("``", "“").replace("''", "”")
    return rejoined(unicodedata.normalize("NFC", value))


def as_address(value: str) -> str:
    """Return an address or a path, in which TeX's signs are letters like others."""
    return _ESCAPED.sub(_unescaped, value.removeprefix("\\url").strip("{} \n"))


def _unescaped(match: re.Match[str]) -> str:
    return "\n" if match[1] == "\\" else match[1]


def _accented(match: re.Match[str]) -> str:
    letter = (match[3] or match[4]).lstrip("\\")
    return letter + _ACCENTS[match[1] or match[2]]
