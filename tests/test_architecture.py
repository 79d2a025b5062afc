"""ARCHITECTURE.md has a line a room, a room's own page a line a file; imports go one way."""

from __future__ import annotations

import ast
import os
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "press_archive"
START, END = "<!-- rooms: written by tests/test_architecture.py -->", "<!-- end of rooms -->"
FILES = "\n\nFiles (written by tests/test_architecture.py):\n"
# The top of the package, in the order an article passes through it; what all use stands last.
ROOMS = (
    "read",
    "anatomy",
    "languages",
    "authorities",
    "understand",
    "entries",
    "decisions",
    "link",
    "stories",
    "phases",
    "keeping",
    "processes",
    "pictures",
    "pages",
    "search",
    "export",
    "desk",
    "publish",
    "collect",
    "command",
    "rules.py",
    "face.py",
    "settings.py",
    "errors.py",
    "model.py",
    "frozen.py",
)


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py"))


def opening(path: Path) -> str:
    """Return the first sentence of a module's docstring, on one line."""
    docstring = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    return " ".join(docstring.split("\n\n")[0].split())


def rooms() -> str:
    """A line a room, in the order an article passes through them; modules that are a room by themselves too."""
    lines = []
    for name in ROOMS:
        path = PACKAGE / name
        inner = sorted(path.rglob("__init__.py")) if path.is_dir() else [path]
        for page in inner:
            room = (page.parent if page.name == "__init__.py" else page).relative_to(PACKAGE)
            indent = "  " * (len(room.parts) - 1)
            label = f"{room.as_posix()}/" if page.name == "__init__.py" else room.as_posix()
            lines.append(f"{indent}- `{label}`: {opening(page)}")
    return "\n".join(lines)


def test_the_page_lists_every_room() -> None:
    page = ROOT / "ARCHITECTURE.md"
    text = page.read_text("utf-8")
    before, rest = text.split(START)
    after = rest.split(END)[1]
    expected = f"{before}{START}\n\n{rooms()}\n\n{END}{after}"
    if os.environ.get("UPDATE_GOLDEN"):
        page.write_text(expected, encoding="utf-8")
    assert page.read_text("utf-8") == expected, "run UPDATE_GOLDEN=1 pytest tests/test_architecture.py"
    assert {path.name for path in PACKAGE.iterdir() if not path.name.startswith(("_", "py."))} == set(ROOMS)


def test_the_page_fits_on_two_screens() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    assert len(text.splitlines()) <= 150


def with_files(page: Path) -> str:
    """Return a room's own page with a line for each of its files at the end of its docstring."""
    text = page.read_text("utf-8")
    end = text.index('"""', 3)
    own = text[3:end].split(FILES)[0].rstrip()
    lines = [
        textwrap.fill(
            f"- ``{file.name}``: {opening(file)}", 110, subsequent_indent="  ", break_on_hyphens=False
        )
        for file in sorted(page.parent.glob("*.py"))
        if file.name != "__init__.py"
    ]
    files = f"{FILES}\n" + "\n".join(lines) + "\n" if lines else ""
    return f'"""{own}{files}{text[end:]}'


@pytest.mark.parametrize("page", sorted(PACKAGE.rglob("*/__init__.py")), ids=lambda page: page.parent.name)
def test_a_rooms_own_page_lists_its_files(page: Path) -> None:
    expected = with_files(page)
    if os.environ.get("UPDATE_GOLDEN"):
        page.write_text(expected, encoding="utf-8")
    assert page.read_text("utf-8") == expected, "run UPDATE_GOLDEN=1 pytest tests/test_architecture.py"


def test_every_module_says_what_it_is_for() -> None:
    assert [path for path in modules() if len(opening(path)) < 20] == []


def imports(path: Path) -> set[str]:
    """Return the modules of ours that a module imports when it is loaded, by path without suffix."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("press_archive"):
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_there_is_no_import_cycle() -> None:
    names = {}
    for path in modules():
        dotted = path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__")
        names[dotted] = path
    graph = {name: sorted(imports(path) & names.keys() - {name}) for name, path in names.items()}
    done: set[str] = set()

    def visit(name: str, above: tuple[str, ...]) -> None:
        assert name not in above, " → ".join((*above, name))
        if name not in done:
            for other in graph[name]:
                if not name.startswith(other + "."):  # a module may use its own package's face
                    visit(other, (*above, name))
            done.add(name)

    for name in graph:
        visit(name, ())


def test_the_vocabulary_imports_nothing_of_ours() -> None:
    how_records_are_made = {"press_archive.frozen", "press_archive.frozen.pickled_by_value"}
    assert imports(PACKAGE / "model.py") <= how_records_are_made
    assert imports(PACKAGE / "frozen.py") == set()


def test_only_the_tables_know_a_language_by_name() -> None:
    """What is peculiar to a language is asked of its record; its own pack and grammar alone import its modules."""
    tags = [path.name for path in (PACKAGE / "languages").iterdir() if (path / "__init__.py").exists()]
    assert {"vi", "en"} <= set(tags)
    tables = {"languages/__init__.py", "understand/grammars.py"}
    for path in modules():
        room = path.relative_to(PACKAGE).as_posix()
        for tag in tags:
            own = (f"languages/{tag}/", f"understand/{tag}/")
            dotted = (f"press_archive.languages.{tag}", f"press_archive.understand.{tag}")
            known = {name for name in imports(path) for one in dotted if (name + ".").startswith(one + ".")}
            assert not known or room in tables or room.startswith(own), f"{room} imports {sorted(known)}"
