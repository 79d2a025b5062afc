"""From bytes to text: which encoding a source is in, and what could not be read.

In: the bytes of one source. Out: a :class:`Decoded` text with the encoding it was read by and the problems
met, or the one problem that keeps it from being read. The decision is a cascade of named tests: byte order
marks, NUL bytes, UTF-8, what a page declares, the old Vietnamese encodings by their share of lawful syllables.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field

from press_archive.errors import ProblemCode
from press_archive.languages import PACKS
from press_archive.read.mojibake import FEWEST, SIGNS, repaired

_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# As HTML Living Standard has it: pages declare the smaller set and mean the larger one.
_AS_BROWSERS = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
}
_CHARSET = re.compile(
    rb"<(?:meta\b[^>]{0,200}?charset|\?xml\b[^>]{0,100}?encoding)\s*=\s*[\"']?([\w.:-]{2,40})", re.I
)
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_SAMPLE = 65_536  # bytes looked at to tell an encoding; a multiple of 4
_PASTED = 4_096  # characters looked at for letters of old fonts
_FEWEST_TRACES = 8
_FOREIGN, _CERTAIN = 0.5, 0.9  # of accented words that are lawful before, and after
_SHARE = 0.7  # of accented words must be syllables before an old encoding is believed
_LOSS = 0.01  # of the characters may be unreadable in a source that is still published
_LOST = "\ufffd"
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# Before a text can be read nobody knows its language: the old encodings of all of them are tried.
_LEGACY = [
    (name, decoder, pack.encodings.share)
    for pack in PACKS.values()
    if pack.encodings
    for name, decoder in pack.encodings.decoders.items()
]


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded text. ``warnings`` are (code, detail, line), as :class:`press_archive.errors.Problem` has them."""

    text: str
    encoding: str
    warnings: tuple[tuple[ProblemCode, str, int | None], ...] = field(default=())


def decode(data: bytes) -> Decoded | None:
    """Decode the bytes of a text; None when no encoding makes sense of them."""
    decoded = _by_mark(data) or _by_nul_bytes(data) or _by_escapes(data)
    decoded = decoded or _as_utf8(data) or _as_declared(data) or _as_legacy(data)
    if decoded is None or _mostly_lost(decoded.text):
        return None
    decoded = _put_right(_read_as_pasted(decoded))
    return Decoded(decoded.text, decoded.encoding, decoded.warnings + _what_is_damaged(decoded.text))


def _put_right(decoded: Decoded) -> Decoded:
    """A text that was wrongly decoded before, put right where that is certain."""
    text = repaired(decoded.text)
    if text is None:
        return decoded
    place = SIGNS.search(decoded.text)
    told = decoded.text[place.start() :].split("\n")[0][:40] if place else ""
    return Decoded(text, decoded.encoding, (*decoded.warnings, ("mojibake_repaired", told, None)))


def _read_as_pasted(decoded: Decoded) -> Decoded:
    """A text in the letters of an old font, read by it where nearly all its words become lawful, and only then."""
    sample = decoded.text[:_PASTED]
    for encodings in (pack.encodings for pack in PACKS.values() if pack.encodings):
        for name, count in encodings.traces(sample).items():
            if count < _FEWEST_TRACES or (encodings.share(sample) or 0.0) > _FOREIGN:
                continue
            if (encodings.share(encodings.pasted[name](sample)) or 0.0) >= _CERTAIN:
                text = encodings.pasted[name](decoded.text)
                return Decoded(text, decoded.encoding, (*decoded.warnings, ("encoding_guessed", name, None)))
    return decoded


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(encoding, errors="replace"), encoding)
    return None


def _by_nul_bytes(data: bytes) -> Decoded | None:
    """Text with NUL bytes is UTF-16 or UTF-32 without a mark, if anything."""
    if b"\0" not in data[:_SAMPLE]:
        return None
    for encoding in _WIDE:
        sample = data[:_SAMPLE].decode(encoding, errors="replace")
        if _is_plain(sample):
            return Decoded(data.decode(encoding, errors="replace"), encoding)
    return None


def _is_plain(text: str) -> bool:
    """Whether half the characters are ASCII, nearly all of the blocks Vietnamese needs, and none is NUL."""
    ascii_ = sum(" " <= character < "\x7f" or character in "\r\n\t" for character in text)
    usual = sum(character < "\u0370" or "\u1e00" <= character <= "\u20bf" for character in text)
    return "\0" not in text and 2 * ascii_ >= len(text) and usual >= 0.9 * len(text)


