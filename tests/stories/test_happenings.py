"""Stories are a function of the set of articles: no order, no copy and no gap in what is known makes another one."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from makers import mention
from reports import archive_of, invented, member, report, reworded, stories, told

from press_archive.model import Article, DateExpression, Derived, Evidence, Understanding
from press_archive.stories import rarity, traits_of
from press_archive.stories.corpus import Corpus
from press_archive.stories.rarity import share_of
from press_archive.stories.traits import hash_of

FLOOD = invented(1)


def flood(number: int, day: str | None = "2025-10-24") -> Article:
    return report(f"lu-{number}.txt", reworded(FLOOD, number, 0.3), f"Lũ cuốn cầu treo {number % 2}", day)


def test_reports_of_one_happening_are_a_story_and_others_are_none() -> None:
    one, two, other = flood(1), flood(2), report("khac.txt", invented(2), "Chợ mới mở")
    assert stories(told(one, two, other)) == [tuple(sorted((one.id, two.id)))]


def test_the_order_of_arrival_makes_no_difference() -> None:
    articles = archive_of(60)
    whole = told(*articles)
    assert len(whole.stories) == 6
    for seed in range(20):
        random.Random(seed).shuffle(articles)
        assert repr(told(*articles)) == repr(whole)


def test_what_is_taken_out_and_added_again_changes_nothing() -> None:
    articles = archive_of(100)
    whole, chosen = told(*articles), random.Random(7).sample(articles, 40)
    kept = [one for one in articles if one not in chosen]
    assert repr(told(*kept)) != repr(whole)
    assert repr(told(*kept, *chosen)) == repr(whole)


def test_the_earliest_comes_first_and_gives_the_story_its_id() -> None:
    late, early, undated = flood(1, "2025-10-25"), flood(2, "2025-10-24"), flood(3, None)
    (story,) = told(late, undated, early).stories.values()
    assert story.articles == (early.id, late.id, undated.id)
    assert story.id == f"story-{early.id}"
    assert (story.first, story.last) == ("2025-10-24", "2025-10-25")


def test_an_hour_tells_which_of_a_day_was_earlier() -> None:
    def at(number: int, moment: str) -> Article:
        shown = Evidence("html-meta", moment)
        return replace(flood(number), published=Derived("2025-10-24", "stated", shown))

    evening, morning = at(1, "2025-10-24T19:30:00+07:00"), at(2, "2025-10-24T01:10:00Z")
    assert traits_of(morning, Understanding())[0].moment == "2025-10-24T08:10"
    (story,) = told(evening, morning, flood(3)).stories.values()
    assert story.articles == (morning.id, evening.id, flood(3).id)


def test_a_story_keeps_the_id_that_was_given_out_first() -> None:
    one, two, three = flood(1), flood(2, "2025-10-25"), flood(3, "2025-10-26")
    known = {f"story-{three.id}": 0, f"story-{two.id}": 1}
    (story,) = told(one, two, three, known=known).stories.values()
    assert (story.id, story.merged) == (f"story-{three.id}", (f"story-{two.id}",))


def test_a_story_that_is_none_any_more_leads_to_its_article() -> None:
    one = flood(1)
    found = told(one, known={f"story-{one.id}": 0, "story-000000000000": 1})
    assert (found.stories, found.heirs) == ({}, {f"story-{one.id}": one.id})


def test_no_articles_one_and_empty_ones() -> None:
    empty = [report(f"{n}.txt", "", published=None) for n in range(3)]
    for some in ([], [flood(1)], empty, [*empty, flood(1)]):
        assert told(*some).stories == {}


def test_a_thousand_copies_are_one_story_and_cost_no_square() -> None:
    copies = [report(f"{n}.txt", FLOOD, "Lũ cuốn cầu treo") for n in range(1000)]
    (story,) = told(*copies, report("khac.txt", invented(2), "Chợ mới")).stories.values()
    assert len(story.articles) == 1000
    assert len(story.ties) == 999


def test_what_is_days_apart_is_no_candidate() -> None:
    assert stories(told(flood(1, "2025-10-01"), flood(2, "2025-10-24"))) == []


def test_different_days_in_the_headlines_are_different_happenings() -> None:
    def bulletin(day: int) -> tuple[Article, Understanding]:
        one = report(f"{day}.txt", FLOOD, f"Giá xăng dầu hôm nay {day}-10", f"2025-10-{day}")
        text, date = one.blocks[0].text, f"2025-10-{day}"
        start = text.index(f"{day}-10")
        told = DateExpression(one.id, 0, start, len(text), text[start:], date, date, date)
        return one, Understanding(dates=(told,))

    (one, of_one), (other, of_other) = bulletin(24), bulletin(25)
    assert stories(told(one, other)) == [(one.id, other.id)]
    assert stories(told(one, other, understood={one.id: of_one, other.id: of_other})) == []


def test_weights_stay_as_they_are_while_articles_come_that_are_not_in_the_sample(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rarity, "_DIGITS", 6)
    members = list(map(member, archive_of(80)))
    few = [one for one in members[:-1] if hash_of(one.id) % share_of(len(members)) == 0]
    others = [one for one in members if one not in few]
    weights = Corpus(few + others).rarity.pairs
    assert len(weights.changed(Corpus(few + others[1:]).rarity.pairs)) == 0
    assert len(weights.changed(Corpus(few[1:] + others).rarity.pairs)) > 0


def test_names_and_offices_that_open_a_text_are_no_headline() -> None:
    opening = "Sáng nay bà Trần Thị Bé Phó Chủ tịch Ủy ban nhân dân tỉnh Bến Mây"
    one, other = (report(f"{n}.txt", f"{opening} {invented(n, 30)}") for n in (1, 2))

    def named(article: Article) -> Understanding:
        return Understanding(mentions=(mention(article, opening, "organization"),))

    members = [member(one, named(one)), member(other, named(other))]
    corpus = Corpus(members)
    assert not set(corpus.headlines.numbers[: corpus.headlines.starts[1]]) & set(
        corpus.headlines.numbers[corpus.headlines.starts[1] :]
    )
