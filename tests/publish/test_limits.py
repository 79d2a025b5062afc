"""Near a host's limits the owner is told, and what can be done."""

from __future__ import annotations

import pytest
from projects import ROOT

from press_archive.pages.words import read_words
from press_archive.publish.limits import host_limits

MB = 1_000_000


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ({"a": 79 * MB}, []),
        ({"a": 80 * MB}, [("console_limit_file", {"path": "a", "mb": 80})]),
        (
            {"a": 85 * MB, "b": 90 * MB},
            [
                ("console_limit_file", {"path": "b", "mb": 90}),
                ("console_limit_file", {"path": "a", "mb": 85}),
            ],
        ),
        ({str(n): 10 * MB for n in range(79)}, []),
        ({str(n): 10 * MB for n in range(81)}, [("console_limit_site", {"mb": 810, "percent": 81})]),
    ],
)
def test_limits(sizes: dict[str, int], expected: list[tuple[str, dict[str, object]]]) -> None:
    inventory = {path: f"{size} 1" for path, size in sizes.items()}
    assert [(limit.key, limit.values) for limit in host_limits(inventory)] == expected


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_catalogue_has_their_sentences(language: str) -> None:
    words = read_words(ROOT / "overrides", language)
    for limit in host_limits({"a.jsonl": f"{900 * MB} 1"}):
        assert "900" in words(limit.key, **limit.values)
