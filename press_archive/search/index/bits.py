"""Numbers as bits: what the shards are made of, written and read many at a time.

In: arrays of numbers and how each is written. Out: bytes, and back. Each number is a unary part in one stream
and some low bits in another, so that both the browser and this module read them quickly.
"""

from __future__ import annotations

import struct

import numpy as np

from press_archive.search.index.arrays import I64, Numbers, bit_length


class BitWriter:
    """Collects numbers; :meth:`finish` gives the bytes."""

    def __init__(self) -> None:
        self._unary: list[Numbers] = []
        self._low: list[Numbers] = []
        self._widths: list[I64] = []

    def unary(self, values: Numbers) -> None:
        """Write each number as that many zeros and a one."""
        self._unary.append(values.astype(np.int64))

    def fields(self, values: Numbers, widths: int | I64) -> None:
        """Write the lowest bits of each number; a width is at most 32."""
        self._low.append(values.astype(np.int64))
        self._widths.append(np.broadcast_to(np.asarray(widths, dtype=np.int64), values.shape))

    def rice(self, values: Numbers, widths: int | I64) -> None:
        """Write what is above the low bits in unary."""
        self.unary(values.astype(np.int64) >> widths)
        self.fields(values, widths)

    def gamma(self, values: Numbers, low: int | I64 = 0) -> None:
        """Write numbers from 0, small ones in few bits: their length in unary, then the rest.

        ``low`` is how many bits even the smallest take (exponential Golomb codes of that order).
        """
        widths = bit_length((values.astype(np.int64) >> low) + 1) - 1
        self.unary(widths)
        self.fields(values + (np.int64(1) << low), widths + low)

    def finish(self) -> bytes:
        unary = _packed_unary(_joined(self._unary))
        low = _packed_fields(_joined(self._low), _joined(self._widths))
        return struct.pack("<I", len(unary)) + unary + low


def _joined(parts: list[Numbers]) -> I64:
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)


def _packed_unary(values: I64) -> bytes:
    ends = np.cumsum(values + 1)
    bits = np.zeros(int(ends[-1]) if len(ends) else 0, dtype=np.uint8)
    bits[ends - 1] = 1
    return np.packbits(bits).tobytes()


def _packed_fields(values: I64, widths: I64) -> bytes:
    """Lay fields one after the other into words of 32 bits; bits of one word never overlap, so sums are exact."""
    ends = np.cumsum(widths)
    total = int(ends[-1]) if len(ends) else 0
    starts = ends - widths
    word = starts >> 5
    kept = values & ((np.int64(1) << widths) - 1)
    placed = kept << (64 - (starts & 31) - widths)
    # a shift into bit 63 makes the number negative; only its two halves matter
    halves = placed.view(np.uint64)
    size = total // 32 + 2
    words = np.bincount(word, weights=(halves >> np.uint64(32)).astype(np.float64), minlength=size)
    words += np.bincount(
        word + 1, weights=(halves & np.uint64(0xFFFFFFFF)).astype(np.float64), minlength=size
    )
    return words.astype(">u4").tobytes()[: (total + 7) // 8]


class BitReader:
    """Reads what a :class:`BitWriter` wrote, in the same order."""

    def __init__(self, data: bytes) -> None:
        (length,) = struct.unpack_from("<I", data)
        bits = np.unpackbits(np.frombuffer(data, dtype=np.uint8, count=length, offset=4))
        self._ends = np.flatnonzero(bits)
        self._read = 0
        low = data[4 + length :] + bytes(8)
        # for each byte the eight that begin with it, as one number
        self._low = np.ndarray(len(low) - 7, dtype=">u8", buffer=low, strides=(1,))
        self._at = 0

    def unary(self, count: int) -> I64:
        before = self._ends[self._read - 1] if self._read else -1
        self._read += count
        return np.diff(self._ends[self._read - count : self._read], prepend=before) - 1

    def fields(self, widths: I64) -> I64:
        ends = self._at + np.cumsum(widths)
        starts = ends - widths
        self._at = int(ends[-1]) if len(ends) else self._at
        window = self._low[starts >> 3].astype(np.uint64)
        shift = (64 - (starts & 7) - widths).astype(np.uint64)
        values: I64 = (window >> shift).astype(np.int64) & ((np.int64(1) << widths) - 1)
        return values

    def rice(self, widths: I64) -> I64:
        high = self.unary(len(widths))
        return (high << widths) + self.fields(widths)

    def gamma(self, count: int, low: int | I64 = 0) -> I64:
        widths = self.unary(count) + low
        return (np.int64(1) << widths) + self.fields(widths) - (np.int64(1) << low)


# Fifteen bits become one UTF-16 character of the range from U+4000, where nothing has a meaning in a script and
# nothing is half a surrogate pair: two bytes on disk, where base64 would take two and a half.
_FIRST = 0x4000


def as_characters(data: bytes) -> bytes:
    """Write bytes as characters (UTF-16, little-endian); zeros are added until fifteen bits are full."""
    bits = np.unpackbits(np.frombuffer(data, dtype=np.uint8))
    count = (len(bits) + 14) // 15
    full = np.zeros(count * 15, dtype=np.uint8)
    full[: len(bits)] = bits
    spaced = np.zeros((count, 16), dtype=np.uint8)
    spaced[:, 1:] = full.reshape(-1, 15)
    return (np.packbits(spaced).view(">u2") + np.uint16(_FIRST)).astype("<u2").tobytes()


def from_characters(characters: bytes) -> bytes:
    """Return the bytes that :func:`as_characters` wrote, with at most one more, of zeros."""
    numbers = (np.frombuffer(characters, dtype="<u2") - np.uint16(_FIRST)).astype(">u2")
    bits = np.unpackbits(numbers.view(np.uint8)).reshape(-1, 16)[:, 1:]
    return np.packbits(bits).tobytes()[: len(numbers) * 15 // 8]
