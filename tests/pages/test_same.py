"""The same words of several articles once, with their variants; what only looks alike apart."""

from __future__ import annotations

import random

from makers import archived, article

from press_archive.pages.same import Same, Telling, are_alike, gathered
from press_archive.pages.sentence import Sentence
from press_archive.pages.statements import Saying
from press_archive.pages.summary import extract

LONG = "“Chúng tôi sẽ bảo đảm đủ gạo, nước và thuốc men cho bà con vùng lũ trong mười ngày tới”"


def telling(words: str, path: str, published: str | None = "2025-11-02") -> Telling:
    one = article("Bài.", path=path, published=published, outlet="Báo Thử")
    summary = extract(archived(one), {one.id: f"articles/{path}.html"}).summary
    return summary, Saying(one.id, "person-Trần Bá", Sentence(words, ()), "p1")


def wordings(found: list[Same]) -> list[list[list[str]]]:
    return [[[a.source for a, _ in variant] for variant in same.variants] for same in found]


def test_the_same_words_are_told_once_with_all_who_tell_them() -> None:
    plain = LONG.replace("đủ gạo", "đủ  gạo").replace("“", '"').replace("”", '"')
    found = gathered(
        [telling(LONG, "b", "2025-11-03"), telling(plain, "a"), telling("“Không ai sao cả đâu”", "c")]
    )
    assert wordings(found) == [[["a", "b"]], [["c"]]]
    assert found[0].newest == "2025-11-03"


def test_a_wording_that_differs_little_is_a_variant() -> None:
    other = LONG.replace("vùng lũ", "vùng ngập")
    assert wordings(gathered([telling(LONG, "a"), telling(other, "b", "2025-11-03")])) == [[["a"], ["b"]]]


def test_what_differs_in_two_of_ten_syllables_is_not_the_same() -> None:
    other = LONG.replace("gạo, nước và thuốc men", "tiền, xuồng với áo phao")
    assert len(gathered([telling(LONG, "a"), telling(other, "b")])) == 2
    assert not are_alike(list("abcdefghij"), list("abcdefghxy"))
    assert are_alike(list("abcdefghij"), list("abcdefghix"))


def test_the_same_syllables_in_another_order_are_other_words() -> None:
    assert not are_alike(list("abcdefghij"), list("fghijabcde"))


def test_few_words_are_the_same_within_a_day_only() -> None:
    few = [telling("“rất tốt”", "a"), telling("“rất tốt”", "b"), telling("“rất tốt”", "c", "2025-12-01")]
    assert [sorted(same[0]) for same in wordings(gathered(few))] == [["c"], ["a", "b"]]
    undated = [telling("“rất tốt”", "a", None), telling("“rất tốt”", "b", None)]
    assert len(gathered(undated)) == 2


def test_an_article_counts_once_in_a_wording() -> None:
    assert wordings(gathered([telling(LONG, "a"), telling(LONG, "a")])) == [[["a"]]]


def test_the_order_of_articles_does_not_matter() -> None:
    chance = random.Random(14)
    syllables = [f"t{n}" for n in range(40)]
    words = [" ".join(chance.choices(syllables, k=20)) for _ in range(8)]
    near = [one.replace("t1 ", "t2 ", 1) for one in words]
    some = [telling(one, f"{n}", f"2025-11-{n + 1:02}") for n, one in enumerate([*words, *near, *words[:3]])]
    expected = wordings(gathered(some))
    for _ in range(20):
        chance.shuffle(some)
        assert wordings(gathered(some)) == expected


def test_thousands_of_copies_and_near_copies_are_gathered_fast() -> None:
    some = [telling(LONG.replace("mười", f"mười {n % 7}"), f"{n}") for n in range(700)]
    assert len(gathered(some)) == 1
