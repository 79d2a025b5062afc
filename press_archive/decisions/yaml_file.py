"""Read a YAML file of decisions so that every mistake can name its line.

In: a path. Out: plain values in which each mapping remembers its line, or an :class:`ArchiveError`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from press_archive.errors import ArchiveError


class LinedDict(dict[str, Any]):
    """A mapping that knows the 1-based line each of its keys stands on."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, int] = {}


class _Loader(yaml.SafeLoader):
    """SafeLoader that keeps lines, reads every plain date as text and refuses a key given twice."""


def _construct_mapping(loader: _Loader, node: yaml.MappingNode) -> LinedDict:
    mapping = LinedDict()
    for key_node, value_node in node.value:
        key = str(loader.construct_object(key_node, deep=True))
        line = key_node.start_mark.line + 1
        if key in mapping:
            raise yaml.constructor.ConstructorError(
                None, None, f'the key "{key}" stands twice', key_node.start_mark
            )
        mapping[key] = loader.construct_object(value_node, deep=True)
        mapping.lines[key] = line
    return mapping


def _construct_day(loader: _Loader, node: yaml.ScalarNode) -> str:
    return str(loader.construct_scalar(node))


_Loader.add_constructor("tag:yaml.org,2002:map", _construct_mapping)
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
    try:
        value = yaml.load(text, Loader=_Loader)  # noqa: S506 - a SafeLoader with lines
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ArchiveError(
            f"{path.name}, line {line}: not valid YAML ({error.problem}); check the indentation, "
            "and put values that hold ': ' or '#' in quotes."
        ) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise ArchiveError(f"{path.name}: not valid YAML ({error}).") from error
    if value is None:
        return LinedDict()
    if not isinstance(value, LinedDict):
        raise ArchiveError(f"{path.name}, line 1: expected keys with values, found {type(value).__name__}.")
    return value


def expect_mapping(value: Any, where: str) -> LinedDict:
    """Return ``value`` if it is a mapping (nothing counts as empty); otherwise say where and what was found."""
    if value is None:
        return LinedDict()
    if not isinstance(value, LinedDict):
        raise ArchiveError(f"{where}: expected keys with values, found {value!r}.")
    return value
