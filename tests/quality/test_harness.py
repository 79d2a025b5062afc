"""The harness measures what it says: counts, scores, pairs and errors, on small tables."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from click.testing import CliRunner
from makers import article, stated

from press_archive.model import Block, DateExpression, Figure, Mention, Quote, Role, Understanding
from quality import __main__ as command
from quality import floors, score
from quality.cases import Case
from quality.counts import Counts, Interval, counted, intervals
from quality.gold import Facts
from quality.marks import Mark
from quality.placing import Placed
from quality.score import Resolved, pairs
from quality.slips import date_slips, metadata_slips, name_slips
from quality.sorts import sorts_report
from quality.statements import figure_slips, quote_slips, role_slips


# ── Counts ────────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize(
    ("found", "truth", "shares"),
    [
        ("abc", "abc", (1, 1, 1)),
        ("ab", "abcd", (1, 0.5, 2 / 3)),
        ("abxy", "ab", (0.5, 1, 2 / 3)),
        ("x", "a", (0, 0, 0)),
        ("", "", (0, 0, 0)),
    ],
)
def test_counts(found: str, truth: str, shares: tuple[float, float, float]) -> None:
    counts = counted(found, truth)
    assert (counts.precision, counts.recall, counts.f1) == pytest.approx(shares)


def test_intervals_hold_the_share_and_stay_the_same() -> None:
    counts = [Counts(8, 10, 10), Counts(2, 10, 10), Counts(5, 10, 10), Counts(9, 10, 10)]
    precision, recall, f1 = intervals(counts)
    assert 0.2 <= precision.low < 0.6 < precision.high <= 0.9
    assert precision == recall == f1 == intervals(counts)[0]
    assert intervals([Counts(1, 2, 1)])[0] == Interval(0.5, 0.5)
    assert intervals([])[0] == Interval(0, 0)


# ── Scores ────────────────────────────────────────────────────────────────────────────────────────
TEXT = "Ông Lê An ở Huế gặp HĐND Huế chiều 26-8."


def placed(surface: str, kind: str, value: str = "", nested: bool = False) -> Placed:
    start = TEXT.index(surface)
    mark = Mark(kind, start, start + len(surface), surface, value or surface, nested)
    return Placed(0, start, start + len(surface), mark)


def found(surface: str, kind: Any, entity: str = "e", nested: bool = False) -> Mention:
    start = TEXT.index(surface)
    return Mention(
        "a", 0, start, start + len(surface), surface, kind, surface, "rule", 1, nested, None, entity
    )


GOLD = (
    placed("Lê An", "person"),
    placed("Huế", "place"),
    placed("HĐND Huế", "organization"),
    placed("chiều 26-8", "date", "2025-08-26"),
)


def case(*mentions: Mention, **more: Any) -> Case:
    made = article(TEXT, headline=None)
    return Case("a", "written", made, Understanding(mentions, more.pop("dates", ())), GOLD, **more)


@pytest.mark.parametrize(
    ("mentions", "person", "organization", "place"),
    [
        ([], (0, 0, 1), (0, 0, 1), (0, 0, 1)),
        ([found("Lê An", "person"), found("Huế", "place")], (1, 1, 1), (0, 0, 1), (1, 1, 1)),
        ([found("Ông Lê An", "person")], (0, 1, 1), (0, 0, 1), (0, 0, 1)),
        ([found("Lê An", "place")], (0, 0, 1), (0, 0, 1), (0, 1, 1)),
        (
            [found("HĐND Huế", "organization"), found("HĐND", "organization", nested=True)],
            (0, 0, 1),
            (1, 1, 1),
            (0, 0, 1),
        ),
    ],
)
def test_names(mentions: list[Mention], person: Any, organization: Any, place: Any) -> None:
    one = case(*mentions)
    assert score.names(one, "person") == Counts(*person)
    assert score.names(one, "organization") == Counts(*organization)
    assert score.names(one, "place") == Counts(*place)
    assert score.all_names(one).stated == 3


@pytest.mark.parametrize(
    ("surface", "edtf", "right"),
    [
        ("chiều 26-8", "2025-08-26", 1),
        ("chiều 26-8", "2025-08-26~", 1),
        ("26-8", "2025-08-26", 0),
        ("chiều 26-8", "XXXX-08-26", 0),
    ],
)
def test_dates(surface: str, edtf: str, right: int) -> None:
    start = TEXT.index(surface)
    date = DateExpression("a", 0, start, start + len(surface), surface, edtf, None, None)
    assert score.dates(case(dates=(date,))) == Counts(right, 1, 1)
    assert score.dates(case(dates=(date,), dated=False)) == Counts()


def test_names_in_dropped_lines_are_missed_but_what_the_metadata_tells_is_not() -> None:
    lost = tuple(
        Mark(kind, 0, 1, surface, value)
        for kind, surface, value in [
            ("person", "LÊ AN", "Lê An"),
            ("person", "MINH VŨ", "Minh Vũ"),
            ("organization", "TTXVN", "TTXVN"),
            ("place", "Huế", "Huế"),
            ("date", "26/08/2025", "2025-08-26"),
            ("date", "27/08/2025", "2025-08-27"),
        ]
    )
    made = case(lost=lost)
    made = replace(
        made, article=replace(made.article, authors=(stated("Lê An"),), published=stated("2025-08-26"))
    )
    assert score.bylines(made) == Counts(1, 2, 2)
    assert score.names(made, "person").stated == 1
    assert score.names(made, "organization").stated == 2
    assert score.names(made, "place").stated == 2
    assert score.dates(made).stated == 2
    assert score.lost_names(made) == 2


def test_metadata_blanks_count_as_right_where_nothing_is_stated() -> None:
    facts = Facts(
        headline="Huế họp", published="2025-08-26", authors=("Lê An", "Minh Vũ"), captions=("Ảnh: A",)
    )
    made = article(TEXT, headline="HUẾ HỌP", outlet="Tuổi Trẻ")
    made = replace(made, authors=(stated("LÊ AN"),), blocks=(*made.blocks, Block("caption", "Ảnh: A")))
    one = replace(case(facts=facts), article=made)
    assert {name: told.right for name, told in score.metadata(one).items()} == {
        "headline": True,
        "published": False,
        "outlet": False,
        "url": True,
        "event": True,
    }
    assert score.authors(one) == Counts(1, 1, 2)
    assert score.captions(one) == Counts(1, 1, 1)


# ── Figures, quotes, roles ────────────────────────────────────────────────────────────────────────
SAID = "Ông Lê An, Chủ tịch HĐND TPHCM, nói: “Đã xây 2 cầu”."


def stated_case(
    value: str = "2 cầu", speaker: str | None = "Lê An", body: str | None = "HĐND TP.HCM"
) -> Case:
    """A case whose one figure, quote and role are told as given; the gold stays the same."""
    start, quote = SAID.index("2 cầu"), SAID.index("“")
    gold = (
        Placed(0, start, start + 5, Mark("figure", start, start + 5, "2 cầu", "2 cầu")),
        Placed(0, quote, len(SAID) - 1, Mark("quote", quote, len(SAID) - 1, SAID[quote:-1], "Lê An")),
    )
    number, unit = value.split(" ")
    understanding = Understanding(
        figures=(Figure("a", 0, start, start + 5, "2 cầu", number, unit, None, None, number),),
        quotes=(Quote("a", 0, quote, len(SAID) - 1, SAID[quote:-1], speaker),),
        roles=(Role("a", 0, 0, len(SAID), "LÊ AN", "chủ tịch", body, None),),
    )
    roles = ({"person": "Lê An", "office": "Chủ tịch", "body": "HĐND Thành phố Hồ Chí Minh"},)
    made = article(SAID, headline=None)
    return Case("a", "written", made, understanding, gold, facts=Facts(roles=roles), roles=roles)


@pytest.mark.parametrize(
    ("told", "figures", "quotes", "speakers", "roles"),
    [
        ({}, 1, 1, 1, 1),
        ({"value": "3 cầu"}, 0, 1, 1, 1),
        ({"speaker": "Vũ Bình"}, 1, 1, 0, 1),
        ({"body": "HĐND Huế"}, 1, 1, 1, 0),
        ({"body": None}, 1, 1, 1, 0),
    ],
)
def test_what_is_stated(told: dict[str, Any], figures: int, quotes: int, speakers: int, roles: int) -> None:
    one = stated_case(**told)
    assert score.figures(one) == Counts(figures, 1, 1)
    assert score.quotes(one) == Counts(quotes, 1, 1)
    assert score.speakers(one) == Counts(speakers, 1, 1)
    assert score.roles(one) == Counts(roles, 1, 1)
    slips = [*figure_slips([one]), *quote_slips([one]), *role_slips([one])]
    assert len(slips) == (not figures) + (not speakers) + 2 * (not roles)


def test_what_is_stated_in_dropped_lines_is_missed() -> None:
    one = replace(
        case(facts=Facts(), roles=()),
        lost=(Mark("figure", 0, 5, "2 cầu", "2 cầu"), Mark("quote", 0, 4, "“Tốt”", "Lê An")),
    )
    assert score.figures(one) == score.quotes(one) == score.speakers(one) == Counts(stated=1)
    assert score.figures(case()) == Counts()


# ── Entities ──────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize(
    ("mentions", "different", "clusters", "surfaces"),
    [
        # (gold entity, found entity, surface)
        (["A 1 kim", "A 1 kimjongun"], (1, 1, 1), (1, 1, 1), (0, 0, 1)),
        (["A 1 kim", "A 2 kimjongun"], (0, 0, 1), (0, 0, 1), (0, 0, 1)),
        (["A 1 kim", "B 1 kimjongun"], (0, 1, 0), (0, 1, 0), (0, 0, 0)),
        # equal surfaces make no pair of different ones
        (["A 1 kim", "A 1 kim", "A 1 kimjongun"], (2, 2, 2), (3, 3, 3), (1, 1, 3)),
        (["A 1 kim", "A 1 kim"], (0, 0, 0), (0, 0, 0), (0, 0, 0)),
        # a missed mention is in no pair
        (["A 1 kim", "A - kimjongun", "A 1 chutich"], (1, 1, 3), (1, 1, 3), (0, 0, 3)),
    ],
)
def test_pairs(mentions: list[str], different: Any, clusters: Any, surfaces: Any) -> None:
    made = []
    for number, mention in enumerate(mentions):
        gold, entity, surface = mention.split()
        made.append(Resolved(gold, entity if entity != "-" else number, surface, entity == "-"))
    scores = pairs(made)
    assert scores.different == Counts(*different)
    assert scores.clusters == Counts(*clusters)
    assert scores.surfaces == Counts(*surfaces)


def test_an_entity_is_found_by_the_same_span_and_kind() -> None:
    one = case(found("Lê An", "person", "p"), found("Huế", "organization", "o"))
    got = score.resolved([one])
    assert [mention.found == "p" for mention in got] == [True, False, False]
    assert [mention.missed for mention in got] == [False, True, True]


# ── Errors ────────────────────────────────────────────────────────────────────────────────────────
def test_errors_say_what_is_wrong() -> None:
    start = TEXT.index("26-8")
    date = DateExpression("a", 0, start, start + 4, "26-8", "2025-08-26", None, None)
    one = case(
        found("Ông Lê An", "person"), found("Huế", "organization"), found("gặp", "place"), dates=(date,)
    )
    assert sorted((slip.sort, slip.what, slip.instead) for slip in name_slips([one])) == [
        ("made up", "place gặp", "rule"),
        ("missed", "organization HĐND Huế", ""),
        ("other extent", "person Lê An", "person Ông Lê An (rule)"),
        ("other kind", "place Huế", "organization Huế (rule)"),
    ]
    assert [slip.times for slip in name_slips([one, one])] == [2, 2, 2, 2]
    assert sorted(slip.sort for slip in date_slips([one])) == ["made up", "missed"]
    wrong = replace(one, facts=Facts(published="2025-08-26", authors=("Lê An",)))
    assert [(slip.sort, slip.what, slip.instead) for slip in metadata_slips([wrong])] == [
        ("authors", "Lê An", "(blank)"),
        ("published", "2025-08-26", "(blank)"),
    ]


# ── The command ───────────────────────────────────────────────────────────────────────────────────
@pytest.fixture
def _without_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out how whole pages are read and the pages of names, of which test_reading.py and test_pages.py ask."""
    monkeypatch.setattr(command, "reading_report", lambda *, tune: iter(()))
    monkeypatch.setattr(command, "gold_pages", lambda _: ())


