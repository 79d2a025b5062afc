"""The list of articles of a name and of an outlet: a feed and a table beside the page; none on a lean site."""

from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET
from dataclasses import replace

from makers import archived, article, mention, site

from press_archive.export.lists import list_files
from press_archive.model import ArchivedArticle
from press_archive.pages.site import Site

ATOM = "{http://www.w3.org/2005/Atom}"


def telling(path: str, headline: str | None, published: str | None) -> ArchivedArticle:
    one = article("=Ông Trần Bá đến.", path=path, headline=headline, published=published, outlet="Báo Quê")
    return archived(one, mention(one, "Trần Bá", block=1 if headline else 0))


def files(made: Site) -> dict[str, bytes]:
    return {file.path: file.data for recipe in list_files(made) for file in recipe.make()}


TOLD = telling("a", "Tin <b>", "2025-08-26"), telling("b", "Tin cũ", "2024-01-02"), telling("c", None, None)


def test_the_feed_of_a_name_has_its_dated_articles_with_the_sentence() -> None:
    made = files(site(*TOLD, site_url="https://kho.example/"))
    root = ET.fromstring(made["people/tran-ba.xml"])
    entries = list(root.iter(ATOM + "entry"))
    assert [entry.findtext(ATOM + "title") for entry in entries] == ["Tin <b>", "Tin cũ"]
    assert entries[0].findtext(ATOM + "summary") == "=Ông Trần Bá đến."
    links = {link.get("rel"): link.get("href") for link in root.findall(ATOM + "link")}
    assert links["alternate"] == "https://kho.example/people/tran-ba.html"
    assert links["self"] == "https://kho.example/people/tran-ba.xml"


def test_without_an_address_of_the_site_a_feed_leads_on_from_where_it_lies() -> None:
    root = ET.fromstring(files(site(*TOLD))["people/tran-ba.xml"])
    (link, *_) = root.findall(f"{ATOM}entry/{ATOM}link")
    assert link.get("href") == "../articles/2025/08/26/tin-b.html"


def test_the_table_of_a_name_has_all_articles_and_runs_nothing() -> None:
    made = files(site(*TOLD, site_url="https://kho.example/"))
    rows = list(csv.DictReader(io.StringIO(made["people/tran-ba.csv"].decode("utf-8-sig"))))
    assert [row["published"] for row in rows] == ["2025-08-26", "2024-01-02", ""]
    assert [row["headline"] for row in rows] == ["Tin <b>", "Tin cũ", ""]  # ours is none
    assert {row["sentence"] for row in rows} == {"'=Ông Trần Bá đến."}
    assert {row["outlet"] for row in rows} == {"Báo Quê"}
    assert rows[0]["url"] == "https://kho.example/articles/2025/08/26/tin-b.html"


def test_an_outlet_has_both_and_a_lean_site_has_neither() -> None:
    made = site(*TOLD)
    assert {"outlets/bao-que.xml", "outlets/bao-que.csv"} <= set(files(made))
    assert not files(replace(made, lean=True))
