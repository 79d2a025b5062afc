"""Offices before a name: Phó Chủ tịch UBND tỉnh Y X; Tổng thống Ukraine - ông X; Giáo sư luật X của Đại học Y.

In: a :class:`RoleBlock` and a person's mention in it. Out: the :class:`Office` that ends where the name starts, and
those of one chain before it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from press_archive.languages.tones import normal_word
from press_archive.languages.vi.roles import (
    COUNTERPARTS,
    DESIGNATORS,
    LEADS,
    NO_PREFIX_AFTER,
    PREFIXES,
    SERVING,
    SOURCES,
    TO_FIELDS,
    UNTOLD_PREFIXES,
)
from press_archive.model import Mention
from press_archive.understand.text.around import words_before
from press_archive.understand.text.patterns import any_of
from press_archive.understand.vi.statements.offices import (
    FIRST_WORDS,
    LAST_WORDS,
    is_known,
    is_occupation,
    is_office,
    low,
    taking_head,
    told,
)
from press_archive.understand.vi.statements.role_owners import closes_apposition, served
from press_archive.understand.vi.statements.role_text import (
    ADDRESSES,
    DIVIDERS,
    LAST_OF_ADDRESSES,
    LONGEST,
    MOST,
    Office,
    RoleBlock,
)

_COUNTRY = "country-"
_ALSO = " kiêm "
_LONGEST_BRACKET = 24  # code points
_FARTHEST_FIELD = 90  # code points
_FIELD = re.compile(rf" (?:{any_of(TO_FIELDS)}) ")
_END = re.compile(r"[,.;:()“”\"]")
_BELONGING = re.compile(r" (?:của|thuộc|(?:đến )?từ) ")
_THEN = re.compile(r" (?:của|thuộc|(?:đến )?từ) | \(|, ")


def offices_before(block: RoleBlock, person: Mention) -> list[Office]:
    """The office that ends where the name starts, and those of one body of office before it."""
    office = _office_ending(block, person.start) or _office_before_address(block, person)
    if office is None:
        return _with_field(block, person) or _with_field_of_service(block, person)
    if office.body is None:
        office = with_body_after(block, person, office)
    offices = [office] if office.body or not is_occupation(office.words) else []
    joined = _held_as_well(block, office)
    if joined is not None:
        office = joined
        offices.append(joined)
    while len(offices) < MOST and block.text[max(0, office.start - 2) : office.start] == ", ":
        earlier = _office_ending(block, office.start - 1, comma=True)
        if earlier is None or earlier.body is None or earlier.place:
            break
        office = earlier
        offices.append(office)
    return offices


def _held_as_well(block: RoleBlock, office: Office) -> Office | None:
    """The office joined to one in the same body: Chủ tịch HĐQT kiêm | Tổng giám đốc Tập đoàn Y X."""
    if office.body is None or not block.text.endswith(_ALSO, 0, office.start):
        return None
    earlier = _office_words_ending(block, office.start - len(_ALSO) + 1, None)
    return replace(earlier, body=office.body, place=office.place) if earlier is not None else None


def office_of(block: RoleBlock, body: Mention) -> Office | None:
    """The office told right before a body or a country, whoever holds it: Tổng thống Mỹ."""
    return _office_words_ending(block, body.start, body)


def counterpart(block: RoleBlock, person: Mention, last: Office | None) -> Office | None:
    """Ngoại trưởng Ai Cập X và người đồng cấp Thổ Nhĩ Kỳ Y: Y has the office told last."""
    country = block.ending.get(person.start - 1)
    if last is None or not last.place or country is None or country.kind != "place":
        return None
    words = words_before(block.text, country.start, 3)
    size = next((n for n in (3, 2) if len(words) >= n and low(words[-n:]) in COUNTERPARTS), 0)
    if not size:
        return None
    start = country.start - 1 - len(" ".join(words[-size:]))
    return Office(start, country.end, last.words, country.name, place=True)


def _office_before_address(block: RoleBlock, person: Mention) -> Office | None:
    """Chủ tịch UBND tỉnh Y, đồng chí X; Tổng thống Ukraine - ông X: an office before a form of address."""
    bare = _without_address(block.text, person.start)
    if bare == person.start:
        return None
    office = _office_ending(block, bare)
    divided = next((mark for mark in DIVIDERS if block.text.endswith(mark, 0, bare)), None)
    if office is not None or divided is None:
        return office
    office = _office_ending(block, bare - len(divided) + 1, comma=True)
    if office is None or _is_source(block, office):
        return None
    return office if closes_apposition(block, person) or not _follows_a_person(block, office) else None


def _is_source(block: RoleBlock, office: Office) -> bool:
    """Whether an office is told as whose word or doing it is: Theo Người phát ngôn Nhà Trắng, ông X …"""
    return any(normal_word(word) in SOURCES for word in words_before(block.text, office.start, 1))


def _follows_a_person(block: RoleBlock, office: Office) -> bool:
    """Whether an office is told of somebody named before it: X, Chủ tịch UBND tỉnh Y, …"""
    before = next((mark for mark in DIVIDERS if block.text.endswith(mark, 0, office.start)), "")
    last = block.ending.get(office.start - len(before))
    return last is not None and last.kind == "person"


def _office_ending(block: RoleBlock, end: int, *, comma: bool = False) -> Office | None:
    """The office, with its body, that ends right before ``end`` (a space or comma between)."""
    body = block.ending.get(end - 1) or block.ending.get(_before_bracket(block.text, end))
    if body is None or body.kind not in ("organization", "place"):
        return None if comma else _office_words_ending(block, end, None)
    posted = _sender(block, body)
    return _office_words_ending(block, posted.start, posted)


def _before_bracket(text: str, end: int) -> int:
    """Where a name ends whose short form stands in brackets: Tổng Thư ký Liên hợp quốc (LHQ) X."""
    if text[end - 2 : end] != ") ":
        return -1
    opening = text.rfind(" (", max(0, end - _LONGEST_BRACKET), end)
    return opening if opening >= 0 else -1


def _sender(block: RoleBlock, body: Mention) -> Mention:
    """Đại sứ Mỹ tại Nhật Bản: the office is that of whoever sent, not of where it is held."""
    for lead in (" tại ", " ở "):
        if block.text.endswith(lead, 0, body.start):
            sender = block.ending.get(body.start - len(lead))
            if sender is not None and sender.kind in ("organization", "place"):
                return sender
    return body


def _office_words_ending(block: RoleBlock, end: int, body: Mention | None) -> Office | None:
    words = words_before(block.text, end, LONGEST)
    dropped = _lead_length(words) if body is not None else 0
    words = words[: len(words) - dropped]
    if not words or normal_word(words[-1]) not in LAST_WORDS:
        return None
    lead = sum(len(word) + 1 for word in words_before(block.text, end, dropped))
    for first in range(len(words)):
        if normal_word(words[first]) in FIRST_WORDS and is_office(words[first:], body):
            if _is_no_prefix(words, first):
                first += 1
            start = end - 1 - lead - len(" ".join(words[first:]))
            name, place = (body.name, body.kind == "place") if body is not None else (None, False)
            return served(block, Office(start, end, taking_head(told(words[first:]), body), name, place))
    return None


def _is_no_prefix(words: list[str], first: int) -> bool:
    """Whether the first word is the end of another (chính quyền Tổng thống X), or says nothing of the office (nữ)."""
    if len(words) == first + 1 or normal_word(words[first]) not in PREFIXES:
        return False
    if normal_word(words[first]) in UNTOLD_PREFIXES:
        return True
    before = words[first - 1] if first else ""
    return normal_word(before) in NO_PREFIX_AFTER


def _lead_length(words: list[str]) -> int:
    """How many words at the end only lead to the body: bang Oregon, của tập đoàn X."""
    count = 0
    for size in (2, 1):
        if len(words) >= size and low(words[-size:]) in DESIGNATORS:
            count = size
            break
    if len(words) > count and words[len(words) - count - 1].lower() in LEADS:
        count += 1
    return count


def _without_address(text: str, end: int) -> int:
    """Where the forms of address before a name begin: Chủ tịch UBND tỉnh, đồng chí X; TS. X."""
    for _ in range(2):
        words = words_before(text, end, 3)
        if not words or normal_word(words[-1]) not in LAST_OF_ADDRESSES:
            return end
        size = next((n for n in (3, 2, 1) if len(words) >= n and low(words[-n:]) in ADDRESSES), 0)
        if not size:
            return end
        end -= len(" ".join(words[-size:])) + 1
    return end


def _with_field(block: RoleBlock, person: Mention) -> list[Office]:
    """Giáo sư luật hiến pháp X của Đại học Y: words between office and name, where the body comes after it."""
    if _body_behind(block, person) is None:
        return []
    words = words_before(block.text, person.start, LONGEST)
    for first in range(len(words)):
        for last in range(len(words) - 1, first, -1):
            if is_known(words[first:last]) and all(word.islower() for word in words[last:]):
                start = person.start - 1 - len(" ".join(words[first:]))
                return [with_body_after(block, person, Office(start, 0, " ".join(words[first:last]), None))]
    return []


def _with_field_of_service(block: RoleBlock, person: Mention) -> list[Office]:
    """Đặc phái viên Tổng thống Nga về hợp tác kinh tế X: the field stands between the body and the name."""
    low_end = max(0, person.start - _FARTHEST_FIELD)
    leads = list(_FIELD.finditer(block.text, low_end, person.start))
    if not leads:
        return []
    field = block.text[leads[-1].end() : person.start].split()
    if (
        not field
        or not all(word.islower() or not word.isalnum() for word in field)
        or _END.search(" ".join(field))
    ):
        return []
    office = _office_ending(block, leads[-1].start() + 1)
    if (
        office is None
        or office.body is None
        or not (office.serving or low(office.words.split(" ")) in SERVING)
    ):
        return []
    return [replace(office, words=f"{office.serving} {office.words}".lstrip(), serving="")]


def _body_behind(block: RoleBlock, person: Mention, then: re.Pattern[str] = _THEN) -> Mention | None:
    """The body that a name is told to belong to: X (Đoàn Luật sư Y), X thuộc Tòa án Y."""
    match = then.match(block.text, person.end)
    body = block.starting.get(match.end()) if match is not None else None
    if body is None or body.kind == "organization":
        return body
    return body if (body.record or "").startswith(_COUNTRY) else None


def with_body_after(block: RoleBlock, person: Mention, office: Office) -> Office:
    """An office with the body told after the name; in brackets only that of an occupation (else it is a source)."""
    body = _body_behind(block, person, _THEN if is_occupation(office.words) else _BELONGING)
    if body is None or (body.kind == "place" and is_occupation(office.words)):
        return office
    return Office(office.start, body.end, office.words, body.name, body.kind == "place")
