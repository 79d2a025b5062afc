"""The index builder: its files, their bytes, what becomes of odd input."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import replace

import invented_archive
import pytest
from search_site import article

from press_archive.search import build_index
from press_archive.search.client_script import PARTS, client_script
from press_archive.search.intervals import first_and_last_day


def content(data: bytes) -> object:
    match = re.fullmatch(r"archiveSearch\.deliver\('[a-z]+',\d+,(.*)\);\n", data.decode("utf-8"), re.S)
    assert match
    return json.loads(match[1])


def files(documents: list, entities: tuple = ()) -> dict[str, bytes]:
    return {file.path: file.data for file in build_index(documents, entities)}


def test_the_same_articles_in_any_order_give_the_same_bytes() -> None:
    documents = invented_archive.documents()
    forwards = build_index(documents, invented_archive.ENTITIES)
    assert forwards == build_index(documents[::-1], invented_archive.ENTITIES[::-1])
    assert [file.path for file in forwards] == sorted(file.path for file in forwards)


def test_an_empty_archive_has_an_index() -> None:
    assert content(files([])["search/manifest.js"]) == {"shards": 1, "documents": 0}
    assert content(files([])["search/texts-000.js"]) == []


def test_a_new_article_changes_one_shard_and_the_manifest() -> None:
    documents = [article(n, "tin", "gió " * 5000) for n in range(100)]
    before, after = files(documents), files([*documents, article(100, "mới")])
    assert len(before) > 10
    changed = {path for path in after if after[path] != before.get(path)}
    assert "search/manifest.js" in changed
    assert len(changed) == 2


def test_each_article_stands_in_one_shard() -> None:
    documents = [article(n, "tin", "gió " * 5000) for n in range(100)]
    shards = [content(data) for path, data in files(documents).items() if "/texts-" in path]
    ids = [record["id"] for shard in shards for record in shard]  # type: ignore[attr-defined]
    assert sorted(ids) == sorted(document.id for document in documents)


@pytest.mark.parametrize(
    "text", ["</script><script>", "\u2028\u2029", "');alert(1);('", "\\", "\ud800", "{{ x }}", "\x00"]
)
def test_no_text_leaves_its_string(text: str) -> None:
    data = files([article(1, text)])["search/texts-000.js"]
    assert b"<" not in data
    assert "\u2028" not in data.decode("utf-8")
    assert content(data)[0]["title"] == text.replace("\ud800", "?")  # type: ignore[index]


def test_what_is_not_in_the_blocks_is_nowhere_in_the_texts() -> None:
    withdrawn = replace(article(1, "tin mật", "gió mật"), display_title="Bài đã gỡ", blocks=())
    assert "mật".encode() not in b"".join(files([withdrawn]).values())


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2025-08-26", ("2025-08-26", "2025-08-26")),
        ("2025-08-26T07:30+07:00", ("2025-08-26", "2025-08-26")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2025~", ("2025-01-01", "2025-12-31")),
        ("2025-13", (None, None)),
        ("2025-02-30", (None, None)),
        ("0000", (None, None)),
        ("XXXX-08-12", (None, None)),
        ("２０２５", (None, None)),
        ("", (None, None)),
        (None, (None, None)),
    ],
)
def test_days_of_a_date(edtf: str | None, days: tuple[str | None, str | None]) -> None:
    assert first_and_last_day(edtf) == days


def test_the_client_is_small_and_made_of_all_its_parts() -> None:
    script = client_script()
    assert len(gzip.compress(script.encode(), mtime=0)) < 20_000
    from importlib.resources import files as resources

    assert sorted(PARTS) == sorted(
        part.name
        for part in (resources("press_archive.search") / "client").iterdir()
        if part.name.endswith(".js")
    )


def test_the_client_makes_no_markup_from_text() -> None:
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|\bfetch\(", client_script()
    )


def test_no_part_of_the_client_has_a_string_of_several_lines() -> None:
    assert all(line.count("`") % 2 == 0 for line in client_script().splitlines())
