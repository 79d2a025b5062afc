"""Several articles in one text: exports of press databases, reviews of the press, labels; and texts that are one."""

from __future__ import annotations

import pytest

from press_archive.model import Reading
from press_archive.read import read_source

LEXIS = """
                               1 of 2 DOCUMENTS

                             Delta Times (Can Tho)

                           November 3, 2025 Monday

Ferry runs at Ben Tram

BYLINE: Anna Smith and Le Man

SECTION: LOCAL; Pg. 3

LENGTH: 120 words

The ferry at Ben Tram ran six times on its first day.

Note: that was all.

LOAD-DATE: November 4, 2025

LANGUAGE: ENGLISH

                     Copyright 2025 Delta Times
                        All Rights Reserved

                               2 of 2 DOCUMENTS

                             Delta Times (Can Tho)

                           4 November 2025

LENGTH: 80 words

HEADLINE: Pier repaired

The pier was repaired.
"""
NEXIS = """User Name: A. Reader
Date and Time: 9 November 2025 10:00 AM
Documents (2)
1. Ferry runs at Ben Tram
Ferry runs at Ben Tram
Delta Times (Can Tho)
November 3, 2025 Monday
Copyright 2025 Delta Times All Rights Reserved
Section: LOCAL; Pg. 3
Length: 120 words
Byline: Anna Smith
Body
The ferry at Ben Tram ran six times on its first day.
Load-Date: November 4, 2025
End of Document
Pier repaired
Delta Times (Can Tho)
November 4, 2025
Length: 80 words
Body
The pier was repaired.
Classification
Language: ENGLISH
End of Document
"""
FACTIVA = """Ferry runs at Ben Tram
By Anna Smith
120 words
3 November 2025
10:05
Delta Times
DELTAT
English
© 2025 Delta Times. All rights reserved.
The ferry at Ben Tram ran six times on its first day.
Document DELTAT0020251103elb30001x
Pier repaired
80 words
4 November 2025
Delta Times
DELTAT
English
Copyright 2025 Delta Times
The pier was repaired.
Document DELTAT0020251104elb40001y
"""
CODED = """SE Địa phương
HD
Ferry runs at
Ben Tram
BY By Anna Smith
WC 120 words
PD 3 November 2025
SN Delta Times
LA English
LP
The ferry at Ben Tram ran six times on its first day.
TD
AN Document DELTAT0020251103elb30001x
HD Pier repaired
PD 4 November 2025
SN Delta Times
TD
The pier was repaired.
AN
Document DELTAT0020251104elb40001y
"""
PARAGRAPH = (
    "Sáng 3-11, bến Tràm đưa đò máy vào chạy, mỗi chuyến chở được hai mươi khách và mười xe máy qua sông."
)
REVIEW = f"""ĐIỂM BÁO NGÀY 3/11/2025

1. TUỔI TRẺ
Bến Tràm có đò máy
{PARAGRAPH}

2. BÁO CẦN THƠ
Chợ đêm dời chỗ
{PARAGRAPH}
"""
DIVIDED = f"""Bến Tràm có đò máy
Báo Đồng Tháp, ngày 03/11/2025
{PARAGRAPH}
Nguồn: https://bao.example/1
* * *
Chợ đêm dời chỗ
04/11/2025
{PARAGRAPH}
"""
LABELLED = """Tiêu đề: Bến Tràm có đò máy
Báo: Đồng Tháp
Ngày đăng: 03/11/2025
Nội dung: Đò chạy êm.
Ông Ba: "Đò chạy êm."

Tiêu đề: Chợ đêm dời chỗ
Tác giả: Lê Mận
Nội dung:
Chợ đông.
"""


def read(name: str, text: str) -> list[Reading]:
    readings, problems = read_source(
        name, text.encode(), max_bytes=1_000_000, known={"TUỔI TRẺ", "Tuổi Trẻ"}.__contains__
    )
    assert problems == ()
    return list(readings)


def values(reading: Reading) -> dict[str, list[str]]:
    return {key: [one.value for one in found] for key, found in reading.declared.items()}


