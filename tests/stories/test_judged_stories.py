"""What people decided is stronger than what texts say."""

from __future__ import annotations

from reports import invented, report, reworded, stories, told
from test_facts import figures_of, with_figure

from press_archive.model import Article, FiguresVerdict, Understanding
from press_archive.stories import Coverage, Decided, JudgedFigures

FLOOD = invented(1)
FLOODS = [report(f"lu-{n}.txt", reworded(FLOOD, n, 0.2), f"Lũ cuốn cầu {n}") for n in range(3)]
OTHER = report("khac.txt", invented(2), "Chợ mới mở")


def test_articles_are_joined_and_parted() -> None:
    one, two, three = (flood.id for flood in FLOODS)
    assert sorted(stories(told(*FLOODS, OTHER))[0]) == sorted((one, two, three))
    joined = told(*FLOODS, OTHER, decided=Decided(same=((one, OTHER.id),)))
    assert sorted(stories(joined)[0]) == sorted((one, two, three, OTHER.id))
    assert any(tie.signs == ("judged",) for tie in next(iter(joined.stories.values())).ties)
    parted = told(*FLOODS, OTHER, decided=Decided(different=((one, two),)))
    assert not any({one, two} <= set(story) for story in stories(parted))
    assert stories(told(*FLOODS[:2], decided=Decided(different=((one, two), ("not", "there"))))) == []


def test_a_story_is_called_what_a_person_called_it() -> None:
    (story,) = told(*FLOODS, decided=Decided(titles={FLOODS[1].id: "Lũ Sông Lam"})).stories.values()
    assert (story.title, story.titled_by) == ("Lũ Sông Lam", None)


def test_boilerplate_is_no_passage() -> None:
    text = invented(3, 30)
    one, other = (report(f"{n}.txt", f"{invented(n)} {text} {invented(n + 10)}") for n in (1, 2))
    assert told(one, other).passages
    assert not told(one, other, decided=Decided(boilerplate=(text.upper(),))).passages
    assert told(one, other, decided=Decided(boilerplate=("ngắn",))).passages


def judged(left: str, right: str, verdict: FiguresVerdict) -> Coverage:
    one, other = with_figure("1.txt", left, 10), with_figure("2.txt", right, 20)
    understood = {article.id: Understanding(figures=figures_of(article)) for article in (one, other)}
    figures = JudgedFigures(one.id, other.id, left, f"hơn {right}", verdict)
    return told(one, other, understood=understood, decided=Decided(figures=(figures,)))


def test_two_figures_conflict_only_where_a_person_says_so() -> None:
    (pair,) = judged("1.280 nhân khẩu", "1.820 nhân khẩu", "conflicting").other_numbers
    assert pair.conflicting
    found = judged("1.280 nhân khẩu", "1.820 nhân khẩu", "same")
    (fact,) = found.facts
    assert (fact.judged, len(fact.figures), found.other_numbers) == (True, 2, ())
    assert judged("316 hộ dân", "316 hộ dân", "conflicting").facts == ()


def test_two_figures_are_told_apart_by_judgement_and_left_as_they_were_where_nobody_could_tell() -> None:
    assert judged("316 hộ dân", "316 hộ dân", "different").facts == ()
    assert len(judged("316 hộ dân", "316 hộ dân", "unsure").facts) == 1


def test_figures_that_are_not_there_are_not_judged() -> None:
    one: Article = with_figure("1.txt", "316 hộ dân", 10)
    decided = Decided(figures=(JudgedFigures(one.id, "gone", "316 hộ dân", "1", "same"),))
    assert told(one, decided=decided).facts == ()
