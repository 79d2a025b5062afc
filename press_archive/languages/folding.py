"""Folding and tokens: how text is compared when accents, case and form do not count; one way for all languages.

In: any text. Out: folded text, or tokens with their places. Search, addresses and name matching all
fold by this one definition; the search client's table is generated from :func:`fold_character`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

_RUN = re.compile("[^ ]+")
_D = str.maketrans({"đ": "d", "Đ": "D", "ð": "d", "Ð": "D"})


@cache
def fold_character(character: str) -> str:
    """Fold one code point: NFKD, combining marks dropped, đ and ð to d, casefolded.

    Folding a text is folding each of its code points, because only the order of combining marks
    depends on neighbours, and those are dropped.
    """
    decomposed = unicodedata.normalize("NFKD", character.translate(_D))
    kept = "".join(c for c in decomposed if not unicodedata.category(c).startswith("M"))
    folded = unicodedata.normalize("NFKD", kept.translate(_D).casefold())
    return "".join(c for c in folded if not unicodedata.category(c).startswith("M"))


def fold(text: str) -> str:
    """Fold a text; the result may be shorter or longer than the input."""
    return text.translate(_FOLDED)


def is_token_character(character: str) -> bool:
    """Whether a folded code point is a letter or a digit."""
    category = unicodedata.category(character)
    return category[0] == "L" or category == "Nd"


def tokens(text: str) -> list[str]:
    """Return the folded tokens: maximal runs of letters and digits after folding."""
    return text.translate(_IN_TOKENS).split()


def folded_in_place(text: str) -> str | None:
    """Return a text with its tokens folded and spaces for all else, each code point where it stands.

    ``None`` where one folds to several, or to nothing.
    """
    folded = text.translate(_IN_TOKENS)
    return folded if _IN_TOKENS.one_for_one.issuperset(text) else None


def token_spans(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield (token, start, end) with code-point offsets into the unfolded text, end exclusive.

    A combining mark folds to nothing and so neither ends a token nor starts one. A code point that
    folds to letters on both sides of something else (½ → 1⁄2) yields tokens with the same offsets.
    """
    if (folded := folded_in_place(text)) is not None:  # most texts, in a fraction of the time
        yield from ((match[0], *match.span()) for match in _RUN.finditer(folded))
        return
    run: list[str] = []
    start = end = 0
    for position, character in enumerate(text):
        for folded in fold_character(character):
            if is_token_character(folded):
                if not run:
                    start = position
                run.append(folded)
                end = position + 1
            elif run:
                yield "".join(run), start, end
                run = []
        if run and not fold_character(character):
            end = position + 1  # a combining mark belongs to the letter before it
    if run:
        yield "".join(run), start, end


class _Folded(dict[int, str]):
    """For ``str.translate``: what each code point folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = fold_character(chr(code))
        return self[code]


class _InTokens(dict[int, str]):
    """The same with a space for all that is neither letter nor digit; none of these is white space."""

    def __init__(self) -> None:
        super().__init__()
        self.one_for_one: set[str] = set()  # code points that fold to one

    def __missing__(self, code: int) -> str:
        folded = fold_character(chr(code))
        several = "".join(c if is_token_character(c) else " " for c in folded)
        # … is three stops, and parts tokens as one does.
        self[code] = several if several.strip() else several[:1]
        if len(self[code]) == 1:
            self.one_for_one.add(chr(code))
        return self[code]


_FOLDED, _IN_TOKENS = _Folded(), _InTokens()
