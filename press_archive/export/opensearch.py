"""The archive for OpenSearch and Elasticsearch: settings that fold and cut words as the archive does, and bulk files.

In: the search documents and entities. Out: ``index.json`` (settings and mapping), ``articles-*.ndjson`` for the bulk
interface; and :func:`engine_query`, a query of the search box as a search request. Needs no plugin of the engine.
"""

# Folding is a character filter generated from the language pack, one rule for each code point that folding changes,
# Hangul syllables left as they are: texts are NFC, so they are equal just where their folded letters are.

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from press_archive.export.fulltext import NAMED, TEXTS, names_of, texts_of, weight_of, writable
from press_archive.export.query import Groups, Term, parse_query, read_interval
from press_archive.languages.folding import fold_character
from press_archive.model import DataFile
from press_archive.search.documents import SearchDocument, SearchEntity
from press_archive.search.index.intervals import first_and_last_day
from press_archive.search.index.words import accent_key

INDEX = "press-archive"
_LARGEST = 50_000_000  # bytes of a bulk file; engines refuse a request above 100 MB unless told otherwise
_GAP = 100  # between two blocks, so that no phrase crosses them
_LONGEST_WORD = 8000  # letters; the engine refuses an article with a longer one
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE_LAST = {"type": "pattern_replace", "pattern": f"([{_TONES}]+)([^{_TONES}]+)", "replacement": "$2$1"}


@lru_cache(maxsize=1)
def index_settings() -> DataFile:
    """Return the settings and the mapping of the index."""
    body = {"settings": {"analysis": _analysis()}, "mappings": _mapping()}
    return DataFile("index.json", (json.dumps(body, ensure_ascii=True, indent=1) + "\n").encode())


def _analysis() -> dict[str, Any]:
    # A tone is put at the word's end, three times over: more tones than that no word of one run of letters has.
    tone_filters = ["drop_leading_marks", "tone_last", "tone_last", "tone_last", "shorten"]
    return {
        "char_filter": {
            "folded": {"type": "mapping", "mappings": _rules(fold_character)},
            "accented": {"type": "mapping", "mappings": _rules(_with_marks)},
        },
        "tokenizer": {
            "letters_and_digits": {"type": "pattern", "pattern": r"[^\p{L}\p{Nd}]+"},
            "letters_digits_and_marks": {"type": "pattern", "pattern": r"[^\p{L}\p{Nd}\p{M}]+"},
        },
        "filter": {
            "shorten": {"type": "truncate", "length": _LONGEST_WORD},
            "tone_last": _TONE_LAST,
            "drop_leading_marks": {"type": "pattern_replace", "pattern": r"^\p{M}+", "replacement": ""},
        },
        "analyzer": {
            "folded": _analyzer("folded", "letters_and_digits", ["shorten"]),
            "accented": _analyzer("accented", "letters_digits_and_marks", tone_filters),
        },
    }


def _analyzer(char_filter: str, tokenizer: str, filters: list[str]) -> dict[str, Any]:
    return {"type": "custom", "char_filter": [char_filter], "tokenizer": tokenizer, "filter": filters}


def _with_marks(character: str) -> str:
    """Fold a code point, but keep its marks; a mark alone stays itself."""
    body, _, tones = accent_key(character).rpartition(" ")
    return body + tones


def _rules(folding: Callable[[str], str]) -> list[str]:
    """Return a mapping rule for each code point that folding changes."""
    unfold = getattr(folding, "__wrapped__", folding)  # leaves the language pack's cache small
    points = [*range(0xAC00), *range(0xD7A4, 0xD800), *range(0xE000, 0x40000), *range(0xE0000, 0xE1000)]
    pairs = ((chr(point), unfold(chr(point))) for point in points)
    return [f"{_escaped(one)}=>{_escaped(other)}" for one, other in pairs if one != other]


def _escaped(text: str) -> str:
    """Write a rule's side so that no character in it means something to the rules' syntax."""
    return "".join(c if c.isascii() and c.isalnum() else _units(c) for c in text)


def _units(character: str) -> str:
    units = character.encode("utf-16-be")
    return "".join(f"\\u{units[i : i + 2].hex()}" for i in range(0, len(units), 2))


