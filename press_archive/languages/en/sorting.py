"""English alphabetical order: letters first whatever their accents, then accents, then capitals.

In: a name. Out: a key for ``sorted`` and the letter it is listed under.
"""

from __future__ import annotations

from press_archive.languages.folding import tokens
from press_archive.languages.language import Sorting, SortKey


def sort_key(name: str) -> SortKey:
    """Return a key that puts names in English order; marks between words do not count."""
    return " ".join(tokens(name)), name.casefold(), name


def index_letter(name: str) -> str:
    """Return the capital letter a name is listed under, or "#"."""
    first = "".join(tokens(name))[:1]
    return first.upper() if first.isascii() and first.isalpha() else "#"


SORTING = Sorting(sort_key, index_letter)
