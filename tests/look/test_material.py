"""What is kept of Material's style sheet: every rule of it that a page of ours can match, and no other."""

from __future__ import annotations

import os
import re
from pathlib import Path

import material
from look_pages import OVERRIDES
from material_rules import classes, kept, rules

KEPT = OVERRIDES / "assets/material.css"
_PACKAGE = OVERRIDES.parent / "press_archive"


def installed() -> str:
    """Return the main style sheet of the installed Material, without the line that names its source map."""
    (sheet,) = (Path(material.__file__).parent / "templates/assets/stylesheets").glob("main.*.min.css")
    return re.sub(r"\s*/\*# sourceMappingURL=.*?\*/\s*", "", sheet.read_text("utf-8"))


def written_classes() -> frozenset[str]:
    """Return every class that templates, scripts and generated Markdown may give an element."""
    folders = [(OVERRIDES, "*.html"), (OVERRIDES / "assets", "*.js"), (_PACKAGE, "*.py"), (_PACKAGE, "*.js")]
    sources = [path for folder, pattern in folders for path in folder.rglob(pattern)]
    assert len(sources) > 300
    return classes(path.read_text("utf-8") for path in sources)


def test_the_kept_rules_are_those_of_the_installed_material_that_our_pages_can_match() -> None:
    """After an upgrade of Material, or with a new class of its, UPDATE_GOLDEN=1 writes them again."""
    licence, _, text = KEPT.read_text("utf-8").partition("*/\n")
    ours = [path.read_text("utf-8") for path in sorted(KEPT.parent.glob("*.css")) if path != KEPT]
    wanted = kept(installed(), "".join(ours), written_classes())
    if os.environ.get("UPDATE_GOLDEN"):
        KEPT.write_text(f"{licence}*/\n{wanted}", "utf-8")
    assert "MIT License" in licence
    assert text == wanted


def test_classes_are_found_however_they_are_written() -> None:
    sources = ['<p class=one><p class="two {{ three }}">', 'x.className = "four";x.classList.add("five")']
    assert {"one", "two", "four", "five", "six"} <= classes([*sources, "text\n{: .six #seven }"])


def test_rules_are_read_with_what_they_stand_in() -> None:
    sheet = '@charset "UTF-8";a,b:is(i,u){c:"}";d:e}@media print{f{g:h}@page{i:j}}@keyframes k{to{l:m}}n{o:p}'
    read = [(rule.within, rule.selectors, rule.declarations) for rule in rules(sheet)]
    assert read == [
        ("", ("a", "b:is(i,u)"), ('c:"}"', "d:e")),
        ("@media print", ("f",), ("g:h",)),
        ("@media print", ("@page",), ("i:j",)),
        ("", ("n",), ("o:p",)),
    ]


def test_what_no_page_can_match_and_properties_that_nothing_reads_are_left_out() -> None:
    sheet = ":root{--a:1;--b:var(--c);--c:2;--d:var(--e);--e:3}.x.y,.x:not(.z) p{q:var(--a)}.w{r:s}[dir=rtl] p{t:u}"
    assert kept(sheet, "p{v:var(--b)}", {"x"}) == (
        ":root{--a:1;--b:var(--c);--c:2}\n.x:not(.z) p{q:var(--a)}\n"
    )
