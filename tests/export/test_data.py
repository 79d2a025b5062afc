"""The data contract: each file has exactly the columns datapackage.json describes, in a fixed order."""

from __future__ import annotations

import gzip
import json

from makers import archived, article, mention, site

from press_archive.export import data


def files(**options: bool) -> dict[str, bytes]:
    one = article("Ông Trần Bá ở Huế.", headline="Tin", published="2025-08-26", outlet="Báo Quê")
    made = site(archived(one, mention(one, "Trần Bá", block=1), mention(one, "Huế", "place", block=1)))
    return {file.path: file.data for file in data.data_files(made, **({"compress_large": False} | options))}


def test_every_described_file_is_there_with_its_columns() -> None:
    made = files()
    package = json.loads(made["data/datapackage.json"])
    for resource in package["resources"]:
        rows = [json.loads(line) for line in made["data/" + resource["path"]].decode().splitlines()]
        if resource["format"] == "jsonl" and rows:
            assert [list(row) for row in rows] == [[f["name"] for f in resource["schema"]["fields"]]] * len(
                rows
            )
    assert len(made) == len(package["resources"]) + 1


def test_offsets_point_at_the_surface() -> None:
    made = files()
    article_row = json.loads(made["data/articles.jsonl"])
    for line in made["data/mentions.jsonl"].decode().splitlines():
        row = json.loads(line)
        assert article_row["blocks"][row["block"]]["text"][row["start"] : row["end"]] == row["surface"]


def test_unknown_is_null() -> None:
    one = site(archived(article("Một.")))
    row = data.article_row(one, one.archive.articles[0])
    assert [row[key] for key in ("headline", "published", "published_how", "outlet", "source_url")] == [
        None
    ] * 5


def test_large_files_are_compressed_the_same_way_each_time(monkeypatch: object) -> None:
    monkeypatch.setattr(data, "_LARGE", 10)  # type: ignore[attr-defined]
    first, second = files(compress_large=True), files(compress_large=True)
    assert first == second
    assert b"Tr\xe1\xba\xa7n" in gzip.decompress(first["data/mentions.jsonl.gz"])
    package = json.loads(first["data/datapackage.json"])
    assert {"data/" + resource["path"] for resource in package["resources"]} == first.keys() - {
        "data/datapackage.json"
    }