def _mapping() -> dict[str, Any]:
    words = {"type": "text", "analyzer": "folded", "position_increment_gap": _GAP}
    accented = {"type": "text", "analyzer": "accented", "position_increment_gap": _GAP}
    named = words | {"fields": {"name": {"type": "keyword", "ignore_above": 8000}}}
    days = {"type": "date", "format": "strict_date"}
    keyword = {"type": "keyword"}
    shown = keyword | {"index": False, "doc_values": False}
    return {
        "dynamic": "strict",
        "properties": {
            **dict.fromkeys(("id", "published", "entities"), keyword),
            **dict.fromkeys(("url", "title"), shown),
            **dict.fromkeys(("first", "last"), days),
            **dict.fromkeys(TEXTS, words | {"copy_to": "text"}),
            "text": words | {"fields": {"accented": accented}},
            **dict.fromkeys(("outlet", "author", "source", *NAMED, "story"), named),
        },
    }


def bulk_files(
    documents: Iterable[SearchDocument], entities: Iterable[SearchEntity], largest: int = _LARGEST
) -> Iterator[DataFile]:
    """Yield the bulk files, each of at most ``largest`` bytes unless one article alone has more."""
    known = {entity.id: entity for entity in entities}
    part: list[bytes] = []
    size = number = 0
    for document in documents:
        entry = _entry(document, known)
        if part and size + len(entry) > largest:
            yield _part(number, part)
            part, size, number = [], 0, number + 1
        part.append(entry)
        size += len(entry)
    yield _part(number, part)


def _part(number: int, entries: list[bytes]) -> DataFile:
    return DataFile(f"articles-{number:04}.ndjson", b"".join(entries))


def _entry(document: SearchDocument, known: Mapping[str, SearchEntity]) -> bytes:
    lines = [{"index": {"_index": INDEX, "_id": document.id}}, _source(document, known)]
    return writable("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)).encode()


def _source(document: SearchDocument, known: Mapping[str, SearchEntity]) -> dict[str, Any]:
    first, last = first_and_last_day(document.published)
    return {
        "id": document.id,
        "url": document.url,
        "title": document.display_title,
        "published": document.published,
        "first": first,
        "last": last,
        **{column: texts_of(document, column) for column in TEXTS},
        "outlet": document.outlet,
        "author": list(document.authors),
        "source": list(document.sources),
        **{kind: names_of(document, known, kind) for kind in NAMED},
        "entities": list(dict.fromkeys(document.entities)),
        "story": list(document.stories),
    }


def engine_query(query: str, *, accents: bool = False) -> dict[str, Any]:
    """Return the search request for a query of the search box, other names left out; best first."""
    groups = parse_query(unicodedata.normalize("NFC", query))
    must = [{"bool": {"should": [_clause(term, accents) for term in group]}} for group in groups]
    return {
        "query": {"bool": {"filter": must or [{"match_none": {}}], "should": _worth(groups)}},
        "sort": ["_score", {"last": {"order": "desc", "missing": "_last"}}, "id"],
    }


def _clause(term: Term, accents: bool) -> dict[str, Any]:
    clause = _positive(term, accents)
    return {"bool": {"must_not": [clause]}} if term.negated else clause


def _positive(term: Term, accents: bool) -> dict[str, Any]:
    if term.field == "date":
        days = read_interval(term.text)
        sides = (("first", "gte"), ("last", "lte"))
        ranges = [{"range": {f: {way: day}}} for (f, way), day in zip(sides, days or (), strict=False)]
        return {"bool": {"filter": ranges}} if days else {"match_none": {}}
    if term.field:
        return {"match_phrase": {term.field: term.text}}
    text = "text.accented" if accents else "text"
    if term.quoted or term.negated:
        return {"match_phrase": {text: term.text}}
    return {"match": {text: {"query": term.text, "operator": "and"}}}


def _worth(groups: Groups) -> list[dict[str, Any]]:
    """What only ranks: the words by the weight of their blocks, their accents, and standing together."""
    terms = [term.text for group in groups for term in group if not (term.negated or term.field)]
    if not terms:
        return []
    words = " ".join(terms)
    fields = [f"{column}^{weight_of(column):g}" for column in TEXTS]
    return [
        {"multi_match": {"query": words, "fields": fields, "type": "most_fields"}},
        {"match": {"text.accented": words}},
        {"match_phrase": {"text": {"query": words, "slop": 5}}},
    ]
