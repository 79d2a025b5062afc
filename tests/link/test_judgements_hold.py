"""Whatever people judge together: what is the same is one, what is different is not, what is none names nothing."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from linking import judged

from press_archive.link import ArticleNames, minted_id, resolve
from press_archive.link.digest import Name
from press_archive.link.keys import spelled_id
from press_archive.link.merge import Merge
from press_archive.model import AuthorityRecord, Judgement

RECORDS = (
    AuthorityRecord("r-1", "place", "Kharkobi", ("Zarkobi", "Harkobi")),
    AuthorityRecord("r-2", "place", "Tamvina", ("Damvina",)),
)
NAMES = ("Kharkobi", "Zarkobi", "Harkobi", "Tamvina", "Damvina", "Bolqua", "TP Bolqua", "Vesnia")
SPELLINGS = ("Khoà Mai", "Khòa Mai")  # of one key


def digests(chance: random.Random) -> list[ArticleNames]:
    found = []
    for number in range(chance.randint(1, 4)):
        some = chance.sample(NAMES + SPELLINGS, chance.randint(1, 8))
        names = tuple(Name("place", name, name) for name in some)
        found.append(
            ArticleNames(f"{number:012x}", "2025", names, tuple(chance.choices((1, 2, 3), k=len(some))))
        )
    return found


def rows(chance: random.Random) -> list[str]:
    def reference(name: str) -> str:
        return f"place: {name}" if chance.random() < 0.8 else minted_id("place", name)

    found = []
    for _ in range(chance.randint(1, 6)):
        left, right = map(reference, chance.sample(NAMES + SPELLINGS, 2))
        sign = chance.choice("==≠≠×")
        found.append(f"× {left}" if sign == "×" else f"{left} {sign} {right}")
    return found


class Expected:
    """The judgements as whoever made them reads them."""

    def __init__(self, decided: Sequence[Judgement]) -> None:
        self.merge: Merge[str] = Merge()
        self.none = {one.left.id for one in decided if one.verdict == "not-an-entity"}
        pairs = [(one.verdict, one.left.id, one.right.id) for one in decided if one.right]
        self.told = {side for _, *sides in pairs for side in sides}
        for verdict, left, right in pairs:
            if verdict == "same":
                self.merge.join(left, right)
        different = [(left, right) for verdict, left, right in pairs if verdict == "different"]
        self.apart = {frozenset((self.merge.find(a), self.merge.find(b))) for a, b in different}

    def group(self, name: str) -> str | None:
        ids = (spelled_id("place", name), minted_id("place", name))
        return next((self.merge.find(one) for one in ids if one in self.told), None)


@pytest.mark.parametrize("seed", range(120))
def test_judgements_hold(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    articles = digests(chance)
    decided = judged(tmp_path, *rows(chance))  # without those that contradict each other
    _, assignments = resolve(articles, RECORDS, {}, decided)
    pairs = zip(articles, assignments, strict=True)
    entity = {name.name: found for one, row in pairs for name, found in zip(one.names, row, strict=True)}
    expected = Expected(decided)
    for name, found in entity.items():
        if minted_id("place", name) in expected.none:
            assert found is None
    shown = [(expected.group(name), found) for name, found in entity.items() if found is not None]
    for group, found in shown:
        for other, another in shown:
            if group is not None and group == other:
                assert found == another
            if group is not None and other is not None and frozenset((group, other)) in expected.apart:
                assert found != another or group == other


@pytest.mark.parametrize("seed", range(0, 120, 4))
def test_the_order_of_judgements_makes_no_difference(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    articles = digests(chance)
    decided = judged(tmp_path, *rows(chance))
    entities, assignments = resolve(articles, RECORDS, {}, decided)
    again = resolve(articles[::-1], RECORDS, {}, decided[::-1])
    assert (entities, assignments) == (again[0], again[1][::-1])
