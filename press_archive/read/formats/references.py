"""The readers of what reference managers export: RIS, BibTeX.

In: a list of references. Out: a record a reference that has a text in its notes or its abstract. One that has only an
attached file is told as a note, for that file is a source by itself; a list without any text says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from press_archive.read.fields import Fields
from press_archive.read.format import Format, Item, Refusal, Source
from press_archive.read.lines import rejoined
from press_archive.read.references import Reference, bibtex_references, is_bibtex, is_ris, ris_references
from press_archive.read.rows import name_of, record_of
from press_archive.read.stream import LineTooLongError

_LARGEST = 50_000_000  # bytes of a file of BibTeX, which is read as a whole


def _read(references: Iterator[Reference], form: str) -> Iterator[Item]:
    """Yield the articles among references; where none has a text, say so once."""
    bare: list[Item] = []
    found = False
    for place, (fields, data, line) in enumerate(references, start=1):
        item = _item(fields, place, data, line)
        if isinstance(item, Refusal) and item.code == "no_text":
            bare.append(item)
            continue
        found = True
        yield item
    if found:
        yield from bare
    else:
        yield Refusal("only_records", form)


def _item(fields: Fields, place: int, data: bytes, line: int) -> Item:
    told = dict(fields)
    texts = [rejoined("\n\n".join(told.pop(key, ()))) for key in ("notes", "abstract")]
    longer, shorter = sorted(texts, key=len, reverse=True)
    if not longer.strip() and told.get("files"):
        return Refusal("left_out_record", name=name_of(fields, place), line=line, severity="note")
    return record_of({**told, "text": [longer], "lead": [shorter]}, place, data, line=line)


def _read_ris(source: Source) -> Iterator[Item]:
    try:
        yield from _read(ris_references(source), "RIS")
    except LineTooLongError:
        yield Refusal("file_damaged", "RIS")


def _read_bibtex(source: Source) -> Iterator[Item]:
    if source.size > _LARGEST:
        yield Refusal("too_large", f"{_LARGEST // 1_000_000}")
        return
    yield from _read(bibtex_references(source), "BibTeX")


RIS = Format("ris", is_ris, _read_ris, frozenset({".ris"}), many=True)
BIBTEX = Format("bibtex", is_bibtex, _read_bibtex, frozenset({".bib"}), many=True)
