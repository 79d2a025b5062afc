"""What a format is to this room: what it recognises, what it needs, and what reading by it yields.

In: a :class:`Source`, which is a file or a part of one. Out: the records in which each module of ``formats/`` states
what it does, so that whoever reads sources knows no format by name.
"""

from __future__ import annotations

import codecs
import hashlib
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from press_archive.errors import ProblemCode, Severity
from press_archive.read.bounds import LONGEST_SOURCE, text_too_long
from press_archive.read.decode import Decoded, decode
from press_archive.read.values import Declared, ReadText, merged

ByteStream = io.BytesIO | io.BufferedReader

SNIFFED = 65_536  # bytes or characters by which a format is told


@dataclass(frozen=True)
class Source:
    """A file, or a part of one that is to be read as if it were a file."""

    name: str  # of the file: a hint, for the content decides
    size: int  # bytes
    open: Callable[[], ByteStream] = field(repr=False)  # for formats that are read bit by bit
    record: str | None = None  # which part of its file
    # What stands around the part states of it, as its address.
    declared: Declared = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)  # of a table, as somebody told: key → name
    digest: str | None = None  # SHA-256 of the untouched bytes, where these are not they
    pictures: bool = False  # whether the untouched bytes, where these are not they, carry pictures

    @classmethod
    def of(
        cls, name: str, data: bytes, record: str | None = None, declared: Declared | None = None
    ) -> Source:
        return cls(name, len(data), partial(io.BytesIO, data), record, declared or {})

    @classmethod
    def at(cls, file: Path, name: str) -> Source:
        """Return a file of any size as it lies on the disk; may raise OSError."""
        return cls(name, file.stat().st_size, partial(_opened, file))

    def __getstate__(self) -> dict[str, Any]:
        """Leave behind what can be worked out again, when a process sends this to another."""
        return {one: self.__dict__[one] for one in self.__dataclass_fields__}

    @property
    def file_name(self) -> str:
        """The name that says most of what this is: a part's own, else its file's."""
        return (self.record or self.name).rpartition("#")[2].rpartition("/")[2]

    @cached_property
    def sha256(self) -> str:
        return self.digest or hashlib.sha256(self.data).hexdigest()

    def within(self, container: Source) -> Source:
        """Return the same as a part of a container: named after both, and what is stated of both."""
        record = named(container.record, self.record)
        around = merged(self.declared, container.declared)
        return replace(self, name=container.name, record=record, declared=around, columns=container.columns)

    @cached_property
    def start(self) -> bytes:
        with self.open() as stream:
            return stream.read(SNIFFED)

    @cached_property
    def data(self) -> bytes:
        with self.open() as stream:
            return stream.read()

    @cached_property
    def opening(self) -> str | None:
        """The first lines as text, without reading or decoding the rest; None where they are none."""
        if self.size <= len(self.start):
            return self.first_text
        text = codecs.getincrementaldecoder("utf-8")
        try:
            return text().decode(self.start).lstrip("\ufeff")
        except UnicodeDecodeError:
            told = decode(self.start)
            return told.text if told else None

    @cached_property
    def decoded(self) -> Decoded | None:
        """The whole as text; None where it is none."""
        return decode(self.data)

    @cached_property
    def first_text(self) -> str | None:
        """The beginning of the text; None where it is none."""
        return self.decoded.text[:SNIFFED].lstrip("\ufeff") if self.decoded else None


def _opened(file: Path) -> io.BufferedReader:
    return file.open("rb")


def named(*parts: str | None) -> str | None:
    """Return the name of a record within a record; None where there is none."""
    known = [part for part in parts if part is not None]
    return "#".join(known) if known else None


@dataclass(frozen=True, slots=True)
class Record:
    """An article as its format gives it."""

    text: ReadText
    encoding: str = "utf-8"
    name: str | None = None  # which record of the source; None where a source is one article
    data: bytes | None = None  # its own bytes; None where they are the source's
    tells_more: bool = False  # whether those hold what is not to be published, as comments


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a source, or a record of it, is set aside."""

    code: ProblemCode
    detail: str = ""
    line: int | None = None
    name: str | None = None  # which record of the source
    severity: Severity = "quarantined"  # "note" for what is left out by a rule, which is nobody's mistake


Item = Record | Refusal | Source  # what reading yields


@dataclass(frozen=True, slots=True)
class Package:
    """A package that not every installation has."""

    module: str  # as it is imported
    name: str  # as it is installed

    @property
    def is_missing(self) -> bool:
        return find_spec(self.module) is None


@dataclass(frozen=True, slots=True)
class Format:
    """A form articles are kept in.

    Reading yields articles and refusals one after another, so that a file of a hundred thousand articles needs the
    memory of one, and of containers their parts, which are then read by whichever format recognises them.
    """

    kind: str  # what its sources are called in the data
    recognises: Callable[[Source], bool]
    read: Callable[[Source], Iterable[Item]]
    # Of its files' names, by which they are told from what is no article.
    suffixes: frozenset[str] = frozenset()
    many: bool = False  # whether a file may hold many articles: then the limit of size is that of one of them
    prose: bool = False  # whether it is text of any kind, in which several articles may stand
    largest: int = 0  # bytes a file of one article may have beyond the limit, as most of it are pictures
    needs: Package | None = None


def of_text(
    read: Callable[[str], ReadText], longest: int = LONGEST_SOURCE
) -> Callable[[Source], Iterator[Item]]:
    """Return the reading of a format that is text and one article a file; ``longest`` is in characters."""

    def reading(source: Source) -> Iterator[Item]:
        if source.decoded and len(source.decoded.text) > longest:
            yield Refusal(*text_too_long(longest))
        elif source.decoded:
            text = read(source.decoded.text)
            warnings = source.decoded.warnings + text.warnings
            yield Record(replace(text, warnings=warnings), source.decoded.encoding)

    return reading


def missing_packages(formats: Iterable[Format]) -> tuple[str, ...]:
    """Return the names of packages that formats need and that are not installed."""
    return tuple(one.needs.name for one in formats if one.needs and one.needs.is_missing)
