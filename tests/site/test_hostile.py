"""Hostile and broken sources: the build ends well, each is named in a sentence, nothing runs, nothing is lost."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from projects import SHARED, build

BODY = "\n\nChiều 26/8, bà Lê Thị Chi thăm xã Hòa Tiến, thành phố Đà Nẵng, cùng nhiều người dân địa phương.\n"
TITLES = [
    '"Trích dẫn": dấu hai chấm – và ‘nháy’',
    "{{ config.site_name }} {% for x in y %} {# z #}",
    "<script>window.hacked = 1</script> tin nóng",
    "<img src=x onerror=window.hacked=1>",
    "[bấm](javascript:window.hacked=1) {: onclick=window.hacked=1 }",
    "---",
    "Chữ rất dài " * 25,
    "😀🎉 ngày hội",
    "\u202eđảo ngược\u202c chữ",
    "../../../etc/passwd",
    "' onmouseover='window.hacked=1",
    "]]></script><script>window.hacked=1</script>",
    "# không phải đề mục",
]


def write_hostile(seeds: Path) -> None:
    for number, title in enumerate(TITLES):
        (seeds / f"tit-{number:02}.txt").write_text(f"{title}\n\n{title}{BODY}", encoding="utf-8")
        front = json.dumps({"title": title, "outlet": title, "authors": [title], "date": "2025-08-26"})
        (seeds / f"md-{number:02}.md").write_text(
            f"---\n{front}\n---\n\n{title}{BODY}{number}", encoding="utf-8"
        )


def test_hostile_titles_stay_text(project: Path, chromium: Browser) -> None:
    write_hostile(project / "seeds")
    result = build(project)
    assert result.returncode == 0, result.stderr
    rows = [
        json.loads(line) for line in (project / "site/data/articles.jsonl").read_text("utf-8").splitlines()
    ]
    assert len(rows) == 2 * len(TITLES)
    page = chromium.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    lists = ["index.html", "editors.html", "outlets/index.html", "dates/2025/08/26.html", "people/index.html"]
    lists += [
        path.relative_to(project / "site").as_posix() for path in (project / "site/outlets").glob("*.html")
    ]
    for path in [*lists, *(row["url"] for row in rows)]:
        page.goto((project / "site" / path).as_uri())
        assert page.evaluate("window.hacked") is None, path
        for block in page.query_selector_all('script[type="application/ld+json"]'):
            json.loads(block.inner_text())
    page.goto((project / "site/search.html").as_uri() + "?q=hacked")
    page.wait_for_selector("[data-article]")
    assert page.evaluate("window.hacked") is None
    page.close()
    assert errors == []
    assert [url for url in requests if not url.startswith((project / "site").as_uri())] == []


def test_every_title_is_read_back_from_its_page(project: Path) -> None:
    """The blocks in the data are what the page shows, letter for letter."""
    from html import unescape

    write_hostile(project / "seeds")
    assert build(project).returncode == 0
    for line in (project / "site/data/articles.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        page = (project / "site" / row["url"]).read_text("utf-8")
        shown = re.findall(r"<(p|h1|h2)\b[^>]*>(.*?)</\1>", page, re.DOTALL)
        texts = [unescape(re.sub(r"<[^>]+>", "", inner)) for _, inner in shown]
        for block in row["blocks"]:
            assert block["text"] in texts, (row["source"], block)


BAD = {
    "rong.txt": b"",
    "trang.txt": b" \n\t\r\n",
    "nhi-phan.txt": bytes(range(256)) * 40,
    "anh.txt": b"\x89PNG\r\n\x1a\n" + b"\0" * 64,
    "hong.txt": b"\xff\xfe\x00\xd8\x00\xd8" * 50,
    "lon.txt": ("Dòng chữ lặp lại mãi. " * 20 + "\n").encode() * 22_000,
    "mot-tu.txt": b"Xin",
    "hong-front-matter.md": b"---\ntitle: [a\n---\n\nChi\xe1\xbb\x81u 26/8, m\xc6\xb0a l\xe1\xbb\x9bn.\n",
    "ngay-sai.txt": "Mưa lớn ở miền Trung\n\n30/02/2025\n\nMưa lớn kéo dài ở nhiều nơi, nước dâng cao.\n".encode(),
}


def test_each_bad_source_is_named_in_a_sentence(project: Path) -> None:
    seeds = project / "seeds"
    for name, data in BAD.items():
        (seeds / name).write_bytes(data)
    (seeds / "thu-muc.txt").mkdir()
    (seeds / "ban-chinh.txt").write_text("Tin\n" + BODY, encoding="utf-8")
    (seeds / "ban-sao.txt").write_text("Tin\n" + BODY, encoding="utf-8")
    result = build(project)
    assert result.returncode == 0, result.stderr
    assert "Traceback" not in result.stderr
    report = json.loads((project / "site/data/report.json").read_text("utf-8"))
    sentences = {problem["source"]: problem["sentence"] for problem in report["problems"]}
    editors = (project / "site/editors.html").read_text("utf-8")
    for name in (*BAD, "thu-muc.txt", "ban-sao.txt"):
        assert len(sentences[name]) > 20, name
        assert "{" not in sentences[name], sentences[name]
        assert name in editors, name
    quarantined = {p["source"] for p in report["problems"] if p["severity"] == "quarantined"}
    rows = map(json.loads, (project / "site/data/articles.jsonl").read_text("utf-8").splitlines())
    published = {row["source"] for row in rows}
    assert quarantined.isdisjoint(published)
    assert quarantined | published >= set(BAD)
    assert {"rong.txt", "trang.txt", "anh.txt", "lon.txt", "ban-sao.txt"} <= quarantined
    assert {"ngay-sai.txt", "hong-front-matter.md", "mot-tu.txt"} <= published


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_source_is_named(project: Path) -> None:
    (project / "seeds/khoa.txt").write_text("Tin" + BODY, encoding="utf-8")
    (project / "seeds/khoa.txt").chmod(0)
    result = build(project)
    assert result.returncode == 0, result.stderr
    assert "khoa.txt" in result.stderr


def test_a_link_out_of_the_folder_is_not_followed(project: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Mật khẩu" + BODY, encoding="utf-8")
    (project / "seeds/loi-ra.txt").symlink_to(secret)
    (project / "seeds/vong").symlink_to(project / "seeds")
    result = build(project)
    assert result.returncode == 0, result.stderr
    assert (project / "site/data/articles.jsonl").read_text("utf-8") == ""
    assert "loi-ra.txt" in (project / "site/data/report.json").read_text("utf-8")


@pytest.mark.skipif(not (SHARED / "hostile").is_dir(), reason="the shared hostile files are not here")
def test_the_shared_hostile_files(project: Path, chromium: Browser) -> None:
    for file in (SHARED / "hostile").iterdir():
        (project / "seeds" / ("x-" + file.name)).write_bytes(file.read_bytes())
    result = build(project)
    assert result.returncode == 0, result.stderr
    page = chromium.new_page()
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    for path in sorted((project / "site").rglob("*.html"))[:60]:
        page.goto(path.as_uri())
    page.close()
    assert dialogs == []
