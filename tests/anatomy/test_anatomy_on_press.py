"""Floors on real press articles, where the shared corpus is at hand; none of its text stands here."""

from __future__ import annotations

import json
import lzma
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from press_archive.anatomy import dissect
from press_archive.authorities.outlets import shipped_index
from press_archive.model import Article
from press_archive.read import read_source

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpora" / "press-dev.jsonl.xz"
pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="the shared corpus of press articles is not here")


@cache
def records() -> list[dict[str, Any]]:
    return [json.loads(line) for line in lzma.decompress(CORPUS.read_bytes()).decode().splitlines()]


def article_of(text: str) -> Article:
    readings, _ = read_source("a.txt", text.encode(), max_bytes=5_000_000)
    return dissect(readings[0], "0" * 12, shipped_index())[0]


def same(one: str, other: str) -> bool:
    return re.sub(r"\W+", "", one).casefold() == re.sub(r"\W+", "", other).casefold()


def share(results: list[bool]) -> float:
    return sum(results) / len(results)


def test_pages_as_text() -> None:
    headlines, dates, blanks = [], [], []
    for record in records():
        article = article_of(record["text_block"])
        headlines.append(article.headline is not None and same(article.headline.value, record["title"]))
        published = article.published.value if article.published else None
        if re.search(r"^\d\d/\d\d/\d{4}$", record["text_block"], re.MULTILINE):
            dates.append(published == record["date"])
        else:
            blanks.append(published is None)
    assert share(headlines) >= 0.99
    assert share(dates) >= 0.99
    assert share(blanks) >= 0.99


def test_shape_of_the_seeds() -> None:
    blanks, dates, outlets = [], [], []
    for record in records():
        article = article_of(record["text_seed"])
        blanks.append(article.headline is None)
        dates.append(article.published is not None and article.published.value == record["date_in_text_seed"])
        if article.outlet:
            truth = shipped_index().find(record["outlet"])
            outlets.append(truth is not None and truth.name == article.outlet.value)
    assert share(blanks) >= 0.99
    assert share(dates) >= 0.99
    assert share(outlets) >= 0.98


@pytest.mark.parametrize("shape", ["text_block", "text_seed"])
def test_captions_with_a_visible_cue(shape: str) -> None:
    cue = re.compile(r"(?:Ảnh|ảnh|Nguồn|Video|Clip|Đồ họa)[^.]{0,25}:\s*\S.{0,60}$")
    right = found = stated = recalled = 0
    for record in records():
        truth = {re.sub(r"\W+", "", caption) for caption in record["captions"]}
        cued = {re.sub(r"\W+", "", caption) for caption in record["captions"] if cue.search(caption)}
        got = {re.sub(r"\W+", "", b.text) for b in article_of(record[shape]).blocks if b.kind == "caption"}
        right, found = right + len(got & truth), found + len(got)
        recalled, stated = recalled + len(got & cued), stated + len(cued)
    assert right / found >= 0.97
    assert recalled / stated >= 0.97
