"""How the tables of the language packs are written down: words, phrases, or syllable groups in one text.

In: a text of items. Out: frozen sets of them; :func:`words` splits at spaces, :func:`phrases` at commas into
tuples of words, :func:`groups` at bars into words joined by spaces. Line ends count as spaces.
"""

from __future__ import annotations

Phrases = frozenset[tuple[str, ...]]


def words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


def phrases(text: str) -> Phrases:
    """Return the phrases between commas, each as its words."""
    return frozenset(tuple(item.split()) for item in text.split(",") if item.strip())


def groups(text: str) -> frozenset[str]:
    """Return the phrases between bars, each with single spaces."""
    return frozenset(" ".join(item.split()) for item in text.split("|") if item.strip())
