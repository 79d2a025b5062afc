"""What a form that was filled in changes in the files of decisions, before anything is written.

In: seeds/, an article and the form's fields. Out: the files as they are and as they would be. The lines are written
by those who write them for the review at the terminal, on a copy; the copy is then put in place, if the files are
still what they were when the changes were shown.
"""

from __future__ import annotations

import difflib
import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from press_archive.decisions.corrections import FILE as CORRECTIONS_FILE
from press_archive.decisions.corrections import append_correction, restate
from press_archive.decisions.goes_on import replaced, text_in
from press_archive.decisions.judgements import append_judgement
from press_archive.decisions.rights import set_rights
from press_archive.desk.subject import FIELDS, Subject
from press_archive.entries.files import SUFFIXES
from press_archive.entries.values import day, is_address
from press_archive.errors import ArchiveError

_STEMS = ("corrections", "judgements", "rights")
_MOST_NAMES = 500  # of an article that a form asks of

Value = str | tuple[str, ...] | None


class FormError(ArchiveError):
    """Something filled in that cannot be; ``key`` names its sentence in the catalogues."""

    def __init__(self, key: str, detail: str) -> None:
        super().__init__(f"{key}: {detail}")
        self.key, self.detail = key, detail


@dataclass(frozen=True, slots=True)
class Changes:
    """Files by name, as they are and as they would be; ``state`` is a digest of all that was read."""

    before: Mapping[str, bytes]
    after: Mapping[str, bytes]
    state: str

    @property
    def lines(self) -> tuple[str, ...]:
        """The difference as people read it: the file's name, lines taken away with "-", added with "+"."""
        return tuple(self._lines())

    def _lines(self) -> Iterator[str]:
        for name, data in self.after.items():
            was, now = (text_in(one).splitlines() for one in (self.before.get(name, b""), data))
            if was != now:
                yield f"seeds/{name}"
                told = difflib.unified_diff(was, now, n=0, lineterm="")
                yield from (line for line in list(told)[2:] if not line.startswith("@@"))


def state_of(seeds: Path) -> tuple[Mapping[str, bytes], str]:
    """Return the files of decisions that a form may change, and a digest of them."""
    names = [f"{stem}{suffix}" for stem in _STEMS for suffix in SUFFIXES]
    found = {name: (seeds / name).read_bytes() for name in names if (seeds / name).is_file()}
    digest = hashlib.sha256()
    for name, data in found.items():
        digest.update(f"{name} {len(data)}\n".encode() + data)
    return found, digest.hexdigest()


def changes_of(seeds: Path, subject: Subject, sent: Mapping[str, str], today: str) -> Changes:
    """Work out what a form changes; raises :class:`FormError` or a mistake of the files for what is wrong."""
    before, state = state_of(seeds)
    about = {"by": sent.get("by", "").strip(), "when": today, "why": sent.get("why", "").strip()}
    with TemporaryDirectory() as folder:
        copy = Path(folder)
        for name, data in before.items():
            (copy / name).write_bytes(data)
        corrected = _corrected(sent)
        if corrected:
            _correct(
                copy, subject.source, {**corrected, **{key: told for key, told in about.items() if told}}
            )
        if rights := _decided(sent):
            set_rights(copy, subject.source, rights)
        for judgement in _judged(sent):
            append_judgement(copy, {**judgement, **about})
        after, _ = state_of(copy)
    return Changes(before, after, state)


def write(seeds: Path, changes: Changes) -> bool:
    """Put the changed files in place; not if anybody has written to them meanwhile."""
    if state_of(seeds)[1] != changes.state:
        return False
    for name, data in changes.after.items():
        if changes.before.get(name) != data:
            replaced(Path(os.path.realpath(seeds / name)), data)
    return True


def _decided(sent: Mapping[str, str]) -> dict[str, str]:
    """Return the rights that somebody changed in the form, whole, for they replace what was decided there before."""
    access, images, note = (sent.get(key, "").strip() for key in ("access", "images", "note"))
    if not access or (access == sent.get("was-access") and images == sent.get("was-images", "")):
        return {}
    told = images if images != "none" or images != sent.get("was-images") else ""
    return {key: value for key, value in (("access", access), ("images", told), ("note", note)) if value}


# ── Values ────────────────────────────────────────────────────────────────────────────────────────
def _corrected(sent: Mapping[str, str]) -> dict[str, Value]:
    """Return the fields that somebody changed in the form; what was blanked is not known."""
    return {
        field: _value(field, sent[field].strip())
        for field in FIELDS
        if field in sent and sent[field].strip() != sent.get(f"was-{field}", "").strip()
    }


def _value(field: str, text: str) -> Value:
    if not text:
        return None
    if field == "authors":
        return tuple(" ".join(line.split()) for line in text.splitlines() if line.strip())
    if field in ("published", "event"):
        found = day(text)
        if found is None:
            raise FormError("desk_not_a_day", text)
        return found
    if field == "url" and not is_address(text):
        raise FormError("desk_not_an_address", text)
    return " ".join(text.split())


def _correct(seeds: Path, source: str, values: Mapping[str, Value]) -> None:
    """Add a correction; one line of ours about the same article is taken up into it, what people wrote is changed."""
    path = seeds / CORRECTIONS_FILE
    begin = f"{json.dumps(source, ensure_ascii=False)}: {{"
    lines = path.read_bytes().splitlines(keepends=True) if path.exists() else []
    ours = [line for line in lines if line.startswith(begin.encode())]
    if len(ours) == 1 and (told := _read_line(ours[0], source)) is not None:
        path.write_bytes(b"".join(line for line in lines if line is not ours[0]))
        values = {**told, **values}
    restate(seeds, source, values)
    append_correction(seeds, source, values)


def _read_line(line: bytes, source: str) -> dict[str, Value] | None:
    """Return the values of a line as we write it, ``None`` of any other."""
    try:
        read = yaml.safe_load(line.decode())
    except (yaml.YAMLError, UnicodeDecodeError):
        return None
    told = read.get(source) if isinstance(read, dict) else None
    if not isinstance(told, dict):
        return None
    values = {key: tuple(value) if isinstance(value, list) else value for key, value in told.items()}
    plain = all(value is None or isinstance(value, str | tuple) for value in values.values())
    return values if plain else None


def _judged(sent: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Yield what somebody decided of names: each by its number in the form."""
    for number in range(_MOST_NAMES):
        verdict, name = sent.get(f"verdict-{number}", ""), sent.get(f"name-{number}", "")
        if not verdict or not name:
            continue
        if verdict == "not-an-entity":
            yield {"left": name, "judgement": verdict}
        else:
            kind = name.partition(":")[0]
            other = " ".join(sent.get(f"other-{number}", "").split())
            yield {"left": name, "right": f"{kind}: {other}" if other else "", "judgement": verdict}
