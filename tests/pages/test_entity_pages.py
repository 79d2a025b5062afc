"""Pages of people, organisations and places, who gets one, and the lists that hold them all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from makers import all_pages, archive, archived, article, mention, settings, site

from press_archive.authorities import AuthorityRecords
from press_archive.decisions.ledger import Ledger, LedgerRow
from press_archive.model import Archive, ArchivedArticle, AuthorityRecord, Office, Page, Role
from press_archive.pages.addresses import assign
from press_archive.pages.authority import identifier_label
from press_archive.pages.company import about
from press_archive.pages.named_in import stories_of
from press_archive.pages.site import Site, make_site
from press_archive.pages.words import read_words
from press_archive.stories import Coverage, Story


def telling(path: str, *names: str, kind: str = "person", published: str | None = None) -> ArchivedArticle:
    one = article(f"Có {', '.join(names)}.", path=path, headline=path, published=published)
    return archived(one, *(mention(one, name, kind, block=1) for name in names))


def pages(made: Site) -> dict[str, Page]:
    return {page.path: page for page in all_pages(made)}


def sparing(made: Archive, pages_from: int = 2, ledger: Ledger | None = None) -> Site:
    """Make a site in which names that occur in few articles have no page."""
    chosen = settings()
    words = read_words(chosen.overrides, "vi")
    return make_site(made, assign(made, ledger or Ledger(), pages_from), chosen, words, ())


def with_record(made: Archive, name: str, record: str, **changes: object) -> Archive:
    entities = dict(made.entities)
    entities[name] = replace(entities[name], record=record, **changes)  # type: ignore[arg-type]
    return replace(made, entities=entities)


ONE_AND_TWO = (telling("mot", "Trần Bá", "Lê Chi"), telling("hai", "Trần Bá"))


def test_a_name_in_one_article_alone_has_no_page_but_stands_in_list_and_article() -> None:
    made = pages(sparing(archive(*ONE_AND_TWO)))
    assert "people/tran-ba.md" in made
    assert "people/le-chi.md" not in made
    assert "- Lê Chi *[1 bài](../articles/undated/mot.md){ .at }*" in made["people/index.md"].markdown
    known = made["articles/undated/mot.md"].meta["archive"]["entities"]  # type: ignore[index]
    assert [(e["name"], e["path"]) for e in known] == [("Trần Bá", "people/tran-ba.html"), ("Lê Chi", None)]
    assert "Lê Chi" in made["articles/undated/mot.md"].markdown
    assert "[Lê Chi]" not in made["articles/undated/mot.md"].markdown


def test_what_a_record_names_has_a_page() -> None:
    made = with_record(archive(*ONE_AND_TWO), "person-Lê Chi", "le-chi")
    assert "people/le-chi.md" in pages(sparing(made))


def test_a_page_once_given_out_stays() -> None:
    ledger = Ledger((LedgerRow("person-Lê Chi", "person", "people/ba-chi.html"),))
    assert "people/ba-chi.md" in pages(sparing(archive(*ONE_AND_TWO), ledger=ledger))


@pytest.mark.parametrize(
    ("setting", "articles", "expected"),
    [(None, 200, 1), (None, 201, 2), (None, 2000, 3), (None, 10_000, 5), (1, 9999, 1), (3, 5, 3)],
)
def test_in_larger_archives_fewer_names_have_pages(setting: int | None, articles: int, expected: int) -> None:
    assert replace(settings(), entity_pages_from=setting).pages_from(articles) == expected


def test_company_is_counted_in_shared_articles() -> None:
    made = pages(
        site(
            telling("a", "Trần Bá", "Lê Chi"),
            telling("b", "Trần Bá", "Lê Chi"),
            telling("c", "Trần Bá", "Võ Dư"),
        )
    )
    company = made["people/tran-ba.md"].markdown.partition("## Cùng được nhắc đến")[2].partition("\n## ")[0]
    both = "../search.md?person=person-Tr%E1%BA%A7n%20B%C3%A1&person=person-L%C3%AA%20Chi"
    assert f"### Nhân vật {{#withperson}}\n\n- [Lê Chi](le-chi.md) *[2]({both}){{ .at }}*" in company
    assert "Võ Dư" not in company  # one article says little beside two


def test_those_named_with_somebody_come_before_what_everything_names() -> None:
    """Mỹ is in all articles, so it says nothing of whom it is named with; it is told all the same."""
    both = [telling(f"a{n}", "Trần Bá", "Lê Chi", "Mỹ Hạnh") for n in range(3)]
    others = [telling(f"b{n}", "Mỹ Hạnh", "Võ Dư") for n in range(20)]
    some = [telling(f"c{n}", "Trần Bá", "Mỹ Hạnh") for n in range(3)]
    page = pages(site(*both, *some, *others))["people/tran-ba.md"].markdown
    company = page.partition("{#company}")[2].partition("\n## ")[0]
    named = [line.partition("]")[0] for line in company.splitlines() if line.startswith("- [")]
    assert named == ["- [Lê Chi", "- [Mỹ Hạnh"]


def test_counts_are_known_about_so_that_few_pages_change() -> None:
    assert [about(n) for n in (0, 1, 2, 3, 4, 100, 101, 1000, 1001)] == [-1, 0, 2, 3, 4, 13, 13, 20, 20]


def test_of_an_article_one_sentence_is_quoted_a_whole_one_and_the_others_are_counted() -> None:
    text = f"{'Chữ nghĩa ' * 30}có Trần Bá ở đó. Ông Trần Bá nói thế. Rồi Trần Bá đi."
    one = article(text, path="a", headline="a", outlet="Báo Quê", published="2025-08-26")
    named = archived(one, *(mention(one, "Trần Bá", block=1, occurrence=n) for n in range(3)))
    page = pages(site(named))["people/tran-ba.md"].markdown
    assert "*26/08/2025 · Báo Quê · +2 câu*\n    - Ông **Trần Bá** nói thế." in page
    assert "chữ nghĩa" not in page.lower()


def test_many_offices_go_on_in_a_page_of_their_own() -> None:
    told = []
    for n in range(10):
        one = article(f"Bà Lê Số{n} là chủ tịch Hội Hoa.", path=f"{n}", headline=f"{n}")
        names = mention(one, f"Lê Số{n}", block=1), mention(one, "Hội Hoa", "organization", block=1)
        role = Role(
            one.id,
            1,
            0,
            9,
            f"Lê Số{n}",
            "chủ tịch",
            "Hội Hoa",
            None,
            f"person-Lê Số{n}",
            "organization-Hội Hoa",
        )
        told.append(archived(one, *names, roles=(role,)))
    made = pages(site(*told))
    first = made["organizations/hoi-hoa.md"].markdown.partition("{#offices}")[2].partition("\n## ")[0]
    assert first.count("\n- ") == 6
    assert "[Tất cả 10 người và chức vụ](hoi-hoa/offices.md)" in first
    assert made["organizations/hoi-hoa/offices.md"].markdown.count("\n- ") == 10


def test_stories_that_name_somebody_twice_stand_on_the_page() -> None:
    told = [telling(f"a{n}", "Trần Bá", published="2025-08-26") for n in range(4)]
    ids = [one.article.id for one in told]
    stories = {
        f"story-{n}": Story(f"story-{n}", f"Sự việc {n}", None, some, "2025-08-26", "2025-08-26", None, ())
        for n, some in ((1, tuple(ids[:2])), (2, (ids[2], "x")))
    }
    coverage = Coverage(stories, {one: story.id for story in stories.values() for one in story.articles})
    made = site(*told, coverage=coverage)
    assert [story.id for story in stories_of(made, made.archive.entities["person-Trần Bá"].articles)] == [
        "story-1"
    ]


def test_counts_and_sentences_of_a_page() -> None:
    made = pages(site(telling("a", "Trần Bá", "Lê Chi", published="2025-08-26")))["people/tran-ba.md"]
    assert "Có trong 1 bài, được nhắc 1 lần." in made.markdown
    assert "    - Có **Trần Bá**, Lê Chi." in made.markdown


def test_a_merged_province_and_its_successor_point_to_each_other() -> None:
    old, new = "place-Hòa Tiến", "place-Tiến Thịnh"
    made = archive(telling("a", "Hòa Tiến", "Tiến Thịnh", kind="place"))
    made = with_record(with_record(made, old, "cu"), new, "moi", same_as=("https://sws.geonames.org/1/",))
    records = (
        AuthorityRecord("cu", "place", "Hòa Tiến", exists=("1997", "2025-06-30"), successors=("moi",)),
        AuthorityRecord("moi", "place", "Tiến Thịnh", part_of="vn"),
        AuthorityRecord("vn", "place", "Việt Nam"),
    )
    chosen = settings()
    words = read_words(chosen.overrides, "vi")
    found = pages(make_site(made, assign(made, Ledger()), chosen, words, (), AuthorityRecords(records)))
    before, after = found["places/hoa-tien.md"].markdown, found["places/tien-thinh.md"].markdown
    assert "Tồn tại: 1997 – 30/06/2025" in before
    assert "Sau là: [Tiến Thịnh](tien-thinh.md)" in before
    assert "Tiếp nối: [Hòa Tiến](hoa-tien.md)" in after
    assert "Thuộc: Việt Nam" in after
    assert "[GeoNames](https://sws.geonames.org/1/)" in after


@pytest.mark.parametrize(
    ("url", "label"),
    [
        ("https://www.wikidata.org/wiki/Q1854", "Wikidata"),
        ("https://sws.geonames.org/1566083/", "GeoNames"),
        ("https://thu-vien.example/x", "thu-vien.example"),
        ("không phải địa chỉ", "không phải địa chỉ"),
    ],
)
def test_identifier_label(url: str, label: str) -> None:
    assert identifier_label(url) == label


def test_many_names_are_listed_by_letter() -> None:
    names = [f"Đinh Số{n}" for n in range(650)] + ["Dương Một"]
    made = pages(site(*(telling(f"b{n}", name) for n, name in enumerate(names))))
    index = made["people/index.md"].markdown
    assert "[D](index/d.md) · [Đ](index/dd.md)" in index
    assert "Nhân vật được nhắc nhiều" in index
    assert made["people/index/dd.md"].markdown.count("\n- ") == 500
    assert made["people/index/dd/p2.md"].markdown.count("\n- ") == 150
    assert made["people/index/d.md"].markdown.count("\n- ") == 1


def test_the_offices_of_a_record_stand_on_the_page_with_what_says_so() -> None:
    made = archive(telling("a", "Trần Bá", "Lê Chi"))
    made = with_record(made, "person-Trần Bá", "ba")
    offices = (
        Office(("Chủ tịch Quốc hội",), "qh", ("2021-03-31", "2024"), "Công báo"),
        Office(("thị trưởng",), "Thành phố Mây", source="Niên giám: https://nien-giam.example/1"),
    )
    records = (
        AuthorityRecord("ba", "person", "Trần Bá", offices=offices),
        AuthorityRecord("qh", "organization", "Quốc hội"),
    )
    chosen = settings()
    words = read_words(chosen.overrides, "vi")
    found = pages(make_site(made, assign(made, Ledger()), chosen, words, (), AuthorityRecords(records)))[
        "people/tran-ba.md"
    ]
    assert "theo hồ sơ: Chủ tịch Quốc hội (31/03/2021 – 2024). Nguồn: Công báo" in found.markdown
    assert "Thị trưởng, Thành phố Mây. Nguồn: [Niên giám](https://nien-giam.example/1)" in found.markdown
