"""What the templates make of pages: nothing of an article becomes markup, machines read what is known, and the
shell stays slim."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from look_pages import ALARMING, HOSTILE, OVERRIDES, SITE_URL, build_sample
from lxml import html

SHELL_LIMIT = 2300  # bytes of HTML around an article


def page(site: Path, path: str) -> Any:
    return html.fromstring((site / path).read_text(encoding="utf-8"))


def metas(document: Any) -> dict[str, list[str]]:
    """Return name or property → contents."""
    found: dict[str, list[str]] = {}
    for tag in document.xpath("//meta[@content]"):
        for key in {tag.get("name"), tag.get("property")} - {None}:
            found.setdefault(key, []).append(tag.get("content"))
    return found


def json_ld(document: Any) -> dict[str, Any]:
    (script,) = document.xpath("//script[@type='application/ld+json']")
    loaded: dict[str, Any] = json.loads(script.text)
    return loaded


@pytest.mark.parametrize(
    "path", ["articles/a.html", "articles/b.html", "plain.html", "index.html", "404.html"]
)
def test_only_our_scripts_run(look_site: Path, path: str) -> None:
    scripts = page(look_site, path).xpath("//script[not(@type='application/ld+json')]")
    sources = [script.get("src", "inline").rpartition("/")[2] for script in scripts]
    assert sources == ["archive.js", "today.js"][: 2 if path == "index.html" else 1]
    assert not page(look_site, path).xpath("//main//b")


@pytest.mark.parametrize("path", ["articles/b.html", "plain.html"])
def test_hostile_title_is_text(look_site: Path, path: str) -> None:
    document = page(look_site, path)
    assert document.xpath("string(//title)") == f"{HOSTILE} · Kho thử"
    assert metas(document)["og:title"] == [HOSTILE]
    assert HOSTILE in document.xpath("string(//body)")


def test_hostile_values_in_machine_readable_head(look_site: Path) -> None:
    document = page(look_site, "articles/b.html")
    data, named = json_ld(document), metas(document)
    assert data["headline"] == HOSTILE
    assert data["publisher"]["name"] == data["author"][0]["name"] == data["mentions"][0]["name"] == HOSTILE
    for key in (
        "DC.title",
        "DC.creator",
        "DC.publisher",
        "prism.publicationName",
        "description",
        "article:section",
    ):
        assert named[key] == [HOSTILE], key


def test_text_like_an_address_that_runs_alarms_no_scanner(look_site: Path) -> None:
    text = (look_site / "articles/alarming.html").read_text(encoding="utf-8")
    assert not re.search(r"""["'=]\s*javascript:""", text, re.IGNORECASE)
    document = page(look_site, "articles/alarming.html")
    data, named = json_ld(document), metas(document)
    for key in (
        "DC.title",
        "DC.creator",
        "DC.publisher",
        "prism.publicationName",
        "description",
        "article:section",
    ):
        assert named[key] == [ALARMING], key
    assert data["headline"] == data["publisher"]["name"] == data["author"][0]["name"] == ALARMING


def test_a_story_tells_machines_what_it_collects(look_site: Path) -> None:
    document = page(look_site, "stories/a.html")
    data = json_ld(document)
    assert (data["@type"], data["name"]) == ("CollectionPage", HOSTILE)
    assert data["url"] == f"{SITE_URL}stories/a.html"
    assert data["mainEntity"]["numberOfItems"] == 2
    known, bare = (one["item"] for one in data["mainEntity"]["itemListElement"])
    assert known == {
        "@type": "NewsArticle",
        "headline": HOSTILE,
        "url": f"{SITE_URL}articles/b.html",
        "datePublished": "2025-08-26",
        "publisher": {"@type": "NewsMediaOrganization", "name": HOSTILE},
    }
    assert bare == {"@type": "NewsArticle", "name": "Không rõ", "url": f"{SITE_URL}articles/c.html"}
    assert len(document.xpath("//details")) == 2
    assert HOSTILE in document.xpath("string(//details[2]//li)")


def test_an_article_tells_its_story_and_shared_text_as_text(look_site: Path) -> None:
    document = page(look_site, "articles/shared.html")
    assert not document.xpath("//main//b | //main//script")
    assert document.xpath("//p[@class='folio']//a[contains(@href, 'stories/a.html')]")
    (details,) = document.xpath("//section[@class='versions']/details")
    assert [details.xpath(f"string(.//{tag})") for tag in ("del", "ins")] == [HOSTILE, HOSTILE]
    assert details.xpath(".//blockquote/following-sibling::p//a/@href") == [
        "#p123abc",
        "b.html#p456def",
        "../passages.html",
    ]
    assert HOSTILE in document.xpath("string(//section[@class='related'])")


def policy_of(site: Path) -> str:
    (policy,) = page(site, "plain.html").xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    return str(policy)


def test_an_owner_may_let_in_hosts_and_scripts(look_site: Path, tmp_path: Path) -> None:
    assert "example" not in policy_of(look_site)
    policy = policy_of(
        build_sample(tmp_path, also_load=["https://thongke.example", "sha256-qznLcsROx4GACP2dm0UC="])
    )
    default, pictures = policy.split(";")[:2]
    for sources in (default, pictures):
        assert sources.endswith(" https://thongke.example 'sha256-qznLcsROx4GACP2dm0UC='")