# As converters of old documents draw the table.
BORDERED = "\n".join(
    f"|{line[:2]} |{line[3:]} |" if line[:2].isupper() else f"| |{line} |" for line in CODED.splitlines()
)


@pytest.mark.parametrize(
    "text", [LEXIS, NEXIS, FACTIVA, CODED, BORDERED, LEXIS.replace("1 of 2 DOCUMENTS", "")]
)
def test_documents_of_press_databases_are_articles(text: str) -> None:
    first, second = read("bao.txt", text)
    assert [first.source.record, second.source.record] == ["1", "2"]
    assert not first.source.may_be_copied
    told = values(first)
    assert told["headline"] == ["Ferry runs at Ben Tram"]
    assert told["published"] == ["2025-11-03"]
    assert told["outlet"][0].startswith("Delta Times")
    assert told["authors"][0] == "Anna Smith"
    assert first.passages[0].text == "The ferry at Ben Tram ran six times on its first day."
    assert (values(second)["headline"], values(second)["published"]) == (["Pier repaired"], ["2025-11-04"])
    assert [one.text for one in second.passages] == ["The pier was repaired."]


PROQUEST = """____________________________________________________________

Document 1 of 2

Ferry runs at Ben Tram

Author: Smith, Anna; Lê, Mận

https://search.proquest.example/1

Abstract: None available.

Full text: The ferry at Ben Tram ran six times on its first day.

It was full.

Subject: Ferries;

Publication title: Delta Times; Can Tho

Publication date: Nov 3, 2025

ProQuest document ID: 1

____________________________________________________________

Document 2 of 2

Pier repaired

Full text: The pier was repaired.

Publication title: Delta Times

Publication date: Nov 4, 2025

ProQuest document ID: 2
"""
NEWSBANK = """Ferry runs at Ben Tram

Delta Times (Can Tho, Vietnam) - Monday, November 3, 2025

Author: Anna Smith; Staff Writer

Section: News
Page: A3

The ferry at Ben Tram ran six times on its first day.

Record Number: 1
Copyright (c) 2025 Delta Times

Pier repaired

Delta Times (Can Tho, Vietnam) - November 4, 2025

The pier was repaired.

Record Number: 2
"""


@pytest.mark.parametrize("text", [PROQUEST, NEWSBANK])
def test_databases_of_libraries(text: str) -> None:
    first, second = read("bao.txt", text)
    told = values(first)
    assert (told["headline"], told["outlet"], told["published"]) == (
        ["Ferry runs at Ben Tram"], ["Delta Times"], ["2025-11-03"],
    )  # fmt: skip
    assert told["authors"] in (["Anna Smith"], ["Anna Smith", "Lê Mận"])
    assert first.passages[0].text == "The ferry at Ben Tram ran six times on its first day."
    assert values(second)["published"] == ["2025-11-04"]
    assert [one.text for one in second.passages] == ["The pier was repaired."]


def test_a_name_above_the_count_of_words_may_be_the_authors() -> None:
    first, _ = read("bao.txt", FACTIVA.replace("By Anna", "Anna"))
    assert "headline" not in values(first)
    assert [one.text for one in first.passages[:2]] == ["Ferry runs at Ben Tram", "Anna Smith"]


@pytest.mark.parametrize("text", [LEXIS, NEXIS, FACTIVA, CODED])
def test_no_paragraph_is_lost_in_a_cut(text: str) -> None:
    (reading,) = read("bao.txt", f"{PARAGRAPH} {PARAGRAPH}\n{text}\n{PARAGRAPH} {PARAGRAPH} Hết.\n")
    assert reading.source.record is None
    assert reading.passages[-1].text.endswith("Hết.")


def test_a_web_page_of_documents_is_read_as_they_are() -> None:
    lines = "".join(f"<div>{line}</div>" for line in FACTIVA.splitlines())
    page = f'<html><body><div class="article viArticle">{lines}</div></body></html>'
    first, second = read("bao.html", page)
    assert (first.source.kind, values(first)["headline"]) == ("database", ["Ferry runs at Ben Tram"])
    assert [one.text for one in second.passages] == ["The pier was repaired."]


