"""Several articles in one text: exports of press databases, reviews of the press, records with labels.

In: the passages of a text or a document. Out: the articles in it, each with what its head states. A text is cut at
sure signs only: what the database writes between documents; labels ("Tiêu đề: …") at the head of each; lines between
articles that all say where or when they appeared, as reviews of the press have them. Any other text is one article;
where lines recur in it that stand above each of several, that is said.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from press_archive.model import Passage
from press_archive.read.databases import documents_in
from press_archive.read.europresse import Part
from press_archive.read.fields import key_of_field
from press_archive.read.format import Record
from press_archive.read.reviews import BETWEEN, Known, divided
from press_archive.read.values import Declared, Found, ReadText, declared, merged

_LABELLED = re.compile(r"([^\W\d_][^\W_]*(?: [^\W\d_]+){0,3})\s?:\s*(.*)")
_LONGEST_LABEL, _LONGEST_VALUE = 25, 400  # code points
_LABELS = frozenset({"headline", "outlet", "published", "authors", "section", "url", "lead", "text"})

_OF_EACH = frozenset({"headline", "published"})  # what stands once above an article
_COUNTED = re.compile(
    r"(?:document |tài liệu |bài |article |result )?\d{1,4} (?:of|trên) \d{1,4}(?: (?:documents|articles|results))?",
    re.IGNORECASE,
)
_SEVERAL = 3  # times; twice, an article may quote another


def sign_of_several(record: Record) -> str | None:
    """Return the first of the lines that a text which was not cut has as if it held several articles."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for one in record.text.passages:
        label = _label(one)
        if label and label[0] in _OF_EACH:
            found[label[0]].append(one.text)
        elif _COUNTED.fullmatch(one.text):
            found[""].append(one.text)
    return next((lines[0] for lines in found.values() if len(lines) >= _SEVERAL), None)


def cut(record: Record, known: Known) -> Iterator[Record]:
    """Yield the articles a record holds: itself, unless it has the signs of several.

    One with a headline is one, unless a database wrote it, which names its files after what was asked for. ``known``
    tells whether a name is that of an outlet.
    """
    parts = documents_in(record.text.passages)
    if not parts and record.text.declared.get("headline"):
        yield record
        return
    parts = parts or tuple(_labelled(record.text.passages)) or tuple(divided(record.text.passages, known))
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
        yield (*body, *(one for one in rest if not BETWEEN.fullmatch(one.text))), declared(found)


def _opens(labels: Sequence[tuple[str, str] | None], at: int) -> bool:
    """Whether a block of labels begins at a line: two or more, the headline's among them."""
    if labels[at] is None or (at and labels[at - 1] is not None):
        return False
    block = []
    while at < len(labels) and (label := labels[at]):
        block.append(label[0])
        at += 1
    return len(set(block)) > 1 and "headline" in block
