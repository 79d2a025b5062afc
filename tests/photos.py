"""Pictures drawn for tests: none lies in the tree."""

from __future__ import annotations

import base64
import io
import struct
import zlib

from PIL import Image, ImageDraw

WHERE = (10.0, 47.0, 12.0)  # degrees, minutes and seconds that only a picture's EXIF tells
MAKER = "Máy ảnh của Lê Chi"


def photo(
    width: int = 400,
    height: int = 260,
    *,
    kind: str = "JPEG",
    mode: str = "RGB",
    seed: int = 1,
    **options: object,
) -> bytes:
    """Draw a picture, its upper left quarter red and the rest of a colour that the seed gives."""
    picture = Image.new("RGB", (width, height), (40, 60 + seed * 37 % 180, 200))
    ImageDraw.Draw(picture).rectangle((0, 0, width // 2, height // 2), "#c02010")
    file = io.BytesIO()
    picture.convert(mode).save(file, kind, **options)
    return file.getvalue()


def telling_photo(width: int = 400, height: int = 260) -> bytes:
    """A picture lying on its side as cameras save it, that tells where it was taken, with what, and more."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turned to the right to stand upright
    exif[0x010F] = MAKER
    exif.get_ifd(0x8825)[2] = WHERE
    return photo(width, height, exif=exif.tobytes(), comment=MAKER.encode(), quality=92)


def huge_png(width: int = 20_000, height: int = 10_000) -> bytes:
    """A PNG of a few bytes whose head tells of 200 million pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(b"x")), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def address_of(data: bytes) -> str:
    """Return an address that carries a picture."""
    return "data:image/jpeg;base64," + base64.b64encode(data).decode()
