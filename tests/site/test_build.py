"""A real build, as a user runs it: what is made, what is said, and that it is the same every time."""

from __future__ import annotations

import filecmp
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from projects import ARCHIVE, build, copy_project


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".press-archive" not in path.parts
    }


def differences(left: Path, right: Path) -> list[str]:
    one, two = tree(left), tree(right)
    return sorted(path for path in one.keys() | two.keys() if one.get(path) != two.get(path))


def test_every_kind_of_page_is_there(built: Path) -> None:
    site = built / "site"
    for path in (
        "index.html",
        "about.html",
        "overview.html",
        "search.html",
        "editors.html",
        "404.html",
        "people/index.html",
        "people/nguyen-thi-kieu-hoa.html",
        "places/nghe-an.html",
        "organizations/ubnd-tinh-nghe-an.html",
        "outlets/nguoi-lao-dong.html",
        "dates/index.html",
        "dates/2025.html",
        "dates/2025/08.html",
        "dates/2025/08/26.html",
        "articles/2026/03/10/trien-lam-duong-lang-ky-uc.html",
        "articles/undated/nguoi-dan-xa-hoa-tien-gop-2-ty-dong-lam-duong-hoa.html",
        "feed.xml",
        "sitemap.xml",
        "data/articles.jsonl",
        "data/report.json",
    ):
        assert (site / path).is_file(), path


def test_the_data_say_what_the_articles_say(built: Path) -> None:
    rows = {
        row["source"]: row
        for row in map(json.loads, (built / "site/data/articles.jsonl").read_text("utf-8").splitlines())
    }
    bridge = rows["000_cau_song_lam.txt"]
    assert (bridge["headline"], bridge["published"], bridge["event"]) == (None, "2025-08-26", "2025-08-26")
    assert bridge["display_title"].startswith("Sáng 26-8, đồng chí Nguyễn Thị Kiều Hoa")
    assert bridge["captions"] == ["Bà Nguyễn Thị Kiều Hoa cắt băng khánh thành cầu. Ảnh: QUANG LONG"]
    assert bridge["authors"] == ["Quang Long"]
    exhibition = rows["002_trien_lam.md"]
    assert exhibition["headline"] == "Triển lãm: “Đường làng” & {{ ký ức }}"
    assert exhibition["outlet"] == "Người Lao Động"
    bus = rows["003_luu_tu_web.html"]
    assert (bus["published"], bus["headline"]) == (
        "2026-03-11",
        "Đà Nẵng thử nghiệm xe buýt điện trên ba tuyến",
    )
    assert bus["captions"] == ["Xe buýt điện chạy thử trên đường Bạch Đằng. Ảnh: Ngọc Trường"]
    assert rows["004_khong_ngay.txt"]["published"] is None


def test_sources_can_be_downloaded_byte_for_byte(built: Path) -> None:
    for line in (built / "site/data/articles.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        kept = (built / "site/sources" / f"{row['id']}.txt").read_bytes()
        assert kept == (ARCHIVE / row["source"]).read_bytes()


def test_a_second_build_rewrites_nothing(built: Path) -> None:
    def times() -> dict[str, int]:
        return {
            str(path): path.stat().st_mtime_ns
            for folder in ("docs", "site", "seeds")
            for path in (built / folder).rglob("*")
            if path.is_file()
        }

    before = times()
    result = build(built, "--strict")
    assert result.returncode == 0, result.stderr
    assert times() == before


# A clock that is 40 days ahead, however it is asked.
LATER = """
import datetime, runpy, sys, time
AHEAD = 40 * 86400
real_time = time.time
time.time = lambda: real_time() + AHEAD
class Date(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(real_time() + AHEAD)
class DateTime(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(real_time() + AHEAD, tz)
    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(real_time() + AHEAD)
datetime.date, datetime.datetime = Date, DateTime
sys.argv = ["build_site.py"]
sys.path.insert(0, ".")
runpy.run_path("build_site.py", run_name="__main__")
"""


def test_a_clean_build_elsewhere_on_another_day_gives_the_same_bytes(built: Path, tmp_path: Path) -> None:
    """Another folder, day, time zone, locale and hash seed; without the ledger of the first."""
    project = copy_project(tmp_path / "elsewhere")
    shutil.copytree(ARCHIVE, project / "seeds", dirs_exist_ok=True)
    odd = {
        "PYTHONHASHSEED": "7",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "SOURCE_DATE_EPOCH": "1000000000",
    }
    result = subprocess.run(
        [sys.executable, "-c", LATER],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project), **odd},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert differences(built / "docs", project / "docs") == []
    assert differences(built / "site", project / "site") == []
    assert (built / "seeds/addresses.csv").read_bytes() == (project / "seeds/addresses.csv").read_bytes()


@pytest.mark.parametrize("builder", ["mkdocs", "properdocs"])
def test_without_the_hook_any_builder_gives_the_same_bytes(built: Path, tmp_path: Path, builder: str) -> None:
    project = tmp_path / "bare"
    shutil.copytree(built, project, ignore=shutil.ignore_patterns("site", "press_archive", "seeds"))
    config = (project / "mkdocs.yml").read_text("utf-8")
    start, end = config.index("hooks:"), config.index("markdown_extensions:")
    name = "mkdocs.yml" if builder == "mkdocs" else "properdocs.yml"
    (project / "mkdocs.yml").unlink()
    (project / name).write_text(config[:start] + config[end:], encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", builder, "build", "--strict", "--quiet", "-f", name],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    found = differences(built / "site", project / "site")
    assert found == []


def test_mkdocs_build_gives_the_same_site(built: Path, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    shutil.copytree(ARCHIVE, project / "seeds", dirs_exist_ok=True)
    run = subprocess.run(
        [str(Path(sys.executable).with_name("mkdocs")), "build", "--strict", "--quiet"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert differences(built / "site", project / "site") == []


def test_a_change_touches_only_what_it_should(built: Path, tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(built, project, copy_function=shutil.copy2)
    old = {path: (project / "site" / path).stat().st_mtime_ns for path in tree(project / "site")}
    (project / "seeds/corrections.yml").write_text("001_hoi_nghi.txt: {section: Kinh tế}\n", encoding="utf-8")
    assert build(project).returncode == 0
    changed = {path for path, time in old.items() if (project / "site" / path).stat().st_mtime_ns != time}
    page = next(path for path in changed if path.startswith("articles/"))
    assert "nong-nghiep" in page
    assert changed == {page, "data/articles.jsonl"}


def test_the_articles_are_untouched(built: Path) -> None:
    for path in ARCHIVE.iterdir():
        assert filecmp.cmp(path, built / "seeds" / path.name, shallow=False)
