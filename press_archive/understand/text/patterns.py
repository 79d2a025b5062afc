"""Patterns made of the language pack's tables.

In: words. Out: the text of a regular expression. The words are written as a tree, so that a search looks at each
letter of a text once instead of once for every word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first."""
    after: dict[str, list[str]] = {}
    whole = False
    for word in words:
        if word:
            after.setdefault(word[0], []).append(word[1:])
        else:
            whole = True  # a word ends here
    branches = [re.escape(first) + any_of(rest) for first, rest in sorted(after.items())]
    if len(branches) == 1 and not whole:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + "?" * whole if branches else ""
