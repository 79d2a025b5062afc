"""What several articles tell is told again near a change only, and is what would be told from nothing."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest
from reports import archive_of, invented, report, reworded

from press_archive.model import Article, Figure, Quote, Understanding
from press_archive.stories import (
    Corpus,
    Coverage,
    Details,
    Earlier,
    Found,
    Member,
    Told,
    cover,
    find,
    rarity,
    traits_of,
)
from press_archive.stories import found as finding

SAID = "Chúng tôi sẽ làm lại cây cầu này trước mùa mưa năm sau"


def with_items(one: Article, chosen: random.Random) -> Article:
    """Put a number that others tell, and words that others say, at the end of an article."""
    number, words = chosen.randrange(20, 24), SAID.split()
    words[chosen.randrange(12)] = chosen.choice(["làm", "cầu"])
    tail = f"Đã có {number} người dân xã Minh Hải phải dời nhà. “{' '.join(words)}”, ông Tám nói."
    return replace(one, blocks=(*one.blocks, *report("đuôi.txt", tail).blocks[-1:]))


def understood(one: Article) -> Understanding:
    block = len(one.blocks) - 1
    text = one.blocks[block].text
    if "Đã có " not in text:
        return Understanding()
    start, said = text.index("Đã có ") + len("Đã có "), text.index("“")
    value = text[start : start + 2]
    figure = Figure(one.id, block, start, start + 2, value, value, "người", "người dân", None, value)
    quote = Quote(one.id, block, said + 1, text.index("”"), text[said + 1 : text.index("”")], None)
    return Understanding(figures=(figure,), quotes=(quote,))


class Archive:
    """Members that come and go, their details, and what was told of them last."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.pool: list[Member] = []
        self.details: dict[str, Details] = {}
        for one in articles:
            traits, self.details[one.id] = traits_of(one, understood(one))
            self.pool.append(Member(one.id, traits, (None,) * (len(traits.names) // 4)))
        self.titles = {one.id: one.display_title for one in articles}

    def tell(self, corpus: Corpus, earlier: Earlier | None = None) -> tuple[Found, Coverage, Told]:
        found = find(corpus, earlier)
        return found, *cover(corpus, found, {}, self.titles, self.details.__getitem__, earlier=earlier)


def earlier_of(was: Corpus, now: Corpus, found: Found, told: Told) -> Earlier:
    there = {id(one) for one in now.members}
    gone = {place: one for place, one in enumerate(was.members) if id(one) not in there}
    kept = [None if place in gone else one for place, one in enumerate(was.members)]
    return Earlier(kept, gone, was.rarity, found, told)


@pytest.mark.parametrize(("seed", "digits"), [(0, 5), (1, 7), (2, 12)])
def test_what_is_told_again_is_what_is_told_from_nothing(
    seed: int, digits: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rarity, "_DIGITS", digits)
    monkeypatch.setattr(finding, "_MOST", 1.0)
    chosen = random.Random(seed)
    made = archive_of(60)
    passage = invented(7)
    made += [
        report(f"đ{n}.txt", f"{reworded(passage, n, 0.05)}. {invented(900 + n)}", f"Đò {n}") for n in range(6)
    ]
    nearly = [(invented(500 + n), 0.3 + n / 24) for n in range(12)]
    made += [
        report(f"g{share}-{n}.txt", reworded(text, n, share), f"Gỗ trôi {n}")
        for text, share in nearly
        for n in range(2)
    ]
    archive = Archive([with_items(one, chosen) if chosen.random() < 0.5 else one for one in made])
    members = chosen.sample(archive.pool, 105)
    corpus = Corpus(members)
    found, coverage, told = archive.tell(corpus)
    kinds = set()
    for _ in range(12):
        left = chosen.sample(members, len(members) - chosen.choice([0, 1, 2]))
        ids = {one.id for one in left}
        members = left + chosen.sample(
            [one for one in archive.pool if one.id not in ids], chosen.choice([0, 1, 2])
        )
        place, day = chosen.randrange(len(members)), chosen.choice(["2024-02-03", "2025-08-26", ""])
        members[place] = replace(members[place], traits=replace(members[place].traits, day=day))
        now = Corpus(members)
        earlier = earlier_of(corpus, now, found, told)
        corpus, (found, coverage, told) = now, archive.tell(now, earlier)
        assert coverage == archive.tell(now)[1]
        kinds |= {
            name
            for name in ("stories", "passages", "facts", "other_numbers", "sayings", "doubts", "recycled")
            if getattr(coverage, name)
        }
    assert kinds >= {"stories", "passages", "facts", "other_numbers", "sayings", "recycled"}
