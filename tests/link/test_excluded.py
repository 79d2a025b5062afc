"""Records whose dates leave out every article that has their name are told; others are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from linking import read

from press_archive.authorities import read_records
from press_archive.link import InHand, digest, excluded_by_dates, resolve
from press_archive.model import AuthorityRecord, Office

SAYS = "Bà Lò Thị Mây, Giám đốc Sở Y tế tỉnh Lai Châu, trả lời."  # 2025-01-01


def excluded(record: AuthorityRecord, *texts: str) -> list[str]:
    digests = [digest(*one) for one in read(*texts)]
    entities, _ = resolve(digests, [record], {})
    return [one.id for one in excluded_by_dates([record], InHand.of(digests), entities)]


@pytest.mark.parametrize(
    ("exists", "texts", "told"),
    [
        (("2026", None), [SAYS], True),  # born after it
        (("2026-02~", None), [SAYS, SAYS], True),
        (("1970", None), [SAYS], False),
        (("2025", None), [SAYS], False),
        ((None, None), [SAYS], False),
        (("2026", None), ["Bà Vừ Thị Say trả lời."], False),  # the name does not occur: nothing is excluded
    ],
)
def test_of_people(exists: tuple[str | None, str | None], texts: list[str], told: bool) -> None:
    assert excluded(AuthorityRecord("may", "person", "Lò Thị Mây", exists=exists), *texts) == ["may"] * told


def test_of_the_offices_that_a_person_held() -> None:
    def held(*years: str | None) -> AuthorityRecord:
        (first, last) = years
        office = Office(("Giám đốc",), "Sở Y tế tỉnh Lai Châu", (first, last))
        return AuthorityRecord("may", "person", "Lò Thị Mây", offices=(office,))

    assert excluded(held("1981", "1986"), SAYS) == ["may"]
    assert excluded(held("2024", None), SAYS) == []
    assert excluded(held(None, None), SAYS) == []


def test_the_owner_is_told_file_and_line(tmp_path: Path) -> None:
    folder = tmp_path / "authorities"
    folder.mkdir()
    (folder / "ours.yml").write_text(
        "records:\n- {id: a, kind: person, name: Vừ Thị Say}\n- id: may\n  kind: person\n  name: Lò Thị Mây\n"
        '  exists: ["2026", null]\n',
        encoding="utf-8",
    )
    known = read_records(tmp_path)
    assert {one: entry.line for one, entry in known.owned.items()} == {"a": 2, "may": 3}
