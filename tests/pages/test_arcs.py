"""Arcs between names: each name and pair once, heavy pairs close, the same whatever order the pairs came in."""

from __future__ import annotations

import itertools
import random
from xml.etree import ElementTree as ET

from press_archive.pages.drawings.arcs import End, arcs, in_order

PAIRS = [(0, 1, 9), (1, 2, 7), (3, 4, 6), (0, 5, 3), (4, 6, 3), (2, 5, 3)]


def test_what_is_joined_stands_together() -> None:
    order = in_order(PAIRS)
    assert sorted(order) == list(range(7))
    assert set(order[:4]) == {0, 1, 2, 5}  # the heaviest group comes first
    assert abs(order.index(0) - order.index(1)) == 1


def test_the_order_of_equal_pairs_does_not_matter() -> None:
    expected = in_order(PAIRS)
    chance = random.Random(14)
    for _ in range(20):
        some = [
            (other, one, weight) if chance.random() < 0.5 else (one, other, weight)
            for one, other, weight in PAIRS
        ]
        chance.shuffle(some)
        some.sort(key=lambda pair: (-pair[2], sorted(pair[:2])))
        assert [set(part) for part in (in_order(some)[:4], in_order(some)[4:])] == [
            set(expected[:4]), set(expected[4:]),
        ]  # fmt: skip


def test_names_are_links_and_text_is_never_markup() -> None:
    ends = [End(f"Trần <b> & {n}", f"people/{n}.html?a&b") for n in range(7)]
    root = ET.fromstring(arcs(ends, PAIRS, "Mạng <lưới>"))
    assert len(list(root.iter("a"))) == 7
    assert len(list(root.iter("path"))) == len(PAIRS)
    assert next(title.text for title in root.iter("title")) == "Trần <b> & 0 – Trần <b> & 1: 9"
    tops = [float(text.attrib["y"]) for text in root.iter("text")]
    assert all(below - above >= 20 for above, below in itertools.pairwise(tops))


def test_a_star_of_many_is_drawn_in_no_time() -> None:
    assert len(in_order([(0, n, 400 - n) for n in range(1, 400)])) == 400
