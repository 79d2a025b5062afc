"""Several articles in one text: exports of press databases, reviews of the press, records with labels.

In: the passages of a text or a document. Out: the articles in it, each with what its head states. A text is cut at
sure signs only: what the database writes between documents; labels ("Tiêu đề: …") at the head of each; lines between
articles that all say where or when they appeared. Any other text is one article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from press_archive.languages.folding import fold
from press_archive.model import Passage
from press_archive.read.databases import documents_in
from press_archive.read.days import day_told
from press_archive.read.europresse import Part
from press_archive.read.fields import key_of_field
from press_archive.read.format import Record
from press_archive.read.values import Declared, Found, ReadText, declared, merged

_BETWEEN = re.compile(r"(?:([=\-–—_*~#+•])\s?){3,}\1?")
_LABELLED = re.compile(r"([^\W\d_][^\W_]*(?: [^\W\d_]+){0,3})\s?:\s*(.*)")
_LONGEST_LABEL, _LONGEST_VALUE = 25, 400  # code points
_LABELS = frozenset({"headline", "outlet", "published", "authors", "section", "url", "lead", "text"})
_HEAD = 5  # lines of an article in which it says where or when it appeared
_NUMBERED = re.compile(r"(?:(?:bài|tin)\s+)?\d{1,3}\s*[.):/-]\s*(?=\S)", re.IGNORECASE)
_LONGEST_NAME = 45  # code points of a line that is an outlet's name
_OUTLET = re.compile(r"(?:báo|tạp chí|theo|nguồn|đài|trang|cổng)\s+\S", re.IGNORECASE)
_SOURCE = re.compile(r"(?:nguồn|source|link|url|địa chỉ)\s*:\s*(\S.*)", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+")
_DAY = re.compile(
    r"(?:\S+\s+){0,4}\(?(?:ngày\s+)?(\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d)\)?(?:[\s,–-]+\S+){0,4}"
)
_REVIEW = ("diem bao", "diem tin", "tong hop bao chi", "tong hop tin", "thong tin bao chi", "press review")
_FEWEST = 60  # code points of an article's text


def cut(record: Record) -> Iterator[Record]:
    """Yield the articles a record holds: itself, unless it has the signs of several.

    One with a headline is one, unless a database wrote it, which names its files after what was asked for.
    """
    parts = documents_in(record.text.passages)
    if not parts and record.text.declared.get("headline"):
        yield record
        return
    parts = parts or tuple(_labelled(record.text.passages)) or tuple(_divided(record.text.passages))
    if len(parts) < 2 and not (parts and parts[0][1]):
        yield record
        return
    for place, (passages, told) in enumerate(parts, start=1):
        warnings = record.text.warnings if place == 1 else ()
        text = ReadText(passages, merged(told, record.text.declared), warnings)
        if len(parts) > 1:
            yield replace(record, text=text, name=str(place), data=written(passages, told))
        else:
            yield replace(record, text=text)


def written(passages: Sequence[Passage], told: Declared) -> bytes:
    """Return an article of several as bytes of its own, by which it is known again."""
    head = [f"{key}: {value.value}" for key, values in sorted(told.items()) for value in values]
    return "\n".join([*head, "", *(one.text for one in passages)]).encode("utf-8", "surrogatepass")


# ── Labels ────────────────────────────────────────────────────────────────────────────────────────
def _label(passage: Passage) -> tuple[str, str] | None:
    """What a line "label: value" at the head of an article states: the key and the value."""
    match = _LABELLED.fullmatch(passage.text[:_LONGEST_VALUE])
    if match is None or len(match[1]) > _LONGEST_LABEL:
        return None
    key = key_of_field(match[1])
    return (key, match[2].strip()) if key in _LABELS else None


def _labelled(passages: Sequence[Passage]) -> Iterator[Part]:
    """Articles that each begin with a block of labels, one of them that of the headline."""
    labels = [_label(one) for one in passages]
    starts = [at for at in range(len(labels)) if _opens(labels, at)]
    if not starts or starts[0] > 2:
        return
    for first, last in zip(starts, [*starts[1:], len(passages)], strict=True):
        found: list[Found] = []
        body: list[Passage] = []
        at = first
        while at < last and (label := labels[at]):
            key, value = label
            if key in ("lead", "text") and value:
                body.append(replace(passages[at], text=value, hint="lead" if key == "lead" else ""))
            elif value:
                found.append(Found(key, value, "field", passages[at].line))
            at += 1
        rest = passages[at:last]
        yield (*body, *(one for one in rest if not _BETWEEN.fullmatch(one.text))), declared(found)


def _opens(labels: Sequence[tuple[str, str] | None], at: int) -> bool:
    """Whether a block of labels begins at a line: two or more, the headline's among them."""
    if labels[at] is None or (at and labels[at - 1] is not None):
        return False
    block = []
    while at < len(labels) and (label := labels[at]):
        block.append(label[0])
        at += 1
    return len(set(block)) > 1 and "headline" in block