EUROPRESSE = """Documents sauvegardés
Dimanche 9 novembre 2025 à 10 h 05
2 documents
Sommaire
Le bac de Ben Tram
La Gazette, 3 novembre 2025
Nom de la source
La Gazette
Type de source
Presse • Journaux
Provenance
Paris, France
La Gazette (site web)
Monde, lundi 3 novembre 2025 - 10:05 UTC +01:00 120 mots, p. 5
Le bac de Ben Tram
Le bac a fait six voyages le premier jour, et il est resté plein jusqu'au soir.
Cet article est paru dans La Gazette (site web)
© 2025 La Gazette. Tous droits réservés. Le présent document est protégé par le droit d'auteur.
Certificat émis le 9 novembre 2025 à Bibliothèque à des fins de visualisation personnelle et temporaire.
news·20251103·LG·4563892
Le Courrier, no. 4310
Tuesday, November 4, 2025
p. 2
Un quai réparé
Le quai de Ben Tram a été réparé en deux jours, et le marché de nuit s'y tient de nouveau.
Note(s) :
© 2025 Le Courrier. All rights reserved.
news·20251104·LC·45_638-93
"""
DOCUMENT = """<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">La Gazette, no.
    431</span></div><div class="rdp__DocHeader"><span class="DocHeader">{head}</span></div><div class="titreArticle">
    <p class="sm-margin-bottomNews">Le reportage</p>
    <p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">Le bac de Ben Tram</p></div>
    <p class="sm-margin-bottomNews">Anna Smith</p></header><section><div class="DocText clearfix">
    <div class="docOcurrContainer"><p>Le bac a fait six voyages.</p><p>Il est plein.</p>
    <p><a href="https://gazette.example/1">Cet article est paru dans La Gazette</a></p></div></div></section>
    <footer><div class="publiC-lblNodoc">news·20251103·LG·1</div></footer></article>"""
OLDER = """<td><span class="DocPublicationName">La Gazette</span> <span class="DocHeader">Monde</span>
    <span class="DocHeader">lundi</span> <span class="DocHeader">3 novembre 2025</span>
    <span class="TitreArticleVisu">Le bac de Ben Tram</span><p>Le bac a fait six voyages.</p>
    <p>Il est plein.</p></td>"""


@pytest.mark.parametrize(
    "page",
    [
        DOCUMENT.replace("{head}", "Monde, lundi 3 novembre 2025 120 mots, p. 5") * 2,
        DOCUMENT.replace("{head}", "Monday, November 3, 2025 120 words") * 2,
        DOCUMENT.replace("{head}", "Monde") * 2,
        f"<table><tr>{OLDER}</tr><tr>{OLDER}</tr></table>",
    ],
)
def test_documents_of_europresse_are_told_by_their_parts(page: str) -> None:
    first, _ = read("e.html", f"<!DOCTYPE html><html><body>{page}</body></html>")
    told = values(first)
    assert (told.pop("authors", ["Anna Smith"]), told.pop("url", ["https://gazette.example/1"])) == (
        ["Anna Smith"],
        ["https://gazette.example/1"],
    )
    assert told == {
        "headline": ["Le bac de Ben Tram"],
        "published": ["2025-11-03"],
        "outlet": ["La Gazette"],
    }
    assert [one.text for one in first.passages] == ["Le bac a fait six voyages.", "Il est plein."]


def test_europresse_as_text_is_cut_at_the_numbers_of_its_documents() -> None:
    first, second = read("bao.txt", EUROPRESSE)
    assert values(first) == {
        "headline": ["Le bac de Ben Tram"],
        "outlet": ["La Gazette"],
        "published": ["2025-11-03"],
    }
    assert [one.text[:20] for one in first.passages] == ["Le bac a fait six vo"]
    assert values(second)["outlet"] == ["Le Courrier"]
    assert values(second)["published"] == ["2025-11-04"]
    assert [one.text[:20] for one in second.passages] == ["Le quai de Ben Tram "]


