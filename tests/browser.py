"""Find the browser the tests use, or get one: an installed Chromium, Chrome or Edge, else Playwright's own, else
Debian's package. Run as ``python tests/browser.py`` before the tests, so that a download is not inside one.

With ``REQUIRE_BROWSER=1`` a missing browser is an error; otherwise the browser tests are skipped and say why.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

HOW_TO = (
    "no browser found: install Chromium, Chrome or Edge (Debian and Ubuntu: apt install chromium), "
    "or run .venv/bin/playwright install chromium"
)
_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "msedge",
    "chrome",
)
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)


def find() -> str | None:
    """Return the path of a browser Playwright can drive, or ``None``."""
    for name in _NAMES:
        path = shutil.which(name)
        if path:
            return path
    for place in _PLACES:
        if Path(place).exists():
            return place
    return _playwrights_own()


def forget_and_close(tab: Page) -> None:
    """Close a tab of a window that other tests use; what its site keeps in the browser is forgotten."""
    from playwright.sync_api import Error

    with suppress(Error):  # it may be about to open another page, which forgets as well
        tab.evaluate("try { localStorage.clear() } catch {}")  # a page that failed to load may not even ask
        tab.wait_for_load_state()
    with suppress(Error):
        tab.evaluate("try { localStorage.clear() } catch {}")
    tab.close()


def required() -> bool:
    return os.environ.get("REQUIRE_BROWSER", "") not in ("", "0")


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if path and Path(path).exists() else None


def _install() -> None:
    """Let Playwright fetch a browser; as root on Debian, let apt. Either may fail: then there is none."""
    print("No browser found; trying to install one for the tests …", file=sys.stderr)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "timeout": 600}
    attempts = [[[sys.executable, "-m", "playwright", "install", "chromium"]]]
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        attempts.append([["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]])
    for commands in attempts:
        try:
            if all(subprocess.run(command, check=False, **quiet).returncode == 0 for command in commands):
                return
        except (OSError, subprocess.TimeoutExpired):
            continue


def main() -> int:
    if find() is None:
        _install()
    if find() is None:
        print(f"The browser tests: {HOW_TO}.", file=sys.stderr)
        return 1 if required() else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
