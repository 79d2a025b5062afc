"""Whose a quotation is: said by who is named after it, before it, in the sentence around it, or who spoke last.

In: the :class:`People` of an article and the place of the marks in a block's text. Out: an :class:`Attribution`, or
``None`` where nobody is told to say it. Where it is told that somebody says it but not who, the speaker stays open: a
wrong one is worse than none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from press_archive.languages.vi.quotes import ADVERBS, CLAUSE_WORDS, JOINING, WAS_SAID
from press_archive.understand.text.patterns import any_of
from press_archive.understand.vi.statements.saying import (
    FEW_WORDS,
    announces,
    is_citing,
    is_own,
    opens_with_source,
    sentence_end,
    verbs_in,
)
from press_archive.understand.vi.statements.speakers import People
from press_archive.understand.vi.statements.subjects import Subject

_BEFORE, _AFTER = 260, 200  # code points in which a speaker is looked for
_SENTENCE = 420  # code points of a sentence in which a quotation stands
_NEAR = 14  # words between a quotation and its verb where nobody is named
_FEW_MORE = 4  # words after a name that tell how something was said: “…”, chị X nghẹn ngào.
_SOURCE = 80  # code points after "theo" in which its source is named
# Who is asked or mocked does not speak.
_PASSIVE = re.compile(rf"(?: (?:{any_of(ADVERBS)}))* (?:bị|được) [\w ]*$")
_WORDS_OF = re.compile(rf"(?:câu hỏi|{any_of(WAS_SAID)})(?: \w+){{0,3}} của$", re.IGNORECASE)
# “…”, đồng thời nhấn mạnh.
_ANOTHER_CLAUSE = re.compile(rf"(?:{any_of((CLAUSE_WORDS | JOINING) - {'cũng', 'và'})}) ")
_CITED = re.compile(r" (?:(?:từ|của) )?")
_NO_SUBJECT = ",.;:()"
_JOINT = re.compile(r"[,.;]? ?[-–—]? ?")
_WAS_SAID = re.compile(
    rf"[.,]?\s*(?:Đó|Đây) (?:là|cũng là|chính là) (?:những |một )?(?:{any_of(WAS_SAID)})(?: \w+){{0,4}}? của ",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says it; ``None`` where only the verb tells that somebody does."""

    speaker: str | None


@dataclass(frozen=True, slots=True)
class Said:
    """A pair of marks in a block, with the words between them."""

    block: int
    text: str  # of the block
    start: int
    end: int

    @property
    def words(self) -> int:
        return self.text.count(" ", self.start, self.end) + 1

    @property
    def surface(self) -> str:
        return self.text[self.start : self.end]


# ── After: “…”, ông X nói ─────────────────────────────────────────────────────────────────────────
def said_after(people: People, said: Said) -> Attribution | None:
    """Who says it by the sentence that goes on after the marks."""
    text, end = said.text, said.end
    joint = _JOINT.match(text, end)
    at = joint.end() if joint is not None else end
    if at == end or text[end] in ".;" or _is_told_whole(said, at):
        return None
    sentence = text[at : at + sentence_end(text[at : at + _AFTER])]
    if _ANOTHER_CLAUSE.match(sentence):
        return None
    source = bool(text[end:at].strip()) and opens_with_source(sentence)
    verb = next(iter(verbs_in(sentence)), None)
    found = people.subjects(said.block, at, at + len(sentence))
    if verb is None and not source:
        return (
            _felt(found, at, sentence) if text[end] in ",-–—" or text[end : end + 2] in (" -", " –") else None
        )
    if verb is not None and is_citing(verb):
        return _cited(people, said.block, at + verb.end(), at + len(sentence))
    limit = at + (min(len(sentence), _SOURCE) if source or verb is None else verb.start())
    if found and found[0].end <= limit and (found[0].sort != "body" or found[0].source == source):
        place = 0 if found[0].name is not None else people.subject(found, said.block, limit) or 0
        return Attribution(people.who(found, place, said.block, said.start))
    person = None if source else people.first(said.block, at, limit)
    if person is not None:
        return Attribution(person.name)
    before = sentence[: verb.start()] if verb is not None else ""
    near = verb is not None and before.count(" ") <= _NEAR and not any(mark in before for mark in _NO_SUBJECT)
    named = bool(people.named.people_between(said.block, at, limit))
    return Attribution(None) if (near or named) and sentence[:1].islower() and text[end] in ",- –" else None


def _is_told_whole(said: Said, at: int) -> bool:
    """Whether a sentence announced by a colon ends with the marks, so that the next one tells of something else."""
    announced = said.text[max(0, said.start - 3) : said.start].rstrip().endswith(":")
    return announced and said.text[said.end - 2] in ".!?…" and said.text[at : at + 1].isupper()


def _felt(found: list[Subject], at: int, sentence: str) -> Attribution | None:
    """Somebody named right after the marks with few words that tell how it was said: “…”, chị X nghẹn ngào."""
    if not found or found[0].sort != "person" or found[0].start != at:
        return None
    more = sentence[found[0].end - at :].rstrip(" .!…")
    few = 0 < len(more.split()) <= _FEW_MORE and all(
        word.islower() and word.isalpha() for word in more.split()
    )
    return Attribution(found[0].name) if few else None


