"""How English captions end: the cues that name who made a picture.

In: the text of a passage. Out: the credit of a caption, "" for a caption without one, None for other text.
The cues are the press's: "Photo: X", "Photo by X", "(AP Photo/X)", "REUTERS/X", "X/Getty Images", "Courtesy of X".
"""

from __future__ import annotations

import re

from press_archive.languages.language import Captions

_LONGEST = 700  # code points; longer passages are body even when they end in a cue
_TAIL = 200  # code points looked at for the cue
_WHAT = (
    r"(?:(?:[Ff]ile |FILE )?(?:[Pp]hotos?|PHOTOS?|[Pp]hotographs?|[Pp]ictures?|[Ii]mages?|[Vv]ideo|[Gg]raphics?|"
    r"[Ii]llustrations?))"
)
_BREAK = r"(?:^|[.!?\"”’'»)\]]\s+|\s[-–—|•/]\s*|[(\[]\s*)"
_CREDIT = r"(?P<credit>[^:()]{1,80}?)\s*[)\]]?[\s.,;]*$"
_PATTERNS = (
    re.compile(rf"{_BREAK}{_WHAT}(?: [Cc]redit)?\s*:\s*(?:by |[Cc]ourtesy(?: of)? )?{_CREDIT}"),
    re.compile(rf"{_BREAK}{_WHAT} (?:by|[Cc]ourtesy(?: of)?) (?=[A-Z0-9@]|the ){_CREDIT}"),
    re.compile(
        rf"{_BREAK}(?:[Cc]ourtesy(?: of)?|COURTESY(?: OF)?)(?: {_WHAT})?\s*:? (?=[A-Z0-9@]|the ){_CREDIT}"
    ),
    re.compile(rf"{_BREAK}Credit\s*:\s*{_CREDIT}"),
    re.compile(r"[(\[](?P<credit>[A-Z][\w ]{1,25}? (?:[Ff]ile )?[Pp]hoto(?:/[^()\[\]]{2,60})?)[)\]][\s.]*$"),
    re.compile(rf"{_BREAK}(?P<credit>(?:REUTERS|AFP|AP|EPA)\s*/\s*[A-Z][^.:()]{{1,50}})[)\]]?[\s.]*$"),
    re.compile(
        rf"{_BREAK}(?P<credit>[A-Z][^.:()\[\]]{{1,50}}\s?/\s?(?:Getty Images|Getty|AFP|AP|"
        r"Reuters|REUTERS|EPA|Shutterstock))"
        r"[)\]]?[\s.]*$"
    ),
)
_NUMBERED = re.compile(r"\s[-–—]\s*(?:Photo|Image|Picture)\s+\d{1,3}\s*\.?$")
_OPENING = re.compile(r"(?:FILE|File)(?: PHOTO| photo)?\s*[:–—-]\s")
_PROSE = re.compile(r"[.!?]\s+[^\W\d_]+(?:\s+\S+){4,}")  # a sentence of five words: no credit


def caption_credit(text: str) -> str | None:
    """Return who made the picture a caption belongs to, "" where it does not say, None for no caption."""
    if len(text) > _LONGEST:
        return None
    if is_numbered_image(text):
        return ""
    opening = _OPENING.match(text)
    tail = text[opening.end() if opening else 0 :][-_TAIL:]
    for pattern in _PATTERNS:
        match = pattern.search(tail)
        if match and not _PROSE.search(match["credit"]):
            return match["credit"].strip(" .,;-–—")
    return "" if opening else None


def is_numbered_image(text: str) -> bool:
    """Whether a line is the text a machine gives an image: "Leaders at the meeting - Photo 1."."""
    return bool(_NUMBERED.search(text[-40:]))


CAPTIONS = Captions(caption_credit, is_numbered_image)
