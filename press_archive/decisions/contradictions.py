"""Judgements that contradict each other: none of them is used until somebody takes one away.

In: judgements. Out: those that agree, whatever order they came in, and a problem for each contradiction that names
the lines. Of a chain (one is two, two is three, three is not one) every link is doubtful, so all are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from press_archive.entries.entry import Taken, problem_at
from press_archive.errors import Problem
from press_archive.link.keys import spelled_id
from press_archive.link.merge import Merge
from press_archive.model import Judgement, Reference

_MOST = 8  # lines a sentence names
_AT_ONCE = 200_000  # links walked before the graph is made anew: most contradictions go away with the first
# Id → the id next to it towards the root, and what ties them.
Tree = Mapping[str, tuple[str, Judgement] | None]


def spelled(reference: Reference) -> Reference:
    """Return a reference to one spelling, where the key of the name does not tell two apart."""
    kind, _, name = reference.text.partition(": ")
    identifier = spelled_id(reference.kind, name) if kind == reference.kind and name else reference.id
    return Reference(reference.text, identifier, reference.kind)


def without_contradictions(judgements: Sequence[Judgement]) -> Taken[Judgement]:
    """Return the judgements that agree, in their order, and what the others contradict."""
    told = {id(one): (one, others) for one, others in _of_no_names(judgements)}
    kept = [one for one in judgements if one.verdict == "same"]
    different = [one for one in judgements if one.verdict == "different"]
    while found := list(_of_different(kept, different)):
        for one, chain in found:  # there may be several ways that make the two one: each costs a round
            told.setdefault(id(one), (one, []))[1].extend(chain)
        left_out = {id(one) for _, chain in found for one in chain}
        kept = [one for one in kept if id(one) not in left_out]
    doubtful = {id(one) for first, others in told.values() for one in (first, *others)}
    return Taken(
        tuple(one for one in judgements if id(one) not in doubtful),
        tuple(_problem(first, others) for first, others in told.values()),
    )


def _problem(first: Judgement, others: Sequence[Judgement]) -> Problem:
    places = sorted({(one.file, one.line) for one in (first, *others)})
    lines = ", ".join(str(line) if file == first.file else f"{file}:{line}" for file, line in places[:_MOST])
    more = ", …" if len(places) > _MOST else ""
    return problem_at(first.file, first.line, "entries_contradict", first.left.text[:80], lines=lines + more)


def _of_no_names(judgements: Iterable[Judgement]) -> Iterator[tuple[Judgement, list[Judgement]]]:
    """Yield what is judged to be no name, with the judgements that say it is the same as another."""
    same: dict[str, list[Judgement]] = {}
    for one in judgements:
        if one.verdict == "same":
            for side in {one.left.id, one.right.id if one.right else one.left.id}:
                same.setdefault(side, []).append(one)
    for one in judgements:
        if one.verdict == "not-an-entity" and one.left.id in same:
            yield one, same[one.left.id]


def _of_different(
    same: Sequence[Judgement], different: Sequence[Judgement]
) -> Iterator[tuple[Judgement, list[Judgement]]]:
    """Yield each judgement of two that others make one, with the chain of those."""
    merge: Merge[str] = Merge()
    for one in same:
        merge.join(*_ends(one))
    apart = [(one, *_ends(one)) for one in different]
    joined = [(one, a, b) for one, a, b in apart if merge.find(a) == merge.find(b)]
    if not joined:
        return
    tree = _tree(same, {merge.find(a) for _, a, _ in joined})
    walked = 0
    for one, a, b in sorted(joined, key=lambda pair: _in_order(pair[0])):
        chain = _chain(tree, a, b)
        yield one, chain
        walked += len(chain)
        if walked > _AT_ONCE:
            return


def _ends(one: Judgement) -> tuple[str, str]:
    """Return the ids of the two that are judged; where the key does not tell them apart, of their spellings."""
    left, right = one.left, one.right or one.left
    if left.id == right.id:
        left, right = spelled(left), spelled(right)
    return left.id, right.id


def _tree(same: Iterable[Judgement], roots: Iterable[str]) -> Tree:
    """Return for each thing the way to its root: the shortest, and of two the first by name."""
    beside: dict[str, list[tuple[str, Judgement]]] = {}
    for one in sorted(same, key=_in_order):
        a, b = _ends(one)
        beside.setdefault(a, []).append((b, one))
        beside.setdefault(b, []).append((a, one))
    tree: dict[str, tuple[str, Judgement] | None] = dict.fromkeys(sorted(roots))
    waiting = list(tree)
    for here in waiting:
        for there, one in beside.get(here, ()):
            if there not in tree:
                tree[there] = (here, one)
                waiting.append(there)
    return tree


def _in_order(one: Judgement) -> tuple[object, ...]:
    return (*sorted(_ends(one)), one.by, one.when, one.why, one.file, one.line)


def _chain(tree: Tree, one: str, other: str) -> list[Judgement]:
    """Return what ties two things of a tree together."""
    ways = [_way(tree, one), _way(tree, other)]
    while ways[0] and ways[1] and ways[0][-1] is ways[1][-1]:
        ways[0].pop()
        ways[1].pop()
    return [*ways[0], *ways[1]]


def _way(tree: Tree, thing: str) -> list[Judgement]:
    way = []
    while (step := tree[thing]) is not None:
        thing, judgement = step
        way.append(judgement)
    return way
