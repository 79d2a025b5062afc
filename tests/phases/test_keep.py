"""The first phase gives the same in any number of processes, keeps what it made, and names what it cannot read."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from makers import settings
from projects import ARCHIVE

from press_archive.authorities import AuthorityRecords, load_records
from press_archive.authorities.outlets import shipped_index
from press_archive.decisions import read_decisions
from press_archive.decisions.corrections import Correction
from press_archive.keeping.store import Store
from press_archive.model import AuthorityRecord, Reading, Rights
from press_archive.phases import make
from press_archive.phases.accounts import SourceAccount
from press_archive.phases.analyse import Result, Shared
from press_archive.phases.keep import analyse_all
from press_archive.processes import workers
from press_archive.processes.workers import Here, LocalPool, Workers
from press_archive.read import Piece, Source
from press_archive.understand import Knowledge


@pytest.fixture(scope="module")
def shared() -> Shared:
    decisions = read_decisions(ARCHIVE, Rights(), shipped_index())
    return Shared.of(settings(), AuthorityRecords(load_records(None)), shipped_index(), decisions)


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ARCHIVE, tmp_path / "seeds"))


@pytest.fixture
def analysed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sources that were analysed, as they are."""
    paths: list[str] = []
    whole = make.analyse_piece

    def noting(piece: Piece, shared: Shared) -> Result:
        if isinstance(piece, Source):
            paths.append(piece.name if piece.record is None else f"{piece.name}#{piece.record}")
        elif isinstance(piece, Reading):
            paths.append(piece.source.name)
        return whole(piece, shared)

    monkeypatch.setattr(make, "analyse_piece", noting)
    return paths


def run(seeds: Path, shared: Shared, store: Store, workers: Workers | None = None) -> list[SourceAccount]:
    paths = sorted(path.name for path in seeds.iterdir())
    return analyse_all(paths, seeds, shared, store, workers or Here(), lambda accounts: accounts)


def test_workers_give_what_one_process_gives(
    seeds: Path, shared: Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "_WORTH_WORKERS", 1)
    monkeypatch.setattr(workers, "_CHUNK", 1)
    with Store() as one, Store() as other:
        alone = run(seeds, shared, one)
        assert run(seeds, shared, other, LocalPool(2)) == alone
        assert len(alone) == len(list(seeds.iterdir()))


def test_progress_is_shown_account_by_account(seeds: Path, shared: Shared) -> None:
    seen: list[SourceAccount] = []

    def watch(accounts: Iterable[SourceAccount]) -> Iterator[SourceAccount]:
        for account in accounts:
            seen.append(account)
            yield account

    paths = sorted(path.name for path in seeds.iterdir())
    with Store() as store:
        assert analyse_all(paths, seeds, shared, store, Here(), watch) == seen
    assert len(seen) == len(paths)


def test_what_was_analysed_is_kept(seeds: Path, shared: Shared, analysed: list[str], tmp_path: Path) -> None:
    with Store(tmp_path / "store") as store:
        first = run(seeds, shared, store)
    assert len(analysed) == len(first)
    analysed.clear()
    with Store(tmp_path / "store") as store:
        assert run(seeds, shared, store) == first
    assert analysed == []
    (seeds / "004_khong_ngay.txt").write_text("Ông Park Jae-sung thăm Vinh.", "utf-8")
    (seeds / "001_hoi_nghi.txt").rename(seeds / "101.txt")
    with Store(tmp_path / "store") as store:
        run(seeds, shared, store)
    assert sorted(analysed) == ["004_khong_ngay.txt", "101.txt"]


def test_a_change_of_the_same_size_right_after_a_build_is_seen(
    seeds: Path, shared: Shared, analysed: list[str], tmp_path: Path
) -> None:
    for name in ("Dũng", "Dùng"):
        (seeds / "004_khong_ngay.txt").write_text(f"Ông Trần Văn {name} thăm Vinh.", "utf-8")
        analysed.clear()
        with Store(tmp_path / "store") as store:
            run(seeds, shared, store)
        assert "004_khong_ngay.txt" in analysed


def test_a_touched_source_is_known_by_its_content(
    seeds: Path, shared: Shared, analysed: list[str], tmp_path: Path
) -> None:
    with Store(tmp_path / "store") as store:
        first = run(seeds, shared, store)
    analysed.clear()
    (seeds / "004_khong_ngay.txt").touch()
    with Store(tmp_path / "store") as store:
        assert run(seeds, shared, store) == first
    assert analysed == []


def test_a_new_record_concerns_only_articles_with_its_words(
    seeds: Path, shared: Shared, analysed: list[str], tmp_path: Path
) -> None:
    with Store(tmp_path / "store") as store:
        run(seeds, shared, store)
    analysed.clear()
    record = AuthorityRecord("own-1", "person", "Nguyễn Thị Kiều Hoa")
    knowledge = Knowledge.of([record, *load_records(None)], shared.outlets.outlets)
    with Store(tmp_path / "store") as store:
        changed = run(seeds, replace(shared, knowledge=knowledge), store)
    named = [p.name for p in sorted(seeds.iterdir()) if "Nguyễn Thị Kiều Hoa" in p.read_text("utf-8")]
    assert analysed == named != []
    with Store() as store:
        assert run(seeds, replace(shared, knowledge=knowledge), store) == changed


