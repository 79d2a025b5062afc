"""After a few edits of docs/ only what depends on them is built, and the site is that of a clean build."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from publishing import project_of, published, published_from_nothing, times, tree

from press_archive.publish import site as publishing
from press_archive.publish.changes import Plan

PAGE = "---\ntitle: {0}\nkind: person\n---\n\n# {0}\n\nXem [{0}]({1}) và [trang chủ](../index.md).\n"


def _pages(docs: Path, dice: random.Random) -> list[Path]:
    # The lists that the nav names stay: without one of them every page changes.
    found = sorted(path for path in docs.rglob("*/*.md") if path.name != "index.md")
    dice.shuffle(found)
    return found


def change(docs: Path, dice: random.Random) -> None:
    page = _pages(docs, dice)[0]
    page.write_text(page.read_text("utf-8") + f"\nThêm {dice.random()}.\n", encoding="utf-8")


def retitle(docs: Path, dice: random.Random) -> None:
    page = _pages(docs, dice)[0]
    page.write_text(page.read_text("utf-8").replace("title: ", "title: Mới ", 1), encoding="utf-8")


def add(docs: Path, dice: random.Random) -> None:
    """Add a page that links to one that is there, and to one that another edit may add or remove."""
    name = dice.choice("abcd")
    target = dice.choice(["a.md", "b.md", "khong-co.md", _pages(docs, dice)[0].name])
    (docs / "people" / f"{name}.md").write_text(PAGE.format(name.upper(), target), encoding="utf-8")


def remove(docs: Path, dice: random.Random) -> None:
    _pages(docs, dice)[0].unlink()


def move(docs: Path, dice: random.Random) -> None:
    page = _pages(docs, dice)[0]
    page.rename(page.with_name("moi-" + page.name))


def edit_by_hand(docs: Path, dice: random.Random) -> None:
    about = docs / "about.md"
    about.write_text(about.read_text("utf-8") + "\nXem [A](people/a.md).\n", encoding="utf-8")


def edit_data(docs: Path, dice: random.Random) -> None:
    (docs / "data" / f"{dice.choice('xy')}.jsonl").write_text("{}\n" * dice.randrange(9), encoding="utf-8")


def remove_source(docs: Path, dice: random.Random) -> None:
    for source in sorted((docs / "sources").iterdir())[:1]:
        source.unlink()


EDITS: tuple[Callable[[Path, random.Random], None], ...] = (
    change,
    retitle,
    add,
    add,
    remove,
    move,
    edit_by_hand,
    edit_data,
    remove_source,
)


@pytest.fixture
def plans(monkeypatch: pytest.MonkeyPatch) -> list[Plan | None]:
    """What was planned, in the order of publishing."""
    made: list[Plan | None] = []
    plan = publishing.plan_changes

    def planning(*arguments: object) -> Plan | None:
        made.append(plan(*arguments))  # type: ignore[arg-type]
        return made[-1]

    monkeypatch.setattr(publishing, "plan_changes", planning)
    return made


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_edits_give_the_site_of_a_clean_build(
    built: Path, tmp_path: Path, plans: list[Plan | None], seed: int
) -> None:
    project, dice = project_of(built, tmp_path / "project"), random.Random(seed)
    published(project)
    for _ in range(4):
        for edit in dice.sample(EDITS, 3):
            edit(project / "docs", dice)
        before, old = times(project / "site"), tree(project / "site")
        assert published(project).built
        made = tree(project / "site")
        clean = published_from_nothing(project)
        assert sorted(made) == sorted(clean)
        assert [path for path, data in clean.items() if made[path] != data] == []
        kept = {path for path, data in made.items() if old.get(path) == data}
        after = times(project / "site")
        assert [path for path in kept if after[path] != before[path]] == []
    assert len([plan for plan in plans if plan]) == 4, "each of these edits is small"


def test_a_list_that_goes_takes_its_place_in_every_nav_with_it(built: Path, tmp_path: Path) -> None:
    project = project_of(built, tmp_path / "project")
    published(project)
    (project / "docs/outlets/index.md").unlink()
    published(project)
    published(project, "clean")
    assert tree(project / "site") == tree(project / "clean")


def test_nothing_changed_touches_nothing(built: Path, tmp_path: Path) -> None:
    project = project_of(built, tmp_path / "project")
    assert published(project).built
    before = (times(project), (project / "site").stat().st_ino)
    assert not published(project).built
    assert (times(project), (project / "site").stat().st_ino) == before


def test_only_what_changed_is_built(built: Path, tmp_path: Path, plans: list[Plan | None]) -> None:
    project = project_of(built, tmp_path / "project")
    published(project)
    page = project / "docs/people/nguyen-thi-kieu-hoa.md"
    page.write_text(page.read_text("utf-8") + "\nThêm.\n", encoding="utf-8")
    assert published(project).built
    plan = plans[-1]
    assert plan
    assert [path for path in plan.build if "/" in path] == ["people/nguyen-thi-kieu-hoa.md"]
    assert "Thêm." in (project / "site/people/nguyen-thi-kieu-hoa.html").read_text("utf-8")


@pytest.mark.parametrize("spoil", ["settings", "look", "site", "stamp"])
def test_all_is_built_when_more_than_docs_has_changed(
    built: Path, tmp_path: Path, plans: list[Plan | None], spoil: str
) -> None:
    project = project_of(built, tmp_path / "project")
    published(project)
    if spoil == "settings":
        settings = project / "mkdocs.yml"
        settings.write_text(settings.read_text("utf-8").replace("Kho lưu trữ", "Tủ"), encoding="utf-8")
    elif spoil == "look":
        (project / "overrides/partials/footer.html").write_text("<footer>Mới</footer>", encoding="utf-8")
    elif spoil == "site":
        (project / "site/index.html").write_text("Ai đó đã sửa", encoding="utf-8")
    else:
        for stamp in (project / "docs/.press-archive").glob("site-*.json"):
            stamp.write_text('{"shell": 1}', encoding="utf-8")
    assert published(project).built
    assert plans == []
    published(project, "clean")
    assert tree(project / "site") == tree(project / "clean")


def test_another_style_sheet_is_copied_and_no_generated_page_built(
    built: Path, tmp_path: Path, plans: list[Plan | None]
) -> None:
    project = project_of(built, tmp_path / "project")
    published(project)
    sheet = project / "overrides/assets/archive.css"
    sheet.write_text(sheet.read_text("utf-8") + "/* mới */\n", "utf-8")
    assert published(project).built
    (plan,) = plans
    assert plan
    assert [path for path in plan.build if "/" in path] == []
    published(project, "clean")
    assert tree(project / "site") == tree(project / "clean")
    assert not published(project).built
