"""Reading a byline: who wrote, who made the pictures, for which outlet, after which source.

In: one line. Out: a :class:`Byline`, or None where the line is none. Every part of the line must be accounted for,
so a sentence that begins with "Theo" or a heading in capitals is not taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from press_archive.authorities.outlets import OutletIndex, host_of
from press_archive.languages import Language
from press_archive.languages.language import Bylines
from press_archive.model import Outlet

_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,60})[)\]]")
_SITE = re.compile(r"(?:https?://)?(?:[\w-]{2,40}\.){1,3}[a-z]{2,10}/?", re.IGNORECASE)
_BEFORE_OUTLET = re.compile(r"([^/(]{2,40}?)\s*[/(]\s*([^/()]{2,60}?)\s*\)?")
_BUREAU = re.compile(r"[^\W\d_]{2,10}(?:\.[A-Za-z]{2,4})?(?:\d{1,2}|\s?[-–]\s?[^\W\d_].{0,30})?")


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says. ``explicit``: it has more to show than the shape of a name."""

    authors: tuple[str, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    sources: tuple[str, ...] = ()
    makers: tuple[str, ...] = ()  # of pictures
    explicit: bool = False


class _NoBylineError(Exception):
    """A part of the line is nothing a byline holds."""


def parse_byline(text: str, outlets: OutletIndex, language: Language) -> Byline | None:
    """Read a line as a byline of a language."""
    words = language.bylines
    text = text.strip(" .*•–—-")
    if not text or len(text) > words.longest or text.endswith((":", ";", ",", "!", "?")):
        return None
    try:
        return _parsed(text, outlets, words)
    except _NoBylineError:
        return None


def _parsed(text: str, outlets: OutletIndex, words: Bylines) -> Byline | None:
    named, writers, sources = _split_sources(_with_breaks(text, outlets, words), outlets, words)
    reader = _Parts(outlets, words)
    explicit = bool(sources)
    for role, part in _by_role(named, words):
        explicit = explicit or role != ""
        reader.read(part, role)
    authors = (*reader.authors, *writers)
    if not (authors or reader.outlets or sources or reader.makers):
        return None
    explicit = explicit or bool(reader.outlets)
    return Byline(authors, tuple(reader.outlets), sources, tuple(reader.makers), explicit)


def _with_breaks(text: str, outlets: OutletIndex, words: Bylines) -> str:
    """Put back the breaks a crawler lost: "Hà VyTheo RT", "Lê AnhDân Việt"."""
    for at in range(len(text) - 1, 0, -1):
        if not (text[at].isupper() and text[at - 1].islower()):
            continue
        if words.cue.match(text, at):
            text = f"{text[:at]} {text[at:]}"
        elif outlets.find(text[at:]) and not outlets.find(text.split()[-1]):
            text = f"{text[:at]} / {text[at:]}"
    return text


def _split_sources(
    text: str, outlets: OutletIndex, words: Bylines
) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Cut off "Theo A, B", "(Nguồn: C)", "Theo D / E": what remains before it, who wrote, the sources."""
    match = words.source.search(text)
    if not match:
        return text, (), ()
    told = words.role_in_brackets.sub(" ", words.source.sub(", ", text[match.start() :])).strip(" ,.")
    writer, told = _writer_of_source(told, outlets, words)
    sources = [part.strip(" .()[]") for part in words.source_separators.split(told)]
    sources = [one for part in sources for one in _without_strokes(part, outlets) if one]
    if not sources or not all(_is_source(part, outlets, words) for part in sources):
        raise _NoBylineError
    return text[: match.start()].strip(" (-–—/"), writer, tuple(sources)


def _writer_of_source(text: str, outlets: OutletIndex, words: Bylines) -> tuple[tuple[str, ...], str]:
    """ "Lê Ánh / Pháp luật TP.HCM", "Văn Hà (Vietnam+)", "Hà Vy Dân Việt": who wrote it, and for which paper."""
    if outlets.find(text):
        return (), text
    parted = _BEFORE_OUTLET.fullmatch(text)
    pieces = text.split(" ")
    splits = [(parted[1], parted[2])] if parted else []
    splits += [(" ".join(pieces[:at]), " ".join(pieces[at:])) for at in range(2, min(len(pieces), 6))]
    for name, outlet in splits:
        if words.is_person(name) and outlets.find(outlet) and not outlets.find(name):
            return (name,), outlet
    return (), text


def _without_strokes(text: str, outlets: OutletIndex) -> list[str]:
    """ "AFP/Reuters" is two sources, unless a source is written so."""
    return (
        [text] if outlets.find(text) or _SITE.fullmatch(text) else [part.strip() for part in text.split("/")]
    )


def _is_source(text: str, outlets: OutletIndex, words: Bylines) -> bool:
    """Whether a text names a source; of an unknown one every word is capitalised or numbered."""
    if outlets.find(text) or _SITE.fullmatch(text):
        return True
    parts = [part for part in text.split() if part not in words.small_words]
    return 0 < len(parts) <= 7 and all(part[0].isupper() or part[0].isdigit() for part in parts)


def _by_role(text: str, words: Bylines) -> Iterator[tuple[str, str]]:
    """Split at "Ảnh:", "Bài và ảnh:" into (role, content); what stands before the first cue has no role."""
    start, role = 0, ""
    for cue in words.role.finditer(text):
        yield role, text[start : cue.start()]
        start, role = cue.end(), str(cue.lastgroup)
    yield role, text[start:]


@dataclass(slots=True)
class _Parts:
    """Sorts the parts of a byline; a part that is neither name nor outlet ends it all."""

    index: OutletIndex
    words: Bylines
    authors: list[str]
    outlets: list[Outlet]
    makers: list[str]

    def __init__(self, index: OutletIndex, words: Bylines) -> None:
        self.index, self.words = index, words
        self.authors, self.outlets, self.makers = [], [], []

    def read(self, text: str, role: str) -> None:
        text = self.words.role_in_brackets.sub(" ", text)
        for inside in _BRACKETS.findall(text):
            self.bracketed(inside)
        text = _BRACKETS.sub(" ", text).strip(" .,;:-–—|/()")
        if text:
            whole = self.index.find(text)
            if whole:
                self.outlets.append(whole)
                return
            for part in self.split(text):
                self.part(part.strip(" .,;"), role)

    def split(self, text: str) -> list[str]:
        """The names of a part; an outlet after a slash may hold words that separate names."""
        name, slash, outlet = text.partition("/")
        if slash and self.index.find(outlet.strip()):
            first = self.words.names(name)
            return [*first[:-1], first[-1] + "/" + outlet]
        return self.words.names(text)

    def bracketed(self, text: str) -> None:
        """(TTXVN), (PV TTXVN tại Washington), (TTXVN/Vietnam+), (Hà Nội)."""
        inside = self.words.correspondent.sub("", text.strip())
        for part in inside.split("/"):
            self.outlet(self.words.abroad.sub("", part.strip()))

    def part(self, text: str, role: str) -> None:
        text = self.words.trailing_role.sub("", text)
        if not text:
            return
        if self.authors and self.words.is_sign(text):
            self.outlet(text)
            return
        name, *bureaus = (piece.strip() for piece in text.split("/"))
        if bureaus or not self.words.is_name(name) or self.index.find(name):
            for bureau in bureaus:
                self.outlet(bureau)
            name = self.without_outlet(name)
        if name:
            self.name(name, role)

    def without_outlet(self, name: str) -> str:
        """A name without the outlet it ends in ("Nhóm phóng viên VOV.VN") or is."""
        outlet = self.index.find(name)
        if outlet:
            self.outlets.append(outlet)
            return ""
        words = name.split()
        for size in (1, 2, 3):
            ending = " ".join(words[-size:])
            if (
                size < len(words)
                and self.words.is_group_sign(" ".join(words[:-size]))
                and self.index.find(ending)
            ):
                self.outlet(ending)
                return " ".join(words[:-size])
        return name

    def name(self, name: str, role: str) -> None:
        if _SITE.fullmatch(name):
            self.outlet(name)
        elif not self.words.is_name(name):
            raise _NoBylineError
        elif role != "other":
            (self.makers if role == "maker" else self.authors).append(name)

    def outlet(self, text: str) -> None:
        """Note an outlet; an unknown one must look like a bureau, a site or a name."""
        if not text:
            return
        known = self.index.at(f"https://{text}") if host_of(f"https://{text}").count(".") else None
        known = known or self.index.find(text)
        if known:
            self.outlets.append(known)
        elif not (
            _SITE.fullmatch(text)
            or _BUREAU.fullmatch(text)
            or self.words.is_name(text)
            or text.lower().startswith(self.words.outlet_opening)
        ):
            raise _NoBylineError


def is_sure_when_glued(byline: Byline, language: Language) -> bool:
    """Whether the names of a byline have the shape of persons' or of reporters' signs, each of them."""
    words = language.bylines
    return bool(byline.authors) and all(
        words.is_person(name) or words.is_group_sign(name) for name in byline.authors
    )


def is_bare_name(byline: Byline, language: Language) -> bool:
    """Whether a byline rests on nothing but its shape, and its shape can be trusted."""
    return not byline.explicit and all(map(language.bylines.is_sure_alone, byline.authors))
