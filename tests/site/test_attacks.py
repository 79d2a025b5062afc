"""Ways in which a build was once brought down, made to lose something or to tell too much."""

from __future__ import annotations

import json
import re
import shutil
import signal
import subprocess
import sys
import time
import unicodedata
import xml.etree.ElementTree as ET
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from projects import build

from press_archive.publish.manifest import MANIFEST

ARTICLE = (
    "Chợ phiên mở lại\n\n26/08/2025\n\nChiều 26/8, bà Lê Thị Chi thăm xã Hòa Tiến, thành phố Đà Nẵng. {}\n"
)
PRIVATE = "Con nhạn vàng bay qua sân đình."


def article(seeds: Path, name: str = "a.txt", more: str = PRIVATE) -> Path:
    path = seeds / name
    path.write_text(ARTICLE.format(more), encoding="utf-8")
    return path


def rows(project: Path) -> list[dict]:
    return [
        json.loads(line) for line in (project / "site/data/articles.jsonl").read_text("utf-8").splitlines()
    ]


def published(project: Path) -> str:
    return "\n".join(
        p.read_text("utf-8", errors="replace") for p in (project / "site").rglob("*") if p.is_file()
    )


def test_a_lost_manifest_leaves_nothing_withdrawn_behind(project: Path) -> None:
    article(project / "seeds")
    assert build(project).returncode == 0
    shutil.rmtree(project / "docs/.press-archive")
    (project / "seeds/rights.yml").write_text("articles: {a.txt: withdrawn}\n", encoding="utf-8")
    assert build(project).returncode == 0
    assert "nhạn vàng" not in published(project)


def test_a_damaged_manifest_touches_nothing_outside(project: Path) -> None:
    kept = article(project / "seeds")
    assert build(project).returncode == 0
    manifest = project / "docs/.press-archive" / MANIFEST
    manifest.write_text('{"../seeds/a.txt": "x", "/etc/hostname": "y"}', encoding="utf-8")
    assert build(project).returncode == 0
    assert PRIVATE in kept.read_text("utf-8")


def test_a_name_is_the_same_in_every_unicode_form(project: Path) -> None:
    article(project / "seeds", unicodedata.normalize("NFD", "chợ.txt"))
    (project / "seeds/rights.yml").write_text("articles: {chợ.txt: withdrawn}\n", encoding="utf-8")
    assert build(project, "--strict").returncode == 0
    assert "nhạn vàng" not in published(project)


def test_a_file_that_is_no_article_is_set_aside(project: Path) -> None:
    beside = "trang_files/style.css"  # what only goes with a page is told without a warning
    names = ("rights.yaml", "Corrections.yml", "list.csv", beside)
    for name in names:
        path = project / "seeds" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("articles:\n  a.txt: withdrawn\n", encoding="utf-8")
    result = build(project)
    assert rows(project) == []
    for name in names:
        assert (name in result.stderr) == (name != beside)
    told = json.loads((project / "docs/data/report.json").read_text("utf-8"))
    assert "trang_files" in json.dumps(told, ensure_ascii=False)


@pytest.mark.parametrize(
    "text", ["Ôi!Hà Nội đẹp quá.", "x &#40;1&#41 &#x41 z &copy &amp;amp", "\\!Huế", "a ! [b] (c) d"]
)
def test_the_text_of_a_page_is_the_text_of_the_article(project: Path, text: str) -> None:
    article(project / "seeds", more=text)
    assert build(project).returncode == 0
    (row,) = rows(project)
    page = (project / "site" / row["url"]).read_text("utf-8")
    paragraphs = [
        unescape(re.sub(r"<[^>]+>", "", p))
        for p in re.findall(r"<p(?: id=\"\w+\")?>(.*?)</p>", page, re.DOTALL)
    ]
    assert row["blocks"][-1]["text"] in paragraphs
    assert row["blocks"][-1]["text"].endswith(text)


CORRECTIONS = [
    'a.txt: {headline: "a\\ud800b"}',
    "a.txt: {headline: ''}",
    "a.txt: {headline: [1, 2]}",
    "a.txt: {authors: ['']}",
    "a.txt: {language: '\"><script>'}",
    "a.txt: {published: '２０２５-０８-２６'}",
    "a.txt: {published: '0001-01-01'}",
    "x: &a [b]\na.txt: {authors: *a}",
    "a.txt: {url: 'https://x/ y'}",
]


@pytest.mark.parametrize("text", CORRECTIONS)
def test_a_correction_that_would_break_a_page_is_left_out_with_a_sentence(project: Path, text: str) -> None:
    article(project / "seeds")
    (project / "seeds/corrections.yml").write_text(text + "\n", encoding="utf-8")
    result = build(project)
    assert result.returncode == 0
    told = result.stdout + result.stderr
    assert "corrections.yml" in told
    assert "Traceback" not in told
    assert len(told) < 3_000
    (row,) = rows(project)
    assert "corrected" not in {evidence.get("how") for evidence in _evidence(row)}


def _evidence(row: dict[str, Any]) -> list[dict[str, Any]]:
    values = row["evidence"].values()
    return [one for value in values for one in (value if isinstance(value, list) else [value]) if one]


