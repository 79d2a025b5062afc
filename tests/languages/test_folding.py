"""Folding, tokens, Vietnamese order and sentences: what every other room stands on."""

from __future__ import annotations

import random
import unicodedata

import pytest

from press_archive.languages.folding import fold, folded_in_place, token_spans, tokens
from press_archive.languages.vi.sentences import sentence_around
from press_archive.languages.vi.sorting import index_letter, sort_key


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đà Nẵng", "da nang"),
        ("ĐƯỜNG", "duong"),
        ("hoà bình", "hoa binh"),
        ("hoa\u0300 bi\u0300nh", "hoa binh"),
        ("Straße", "strasse"),
        ("Ⅻ ½ ﬁ", "xii 1⁄2 fi"),
        ("ð Ð", "d d"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TP.HCM", ["tp", "hcm"]),
        ("(VKBIA),", ["vkbia"]),
        ("31/10", ["31", "10"]),
        ("Daejeon 대전 大田", ["daejeon", fold("대전"), "大田"]),
        ("", []),
        ('% - "', []),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


def test_token_spans_point_into_the_unfolded_text() -> None:
    text = "Ở Đa\u0300 Nẵng, 15,7 tỷ."
    found = [(token, text[start:end]) for token, start, end in token_spans(text)]
    assert found == [
        ("o", "Ở"),
        ("da", "Đa\u0300"),
        ("nang", "Nẵng"),
        ("15", "15"),
        ("7", "7"),
        ("ty", "tỷ"),
    ]


def test_what_folds_to_several_signs_parts_tokens_in_place_as_one_does() -> None:
    assert folded_in_place("Lũ… tràn vào") == "lu  tran vao"
    assert folded_in_place("Straße") is None
    assert [(text, start) for text, start, _ in token_spans("Lũ… tràn")] == [("lu", 0), ("tran", 4)]


def test_vietnamese_order() -> None:
    names = [
        "An",
        "Ăn",
        "Ân",
        "ban",
        "bàn",
        "bản",
        "bãn",
        "bán",
        "bạn",
        "Cam",
        "Da",
        "Đa",
        "Em",
        "Êm",
        "Ở",
        "Ở đây",
        "Ưu",
    ]
    shuffled = random.Random(1).sample(names, len(names))
    assert sorted(shuffled, key=sort_key) == names


@pytest.mark.parametrize(
    ("name", "letter"),
    [("Đà Nẵng", "Đ"), ("Ông", "Ô"), ("ánh", "A"), ("“Ân”", "Â"), ("12", "#"), ("대전", "#"), ("", "#")],
)
def test_index_letter(name: str, letter: str) -> None:
    assert index_letter(name) == letter


STRANGE = "aăâeêdđơưẦỗị \u0300\u0302\u0323\u0345½²ǰßﬁⅫ٣大\u200d\u00a0-–İ7Z"


def strange_texts() -> list[str]:
    rng = random.Random(3)
    return ["".join(rng.choices(STRANGE, k=rng.randrange(7))) for _ in range(2000)]


def test_tokens_are_those_of_the_spans() -> None:
    for text in strange_texts():
        assert tokens(text) == [token for token, _, _ in token_spans(text)]


def test_order_does_not_depend_on_how_letters_are_composed() -> None:
    for text in strange_texts():
        composed, loose = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
        assert sort_key(composed)[:2] == sort_key(loose)[:2]
        assert index_letter(composed) == index_letter(loose)


TEXT = "Câu một ở TP. Huế. TS. Lê Chi nói: “Tốt.” Ông A. Bình về lúc 5.30 chiều! Hết"


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("Huế", "Câu một ở TP. Huế."),
        ("Lê Chi", "TS. Lê Chi nói: “Tốt.”"),
        ("Bình", "Ông A. Bình về lúc 5.30 chiều!"),
        ("Hết", "Hết"),
    ],
)
def test_sentence_around(word: str, sentence: str) -> None:
    start = TEXT.index(word)
    left, right = sentence_around(TEXT, start, start + len(word))
    assert TEXT[left:right] == sentence


def test_a_long_sentence_is_cut_between_words_around_the_span() -> None:
    text = "dài lắm " * 100 + "Lê Chi " + "dài nữa " * 100
    start = text.index("Lê Chi")
    left, right = sentence_around(text, start, start + 6)
    assert "Lê Chi" in text[left:right]
    assert right - left <= 240
    assert text[left - 1] == " "
    assert text[right] == " "
