"""What agencies send: NewsML-G2, NewsML 1, NITF, Reuters' corpora. Withdrawn items and pictures are left out."""

from __future__ import annotations

import pytest

from press_archive.errors import Problem
from press_archive.model import Reading
from press_archive.read import read_source

NITF = """<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head><title>Đò máy</title><docdata>
<doc-id id-string="ap-7"/><date.issue norm="20251103T030500Z"/></docdata>
<pubdata name="Đồng Tháp" date.publication="20251104T000000Z" ex-ref="https://bao.example/7"/></head><body><body.head>
<hedline><hl1>Bến Tràm có <em>đò máy</em></hl1><hl2>Hai mươi khách</hl2></hedline>
<byline>By <person>Lê Thị Mận</person></byline><abstract><p>Đò chạy êm.</p></abstract></body.head>
<body.content><p>Sáng 3-11, <location>bến Tràm</location> đưa đò máy vào chạy.</p><hl2>Giá vé</hl2>
<media media-type="image"><media-caption>Đò máy cập bến.</media-caption></media>
<block><p>Giá vé &lt; 5.000 đồng.</p></block><table><tr><td>Sáng</td><td>Chiều</td></tr><tr><td>3</td><td>4</td></tr>
</table></body.content><body.end><tagline>hết</tagline></body.end></body></nitf>"""
G2 = """<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="tag:a,2025:1" xml:lang="vi"><itemMeta><itemClass qcode="ninat:text"/><provider literal="TTX"/>
<firstCreated>2025-11-03T10:05:00+07:00</firstCreated><versionCreated>2025-11-04T10:00:00+07:00</versionCreated>
<pubStatus qcode="stat:usable"/></itemMeta><contentMeta><by>Lê Thị Mận</by><language tag="vi"/>
<headline>Bến Tràm có đò máy</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><div><p>Đò chạy <b>êm</b>.</p></div>
<ul><li>Sáu chuyến</li></ul></body></html></inlineXML></contentSet></newsItem>
<newsItem guid="tag:a,2025:2"><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta></newsItem>
<newsItem guid="tag:a,2025:3"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem>
</itemSet></newsMessage>"""
NEWSML_1 = """<NewsML><NewsItem><Identification><NewsIdentifier>
<PublicIdentifier>urn:9</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><FirstCreated>20251103T030500+0700</FirstCreated></NewsManagement><NewsComponent>
<NewsLines><HeadLine>Đò máy</HeadLine><ByLine>Lê Thị Mận</ByLine></NewsLines><ContentItem><DataContent>
<nitf><body><body.content><p>Đò chạy êm.</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent>
</NewsItem></NewsML>"""
CORPUS = """<?xml version="1.0"?><newsitem itemid="22" date="1996-08-20" xml:lang="en"><title>UK: Ferry runs.</title>
<headline>Ferry runs.</headline><byline>Anna Smith</byline><text><p>The ferry &amp; the pier.</p></text></newsitem>"""
SGML = """<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS TOPICS="YES" OLDID="5544" NEWID="1">
<DATE>26-FEB-1987 15:01:01.79</DATE>
<TEXT>&#2;
<TITLE>FERRY RUNS &lt;FRY></TITLE>
<AUTHOR>    By Anna Smith, Reuters</AUTHOR>
<DATELINE>    LONDON, Feb 26 - </DATELINE><BODY>The ferry ran
six times.
    It was quiet.
 Reuter
&#3;</BODY></TEXT>
</REUTERS>
<REUTERS NEWID="2">
<TEXT TYPE="BRIEF"><TITLE>NO TEXT</TITLE></TEXT>
</REUTERS>
"""


def told(name: str, text: str) -> tuple[tuple[Reading, ...], tuple[Problem, ...]]:
    return read_source(name, text.encode(), max_bytes=1_000_000)


def values(reading: Reading) -> dict[str, str]:
    return {key: found[0].value for key, found in reading.declared.items()}


def passages(reading: Reading) -> list[tuple[str, str]]:
    return [(one.hint, one.text) for one in reading.passages]


@pytest.mark.parametrize("name", ["tin.xml", "tin"])
def test_nitf_gives_headline_lead_text_and_captions(name: str) -> None:
    (reading,), problems = told(name, NITF)
    assert (reading.source.name, reading.source.kind, problems) == (f"{name}#ap-7", "newsml", ())
    assert values(reading) == {
        "headline": "Bến Tràm có đò máy",
        "published": "2025-11-03",
        "outlet": "Đồng Tháp",
        "authors": "Lê Thị Mận",
        "url": "https://bao.example/7",
    }
    assert passages(reading) == [
        ("lead", "Đò chạy êm."),
        ("", "Sáng 3-11, bến Tràm đưa đò máy vào chạy."),
        ("heading", "Giá vé"),
        ("", "Giá vé < 5.000 đồng."),
        ("paragraph", "Sáng | Chiều"),
        ("paragraph", "3 | 4"),
        ("caption", "Đò máy cập bến."),
    ]


def test_items_of_a_message_are_articles_and_what_is_withdrawn_or_no_text_is_left_out() -> None:
    (reading,), problems = told("tin.xml", G2)
    assert reading.source.name == "tin.xml#tag:a,2025:1"
    assert values(reading) == {
        "headline": "Bến Tràm có đò máy",
        "published": "2025-11-03T10:05:00+07:00",
        "outlet": "TTX",
        "authors": "Lê Thị Mận",
        "language": "vi",
    }
    assert [text for _, text in passages(reading)] == ["Đò chạy êm.", "Sáu chuyến"]
    assert [(one.source, one.code, one.severity) for one in problems] == [
        ("tin.xml#tag:a,2025:2", "left_out_draft", "note"),
        ("tin.xml#tag:a,2025:3", "left_out_attachment", "note"),
    ]


@pytest.mark.parametrize(
    ("text", "name", "day", "body"),
    [
        (NEWSML_1, "a#urn:9", "2025-11-03", ["Đò chạy êm."]),
        (CORPUS, "a#22", "1996-08-20", ["The ferry & the pier."]),
        (SGML, "a#1", "1987-02-26", ["The ferry ran six times.", "It was quiet."]),
    ],
)
def test_older_forms_are_read(text: str, name: str, day: str, body: list[str]) -> None:
    (reading,), _ = told("a", text)
    assert (reading.source.name, values(reading)["published"]) == (name, day)
    assert values(reading)["authors"] in ("Lê Thị Mận", "Anna Smith")
    assert [text for _, text in passages(reading)] == body


def test_a_story_of_a_headline_alone_is_told_and_a_cut_file_too() -> None:
    _, problems = told("a", SGML)
    assert [(one.source, one.code) for one in problems] == [("a#2", "no_text")]
    readings, problems = told("a.xml", G2[: G2.index("</itemSet>")])
    assert len(readings) == 1
    assert problems[-1].code == "file_damaged"
