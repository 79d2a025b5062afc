"""Of the theme, what pages are made of is told from what they only load."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config import load_config
from projects import copy_project

from press_archive.publish.shell import Shell, shell_of
from press_archive.settings import read_settings

Edit = Callable[[Path], object]


def shell(project: Path) -> Shell:
    config = load_config(str(project / "mkdocs.yml"))
    return shell_of(config, read_settings(config))


def append(path: str, text: str) -> Edit:
    return lambda theme: (theme / path).write_text((theme / path).read_text("utf-8") + text, "utf-8")


LOADED: dict[str, Edit] = {
    "a style sheet": append("assets/archive.css", "\n"),
    "the script": append("assets/archive.js", "\n"),
    "a part of the script": append("assets/script/shell.js", "\n"),
    "a drawing": append("assets/icon.svg", "<!-- -->"),
}
WITHIN: dict[str, Edit] = {
    "a template": append("partials/footer.html", "<!-- -->"),
    "words": append("catalogues/vi.html", "{# #}"),
    "another asset": lambda theme: (theme / "assets/more.css").write_text("", "utf-8"),
    "an asset less": lambda theme: (theme / "assets/search.css").unlink(),
}


@pytest.mark.parametrize("edit", LOADED.values(), ids=LOADED)
def test_what_pages_load_concerns_none(tmp_path: Path, edit: Edit) -> None:
    project = copy_project(tmp_path / "project")
    before = shell(project)
    edit(project / "overrides")
    after = shell(project)
    assert after.pages == before.pages
    assert after.assets != before.assets


@pytest.mark.parametrize("edit", WITHIN.values(), ids=WITHIN)
def test_what_pages_are_made_of_concerns_all(tmp_path: Path, edit: Edit) -> None:
    project = copy_project(tmp_path / "project")
    before = shell(project)
    edit(project / "overrides")
    assert shell(project).pages != before.pages


@pytest.mark.parametrize(
    "taking",
    ['{% include "assets/icon.svg" %}', "{%- include 'assets/' ~ name ~ '.svg' %}", "{% include name %}"],
)
def test_an_asset_that_a_template_takes_into_itself_is_a_part_of_pages(tmp_path: Path, taking: str) -> None:
    project = copy_project(tmp_path / "project")
    append("partials/footer.html", taking)(project / "overrides")
    before = shell(project)
    append("assets/icon.svg", "<!-- -->")(project / "overrides")
    assert shell(project).pages != before.pages
