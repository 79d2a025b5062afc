"""The judge of search: what a query must return, by looking at every text.

In: documents and a query as a tree, not as text. Out: ids. It shares nothing with the client but the folding.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from press_archive.languages.folding import fold_character, token_spans
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
    """Groups that all must hold, of terms of which one must hold.

    ``accents`` is as in the address: "" where they count in words typed with some, "0" nowhere, "1" everywhere.
    """

    groups: tuple[tuple[Term, ...], ...]
    accents: str = ""
    prefix: bool = False  # the last word is a beginning
    words: str = ""  # as in the address: "", "together", "anywhere"


Word = tuple[str, str, str]  # folded; with its marks but the tones; its tones
Wanted = tuple[Word, bool]  # and whether it has to be accented so


@dataclass(frozen=True)
class Part:
    """What is looked for: words in a row, or each anywhere; the last of them is a beginning where ``prefix`` says so.

    In a field, the term says what.
    """

    term: Term
    words: tuple[Wanted, ...] = ()
    in_row: bool = False
    prefix: bool = False


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
        self.blocks = {d.id: [_words(text) for _, text in d.blocks] for d in documents}

    def ids(self, query: Query) -> set[str]:
        """Return what the words together give where that is anything and is not widened, else anywhere."""
        wide = query.words == "anywhere" or (query.accents == "0" and query.words != "together")
        return (not wide and self.together(query)) or self.anywhere(query)

    def together(self, query: Query) -> set[str]:
        return self._found(_in_rows(_parts(query)))

    def anywhere(self, query: Query) -> set[str]:
        return self._found(_parts(query))

    def submitted(self, query: Query) -> set[str]:
        """Return what Enter gives: whole words, or beginnings where nothing is found."""
        found = self.ids(query)
        last = query.groups[-1][-1] if query.groups else Term("")
        if found or last.negated or last.field or last.quoted:
            return found
        return self.ids(replace(query, prefix=True))

    def _found(self, parts: list[list[Part]]) -> set[str]:
        return {
            document.id
            for document in self.documents
            if all(any(self._holds(document, part) for part in group) for group in parts)
        }

    def _holds(self, document: SearchDocument, part: Part) -> bool:
        if part.term.field:
            return self._field_holds(document, part.term) != part.term.negated
        return _text_holds(self.blocks[document.id], part) != part.term.negated

    def _field_holds(self, document: SearchDocument, term: Term) -> bool:
        if term.field == "date":
            days = _days(document.published)
            return bool(days and term.days and term.days[0] <= days[0] and days[1] <= term.days[1])
        wanted = [(word, False) for word in _words(term.text)]
        return any(
            _stands_in_row(_words(value), wanted, False) for value in self._values(document, term.field)
        )

    def _values(self, document: SearchDocument, field: str) -> list[str]:
        if field == "outlet":
            return [document.outlet] if document.outlet else []
        if field == "author":
            return list(document.authors)
        if field == "source":
            return list(document.sources)
        if field == "story":
            return list(document.stories)
        named = [self.entities[i] for i in document.entities if self.entities[i].kind == field]
        return [name for entity in named for name in (entity.name, *entity.variants)]


def _parts(query: Query) -> list[list[Part]]:
    last = query.groups[-1][-1] if query.groups else None
    return [
        [
            Part(
                term,
                tuple((word, _counts(word, query.accents)) for word in _words(term.text)),
                term.quoted or term.negated,
                query.prefix and term is last and not (term.negated or term.field),
            )
            for term in group
        ]
        for group in query.groups
    ]


def _in_rows(groups: list[list[Part]]) -> list[list[Part]]:
    """Return the groups with neighbouring words as one row each; the beginning of a word is in none."""
    made: list[list[Part]] = []
    row: tuple[Wanted, ...] = ()
    for number, group in enumerate(groups):
        part = group[0]
        is_plain = len(group) == 1 and not (part.term.negated or part.term.field or part.term.quoted)
        row += part.words if is_plain else ()
        if is_plain and number + 1 < len(groups):
            continue
        beginning = row[-1:] if is_plain and part.prefix else ()
        row = row[: len(row) - len(beginning)]
        made += [[Part(Term(""), row, in_row=True)]] if row else []
        made += [] if is_plain else [group]
        made += [[Part(Term(""), beginning, prefix=True)]] if beginning else []
        row = ()
    return made


def _words(text: str) -> list[Word]:
    return [(folded, *accent_key(text[start:end])) for folded, start, end in token_spans(text)]


def _counts(word: Word, accents: str) -> bool:
    marked = any(unicodedata.category(c).startswith("M") or c == "đ" for c in word[1] + word[2])
    return accents == "1" or (accents == "" and marked)


def _text_holds(blocks: list[list[Word]], part: Part) -> bool:
    words = part.words
    if part.in_row:
        return any(_stands_in_row(block, words, part.prefix) for block in blocks)
    occurs = [any(_stands_in_row(block, (word,), False) for block in blocks) for word in words[:-1]]
    return all(occurs) and any(_stands_in_row(block, words[-1:], part.prefix) for block in blocks)


def _stands_in_row(block: list[Word], words: Sequence[Wanted], prefix: bool) -> bool:
    return any(
        all(_same(block[start + i], word, prefix and i == len(words) - 1) for i, word in enumerate(words))
        for start in range(len(block) - len(words) + 1)
    )


def _same(word: Word, wanted: Wanted, prefix: bool) -> bool:
    (folded, body, tones), counts = wanted
    if not prefix:
        return word[1:] == (body, tones) if counts else word[0] == folded
    if not counts:
        return word[0].startswith(folded)
    return word[1].startswith(body) and tones in ("", word[2])


def _days(published: str | None) -> tuple[str, str] | None:
    """Return first and last day; the invented months all have 31 days or are given by the day."""
    if published is None:
        return None
    parts = published.split("-")
    first = "-".join([*parts, "01", "01"][:3])
    last = "-".join([*parts, "12", "31"][:1] + (parts[1:] or ["12"])[:1] + (parts[2:] or ["31"])[:1])
    return first, last
