"""Sources and decisions that change, come or go while a build runs: it ends well, and tells of one state of each.

Whatever happens to a file at whatever step, the bytes whose hash is recorded are the bytes that can be downloaded,
and the next build makes what a build from nothing makes.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from makers import settings

import build_site
from build_site import make_docs
from press_archive.authorities import records
from press_archive.command.cli import Made, main
from press_archive.export import downloads
from press_archive.keeping import sources
from press_archive.phases import analyse
from press_archive.publish.manifest import STATE
from press_archive.settings import Settings

ARTICLE = "Làng {place} mở hội\n\n3/4/2025\n\nÔng Trần Văn Dũng, Chủ tịch UBND xã, đón khách ở {place}.\n"
OTHER = "Bà Lê Thị Hoa rời làng sang Hàn Quốc ngày 5/6/2025 cùng đoàn của Bộ Ngoại giao.\n"
PATH = "lang/hoi.txt"


def project(folder: Path) -> Settings:
    made = settings(folder)
    (made.seeds / "lang").mkdir(parents=True, exist_ok=True)
    (made.seeds / PATH).write_text(ARTICLE.format(place="Đông Ngạc"), "utf-8")
    (made.seeds / "khac.txt").write_text(ARTICLE.format(place="Cổ Loa"), "utf-8")
    return made


# ── What happens, and when ────────────────────────────────────────────────────────────────────────
def delete(file: Path) -> None:
    file.unlink()


def edit(file: Path) -> None:
    file.write_text(OTHER, "utf-8")


def become_a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()
    (file / "trong.txt").write_text(OTHER, "utf-8")


def lose_its_folder(file: Path) -> None:
    shutil.rmtree(file.parent)


def come_with_another(file: Path) -> None:
    (file.parent / "moi.txt").write_text(OTHER, "utf-8")


HAPPENINGS = (delete, edit, become_a_folder, lose_its_folder, come_with_another)
Happen = Callable[[], object]
Hook = Callable[[pytest.MonkeyPatch, Happen], None]


def once(happen: Happen) -> Happen:
    waiting = [happen]
    return lambda: waiting.pop()() if waiting else None


def _around(owner: Any, name: str, before: Happen, after: Happen, patch: pytest.MonkeyPatch) -> None:
    whole = getattr(owner, name)

    def hooked(*arguments: Any, **named: Any) -> Any:
        before()
        result = whole(*arguments, **named)
        after()
        return result

    patch.setattr(owner, name, hooked)


def nothing() -> None:
    """Happen not."""


STEPS: dict[str, Hook] = {
    "before it is listed": lambda patch, happen: _around(build_site, "discover", happen, nothing, patch),
    "after it was listed": lambda patch, happen: _around(build_site, "discover", nothing, happen, patch),
    "after its time was seen": lambda patch, happen: _around(sources, "_status", nothing, happen, patch),
    "after it was read": lambda patch, happen: _around(analyse, "read_piece", happen, nothing, patch),
    "before it is copied": lambda patch, happen: _around(downloads, "_copy", happen, nothing, patch),
    "after it was copied": lambda patch, happen: _around(downloads, "_copy", nothing, happen, patch),
    "after the build was noted": lambda patch, happen: _around(
        build_site, "fingerprint", nothing, happen, patch
    ),
}


# ── What must hold ────────────────────────────────────────────────────────────────────────────────
def consistent(docs: Path) -> None:
    """Every download has the bytes whose hash is recorded, and every article has its download."""
    rows = [json.loads(line) for line in (docs / "data/articles.jsonl").read_text("utf-8").splitlines()]
    for row in rows:
        data = (docs / "sources" / f"{row['id']}.txt").read_bytes()
        assert hashlib.sha256(data).hexdigest() == row["sha256"]
    assert len(list((docs / "sources").iterdir())) == len(rows)


def files(docs: Path) -> dict[str, bytes]:
    return {
        path.relative_to(docs).as_posix(): path.read_bytes()
        for path in sorted(docs.rglob("*"))
        if path.is_file() and STATE not in path.parts
    }


def is_as_from_nothing(kept: Settings, fresh: Settings) -> None:
    shutil.rmtree(fresh.seeds, ignore_errors=True)
    shutil.copytree(kept.seeds, fresh.seeds)
    make_docs(kept)
    make_docs(fresh)
    assert files(kept.docs) == files(fresh.docs)


# What happens, happens to a source each in one build; every second time in a later build, which reads a source only
# when it has changed.
@pytest.mark.parametrize(
    ("step", "built_before"), [(step, n % 2 == 1) for n, step in enumerate(STEPS)], ids=STEPS
)
def test_a_build_ends_well_whatever_happens_to_its_sources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, built_before: bool
) -> None:
    kept = project(tmp_path / "kept")
    victims = {happening: kept.seeds / happening.__name__ / "hoi.txt" for happening in HAPPENINGS}

    def write(place: str) -> None:
        for happening, victim in victims.items():
            victim.parent.mkdir(exist_ok=True)
            victim.write_text(ARTICLE.format(place=f"{place} {happening.__name__}"), "utf-8")

    write("Đông Ngạc")
    if built_before:
        make_docs(kept)
        write("Bát Tràng")
    with monkeypatch.context() as patch:
        STEPS[step](patch, once(lambda: [happening(victim) for happening, victim in victims.items()]))
        make_docs(kept)
    consistent(kept.docs)
    is_as_from_nothing(kept, settings(tmp_path / "fresh"))
    consistent(kept.docs)


def told(made: Made) -> set[tuple[str, str]]:
    return {(problem.source, problem.code) for problem in made.problems}


def test_a_source_that_goes_before_it_is_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = project(tmp_path)
    STEPS["after it was listed"](monkeypatch, once(lambda: delete(kept.seeds / PATH)))
    made = make_docs(kept)
    assert (PATH, "changed_meanwhile") in told(made)
    assert any("lần dựng sau" in sentence for sentence in made.warnings)
    assert (PATH, "changed_meanwhile") not in told(make_docs(kept))


def test_a_source_that_never_rests_is_left_for_the_next_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = project(tmp_path)
    log = kept.seeds / PATH

    def grow() -> None:
        log.write_text(log.read_text("utf-8") + "Thêm.\n", "utf-8")

    _around(downloads, "_copy", grow, nothing, monkeypatch)
    made = make_docs(kept)
    assert (PATH, "changed_meanwhile") in told(made)
    assert made.counts["articles"] == 1
    consistent(kept.docs)
    monkeypatch.undo()
    assert make_docs(kept).counts["articles"] == 2


@pytest.mark.parametrize("name", ["judgements.yml", "corrections.yml", "authorities/own.csv", "authorities"])
def test_decisions_that_go_meanwhile_decide_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    kept = project(tmp_path / "kept")
    (kept.seeds / "authorities").mkdir()
    (kept.seeds / "authorities/own.csv").write_text("id,kind,name\nlang-hoa,place,Làng Hoa\n", "utf-8")
    (kept.seeds / "corrections.yml").write_text(f'"{PATH}":\n  headline: "Tên khác"\n', "utf-8")
    (kept.seeds / "judgements.yml").write_text("judgements: []\n", "utf-8")
    path = kept.seeds / name

    def go() -> None:
        shutil.rmtree(path) if path.is_dir() else path.unlink()

    owner, step = (
        (records, "read_entries") if name.startswith("authorities") else (build_site, "read_decisions")
    )
    _around(owner, step, once(go), nothing, monkeypatch)
    make_docs(kept)
    is_as_from_nothing(kept, settings(tmp_path / "fresh"))


def test_the_command_ends_with_exit_code_0(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, place in (("hoi.txt", "Đông Ngạc"), ("khac.txt", "Cổ Loa")):
        (project / "seeds" / name).write_text(ARTICLE.format(place=place), "utf-8")
    STEPS["before it is copied"](monkeypatch, once(lambda: edit(project / "seeds/hoi.txt")))
    monkeypatch.setattr("sys.argv", ["build_site.py", "--jobs", "1"])
    with pytest.raises(SystemExit) as end:
        main(project, build_site.make_archive, build_site.make_docs)
    assert end.value.code == 0
    assert (project / "site/index.html").is_file()
    consistent(project / "docs")
