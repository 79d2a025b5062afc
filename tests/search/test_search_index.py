"""The index builder: its files, their bytes, what becomes of odd input."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from importlib.resources import files as resources

import invented_archive
import pytest
from search_site import article

from press_archive.search import SearchDocument, SearchEntity, build_index
from press_archive.search.client.script import (
    OFFERS,
    PARTS,
    RECALL,
    TOOLS,
    client_script,
    offers_script,
    recall_script,
    tools_script,
)
from press_archive.search.index.intervals import first_and_last_day
from press_archive.search.index.layout import layout_for


def content(data: bytes) -> object:
    match = re.fullmatch(r'archiveSearch\.deliver\("[a-z0-9/]+",(.*)\);\n', data.decode("utf-8"), re.S)
    assert match
    return json.loads(match[1])


def files(documents: Sequence[SearchDocument], entities: Sequence[SearchEntity] = ()) -> dict[str, bytes]:
    return {file.path: file.data for file in build_index(documents, entities)}


def test_the_same_articles_in_any_order_give_the_same_bytes() -> None:
    documents = invented_archive.documents()
    forwards = files(documents, invented_archive.ENTITIES)
    assert forwards == files(documents[::-1], invented_archive.ENTITIES[::-1])


def test_an_empty_archive_has_an_index() -> None:
    empty = files([])
    about = content(empty["search/manifest.js"])
    assert isinstance(about, dict)
    assert (about["documents"], about["capacity"], about["newest"]) == (0, 0, None)
    assert content(empty["search/lexicon/0.js"]) == []


def many(count: int) -> list[SearchDocument]:
    """Return articles with a common stock of words, each with a few of its own."""
    stock = " ".join(f"t{n % 7}v{n}" for n in range(400))
    return [
        article(n, f"bài c{n}", f"{stock} r{n} s{n}", published=f"2024-01-{n % 28 + 1:02}")
        for n in range(count)
    ]


def test_a_new_article_changes_only_the_shards_of_its_words() -> None:
    documents = many(300)
    before, after = files(documents), files([*documents, article(300, "lạ", "kỳ", published="2024-02-01")])
    changed = {path for path in after if after[path] != before.get(path)}
    assert len([path for path in before if "/pairs/" in path]) >= 8
    assert "search/manifest.js" in changed
    assert len([path for path in changed if re.search(r"/(pairs|words|places)/", path)]) <= 1 + 1 + 4


def test_fewer_files_than_an_archive_so_large_has_pages() -> None:
    for words, numbers, entities in (
        (40e6, 84_132, 20_000),
        (55e6, 84_132, 200_000),
        (400e6, 1_000_000, 10**6),
    ):
        layout = layout_for(int(words), numbers, entities)
        shards = (1 << layout.pairs) + (1 << layout.words) + (1 << layout.lexicon) + (1 << layout.beside)
        named = sum(1 << bits for bits in (layout.records, layout.grams))
        long_lists = 1_200  # and places, measured at 84,132 articles
        assert shards + named + numbers // layout.table + numbers // layout.facets + long_lists < 30_000


@pytest.mark.parametrize(
    "text", ["</script><script>", "\u2028\u2029", "');alert(1);('", "\\", "\ud800", "{{ x }}", "\x00"]
)
def test_no_text_leaves_its_string(text: str) -> None:
    data = files([article(1, text)])["search/table/0.js"]
    assert b"<" not in data
    assert "\u2028" not in data.decode("utf-8")
    assert content(data)["rows"][0][2] == text.replace("\ud800", "?")  # type: ignore[call-overload,index]


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
    assert len(gzip.compress(client_script().encode(), mtime=0)) < 24_000
    assert len(gzip.compress(tools_script().encode(), mtime=0)) < 11_000
    assert len(gzip.compress(recall_script().encode(), mtime=0)) < 7_000
    assert len(gzip.compress(offers_script().encode(), mtime=0)) < 3_700
    assert sorted(PARTS + TOOLS + RECALL + OFFERS) == sorted(
        part.name
        for part in (resources("press_archive.search") / "client").iterdir()
        if part.name.endswith(".js")
    )


def test_the_client_makes_no_markup_from_text() -> None:
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|\bnew Function\b",
        client_script() + tools_script() + recall_script() + offers_script(),
    )


def test_no_part_of_the_client_has_a_string_of_several_lines() -> None:
    assert all(
        line.count("`") % 2 == 0
        for line in (client_script() + tools_script() + recall_script() + offers_script()).splitlines()
    )


def test_no_script_on_demand_declares_what_the_client_has() -> None:
    declared = {
        parts: re.findall(
            r"^(?:async )?(?:function|class|const|let) (\w+)",
            "\n".join(
                (resources("press_archive.search") / "client" / part).read_text("utf-8") for part in parts
            ),
            re.MULTILINE,
        )
        for parts in (PARTS, TOOLS, RECALL, OFFERS)
    }
    assert all(len(set(names)) == len(names) for names in declared.values())
    assert not any(set(declared[PARTS]) & set(declared[parts]) for parts in (TOOLS, RECALL, OFFERS))
