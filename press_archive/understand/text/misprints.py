"""Misprints: two words one slip apart, found by what is left of them when a letter is dropped.

In: words or names. Out: whether one is a slip away from the other, and the remainders that near-equal words
share, so that a word is compared with few others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

_FEW = 2  # letters
_LONG = 8  # letters


def remainders(word: str) -> Iterator[str]:
    """Yield the word and what is left of it when one letter after the first is dropped."""
    yield word
    for cut in range(1, len(word)):
        yield word[:cut] + word[cut + 1 :]


def may_leave(remainders: Iterable[str]) -> Callable[[str], bool]:
    """Return what tells of a word whether it may leave one of some remainders, far faster than making its own.

    A dropped letter leaves half of a word whole.
    """
    heads: set[str] = set()
    tails: set[str] = set()
    for rest in remainders:
        half = (len(rest) + 1) // 2
        heads |= {rest[: len(rest) // 2], rest[:half]}
        tails.add(rest[half - 1 :])
    return lambda word: word[: len(word) // 2] in heads or word[len(word) // 2 :] in tails


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
