"""The images of a saved page: where their bytes may lie, and which of them are the article's.

In: an image element; then images and the chunks that were chosen for the article. Out: for each chosen chunk its
pictures. What is no picture of the article goes by what it is to the page: furniture, in the line of a name or a day,
of a declared size below that of any picture, leading to another page, outside the element that holds the text.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from press_archive.model import Picture
from press_archive.read.html.marks import Role

# Pages that load pictures when they come into view have the real address beside that of a blank one.
_ADDRESSES = ("src", "data-src", "data-original", "data-lazy-src", "data-srcset", "srcset")
_SETS = ("data-srcset", "srcset")
_IN_STYLE = re.compile(r"var\(\s*(--(?:sf-img|savepage-url)-\d{1,6})\s*\)")  # SingleFile, Save Page WE
_LEFT = re.compile(r"data:,sha256-([0-9a-f]{64})")  # of a page that is too large to be read with its pictures
_RASTER = re.compile(r"data:image/(?!svg)", re.IGNORECASE)
_BLANK = 500  # characters of an address that is a picture itself; those that only keep a place are shorter
_OPENS_LARGE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|bmp)$", re.IGNORECASE)
_NO_PLACE = re.compile(r"(?:javascript|about|blob|file|mailto|chrome|resource):", re.IGNORECASE)
_OF_TEXT = ("headline", "text", "heading", "lead", "item", "row")
_CAPTIONS = ("caption", "alt")
_LONGEST = 2_000  # characters of an address that is no picture itself
_SMALLEST = 100  # pixels that a page declares of either side; icons, faces and counters have less
_MOST = 500  # pictures of an article


@dataclass(frozen=True, slots=True)
class Image:
    """An image of a page, with what stands around it."""

    places: tuple[str, ...]  # as in press_archive.model.Picture
    alt: str
    before: int  # number of the chunk that it stands before or in
    figure: int
    boilerplate: tuple[int, ...]
    path: tuple[int, ...]
    role: Role
    leads: str = ""  # where the link around it leads


class _Chunk(Protocol):
    """What is asked of a chunk."""

    @property
    def kind(self) -> str: ...
    @property
    def number(self) -> int: ...
    @property
    def figure(self) -> int: ...
    @property
    def boilerplate(self) -> tuple[int, ...]: ...
    @property
    def path(self) -> tuple[int, ...]: ...


ChunkT = TypeVar("ChunkT", bound=_Chunk)


def places_of(element: HtmlElement) -> tuple[str, ...]:
    """Return where the bytes of an image may lie, the best place first; none of one declared to be tiny."""
    if any(_is_tiny(element.get(side)) for side in ("width", "height")):
        return ()
    named = _IN_STYLE.search(element.get("style") or "")
    found = [f"css:{named[1]}"] if named else []
    found += [place for address in _addresses(element) if (place := place_of(address))]
    return tuple(dict.fromkeys(found))


def _is_tiny(size: str | None) -> bool:
    told = re.fullmatch(r"\s*(\d{1,5})(?:\.\d{0,4})?(?:px)?\s*", size or "")
    return told is not None and int(told[1]) < _SMALLEST


def _addresses(element: HtmlElement) -> Iterator[str]:
    for name in _ADDRESSES:
        value = element.get(name) or ""
        yield _largest_of(value) if name in _SETS else value
    for picture in islice(element.iterancestors("picture"), 1):
        yield from (_largest_of(source.get("srcset") or "") for source in picture.iter("source"))


def _largest_of(srcset: str) -> str:
    """The address of the largest image of a set: "a.jpg 640w, b.jpg 1280w"."""
    parts = [one.split() for one in re.split(r",\s+", srcset.strip()) if one.strip()]
    sized = [(_number(part[1]) if len(part) > 1 else 1.0, part[0]) for part in parts]
    return max(sized, default=(0.0, ""))[1].rstrip(",")


def _number(size: str) -> float:
    told = re.fullmatch(r"(\d{1,6}(?:\.\d{1,4})?)[wx],?", size)
    return float(told[1]) if told else 0.0


def place_of(address: str) -> str:
    """Return the place that an address stands for, "" for none; one that is a picture itself by its digest."""
    address = address.strip()
    if address[:5].lower() == "data:":
        if left := _LEFT.fullmatch(address):
            return f"data:{left[1]}"
        told = len(address) > _BLANK and _RASTER.match(address)
        return f"data:{hashlib.sha256(address.encode()).hexdigest()}" if told else ""
    if not address or len(address) > _LONGEST or _NO_PLACE.match(address) or address.startswith("#"):
        return ""
    return address


def target_around(element: HtmlElement) -> str:
    """Return where the innermost link around an element leads."""
    return next((link.get("href") or "" for link in element.iterancestors("a")), "")


def with_pictures(
    chosen: Sequence[ChunkT], images: Sequence[Image], shared: Sequence[str] = ()
) -> list[tuple[ChunkT, tuple[Picture, ...]]]:
    """Return the chunks of an article with the pictures that stand before each, a caption's with the caption.

    ``shared`` are the addresses of what the page says it is to be shared with.
    """
    found: dict[int, list[Picture]] = {}
    if chosen:
        region = _Region(chosen)
        for image in images[: 20 * _MOST]:
            at = region.place(image)
            if at is not None and sum(map(len, found.values())) < _MOST:
                found.setdefault(at, []).append(Picture(_with_same_name(image.places, shared), image.alt))
        if shared:
            first = next((at for at, one in enumerate(chosen) if one.kind != "headline"), len(chosen) - 1)
            found.setdefault(first, []).append(Picture(tuple(shared), instead=True))
    return [(chunk, tuple(found.get(at, ()))) for at, chunk in enumerate(chosen)]


def _with_same_name(places: tuple[str, ...], shared: Sequence[str]) -> tuple[str, ...]:
    """The places of an image, and the picture the page is shared with where that is the same file, cut otherwise."""
    names = {_file_name(place) for place in places} - {""}
    return tuple(dict.fromkeys((*places, *(one for one in shared if _file_name(one) in names))))


def _file_name(address: str) -> str:
    try:
        return posixpath.basename(urlsplit(address).path)
    except ValueError:
        return ""


class _Region:
    """Where on its page an article stands."""

    def __init__(self, chosen: Sequence[_Chunk]) -> None:
        self._chosen = chosen
        of_page = [one for one in chosen if one.number >= 0]
        self._numbers = [one.number for one in of_page]
        text = [one for one in of_page if one.kind in _OF_TEXT and one.kind != "headline"]
        self._furniture = {number for one in text for number in one.boilerplate}
        paths = [one.path[:-1] for one in text]
        self._around = _shared(min(paths), max(paths)) if paths else None

    def place(self, image: Image) -> int | None:
        """Return the place among the chosen chunks that an image belongs to; None of what is not the article's."""
        if image.role in ("byline", "date") or _leads_away(image.leads):
            return None
        captioned = self._caption_of(image)
        if captioned is not None:
            return captioned
        if not self._numbers or not min(self._numbers) <= image.before <= max(self._numbers) + 1:
            return None
        inside = self._around is not None and image.path[: len(self._around)] == self._around
        if not inside or not self._furniture.issuperset(image.boilerplate):
            return None
        following = [(one.number, at) for at, one in enumerate(self._chosen) if one.number >= image.before]
        return min(following)[1] if following else len(self._chosen) - 1

    def _caption_of(self, image: Image) -> int | None:
        of_figure = [
            (one.kind != "caption", at)
            for at, one in enumerate(self._chosen)
            if image.figure and one.figure == image.figure and one.kind in _CAPTIONS
        ]
        return min(of_figure)[1] if of_figure else None


def _leads_away(target: str) -> bool:
    """Whether a link around an image leads to another page, not to the image itself or to a script that shows it."""
    target = target.partition("#")[0].strip()
    if not target or target.lower().startswith(("javascript:", "data:")):
        return False
    return not _OPENS_LARGE.search(target.partition("?")[0])


def _shared(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[int, ...]:
    pairs = enumerate(zip(one, other, strict=False))
    return one[: next((at for at, (mine, its) in pairs if mine != its), min(len(one), len(other)))]


def without_bytes(pattern: re.Pattern[bytes], page: bytes) -> bytes:
    """Return a page with each address that is a picture itself cut down to its digest."""
    return pattern.sub(lambda found: b"data:,sha256-" + hashlib.sha256(found[0]).hexdigest().encode(), page)
