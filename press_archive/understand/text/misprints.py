"""Misprints: two words one slip apart, found by what is left of them when a letter is dropped.

In: words or names. Out: whether one is a slip away from the other, and the remainders that near-equal words
share, so that a word is compared with few others.
"""

from __future__ import annotations

from collections.abc import Iterator

_FEW = 2  # letters
_LONG = 8  # letters


def remainders(word: str) -> Iterator[str]:
    """Yield the word and what is left of it when one letter after the first is dropped."""
    yield word
    for cut in range(1, len(word)):
        yield word[:cut] + word[cut + 1 :]


def one_slip(one: str, other: str) -> bool:
    """Whether two words differ by one letter too many or wrong, or by two neighbours that changed places."""
    if not one or not other or one[0] != other[0] or abs(len(one) - len(other)) > 1:
        return False
    head = 0
    while head < min(len(one), len(other)) and one[head] == other[head]:
        head += 1
    rest, rest_other = one[head:], other[head:]
    if len(rest) > 1 and rest[1] + rest[0] == rest_other[:2] and rest[2:] == rest_other[2:]:
        return True
    return rest[1:] == rest_other[1:] or rest[1:] == rest_other or rest == rest_other[1:]


def few_slips(one: str, other: str) -> bool:
    """Whether two long words differ by two letters too many or wrong at most."""
    if abs(len(one) - len(other)) > _FEW or min(len(one), len(other)) < _LONG:
        return False
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, 1):
        before, row = row, [number]
        for place, against in enumerate(other):
            row.append(min(before[place] + (letter != against), before[place + 1] + 1, row[place] + 1))
    return row[-1] <= _FEW
