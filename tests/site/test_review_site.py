"""Curation as an editor meets it: the list on the page, the session at the terminal, and what a judgement changes."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from projects import build, copy_project

ARTICLES = {
    "a.txt": "Cầu mới thông xe\n\n26/08/2025\n\nÔng Ivan Halloway thăm cầu mới tại xã Hòa Tiến, thành phố Huế.\n",
    "b.txt": "Chợ họp trở lại\n\n27/08/2025\n\nÔng Ivan Hallowey thăm chợ phiên ở xã Phước Tích với bà Lê Chi.\n",
    "c.txt": "Đêm nhạc làng\n\n28/08/2025\n\nBà Trần Thị Mười hát ở sân đình xã Phú Mậu, được nhiều người khen.\n",
}
SAME = '- {left: "person: Ivan Hallowey", right: "person: Ivan Halloway", judgement: same}'


@pytest.fixture
def small(project: Path) -> Path:
    for name, text in ARTICLES.items():
        (project / "seeds" / name).write_text(text, encoding="utf-8")
    return project


def differences(left: Path, right: Path) -> set[str]:
    """Return the paths that are not the same bytes in both folders."""

    def files(folder: Path) -> dict[str, bytes]:
        return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}

    one, other = files(left), files(right)
    return {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)}


def review(project: Path, answers: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return build(project, "review", *arguments, answers=answers)


def listed(project: Path) -> list[str]:
    """Return the judgements to paste from the editors' page."""
    page = (project / "site/editors.html").read_text("utf-8")
    return [html.unescape(code) for code in re.findall(r"<code>(- \{.*?\})</code>", page)]


def test_the_page_lists_what_to_decide_and_a_pasted_line_decides_it(small: Path) -> None:
    assert build(small).returncode == 0
    (line,) = [line for line in listed(small) if "Hallow" in line]
    (pasted,) = yaml.safe_load(line)
    assert {pasted["left"], pasted["right"]} == {"person: Ivan Halloway", "person: Ivan Hallowey"}
    (small / "seeds/judgements.yml").write_text(f"judgements:\n  {line}\n", encoding="utf-8")
    result = build(small, "--strict")
    assert result.returncode == 0, result.stderr
    assert [line for line in listed(small) if "Hallow" in line] == []
    assert len([*(small / "docs/people").glob("ivan-*.md")]) == 2, "one is a page, one leads there"


def test_one_judgement_changes_the_pages_it_should_and_no_other(small: Path, tmp_path: Path) -> None:
    assert build(small).returncode == 0
    before = tmp_path / "before"
    shutil.copytree(small / "site", before)
    (small / "seeds/judgements.yml").write_text(f"judgements:\n  {SAME}\n", encoding="utf-8")
    assert build(small, "--strict").returncode == 0
    changed = differences(before, small / "site")
    assert {path for path in changed if path.endswith(".html")} == {
        "people/ivan-halloway.html",
        "people/ivan-hallowey.html",
        "people/index.html",
        "articles/2025/08/26/cau-moi-thong-xe.html",
        "articles/2025/08/27/cho-hop-tro-lai.html",
        # named beside him:
        "people/le-chi.html",
        "places/hue.html",
        "places/xa-hoa-tien-hue.html",
        "places/xa-phuoc-tich.html",
        # counts and lists:
        "index.html",
        "overview.html",
        "editors.html",
        # who is named most:
        "timeline.html",
        "timeline/2025.html",
    }
    assert {path for path in changed if path.startswith("data/")} == {
        "data/cards/0.js",
        "data/entities.jsonl",
        "data/mentions.jsonl",
        "data/report.json",
    }
    assert not any(path.startswith("sources/") or path in ("feed.xml", "sitemap.xml") for path in changed)
    (small / "seeds/judgements.yml").unlink()
    assert build(small).returncode == 0
    left = {path for path in differences(before, small / "site") if path.endswith(".html")}
    assert left == set(), "a judgement taken back leaves nothing"


def test_a_session_writes_answers_and_dates_them(small: Path) -> None:
    (small / "seeds/judgements.yml").write_text("# của thủ thư\njudgements:\n", encoding="utf-8")
    result = review(small, "x\ns\nq\n", "--by", "Lê Chi")
    assert result.returncode == 0, result.stderr
    for said in ("Ivan Hallowey", "»Ivan Halloway« thăm cầu mới", "Không hiểu “x”", "Đã ghi 1 phán định"):
        assert said in result.stdout
    text = (small / "seeds/judgements.yml").read_text("utf-8")
    assert text.startswith("# của thủ thư\njudgements:\n")
    (row,) = yaml.safe_load(text)["judgements"]
    assert {row["left"], row["right"]} == {"person: Ivan Halloway", "person: Ivan Hallowey"}
    assert (row["judgement"], row["by"]) == ("same", "Lê Chi")
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(row["when"]))
    assert not (small / "site").exists()
    assert not (small / "seeds/addresses.csv").exists()
    assert "Hallowe" not in review(small, "").stdout, "what is decided is not asked again"


@pytest.mark.parametrize(
    ("answers", "written"),
    [
        ("", []),
        ("q\n", []),
        ("\nq\n", []),
        ("d\nq\n", ["different"]),
        ("U\n", ["unsure"]),
        ("n\nq\n", ["not-an-entity"]),
    ],
)
def test_answers(small: Path, answers: str, written: list[str]) -> None:
    result = review(small, answers)
    assert result.returncode == 0, result.stderr
    path = small / "seeds/judgements.yml"
    rows = yaml.safe_load(path.read_text("utf-8"))["judgements"] if path.exists() else []
    assert [row["judgement"] for row in rows] == written
    assert build(small, "--strict").returncode == 0


