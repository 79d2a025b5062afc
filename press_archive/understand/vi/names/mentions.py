"""The names of an article: found block by block, then once more with what the whole article has told (its memory).

In: an :class:`Article` and the archive's :class:`Knowledge`. Out: :class:`Mention` values in the order of the text,
bodies by the names they have where their country or place is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain

from press_archive.languages.tones import right_letters
from press_archive.model import Article, Mention
from press_archive.rules import Rules
from press_archive.understand.candidates import Candidate, choose, in_order, mention_of
from press_archive.understand.knowledge import Knowledge
from press_archive.understand.spans import in_article, in_block
from press_archive.understand.vi.names.abroad import bodies_abroad
from press_archive.understand.vi.names.block import BlockView
from press_archive.understand.vi.names.cascade import names_of_block, whole_words
from press_archive.understand.vi.names.elliptical import with_places
from press_archive.understand.vi.names.memory import Memory
from press_archive.understand.vi.names.regions import regions_abroad
from press_archive.understand.vi.names.signatures import signatures
from press_archive.understand.vi.places.units import with_units

Mentions = tuple[Mention, ...]


def mentions_of(article: Article, knowledge: Knowledge, rules: Rules) -> Mentions:
    """Return the names of all blocks."""
    found = in_article(article, _found(article, knowledge, rules))
    abroad: Mentions = rules.run(
        "bodies abroad", lambda: in_article(article, bodies_abroad(article, found)), found
    )
    abroad = rules.run("regions abroad", lambda: in_article(article, regions_abroad(article, abroad)), abroad)
    placed: Mentions = rules.run(
        "places of bodies", lambda: in_article(article, with_places(article, abroad)), abroad
    )
    return rules.run(
        "units", lambda: in_article(article, with_units(article, placed, knowledge.units)), placed
    )


def _found(article: Article, knowledge: Knowledge, rules: Rules) -> Iterator[Mention]:
    read = [names_of_block(block.text, block.kind, knowledge, rules) for block in article.blocks]
    _sign(read, rules)
    memory = rules.run("memory", lambda: _learned(read), Memory())
    for number, (view, candidates) in enumerate(read):
        known = rules.run("memory", partial(_remembered, memory, view, candidates), candidates)
        known = whole_words(view, known, rules)
        for candidate, nested in in_order(choose(known, view.tokens.count)):
            start, end = view.tokens.span(candidate.start, candidate.end)
            named = memory.with_record(candidate, view.tokens.text[start:end])
            name = right_letters(memory.full_name(named, view.tokens.text[start:end]))
            yield mention_of(article, number, (start, end), named, name, nested=nested)


def _sign(read: Sequence[tuple[BlockView, list[Candidate]]], rules: Rules) -> None:
    """Add who signs the last paragraph to its candidates."""
    told = [one for one in read if one[0].kind != "caption"]
    if len(told) > 1:
        view, candidates = told[-1]
        candidates += rules.run("signatures", lambda: list(signatures(view)), [])


def _learned(read: Iterable[tuple[BlockView, list[Candidate]]]) -> Memory:
    memory = Memory()
    for view, candidates in read:
        memory.learn(view, choose(candidates, view.tokens.count)[0])
    return memory


def _remembered(memory: Memory, view: BlockView, candidates: Iterable[Candidate]) -> list[Candidate]:
    again = in_block(view.tokens.count, memory.again(view))
    return list(memory.kept(chain(candidates, again), view))
