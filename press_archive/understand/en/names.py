"""The names of an English article: things by their records, people by their titles.

In: an :class:`Article` and the archive's :class:`Knowledge`. Out: :class:`Mention` values in the order of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from press_archive.languages.en.words import OPENERS
from press_archive.model import Article, Block, Mention
from press_archive.rules import Rules
from press_archive.understand.candidates import Candidate, choose, in_order, mention_of
from press_archive.understand.en.people import People, people_with_titles, title_at
from press_archive.understand.knowledge import Knowledge
from press_archive.understand.spans import in_block
from press_archive.understand.text.tokens import Tokens, tokens_of

_GENITIVE = re.compile(r"[’'](?=s\b)")
_LOUD = 0.6  # share of words in capitals from which a block shouts
_HEADS = ("headline", "heading")  # every word may have a capital there

_Read = tuple[Tokens, list[Candidate]]


def mentions_of(article: Article, knowledge: Knowledge, rules: Rules) -> tuple[Mention, ...]:
    """Return the names of all blocks."""
    known = knowledge.in_language(article.language)
    read = [_read(block, known, rules) for block in article.blocks]
    people = People(word for tokens, _ in read for word in tokens.words if word.islower())
    for (tokens, candidates), block in zip(read, article.blocks, strict=True):
        for one in candidates:
            if one.kind == "person" and one.record is None:
                start, end = tokens.span(one.start, one.end)
                people.learn(tokens.words[one.start : one.end], block.text[start:end])
    return tuple(_mentions(article, read, people))


def _read(block: Block, known: Knowledge, rules: Rules) -> _Read:
    """The tokens of a block, the sign of the genitive apart from the name, and what is found in them alone."""
    tokens = tokens_of(_GENITIVE.sub(" ", block.text))
    count = tokens.count
    none: list[Candidate] = []
    candidates = rules.run("known names", lambda: in_block(count, _recorded(tokens, known)), none)
    if block.kind not in _HEADS and not _is_loud(tokens):
        found = rules.run("people", lambda: in_block(count, people_with_titles(tokens)), none)
        candidates = [*candidates, *found]
    return tokens, candidates


def _mentions(article: Article, read: Sequence[_Read], people: People) -> Iterator[Mention]:
    for number, (tokens, candidates) in enumerate(read):
        chosen = choose([*candidates, *people.again(tokens)], tokens.count)
        for candidate, nested in in_order(chosen):
            start, end = tokens.span(candidate.start, candidate.end)
            name = candidate.name or article.blocks[number].text[start:end]
            if candidate.kind == "person" and candidate.record is None:
                name = people.full_name(name)
            yield mention_of(article, number, (start, end), candidate, name, nested=nested)


def _recorded(tokens: Tokens, known: Knowledge) -> Iterator[Candidate]:
    """The longest known names, but not a word for a place inside a longer name (Michael Jordan)."""
    done = 0
    for position in known.starts(tokens):
        match = known.at(tokens, position) if position >= done else None
        if match is None or (match.known.kind == "place" and _is_part(tokens, match.start, match.end)):
            continue
        done = match.end
        name, record = match.known.name, match.known.record
        yield Candidate(match.start, match.end, match.known.kind, "authority-match", 0.9, name, record)


def _is_part(tokens: Tokens, start: int, end: int) -> bool:
    """Whether one word has a neighbour with a capital that makes a name with it."""
    if end - start > 1:
        return False
    before = tokens.spaced(start) and tokens.cap[start - 1] and tokens.low[start - 1] not in OPENERS
    after = tokens.spaced(end) and tokens.cap[end] and not title_at(tokens, end)
    return before or after


def _is_loud(tokens: Tokens) -> bool:
    words = [word for word in tokens.words if word.isalpha()]
    return sum(map(str.isupper, words)) > _LOUD * len(words)
