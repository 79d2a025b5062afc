"""Shards read again give the rows they were made of."""

from __future__ import annotations

import numpy as np
import pytest

from press_archive.search.index.positions import Places, decode_places, encode_places
from press_archive.search.index.postings import Forms, Rows, Shape, encode, lists_of, sorted_rows
from press_archive.search.update.cut import cut, put_together, replaced
from press_archive.search.update.decode import decode


def some_rows(seed: int, count: int, forms: int) -> Rows:
    chance = np.random.default_rng(seed)
    x = chance.integers(0, 40, count) * 98_765_431 % (1 << 32)
    document, form = chance.integers(0, 200, count), chance.integers(0, max(forms, 1), count) ** 2
    return sorted_rows(Rows(x, x % 1000 << 16, document, form, (x + document) % 4 if forms else x * 0))


@pytest.mark.parametrize(("forms", "told"), [(0, ""), (1, "code"), (3, "code"), (40, "codes"), (40, "hash")])
@pytest.mark.parametrize("long", [1000, 75, 40])
@pytest.mark.parametrize("count", [0, 1, 3000])
def test_rows_come_back(count: int, long: int, forms: int, told: Forms) -> None:
    rows = some_rows(count + forms, count, forms)
    shape = Shape(numbers=8, forms=told, long=long)
    encoded = encode(lists_of(rows), 0, shape)
    back = decode(encoded.shard, 0, shape, {key: [list(p) for p in v] for key, v in encoded.long.items()})
    for column in Rows.__slots__:
        assert np.array_equal(getattr(back, column), getattr(rows, column)), column


@pytest.mark.parametrize(("forms", "told"), [(0, ""), (3, "code"), (40, "codes"), (40, "hash")])
@pytest.mark.parametrize("long", [1000, 75])
def test_a_shard_put_together_is_one_made_of_its_rows(long: int, forms: int, told: Forms) -> None:
    rows, shape = some_rows(forms, 3000, forms), Shape(numbers=8, forms=told, long=long)
    whole = cut(encode(lists_of(rows), 0, shape).shard, 0, shape)
    keys = len(whole.x)
    new = cut(encode(lists_of(rows.some(rows.x == whole.x[7])), 0, shape).shard, 0, shape)
    for gone, with_new in (([], False), ([7], True), ([0, 7, keys - 1], True), ([0, 7, keys - 1], False)):
        runs = replaced(whole, np.array(gone, dtype=np.int64), new, 0, int(with_new))
        left = np.delete(whole.x, [one for one in gone if one != 7 or not with_new])
        stay = rows.some(np.isin(rows.x, left))
        assert put_together(runs, 0, shape) == [encode(lists_of(stay), 0, shape).shard]


def test_places_come_back() -> None:
    counts, form_widths = np.array([1, 3, 2]), np.array([0, 1, 2])
    places = Places(counts, np.array([0, 7, 8, 300, 1, 70_000]), np.array([0, 1, 0, 1, 3, 2]), form_widths)
    back = decode_places(encode_places(places), form_widths)
    assert back.counts.tolist() == counts.tolist()
    assert back.places.tolist() == places.places.tolist()
    assert back.forms.tolist() == places.forms.tolist()
