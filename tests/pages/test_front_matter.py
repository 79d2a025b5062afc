"""Our reader of front matter gives what MkDocs's gives, whatever stands there."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from press_archive.model import Page
from press_archive.pages.writing import front_matter
from press_archive.pages.writing.front_matter import read_page
from press_archive.pages.writing.serialise import serialise

TEXT = st.one_of(
    st.text(max_size=12),
    st.text(alphabet=st.sampled_from(list("aàN01.:-#'\"[]{}, \n\\|>&*!%@~=?")), max_size=8),
    st.sampled_from(
        ["no", "Yes", "null", "~", "2025-08-26", "1e5", "0x1", "012", "1_0", ".5", "-1", "<<", "="]
    ),
)
SCALAR = st.one_of(TEXT, st.none(), st.booleans(), st.integers(-5, 10**20), st.floats(allow_nan=False))
KEY = st.one_of(st.sampled_from(["title", "kind", "y", "no", "a_b"]), TEXT)
VALUE = st.recursive(
    SCALAR, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEY, inner, max_size=3), max_leaves=8
)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(KEY, VALUE, min_size=1, max_size=4))
def test_what_yaml_writes_is_read_the_same(values: dict[str, Any]) -> None:
    front = yaml.dump(values, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=2**31 - 1)
    text = f"---\n{front}---\n\nĐoạn.\n"
    assert repr(read_page(text)) == repr(get_data(text))


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.one_of(TEXT, st.sampled_from(["a: 1", "- b", "  c: d", "e:", "- f: g", "  - h"])), max_size=6)
)
def test_any_lines_are_read_the_same(lines: list[str]) -> None:
    text = "---\n" + "\n".join(lines) + "\n---\nĐoạn.\n"
    assert repr(read_page(text)) == repr(get_data(text))


@pytest.mark.parametrize(
    "text",
    [
        "Không có gì ở đầu.",
        "---\n---\nĐoạn",
        "---\na: 1\n...\nĐoạn\n---\n",
        "---\na: 1\na: 2\n---\nĐoạn",
        "---\na:\n  b: 1\n   c: 2\n---\nĐoạn",
        '---\na: {"b": [1, "x: y"], "c": null}\n---\nĐoạn',
        '---\na: {"b": 1.50, "c": "\\u00e9\\/"}\n---\nĐoạn',
        '---\na: {"b": 1} x\n---\nĐoạn',
        "---\na: 'b''c'\nd: 'e'f'\n---\nĐoạn",
    ],
)
def test_odd_front_matter(text: str) -> None:
    assert repr(read_page(text)) == repr(get_data(text))


def test_our_own_pages_need_no_yaml(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the fast path would not be one."""
    meta = {
        "title": "Hội nghị: “Đường”",
        "kind": "person",
        "authors": [],
        "dates": ["2025-08-26"],
        "archive": {"rows": [{"name": "Lê Chi", "n": 3, "x": None}, {"name": "'A'", "n": 0, "x": True}]},
    }
    text = serialise(Page("people/a.md", meta, "Đoạn")).data.decode()
    monkeypatch.setattr(front_matter, "get_data", None)
    assert read_page(text) == ("Đoạn\n", meta)
