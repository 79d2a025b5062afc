"""The reader of Word's old documents (DOC), by whichever converter is installed.

In: a document of Word 97 to 2003. Out: its text, as antiword, LibreOffice or catdoc give it; LibreOffice makes a DOCX
of it, which is read as any other. Without one of them a sentence says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from press_archive.read.format import Format, Item, Record, Refusal, Source
from press_archive.read.formats.office import DOCX
from press_archive.read.formats.plain import read_plain
from press_archive.read.programs import program, run

_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TEXT = "WordDocument".encode("utf-16-le")  # the part every such document has
_LARGEST = 60_000_000  # bytes
_FILE = "bai.doc"
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
    name = next((one for one in ("antiword", "soffice", "libreoffice", "catdoc") if program(one)), None)
    if name is None:
        yield Refusal("converter_missing", "antiword, LibreOffice, catdoc")
    elif name in _TO_TEXT:
        text = run((name, *_TO_TEXT[name]), source.data, file=_FILE)
        passages = read_plain(text.decode("utf-8", "replace").replace("\x07", " | ")) if text else None
        if passages is None or not passages.passages:
            yield Refusal("file_damaged", f"DOC, {name}")
        else:
            bare = tuple(replace(one, line=None) for one in passages.passages)
            yield Record(replace(passages, passages=bare), tells_more=True)
    else:
        made = run((name, *_TO_DOCX), source.data, file=_FILE, result=_FILE + "x")
        if made is None:
            yield Refusal("file_damaged", f"DOC, {name}")
            return
        for item in DOCX.read(Source.of(source.name, made)):
            yield replace(item, tells_more=True) if isinstance(item, Record) else item


FORMAT = Format("doc", _recognises, _read, frozenset({".doc", ".dot"}), prose=True, largest=_LARGEST)
