"""A few pages as the pages room writes them, invented, one of them hostile; built by MkDocs with our overrides."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from press_archive.model import Row
from press_archive.pages.words import read_citations, read_words
from press_archive.pages.writing.tables import TableRow, table_html
from press_archive.read.tables import Told, row_of

OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"
_THEME = {
    "name": "material",
    "custom_dir": str(OVERRIDES),
    "font": False,
    "static_templates": ["assets/archive.js"],
}
_MARKUP = "\"án\" <script>alert(1)</script> 'đơn' {{ 7*7 }} {% raw %} </title> & <b>😀</b> \u202eمرحبا"
HOSTILE = f"Vụ {_MARKUP} {'dài ' * 60}hết"
ALARMING = "JavaScript:alert(1): dòng chữ"
SITE_URL = "https://bao.example/kho/"


_PUBLISHED = {
    "field": "published",
    "value": "26/08/2025",
    "how": "stated",
    "rule": "x",
    "quote": "date 2025-08-26",
    "line": 1,
}


def article_meta(**changes: Any) -> dict[str, Any]:
    """Front matter of an article whose every field is known; ``archive`` changes only the keys given."""
    archive = {
        "id": "0123456789ab",
        "headline": True,
        "date_label": "26/08/2025",
        "date_page": "dates/index.html",
        "outlet_page": "outlets/index.html",
        "section": "Thời sự",
        "source_url": "https://bao.example/bai.htm?a=1&b=2",
        "download": "sources/0123456789ab.txt",
        "rights": {
            "access": "full",
            "words": 80,
            "noindex": False,
            "contact": "toasoan@bao.example",
            "contact_link": "mailto:toasoan@bao.example",
            "note": "",
        },
        "details": [_PUBLISHED],
        "unknown": ["event"],
        "entities": [
            {"kind": "person", "name": "Lê Thị Mận", "path": "people/index.html", "mentions": 2},
            {"kind": "place", "name": "Bến Gỗ", "path": "places/index.html", "mentions": 1},
        ],
        "dates": [{"label": "10/03/2025", "edtf": "2025-03-10", "path": None, "inferred": ["year"]}],
        "previous": {"title": HOSTILE, "path": "articles/b.html", "ours": False},
        "next": None,
        "related": [{"title": HOSTILE, "path": "articles/b.html", "ours": True, "label": None, "shared": 3}],
    }
    archive.update(changes.pop("archive", {}))
    return {
        "title": "Khánh thành cầu Bến Gỗ",
        "kind": "article",
        "template": "article.html",
        "description": "Cây cầu dài 320 m.",
        "date": "2025-08-26",
        "outlet": "Báo Thử",
        "authors": ["Trần Văn Ổi"],
        "source": "cau.txt",
        "sha256": "ab" * 32,
        "language": "vi",
        "archive": archive,
        **changes,
    }


_OVERVIEW = """# Tổng quan

## Trong kho

- [bài](dates/index.md) *5*

## Mới

