"""Frozen records that are quick to make and to pickle: an archive has millions of them.

In: a frozen dataclass with slots. Out: the same class.
"""

from __future__ import annotations

import copyreg
from dataclasses import MISSING, fields
from operator import attrgetter
from typing import TypeVar

T = TypeVar("T")


def pickled_by_value(cls: type[T]) -> type[T]:
    """Pickle a frozen record of several fields as their values, which is half the work: archives have millions.

    For the same reason it is made in a third of the time. Its fields have no factories, and what extends it is
    decorated as well.
    """
    values = attrgetter(*(one.name for one in fields(cls)))  # type: ignore[arg-type]
    copyreg.pickle(cls, lambda record: (cls, values(record)))
    _fill_before_freezing(cls)
    return cls


def _fill_before_freezing(cls: type) -> None:
    """Give a frozen record an ``__init__`` during which it is of a class with the same slots that is not frozen.

    A hack: ``dataclass`` fills frozen records by a call for each field, which costs more than all else about them.
    """
    if any(one.default_factory is not MISSING for one in fields(cls)):
        raise TypeError(f"{cls.__name__} has a field with a factory")
    layout = {name: vars(cls)[name] for name in ("__slots__", "__orig_bases__") if name in vars(cls)}
    layout["__setattr__"] = object.__setattr__  # what it extends may be frozen
    names = [one.name for one in fields(cls)]
    known = {f"default_of_{one.name}": one.default for one in fields(cls) if one.default is not MISSING}
    known |= {"become": object.__setattr__, "Open": type(cls.__name__, cls.__bases__, layout), "Frozen": cls}
    arguments = [f"{name}=default_of_{name}" if f"default_of_{name}" in known else name for name in names]
    lines = [
        f"def __init__(self, {', '.join(arguments)}):",
        "become(self, '__class__', Open)",
        *(f"self.{name} = {name}" for name in names),
        "self.__class__ = Frozen",
    ]
    exec("\n    ".join(lines), known)  # noqa: S102 - as dataclasses makes its own; all it is made of are names
    cls.__init__ = known["__init__"]  # type: ignore[misc]
