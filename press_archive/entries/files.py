"""Read the files of one kind: YAML as a whole, entry by entry where the whole cannot be read, or a spreadsheet.

In: paths and a kind. Out: the entries of all of them together, and a problem for each entry that is left out, on one
of its own lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from press_archive.entries.entry import Entry, Taken, problem_at, shown
from press_archive.entries.plain_yaml import Fields, Items, NotYamlError, parse
from press_archive.entries.segments import Segment, segments
from press_archive.entries.sheet import sheet_entries
from press_archive.entries.text import mended, read_text
from press_archive.entries.vocabulary import Kind, expected_fields
from press_archive.errors import Problem

SUFFIXES = (".yml", ".yaml", ".csv")
_TABS = (2, 4, 8)  # columns a tab may stand for
Read = Entry | Problem


def read_entries(paths: Iterable[Path], kind: Kind, prefix: str = "") -> Taken[Entry]:
    """Return what the files that are there hold; ``prefix`` stands before their names in sentences."""
    read: list[Read] = []
    for path in paths:
        file = prefix + path.name
        try:
            text = read_text(path)
        except FileNotFoundError:
            continue
        except OSError as error:
            read.append(problem_at(file, 1, "entry_file_unreadable", error.strerror or ""))
            continue
        read += sheet_entries(text, kind, file) if path.suffix == ".csv" else yaml_entries(text, kind, file)
    return Taken.of(read)


def yaml_entries(text: str, kind: Kind, file: str) -> list[Read]:
    """Return what a text holds: as a whole, entry by entry, or the better of both where something is wrong."""
    form = _Form(kind, file)
    try:
        whole = form.of(parse(text), 1)
    except NotYamlError as error:
        unread = [problem_at(file, error.line, "entry_not_readable")]
        return form.with_shared(_one_by_one(segments(text, kind), form) or unread)
    if not any(isinstance(one, Problem) for one in whole):
        return form.with_shared(whole)
    single = _one_by_one(segments(text, kind), form)
    better: list[Read] = max((whole, single), key=_used)
    return form.with_shared(better)


def _used(read: Sequence[Read]) -> tuple[int, int]:
    """Compare two readings: the more entries the better, then the fewer problems."""
    entries = sum(isinstance(one, Entry) for one in read)
    return entries, entries - len(read)


# ── Entry by entry ────────────────────────────────────────────────────────────────────────────────
def _one_by_one(parts: Sequence[Segment], form: _Form) -> list[Read]:
    """Read runs of segments, halving those in which something is wrong until it stands alone."""
    read: list[Read] = []
    waiting = [parts] if parts else []
    while waiting:
        run = waiting.pop()
        found = _run(run, form)
        if found is None:
            middle = len(run) // 2
            waiting += [run[middle:], run[:middle]]
        else:
            read += found
    return read


def _run(run: Sequence[Segment], form: _Form) -> list[Read] | None:
    """Return what a run holds, ``None`` if it has to be halved."""
    if len(run) == 1:
        return _alone(run[0], form)
    if len({segment.is_item for segment in run}) > 1:
        return None
    try:
        value = parse("".join(segment.text for segment in run), run[0].line)
    except NotYamlError:
        return None
    lines = (
        [line for _, _, line in value.each()] if isinstance(value, Fields) else getattr(value, "lines", [])
    )
    found = form.of(value, run[0].line)
    whole = sorted(lines) == [segment.line for segment in run]
    return found if whole and not any(isinstance(one, Problem) for one in found) else None


def _alone(segment: Segment, form: _Form) -> list[Read]:
    """Read one segment, as it is or with the signs of word processors taken back."""
    wrong = segment.line
    for attempt, text in enumerate((segment.text, *(mended(segment.text, tab) for tab in _TABS))):
        try:
            return form.of(parse(text, segment.line), segment.line, alone=True)
        except NotYamlError as error:
            wrong = wrong if attempt else error.line
    return [problem_at(form.file, wrong, "entry_not_readable")]


# ── From values to entries ────────────────────────────────────────────────────────────────────────
class _Form:
    """What a kind of file expects where."""

    def __init__(self, kind: Kind, file: str) -> None:
        self.kind = kind
        self.file = file
        self._shared: dict[str, str] = {}  # texts for all entries, by their key

    def of(self, value: Any, line: int, *, alone: bool = False) -> list[Read]:
        """Return the entries in a value; ``alone``: of one segment, which holds one entry at most."""
        if value is None:
            return []
        if isinstance(value, Items) and self.kind.layout == "listed" and alone:
            return list(self._listed(value, self.kind.sections[0]))
        if not isinstance(value, Fields):
            return [self._wrong(line, "entry_not_fields", value)]
        if alone and self._is_fragment(value):
            return [self._wrong(line, "entry_not_readable", None)]
        if self.kind.layout != "named":
            return [one for key, inner, at in value.each() for one in self._section(key, inner, at)]
        return [self._entry("", key, inner, at) for key, inner, at in value.each()]

    def _is_fragment(self, value: Fields) -> bool:
        """Whether keys that stand alone are what is left of an entry whose beginning is damaged."""
        if self.kind.layout == "named":
            return len(value) > 1
        first = next(iter(value), "")
        return self.kind.section_of(first) is None and self.kind.field_of(first.lstrip("- ")) is not None

    def with_shared(self, read: Iterable[Read]) -> list[Read]:
        """Give each entry what counts for all of them, unless it says otherwise."""
        return [
            replace(one, fields={**self._shared, **one.fields}) if isinstance(one, Entry) else one
            for one in read
        ]

    def _wrong(self, line: int, code: Any, found: Any, **values: object) -> Problem:
        return problem_at(self.file, line, code, shown(found), **values)

    def _section(self, key: str, value: Any, line: int) -> Iterator[Read]:
        section = self.kind.section_of(key)
        if section is None:
            tops = (*self.kind.sections, *([self.kind.for_all] if self.kind.for_all else []))
            known = expected_fields(self.kind, tops)
            yield self._wrong(line, "entry_unknown_section", key, expected=known)
            section = self.kind.sections[0]
            if self.kind.layout != "listed" or not isinstance(value, Items):
                return
        if value is None:
            return
        if section == self.kind.for_all:
            yield from self._share(section, value, line)
        elif section == self.kind.whole:
            yield self._entry(section, "", value, line)
        elif self.kind.layout == "listed" and isinstance(value, Items):
            yield from self._listed(value, section)
        elif self.kind.layout == "sections" and isinstance(value, Fields):
            yield from (self._entry(section, name, inner, at) for name, inner, at in value.each())
        else:
            code = "entry_section_no_list" if self.kind.layout == "listed" else "entry_section_no_names"
            inside = next(iter(value.lines.values()), line) if isinstance(value, Fields) else line
            yield self._wrong(inside, code, value, key=key)

    def _share(self, key: str, value: Any, line: int) -> Iterator[Problem]:
        if isinstance(value, str):
            self._shared[key] = value
        else:
            yield self._wrong(line, "entry_not_a_text", value, key=key)

    def _listed(self, items: Items, section: str) -> Iterator[Read]:
        return (self._entry(section, "", item, at) for item, at in zip(items, items.lines, strict=True))

    def _entry(self, section: str, name: str, value: Any, line: int) -> Read:
        if isinstance(value, str) and self.kind.bare:
            bare = self.kind.bare
            return Entry(self.file, line, section, name, {bare: value}, {bare: line})
        if value is not None and not isinstance(value, Fields):
            return self._wrong(line, "entry_not_fields", value)
        fields: dict[str, Any] = {}
        lines: dict[str, int] = {}
        written: dict[str, str] = {}
        for key, inner, at in value.each() if value is not None else ():
            field = self.kind.field_of(key)
            if field is None:
                return self._wrong(at, "entry_unknown_field", key, expected=expected_fields(self.kind))
            if field in fields:
                return self._wrong(at, "entry_field_twice", key, first=lines[field])
            fields[field], lines[field], written[field] = inner, at, key
        return Entry(self.file, line, section, name, fields, lines, written)
