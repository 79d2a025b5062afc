"""What the theme's folders and templates tell at once is what MkDocs and Jinja tell of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, FileSystemBytecodeCache
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from projects import ROOT

from press_archive.publish.fast import parts
from press_archive.publish.fast.parts import Parts
from press_archive.publish.fast.theme import list_what_is_shown


def _files_of_theme(config: MkDocsConfig) -> list[str]:
    files = Files([])
    files.add_files_from_theme(config.theme.get_env(), config)
    return [str(file.abs_src_path) for file in files]


def test_the_theme_has_the_same_files() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))
    before = _files_of_theme(config)
    list_what_is_shown(config.theme)
    assert _files_of_theme(config) == before != []


TEMPLATES = {
    "head.html": "{{ config.site_name }}{% include 'foot.html' %}",
    "foot.html": "{{ words }}",
    "page.html": "{{ page.title }}",
    "with_page.html": "{% include 'page.html' %}",
    "block.html": "{% block a %}{% endblock %}",
}


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Environment:
    monkeypatch.setattr(parts, "_known", {})
    return Environment(
        loader=DictLoader(dict(TEMPLATES)),
        bytecode_cache=FileSystemBytecodeCache(str(tmp_path)),
        autoescape=True,
    )


def _same(environment: Environment) -> list[str]:
    return [name for name in TEMPLATES if Parts(environment).is_same_in_a_folder(name)]


def test_parts_that_read_no_page(environment: Environment) -> None:
    assert _same(environment) == ["head.html", "foot.html"]


def test_what_was_found_is_kept(environment: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    _same(environment)
    monkeypatch.setattr(parts, "_known", {})
    monkeypatch.setattr(parts, "_parsed", None)
    assert _same(environment) == ["head.html", "foot.html"]


@pytest.mark.parametrize("damaged", ["", "[]", '{"a": 1}', '{"a": [true, null]}'])
def test_what_was_kept_and_damaged_is_found_again(
    environment: Environment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damaged: str
) -> None:
    _same(environment)
    monkeypatch.setattr(parts, "_known", {})
    (tmp_path / "press-archive-parts.json").write_text(damaged, "utf-8")
    assert _same(environment) == ["head.html", "foot.html"]


def test_a_part_that_comes_to_read_the_page_counts_for_what_includes_it(environment: Environment) -> None:
    assert isinstance(environment.loader, DictLoader)
    _same(environment)
    environment.loader.mapping["foot.html"] = "{{ page.title }}"
    assert _same(environment) == []
