"""Words on the pages of those who said them: with outlet, day and place in the article; nobody's where in doubt."""

from __future__ import annotations

from dataclasses import replace

import pytest
from makers import all_pages, archive, archived, article, mention, settings, site

from press_archive.decisions.ledger import Ledger
from press_archive.model import ArchivedArticle, Page, Quote, Rights
from press_archive.pages.addresses import assign
from press_archive.pages.site import make_site
from press_archive.pages.words import read_words
from press_archive.stories import Coverage

WORDS = "“Nước đã rút khỏi làng từ đêm qua, bà con đang dọn nhà”"


def telling(
    path: str,
    words: str = WORDS,
    speaker: str = "Trần Bá",
    published: str | None = "2025-11-02",
    rights: Rights | None = None,
    **changes: object,
) -> ArchivedArticle:
    """An article in which somebody says something; ``changes`` are of the speaker's mention."""
    text = f"Ông {speaker} nói: {words}. Rồi ông về."
    one = article("Mở đầu.", text, path=path, published=published, outlet=f"Báo {path}")
    named = mention(one, speaker, block=1)
    start = text.index(words)
    quote = Quote(one.id, 1, start, start + len(words), words, speaker, speaker_entity=named.entity)
    return archived(one, replace(named, **changes), quotes=(quote,), rights=rights)  # type: ignore[arg-type]


def pages(*articles: ArchivedArticle, lean: bool = False) -> dict[str, Page]:
    return {page.path: page for page in all_pages(replace(site(*articles), lean=lean))}


def said(page: Page) -> str:
    return page.markdown.partition("## Đã nói {#said}\n\n")[2].partition("\n\n##")[0]


def test_words_lead_to_their_paragraph() -> None:
    made = pages(telling("mot"))
    article_page = made["articles/2025/11/02/mo-dau.md"].markdown
    anchor = article_page.partition("Rồi ông về.\n{: #")[2].partition(" }")[0]
    assert anchor
    place = f"../articles/2025/11/02/mo-dau.md#{anchor}"
    assert said(made["people/tran-ba.md"]) == f"- {WORDS} *02/11/2025 · [Báo mot]({place}){{ .told }}*"


def test_every_paragraph_has_an_anchor_on_a_lean_page_those_that_are_quoted() -> None:
    path = "articles/2025/11/02/mo-dau.md"
    assert pages(telling("mot"))[path].markdown.count("{: #") == 2
    assert pages(telling("mot"), lean=True)[path].markdown.count("{: #") == 1


def test_several_outlets_tell_it_once_with_what_they_word_otherwise() -> None:
    other = WORDS.replace("đang dọn", "đã dọn")
    made = said(
        pages(telling("a"), telling("b"), telling("c", other, published="2025-11-03"))["people/tran-ba.md"]
    )
    assert made.count(WORDS) == 1
    assert "*02/11/2025 · [Báo a](" in made or "*02/11/2025 · [Báo b](" in made
    assert f"\n    - Ghi khác: {other} *03/11/2025 · [Báo c](" in made


def test_few_words_stand_in_their_sentence() -> None:
    made = said(pages(telling("a", "“rất vui”"))["people/tran-ba.md"])
    assert made.startswith("- Ông Trần Bá nói: **“rất vui”**. *")


@pytest.mark.parametrize(
    "changes",
    [{"confidence": 0.4}, {"kind": "place"}, {"entity": "person-Trần Bá khác"}],
)
def test_in_doubt_words_are_nobodys(changes: dict[str, object]) -> None:
    sure = replace(telling("b").article, id="0" * 12)
    made = pages(
        telling("a", **changes), archived(sure, replace(mention(sure, "Trần Bá", block=1), article=sure.id))
    )
    assert not any("Đã nói" in page.markdown for page in made.values())


def test_a_name_of_one_syllable_is_many_peoples() -> None:
    made = pages(telling("a", speaker="Bá"))
    assert not said(made["people/ba.md"])


def test_articles_nobody_may_read_tell_nothing() -> None:
    made = pages(telling("a", rights=Rights("withdrawn")), telling("b", WORDS.replace("làng", "xã")))
    assert not any("khỏi làng" in page.markdown for page in made.values())


