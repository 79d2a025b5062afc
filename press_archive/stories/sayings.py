"""The same words quoted by several: quotes that are one, or in the reports of one story nearly so.

In: a corpus, its stories, texts. Out: :class:`Saying` values. Nearly the same are quotes nine tenths of
whose syllables are alike, in their order: outlets cut and translate each in their own way.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import chain

import numpy as np

from press_archive.languages.folding import tokens
from press_archive.link.merge import Merge
from press_archive.stories.again import Place, told_again
from press_archive.stories.corpus import Corpus
from press_archive.stories.rows import U32
from press_archive.stories.since import Since
from press_archive.stories.texts import Texts
from press_archive.stories.told import Alike
from press_archive.stories.traits import Traits
from press_archive.stories.values import Item, Saying

_ALIKE = 0.9  # of the syllables of two quotes
_LONGEST = 400  # syllables of a quote that are compared
_MOST = 60  # quotes of a story that are compared with each other


def sayings_of(corpus: Corpus, place: Mapping[str, int], alike: Iterable[Alike]) -> list[Saying]:
    """Return the words that two articles or more quote; ``place`` tells that of each article in the corpus."""
    merge: Merge[Place] = Merge()
    said: set[Place] = set()
    for pair in chain.from_iterable(alike):
        one, other = ((place[article], number) for article, number in pair)
        said |= {one, other}
        merge.join(one, other)
    groups: defaultdict[Place, list[Place]] = defaultdict(list)
    for quote in sorted(said):
        groups[merge.find(quote)].append(quote)
    several = (group for _, group in sorted(groups.items()) if group[0][0] != group[-1][0])
    return [_saying(corpus, group) for group in several]


def equal_quotes(corpus: Corpus, texts: Texts, since: Since) -> Alike:
    """Return quotes of the same words with the first of them that the same person may have said."""
    marks = since.marks(~since.same, _marks)
    wanted = set(marks.tolist())
    kept = tuple(
        pair
        for pair in since.told.equal
        if (quotes := since.places(pair)) and _mark(corpus, *quotes[0]) not in wanted
    )
    return (*kept, *_items(corpus, _equal(corpus, texts, marks)))


def nearly_equal_quotes(corpus: Corpus, story: Iterable[int], texts: Texts) -> Alike:
    """Return quotes of a story with an earlier one that is nearly the same."""
    return tuple(_items(corpus, _nearly_equal(corpus, story, texts)))


def _items(corpus: Corpus, pairs: Iterable[tuple[Place, Place]]) -> Iterator[tuple[Item, Item]]:
    for (one, number), (other, its) in pairs:
        yield Item(corpus.members[one].id, number), Item(corpus.members[other].id, its)


def _marks(traits: Traits) -> bytes:
    return traits.quotes


def _mark(corpus: Corpus, article: int, number: int) -> int:
    return memoryview(corpus.traits[article].quotes).cast("I")[number]


def _equal(corpus: Corpus, texts: Texts, wanted: U32) -> Iterator[tuple[Place, Place]]:
    for group in told_again([_marks(one) for one in corpus.traits], wanted):
        firsts: list[Place] = []
        for place in group:
            first = next((one for one in firsts if _may_be_one(texts, one, place)), None)
            if first is not None:
                yield first, place
            elif len(firsts) < _MOST:
                firsts.append(place)


def _nearly_equal(corpus: Corpus, story: Iterable[int], texts: Texts) -> Iterator[tuple[Place, Place]]:
    known: list[tuple[Place, list[str]]] = []
    for article in story:
        for number, mark in enumerate(np.frombuffer(corpus.traits[article].quotes, np.uint32).tolist()):
            said = tokens(texts[article].quotes[number].surface)[:_LONGEST] if mark else []
            place = article, number
            first = next((one for one, words in known if said and _are_alike(words, said)), None)
            if first is not None and _may_be_one(texts, first, place):
                yield first, place
            elif said and len(known) < _MOST:
                known.append((place, said))


def _are_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    if min(len(one), len(other)) < _ALIKE * max(len(one), len(other)):
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _may_be_one(texts: Texts, one: Place, other: Place) -> bool:
    """Whether nothing shows that two quotes have different speakers: one is untold, or both have a name in common."""
    speakers = [texts[article].quotes[number].speaker for article, number in (one, other)]
    if None in speakers:
        return True
    names = [set(tokens(speaker or "")) for speaker in speakers]
    return bool(names[0] & names[1])


def _saying(corpus: Corpus, group: Sequence[Place]) -> Saying:
    items = tuple(Item(corpus.members[article].id, number) for article, number in group)
    digest = hashlib.sha256(f"{items[0].article} {items[0].place}".encode()).hexdigest()
    return Saying(f"saying-{digest[:12]}", items)
