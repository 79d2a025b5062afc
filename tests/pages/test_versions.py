"""Versions of an article are told by what was changed, word by word, and nothing of it is markup."""

from __future__ import annotations

from dataclasses import replace

from makers import ROOT, archived, article

from press_archive.model import Version
from press_archive.pages.versions import changes_between, versions_meta
from press_archive.pages.words import read_words

WORDS = read_words(ROOT / "overrides", "vi")

OLD = [
    "Lũ về",
    "Nước lên 19,8 m, vượt báo động hai.",
    "Có 120 hộ dân đã được đưa lên chỗ cao.",
    "Chợ huyện nghỉ.",
]
NEW = [
    "Lũ về",
    "Nước lên 19,8 m, vượt báo động hai.",
    "Có 245 hộ dân đã được đưa lên chỗ cao.",
    "Nước bắt đầu rút.",
]


def test_only_what_changed_is_told() -> None:
    assert list(changes_between(OLD, NEW)) == [
        [
            {"same": "Có "},
            {"removed": "120 "},
            {"added": "245 "},
            {"same": "hộ dân đã được đưa lên chỗ cao."},
        ],
        [{"removed": "Chợ huyện nghỉ."}],
        [{"added": "Nước bắt đầu rút."}],
    ]
    assert list(changes_between(OLD, OLD)) == []


def test_parts_make_up_both_texts_again() -> None:
    (parts,) = changes_between(["Giá  ngô tăng <b>hai</b> nghìn đồng"], ["Giá ngô hạt tăng ba nghìn đồng"])
    before = "".join(text for part in parts for kind, text in part.items() if kind != "added")
    after = "".join(text for part in parts for kind, text in part.items() if kind != "removed")
    assert (before, after) == ("Giá  ngô tăng <b>hai</b> nghìn đồng", "Giá ngô hạt tăng ba nghìn đồng")


def test_versions_stand_with_their_times_the_latest_first() -> None:
    now = replace(archived(article(*NEW)), copies=("b.txt",))
    old = article(*OLD, path="cu.html")
    version = Version(old.source, "2026-03-12T02:00:00Z", None, old.blocks)
    meta = versions_meta(replace(now, earlier=(version, replace(version, modified=None))), WORDS)
    assert meta["copies"] == ["b.txt"]
    first, second = meta["versions"]  # type: ignore[misc]
    assert (first["when"], first["how"], first["source"]) == ("12/03/2026 09:00", "modified", "cu.html")
    assert "when" not in second
    assert second["changes"] == [], "between the two nothing was changed"
    assert versions_meta(archived(article(*NEW)), WORDS) == {}
