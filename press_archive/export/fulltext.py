"""The archive as an SQLite database with full-text search (FTS5), for archives that outgrow static hosting.

In: the search documents and entities, and an open connection. Out: tables of articles, entities and their words;
and :func:`search`, which answers a query by the same semantics as the search page with other names left out.
"""

# Words are folded and cut here, not by SQLite: columns hold our tokens with a space between, which the tokenizer
# "ascii" cuts just there. Between two blocks stands a token no query can hold, so that no phrase crosses them.

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from press_archive.export.query import Groups, Term, parse_query, read_interval
from press_archive.languages.folding import token_spans, tokens
from press_archive.model import BlockKind
from press_archive.search.documents import SearchDocument, SearchEntity
from press_archive.search.index.impact import WEIGHTS
from press_archive.search.index.intervals import first_and_last_day
from press_archive.search.index.words import accent_key

_BORDER = " ␞ "
COLUMN_OF: Mapping[BlockKind, str] = {
    "headline": "headline",
    "lead": "lead",
    "heading": "body",
    "paragraph": "body",
    "caption": "captions",
}
TEXTS = tuple(dict.fromkeys(COLUMN_OF.values()))
NAMED = ("person", "organization", "place")
_WORDS = (*TEXTS, "outlet", "author", "source", *NAMED, "story")
_ANYWHERE = "{" + " ".join(TEXTS) + "}"
_SCHEMA = f"""
CREATE TABLE articles (number INTEGER PRIMARY KEY, id TEXT UNIQUE, url TEXT, title TEXT, outlet TEXT,
  published TEXT, first TEXT, last TEXT, authors TEXT, stories TEXT, blocks TEXT);
CREATE TABLE entities (id TEXT PRIMARY KEY, kind TEXT, name TEXT, variants TEXT, url TEXT, articles INTEGER);
CREATE TABLE named (article INTEGER, entity TEXT, PRIMARY KEY (entity, article)) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5({", ".join(_WORDS)}, content='', tokenize='ascii');
CREATE VIRTUAL TABLE accented USING fts5({", ".join(TEXTS)}, content='', tokenize='ascii');
"""


@dataclass(frozen=True, slots=True)
class Found:
    """An article a query found."""

    id: str
    url: str  # of its page, relative to the site's root
    title: str
    outlet: str | None
    published: str | None  # EDTF


def fill_database(
    connection: sqlite3.Connection, documents: Iterable[SearchDocument], entities: Iterable[SearchEntity]
) -> None:
    """Create the tables in an empty database and write the archive into them, an article at a time."""
    known = {entity.id: entity for entity in entities}
    connection.executescript(_SCHEMA)
    connection.executemany("INSERT INTO entities VALUES (?,?,?,?,?,?)", map(_entity_row, known.values()))
    for document in documents:
        number = document.number
        _insert(connection, "articles", _article_row(document))
        named = [(number, identifier) for identifier in dict.fromkeys(document.entities)]
        connection.executemany("INSERT INTO named VALUES (?,?)", named)
        _insert(connection, "words(rowid,", (number, *folded_columns(document, known)), _WORDS)
        _insert(connection, "accented(rowid,", (number, *_accented_columns(document)), TEXTS)
    connection.commit()


def _insert(
    connection: sqlite3.Connection, table: str, row: Sequence[object], columns: Sequence[str] = ()
) -> None:
    target = f"{table} {', '.join(columns)})" if columns else table
    connection.execute(f"INSERT INTO {target} VALUES ({','.join('?' * len(row))})", row)  # noqa: S608  (our names)


def _entity_row(entity: SearchEntity) -> tuple[object, ...]:
    variants = json.dumps(entity.variants, ensure_ascii=False)
    return entity.id, entity.kind, writable(entity.name), writable(variants), entity.url, entity.articles


def _article_row(document: SearchDocument) -> tuple[object, ...]:
    first, last = first_and_last_day(document.published)
    lists = (document.authors, document.stories, document.blocks)
    return (
        document.number,
        document.id,
        document.url,
        writable(document.display_title),
        document.outlet and writable(document.outlet),
        document.published,
        first,
        last,
        *(writable(json.dumps(values, ensure_ascii=False)) for values in lists),
    )


def writable(text: str) -> str:
    """Return a text with half a surrogate pair, which no encoding has, as a question mark."""
    return text.encode("utf-8", "replace").decode()


def folded_columns(document: SearchDocument, known: Mapping[str, SearchEntity]) -> Iterator[str]:
    """Yield the tokens of each column: blocks by kind, then the fields."""
    for column in TEXTS:
        yield _BORDER.join(" ".join(tokens(text)) for text in texts_of(document, column))
    fields = ([document.outlet or ""], document.authors, document.sources)
    names = (names_of(document, known, kind) for kind in NAMED)
    for values in (*fields, *names, document.stories):
        yield _BORDER.join(" ".join(tokens(value)) for value in values)


