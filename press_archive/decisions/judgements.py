"""Judgements by hand: seeds/judgements.yml (or .csv) says which names mean one thing, which do not, what is no name.

In: the files. Out: checked :class:`Judgement` values that do not contradict each other, and one more written at the
end of the YAML. Carried out by ``link``; a judgement is stronger than any rule.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import get_args

from press_archive.decisions.contradictions import spelled, without_contradictions
from press_archive.decisions.goes_on import as_yaml, is_yaml, one_more, replaced, text_in
from press_archive.entries import Entry, Taken, read_entries, take
from press_archive.entries.entry import problem_at
from press_archive.entries.files import SUFFIXES, yaml_entries
from press_archive.entries.values import bare, day_of, text_of, word_of
from press_archive.entries.vocabulary import JUDGEMENTS, value_named
from press_archive.errors import MistakesError
from press_archive.link.keys import minted_id
from press_archive.model import EntityKind, Judgement, Reference, Verdict

FILE = "judgements.yml"
_KINDS: tuple[EntityKind, ...] = get_args(EntityKind)
_VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
_ID = re.compile(rf"({'|'.join(_KINDS)})-[0-9a-f]{{12}}")


def read_judgements(seeds: Path) -> Taken[Judgement]:
    """Read the files; absent, nothing was judged. Of judgements that contradict each other none is used."""
    return _agreeing(read_entries((seeds / f"judgements{suffix}" for suffix in SUFFIXES), JUDGEMENTS))


def _agreeing(read: Taken[Entry]) -> Taken[Judgement]:
    judged = take(read.values, _judgement)
    agreeing = without_contradictions(judged.values)
    return Taken(agreeing.values, (*read.problems, *judged.problems, *agreeing.problems))


# ── One judgement ─────────────────────────────────────────────────────────────────────────────────
def _judgement(entry: Entry) -> Judgement:
    verdict = _verdict(entry)
    left, right = _reference(entry, "left"), _reference(entry, "right")
    if left is None:
        raise entry.wrong("entry_missing", "left")
    _refuse_misfit(entry, left, right, verdict)
    if right is not None and verdict == "different" and left.id == right.id:
        left, right = spelled(left), spelled(right)
    by, why, when = text_of(entry, "by"), text_of(entry, "why"), day_of(entry, "when")
    return Judgement(left, right, verdict, by or "", when or "", why or "", entry.line, entry.file)


def _verdict(entry: Entry) -> Verdict:
    given = word_of(entry, "judgement", "judgement")
    for verdict in _VERDICTS:
        if given == verdict:
            return verdict
    raise entry.wrong("entry_missing", "judgement")


def _reference(entry: Entry, side: str) -> Reference | None:
    given = entry.fields.get(side)
    if given is None:
        return None
    text = bare(given) if isinstance(given, str) else ""
    word, _, name = text.partition(":")
    named, identifier = value_named("kind", word), _ID.fullmatch(text)
    for kind in _KINDS:
        if identifier and identifier[1] == kind:
            return Reference(text, text, kind)
        if named == kind and name.strip():
            return Reference(f"{kind}: {name.strip()}", minted_id(kind, name.strip()), kind)
    raise entry.wrong("entry_not_a_reference", side)


def _refuse_misfit(entry: Entry, left: Reference, right: Reference | None, verdict: Verdict) -> None:
    """Refuse a judgement of one thing that names two, of two that names one, and of a thing and itself."""
    if right is None:
        if verdict in ("same", "different"):
            raise entry.wrong("entry_needs_two", "right")
        return
    if verdict == "not-an-entity":
        raise entry.wrong("entry_needs_one", "right")
    if verdict == "same" and left.kind != right.kind:
        raise entry.wrong("entry_kinds_differ", "right")
    if verdict == "different" and left.id == right.id and not _are_two_spellings(left, right):
        raise entry.wrong("entry_same_names", "right")


def _are_two_spellings(left: Reference, right: Reference) -> bool:
    ids = {spelled(left).id, spelled(right).id}
    return len(ids) == 2 and left.id not in ids  # an id and the name it was minted from are one


# ── Writing ───────────────────────────────────────────────────────────────────────────────────────
def append_judgement(seeds: Path, values: Mapping[str, str]) -> None:
    """Add a judgement at the file's end, made if absent; what stands there keeps every byte.

    Refused with a sentence where it contradicts an earlier one, or where the file cannot be continued in lines.
    Lines in which something is wrong are no hindrance: they stay as they are, and left out as they were.
    """
    path = Path(os.path.realpath(seeds / FILE))
    known = read_judgements(seeds)
    before = path.read_bytes() if path.exists() else b""
    after = one_more(before, JUDGEMENTS, as_yaml(values))
    _refuse_what_does_not_go_on(seeds, before, after, known, as_yaml(values))
    replaced(path, after)


def _refuse_what_does_not_go_on(
    seeds: Path, before: bytes, after: bytes, known: Taken[Judgement], line: str
) -> None:
    """Refuse a continued file unless it says what it said and one judgement more, in no worse YAML."""
    others = read_entries((seeds / f"judgements{suffix}" for suffix in SUFFIXES[1:]), JUDGEMENTS)
    own = Taken.of(yaml_entries(text_in(after), JUDGEMENTS, FILE))
    now = _agreeing(Taken((*own.values, *others.values), (*own.problems, *others.problems)))
    told = [problem for problem in now.problems if problem not in known.problems]
    contradictions = [problem for problem in told if problem.code == "entries_contradict"]
    if contradictions:
        raise MistakesError(*contradictions)
    more = [one for one in now.values if one not in known.values]
    goes_on = not told and len(now.values) == len(known.values) + 1 and len(more) <= 1
    if not goes_on or (is_yaml(before) and not is_yaml(after)):
        raise MistakesError(problem_at(FILE, text_in(after).count("\n"), "judgements_do_not_go_on", line))
