"""What every reader gives back, and how it writes down a value that a source declares.

In: raw keys and values of a format. Out: :class:`ReadText`, made into a Reading by the room's face.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from press_archive.errors import ProblemCode
from press_archive.model import Derived, Evidence, EvidenceRule, Passage
from press_archive.read.lines import clean

Warning_ = tuple[ProblemCode, str, int | None]  # code, detail, line of a Problem
Declared = Mapping[str, tuple[Derived[str], ...]]

_LONGEST_VALUE = 2_000  # code points; a declared description may be long, nothing sensible is longer
_MOST_VALUES = 100  # of one key


@dataclass(frozen=True, slots=True)
class ReadText:
    """Passages, declared values and warnings of one source."""

    passages: tuple[Passage, ...]
    declared: Declared = field(default_factory=dict)
    warnings: tuple[Warning_, ...] = ()
    beyond: Warning_ | None = None  # the bound that kept it from being read


@dataclass(frozen=True, slots=True)
class Found:
    """A declared value before it is sorted under its key."""

    key: str  # as in Reading.declared
    value: str
    rule: EvidenceRule
    line: int | None = None


def declared(found: Iterable[Found]) -> Declared:
    """Sort declared values under their keys, in the order found; blank and repeated values are left out."""
    kept: dict[str, dict[str, Derived[str]]] = {}
    for item in found:
        if len(kept.get(item.key, ())) >= _MOST_VALUES:
            continue
        value = clean(item.value)[:_LONGEST_VALUE]
        if value:
            evidence = Evidence(item.rule, value[:200], item.line)
            kept.setdefault(item.key, {}).setdefault(value, Derived(value, "stated", evidence))
    return {key: tuple(values.values()) for key, values in kept.items()}


def merged(own: Declared, around: Declared) -> Declared:
    """What an article states of itself goes before what stands around it."""
    return {key: (*own.get(key, ()), *around.get(key, ())) for key in (*own, *around)} if around else own
