"""Ids last while an archive grows: each given out stays somebody's and is nobody's twice."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from press_archive.link import ArticleNames, resolve
from press_archive.link.digest import Name

PEOPLE = ("Lò Văn Kỳ", "Vừ Thị Say", "Giàng A Chớ", "Ivan Halloway", "Sùng Mí Già")
BODIES = (
    Name("organization", "Sở Y tế", "Sở Y tế", local=True),
    Name("organization", "Sở Y tế Hà Nội", "Sở Y tế"),
    Name("organization", "Sở Y tế Huế", "Sở Y tế"),
    Name("organization", "Thành ủy", "Thành ủy", local=True),
    Name("organization", "Thành ủy Huế", "Thành ủy"),
    Name("organization", "UBND tỉnh Lâm Đồng", "UBND"),
)


def article(number: int, chance: random.Random) -> ArticleNames:
    """People with and without a calling, last names, bodies with and without their place."""
    names: dict[Name, int] = {}
    callings: set[tuple[str, str]] = set()
    for person in chance.sample(PEOPLE, chance.randint(1, 3)):
        names[Name("person", person, person)] = chance.randint(1, 3)
        names[Name("person", person, person.rsplit(" ", 1)[1])] = 1
        if chance.random() < 0.6:
            callings.add((person, chance.choice(("sport", "state", "press"))))
    names |= {Name("person", "Kỳ", "Kỳ"): 1} if chance.random() < 0.3 else {}
    names |= dict.fromkeys(chance.sample(BODIES, chance.randint(0, 3)), 1)
    return ArticleNames(
        f"{number:012x}", "2025", tuple(names), tuple(names.values()), tuple(sorted(callings))
    )


def growing(seed: int) -> Iterator[list[ArticleNames]]:
    """The same archive after each of four days."""
    chance = random.Random(seed)
    archive: list[ArticleNames] = []
    numbers = chance.sample(range(100), 12)
    for day in range(4):
        archive += [article(number, chance) for number in numbers[day * 3 : day * 3 + 3]]
        yield list(archive)


@pytest.mark.parametrize("seed", range(60))
def test_ids_last(seed: int) -> None:
    known: dict[str, int] = {}
    given: list[str] = []
    for archive in growing(seed):
        for one in archive:
            known.setdefault(one.article, len(known))
        entities, assignments = resolve(archive, (), known)
        again, backward = resolve(archive[::-1], (), known)
        assert (entities, assignments) == (again, backward[::-1])
        ids = [entity.id for entity in entities]
        answered = ids + [former for entity in entities for former in entity.merged]
        assert len(set(answered)) == len(answered), "no id is two things"
        assert set(given) <= set(answered), "none is lost"
        assert {found for row in assignments for found in row} - {None} == set(ids)
        for identifier in ids:
            known.setdefault(identifier, len(known))
        given += ids
