"""Shipped records of people in office hold together: bodies that are there, days in order, a source for each."""

from __future__ import annotations

import re

from press_archive.authorities import load_records

BY_ID = {record.id: record for record in load_records(None)}
PEOPLE = [record for record in BY_ID.values() if record.offices]
_EDTF = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def test_there_are_a_few_hundred_people_each_with_a_source() -> None:
    assert len(PEOPLE) > 300
    for record in PEOPLE:
        assert record.kind == "person"
        assert record.source
        assert all(office.source and office.titles and office.body for office in record.offices), record.id


def test_bodies_are_records_or_names() -> None:
    for record in PEOPLE:
        for office in record.offices:
            is_id = re.fullmatch(r"[a-z0-9-]+", office.body)
            assert not is_id or office.body in BY_ID, (record.id, office.body)


def test_days_are_edtf_and_in_order() -> None:
    for record in PEOPLE:
        for office in record.offices:
            first, last = office.held
            assert all(_EDTF.fullmatch(day) for day in (first, last) if day), record.id
            assert not (first and last) or first[:4] <= last[:4], (record.id, office)


def test_names_are_no_one_elses() -> None:
    names = [name for record in PEOPLE for name in (record.name, *record.variants)]
    assert len(names) == len(set(names))


def test_a_person_in_office() -> None:
    lavrov = BY_ID["person-sergey-lavrov"]
    (office,) = lavrov.offices
    assert (office.titles[0], office.body, office.held) == (
        "Ngoại trưởng",
        "country-ru",
        ("2004-03-09", None),
    )
    assert "Sergei Lavrov" in lavrov.variants
