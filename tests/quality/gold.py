"""The articles of ours that are gold: text with inline markup, and what it states about itself.

In: a split's name. Out: :class:`WrittenGold` values in the order of the files. Wrong gold is a ``ValueError``
that names the file and what is wrong, without quoting the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import yaml

from quality.marks import Mark, parse

Split = Literal["tune", "check", "unseen"]
SPLITS: tuple[Split, ...] = ("tune", "check")  # the halves; unseen is printed on demand only

FOLDER = Path(__file__).resolve().parent
_FRONT_MATTER = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a written article states about itself; ``None`` and empty where it does not."""

    headline: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    event: str | None = None
    authors: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    roles: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class WrittenGold:
    """An article of ours: the source as it is fed to the archive, and the same in NFC with its marks."""

    id: str
    raw: str
    text: str
    marks: tuple[Mark, ...]
    facts: Facts


def written(split: Split) -> list[WrittenGold]:
    """Return our own articles of a split."""
    files = sorted((FOLDER / "written" / split).glob("*.txt"))
    return [read_written(file.read_text("utf-8"), f"written/{split}/{file.name}") for file in files]


def read_written(source: str, name: str) -> WrittenGold:
    """Read one annotated article."""
    matter = _FRONT_MATTER.match(source)
    if matter is None:
        raise ValueError(f"{name}: expected front matter between --- lines")
    annotated = source[matter.end() :]
    try:
        raw, _ = parse(annotated)
        text, marks = parse(unicodedata.normalize("NFC", annotated))
        facts = _facts(yaml.safe_load(matter[1]))
    except (ValueError, yaml.YAMLError) as error:
        raise ValueError(f"{name}: {_without_text(error)}") from None
    return WrittenGold(name, raw, text, marks, facts)


def _without_text(error: Exception) -> str:
    """YAML quotes the lines it stumbles over; the check half must not be read in an error."""
    mark = getattr(error, "problem_mark", None)
    return (
        str(error) if mark is None else f"front matter, line {mark.line + 1}: {getattr(error, 'problem', '')}"
    )


def _facts(matter: Any) -> Facts:
    if not isinstance(matter, dict):
        raise ValueError("the front matter is not a list of keys and values")
    single = {key: _text(matter.get(key)) for key in ("headline", "published", "outlet", "url", "event")}
    return Facts(
        **single,
        authors=_texts(matter.get("authors")),
        captions=_texts(matter.get("captions")),
        roles=tuple(matter.get("roles") or ()),
    )


def _text(value: object) -> str | None:
    return None if value is None else unicodedata.normalize("NFC", str(value))


def _texts(values: Iterable[object] | None) -> tuple[str, ...]:
    return tuple(text for value in values or () if (text := _text(value)))
