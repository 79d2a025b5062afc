"""The owner's face: what of Material's settings the pages show, what is refused, what has no effect."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from look_pages import OVERRIDES, build_sample
from lxml import html
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from press_archive.errors import MistakesError
from press_archive.face import check_face, not_applied

PALETTE = [
    {"scheme": "default", "primary": "light green", "accent": "pink", "toggle": {"icon": "x", "name": "x"}},
    {"scheme": "slate", "primary": "teal"},
]
ASKED = ("primary", "primary-dark", "accent", "accent-dark", "scheme", "preset")
SOCIAL = [{"icon": "fontawesome/brands/mastodon", "link": "https://m.example/@kho", "name": "Mastodon"}]


def loaded(folder: Path, theme: Mapping[str, Any] = {}, **settings: Any) -> MkDocsConfig:
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "docs/logo.svg").write_text("<svg/>", encoding="utf-8")
    theme = {"name": "material", "custom_dir": str(OVERRIDES), "font": False, **theme}
    written = {"site_name": "Kho", "plugins": [], "theme": theme, **settings}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(written, allow_unicode=True), encoding="utf-8")
    return load_config(str(folder / "mkdocs.yml"))


@pytest.mark.parametrize(
    ("theme", "key"),
    [
        ({"logo": "khong-co.svg"}, "theme.logo"),
        ({"logo": "../logo.svg"}, "theme.logo"),
        ({"logo": "https://a.example/logo.svg"}, "theme.logo"),
        ({"favicon": "logo.txt"}, "theme.favicon"),
        ({"icon": {"logo": "material/there-is-none"}}, "theme.icon.logo"),
        ({"icon": {"logo": "../../x"}}, "theme.icon.logo"),
        ({"palette": {"primary": "mauve"}}, "theme.palette.primary"),
        ({"palette": [{"scheme": "night"}]}, "theme.palette.scheme"),
        ({"palette": "indigo"}, "theme.palette"),
    ],
)
def test_what_would_leave_a_hole_is_refused(tmp_path: Path, theme: dict[str, Any], key: str) -> None:
    config = loaded(tmp_path, theme)
    with pytest.raises(MistakesError) as refused:
        check_face(config, [tmp_path / "docs"])
    (mistake,) = refused.value.mistakes
    assert dict(mistake.values)["key"] == key
    assert mistake.source == "mkdocs.yml"


@pytest.mark.parametrize(
    "one", [{"icon": "material/x"}, {"link": "javascript:x"}, "x", {**SOCIAL[0], "icon": "material/nope"}]
)
def test_a_way_to_the_owner_needs_an_icon_and_an_address(tmp_path: Path, one: object) -> None:
    config = loaded(tmp_path, extra={"social": [*SOCIAL, one]})
    with pytest.raises(MistakesError, match=r"extra\.social\[2\]"):
        check_face(config, [tmp_path / "docs"])


def test_what_is_there_is_accepted(tmp_path: Path) -> None:
    theme = {"logo": "logo.svg", "favicon": "logo.svg", "palette": PALETTE}
    config = loaded(tmp_path, theme, extra={"social": SOCIAL})
    check_face(config, [tmp_path / "docs"])
    assert not_applied(config) == ()


def test_what_has_no_effect_is_named_once(tmp_path: Path) -> None:
    config = loaded(
        tmp_path,
        {
            "features": ["navigation.tabs"],
            "font": {"text": "Roboto"},
            "icon": {"repo": "fontawesome/brands/git"},
        },
        plugins=["search"],
        extra={
            "analytics": {"provider": "google"},
            "own": 1,
            "archive": {"also_load": ["https://b.example"]},
        },
        extra_css=["own.css", "https://a.example/a.css"],
        extra_javascript=["https://b.example/b.js"],
    )
    assert not_applied(config) == (
        "extra.analytics",
        "extra_css: https://a.example/a.css",
        "plugins: search",
        "theme.features",
        "theme.font",
        "theme.icon.repo",
    )


def test_pages_show_the_owners_face(tmp_path: Path) -> None:
    site = build_sample(
        tmp_path,
        theme={"logo": "assets/icon.svg", "favicon": "assets/icon.svg", "palette": PALETTE},
        copyright="© <b>Tòa soạn</b>",
        repo_url="https://github.com/toa-soan/kho",
        extra_css=["https://a.example/a.css"],
        social=SOCIAL,
    )
    about = html.fromstring((site / "about.html").read_text(encoding="utf-8"))
    article = html.fromstring((site / "articles/a.html").read_text(encoding="utf-8"))
    asked = {name: about.get(f"data-{name}") for name in ASKED}
    assert asked == {
        "primary": "light-green",
        "primary-dark": "teal",
        "accent": "pink",
        "accent-dark": "pink",
        "scheme": "light",
        "preset": "first",
    }
    for page, root in ((about, ""), (article, "../")):
        assert page.xpath("//a[@class='mast-name']/img/@src") == [f"{root}assets/icon.svg"]
        assert page.xpath("//link[@rel='stylesheet']/@href")[-1] == f"{root}assets/palette.css"
        assert page.xpath("string(//footer//p[@class='copyright']/b)") == "Tòa soạn"
        assert page.xpath("//footer//a[@href='https://github.com/toa-soan/kho']/text()") == ["GitHub"]
        (way,) = page.xpath("//footer//p[@class='social']/a[svg]")
        assert (way.get("href"), way.get("aria-label")) == (SOCIAL[0]["link"], "Mastodon")
    (edit,) = about.xpath("//p[@class='edit']/a/@href")
    assert edit == "https://github.com/toa-soan/kho/edit/master/docs/about.md"
    assert not article.xpath("//p[@class='edit']")
    # Where the owner has written, the archive's own text of the interface's language is not shown.
    home = html.fromstring((site / "index.html").read_text(encoding="utf-8"))
    assert home.xpath("string(//main//h1)") == "Chào"
    assert not [page for page in (home, about) if page.xpath("//*[@data-text]")]
