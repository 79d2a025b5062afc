"""The judge of search: what a query must return, by looking at every text.

In: documents and a query as a tree, not as text. Out: ids. It shares nothing with the client but the folding.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from press_archive.languages.folding import fold_character, token_spans, tokens
from press_archive.search import SearchDocument, SearchEntity

TONES = "\u0300\u0301\u0303\u0309\u0323"


@dataclass(frozen=True)
class Term:
    """A word, chunk or phrase; in a field where ``field`` is set. ``days`` is the interval a date names."""

    text: str
    quoted: bool = False
    negated: bool = False
    field: str = ""
    days: tuple[str, str] | None = None


@dataclass(frozen=True)
class Query:
    """Groups that all must hold, of terms of which one must hold."""

    groups: tuple[tuple[Term, ...], ...]
    accents: bool = False
    prefix: bool = False  # the last word is a beginning


def accent_key(written: str) -> tuple[str, str]:
    """Return a token with its marks, tones apart, so that where a tone is written makes no difference."""
    body, tones = "", ""
    for character in unicodedata.normalize("NFKD", written):
        if character in TONES:
            tones += character
        elif character in "đĐðÐ":
            body += "đ"
        else:
            body += fold_character(character) or character
    return body, tones


class Oracle:
    def __init__(self, documents: Sequence[SearchDocument], entities: Iterable[SearchEntity]) -> None:
        self.documents = documents
        self.entities = {entity.id: entity for entity in entities}
        self.folded = {d.id: [tokens(text) for _, text in d.blocks] for d in documents}
        self.accented = {d.id: [_accented(text) for _, text in d.blocks] for d in documents}

    def ids(self, query: Query) -> set[str]:
        return {document.id for document in self.documents if self._holds(document, query)}

    def submitted(self, query: Query) -> set[str]:
        """Return what Enter gives: whole words, or beginnings where nothing is found."""
        found = self.ids(query)
        last = query.groups[-1][-1] if query.groups else Term("")
        if found or last.negated or last.field or last.quoted:
            return found
        return self.ids(Query(query.groups, query.accents, prefix=True))

    def _holds(self, document: SearchDocument, query: Query) -> bool:
        last = query.groups[-1][-1] if query.groups else None
        return all(
            any(self._term_holds(document, term, query, query.prefix and term is last) for term in group)
            for group in query.groups
        )

    def _term_holds(self, document: SearchDocument, term: Term, query: Query, prefix: bool) -> bool:
        if term.field:
            holds = self._field_holds(document, term)
        elif query.accents:
            holds = _text_holds(self.accented[document.id], _accented(term.text), term.quoted, prefix)
        else:
            holds = _text_holds(self.folded[document.id], tokens(term.text), term.quoted, prefix)
        return holds != term.negated

    def _field_holds(self, document: SearchDocument, term: Term) -> bool:
        if term.field == "date":
            days = _days(document.published)
            return bool(days and term.days and term.days[0] <= days[0] and days[1] <= term.days[1])
        wanted = tokens(term.text)
        return any(
            _stands_in_row(tokens(value), wanted, False) for value in self._values(document, term.field)
        )

    def _values(self, document: SearchDocument, field: str) -> list[str]:
        if field == "outlet":
            return [document.outlet] if document.outlet else []
        if field == "author":
            return list(document.authors)
        if field == "story":
            return list(document.stories)
        named = [self.entities[i] for i in document.entities if self.entities[i].kind == field]
        return [name for entity in named for name in (entity.name, *entity.variants)]


def _accented(text: str) -> list[tuple[str, str]]:
    return [accent_key(text[start:end]) for _, start, end in token_spans(text)]


def _text_holds(blocks: list[list], words: list, quoted: bool, prefix: bool) -> bool:
    if quoted:
        return any(_stands_in_row(block, words, prefix) for block in blocks)
    occurs = [any(_stands_in_row(block, [word], False) for block in blocks) for word in words[:-1]]
    return all(occurs) and any(_stands_in_row(block, words[-1:], prefix) for block in blocks)


def _stands_in_row(block: list, words: list, prefix: bool) -> bool:
    return any(
        all(_same(block[start + i], word, prefix and i == len(words) - 1) for i, word in enumerate(words))
        for start in range(len(block) - len(words) + 1)
    )


def _same(token: str | tuple[str, str], word: str | tuple[str, str], prefix: bool) -> bool:
    if not prefix:
        return token == word
    if isinstance(word, str):
        return token[: len(word)] == word
    return token[0].startswith(word[0]) and word[1] in ("", token[1])


def _days(published: str | None) -> tuple[str, str] | None:
    """Return first and last day; the invented months all have 31 days or are given by the day."""
    if published is None:
        return None
    parts = published.split("-")
    first = "-".join([*parts, "01", "01"][:3])
    last = "-".join([*parts, "12", "31"][:1] + (parts[1:] or ["12"])[:1] + (parts[2:] or ["31"])[:1])
    return first, last