def test_the_live_preview_may_put_its_script_into_pages(look_site: Path, tmp_path: Path) -> None:
    assert "unsafe" not in policy_of(look_site)
    policy = policy_of(
        build_sample(tmp_path, site_url="http://127.0.0.1:8000/kho/", also_load=["sha256-qznLcsROx="])
    )
    assert "default-src 'self' file: 'unsafe-inline';" in policy  # which a hash beside it would undo


def test_machines_read_an_article(look_site: Path) -> None:
    document = page(look_site, "articles/a.html")
    data, named = json_ld(document), metas(document)
    assert data == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Khánh thành cầu Bến Gỗ",
        "datePublished": "2025-08-26",
        "author": [{"@type": "Person", "name": "Trần Văn Ổi"}],
        "publisher": {"@type": "NewsMediaOrganization", "name": "Báo Thử"},
        "isBasedOn": "https://bao.example/bai.htm?a=1&b=2",
        "inLanguage": "vi",
        "identifier": "0123456789ab",
        "articleSection": "Thời sự",
        "mainEntityOfPage": SITE_URL + "articles/a.html",
        "mentions": [{"@type": "Person", "name": "Lê Thị Mận"}, {"@type": "Place", "name": "Bến Gỗ"}],
    }
    expected = {
        "DC.title": "Khánh thành cầu Bến Gỗ",
        "DC.creator": "Trần Văn Ổi",
        "DC.date": "2025-08-26",
        "DC.publisher": "Báo Thử",
        "DC.source": "https://bao.example/bai.htm?a=1&b=2",
        "DC.language": "vi",
        "DC.identifier": SITE_URL + "articles/a.html",
        "DC.type": "Text",
        "z:itemType": "newspaperArticle",
        "prism.publicationName": "Báo Thử",
        "og:type": "article",
        "og:url": SITE_URL + "articles/a.html",
        "og:site_name": "Kho thử",
        "og:description": "Cây cầu dài 320 m.",
        "article:published_time": "2025-08-26",
        "article:section": "Thời sự",
    }
    assert {key: named[key] for key in expected} == {key: [value] for key, value in expected.items()}
    assert named["DC.rights"][0]
    assert document.xpath("string(//link[@rel='canonical']/@href)") == SITE_URL + "articles/a.html"
    assert document.xpath("string(//link[@rel='schema.DC']/@href)") == "http://purl.org/dc/elements/1.1/"


def test_unknown_stays_unknown(look_site: Path) -> None:
    document = page(look_site, "articles/c.html")
    data, named = json_ld(document), metas(document)
    assert data["name"] == "Khánh thành cầu Bến Gỗ"
    assert not {"headline", "datePublished", "author", "publisher", "isBasedOn"} & set(data)
    # Zotero would take any of these for the newspaper.
    assert not {"prism.publicationName", "DC.source", "og:site_name", "DC.publisher", "DC.date"} & set(named)
    assert named["robots"] == ["noindex"]


def test_title_of_ours_is_not_printed_as_headline(look_site: Path) -> None:
    (heading,) = page(look_site, "articles/c.html").xpath("//h1")
    assert heading.text == "Bài không có tiêu đề"
    assert "[Khánh thành cầu Bến Gỗ]" in page(look_site, "articles/c.html").xpath(
        "string(//section[@class='cite'])"
    )


@pytest.mark.parametrize(
    "path",
    [
        "articles/a.html",
        "articles/b.html",
        "articles/c.html",
        "articles/bare.html",
        "plain.html",
        "index.html",
        "404.html",
    ],
)
def test_every_page_has_one_heading_one_main_and_a_search_box(look_site: Path, path: str) -> None:
    document = page(look_site, path)
    assert len(document.xpath("//main")) == 1
    assert len(document.xpath("//h1")) == (0 if path == "articles/b.html" else 1)  # its Markdown has none
    (box,) = document.xpath("//form[@role='search']//input[@id='archive-search'][@name='q'][@type='search']")
    assert box.get("placeholder")  # which names it too
    assert document.get("lang") == "vi"


def test_shell_is_slim(look_site: Path) -> None:
    text = (look_site / "articles/a.html").read_text(encoding="utf-8")
    parts = (
        r'<meta name="DC\.title".*?</script>\n',
        r"<article class=story data-id=\w+>.*</section>\n.*?</nav>\n</div>",
        r"(?<=<title>).*?(?=</title>)",
    )
    for part in parts:
        text, count = re.subn(part, "", text, count=1, flags=re.S)
        assert count == 1, part
    assert 1000 < len(text.encode()) <= SHELL_LIMIT


def test_evidence_is_there_on_demand(look_site: Path) -> None:
    (details,) = page(look_site, "articles/a.html").xpath("//aside//dd/details")
    assert details.xpath("string(summary)") == "ghi rõ"
    assert details.xpath("string(q)") == "date 2025-08-26"
    assert details.xpath("string(small)") == "dòng 1"


