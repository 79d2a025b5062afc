"""Groups of articles are scored against what they report; the gold names each article once."""

from __future__ import annotations

import json

import pytest

from quality.gold import SPLITS
from quality.happenings import STORIES, gold, scores, written_gold

TRUTH = {"a": "1", "b": "1", "c": "2", "d": "3"}


def test_the_right_groups_score_one_and_none_score_by_singletons() -> None:
    right = scores([("a", "b")], TRUTH)
    assert (right.all, right.clustered, right.precision, right.recall) == (1, 1, 1, 1)
    nothing = scores([], TRUTH)
    assert (nothing.precision, nothing.recall) == (0, 0)
    assert nothing.all == pytest.approx(2 * 0.75 / 1.75)
    assert nothing.clustered == pytest.approx(2 * 0.5 / 1.5)


def test_a_wrong_pair_costs_precision_and_who_is_not_annotated_nothing() -> None:
    found = scores([("a", "b", "c", "x", "y")], TRUTH)
    assert (found.precision, found.recall) == (pytest.approx(1 / 3), 1)


def test_no_article_is_in_two_stories_or_halves() -> None:
    annotated = [one for split in SPLITS for one in gold(split)]
    doubtful = json.loads((STORIES / "doubtful.json").read_text("utf-8"))
    assert len(annotated) + len(doubtful) == len({*annotated, *doubtful}) == 700


@pytest.mark.parametrize("split", SPLITS)
def test_our_own_have_stories_and_articles_alone(split: str) -> None:
    happenings, _ = written_gold(split)  # type: ignore[arg-type]
    sizes = [list(happenings.values()).count(one) for one in set(happenings.values())]
    assert 1 in sizes
    assert max(sizes) > 1
