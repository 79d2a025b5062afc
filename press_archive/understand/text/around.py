"""The words right before and right after a place in a text, as the grammars of figures and roles read them.

In: a text and an offset. Out: words that stand there with single spaces and no mark between them, as many as
asked for. Looks at a window only, so that many places in one long text cost no more each.
"""

from __future__ import annotations

_LETTERS = 14  # code points a word may have on the average, its space included


def words_before(text: str, end: int, most: int) -> list[str]:
    """The words that end right before the space at ``end - 1``, in the order of the text."""
    if not text[max(0, end - 1) : end].isspace():
        return []
    low = max(0, end - most * _LETTERS)
    parts = text[low : end - 1].rsplit(" ", most)
    if len(parts) > most or (low and not text[low - 1].isspace()):
        del parts[0]  # all that is left, or a word that the window may cut
    for place in range(len(parts) - 1, -1, -1):
        if not parts[place].isalnum():
            return parts[place + 1 :]
    return parts


def words_after(text: str, start: int, most: int) -> list[str]:
    """The words from ``start`` on; a mark glued to a word ends the row after the word."""
    words: list[str] = []
    for part in text[start : start + most * _LETTERS].split(" ", most)[:most]:
        if part.isalnum():
            words.append(part)
            continue
        bare = _opening_word(part)
        if bare:
            words.append(bare)
        break
    return words


def _opening_word(part: str) -> str:
    """The letters and digits a part begins with."""
    for place, character in enumerate(part):
        if not character.isalnum():
            return part[:place]
    return part