def test_long_lists_go_on_in_pages_of_their_own() -> None:
    words = [f"“Lời thứ {n} nói về {n} việc đã làm xong ở {n + 1} nơi khác nhau”" for n in range(21)]
    some = [telling(f"{n:02}", one, published=f"2025-11-{n + 1:02}") for n, one in enumerate(words)]
    made = pages(*some)
    first = said(made["people/tran-ba.md"])
    assert first.count("\n- ") + 1 == 5
    assert "[Tất cả 21 lời đã nói](tran-ba/said.md)" in first
    assert said(made["people/tran-ba/said.md"]).count("\n- ") + 1 == 21


def test_a_large_archive_tells_the_newest_only() -> None:
    words = [f"“Lời thứ {n} nói về {n} việc đã làm xong ở {n + 1} nơi khác nhau”" for n in range(21)]
    made = archive(*(telling(f"{n:02}", one, published=f"2025-11-{n + 1:02}") for n, one in enumerate(words)))
    chosen = replace(settings(), lean=True)
    lean = make_site(made, assign(made, Ledger()), chosen, read_words(chosen.overrides, "vi"), ())
    found = {page.path: page for page in all_pages(lean)}
    assert said(found["people/tran-ba.md"]).count("\n- ") + 1 == 5
    assert "people/tran-ba/said.md" not in found
    way = "../search.md?q=ng%C6%B0%E1%BB%9Di%20n%C3%B3i%3A%22Tr%E1%BA%A7n%20B%C3%A1%22"
    assert f"[Tìm mọi bài dẫn lời]({way})" in found["people/tran-ba.md"].markdown


def test_words_told_in_a_story_lead_to_it() -> None:
    made = site(telling("a"))
    (article_id,) = made.summaries
    by_id = {**made.addresses.by_id, "story-1": "stories/2025/lu.html"}
    told = replace(
        made,
        addresses=replace(made.addresses, by_id=by_id),
        coverage=Coverage(story_of={article_id: "story-1"}),
    )
    (page,) = (page for page in all_pages(told) if page.path == "people/tran-ba.md")
    assert said(page).endswith(" · [sự việc](../stories/2025/lu.md){ .told }*")


# ── By day and by speaker ─────────────────────────────────────────────────────────────────────────
def test_all_words_stand_by_day_with_their_speaker() -> None:
    other = "“Chúng tôi đã đưa thuốc men tới mọi nhà trong xã rồi”"
    made = pages(telling("a"), telling("b"), telling("c", other, "Lê Chi", "2025-11-05"))
    year = made["quotes/2025.md"].markdown
    assert year.index("### [05/11/2025](../dates/2025/11/05.md)") < year.index("### [02/11/2025]")
    assert f"- [Trần Bá](../people/tran-ba.md#said){{ .who }}: {WORDS} *[Báo " in year
    assert year.count(WORDS) == 1
    first = made["quotes.md"].markdown
    assert "Lời trong ngoặc kép của 2 người và tổ chức, dẫn trong 3 bài." in first
    assert "- [Trần Bá](people/tran-ba.md#said) *2*" in first
    assert "- [Năm 2025](quotes/2025.md) *3*" in first


def test_words_of_undated_articles_stand_by_themselves() -> None:
    made = pages(telling("a", published=None))
    assert (
        f"### Không rõ ngày đăng\n\n- [Trần Bá](../people/tran-ba.md#said){{ .who }}: {WORDS} *[Báo a]("
        in (made["quotes/undated.md"].markdown)
    )


def test_an_archive_that_quotes_nobody_says_so() -> None:
    made = pages(archived(article("Bài.", path="a")))
    assert made["quotes.md"].markdown.endswith("Chưa bài nào dẫn lời của ai.")


def test_many_speakers_have_a_list_of_their_own() -> None:
    made = pages(*(telling(f"{n}", speaker=f"Đinh Số{n}") for n in range(61)))
    assert "[Tất cả 61 người và tổ chức, theo chữ cái](quotes/speakers.md)" in made["quotes.md"].markdown
    assert made["quotes/speakers.md"].markdown.count("\n- ") == 61
    assert "### Đ\n" in made["quotes/speakers.md"].markdown
