"""Who the clauses of a sentence are about: the name, pronoun, office or somebody unnamed that opens each.

In: the names of an article and a span of a sentence. Out: :class:`Subject` values in the order of the text. Names
inside a clause, objects and what stands beside them, are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from press_archive.languages.tones import normal_word
from press_archive.languages.vi.quotes import (
    ADVERBS,
    BODY_LEADS,
    CLAUSE_WORDS,
    FUNCTION_WORDS,
    GROUPS,
    LEADERS,
    NO_PRONOUN,
    PEOPLE,
    PRONOUNS,
    SOURCE_WORDS,
    SPEECH,
    THIS_BODY,
)
from press_archive.languages.vi.roles import DESIGNATORS, LEADS
from press_archive.model import Mention
from press_archive.understand.text.around import words_after
from press_archive.understand.text.patterns import any_of
from press_archive.understand.vi.statements.callings import FORMER_HOLDER, Callings
from press_archive.understand.vi.statements.naming import Named
from press_archive.understand.vi.statements.offices import core, is_former
from press_archive.understand.vi.statements.saying import verbs_in

Sort = Literal["person", "body", "pronoun", "calling", "somebody", "group", "this body"]

# A pronoun right before a verb of speech, wherever it stands.
_SPEAKING = rf" (?=(?:{any_of(PRONOUNS)}) (?:(?:{any_of(ADVERBS)}) )*(?:{any_of(SPEECH)})(?!\w))"
_SPEAKS = re.compile(rf" (?:(?:{any_of(ADVERBS)}) )*(?:{any_of(SPEECH)})(?!\w)")
_SOURCE = rf"(?<!\w)(?P<source>{any_of(SOURCE_WORDS)}) "
_OPENING = re.compile(
    rf"[,;:…] ?|[-–—] ?|[”\"»][,.]? ?|(?P<bracket>[()])|{_SOURCE}|{_SPEAKING}|(?<!\w)(?:{any_of(CLAUSE_WORDS)}) ",
    re.IGNORECASE,
)
_PRONOUN = re.compile(rf"({any_of(PRONOUNS)})(?!\w)(?: (\w+))?", re.IGNORECASE)
_BODY_LEAD = re.compile(rf"(?:{any_of(BODY_LEADS)}) ", re.IGNORECASE)
_GROUP = re.compile(rf"(?:{any_of(GROUPS)})(?!\w)", re.IGNORECASE)
_THIS_BODY = re.compile(rf"({any_of(THIS_BODY)}) này(?!\w)", re.IGNORECASE)
_PEOPLE = re.compile(rf"(?:{any_of(PEOPLE)})(?!\w)", re.IGNORECASE)
# Between an office and the name of who has it: CEO của Go-Jek | ông X.
_LEADS_ON = re.compile(rf" (?:(?:{any_of(LEADS)}) [^\W\d_][\w-]* )?")
_NAMING = re.compile(r" (?:là|tên|tên là) $")
_MARK = re.compile("[,;:–—-]")
_FARTHEST = 90  # code points from the start of a clause to its subject's name
_HONOUR = re.compile(r"vị ", re.IGNORECASE)
# Behind an office that is told without a body its clause goes on: Tổng thống | nói, not Chủ tịch | luân phiên X.
_BARE = re.compile(
    rf"\W*$|[^\w\s]| (?:này|{any_of(ADVERBS)}|{any_of(FUNCTION_WORDS)}|{any_of(SPEECH)})(?!\w)"
)
_LONGEST_OFFICE = 7  # words
_LONGEST_FIELD = 5


@dataclass(frozen=True, slots=True)
class Subject:
    """What opens a clause; ``name`` is the person or body, the pronoun's word, or ``None`` where nobody is named."""

    start: int
    end: int
    sort: Sort
    name: str | None
    source: bool = False  # after "theo": whose word it is


def subjects(named: Named, callings: Callings, block: int, low: int, high: int) -> list[Subject]:
    """Return what opens the clauses between two places of a block, appositions left out."""
    found: list[Subject] = []
    for start, source in _openings(named.told(block), low, high):
        if found and start < found[-1].end:
            continue
        subject = _opening(named, callings, block, start, high, source)
        if subject is not None and subject.name is None and subject.sort in ("calling", "somebody"):
            subject = _named_before(named, block, subject) or subject
        if subject is not None and not _is_apposition(found, subject, named.told(block)):
            found.append(subject)
    return _with_speaking(named, block, found, named.people_between(block, low, high))


def _with_speaking(
    named: Named, block: int, found: list[Subject], people: Sequence[Mention]
) -> list[Subject]:
    """The subjects with whoever else is named right before a verb of speech: … huyền thoại X dự đoán …"""
    text = named.told(block)
    speaking = [
        Subject(named.before_title(person), person.end, "person", person.name)
        for person in people
        if _SPEAKS.match(text, person.end)
        and not _goes_on(text, found, person)
        and named.is_told(person)
        and not named.is_beside(person)
    ]
    return sorted([*found, *speaking], key=lambda subject: subject.start) if speaking else found


def _goes_on(text: str, found: Sequence[Subject], person: Mention) -> bool:
    """Whether a name stands in a subject, or behind one without a verb between: cây bút A của tờ B."""
    before = next((one for one in reversed(found) if one.start <= person.start), None)
    if before is None:
        return False
    between = text[before.end : max(before.end, person.start)]
    # Một nghị sĩ là X nói …; Reuters cho biết ông X nói …
    return not (_MARK.search(between) or _NAMING.search(between) or verbs_in(between))


