"""Which pages Lighthouse is asked about, and what of its answer is reported."""

from __future__ import annotations

import gzip
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from benchmarks import lighthouse
from benchmarks.lighthouse import Scored, hosted, main, pages, scored, table, write


def told(**scores: float) -> dict[str, Any]:
    """A report of Lighthouse with a failed check and one that is for information alone."""
    given = {"performance": 1, "accessibility": 1, "best-practices": 1, "seo": 1, **scores}
    references = [{"id": "target-size", "weight": 7}, {"id": "hint", "weight": 0}]
    return {
        "categories": {
            key: {"score": score, "auditRefs": references if key == "accessibility" else []}
            for key, score in given.items()
        },
        "audits": {
            "target-size": {"score": 0, "scoreDisplayMode": "binary"},
            "hint": {"score": 0, "scoreDisplayMode": "informative"},
            "total-byte-weight": {"numericValue": 96_400},
        },
    }


def test_of_each_kind_the_largest_page_is_asked_about_and_an_index_for_itself(tmp_path: Path) -> None:
    lengths = {
        "index.html": 1,
        "people/index.html": 900,
        "people/a.html": 1,
        "people/b é.html": 2,
        "search.html": 1,
    }
    for path, length in lengths.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text("x" * length)
    assert pages(tmp_path) == {
        "home": "index.html",
        "person": "people/b%20%C3%A9.html",
        "list of names": "people/index.html",
        "search": "search.html?q=ubnd",
    }


def test_scores_are_of_a_hundred_and_what_failed_is_named() -> None:
    assert scored(told(accessibility=0.965), "person", "people/a.html") == Scored(
        "person",
        "people/a.html",
        {"performance": 100, "accessibility": 96, "best-practices": 100, "seo": 100},
        ("target-size",),
        96_400,
    )


def test_what_is_hidden_from_search_engines_on_purpose_is_not_scored_by_them() -> None:
    page = scored(told(seo=0.6), "missing", "404.html")
    assert "seo" not in page.scores
    assert table([page]).splitlines()[-1] == "| missing | 100 | 100 | 100 |  | 96 | target-size |"


def test_a_report_keeps_its_other_parts(tmp_path: Path) -> None:
    results = tmp_path / "LIGHTHOUSE.md"
    page = scored(told(), "home", "index.html")
    for title in ("b", "a", "b"):
        write(results, title, [page])
    assert [line for line in results.read_text("utf-8").splitlines() if line[:2] == "##"] == ["## a", "## b"]


def test_the_host_packs_text_and_knows_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>Bến Gỗ", encoding="utf-8")
    with hosted(tmp_path) as address:
        with urllib.request.urlopen(address) as answer:  # noqa: S310
            assert answer.headers["Content-Encoding"] == "gzip"
            assert gzip.decompress(answer.read()).decode("utf-8") == "<p>Bến Gỗ"
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(address + "none.html")  # noqa: S310


@pytest.mark.parametrize(("found", "sentence"), [(None, "Node.js"), ("npx", "holds no built site")])
def test_what_is_missing_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, found: str | None, sentence: str
) -> None:
    monkeypatch.setattr(lighthouse.shutil, "which", lambda _: found)
    result = CliRunner().invoke(main, ["--site", str(tmp_path)])
    assert result.exit_code == 1
    assert sentence in str(result.exception) + result.output


def test_a_score_below_the_floor_ends_with_1(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("x")
    monkeypatch.setattr(lighthouse.shutil, "which", lambda _: "npx")
    for score, code in ((0.97, 1), (0.98, 0)):
        page = scored(told(performance=score), "home", "index.html")
        monkeypatch.setattr(lighthouse, "ask", lambda *_, page=page: page)
        result = CliRunner().invoke(main, ["--site", str(tmp_path), "--results", str(tmp_path / "L.md")])
        assert result.exit_code == code
