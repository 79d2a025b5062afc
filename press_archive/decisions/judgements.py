"""Judgements by hand: seeds/judgements.yml says which names mean one thing, which do not, and what is no name.

In: the file. Out: checked :class:`Judgement` values that do not contradict each other, and one more written at the
file's end. Carried out by ``link``; a judgement is stronger than any rule.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, get_args

import yaml

from press_archive.errors import ArchiveError
from press_archive.link.keys import minted_id, spelled_id
from press_archive.link.merge import Merge
from press_archive.model import EntityKind, Judgement, Reference, Verdict
from press_archive.read.lines import clean
from press_archive.yaml_file import LinedDict, LinedList, load_decisions, parse_decisions, shown

FILE = "judgements.yml"
_KEY = "judgements"
_KINDS: tuple[EntityKind, ...] = get_args(EntityKind)
_VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
_ABOUT = ("by", "when", "why")
_FIELDS = ("left", "right", "judgement", *_ABOUT)
_ID = re.compile(rf"({'|'.join(_KINDS)})-[0-9a-f]{{12}}")
_NAMED = re.compile(rf"({'|'.join(_KINDS)})\s*:\s*(\S.*)")
_DAY = re.compile(r"[12][0-9]{3}(?:-[0-9]{2}){0,2}")
_EXPECTED = 'an entity\'s id (person-0123456789ab) or a kind and a name in quotes ("person: Lê Văn Bảy")'


def read_judgements(seeds: Path) -> tuple[Judgement, ...]:
    """Read seeds/judgements.yml; absent, nothing was judged."""
    return _checked(load_decisions(seeds / FILE))


def _checked(raw: LinedDict) -> tuple[Judgement, ...]:
    for key, line in raw.lines.items():
        if key != _KEY:
            raise ArchiveError(f'{FILE}, line {line}: unknown key "{key[:80]}"; expected {_KEY}.')
    items = raw.get(_KEY)
    if items is None:
        return ()
    if not isinstance(items, LinedList):
        raise ArchiveError(
            f"{FILE}, line {raw.lines[_KEY]}: {_KEY} must be a list (- left: …), found {shown(items)}."
        )
    judgements = tuple(_judgement(item, line) for item, line in zip(items, items.lines, strict=True))
    _refuse_contradictions(judgements)
    return judgements


# ── One judgement ─────────────────────────────────────────────────────────────────────────────────
def _judgement(item: Any, line: int) -> Judgement:
    if not isinstance(item, LinedDict):
        raise ArchiveError(f"{FILE}, line {line}: expected left, right and judgement, found {shown(item)}.")
    for key, own in item.lines.items():
        if key not in _FIELDS:
            raise ArchiveError(
                f'{FILE}, line {own}: unknown field "{key[:80]}"; expected one of {", ".join(_FIELDS)}.'
            )
    verdict = _verdict(item, line)
    left, right = _reference(item, "left", line), _reference(item, "right", line)
    if left is None:
        raise ArchiveError(f"{FILE}, line {line}: left is missing; expected {_EXPECTED}.")
    _refuse_misfit(left, right, verdict, line)
    if right is not None and verdict == "different" and left.id == right.id:
        left, right = _spelled(left), _spelled(right)
    by, when, why = (_about(item, key) for key in _ABOUT)
    return Judgement(left, right, verdict, by, when, why, line)


def _verdict(item: LinedDict, line: int) -> Verdict:
    given = item.get("judgement")
    for verdict in _VERDICTS:
        if given == verdict:
            return verdict
    wrong = f"judgement is {shown(given)}" if "judgement" in item else "judgement is missing"
    where = item.lines.get("judgement", line)
    raise ArchiveError(f"{FILE}, line {where}: {wrong}; expected one of {', '.join(_VERDICTS)}.")


def _reference(item: LinedDict, side: str, line: int) -> Reference | None:
    given = item.get(side)
    if given is None:
        return None
    text = clean(given) if isinstance(given, str) else ""
    named, identifier = _NAMED.fullmatch(text), _ID.fullmatch(text)
    for kind in _KINDS:
        if identifier and identifier[1] == kind:
            return Reference(text, text, kind)
        if named and named[1] == kind:
            return Reference(text, minted_id(kind, named[2]), kind)
    where = item.lines.get(side, line)
    raise ArchiveError(f"{FILE}, line {where}: {side} is {shown(given)}; expected {_EXPECTED}.")


def _about(item: LinedDict, key: str) -> str:
    given = item.get(key)
    if given is None:
        return ""
    if isinstance(given, bool) or not isinstance(given, str | int):
        raise ArchiveError(f"{FILE}, line {item.lines[key]}: {key} must be a text, found {shown(given)}.")
    text = clean(str(given))
    if key == "when" and text and not _DAY.fullmatch(text):
        raise ArchiveError(
            f'{FILE}, line {item.lines[key]}: when is "{text[:80]}"; expected a date like 2026-03-10.'
        )
    return text


def _refuse_misfit(left: Reference, right: Reference | None, verdict: Verdict, line: int) -> None:
    """Refuse a judgement of one thing that names two, of two that names one, and of a thing and itself."""
    if right is None:
        if verdict in ("same", "different"):
            raise ArchiveError(f'{FILE}, line {line}: right is missing; "{verdict}" needs two things.')
        return
    if verdict == "not-an-entity":
        raise ArchiveError(
            f'{FILE}, line {line}: right is given; expected left alone, for "{verdict}" is said of one name.'
        )
    if verdict == "same" and left.kind != right.kind:
        raise ArchiveError(
            f"{FILE}, line {line}: a {left.kind} and a {right.kind} cannot be the same; expected one kind."
        )
    if verdict == "different" and left.id == right.id and not _are_two_spellings(left, right):
        raise ArchiveError(
            f"{FILE}, line {line}: left and right are the same name ({shown(left.text)}); expected two."
        )


def _are_two_spellings(left: Reference, right: Reference) -> bool:
    ids = {_spelled(left).id, _spelled(right).id}
    return len(ids) == 2 and left.id not in ids  # an id and the name it was minted from are one


def _spelled(reference: Reference) -> Reference:
    """Return a reference to one spelling, where the key of the name does not tell two apart."""
    named = _NAMED.fullmatch(reference.text)
    identifier = spelled_id(reference.kind, named[2]) if named else reference.id
    return Reference(reference.text, identifier, reference.kind)


# ── All together ──────────────────────────────────────────────────────────────────────────────────
def _refuse_contradictions(judgements: Sequence[Judgement]) -> None:
    same = [one for one in judgements if one.verdict == "same"]
    dropped = {one.left.id: one for one in judgements if one.verdict == "not-an-entity"}
    merge: Merge[str] = Merge()
    for one in same:
        merge.join(*_ends(one))
        for side in (one.left, one.right):
            if side and side.id in dropped:
                raise ArchiveError(
                    f"{FILE}, lines {dropped[side.id].line} and {one.line}: {shown(side.text)} is judged not to be "
                    "an entity, and to be the same as another; take one of the two away."
                )
    for one in judgements:
        ends = _ends(one)
        if one.verdict == "different" and one.right and merge.find(ends[0]) == merge.find(ends[1]):
            lines = [*_chain(same, *ends), one.line]
            raise ArchiveError(
                f"{FILE}, lines {', '.join(map(str, lines[:-1]))} and {lines[-1]}: {shown(one.left.text)} and "
                f"{shown(one.right.text)} are judged the same and different; take one of the two away."
            )


def _ends(one: Judgement) -> tuple[str, str]:
    """Return the ids of the two that are judged; where the key does not tell them apart, of their spellings."""
    left, right = one.left, one.right or one.left
    if left.id == right.id:
        left, right = _spelled(left), _spelled(right)
    return left.id, right.id


def _chain(same: Iterable[Judgement], left: str, right: str) -> list[int]:
    """Return the lines of the shortest chain of judgements that makes two things the same."""
    beside: dict[str, list[tuple[str, int]]] = {}
    for one in same:
        first, second = _ends(one)
        beside.setdefault(first, []).append((second, one.line))
        beside.setdefault(second, []).append((first, one.line))
    came: dict[str, tuple[str, int]] = {left: ("", 0)}
    waiting = [left]
    for here in waiting:
        for there, line in beside.get(here, ()):
            if there not in came:
                came[there] = (here, line)
                waiting.append(there)
    lines = set()
    while right != left:
        right, line = came[right]
        lines.add(line)
    return sorted(lines)


# ── Writing ───────────────────────────────────────────────────────────────────────────────────────
def as_yaml(values: Mapping[str, str]) -> str:
    """Return a judgement as one line of the list, ready to paste below ``judgements:``."""
    return "- {" + ", ".join(f"{key}: {_value(key, value)}" for key, value in values.items() if value) + "}"


def _value(key: str, value: str) -> str:
    plain = key == "judgement" or (key == "when" and _DAY.fullmatch(value))
    return value if plain else json.dumps(value, ensure_ascii=False)


def append_judgement(seeds: Path, values: Mapping[str, str]) -> None:
    """Add a judgement at the file's end, made if absent; what stands there keeps every byte.

    Refused with a sentence where it contradicts an earlier one, or where the file cannot be continued in lines.
    """
    path = Path(os.path.realpath(seeds / FILE))
    known = read_judgements(seeds)
    before = path.read_bytes().decode("utf-8") if path.exists() else ""
    after = _continued(before, as_yaml(values))
    if not _goes_on(after, known):
        raise ArchiveError(
            f"{FILE}: expected {_KEY}: and below it a list of lines that begin with -, to go on at the end; "
            f"write it so, or add this yourself: {as_yaml(values)}"
        )
    draft = path.with_name(f".{FILE}.draft")
    draft.write_bytes(after.encode("utf-8"))
    if path.exists():
        shutil.copymode(path, draft)
    os.replace(draft, path)


def _continued(before: str, line: str) -> str:
    """Return the file with one more item, indented and ended as its other lines are."""
    newline = "\r\n" if "\r\n" in before else "\n"
    text = before if not before or before.endswith("\n") else before + newline
    sequence = _sequence(before)
    if sequence is None and _mapping(before) is None:
        text += f"{_KEY}:{newline}"
    indent = sequence.start_mark.column if sequence else 2
    return f"{text}{' ' * indent}{line}{newline}"


def _mapping(text: str) -> yaml.MappingNode | None:
    root = yaml.compose(text.removeprefix("\ufeff"), Loader=yaml.SafeLoader)
    return root if isinstance(root, yaml.MappingNode) else None


def _sequence(text: str) -> yaml.SequenceNode | None:
    mapping = _mapping(text)
    values = [value for _, value in mapping.value] if mapping else []
    return values[0] if values and isinstance(values[0], yaml.SequenceNode) else None


def _goes_on(text: str, known: Sequence[Judgement]) -> bool:
    """Whether a continued file says what it said and one judgement more, which may not contradict the others."""
    try:
        raw = parse_decisions(text.removeprefix("\ufeff"), FILE)
    except ArchiveError:
        return False
    items = raw.get(_KEY)
    whole = isinstance(items, LinedList) and len(items) == len(known) + 1
    return whole and list(_checked(raw)[:-1]) == list(known)
