"""An index brought up to date has the bytes of one built anew."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import invented_archive
import pytest

from press_archive.search import SearchDocument, build_index
from press_archive.search import layout as layouts
from press_archive.search.update import CannotChangeError, update_index


@pytest.fixture(autouse=True)
def _many_small_shards(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a small archive have shards, long lists and rare pairs, as a large one has."""
    monkeypatch.setattr(layouts, "_WORDS_IN_A_SHARD", 400)
    monkeypatch.setattr(layouts, "_LONG", 30)
    monkeypatch.setattr(layouts, "_RARE", 2)


def write(folder: Path, documents: list[SearchDocument]) -> dict[str, bytes]:
    made = {file.path: file.data for file in build_index(documents, invented_archive.ENTITIES)}
    for path, data in made.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return made


def changed(document: SearchDocument, chance: random.Random) -> SearchDocument:
    blocks = [
        (kind, f"{text} {chance.choice(invented_archive.WORDS)} mới lạ") for kind, text in document.blocks
    ]
    return replace(document, blocks=tuple(blocks), published="2026-04-01", outlet="Báo Khác")


@pytest.mark.parametrize("seed", range(6))
def test_the_bytes_are_those_of_a_clean_build(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    everything = invented_archive.documents(140)
    before = everything[:120]
    write(tmp_path, before)
    removed = chance.sample(before, chance.choice((0, 1, 4)))
    rewritten = [changed(document, chance) for document in removed[::2]]
    added = [*rewritten, *everything[120 : 120 + chance.choice((0, 1, 3))]]
    now = [document for document in before if document not in removed] + added
    updated = {
        file.path: file.data
        for file in update_index(tmp_path, now, invented_archive.ENTITIES, removed, added)
    }
    clean = {file.path: file.data for file in build_index(now, invented_archive.ENTITIES)}
    assert any("/pairs/long/" in path for path in clean)
    assert sorted(updated) == sorted(clean)
    assert [path for path in clean if updated[path] != clean[path]] == []


def test_long_lists_among_short_ones_of_one_shard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layouts, "_WORDS_IN_A_SHARD", 10_000_000)
    before = invented_archive.documents(120)
    write(tmp_path, before)
    longer = replace(before[7], blocks=(*before[7].blocks, ("paragraph", "Ông Thử nói thêm ở Hà Nội")))
    now = [*before[:7], longer, *before[8:]]
    updated = {
        file.path: file.data
        for file in update_index(tmp_path, now, invented_archive.ENTITIES, [before[7]], [longer])
    }
    clean = {file.path: file.data for file in build_index(now, invented_archive.ENTITIES)}
    assert any("/words/long/" in path for path in clean)
    assert updated == clean


def test_an_archive_that_has_doubled_is_built_anew(tmp_path: Path) -> None:
    everything = invented_archive.documents(400)
    write(tmp_path, everything[:100])
    with pytest.raises(CannotChangeError):
        list(update_index(tmp_path, everything, invented_archive.ENTITIES, [], everything[100:]))
