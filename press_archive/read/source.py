"""From bytes to Readings: which format a source is in, told from its content, and what that format reads.

In: the path and bytes of one source, and the table of formats. Out: its readings (none where it is quarantined)
and problems.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from press_archive.errors import Problem, Severity
from press_archive.model import Reading, SourceDocument
from press_archive.read.bounds import beyond
from press_archive.read.format import Format, Record, Refusal, Source, named
from press_archive.read.formats import FORMATS
from press_archive.read.values import merged

_DEEPEST = 4  # containers within containers; whoever packs deeper means harm


def read_source(
    path: str, data: bytes, *, max_bytes: int, formats: Sequence[Format] = FORMATS
) -> tuple[tuple[Reading, ...], tuple[Problem, ...]]:
    """Read one source. A source that cannot be read gives no reading and one quarantined problem."""
    found = list(_Room(max_bytes, formats).read(Source.of(path, data)))
    readings = tuple(one for one in found if isinstance(one, Reading))
    return readings, tuple(one for one in found if isinstance(one, Problem))


def format_of(source: Source, formats: Sequence[Format] = FORMATS) -> Format | None:
    """Return the first format of the table that recognises a source."""
    return next((one for one in formats if one.recognises(source)), None)


@dataclass(frozen=True, slots=True)
class _Room:
    max_bytes: int
    formats: Sequence[Format]

    def read(self, source: Source, depth: int = 0) -> Iterator[Reading | Problem]:
        """Yield what a source holds, one after another; a part of it is read as if it lay there by itself."""
        chosen = self._chosen(source, depth)
        if isinstance(chosen, Refusal):
            yield _problem(source, "quarantined", chosen)
            return
        for item in chosen.read(source):
            if isinstance(item, Source):
                yield from self.read(item.within(source), depth + 1)
            elif isinstance(item, Refusal):
                yield _problem(source, "quarantined", item)
            else:
                yield from self.article(source, chosen, item)

    def _chosen(self, source: Source, depth: int) -> Format | Refusal:
        """The format to read a source by, or why it is not even looked into."""
        if not source.size:
            return Refusal("empty_file")
        if depth > _DEEPEST:
            return Refusal("nested_too_deep", str(_DEEPEST))
        large = source.size > self.max_bytes
        chosen = format_of(source, [one for one in self.formats if one.many or not large])
        if chosen is None:
            return self.too_large() if large else Refusal("undecodable")
        if chosen.needs and chosen.needs.is_missing:
            return Refusal("package_missing", chosen.needs.name)
        return chosen

    def too_large(self, name: str | None = None) -> Refusal:
        return Refusal("too_large", f"{self.max_bytes / 1_000_000:g}", name=name)

    def article(self, source: Source, format_: Format, record: Record) -> Iterator[Reading | Problem]:
        """Yield what is to be said of an article, and the article itself unless it is set aside."""
        for warning in record.text.warnings:
            yield _problem(source, "warning", Refusal(*warning, record.name))
        data = source.data if record.data is None else record.data
        why = self.why_not(record, data)
        if why:
            yield _problem(source, "quarantined", why)
            return
        digest, name = hashlib.sha256(data).hexdigest(), named(source.record, record.name)
        document = SourceDocument(source.name, data, digest, format_.kind, record.encoding, name)
        yield Reading(document, record.text.passages, merged(record.text.declared, source.declared))

    def why_not(self, record: Record, data: bytes) -> Refusal | None:
        """Why an article that could be read is set aside."""
        if len(data) > self.max_bytes:
            return self.too_large(record.name)
        bound = beyond(record.text)
        if bound:
            return Refusal(*bound, name=record.name)
        if not record.text.passages and not record.text.declared.get("headline"):
            return Refusal("no_text", name=record.name)
        return None


def _problem(source: Source, severity: Severity, why: Refusal) -> Problem:
    record = named(source.record, why.name)
    where = source.name if record is None else f"{source.name}#{record}"
    return Problem(where, severity, why.code, why.detail, why.line)
