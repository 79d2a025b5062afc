"""The report on stories: how well they are told, beside doing nothing and tf-idf alone; passages; the worst errors.

In: the halves. Out: lines of text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from quality.gold import Split
from quality.happenings import Scores, by_cosine, gold, grouped, real, scores, written_gold
from quality.offsets import absent
from quality.planted import planted_found


def stories_report(splits: Sequence[Split]) -> Iterator[str]:
    """B-cubed over all and over clustered articles, pairs, planted passages, and how many facts several tell."""
    yield "stories: B-cubed over all, over clustered articles only; pairs"
    for split in splits:
        truth, own = written_gold(split)
        yield from _rows(
            f"written, {split}",
            scores(grouped(split), truth),
            scores((), truth),
            scores(by_cosine(own), truth),
        )
        if not absent():
            truth = gold(split)
            nothing, cosine = scores((), truth), scores(by_cosine(real()), truth)
            yield from _rows(f"real, {split}", scores(grouped(None), truth), nothing, cosine)
    if not absent():
        found, planted = planted_found()
        yield f"  planted copies of 40 to 80 syllables with a tenth of them changed: {found} of {planted} found"
        told = real().told()
        several = sum(fact.story is not None for fact in told.facts)
        yield (
            f"  {len(told.stories)} stories in {len(told.threads)} threads; {several} facts told by several in one, "
            f"{len(told.facts) - several} in others; {len(told.other_numbers)} other numbers; "
            f"{len(told.sayings)} sayings; {len(told.copies)} groups of copies"
        )
    yield ""


def _rows(label: str, found: Scores, nothing: Scores, cosine: Scores) -> Iterator[str]:
    for name, one in ((label, found), ("  nothing", nothing), ("  tf-idf alone", cosine)):
        pairs = f"P {one.precision:.3f} R {one.recall:.3f}"
        yield f"  {name:18} {one.all:.3f} {one.clustered:.3f}  {pairs}"


def story_errors(split: Split, most: int) -> Iterator[str]:
    """The pairs of articles that were joined or parted wrongly."""
    if absent():
        return
    truth, articles = gold(split), real().articles
    group_of = {one: number for number, group in enumerate(grouped(None)) for one in group}
    wrong = []
    for one, other in combinations(sorted(truth), 2):
        together = group_of.get(one, one) == group_of.get(other, other)
        if together != (truth[one] == truth[other]):
            wrong.append(("joined" if together else "parted", one, other))
    yield f"{split}, stories: the first {min(most, len(wrong))} of {len(wrong)} pairs that are wrong"
    for how, one, other in wrong[:most]:
        yield f"  {how}: {articles[one].display_title[:70]} | {articles[other].display_title[:70]}"
    yield ""
