"""Generated pages, compared with golden copies that anyone can read and add to.

``UPDATE_GOLDEN=1 pytest tests/site/test_golden.py`` writes them again; read the difference before committing it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
PAGES = (
    "articles/2025/08/26/*.md",
    "articles/2026/03/10/*.md",
    "articles/undated/nguoi-dan-*.md",
    "people/nguyen-thi-kieu-hoa.md",
    "people/index.md",
    "dates/2025/08/26.md",
    "dates/2025/08.md",
    "dates/2025.md",
    "dates/index.md",
    "outlets/index.md",
    "overview.md",
    "editors.md",
)


@pytest.mark.parametrize("pattern", PAGES)
def test_page_is_as_its_golden_copy(built: Path, pattern: str) -> None:
    (page,) = (built / "docs").glob(pattern)
    golden = GOLDEN / page.relative_to(built / "docs")
    if os.environ.get("UPDATE_GOLDEN"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(page.read_bytes())
    assert page.read_text("utf-8") == golden.read_text("utf-8")


def test_no_golden_copy_is_left_over(built: Path) -> None:
    """A golden copy whose page is no longer made or compared proves nothing."""
    compared = {
        path.relative_to(built / "docs").as_posix()
        for pattern in PAGES
        for path in (built / "docs").glob(pattern)
    }
    assert {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*.md")} == compared
