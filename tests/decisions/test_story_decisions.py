"""What people decide about stories is read from YAML or a spreadsheet; a wrong line costs itself alone."""

from __future__ import annotations

from pathlib import Path

from press_archive.decisions.copies import Pair
from press_archive.decisions.stories import Title, TwoFigures, read_stories

GOOD = """sự kiện:
- {trái: a.txt, phải: b.txt, kết luận: giống, bởi: Lê Chi, ngày ghi: 12/03/2026}
- {left: a.txt, right: c.txt, judgement: different}
- {tệp: a.txt, tên: Sập cầu Sông Lam}
- {left: a.txt, right: b.txt, figures: [1.280 nhân khẩu, 1.820 nhân khẩu], judgement: mâu thuẫn}
- {đoạn: Mời bạn đọc xem tiếp trên trang nhất, kết luận: câu mẫu}
"""


def test_every_sort_is_read_in_either_language(tmp_path: Path) -> None:
    (tmp_path / "stories.yml").write_text(GOOD, "utf-8")
    (tmp_path / "stories.csv").write_text("left,right,judgement\ne.txt,f.txt,giống\n", "utf-8")
    decided, problems = read_stories(tmp_path)
    assert problems == ()
    assert decided.pairs == (
        Pair("a.txt", "b.txt", True, 2, "stories.yml"),
        Pair("a.txt", "c.txt", False, 3, "stories.yml"),
        Pair("e.txt", "f.txt", True, 2, "stories.csv"),
    )
    assert decided.titles == (Title("a.txt", "Sập cầu Sông Lam", 4),)
    pair = Pair("a.txt", "b.txt", False, 5, "stories.yml")
    assert decided.figures == (TwoFigures(pair, "1.280 nhân khẩu", "1.820 nhân khẩu", "conflicting"),)
    assert decided.boilerplate == ("Mời bạn đọc xem tiếp trên trang nhất",)


def test_a_wrong_line_is_told_and_left_out(tmp_path: Path) -> None:
    wrong = (
        "stories:\n- {left: a.txt, right: a.txt, judgement: same}\n- {left: a.txt, judgement: same}\n"
        "- {left: a.txt, right: b.txt, judgement: boilerplate}\n- {left: a.txt, right: b.txt}\n"
        "- {left: a.txt, right: b.txt, figures: [1 con bò], judgement: same}\n- {title: Tên}\n"
    )
    (tmp_path / "stories.yml").write_text(wrong, "utf-8")
    decided, problems = read_stories(tmp_path)
    assert (decided.pairs, decided.titles, decided.figures) == ((), (), ())
    assert [(one.code, one.line) for one in problems] == [
        ("entry_same_names", 2),
        ("entry_missing", 3),
        ("entry_not_one_of", 4),
        ("entry_missing", 5),
        ("entry_needs_two", 6),
        ("entry_missing", 7),
    ]


def test_pairs_that_contradict_each_other_are_left_out_together(tmp_path: Path) -> None:
    chain = "- {left: b.txt, right: c.txt, judgement: same}\n"
    (tmp_path / "stories.yml").write_text(GOOD + chain, "utf-8")
    decided, (problem,) = read_stories(tmp_path)
    assert decided.pairs == ()
    assert (problem.code, dict(problem.values)["lines"]) == ("entries_contradict", "2, 3, 7")
