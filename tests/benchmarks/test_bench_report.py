"""The report of the build bench: targets, tables and plot from values; and the pure parts that it rests on."""

from __future__ import annotations

import codecs
import itertools
import random
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks.build.chart import cost_chart
from benchmarks.build.corpus import Real, Vocabulary, revised, varied
from benchmarks.build.invented import invented_article
from benchmarks.build.machine import typed
from benchmarks.build.process import ROOT, FailedError, measured
from benchmarks.build.profiling import where
from benchmarks.build.report import lines, report, table
from benchmarks.build.results import (
    STOCK,
    Bytes,
    Cost,
    Edit,
    Hot,
    Measured,
    Other,
    Publishing,
    Rewritten,
    Run,
)
from benchmarks.build.targets import nearest, target_rows
from benchmarks.build.trees import are_same, differing, kind_of, look_at, published_in, site_bytes

_MB = 1_000_000


def _cost(cpu: float, wall: float = 0.0, peak: int = 100 * _MB) -> Cost:
    return Cost(cpu, wall or cpu, peak)


def _measured(
    articles: int, whole: float, nothing: float = 1.0, edits: tuple[Edit, ...] = (), rewritten: int = 0
) -> Measured:
    site = Bytes({"article pages": 8_000 * articles, "data": 4_000 * articles}, 20_000 * articles)
    return Measured(
        articles=articles,
        published=articles - 7,
        whole=_cost(whole),
        nothing=_cost(nothing),
        untouched=Rewritten(0, rewritten),
        site=site,
        sources=3_000 * articles,
        publishing=Publishing(2 * articles, _cost(0.001 * articles), _cost(0.01 * articles), same=True),
        alone=_cost(0.002 * articles),
        others=(Other(STOCK, _cost(0.01 * articles)), Other("Hugo", None, "not installed")),
        edits=edits,
    )


def _verdicts(*sizes: Measured) -> dict[str, tuple[str, bool | None]]:
    return {f"{row.what} {row.target}": (row.measured, row.met) for row in target_rows(sizes)}


@pytest.mark.parametrize(
    ("beginning", "sizes", "expected"),
    [
        ("whole build", (_measured(84_132, 599),), ("10.0 min", True)),
        ("whole build", (_measured(84_132, 660),), ("11.0 min", False)),
        ("whole build", (), ("not measured", None)),
        ("its memory", (_measured(20_000, 9),), ("0.10 GB", True)),
        ("growth", (_measured(1_000, 10), _measured(20_000, 220)), ("1.10 ×", True)),
        ("growth", (_measured(1_000, 10), _measured(20_000, 400)), ("2.00 ×", False)),
        ("growth", (_measured(200, 10), _measured(20_000, 400)), ("not measured", None)),
        ("MkDocs stage", (_measured(20_000, 9),), ("0.50 ms", True)),
        ("against stock", (_measured(5_000, 9),), ("0.20 ×", True)),
        ("nothing changed ≤ 2 s", (_measured(5, 9, 1.9),), ("1.9 s, 0 files", True)),
        ("nothing changed ≤ 2 s", (_measured(5, 9, 2.1),), ("2.1 s, 0 files", False)),
        (
            "nothing changed ≤ 10 s",
            (_measured(5, 9), _measured(20_000, 9, 8, rewritten=1)),
            ("8.0 s, 1 files", False),
        ),
        ("bytes", (_measured(20_000, 9),), ("12.0 kB", True)),
    ],
)
def test_targets_are_judged_at_the_size_they_speak_of(
    beginning: str, sizes: tuple[Measured, ...], expected: tuple[str, bool | None]
) -> None:
    found = [verdict for what, verdict in _verdicts(*sizes).items() if what.startswith(beginning)]
    assert found[0] == expected


@pytest.mark.parametrize(
    ("same", "expected"), [(True, ("1 of 1 the same", True)), (False, ("0 of 1 the same", False))]
)
def test_an_edit_must_cost_little_and_come_to_the_same(same: bool, expected: tuple[str, bool]) -> None:
    edits = (Edit("changed", _cost(6), Rewritten(1, 2), same), Edit("added", _cost(4), Rewritten(1, 2)))
    verdicts = _verdicts(_measured(20_000, 100, edits=edits))
    shares = [verdict for what, verdict in verdicts.items() if what.startswith("one article")]
    assert shares == [("6.0 %", False), ("4.0 %", True)]
    costs = [verdict for what, verdict in verdicts.items() if what.startswith("an edit")]
    assert costs == [("6.0 s, 100 MB", False), ("4.0 s, 100 MB", True)]
    assert next(verdict for what, verdict in verdicts.items() if what.startswith("its result")) == expected


def test_nearest_is_never_larger_than_what_the_target_speaks_of() -> None:
    sizes = (_measured(200, 1), _measured(5_000, 1), _measured(84_132, 1))
    assert nearest(sizes, 20_000) is sizes[1]
    assert nearest(sizes, 100) is None


def _run(*sizes: Measured) -> Run:
    hot = (Hot("press_archive/a.py:1 f|g", 3, 0.5, 1.25),)
    return Run(
        "python -m x", "Invented.", "2 cores", {"Python": "3.11"}, measured=sizes, profiled=200, hot=hot
    )


