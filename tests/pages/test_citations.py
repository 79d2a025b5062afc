"""Citations of an article in each style: what a CSL engine makes of it, filled in by the template."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader

from press_archive.pages.words import read_citations, read_words

OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"
SITE = "https://kho.example/"
ALL = ("Lê A", "Trần B")


def cited(
    title: str = "Mưa lớn",
    authors: Sequence[str] = (),
    outlet: str | None = None,
    date: str | None = None,
    source: str = "",
    headline: bool = True,
    site_url: str = "",
) -> dict[str, str]:
    """Return the citations of an article in the interface's catalogue, by style, italics between asterisks."""
    environment = Environment(loader=FileSystemLoader(OVERRIDES), autoescape=False)  # noqa: S701 - as MkDocs has it
    environment.filters["url"] = lambda path: path
    meta = {"authors": list(authors), "outlet": outlet, "date": date}
    html = environment.get_template("article/cite.html").render(
        page=SimpleNamespace(meta=SimpleNamespace(**meta)),
        record=SimpleNamespace(id="c68d8abeb87f", headline=headline),
        config=SimpleNamespace(site_name="Kho", site_url=site_url, theme=SimpleNamespace(language="vi")),
        words=read_words(OVERRIDES, "vi"),
        title=title,
        source_url=source,
    )
    texts = re.findall(r"<dd lang=\w+>(.*)", html)
    assert html.count("<dd") == len(texts)
    shown = [unescape(re.sub(r"</?i>", "*", text)) for text in texts]
    return dict(zip(read_citations(OVERRIDES), shown, strict=True))


def test_everything_is_known() -> None:
    made = cited(
        authors=ALL, outlet="Tuổi Trẻ", date="2025-08-26", source="https://t.example/a", site_url=SITE
    )
    kept = "https://kho.example/a/c6.html#c68d8abeb87f."
    assert made == {
        "bo-giao-duc": "Lê A, Trần B (2025), “Mưa lớn”, *Tuổi Trẻ*, 26/08/2025, https://t.example/a."
        f" Lưu tại Kho: {kept}",
        "harvard": "Lê A và Trần B (2025) “Mưa lớn”, *Tuổi Trẻ*, 26 Tháng Tám. Có tại: https://t.example/a."
        f" Lưu tại Kho: {kept}",
        "apa": "Lê A & Trần B. (2025, August 26). Mưa lớn. *Tuổi Trẻ*. https://t.example/a"
        f" Archived at Kho: {kept}",
        "chicago": "Lê A and Trần B. “Mưa lớn.” *Tuổi Trẻ*, August 26, 2025. https://t.example/a."
        f" Archived at Kho: {kept}",
        "mla": "Lê A and Trần B. “Mưa lớn.” *Tuổi Trẻ*, 26 Aug. 2025, https://t.example/a."
        f" Archived at Kho: {kept}",
    }


def test_nothing_is_known_and_the_title_is_ours() -> None:
    made = cited(title="Sáng nay trời mưa", headline=False)
    assert made["bo-giao-duc"] == "“[Sáng nay trời mưa]” (không rõ năm). Lưu tại Kho."
    assert made["apa"] == "*[Sáng nay trời mưa]*. (n.d.). Archived at Kho."


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2025-08-26T10:00:00+07:00", "(2025, August 26)"),
        ("2025-08", "(2025, August)"),
        ("2025", "(2025)"),
        ("2025-08-XX", "(n.d.)"),
        ("2025-08/2025-09", "(n.d.)"),
        ("202X", "(n.d.)"),
        (None, "(n.d.)"),
    ],
)
def test_dates_are_as_exact_as_the_source_has_them(date: str | None, told: str) -> None:
    assert told in cited(date=date)["apa"]


def test_a_mark_at_the_end_of_a_title_needs_no_stop_after_it() -> None:
    assert cited(title="Mưa ở đâu?", outlet="Báo", authors=["A."])["apa"].startswith(
        "A. (n.d.). Mưa ở đâu? *Báo*."
    )
    assert "“Mưa ở đâu?” *Báo*" in cited(title="Mưa ở đâu?", outlet="Báo", authors=["A"])["mla"]


def test_many_authors_are_shortened_as_each_style_does() -> None:
    made = cited(authors=[f"Tác giả {n}" for n in range(1, 31)])
    assert made["mla"].startswith("Tác giả 1, et al.")
    assert "Tác giả 19, … Tác giả 30. (n.d.)" in made["apa"]
    assert not re.search(r"\{\w+\}", "".join(made.values()))


def test_what_an_article_says_is_text_and_no_pattern() -> None:
    made = cited(title="{url} <b>\\1</b> {authors}", authors=["{0}", "{title}"], outlet="<script>{year}")
    assert all("{url} <b>\\1</b> {authors}" in text for text in made.values())
    assert "{0}, {title} (không rõ năm)" in made["bo-giao-duc"]


def test_all_that_may_be_known_has_a_pattern() -> None:
    shapes = {
        a + o + d + u for a in ("", "a") for o in ("", "o") for d in ("", "y", "m", "d") for u in ("", "u")
    }
    for style in read_citations(OVERRIDES).values():
        assert isinstance(style, dict)
        assert set(style["forms"]) == shapes
        for shape, pattern in style["forms"].items():
            found: Any = set(re.findall(r"\{(\w+)\}", pattern))
            assert "title" in found
            assert ("authors" in found, "outlet" in found) == ("a" in shape, "o" in shape)
            assert ("url" in found) == ("u" in shape)
