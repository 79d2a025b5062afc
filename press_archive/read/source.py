"""From bytes to a Reading: what kind a source is, told from its content, and which reader takes it.

In: the path and bytes of one source. Out: its readings (none where it is quarantined) and problems.
A new format is one reader module and one line of the table here.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping

from press_archive.errors import Problem, ProblemCode, Severity
from press_archive.model import Reading, SourceDocument, SourceKind
from press_archive.read.decode import Decoded, decode
from press_archive.read.formats.html import read_html
from press_archive.read.formats.markdown import looks_like_markdown, read_markdown
from press_archive.read.formats.plain import read_plain
from press_archive.read.values import ReadText, Warning_

READERS: Mapping[SourceKind, Callable[[str], ReadText]] = {
    "text": read_plain,
    "markdown": read_markdown,
    "html": read_html,
}

_BINARY = (  # first bytes, name of the format
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"RIFF", "RIFF"),
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP, DOCX"),
    (b"PK\x05\x06", "ZIP"),
    (b"\xd0\xcf\x11\xe0", "DOC"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "GZIP"),
    (b"BZh", "BZIP2"),
    (b"\xfd7zXZ", "XZ"),
    (b"7z\xbc\xaf", "7Z"),
    (b"Rar!", "RAR"),
    (b"SQLite format 3", "SQLite"),
    (b"\x7fELF", "ELF"),
)
_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*){0,3}"
    r"<(?:!doctype\s+html|html|head|body|article|main|section|div|meta|title|header)\b",
    re.IGNORECASE | re.DOTALL,
)
_PAGE_START = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html\b)", re.IGNORECASE)
_HTML_END = re.compile(r"</(?:html|body|article|main|section|div|p|head)\s*>", re.IGNORECASE)
_SNIFFED = 65_536


def read_source(path: str, data: bytes, *, max_bytes: int) -> tuple[tuple[Reading, ...], tuple[Problem, ...]]:
    """Read one source. A source that cannot be read gives no reading and one quarantined problem."""
    refused = _refusal(data, max_bytes)
    if refused:
        return (), (_problem(path, "quarantined", *refused),)
    decoded = decode(data)
    if decoded is None:
        return (), (_problem(path, "quarantined", "undecodable", "", None),)
    return _read(path, data, decoded)


def _read(path: str, data: bytes, decoded: Decoded) -> tuple[tuple[Reading, ...], tuple[Problem, ...]]:
    kind = kind_of(decoded.text)
    result = READERS[kind](decoded.text)
    problems = tuple(_problem(path, "warning", *warning) for warning in decoded.warnings + result.warnings)
    if not result.passages and not result.declared.get("headline"):
        return (), (*problems, _problem(path, "quarantined", "no_text", "", None))
    source = SourceDocument(path, data, hashlib.sha256(data).hexdigest(), kind, decoded.encoding)
    return (Reading(source, result.passages, result.declared),), problems


def kind_of(text: str) -> SourceKind:
    """Tell the kind of a decoded text."""
    start = text[:_SNIFFED].lstrip("\ufeff")
    if _PAGE_START.match(start) or (_HTML_START.match(start) and _HTML_END.search(start)):
        return "html"
    return "markdown" if looks_like_markdown(start) else "text"


def _refusal(data: bytes, max_bytes: int) -> Warning_ | None:
    """Why a source is not even decoded: (code, detail, line)."""
    if not data:
        return "empty_file", "", None
    if len(data) > max_bytes:
        return "too_large", f"{max_bytes / 1_000_000:g}", None
    for magic, name in _BINARY:
        if data.startswith(magic):
            return "binary_file", name, None
    return None


def _problem(path: str, severity: Severity, code: ProblemCode, detail: str, line: int | None) -> Problem:
    return Problem(path, severity, code, detail, line)
