"""Vietnamese in letters that only look right in an old font, or spelt out in signs, pasted into a Unicode text.

In: a text. Out: what it says by each way of writing: VNI ("Coäng hoøa"), TCVN3 ("Ch¹y v× ViÖt Nam"), VIQR
("Vie^.t Nam"); whoever asks must judge by the syllables that come out whether it was meant.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from itertools import islice

from press_archive.languages.language import Encodings
from press_archive.languages.vi.encodings import LEGACY_ENCODINGS, TCVN3, vietnamese_share

_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT = "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"
_CIRCUMFLEX, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"

# VNI-Win: the mark follows its vowel as a letter of its own; some vowels and đ are one letter.
_VNI_MARKS = {
    "ø": _GRAVE, "ù": _ACUTE, "û": _HOOK, "õ": _TILDE, "ï": _DOT,
    "â": _CIRCUMFLEX, "à": _CIRCUMFLEX + _GRAVE, "á": _CIRCUMFLEX + _ACUTE, "å": _CIRCUMFLEX + _HOOK,
    "ã": _CIRCUMFLEX + _TILDE, "ä": _CIRCUMFLEX + _DOT,
    "ê": _BREVE, "è": _BREVE + _GRAVE, "é": _BREVE + _ACUTE, "ú": _BREVE + _HOOK, "ü": _BREVE + _TILDE,
    "ë": _BREVE + _DOT,
}  # fmt: skip
_VNI_LETTERS = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI_MARKED = re.compile(rf"([aeouyôö])([{''.join(_VNI_MARKS)}])", re.IGNORECASE)
_VNI = re.compile(f"{_VNI_MARKED.pattern}|[{''.join(_VNI_LETTERS)}]", re.IGNORECASE)

_VIQR_VOWELS = {"^": _CIRCUMFLEX, "(": _BREVE, "+": _HORN}
_VIQR_TONES = {"`": _GRAVE, "'": _ACUTE, "?": _HOOK, "~": _TILDE, ".": _DOT}
_VIQR = re.compile(r"([aeiouy])([\^(+])?(?:([`'?~.])(?!\.\.))?|dd|DD|Dd", re.IGNORECASE)

_OWN = re.compile("[\u1ea0-\u1ef9]")  # letters that only Vietnamese has, and only Unicode
_FEW = 8
_TRACES = {  # what a text of each kind is full of, in the order they are tried
    "VNI": _VNI_MARKED,
    "TCVN3": re.compile("[^\\W\\d_][\u00a8-\u00be]|[\u00a8-\u00be][^\\W\\d_]"),
    "VIQR": re.compile(r"[aeou][\^(+][`'?~.]?[a-z\s]", re.IGNORECASE),
}


def from_vni(text: str) -> str:
    """Read the letters of VNI-Windows fonts."""
    return _VNI.sub(_vni_letter, text)


def _vni_letter(match: re.Match[str]) -> str:
    letter = match[0][0]
    bare = _VNI_LETTERS.get(letter.lower(), letter.lower())
    marks = _VNI_MARKS[match[0][1].lower()] if len(match[0]) > 1 else ""
    return _like(letter, unicodedata.normalize("NFC", unicodedata.normalize("NFD", bare) + marks))


def decode_vni(data: bytes) -> str:
    """Decode bytes written in VNI-Windows fonts."""
    return from_vni(data.decode("cp1252", errors="replace"))


def from_tcvn3(text: str) -> str:
    """Read the letters of .VnTime and its kin."""
    return text.translate(TCVN3)


def from_viqr(text: str) -> str:
    """Read RFC 1456's way of writing Vietnamese in ASCII."""
    return _VIQR.sub(_viqr_letter, text)


def _viqr_letter(match: re.Match[str]) -> str:
    if match[1] is None:
        return _like(match[0][0], "đ")
    marks = _VIQR_VOWELS.get(match[2] or "", "") + _VIQR_TONES.get(match[3] or "", "")
    return unicodedata.normalize("NFC", match[1] + marks)


def _like(model: str, letter: str) -> str:
    return letter.upper() if model.isupper() else letter


def traces(text: str) -> dict[str, int]:
    """Return how many traces of each way of writing a text has; none in a text full of Vietnamese letters."""
    if next(islice(_OWN.finditer(text), _FEW, None), None) is not None:
        return {}
    return {name: sum(1 for _ in pattern.finditer(text)) for name, pattern in _TRACES.items()}


PASTED: Mapping[str, Callable[[str], str]] = {"VNI": from_vni, "TCVN3": from_tcvn3, "VIQR": from_viqr}
ENCODINGS = Encodings({**LEGACY_ENCODINGS, "vni": decode_vni}, vietnamese_share, PASTED, traces)
