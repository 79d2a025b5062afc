"""Pairs of words one by one, each with its place: rows and places together, so that both can be changed.

In: rows and places of some shards' pairs. Out: one line for each occurrence; and rows and places again.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from press_archive.search.index.arrays import (
    I64,
    Bool,
    bit_length,
    counts_from,
    distinct,
    keys_of,
    places_for,
    starts_of,
)
from press_archive.search.index.positions import Places
from press_archive.search.index.postings import Rows


@dataclass(frozen=True, slots=True)
class Occurrences:
    """For each time a pair stands in an article: where, how accented, and the level of pair and article."""

    x: I64
    y: I64
    document: I64
    place: I64
    form: I64
    level: I64

    def some(self, which: Bool | I64) -> Occurrences:
        return Occurrences(*(getattr(self, name)[which] for name in Occurrences.__slots__))


def occurrences_of(rows: Rows, places: Places) -> Occurrences:
    """See rows and places as occurrences."""
    posting = np.flatnonzero(starts_of(rows.x, rows.y, rows.document))
    row = np.repeat(posting, places.counts) + places.forms
    return Occurrences(
        rows.x[row], rows.y[row], rows.document[row], places.places, rows.form[row], rows.level[row]
    )


def joined_occurrences(parts: list[Occurrences]) -> Occurrences:
    """Lay sorted occurrences of different pairs together, in order."""
    columns = (np.concatenate([getattr(part, name) for part in parts]) for name in Occurrences.__slots__)
    together = Occurrences(*columns)
    return together.some(np.argsort(keys_of(together.x, together.y), kind="stable"))


def with_new_occurrences(found: Occurrences, new: Occurrences) -> Occurrences:
    """Put sorted occurrences in other articles among sorted ones."""
    at = places_for((found.x, found.y, found.document), (new.x, new.y, new.document))
    columns = (np.insert(getattr(found, name), at, getattr(new, name)) for name in Occurrences.__slots__)
    return Occurrences(*columns)


def rows_and_places(found: Occurrences) -> tuple[Rows, Places]:
    """See sorted occurrences as rows, and as places by their postings."""
    is_posting = starts_of(found.x, found.y, found.document)
    at = np.flatnonzero(is_posting)
    counts = counts_from(at, len(found.x))
    composite = ((np.cumsum(is_posting) - 1) << 16) | found.form
    kept = distinct(composite)
    posting = kept >> 16
    form_counts = np.bincount(posting, minlength=len(at))
    forms = np.searchsorted(kept, composite) - np.repeat(np.cumsum(form_counts) - form_counts, counts)
    row = at[posting]
    rows = Rows(found.x[row], found.y[row], found.document[row], kept & 0xFFFF, found.level[row])
    return rows, Places(counts, found.place, forms, bit_length(form_counts - 1))


def form_widths(rows: Rows) -> I64:
    """Return for each posting how many bits tell which of its accentuations stands at a place."""
    at = np.flatnonzero(starts_of(rows.x, rows.y, rows.document))
    return bit_length(counts_from(at, len(rows)) - 1)
