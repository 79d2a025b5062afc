"""YAML as far as people need it to decide something: texts, lists and keys with values, each with its line.

In: a text. Out: values. A date, a number, ``no`` stay the text somebody wrote: only who reads a field knows what it
means. Not known here: aliases (a few lines of them stand for gigabytes), tags, a second document.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

import yaml

from press_archive.entries.text import UNREADABLE

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DEEPEST = 12  # nothing that is decided needs more than four
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_TAGS = (None, "!", "tag:yaml.org,2002:str")
_NO_TEXT = re.compile(f"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff{UNREADABLE}]")


class NotYamlError(Exception):
    """What stops a text from being read; ``line`` is where."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class Fields(dict[str, Any]):
    """Keys with values. Of a key that stands twice the first value is kept here, the others beside."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, int] = {}
        self.again: list[tuple[str, Any, int]] = []

    def add(self, key: str, value: Any, line: int) -> None:
        if key in self:
            self.again.append((key, value, line))
        else:
            self[key] = value
            self.lines[key] = line

    def each(self) -> Iterator[tuple[str, Any, int]]:
        """Yield every key, value and line, those that stand twice included."""
        yield from ((key, value, self.lines[key]) for key, value in self.items())
        yield from self.again


class Items(list[Any]):
    """A list that knows the line each of its items begins on."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[int] = []


def parse(text: str, first: int = 1) -> Any:
    """Return what a text holds, ``None`` when nothing; ``first`` is the line the text begins on in its file."""
    strange = _NO_TEXT.search(text)
    if strange:
        raise NotYamlError(first + text.count("\n", 0, strange.start()))
    try:
        return _Reader(yaml.parse(text, Loader=_Loader), first).document()
    except yaml.MarkedYAMLError as error:
        raise NotYamlError(first + _line(error, text.rstrip().count("\n"))) from None
    except yaml.YAMLError:
        raise NotYamlError(first) from None


def _line(error: yaml.MarkedYAMLError, last: int) -> int:
    """Return where a mistake is, counted from 0: where a quote was opened, if it is missed at the end only."""
    met, opened = error.problem_mark, error.context_mark
    if met is None or (met.line >= last and opened is not None):
        met = opened
    return min(met.line, last) if met is not None else 0


class _Reader:
    """Turns the parser's events into values."""

    def __init__(self, events: Iterator[yaml.Event], first: int) -> None:
        self._events = events
        self._first = first

    def document(self) -> Any:
        value: Any = None
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise NotYamlError(self._at(event))
            elif isinstance(event, yaml.NodeEvent):
                value = self._value(event, 0)
        return value

    def _at(self, event: yaml.Event) -> int:
        mark = event.start_mark
        return self._first + (mark.line if mark else 0)

    def _value(self, event: yaml.Event, depth: int) -> Any:
        tag = getattr(event, "tag", None)
        if depth > _DEEPEST or isinstance(event, yaml.AliasEvent) or tag not in _TAGS:
            raise NotYamlError(self._at(event))
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event)
        return self._fields(depth) if isinstance(event, yaml.MappingStartEvent) else self._items(depth)

    def _fields(self, depth: int) -> Fields:
        fields = Fields()
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.ScalarEvent):
                raise NotYamlError(self._at(event))
            key = unicodedata.normalize("NFC", event.value)
            fields.add(key, self._value(next(self._events), depth + 1), self._at(event))
        return fields

    def _items(self, depth: int) -> Items:
        items = Items()
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            if isinstance(event, yaml.ScalarEvent) and not event.style and _lines(event) > 1:
                raise NotYamlError(self._at(event))  # most likely two items, one without its dash
            items.append(self._value(event, depth + 1))
            items.lines.append(self._at(event))
        return items


def _lines(event: yaml.ScalarEvent) -> int:
    first, last = event.start_mark, event.end_mark
    return last.line - first.line + 1 if first and last else 1


def _scalar(event: yaml.ScalarEvent) -> str | None:
    if not event.style and event.value in _NULLS:
        return None
    return unicodedata.normalize("NFC", event.value)
