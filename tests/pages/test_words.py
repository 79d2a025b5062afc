"""The catalogue holds every word the code asks for. (That its languages agree: tests/look/test_catalogues.py)"""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from press_archive.errors import ArchiveError, ProblemCode
from press_archive.model import EvidenceRule
from press_archive.pages.words import read_words

ROOT = Path(__file__).resolve().parents[2]
OVERRIDES = ROOT / "overrides"
VI = read_words(OVERRIDES, "vi")


def sources() -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "press_archive").rglob("*.py")))


def test_every_literal_key_is_there() -> None:
    used = set(re.findall(r"words[\[(][\"']((?:page|console|field|rule)_\w+)[\"'][\]),]", sources()))
    assert len(used) > 30
    assert used - set(VI) == set()


def test_every_problem_and_every_rule_has_a_sentence() -> None:
    """The types name them all, and the type checker sees to it that no other is used."""
    assert {f"problem_{code}" for code in get_args(ProblemCode)} == {
        k for k in VI if k.startswith("problem_")
    }
    told = {k for k in VI if k.startswith("rule_") and not k.startswith("rule_mention_")}
    assert {f"rule_{rule}" for rule in get_args(EvidenceRule)} == told


def test_every_rule_that_finds_names_has_a_sentence() -> None:
    code = "\n".join(
        path.read_text("utf-8") for path in sorted((ROOT / "press_archive/understand").rglob("*.py"))
    )
    kinds = "authority|person|organization|place|event|article"
    rules = set(re.findall(rf'"((?:{kinds})-[a-z-]+)"', code)) - set(get_args(EvidenceRule))
    assert len(rules) > 30
    assert {f"rule_mention_{rule}" for rule in rules} == {k for k in VI if k.startswith("rule_mention_")}


def test_a_missing_word_is_named() -> None:
    with pytest.raises(ArchiveError, match=r'vi\.html has no entry "no_such"'):
        VI["no_such"]


def test_blanks_are_filled() -> None:
    assert VI("page_undated_note", n=3).startswith("3 bài")


def test_a_broken_catalogue_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "catalogues").mkdir()
    (tmp_path / "catalogues" / "vi.html").write_text("{% set words = %}", encoding="utf-8")
    with pytest.raises(ArchiveError, match="cannot read the words of the interface"):
        read_words(tmp_path, "vi")
