"""Calls of pure functions that a process which builds again and again may be spared.

In: functions and values. Out: what they return. Here they are called; :mod:`press_archive.keeping.memory` remembers.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar, TypeVarTuple

Result = TypeVar("Result")
Arguments = TypeVarTuple("Arguments")


class Again(Protocol):
    """Calls a pure function; where calls are remembered, it may be spared that."""

    def __call__(self, function: Callable[[*Arguments], Result], *arguments: *Arguments) -> Result: ...


def plainly(function: Callable[[*Arguments], Result], *arguments: *Arguments) -> Result:
    """Call a function where no call is remembered."""
    return function(*arguments)
