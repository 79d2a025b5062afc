"""Words that say something: verbs of speech in a text, and what stands between marks without being said.

In: a text and places in it. Out: the verbs that are none of another word's syllables or a noun, whether a sentence
opens at a place, whether a title or somebody's own words follow.
"""

from __future__ import annotations

import re

from press_archive.languages.tones import normal_word, place_tones
from press_archive.languages.vi.quotes import (
    ACCORDING,
    ANNOUNCING,
    CITING,
    NO_SPEECH,
    NOUN_BEFORE,
    PREDICATES,
    QUANTIFIERS,
    SPEECH,
    TITLED,
)
from press_archive.languages.vi.sentences import sentence_ends
from press_archive.understand.text.around import words_after, words_before
from press_archive.understand.text.patterns import any_of

FEW_WORDS = 5  # fewer make a scare quote unless a sentence begins with them
MANY_WORDS = 8  # so many are somebody's own even where they do not begin a sentence

_CITING = rf"(?:trích )?dẫn (?:(?:{any_of(QUANTIFIERS)}) )*(?:{any_of(CITING)})"
_VERB = re.compile(rf"(?<!\w)(?:{_CITING}|{any_of(SPEECH)})(?!\w)", re.IGNORECASE)
_IS_CITING = re.compile(_CITING, re.IGNORECASE)
_ACCORDING = re.compile(rf"(?:{any_of(ACCORDING)})(?!\w)", re.IGNORECASE)
_TITLED = re.compile(rf"(?<!\w)(?:{any_of(TITLED)})$", re.IGNORECASE)
_GLUED = re.compile(r"[.!?…](?<=[a-zà-ỹđ\d)”\"].)(?=[^\W\d_a-zà-ỹđ][a-zà-ỹđ])")
_LONGEST_TITLED = 24  # code points


def verbs_in(text: str) -> list[re.Match[str]]:
    """The verbs of speech of a text."""
    return [match for match in _VERB.finditer(text) if _is_verb(text, match)]


def _is_verb(text: str, match: re.Match[str]) -> bool:
    following = NO_SPEECH.get(normal_word(match[0]), ())
    if following and any(word.lower() in following for word in words_after(text, match.end() + 1, 1)):
        return False
    before = words_before(text, match.start(), 1)
    return is_citing(match) or not before or normal_word(before[0]) not in NOUN_BEFORE


def is_citing(verb: re.Match[str]) -> bool:
    """Whether a verb names a source's source: Reuters dẫn lời ông X."""
    return _IS_CITING.match(verb[0]) is not None


def opens_with_source(sentence: str) -> bool:
    """Whether a sentence opens with whose word it tells: Theo ông X, …"""
    return _ACCORDING.match(sentence.lstrip()) is not None


def opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip()
    return not before or before[-1] in '.!?…:;)”"-–'


def stops(text: str) -> list[int]:
    """Where the sentences of a text end, glued to the next or not; its own end left out."""
    own = len(text.rstrip())
    found = {stop for stop in sentence_ends(text) if stop < own}
    return sorted(found | {match.end() for match in _GLUED.finditer(text)})


def sentence_end(text: str) -> int:
    """Where the first sentence of a text ends."""
    return next(iter(stops(text)), len(text))


def is_titled(text: str, start: int) -> bool:
    """Whether the words before a mark tell that a title or motto follows: cuốn “…”, với chủ đề “…”."""
    before = place_tones(text[max(0, start - _LONGEST_TITLED) : start].rstrip(" :"))
    return _TITLED.search(before) is not None


def is_own(said: str, words: int) -> bool:
    """Whether part of a sentence can only be somebody's own: a verb's phrase of some words, or many words."""
    bare = said[1:-1].strip()
    if words < FEW_WORDS or not bare[:1].islower():
        return False
    return words >= MANY_WORDS or normal_word(bare.split(" ", 1)[0]) in PREDICATES


def announces(bare: str, verbs: list[re.Match[str]], said: str, words: int) -> bool:
    """Without a colon: the verb, "rằng", or "Theo …," right before words enough to be somebody's own."""
    end = len(bare)
    while (word := bare[:end].rpartition(" "))[2].lower() in ANNOUNCING:
        end = len(word[0])
    if verbs and verbs[-1].end() in (end, len(bare)):
        return words > FEW_WORDS or is_own(said, words)
    return opens_with_source(bare) and ("," not in bare or is_own(said, words))