@pytest.mark.parametrize(
    "text",
    [
        EUROPRESSE.replace("Tuesday, November 4, 2025", "Tuesday, November 5, 2025"),
        EUROPRESSE + "Un autre texte, qui ne porte pas de numéro, et dont rien ne dit où il est paru.\n",
    ],
)
def test_europresse_is_not_cut_where_a_part_would_be_unsure(text: str) -> None:
    (reading,) = read("bao.txt", text)
    assert reading.source.record is None


HEADED = (
    REVIEW.replace("ĐIỂM BÁO", "# ĐIỂM BÁO")
    .replace("1. ", "## ")
    .replace("2. ", "## ")
    .replace("\nBến", "\n\nBến")
)


@pytest.mark.parametrize(
    "text", [REVIEW, DIVIDED, HEADED.replace("\nChợ", "\n\nChợ").replace("\nSáng", "\n\nSáng")]
)
def test_a_review_of_the_press_is_cut_where_each_article_says_where_it_appeared(text: str) -> None:
    first, second = read("diem-bao.txt", text)
    assert [one.text for one in first.passages] == ["Bến Tràm có đò máy", PARAGRAPH][: len(first.passages)]
    assert second.passages[0].text == "Chợ đêm dời chỗ"
    assert values(first).get("outlet", ["TUỔI TRẺ"]) == ["TUỔI TRẺ"]
    assert values(second) in ({"outlet": ["BÁO CẦN THƠ"]}, {"published": ["04/11/2025"]})


TITLES = ("Bến Tràm có đò máy", "Chợ đêm dời chỗ", "Cầu Bến Gỗ sắp xong")
SEVERAL = {
    "numbered below outlets": """ĐIỂM BÁO NGÀY 3/11/2025
I. BÁO TUỔI TRẺ
1. {0}
{text}
2. {1}
{text}
II. BÁO CẦN THƠ
1. {2}
{text}
""",
    "numbered through": """Điểm tin báo chí
(Phòng Tổng hợp)
* Báo Tuổi Trẻ
1. {0}
{text}
2. {1}
{text}
* Báo Cần Thơ
3. {2}
{text}
""",
    "numbered, with sources below": """ĐIỂM BÁO
1. {0}
{text}
(Tuổi Trẻ, ngày 3/11/2025)
2. {1}
{text}
(Báo Tuổi Trẻ)
3. {2}
{text}
(Theo Báo Cần Thơ)
""",
    "sources below in one outlet": """ĐIỂM BÁO
BÁO TUỔI TRẺ
{0}
{text}
https://tuoitre.vn/1.htm
{1}
{text}
https://tuoitre.vn/2.htm
BÁO CẦN THƠ
{2}
{text}
https://baocantho.com.vn/3.htm
""",
}


@pytest.mark.parametrize("form", SEVERAL)
def test_a_review_may_have_several_articles_of_one_outlet(form: str) -> None:
    readings = read("diem-bao.txt", SEVERAL[form].format(*TITLES, text=PARAGRAPH))
    told = [(one.passages[0].text, values(one).get("outlet", "")) for one in readings]
    assert [title for title, _ in told] == list(TITLES)
    assert [outlet[0].removeprefix("Báo ").removeprefix("BÁO ").upper() for _, outlet in told] == [
        "TUỔI TRẺ", "TUỔI TRẺ", "CẦN THƠ",
    ]  # fmt: skip
    assert [[passage.text for passage in one.passages[1:]] for one in readings] == [[PARAGRAPH]] * 3


def test_headings_within_an_article_do_not_cut_it() -> None:
    part = f"### {{}}\n\n{PARAGRAPH}\n\n### Vì sao?\n\n{PARAGRAPH}\n\n"
    text = (
        f"# Điểm báo\n\n## Báo Tuổi Trẻ\n\n{part.format('Đò máy')}## Báo Cần Thơ\n\n{part.format('Chợ đêm')}"
    )
    assert [len(one.passages) for one in read("diem-bao.md", text)] == [4, 4]


