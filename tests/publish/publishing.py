"""Publishing without the command line: a project whose docs/ are there, published in this process."""

from __future__ import annotations

import shutil
from pathlib import Path

from mkdocs.config import load_config
from projects import copy_project

from press_archive.publish.inventory import scan
from press_archive.publish.site import Published, publish
from press_archive.settings import read_settings


def project_of(built: Path, target: Path) -> Path:
    """Copy a built project with its docs/, but without its site."""
    project = copy_project(target)
    shutil.rmtree(project / "docs")
    shutil.copytree(built / "docs", project / "docs", ignore=shutil.ignore_patterns("site-*.json"))
    return project


def published(project: Path, site: str = "site", jobs: int = 1, verify: bool = False) -> Published:
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(project / site))
    return publish(config, read_settings(config), scan(project / "docs"), jobs, verify)


def published_from_nothing(project: Path) -> dict[str, bytes]:
    """Publish a copy of a project, and return that site: another site of its own would take the twin from it."""
    copy = project.with_name("clean")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(
        project, copy, symlinks=True, ignore=shutil.ignore_patterns("site", ".site-*", "site-*.json")
    )
    published(copy)
    return tree(copy / "site")


def tree(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }


def times(folder: Path) -> dict[str, int]:
    return {p.relative_to(folder).as_posix(): p.stat().st_mtime_ns for p in folder.rglob("*") if p.is_file()}
