"""No rule fails on anything: not on the tables' words in any order, not on the articles of the shared corpora."""

from __future__ import annotations

import io
import json
import lzma
import tarfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from table_words import BEHIND, CASES, SIGNS, text_of, words_of_tables

from press_archive.authorities import load_records
from press_archive.authorities.outlets import shipped_index
from press_archive.phases.analyse import Shared, analyse
from press_archive.understand import Knowledge

SHARED = Shared(10**7, shipped_index(), Knowledge.of(load_records(None), shipped_index().outlets))
CORPORA = Path(__file__).parents[3] / "shared" / "corpora"
A_FEW = 120  # of a corpus: the whole of it takes minutes

words = st.one_of(st.sampled_from(words_of_tables()), st.sampled_from(SIGNS))
pieces = st.tuples(words, st.integers(0, len(CASES) - 1), st.sampled_from(BEHIND))


def faults(data: bytes) -> list[str]:
    _, problems = analyse("a.txt", data, SHARED)
    return [problem.detail for problem in problems if problem.code == "rule_failed"]


@settings(max_examples=250, deadline=None)
@given(st.lists(pieces, min_size=1, max_size=60))
def test_words_of_the_tables_in_any_order(drawn: list[tuple[str, int, str]]) -> None:
    assert faults(text_of(drawn).encode("utf-8", "replace")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh Đoàn Bắc Ninh ra quân.",
        "Hôm qua 26/8, Thành Đoàn Cần Thơ và Xã Đoàn Tam Sơn phát động Tháng Thanh niên.",
        "Giải Vô địch 10² khai mạc. Cúp 1² bế mạc.",  # digits that are no number
        f"Hội nghị {'9' * 5000} và {'1' * 5000} đại biểu, {'7' * 5000} tỷ đồng.",  # longer than Python reads
        "Điện Ảnh-",
        "'Điện Ảnh-",
        "Xã",
        "Bang ông Lê Văn Sĩ.",
    ],
)
def test_what_rules_once_failed_on(text: str) -> None:
    assert faults(text.encode()) == []


@pytest.mark.parametrize("name", ["press-dev.jsonl.xz", "press-other.jsonl.xz"])
def test_articles_of_the_press(name: str) -> None:
    lines = _corpus(name)
    with lzma.open(lines, "rt", encoding="utf-8") as stream:
        articles = [json.loads(line) for line in stream][:A_FEW]
    for one in articles:
        assert faults("\n\n".join([one["title"], *one["body"]]).encode()) == [], one["id"]


def test_articles_of_twenty_years_ago() -> None:
    with tarfile.open(_corpus("vntc-20k.tar.xz")) as archive:
        files = (archive.extractfile(member) for member in archive if member.isfile())
        few = [(file or io.BytesIO()).read() for file, _ in zip(files, range(A_FEW), strict=False)]
    assert [found for data in few for found in faults(data)] == []


def _corpus(name: str) -> Path:
    path = CORPORA / name
    if not path.exists():
        pytest.skip("the shared corpus of press articles is not here")
    return path
