"""What people are asked about stories: what nearly was one, what barely is; nothing that somebody judged."""

from __future__ import annotations

import random
from collections.abc import Iterable

from reports import invented, report, reworded, told

from press_archive.model import Article
from press_archive.stories import Coverage, Decided, Doubt

FLOOD = invented(1)
SURE = [report(f"lu-{n}.txt", reworded(FLOOD, n, 0.15), f"Lũ cuốn cầu {n % 2}") for n in range(3)]
OTHER = report("khac.txt", invented(2), "Chợ mới mở")


def near(share: float) -> Article:
    return report("gan.txt", reworded(FLOOD, 9, share), "Lũ cuốn cầu 7 trong đêm")


def asked(found: Coverage, about: str) -> list[Doubt]:
    return [one for one in found.doubts if about in (one.left, one.right)]


def doubtful(*, together: bool) -> tuple[Article, Doubt]:
    """Find a share of exchanged words at which an article is surely no report of the flood, nor surely one."""
    shares = (step / 50 for step in range(10, 50))
    found = ((one, doubt) for one in map(near, shares) for doubt in asked(told(*SURE, OTHER, one), one.id))
    return next((one, doubt) for one, doubt in found if doubt.together is together)


def test_what_is_plain_is_not_asked() -> None:
    assert told(*SURE, OTHER).doubts == ()


def test_what_was_nearly_one_and_what_barely_is_are_asked_about_most_articles_first() -> None:
    for together in (True, False):
        one, doubt = doubtful(together=together)
        articles = [*SURE, OTHER, one]
        whole = told(*articles)
        story = whole.story_of[SURE[0].id]
        assert (whole.story_of.get(one.id) == story) is together
        assert 0.3 <= doubt.score <= 0.75
        assert 0 < doubt.weight <= 4
        random.Random(3).shuffle(articles)
        assert told(*articles).doubts == whole.doubts


def test_what_somebody_judged_is_not_asked_again_whatever_was_said() -> None:
    one, doubt = doubtful(together=False)
    pair = ((doubt.left, doubt.right),)

    def left(decided: Decided) -> Iterable[Doubt]:
        return asked(told(*SURE, OTHER, one, decided=decided), one.id)

    assert not left(Decided(unsure=pair))
    assert not left(Decided(different=pair))
    assert not left(Decided(same=pair))
