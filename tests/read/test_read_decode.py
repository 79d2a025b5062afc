"""Which encoding a text is told to be in, and what is said of damage."""

from __future__ import annotations

import unicodedata

import pytest

from press_archive.languages.vi.encodings import LEGACY_ENCODINGS, is_syllable
from press_archive.read.decode import decode

TEXT = (
    "Sáng 14-5, đồng chí Lê Thị Hương Giang đã chủ trì cuộc họp về kế hoạch cải tạo công viên.\n"
    "Người dân mong giữ hàng dầu cổ thụ, nơi tập thể dục mỗi sáng; kinh phí dự kiến 18 tỉ đồng.\n"
)


def in_windows_1258(text: str) -> bytes:
    """Tones as marks of their own, the other marks composed, as Windows writes them."""
    parts: list[str] = []
    for character in text:
        letter = unicodedata.normalize("NFD", character)
        tone = "".join(c for c in letter if c in "\u0300\u0301\u0303\u0309\u0323")
        parts.append(unicodedata.normalize("NFC", "".join(c for c in letter if c not in tone)) + tone)
    return "".join(parts).encode("cp1258")


def in_table(text: str, encoding: str) -> bytes:
    """Encode by turning our own decoder round; its tables are checked byte by byte below."""
    codes = {LEGACY_ENCODINGS[encoding](bytes([code])): code for code in range(256)}
    return bytes(codes[character] for character in text)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + TEXT.encode(), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-32"), "utf-32"),
        (TEXT.encode("utf-32-le"), "utf-32-le"),
        (TEXT.encode("utf-32-be"), "utf-32-be"),
        (in_windows_1258(TEXT), "cp1258"),
        (in_table(TEXT, "viscii"), "viscii"),
        (in_table(TEXT, "tcvn3"), "tcvn3"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_tells_the_encoding(data: bytes, encoding: str) -> None:
    decoded = decode(data)
    assert decoded is not None
    assert (decoded.text, decoded.encoding, decoded.warnings) == (TEXT, encoding, ())


@pytest.mark.parametrize(
    ("encoding", "code", "letter"),
    [
        ("viscii", 0xAA, "ế"),
        ("viscii", 0xD5, "ạ"),
        ("viscii", 0x02, "Ẳ"),
        ("viscii", 0xF0, "đ"),
        ("tcvn3", 0xB8, "á"),
        ("tcvn3", 0xAE, "đ"),
        ("tcvn3", 0xD6, "ệ"),
        ("tcvn3", 0xAD, "ư"),
        ("tcvn3", 0xFE, "ỵ"),
    ],
)
def test_tables_of_the_old_encodings(encoding: str, code: int, letter: str) -> None:
    assert LEGACY_ENCODINGS[encoding](bytes([code])) == letter


def test_a_few_bad_bytes_are_shown_and_reported_with_their_line() -> None:
    decoded = decode(TEXT.encode() * 5 + b"th\xff\xfe\n")
    assert decoded is not None
    assert decoded.text.endswith("th\ufffd\ufffd\n")
    assert decoded.warnings == (("undecoded_bytes", "2", 11),)


def test_a_line_in_an_old_encoding_among_utf8_is_read_by_it() -> None:
    first, second = TEXT.splitlines()
    decoded = decode(first.encode() + b"\n" + in_windows_1258(second))
    assert decoded is not None
    assert decoded.text == f"{first}\n{second}"
    assert decoded.warnings == (("mixed_encodings", "cp1258", 2),)


def test_text_decoded_wrongly_before_is_reported() -> None:
    decoded = decode(TEXT.encode().decode("latin-1").encode())
    assert decoded is not None
    assert decoded.warnings[0][0] == "mojibake"


def test_english_with_typographic_quotes_is_read_with_a_warning() -> None:
    decoded = decode(
        b"The \x93mayor\x94 spoke to the press about the new park by the canal " + b"again " * 30
    )
    assert decoded is not None
    assert "“mayor”" in decoded.text
    assert decoded.warnings == (("encoding_guessed", "cp1252", None),)


@pytest.mark.parametrize("data", [bytes(range(256)) * 4, b"\x00\x01\x02\x03" * 50, b"\xff\xd9\x81" * 90])
def test_what_is_no_text_is_not_decoded(data: bytes) -> None:
    assert decode(data) is None


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("nghiêng", True),
        ("Đường", True),
        ("quốc", True),
        ("ở", True),
        ("strength", False),
        ("ááb", False),
        ("µ", False),
    ],
)
def test_syllables(word: str, expected: bool) -> None:
    assert is_syllable(word) is expected
