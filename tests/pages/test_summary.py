"""What other pages need of an article: its names in their sentences, and nothing of what is withdrawn."""

from __future__ import annotations

from dataclasses import replace

import pytest
from makers import archived, article, mention

from press_archive.model import Block, Rights
from press_archive.pages.summary import Extract, Sentence, extract

LONG = "Ông Trần Bá " + "đi rất xa rồi lại về, " * 30 + "sau cùng ông Trần Bá ở lại."


class Everyone(dict[str, str]):
    """Addresses in which every article and entity has a page."""

    def __missing__(self, key: str) -> str:
        return f"{key}.html"

    def __contains__(self, key: object) -> bool:
        return key is not None


def extracted(*paragraphs: str, surfaces: tuple[tuple[int, str, int], ...], **options: str) -> Extract:
    one = article(*paragraphs, **options)
    mentions = [mention(one, surface, block=block, occurrence=n) for block, surface, n in surfaces]
    return extract(archived(one, *mentions), Everyone())


@pytest.mark.parametrize(
    ("paragraphs", "surfaces", "expected"),
    [
        (("Ông Trần Bá đến. Bà Lê Chi tiếp.",), ((0, "Trần Bá", 0),), ["Ông [Trần Bá] đến."]),
        (
            ("Trần Bá gặp Trần Bá con. Trần Bá về.",),
            ((0, "Trần Bá", 0), (0, "Trần Bá", 1), (0, "Trần Bá", 2)),
            ["[Trần Bá] gặp [Trần Bá] con.", "[Trần Bá] về."],
        ),
        (
            ("Một.", "Trần Bá hai.", "Ba Trần Bá."),
            ((2, "Trần Bá", 0), (1, "Trần Bá", 0)),
            ["[Trần Bá] hai.", "Ba [Trần Bá]."],
        ),
    ],
)
def test_every_sentence_once_in_the_order_of_the_text(
    paragraphs: tuple[str, ...], surfaces: tuple[tuple[int, str, int], ...], expected: list[str]
) -> None:
    (appearance,) = extracted(*paragraphs, surfaces=surfaces).appearances
    assert [bracketed(sentence) for sentence in appearance.sentences] == expected
    assert appearance.mentions == len(surfaces)


def bracketed(sentence: Sentence) -> str:
    text = sentence.text
    for start, end in reversed(sentence.marks):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


def test_a_long_sentence_is_cut_around_each_name() -> None:
    (appearance,) = extracted(LONG, surfaces=((0, "Trần Bá", 0), (0, "Trần Bá", 1))).appearances
    first, second = map(bracketed, appearance.sentences)
    assert first.startswith("Ông [Trần Bá] đi")
    assert first.endswith(" …")
    assert second.startswith("… ")
    assert second.endswith("[Trần Bá] ở lại.")
    assert max(len(first), len(second)) < 200


def test_the_headline_is_quoted_only_where_it_is_all() -> None:
    both = extracted("Trần Bá đến.", surfaces=((0, "Trần Bá", 0), (1, "Trần Bá", 0)), headline="Trần Bá về")
    assert [s.text for s in both.appearances[0].sentences] == ["Trần Bá đến."]
    assert both.appearances[0].mentions == 2
    alone = extracted("Không ai.", surfaces=((0, "Trần Bá", 0),), headline="Trần Bá về")
    assert [s.text for s in alone.appearances[0].sentences] == ["Trần Bá về"]


def test_alternative_texts_repeat_a_headline_and_are_not_quoted() -> None:
    one = article("Trần Bá đến.", "Trần Bá đến - Ảnh 1.")
    one = replace(one, blocks=(one.blocks[0], Block("caption", "Trần Bá đến - Ảnh 1.", alt=True)))
    (appearance,) = extract(
        archived(one, mention(one, "Trần Bá"), mention(one, "Trần Bá", block=1)), Everyone()
    ).appearances
    assert [s.text for s in appearance.sentences] == ["Trần Bá đến."]


def test_a_name_without_a_page_leaves_no_sentences() -> None:
    one = article("Ông Trần Bá đến.")
    found = extract(archived(one, mention(one, "Trần Bá")), {one.id: "articles/undated/a.html"})
    assert found.appearances == ()
    assert found.summary.named == ("person-Trần Bá",)


def test_of_a_withdrawn_article_nothing_is_left_but_its_address() -> None:
    one = article("Ông Trần Bá đến.", headline="Tên người bị nêu")
    made = archived(one, mention(one, "Trần Bá", block=1), rights=Rights(access="withdrawn"))
    found = extract(made, Everyone())
    assert (found.appearances, found.roles, found.doubts, found.summary.title) == ((), (), None, "")


def test_thousands_of_mentions_in_one_block_cost_no_square() -> None:
    text = "Trần Bá đi, " * 12_000
    one = article(text)
    first = mention(one, "Trần Bá")
    mentions = [replace(first, start=n * 12, end=n * 12 + 7) for n in range(12_000)]
    (appearance,) = extract(archived(one, *mentions), Everyone()).appearances
    assert appearance.mentions == 12_000
    assert len(appearance.sentences) == 100
