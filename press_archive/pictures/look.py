"""Which of the pictures that articles name are there and can be shown: looked at once, and known afterwards.

In: for each article the pictures it names, the seeds folder, the store. Out: for each article the pictures that its
page shows, with their sizes, and a problem for each that somebody misses there. What was found out about a picture is
kept under the file it lies in, with that file's size and time; so a picture nobody has touched is not unpacked again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from press_archive.errors import Problem, ProblemCode, Severity
from press_archive.frozen import pickled_by_value
from press_archive.keeping.settled import settled_time
from press_archive.keeping.store import Store, key_of, pack
from press_archive.model import Images, Picture
from press_archive.pictures.decode import UnusableError, picture_in
from press_archive.pictures.where import Where, leaves, places_for
from press_archive.processes.workers import LocalPool

_LOOKED = (320, 4_000)  # pixels to which a picture is unpacked to see whether all of it is there
# Pixels below which an image is an ornament, a face or a sign; with words of its own below it, it may be smaller.
_SMALLEST, _SMALLEST_CAPTIONED = (200, 120), (100, 60)
_LONGEST_SHAPE = 5  # times as wide as it is high, or as high: a banner, where no caption says that it is none
# Said of what is a picture; of the others only where the article speaks of one, for pages are full of signs.
_ALWAYS_TOLD: tuple[ProblemCode, ...] = ("picture_damaged", "picture_too_large")


@dataclass(frozen=True, slots=True)
class Named:
    """The pictures an article names."""

    article: str  # id
    source: str  # name
    path: str  # of the source's file, relative to the seeds
    record: str
    images: Images
    # Number of the block, whether that is a caption, the picture.
    pictures: tuple[tuple[int, bool, Picture], ...]


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Look:
    """What was found out about a picture at a place; it has no digest where nothing is there."""

    sha256: str = ""
    width: int = 0  # upright, pixels
    height: int = 0
    why_not: ProblemCode | None = None


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """A picture that a page shows."""

    block: int  # before which it stands; of a caption, which it is of
    alt: str
    images: Images
    sha256: str
    width: int
    height: int
    where: Where


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures that pages show, by article, in the order of the text; and what is to be said of others."""

    shown: Mapping[str, tuple[ShownPicture, ...]]
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class _Found:
    """What looking through the articles of one file came to."""

    shown: dict[str, tuple[ShownPicture, ...]]
    problems: list[Problem]
    looks: dict[bytes, Look | None]  # by key; None where the store has it already


def look_at_pictures(named: Iterable[Named], seeds: Path, store: Store, workers: LocalPool) -> Pictures:
    """Look at all pictures that articles name, file by file."""
    ordered = sorted(named, key=lambda one: (one.path, one.record, one.article))
    groups = [tuple(group) for _, group in groupby(ordered, attrgetter("path"))]
    if not groups:
        return Pictures({})
    store.save()  # what the workers look up
    count = sum(len(one.pictures) for one in ordered)
    shown: dict[str, tuple[ShownPicture, ...]] = {}
    problems: list[Problem] = []
    for found in workers.map_forked(_look_at_group, (seeds, store), groups, count):
        shown |= found.shown
        problems += found.problems
        for key, look in found.looks.items():
            if look is None:
                store.keep("picture", key)
            else:
                store.put("picture", key, pack(look))
    return Pictures(shown, tuple(problems))


def _look_at_group(shared: tuple[Path, Store], group: Sequence[Named]) -> _Found:
    seeds, store = shared
    looker = _Looker(seeds, store)
    shown: dict[str, tuple[ShownPicture, ...]] = {}
    problems: list[Problem] = []
    for named in group:
        chosen, met = looker.of_article(named)
        problems += met
        if chosen:
            shown[named.article] = chosen
    return _Found(shown, problems, looker.looks)


class _Looker:
    """Looks at the pictures of the articles of one file."""

    def __init__(self, seeds: Path, store: Store) -> None:
        self._seeds, self._store = seeds, store
        self.looks: dict[bytes, Look | None] = {}

    def of_article(self, named: Named) -> tuple[tuple[ShownPicture, ...], list[Problem]]:
        """Return the pictures of an article that are shown, each once, and what is to be said of the others."""
        chosen: list[ShownPicture] = []
        problems: list[Problem] = []
        for block, captioned, picture in named.pictures:
            if picture.instead and chosen:
                continue
            shown, why = self._chosen(named, block, captioned, picture)
            if shown and all(shown.sha256 != one.sha256 for one in chosen):
                chosen.append(shown)
            elif why and not picture.instead:
                severity: Severity = "note" if why == "picture_elsewhere" else "warning"
                problems.append(Problem(named.source, severity, why, picture.places[0][:200]))
        return tuple(chosen), problems

    def _chosen(
        self, named: Named, block: int, captioned: bool, picture: Picture
    ) -> tuple[ShownPicture | None, ProblemCode | None]:
        """Return the picture at the first of its places where one can be shown, or why there is none."""
        why: ProblemCode | None = None
        for place in picture.places:
            for where in places_for(self._seeds, named.path, named.record, place):
                look = self._look(where)
                spoken_of = captioned or picture.wanted
                if look.why_not and (spoken_of or look.why_not in _ALWAYS_TOLD):
                    why = why or look.why_not
                elif look.sha256 and not look.why_not and _is_picture(look, captioned=spoken_of):
                    size = (look.sha256, look.width, look.height)
                    return ShownPicture(block, picture.alt, named.images, *size, where), None
        if why is None and picture.wanted:
            why = _why_missing(named.path, picture.places[0])
        return None, why

    def _look(self, where: Where) -> Look:
        key = self._key(where)
        if key is None:
            return look_at(where, self._seeds)
        if self.looks.get(key):
            return self.looks[key] or Look()
        known: Look | None = self._store.look("picture", key)
        if known is None:
            known = self.looks[key] = look_at(where, self._seeds)
        else:
            self.looks.setdefault(key, None)
        return known

    def _key(self, where: Where) -> bytes | None:
        """The place, and the state of the file it lies in; None while that may change without its time changing."""
        try:
            stat = (self._seeds / where.file).stat()
        except OSError:
            return None
        changed = settled_time(stat)
        return None if changed is None else key_of(where, stat.st_size, changed)


def look_at(where: Where, seeds: Path) -> Look:
    """Unpack a picture, to see what it is and whether all of it is there."""
    data = where.read(seeds)
    if data is None:
        return Look()
    look = Look(hashlib.sha256(data).hexdigest())
    try:
        _, (width, height) = picture_in(data, _LOOKED)
    except UnusableError as error:
        return replace(look, why_not=error.code)
    return replace(look, width=width, height=height)


def _is_picture(look: Look, *, captioned: bool) -> bool:
    """Whether an image is as large, and of such a shape, as a picture of an article is."""
    wide, high = _SMALLEST_CAPTIONED if captioned else _SMALLEST
    if look.width < wide or look.height < high:
        return False
    longer, shorter = max(look.width, look.height), min(look.width, look.height)
    return captioned or longer <= _LONGEST_SHAPE * shorter


def _why_missing(path: str, place: str) -> ProblemCode:
    if place.startswith(("http://", "https://", "//")):
        return "picture_elsewhere"
    return "picture_outside" if leaves(path, place) else "picture_missing"


def named_in(pictures: Iterable[ShownPicture]) -> Iterator[tuple[object, ...]]:
    """Yield what a page tells of pictures, for the key of what is made of them."""
    return ((one.block, one.alt, one.images, one.sha256, one.width, one.height) for one in pictures)
