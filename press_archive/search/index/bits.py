"""Numbers as bits: what the shards are made of, written and read many at a time.

In: arrays of numbers and how each is written. Out: bytes, and back. Each number is a unary part in one stream
and some low bits in another, so that both the browser and this module read them quickly.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

import numpy as np

from press_archive.search.index.arrays import I64, U8, Numbers, bit_length

_FIRST_START = np.zeros(1, dtype=np.int64)


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
        unary = np.packbits(_unary_bits(_joined(self._unary))).tobytes()
        low = _packed_fields(_joined(self._low), _joined(self._widths))
        return struct.pack("<I", len(unary)) + unary + low

    def bits(self) -> tuple[U8, U8]:
        """Return the unary and the low bits one by one."""
        widths = _joined(self._widths)
        low = np.frombuffer(_packed_fields(_joined(self._low), widths), dtype=np.uint8)
        return _unary_bits(_joined(self._unary)), np.unpackbits(low, count=int(widths.sum()))


def packed(unary: Sequence[U8], low: Sequence[U8]) -> bytes:
    """Return what :meth:`BitWriter.finish` does, of bits one by one, in pieces."""
    first, second = (np.packbits(np.concatenate(pieces)).tobytes() for pieces in (unary, low))
    return struct.pack("<I", len(first)) + first + second


def _joined(parts: list[Numbers]) -> I64:
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)


def _unary_bits(values: I64) -> U8:
    ends = np.cumsum(values + 1)
    bits = np.zeros(int(ends[-1]) if len(ends) else 0, dtype=np.uint8)
    bits[ends - 1] = 1
    return bits


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
        self.unary_bits: U8 = np.unpackbits(np.frombuffer(data, dtype=np.uint8, count=length, offset=4))
        # where each number begins in the unary bits
        self._starts = np.concatenate((_FIRST_START, np.flatnonzero(self.unary_bits.view(bool)) + 1))
        self._read = 0
        self._packed = data[4 + length :]
        low = self._packed + bytes(8)
        # for each byte the eight that begin with it, as one number
        self._low = np.ndarray(len(low) - 7, dtype=">u8", buffer=low, strides=(1,))
        self.at = 0  # how many low bits are read

    def low_bits(self) -> U8:
        """Return all low bits one by one, and zeros until the last byte is full."""
        return np.unpackbits(np.frombuffer(self._packed, dtype=np.uint8))

    def starts(self, items: I64) -> I64:
        """Return where numbers begin in the unary bits; the one to be read next is item 0."""
        return self._starts[self._read + items]

    def skip(self, items: int, low: int) -> None:
        """Pass over numbers that take that many low bits together."""
        self._read += items
        self.at += low

    def unary(self, count: int) -> I64:
        self._read += count
        return np.diff(self._starts[self._read - count : self._read + 1]) - 1

    def fields(self, widths: I64) -> I64:
        ends = self.at + np.cumsum(widths)
        starts = ends - widths
        self.at = int(ends[-1]) if len(ends) else self.at
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
