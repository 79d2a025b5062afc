"""The first phase gives the same in any number of processes, and names what it cannot read."""

from __future__ import annotations

import pytest
from makers import settings
from projects import ARCHIVE

from press_archive import analyse
from press_archive.authorities import load_records
from press_archive.authorities.outlets import shipped_index
from press_archive.decisions import read_decisions
from press_archive.model import Rights


@pytest.fixture(scope="module")
def shared() -> analyse.Shared:
    chosen = settings()
    decisions = read_decisions(ARCHIVE, Rights(), shipped_index())
    made = analyse.Shared.of(chosen, load_records(None), shipped_index(), decisions)
    return analyse.replace(made, seeds=ARCHIVE)


def test_workers_give_what_one_process_gives(shared: analyse.Shared, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analyse, "_WORTH_WORKERS", 1)
    monkeypatch.setattr(analyse, "_CHUNK", 1)
    paths = sorted(path.name for path in ARCHIVE.iterdir())
    seen = []

    def watch(results: object) -> object:
        for result in results:  # type: ignore[attr-defined]
            seen.append(result)
            yield result

    alone = analyse.analyse_all(paths, shared, 1, watch)  # type: ignore[arg-type]
    assert analyse.analyse_all(paths, shared, 2, watch) == alone  # type: ignore[arg-type]
    assert len(seen) == 2 * len(paths) == 2 * len(alone[0])


def test_a_source_that_is_gone_is_named(shared: analyse.Shared) -> None:
    analyses, problems = analyse.analyse_all(["khong-con.txt"], shared, 1, lambda results: results)
    assert analyses == []
    assert [(p.source, p.severity, p.code) for p in problems] == [
        ("khong-con.txt", "quarantined", "unreadable")
    ]
