"""Words keyed together have the keys they have one by one."""

from __future__ import annotations

import random
from itertools import product

import pytest

from press_archive.search.index.entities import name_key
from press_archive.search.index.hashing import accent_code, run_key, word_key, word_keys
from press_archive.search.index.name_words import NameWords, parts_among
from press_archive.search.index.named import Named
from press_archive.search.index.words import accent_key, folded_words

_LETTERS = ("a", "đ", "ạ", "😀", "\ud800", "서")


def test_words_of_any_length() -> None:
    chance = random.Random(3)
    words = ["", *("".join(chance.choices(_LETTERS, k=chance.randint(0, 130))) for _ in range(300))]
    x, y = word_keys(words)
    assert list(zip(x.tolist(), y.tolist(), strict=True)) == [word_key(word) for word in words]
    assert [len(half) for half in word_keys([])] == [0, 0]


def test_names_and_the_words_in_them() -> None:
    names = ("Ủy ban nhân dân thành phố", "Sông Lam", "Gió", "?!", "sông lam")
    things = [
        Named(9, "place", "e1", names[:2], "places/a.html", 1),
        Named(7, "person", "e2", names[2:], "people/b.html", 1),
        Named(3, "author", "Gió", ("Gió",), "", 0),
    ]
    words = NameWords.of(things)
    found = [
        line
        for rows in words.name_rows()
        for line in zip(rows.x.tolist(), rows.y.tolist(), rows.document.tolist(), strict=True)
    ]
    keyed = [(*name_key(folded_words(name)), 9 if name in names[:2] else 7) for name in names if name != "?!"]
    assert sorted(found) == sorted(keyed)
    assert [len(rows) for rows in words.name_rows()] == [1, 3]
    grams = words.gram_rows()
    pair = run_key(("place:", "song", "lam"))
    assert (*pair, 9) in zip(grams.x.tolist(), grams.y.tolist(), grams.document.tolist(), strict=True)
    assert len(grams) == (6 + 5) + (2 + 1) + 1 + (2 + 1) + 1


def test_names_that_are_but_parts_of_a_name() -> None:
    def parts(kind: str, *names: str) -> list[str]:
        told = parts_among(kind, [folded_words(name) for name in names])
        return [name for name, is_part in zip(names, told, strict=True) if is_part]

    assert parts("person", "Cao Văn Tập", "Văn Tập", "Tập", "ông Sáu") == ["Văn Tập", "Tập"]
    assert parts("person", "ông Sáu", "Cao Văn Tập", "Tập", "Văn Tập") == ["Tập"]
    assert parts("place", "Sông Lam", "Lam", "nước Lào", "Lào") == ["Lam"]
    assert parts("place", "Lam", "Sông Lam") == []


def test_no_names_at_all() -> None:
    words = NameWords.of([])
    assert [len(rows) for rows in (*words.name_rows(), words.gram_rows())] == [0, 0, 0]


_MARKED = {"a": "aâă", "d": "dđ", "e": "eê", "o": "oôơ", "u": "uư"}


@pytest.mark.parametrize(
    "folded", ["duong", "duou", "da", "nguyen", "thuo", "khuyu", "quoai", "dieu", "ngoao"]
)
def test_no_two_ways_of_accenting_a_syllable_have_one_code(folded: str) -> None:
    plain = map("".join, product(*(_MARKED.get(letter, letter) for letter in folded)))
    written = [
        f"{one}{tone}" for one in plain for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    ]
    assert len({accent_code(accent_key(one)) for one in written}) == len(written)
    assert accent_code(accent_key("Hoà")) == accent_code(accent_key("hòa"))
