"""From bytes to Readings: which format a source is in, told from its content, and what that format reads.

In: a source and the table of formats. Out: the pieces it is made of, which are read apart from each other: a file of
one article is one piece, of a container each article is one. Then the readings of a piece and problems.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from press_archive.errors import Problem, Severity
from press_archive.model import Reading, SourceDocument
from press_archive.read.bounds import beyond
from press_archive.read.clippings import cut, sign_of_several
from press_archive.read.format import Format, Record, Refusal, Source, named
from press_archive.read.formats import FORMATS
from press_archive.read.html.images import without_bytes
from press_archive.read.pictured import carries_pictures, shows_its_own
from press_archive.read.reviews import Known
from press_archive.read.values import merged

_DEEPEST = 4  # containers within containers; whoever packs deeper means harm
_MOST_WITHIN = 500_000_000  # bytes of all that lies in containers within a container
# Bytes that a container so deep counts for at least, for millions of small ones take hours.
_PACKED_COSTS = 1_000_000
_LARGEST_WITH_PICTURES = 25_000_000  # bytes of a saved page that carries its pictures
_PICTURE = re.compile(rb"data:[a-z]{2,20}/[\w.+-]{1,80}(?:;[\w=-]{1,40}){0,4},[^\"'\s<>)]{200,}")

Piece = Source | Reading | Problem


def _nobody(name: str) -> bool:
    """Whether a name is that of an outlet, where none are known."""
    return False


def read_source(
    path: str, data: bytes, *, max_bytes: int, formats: Sequence[Format] = FORMATS, known: Known = _nobody
) -> tuple[tuple[Reading, ...], tuple[Problem, ...]]:
    """Read one source. A source that cannot be read gives no reading and one quarantined problem."""
    found: list[Reading | Problem] = []
    for piece in pieces_of(Source.of(path, data), max_bytes=max_bytes, formats=formats):
        found += read_piece(piece, max_bytes=max_bytes, formats=formats, known=known)
    readings = tuple(one for one in found if isinstance(one, Reading))
    return readings, tuple(one for one in found if isinstance(one, Problem))


def is_container(source: Source, formats: Sequence[Format] = FORMATS) -> bool:
    """Whether a source may hold several articles, told by a look at its beginning."""
    return any(one.many and one.recognises(source) for one in formats)


def pieces_of(source: Source, *, max_bytes: int, formats: Sequence[Format] = FORMATS) -> Iterator[Piece]:
    """Yield what a source holds, one after another: articles, unread where they are files of their own."""
    return _Room(max_bytes, formats).pieces(source)


def read_piece(
    piece: Piece, *, max_bytes: int, formats: Sequence[Format] = FORMATS, known: Known = _nobody
) -> Iterator[Reading | Problem]:
    """Yield what is read of a piece; ``known`` tells whether a name is that of an outlet."""
    if isinstance(piece, Source):
        yield from _Room(max_bytes, formats, known).read(piece)
    else:
        yield piece


def format_of(source: Source, formats: Sequence[Format] = FORMATS) -> Format | None:
    """Return the first format of the table that recognises a source."""
    return next((one for one in formats if one.recognises(source)), None)


@dataclass(frozen=True, slots=True)
class _Room:
    max_bytes: int
    formats: Sequence[Format]
    known: Known = _nobody

    def pieces(self, source: Source, depth: int = 0, spent: list[int] | None = None) -> Iterator[Piece]:
        """Yield the pieces of a source; a part of it is taken as if it lay there by itself.

        ``spent`` sums the bytes of what lies in containers within it, however deep.
        """
        source, spent = self._bare(source), [] if spent is None else spent
        large = source.size > self.max_bytes
        many = next((one for one in self.formats if one.many and one.recognises(source)), None)
        if depth > 1 and many:
            spent[:] = [sum(spent) + _PACKED_COSTS]
        if source.size and depth <= _DEEPEST and many and not (many.needs and many.needs.is_missing):
            yield from self._of_container(source, many, depth, spent)
        elif source.size and depth > _DEEPEST:
            yield _problem(source, "quarantined", Refusal("nested_too_deep", str(_DEEPEST)))
        elif (
            large
            and not many
            and not any(source.size <= one.largest and one.recognises(source) for one in self.formats)
        ):
            yield _problem(source, "quarantined", self.too_large())
        else:
            yield source

    def _of_container(self, source: Source, format_: Format, depth: int, spent: list[int]) -> Iterator[Piece]:
        names = _Names()
        for item in format_.read(source):
            if depth and isinstance(item, Source):
                spent[:] = [sum(spent) + item.size]
            if sum(spent) > _MOST_WITHIN:
                yield _problem(source, "quarantined", Refusal("unpacks_too_large"))
                return
            if isinstance(item, Source):
                part = replace(item.within(source), record=names.free(item, source))
                yield from self.pieces(part, depth + 1, spent)
            elif isinstance(item, Refusal):
                yield _problem(source, item.severity, replace(item, name=names.refused(item)))
            else:
                yield from self.article(source, format_, replace(item, name=names.unused(item.name)))

    def _bare(self, source: Source) -> Source:
        """A page that is too large only for the pictures it carries is read without them."""
        if not self.max_bytes < source.size <= _LARGEST_WITH_PICTURES or b"<" not in source.start:
            return source
        bare = without_bytes(_PICTURE, source.data)
        if len(bare) > self.max_bytes:
            return source
        told = Source.of(source.name, bare, source.record, source.declared)
        return replace(told, digest=source.sha256, pictures=True)

    def read(self, source: Source) -> Iterator[Reading | Problem]:
        """Yield the article of a source that is no container."""
        chosen = self._chosen(source)
        if isinstance(chosen, Refusal):
            yield _problem(source, "quarantined", chosen)
            return
        for item in chosen.read(source):
            if isinstance(item, Refusal):
                yield _problem(source, item.severity, item)
            elif isinstance(item, Record):
                records = tuple(cut(item, self.known)) if chosen.prose else (item,)
                if chosen.prose and len(records) == 1 and (sign := sign_of_several(item)):
                    yield _problem(source, "note", Refusal("perhaps_several", sign[:80]))
                for record in records:
                    yield from self.article(source, chosen, record)

    def _chosen(self, source: Source) -> Format | Refusal:
        """The format to read a source by, or why it is not even looked into."""
        if not source.size:
            return Refusal("empty_file")
        chosen = format_of(source, self.formats)
        if chosen is None:
            return Refusal("undecodable")
        if chosen.needs and chosen.needs.is_missing:
            return Refusal("package_missing", chosen.needs.name)
        return chosen

    def too_large(self, name: str | None = None) -> Refusal:
        return Refusal("too_large", f"{self.max_bytes / 1_000_000:g}", name=name)

    def article(self, source: Source, format_: Format, record: Record) -> Iterator[Reading | Problem]:
        """Yield what is to be said of an article, and the article itself unless it is set aside."""
        for warning in record.text.warnings:
            yield _problem(source, "warning", Refusal(*warning, record.name))
        whole = Source.of(source.name, record.data) if record.data is not None else source
        why = self.why_not(record, whole, format_.largest)
        if why:
            yield _problem(source, "quarantined", why)
            return
        name, digest = named(source.record, record.name), whole.sha256
        # A part of a file is never copied.
        pictured = name is None and (carries_pictures(whole) or shows_its_own(record.text.passages))
        data = b"" if source.digest else whole.data
        document = SourceDocument(
            source.name,
            data,
            digest,
            format_.kind,
            record.encoding,
            name,
            record.tells_more,
            pictured,
        )
        yield Reading(document, record.text.passages, merged(record.text.declared, source.declared))

    def why_not(self, record: Record, whole: Source, largest: int) -> Refusal | None:
        """Why an article that could be read is set aside."""
        if whole.size > max(self.max_bytes, largest):
            return self.too_large(record.name)
        bound = beyond(record.text)
        if bound:
            return Refusal(*bound, name=record.name)
        if not record.text.passages and not record.text.declared.get("headline"):
            return Refusal("no_text", name=record.name)
        return None


class _Names:
    """The names of a container's records, each given once: two files packed under one name are two articles."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def unused(self, name: str | None) -> str | None:
        if name is None:
            return None
        while name in self._taken:
            name += "~"
        self._taken.add(name)
        return name

    def refused(self, why: Refusal) -> str | None:
        """Return the name of a record that is none of the others; a warning is told of one that is."""
        return why.name if why.severity == "warning" else self.unused(why.name)

    def free(self, part: Source, container: Source) -> str | None:
        return named(container.record, self.unused(part.record))


def _problem(source: Source, severity: Severity, why: Refusal) -> Problem:
    record = named(source.record, why.name)
    where = source.name if record is None else f"{source.name}#{record}"
    return Problem(where, severity, why.code, why.detail, why.line)
