"""Corrections by hand: seeds/corrections.yml (or .csv) gives any metadata field of any article another value.

In: the file, an article. Out: the article with the corrected fields, each marked ``corrected`` and carrying
who and why. A corrected value wins over everything a rule finds, in every later build.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from press_archive.anatomy.titles import display_title
from press_archive.authorities.outlets import OutletIndex
from press_archive.decisions.by_hand import changed
from press_archive.decisions.goes_on import added, is_yaml, replaced, text_in
from press_archive.entries import Entry, Taken, read_entries, take
from press_archive.entries.entry import problem_at
from press_archive.entries.files import SUFFIXES, yaml_entries
from press_archive.entries.values import address_of, bare, day, day_of, text_of, texts_of
from press_archive.entries.vocabulary import CORRECTIONS, value_named
from press_archive.errors import MistakesError, Problem
from press_archive.languages import ARCHIVE, Language, pack
from press_archive.model import SEVERAL_FIELDS, Article, Block, Derived, Evidence

FILE = "corrections.yml"
_ABOUT = ("by", "when", "why")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")

Value = str | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Correction:
    """The corrected fields of one article (``None`` blanks a field), and what to show as evidence."""

    values: Mapping[str, Value]
    reason: str
    line: int
    file: str = FILE


@dataclass(frozen=True, slots=True)
class _Given:
    """A correction as one entry has it, with the line of each field."""

    name: str
    correction: Correction
    lines: Mapping[str, int]


def read_corrections(seeds: Path) -> Taken[tuple[str, Correction]]:
    """Read the files: source name → fields, and optionally ``by``, ``when``, ``why``."""
    return _taken(read_entries((seeds / f"corrections{suffix}" for suffix in SUFFIXES), CORRECTIONS))


def _taken(read: Taken[Entry]) -> Taken[tuple[str, Correction]]:
    given = take(read.values, _given)
    by_name: dict[str, list[_Given]] = {}
    for one in given.values:
        by_name.setdefault(one.name, []).append(one)
    differing: list[Problem] = []
    united = tuple((name, _united(entries, differing)) for name, entries in by_name.items())
    return Taken(united, (*read.problems, *given.problems, *differing))


def _given(entry: Entry) -> _Given:
    values = {key: _READERS[key](entry, key) for key in entry.fields if key not in _ABOUT}
    about = {key: _about(entry, key) for key in _ABOUT}
    reason = " · ".join(text for text in about.values() if text)
    return _Given(entry.name, Correction(values, reason, entry.line, entry.file), entry.lines)


def _about(entry: Entry, key: str) -> str:
    text = text_of(entry, key) if entry.fields.get(key) else ""
    return (key == "when" and day(text or "")) or text or ""


def _names(entry: Entry, key: str) -> Value:
    given = entry.fields[key]
    if isinstance(given, str):
        return (text_of(entry, key) or "",)
    if given is None:
        return None
    names = texts_of(entry, key)
    if len(names) < len(given):  # a name left blank by mistake must not take away those there are
        raise entry.wrong("entry_not_texts", key)
    return names


def _language(entry: Entry, key: str) -> str | None:
    text = text_of(entry, key)
    if text is None:
        return None
    tag = value_named("language", text) or bare(text)
    if not _LANGUAGE.fullmatch(tag):
        raise entry.wrong("entry_not_a_language", key)
    return tag


_READERS = {
    "headline": text_of,
    "published": day_of,
    "outlet": text_of,
    "section": text_of,
    "authors": _names,
    "sources": _names,
    "url": address_of,
    "language": _language,
    "event": day_of,
}


_FOUND = frozenset(_READERS)


def _united(entries: list[_Given], differing: list[Problem]) -> Correction:
    """Unite what several entries say of one article; a field they disagree about stays as it was."""
    first = entries[0].correction
    if len(entries) == 1:
        return first
    values: dict[str, Value] = {}
    for key in dict.fromkeys(key for one in entries for key in one.correction.values):
        told = [one for one in entries if key in one.correction.values]
        if len({one.correction.values[key] for one in told}) == 1:
            values[key] = told[0].correction.values[key]
        else:
            differing.append(_differing(key, told))
    reasons = dict.fromkeys(one.correction.reason for one in entries if one.correction.reason)
    return replace(first, values=values, reason=" · ".join(reasons))


def _differing(key: str, told: list[_Given]) -> Problem:
    first, other = (
        told[0],
        next(one for one in told if one.correction.values[key] != told[0].correction.values[key]),
    )
    at = f"{first.correction.file}:{first.lines[key]}"
    return problem_at(
        other.correction.file, other.lines[key], "entries_differ", other.name[:80], key=key, first=at
    )


# ── One more ──────────────────────────────────────────────────────────────────────────────────────
def as_yaml(name: str, values: Mapping[str, Value]) -> str:
    """Return the correction of a source's article as a line, ready to paste; ``None`` blanks a field."""
    told = ", ".join(f"{key}: {_quoted(value)}" for key, value in values.items())
    return f"{_quoted(name)}: {{{told}}}"