def test_the_report_tells_all_that_was_measured() -> None:
    edit = Edit("changed", _cost(5), Rewritten(3, 1_234), same=True)
    text = report(_run(_measured(1_000, 50, edits=(edit,))))
    for row in (
        "| MkDocs stage | ≤ 1.0 ms CPU a page at 20,000 | 0.50 ms | 1,000 | (yes) |",
        "| 1,000 | 993 | 50.0 | 50.0 | 50.0 | 100 | 100 | 1.00 | 1.00 | 0 |",
        "| 1,000 | changed | 5.00 | 10.0 % | 5.00 | 100 | 3 | 1,234 | yes |",
        "| 1,000 | 8.00 | 4.00 | 12.00 | 20.00 | 12.0 | 3.00 |",
        "| 1,000 | 2,000 | 0.50 | 5.00 | 0.10 | yes |",
        f"| 1,000 | {STOCK} | 10.0 | 5.00 | 10.0 | 0.20 |",
        "| 1,000 | Hugo | not installed | – | – | – |",
        "| `press_archive/a.py:1 f\\|g` | 3 | 0.50 | 1.25 |",
    ):
        assert row in text.splitlines()
    assert "Date" not in text


def test_a_report_of_nothing_has_no_empty_tables() -> None:
    text = report(Run("x", "y", "z", {}))
    assert "## One article edited" not in text
    assert "## Where the time goes" not in text


def test_a_busy_machine_is_told() -> None:
    assert "too long" in report(Run("x", "y", "2 cores", {}, elsewhere=0.4))
    assert "too long" not in report(Run("x", "y", "2 cores", {}, elsewhere=0.02))


def test_all_rows_of_a_table_have_as_many_cells() -> None:
    assert table(("a", "b"), [("1|2", "3\n4")]) == "| a | b |\n| --- | --: |\n| 1\\|2 | 3 4 |"


def test_the_plot_has_a_line_for_each_cost_and_stays_within_its_frame() -> None:
    chart = cost_chart("a < b", lines(_run(_measured(200, 2), _measured(20_000, 300))))
    tree = ElementTree.fromstring(chart)
    names = {"s": "http://www.w3.org/2000/svg"}
    drawn = tree.findall("s:polyline", names)
    assert len(drawn) == 4  # no edit was measured
    width, height = (float(number) for number in tree.attrib["viewBox"].split()[2:])
    for point in " ".join(line.attrib["points"] for line in drawn).split():
        x, y = map(float, point.split(","))
        assert 0 < x < width
        assert 0 < y < height


def test_labels_of_the_plot_do_not_lie_on_each_other() -> None:
    chart = cost_chart("t", {name: [(10.0, 1.0), (100.0, 9.0)] for name in "abcd"})
    names = {"s": "http://www.w3.org/2000/svg"}
    texts = [
        text for text in ElementTree.fromstring(chart).findall("s:text", names) if text.text in set("abcd")
    ]
    heights = sorted(float(text.attrib["y"]) for text in texts)
    assert min(low - high for high, low in itertools.pairwise(heights)) >= 16


def test_an_empty_plot_is_still_a_picture() -> None:
    assert ElementTree.fromstring(cost_chart("t", {})).tag.endswith("svg")


_TEXT = "Cầu mới thông xe\r\nÔng Nguyễn Văn Hùng và bà Trần Thị Lan dự lễ. Hùng vĩ thay.\r\n"


def _utf16(text: str) -> bytes:
    return codecs.BOM_UTF16_LE + text.encode("utf-16-le")


