"""English articles: date, byline, captions, titled people, things with records. All texts are invented."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from press_archive.anatomy import dissect
from press_archive.authorities import load_records
from press_archive.authorities.outlets import shipped_index
from press_archive.model import Article, Understanding, value_of
from press_archive.read import read_source
from press_archive.understand import Knowledge, understand

AGENCY = """Vietnam, Japan sign accord on river ports

By Jane Holloway and Peter Marsh

Published: Oct. 25, 2025 Updated: Oct. 27, 2025

HANOI (Reuters) - President Luong Van Hai met Prime Minister Kenji Morita of Japan in Hanoi on Friday, and the two
signed an accord that will bring three river ports under one authority.

"This is what both of our governments have been waiting for," Mr Morita said after the talks with President Hai. The
ports handled 12 million tonnes last year, according to the ministry.

The first of the ports was opened on 3 March 2019. Morita's government has promised loans for the other two since
October 2024.

Reporting by Jane Holloway and Peter Marsh; Editing by Ruth Cole
"""

RELEASE = """Northwind Ferries to Order Six Electric Boats

October 7, 2025 09:00

Northwind Ferries today said that it has ordered six electric boats for its lines in the delta, which should be in
service before the end of the dry season, and that its crews will be trained for them from this month.

"These boats are the future of the river," said chief executive Maria van der Berg, who has led the company since
2021. "They are quiet, clean and made for our waters."

The first boat will be shown in Singapore on 14 November 2025. Dr. Tomas Reyes of the yard that builds them said that
it was among the largest orders of this kind.

About the company: Northwind Ferries has carried passengers between the islands for more than forty years.
"""

LOCAL = """Mayor opens rebuilt library in Elmsford

25 October 2025

By SUSAN PARK, Staff Writer

ELMSFORD - Mayor Thomas Greene and Councilwoman opened the rebuilt library on Saturday, two years after the flood
that had ruined its reading room. More than two hundred people were there, some of them with books they had saved.

Greene, who is in his second term, said that the town had paid for the work without new taxes. He was with his wife
when Mrs. Greene cut the ribbon.

Mayor Thomas Greene with children in the new reading room. Photo by Susan Park

The library will be open from Tuesday to Sunday.
"""

MAGAZINE = """The Slow Return of the Night Train

Words and photos by Clara Whitfield

14 June 2024

It was past ten when the night train left for the mountains, and most of those who had come with it were asleep
before the first tunnel. Such trains had been given up for lost; they were slow, they were dear, and they were old.

Professor Alan J. Whitmore, who has written a history of them, says that their return began in the summer of 2016.
Whitmore counts more than forty lines which have been opened since then, from Vienna to Bangkok.

A sleeping car waits at the border station. (AP Photo/Daniel Frey)

“People want the journey as well as the place,” he says, and his students, who were born in this century, agree.
"""

PASTED = """Home > World > Asia

Share on Facebook

4 min read

Floods close schools across the northern provinces

By Daniel Osei, Associated Press | September 12, 2025

Heavy rain has closed more than three hundred schools in the north, where rivers were still rising on Thursday and
roads to some of the mountain towns had been cut. Deputy Prime Minister Tran Minh Quang said that the army would help.

Boats carry children across a flooded road. Photo: Daniel Osei/AP

Advertisement

Mr Quang has been in the north since Tuesday. General Motors, which has a plant there, said
that all its people were safe.

Related stories

Storm brings record rain to the coast

Sign up for our newsletter

