"""Text that is no prose: markup of other kinds, packed bytes, code, data, logs, configurations, bare addresses.

In: a source that is text and that no reader before has taken. Out: the sentence that says what it is, by its right
name, so that it is set aside instead of being published as an article.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence

from press_archive.read.format import Format, Refusal, Source
from press_archive.read.mirrors import is_log

_MOST = 400  # lines looked at
_SOME, _HALF, _MOST_OF = 0.2, 0.5, 0.8  # of the lines
_FEW = 3  # lines, below which a habit of lines shows nothing

_XML = re.compile(r"<\?xml\b|<!(?:DOCTYPE|ENTITY|ELEMENT)\b", re.IGNORECASE)
_ELEMENT = re.compile(r"<([A-Za-z][\w:.-]*)(?=[\s>/])")
_HEADER = re.compile(r"[A-Z][A-Za-z-]{1,40}: ?\S")
_MIME = re.compile(
    r"(?:MIME-Version|Content-Type|Content-Transfer-Encoding|Message-ID|Received|Return-Path|WARC-Type):",
    re.IGNORECASE,
)
_NESTED = re.compile(r"(?:[\[{]\s*){3}")  # as no prose begins
_PACKED = re.compile(r"[A-Za-z0-9+/_=-]{40,}")
_ADDRESS = re.compile(r"(?:https?|ftp)://\S+|www\.\S+\.\S+")
_LOGGED = re.compile(
    r"\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d|[\w.:-]+ \S+ \S+ \[\d\d/[A-Z][a-z]{2}/\d{4}:"
    r"|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S+ \S+:"
)
# As WhatsApp, LINE and Viber export what people wrote to each other.
_CHAT = re.compile(
    r"\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? (?:lúc )?\d{1,2}:\d\d(?::\d\d)?(?:\s?[AP]M)?\]?(?: -)? [^:]{1,40}: ",
    re.IGNORECASE,
)
_SETTING = re.compile(r"\s*(?:\[[^\]]{1,80}\]|[\w.\\-]{1,60}\s*=.*|[#;].*)$")
_ASSIGNED = re.compile(r"\s*[\w.\\-]{1,60}\s*=")
_CODE = re.compile(
    r".*(?:[;{}]|\*/|\)\s*=>|\\)\s*$|\s*(?://|/\*|\*\s|#include\b|#!|import\s[\w{*]|from\s\S+\simport\b|def\s\w+\(|"
    r"class\s\w+[:({]|function\b.*\(|(?:var|let|const)\s\w+\s*=|@(?:media|import|font-face)\b|</?\w[^>]*>\s*$|\}.*$)"
)
_PROSE = re.compile(r"[^{}<>=;\\]{60,}[.!?…”\"]\s*$")  # a sentence without the signs of code
_TEX = re.compile(r"\\(?:documentclass|documentstyle|usepackage|begin\{document\}|input\{)")
_TIMED = re.compile(r"\d{2}:\d{2}(?::\d{2})?[.,]\d{3} --> ")
_SQL = re.compile(r"(?:CREATE TABLE|INSERT INTO|DROP TABLE|LOCK TABLES)\s+[`\"\w\[]", re.IGNORECASE)
_OBJECT = re.compile(r"BEGIN:(?:VCARD|VCALENDAR)\s*$")
_FIELD = re.compile(r"[A-Z][A-Z0-9]\s{2}- ?")  # of RIS
_ENTRY = re.compile(r"\s*@(?:article|book|misc|online|newspaper|incollection)\s*\{", re.IGNORECASE)


def what_it_is(text: str) -> str | None:
    """Return the name of what a text is instead of prose; None for prose."""
    text = text.strip().lstrip("\ufeff")
    lines = [line for line in text[:200_000].splitlines() if line.strip()][:_MOST]
    if not lines:
        return None
    return next((name for name, is_so in _TESTS if is_so(text, lines)), None)


def _is_xml(text: str, _: Sequence[str]) -> bool:
    if _XML.match(text):
        return True
    root = _ELEMENT.match(text)
    return root is not None and text.endswith((f"</{root[1]}>", "/>"))


def _is_mime(_: str, lines: Sequence[str]) -> bool:
    """Headers stand at the very beginning, one of them of the machinery of mail."""
    head = [line for line in lines[:40] if not line[0].isspace()][:12]
    # The line before each letter of a mailbox.
    head = head[1:] if head and head[0].startswith("From ") else head
    count = next((at for at, line in enumerate(head) if not _HEADER.match(line)), len(head))
    return (count >= 2 and any(map(_MIME.match, head[:count]))) or _is_part(lines)


def _is_part(lines: Sequence[str]) -> bool:
    """Whether a text is a row of parts of mail: a border, then headers."""
    return lines[0].startswith("--") and any(map(_MIME.match, lines[1:4]))


def _is_json(text: str, _: Sequence[str]) -> bool:
    if _NESTED.match(text):
        return True
    if not (text[0] in "{[" and text[-1] in "}]"):
        return False
    try:
        return isinstance(json.loads(text), dict | list)
    except (ValueError, RecursionError):
        return bool(re.match(r"[\[{]\s*(?:\{\s*)?\"[^\"]{1,80}\"\s*:", text))


def _is_packed(text: str, lines: Sequence[str]) -> bool:
    """Lines without a space; packed bytes show letters of both cases and digits within a line or two."""
    if _share([line.strip() for line in lines], _PACKED.fullmatch) < _MOST_OF:
        return False
    return all(any(map(test, text[:200])) for test in (str.islower, str.isupper, str.isdigit))


def _are_addresses(_: str, lines: Sequence[str]) -> bool:
    return all(_ADDRESS.fullmatch(line.strip()) for line in lines)


def _is_log_of_wget(text: str, _: Sequence[str]) -> bool:
    return is_log(text)


def _is_log(_: str, lines: Sequence[str]) -> bool:
    return len(lines) > _FEW and _share(lines, _LOGGED.match) >= _HALF


def _is_chat(_: str, lines: Sequence[str]) -> bool:
    return len(lines) >= _FEW and _share(lines, _CHAT.match) >= _HALF


def _is_configuration(_: str, lines: Sequence[str]) -> bool:
    return len(lines) >= 2 and _share(lines, _SETTING.match) >= _MOST_OF and any(map(_ASSIGNED.match, lines))


def _is_code(_: str, lines: Sequence[str]) -> bool:
    return len(lines) >= _FEW and not _has_prose(lines) and _share(lines, _CODE.match) >= _HALF


def _is_tex(text: str, lines: Sequence[str]) -> bool:
    return "\\" in text and any(_TEX.match(line.lstrip()) for line in lines)


def _are_subtitles(_: str, lines: Sequence[str]) -> bool:
    return len(lines) > _FEW and _share(lines, _TIMED.match) >= _SOME


def _is_sql(_: str, lines: Sequence[str]) -> bool:
    return sum(bool(_SQL.match(line.lstrip())) for line in lines) >= 2


def _is_card(_: str, lines: Sequence[str]) -> bool:
    return bool(_OBJECT.match(lines[0]))


def _is_reference(_: str, lines: Sequence[str]) -> bool:
    return bool(_ENTRY.match(lines[0])) or (len(lines) >= _FEW and _share(lines, _FIELD.match) >= _MOST_OF)


def _has_prose(lines: Sequence[str]) -> bool:
    return _share(lines, _PROSE.match) >= _SOME


def _share(lines: Sequence[str], test: Callable[[str], object]) -> float:
    return sum(test(line) is not None for line in lines) / len(lines)


_WGET = "wget"
_TESTS: tuple[tuple[str, Callable[[str, Sequence[str]], bool]], ...] = (
    ("XML", _is_xml),
    ("MIME", _is_mime),
    ("JSON", _is_json),
    ("base64", _is_packed),
    ("URL", _are_addresses),
    ("RIS, BibTeX", _is_reference),
    ("LaTeX", _is_tex),
    ("SRT, VTT", _are_subtitles),
    ("SQL", _is_sql),
    ("vCard, iCalendar", _is_card),
    (_WGET, _is_log_of_wget),
    ("chat", _is_chat),
    ("log", _is_log),
    ("INI", _is_configuration),
    ("code", _is_code),
)


def _recognises(source: Source) -> bool:
    return source.decoded is not None and what_it_is(source.decoded.text) is not None


def _refused(source: Source) -> Iterator[Refusal]:
    text = source.decoded.text if source.decoded else ""
    if is_log(text):
        yield Refusal("left_out_companion", _WGET, severity="note")
    else:
        yield Refusal("not_prose", what_it_is(text) or "")


FORMAT = Format("gate", _recognises, _refused)
