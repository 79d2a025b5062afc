"""What a query means: the client finds just what an oracle finds that looks at every text."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from unicodedata import normalize
from urllib.parse import urlencode

import invented_archive
import pytest
from oracle import Oracle, Query, Term
from playwright.sync_api import Page
from search_site import article, ask_all

from press_archive.languages.folding import fold

pytestmark = pytest.mark.browser

DOCUMENTS = invented_archive.documents()
ENTITIES = invented_archive.ENTITIES
ORACLE = Oracle(DOCUMENTS, ENTITIES)
DATES = (
    ("2026-03", ("2026-03-01", "2026-03-31")),
    ("26/08/2025", ("2025-08-26", "2025-08-26")),
    ("8/2025", ("2025-08-01", "2025-08-31")),
    ("2024", ("2024-01-01", "2024-12-31")),
    ("2025-08..2026-03", ("2025-08-01", "2026-03-31")),
    ("..2024", ("0000-01-01", "2024-12-31")),
    ("2026-03-10..", ("2026-03-10", "9999-12-31")),
    ("2025-02-30", None),
    ("2023-04..2025-02-29", None),
)
FIELDS = {
    "outlet": (
        ("báo", "bao", "BÁO", "outlet"),
        ("Người Làng Mới", "lang moi", "tuoi", "Sông Lam", "Người Mới"),
    ),
    "author": (("tác giả", "tac gia", "author"), ("Trần Thị Gió", "gio", "Đỗ Văn Mây", "Lý Nắng")),
    "place": (("nơi", "noi", "place"), ("Sông Lam", "TP.SL", "Daejeon", "tphcm", "Gió")),
    "person": (("người", "person"), ("Đỗ Văn Mây", "may", "Daejeon")),
    "organization": (("tổ chức", "to chuc", "org", "organisation"), ("HNG", "Hội Nhà Gió")),
    "source": (("nguồn", "nguon", "source"), ("Hãng tin Gió", "hang tin", "XYZ")),
    "story": (("chủ đề", "topic"), ("Lễ hội thuyền", "song lam", "không có")),
}


WORDS = ("", "", "together", "anywhere")


def render(query: Query, quotes: str = '""') -> str:
    return " ".join(" OR ".join(_render_term(term, quotes) for term in group) for group in query.groups)


def _render_term(term: Term, quotes: str) -> str:
    text = f"{quotes[0]}{term.text}{quotes[1]}" if term.quoted else term.text
    return ("-" if term.negated else "") + (f"{term.field}:" if term.field else "") + text


class Asker:
    """Makes up queries of every row of the table, from the words of the articles."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    def word(self) -> str:
        word = self.chance.choice(self.chance.choice(self.chance.choice(DOCUMENTS).blocks)[1].split())
        return self.chance.choice((word, word.lower(), word.upper(), fold(word)))

    def phrase(self) -> str:
        words = self.chance.choice(self.chance.choice(DOCUMENTS).blocks)[1].split()
        start = self.chance.randrange(len(words))
        return " ".join(words[start : start + self.chance.randint(1, 4)])

    def term(self) -> Term:
        negated = self.chance.random() < 0.15
        if self.chance.random() < 0.3:
            return Term(self.phrase(), quoted=True, negated=negated)
        return Term(self.word(), negated=negated)

    def words(self, accents: str = "") -> Query:
        return Query(tuple((Term(self.word()),) for _ in range(self.chance.randint(1, 3))), accents)

    def neighbours(self, accents: str = "") -> Query:
        """Return words that stand beside each other somewhere, some of them without their accents."""
        words = [self.chance.choice((word, word, fold(word))) for word in self.phrase().split()]
        more = [(self.term(),) for _ in range(self.chance.randint(0, 1))]
        return Query((*((Term(word),) for word in words), *more), accents, words=self.chance.choice(WORDS))

    def mixed(self, accents: str = "") -> Query:
        sizes = self.chance.choices((1, 1, 1, 2, 3), k=self.chance.randint(1, 4))
        groups = tuple(tuple(self.term() for _ in range(size)) for size in sizes)
        return Query(groups, accents, words=self.chance.choice(WORDS))

    def field(self) -> tuple[Query, str]:
        """Return the query for the oracle, and as typed with one of the field's names."""
        field = self.chance.choice(list(FIELDS))
        names, values = FIELDS[field]
        value = self.chance.choice(values)
        negated = self.chance.random() < 0.2
        quoted = len(value.split()) > 1 or self.chance.random() < 0.3
        more = (Term(self.word()),) if self.chance.random() < 0.4 else ()
        meant = Query(tuple((term,) for term in (Term(value, True, negated, field), *more)))
        typed = Query(
            tuple((term,) for term in (Term(value, quoted, negated, self.chance.choice(names)), *more))
        )
        return meant, render(typed)


