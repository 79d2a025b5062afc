"""The quality reached is kept: every measure of every set of gold stays above its floor."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

import pytest

from quality.cases import Source
from quality.floors import (
    FLOORS,
    PAGE_FLOORS,
    SPOKEN_FLOORS,
    STORY_FLOORS,
    UNSEEN_FLOORS,
    measures,
    of_source,
    page_measures,
    unseen_measures,
)
from quality.gold import SPLITS, Split
from quality.happenings import story_measures
from quality.offsets import CORPORA, absent
from quality.spoken import spoken_measures


@pytest.mark.parametrize(("split", "source"), FLOORS)
def test_floors(split: Split, source: Source) -> None:
    if source != "written" and not CORPORA[source].exists():
        pytest.skip(f"the shared corpus {CORPORA[source].name} is not here")
    assert not fallen(measures(of_source(split, source)), FLOORS[split, source])


@pytest.mark.parametrize("split", SPLITS)
def test_floors_of_pages(split: Split) -> None:
    if absent():
        pytest.skip(f"the shared corpus {absent()[0].name} is not here")
    assert not fallen(page_measures(split), PAGE_FLOORS[split])


@pytest.mark.parametrize("split", SPLITS)
def test_floors_of_judged_quotations(split: Split) -> None:
    if absent():
        pytest.skip(f"the shared corpus {absent()[0].name} is not here")
    assert not fallen(spoken_measures(split), SPOKEN_FLOORS[split])


@pytest.mark.parametrize("split", SPLITS)
def test_floors_of_stories(split: Split) -> None:
    reached = story_measures(split)
    floors = {name: floor for name, floor in STORY_FLOORS[split].items() if name in reached}
    assert not fallen(reached, floors)


def test_the_unseen_part_does_not_break_down() -> None:
    """Of what is reached nothing is told, not even where it fails."""
    if absent():
        pytest.skip(f"the shared corpus {absent()[0].name} is not here")
    assert not list(fallen(unseen_measures(), UNSEEN_FLOORS))


def fallen(reached: Mapping[str, float], floors: Mapping[str, float]) -> dict[str, str]:
    return {name: f"{reached[name]:.3f} < {floor}" for name, floor in floors.items() if reached[name] < floor}


def test_every_set_of_gold_has_its_floors() -> None:
    assert set(FLOORS) == set(itertools.product(SPLITS, ("written", "dev", "press")))
    assert set(PAGE_FLOORS) == set(SPOKEN_FLOORS) == set(STORY_FLOORS) == set(SPLITS)
