"""Front matter reads back as it was meant, whatever stands in it."""

from __future__ import annotations

import pytest
import yaml

from press_archive.model import Page
from press_archive.pages.serialise import serialise

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

    for value in VALUES:
        body, meta = get_data(serialise(Page("a.md", {"title": value, "kind": "x"}, "Thân.")).data.decode())
        assert (meta, body.strip()) == ({"title": value, "kind": "x"}, "Thân."), value


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