# ── Lines between ─────────────────────────────────────────────────────────────────────────────────
def _divided(passages: Sequence[Passage]) -> Iterator[Part]:
    """Articles with lines of signs between them, or numbered outlets above them, that all say where they appeared."""
    lines = list(passages)
    is_review = bool(lines) and any(fold(lines[0].text).startswith(opening) for opening in _REVIEW)
    if is_review:
        while lines and not _BETWEEN.fullmatch(lines[0].text) and not _names_outlet(lines[0]):
            lines.pop(0)
            if len(passages) - len(lines) > _HEAD:
                return
    runs = list(_runs(lines, numbered=is_review))
    parts = [_part(run) for run in runs]
    if len(runs) < 2 or any(part is None for part in parts):
        return
    yield from (part for part in parts if part is not None)


def _runs(lines: Sequence[Passage], *, numbered: bool) -> Iterator[Sequence[Passage]]:
    run: list[Passage] = []
    for one in lines:
        between = bool(_BETWEEN.fullmatch(one.text))
        if between or (numbered and _names_outlet(one)):
            if run:
                yield run
            run = []
        if not between:
            run.append(one)
    if run:
        yield run


def _names_outlet(passage: Passage) -> bool:
    """Whether a line is a number, or is set as a heading, and nothing else but the name of an outlet."""
    number = _NUMBERED.match(passage.text)
    if number is None and passage.hint != "heading":
        return False
    return _is_outlet(passage.text[number.end() if number else 0 :])


def _is_outlet(text: str) -> bool:
    bare = text.strip(" :()[]")
    return (
        1 < len(bare) <= _LONGEST_NAME
        and (bare.isupper() or bool(_OUTLET.match(bare)))
        and bare[-1] not in ".!?…"
    )


def _part(run: Sequence[Passage]) -> Part | None:
    """An article with what its first and last lines state; None where they state nothing, or it has no text."""
    found: list[Found] = []
    lines = list(run)
    number = _NUMBERED.match(lines[0].text)
    if number:
        lines[0] = replace(lines[0], text=lines[0].text[number.end() :])
    if len(lines) > 2 and _is_outlet(lines[0].text) and not _is_long_shout(lines):
        found.append(_outlet(lines.pop(0)))
    kept: list[Passage] = []
    for at, one in enumerate(lines):
        stated = list(_stated(one)) if at < _HEAD or at >= len(lines) - 2 else []
        found += stated
        if not stated:
            kept.append(one)
    if not found or sum(len(one.text) for one in kept) < _FEWEST:
        return None
    return tuple(kept), declared(found)


def _is_long_shout(lines: Sequence[Passage]) -> bool:
    """Whether the first line is a headline in capitals: the text follows at once."""
    return len(lines[0].text) > 20 and len(lines[1].text) > 160 and not _OUTLET.match(lines[0].text)


def _outlet(passage: Passage) -> Found:
    return Found("outlet", passage.text.strip(" :()[]"), "field", passage.line)


def _stated(passage: Passage) -> Iterator[Found]:
    """What a short line says of where or when an article appeared."""
    text = passage.text
    if match := _SOURCE.fullmatch(text):
        key = "url" if _ADDRESS.match(match[1]) else "outlet"
        yield Found(key, match[1], "field", passage.line)
    elif _ADDRESS.fullmatch(text):
        yield Found("url", text, "field", passage.line)
    elif len(text) <= 2 * _LONGEST_NAME and (day := _DAY.fullmatch(text)):
        yield Found("published", day[1], "field", passage.line)
    elif len(text) <= _LONGEST_NAME and (told := day_told(text)):
        yield Found("published", told, "field", passage.line)