def test_a_correction_is_one_line_whatever_it_holds(project: Path) -> None:
    article(project / "seeds")
    (project / "seeds/corrections.yml").write_text(
        'a.txt: {headline: "a\\n\\n- c\\n\\n    code"}\n', encoding="utf-8"
    )
    assert build(project).returncode == 0
    (row,) = rows(project)
    assert row["headline"] == "a - c code"
    ET.fromstring((project / "site/feed.xml").read_bytes())


def test_a_bomb_of_aliases_ends_at_once(project: Path) -> None:
    levels = ", ".join(f"&a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 30))
    (project / "seeds/rights.yml").write_text(
        f"articles: {{a: {{note: [&a0 [x, x], {levels}]}}}}\n", encoding="utf-8"
    )
    start = time.monotonic()
    result = build(project)
    assert result.returncode == 1
    assert result.stderr.startswith("rights.yml: ")
    assert "Traceback" not in result.stderr
    assert len(result.stderr) < 1_000
    assert time.monotonic() - start < 20


def test_days_at_the_end_of_the_calendar_are_left_blank(project: Path) -> None:
    article(project / "seeds", more="Hôm qua trời mưa, ngày mai trời nắng.")
    (project / "seeds/corrections.yml").write_text("a.txt: {published: '2999-12-31'}\n", encoding="utf-8")
    assert build(project).returncode == 0


@pytest.mark.parametrize(
    ("right", "wrong", "says"),
    [
        ("max_source_mb: 5", "max_source_mb: .nan", "max_source_mb"),
        ("max_source_mb: 5", "max_source_mb: .inf", "max_source_mb"),
        ("max_source_mb: 5", "max_source_mb: 99999999999999999999999", "max_source_mb"),
        ("  language: vi", "  language: null", "theme.language"),
        ("  custom_dir: overrides", "  custom_dir: docs", "custom_dir phải là overrides"),
        ("static_templates: [assets/archive.js]", "static_templates: []", "static_templates phải có"),
        ("use_directory_urls: false", "use_directory_urls: true", "use_directory_urls phải là false"),
        ('contact: ""', 'contact: "a\\ud800"', "ký tự không tồn tại"),
    ],
)
def test_settings_that_would_break_every_page_are_refused(
    project: Path, right: str, wrong: str, says: str
) -> None:
    config = project / "mkdocs.yml"
    text = config.read_text("utf-8")
    assert right in text
    config.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    result = build(project)
    assert result.returncode == 1
    assert says in result.stderr
    assert "Traceback" not in result.stderr


def test_a_project_without_a_home_page_is_refused(project: Path) -> None:
    (project / "docs/index.md").unlink()
    result = build(project)
    assert result.returncode == 1
    assert "Thiếu " in result.stderr


@pytest.mark.parametrize("text", ["{% set words = 5 %}", "{% set x = {} %}", "\udcff"])
def test_a_broken_catalogue_is_a_sentence(project: Path, text: str) -> None:
    (project / "overrides/catalogues/vi.html").write_bytes(text.encode("utf-8", "surrogateescape"))
    result = build(project)
    assert result.returncode == 1
    assert "cannot read the words of the interface" in result.stderr


def test_a_file_keeps_its_id_when_another_takes_its_name(project: Path) -> None:
    seeds = project / "seeds"
    first = article(seeds, "000.txt")
    assert build(project).returncode == 0
    (before,) = rows(project)
    first.rename(seeds / "zz.txt")
    article(seeds, "000.txt", "Bài khác hẳn, viết về mùa gặt.")
    assert build(project).returncode == 0
    after = {row["source"]: row for row in rows(project)}
    assert (after["zz.txt"]["id"], after["zz.txt"]["url"]) == (before["id"], before["url"])
    assert after["000.txt"]["id"] != before["id"]
    newcomer = after["000.txt"]["id"]
    article(seeds, "000.txt", "Bài khác hẳn, viết về mùa gặt, đã sửa một chữ.")
    assert build(project).returncode == 0
    assert {row["source"]: row["id"] for row in rows(project)}["000.txt"] == newcomer


def test_the_second_of_two_builds_says_so_and_ends(project: Path) -> None:
    article(project / "seeds")
    state = project / "docs/.press-archive"
    state.mkdir()
    with FileLock(state / "lock"):  # what a build that is under way holds
        result = build(project)
    assert result.returncode == 1
    assert "Một lần dựng khác đang ghi" in result.stderr
    assert not (project / "site").exists()
    assert build(project).returncode == 0


def test_a_killed_build_leaves_the_old_site_and_the_next_succeeds(project: Path) -> None:
    article(project / "seeds")
    assert build(project).returncode == 0
    for number in range(60):
        article(project / "seeds", f"{number:03}.txt", f"Câu số {number}.")
    for seconds in (0.6, 1.0, 1.4):
        process = subprocess.Popen(
            [sys.executable, "build_site.py"], cwd=project, stderr=subprocess.PIPE, stdout=subprocess.PIPE
        )
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=30)
        assert (project / "site/index.html").exists()
    result = build(project, "--strict")
    assert result.returncode == 0, result.stderr
    assert len(rows(project)) == 61
    assert list((project / "docs").rglob("*.draft")) == []


def test_read_only_seeds_are_no_reason_to_have_no_site(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As root nothing is read-only, so a folder in the ledger's place stands for it."""
    article(project / "seeds")
    (project / "seeds/.addresses.csv.draft").mkdir()
    result = build(project)
    assert result.returncode == 0, result.stderr
    assert "addresses.csv" in result.stderr
    assert (project / "site/index.html").is_file()
