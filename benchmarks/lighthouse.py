"""``python -m benchmarks.lighthouse``: what Lighthouse says of each kind of page, into benchmarks/LIGHTHOUSE.md.

In: the folder of a built site. Out: a table of scores, a line a kind of page; of each kind the largest page is asked
about, as a phone sees it. The site is served on loopback as static hosts do: packed, with a type, kept for a while.
Ends with 1 where a score is below the floor.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote

import click

ROOT = Path(__file__).resolve().parents[1]
VERSION = "13.5.0"
FLOOR = 98  # of 100
# Kind of page → where such pages lie in a site; of several the largest. What follows the path is asked of it.
KINDS: dict[str, tuple[str, str]] = {
    "home": ("index.html", ""),
    "article": ("articles/[0-9u]*/**/*.html", ""),
    "person": ("people/*.html", ""),
    "organization": ("organizations/*.html", ""),
    "place": ("places/*.html", ""),
    "list of names": ("people/index.html", ""),
    "letter": ("people/index/*.html", ""),
    "calendar": ("dates/index.html", ""),
    "year": ("dates/????.html", ""),
    "month": ("dates/????/??.html", ""),
    "day": ("dates/????/??/*.html", ""),
    "outlet": ("outlets/*.html", ""),
    "story": ("stories/[0-9]*/*.html", ""),
    "list of stories": ("stories/index.html", ""),
    "quotes": ("quotes.html", ""),
    "figures": ("figures.html", ""),
    "timeline": ("timeline.html", ""),
    "network": ("network.html", ""),
    "search": ("search.html", "?q=ubnd"),
    "saved": ("saved.html", ""),
    "about": ("about.html", ""),
    "missing": ("404.html", ""),
}
_CATEGORIES = {
    "performance": "performance",
    "accessibility": "accessibility",
    "best-practices": "best practices",
    "seo": "search engines",
}
_FLAGS = "--no-sandbox --headless=new"
_PACKED = (".html", ".css", ".js", ".json", ".jsonl", ".svg", ".xml", ".txt", ".csv")
# What is hidden from search engines on purpose: what leads nowhere, and a reader's own list.
_NOT_ASKED = {"missing": {"seo"}, "saved": {"seo"}}


@dataclass(frozen=True, slots=True)
class Scored:
    """What Lighthouse says of a page: a score of 100 by category, the checks that failed, bytes sent."""

    kind: str
    path: str
    scores: Mapping[str, int]
    failed: tuple[str, ...]
    sent: int


class _Host(http.server.SimpleHTTPRequestHandler):
    """A static host: text packed, everything kept for ten minutes, connections kept open."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        body = file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        if file.suffix in _PACKED:
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def hosted(site: Path) -> Iterator[str]:
    """Serve a folder on loopback; yield its address."""
    handler = functools.partial(_Host, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def pages(site: Path) -> dict[str, str]:
    """Return kind → address of its largest page, for the kinds the site has; an index stands for itself alone."""
    found = {}
    for kind, (pattern, query) in KINDS.items():
        files = [file for file in site.glob(pattern) if file.name != "index.html" or "*" not in pattern]
        if files:
            largest = max(files, key=lambda file: (file.stat().st_size, file.as_posix()))
            found[kind] = quote(largest.relative_to(site).as_posix()) + query
    return found


def ask(npx: str, address: str, kind: str, path: str, folder: Path) -> Scored:
    """Run Lighthouse on one page, as a phone sees it."""
    told = folder / "told.json"
    command = [npx, "--yes", f"lighthouse@{VERSION}", address + path, "--quiet", f"--chrome-flags={_FLAGS}"]
    command += [f"--only-categories={','.join(_CATEGORIES)}", "--output=json", f"--output-path={told}"]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL, timeout=300)  # noqa: S603
    return scored(json.loads(told.read_text("utf-8")), kind, path)