def _cited(people: People, block: int, start: int, end: int) -> Attribution:
    """Whom a source cites right after the verb: RIA dẫn lời ông X; RIA dẫn thông cáo từ Bộ Y."""
    lead = _CITED.match(people.named.texts[block], start)
    start = lead.end() if lead is not None else start
    found = people.subjects(block, start, end)
    return Attribution(people.who(found, 0, block, start) if found and found[0].start == start else None)


# ── In the next sentence: “…”. Đó là lời của ông X ────────────────────────────────────────────────
def said_next(people: People, said: Said, following: str) -> Attribution | None:
    """Who says it by the sentence after it, in its block or at the beginning of the next."""
    match = _WAS_SAID.match(said.text, said.end)
    block = said.block
    if match is None and not said.text[said.end :].strip(" ."):
        match, block = _WAS_SAID.match(following), block + 1
    if match is None:
        return None
    found = people.subjects(block, match.end(), match.end() + _SOURCE)
    named = bool(found) and found[0].start == match.end()
    return Attribution(people.who(found, 0, said.block, said.start) if named else None)


# ── Before: ông X nói: “…” ────────────────────────────────────────────────────────────────────────
def said_before(people: People, said: Said) -> Attribution | None:
    """Who says it by the sentence that announces it."""
    low, bare, colon = _announcement(people, said)
    verbs = verbs_in(bare)
    own = said.words > FEW_WORDS or is_own(said.surface, said.words)
    if not colon and not announces(bare, verbs, said.surface, said.words):
        return None
    found = people.subjects(said.block, low, low + len(bare))
    verb = low + verbs[-1].start() if verbs else low + len(bare)
    if verbs and is_citing(verbs[-1]):
        return _cited(people, said.block, verb, low + len(bare))
    place = people.subject(found, said.block, verb)
    if not verbs and not colon:
        place = 0 if found and found[0].source else None
    if colon and not verbs and (asked := _asked(people, said.block, low, low + len(bare))) is not None:
        return asked
    if place is None and found and colon:
        place = len(found) - 1
    if place is None:
        return _alone(people, said, low, verb, told=bool(verbs) and (colon or own))
    subject = found[place]
    if _PASSIVE.match(said.text, subject.end, max(subject.end, verb)):
        return Attribution(None)
    whole = own or bool(verbs) or subject.end == low + len(bare)
    return Attribution(people.who(found, place, said.block, low)) if whole else None


def _asked(people: People, block: int, low: int, end: int) -> Attribution | None:
    """Whose question or words a name right before the colon tells: … câu hỏi trực diện của đại biểu X: “…”"""
    last = next((m for m in reversed(people.named.people_between(block, low, end)) if m.end == end), None)
    if last is None:
        return None
    before = people.named.texts[block][low : people.named.before_title(last)].rstrip()
    return Attribution(last.name) if _WORDS_OF.search(before) else None


def _announcement(people: People, said: Said) -> tuple[int, str, bool]:
    """The sentence before the marks: where it begins, its words, whether a colon ends it."""
    low = people.named.sentence_start(said.block, said.start, _BEFORE)
    sentence = said.text[low : said.start].rstrip()
    return low, sentence.rstrip(":, "), sentence.endswith(":")


def _alone(people: People, said: Said, low: int, verb: int, *, told: bool) -> Attribution | None:
    """The only person a sentence names where none is its subject; nobody where it only tells of words."""
    person = people.only(said.block, low, verb)
    if person is not None:
        return Attribution(person.name)
    return Attribution(None) if told else None


def said_above(people: People, said: Said, above: str) -> Attribution | None:
    """A quotation by itself in a paragraph, announced by the one before: "Ông X nói:"."""
    if not above.endswith(":"):
        return None
    return said_before(
        people, Said(said.block - 1, above + said.surface, len(above), len(above) + len(said.surface))
    )


# ── Within: ông X nói rằng Y “sẽ không …” ─────────────────────────────────────────────────────────
def said_within(people: People, said: Said) -> Attribution | None:
    """Who says part of the sentence in which it stands: the subject of its first verb of speech."""
    if not is_own(said.surface, said.words):
        return None
    low = people.named.sentence_start(said.block, said.start, _SENTENCE)
    sentence = people.named.told(said.block)[low : said.start]
    found = people.subjects(said.block, low, said.start)
    for verb in verbs_in(sentence):
        if is_citing(verb):
            return _cited(people, said.block, low + verb.end(), said.start)
        place = people.subject(found, said.block, low + verb.start())
        if place is not None:
            return Attribution(people.who(found, place, said.block, low))
    if opens_with_source(sentence) and found and found[0].source:
        return Attribution(people.who(found, 0, said.block, low))
    return None


# ── Going on ──────────────────────────────────────────────────────────────────────────────────────
def goes_on(people: People, said: Said, last: tuple[int, int, Attribution] | None) -> Attribution | None:
    """A quotation that is a sentence by itself: of who spoke, or is told to say something, right before."""
    sentence = people.last_sentence(said.block, said.start)
    if sentence is None or said.block - sentence[0] > 1:
        return None
    block, low, high = sentence
    if last is not None and last[0] == block and low <= last[1] <= high:
        return last[2]
    found = people.subjects(block, low, high)
    for verb in verbs_in(people.named.told(block)[low:high]):
        place = people.subject(found, block, low + verb.start())
        if place is not None:
            return Attribution(people.who(found, place, block, low)) if place == 0 else None
    return last[2] if last is not None and last[0] == said.block else None