def _quoted(value: Value) -> str:
    """Quote a value so that it may also stand in Markdown's code, which a backtick would end."""
    return json.dumps(value, ensure_ascii=False).replace("`", "\\u0060")


def append_correction(seeds: Path, name: str, values: Mapping[str, Value]) -> None:
    """Add a correction at the file's end, made if absent; refused with a sentence where it cannot be gone on with."""
    path = Path(os.path.realpath(seeds / FILE))
    before = path.read_bytes() if path.exists() else b""
    line = as_yaml(name, values)
    after = added(before, line)
    others = read_entries((seeds / f"corrections{suffix}" for suffix in SUFFIXES[1:]), CORRECTIONS)
    was, now = (_with(others, text_in(data)) for data in (before, after))
    told = dict(now.values).get(name)
    kept = all(one in now.values for one in was.values if one[0] != name)
    said = told is not None and all(told.values.get(key, "") == values[key] for key in _FOUND & values.keys())
    if not (kept and said and len(now.problems) <= len(was.problems)) or (
        is_yaml(before) and not is_yaml(after)
    ):
        raise MistakesError(problem_at(FILE, text_in(after).count("\n"), "corrections_do_not_go_on", line))
    replaced(path, after)


def restate(seeds: Path, name: str, values: Mapping[str, Value]) -> None:
    """Let what somebody wrote by hand of an article say what is to be said now.

    Raises :class:`MistakesError` with the line to change and what to write there, where that is for a person to do.
    """
    path = Path(os.path.realpath(seeds / FILE))
    while (found := _said_otherwise(seeds, name, values)) is not None:
        entry, key = found
        told = _quoted(values[key])
        data = path.read_bytes() if entry.file == FILE else b""
        text = changed(data.decode("utf-8", "surrogateescape"), entry, key, told) if data else None
        after = text.encode("utf-8", "surrogateescape") if text is not None else b""
        if text is None or not _says(entry, key, values[key], after):
            line, written = entry.lines[key], entry.written.get(key, key)
            detail = f"{written}: {told}"
            raise MistakesError(problem_at(entry.file, line, "corrections_said_otherwise", detail))
        replaced(path, after)


def _said_otherwise(seeds: Path, name: str, values: Mapping[str, Value]) -> tuple[Entry, str] | None:
    """Return the first entry of an article that says something else of a field, and which."""
    read = read_entries((seeds / f"corrections{suffix}" for suffix in SUFFIXES), CORRECTIONS)
    for entry in read.values:
        for given in take([entry], _given).values if entry.name == name else ():
            told = given.correction.values
            key = next(
                (one for one in _READERS if one in values and one in told and told[one] != values[one]), None
            )
            if key is not None:
                return entry, key
    return None


def _says(entry: Entry, key: str, value: Value, data: bytes) -> bool:
    """Whether a file's bytes have an entry where it was, that says what is wanted of a field."""
    read = Taken.of(yaml_entries(text_in(data), CORRECTIONS, FILE))
    now = [one for one in take(read.values, _given).values if one.correction.line == entry.line]
    return [(one.name, one.correction.values.get(key, "")) for one in now] == [(entry.name, value)]


def _with(others: Taken[Entry], text: str) -> Taken[tuple[str, Correction]]:
    own = Taken.of(yaml_entries(text, CORRECTIONS, FILE))
    return _taken(Taken((*own.values, *others.values), (*own.problems, *others.problems)))


def correct(article: Article, correction: Correction | None, outlets: OutletIndex) -> Article:
    """Return the article with its corrected fields; a corrected headline becomes the first block.

    An outlet that is known goes by its one name, whichever of its names somebody wrote.
    """
    if correction is None:
        return article
    evidence = Evidence("correction", correction.reason, correction.line)

    def derived(value: Any) -> Derived[str] | None:
        return None if value is None else Derived(str(value), "corrected", evidence)

    changes: dict[str, Any] = {}
    for key, value in correction.values.items():
        if key in SEVERAL_FIELDS:
            changes[key] = tuple(Derived(name, "corrected", evidence) for name in value or ())
        elif key == "language":
            changes[key] = value or ARCHIVE.tag
        elif key == "outlet" and value:
            known = outlets.find(str(value))
            changes[key] = derived(known.name if known else value)
        else:
            changes[key] = derived(value)
    if "outlet" in changes:
        changes["hints"] = None
    if "headline" in changes:
        language = pack(changes.get("language", article.language))
        changes |= _retitled(article, changes["headline"], language)
    return replace(article, **changes)


def _retitled(article: Article, headline: Derived[str] | None, language: Language) -> dict[str, Any]:
    """Return the blocks and the title for lists that go with a corrected headline."""
    rest = tuple(block for block in article.blocks if block.kind != "headline")
    if headline is None:
        return {"blocks": rest, "display_title": display_title(rest, language)}
    blocks = (Block("headline", headline.value), *rest)
    return {"blocks": blocks, "display_title": display_title(blocks, language, headline.value)}
