"""The readers of what is written as mail: letters (EML, EMLX), mailboxes (MBOX), web pages saved whole (MHTML).

In: a source in the form of RFC 5322. Out: of a saved page the page itself, with the address it was saved from; of a
letter its text with subject and day, and its attached documents. Senders and receivers are never published.
"""

from __future__ import annotations

import email
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from email import policy
from email.header import decode_header, make_header
from email.message import Message

from press_archive.model import Passage
from press_archive.read.format import Format, Item, Record, Refusal, Source
from press_archive.read.formats.plain import read_plain
from press_archive.read.html.fragment import fragment_passages
from press_archive.read.lines import clean
from press_archive.read.values import Found, ReadText, declared

_LARGEST = 60_000_000  # bytes of one letter or page
_HEAD = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*){3,}")
_HEAD_OF_PAGE = re.compile(_HEAD.pattern.replace(b"{3,}", b"{2,}"))  # Word and OneNote write no more
_FIELD = re.compile(rb"^([A-Za-z][A-Za-z0-9-]{1,40}):", re.MULTILINE)
_OF_LETTERS = {
    b"from",
    b"to",
    b"subject",
    b"date",
    b"message-id",
    b"mime-version",
    b"received",
    b"return-path",
}
_OF_LETTERS |= {b"delivered-to", b"content-type", b"x-sender", b"reply-to", b"cc"}
_SENT = {b"from", b"received", b"return-path", b"delivered-to", b"message-id"}
_NEXT = re.compile(rb"From \S+ .*\d{4}")
_EMLX = re.compile(rb"\d{1,10} *\r?\n")
_ANSWER = re.compile(r"^(?:(?:re|fw|fwd|tr|trả lời|chuyển tiếp)\s*:\s*)+", re.IGNORECASE)
_DOCUMENTS = re.compile(r".+\.(?:docx?|odt|rtf|pdf|html?|txt|md|eml|mht|mhtml|zip|xlsx?|csv)", re.IGNORECASE)
_SIGNATURE = "-- "
_WRAPPED = range(50, 80)  # characters of lines that a program has broken


def _is_letter(start: bytes) -> bool:
    head = _HEAD.match(start.lstrip(b"\xef\xbb\xbf\r\n"))
    names = {name.lower() for name in _FIELD.findall(head[0])} if head else set()
    return len(names & _OF_LETTERS) >= 3 and bool(names & _SENT)


def _is_page(start: bytes) -> bool:
    head = start[:8_000].lower()
    told = b"multipart/related" in head or b"snapshot-content-location:" in head
    return told and b"mime-version:" in head and _HEAD_OF_PAGE.match(start.lstrip()) is not None


def _bare(source: Source) -> bytes:
    """A letter without the length that Apple's mail writes before it, and the list behind."""
    data = source.data
    length = _EMLX.match(data)
    return data[length.end() : length.end() + int(length[0])] if length else data


def _parsed(source: Source) -> Message | None:
    if source.size > _LARGEST:
        return None
    try:
        return email.message_from_bytes(_bare(source).lstrip(b"\r\n"), policy=policy.compat32)
    except (LookupError, ValueError, TypeError, AttributeError, RecursionError):
        return None


# ── Pages ─────────────────────────────────────────────────────────────────────────────────────────
def _read_page(source: Source) -> Iterator[Item]:
    letter = _parsed(source)
    pages = [part for part in _parts(letter) if part.get_content_type() in _PAGES] if letter else []
    data = _within(letter, _markup(pages[0])) if letter and pages else b""
    if letter is None or not data:
        yield Refusal("file_damaged", "MHTML")
        return
    places = (letter.get("Snapshot-Content-Location"), pages[0].get("Content-Location"))
    found = [
        Found("url", str(place), "letter-head") for place in places if place and str(place).startswith("http")
    ]
    pictured = any(part.get_content_maintype() == "image" for part in _parts(letter))
    page = Source.of(source.name, data, None, declared(found[:1]))
    yield replace(page, digest=source.sha256, pictures=pictured)


_PAGES = ("text/html", "application/xhtml+xml")


def pictures_in(source: Source) -> tuple[str, dict[str, bytes]]:
    """Return where a page saved whole says it stood, and its pictures by their addresses and ids ("cid:…")."""
    letter = _parsed(source)
    parts = list(_parts(letter)) if letter else []
    base = next(
        (str(one.get("Content-Location") or "") for one in parts if one.get_content_type() in _PAGES), ""
    )
    found: dict[str, bytes] = {}
    for part in parts:
        if part.get_content_maintype() != "image":
            continue
        named = str(part.get("Content-ID") or "").strip("<> ")
        for address in (str(part.get("Content-Location") or "").strip(), f"cid:{named}" if named else ""):
            if address:
                found.setdefault(address, _bytes(part))
    return base, found


def _within(letter: Message, data: bytes) -> bytes:
    """A page without the line that ends its part, where that does not stand by itself as it should."""
    boundary = (letter.get_boundary() or "").encode("ascii", "ignore")
    return data.partition(b"--" + boundary)[0] if boundary else data


def _parts(letter: Message) -> Iterable[Message]:
    try:
        return [part for part in letter.walk() if not part.is_multipart()]
    except RecursionError:
        return []


def _bytes(part: Message) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, AttributeError):
        return b""
    return data if isinstance(data, bytes) else b""


