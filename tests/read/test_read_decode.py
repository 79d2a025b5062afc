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


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_text_decoded_wrongly_before_is_put_right_and_reported(encoding: str) -> None:
    wrong = "".join(bytes([one]).decode(encoding, "ignore") or chr(one) for one in TEXT.encode())
    decoded = decode(wrong.encode())
    assert decoded is not None
    assert decoded.text == TEXT
    assert [code for code, _, _ in decoded.warnings] == ["mojibake_repaired"]


def test_text_decoded_wrongly_before_that_has_no_sure_way_back_is_only_reported() -> None:
    wrong = TEXT.encode().decode("latin-1") + "\nmột dòng đúng"
    decoded = decode(wrong.encode())
    assert decoded is not None
    assert decoded.text == wrong
    assert [code for code, _, _ in decoded.warnings] == ["mojibake"]


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


# ── Letters of old fonts ──────────────────────────────────────────────────────────────────────────
PASTED = {
    "VNI": (
        "Saùng nay, taïi xaõ Coàn Tre, ngöôøi daân hai aáp ñi ñoø qua chôï; baø Tö noùi ñöôïc veà sôùm laø vui, "
        "khoâng phaûi chôø nöôùc lôùn nhö moïi naêm.",
        "Sáng nay, tại xã Cồn Tre, người dân hai ấp đi đò qua chợ; bà Tư nói được về sớm là vui, không phải chờ nước "
        "lớn như mọi năm.",
    ),
    "TCVN3": (
        "S¸ng nay, t¹i x· Cån Tre, ng­êi d©n hai Êp ®i ®ß qua chî; bµ T­ nãi ®­îc vÒ sím lµ vui, kh«ng ph¶i chê n­íc "
        "lín nh­ mäi n¨m.",
        "Sáng nay, tại xã Cồn Tre, người dân hai ấp đi đò qua chợ; bà Tư nói được về sớm là vui, không phải chờ nước "
        "lớn như mọi năm.",
    ),
    "VIQR": (
        "Sa'ng nay, ta.i xa~ Co^`n Tre, ngu+o+`i da^n hai a^'p ddi ddo` qua cho+.; ba` Tu+ no'i ddu+o+.c ve^` so+'m "
        "la` vui, kho^ng pha?i cho+` nu+o+'c lo+'n nhu+ mo.i na(m...",
        "Sáng nay, tại xã Cồn Tre, người dân hai ấp đi đò qua chợ; bà Tư nói được về sớm là vui, không phải chờ nước "
        "lớn như mọi năm...",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("name", "written", "meant"), [(name, *texts) for name, texts in PASTED.items()])
def test_letters_of_old_fonts_are_read_and_said_to_be(name: str, written: str, meant: str) -> None:
    decoded = decode(written.encode())
    assert decoded is not None
    assert decoded.text == meant
    assert ("encoding_guessed", name, None) in decoded.warnings


def test_bytes_of_vni_fonts_are_read() -> None:
    written, meant = PASTED["VNI"]
    decoded = decode(written.encode("cp1252"))
    assert decoded is not None
    assert (decoded.text, decoded.encoding) == (meant, "vni")


@pytest.mark.parametrize(
    "text",
    [
        "Où étaient-ils passés ? À Besançon, naïveté, Noël, août, Saül, aïeux, païen, haïr : « déjà vu » à l'école.",
        "C++ a+b=c, x^2 + y^2; e^(i), o+o, a+ b+ c+, i^2, e+ e+ u+ u+ o+ o+ a+ a+",
        "Größe, Straße, über, Vögel, Äpfel, Maßnahme, Fußgängerübergänge, schön, böse, süß, müde, größer, weiß",
        "Giá £5, 20 °C, §3, ©2025, «Huế», 5 µg, ®, ±2; Nguyễn Ái Quốc, Đà Nẵng, phường Hòa Cường.",
    ],
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    decoded = decode((text * 3).encode())
    assert decoded is not None
    assert decoded.text == text * 3
