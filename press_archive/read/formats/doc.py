"""The reader of Word's old documents (DOC), by whichever converter is installed.

In: a document of Word 97 to 2003. Out: its text, as antiword, LibreOffice or catdoc give it; LibreOffice makes a DOCX
of it, which is read as any other. Without one of them a sentence says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from press_archive.model import Passage
from press_archive.read.format import Format, Item, Record, Refusal, Source
from press_archive.read.formats.office import DOCX
from press_archive.read.formats.plain import read_plain
from press_archive.read.programs import program, run

_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TEXT = "WordDocument".encode("utf-16-le")  # the part every such document has
_LARGEST = 60_000_000  # bytes
_FILE = "bai.doc"
_CONVERTERS = ("antiword", "soffice", "libreoffice", "catdoc")
_ROW = re.compile(r"\|.*[^|\s].*\|")
_TO_TEXT = {
    "antiword": ("-m", "UTF-8.txt", "-w", "0", _FILE),  # without text that is hidden or marked as deleted
    "catdoc": ("-d", "utf-8", "-w", _FILE),
}
_TO_DOCX = (
    "--headless",
    "--norestore",
    "-env:UserInstallation=file://{folder}/profile",
    "--convert-to",
    "docx",
    _FILE,
)


def _recognises(source: Source) -> bool:
    return source.start.startswith(_MAGIC) and source.size <= _LARGEST and _TEXT in source.data


def _read(source: Source) -> Iterator[Item]:
    """Yield the article as the first converter gives it that can read the document."""
    names = [one for one in _CONVERTERS if program(one)]
    for name in names:
        items = _as_text(name, source) if name in _TO_TEXT else _as_docx(name, source)
        if items:
            yield from items
            return
    if names:
        yield Refusal("file_damaged", f"DOC, {', '.join(names)}")
    else:
        yield Refusal("converter_missing", "antiword, LibreOffice, catdoc")


def _as_text(name: str, source: Source) -> Sequence[Item]:
    told = run((name, *_TO_TEXT[name]), source.data, file=_FILE)
    text = read_plain(told.decode("utf-8", "replace").replace("\x07", " | ")) if told else None
    if text is None or not text.passages:
        return ()
    return (Record(replace(text, passages=tuple(map(_passage, text.passages))), tells_more=True),)


def _passage(line: Passage) -> Passage:
    """A line of a converter's: a paragraph, or a row of a table with its borders, of which the cells are taken."""
    if _ROW.fullmatch(line.text):
        cells = filter(None, (cell.strip() for cell in line.text.split("|")))
        return Passage(" | ".join(cells), gap=line.gap)
    return Passage(line.text)


def _as_docx(name: str, source: Source) -> Sequence[Item]:
    made = run((name, *_TO_DOCX), source.data, file=_FILE, result=_FILE + "x")
    if made is None:
        return ()
    items = DOCX.read(Source.of(source.name, made))
    return [replace(item, tells_more=True) if isinstance(item, Record) else item for item in items]


FORMAT = Format("doc", _recognises, _read, frozenset({".doc", ".dot"}), prose=True, largest=_LARGEST)
