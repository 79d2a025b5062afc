"""What is withdrawn is gone: from every file under docs/ and site/, from the store, and from what it leaves."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from makers import settings as settings_in
from projects import ARCHIVE, build
from traces import free_pages, traces

import build_site
from build_site import make_docs
from press_archive.command.console import Console
from press_archive.pages.words import read_words
from press_archive.publish.docs import STATE, Written
from press_archive.settings import Settings

TEXT = """Ông Đinh Công Tráng khai trương xưởng gốm

26/08/2025

Xưởng gốm của ông Đinh Công Tráng mở cửa tại xã Phước Tích, thu hút nhiều khách phương xa đến xem.

Câu chỉ có trong bài bị gỡ: con trâu vàng nằm ngủ bên bờ ao, 31 mét dưới chân đồi.

Ông Peter Halzqxor gặp bà Trần Thị Lam tại Vinh. Ông Petér Halzqxor nói với bà Trần Thị Lam rằng lò đẹp.

Chủ tịch Hiệp hội Gốm Bảo Vân, bà Lý Thị Mười, nói: “Lò nung này cao nhất vùng, ai cũng muốn đến xem một lần”.
"""
# Words of the text that stand nowhere else; of its headline those that its address, once given out, does not hold.
WORDS = (
    *("trâu vàng", "Công Tráng", "Xưởng gốm", "xưởng gốm", "Bảo Vân", "31 mét", "Thị Mười", "Lò nung"),
    "alzqxor",
)


@pytest.fixture
def full(tmp_path: Path) -> Settings:
    """Settings of an archive that shows the article."""
    settings = settings_in(tmp_path)
    shutil.copytree(ARCHIVE, settings.seeds)
    (settings.seeds / "go.txt").write_text(TEXT, "utf-8")
    make_docs(settings)
    for word in WORDS:
        assert traces(settings.docs / STATE, [word]), f"{word} can be found where it is"
    return settings


def edit_another(seeds: Path, text: str = "") -> None:
    (seeds / "004_khong_ngay.txt").write_text(f"Bà Trần Thị Lam thăm chợ Vinh. {text}", "utf-8")


def withdraw(seeds: Path) -> None:
    (seeds / "rights.yml").write_text("articles: {go.txt: withdrawn}\n", "utf-8")


def delete(seeds: Path) -> None:
    (seeds / "go.txt").unlink()


def withdraw_a_copy(seeds: Path) -> None:
    shutil.copy2(seeds / "go.txt", seeds / "aa.txt")
    (seeds / "rights.yml").write_text("articles: {aa.txt: withdrawn}\n", "utf-8")


def withdraw_and_rename(seeds: Path) -> None:
    withdraw(seeds)
    (seeds / "go.txt").rename(seeds / "khac.txt")


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("act", [withdraw, delete, withdraw_a_copy, withdraw_and_rename])
def test_nothing_of_it_is_left(full: Settings, act: Callable[[Path], None], jobs: int) -> None:
    console = Console(read_words(full.overrides, full.language), jobs)
    act(full.seeds)
    make_docs(full, console)
    assert traces(full.docs, WORDS) == []
    assert free_pages(full.docs / STATE / "store.sqlite3") == 0
    edit_another(full.seeds)
    make_docs(full, console)
    assert traces(full.docs, WORDS) == [], "nor after a build that analyses it again"


def test_nothing_of_it_is_left_in_a_site(built: Path, tmp_path: Path) -> None:
    project = shutil.copytree(built, tmp_path / "project", symlinks=True)
    (project / "seeds/go.txt").write_text(TEXT, "utf-8")
    assert build(project).returncode == 0
    assert traces(project / "site", WORDS)
    withdraw(project / "seeds")
    assert build(project).returncode == 0
    shutil.rmtree(project / "seeds")
    (project / "press_archive").unlink()  # its tables have some of the words
    assert traces(project, WORDS) == []


def test_an_earlier_version_is_gone_as_well(full: Settings) -> None:
    (full.seeds / "go.txt").write_text("Bài đã viết lại. Ông Lê Chi thăm Vinh hôm 26/8/2025.", "utf-8")
    make_docs(full)
    withdraw(full.seeds)
    make_docs(full)
    assert traces(full.docs, WORDS) == []


def test_a_withdrawal_can_be_taken_back(full: Settings) -> None:
    data = full.docs / "data/articles.jsonl"
    before = data.read_bytes()
    withdraw(full.seeds)
    make_docs(full)
    assert data.read_bytes() != before
    (full.seeds / "rights.yml").unlink()
    make_docs(full)
    assert data.read_bytes() == before


def test_copies_edited_by_hand_go_with_it(full: Settings) -> None:
    (page,) = (full.docs / "articles/2025/08/26").glob("*xuong-gom.md")
    page.write_text(f"{page.read_text('utf-8')}\nSửa tay.\n", "utf-8")
    assert make_docs(full).written.kept_edits == [f"{page.relative_to(full.docs).as_posix()}.edited"]
    page.write_text(f"{page.read_text('utf-8')}\nSửa tay lần hai.\n", "utf-8")
    withdraw(full.seeds)
    written = make_docs(full).written
    assert written.kept_edits == []
    assert written.dropped_edits == [f"{page.relative_to(full.docs).as_posix()}.edited"]
    assert traces(full.docs, WORDS) == []


def test_what_is_withdrawn_never_comes_to_lie_in_the_store(
    full: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even for a while: a build that is killed would leave it there."""
    withdraw(full.seeds)
    make_docs(full)
    edit_another(full.seeds)
    seen: list[list[str]] = []

    def looked(*_: object, **__: object) -> Written:
        seen.append(traces(full.docs, WORDS))
        raise KeyboardInterrupt

    monkeypatch.setattr(build_site, "write_docs", looked)
    with pytest.raises(KeyboardInterrupt):
        make_docs(full)
    assert seen == [[]]
    assert traces(full.docs, WORDS) == []


def test_what_only_seems_withdrawn_is_shown(full: Settings) -> None:
    """By its outlet it would be; but a copy, which the build comes to know later, is decided otherwise."""
    text = "---\noutlet: Báo Thử\n---\nLễ hội chùa làng\n\nNgười dân thả đèn hoa đăng trên bến cũ hôm 26/8/2025.\n"
    (full.seeds / "mot.md").write_text(text, "utf-8")
    (full.seeds / "rights.yml").write_text("outlets: {Báo Thử: withdrawn}\n", "utf-8")
    make_docs(full)
    assert not traces(full.docs, ["hoa đăng"])
    (full.seeds / "sao.md").write_text(text, "utf-8")
    (full.seeds / "rights.yml").write_text(
        "outlets: {Báo Thử: withdrawn}\narticles: {sao.md: full}\n", "utf-8"
    )
    for number in range(2):
        make_docs(full)
        assert traces(full.docs / "articles", ["hoa đăng"])
        assert traces(full.docs / STATE, ["hoa đăng"])
        edit_another(full.seeds, str(number))
