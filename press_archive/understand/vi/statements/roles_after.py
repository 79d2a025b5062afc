"""Offices after a name: X, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh; X (cựu giám đốc Y); X được bầu giữ chức …

In: a :class:`RoleBlock`, a person's mention in it, and the bodies told so far. Out: the list of offices that follows.
"""

from __future__ import annotations

import re
from dataclasses import replace

from press_archive.languages.tones import normal_word
from press_archive.languages.vi.quotes import SPEECH
from press_archive.languages.vi.roles import DESIGNATORS, HEADS_ALONE, LEADS, ONCE, SERVING, VERBAL
from press_archive.model import Mention
from press_archive.understand.text.around import words_after, words_before
from press_archive.understand.vi.statements.offices import (
    FIRST_WORDS,
    is_occupation,
    is_office,
    low,
    taking_head,
    told,
)
from press_archive.understand.vi.statements.role_owners import belongs_to_the_next
from press_archive.understand.vi.statements.role_text import (
    ADDRESSES,
    LONGEST,
    MOST,
    Heads,
    Office,
    RoleBlock,
)

# What leads from a name to its offices: a comma, a dash, a bracket, "là".
_ENTRY = re.compile(
    r"(?: \((?:phải|trái|giữa|bìa \w+|thứ \w+ từ \w+ sang)[^()]{0,20}\))?"
    r"(?:, | [-–—] ?| \(|,? (?:(?:hiện|đang|từng|nay|vốn) )?(?:là|giữ chức(?: vụ)?|trên cương vị|với cương vị) "
    r"|,? (?:(?:đã|sẽ|vừa|tiếp tục) )?(?:được|tái) (?:bầu|bổ nhiệm|cử|điều động|phân công|chỉ định|đắc cử)"
    r"(?: lại)?(?: (?:giữ|làm|chức|vụ|đảm nhiệm|là)){0,3} )"
    r"(?:(?:\d{1,3} tuổi|(?:sinh|SN)(?: năm)? \d{4}|hiện là|là)(?:, | - ))?"
    r"(?:(?:hiện |từng )?là |(?:hiện|từng) (?:giữ chức|giữ|làm) )?"
)
_SHORT_FORM = re.compile(r" \([^()]{1,24}\) (?:(?:của|thuộc|tại) )?")  # giám đốc điều hành (CEO) của X
_MOST_DESCRIBING = 8  # words between an office and its body that say more of the office
_ADDRESS_AND_MORE = 4  # words
_ALSO = "kiêm"
_NEXT = re.compile(r"(?: \([^()]{1,40}\))?(?:, | kiêm |, kiêm | và )(?:là |kiêm )?")


def offices_after(block: RoleBlock, person: Mention, heads: Heads) -> list[Office]:
    entry = _ENTRY.match(block.text, person.end)
    found: list[Office] = []
    # Places in the list of offices that share the body of the next: sáng lập kiêm chủ tịch.
    also: set[int] = set()
    position = entry.end() if entry is not None else None
    if entry is not None and _is_predicate(entry[0]) and _is_possessor(block, person):
        return []
    once = entry is not None and _tells_once(entry[0])
    while position is not None and len(found) < MOST:
        office = _office_starting(block, position, heads)
        if office is None or _is_somebody_elses(block, office.end):
            break
        if not found and belongs_to_the_next(block, office.end):
            break
        found.append(replace(office, former=once))
        following = _NEXT.match(block.text, office.end)
        position = following.end() if following is not None else None
        if following is not None and _ALSO in following[0]:
            also.add(len(found) - 1)
    shared = _with_shared_bodies(found, also)
    return [office for office in shared if office.body is not None or not is_occupation(office.words)]


def _is_predicate(entry: str) -> bool:
    """Whether a mark and then a verb lead from a name to an office: A, vợ của ông B, hiện là giám đốc Y."""
    return entry[:1] in ", -–—" and entry.strip(" ,-–—") != "" and not entry.startswith(" (")


def _is_possessor(block: RoleBlock, person: Mention) -> bool:
    """Whether a name only tells whose somebody is: vợ của ông B."""
    words = words_before(block.text, person.start, _ADDRESS_AND_MORE)
    size = next((n for n in (2, 1) if len(words) > n and low(words[-n:]) in ADDRESSES), 0)
    rest = words[: len(words) - size]
    return bool(rest) and rest[-1] == "của"


def _tells_once(entry: str) -> bool:
    """Whether what leads from a name to an office tells it as over: X, từng là giám đốc Y."""
    return any(normal_word(word) in ONCE for word in entry.split())


