"""Exports of the press databases of libraries as text: ProQuest, NewsBank.

In: passages. Out: the articles in them, each with what the database states of it. ProQuest labels the text and ends
each document with its number; NewsBank writes outlet, place and day below the headline, and a number below the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from press_archive.languages.tables import groups
from press_archive.model import Passage
from press_archive.read.days import day_in
from press_archive.read.europresse import Part
from press_archive.read.fields import name_of_person
from press_archive.read.values import Found, declared

_LABELLED = re.compile(r"([A-Z][\w-]+(?: [\w()/-]+){0,4}):\s*(.*)")
_KEYS: Mapping[str, str] = {
    "title": "headline",
    "author": "authors",
    "publication title": "outlet",
    "publication date": "published",
    "section": "section",
    "url": "url",
    "document url": "url",
    "language of publication": "",
}
# ── ProQuest ──────────────────────────────────────────────────────────────────────────────────────
_LABELS = groups(
    """
    abstract|links|publication info|subject|location|people|company / organization|classification
    |identifier / keyword|place of publication|publisher|publication subject|source type|document type
    |proquest document id|issn|copyright|database|last updated|first page|pages|number of pages|publication year
    |country of publication|volume|issue|edition|dateline|column|section|business indexing term|credit|illustration
    |full text availability
    """
)
_BORDER = re.compile(r"_{20,}")
_NUMBER = re.compile(r"document \d{1,5} of \d{1,5}", re.IGNORECASE)
_END = re.compile(r"proquest document id:\s*\d+", re.IGNORECASE)
_TEXT = re.compile(r"full text:\s*(.*)", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+")


def proquest_documents(passages: Sequence[Passage]) -> Iterator[Part]:
    """Yield the articles of an export of ProQuest; none if one of its documents has no text."""
    runs = list(_between(passages))
    documents = [run for run in runs if any(_END.match(one.text) for one in run)]
    parts = [_of_proquest(run) for run in documents]
    if all(parts):
        yield from (part for part in parts if part)


def _between(passages: Sequence[Passage]) -> Iterator[Sequence[Passage]]:
    run: list[Passage] = []
    for one in passages:
        if _BORDER.fullmatch(one.text):
            yield run
            run = []
        elif not _NUMBER.fullmatch(one.text):
            run.append(one)
    yield run


def _of_proquest(run: Sequence[Passage]) -> Part | None:
    found: list[Found] = []
    body: list[Passage] = []
    within = False
    for one in run:
        text = _TEXT.fullmatch(one.text)
        label = _LABELLED.fullmatch(one.text)
        name = label[1].lower() if label else ""
        if text:
            within = True
            if text[1]:
                body.append(Passage(text[1], one.line, gap=True))
        elif label and name in _KEYS:
            within = False
            found += _values(_KEYS[name], label[2], one.line)
        elif name in _LABELS:
            within = False
        elif within:
            body.append(one)
    first = run[0]
    if not _LABELLED.fullmatch(first.text) and not _ADDRESS.match(first.text):
        found.insert(0, Found("headline", first.text, "field", first.line))
    return (tuple(body), declared(found)) if body else None


def _values(key: str, text: str, line: int | None) -> Iterator[Found]:
    if key == "published":
        yield Found(key, day_in(text) or text, "field", line)
    elif key == "outlet":
        yield Found(key, text.partition(";")[0], "field", line)
    elif key == "authors":
        for name in filter(None, (one.strip() for one in text.split(";"))):
            family, comma, given = name.partition(", ")
            yield Found(key, name_of_person(family, given) if comma else name, "field", line)
    elif key:
        yield Found(key, text, "field", line)


# ── NewsBank ──────────────────────────────────────────────────────────────────────────────────────
_BELOW = re.compile(r"(.{2,80}?) (?:\([^()]{2,60}\) )?[-–] (?=\S*\s?\w+ \d{1,2}, \d{4}|\d{1,2} )")
_RECORD = re.compile(r"(?:record number|record no\.?|oclc number|unique identifier):\s*\S+", re.IGNORECASE)
_HEAD = 12  # lines in which labels stand


def newsbank_documents(passages: Sequence[Passage]) -> Iterator[Part]:
    """Yield the articles of an export of NewsBank: headline, outlet and day, labels, text, number of the record."""
    first = 0
    for at, one in enumerate(passages):
        if _RECORD.match(one.text):
            part = _of_newsbank(passages[first:at])
            if part:
                yield part
            first = at + 1
        elif first == at and re.match(r"copyright|©|\(c\)", one.text, re.IGNORECASE):
            first = at + 1


def _of_newsbank(run: Sequence[Passage]) -> Part | None:
    """Headline, outlet with place and day, labels, text."""
    below = next((at for at, one in enumerate(run[:4]) if at and _BELOW.match(one.text)), None)
    match = _BELOW.match(run[below].text) if below else None
    if below is None or match is None:
        return None
    day = day_in(run[below].text[match.end() :])
    found = [
        Found("headline", run[below - 1].text, "field", run[below - 1].line),
        Found("outlet", match[1], "field", run[below].line),
        *([Found("published", day, "field", run[below].line)] if day else []),
    ]
    body: list[Passage] = []
    for at, one in enumerate(run[below + 1 :]):
        label = _LABELLED.fullmatch(one.text) if at < _HEAD and not body else None
        if label and label[1].lower() in ("author", "section"):
            key = _KEYS[label[1].lower()]
            found.append(Found(key, label[2].partition(";")[0], "field", one.line))
        elif not (label and label[1].lower() in ("page", "edition", "column", "dateline")):
            body.append(one)
    return (tuple(body), declared(found)) if body and day else None
