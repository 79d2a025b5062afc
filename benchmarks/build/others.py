"""The same pages by other means: our own publishing with and without its fast path, stock MkDocs with Material,
Hugo, Zensical.

In: a docs folder and a folder to work in, which is left empty. Out: what each cost, and how many pages came of it: a
generator that left pages out is not compared.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from itertools import pairwise
from pathlib import Path

from benchmarks.build.process import JOBS, ROOT, FailedError, measured
from benchmarks.build.results import STOCK, Cost, Other, Publishing
from benchmarks.build.trees import are_same, pages_of

_STOCK = """
site_name: Stock
docs_dir: docs
site_dir: site
use_directory_urls: false
theme:
  name: material
  custom_dir: shims
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
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
contentDir = "content"
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
    # Of a copy: published to another site, docs/ would have lost the twin by which an edit is published.
    copy = shutil.copytree(docs, work / "docs", symlinks=True)
    fast, alone = _published(copy, fast_site, {})
    plain, _ = _published(copy, plain_site, {"ARCHIVE_FAST": "false"})
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
        made, wanted = rendered(work / "site"), pages_of(docs)
    except FailedError as error:
        return Other(name, None, f"failed: {_why(str(error))}".replace(str(work), "…"))
    finally:
        shutil.rmtree(work)
    if made < wanted:
        return Other(name, None, f"rendered {made:,} of {wanted:,} pages")
    return Other(name, cost)


def rendered(site: Path) -> int:
    """Count the pages of a site."""
    return sum(1 for _ in site.rglob("*.html"))


def _why(told: str) -> str:
    """Return the line that tells why: what a program in Rust says before its trace, else the last."""
    lines = told.splitlines()
    panics = [after for line, after in pairwise(lines) if " panicked at " in line]
    return [*lines, *panics][-1][:200]


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
    # Templates that front matter names; stock Material knows none of them.
    for template in (ROOT / "overrides").glob("*.html"):
        if template.name != "main.html":
            (shims / template.name).write_text('{% extends "main.html" %}\n', "utf-8")
    # Zensical wants its pages beside its configuration, in a folder named from there. Links cost nothing and spare
    # the folder itself. To Hugo an index.md is a page that owns all beside and below it, an _index.md a list of them.
    for folder in ("docs", "content"):
        shutil.copytree(docs, work / folder, copy_function=os.link, ignore=shutil.ignore_patterns(".*"))
    for page in list((work / "content").rglob("index.md")):
        page.rename(page.with_name("_index.md"))
    (work / "mkdocs.yml").write_text(_STOCK, "utf-8")
    (work / "config.toml").write_text(_HUGO, "utf-8")
    for name in ("single", "list"):
        (layouts / f"{name}.html").write_text(_BARE, "utf-8")
