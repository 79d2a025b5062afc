"""The kinds of files people write, and the words they may use in them.

In: a word as somebody wrote it. Out: the name the archive gives that section, field or value. Those names stand here,
what else may be written in the language packs; a word is compared without case, and a hyphen counts as a space.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from press_archive.languages import ARCHIVE, PACKS
from press_archive.languages.language import Synonyms

_QUOTES = "\"'“”„‘’‚«»"
_LANGUAGE_OF_NAME = re.compile(r"name[_ ]([a-z]{2,3}(?:-[a-z0-9]+)*)", re.IGNORECASE)  # name_en, name_zh-Hant
_ABOUT = ("by", "when", "why")

Layout = Literal["named", "listed", "sections"]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file: how its entries stand in YAML, and which columns a spreadsheet of them has."""

    stem: str  # of the file's name
    # named: each entry under its own key; listed: in a list under the section; sections: named in each section
    layout: Layout
    sections: tuple[str, ...]
    fields: tuple[str, ...]
    bare: str = ""  # the field that an entry which is a mere word gives
    for_all: str = ""  # a key beside the section whose text counts for every entry that has none of its own
    whole: str = ""  # the section that is an entry itself
    lists: tuple[str, ...] = ()  # fields of which a cell holds several values, ";" between them
    named_by: Mapping[str, str] = field(default_factory=dict)  # column with an entry's own key → its section
    pairs: Mapping[str, tuple[str, int]] = field(default_factory=dict)  # column → field and which end of it
    by_language: str = ""  # the field that columns name_en, name_ko … make together

    @property
    def columns(self) -> tuple[str, ...]:
        """What a spreadsheet may have, except names by language."""
        paired = {one for one, _ in self.pairs.values()}
        plain = (one for one in self.fields if one not in paired and one != self.by_language)
        return (*self.named_by, *plain, *self.pairs)

    def section_of(self, word: str) -> str | None:
        """Return the section, or the key for all entries, that a key at the top names."""
        tops = (*self.sections, self.for_all) if self.for_all else self.sections
        return _names(self.stem, tops).get(plain(word))

    def field_of(self, word: str) -> str | None:
        return _names(self.stem, self.fields).get(plain(word))

    def column_of(self, word: str) -> str | None:
        language = _LANGUAGE_OF_NAME.fullmatch(word.strip()) if self.by_language else None
        return f"name_{language[1]}" if language else _names(self.stem, self.columns).get(plain(word))


CORRECTIONS = Kind(
    "corrections",
    "named",
    (),
    ("headline", "published", "outlet", "section", "authors", "sources", "url", "language", "event", *_ABOUT),
    lists=("authors", "sources"),
    named_by={"file": ""},
)
JUDGEMENTS = Kind("judgements", "listed", ("judgements",), ("left", "right", "judgement", *_ABOUT))
COPIES = Kind("copies", "listed", ("copies",), ("left", "right", "judgement", *_ABOUT))
COLUMNS = Kind(
    "columns",
    "named",
    (),
    (
        *("text", "headline", "lead", "published", "outlet", "authors", "section"),
        *("url", "language", "captions", "id", *_ABOUT),
    ),
    bare="text",
    named_by={"file": ""},
)
STORIES = Kind(
    "stories",
    "listed",
    ("stories",),
    ("left", "right", "judgement", "title", "figures", "passage", *_ABOUT),
    lists=("figures",),
)
RIGHTS = Kind(
    "rights",
    "sections",
    ("default", "outlets", "articles"),
    ("access", "words", "noindex", "contact", "note", "images"),
    bare="access",
    whole="default",
    named_by={"article": "articles", "outlet": "outlets"},
)
RECORDS = Kind(
    "records",
    "listed",
    ("records",),
    (
        *("id", "kind", "name", "variants", "names", "part_of", "exists"),
        *("successors", "same_as", "coordinates", "offices", "note", "source"),
    ),
    for_all="source",
    lists=("variants", "successors", "same_as", "offices"),
    pairs={
        "exists_from": ("exists", 0),
        "exists_to": ("exists", 1),
        "lat": ("coordinates", 0),
        "lon": ("coordinates", 1),
    },
    by_language="names",
)
OUTLETS = Kind(
    "outlets",
    "listed",
    ("outlets",),
    ("name", "variants", "domains", "signs", "agency"),
    lists=("variants", "domains", "signs"),
)

_VALUES: Mapping[str, tuple[str, ...]] = {
    "access": ("full", "excerpt", "metadata", "withdrawn"),
    "images": ("none", "thumbnails", "full"),
    "judgement": ("same", "different", "unsure", "not-an-entity"),
    "copy": ("same", "different"),
    "story": ("same", "different", "unsure", "conflicting", "boilerplate", "reused"),
    "kind": ("person", "organization", "place", "event"),
    "yes": ("yes", "no"),
    "language": ("vi", "en", "ko", "zh", "ja", "fr", "ru"),  # any other tag stands for itself
}


def plain(word: str) -> str:
    """Return a word as words are compared."""
    folded = unicodedata.normalize("NFC", word).casefold().strip().strip(_QUOTES)
    return " ".join(re.sub(r"[\s_-]+", " ", folded).split())


def value_named(table: str, word: str) -> str | None:
    """Return the value a word stands for (``withdrawn`` for ``gỡ``), ``None`` if it is none of the table's."""
    return _values(table).get(plain(word))


def expected_values(table: str) -> str:
    return _shown(_VALUES[table], ARCHIVE.decisions.values.get(table, {}))


def expected_fields(kind: Kind, names: Iterable[str] | None = None) -> str:
    return _shown(kind.fields if names is None else names, ARCHIVE.decisions.fields.get(kind.stem, {}))


def _shown(names: Iterable[str], words: Synonyms) -> str:
    """Write for a sentence what may be written: each name, and its word in the archive's language behind a slash."""
    return ", ".join("/".join((name, *words.get(name, ())[:1])) for name in names)


@cache
def _names(stem: str, names: tuple[str, ...]) -> Mapping[str, str]:
    return _by_word(names, [one.decisions.fields.get(stem, {}) for one in PACKS.values()])


@cache
def _values(table: str) -> Mapping[str, str]:
    return _by_word(_VALUES[table], [one.decisions.values.get(table, {}) for one in PACKS.values()])


def _by_word(names: Iterable[str], packs: Iterable[Synonyms]) -> Mapping[str, str]:
    words = {plain(name): name for name in names}
    for synonyms in packs:
        for name in names:
            for word in synonyms.get(name, ()):
                words.setdefault(plain(word), name)
    return words
