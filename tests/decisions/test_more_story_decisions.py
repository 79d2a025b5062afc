"""One more decision about stories at the end of the file: what stands there keeps every byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from press_archive.decisions.stories import append_story_decision, read_stories
from press_archive.errors import MistakesError

BEFORE = "# của thủ thư\nsự kiện:\n    - {trái: a.txt, phải: b.txt, kết luận: giống}\r\n"


def test_each_sort_goes_on_and_is_read_back(tmp_path: Path) -> None:
    (tmp_path / "stories.yml").write_bytes(BEFORE.encode())
    for decision in (
        {
            "left": "a.txt",
            "right": 'c "2".txt',
            "judgement": "different",
            "by": "Lê Chi",
            "when": "2026-03-12",
        },
        {"left": "a.txt", "right": "d.txt", "judgement": "unsure"},
        {"left": "a.txt", "title": "Sập cầu: [Sông] Lam"},
        {"left": "a.txt", "right": "b.txt", "figures": ("12 người", "13 người"), "judgement": "conflicting"},
        {
            "left": "a.txt",
            "right": "b.txt",
            "figures": ("5,5 tỉ đồng", "5,5 tỷ đồng"),
            "judgement": "different",
        },
        {"passage": "Mời bạn\nđọc “tiếp” \\", "judgement": "boilerplate"},
        {"passage": "Ông nói ở làng.", "judgement": "reused"},
    ):
        append_story_decision(tmp_path, decision)
    data = (tmp_path / "stories.yml").read_bytes()
    assert data.startswith(BEFORE.encode())
    assert data.splitlines()[3].startswith(b"    - {left")
    decided, problems = read_stories(tmp_path)
    assert problems == ()
    assert [(pair.right, pair.same) for pair in decided.pairs] == [("b.txt", True), ('c "2".txt', False)]
    assert [pair.right for pair in decided.unsure] == ["d.txt"]
    assert [title.title for title in decided.titles] == ["Sập cầu: [Sông] Lam"]
    assert [(one.left, one.verdict) for one in decided.figures] == [
        ("12 người", "conflicting"),
        ("5,5 tỉ đồng", "different"),
    ]
    assert decided.boilerplate == ("Mời bạn đọc “tiếp” \\",)
    assert decided.reused == ("Ông nói ở làng.",)


def test_the_file_is_made_where_there_is_none(tmp_path: Path) -> None:
    append_story_decision(tmp_path, {"left": "a.txt", "right": "b.txt", "judgement": "same"})
    text = (tmp_path / "stories.yml").read_text("utf-8")
    assert text == 'stories:\n  - {left: "a.txt", right: "b.txt", judgement: same}\n'


def test_what_contradicts_an_earlier_one_is_refused(tmp_path: Path) -> None:
    append_story_decision(tmp_path, {"left": "a.txt", "right": "b.txt", "judgement": "same"})
    before = (tmp_path / "stories.yml").read_bytes()
    with pytest.raises(MistakesError) as refused:
        append_story_decision(tmp_path, {"left": "b.txt", "right": "a.txt", "judgement": "different"})
    assert refused.value.mistakes[0].code == "entries_contradict"
    assert (tmp_path / "stories.yml").read_bytes() == before


def test_a_file_that_cannot_be_gone_on_with_is_left_alone(tmp_path: Path) -> None:
    before = b'stories: [{left: "a.txt", right: "b.txt", judgement: same}]\n'
    (tmp_path / "stories.yml").write_bytes(before)
    with pytest.raises(MistakesError) as refused:
        append_story_decision(tmp_path, {"left": "a.txt", "title": "Lũ"})
    assert refused.value.mistakes[0].code == "stories_do_not_go_on"
    assert (tmp_path / "stories.yml").read_bytes() == before
