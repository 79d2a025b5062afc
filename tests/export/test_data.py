"""The data contract: each file has exactly the columns datapackage.json describes, in a fixed order."""

from __future__ import annotations

import gzip
import json
from dataclasses import asdict, fields, replace

import pytest
from makers import archived, article, mention, site

from press_archive.export import data, rows
from press_archive.export.shared import Told, columns_of
from press_archive.keeping.store import Store
from press_archive.link.statements import with_entities
from press_archive.model import Block, DateExpression, Evidence, Figure, Quote, Role, Row
from press_archive.pages.site import Site
from press_archive.processes.workers import LocalPool
from press_archive.read.tables import Told as CellTold
from press_archive.read.tables import row_of
from press_archive.stories import Tie


def files(**options: bool) -> dict[str, bytes]:
    one = article("Ông Trần Bá ở Huế.", headline="Tin", published="2025-08-26", outlet="Báo Quê")
    made = site(archived(one, mention(one, "Trần Bá", block=1), mention(one, "Huế", "place", block=1)))
    return data_of(made, **({"published": False} | options))


def data_of(made: Site, *, published: bool = False) -> dict[str, bytes]:
    with Store() as store:
        found = data.data_files(made, store, LocalPool(1), published=published)
        return {file.path: file.data for file in found}


def test_every_described_file_is_there_with_its_columns() -> None:
    made = files()
    package = json.loads(made["data/datapackage.json"])
    for resource in package["resources"]:
        found = [json.loads(line) for line in made["data/" + resource["path"]].decode().splitlines()]
        if resource["format"] == "jsonl" and found:
            assert [list(row) for row in found] == [[f["name"] for f in resource["schema"]["fields"]]] * len(
                found
            )
    assert len(made) == len(package["resources"]) + 1


def test_offsets_point_at_the_surface() -> None:
    made = files()
    article_row = json.loads(made["data/articles.jsonl"])
    for line in made["data/mentions.jsonl"].decode().splitlines():
        row = json.loads(line)
        assert article_row["blocks"][row["block"]]["text"][row["start"] : row["end"]] == row["surface"]


def test_a_row_of_a_table_tells_its_cells() -> None:
    text, row = row_of([CellTold("Cá"), CellTold(""), CellTold("85 | 90")], 1)
    one = article("Giá chợ.")
    table = (Block("paragraph", "Giá", row=Row(1)), Block("paragraph", text, row=row))
    made = data_of(site(archived(replace(one, blocks=(*one.blocks, *table)))))
    assert json.loads(made["data/articles.jsonl"])["blocks"] == [
        {"kind": "paragraph", "text": "Giá chợ."},
        {"kind": "paragraph", "text": "Giá", "table": 1, "cells": []},
        {"kind": "paragraph", "text": "Cá | 85 | 90", "table": 1, "cells": ["Cá", "", "85 | 90"]},
    ]


def test_what_is_stated_names_its_entities() -> None:
    one = article(
        "Ông Trần Bá, Chủ tịch xã Huế, mua hơn 2 tấn gạo. “Gạo tốt”, ông nói.", published="2025-08-26"
    )
    text = one.blocks[0].text
    role = Role(one.id, 0, 0, text.index("gạo.") + 4, "Trần Bá", "Chủ tịch", "Huế", "2025-08-26")
    start = text.index("2 tấn")
    figure = Figure(one.id, 0, start, start + 5, "2 tấn", "2", "tấn", "gạo", "hơn", "2")
    start = text.index("“")
    quote = Quote(one.id, 0, start, start + 9, "“Gạo tốt”", "Trần Bá")
    found = mention(one, "Trần Bá"), mention(one, "Huế", "place")
    one_told = archived(one, *found, roles=(role,), figures=(figure,), quotes=(quote,))
    made = site(replace(one_told, understanding=with_entities(one_told.understanding)))
    files = data_of(made)
    told = {name: json.loads(files[f"data/{name}.jsonl"]) for name in ("roles", "figures", "quotes")}
    assert told["roles"]["person_entity"] == found[0].entity
    assert told["roles"]["body_entity"] == found[1].entity
    assert told["roles"]["evidence"] == text[: role.end]
    assert told["quotes"]["speaker_entity"] == found[0].entity
    assert told["quotes"]["anchor"].startswith("p")
    package = json.loads(files["data/datapackage.json"])
    described = {
        r["name"]: [f["name"] for f in r.get("schema", {}).get("fields", [])] for r in package["resources"]
    }
    for name, row in told.items():
        assert list(row) == described[name]
    for name in ("figures", "quotes"):
        assert text[told[name]["start"] : told[name]["end"]] == told[name]["surface"]


def test_unknown_is_null() -> None:
    one = site(archived(article("Một.")))
    row = rows.article_row(one, one.archive.articles[0], Told())
    assert [row[key] for key in ("headline", "published", "published_how", "outlet", "source_url")] == [
        None
    ] * 5


def test_large_files_are_compressed_the_same_way_each_time(monkeypatch: object) -> None:
    monkeypatch.setattr(data, "_LARGE", 10)  # type: ignore[attr-defined]
    first, second = files(published=True), files(published=True)
    assert first == second
    assert b"Tr\xe1\xba\xa7n" in gzip.decompress(first["data/mentions.jsonl.gz"])
    package = json.loads(first["data/datapackage.json"])
    assert {"data/" + resource["path"] for resource in package["resources"]} == first.keys() - {
        "data/datapackage.json"
    }


def test_an_entity_that_has_changed_costs_the_lines_of_its_group_alone() -> None:
    one, place = article("Ông Trần Bá ở Huế, bà Vừ Thị Say cũng vậy."), ("Huế", "place")
    people = mention(one, "Trần Bá"), mention(one, "Vừ Thị Say")
    with Store() as store:
        before = rows.stored_entities(site(archived(one, people[0], mention(one, *place))), store)
        after = rows.stored_entities(site(archived(one, *people, mention(one, *place))), store)
        lines = b"".join(gzip.decompress(rows.member_of(store, part)) for part in after)
    names = [json.loads(line)["name"] for line in lines.decode().splitlines()]
    assert sorted(names) == ["Huế", "Trần Bá", "Vừ Thị Say"]
    assert before[-1] == after[-1]  # the places
    assert before[:-1] != after[:-1]


def test_files_are_cut_before_hosts_refuse_them(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = files()
    for name, value in {"_LARGE": 10, "_PART": 1, "_AT_ONCE": 1}.items():
        monkeypatch.setattr(data, name, value)
    made = files(published=True)
    resources = {one["name"]: one for one in json.loads(made["data/datapackage.json"])["resources"]}
    assert resources["entities"]["path"] == ["entities.jsonl.gz", "entities.2.jsonl.gz"]
    for name in ("entities", "mentions"):
        path = resources[name]["path"]
        parts = [made["data/" + part] for part in ([path] if isinstance(path, str) else path)]
        assert gzip.decompress(b"".join(parts)) == whole[f"data/{name}.jsonl"]
        assert all(gzip.decompress(part).endswith(b"\n") for part in parts)


@pytest.mark.parametrize("cls", [DateExpression, Evidence, Figure, Quote, Role, Tie])
def test_the_columns_of_a_record_are_its_fields(cls: type) -> None:
    one = cls(*((number, "x") for number in range(len(fields(cls)))))
    assert columns_of(one) == asdict(one)
    assert list(columns_of(one)) == [own.name for own in fields(cls)]
