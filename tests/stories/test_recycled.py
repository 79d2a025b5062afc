"""A number told again much later in the same words is marked, and only where days leave no doubt."""

from __future__ import annotations

import pytest
from reports import report, told
from test_facts import figures_of

from press_archive.model import Article, Understanding
from press_archive.stories import Coverage, Item


def found(*articles: Article) -> Coverage:
    return told(*articles, understood={one.id: Understanding(figures=figures_of(one)) for one in articles})


SENTENCE = "Với hơn 81.350 công dân nước bạn sinh sống ở đây từ lâu nay và làm ăn yên ổn"


def telling(path: str, day: str | None, sentence: str = SENTENCE) -> Article:
    return report(path, f"Bài {path} mở đầu theo cách riêng của mình. {sentence}.", published=day)


def test_the_later_of_two_leads_to_the_earlier() -> None:
    one, other = telling("a.txt", "2025-08-26"), telling("b.txt", "2026-03-10")
    (mark,) = found(other, one).recycled[other.id]
    assert (mark.figure, mark.earlier) == (Item(other.id, 0), Item(one.id, 0))
    assert list(found(one, other).recycled) == [other.id]


@pytest.mark.parametrize("day", ["2025-09-10", "2025-08-26", "2025-09", "2026", None])
def test_nothing_is_marked_within_weeks_or_where_no_day_is_known(day: str | None) -> None:
    assert not found(telling("a.txt", "2025-08-26"), telling("b.txt", day)).recycled


def test_an_earlier_article_without_a_day_is_no_evidence() -> None:
    assert not found(telling("a.txt", None), telling("b.txt", "2026-03-10")).recycled


def test_other_words_around_the_number_are_no_mark() -> None:
    other = "Thống kê mới nhất nêu con số 81.350 công dân nước bạn đã rời đi trong năm ngoái vì mất mùa"
    assert not found(telling("a.txt", "2025-08-26"), telling("b.txt", "2026-03-10", other)).recycled


def test_of_several_earlier_ones_the_earliest_is_told() -> None:
    days = {"a.txt": "2025-08-26", "b.txt": "2025-11-10", "c.txt": "2026-03-10"}
    one, two, three = (telling(path, day) for path, day in days.items())
    marks = found(three, two, one).recycled
    assert [marks[here.id][0].earlier.article for here in (two, three)] == [one.id, one.id]
