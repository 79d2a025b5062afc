"""The words of English bylines: By, Reporting by, Photos by, and the shape of a name.

In: a part of a byline. Out: whether it can be a name or a sign, and how a reader would cite it.
"""

from __future__ import annotations

import re

from press_archive.languages.folding import fold
from press_archive.languages.language import Bylines
from press_archive.languages.tables import groups

_AUTHOR = (
    r"(?:[Rr]eporting|[Ww]ords|[Ss]tory|[Tt]ext|[Ww]ritten|[Aa]rticle|[Cc]ompiled|[Tt]ranslated|[Pp]osted)"
    r"(?: (?:and|&) [a-z]+)? by|Authors?|By|BY"
)
_OTHER = (
    r"(?:[Aa]dditional reporting|[Ee]diting|[Ee]dited|[Pp]roduced|[Ff]act[- ]checked|[Rr]eviewed|[Cc]ompiling)"
    r"(?: and [a-z]+)? by"
)
_MAKER = (
    r"(?:[Pp]hotos?|[Pp]hotographs?|[Pp]hotography|[Pp]ictures?|[Ii]mages?|[Vv]ideos?|[Gg]raphics?|[Ii]llustrations?)"
    r"(?: and [a-z]+)?(?: by|(?=:))"
)
_ROLE = re.compile(
    rf"(?:^|(?<=[\s(\-–—|,;.]))(?:(?P<author>{_AUTHOR})|(?P<other>{_OTHER})|(?P<maker>{_MAKER}))\s*:?\s+(?=[^\W\d_])"
)
_SOURCE = re.compile(r"(?:^|[\s(\[\-–—]+)(?P<cue>[Ss]ources?|SOURCES?)\s*:\s*(?=\S)")
_SOURCE_SEPARATORS = re.compile(r"[,;()\[\]]|\s[-–]\s|\sand\s")
_JOINED = re.compile(r"\s+(?:and|AND|&|with)\s+")
_SEPARATORS = re.compile(r",?\s+(?:and|AND|&|with)\s+|\s*[,;|•]\s*|\s+[-–—]\s+")
_PARTED = re.compile(r"\s*[;|•]\s*|\s+[-–—]\s+")
_TRAILING = re.compile(
    r"(?:^|\s+)(?:(?:[Ss]taff|[Ss]enior|[Cc]hief|[Ss]pecial|[Gg]uest|[Ff]reelance|[Pp]olitical|[Ee]nvironment|"
    r"[Hh]ealth"
    r"|[Bb]usiness|[Ss]ports?)\s+){0,3}"
    r"(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Cc]olumnist|[Cc]ontributor|[Pp]hotographer)$"
    r"|\s+(?:in|at|for)\s+(?:the\s+)?[A-Z][^,;|]{1,40}$"
)
_CORRESPONDENT = re.compile(r"^(?:[Cc]orrespondents?|[Rr]eporters?|[Ss]taff)\b\s*(?:of|for)?\s*")
_ABROAD = re.compile(r"\s+in\s+[A-Z].{0,40}$")
_BRACKETED_ROLE = re.compile(r"\(\s*(?:words|text|photos?|video|reporting|editing)\s*\)", re.IGNORECASE)
_ADDRESS_CUE = re.compile(
    r"(?:source|original(?: article| story)?|read (?:the )?(?:original|full story|more)(?: (?:at|on|here))?|"
    r"link|via)\b",
    re.IGNORECASE,
)
_GROUPS = frozenset(
    map(
        fold,
        groups(
            """
            Staff | Staff Writer | Staff Writers | Staff Reporter | Staff Reporters | Newsroom | News Desk |
            Web Desk |
            Editorial Board | The Editorial Board | Agencies | Wire Services | Our Correspondent |
            Special Correspondent |
            Editors | The Editors
            """
        ),
    )
)
_NO_NAMES = frozenset(
    map(
        fold,
        groups(
            """
            The End | End | More | Read More | Related | Advertisement | Monday | Tuesday | Wednesday | Thursday |
            Friday |
            Saturday | Sunday | Share | Photo | Photos | Video | Source
            """
        ),
    )
)
_OWN_NAME_AFTER = re.compile(r"\b[Rr]eporters? (?:of|for|from) (?:[Tt]he )?(?=[A-Z])")
_OWN_NAME_BEFORE = re.compile(r"will (?:continue to report|update this story)\b")
_TITLE = re.compile(r"^(?:Dr|Prof|Mr|Mrs|Ms)\.?\s+(?=[A-Z])")
_WORD = re.compile(r"[^\W\d_]+(?:['’.\-][^\W\d_]*)*")
_PARTICLES = frozenset(
    {"van", "von", "de", "der", "den", "bin", "al", "la", "di", "da", "dos", "el", "ibn", "y"}
)
_LONGEST, _LONGEST_NAME, _MOST_WORDS = 160, 45, 5


def _names(text: str) -> list[str]:
    """Cut a row of names; without an "and" what follows a comma is no second name: Jane Doe, Staff Writer."""
    if "," not in text or _JOINED.search(text) or _PARTED.search(text):
        return _SEPARATORS.split(text)
    name, _, rest = text.partition(",")
    return [name, *(f"/{part.strip()}" for part in rest.split(","))]


def is_group_sign(text: str) -> bool:
    """Whether a byline names a group of reporters instead of a person."""
    return fold(text) in _GROUPS


def is_name(text: str) -> bool:
    """Whether a part of a byline has the shape of a name: one to five words, each with a capital."""
    if is_group_sign(text):
        return True
    words = text.split()
    if not 1 <= len(words) <= _MOST_WORDS or len(text) > _LONGEST_NAME or fold(text) in _NO_NAMES:
        return False
    return all(
        _WORD.fullmatch(word) and (word[0].isupper() or (at and word in _PARTICLES))
        for at, word in enumerate(words)
    )


def _never(_name: str) -> bool:
    """English bylines have a cue: capitalised lines without one are as often sections and headings."""
    return False


def is_capitals(name: str) -> bool:
    """Whether a name of several words is written in capitals."""
    return (
        name.isupper()
        and sum(len(word) > 1 for word in re.split(r"[\s.]+", name)) > 1
        and not is_group_sign(name)
    )


def as_cited(name: str) -> str:
    """Return a name as a reader would cite it: without form of address, not in capitals."""
    name = _TITLE.sub("", name).strip()
    if not is_capitals(name):
        return name
    return re.sub(r"[^\W\d_]+", lambda word: word[0][0] + word[0][1:].lower(), name)


BYLINES = Bylines(
    longest=_LONGEST,
    role=_ROLE,
    role_in_brackets=_BRACKETED_ROLE,
    trailing_role=_TRAILING,
    correspondent=_CORRESPONDENT,
    abroad=_ABROAD,
    names=_names,
    source=_SOURCE,
    cue=_SOURCE,
    source_separators=_SOURCE_SEPARATORS,
    small_words=frozenset({"of", "the", "and", "for", "de"}),
    outlet_opening="the ",
    address_cue=_ADDRESS_CUE,
    source_line="source",
    own_name_after=_OWN_NAME_AFTER,
    own_name_words=("eporter",),
    own_name_before=_OWN_NAME_BEFORE,
    home_domain="",
    picture_cue="and photos",  # Words and photos by …
    is_group_sign=is_group_sign,
    is_name=is_name,
    is_sure_in_head=_never,
    is_sure_alone=_never,
    is_person=_never,
    is_sign=_never,
    is_capitals=is_capitals,
    as_cited=as_cited,
)
