"""The grammars of all languages: by which rules an article is understood.

In: the tag of an article's language. Out: its :class:`Grammar`, or the archive's own where there is none.
"""

from __future__ import annotations

from press_archive.languages import ARCHIVE
from press_archive.understand.en.grammar import ENGLISH
from press_archive.understand.grammar import Grammar
from press_archive.understand.vi.grammar import VIETNAMESE

_GRAMMARS = {"vi": VIETNAMESE, "en": ENGLISH}


def grammar_of(tag: str) -> Grammar:
    """Return the grammar of a language."""
    return _GRAMMARS.get(tag, _GRAMMARS[ARCHIVE.tag])
