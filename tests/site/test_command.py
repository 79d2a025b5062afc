"""The command line: every mistake ends with a sentence and the right exit code, never with a traceback."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from projects import ROOT, build

ARTICLE = " date 2025-08-26 Sáng 26-8, bà Nguyễn Thị Kiều Hoa thăm xã Hòa Tiến, thành phố Đà Nẵng.\n"


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["--nonsense"], 2, "No such option"),
        (["--seeds", "nowhere"], 2, "does not exist"),
        (["--data-only"], 2, "--data-only and --out DIR go together"),
        (["--out", "x"], 2, "--data-only and --out DIR go together"),
        (["--jobs", "0"], 2, "--jobs"),
        (["--site", "."], 1, "site_dir"),
        (["--site", "docs"], 1, "docs"),
        (["--site", "seeds"], 1, "phải nằm riêng"),
        (["--site", "seeds/out"], 1, "phải nằm riêng"),
        (["--docs", "seeds"], 1, "phải nằm riêng"),
        (["--data-only", "--out", "seeds"], 1, "phải nằm riêng"),
        (["--docs", "build_site.py/x"], 1, "Không đọc hoặc ghi được"),
        (["--site", "build_site.py/x"], 1, "Không đọc hoặc ghi được"),
    ],
)
def test_wrong_use(project: Path, arguments: list[str], code: int, says: str) -> None:
    result = build(project, *arguments)
    assert result.returncode == code, result.stderr
    assert says in result.stderr
    assert "Traceback" not in result.stderr


SETTINGS = [
    ("max_source_mb: 5", "max_source_mb: nhiều", "max_source_mb"),
    ("max_source_mb: 5", "max_source_mb: -1", "max_source_mb phải lớn hơn 0"),
    ("max_source_mb: 5", "max_sourse_mb: 5", "max_sourse_mb"),
    ("entity_pages_from: auto", "entity_pages_from: 0", "entity_pages_from phải là auto hoặc một số nguyên"),
    (
        "entity_pages_from: auto",
        "entity_pages_from: vài",
        "entity_pages_from phải là auto hoặc một số nguyên",
    ),
    ("also_load: []", "also_load: [https://a.example; script-src *]", "không phải là máy chủ"),
    ("also_load: []", "also_load: [unsafe-inline]", "không phải là máy chủ"),
    ("also_load: []", "also_load: https://a.example", "also_load"),
    ("max_source_mb: 5", "max_sourse_mb: 5", "không rõ khóa này; cần một trong: seeds, "),
    (
        "access: full",
        "access: everything",
        "extra.archive.rights.access là 'everything'; cần giá trị như: full",
    ),
    ("access: full", "acces: full", "extra.archive.rights.acces: không rõ khóa này; cần một trong: access"),
    ("seeds: seeds", "seeds: không-có", "Không có thư mục bài báo"),
    ("language: vi", "language: xx", "theme.language là “xx”"),
    ("language: vi", "language: xx", "theme.language is “xx”"),
    ("  archive:", "  archive: 3\n  other:", "extra.archive phải là"),
    ("site_name:", "site_name: [", "mkdocs.yml"),
    ("use_directory_urls: false", "site_url: not a url", "site_url"),
]


@pytest.mark.parametrize(("right", "wrong", "says"), SETTINGS)
def test_broken_settings_end_with_a_sentence(project: Path, right: str, wrong: str, says: str) -> None:
    config = project / "mkdocs.yml"
    text = config.read_text("utf-8")
    assert right in text
    config.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    result = build(project)
    assert result.returncode == 1, result.stderr
    assert says in result.stderr
    assert "Traceback" not in result.stderr


def test_broken_settings_are_told_in_the_language_of_the_interface(project: Path) -> None:
    config = project / "mkdocs.yml"
    text = config.read_text("utf-8").replace("language: vi", "language: en")
    config.write_text(text.replace("max_source_mb: 5", "max_source_mb: -1"), encoding="utf-8")
    assert build(project).stderr == (
        "mkdocs.yml: extra.archive.max_source_mb must be greater than 0, at most 1000.\n"
    )


def test_a_foreign_folder_is_never_replaced(project: Path, tmp_path: Path) -> None:
    (project / "seeds/a.txt").write_text(ARTICLE, encoding="utf-8")
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "thesis.doc").write_text("years of work")
    result = build(project, "--site", str(precious))
    assert result.returncode == 1
    assert "không do lần dựng nào tạo ra" in result.stderr
    assert (precious / "thesis.doc").read_text() == "years of work"


def test_strict_keeps_the_old_site(project: Path) -> None:
    (project / "seeds/a.txt").write_text(ARTICLE, encoding="utf-8")
    assert build(project).returncode == 0
    before = (project / "site/index.html").stat().st_mtime_ns
    (project / "seeds/empty.txt").write_bytes(b"")
    result = build(project, "--strict")
    assert result.returncode == 1
    assert "empty.txt" in result.stderr
    assert (project / "site/index.html").stat().st_mtime_ns == before
    assert build(project).returncode == 0


def test_a_failed_build_leaves_the_old_site_whole(project: Path) -> None:
    (project / "seeds/a.txt").write_text(ARTICLE, encoding="utf-8")
    assert build(project).returncode == 0
    before = (project / "site/index.html").read_bytes()
    (project / "overrides/main.html").write_text("{% broken", encoding="utf-8")
    result = build(project)
    assert result.returncode == 1
    assert "overrides/main.html:1: Mẫu trang bị lỗi" in result.stderr
    assert "Traceback" not in result.stderr
    assert (project / "site/index.html").read_bytes() == before
    assert not (project / ".site-new").exists()


def test_an_empty_archive_is_a_site_too_that_tells_how_to_begin(project: Path) -> None:
    result = build(project, "--strict")
    assert result.returncode == 1
    assert "Chưa có bài nào để đăng" in result.stderr
    result = build(project)
    assert result.returncode == 0, result.stderr
    assert "rồi dựng lại" in (project / "site/index.html").read_text("utf-8")


def test_data_only_writes_just_the_data(project: Path, tmp_path: Path) -> None:
    (project / "seeds/a.txt").write_text(ARTICLE, encoding="utf-8")
    out = tmp_path / "out"
    result = build(project, "--data-only", "--out", str(out))
    assert result.returncode == 0, result.stderr
    package = json.loads((out / "datapackage.json").read_text("utf-8"))
    assert {path.name for path in out.iterdir()} == {
        "datapackage.json",
        *(resource["path"] for resource in package["resources"]),
    }
    for resource in package["resources"]:
        rows = [json.loads(line) for line in (out / resource["path"]).read_text("utf-8").splitlines()]
        names = {field["name"] for field in resource.get("schema", {}).get("fields", [])}
        if resource["format"] == "jsonl":
            assert all(set(row) == names for row in rows), resource["name"]
    assert not (project / "docs/data").exists()
    assert not (project / "seeds/addresses.csv").exists()


def test_a_site_elsewhere_is_whole(project: Path, tmp_path: Path) -> None:
    seeds = tmp_path / "articles"
    seeds.mkdir()
    (seeds / "a.txt").write_text(ARTICLE, encoding="utf-8")
    where = ["--seeds", str(seeds), "--docs", str(tmp_path / "d"), "--site", str(tmp_path / "s")]
    result = build(project, *where)
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "s/about.html").is_file()
    assert len(list((tmp_path / "s/articles/2025/08/26").iterdir())) == 1
    assert not (project / "site").exists()


def test_the_closing_table_counts(project: Path) -> None:
    (project / "seeds/a.txt").write_text(ARTICLE, encoding="utf-8")
    output = build(project).stdout
    rows = dict(re.findall(r"^  (\S.*?)\s{2,}(\S+)$", output, re.MULTILINE))
    assert rows["Bài báo"] == "1"
    assert rows["Nhân vật"] == "1"
    assert rows["Cảnh báo"] == "0"


def test_help_has_examples() -> None:
    result = build(ROOT, "--help")
    assert result.returncode == 0
    assert "Examples:" in result.stdout


def test_the_readme_mentions_every_option() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    options = re.findall(r"--[a-z-]+", build(ROOT, "--help").stdout)
    assert len(set(options)) > 7
    assert [option for option in options if f"`{option}" not in readme and option != "--help"] == []


def test_mkdocs_says_a_mistake_in_a_sentence(project: Path) -> None:
    (project / "seeds/rights.yml").write_text("articles:\n  a.txt: gone\n", encoding="utf-8")
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    assert "rights.yml: Dòng 2: “access” là “gone”; cần một trong" in result.stderr
    assert "Traceback" not in result.stderr


def test_strict_looks_again_at_what_a_lax_build_let_pass(project: Path) -> None:
    (project / "seeds/a.txt").write_text(ARTICLE, encoding="utf-8")
    about = project / "docs/about.md"
    about.write_text(about.read_text("utf-8") + "\n[hỏng](khong-co.md)\n", encoding="utf-8")
    assert build(project).returncode == 0
    result = build(project, "--strict")
    assert result.returncode == 1
    assert "khong-co.md" in result.stderr


def test_an_outlet_of_the_owner_is_known(project: Path) -> None:
    (project / "seeds/authorities").mkdir()
    (project / "seeds/authorities/outlets.yml").write_text(
        "outlets:\n  - {name: Sông Hàn Mới, signs: [SHM]}\n", encoding="utf-8"
    )
    (project / "seeds/a.txt").write_text(
        "Chợ phiên mở lại\n\n(SHM) - Chợ phiên vùng cao mở lại.\n", encoding="utf-8"
    )
    assert build(project).returncode == 0
    assert json.loads((project / "site/data/articles.jsonl").read_text("utf-8"))["outlet"] == "Sông Hàn Mới"


def test_the_interface_can_be_english(project: Path) -> None:
    config = project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("language: vi", "language: en"), encoding="utf-8")
    (project / "seeds/a.txt").write_text(ARTICLE, encoding="utf-8")
    result = build(project, "--strict")
    assert result.returncode == 0, result.stderr
    people = (project / "site/people/index.html").read_text("utf-8")
    assert "<html lang=en" in people
    assert ">By date</a>" in people
    assert "Nhân vật" not in people
    about = (project / "site/about.html").read_text("utf-8")
    assert "<h1>About</h1>" in about
    assert 'lang="vi"' not in about


def test_a_bad_line_of_decisions_is_told_and_costs_nothing_else(project: Path) -> None:
    (project / "seeds/a.txt").write_text(ARTICLE, encoding="utf-8")
    (project / "seeds/corrections.yml").write_text(
        'a.txt:\n  tít: Tít đã sửa\nb.txt:\n  ngày đăng: 13/25/2026\nc.txt: {headline: "x}\n',
        encoding="utf-8",
    )
    (project / "seeds/judgements.csv").write_text("left,right,judgement\nngười: A,,giống\n", encoding="utf-8")
    (project / "seeds/authorities").mkdir()
    (project / "seeds/authorities/outlets.yml").write_text("outlets: 3\n", encoding="utf-8")
    result = build(project)
    assert result.returncode == 0, result.stderr
    assert "⚠ corrections.yml: Dòng 4: “ngày đăng” là “13/25/2026”" in result.stderr
    assert "⚠ corrections.yml: Dòng 5: không đọc được" in result.stderr
    assert "⚠ judgements.csv: Dòng 2: thiếu “right”" in result.stderr
    assert "⚠ authorities/outlets.yml: Dòng 1: dưới “outlets” cần một danh sách" in result.stderr
    assert re.search(r"Cảnh báo +4\n", result.stdout)
    assert json.loads((project / "site/data/articles.jsonl").read_text("utf-8"))["headline"] == "Tít đã sửa"
    page = (project / "site/editors.html").read_text("utf-8")
    assert page.count("Chừng nào chưa sửa, chỗ này bị bỏ qua.") == 4
    again = build(project)
    assert "⚠ corrections.yml: Dòng 5" in again.stderr, "a build with nothing to do tells them too"
    assert build(project, "--strict").returncode == 1


@pytest.mark.parametrize(
    ("file", "text", "says"),
    [
        (
            "rights.yml",
            "articles:\n  a.txt: gỡ bài\n",
            "rights.yml: Dòng 2: “access” là “gỡ bài”; cần một trong: full",
        ),
        ("rights.yml", "articles: [", "rights.yml: Dòng 1: không đọc được"),
        ("rights.csv", "file,acess\na.txt,gỡ\n", "rights.csv: Dòng 1: không rõ cột “acess”"),
        ("addresses.csv", "id,kind,address,sha256\nx\n", "addresses.csv: Dòng 2: cần 4 giá trị, thấy 1"),
    ],
)
def test_what_must_not_be_left_out_ends_the_build(project: Path, file: str, text: str, says: str) -> None:
    (project / "seeds/a.txt").write_text(ARTICLE, encoding="utf-8")
    assert build(project).returncode == 0
    before = (project / "site/index.html").read_bytes()
    (project / "seeds" / file).write_text(text, encoding="utf-8")
    result = build(project)
    assert result.returncode == 1
    assert says in result.stderr
    assert "Vì thế chưa dựng gì; trang cũ giữ nguyên." in result.stderr
    assert "Traceback" not in result.stderr
    assert (project / "site/index.html").read_bytes() == before


def test_what_stands_in_a_bad_line_is_not_published_where_something_is_withheld(project: Path) -> None:
    (project / "seeds/a.txt").write_text(ARTICLE, encoding="utf-8")
    (project / "seeds/rights.yml").write_text("articles: {a.txt: gỡ}\n", encoding="utf-8")
    (project / "seeds/corrections.yml").write_text("a.txt: {published: Ông Bí Mật}\n", encoding="utf-8")
    (project / "seeds/judgements.yml").write_text(
        'judgements:\n- {left: "person: Bí Mật", right: "person: Kín", judgement: same}\n'
        '- {left: "person: Bí Mật", right: "person: Kín", judgement: different}\n- {left: Bí Mật, judgement: same}\n',
        encoding="utf-8",
    )
    assert build(project).returncode == 0
    for path in (project / "site").rglob("*"):
        assert not path.is_file() or "Bí Mật".encode() not in path.read_bytes(), path
