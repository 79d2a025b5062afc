"""The same pages by other means: our own publishing with and without its fast path, stock MkDocs with Material,
Hugo, Zensical.

In: a docs folder and a folder to work in, which is left empty. Out: what each cost.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

from benchmarks.build.process import JOBS, FailedError, measured
from benchmarks.build.results import STOCK, Cost, Other, Publishing
from benchmarks.build.trees import are_same, pages_of

# Templates that front matter names; stock Material knows none of them.
_TEMPLATES = ("article", "home", "search", "redirect")
_STOCK = """
site_name: Stock
docs_dir: {docs}
site_dir: {site}
use_directory_urls: false
theme:
  name: material
  custom_dir: {shims}
  language: vi
  font: false
plugins: []
markdown_extensions:
  - attr_list
exclude_docs: |
  *.edited
nav:
  - Home: index.md
  - About: about.md
not_in_nav: |
  /*
"""
_HUGO = """
baseURL = "https://example.org/"
title = "Hugo"
uglyURLs = true
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "section"]
contentDir = '{docs}'
ignoreErrors = ["error-disable-taxonomy"]
[markup.goldmark.parser.attribute]
block = true
"""
_BARE = (
    '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>'
    "<body><main>{{ .Content }}</main></body></html>"
)


def publishing(docs: Path, work: Path) -> tuple[Publishing, Cost]:
    """Publish the same docs/ with and without the fast path; return both and what the fast process cost in all."""
    fast_site, plain_site = work / "fast", work / "plain"
    fast, alone = _published(docs, fast_site, {})
    plain, _ = _published(docs, plain_site, {"ARCHIVE_FAST": "false"})
    same = are_same(fast_site, plain_site)
    shutil.rmtree(work)
    return Publishing(pages_of(docs), fast, plain, same), alone


def _published(docs: Path, site: Path, environment: dict[str, str]) -> tuple[Cost, Cost]:
    site.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "benchmarks.build.stage", str(docs), str(site), str(JOBS)]
    whole, said = measured(command, environment)
    stage = json.loads(said.splitlines()[-1])
    return Cost(stage["cpu"], stage["wall"], whole.peak, whole.together), whole


def others(docs: Path, work: Path) -> tuple[Other, ...]:
    """Measure each of the other generators that is installed."""
    return tuple(_other(name, command, docs, work) for name, command in _commands(docs, work))


def _other(name: str, command: list[str] | None, docs: Path, work: Path) -> Other:
    if command is None:
        return Other(name, None, "not installed")
    shutil.rmtree(work, ignore_errors=True)
    _prepare(docs, work)
    try:
        cost, _ = measured(command, folder=work)
    except FailedError as error:
        return Other(name, None, f"failed: {str(error).splitlines()[-1][:200]}".replace(str(work), "…"))
    finally:
        shutil.rmtree(work)
    return Other(name, cost)


def _commands(docs: Path, work: Path) -> list[tuple[str, list[str] | None]]:
    zensical, hugo = find_program("zensical"), find_program("hugo")
    return [
        (STOCK, [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(work / "mkdocs.yml")]),
        ("Zensical", [zensical, "build", "-f", str(work / "mkdocs.yml")] if zensical else None),
        ("Hugo, bare theme", [hugo, "--quiet", "-d", str(work / "site")] if hugo else None),
    ]


def find_program(name: str) -> str | None:
    """Return where a program is: beside Python, or on the path."""
    beside = Path(sys.executable).with_name(name)
    return str(beside) if beside.is_file() else shutil.which(name)


def _prepare(docs: Path, work: Path) -> None:
    """Write the configuration of each: Material as it comes, with a nav of two entries and without search."""
    shims, layouts = work / "shims", work / "layouts" / "_default"
    shims.mkdir(parents=True)
    layouts.mkdir(parents=True)
    for name in _TEMPLATES:
        (shims / f"{name}.html").write_text('{% extends "main.html" %}\n', "utf-8")
    # Zensical wants its pages beside its configuration; links cost nothing and spare the folder itself.
    shutil.copytree(docs, work / "docs", copy_function=os.link, ignore=shutil.ignore_patterns(".*"))
    stock = _STOCK.format(docs=work / "docs", site=work / "site", shims=shims)
    (work / "mkdocs.yml").write_text(stock, "utf-8")
    (work / "config.toml").write_text(_HUGO.format(docs=work / "docs"), "utf-8")
    for name in ("single", "list"):
        (layouts / f"{name}.html").write_text(_BARE, "utf-8")