một
"""
_HOSTILE_ARCHIVE = {
    "entities": [{"kind": "person", "name": HOSTILE, "path": None, "mentions": 1}],
    "section": HOSTILE,
}
_UNKNOWN_ARCHIVE = {
    "headline": False,
    **dict.fromkeys(["date_label", "date_page", "outlet_page", "source_url", "section"]),
}
_CONTACT = "https://bao.example/go"
_EXCERPT = {"rights": {"access": "excerpt", "contact": _CONTACT, "contact_link": _CONTACT}}


def sample_articles() -> dict[str, dict[str, Any]]:
    """Return name → front matter: hostile, unknown, cut, ill-linked, nearly empty."""
    hostile = dict.fromkeys(["title", "outlet", "description"], HOSTILE)
    return {
        "b": article_meta(**hostile, authors=[HOSTILE], archive=_HOSTILE_ARCHIVE),
        "c": article_meta(date=None, outlet=None, authors=[], noindex=True, archive=_UNKNOWN_ARCHIVE),
        "cut": article_meta(archive={**_EXCERPT, "id": "abcdef012345"}),
        "script": article_meta(archive={"source_url": "javascript:alert(1)"}),
        "lean": article_meta(
            archive={"lean": True, "entities": [], "dates": [], "previous": None, "related": []}
        ),
        "alarming": article_meta(
            **dict.fromkeys(["title", "outlet", "description"], ALARMING),
            authors=[ALARMING],
            archive={"entities": [], "section": ALARMING, "related": [], "previous": None},
        ),
        "shared": article_meta(archive=shared_meta()),
        "bare": {"title": "Chỉ nhan đề", "template": "article.html"},
    }


def story_meta() -> dict[str, Any]:
    """Front matter of a story of two hostile reports and one of which little is known."""
    known = {
        "title": HOSTILE,
        "ours": False,
        "path": "articles/b.html",
        "published": "2025-08-26",
        "outlet": HOSTILE,
    }
    bare = {"title": "Không rõ", "ours": True, "path": "articles/c.html", "published": None, "outlet": None}
    archive = {
        "id": "story-0123456789ab",
        "named": True,
        "texts": 2,
        "start": 1,
        "reports": ["b", "c"],
        "copies": [{"alike": 92, "articles": ["b", "c"], "more": 2}],
        "ties": [{"left": "b", "right": "c", "signs": ["headline", "names"]}],
        "more": 3,
        "articles": {"b": known, "c": bare},
    }
    return {"title": HOSTILE, "kind": "story", "template": "story.html", "archive": archive}


def shared_meta() -> dict[str, Any]:
    """What an article tells of its story and of the text it shares."""
    other = {"title": HOSTILE, "path": "articles/b.html", "ours": False, "label": HOSTILE}
    parts = [{"same": HOSTILE}, {"removed": HOSTILE}, {"added": HOSTILE}]
    passage = {"here": "p123abc", "there": "p456def", "parts": parts}
    told = {**other, "syllables": 40, "earlier": "there", "passages": [passage]}
    return {
        "story": {"title": HOSTILE, "path": "stories/a.html", "articles": 12, "others": [other]},
        "shared": {"articles": [told], "more": 4},
    }


def wide_table() -> str:
    """Return a table of an article that no window has room for."""
    caption = TableRow(Row(1), ("Vốn từng tháng",))
    rows = []
    for line in range(4):
        told = [Told(f"Tháng {column} năm 20{line:02}", head=not line or not column) for column in range(30)]
        text, row = row_of(told, 1)
        rows.append(TableRow(row, tuple(text[cell.start : cell.end] for cell in row.cells)))
    return "\n".join(table_html([caption, *rows], "Bảng 1"))


def sample_pages() -> dict[str, tuple[dict[str, Any], str]]:
    """Return path → (front matter, Markdown)."""
    moved = {"title": "Đã chuyển", "template": "redirect.html", "redirect_to": "articles/a.html"}
    lists = ("dates", "people", "organizations", "places", "outlets")
    return {
        "index.md": ({"title": "Trang chủ", "template": "home.html", "kind": "home"}, "# Chào\n"),
        "overview.md": ({"title": "Tổng quan", "kind": "overview"}, _OVERVIEW),
        "about.md": ({"title": "Giới thiệu", "kind": "about"}, "# Giới thiệu\n"),
        "articles/a.md": (
            article_meta(),
            f"# Khánh thành cầu Bến Gỗ {{#top}}\n\nCây cầu dài 320 m.\n{{: #p1b2c3d }}\n\n{wide_table()}\n",
        ),
        "stories/a.md": (story_meta(), "# Sự việc\n"),
        "plain.md": ({"title": HOSTILE}, "Lời.\n"),
        "old.md": (moved, "x\n"),
        "saved.md": ({"title": "Bài đã lưu", "kind": "saved", "template": "saved.html"}, ""),
        **{f"articles/{name}.md": (meta, "Lời.\n") for name, meta in sample_articles().items()},
        **{f"{name}/index.md": ({"title": name, "kind": name}, "# Danh mục\n") for name in lists},
    }


def build_sample(
    folder: Path,
    language: str = "vi",
    site_url: str = SITE_URL,
    also_load: Sequence[str] = (),
    theme: Mapping[str, Any] = {},
    social: Sequence[Mapping[str, str]] = (),
    **settings: Any,
) -> Path:
    """Build the sample pages; return the site's folder."""
    for path, (meta, markdown) in sample_pages().items():
        page = folder / "docs" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"---\n{yaml.safe_dump(meta, allow_unicode=True)}---\n\n{markdown}", encoding="utf-8")
    words = {key: sentence for key, sentence in read_words(OVERRIDES, language).items() if key[:4] != "rule"}
    facts = folder / "docs/data/cards/words.js"
    facts.parent.mkdir(parents=True)
    facts.write_text(f"archiveCards.speak({json.dumps(words)}, 1);", encoding="utf-8")
    taking = f"{json.dumps(words)}, {json.dumps(read_citations(OVERRIDES))}"
    facts.with_name("taking.js").write_text(f"archiveCards.take({taking});", encoding="utf-8")
    config = {
        "site_name": "Kho thử",
        "site_url": site_url,
        "use_directory_urls": False,
        "theme": {**_THEME, "language": language, **theme},
        "plugins": [],
        "extra": {"archive": {"also_load": list(also_load)}, "social": list(social)},
        "markdown_extensions": ["attr_list"],
        "nav": [{"Trang chủ": "index.md"}, {"Nhân vật": "people/index.md"}, {"Giới thiệu": "about.md"}],
        **settings,
    }
    settings = folder / "mkdocs.yml"
    settings.write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    build(load_config(str(settings)))
    return folder / "site"