def address(query: str | Query, quotes: str = '""', **parameters: str) -> str:
    if isinstance(query, Query):
        parameters = {"accents": query.accents, "words": query.words, **parameters}
        query = render(query, quotes)
    return "?" + urlencode({"q": query, "variants": "0", **parameters})


def check(page: Page, asked: list[tuple[str, bool]], expected: list[set[str]]) -> None:
    for (query, typing), found, wanted in zip(asked, ask_all(page, asked), expected, strict=True):
        assert set(found) == wanted, (query, typing)
        assert len(found) == len(set(found)), query


def test_words_phrases_exclusion_and_or_find_what_the_oracle_finds(harness: Page) -> None:
    asker = Asker(1)
    queries = [asker.mixed() for _ in range(200)] + [asker.words() for _ in range(80)]
    queries += [asker.neighbours() for _ in range(200)]
    quotes = ['""', "“”", "„“", "««"]
    asked = [(address(query, quotes[i % 4]), False) for i, query in enumerate(queries)]
    expected = [ORACLE.submitted(query) for query in queries]
    assert sum(map(bool, expected)) > 250, "most queries should find something"
    check(harness, asked, expected)


def test_words_together_and_anywhere_are_both_counted(harness: Page) -> None:
    asker = Asker(5)
    queries = [replace(asker.neighbours(), words="") for _ in range(120)]
    told = harness.evaluate(
        """async (asked) => {
          const told = [];
          for (const one of asked) told.push(await (await archiveSearch.answer(one)).readings());
          return told;
        }""",
        [address(query) for query in queries],
    )
    counted = 0
    for query, found in zip(queries, told, strict=True):
        together, anywhere = ORACLE.together(query), ORACLE.anywhere(query)
        if found is not None:
            counted += 1
            assert found == {
                "together": len(together),
                "anywhere": len(anywhere),
                "isWide": not together,
            }, query
    assert counted > 40


@pytest.mark.parametrize("accents", ["0", "1"])
def test_accents_that_do_not_matter_or_all_count(harness: Page, accents: str) -> None:
    asker = Asker(2)
    queries = [asker.mixed(accents) for _ in range(120)] + [asker.words(accents) for _ in range(60)]
    queries += [asker.neighbours(accents) for _ in range(60)]
    check(
        harness,
        [(address(query), False) for query in queries],
        [ORACLE.submitted(query) for query in queries],
    )


def test_fields(harness: Page) -> None:
    asker = Asker(3)
    pairs = [asker.field() for _ in range(120)]
    check(
        harness,
        [(address(typed), False) for _, typed in pairs],
        [ORACLE.submitted(meant) for meant, _ in pairs],
    )


@pytest.mark.parametrize("name", ["ngày", "ngay", "date"])
@pytest.mark.parametrize(("value", "days"), DATES)
def test_dates(harness: Page, name: str, value: str, days: tuple[str, str] | None) -> None:
    query = Query(((Term(value, field="date", days=days),),))
    check(harness, [(address(f"{name}:{value}"), False)], [ORACLE.ids(query)])


