"""Authority records: what is shipped holds together, and a mistake in an owner's file is named by its line."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from telling import told

from press_archive.authorities import load_records, read_records
from press_archive.model import AuthorityRecord, Office, Outlet
from press_archive.understand.knowledge import Knowledge, Known

BY_ID = {record.id: record for record in load_records(None)}


def test_shipped_records_refer_to_each_other() -> None:
    assert len(BY_ID) == len(load_records(None)) > 2000
    for record in BY_ID.values():
        assert record.source
        assert record.name not in record.variants
        assert BY_ID.keys() >= set(record.successors), record.id
        assert record.part_of is None or record.part_of in BY_ID, record.id
        register = r"https://(sws\.geonames\.org/\d+/|www\.wikidata\.org/wiki/Q\d+)"
        assert all(re.fullmatch(register, link) for link in record.same_as)
        assert record.coordinates is None or record.kind == "place", record.id


def test_a_merged_province_points_to_its_successor() -> None:
    old = BY_ID["vn-binh-duong"]
    assert (old.successors, old.exists) == (("vn-ho-chi-minh",), (None, "2025-06-30"))
    assert "TP.HCM" in BY_ID["vn-ho-chi-minh"].variants


def test_provinces_districts_countries_and_cities_have_coordinates() -> None:
    placeless = [one for one in BY_ID.values() if one.kind == "place" and not one.coordinates]
    without = [one.id for one in placeless if not one.by_level]
    counts = Counter(re.split(r"(?<=^vn|kr)-|-", identifier)[0] for identifier in without)
    assert not counts["city"]
    assert not counts["kr"]
    assert counts["country"] < 15  # small territories the outlines leave out
    assert counts["vn"] < 20  # districts the source knows no better than their province
    # The same of communes, which are 13,356 and 105 districts more.
    assert len(placeless) - len(without) < 400


@pytest.mark.parametrize(
    ("identifier", "around"),
    [
        ("vn-ha-noi", (21.0, 105.8)),
        ("vn-ca-mau", (9.0, 105.1)),
        ("vn-dong-nai-bien-hoa", (11.0, 106.8)),
        ("place-hoang-sa", (16.6, 112.1)),
        ("kr-gyeonggi", (37.3, 127.0)),
        ("city-paris-fr", (48.9, 2.3)),
        ("country-kr", (36.5, 127.9)),
    ],
)
def test_coordinates_are_latitude_then_longitude(identifier: str, around: tuple[float, float]) -> None:
    assert BY_ID[identifier].coordinates == pytest.approx(around, abs=0.1)


def test_parts_lie_near_what_they_are_part_of() -> None:
    for record in BY_ID.values():
        whole = BY_ID.get(record.part_of or "")
        if record.id.startswith("vn-") and record.coordinates and whole and whole.coordinates:
            far = max(abs(a - b) for a, b in zip(record.coordinates, whole.coordinates, strict=True))
            # Hoàng Sa, Trường Sa and Côn Đảo lie far off their provinces.
            islands = "-sa" in record.id[-4:] or record.id.endswith("con-dao")
            assert far < (2 if whole.id != "country-vn" else 15) or islands, record.id


def test_what_ended_in_2025_names_what_continues_it() -> None:
    ended = [record for record in BY_ID.values() if record.exists[1] in ("2025-02-28", "2025-06-30")]
    provinces = [record for record in ended if record.part_of == "country-vn"]
    ministries = [record for record in ended if record.id.startswith("body-bo-")]
    assert len(provinces) == 29
    assert len(ministries) >= 6
    for record in (*provinces, *ministries):
        assert record.successors, record.id
        assert all(BY_ID[heir].exists[1] is None for heir in record.successors)


def write(folder: Path, text: str) -> Path:
    (folder / "authorities").mkdir()
    (folder / "authorities" / "ours.yml").write_text(text, encoding="utf-8")
    return folder


def test_owners_records_come_first_and_replace_shipped_ones(tmp_path: Path) -> None:
    seeds = write(
        tmp_path,
        "source: sổ tay tòa soạn\nrecords:\n- {id: vn-hue, kind: place, name: Cố đô Huế}\n"
        "- {id: ours-1, kind: person, name: Trần Văn Bảy, variants: [Bảy Trần], exists: [1950, null]}\n",
    )
    records = load_records(seeds)
    assert [record.name for record in records[:2]] == ["Cố đô Huế", "Trần Văn Bảy"]
    assert records[1].exists == ("1950", None)
    assert [record.id for record in records].count("vn-hue") == 1
    assert records[0].source == "sổ tay tòa soạn"


def test_no_folder_is_no_mistake(tmp_path: Path) -> None:
    assert load_records(tmp_path) == load_records(None)


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("records:\n- {id: a, kind: place}\n", 2, "name"),
        ("records:\n- {id: a, kind: town, name: B}\n", 2, "expected one of person/"),
        ("records:\n- id: a\n  kind: place\n  nmae: B\n", 4, "expected one of"),
        ("records:\n- {id: a, kind: place, name: B, variants: C}\n", 2, "list of texts"),
        ("records:\n- {id: a, kind: place, name: [7]}\n", 2, "expected a text"),
        ("records:\n- {id: a, kind: place, name: A, name: B}\n", 2, "stands already on line 2"),
        ("records:\n- {id: a, kind: place, name: B\n", 2, "cannot be read"),
        ("records:\n- {id: a, kind: place, name: *b}\n", 2, "cannot be read"),
        ("records:\n- {id: a, kind: place, [name]: b}\n", 2, "cannot be read"),
        ("records:\n- {id: a, kind: place, name: B, exists: 1950}\n", 2, "[first, last]"),
        ("records:\n- {id: a, kind: place, name: B, names: C}\n", 2, "language"),
        (
            "records:\n- {id: a, kind: place, name: B}\n- {id: a, kind: place, name: C}\n",
            3,
            "at authorities/ours.yml:2",
        ),
        ("places:\n- {id: a}\n", 1, "expected one of records/"),
        ("records: 7\n", 1, "a list is expected"),
        ("source: [a]\nrecords: []\n", 1, "expected a text"),
        ("records:\n- {id: a, kind: place, name: B, coordinates: 10}\n", 2, "latitude first"),
        ("records:\n- {id: a, kind: place, name: B, coordinates: [106.7, 10.8]}\n", 2, "latitude first"),
        ("records:\n- {id: a, kind: place, name: B, coordinates: [.nan, 1]}\n", 2, "latitude first"),
        ("records:\n- {id: a, kind: person, name: B, coordinates: [1, 2]}\n", 2, "only a place"),
        ("records:\n- {id: a, kind: place, name: B, exists: [2025, 1999]}\n", 2, "[first, last]"),
        ("records:\n- {id: a, kind: place, name: B, exists: [hôm qua, null]}\n", 2, "[first, last]"),
        ("records:\n- {id: a, kind: place, name: B, same_as: ['javascript:x']}\n", 2, "web addresses"),
        (
            "records:\n- {id: a, kind: place, name: B}\n- {id: b, kind: place, name: C, part_of: d}\n",
            3,
            "“d”",
        ),
        ("records:\n- {id: a, kind: place, name: B, successors: [d]}\n", 2, "no record's id"),
        ('records:\n- {id: a, kind: person, name: B, offices: ["Giám đốc"]}\n', 2, "office | body"),
        ('records:\n- {id: a, kind: person, name: B, offices: ["x | y | hôm qua"]}\n', 2, "office | body"),
        ('records:\n- {id: a, kind: place, name: B, offices: ["x | y"]}\n', 2, "office | body"),
        ("records:\n- {id: a, kind: place, name: B, part_of: a}\n", 2, "circle"),
        (
            "records:\n- {id: c, kind: place, name: C}\n- {id: a, kind: place, name: A, part_of: b}\n"
            "- {id: b, kind: place, name: B, part_of: a}\n",
            3,
            "a → b → a",
        ),
    ],
)
def test_a_mistake_names_file_line_and_what_was_expected(
    tmp_path: Path, text: str, line: int, expected: str
) -> None:
    taken = read_records(write(tmp_path, text))
    assert f"authorities/ours.yml: Line {line}: " in told(taken.problems)
    assert expected in told(taken.problems)
    assert told(taken.problems, "vi").startswith("authorities/ours.yml: Dòng ")
    assert set(BY_ID) <= {record.id for record in taken.values}


def test_an_entry_that_is_no_mapping(tmp_path: Path) -> None:
    taken = read_records(write(tmp_path, "records: [chỉ một chữ]\n"))
    assert "Line 1: found “chỉ một chữ”" in told(taken.problems)


def test_records_whose_links_are_wrong_stay_without_them(tmp_path: Path) -> None:
    text = (
        "records:\n- {id: a, kind: place, name: A, part_of: b}\n- {id: b, kind: place, name: B, part_of: a}\n"
        "- {id: c, kind: place, name: C, part_of: a}\n- {id: d, kind: place, name: D, part_of: x}\n"
        "- {id: e, kind: place, name: E, successors: [x, d]}\n- {id: f, kind: plaice, name: F}\n"
        "- {id: g, kind: place, name: G, part_of: f}\n"
    )
    taken = read_records(write(tmp_path, text))
    own = {record.id: record for record in taken.values if len(record.id) == 1}
    assert [(one.id, one.part_of) for one in own.values()] == [
        ("a", None),
        ("b", None),
        ("c", "a"),
        ("d", None),
        ("e", None),
        ("g", None),
    ]
    assert own["e"].successors == ("d",)
    assert sorted(problem.line or 0 for problem in taken.problems) == [2, 3, 5, 6, 7, 8]


def test_of_two_records_under_one_id_neither_is_used(tmp_path: Path) -> None:
    text = (
        "records:\n- {id: vn-hue, kind: place, name: Cố đô}\n- {id: vn-hue, kind: place, name: Kinh thành}\n"
        "- {id: a, kind: place, name: A}\n- {id: a, kind: place, name: A}\n"
    )
    taken = read_records(write(tmp_path, text))
    assert [record.name for record in taken.values if record.id in ("vn-hue", "a")] == [
        "A",
        BY_ID["vn-hue"].name,
    ]
    assert "Line 3: the id “vn-hue” stands already at authorities/ours.yml:2" in told(taken.problems)


def test_of_two_records_with_one_name_the_first_has_it_and_the_owner_is_told(tmp_path: Path) -> None:
    text = (
        "records:\n- {id: a, kind: person, name: Lò Thị Mây}\n"
        "- {id: b, kind: person, name: Lò Văn Sen, variants: [lò thị  Mây]}\n"
        "- {id: c, kind: place, name: xã Mây, part_of: vn-hue}\n"
        "- {id: d, kind: place, name: xã Mây, part_of: vn-ha-noi}\n"
        "- {id: e, kind: organization, name: Sở Gốm, exists: [1950, 1975]}\n"
        "- {id: f, kind: organization, name: Sở Gốm, exists: [1976, null]}\n"
    )
    taken = read_records(write(tmp_path, text))
    assert {record.id for record in taken.values} >= set("abcdef")
    (sentence,) = [line for line in told(taken.problems).splitlines() if "name" in line]
    assert "Line 3: “lò thị Mây” is a name of the record at authorities/ours.yml:2" in sentence


def test_vietnamese_words_are_understood(tmp_path: Path) -> None:
    text = (
        "nguồn: sổ tay\nbản ghi:\n- mã: ours-1\n\tloại: tổ chức\n\ttên: Hội Mây\n\ttên khác: [Hội, “HM”]\n"
        "\ttồn tại: [10/03/2026, null]\n\tthuộc: country-vn\n"
    )
    (record, *_) = load_records(write(tmp_path, text))
    assert (record.id, record.kind, record.name) == ("ours-1", "organization", "Hội Mây")
    assert (record.variants, record.part_of) == (("Hội", "HM"), "country-vn")
    assert (record.exists, record.source) == (("2026-03-10", None), "sổ tay")


def test_an_owners_person_has_offices(tmp_path: Path) -> None:
    text = (
        "source: sổ tay\nrecords:\n- id: a\n  kind: person\n  name: Trần Bá\n"
        '  offices: ["Giám đốc | Sở Y tế Bến Mây | 4/2019 | 2023", "Bác sĩ | Bệnh viện Mây"]\n'
    )
    (record, *_) = load_records(write(tmp_path, text))
    assert record.offices == (
        Office(("Giám đốc",), "Sở Y tế Bến Mây", ("2019-04", "2023"), "sổ tay"),
        Office(("Bác sĩ",), "Bệnh viện Mây", source="sổ tay"),
    )


def test_the_owners_records_tell_all_of_them(tmp_path: Path) -> None:
    shipped, new = next(iter(BY_ID.values())), "id: ours\n    name: Ban Thử\n    kind: organization"
    replaced = f"id: {shipped.id}\n    name: Khác\n    kind: {shipped.kind}"
    (tmp_path / "0").mkdir()
    (tmp_path / "1").mkdir()
    found = [
        read_records(write(tmp_path / str(n), f"records:\n  - {one}\n"))
        for n, one in enumerate((new, replaced))
    ]
    assert [[record.name for record in one.own] for one in found] == [["Ban Thử"], ["Khác"]]
    for one in found:
        (ours,) = one.own
        assert one.values == (ours, *(record for record in BY_ID.values() if record.id != ours.id))


def test_an_outlet_with_a_record_is_known_by_that_under_every_name() -> None:
    record = AuthorityRecord("ben-may", "organization", "Đài Phát thanh Bến Mây")
    outlet = Outlet("BMV", ("Đài phát thanh Bến Mây",), signs=("BMV1",))
    names = Knowledge.of([record], [outlet]).names
    found = [names[key][0] for key in (("bmv",), ("bmv1",), ("đài", "phát", "thanh", "bến", "mây"))]
    assert {(one.name, one.record) for one in found if isinstance(one, Known)} == {(record.name, record.id)}
    assert len(found) == 3
