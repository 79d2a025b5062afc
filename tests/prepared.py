"""What every build makes of what is shipped, made once for many builds in one process.

It takes more than half of a small build. A build with records, outlets, templates or catalogues of its owner makes
anew what it makes of these.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from mkdocs.theme import Theme

from press_archive.authorities import load_records
from press_archive.authorities.outlets import load_outlets
from press_archive.pages.words import read_citations, read_words
from press_archive.publish.fast.parts import Parts
from press_archive.understand import Knowledge

_OVERRIDES = Path(__file__).resolve().parents[1] / "overrides"


@cache
def prepare() -> None:
    """Let ``Knowledge.of`` give what is shipped ready-made, in this process and its forks."""
    shipped = load_records(None), load_outlets()
    make, made = Knowledge.of, Knowledge.of(*shipped)

    def of(records: Any, outlets: Any) -> Knowledge:
        return made if (tuple(records), tuple(outlets)) == shipped else make(records, outlets)

    setattr(Knowledge, "of", of)  # noqa: B010 - mypy takes an assignment for a mistake


def prepare_templates() -> None:
    """Let this process and its forks know the shipped catalogues and templates, which they remember by their text."""
    read_citations(_OVERRIDES)
    for catalogue in (_OVERRIDES / "catalogues").glob("*.html"):
        read_words(_OVERRIDES, catalogue.stem)
    environment = Theme(name="material", custom_dir=str(_OVERRIDES)).get_env()
    parts = Parts(environment)
    for template in _OVERRIDES.rglob("*.html"):
        parts.is_same_in_a_folder(template.relative_to(_OVERRIDES).as_posix())