def scored(report: Mapping[str, Any], kind: str, path: str) -> Scored:
    """Read what Lighthouse wrote."""
    categories, audits = report["categories"], report["audits"]
    asked = [key for key in _CATEGORIES if key not in _NOT_ASKED.get(kind, ())]
    scores = {key: round(100 * (categories[key]["score"] or 0)) for key in asked}
    failed = [
        reference["id"]
        for key in asked
        for reference in categories[key]["auditRefs"]
        if reference["weight"] and (audits[reference["id"]]["score"] or 0) < 0.9
        if audits[reference["id"]]["scoreDisplayMode"] in ("binary", "numeric", "metricSavings")
    ]
    return Scored(kind, path, scores, tuple(failed), int(audits["total-byte-weight"]["numericValue"]))


def table(told: Sequence[Scored]) -> str:
    """Return the scores as a Markdown table."""
    head = ["page", *_CATEGORIES.values(), "kB sent", "what is below"]
    rows = [head, ["---", *["---:"] * (len(_CATEGORIES) + 1), "---"]]
    for page in told:
        scores = [str(page.scores.get(key, "")) for key in _CATEGORIES]
        rows.append([page.kind, *scores, str(round(page.sent / 1000)), ", ".join(page.failed)])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _browser() -> Mapping[str, str]:
    """Return the environment in which Lighthouse finds a browser: the one named, or the system's Chromium."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    return {**({"CHROME_PATH": chromium} if chromium else {}), **os.environ}


@click.command()
@click.option("--site", type=click.Path(path_type=Path), default=ROOT / "site", help="A built site.")
@click.option("--kinds", default=",".join(KINDS), help="Kinds of pages, with commas between them.")
@click.option("--runs", default=1, help="How often each page is asked about; the best run counts.")
@click.option("--title", default="The articles shipped with the project", help="What the report calls it.")
@click.option("--results", type=click.Path(path_type=Path), default=ROOT / "benchmarks/LIGHTHOUSE.md")
def main(site: Path, kinds: str, runs: int, title: str, results: Path) -> None:
    """Ask Lighthouse about each kind of page, and write the report."""
    npx = shutil.which("npx")
    if npx is None:
        sys.exit(
            "Lighthouse needs Node.js 20 or newer with npx, which is not on the PATH: install it and run again."
        )
    if not (site / "index.html").is_file():
        sys.exit(f"{site} holds no built site: run “make site” first, or name one with --site.")
    os.environ.update(_browser())
    wanted = [kind.strip() for kind in kinds.split(",")]
    told: list[Scored] = []
    with hosted(site) as address, TemporaryDirectory() as folder:
        for kind, path in pages(site).items():
            if kind in wanted:
                tries = [ask(npx, address, kind, path, Path(folder)) for _ in range(runs)]
                told.append(max(tries, key=lambda one: min(one.scores.values())))
                print(told[-1].kind, dict(told[-1].scores), *told[-1].failed, flush=True)
    write(results, title, told)
    print(table(told))
    below = [page.kind for page in told if min(page.scores.values()) < FLOOR]
    if below:
        sys.exit(f"Below {FLOOR}: {', '.join(below)}")


def write(results: Path, title: str, told: Sequence[Scored]) -> None:
    """Write the part of the report that has this title; other parts stay."""
    known = results.read_text("utf-8") if results.is_file() else _HEAD
    parts = [part for part in known.split("\n## ")[1:] if part.partition("\n")[0] != title]
    parts.append(f"{title}\n\n{table(told)}\n")
    results.write_text("\n## ".join([known.split("\n## ")[0], *sorted(parts)]), "utf-8")


_HEAD = f"""# What Lighthouse says

Written by `make lighthouse` (Lighthouse {VERSION}, a phone on slow 4G; of each kind of page the largest); the floor
is {FLOOR} in every category. Scores of performance depend on how busy the machine is.
"""


if __name__ == "__main__":
    main()