def _with_shared_bodies(offices: list[Office], also: set[int]) -> list[Office]:
    shared = list(offices)
    for at in range(len(shared) - 2, -1, -1):
        if at in also and shared[at].body is None:
            shared[at] = replace(shared[at], body=shared[at + 1].body, place=shared[at + 1].place)
    return shared


def _is_somebody_elses(block: RoleBlock, end: int) -> bool:
    """Whether a name follows at once, so that the office belongs to it."""
    position = end + 1
    for _ in range(2):
        mention = block.starting.get(position)
        if mention is not None and mention.kind == "person" and block.text[end : end + 1] == " ":
            return True
        words = words_after(block.text, position, 2)
        size = next((n for n in (2, 1) if len(words) >= n and low(words[:n]) in ADDRESSES), 0)
        if not size:
            return False
        position += len(" ".join(words[:size])) + 1
    return False


def _office_starting(block: RoleBlock, start: int, heads: Heads) -> Office | None:
    words = words_after(block.text, start, LONGEST + _MOST_DESCRIBING)
    if not words or normal_word(words[0]) not in FIRST_WORDS:
        return None
    places = _places(start, words)
    until = next((n for n, place in enumerate(places) if n and place in block.starting), len(words))
    serving = _in_service(block, start, words[:until])
    if serving is not None:
        return serving
    for size in range(min(until, LONGEST), 0, -1):
        end = places[size - 1] + len(words[size - 1])
        body, body_end = _body_after(block, end, words[size:until], heads)
        mention = body if isinstance(body, Mention) else None
        if is_office(words[:size], mention):
            name = mention.name if mention is not None else body
            office = taking_head(told(words[:size]), mention)
            found = Office(start, body_end, office, name if isinstance(name, str) else None)
            return found if found.body is not None else _described(block, found, words[size:until])
    return None


def _in_service(block: RoleBlock, start: int, words: list[str]) -> Office | None:
    """Đặc phái viên của Tổng thống Nga: the office in the service of another one, which is told with its body."""
    size = next((n for n in range(len(words) - 1, 0, -1) if low(words[:n]) in SERVING), 0)
    rest = words[size:][words[size] == "của" :] if size else []
    end = start + len(" ".join(words))
    body = block.starting.get(end + 1)
    if body is None or body.kind == "person" or not rest or not is_office(rest, body):
        return None
    return Office(start, body.end, " ".join(words), body.name, body.kind == "place")


def _described(block: RoleBlock, office: Office, between: list[str]) -> Office:
    """An office with the body that stands after words that tell more of the office."""
    short = _SHORT_FORM.match(block.text, office.end)
    if short is not None and not between:
        body = block.starting.get(short.end())
        return (
            replace(office, end=body.end, body=body.name) if body and body.kind == "organization" else office
        )
    at = office.end + 1 + sum(len(word) + 1 for word in between)
    body = block.starting.get(at) if between and block.text[office.end] == " " else None
    if body is None or body.kind != "organization" or not _describes(between):
        return office
    return replace(office, end=body.end, body=body.name)


def _places(start: int, words: list[str]) -> list[int]:
    places = []
    for word in words:
        places.append(start)
        start += len(word) + 1
    return places


def _body_after(
    block: RoleBlock, end: int, between: list[str], heads: Heads
) -> tuple[Mention | str | None, int]:
    """The body after an office, with few words between them, and where it ends."""
    at = end + 1 + sum(len(word) + 1 for word in between)
    body = block.starting.get(at) if block.text[end : end + 1] == " " else None
    if body is not None and body.kind in ("organization", "place") and _leads(between):
        return body, body.end
    for size in (3, 2, 1):
        alone = low(between[:size])
        if len(between) >= size and alone in HEADS_ALONE and (name := heads.meant(alone)) is not None:
            return name, end + 1 + len(" ".join(between[:size]))
    return None, end


def _describes(between: list[str]) -> bool:
    """Whether words between an office and a body only tell more of the office: Giám đốc thị trường dầu tại ICIS."""
    most = _MOST_DESCRIBING if between[-1:] and between[-1] in LEADS else _MOST_DESCRIBING // 2
    if len(between) > most or not all(word.islower() for word in between):
        return False
    return VERBAL.isdisjoint(between) and not any(
        low(between[n : n + 2]) in SPEECH for n in range(len(between))
    )


def _leads(between: list[str]) -> bool:
    """Whether words between an office and a name lead from one to the other: nghiên cứu thuộc, tỉnh, của."""
    if not between or low(between) in DESIGNATORS or between[-1].lower() in LEADS:
        return len(between) <= 4
    return len(between) > 1 and between[0].lower() in LEADS and low(between[1:]) in DESIGNATORS