def test_while_typing_the_last_word_is_a_beginning(harness: Page) -> None:
    asker = Asker(4)
    words = [asker.word() for _ in range(120)]
    starts = [word[: max(1, len(word) - 1)] for word in words]
    queries = [
        Query(
            ((Term(asker.word()),), (Term(start),)),
            ("1", "", "0")[i % 3],
            prefix=normalize("NFC", start)[-1].isalnum(),
        )
        for i, start in enumerate(starts)
    ]
    check(
        harness,
        [(address(query), True) for query in queries],
        [ORACLE.ids(query) for query in queries],
    )


# As SEARCH.md's table has it, over three articles.
TABLE = (
    ("han quoc", "a1 a2"),
    ("hàn QUỐC", "a1"),
    ("hàn quoc", "a1"),  # each word by itself
    ("hoà", "a1 a2"),
    ("hoa binh daejeon", "a1 a2"),  # together nowhere, so anywhere
    ("doi moi sang tao", "a1"),
    ("đổi mới -sang", ""),
    ("đổi mới -sạng", "a1 a2"),
    ("-31/10 năm", ""),
    ("-10/31 năm", "a3"),
    ('"doi moi sang tao"', "a1"),
    ('"đổi mới" "sáng tạo"', "a1 a2"),
    ("“Lầu Năm Góc”", "a3"),
    ('"goc lau"', ""),  # the words stand in two blocks
    ("daejeon -pangyo", "a2"),
    ('han -"đổi mới sáng tạo"', "a2"),
    ("- daejeon", "a1 a2"),  # a dash alone is nothing
    ("daejeon OR lau", "a1 a2 a3"),
    ("han daejeon OR lau", "a1 a2"),
    ("han pangyo OR lau OR khong-co", "a1"),
    ("OR han", "a1 a2"),
    ("han OR", "a1 a2"),
    ("lau OR OR pangyo", "a1 a3"),
    ("lau OR % pangyo", "a1 a3"),
    ("(VKBIA),", "a3"),
    ("vkbi", "a3"),  # nothing is found otherwise, so a beginning
    ("quoc vkbi", ""),
    ("31/10", "a3"),
    ("10/31", "a3"),
    ('"10/31"', ""),
    ("tp.hcm", "a3"),
    ("-daejeon", "a3"),
    ('"doi moi sang', "a1"),  # a quote left open
    ("han ” daejeon", "a1 a2"),  # an open, then everything in it
    ("báo:%", ""),
    ("báo: nơi: han", ""),
    ("daejeon or lau", "a1 a2 a3"),
    ('"or" lau', ""),
    ("pang*", "a1"),
    ("d* -dae*", ""),
    ("đ* -dae*", ""),
    ("h* quoc", "a1 a2"),
    ('"doi moi s*"', "a1"),
    ('"hàn q*"', "a1"),
    ("*", ""),
    ("½", ""),  # 1 and 2, of which only one is there
    ("hàn ~2 moi", "a1"),
    ("hàn ~1 moi", ""),
    ("moi ~2 hàn", "a1"),
    ("hân ~9999999 tao", "a2"),
    ('"doi moi" ~1 tạo ~5 "han quoc"', "a1"),
    ("nam ~9 31", ""),  # in two blocks
    ("lau ~9 lau", ""),  # one alone is not near itself
    ("hàn ~3", "a1"),  # nothing to be near
    ("~3 hàn", "a1"),
    ("~9999999", ""),
    ("pangyo\u00a0han", "a1"),
    ("서울", "a3"),
    ("東京", ""),
    ("１０", "a3"),  # full-width digits
)
THREE = [
    article(1, "Hàn Quốc đổi mới sáng tạo", "Hoà bình ở Daejeon và Pangyo, 1 lần."),
    article(2, "Hân quộc: đổi mới, rồi Sáng Tạo", "Hòa bình ở DAEJEON"),
    article(3, "Lầu Năm Góc", "Lầu (VKBIA), 31/10, TP.HCM 서울"),
]


def test_the_table(search_over: Callable[..., Page]) -> None:
    page = search_over(THREE)
    answers = ask_all(page, [(address(query), False) for query, _ in TABLE])
    for (query, wanted), found in zip(TABLE, answers, strict=True):
        assert " ".join(sorted(found)) == wanted, query


