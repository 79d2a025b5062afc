"""What note-taking programs and site generators write: front matter of every kind, links, comments, drafts."""

from __future__ import annotations

import pytest

from press_archive.model import Reading
from press_archive.read import read_source
from press_archive.read.formats.markdown import read_markdown

BODY = "Sáng 3/11, cầu Vàm Sậy thông xe.\n\nCầu dài 80 m.\n"


def told(name: str, text: str) -> tuple[list[Reading], list[tuple[str, str]]]:
    readings, problems = read_source(name, text.encode(), max_bytes=5_000_000)
    return list(readings), [(problem.source, problem.code) for problem in problems]


@pytest.mark.parametrize(
    "head",
    [
        '+++\ntitle = "Cầu mới"\ndate = 2025-11-03T08:00:00+07:00\n'
        'authors = ["Lê Thị Mận"]\n[params]\nx = 1\n+++\n\n',
        '{\n"title": "Cầu mới",\n"date": "2025-11-03T08:00:00+07:00",\n"authors": ["Lê Thị Mận"]\n}\n\n',
        "Title: Cầu mới\nDate: 2025-11-03T08:00:00+07:00\nAuthor: Lê Thị Mận\nSlug: cau-moi\n\n",
        "---\ntitle: Cầu mới\ndate: 2025-11-03T08:00:00+07:00\nauthor: '[[Lê Thị Mận]]'\n---\n\n",
    ],
)
def test_front_matter_of_every_kind_declares_and_is_no_text(head: str) -> None:
    (reading,), problems = told("bài.md", head + BODY)
    assert problems == []
    assert {key: found[0].value for key, found in reading.declared.items()} == {
        "headline": "Cầu mới",
        "published": "2025-11-03T08:00:00+07:00",
        "authors": "Lê Thị Mận",
    }
    assert [one.text for one in reading.passages] == ["Sáng 3/11, cầu Vàm Sậy thông xe.", "Cầu dài 80 m."]


def test_lines_of_prose_with_colons_are_no_header() -> None:
    (reading,), _ = told("a.txt", "Ông Tâm: cầu đẹp\nBà Sáu: cầu bền\n\nHọ nói vậy.\n")
    assert len(reading.passages) == 3


@pytest.mark.parametrize("head", ["draft: true", "status: draft", "published: false"])
def test_a_draft_is_left_out(head: str) -> None:
    readings, problems = told("a.md", f"---\ntitle: Cầu\n{head}\n---\n{BODY}")
    assert readings == []
    assert problems == [("a.md", "left_out_draft")]


def test_the_day_in_the_name_of_a_post_counts_where_nothing_else_tells_it() -> None:
    (reading,), _ = told("_posts/2025-11-03-cau-moi.md", f"---\ntitle: Cầu\n---\n{BODY}")
    (published,) = reading.declared["published"]
    assert (published.value, published.how, published.evidence.rule) == (
        "2025-11-03",
        "inferred",
        "file-name",
    )
    (reading,), _ = told("2025-11-03-cau.md", f"---\ntitle: Cầu\ndate: 2025-11-01\n---\n{BODY}")
    assert [one.value for one in reading.declared["published"]] == ["2025-11-01"]


def test_notes_are_read_as_they_are_shown_and_comments_are_not_published() -> None:
    text = (
        "---\ntitle: Cầu\n---\nÔng [[Lê Văn Tâm|Tâm]] ở [[Bàu Sen]] khen ==cầu đẹp==. ^doan\n\n"
        "![[cau.jpg|600]]\n*Cầu mới. Ảnh: Mận*\n\n> [!note] Bối cảnh\n> Dựng từ mùa khô.\n\n"
        "%%hỏi lại\nsố hộ%%\n\nHết. #cau #tin\n"
    )
    (reading,), _ = told("a.md", text)
    assert [(one.text, one.hint) for one in reading.passages] == [
        ("Ông Tâm ở Bàu Sen khen cầu đẹp.", ""),
        ("Cầu mới. Ảnh: Mận", "caption"),
        ("Bối cảnh Dựng từ mùa khô.", ""),
        ("Hết.", ""),
    ]
    assert reading.passages[-1].line == 15
    assert not reading.source.may_be_copied


def test_footnotes_and_shortcodes_are_text_without_their_signs() -> None:
    text = "---\ntitle: Cầu\n---\n"
    text += (
        'Cầu dài 80 m[^1].{{< ref "x" >}}\n\n{{< figure src="a.jpg" caption="Cầu mới" >}}\n\n[^1]: Theo xã.\n'
    )
    (reading,), _ = told("a.md", text)
    assert [one.text for one in reading.passages] == ["Cầu dài 80 m.", "Cầu mới", "Theo xã."]


def test_a_table_of_html_is_read_row_by_row_where_it_ends() -> None:
    table = "<table>\n<tr><th>Ấp</th><th>Hộ</th></tr>\n<tr><td>Cái Sơn</td><td>212</td></tr>\n</table>"
    text = f"# Tin\n\nĐoạn một.\n\n{table}\n\nHết."
    found = [(one.text, one.line) for one in read_markdown(text).passages]
    assert found == [("Tin", 1), ("Đoạn một.", 3), ("Ấp | Hộ", 5), ("Cái Sơn | 212", 5), ("Hết.", 10)]
    alone = read_markdown("# Tin\n\n<table><tr><td>Xóm Lẫm</td><td>97</td></tr></table>\n\nHết.").passages
    assert [one.text for one in alone] == ["Tin", "Xóm Lẫm | 97", "Hết."]
    cut = [one.text for one in read_markdown("# Tin\n\n<table><tr><td>Cái Sơn\n\nHết.").passages]
    assert cut[-1] == "Hết."
    assert any("Cái Sơn" in one for one in cut)
