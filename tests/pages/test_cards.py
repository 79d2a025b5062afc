"""Cards on linked names: why a link is one, in the page; what the archive knows, in shards of scripts."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from makers import archived, article, mention, site

from press_archive.model import ArchivedArticle, AuthorityRecord, DateExpression, Role
from press_archive.pages.article import reasons
from press_archive.pages.cards import card_files, shard_count, shard_of
from press_archive.pages.site import Site
from press_archive.pages.writing.linked_text import linked_text

TEXT = "Ông Trần Bá và bà Lê Chi, sau 26/8, gặp ông Trần Bá."


def told() -> ArchivedArticle:
    one = article(TEXT, published="2025-08-26")
    found = [
        replace(mention(one, "Trần Bá"), rule="person-after-title", confidence=0.95),
        replace(mention(one, "Lê Chi"), rule="person-surname", confidence=0.7),
    ]
    start = TEXT.index("26/8")
    date = DateExpression(
        one.id, 0, start, start + 4, "26/8", "2025-08-26", "2025-08-26", "2025-08-26", ("year",)
    )
    role = Role(one.id, 0, 0, len(TEXT), "Trần Bá", "chủ tịch", "Huế", "2025-08-26", found[0].entity, None)
    return archived(one, *found, dates=(date,), roles=(role,))


def facts(made: Site) -> dict[str, list[object]]:
    shards = [file for file in card_files(made) if file.path.rpartition("/")[2][0].isdigit()]
    found: dict[str, list[object]] = {}
    for shard in shards:
        text = shard.data.decode().strip()
        assert text.startswith("archiveCards.add(")
        found |= json.loads(text[len("archiveCards.add(") : -2])
    return found


def test_each_link_has_its_reason_in_the_order_of_the_text() -> None:
    one = told()
    made = site(one)
    linked = linked_text(made, one, made.address(one.article.id))
    assert linked.lines[0].count("](") == 3
    assert reasons(made, linked) == "person-after-title,person-surname 09 17 dy:26/08/2025"


def test_a_text_without_links_has_no_reasons() -> None:
    one = archived(article("Không ai."))
    made = site(one)
    assert reasons(made, linked_text(made, one, "a.html")) == ""


def test_a_fact_says_the_office_told_last_and_the_number_of_articles() -> None:
    made = site(told())
    assert facts(made) == {
        "people/tran-ba.html": ["Chủ tịch, Huế (26/08/2025)", 1, "", "Trần Bá"],
        "people/le-chi.html": ["", 1, "", "Lê Chi"],
    }


def test_a_record_tells_what_a_thing_is() -> None:
    made = site(told())
    entities = dict(made.archive.entities)
    name = "person-Lê Chi"
    entities[name] = replace(entities[name], record="r", same_as=("https://www.wikidata.org/wiki/Q1",))
    made = replace(
        made,
        archive=replace(made.archive, entities=entities),
        records={"r": AuthorityRecord("r", "person", "Lê Chi", note='Nhà thơ </script> "x"')},
    )
    assert facts(made)["people/le-chi.html"] == ['Nhà thơ </script> "x"', 1, "Wikidata", "Lê Chi"]


def test_words_are_those_of_the_cards() -> None:
    (words,) = (file for file in card_files(site()) if file.path == "data/cards/words.js")
    said = json.loads(words.data.decode()[len("archiveCards.speak(") :].rpartition(",")[0])
    assert said["card_kind_person"] == "Nhân vật"
    assert {key.split("_")[0] for key in said} == {"card", "inferred", "rule"}
    (taking,) = (file for file in card_files(site()) if file.path == "data/cards/taking.js")
    assert {key.split("_")[0] for key in re.findall(r'"(\w+)":', taking.data.decode())} >= {"take", "article"}


@pytest.mark.parametrize(("entities", "shards"), [(0, 1), (127, 1), (128, 2), (200, 4), (100_000, 2048)])
def test_shards_are_a_power_of_two(entities: int, shards: int) -> None:
    assert shard_count(entities) == shards


def test_shards_are_evenly_filled() -> None:
    sizes = [0] * 64
    for number in range(4096):
        sizes[shard_of(f"people/nguyen-van-{number}.html", 64)] += 1
    assert max(sizes) < 110
