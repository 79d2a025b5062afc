"""What is told by its first bytes and not read: pictures, programs, packed files, documents of office programs.

In: a source. Out: the sentence that says what it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from press_archive.read.format import Format, Refusal, Source

_BINARY = (  # first bytes, name of the format
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"RIFF", "RIFF"),
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP, DOCX"),
    (b"PK\x05\x06", "ZIP"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "GZIP"),
    (b"BZh", "BZIP2"),
    (b"\xfd7zXZ", "XZ"),
    (b"7z\xbc\xaf", "7Z"),
    (b"Rar!", "RAR"),
    (b"SQLite format 3", "SQLite"),
    (b"\x7fELF", "ELF"),
    (b"PAR1", "Parquet"),
    (b"\x80\x04\x95", "Pickle"),
)
_COMPOUND = b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # what stands for a DOCX, XLSX or PPTX with a password
_PARTS = (  # of Microsoft's compound files, which name what made them
    ("PowerPoint Document", "PPT"),
    ("__substg1.0_", "MSG"),
    ("__properties_version1.0", "MSG"),
    ("WordDocument", "DOC"),
    ("Workbook", "XLS"),
)


def _name(source: Source) -> str | None:
    if source.start.startswith(_COMPOUND):
        parts = (name for part, name in _PARTS if part.encode("utf-16-le") in source.data)
        return next(parts, "DOC, XLS, PPT, MSG")
    return next((name for magic, name in _BINARY if source.start.startswith(magic)), None)


def _recognises(source: Source) -> bool:
    return _name(source) is not None


def _refused(source: Source) -> Iterator[Refusal]:
    locked = source.start.startswith(_COMPOUND) and _LOCKED in source.data
    yield Refusal("locked_file") if locked else Refusal("binary_file", _name(source) or "")


FORMAT = Format("binary", _recognises, _refused)
