"""An index brought up to date has the bytes of one built anew."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import invented_archive
import numpy as np
import pytest

from press_archive.model import Unchanged
from press_archive.search import (
    CannotChangeError,
    SearchDocument,
    SearchEntity,
    build_index,
    update_index,
)
from press_archive.search.index import layout as layouts
from press_archive.search.index import offers
from press_archive.search.index.named import grouped


@pytest.fixture(autouse=True)
def _many_small_shards(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a small archive have shards, long lists and far places, as a large one has."""
    monkeypatch.setattr(layouts, "_WORDS_IN_A_SHARD", 400)
    monkeypatch.setattr(layouts, "_LONG", 30)
    monkeypatch.setattr(layouts, "_NEAR", 3)
    monkeypatch.setattr(layouts, "_RECORDS_IN_A_SHARD", 20)
    monkeypatch.setattr(layouts, "_ROWS_OF_QUOTES", 8)
    monkeypatch.setattr(offers, "FOREMOST", 5)
    monkeypatch.setattr(offers, "_IN_A_FILE", 10)


def built(
    documents: Sequence[SearchDocument], entities: Sequence[SearchEntity] = invented_archive.ENTITIES
) -> dict[str, bytes]:
    return {file.path: file.data for file in build_index(documents, entities)}


def write(
    folder: Path,
    documents: Sequence[SearchDocument],
    entities: Sequence[SearchEntity] = invented_archive.ENTITIES,
) -> dict[str, bytes]:
    made = built(documents, entities)
    for path, data in made.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return made


def updated(
    folder: Path,
    removed: Sequence[SearchDocument],
    added: Sequence[SearchDocument],
    entities: Sequence[SearchEntity] = invented_archive.ENTITIES,
    groups: Mapping[int, Sequence[SearchEntity]] | None = None,
) -> dict[str, bytes]:
    """Bring the index in a folder up to date; what stays is read where it lies."""
    files = update_index(folder, entities, removed, added, groups)
    return {
        file.path: (folder / file.path).read_bytes() if isinstance(file, Unchanged) else file.data
        for file in files
    }


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
    made = updated(tmp_path, removed, added)
    clean = built(now)
    assert any("/pairs/long/" in path for path in clean)
    assert sorted(made) == sorted(clean)
    assert [path for path in clean if made[path] != clean[path]] == []


def test_long_lists_among_short_ones_of_one_shard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layouts, "_WORDS_IN_A_SHARD", 10_000_000)
    before = invented_archive.documents(120)
    write(tmp_path, before)
    longer = replace(before[7], blocks=(*before[7].blocks, ("paragraph", "Ông Thử nói thêm ở Hà Nội")))
    now = [*before[:7], longer, *before[8:]]
    clean = built(now)
    assert any("/words/long/" in path for path in clean)
    assert updated(tmp_path, [before[7]], [longer]) == clean


def test_an_archive_that_has_doubled_is_built_anew(tmp_path: Path) -> None:
    everything = invented_archive.documents(400)
    write(tmp_path, everything[:100])
    with pytest.raises(CannotChangeError):
        updated(tmp_path, [], everything[100:])


# ── What search knows by name ─────────────────────────────────────────────────────────────────────
_SURNAMES, _MIDDLE, _GIVEN = ("Đỗ", "Do", "Lý", "Trần"), ("Văn", "Thị", "Minh"), ("Mây", "Gió", "May", "Nắng")


def people(count: int, chance: random.Random) -> list[SearchEntity]:
    """Return people of whom many share a name."""
    found = []
    for number in range(count):
        names = dict.fromkeys(
            " ".join(map(chance.choice, (_SURNAMES, _MIDDLE, _GIVEN))) for _ in range(chance.randint(1, 3))
        )
        name, *variants = names
        found.append(
            SearchEntity(f"p{number}", "person", name, tuple(variants), f"people/p-{number}.html", 1)
        )
    return found


def with_people(document: SearchDocument, chance: random.Random, count: int) -> SearchDocument:
    return replace(document, entities=tuple(f"p{chance.randrange(count)}" for _ in range(4)))


@pytest.mark.parametrize("seed", range(8))
def test_entities_that_came_went_and_changed(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    everyone = people(300, chance)
    before = [with_people(document, chance, 290) for document in invented_archive.documents(100)]
    write(tmp_path, before, everyone[:290])
    gone = set(chance.sample([one.id for one in everyone[:290]], chance.choice((0, 1, 5))))
    entities = [one for one in everyone if one.id not in gone]
    place = chance.randrange(len(entities))
    entities[place] = entities[place]._replace(name="Lý Văn Mới", variants=("Đỗ Văn Mây",), articles=7)
    chance.shuffle(entities)
    removed = [one for one in before if gone & set(one.entities)] + chance.sample(before, 2)
    removed = list({one.number: one for one in removed}.values())
    added = [
        replace(with_people(one, chance, 300), outlet=chance.choice(("Báo Mới", "Tuổi Biển")))
        for one in removed
    ]
    now = [one for one in before if one not in removed] + added
    clean = built(now, entities)
    assert updated(tmp_path, removed, added, entities) == clean
    assert updated(tmp_path, removed, added, entities, moved_groups(everyone[:290], entities)) == clean


def moved_groups(
    before: Sequence[SearchEntity], now: Sequence[SearchEntity]
) -> dict[int, Sequence[SearchEntity]]:
    """Return the groups in which entities came, went or changed, as they are now."""
    old, new = grouped(before), grouped(now)
    return {one: new.get(one, ()) for one in {**old, **new} if set(old.get(one, ())) != set(new.get(one, ()))}


def test_the_last_of_an_outlet_and_of_an_author_takes_them_along(tmp_path: Path) -> None:
    everything = invented_archive.documents(60)
    only = replace(everything[7], outlet="Báo Lẻ", authors=("Một Người Lẻ",), stories=("Chuyện Lẻ",))
    before = [*everything[:7], only, *everything[8:]]
    write(tmp_path, before)
    assert updated(tmp_path, [only], [everything[7]]) == built(everything)


def test_only_files_of_what_changed_are_made(tmp_path: Path) -> None:
    before = invented_archive.documents(120)
    write(tmp_path, before)
    retitled = replace(before[50], display_title="Tên khác")
    files = list(update_index(tmp_path, invented_archive.ENTITIES, [before[50]], [retitled]))
    made = {file.path for file in files if not isinstance(file, Unchanged)}
    folders = {path.split("/")[1] for path in made}
    assert "search/table/2.js" in made
    assert not folders & {
        "words",
        "pairs",
        "places",
        "records",
        "names",
        "grams",
        "members",
        "lexicon",
        "offers",
    }


def test_an_entity_whose_handle_another_waits_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    none = np.zeros(100, dtype=np.uint32)
    monkeypatch.setattr(
        "press_archive.search.index.named.word_keys", lambda texts: (none[: len(texts)], none)
    )
    write(tmp_path, invented_archive.documents(20))
    with pytest.raises(CannotChangeError):
        updated(tmp_path, [], [], invented_archive.ENTITIES[1:])


def test_handles_that_had_to_move_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    none = np.zeros(100, dtype=np.uint32)
    monkeypatch.setattr(
        "press_archive.search.index.named.word_keys", lambda texts: (none[: len(texts)], none)
    )
    before = invented_archive.documents(20)
    write(tmp_path, before)
    longer = replace(before[7], blocks=(*before[7].blocks, ("paragraph", "Ông Thử nói thêm ở Hà Nội")))
    assert updated(tmp_path, [before[7]], [longer]) == built([*before[:7], longer, *before[8:]])