def texts_of(document: SearchDocument, column: str) -> list[str]:
    return [text for kind, text in document.blocks if COLUMN_OF[kind] == column]


def names_of(document: SearchDocument, known: Mapping[str, SearchEntity], kind: str) -> list[str]:
    """Return every name of the entities of a kind that an article names."""
    named = [known[identifier] for identifier in document.entities if identifier in known]
    return [name for entity in named if entity.kind == kind for name in (entity.name, *entity.variants)]


def _accented_columns(document: SearchDocument) -> Iterator[str]:
    for column in TEXTS:
        texts = texts_of(document, column)
        yield _BORDER.join(" ".join(_accented(text)) for text in texts)


def _accented(text: str) -> list[str]:
    """Return the tokens with their marks, tones last: what "exactly as accented" compares."""
    return [accent_key(text[start:end]).replace(" ", "") for _, start, end in token_spans(text)]


def search(
    connection: sqlite3.Connection, query: str, *, accents: bool = False, limit: int = 10, offset: int = 0
) -> list[Found]:
    """Return the articles a query finds, best first; none where there is nothing to search.

    As on the search page, the last word is taken as a beginning where nothing is found otherwise.
    """
    groups = parse_query(query)
    if not groups:
        return []
    found = _rows(connection, groups, accents, False, limit, offset)
    is_open = groups[-1][-1].open and not accents
    return found or (_rows(connection, groups, accents, True, limit, offset) if is_open else [])


def _rows(
    connection: sqlite3.Connection, groups: Groups, accents: bool, prefix: bool, limit: int, offset: int
) -> list[Found]:
    clauses, parameters = [], []
    for group in groups:
        pairs = [_condition(term, accents, prefix and term is groups[-1][-1]) for term in group]
        clauses.append(f"({' OR '.join(sql for sql, _ in pairs)})")
        parameters += [value for _, values in pairs for value in values]
    weights = ", ".join(str(weight_of(column)) for column in _WORDS)
    sql = f"""
        WITH ranked AS MATERIALIZED
          (SELECT rowid AS number, bm25(words, {weights}) AS worth FROM words WHERE words MATCH ?)
        SELECT id, url, title, outlet, published FROM articles LEFT JOIN ranked USING (number)
        WHERE {" AND ".join(clauses)}
        ORDER BY worth IS NULL, worth, last IS NULL, last DESC, id LIMIT ? OFFSET ?"""  # noqa: S608  (values are bound)
    values = [_wanted(groups), *parameters, limit, offset]
    return [Found(*row) for row in connection.execute(sql, values)]


def weight_of(column: str) -> float:
    """Return what an occurrence in a column counts for; nothing in a field."""
    return max((WEIGHTS[kind] / 100 for kind, of_kind in COLUMN_OF.items() if of_kind == column), default=0.0)


def _wanted(groups: Groups) -> str:
    """Return what to rank by: any of the words that are asked for."""
    terms = [term for group in groups for term in group if not (term.negated or term.field)]
    words = dict.fromkeys(word for term in terms for word in tokens(term.text))
    return f"{_ANYWHERE} : ({' OR '.join(_row([word]) for word in words) or _row(['␞'])})"


def _condition(term: Term, accents: bool, prefix: bool) -> tuple[str, list[str]]:
    """Return a term as an SQL condition on ``articles`` with its parameters."""
    if term.field == "date":
        days = read_interval(term.text)
        sql, parameters = ("first >= ? AND last <= ?", list(days)) if days else ("0", [])
        sql = f"(first IS NOT NULL AND {sql})"
    else:
        table = "accented" if accents and not term.field else "words"
        sql = f"number IN (SELECT rowid FROM {table} WHERE {table} MATCH ?)"  # noqa: S608  (our names)
        parameters = [_match(term, accents, prefix)]
    return (f"NOT {sql}" if term.negated else sql), parameters


def _match(term: Term, accents: bool, prefix: bool) -> str:
    if term.field:
        return f"{term.field} : {_row(tokens(term.text))}"
    words = _accented(term.text) if accents else tokens(term.text)
    runs = [_row(words)] if term.quoted or term.negated else [_row([word]) for word in words]
    if prefix:
        runs[-1] += " *"
    return f"{_ANYWHERE} : ({' AND '.join(runs)})"


def _row(words: list[str]) -> str:
    """Tokens are letters and digits, so nothing in them can end the string."""
    return f'"{" ".join(words)}"'
