"""Quotations: somebody's words between quotation marks, and whose they are.

In: an :class:`Article`, its mentions and roles. Out: :class:`Quote` values in the order of the text. A quotation
needs a speaker's verb or a colon before or after it; slogans, titles and scare quotes have none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from press_archive.model import Article, Mention, Quote, Role
from press_archive.understand.vi.statements.attribution import (
    Attribution,
    Said,
    goes_on,
    said_above,
    said_after,
    said_before,
    said_next,
    said_within,
)
from press_archive.understand.vi.statements.marks import marked
from press_archive.understand.vi.statements.saying import FEW_WORDS, MANY_WORDS, is_titled, opens_sentence
from press_archive.understand.vi.statements.speakers import People

_Last = tuple[int, int, Attribution]  # block and end of the quotation before, whose it was


def quotes_of(article: Article, mentions: Sequence[Mention], roles: Sequence[Role] = ()) -> tuple[Quote, ...]:
    """Return the quotations of all blocks; ``roles`` tell whom an office without a name means."""
    if not any(marked(block.text) for block in article.blocks):
        return ()
    return tuple(_quotes(article, People(article, mentions, roles)))


def _quotes(article: Article, people: People) -> Iterator[Quote]:
    last: _Last | None = None
    for said in _marked(article, people):
        found = _attribution(article, people, said)
        if found is None and _may_go_on(said):
            found = goes_on(people, said, last)
        if found is not None:
            last = said.block, said.end, found
            people.heard(said.block, said.start, found.speaker)
            yield Quote(article.id, said.block, said.start, said.end, said.surface, found.speaker)


def _marked(article: Article, people: People) -> Iterator[Said]:
    """What stands between marks, of more than a word."""
    for number, block in enumerate(article.blocks):
        for start, end in people.named.marked(number):
            if " " in block.text[start:end]:
                yield Said(number, block.text, start, end)


def _attribution(article: Article, people: People, said: Said) -> Attribution | None:
    if is_titled(said.text, said.start):
        return None
    opens = opens_sentence(said.text, said.start)
    if said.words > MANY_WORDS or opens:
        found = said_after(people, said)
        if found is not None:
            return found
    if opens and said.words > FEW_WORDS:
        found = said_next(people, said, _text(article, said.block + 1))
        if found is not None:
            return found
    if said.start == 0:
        return said_above(people, said, _text(article, said.block - 1))
    return said_before(people, said) or said_within(people, said)


def _text(article: Article, number: int) -> str:
    return article.blocks[number].text if 0 <= number < len(article.blocks) else ""


def _may_go_on(said: Said) -> bool:
    """Whether the marks hold a sentence by itself, announced by nothing."""
    before = said.text[max(0, said.start - 3) : said.start].rstrip()
    if said.words <= FEW_WORDS or not opens_sentence(said.text, said.start) or before.endswith(":"):
        return False
    following = said.text[said.end : said.end + 2].strip()
    return not following or following[0] in ".;" or following[0].isupper()
