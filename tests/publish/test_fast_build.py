"""The fast path gives MkDocs's bytes, can be switched off, and steps aside when it would not."""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader
from mkdocs.config import load_config
from mkdocs.plugins import BasePlugin
from publishing import project_of, published, tree

from press_archive.publish.fast import pages as fast_pages
from press_archive.publish.fast import writer as fast_writer
from press_archive.publish.fast.files import can_be_fast
from press_archive.publish.fast.markdown import Rendered, render


def test_every_page_is_as_mkdocs_renders_it(built: Path, tmp_path: Path) -> None:
    project = project_of(built, tmp_path / "project")
    result = published(project, verify=True)
    assert result.differing == ()
    assert tree(project / "site") == tree(built / "site")


def test_switched_off_it_gives_the_same_bytes(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = project_of(built, tmp_path / "project")
    monkeypatch.setenv("ARCHIVE_FAST", "false")
    monkeypatch.setattr(fast_pages.Pages, "quick", None)
    published(project)
    assert tree(project / "site") == tree(built / "site")


def test_hardly_a_page_is_left_to_mkdocs(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[int] = []
    write = fast_writer.Writer.write_all

    def counted(self: fast_writer.Writer, jobs: int) -> object:
        files = write(self, jobs)
        left.append(len(files))
        return files

    monkeypatch.setattr(fast_writer.Writer, "write_all", counted)
    published(project_of(built, tmp_path / "project"))
    assert left == [0]


def test_several_processes_give_the_same_bytes(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fast_writer, "_WORTH_A_PROCESS", 5)
    monkeypatch.setattr(fast_writer, "_CHUNK", 3)
    project = project_of(built, tmp_path / "project")
    published(project, jobs=3)
    assert tree(project / "site") == tree(built / "site")


def test_when_a_page_differs_mkdocs_renders_all(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def spoilt(markdown: str, resolve: object) -> Rendered:
        made = render(markdown, resolve)  # type: ignore[arg-type]
        return Rendered(made.html.replace("<p>", "<p >"), made.headings)

    monkeypatch.setattr(fast_pages, "render", spoilt)
    project = project_of(built, tmp_path / "project")
    with caplog.at_level(logging.WARNING, logger="mkdocs"):
        result = published(project)
    assert result.differing
    assert [r.getMessage() for r in caplog.records if "would not come out" in r.getMessage()]
    assert tree(project / "site") == tree(built / "site")
    page = project / "docs/people/nguyen-thi-kieu-hoa.md"
    page.write_text(page.read_text("utf-8") + "\nThêm.\n", encoding="utf-8")
    monkeypatch.undo()
    published(project)
    published(project, "clean")
    assert tree(project / "site") == tree(project / "clean")


def test_it_steps_aside_for_what_it_does_not_know(built: Path) -> None:
    config = load_config(str(built / "mkdocs.yml"))
    assert can_be_fast(config)
    config.markdown_extensions.append("footnotes")
    assert not can_be_fast(config)

    class Shouting(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
        def on_page_content(self, html: str, **_: object) -> str:
            return html.upper()

    config = load_config(str(built / "mkdocs.yml"))
    config.plugins["shouting"] = Shouting()
    assert not can_be_fast(config)
    config = load_config(str(built / "mkdocs.yml"))
    config.validation.links.anchors = logging.WARNING
    assert not can_be_fast(config)


def test_templates_compiled_once_lie_a_file_a_name_whoever_builds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    fast_pages._compiled.cache_clear()
    for number in range(3):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "page.html").write_text(f"{{{{ 1 + {number} }}}}", encoding="utf-8")
        environment = fast_pages.compile_once(Environment(loader=FileSystemLoader(folder), autoescape=True))
        assert environment.get_template("page.html").render() == str(1 + number)
    assert len(list(tmp_path.glob("_jinja2-cache-*/*"))) == 1
    fast_pages._compiled.cache_clear()


def test_templates_are_compiled_anew_where_nothing_can_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    fast_pages._compiled.cache_clear()
    environment = fast_pages.compile_once(
        Environment(loader=DictLoader({"page.html": "{{ 1 + 1 }}"}), autoescape=True)
    )
    assert environment.get_template("page.html").render() == "2"
    fast_pages._compiled.cache_clear()
