"""From chains of syllables to passages and copies, in the words of pages: blocks, code points, which came first.

In: a corpus, its chains, the texts of its articles. Out: :class:`Passage` and :class:`Copies` values. Who was first
is told only where a day or an hour tells; never who copied whom, for the source of both mostly lies elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from press_archive.link.merge import Merge
from press_archive.stories.corpus import Corpus
from press_archive.stories.passages import Chains
from press_archive.stories.since import Since
from press_archive.stories.texts import Texts
from press_archive.stories.values import Copies, Passage

_COPY = 0.8  # of the running text of both, what must be alike


def passages_of(corpus: Corpus, chains: Chains, texts: Texts, since: Since) -> tuple[Passage, ...]:
    """Return the passages in the order of the chains."""
    known = since.passages()
    return tuple(known.get(row) or _passage(corpus, texts, *row) for row in chains.rows())


def _passage(
    corpus: Corpus,
    texts: Texts,
    left: int,
    right: int,
    left_start: int,
    left_end: int,
    right_start: int,
    right_end: int,
    matched: int,
) -> Passage:
    one, other = corpus.members[left].id, corpus.members[right].id
    longer = max(left_end - left_start, right_end - right_start)
    return Passage(
        one,
        other,
        texts[left].spans(left_start, left_end),
        texts[right].spans(right_start, right_end),
        matched,
        round(matched / longer, 2),
        one if _is_earlier(corpus, left, right) else None,
    )


def _is_earlier(corpus: Corpus, left: int, right: int) -> bool:
    """Whether days, or hours of one day, tell that the left was published first."""
    one, other = corpus.traits[left], corpus.traits[right]
    if not one.day or not other.day:
        return False
    if one.day == other.day:
        return bool(one.moment and other.moment and one.moment < other.moment)
    # Of what is told less exactly than the other (2025-08 and 2025-08-26) none is the earlier.
    return len(one.day) == len(other.day) and one.day < other.day


# ── Copies ────────────────────────────────────────────────────────────────────────────────────────
def copies_of(corpus: Corpus, chains: Chains) -> list[Copies]:
    """Return the articles that are one text, in the order of the earliest of each."""
    alike = _alike(corpus, chains)
    merge: Merge[int] = Merge()
    for one, other in alike:
        merge.join(one, other)
    groups: defaultdict[int, set[int]] = defaultdict(set)
    shares: defaultdict[int, list[float]] = defaultdict(list)
    for (one, other), share in alike.items():
        groups[merge.find(one)] |= {one, other}
        shares[merge.find(one)].append(share)
    return [
        Copies(tuple(corpus.members[place].id for place in sorted(group)), round(min(shares[first]), 2))
        for first, group in sorted(groups.items())
    ]


def _alike(corpus: Corpus, chains: Chains) -> dict[tuple[int, int], float]:
    """Return pairs of articles that are one text nearly from end to end, with the share that stands in both."""
    keys = (chains.left << 32) | chains.right
    pairs, number = np.unique(keys, return_inverse=True)
    matched = np.bincount(number, chains.matched, len(pairs))
    left, right = pairs >> 32, pairs & 0xFFFFFFFF
    running = np.maximum(corpus.parts[:, 3] - corpus.parts[:, 0] - 1, 1)
    share = np.minimum(matched / np.maximum(running[left], running[right]), 1.0)
    copies = share >= _COPY
    return {
        (one, other): own
        for one, other, own in zip(
            left[copies].tolist(), right[copies].tolist(), share[copies].tolist(), strict=True
        )
    }


def by_article(passages: Sequence[Passage]) -> dict[str, tuple[Passage, ...]]:
    """Return the passages of each article, left or right."""
    found: defaultdict[str, list[Passage]] = defaultdict(list)
    for one in passages:
        found[one.left].append(one)
        found[one.right].append(one)
    return {article: tuple(own) for article, own in sorted(found.items())}
