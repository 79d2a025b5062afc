"""A lazy sequence loads what is asked for, and keeps no more in hand than it was told to."""

from __future__ import annotations

import pytest

from press_archive.keeping.lazy import LazySequence

DISTRICTS = ("Ba Đình", "Hoàn Kiếm", "Tây Hồ")


def test_only_what_is_asked_for_is_loaded() -> None:
    loaded: list[str] = []
    found = LazySequence(DISTRICTS, lambda handle: loaded.append(handle) or handle.upper())
    assert len(found) == 3
    assert found[1] == "HOÀN KIẾM"
    assert list(found[1:]) == ["HOÀN KIẾM", "TÂY HỒ"]
    assert loaded == ["Hoàn Kiếm", "Hoàn Kiếm", "Tây Hồ"]
    with pytest.raises(IndexError):
        found[3]


def test_the_last_ones_stay_in_hand() -> None:
    loaded: list[str] = []
    found = LazySequence(DISTRICTS, lambda handle: loaded.append(handle) or handle, in_hand=2)
    assert [found[n] for n in (0, 1, 0, 1)] == ["Ba Đình", "Hoàn Kiếm"] * 2
    assert loaded == ["Ba Đình", "Hoàn Kiếm"]
    assert (found[2], found[0]) == ("Tây Hồ", "Ba Đình")
    assert loaded == ["Ba Đình", "Hoàn Kiếm", "Tây Hồ", "Ba Đình"]
