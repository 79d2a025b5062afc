"""Whether a source carries pictures of some size: they have a right of their own, which copying the file would grant.

In: a source. Out: yes or no, told by a look at its bytes, without decoding a picture. What is as small as a logo or a
smiley is no picture here.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable

from press_archive.model import Passage
from press_archive.read.format import Source
from press_archive.read.packed import BROKEN, opened

_SIZE = 6_000  # bytes of a picture, packed; logos and icons have fewer
_IN_ADDRESS = re.compile(rb"data:image/(?!svg)[\w.+-]{2,20};base64,[A-Za-z0-9+/=]{8000}", re.IGNORECASE)
_IN_RTF = re.compile(rb"\\(?:png|jpeg)blip[^{}]{0,400}\s[0-9a-fA-F\s]{12000}")
_IN_PDF = re.compile(rb"/Subtype\s{0,9}/Image\b")
_AROUND = 500  # bytes before and behind that, in which the sides stand
_SIDE = re.compile(rb"/(Width|Height)\s+(\d{1,6})")
_SMALLEST = {b"Width": 200, b"Height": 120}  # pixels
_NAMED = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".bmp", ".tif", ".tiff", ".emf", ".wmf")
_BEGINNINGS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")  # of pictures in documents of old Word
_CARRIED = ("data:", "css:", "part:", "rel:")  # places in the source itself
_OLE = b"\xd0\xcf\x11\xe0"


def carries_pictures(source: Source) -> bool:
    """Return whether a source, taken as it lies there, carries pictures."""
    start = source.start
    if source.pictures:
        return True
    if start.startswith(b"PK"):
        return _packed(source)
    if start.startswith(b"%PDF"):
        data = source.data
        return any(
            _is_large(data[max(0, one.start() - _AROUND) : one.end() + _AROUND])
            for one in _IN_PDF.finditer(data)
        )
    if start.startswith(_OLE):
        return any(one in source.data for one in _BEGINNINGS)
    if start.startswith(b"{\\rtf"):
        return _IN_RTF.search(source.data) is not None
    return _IN_ADDRESS.search(source.data) is not None


def shows_its_own(passages: Iterable[Passage]) -> bool:
    """Return whether an article has pictures, however small, whose bytes stand in the source."""
    places = (place for passage in passages for picture in passage.pictures for place in picture.places)
    return any(place.startswith(_CARRIED) for place in places)


def _packed(source: Source) -> bool:
    try:
        with opened(source) as packed:
            return any(map(_is_picture, packed.infolist()))
    except BROKEN:
        return False


def _is_picture(member: zipfile.ZipInfo) -> bool:
    return member.compress_size >= _SIZE and member.filename.lower().endswith(_NAMED)


def _is_large(told: bytes) -> bool:
    sides = {name: int(size) for name, size in _SIDE.findall(told)}
    return all(sides.get(name, 0) >= least for name, least in _SMALLEST.items())
