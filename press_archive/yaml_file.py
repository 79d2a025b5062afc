"""Read a YAML file of decisions so that every mistake can name its line.

In: a path. Out: plain values in which each mapping remembers its line, or an :class:`ArchiveError`.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import yaml

from press_archive.errors import ArchiveError


class LinedDict(dict[str, Any]):
    """A mapping that knows the 1-based line each of its keys stands on."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, int] = {}


class LinedList(list[Any]):
    """A list that knows the 1-based line each of its items begins on."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[int] = []


class _Loader(yaml.SafeLoader):
    """SafeLoader that keeps lines, reads plain dates as text, and refuses keys given twice and aliases.

    A few lines of aliases can stand for gigabytes; nobody needs one to write a decision.
    """

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(None, None, "aliases (*name) are not known here", mark)
        return super().compose_node(parent, index)


def _construct_mapping(loader: _Loader, node: yaml.MappingNode) -> LinedDict:
    mapping = LinedDict()
    for key_node, value_node in node.value:
        key = _plain(str(loader.construct_object(key_node, deep=True)), key_node)
        line = key_node.start_mark.line + 1
        if key in mapping:
            raise yaml.constructor.ConstructorError(
                None, None, f'the key "{key}" stands twice', key_node.start_mark
            )
        mapping[key] = loader.construct_object(value_node, deep=True)
        mapping.lines[key] = line
    return mapping


def _construct_list(loader: _Loader, node: yaml.SequenceNode) -> LinedList:
    items = LinedList()
    for item in node.value:
        items.append(loader.construct_object(item, deep=True))
        items.lines.append(item.start_mark.line + 1)
    return items


def _construct_text(loader: _Loader, node: yaml.ScalarNode) -> str:
    return _plain(str(loader.construct_scalar(node)), node)


def _plain(text: str, node: yaml.Node) -> str:
    """Return a text in NFC; refuse one with half a character (a lone \\ud800), which cannot be written."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise yaml.constructor.ConstructorError(
            None, None, "a character that does not exist (\\ud800 to \\udfff)", node.start_mark
        ) from None
    return unicodedata.normalize("NFC", text)


def _construct_day(loader: _Loader, node: yaml.ScalarNode) -> str:
    return str(loader.construct_scalar(node))


_Loader.add_constructor("tag:yaml.org,2002:map", _construct_mapping)
_Loader.add_constructor("tag:yaml.org,2002:seq", _construct_list)
_Loader.add_constructor("tag:yaml.org,2002:str", _construct_text)
_Loader.add_constructor("tag:yaml.org,2002:timestamp", _construct_day)


def load_decisions(path: Path) -> LinedDict:
    """Return the mapping a file holds; an absent or empty file is an empty mapping."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return LinedDict()
    except (OSError, UnicodeDecodeError) as error:
        raise ArchiveError(
            f"{path.name}: cannot be read ({error}); save it as plain text in UTF-8."
        ) from error
    return parse_decisions(text, path.name)


def parse_decisions(text: str, name: str) -> LinedDict:
    """Return the mapping a text holds; ``name`` is the file's, for messages."""
    try:
        value = yaml.load(text, Loader=_Loader)  # noqa: S506 - a SafeLoader with lines
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ArchiveError(
            f"{name}, line {line}: not valid YAML ({error.problem}); check the indentation, "
            "and put values that hold ': ' or '#' in quotes."
        ) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise ArchiveError(f"{name}: not valid YAML ({error}).") from error
    if value is None:
        return LinedDict()
    if not isinstance(value, LinedDict):
        raise ArchiveError(f"{name}, line 1: expected keys with values, found {type(value).__name__}.")
    return value


def shown(value: object) -> str:
    """Write a value for a message, shortened: what is wrong may be very long."""
    text = repr(value)
    return text if len(text) <= 80 else text[:79] + "…"


def expect_mapping(value: Any, where: str) -> LinedDict:
    """Return ``value`` if it is a mapping (nothing counts as empty); otherwise say where and what was found."""
    if value is None:
        return LinedDict()
    if not isinstance(value, LinedDict):
        raise ArchiveError(f"{where}: expected keys with values, found {shown(value)}.")
    return value
