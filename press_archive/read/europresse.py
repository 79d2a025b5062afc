"""Exports of Europresse as text, which PDF, RTF and Word files of it are too: an article a document.

In: passages. Out: the articles in them, each with outlet, day and headline. The database ends each document with a
number that holds its day; a text is cut there if each part has a head of that very day, else not at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from press_archive.languages.tables import groups
from press_archive.model import Passage
from press_archive.read.days import day_in
from press_archive.read.values import Declared, Found, declared

Part = tuple[tuple[Passage, ...], Declared]  # an article of several in one text

_SIGN = "news"  # a look for it costs a tenth of the number's pattern
NUMBER = re.compile(rf"(?:^|\s){_SIGN}[·.]((?:19|20)\d{{6}})[·.]\w{{1,12}}[·.]\S{{1,60}}\s*$")
# Behind the text: whose it is, for whom it was printed, how the database files it.
_BEHIND = re.compile(
    r"(?:©|\(c\)|copyright)\s|tous droits réservés|all rights reserved|certificat émis le|certificate issued"
    r"|document reproduit |doc\. ?: |publi-[c©]|(?:note\(s\)|illustration\(s\)|catégorie"
    r"|sujet\(s\) uniforme\(s\)|type\(s\) d'article|taille) ?:",
    re.IGNORECASE,
)
_LABELS = groups(
    "nom de la source|type de source|périodicité|couverture géographique|provenance|source name|name of source"
    "|source type|type of source|periodicity|frequency|geographical coverage|geographic coverage|origin",
)
_NAMES = groups("nom de la source|source name|name of source")
_OF_PAGE = re.compile(
    r"(?:pp?\.|page) ?[\w() -]{1,20}|\d[\d .,]{0,8} ?(?:mots|words)|page \d+ (?:of|de|sur) \d+", re.IGNORECASE
)
_APPEARED = re.compile(r"cet article est paru dans|this article appeared in", re.IGNORECASE)
_ISSUE = re.compile(
    r",? (?:no|n°|nº|vol)\.? ?\d.*$|\s*\((?:site web|web site|tous|éd\. .{1,30}|blogs?)\).*$", re.IGNORECASE
)
_LONGEST_HEAD = 160  # code points of the line with the day
_LONGEST_PART = 60  # between its commas
_FEWEST = 60  # code points of a text
_PARTS = re.compile(r"\s*[,•|;]\s*")


def outlet_in(text: str) -> str:
    """Return the name of an outlet without the number of the issue, or that it is its site."""
    return _ISSUE.sub("", text.strip()).strip(" ,")


def is_pointer(text: str) -> bool:
    """Whether a line says where else the article appeared."""
    return bool(_APPEARED.match(text))


def europresse_documents(passages: Sequence[Passage]) -> Iterator[Part]:
    """Yield the articles of an export of Europresse; none where a cut would not be sure."""
    ends = [at for at, one in enumerate(passages) if _SIGN in one.text and NUMBER.search(one.text)]
    if not ends or sum(len(one.text) for one in passages[ends[-1] + 1 :]) > _FEWEST:
        return
    starts = [0, *(at + 1 for at in ends[:-1])]
    parts = [_document(passages[first : last + 1]) for first, last in zip(starts, ends, strict=True)]
    if all(parts):
        yield from (part for part in parts if part)


def _document(document: Sequence[Passage]) -> Part | None:
    values: list[Found] = []
    lines = list(_without_labels(document, values))
    number = NUMBER.search(lines[-1].text)
    told = number[1] if number else ""
    day = f"{told[:4]}-{told[4:6]}-{told[6:]}"
    heads = [at for at, one in enumerate(lines) if day_in(one.text) == day and _is_head(one.text)]
    if not heads:
        return None
    values.append(Found("published", day, "field", lines[heads[-1]].line))
    rest = [one for one in lines[heads[-1] + 1 :] if not _OF_PAGE.fullmatch(one.text)]
    if heads[-1] and not any(one.key == "outlet" for one in values):
        above = lines[heads[-1] - 1]
        values.append(Found("outlet", outlet_in(above.text), "field", above.line))
    end = next((at for at, one in enumerate(rest) if at and _BEHIND.match(one.text)), len(rest))
    body = [one for one in rest[1:end] if not is_pointer(one.text) and not NUMBER.search(one.text)]
    if not rest or sum(len(one.text) for one in body) < _FEWEST:
        return None
    return tuple(body), declared([Found("headline", rest[0].text, "field", rest[0].line), *values])


def _is_head(text: str) -> bool:
    """Whether a line is a row of short parts, as section, day, page are; a sentence is none."""
    return len(text) <= _LONGEST_HEAD and all(len(part) <= _LONGEST_PART for part in _PARTS.split(text))


def _without_labels(lines: Sequence[Passage], values: list[Found]) -> Iterator[Passage]:
    """The lines besides what is told of the source, a label and its value each."""
    at = 0
    while at < len(lines):
        label = lines[at].text.strip(" :").lower()
        if label in _LABELS and at + 1 < len(lines):
            if label in _NAMES:
                values.append(Found("outlet", outlet_in(lines[at + 1].text), "field", lines[at + 1].line))
            at += 2
        else:
            yield lines[at]
            at += 1
