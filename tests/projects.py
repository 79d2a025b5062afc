"""Projects to build for real: a copy of what a build needs, and the command a user types."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"  # real material to test on, which may not be there
ARCHIVE = ROOT / "tests" / "archive"  # articles we wrote, in the shapes articles come in


def copy_project(target: Path) -> Path:
    """Copy what a build needs: no articles, nothing generated."""
    target.mkdir(parents=True)
    for name in ("build_site.py", "mkdocs.yml"):
        shutil.copy2(ROOT / name, target / name)
    for name in ("press_archive", "overrides"):  # with what Python has compiled, or each build compiles anew
        shutil.copytree(ROOT / name, target / name)
    (target / "docs").mkdir()
    for name in ("index.md", "about.md"):
        shutil.copy2(ROOT / "docs" / name, target / "docs" / name)
    (target / "seeds").mkdir()
    return target


def build(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run ``python build_site.py`` in a project, as a user would."""
    return subprocess.run(
        [sys.executable, "build_site.py", *arguments],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project), **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
