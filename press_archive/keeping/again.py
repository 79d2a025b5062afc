"""Calls of pure functions that a process which builds again and again may be spared.

In: functions and values. Out: what they return. Here they are called; :mod:`press_archive.keeping.memory` remembers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, TypeVar, TypeVarTuple

Result = TypeVar("Result")
Value = TypeVar("Value")
Arguments = TypeVarTuple("Arguments")


class Again(Protocol):
    """Calls a pure function; where calls are remembered, it may be spared that."""

    def __call__(self, function: Callable[[*Arguments], Result], *arguments: *Arguments) -> Result: ...


def plainly(function: Callable[[*Arguments], Result], *arguments: *Arguments) -> Result:
    """Call a function where no call is remembered."""
    return function(*arguments)


class AgainEach(Protocol):
    """Calls a pure function for each of many values; where calls are remembered, for those that are others now."""

    def __call__(
        self, function: Callable[[Value], Result], values: Mapping[str, Value]
    ) -> Mapping[str, Result]: ...


def plainly_each(function: Callable[[Value], Result], values: Mapping[str, Value]) -> Mapping[str, Result]:
    """Call a function for each value where no call is remembered."""
    return {key: function(value) for key, value in values.items()}
