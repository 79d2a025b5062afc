"""What several tests share: small sites built for real, a browser, a host on loopback."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import browser as browsers
import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from projects import ARCHIVE, build, copy_project

_SLOW = ("site", "publish", "search", "look")  # folders


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that build and open whole sites, so that at the end no worker waits for one of them."""
    items.sort(key=lambda item: item.path.parent.name not in _SLOW)


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


@pytest.fixture(scope="session")
def window(chromium: Browser) -> Iterator[BrowserContext]:
    """A window for tests to open and close tabs in, which takes half of what a window of their own does.

    Whoever keeps something in the browser forgets it, or opens another window.
    """
    context = chromium.new_context()
    yield context
    context.close()


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
