"""What several tests share: the project's folder, small sites built for real, a browser."""

from __future__ import annotations

import functools
import http.server
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import browser as browsers
import pytest
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
ARCHIVE = ROOT / "tests" / "archive"  # articles we wrote, in the shapes articles come in


@pytest.fixture(scope="session")
def project_root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A running browser; without one the test is skipped, or fails when REQUIRE_BROWSER is set."""
    path = browsers.find()
    if path is None:
        if browsers.required():
            pytest.fail(browsers.HOW_TO)
        pytest.skip(browsers.HOW_TO)
    arguments = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=arguments)
        yield running
        running.close()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project without its articles, to be filled and built."""
    return copy_project(tmp_path / "project")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The test archive, built once with --strict; tests that change it copy it first."""
    project = copy_project(tmp_path_factory.mktemp("build") / "project")
    shutil.copytree(ARCHIVE, project / "seeds", dirs_exist_ok=True)
    result = build(project, "--strict")
    assert result.returncode == 0, result.stdout + result.stderr
    return project


def copy_project(target: Path) -> Path:
    """Copy what a build needs: no articles, nothing generated."""
    target.mkdir(parents=True)
    for name in ("build_site.py", "mkdocs.yml"):
        shutil.copy2(ROOT / name, target / name)
    for name in ("press_archive", "overrides"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    (target / "docs").mkdir()
    for name in ("index.md", "about.md"):
        shutil.copy2(ROOT / "docs" / name, target / "docs" / name)
    (target / "seeds").mkdir()
    return target


def build(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run ``python build_site.py`` in a project, as a user would."""
    import os

    return subprocess.run(
        [sys.executable, "build_site.py", *arguments],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project), **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: the requests are not what is tested."""


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve folders over HTTP on loopback; call with a folder, get its address."""
    servers: list[http.server.ThreadingHTTPServer] = []

    def start(folder: Path) -> str:
        handler = functools.partial(_Quiet, directory=str(folder))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_address[1]}/"

    yield start
    for server in servers:
        server.shutdown()
