"""An entry: what somebody decided about one thing, with the file and the lines it stands on.

In: values as a file gives them. Out: :class:`Entry` records, and :class:`Taken`, what of many entries could be used
together with a :class:`Problem` for each that could not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from press_archive.errors import Problem, ProblemCode

T = TypeVar("T")
_MOST = 80  # characters of what somebody wrote that a sentence repeats


class EntryError(Exception):
    """A mistake in an entry, as a problem; never leaves this room's users."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Entry:
    """Fields under the names the archive gives them, whatever language they were written in."""

    file: str  # as people know it: corrections.yml, authorities/ours.csv
    line: int  # 1-based, where it begins
    section: str = ""  # the key it stands under: judgements, articles; "" where a file has none
    name: str = ""  # its own key: a source's name; "" in a list
    fields: Mapping[str, Any] = field(default_factory=dict)  # texts, lists of them, mappings; None: blank
    lines: Mapping[str, int] = field(default_factory=dict)  # field → 1-based line
    written: Mapping[str, str] = field(default_factory=dict)  # field → the word it was written with

    def wrong(self, code: ProblemCode, key: str = "", **values: object) -> EntryError:
        """Return the mistake in one of the fields, or in the entry as a whole."""
        found = shown(self.fields.get(key)) if key else shown(self.name)
        told = {"key": self.written.get(key, key), **values}
        return EntryError(problem_at(self.file, self.lines.get(key, self.line), code, found, **told))


@dataclass(frozen=True, slots=True)
class Taken(Generic[T]):
    """What could be used, in the file's order, and what could not."""

    values: tuple[T, ...] = ()
    problems: tuple[Problem, ...] = ()

    @classmethod
    def of(cls, read: Iterable[T | Problem]) -> Taken[T]:
        """Part what could be used from what could not."""
        both = list(read)
        return cls(
            tuple(one for one in both if not isinstance(one, Problem)),
            tuple(one for one in both if isinstance(one, Problem)),
        )


def take(entries: Iterable[Entry], read: Callable[[Entry], T]) -> Taken[T]:
    """Read each entry by itself: one that is wrong is left out, and told."""
    values: list[T] = []
    problems: list[Problem] = []
    for entry in entries:
        try:
            values.append(read(entry))
        except EntryError as error:
            problems.append(error.problem)
    return Taken(tuple(values), tuple(problems))


def problem_at(file: str, line: int, code: ProblemCode, found: str = "", **values: object) -> Problem:
    """Return what is wrong on a line of a file of decisions."""
    told = tuple((name, str(value)) for name, value in sorted(values.items()))
    return Problem(file, "warning", code, found, line, told)


def shown(value: object) -> str:
    """Write a value for a sentence as its writer knows it, shortened: what is wrong may be very long."""
    if isinstance(value, str):
        text = value
    elif isinstance(value, Mapping):
        text = "{" + ", ".join(f"{key}: {shown(one)}" for key, one in list(value.items())[:_MOST]) + "}"
    elif isinstance(value, list | tuple):
        text = "[" + ", ".join(map(shown, value[:_MOST])) + "]"
    else:
        text = "" if value is None else str(value)
    return text if len(text) <= _MOST else text[: _MOST - 1] + "…"