def _openings(text: str, low: int, high: int) -> Iterator[tuple[int, bool]]:
    """Yield where clauses open, and whether with a word that names a source."""
    while low < high and not text[low].isalnum():
        low += 1
    yield low, False
    bracketed = False
    for match in _OPENING.finditer(text, low, high):
        if match["bracket"] is not None:
            bracketed = match["bracket"] == "("
        elif not bracketed:
            yield match.end(), match["source"] is not None


def _named_before(named: Named, block: int, subject: Subject) -> Subject | None:
    """Who is named right before an office that only tells more: … bà X, giám đốc Y, …"""
    for mention in named.people_between(block, max(0, subject.start - _FARTHEST), subject.start):
        if named.told(block)[mention.end : subject.start] in (", ", " - ", " – ") and not named.is_beside(
            mention
        ):
            return Subject(mention.start, subject.end, "person", mention.name, subject.source)
    return None


def _is_apposition(found: Sequence[Subject], subject: Subject, text: str) -> bool:
    """Whether an office right after a name and a mark only tells more of the one named: ông X, giám đốc Y, …"""
    if found and subject.start < found[-1].end:
        return True
    if (
        not found
        or subject.sort not in ("calling", "somebody", "group")
        or found[-1].sort not in ("person", "body")
    ):
        return False
    if found[-1].sort == "body" and found[-1].source:
        return False  # Theo X, một số giám đốc …
    return text[found[-1].end : subject.start].strip(" ,-–—(") == ""


def _opening(
    named: Named, callings: Callings, block: int, start: int, high: int, source: bool
) -> Subject | None:
    if start >= high or not named.told(block)[start].isalnum():
        return None
    names = [m for m in named.names_between(block, start, min(high, start + _FARTHEST)) if named.is_told(m)]
    this = _THIS_BODY.match(named.told(block), start)
    if this is not None:
        return Subject(start, this.end(), "this body", this[1].lower(), source)
    group = _GROUP.match(named.told(block), start)
    if group is not None and not (names and names[0].start == start):
        return Subject(start, group.end(), "group", None, source)
    person = _person(named, block, start, names)
    if person is not None:
        return Subject(start, person.end, "person", person.name, source)
    return (
        _pronoun(named.told(block), start, source)
        or _body(named.told(block), start, names, source)
        or _calling(named, callings, block, start, names, source)
    )


def _person(named: Named, block: int, start: int, names: Sequence[Mention]) -> Mention | None:
    """The person whose title or description opens a clause at a place."""
    person = next((m for m in names if m.kind == "person"), None)
    if person is None:
        return None
    title = named.before_title(person)
    if title <= start and not named.is_kin(person):
        return person
    before = named.told(block)[start:title]
    described = (
        _PEOPLE.match(before) is not None
        and not _GROUP.match(before)
        and all(word.isalnum() and normal_word(word) not in FUNCTION_WORDS for word in before.split())
    )
    return person if described and not named.is_beside(person) else None


def _pronoun(text: str, start: int, source: bool) -> Subject | None:
    match = _PRONOUN.match(text, start)
    if match is None or (match[2] or "").lower() in NO_PRONOUN.get(normal_word(match[1]), ()):
        return None
    if match[2] and not match[2][0].islower():
        return None
    return Subject(start, match.end(1), "pronoun", match[1].lower(), source)


def _calling(
    named: Named, callings: Callings, block: int, start: int, names: Sequence[Mention], source: bool
) -> Subject | None:
    """Somebody told by office or by what people they are, not by name."""
    text = named.told(block)
    honoured = _HONOUR.match(text, start)
    start = honoured.end() if honoured is not None else start
    words = words_after(text, start, _LONGEST_OFFICE)
    for size in range(len(words), 0, -1):
        phrase = " ".join(words[:size])
        office = phrase.lower() if phrase.lower() in LEADERS else core(words[:size])
        if office is not None:
            end = start + len(phrase)
            body = _body_behind(text, end, names)
            end = body.end if body is not None else end
            person = next((m for m in names if m.start > end and _has_office(named, m, end)), None)
            if person is not None:
                return Subject(start, person.end, "person", person.name, source)
            if is_former(phrase):
                office = f"{FORMER_HOLDER} {office}"
            whole = body is not None or _BARE.match(text, end) is not None
            return Subject(start, end, "calling", callings.meant(office, body) if whole else None, source)
    people = _PEOPLE.match(text, start)
    return Subject(start, people.end(), "somebody", None, source) if people is not None else None


def _has_office(named: Named, mention: Mention, office_end: int) -> bool:
    """Whether a name behind an office is that of who has it: CEO của X ông Y; Bộ trưởng Dịch vụ Công Z."""
    if mention.kind != "person":
        return False
    text, title = named.told(mention.block), named.before_title(mention)
    if title <= office_end + 1 or _LEADS_ON.fullmatch(text, office_end, title):
        return True
    field = text[office_end:title].split()
    whole = text[office_end] == " " and all(
        word.isalpha() and normal_word(word) not in FUNCTION_WORDS for word in field
    )
    return whole and len(field) <= _LONGEST_FIELD and field[0][0].isupper()


def _body_behind(text: str, end: int, names: Sequence[Mention]) -> Mention | None:
    """The body or country right after an office, but for what leads to it: người phát ngôn của | Bộ Ngoại giao."""
    body = next((m for m in names if m.start > end and m.kind != "person"), None)
    if body is None:
        return None
    between = text[end : body.start].split()
    rest = between[1:] if between and between[0] in LEADS else between
    return body if not rest or " ".join(rest).lower() in DESIGNATORS else None


def _body(text: str, start: int, names: Sequence[Mention], source: bool) -> Subject | None:
    body = next((m for m in names if m.kind == "organization"), None)
    if body is None:
        return None
    lead = _BODY_LEAD.match(text, start)
    at = lead.end() if lead is not None and body.start >= lead.end() else start
    return Subject(start, body.end, "body", body.name, source) if body.start == at else None
