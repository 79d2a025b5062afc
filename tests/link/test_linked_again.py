"""An archive that was linked before and is linked again after some edits is the one linked from nothing."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from linking import RECORDS, judged
from work import calls_of

from press_archive.keeping.store import Store, key_of
from press_archive.keeping.tables import Head, Packing, open_tables, rows_of, write_anew, write_changed
from press_archive.link import ArticleNames, Heirs, InHand, InMemory, Linking, Tables, heirs, resolve
from press_archive.link.digest import Held, Name
from press_archive.link.review import Review, undecided
from press_archive.model import Judgement

PEOPLE = (
    "Lò Văn Kỳ",
    "Vừ Thị Say",
    "Giàng A Chớ",
    "Phạm Minh Chính",
    "Vladimir Putin",
    "Peter Halloway",
    "Halloway Peter",
    "Petér Halloway",
    "Gregory Halloway",
    "Anna Maria Halloway",
    "Maria Halloway",
    "Sergey Lindqvist",
    "Sergei Lindqvist",
)
WORDS = ("Kỳ", "Say", "Halloway", "Lindqvist", "Putin", "Peter")
BODIES = (
    Name("organization", "Sở Y tế", "Sở Y tế", local=True),
    Name("organization", "Sở Y tế Hà Nội", "Sở Y tế"),
    Name("organization", "Thành ủy", "Thành ủy", local=True),
    Name("organization", "Thành ủy Huế", "Thành ủy"),
    Name("organization", "Tập đoàn Varibank", "Varibank"),
    Name("organization", "Varibank", "Varibank"),
    Name("organization", "Hội Bạn Đọc Sách", "HBĐS"),
    Name("organization", "Hội Bạn Đọc Sách Ruritania", "HBĐS"),
    Name("organization", "HBĐS", "HBĐS"),
    Name("organization", "Chính phủ Hoa Kỳ", "Chính phủ Hoa Kỳ"),
)
PLACES = (
    Name("place", "Hà Nội", "Hà Nội"),
    Name("place", "Daejeon", "Daejeon"),
    Name("place", "Deajeon", "Deajeon"),
    Name("place", "Xuân Lộc", "Xuân Lộc", where="Đồng Nai"),
    Name("place", "Xuân Lộc", "Xuân Lộc"),
)
# Of those that are shipped, the ones these articles may mean.
SOME = tuple(
    one
    for one in RECORDS
    if {one.name, *one.variants} & {*PEOPLE, *WORDS, *(n.name for n in (*BODIES, *PLACES))}
)
DAYS = ("", "1969-05-01", "1998-02-03", "2024-11-20", "2025-08-26")
OFFICES = (
    ("Thủ tướng", "Việt Nam"),
    ("Tổng thống", "Nga"),
    ("Chủ tịch", "Varibank"),
    ("nghị sĩ", "Ruritania"),
)
JUDGEMENTS = (
    ("person: Peter Halloway = person: Gregory Halloway",),
    ("person: Lò Văn Kỳ ≠ person: Vừ Thị Say", "× place: Daejeon"),
    ("organization: Varibank = organization: Hội Bạn Đọc Sách", "× person: Giàng A Chớ"),
)


def article(number: int, chance: random.Random) -> ArticleNames:
    """A few names, whole and short, with callings and offices of some."""
    names: dict[Name, int] = {}
    for person in chance.sample(PEOPLE, chance.randint(0, 4)):
        names[Name("person", person, chance.choice((person, person.split()[-1])))] = chance.randint(1, 3)
    for word in chance.sample(WORDS, chance.randint(0, 2)):
        names[Name("person", word, word)] = chance.randint(1, 2)
    names |= dict.fromkeys(chance.sample(BODIES, chance.randint(0, 3)), 1)
    names |= dict.fromkeys(chance.sample(PLACES, chance.randint(0, 2)), 2)
    people = sorted({name.name for name in names if name.kind == "person"})
    callings = {(person, chance.choice(("sport", "state", "press", "1950", "1980"))) for person in people[:2]}
    offices = [Held(person, *chance.choice(OFFICES), former=chance.random() < 0.2) for person in people[:3]]
    return ArticleNames(
        f"{number:012x}",
        chance.choice(DAYS),
        tuple(names),
        tuple(names.values()),
        tuple(sorted(callings)) if chance.random() < 0.6 else (),
        tuple(chance.choice((0.4, 0.9)) for _ in names),
        offices=tuple(sorted(offices)) if chance.random() < 0.6 else (),
    )


def edited(archive: dict[str, ArticleNames], chance: random.Random) -> dict[str, ArticleNames]:
    """The archive after some articles came, went, or were changed."""
    again = dict(archive)
    for _ in range(chance.choice((1, 1, 2, 6))):
        number = chance.randrange(40)
        what = chance.random()
        if what < 0.3:
            again.pop(f"{number:012x}", None)
        elif what < 0.5 and again:
            one = again[chance.choice(sorted(again))]
            again[one.article] = replace(one, published=chance.choice(DAYS))
        else:
            again[f"{number:012x}"] = article(number, chance)
    return again


class Growing:
    """What happens to an archive one day after the other."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.chance, self.folder = random.Random(seed), folder
        self.archive = {one.article: one for one in (article(n, self.chance) for n in range(20))}
        self.known: dict[str, int] = {}
        self.judgements: tuple[Judgement, ...] = ()

    def days(self) -> Iterator[tuple[list[ArticleNames], Mapping[str, int], tuple[Judgement, ...]]]:
        for _ in range(8):
            digests = list(self.archive.values())
            self.chance.shuffle(digests)
            yield digests, dict(self.known), self.judgements
            if self.chance.random() < 0.5:
                entities, _ = resolve(digests, SOME, self.known, self.judgements)
                for one in (*self.archive, *(entity.id for entity in entities)):
                    self.known.setdefault(one, len(self.known))
            if self.chance.random() < 0.2:  # as where somebody has edited the ledger
                ids = self.chance.sample(sorted(self.known), len(self.known) * 3 // 4)
                self.known = {one: rank for rank, one in enumerate(ids)}
            if self.chance.random() < 0.3:
                rows = self.chance.choice(((), *JUDGEMENTS))
                self.judgements = judged(self.folder, *rows) if rows else ()
            self.archive = edited(self.archive, self.chance)


@pytest.mark.parametrize("seed", range(25))
def test_linked_again_is_linked_from_nothing(seed: int, tmp_path: Path) -> None:
    tables = InMemory()
    linking, review, inherit = Linking(SOME, tables, repr), Review(tables), Heirs(tables)
    for digests, known, judgements in Growing(seed, tmp_path).days():
        entities, assignments = linking(InHand.of(digests), list(map(key_of, digests)), known, judgements)
        assert (entities, assignments) == resolve(digests, SOME, known, judgements)
        told = assignments, entities, known
        assert inherit(linking.others, InHand.of(digests), *told) == heirs(digests, *told)
        by_id = {one.id: one for one in entities}
        assert dict(linking.told.items()) == {one: repr(entity) for one, entity in by_id.items()}
        for most in (5, 200):
            assert review(by_id, judgements, most) == undecided(by_id, judgements, most)


Linked = tuple[object, object, object]


def linked_from(tables: Tables, digests: list[ArticleNames], *known: Any) -> Linked:
    """What linking, heirs and the review make of an archive, from where the tables left off."""
    linking = Linking(SOME, tables, repr)
    entities, assignments = linking(InHand.of(digests), list(map(key_of, digests)), *known)
    assert dict(linking.told.items()) == {one.id: repr(one) for one in entities}
    inherited = Heirs(tables)(linking.others, InHand.of(digests), assignments, entities, known[0])
    review = Review(tables)({one.id: one for one in entities}, known[1], 200)
    return (entities, assignments), inherited, review


def linked_by_another(folder: Path, *archive: Any) -> tuple[Linked, int]:
    """The same by a process that knows no more than the store does, with how many rows of that it read."""
    read: list[tuple[str, str, int]] = []
    with Store.beside(folder, lambda key: None) as store:
        row = store.row
        store.row = lambda *place: read.append(place) or row(*place)  # type: ignore[method-assign,func-returns-value]
        opened = open_tables(store, "linking", b"", SOME)
        if opened is not None:
            head, kept = opened
            found = linked_from(kept, *archive)
            write_changed(store, "linking", head, kept)
        else:
            tables = InMemory()
            found = linked_from(tables, *archive)
            write_anew(store, "linking", Head(b"", b"", 1), *rows_of(tables.contents(), Packing(SOME)))
    return found, len(read)


@pytest.mark.parametrize("seed", range(25))
def test_what_another_process_linked_is_linked_again(seed: int, tmp_path: Path) -> None:
    for archive in Growing(seed, tmp_path).days():
        assert linked_by_another(tmp_path / "kept", *archive)[0] == linked_from(InMemory(), *archive)


def test_of_what_another_process_linked_little_is_read(tmp_path: Path) -> None:
    archive = large_archive(random.Random(3))
    linked_by_another(tmp_path, archive, {}, ())
    archive[7] = replace(archive[7], names=(*archive[7].names[:-1], Name("person", "Sùng Mí Già", "Già")))
    found, read = linked_by_another(tmp_path, archive, {}, ())
    assert found == linked_from(InMemory(), archive, {}, ())
    assert read < rows_kept(tmp_path) / 5


def test_where_all_ids_have_been_given_out_people_are_not_told_apart_anew(tmp_path: Path) -> None:
    archive = [told_of_namesakes(one) for one in large_archive(random.Random(4))]
    ((entities, _), *_), _ = linked_by_another(tmp_path, archive, {}, ())
    assert sum(one.name == "Lò Văn Kỳ" for one in entities) == 2
    ids = [*(one.article for one in archive), *(one.id for one in entities)]
    known = {one: rank for rank, one in enumerate(ids)}
    found, read = linked_by_another(tmp_path, archive, known, ())
    assert found == linked_from(InMemory(), archive, known, ())
    assert read < rows_kept(tmp_path) / 5


def told_of_namesakes(one: ArticleNames) -> ArticleNames:
    """The article with people named in full, and with one whom two articles call what one person is not."""
    some = [n for n, name in enumerate(one.names) if name.kind == "person" and name.name == name.surface]
    both = Name("person", "Lò Văn Kỳ", "Lò Văn Kỳ")
    callings = {f"{0:012x}": "sport", f"{900:012x}": "press"}
    return replace(
        one,
        names=(both, *(one.names[n] for n in some)),
        counts=(1, *(one.counts[n] for n in some)),
        confidences=(0.9, *(one.confidences[n] for n in some)),
        callings=((both.name, callings[one.article]),) if one.article in callings else (),
    )


def rows_kept(folder: Path) -> int:
    with sqlite3.connect(folder / "store.sqlite3") as database:
        (rows,) = database.execute("SELECT count(*) FROM state").fetchone()
    return int(rows)


def large_archive(chance: random.Random) -> list[ArticleNames]:
    return [renamed(article(n, chance), n // 10) for n in range(1_500)]


def renamed(one: ArticleNames, number: int) -> ArticleNames:
    """The article with names that only a few others have."""
    return replace(
        one,
        names=tuple(
            name._replace(name=f"{name.name} {number}", surface=f"{name.surface} {number}")
            for name in one.names
        ),
        callings=tuple((f"{person} {number}", calling) for person, calling in one.callings),
        offices=(),
    )


def test_what_an_edit_does_not_touch_is_not_linked_again() -> None:
    chance = random.Random(1)
    archive = {one.article: one for one in (article(n, chance) for n in range(400))}
    linking = Linking(SOME, InMemory())

    def work() -> int:
        return calls_of(lambda: linking(InHand(archive), list(map(key_of, archive.values())), {}))

    first = work()
    some = archive[f"{7:012x}"]
    archive[some.article] = replace(
        some,
        names=(*some.names, Name("person", "Sùng Mí Già", "Già")),
        counts=(*some.counts, 1),
        confidences=(*some.confidences, 0.9),
    )
    assert work() < first / 5


def test_entities_that_stay_are_the_same_objects() -> None:
    chance = random.Random(2)
    archive = [article(n, chance) for n in range(30)]
    keys = list(map(key_of, archive))
    linking = Linking(SOME, InMemory())
    before = {one.id: one for one in linking(InHand.of(archive), keys, {})[0]}
    after = linking(InHand.of(archive[:-1]), keys[:-1], {})[0]
    assert all(one is before[one.id] for one in after if one == before.get(one.id))
