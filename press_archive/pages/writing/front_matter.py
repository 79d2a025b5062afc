"""Read a page's front matter faster than a YAML reader does, and to the same values.

In: a page's text as it stands in docs/. Out: its Markdown and its values. Only what our own pages are written with
is read here: block mappings and lists of one-line scalars, or JSON; for all else MkDocs's own reader is asked.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import Any

import yaml
from mkdocs.utils.meta import get_data

_Pairs = dict[str, Any]
# A mapping's line: indent, the dash of a list's item, key, value.
_LINE = re.compile(r"( *)(- )?([A-Za-z_]\w*):(?: (.*))?", re.ASCII)
# Characters YAML takes for line ends, or drops, or must not hold.
_STRANGE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@` ")
_NUMBER = re.compile(r"0|[1-9][0-9]{0,17}")
_CONSTANTS = {"null": None, "true": True, "false": False}
_RESOLVERS = yaml.SafeLoader.yaml_implicit_resolvers
# JSON that YAML would read otherwise: numbers beyond plain integers, escapes YAML does not have, white space. All
# begin with one of a few characters, which is how a text is searched fast.
_STRANGE_JSON = re.compile(r"[\\:\[,\t](?:(?<=\\)[^\"\\nt]|(?<=[:\[,]) *-?\d+[.eE]|(?<=\t))")


class _OtherYamlError(Exception):
    """YAML beyond the few shapes read here."""


def read_page(text: str) -> tuple[str, dict[str, Any]]:
    """Return what ``mkdocs.utils.meta.get_data`` returns: the Markdown, and the front matter's values."""
    end = text.find("\n---\n", 3)
    if not text.startswith("---\n") or end < 0:
        return get_data(text)
    front = text[4:end]
    if "\n---" in front or "\n..." in front or front.startswith(("---", "...")) or _STRANGE.search(front):
        return get_data(text)
    try:
        values = _read(front.split("\n"))
    except _OtherYamlError:
        return get_data(text)
    return text[end + 5 :].lstrip("\n"), values


def _read(lines: list[str]) -> dict[str, Any]:
    values, line = _mapping([*lines, ""], 0, 0)
    if line != len(lines):
        raise _OtherYamlError
    return values


def _mapping(lines: list[str], at: int, indent: int) -> tuple[_Pairs, int]:
    """Read a mapping whose keys stand ``indent`` deep; return it and the line after it."""
    values: _Pairs = {}
    first = at
    while True:
        found = _LINE.fullmatch(lines[at])
        if not found:
            return values, at
        spaces, dash, key, value = found.groups()
        depth = len(spaces) + 2 if dash else len(spaces)
        if depth != indent or (dash and at != first):
            return values, at
        if value is not None:
            values[_key(key)] = _value(value)
            at += 1
        else:
            values[_key(key)], at = _nested(lines, at + 1, indent)


def _nested(lines: list[str], at: int, indent: int) -> tuple[Any, int]:
    """Read what stands below a key: a deeper mapping, or a list, whose dashes stand as deep as the key."""
    line = lines[at]
    dashes = " " * indent + "- "
    if line.startswith(dashes):
        return _list(lines, at, indent, dashes)
    if line.startswith(" " * (indent + 2)) and line[indent + 2] not in " -":
        return _mapping(lines, at, indent + 2)
    raise _OtherYamlError


def _list(lines: list[str], at: int, indent: int, dashes: str) -> tuple[list[Any], int]:
    values: list[Any] = []
    while lines[at].startswith(dashes):
        if _LINE.fullmatch(lines[at]):
            value, at = _mapping(lines, at, indent + 2)
            values.append(value)
        else:
            values.append(_value(lines[at][indent + 2 :]))
            at += 1
    return values, at


@lru_cache(1_000)
def _key(text: str) -> str:
    key = _scalar(text)
    if not isinstance(key, str):
        raise _OtherYamlError
    return key


def _value(text: str) -> Any:
    """Read a value that stands on one line; what can be changed is made anew each time."""
    if text == "[]":
        return []
    if text.startswith("{") and not _STRANGE_JSON.search(text):
        return _json(text)
    return _scalar(text)


@lru_cache(20_000)  # the same few names and addresses stand on many pages
def _scalar(text: str) -> str | int | None:
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    first = text[:1]
    if first in _INDICATORS or not first:
        return _quoted(text)
    for _, pattern in _RESOLVERS.get(first, ()):
        if pattern.match(text):
            if _NUMBER.fullmatch(text):
                return int(text)
            raise _OtherYamlError
    if ": " in text or " #" in text or text[-1] in ": ":
        raise _OtherYamlError
    return text


def _quoted(text: str) -> str:
    mark, inner = text[:1], text[1:-1]
    if len(text) > 1 and text[-1] == mark:
        if mark == "'" and "'" not in inner.replace("''", ""):
            return inner.replace("''", "'")
        if mark == '"' and "\\" not in inner and '"' not in inner:
            return inner
    raise _OtherYamlError


def _json(text: str) -> Any:
    """Read a value written as JSON, most of which YAML reads the same."""
    try:
        return json.loads(text)
    except ValueError:
        raise _OtherYamlError from None