Copyright 2025. All rights reserved.
"""


@dataclass(frozen=True)
class Expected:
    """What a reader of the article would note."""

    text: str
    headline: str
    published: str
    authors: tuple[str, ...]
    people: tuple[str, ...]
    known: frozenset[str] = frozenset()  # names of records among those found
    dates: tuple[tuple[str, str], ...] = ()
    captions: tuple[tuple[str, str], ...] = ()  # how each begins, and its credit
    left_out: tuple[str, ...] = field(default=())  # furniture


ARTICLES = {
    "agency": Expected(
        AGENCY,
        "Vietnam, Japan sign accord on river ports",
        "2025-10-25",
        ("Jane Holloway", "Peter Marsh"),
        ("Luong Van Hai", "Kenji Morita", "Kenji Morita", "Luong Van Hai", "Kenji Morita"),
        frozenset({"Việt Nam", "Nhật Bản", "Hà Nội", "Reuters"}),
        (
            ("Friday", "2025-10-24"),
            ("last year", "2024"),
            ("3 March 2019", "2019-03-03"),
            ("October 2024", "2024-10"),
        ),
        left_out=("Reporting by Jane", "Published:"),
    ),
    "press release": Expected(
        RELEASE,
        "Northwind Ferries to Order Six Electric Boats",
        "2025-10-07",
        (),
        ("Maria van der Berg", "Tomas Reyes"),
        frozenset({"Singapore"}),
        (
            ("today", "2025-10-07"),
            ("this month", "2025-10"),
            ("2021", "2021"),
            ("14 November 2025", "2025-11-14"),
        ),
        left_out=("October 7, 2025 09:00",),
    ),
    "local paper": Expected(
        LOCAL,
        "Mayor opens rebuilt library in Elmsford",
        "2025-10-25",
        ("Susan Park",),
        ("Thomas Greene", "Thomas Greene", "Thomas Greene", "Thomas Greene"),
        dates=(("Saturday", "2025-10-25"),),
        captions=(("Mayor Thomas Greene with children", "Susan Park"),),
        left_out=("By SUSAN PARK", "25 October 2025"),
    ),
    "magazine": Expected(
        MAGAZINE,
        "The Slow Return of the Night Train",
        "2024-06-14",
        ("Clara Whitfield",),
        ("Alan J. Whitmore", "Alan J. Whitmore"),
        frozenset({"Vienna", "Bangkok"}),
        (("2016", "2016"),),
        captions=(("A sleeping car waits", "AP Photo/Daniel Frey"),),
        left_out=("Words and photos",),
    ),
    "pasted": Expected(
        PASTED,
        "Floods close schools across the northern provinces",
        "2025-09-12",
        ("Daniel Osei",),
        ("Tran Minh Quang", "Tran Minh Quang"),
        dates=(("Thursday", "2025-09-11"), ("Tuesday", "2025-09-09")),
        captions=(("Boats carry children", "Daniel Osei/AP"),),
        left_out=("Share on", "min read", "Advertisement", "Related", "Storm brings", "Sign up", "Copyright"),
    ),
}


def understood(text: str) -> tuple[Article, Understanding]:
    unwrapped = "\n\n".join(" ".join(part.split("\n")) for part in text.strip().split("\n\n"))
    readings, _ = read_source("a.txt", unwrapped.encode(), max_bytes=1_000_000)
    article, _ = dissect(readings[0], "0" * 12, shipped_index())
    return article, understand(article, Knowledge.of(load_records(None), shipped_index().outlets))


@pytest.mark.parametrize("expected", ARTICLES.values(), ids=ARTICLES)
def test_an_english_article(expected: Expected) -> None:
    article, understanding = understood(expected.text)
    assert article.language == "en"
    assert value_of(article.headline) == expected.headline
    assert value_of(article.published) == expected.published
    assert tuple(author.value for author in article.authors) == expected.authors
    captions = [(block.text, block.credit) for block in article.blocks if block.kind == "caption"]
    for (opening, credit), (text, found) in zip(expected.captions, captions, strict=True):
        assert text.startswith(opening)
        assert found == credit
    people = tuple(one.name for one in understanding.mentions if one.kind == "person")
    assert people == expected.people
    assert expected.known <= {
        one.name for one in understanding.mentions if one.record or one.kind != "person"
    }
    assert tuple((one.surface, one.edtf) for one in understanding.dates) == expected.dates
    assert not any(block.text.startswith(expected.left_out) for block in article.blocks)


@pytest.mark.parametrize("expected", ARTICLES.values(), ids=ARTICLES)
def test_spans_are_those_of_the_text(expected: Expected) -> None:
    article, understanding = understood(expected.text)
    for one in (*understanding.mentions, *understanding.dates):
        assert article.blocks[one.block].text[one.start : one.end] == one.surface
        assert not one.surface.endswith(("’s", "'s"))
