"""Front matter reads back as it was meant, whatever stands in it."""

from __future__ import annotations

import pytest
import yaml

from press_archive.model import Page
from press_archive.pages.writing.front_matter import read_page
from press_archive.pages.writing.serialise import serialise

VALUES = [
    "Tiêu đề: có hai chấm",
    "--- \n---",
    "{{ x }} {% y %} # không phải chú thích",
    "'\"",
    "no",
    "2025-08-26",
    "1e3",
    "\u202ex\u2028y",
    "😀",
    "- x",
    "&a *b !!python/object:os.system",
    "chữ " * 500,
    "",
]


@pytest.mark.parametrize("value", VALUES)
def test_values_read_back(value: str) -> None:
    data = serialise(Page("a.md", {"title": value, "kind": "x", "list": [value], "none": None}, "Thân.")).data
    front, body = data.decode().removeprefix("---\n").split("\n---\n", 1)
    assert yaml.safe_load(front) == {"title": value, "kind": "x", "list": [value], "none": None}
    assert body == "\nThân.\n"


def test_mkdocs_reads_the_same() -> None:
    from mkdocs.utils.meta import get_data

    for value in [*VALUES, "\x7f\x85\u2029\ufeff", "a\\b\t\n", "1.5", ": -1.5e3, [2.0]", "/\u0007"]:
        meta = {"title": value, "kind": "x", "archive": {"a": value, "b": [1, None, True, {"c": value}]}}
        text = serialise(Page("a.md", meta, "Thân.")).data.decode()
        for read in (get_data, read_page):
            body, found = read(text)
            assert (found, body.strip()) == (meta, "Thân."), value


@pytest.mark.parametrize(
    "meta",
    [
        {"kind": "day"},
        {"title": 3, "kind": "day"},
        {"title": "A", "kind": "redirect"},
        {"title": "A", "kind": "article", "date": "2025-08-26"},
    ],
)
def test_front_matter_that_is_not_whole_is_refused(meta: dict) -> None:
    with pytest.raises(ValueError, match="front matter needs"):
        serialise(Page("a.md", meta, "Thân."))