def test_excerpt_says_so_and_leads_to_the_source(look_site: Path) -> None:
    document = page(look_site, "articles/cut.html")
    (link,) = document.xpath("//p[@class='cut']/a")
    assert link.get("href") == "https://bao.example/bai.htm?a=1&b=2"
    assert link.get("rel") == "noopener nofollow external"
    assert document.xpath("//aside//a[@href='https://bao.example/go']")


def test_only_web_addresses_become_links(look_site: Path) -> None:
    text = (look_site / "articles/script.html").read_text(encoding="utf-8")
    assert "javascript:" not in text


def test_home_shows_the_living_parts_in_sections(look_site: Path) -> None:
    document = page(look_site, "index.html")
    assert [s.xpath("string(h2)") for s in document.xpath("//main//section")] == ["Trong kho", "Mới"]


def test_redirect_page(look_site: Path) -> None:
    document = page(look_site, "old.html")
    assert document.xpath("string(//meta[@http-equiv='refresh']/@content)") == "0; url=articles/a.html"
    assert document.xpath("string(//link[@rel='canonical']/@href)") == SITE_URL + "articles/a.html"
    assert document.xpath("//a[@href='articles/a.html']")


def test_every_page_but_a_way_on_says_in_a_sentence_what_it_is(look_site: Path) -> None:
    for path in look_site.rglob("*.html"):
        document = page(look_site, str(path.relative_to(look_site)))
        told = document.xpath("//meta[@name='description']/@content")
        assert document.xpath("//meta[@http-equiv='refresh']") or (len(told) == 1 and told[0].strip()), path


def test_mkdocs_writes_no_sitemap_of_its_own(look_site: Path) -> None:
    assert not (look_site / "sitemap.xml").exists()


def test_every_link_names_a_file_and_nothing_is_fetched_from_elsewhere(look_site: Path) -> None:
    for path in look_site.rglob("*.html"):
        document = page(look_site, str(path.relative_to(look_site)))
        fetched = document.xpath(
            "//script/@src | //img/@src | //link[@rel='stylesheet' or @rel='icon']/@href"
        )
        assert not [address for address in fetched if "//" in address], path
        links = [
            a for a in document.xpath("//a/@href") if "://" not in a and not a.startswith(("#", "mailto:"))
        ]
        assert all(re.search(r"\.(html|xml|txt)(#.*)?$", link) for link in links), path


def test_styles_fetch_only_fonts_that_are_there() -> None:
    style = (OVERRIDES / "assets/archive.css").read_text(encoding="utf-8")
    fetched = re.findall(r'url\((?!"data:)"?([^")]+)', style)
    assert fetched
    assert all((OVERRIDES / "assets" / address).is_file() for address in fetched)
    fonts = list((OVERRIDES / "assets/fonts").glob("*.woff2"))
    assert {font.name for font in fonts} == {address.rpartition("/")[2] for address in fetched}
    assert sum(font.stat().st_size for font in fonts) < 200_000
    assert len(list((OVERRIDES / "assets/fonts").glob("*-OFL.txt"))) == 2


def test_without_site_url_addresses_stay_relative_and_words_follow_the_language(tmp_path: Path) -> None:
    site = build_sample(tmp_path, language="en", site_url="")
    document = page(site, "articles/c.html")
    assert not document.xpath("//link[@rel='canonical']")
    assert "og:url" not in metas(document)
    assert document.get("lang") == "en"
    assert document.xpath("string(//div[@class='body']/@lang)") == "vi"
    assert document.xpath("string(//h1)") == "Article without a headline"


def test_a_lean_article_tells_machines_the_same_in_fewer_bytes(look_site: Path) -> None:
    document = page(look_site, "articles/lean.html")
    assert document.get("itemtype") == "https://schema.org/NewsArticle"
    told = {tag.get("itemprop"): tag.get("content") for tag in document.xpath("//meta[@itemprop]")}
    # What names no title is given that of the page: Zotero, previews of links, microdata.
    assert document.xpath("string(//title[@itemprop='headline'])") == "Khánh thành cầu Bến Gỗ"
    assert told == {
        "datePublished": "2025-08-26",
        "author": "Trần Văn Ổi",
        "publisher": "Báo Thử",
        "isBasedOn": "https://bao.example/bai.htm?a=1&b=2",
        "articleSection": "Thời sự",
    }
    named = metas(document)
    for key in ("DC.date", "DC.creator", "prism.publicationName", "z:itemType"):
        assert len(named[key]) == 1, key
    assert document.xpath("string(//link[@rel='canonical']/@href)") == SITE_URL + "articles/lean.html"
    assert not document.xpath("//script[@type='application/ld+json']")
    assert page(look_site, "articles/a.html").xpath("//header//form")
    assert document.xpath("string(//header//a/@href)") == "../index.html"  # and without a script no more
    assert not document.xpath("//header//form | //nav[@id='menu'] | //footer")
    sizes = [(look_site / path).stat().st_size for path in ("articles/lean.html", "articles/a.html")]
    assert sizes[0] < 0.7 * sizes[1]
