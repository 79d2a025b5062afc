"""How whole texts are read: the measure, and a floor on the first of the shared pages."""

from __future__ import annotations

import pytest

from quality.reading import PAGES, pages, shares

FLOOR = 0.955  # a little under what the first pages reach


def test_runs_of_words_are_counted() -> None:
    assert shares("một hai ba bốn năm", "một hai ba bốn năm") == (1.0, 1.0, 1.0)
    assert shares("một hai ba bốn năm", "một hai ba bốn sáu") == (0.5, 0.5, 0.5)
    assert shares("", "") == (1.0, 1.0, 1.0)
    assert shares("một hai", "") == (0.0, 0.0, 0.0)


@pytest.mark.skipif(not PAGES.exists(), reason="the shared pages are not here")
def test_pages_are_read_no_worse_than_before_and_better_than_by_the_extractor() -> None:
    found = list(pages(12))
    ours, extractor = (
        sum(one) / len(found) for one in zip(*((p.ours[2], p.extractor[2]) for p in found), strict=True)
    )
    assert ours >= FLOOR
    assert ours >= extractor
