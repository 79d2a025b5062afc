"""The eight-bit encodings Vietnamese was written in before Unicode, and whether a text reads as Vietnamese.

In: bytes. Out: text under a named encoding, and the share of its accented words that are lawful Vietnamese
syllables, by which the right encoding is told from the wrong ones.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

# RFC 1456: the upper half, and the six capitals that found no room there.
_VISCII_UPPER = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
    "ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)
_VISCII_CONTROLS = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}
_VISCII = "".join(_VISCII_CONTROLS.get(code, chr(code)) for code in range(128)) + _VISCII_UPPER

# TCVN 5712:1993, VN3 ("ABC" fonts): capitals with tones are the small letters in a font of capitals.
_TCVN3_CODES = (
    "\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad\xae\xb5\xb6\xb7\xb8"
    "\xb9\xbb\xbc\xbd\xbe\xc6\xc7\xc8\xc9\xca\xcb\xcc\xce\xcf\xd0\xd1\xd2\xd3"
    "\xd4\xd5\xd6\xd7\xd8\xdc\xdd\xde\xdf\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9"
    "\xea\xeb\xec\xed\xee\xef\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc"
    "\xfd\xfe"
)
_TCVN3_LETTERS = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
TCVN3 = str.maketrans(_TCVN3_CODES, _TCVN3_LETTERS)


def decode_viscii(data: bytes) -> str:
    """Decode VISCII (RFC 1456); every byte has a meaning."""
    return data.decode("latin-1").translate(dict(enumerate(_VISCII)))


def decode_tcvn3(data: bytes) -> str:
    """Decode TCVN3; bytes outside its table stay what Latin-1 makes of them."""
    return data.decode("latin-1").translate(TCVN3)


def decode_windows_1258(data: bytes) -> str:
    """Decode Windows-1258, whose tones are letters of their own, into composed letters."""
    return unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))


# By the frequency with which they turn up; the first of equal scores wins.
LEGACY_ENCODINGS: Mapping[str, Callable[[bytes], str]] = {
    "cp1258": decode_windows_1258,
    "viscii": decode_viscii,
    "tcvn3": decode_tcvn3,
}

_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_SYLLABLE = re.compile(
    "(?:ngh|ng|nh|ch|gh|gi|kh|ph|th|tr|qu|[bcdđghklmnpqrstvx])?"
    "(?:iêu|yêu|oai|oay|oao|oeo|uây|uya|uyê|uyu|uôi|ươi|ươu|uyê|"
    "ia|iê|ya|yê|ua|uô|ưa|ươ|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|oa|oă|oe|uâ|uê|uơ|uy|oo|"
    "[aăâeêioôơuưy])"
    "(?:ch|ng|nh|[cmnpt])?"
)
_EDGES = "\"'()[]{}<>.,;:!?/*-–—“”‘’…«»0123456789%+=_~|\\&#@$^`"


def is_syllable(word: str) -> bool:
    """Whether a word is spelt as a Vietnamese syllable can be: one initial, one rhyme, at most one tone."""
    letters = unicodedata.normalize("NFD", word.casefold())
    if len(_TONE.findall(letters)) > 1:
        return False
    return bool(_SYLLABLE.fullmatch(unicodedata.normalize("NFC", letters.translate(_TONES))))


def vietnamese_share(text: str) -> float | None:
    """Return the share of words with letters beyond ASCII that are Vietnamese syllables; None without any."""
    words = [word for word in _words(text) if not word.isascii()]
    if not words:
        return None
    return sum(map(is_syllable, words)) / len(words)


def _words(text: str) -> list[str]:
    stripped = (part.strip(_EDGES) for word in text.split() for part in re.split("[-–/.,]", word))
    return [word for word in stripped if word]
