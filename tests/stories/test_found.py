"""What pairs of articles have in common is found again near a change, and is what would be found from nothing."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from reports import archive_of, invented, member, report, reworded

from press_archive.stories import Corpus, Earlier, Found, Member, Told, find, rarity
from press_archive.stories import found as finding
from press_archive.stories.clusters import Compared
from press_archive.stories.rarity import share_of


def earlier(was: Corpus, now: Corpus, found: Found) -> Earlier:
    there = {id(one) for one in now.members}
    return Earlier(
        [one if id(one) in there else None for one in was.members],
        {place: one for place, one in enumerate(was.members) if id(one) not in there},
        was.rarity,
        found,
        Told(),
    )


def columns(found: object) -> list[bytes]:
    """Return all numbers of what was found."""
    if isinstance(found, np.ndarray):
        return [found.tobytes()]
    names: Sequence[str] = found.__slots__  # type: ignore[attr-defined]
    return [column for name in names for column in columns(getattr(found, name))]


def changed(chosen: random.Random, members: list[Member], pool: Sequence[Member]) -> list[Member]:
    """Take some out, put some in, give one the text and perhaps the day of another."""
    left = chosen.sample(members, len(members) - chosen.choice([0, 1, 3]))
    ids = {one.id for one in left}
    left += chosen.sample([one for one in pool if one.id not in ids], chosen.choice([0, 1, 3]))
    place, other = chosen.randrange(len(left)), chosen.choice(pool)
    day = chosen.choice(["", left[place].traits.day, "2025-10-26"])
    left[place] = replace(left[place], traits=replace(other.traits, day=day))
    return left


@pytest.mark.parametrize(("seed", "digits"), [(0, 5), (1, 5), (2, 7)])  # a sample of few, or all
def test_what_is_found_again_is_what_is_found_from_nothing(
    seed: int, digits: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rarity, "_DIGITS", digits)
    monkeypatch.setattr(finding, "_MOST", 1.0)
    chosen, otherwise = random.Random(seed), 0
    made = archive_of(90)
    flood = invented(1)
    made += [report(f"lu{n}.txt", reworded(flood, n, 0.1), f"Lũ {n}", None) for n in range(50)]
    pool = [member(one) for one in made]
    members = chosen.sample(pool, 130)
    corpus, found = Corpus(members), find(Corpus(members))
    for _ in range(12):
        members = changed(chosen, members, pool)
        now = Corpus(members)
        before = earlier(corpus, now, found)
        otherwise += len(before.rarity.pairs.changed(now.rarity.pairs)) > 0
        corpus, found = now, find(now, before)
        assert columns(found) == columns(find(now))
    assert otherwise > 1


def test_what_is_told_of_two_does_not_depend_on_who_else_is_compared() -> None:
    corpus = Corpus(map(member, archive_of(60)))
    found = find(corpus)
    first = next(iter(found.happenings.sure.left))
    some = np.zeros(len(corpus), np.bool_)
    some[found.happenings.inside.left[found.happenings.inside.left == first]] = True
    some[found.happenings.inside.right[found.happenings.inside.left == first]] = True
    few = find(corpus.only(some))
    inside = found.happenings.inside
    alone = few.happenings.inside
    own = inside.some(some[inside.left] & some[inside.right])
    assert alone.scores.tolist() == own.scores.tolist()
    assert alone.measures.tobytes() == own.measures.tobytes()


def test_nothing_is_found_in_no_articles() -> None:
    nothing = find(Corpus([]))
    assert isinstance(nothing.happenings, Compared)
    assert (len(nothing.happenings.sure.left), len(nothing.chains.left)) == (0, 0)


def test_the_sample_is_some_thousands_of_any_archive() -> None:
    assert [share_of(count) for count in (0, 1, 4095, 4096, 20_000, 84_132)] == [1, 1, 1, 2, 8, 32]