@pytest.mark.parametrize("encode", [_utf16, lambda text: text.encode()])
def test_a_varied_text_has_other_names_another_date_and_the_same_encoding(encode) -> None:  # type: ignore[no-untyped-def]
    content = encode(_TEXT)
    known = Vocabulary.of([_TEXT, *(f"Nguyễn Thị X{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(60))])
    once, again = varied(content, 1, 20_001, known), varied(content, 1, 20_001, known)
    assert once == again
    text = once.decode("utf-16" if content[:2] == codecs.BOM_UTF16_LE else "utf-8")
    first, date, *rest = text.split("\r\n")
    assert first == "Cầu mới thông xe"
    assert date.endswith(" 08:15")
    assert "Nguyễn Văn Hùng" not in text
    assert "Ông Nguyễn Văn " in rest[0]
    assert "Hùng vĩ thay." in rest[0]
    assert varied(content, 2, 20_001, known) != once


def test_articles_beyond_the_corpus_are_varied_and_stand_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(_utf16(_TEXT))
    corpus = Real(tmp_path, ("a.txt",), Vocabulary())
    first, second = corpus.article(0), corpus.article(1)
    assert first.content == _utf16(_TEXT)
    assert second.path != first.path
    assert second.content != first.content


def test_a_text_that_comes_again_is_no_copy_and_keeps_its_commonest_words_and_names() -> None:
    chance = random.Random(5)
    some = [f"x{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(600)]
    known = Vocabulary.of(" ".join(some[:count]) for count in range(len(some), 0, -1))
    for turn in (1, 2, 40):
        text = " ".join(chance.choices(some[287:500], k=400))
        assert not _shingles(text) & _shingles(_again(text, turn, known))
        alone = [_again(word, turn, known) for word in some]
        assert alone[:287] == some[:287]
        assert sorted(alone) == sorted(some)
        common = chance.choices(some[:287], k=9)
        stayed = map(str.__eq__, common, _again(" ".join(common), turn, known).split())
        assert list(stayed) == [True, True, True, False, True, True, True, False, True]
    with_small = Vocabulary([*some[:400], "đà", "nẵng", *some[400:]])
    assert "Đà Nẵng" in _again("ở Đà Nẵng", 1, with_small)
    assert "đà" not in _again("ở đà", 1, with_small)


def _again(text: str, turn: int, known: Vocabulary) -> str:
    return varied(text.encode(), turn, 3, known).decode().split("\n")[0]


def test_people_who_come_again_have_other_names_and_as_many_of_them_as_before() -> None:
    people = [
        f"Trần Thị {family}{given}"
        for family in "BCĐGHKLM"
        for given in ("ao", "ân", "iễm", "ương", "ư", "êm")
    ]
    text = "ở Đà Nẵng " + " đến ".join(people)
    others = _again(text, 1, Vocabulary.of(people)).removeprefix("ở Đà Nẵng ").split(" đến ")
    assert len(set(others)) == len(people)
    assert sum(one == other for one, other in zip(others, people, strict=True)) == len(people) % 41


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = text.split()
    return set(zip(words, words[1:], words[2:], strict=False))


def test_articles_that_have_a_page_are_counted(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "report.json").write_text('{"counts": {"sources": 9, "shown": 7}}', "utf-8")
    assert published_in(tmp_path) == 7


def test_a_revised_text_is_the_old_one_and_a_sentence() -> None:
    assert revised(_utf16("Một.\r\n")).decode("utf-16").startswith("Một.\r\n")
    assert revised(_utf16("Một.\r\n")) != _utf16("Một.\r\n")


def test_invented_articles_are_always_the_same_and_all_different() -> None:
    articles = [invented_article(number) for number in range(50)]
    assert articles == [invented_article(number) for number in range(50)]
    assert len(set(articles)) == 50
    assert all(len(article) > 300 for article in articles)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("articles/2025/01/02/a.html", "article pages"),
        ("people/a.html", "other pages"),
        ("index.html", "other pages"),
        ("data/articles.jsonl", "data"),
        ("search/words/1.js", "search"),
        ("sources/a.txt", "sources"),
        ("assets/archive.css", "assets"),
        ("feed.xml", "other"),
    ],
)
def test_each_file_of_a_site_is_of_one_kind(path: str, kind: str) -> None:
    assert kind_of(path) == kind


def test_files_written_made_or_taken_away_are_counted(tmp_path: Path) -> None:
    for name in ("same", "written", "gone", ".hidden"):
        (tmp_path / name).write_text("1")
    before = look_at(tmp_path)
    (tmp_path / "written").write_text("22")
    (tmp_path / "gone").unlink()
    (tmp_path / "made").write_text("1")
    (tmp_path / ".hidden").write_text("22")
    assert differing(before, look_at(tmp_path)) == 3
    assert site_bytes(tmp_path).total == 4


def test_folders_are_the_same_only_with_the_same_files_and_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
        (folder / "a").write_text("1")
    assert are_same(one, other)
    (other / "a").write_text("2")
    assert not are_same(one, other)
    (other / "a").write_text("1")
    (other / "b").write_text("1")
    assert not are_same(one, other)


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        (str(ROOT / "press_archive" / "model.py"), "press_archive/model.py:3 f"),
        (str(ROOT / ".venv" / "lib" / "site-packages" / "yaml" / "reader.py"), "yaml/reader.py:3 f"),
        ("/usr/lib/python3.11/json/decoder.py", "decoder.py:3 f"),
        ("~", "f"),
    ],
)
def test_the_profile_tells_nothing_of_the_machine(file: str, expected: str) -> None:
    assert where(file, 3, "f") == expected


def test_a_command_that_fails_says_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match="no such thing"):
        measured(["sh", "-c", "echo no such thing >&2; exit 3"], folder=tmp_path)


def test_the_cost_of_children_is_counted(tmp_path: Path) -> None:
    command = ["sh", "-c", f"{sys.executable} -c 'sum(range(5_000_000))'; echo done"]
    cost, said = measured(command, folder=tmp_path)
    assert said == "done\n"
    assert cost.cpu > 0.02
    assert cost.peak > _MB


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--sizes", "200", "--work", "/a", "--full=9"], "--sizes 200 --full=9"),
        (["--work=/a", "--sizes", "200"], "--sizes 200"),
        (["--corpus", "/a", "--results", "/b"], ""),
    ],
)
def test_the_command_is_told_without_folders(arguments: list[str], expected: str) -> None:
    assert typed(arguments) == f"python -m benchmarks.build {expected}".strip()
