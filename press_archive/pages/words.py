"""The words of the interface, from the one catalogue a language has (overrides/catalogues/<language>.html).

In: the overrides folder and a language. Out: a mapping key → sentence, which refuses unknown keys. The theme's
templates import the same file, so a word is written once and translated once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment, TemplateError, nodes

from press_archive.errors import ArchiveError, MistakesError, Problem
from press_archive.pages.formats import formats_of

_MOST = 20  # mistakes told at once


class Words(Mapping[str, str]):
    """A catalogue; ``words("page_undated_note", n=3)`` fills ``{n}``."""

    def __init__(self, entries: Mapping[str, str], origin: Path) -> None:
        self._entries = dict(entries)
        self._origin = origin.name
        self.language = origin.stem
        self.formats = formats_of(origin.stem)

    def __getitem__(self, key: str) -> str:
        try:
            return self._entries[key]
        except KeyError:
            raise ArchiveError(f'{self._origin} has no entry "{key}"; add one.') from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __call__(self, key: str, /, **values: object) -> str:
        sentence = self[self._form(key, values.get("n"))]
        for name, value in values.items():
            # A line's number is no count: it is looked up as it stands.
            told = self.count(value) if type(value) is int and name != "line" else str(value)
            sentence = sentence.replace("{" + name + "}", told)
        return sentence

    def _form(self, key: str, n: object) -> str:
        """Return the entry for so many: one of its own for none or one, or for a form that CLDR tells apart."""
        if type(n) is not int:
            return key
        own = {0: f"{key}_none", 1: f"{key}_one"}
        forms = (own.get(n, key), f"{key}_{self.formats.plural(n)}")
        return next((form for form in forms if form != key and form in self._entries), key)

    def count(self, number: int) -> str:
        """Write a number of things as the language does: 1345 → 1.345."""
        return self.formats.number(number)


def read_citations(overrides: Path) -> Mapping[str, object]:
    """Load the patterns of citations, by style; templates import the same file."""
    path = overrides / "article" / "citations.html"
    try:
        return _entries(path.read_text(encoding="utf-8"), "citations")
    except (OSError, TemplateError, nodes.Impossible, TypeError, ValueError) as error:
        raise ArchiveError(f"{path}: cannot read the patterns of citations ({error}).") from error


def catalogue_of(overrides: Path, language: str) -> Path:
    """Return the file that holds the words of a language."""
    return overrides / "catalogues" / f"{language}.html"


def read_words(overrides: Path, language: str) -> Words:
    """Load a catalogue: a template that sets ``words`` to a mapping of sentences."""
    path = catalogue_of(overrides, language)
    try:
        entries = _entries(path.read_text(encoding="utf-8"), "words")
    except (OSError, TemplateError, nodes.Impossible, TypeError, ValueError) as error:
        raise ArchiveError(f"{path}: cannot read the words of the interface ({error}).") from error
    return Words(entries, path)


@lru_cache(maxsize=8)
def _entries(template: str, name: str) -> Mapping[str, Any]:
    """Return what a template sets a name to, read without running it; they are escaped where they are used."""
    tree = Environment(autoescape=False).parse(template)  # noqa: S701 - nothing is rendered
    for assigned in tree.find_all(nodes.Assign):
        if isinstance(assigned.target, nodes.Name) and assigned.target.name == name:
            return dict(cast("nodes.Expr", assigned.node).as_const())
    raise ValueError(f"{name}: not set")


def sentence_of(problem: Problem, words: Words) -> str:
    """Say a problem in one sentence: what is wrong and what to do; of a decision also what that means for now."""
    told = dict(problem.values)
    sentence = words("problem_" + problem.code, detail=problem.detail, line=problem.line or "", **told)
    if not problem.code.startswith(("entry_", "entries_", "ledger_")):
        return sentence
    return f"{sentence} {words['decision_nothing_built' if problem.severity == 'fatal' else 'decision_left_out']}"


def sentences_of(error: ArchiveError, words: Iterable[Words]) -> Iterator[str]:
    """Say what ends a build, in each of the languages; a mistake the catalogues do not know says it itself."""
    if isinstance(error, MistakesError):
        for one in words:
            for mistake in error.mistakes[:_MOST]:
                where = f"{mistake.source}: " if mistake.source else ""
                yield where + sentence_of(mistake, one)
    else:
        yield str(error)


def words_of(overrides: Path, language: object, known: Sequence[str]) -> tuple[Words, ...]:
    """Return the words of the interface's language; all that are ``known`` where it is not one of them."""
    spoken = [one for one in known if one == language] or known
    return tuple(read_words(overrides, one) for one in spoken)
