"""What the README shows people to write is understood, file by file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from projects import ROOT

from press_archive.authorities.outlets import read_outlets, shipped_index
from press_archive.authorities.records import read_records
from press_archive.decisions.corrections import read_corrections
from press_archive.decisions.judgements import read_judgements
from press_archive.decisions.rights import read_rights
from press_archive.model import Rights


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """Write each line of the README's example into the file its remark names."""
    example = re.search(r"```yaml\n(000_.*?)```", (ROOT / "README.md").read_text("utf-8"), re.S)
    assert example
    (tmp_path / "authorities").mkdir()
    for line in example[1].splitlines():
        text, name = line.rsplit("# ", 1)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_examples(seeds: Path) -> None:
    ((_, correction),) = read_corrections(seeds).values
    assert correction.values["published"] == "2026-03-10"
    (judgement,) = read_judgements(seeds).values
    assert (judgement.left.text, judgement.verdict) == ("place: Deajeon", "different")
    assert read_records(seeds).values[0].kind == "organization"
    assert read_outlets(seeds).values[0].name == "Sông Hàn Mới"
    (rights,) = read_rights(seeds, Rights(), shipped_index()).articles.values()
    assert rights == {"access": "withdrawn"}
    assert not [
        *read_records(seeds).problems,
        *read_outlets(seeds).problems,
        *read_judgements(seeds).problems,
    ]
