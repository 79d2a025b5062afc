"""The report on pages: how many are what they say, and what is wrong with the others.

In: the judged pages of both halves. Out: lines of text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from quality.archive import archive
from quality.gold import Split
from quality.pages import VERDICTS, GoldPage, Scored, found_by_name, scored, still_drawn
from quality.sample import KINDS, Drawn

_DRAWN: tuple[Drawn, ...] = ("frequent", "random")


def pages_report(parts: Mapping[Split, Sequence[GoldPage]]) -> Iterator[str]:
    """Pages right by kind and frequency, wrong links, and how much of what is there today was judged.

    Lost are things whose judged mentions lead nowhere any more; gone are pages of what was no name.
    """
    yield f"pages of {len(archive().articles)} real articles, judged by reading"
    yield f"  {'':13} {'':9} {'half':6} {'pages right':>16}" + "".join(f"{one:>9}" for one in VERDICTS[1:])
    scores = {split: scored(some, archive()) for split, some in parts.items()}
    for kind in KINDS:
        for drawn in _DRAWN:
            for split, found in scores.items():
                if some := of(found, kind, drawn):
                    yield f"  {kind:13} {drawn:9} {split:6} {_right(some):>16}" + "".join(
                        f"{sum(page.verdict == one for page in some):9}" for one in VERDICTS[1:]
                    )
    yield ""
    for split, found in scores.items():
        listed, held = found_by_name(found, archive())
        yield (
            f"  {split}: {_share(*links(found))} of judged mentions lead to the right page; "
            f"{_share(listed, held)} of the articles that hold a page's name are on it"
        )
    judged, today = still_drawn((page for some in parts.values() for page in some), archive())
    yield f"  of {today} pages that would be drawn today {judged} were judged"
    yield ""


def of(found: Sequence[Scored], kind: str, drawn: Drawn) -> list[Scored]:
    """The scores of the pages of a kind, frequent or random."""
    return [one for one in found if one.page.kind == kind and one.page.drawn == drawn]


def right(some: Sequence[Scored]) -> tuple[int, int]:
    """How many pages are right, of those that are still there."""
    there = [one for one in some if one.entity is not None]
    return sum(one.verdict == "right" for one in there), len(there)


def links(some: Sequence[Scored]) -> tuple[int, int]:
    """How many judged mentions lead to the right page, of those that lead to any."""
    every = sum(one.links for one in some)
    return every - sum(len(one.wrong) for one in some), every


def _right(some: Sequence[Scored]) -> str:
    return _share(*right(some))


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({part / whole:.0%})" if whole else "none"


def page_errors(some: Sequence[GoldPage], most: int) -> Iterator[str]:
    """The pages of a half that are wrong, each with its verdict and what does not belong on it."""
    wrong = [one for one in scored(some, archive()) if one.entity and one.verdict != "right"]
    yield f"pages: {min(most, len(wrong))} of {len(wrong)} wrong ones"
    for one in wrong[:most]:
        assert one.entity is not None  # as selected
        yield f"  {one.verdict}: {one.page.kind} {one.entity.name} ({len(one.entity.articles)} articles)"
        for mention in one.wrong:
            yield f"       {mention.article}: [{mention.surface}] is {mention.label or 'no name'}"
    yield ""
