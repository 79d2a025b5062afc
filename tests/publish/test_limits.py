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


def test_a_count_of_files_that_a_host_refuses() -> None:
    def told(count: int, folder: str = "") -> list[tuple[str, object, object]]:
        inventory = {f"{folder or n % 9}/{n}.html": "1 1" for n in range(count)}
        return [(one.key, one.values["host"], one.values["count"]) for one in host_limits(inventory)]

    assert told(15_999) == []
    assert told(16_000) == [("console_limit_files", "Cloudflare Pages", 16_000)]
    assert told(43_200, "a/b") == [
        ("console_limit_files", "Cloudflare Pages", 43_200),
        ("console_limit_folder", "Netlify", 43_200),
    ]
    # Folders count at this host, too.
    assert told(159_991)[1:] == [("console_limit_files", "GitLab Pages", 160_000)]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_catalogue_has_their_sentences(language: str) -> None:
    words = read_words(ROOT / "overrides", language)
    for limit in host_limits({"a.jsonl": f"{900 * MB} 1"}):
        assert "900" in words(limit.key, **limit.values)
    for limit in host_limits({f"a/{n}": "1 1" for n in range(50_000)}):
        assert "50" in words(limit.key, **limit.values)
