"""How Vietnamese captions end: the cues that name who made a picture.

In: the text of a passage. Out: the credit of a caption, "" for a caption without one, None for other text.
The cues are what was seen in the press: "Ảnh: X", "(Nguồn: X)", "Ảnh tư liệu: X/TTXVN", "- Ảnh 1.".
"""

from __future__ import annotations

import re

from press_archive.languages.language import Captions

LONGEST_CAPTION = 700  # code points; longer passages are body even when they end in a cue
_TAIL = 200  # code points looked at for the cue

_MADE = (
    "[Ảả]nh|ẢNH|[Hh]ình ảnh|[Hh]ình|[Nn]guồn ảnh|[Đđ]ồ h[oọ][aạ]|[Vv]ideo|[Cc]lip|[Ii]nfographics?|[Pp]hoto"
)
_MADE += "|[Mm]inh h[oọ][aạ]|[Bb]iếm h[oọ][aạ]|[Bb]ản đồ|[Tt]ranh|[Ảả]nh, video|[Cc]ông bố ảnh"
_WHAT = r"(?:\s+[^\W\d][\w-]{0,9}){0,4}"  # "tư liệu", "chụp màn hình", "cắt từ clip"
_BREAK = r"(?:^|[.!?…\"”’'»)\]]|\s[-–—|•/]|[-–—|])\s*"
_OPEN = r"[(\[]\s*"
_CREDIT = r"(?P<credit>[^:]{1,90}?)\s*[)\]]?[\s.,;]*$"

_WITH_COLON = (
    # after the end of a sentence or a dash, with a capital: "… buổi làm việc. Ảnh: X", "… - Ảnh: X"
    re.compile(rf"{_BREAK}(?:{_MADE}|Nguồn)\w?{_WHAT}\s*:\s*{_CREDIT}"),
    # in brackets, either case: "(Ảnh: X)", "(nguồn: X)"
    re.compile(rf"{_OPEN}(?:{_MADE}|[Nn]guồn|[Tt]heo){_WHAT.replace('{0,4}', '{0,3}')}\w?\s*:\s*{_CREDIT}"),
    re.compile(rf"{_OPEN}(?:{_MADE})\w?\s*:\s*{_CREDIT}"),
    # without the break before it, only where the cue is plain: "Quang cảnh buổi lễ Ảnh: X"
    re.compile(rf"\s(?:Ảnh|ẢNH|Nguồn ảnh)\s*:\s*{_CREDIT}"),
)
_WITHOUT_COLON = re.compile(
    rf"(?:{_BREAK}|{_OPEN})(?:Ảnh|ảnh|Hình ảnh|Hình)\s+"
    r"(?:minh h[oọ][aạ]|tư liệu|chụp màn hình|chụp từ[^.()]{0,60}|cắt từ[^.()]{0,60}|internet|do[^.()]{0,60}cung cấp"
    r"|nhân vật cung cấp|(?P<credit>[A-ZĐ][^\s.()]{1,20}(?:[ /][A-ZĐÀ-Ỹ][^\s.()]{0,20}){0,4}))"
    r"\s*[)\]]?[\s.]*$"
)
_NUMBERED = re.compile(r"\s[-–—]\s*(?:Ảnh|ẢNH|Hình)\s+\d{1,3}\s*\.?$")
_AGENCIES_IN_BRACKETS = re.compile(r"(?:[.!?”\"]|\w)\s*\(\s*(?:Ảnh|ảnh)\s+(?P<credit>[^():]{2,50})\)[\s.]*$")
_BY_WORD = (_WITHOUT_COLON, _AGENCIES_IN_BRACKETS)
_PICTURE = ("Ảnh", "ảnh", "Hình")  # one of which these name
_PROSE = re.compile(r"[.!?]\s+[^\W\d_]+(?:\s+\S+){4,}")  # a sentence of five words: no credit


def caption_credit(text: str) -> str | None:
    """Return who made the picture a caption belongs to, "" where it does not say, None for no caption."""
    if len(text) > LONGEST_CAPTION:
        return None
    tail = text[-_TAIL:]
    if is_numbered_image(text):
        return ""
    with_colon = _WITH_COLON if ":" in tail else ()
    by_word = _BY_WORD if any(word in tail for word in _PICTURE) else ()
    for pattern in with_colon + by_word:
        match = pattern.search(tail)
        if match and not _PROSE.search(match["credit"] or ""):
            return _clean_credit(match["credit"] or "")
    return None


def is_numbered_image(text: str) -> bool:
    """Whether a line is the text a machine gives an image: "Lãnh đạo tiếp đoàn - Ảnh 1."."""
    return bool(_NUMBERED.search(text[-40:]))


def _clean_credit(credit: str) -> str:
    credit = credit.strip(" .,;-–—")
    if credit.count("(") > credit.count(")"):
        credit += ")"
    return credit.strip()


CAPTIONS = Captions(caption_credit, is_numbered_image)