@pytest.mark.parametrize(
    "query", ["", " ", "%", '"', "-", '""', "-“”", "OR", "báo:", "- - -", "!?…", "\u0301", "OR OR"]
)
def test_nothing_to_search_is_a_hint(harness: Page, query: str) -> None:
    result = harness.evaluate(
        "async a => (({hint, ids}) => ({hint, ids}))(await archiveSearch.ask(a))", address(query)
    )
    assert result == {"hint": True, "ids": []}


def test_filters_of_the_address(harness: Page) -> None:
    cases = {
        "?outlet=tuoi+bien&outlet=Báo+Sông+Lam": lambda d: d.outlet in ("Tuổi Biển", "Báo Sông Lam"),
        "?place=e1&person=e3": lambda d: {"e1", "e3"} <= set(d.entities),
        "?place=TPSL": lambda d: "e1" in d.entities,
        "?person=e1": lambda d: False,
        "?org=HNG&from=2025-08&to=2025": lambda d: (
            "e5" in d.entities and (d.published or "")[:7] == "2025-08"
        ),
        "?to=2024": lambda d: (d.published or "9") < "2025",
        "?from=khong-phai-ngay": lambda d: False,
        "?story=le+hoi+thuyen+song+lam": lambda d: bool(d.stories),
    }
    answers = ask_all(harness, [(query, False) for query in cases])
    for (query, holds), found in zip(cases.items(), answers, strict=True):
        assert set(found) == {d.id for d in DOCUMENTS if holds(d)}, query


def test_facet_counts_are_those_of_the_articles_found(harness: Page) -> None:
    for query in ("ma", "duong -mạ", '"doi moi" OR kinh', "ngày:2025-08"):
        result = harness.evaluate(
            """async a => {
              const answer = await archiveSearch.ask(a);
              return { ids: answer.ids, ...(await answer.facets()) };
            }""",
            address(query),
        )
        assert not result["cut"]
        found = [d for d in DOCUMENTS if d.id in set(result["ids"])]
        counted = {
            (facet, v["value"]): v["count"] for facet, values in result["facets"].items() for v in values
        }
        expected: dict[tuple[str, str], int] = {}
        for document in found:
            for key in _facet_keys(document):
                expected[key] = expected.get(key, 0) + 1
        assert counted == expected, query


def _facet_keys(document: object) -> set[tuple[str, str]]:
    kinds = {"person": "person", "place": "place", "organization": "org"}
    of_entity = {entity.id: kinds[entity.kind] for entity in ENTITIES}
    keys = {(of_entity[identifier], identifier) for identifier in document.entities}  # type: ignore[attr-defined]
    keys |= {("story", story) for story in document.stories}  # type: ignore[attr-defined]
    if document.outlet:  # type: ignore[attr-defined]
        keys.add(("outlet", document.outlet))  # type: ignore[attr-defined]
    if document.published and len(document.published) > 4:  # type: ignore[attr-defined]
        keys.add(("month", document.published[:7]))  # type: ignore[attr-defined]
    if document.published:  # type: ignore[attr-defined]
        keys.add(("year", document.published[:4]))  # type: ignore[attr-defined]
    return keys


@pytest.mark.parametrize(
    ("typed", "counted"),
    [('"gió ma', 400), ("ma&accents=1", 400), ("ma", 0), ('"gió mab', 0), ("ma ", 0)],
)
def test_it_is_told_when_a_beginning_stands_for_too_many_words(
    search_over: Callable[..., Page], typed: str, counted: int
) -> None:
    letters = "bcdghklmnpqrstvxy"
    words = [f"ma{a}{b}" for a in letters for b in letters + "aeiouz"]
    assert len(words) == 391
    page = search_over([article(1, "Gió", " gió ".join([*words, *(f"mà{n}x" for n in range(20))]))])
    cut = "async (q) => (await archiveSearch.answer(`?q=${q}`, true)).beginningsCut()"
    assert page.evaluate(cut, typed) == counted