def test_a_correction_concerns_its_article(
    seeds: Path, shared: Shared, analysed: list[str], tmp_path: Path
) -> None:
    with Store(tmp_path / "store") as store:
        run(seeds, shared, store)
    analysed.clear()
    corrections = {"001_hoi_nghi.txt": Correction({"outlet": "Báo Thử"}, "Lê Chi", 1)}
    with Store(tmp_path / "store") as store:
        run(seeds, replace(shared, corrections=corrections), store)
    assert analysed == ["001_hoi_nghi.txt"]


def test_a_fault_of_the_rules_sets_one_source_aside(
    seeds: Path, shared: Shared, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    whole = make.analyse_piece

    def failing(piece: Piece, shared: Shared) -> Result:
        if isinstance(piece, Source) and piece.name == "001_hoi_nghi.txt":
            raise ZeroDivisionError
        return whole(piece, shared)

    monkeypatch.setattr(make, "analyse_piece", failing)
    with Store(tmp_path / "store") as store:
        accounts = run(seeds, shared, store)
    failed = [
        problem for account in accounts for problem in account.problems if problem.code == "rules_failed"
    ]
    assert [(one.source, one.severity) for one in failed] == [("001_hoi_nghi.txt", "quarantined")]
    assert sum(len(account.articles) for account in accounts) == len(accounts) - 1
    monkeypatch.setattr(make, "analyse_piece", whole)
    with Store(tmp_path / "store") as store:
        assert all(account.articles for account in run(seeds, shared, store)), "nothing is kept of a failure"


def test_a_source_that_is_gone_is_named(shared: Shared) -> None:
    with Store() as store:
        (account,) = analyse_all(["khong-con.txt"], ARCHIVE, shared, store, Here(), lambda all: all)
    assert account.articles == ()
    assert [(p.source, p.severity, p.code) for p in account.problems] == [
        ("khong-con.txt", "quarantined", "changed_meanwhile")
    ]


# ── Containers ────────────────────────────────────────────────────────────────────────────────────
def lines(*texts: str) -> str:
    return "".join(f'{{"id": "{n}", "title": "Tin {n}", "text": "{text}"}}\n' for n, text in enumerate(texts))


def test_an_article_of_a_container_changes_without_the_others(
    shared: Shared, analysed: list[str], tmp_path: Path
) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    file = seeds / "tin.jsonl"
    file.write_text(lines("Sông Mã dâng cao.", "Cầu Vàm Sậy thông xe.", "Chợ nổi Cái Răng họp."), "utf-8")
    with Store(tmp_path / "store") as store:
        (first,) = run(seeds, shared, store)
    assert [article.name for article in first.articles] == ["tin.jsonl#0", "tin.jsonl#1", "tin.jsonl#2"]
    assert analysed == [article.name for article in first.articles]
    analysed.clear()
    with Store(tmp_path / "store") as store:
        assert run(seeds, shared, store) == [first]
    assert analysed == []
    file.write_text(
        lines("Sông Mã dâng cao.", "Cầu Vàm Sậy lại đóng.", "Chợ nổi Cái Răng họp.", "Thêm."), "utf-8"
    )
    with Store(tmp_path / "store") as store:
        (second,) = run(seeds, shared, store)
    assert analysed == ["tin.jsonl#1", "tin.jsonl#3"]
    assert [second.articles[n].key for n in (0, 2)] == [first.articles[n].key for n in (0, 2)]
    with Store(tmp_path / "other") as store:
        assert [one.key for one in run(seeds, shared, store)[0].articles] == [
            one.key for one in second.articles
        ]


def test_a_correction_of_an_article_of_a_container_concerns_it_alone(
    shared: Shared, analysed: list[str], tmp_path: Path
) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "tin.jsonl").write_text(lines("Sông Mã dâng cao.", "Cầu Vàm Sậy thông xe."), "utf-8")
    with Store(tmp_path / "store") as store:
        run(seeds, shared, store)
    analysed.clear()
    corrected = replace(shared, corrections={"tin.jsonl#1": Correction({"published": "2025-11-03"}, "", 1)})
    with Store(tmp_path / "store") as store:
        (account,) = run(seeds, corrected, store)
    assert analysed == ["tin.jsonl#1"]
    assert [article.heading.published for article in account.articles] == [None, "2025-11-03"]


def test_what_lies_beside_a_source_is_part_of_its_content(
    shared: Shared, analysed: list[str], tmp_path: Path
) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "a.txt").write_text("Sông Mã dâng cao.", "utf-8")
    told = {}
    for day in ("2025-11-03", "2025-11-04"):
        (seeds / "a.json").write_text(f'{{"date": "{day}"}}', "utf-8")
        with Store(tmp_path / "store") as store:
            (account,) = analyse_all(
                ["a.txt"], seeds, shared, store, Here(), lambda all: all, beside={"a.txt": ("a.json",)}
            )
        told[day] = account.articles[0].heading.published
    assert told == {"2025-11-03": "2025-11-03", "2025-11-04": "2025-11-04"}
