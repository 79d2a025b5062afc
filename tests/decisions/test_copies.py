"""What people decide about two sources is read from YAML or a spreadsheet; a wrong line costs itself alone."""

from __future__ import annotations

from pathlib import Path

from press_archive.decisions.copies import Pair, read_copies

GOOD = """copies:
- {left: a.html, right: "b (1).html", judgement: same, by: Lê Chi, when: 2026-03-12}
- {tệp này: c.txt, tệp kia: d.txt, kết luận: khác}
"""


def test_pairs_are_read_in_either_language(tmp_path: Path) -> None:
    (tmp_path / "copies.yml").write_text(GOOD, "utf-8")
    (tmp_path / "copies.csv").write_text("left,right,judgement\ne.txt,f.txt,giống\n", "utf-8")
    read = read_copies(tmp_path)
    assert not read.problems
    assert read.values == (
        Pair("a.html", "b (1).html", True, 2),
        Pair("c.txt", "d.txt", False, 3),
        Pair("e.txt", "f.txt", True, 2, "copies.csv"),
    )


def test_a_wrong_line_is_told_and_left_out(tmp_path: Path) -> None:
    wrong = "- {left: a.html, right: a.html, judgement: same}\n- {left: a.html, judgement: same}\n"
    wrong += "- {left: a.html, right: b.html, judgement: unsure}\n- {left: a.html, right: b.html}\n"
    (tmp_path / "copies.yml").write_text(GOOD + wrong, "utf-8")
    read = read_copies(tmp_path)
    assert len(read.values) == 2
    codes = [(problem.code, problem.line) for problem in read.problems]
    told = ["entry_same_names", "entry_missing", "entry_not_one_of", "entry_missing"]
    assert codes == list(zip(told, (4, 5, 6, 7), strict=True))


def test_pairs_that_contradict_each_other_are_left_out_together(tmp_path: Path) -> None:
    chain = "- {left: b (1).html, right: g.html, judgement: same}\n"
    chain += "- {left: g.html, right: a.html, judgement: different}\n"
    (tmp_path / "copies.yml").write_text(GOOD + chain, "utf-8")
    read = read_copies(tmp_path)
    assert [pair.left for pair in read.values] == ["c.txt"]
    (problem,) = read.problems
    assert (problem.code, dict(problem.values)["lines"]) == ("entries_contradict", "2, 4, 5")
