"""Bytes from anywhere as pixels: which pictures are taken, and what is wrong with those that are not.

In: bytes. Out: a picture upright, in sRGB, on white, with nothing of what cameras and programs write beside the
pixels; or an :class:`UnusableError` with the code of its sentence. What a picture is goes by its bytes, whatever it
is called. Its size is read and judged before a single pixel is unpacked.
"""

from __future__ import annotations

import io
import re
import struct
import warnings
import zlib

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from press_archive.errors import ProblemCode

MOST_PIXELS = 50_000_000  # a picture of more would take seconds and half a gigabyte to unpack
MOST_BYTES = 40_000_000
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")
_SVG = re.compile(rb"\s*(?:<\?xml|<!doctype svg|<!--|<svg)", re.IGNORECASE)
_DAMAGED = (
    OSError,
    ValueError,
    SyntaxError,
    TypeError,
    IndexError,
    KeyError,
    AttributeError,
    OverflowError,
    EOFError,
    MemoryError,
    struct.error,
    zlib.error,
)
_ORIENTATION, _ON_THEIR_SIDE = 0x0112, (5, 6, 7, 8)  # the tag of EXIF, and its values for a quarter turn
_DEEP = ("I;16", "I;16B", "I;16L", "I;16N", "I", "F")  # modes of more than eight bits


class UnusableError(Exception):
    """A picture that cannot be shown; its argument is the code of the sentence that says why."""

    @property
    def code(self) -> ProblemCode:
        code: ProblemCode = self.args[0]
        return code


def is_drawing(data: bytes) -> bool:
    """Whether bytes are an SVG drawing, which may hold scripts and is never shown."""
    start = data[:4_000].lstrip(b"\xef\xbb\xbf")
    return bool(_SVG.match(start)) and b"<svg" in start.lower()


def picture_in(data: bytes, most: tuple[int, int]) -> tuple[Image.Image, tuple[int, int]]:
    """Return a picture no larger than ``most`` (width, height; pixels) and the size it has upright in the source.

    Of a picture that moves it is the first frame.
    """
    if not data:
        raise UnusableError("picture_damaged")
    if len(data) > MOST_BYTES:
        raise UnusableError("picture_too_large")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what is odd in a file's metadata, which is left out
        opened = _opened(data)
        if opened.width * opened.height > MOST_PIXELS:
            raise UnusableError("picture_too_large")
        try:
            return _upright(opened, most)
        except (*_DAMAGED, Image.DecompressionBombError) as error:
            raise UnusableError("picture_damaged") from error


def _opened(data: bytes) -> Image.Image:
    try:
        return Image.open(io.BytesIO(data), formats=_FORMATS)
    except Image.DecompressionBombError as error:
        raise UnusableError("picture_too_large") from error
    except UnidentifiedImageError as error:
        raise UnusableError("picture_svg" if is_drawing(data) else "picture_unknown") from error
    except _DAMAGED as error:
        raise UnusableError("picture_damaged") from error


def _upright(picture: Image.Image, most: tuple[int, int]) -> tuple[Image.Image, tuple[int, int]]:
    whole = picture.size
    turned = picture.getexif().get(_ORIENTATION) in _ON_THEIR_SIDE
    size = whole[::-1] if turned else whole
    shown = fitting(size, most)
    room = shown[::-1] if turned else shown
    picture.draft(None, (2 * room[0], 2 * room[1]))  # JPEG is unpacked at a fraction of its size
    picture.load()
    if picture.mode not in ("RGB", "RGBA", "L", "LA", "CMYK"):
        picture = _plain(picture)
    if picture.size != room:
        picture = _keeping_profile(picture, picture.resize(room, Image.Resampling.LANCZOS, reducing_gap=3.0))
    upright = _keeping_profile(picture, ImageOps.exif_transpose(picture) or picture)
    return _on_white(_in_srgb(upright)), size


def fitting(size: tuple[int, int], most: tuple[int, int]) -> tuple[int, int]:
    """Return a size made to fit into another, never larger than it is, at least one pixel either way."""
    width, height = size
    share = min(1.0, most[0] / width, most[1] / height)
    return max(1, round(width * share)), max(1, round(height * share))


def _keeping_profile(before: Image.Image, after: Image.Image) -> Image.Image:
    """Carry along what tells how colours and orientation are meant; it is left out of what is written."""
    for key in ("icc_profile", "exif"):
        if key in before.info and key not in after.info:
            after.info[key] = before.info[key]
    return after


def _plain(picture: Image.Image) -> Image.Image:
    """The same picture in one of the modes that colours and sizes are worked out in."""
    if picture.mode in _DEEP:
        _, high = picture.getextrema()
        scale = 255.0 / max(1.0, float(high)) if float(high) > 255 else 1.0  # type: ignore[arg-type]
        return picture.convert("F").point(lambda value: value * scale).convert("L")
    has_alpha = "transparency" in picture.info or picture.mode in ("PA", "La", "RGBa")
    return _keeping_profile(picture, picture.convert("RGBA" if has_alpha else "RGB"))


def _in_srgb(picture: Image.Image) -> Image.Image:
    """The colours as screens show them, where the picture says which colours its numbers mean."""
    profile = picture.info.get("icc_profile")
    alpha = picture.getchannel("A") if picture.mode in ("RGBA", "LA") else None
    plain = picture.convert("RGB" if picture.mode == "RGBA" else "L") if alpha else picture
    coloured = _converted(plain, profile) if isinstance(profile, bytes) and profile else None
    if coloured is None:
        coloured = plain.convert("RGB")
    if alpha:
        coloured.putalpha(alpha)
    return coloured


def _converted(picture: Image.Image, profile: bytes) -> Image.Image | None:
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        return ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, *_DAMAGED):  # a profile of another kind of picture, or none
        return None


def _on_white(picture: Image.Image) -> Image.Image:
    """A picture of nothing but pixels, made anew: no EXIF, place, profile, comment or thumbnail comes along."""
    bare = Image.new("RGB", picture.size, "white")
    bare.paste(picture, mask=picture.getchannel("A") if picture.mode == "RGBA" else None)
    return bare