def _markup(part: Message) -> bytes:
    """A page's bytes, in UTF-8 where the part says in which other encoding it is."""
    data, charset = _bytes(part), part.get_content_charset()
    if not charset or charset in ("utf-8", "us-ascii"):
        return data
    try:
        return data.decode(charset).encode("utf-8")
    except (LookupError, UnicodeDecodeError):
        return data


# ── Letters ───────────────────────────────────────────────────────────────────────────────────────
def _read_letter(source: Source) -> Iterator[Item]:
    letter = _parsed(source)
    if letter is None:
        yield Refusal("file_damaged", "EML")
        return
    parts = list(_parts(letter))
    documents = list(_documents(parts))
    passages = _text(parts)
    if passages or not documents:
        found = [Found("headline", _ANSWER.sub("", _decoded(letter, "Subject")), "letter-head")]
        found.append(Found("published", _decoded(letter, "Date"), "letter-head"))
        yield Record(ReadText(passages, declared(found)), data=source.data, tells_more=True)
    yield from documents


def _decoded(letter: Message, name: str) -> str:
    value = letter.get(name)
    try:
        return str(make_header(decode_header(value))) if value else ""
    except (ValueError, LookupError, UnicodeError, TypeError):
        return str(value or "")


def _documents(parts: Iterable[Message]) -> Iterator[Source]:
    for part in parts:
        name = _file_name(part)
        if _DOCUMENTS.fullmatch(name) and (data := _bytes(part)):
            yield Source.of("", data, name)


def _file_name(part: Message) -> str:
    try:
        return (
            clean(str(make_header(decode_header(part.get_filename() or ""))))
            .replace("\\", "/")
            .rpartition("/")[2]
        )
    except (ValueError, LookupError, UnicodeError, TypeError):
        return ""


def _text(parts: Iterable[Message]) -> tuple[Passage, ...]:
    """The text of a letter: as a page where it has one, for there a paragraph is one line."""
    own = [part for part in parts if part.get_content_maintype() == "text" and not _file_name(part)]
    pages = (fragment_passages(_said(part)) for part in own if part.get_content_type() in _PAGES)
    page = next((passages for passages in pages if passages), ())
    if page:
        return page
    plain = [part for part in own if part.get_content_type() not in _PAGES]
    return tuple(passage for part in plain for passage in read_plain(_unwrapped(_said(part), part)).passages)


def _said(part: Message) -> str:
    source = Source.of("", _bytes(part))
    try:
        return source.data.decode(part.get_content_charset() or "utf-8")
    except (LookupError, UnicodeDecodeError):
        return source.decoded.text if source.decoded else ""


def _unwrapped(text: str, part: Message) -> str:
    """A text whose paragraphs a mail program has broken into lines, put together; without the signature."""
    lines = text.replace("\r\n", "\n").split("\n")
    if _SIGNATURE in lines:
        lines = lines[: lines.index(_SIGNATURE)]
    if str(part.get_param("format") or "").lower() == "flowed":
        return re.sub(r" \n(?=\S)", " ", "\n".join(lines))
    longest = max(map(len, lines), default=0)
    full = [line for line in lines if len(line) in _WRAPPED]
    if longest not in _WRAPPED or 3 * len(full) < len([line for line in lines if line.strip()]):
        return "\n".join(lines)
    return re.sub(r"(?<=\S)\n(?=\S)(?![-*•>]|\d+[.)])", " ", "\n".join(lines))


# ── Mailboxes ─────────────────────────────────────────────────────────────────────────────────────
def _read_box(source: Source) -> Iterator[Item]:
    """The letters of a mailbox, one after another; one that is too large is passed over with a sentence."""
    for number, data in enumerate(_letters(source), start=1):
        if len(data) > _LARGEST:
            yield Refusal("unpacks_too_large", name=str(number))
        elif data.strip():
            yield Source.of(source.name, data, _name(data) or str(number))


def _letters(source: Source) -> Iterator[bytes]:
    lines: list[bytes] = []
    size, blank = 0, True
    with source.open() as stream:
        while line := stream.readline(1_000_000):
            if blank and _NEXT.match(line):
                if lines:
                    yield b"".join(lines)
                lines, size = [], 0
            elif size <= _LARGEST:
                lines.append(line[1:] if re.match(rb">+From ", line) else line)
                size += len(line)
            blank = not line.strip()
    yield b"".join(lines)


def _name(data: bytes) -> str | None:
    match = re.search(rb"^message-id:\s*<([\x21-\x7e]{3,120})>", data[:20_000], re.MULTILINE | re.IGNORECASE)
    return match[1].decode("ascii").replace("#", "_") if match else None


def _begins_box(source: Source) -> bool:
    first, _, rest = source.start.partition(b"\n")
    return bool(_NEXT.match(first)) and _is_letter(rest)


def _begins_letter(source: Source) -> bool:
    length = _EMLX.match(source.start)
    return _is_letter(source.start[length.end() :] if length else source.start)


PAGE = Format(
    "mhtml", lambda source: _is_page(source.start), _read_page, frozenset({".mht", ".mhtml"}), many=True
)
BOX = Format("mailbox", _begins_box, _read_box, frozenset({".mbox"}), many=True)
LETTER = Format("letter", _begins_letter, _read_letter, frozenset({".eml", ".emlx"}), many=True)