@pytest.mark.parametrize(
    "text",
    [
        # Sections are no outlets, and nothing says where the articles appeared.
        f"ĐIỂM BÁO\n1. CHÍNH TRỊ\nBến Tràm\n{PARAGRAPH}\n2. KINH TẾ\nChợ đêm\n{PARAGRAPH}",
        f"ĐIỂM BÁO\n1. Bến Tràm\n{PARAGRAPH}\n(Tuổi Trẻ)\n2. Chợ đêm\n{PARAGRAPH}",
        f"ĐIỂM BÁO\nBÁO ĐỘNG LŨ\nBến Tràm\n{PARAGRAPH}\nĐÀI LOAN THUA\nChợ đêm\n{PARAGRAPH}",
        # Numbered sentences are a list, numbers out of order something else.
        f"ĐIỂM BÁO\nBÁO TUỔI TRẺ\nBến Tràm\n1. Đò máy.\n{PARAGRAPH}\n2. Chợ đêm.\n{PARAGRAPH}",
        f"ĐIỂM BÁO\nBÁO TUỔI TRẺ\n1. Bến Tràm\n{PARAGRAPH}\n5. Chợ đêm\n{PARAGRAPH}",
    ],
)
def test_a_review_without_sure_signs_is_one_article(text: str) -> None:
    (reading,) = read("diem-bao.txt", text)
    assert reading.source.record is None


def test_labels_at_the_head_of_an_article_are_its_values() -> None:
    first, second = read("tin.txt", LABELLED)
    assert values(first) == {
        "headline": ["Bến Tràm có đò máy"],
        "outlet": ["Đồng Tháp"],
        "published": ["03/11/2025"],
    }
    assert [one.text for one in first.passages] == ["Đò chạy êm.", 'Ông Ba: "Đò chạy êm."']
    assert values(second) == {"headline": ["Chợ đêm dời chỗ"], "authors": ["Lê Mận"]}
    (alone,) = read("tin.txt", LABELLED.partition("\n\n")[0])
    assert (alone.source.record, values(alone)) == (None, values(first))


@pytest.mark.parametrize(
    "text",
    [
        f"Bến Tràm\n{PARAGRAPH}\n* * *\n{PARAGRAPH}\n* * *\n{PARAGRAPH}",
        f"Điểm báo ngày 3/11\n{PARAGRAPH}\n1. Đò máy\n{PARAGRAPH}\n2. Chợ đêm\n{PARAGRAPH}",
        f"1 of 2\n{PARAGRAPH}\n2 of 2\n{PARAGRAPH}",
        f"{PARAGRAPH}\nHỏi: Đò chạy mấy chuyến?\nĐáp: Sáu chuyến.\n{PARAGRAPH}",
        f"Tiêu đề: Bến Tràm\n{PARAGRAPH}",
        f"{PARAGRAPH}\nBody\n{PARAGRAPH}\nDocument A",
        f"A\n---\nB\n---\n{PARAGRAPH}\nNguồn: https://bao.example",
    ],
)
def test_what_has_no_sure_signs_is_one_article(text: str) -> None:
    (reading,) = read("a.txt", text)
    assert reading.source.record is None
    assert reading.declared == {}


def test_a_text_that_looks_like_several_but_has_no_sure_sign_is_one_and_told_of() -> None:
    article = f"Tiêu đề: Bến Tràm có đò máy\nNgày: 03/11/2025\n\n{PARAGRAPH}\n\n"
    before = f"{PARAGRAPH}\n" * 4
    for times, told in ((2, []), (3, ["perhaps_several"])):
        readings, problems = read_source("a.txt", (before + article * times).encode(), max_bytes=1_000_000)
        assert len(readings) == 1
        assert [one.code for one in problems] == told
    assert (problems[0].severity, problems[0].detail) == ("note", "Tiêu đề: Bến Tràm có đò máy")