@pytest.mark.usefixtures("_without_pages")
@pytest.mark.parametrize(
    ("arguments", "tune", "check"),
    [([], 0, 0), (["--errors", "5"], 1, 0), (["--errors", "5", "--check"], 1, 1), (["--check"], 0, 0)],
)
def test_errors_of_the_check_half_are_shown_only_on_demand(
    arguments: list[str], tune: int, check: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "cases", lambda _: (case(),))
    result = CliRunner().invoke(command.main, arguments, catch_exceptions=False)
    assert result.output.count("tune, names: the worst") == tune
    assert result.output.count("check, names: the worst") == check
    assert result.output.count("names together") == 2
    assert result.output.count("Lê An]") == tune + check


@pytest.mark.usefixtures("_without_pages")
@pytest.mark.parametrize(
    ("arguments", "times"),
    [
        ([], 0),
        (["--errors", "5"], 0),
        (["--errors", "5", "--check"], 0),
        (["--floors"], 0),
        (["--unseen"], 2),
        (["--unseen", "--errors", "5", "--check"], 2),
    ],
)
def test_the_unseen_part_is_measured_only_on_demand_and_its_errors_never_shown(
    arguments: list[str], times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def cases(split: str) -> tuple[Case, ...]:
        asked.append(split)
        return (replace(case(), sort="2016"),)

    for module in (command, floors):
        monkeypatch.setattr(module, "cases", cases)
        monkeypatch.setattr(module, "gold_pages", lambda _: ())
    monkeypatch.setattr(command, "spoken_report", lambda splits: [f"spoken {split}" for split in splits])
    monkeypatch.setattr(floors, "spoken", lambda _: ())
    result = CliRunner().invoke(command.main, arguments, catch_exceptions=False)
    assert asked.count("unseen") == times  # once in full, once by sort of press
    assert result.output.count("unseen, written: 1 articles") == times / 2
    assert result.output.count("spoken unseen") == times / 2
    assert "unseen, names: the worst" not in result.output


# ── By sort of press ──────────────────────────────────────────────────────────────────────────────
def test_names_inside_an_event_are_not_scored() -> None:
    start = TEXT.index("ở Huế")
    event = Placed(0, start, start + 5, Mark("event", start, start + 5, "ở Huế", "ở Huế"))
    without = replace(case(found("Huế", "place")), gold=())
    assert score.names(without, "place") == Counts(0, 1, 0)
    assert score.names(replace(without, gold=(event,)), "place") == Counts()
    assert name_slips([without])
    assert not name_slips([replace(without, gold=(event,))])


def test_sorts_stand_beside_each_other() -> None:
    one = replace(case(found("Lê An", "person")), source="press", sort="2016")
    both = {"tune": [one], "check": [replace(one, gold=(), roles=())]}
    lines = list(sorts_report(both))  # type: ignore[arg-type]
    rows = [line.split() for line in lines if line.startswith("  2016")]
    assert [row[:5] for row in rows] == [
        ["2016", "tune", "1", "1.000", "0.000"],
        ["2016", "check", "1", "0.000", "0.000"],
        ["2016", "check", "1", "0.000", "of"],
    ]
    assert any(line.startswith("  all other press") for line in lines)
