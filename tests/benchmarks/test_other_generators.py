"""Another generator is compared only when it made every page."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.build import others

_MAKES = (
    "from pathlib import Path; s = Path('site'); s.mkdir(); [(s / f'{n}.html').touch() for n in range(%d)]"
)
_PANICS = """
import sys
print("thread 'main' panicked at a.rs:1:1:\\nno such folder\\nTraceback:\\nPanicError", file=sys.stderr)
sys.exit(1)
"""


@pytest.mark.parametrize(
    ("script", "why_not"),
    [
        (_MAKES % 3, ""),
        (_MAKES % 2, "rendered 2 of 3 pages"),
        (_PANICS, "failed: no such folder"),
    ],
)
def test_what_is_compared(script: str, why_not: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    docs = tmp_path / "docs"
    for page in ("index.md", "people/index.md", "people/a.md"):
        (docs / page).parent.mkdir(parents=True, exist_ok=True)
        (docs / page).write_text("---\ntemplate: article.html\n---\n# A\n", "utf-8")
    program = tmp_path / "it.py"
    program.write_text(script, "utf-8")
    monkeypatch.setattr(others, "_commands", lambda *_: [("It", [sys.executable, str(program)])])
    (other,) = others.others(docs, tmp_path / "work")
    assert other.why_not == why_not
    assert (other.cost is None) == bool(why_not)
