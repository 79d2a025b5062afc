"""Quotations: somebody's words between quotation marks, and whose they are.

In: an :class:`Article` and its mentions. Out: :class:`Quote` values in the order of the text. A quotation needs
a speaker's verb or a colon before or after it; slogans, titles and scare quotes have none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from press_archive.languages.vi.quotes import ACCORDING, ANNOUNCING, CITING, PRONOUNS, SPEECH
from press_archive.languages.vi.sentences import sentence_ends
from press_archive.model import Article, Mention, Quote
from press_archive.understand.vi.statements.speakers import MARKS, People

_BEFORE, _AFTER = 260, 200  # code points in which a speaker is looked for
_FEW_WORDS = 5  # fewer make a scare quote unless a sentence begins with them
_MANY_WORDS = 8  # so many are somebody's own even where they do not begin a sentence


def _any(items: Iterable[str]) -> str:
    return "|".join(sorted(items, key=lambda item: (-len(item), item)))


_VERB = re.compile(rf"(?<!\w)(?:{_any(SPEECH | CITING)})(?!\w)", re.IGNORECASE)
_PRONOUN = rf"(?<!\w)({_any(PRONOUNS)})(?: (?:này|ấy|ta|còn|cũng|đã|vừa|lại|tiếp tục|từng))?"
_PRONOUN_FIRST = re.compile(rf"{_PRONOUN}(?= [^\W\d_])(?-i:(?! [A-ZĐÀ-Ỹ]))", re.IGNORECASE)
_PRONOUN_SPEAKS = re.compile(rf"{_PRONOUN}(?: [^\W\d_]+){{0,2}}? (?:{_any(SPEECH)})(?!\w)", re.IGNORECASE)
_JOINT = re.compile(r"[,.;]? ?[-–—]? ?")
_ACCORDING = re.compile(rf"(?:{_any(ACCORDING)})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Attribution:
    """Who says it; ``None`` where only the verb tells that somebody does."""

    speaker: str | None


def quotes_of(article: Article, mentions: Sequence[Mention]) -> tuple[Quote, ...]:
    """Return the quotations of all blocks."""
    people = People(article, mentions)
    return tuple(
        quote
        for number, block in enumerate(article.blocks)
        for quote in _quotes(article, number, block.text, people)
    )


def _quotes(article: Article, block: int, text: str, people: People) -> Iterator[Quote]:
    said_before: _Attribution | None = None
    for match in MARKS.finditer(text):
        words = match[0].count(" ") + 1
        if words == 1:
            continue
        found = _attribution(article, block, text, match, words, people)
        goes_on = _opens_sentence(text, match.start()) and not text[
            max(0, match.start() - 3) : match.start()
        ].rstrip().endswith(":")
        if found is None and said_before and words > _FEW_WORDS and goes_on:
            found = said_before
        if found is not None:
            said_before = found
            people.heard(block, match.start(), found.speaker)
            yield Quote(article.id, block, match.start(), match.end(), match[0], found.speaker)


def _attribution(
    article: Article, block: int, text: str, match: re.Match[str], words: int, people: People
) -> _Attribution | None:
    start, end = match.span()
    opens = _opens_sentence(text, start)
    if words > _MANY_WORDS or opens:
        found = _said_after(block, text, end, start, people)
        if found is not None:
            return found
    if start == 0:
        return _said_in_block_before(article, block, people)
    return _said_before(block, text, start, words, people)


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip()
    return not before or before[-1] in '.!?…:;)”"-–'


# ── After: “…”, ông X nói ─────────────────────────────────────────────────────────────────────────
def _said_after(block: int, text: str, end: int, start: int, people: People) -> _Attribution | None:
    joint = _JOINT.match(text, end)
    at = joint.end() if joint is not None else end
    if at == end or text[end] in ".;":
        return None
    sentence = text[at : at + next(sentence_ends(text[at : at + _AFTER]), _AFTER)]
    according = _ACCORDING.match(sentence) if text[end:at].strip() else None
    verb = _VERB.search(sentence)
    if verb is None and according is None:
        return None
    if verb is not None and verb[0].lower() in CITING:
        cited = people.first(block, at + verb.end(), at + len(sentence))
        return _Attribution(cited.name if cited is not None else None)
    limit = at + (verb.start() if verb is not None else len(sentence))
    if according is not None:
        limit = at + min(len(sentence), 80)
    person = people.first(block, at, limit)
    if person is not None:
        return _Attribution(person.name)
    if people.only_beside(block, at, limit):
        return _Attribution(None)
    pronoun = _PRONOUN_FIRST.match(sentence)
    if pronoun is not None:
        return _Attribution(people.meant(pronoun[1].lower(), block, start))
    body = people.first_body(block, at, limit)
    if body is not None:
        return _Attribution(body.name)
    near = verb is not None and sentence[: verb.start()].count(" ") <= 5
    return _Attribution(None) if near and sentence[:1].islower() and text[end] in ",- –" else None


# ── Before: ông X nói: “…” ────────────────────────────────────────────────────────────────────────
def _said_before(block: int, text: str, start: int, words: int, people: People) -> _Attribution | None:
    low = max(0, start - _BEFORE)
    window = text[low:start].rstrip()
    # The announcing sentence: what stands after the last end of a sentence before the marks.
    low += max((stop for stop in sentence_ends(window) if stop < len(window)), default=0)
    sentence = text[low:start].rstrip()
    colon = sentence.endswith(":")
    bare = sentence.rstrip(":, ")
    verbs = list(_VERB.finditer(bare))
    if not colon and not _announces(bare, verbs, words):
        return None
    return _announced(block, low, bare, verbs, colon, words, people)


def _announces(bare: str, verbs: list[re.Match[str]], words: int) -> bool:
    """Without a colon: the verb, "rằng", or "Theo …," right before words enough to be somebody's own."""
    if words <= _FEW_WORDS:
        return False
    if _ACCORDING.match(bare.lstrip()):
        return True
    end = len(bare)
    before, _, last = bare.rpartition(" ")
    if last.lower() in ANNOUNCING:
        end = len(before)
    return bool(verbs) and verbs[-1].end() in (end, len(bare))


def _announced(
    block: int, low: int, bare: str, verbs: list[re.Match[str]], colon: bool, words: int, people: People
) -> _Attribution | None:
    limit = low + (verbs[-1].start() if verbs else len(bare))
    person = people.last(block, low, limit) if verbs else people.first(block, low, limit)
    person = person or people.first(block, low, limit) or people.first(block, limit, low + len(bare))
    if person is not None:
        whole = words > _FEW_WORDS or bool(verbs) or person.end == low + len(bare)
        return _Attribution(person.name) if whole else None
    if people.only_beside(block, low, limit):
        return _Attribution(None) if verbs or words > _FEW_WORDS else None
    pronouns = list(_PRONOUN_SPEAKS.finditer(bare))
    if pronouns:
        return _Attribution(people.meant(pronouns[-1][1].lower(), block, low))
    body = people.last_body(block, low, limit)
    if body is not None and (verbs or words > _FEW_WORDS):
        return _Attribution(body.name)
    return _Attribution(None) if verbs and colon and words > _FEW_WORDS else None


def _said_in_block_before(article: Article, block: int, people: People) -> _Attribution | None:
    """A quotation by itself in a paragraph, announced by the one before: "Ông X nói:"."""
    text = article.blocks[block - 1].text if block else ""
    if not text.endswith(":"):
        return None
    return _said_before(block - 1, text, len(text), _FEW_WORDS + 1, people)