def test_an_archive_without_doubts_says_so(project: Path) -> None:
    (project / "seeds/c.txt").write_text(ARTICLES["c.txt"], encoding="utf-8")
    assert "Không còn gì cần quyết định" in review(project, "").stdout


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["rewiev"], 2, "'rewiev' is not one of 'add', 'review'"),
        (["review", "--data-only", "--out", "x"], 2, "review writes no data files"),
        (["--by", "Lê"], 2, "--by NAME goes with review"),
        (["review", "--seeds", "nowhere"], 2, "does not exist"),
    ],
)
def test_wrong_use(project: Path, arguments: list[str], code: int, says: str) -> None:
    result = build(project, *arguments)
    assert result.returncode == code
    assert says in result.stderr


def test_help_tells_of_review(project: Path) -> None:
    assert "build_site.py review" in build(project, "--help").stdout


def test_contradictions_are_told_and_none_is_used(small: Path) -> None:
    file = small / "seeds/judgements.yml"
    file.write_text(f"judgements:\n  {SAME}\n  {SAME[:-5]}different}}\n", "utf-8")
    before = file.read_bytes()
    result = build(small)
    assert result.returncode == 0
    assert "judgements.yml: Các dòng 2, 3 mâu thuẫn nhau" in result.stderr
    asked = review(small, "s\nq\n")
    assert "Ivan Hallowey" in asked.stdout, "it is not decided yet, so it is asked again"
    assert "judgements.yml: Các dòng 2, 3, 4 mâu thuẫn nhau" in asked.stdout
    assert (asked.returncode, file.read_bytes()) == (0, before)


def test_review_goes_on_with_a_file_that_has_bad_lines(small: Path) -> None:
    file = small / "seeds/judgements.yml"
    before = 'judgements:\n  - {left: "person: A\n  - ghi chú của thủ thư\n  -left: x\n'.encode()
    file.write_bytes(before)
    result = review(small, "s\nq\n")
    assert result.returncode == 0, result.stderr
    assert file.read_bytes() == before + f"  {SAME[:-1]}, when: ".encode() + file.read_bytes()[-12:]
    assert "Hallowe" not in review(small, "").stdout, "what is decided is not asked again"


def test_a_judgement_about_nothing_is_a_warning_that_names_nobody(small: Path) -> None:
    (small / "seeds/judgements.yml").write_text(
        'judgements:\n  - {left: "person: Đinh Công Tráng", judgement: not-an-entity}\n', "utf-8"
    )
    result = build(small, "--strict")
    assert result.returncode == 1
    assert "judgements.yml: Phán định ở dòng 2" in result.stderr
    assert build(small).returncode == 0
    assert "Công Tráng" not in (small / "site/editors.html").read_text("utf-8")


def test_a_judgement_about_a_withheld_name_is_no_warning_and_shows_nothing(small: Path) -> None:
    (small / "seeds/rights.yml").write_text("articles: {b.txt: withdrawn}\n", encoding="utf-8")
    (small / "seeds/judgements.yml").write_text(f"judgements:\n  {SAME}\n", encoding="utf-8")
    result = build(small, "--strict")
    assert result.returncode == 0, result.stderr
    text = "".join(p.read_text("utf-8", "replace") for p in (small / "site").rglob("*") if p.is_file())
    assert "Hallowey" not in text


def test_a_hostile_name_stays_text_on_the_page(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    (project / "seeds/a.txt").write_text(
        "Ông Ivan <b>Hallo`way{{x}} và ông Ivan Hallowey đến thăm cầu mới ở Huế.\n", encoding="utf-8"
    )
    assert build(project).returncode == 0
    assert "<b>Hallo" not in (project / "site/editors.html").read_text("utf-8")


def test_a_damaged_store_is_no_reason_to_end(small: Path) -> None:
    build(small)
    store = small / "docs/.press-archive/store.sqlite3"
    whole = store.read_bytes()
    quarter = len(whole) // 4
    store.write_bytes(whole[:quarter] + bytes(2 * quarter) + whole[3 * quarter :])
    result = review(small, "q\n")
    assert result.returncode == 0, result.stderr
    assert "Ivan Hallowey" in result.stdout
    again = build(small)
    assert again.returncode == 0, again.stderr


def test_an_outlet_hinted_at_is_confirmed_by_one_letter(project: Path) -> None:
    body = "Sáng qua bến tàu mở lại, hơn ba trăm lượt khách xếp hàng mua vé từ lúc trời chưa sáng, đông nhất năm."
    text = f"Bến tàu mở lại\n\n{body}\n\nPV Dân trí có mặt tại bến từ sớm. {body}\n"
    (project / "seeds/a.txt").write_text(text, encoding="utf-8")
    said = review(project, "y\nq\n", "--by", "Lê Chi")
    assert said.returncode == 0, said.stderr
    assert "Có phải bài của Dân trí?" in said.stdout
    (row,) = yaml.safe_load((project / "seeds/corrections.yml").read_text("utf-8")).items()
    assert (row[0], row[1]["outlet"], row[1]["by"]) == ("a.txt", "Dân trí", "Lê Chi")
    assert "Có phải bài của" not in review(project, "q\n").stdout
