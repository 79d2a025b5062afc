"""A rule that fails, or returns what cannot be, costs an article what it would have told and nothing else."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from press_archive.anatomy import values
from press_archive.authorities import load_records
from press_archive.authorities.outlets import shipped_index
from press_archive.keeping.store import Store
from press_archive.phases import analyse
from press_archive.phases.analyse import Shared
from press_archive.phases.keep import analyse_all
from press_archive.processes.workers import Here
from press_archive.understand import Knowledge, article
from press_archive.understand.candidates import Candidate
from press_archive.understand.grammar import Grammar
from press_archive.understand.vi.grammar import VIETNAMESE as GRAMMAR
from press_archive.understand.vi.names import cascade, mentions

dissect = importlib.import_module("press_archive.anatomy.dissect")  # its room calls the function so, too

RULES = [
    (dissect, "read_head", "head"),
    (dissect, "read_tail", "tail"),
    (dissect, "label_captions", "captions"),
    (dissect, "label_headings", "headings"),
    (dissect, "label_lead", "lead"),
    (dissect, "with_credits", "credits of captions"),
    (dissect, "display_title", "title"),
    (values, "headline_of", "headline"),
    (values, "published_of", "day of publication"),
    (values, "outlet_of", "outlet"),
    (values, "section_of", "section"),
    (values, "authors_of", "authors"),
    (values, "url_of", "address"),
    (values, "language_of", "language"),
    (GRAMMAR, "dates", "dates"),
    (article, "event_day", "event day"),
    (GRAMMAR, "roles", "roles"),
    (GRAMMAR, "figures", "figures"),
    (GRAMMAR, "quotes", "quotes"),
    (mentions, "names_of_block", "names"),
    (mentions, "Memory.learn", "memory"),
    (mentions, "bodies_abroad", "bodies abroad"),
    (mentions, "with_places", "places of bodies"),
    (cascade, "mark_titles", "titles of works"),
    (cascade, "people_with_titles", "people"),
    (cascade, "Organizations.all", "organizations"),
    (cascade, "events", "events"),
    (cascade, "known_names", "known names"),
    (cascade, "places_with_designators", "places"),
    (cascade, "country_pairs", "pairs of countries"),
    (cascade, "composites", "composites"),
    (cascade, "credits", "credits"),
    (cascade, "leftover_names", "leftovers"),
]


@pytest.fixture(scope="module")
def shared() -> Shared:
    outlets = shipped_index()
    return Shared(10**6, outlets, Knowledge.of(load_records(None), outlets.outlets))


TEXT = """Khai mạc lễ hội sông Lam

Chủ tịch UBND tỉnh Nghệ An Lê Văn Sĩ dự lễ khai mạc ngày 26/8/2025 tại Vinh cùng 300 đại biểu của tỉnh nhà.

Ông Sĩ nói: “Sông Lam là niềm tự hào của chúng tôi, và năm nào hội cũng đông vui như thế này”.
"""


def put(
    monkeypatch: pytest.MonkeyPatch, room: ModuleType | Grammar, function: str, rule: Callable[..., Any]
) -> None:
    """Put another rule in the place of one of a room, or of the grammar of Vietnamese."""
    if isinstance(room, Grammar):
        changed = replace(room, **{function: rule})
        monkeypatch.setattr(article, "grammar_of", lambda tag: changed)
    else:
        owner, _, name = function.rpartition(".")
        monkeypatch.setattr(getattr(room, owner) if owner else room, name, rule)


def fail(*_: object, **__: object) -> None:
    raise KeyError("niềm tự hào")


@pytest.mark.parametrize(("room", "function", "rule"), RULES, ids=[rule for _, _, rule in RULES])
def test_a_rule_that_fails_is_left_out_and_the_article_published(
    room: ModuleType | Grammar, function: str, rule: str, shared: Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(monkeypatch, room, function, fail)
    (analysis,), problems = analyse.analyse("a.txt", TEXT.encode(), shared)
    assert "niềm tự hào" in analysis.article.blocks[-1].text
    assert [(p.source, p.severity, p.code) for p in problems if p.code == "rule_failed"] == [
        ("a.txt", "warning", "rule_failed")
    ]
    (detail,) = (problem.detail for problem in problems if problem.code == "rule_failed")
    assert detail.startswith(f"{rule}: KeyError, test_failing_rules.py:")
    assert "niềm" not in detail
    understanding = analysis.understanding
    told = (understanding.mentions, understanding.dates, understanding.figures, understanding.quotes)
    assert sum(map(bool, told)) >= 3, "the other rules are not touched"


@pytest.mark.parametrize(
    ("function", "rule", "wrong"),
    [
        ("dates", "dates", {"end": 1000}),
        ("dates", "dates", {"block": 7}),
        ("figures", "figures", {"surface": "301"}),
        ("roles", "roles", {"start": -3}),
        ("quotes", "quotes", {"article": "x"}),
        ("with_places", "places of bodies", {"surface": "không có"}),
        ("bodies_abroad", "bodies abroad", {"end": 0}),
    ],
)
def test_a_rule_that_returns_what_cannot_be_has_failed(
    function: str, rule: str, wrong: dict[str, Any], shared: Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = GRAMMAR if hasattr(GRAMMAR, function) else mentions
    whole = getattr(room, function)

    def malformed(*given: Any) -> tuple[Any, ...]:
        return tuple(replace(one, **wrong) for one in whole(*given))

    put(monkeypatch, room, function, malformed)
    (analysis,), problems = analyse.analyse("a.txt", TEXT.encode(), shared)
    assert [p.detail.partition(", ")[0] for p in problems if p.code == "rule_failed"] == [
        f"{rule}: MalformedError"
    ]
    assert analysis.understanding.mentions


def test_a_name_outside_of_its_block_is_a_failure(shared: Shared, monkeypatch: pytest.MonkeyPatch) -> None:
    outside = Candidate(3, 1000, "place", "test", 1.0)
    monkeypatch.setattr(cascade, "events", lambda view: [outside])
    (analysis,), problems = analyse.analyse("a.txt", TEXT.encode(), shared)
    assert [p.detail.partition(", ")[0] for p in problems if p.code == "rule_failed"] == [
        "events: MalformedError"
    ]
    assert analysis.understanding.mentions


def test_what_failed_is_told_in_every_build(
    shared: Shared, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    accounts = []
    for rule in (fail, GRAMMAR.quotes):
        put(monkeypatch, GRAMMAR, "quotes", rule)
        with Store(tmp_path / "store") as store:
            accounts += analyse_all(["a.txt"], tmp_path, shared, store, Here(), lambda all: all)
    first, second = accounts
    assert "rule_failed" in [problem.code for problem in first.problems]
    assert second == first, "what was made without the rule is kept, and so is what is said of it"
