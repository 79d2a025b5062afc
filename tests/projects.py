"""Projects to build for real: a copy of what a build needs, and the command a user types."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"  # real material to test on, which may not be there
ARCHIVE = ROOT / "tests" / "archive"  # articles we wrote, in the shapes articles come in


def copy_project(target: Path) -> Path:
    """Copy what a build needs: no articles, nothing generated."""
    target.mkdir(parents=True)
    for name in ("build_site.py", "mkdocs.yml"):
        shutil.copy2(ROOT / name, target / name)
    # In which the page for editors is published, so that tests can look at it.
    settings = target / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("editors: beside", "editors: public"), "utf-8")
    (target / "press_archive").symlink_to(ROOT / "press_archive")  # which no test changes
    shutil.copytree(ROOT / "overrides", target / "overrides")
    (target / "docs").mkdir()
    for name in ("index.md", "about.md"):
        shutil.copy2(ROOT / "docs" / name, target / "docs" / name)
    (target / "seeds").mkdir()
    return target


def build(
    project: Path, *arguments: str, answers: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run ``python build_site.py`` in a project, as a user would; ``answers`` are what is typed."""
    with TemporaryDirectory() as folder:
        streams = {name: Path(folder, name) for name in ("stdin", "stdout", "stderr")}
        for name, file in streams.items():
            file.write_text(answers if name == "stdin" else "", "utf-8")
        asked = {
            "folder": str(project),
            "arguments": arguments,
            "environment": {**os.environ, "PYTHONPATH": str(project), **environment},
            **{name: str(file) for name, file in streams.items()},
        }
        code = _builder().ask(json.dumps(asked))
        told = [streams[name].read_text("utf-8") for name in ("stdout", "stderr")]
        return subprocess.CompletedProcess(["build_site.py", *arguments], code, *told)


class _Builder:
    """The process that builds (``builder.py``)."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(ROOT / "tests" / "builder.py")],
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, line: str) -> int:
        """Return the exit code of a build."""
        assert self._process.stdin
        assert self._process.stdout
        print(line, file=self._process.stdin, flush=True)
        return int(self._process.stdout.readline())


@cache
def _builder() -> _Builder:
    return _Builder()
