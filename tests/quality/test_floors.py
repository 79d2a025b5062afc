"""The quality reached is kept: every measure of every set of gold stays above its floor."""

from __future__ import annotations

import itertools

import pytest

from quality.cases import Source
from quality.floors import FLOORS, measures, of_source
from quality.gold import CORPUS, SPLITS, Split


@pytest.mark.parametrize(("split", "source"), FLOORS)
def test_floors(split: Split, source: Source) -> None:
    if source == "dev" and not CORPUS.exists():
        pytest.skip("the shared corpus of press articles is not here")
    reached = measures(of_source(split, source))
    fallen = {
        name: f"{reached[name]:.3f} < {floor}"
        for name, floor in FLOORS[split, source].items()
        if reached[name] < floor
    }
    assert not fallen


def test_every_set_of_gold_has_its_floors() -> None:
    assert set(FLOORS) == set(itertools.product(SPLITS, ("written", "dev")))
