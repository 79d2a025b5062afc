"""A preview sees what people write, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from press_archive.publish.preview.watch import look


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for path in (
        "seeds/lang/hoi.txt",
        "docs/index.md",
        "docs/anh/dinh.png",
        "docs/articles/hoi.md",
        "mkdocs.yml",
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("một", "utf-8")
    return tmp_path


def seen(project: Path) -> set[str]:
    watched = (str(project / "mkdocs.yml"), str(project / "seeds"), str(project / "no-such-folder"))
    return {Path(path).relative_to(project).as_posix() for path in look(watched, project / "docs")}


def test_it_sees_what_people_write(project: Path) -> None:
    assert seen(project) == {"seeds/lang/hoi.txt", "docs/index.md", "docs/anh/dinh.png", "mkdocs.yml"}


@pytest.mark.parametrize(
    "path",
    [
        "docs/articles/moi.md",
        "docs/editors.md",
        "docs/sitemap.xml",
        "docs/.press-archive/x",
        "seeds/.hoi.txt.swp",
    ],
)
def test_it_does_not_see_what_builds_and_editors_write(project: Path, path: str) -> None:
    before = seen(project)
    (project / path).parent.mkdir(parents=True, exist_ok=True)
    (project / path).write_text("hai", "utf-8")
    assert seen(project) == before


def write(file: Path) -> None:
    file.write_text("ba bốn", "utf-8")


def put_another_in_its_place(file: Path) -> None:
    beside = file.with_name("khac")
    beside.write_bytes(file.read_bytes())
    beside.replace(file)


@pytest.mark.parametrize("change", [write, Path.touch, Path.unlink, put_another_in_its_place])
def test_every_change_is_another_sight(project: Path, change: Callable[[Path], None]) -> None:
    before = look([str(project / "seeds")], project / "docs")
    change(project / "seeds/lang/hoi.txt")
    assert look([str(project / "seeds")], project / "docs") != before


def test_a_link_that_leads_round_is_looked_at_once(project: Path) -> None:
    (project / "seeds/round").symlink_to(project / "seeds", target_is_directory=True)
    assert seen(project) == {
        "seeds/lang/hoi.txt",
        "seeds/round",
        "docs/index.md",
        "docs/anh/dinh.png",
        "mkdocs.yml",
    }
