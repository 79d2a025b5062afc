"""ARCHITECTURE.md lists every room with the sentence its module opens with; imports go one way."""

from __future__ import annotations

import ast
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "press_archive"
START, END = "<!-- rooms: written by tests/test_architecture.py -->", "<!-- end of rooms -->"


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py"))


def opening(path: Path) -> str:
    """Return the first sentence of a module's docstring, on one line."""
    docstring = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    return " ".join(docstring.split("\n\n")[0].split())


def rooms() -> str:
    lines = []
    for path in modules():
        name = path.relative_to(ROOT).as_posix()
        if path.name == "__init__.py":
            lines.append(f"\n**`{name.removesuffix('__init__.py')}`** {opening(path)}\n")
        else:
            lines.append(f"- `{path.relative_to(PACKAGE).as_posix()}`: {opening(path)}")
    return "\n".join(lines)


def test_the_page_lists_every_room() -> None:
    page = ROOT / "ARCHITECTURE.md"
    text = page.read_text("utf-8")
    before, rest = text.split(START)
    after = rest.split(END)[1]
    expected = f"{before}{START}\n{rooms()}\n\n{END}{after}"
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
    assert imports(PACKAGE / "model.py") == set()


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
