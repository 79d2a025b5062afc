"""The search benchmark: its queries, its corpus, its report, and the measuring of one query."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from benchmarks.search.corpus import open_corpus
from benchmarks.search.index import Built, build
from benchmarks.search.measure import Cost, costs
from benchmarks.search.others import Theirs
from benchmarks.search.queries import SHARES, fixed_queries, random_queries
from benchmarks.search.report import Run, Sized, most, report

NO_TAR = Path("there-is-none.tar.xz")


def cost(sort: str, query: str, first_bytes: int, first_ms: float) -> Cost:
    return Cost(
        sort,
        query,
        3,
        20_000,
        first_bytes,
        2 * first_bytes,
        12,
        first_bytes // 2,
        first_ms,
        2 * first_ms,
        first_ms + 100,
    )


def a_run() -> Run:
    built = Built(
        1000, cpu=2.0, peak=300_000_000, before=100_000_000, size=4_000_000, text=5_000_000, files=77
    )
    asked = (cost("name", "Sông | Lam", 40_000, 100), cost("topic", "gió mùa", 60_000, 200))
    others = (
        Theirs("Other", 1000, 9_000_000, ((800_000, 3000.0),), 1),
        Theirs("Absent", 1000, why_not="not here"),
    )
    return Run("python -m x", "2 cores", {"Python": "3"}, "texts", (Sized(built, asked, others),))


def test_the_fixed_queries_are_fifty_and_in_the_shares_of_the_mix() -> None:
    counts = Counter(sort for sort, _ in fixed_queries())
    assert sum(counts.values()) == 50
    assert len(set(fixed_queries())) == 50
    for sort, share in SHARES.items():
        assert abs(counts[sort] - share / 2) <= 1


@pytest.mark.parametrize("count", [1, 7])
def test_as_many_queries_of_each_sort_are_drawn_as_wanted_and_always_the_same(count: int) -> None:
    corpus = open_corpus(NO_TAR).first(300)
    drawn = random_queries(corpus, count, seed=5)
    assert Counter(sort for sort, _ in drawn) == dict.fromkeys(SHARES, count)
    assert drawn == random_queries(corpus, count, seed=5)
    assert all(text.strip() for _, text in drawn)


def test_a_smaller_corpus_names_only_what_stands_in_it() -> None:
    whole = open_corpus(NO_TAR)
    few = whole.first(40)
    assert few.texts == whole.texts[:40]
    assert 0 < len(few.named.entities) < len(whole.named.entities)
    assert list(few.documents(40)) == list(few.documents(40))


@pytest.mark.parametrize(
    ("values", "expected"), [([5.0], 5.0), (range(100), 95.0), (range(20), 19.0), ([3, 1, 2], 3.0)]
)
def test_what_95_of_100_do_not_exceed(values: list[float], expected: float) -> None:
    assert most(values) == expected


@pytest.mark.parametrize(
    "line",
    [
        "| 1,000 | 2.0 | 500 | 300 | 100 | 4.0 | 0.800 | 77 |",
        "| 1,000 | 2 | 50.0 | 60.0 | 12 | 12 | 25.0 | 150 | 200 | 100.0 | 300 |",
        "| 1,000 | name | 1 | 40.0 | 40.0 | 12 | 12 | 20.0 | 100 | 100 | 80.0 | 200 |",
        "| 1,000 | ours | 2 | 70 | 250 | 4.0 | 0 |",
        "| 1,000 | Other | 1 | 800 | 3,000 | 9.0 | 1 |",
        "| 1,000 | Absent | not here | – | – | – | – |",
        "| `gió mùa` | topic | 3 | 60 | 200 |",
        "| `Sông \\| Lam` | name | 3 | 40 | 100 |",
    ],
)
def test_the_report_tells_what_was_measured(line: str) -> None:
    assert line in report(a_run()).splitlines()


def test_a_run_without_measurements_has_a_report() -> None:
    run = a_run()
    assert report(Run(run.command, run.machine, run.versions, run.corpus)).startswith(
        "# What searching costs"
    )


@pytest.mark.browser
def test_an_index_is_built_and_queries_are_measured_over_it(chromium: Browser, tmp_path: Path) -> None:
    built = build(NO_TAR, 60, tmp_path)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert (built.files, built.size) == (len(files), sum(path.stat().st_size for path in files))
    assert built.cpu > 0
    word = open_corpus(NO_TAR).texts[0][0].split()[0]
    found, nothing = costs(chromium, tmp_path, [("name", word), ("nothing", "zqzqzq")])
    assert found.found > 0
    assert nothing.found == 0
    for measured in (found, nothing):
        assert 0 < measured.first_bytes <= measured.all_bytes
        assert 0 < measured.first_ms <= min(measured.all_ms, measured.opened_ms)
        assert measured.files >= 3
