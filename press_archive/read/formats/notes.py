"""The reader of Evernote's exports (ENEX), in which many keep what they clipped from the web.

In: an export. Out: a record a note, with the address it was clipped from and whom it names as author. When a note was
made is when it was saved, which says nothing of when the article appeared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from press_archive.read.fields import Fields
from press_archive.read.format import Format, Item, Refusal, Source
from press_archive.read.rows import record_of
from press_archive.read.xml import BROKEN, elements, root_name, text_of

_PROLOGUE = re.compile(r"\A\s*(?:<\?xml[^>]*\?>\s*)?(?:<!DOCTYPE[^>]*>\s*)?")
_STAMP = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z")


def _recognises(source: Source) -> bool:
    return root_name(source) == "en-export"


def _read(source: Source) -> Iterator[Item]:
    place = 0
    try:
        for place, note in enumerate(elements(source, "note"), start=1):
            yield record_of(_fields(note), place, etree.tostring(note, encoding="utf-8", with_tail=False))
    except BROKEN as error:
        yield Refusal("file_damaged", str(error)[:150])
        return
    if not place:
        yield Refusal("feed_without_items")


def _fields(note: etree._Element) -> Fields:
    content = next(map(text_of, note.iterfind("content")), "")
    address = [text_of(one).strip() for one in note.iterfind("note-attributes/source-url")]
    saved = [_as_moment(text_of(one).strip()) for one in note.iterfind("created")]
    return {
        "headline": [text_of(one) for one in note.iterfind("title")],
        "authors": [text_of(one) for one in note.iterfind("note-attributes/author")] if address else [],
        "url": [one for one in address if one.startswith(("http://", "https://"))],
        "saved": [one for one in saved if one],
        "text": [_PROLOGUE.sub("", content).replace("en-note", "div")] if content.strip() else [],
    }


def _as_moment(stamp: str) -> str:
    """20251103T030500Z as ISO; of anything else nothing."""
    match = _STAMP.fullmatch(stamp)
    return "{}-{}-{}T{}:{}:{}Z".format(*match.groups()) if match else ""


FORMAT = Format("enex", _recognises, _read, frozenset({".enex"}), many=True)
