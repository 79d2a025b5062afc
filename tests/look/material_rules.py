"""Of Material's style sheet, the rules that a page of ours can match, written one a line.

In: the sheet as it is installed, the style sheets of ours, which may read its custom properties, and the sources that
write markup. Out: the text of ``overrides/assets/material.css`` below its first line. Selectors that ask for a class,
an attribute or a direction that no page has are left out, then custom properties that nothing reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

# Where a template, a script or the Markdown we write gives an element its classes.
_CLASSES = re.compile(
    r"""\bclass(?:Name)?\s*[=:]\s*\\?["'`]?([\w{}%. -]+)|\bclassList\.\w+\(([^)]*)\)|\{:? ?((?:[.#][\w-]+ ?)+)\}"""
)
_FOREIGN = re.compile(r"\[(?:data-|dir=rtl|src\$=|role=columnheader|id=__)|#__|::?-webkit-scrollbar")
_STRING = r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'"
_HEAD = re.compile(rf"(?:{_STRING}|[^{{}};\"'])*")
_BODY = re.compile(rf"(?:{_STRING}|[^{{}}\"'])*")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: the at-rule it stands in or ``""``, its selectors, its declarations."""

    within: str
    selectors: tuple[str, ...]
    declarations: tuple[str, ...]


def split(text: str, by: str) -> tuple[str, ...]:
    """Split where ``by`` stands outside of strings and brackets."""
    parts, depth, start = [], 0, 0
    for found in re.finditer(rf"{_STRING}|[()\[\]{re.escape(by)}]", text):
        depth += (found[0] in "([") - (found[0] in ")]")
        if found[0] == by and not depth:
            parts.append(text[start : found.start()])
            start = found.end()
    return tuple(part.strip() for part in (*parts, text[start:]) if part.strip())


def rules(text: str, within: str = "") -> Iterator[Rule]:
    """Read a style sheet; rules in an at-rule come with it."""
    place = 0
    while place < len(text):
        head = _HEAD.match(text, place)
        assert head is not None
        place = head.end() + 1
        if head.end() == len(text) or text[head.end()] == ";":  # the end, or @charset
            continue
        name = head[0].strip()
        if name.startswith(("@media", "@supports", "@keyframes")):
            end = _closing(text, place)
            if not name.startswith("@keyframes"):
                yield from rules(text[place:end], name)
        else:
            body = _BODY.match(text, place)
            assert body is not None
            end = body.end()
            yield Rule(within, split(name, ","), split(body[0], ";"))
        place = end + 1


def _closing(text: str, place: int) -> int:
    depth = 1
    for found in re.finditer(rf"{_STRING}|[{{}}]", text[place:]):
        depth += (found[0] == "{") - (found[0] == "}")
        if not depth:
            return place + found.start()
    raise ValueError("a bracket is not closed")


def classes(sources: Iterable[str]) -> frozenset[str]:
    """Return every word that may be a class on a page made from the ``sources``, and some that are none."""
    told = " ".join(" ".join(groups) for text in sources for groups in _CLASSES.findall(text))
    return frozenset(re.findall(r"-?[a-zA-Z_][\w-]*", told))


def may_match(selector: str, classes: Set[str]) -> bool:
    """Tell whether a page with ``classes`` can have what a selector asks for, whatever it must not have."""
    asked = re.sub(r":not\([^()]*(?:\([^()]*\))?[^()]*\)", "", selector)
    return not _FOREIGN.search(asked) and set(re.findall(r"\.(-?[a-zA-Z_][\w-]*)", asked)) <= classes


def kept(installed: str, ours: str, classes: Set[str]) -> str:
    """Return the rules that are kept of the ``installed`` sheet, a line each."""
    chosen = []
    for rule in rules(installed):
        selectors = tuple(selector for selector in rule.selectors if may_match(selector, classes))
        if selectors:
            chosen.append(Rule(rule.within, selectors, rule.declarations))
    while True:
        used = set(re.findall(r"var\(\s*(--[\w-]+)", ours + "".join(map(written, chosen))))
        less = [_read(rule, used) for rule in chosen]
        less = [rule for rule in less if rule.declarations]
        if less == chosen:
            return "\n".join(map(written, chosen)) + "\n"
        chosen = less


def _read(rule: Rule, used: set[str]) -> Rule:
    read = [part for part in rule.declarations if part[:2] != "--" or part.partition(":")[0].strip() in used]
    return Rule(rule.within, rule.selectors, tuple(read))


def written(rule: Rule) -> str:
    """Write a rule on one line."""
    declarations = ";".join(re.sub(r"\s+", " ", part) for part in rule.declarations)
    text = f"{','.join(rule.selectors)}{{{declarations}}}"
    return f"{rule.within}{{{text}}}" if rule.within else text