def _declared(data: bytes) -> str | None:
    """The encoding a page declares in its head, by the name our library has for it."""
    match = _CHARSET.search(data[:_SAMPLE])
    try:
        name = codecs.lookup(match[1].decode("ascii")).name if match else None
    except LookupError:
        return None
    return _AS_BROWSERS.get(name, name) if name else None


def _by_escapes(data: bytes) -> Decoded | None:
    """ISO-2022-JP, which is ASCII to whoever does not know it."""
    if b"\x1b" not in data[:_SAMPLE] or _declared(data) != "iso2022_jp":
        return None
    return Decoded(data.decode("iso2022_jp", errors="replace"), "iso2022_jp")


def _as_declared(data: bytes) -> Decoded | None:
    """What a page declares, where its bytes agree.

    Of Western encodings that is tried last, for pages in the old Vietnamese ones declare them.
    """
    name = _declared(data)
    if name is None or name.startswith("utf") or name == "ascii":
        return None
    if name == "cp1252" and (other := _by_share(data)):
        return other
    text = data.decode(name, errors="replace")
    return None if _mostly_lost(text) else Decoded(text, name)


def _as_utf8(data: bytes) -> Decoded | None:
    """UTF-8, strictly or with a little damage; then lines in an old encoding are read by that."""
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    text = data.decode("utf-8", errors="replace")
    lost = text.count(_LOST)
    read = sum(character >= "\u0080" for character in text) - lost
    return _line_by_line(data) if read >= lost or _has_utf8_line(data) else None


def _has_utf8_line(data: bytes) -> bool:
    """Whether some line beyond ASCII is UTF-8; an old encoding hardly ever is by chance."""
    return any(not line.isascii() and _is_utf8(line) for line in data.split(b"\n"))


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _line_by_line(data: bytes) -> Decoded:
    lines: list[str] = []
    warnings: list[tuple[ProblemCode, str, int | None]] = []
    for number, raw in enumerate(data.split(b"\n"), start=1):
        other = None if _is_utf8(raw) else _as_legacy(raw)
        lines.append(other.text if other else raw.decode("utf-8", errors="replace"))
        if other:
            warnings.append(("mixed_encodings", other.encoding, number))
    return Decoded("\n".join(lines), "utf-8", tuple(warnings[:1]))


def _as_legacy(data: bytes) -> Decoded | None:
    """The old encoding under which most accented words are lawful, or Windows-1252."""
    return _by_share(data) or _as_western(data)


def _by_share(data: bytes) -> Decoded | None:
    sample = data[:_SAMPLE]
    scored = [(share(decode(sample)), name, decode) for name, decode, share in _LEGACY]
    best, name, read = max(scored, key=lambda one: one[0] or 0.0)
    if best is not None and best >= _SHARE:
        return Decoded(read(data), name)
    return None


def _as_western(data: bytes) -> Decoded | None:
    """Windows-1252, believed only where nearly everything is ASCII; an editor is told."""
    beyond = len(data) - len(data.decode("ascii", errors="ignore"))
    if beyond > 0.02 * len(data):
        return None
    text = data.decode("cp1252", errors="replace")
    return Decoded(text, "cp1252", (("encoding_guessed", "cp1252", None),))


def _mostly_lost(text: str) -> bool:
    """Whether more is unreadable than an editor would accept, or the text is no text."""
    controls = len(_CONTROLS.findall(text[:_SAMPLE]))
    return text.count(_LOST) > max(2, _LOSS * len(text)) or controls > max(4, 0.01 * len(text[:_SAMPLE]))


def _what_is_damaged(text: str) -> tuple[tuple[ProblemCode, str, int | None], ...]:
    found: list[tuple[ProblemCode, str, int | None]] = []
    lost = text.count(_LOST)
    if lost:
        found.append(("undecoded_bytes", str(lost), line_of(text, text.index(_LOST))))
    mojibake = SIGNS.findall(text)
    if len(mojibake) >= FEWEST:
        place = text.index(mojibake[0])
        found.append(("mojibake", text[place : place + 60].split("\n")[0], line_of(text, place)))
    return tuple(found)


def line_of(text: str, place: int) -> int:
    """Return the 1-based line an offset stands on."""
    return text.count("\n", 0, place) + 1
