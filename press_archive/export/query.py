"""The query language for the engines that an archive is exported to: what the search box understands.

In: the text of the box. Out: groups that must all hold, each of terms of which one must hold; and the days that
a typed date means. It is the client's ``query.js`` and ``dates.js`` said again, because an engine has no browser.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass

from press_archive.languages.folding import fold, tokens

_QUOTES = '"“”„‟＂«»'
_CHUNK = re.compile(rf"[^\s{_QUOTES}]*")
_PHRASE = re.compile(rf"[^{_QUOTES}]*")
_FIELD = re.compile(rf"([^\s:{_QUOTES}]{{1,24}}(?:\s{{1,3}}[^\s:{_QUOTES}]{{1,24}})?):")
FIELDS = {
    "bao": "outlet",
    "outlet": "outlet",
    "tac gia": "author",
    "author": "author",
    "noi": "place",
    "place": "place",
    "nguoi": "person",
    "person": "person",
    "to chuc": "organization",
    "organization": "organization",
    "organisation": "organization",
    "org": "organization",
    "nguon": "source",
    "hang tin": "source",
    "source": "source",
    "agency": "source",
    "chu de": "story",
    "su viec": "story",
    "story": "story",
    "topic": "story",
    "ngay": "date",
    "date": "date",
}
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
_LOCAL = re.compile(r"(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})", re.ASCII)
EARLIEST, LATEST = "0000-01-01", "9999-12-31"


@dataclass(frozen=True, slots=True)
class Term:
    """Words, a phrase, or a field's value; ``text`` holds at least one token."""

    text: str
    quoted: bool = False
    negated: bool = False
    field: str = ""  # outlet, author, source, place, person, organization, story, date; "" for bare words
    open: bool = False  # the query ends inside its last word, which may be a beginning


Groups = tuple[tuple[Term, ...], ...]


def parse_query(text: str) -> Groups:
    """Return the groups of a query; empty where there is nothing to search."""
    groups: list[list[Term]] = []
    either = False
    for term in _terms(text.strip()):
        if term is None:
            either = bool(groups)
        elif tokens(term.text):
            if either:
                groups[-1].append(term)
            else:
                groups.append([term])
            either = False
    return tuple(map(tuple, groups))


def _terms(text: str) -> Iterator[Term | None]:
    """Yield the terms in order, ``None`` for each OR."""
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        term, end = _term(text, at)
        yield term
        at = max(end, at + 1)


def _term(text: str, at: int) -> tuple[Term | None, int]:
    negated = text[at] == "-"
    field, start = _field(text, at + negated)
    quoted = start < len(text) and text[start] in _QUOTES
    match = (_PHRASE if quoted else _CHUNK).match(text, start + quoted)
    content, end = (match.group(), match.end()) if match else ("", len(text))
    if content == "OR" and not (negated or field or quoted):
        return None, end
    is_open = end == len(text) and not (negated or field) and bool(tokens(content[-1:]))
    return Term(content, quoted, negated, field, is_open), end + quoted


def _field(text: str, start: int) -> tuple[str, int]:
    match = _FIELD.match(text, start)
    field = FIELDS.get(" ".join(fold(match[1]).split()), "") if match else ""
    return (field, match.end()) if match and field else ("", start)


def read_interval(text: str) -> tuple[str, str] | None:
    """Return the first and last day of a typed date or ``from..to``; ``None`` where it is no date."""
    sides = [side.strip() for side in text.strip().split("..")]
    if len(sides) > 2 or not any(sides):
        return None
    spans = [_span(side) if side else (EARLIEST, LATEST) for side in sides]
    first, last = spans[0], spans[-1]
    return (first[0], last[1]) if first and last else None


def _span(text: str) -> tuple[str, str] | None:
    if match := _ISO.fullmatch(text):
        year, month, day = match.groups()
    elif match := _LOCAL.fullmatch(text):
        day, month, year = match.groups()
    else:
        return None
    last_month = int(month or 12)
    if not (int(year) and 1 <= last_month <= 12):
        return None
    last_day = monthrange(int(year), last_month)[1]
    if day and not 1 <= int(day) <= last_day:
        return None
    first, last = (int(month or 1), int(day or 1)), (last_month, int(day or last_day))
    return f"{year}-{first[0]:02}-{first[1]:02}", f"{year}-{last[0]:02}-{last[1]:02}"
