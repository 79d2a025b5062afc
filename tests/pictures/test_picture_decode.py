"""Bytes as pixels: what is taken, what is refused with which sentence, and that nothing but pixels is written."""

from __future__ import annotations

import io

import pytest
from photos import MAKER, huge_png, photo, telling_photo
from PIL import Image, ImageCms

from press_archive.pictures.decode import UnusableError, picture_in
from press_archive.pictures.sizes import Size, resized, sizes_of

MOST = (1_280, 4_000)
SVG = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def why_not(data: bytes) -> str:
    with pytest.raises(UnusableError) as met:
        picture_in(data, MOST)
    return met.value.code


def near(colour: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(one - two) < 12 for one, two in zip(colour, other, strict=True))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (huge_png(), "picture_too_large"),
        (photo(kind="PNG")[:-200], "picture_damaged"),
        (photo(1_200, 900, quality=95)[:4_000], "picture_damaged"),
        (photo(kind="WEBP")[:60], "picture_damaged"),
        (b"", "picture_damaged"),
        (SVG, "picture_svg"),
        (b"GIF of a cat", "picture_unknown"),
        (photo(kind="BMP"), "picture_unknown"),
        (b"<html><body>404</body></html>", "picture_unknown"),
    ],
)
def test_what_cannot_be_shown_is_told_apart(data: bytes, code: str) -> None:
    assert why_not(data) == code


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        ("JPEG", "RGB"), ("JPEG", "L"), ("JPEG", "CMYK"), ("PNG", "RGB"), ("PNG", "RGBA"), ("PNG", "P"), ("PNG", "1"),
        ("PNG", "LA"), ("PNG", "I;16"), ("WEBP", "RGB"), ("GIF", "P"), ("AVIF", "RGB"),
    ],
)  # fmt: skip
def test_every_mode_becomes_plain_colours(kind: str, mode: str) -> None:
    picture, size = picture_in(photo(kind=kind, mode="L" if mode == "I;16" else mode), MOST)
    assert (picture.mode, picture.size, size, picture.info) == ("RGB", (400, 260), (400, 260), {})


def test_deep_grey_is_not_burnt_out() -> None:
    file = io.BytesIO()
    Image.linear_gradient("L").convert("I").point(lambda value: value * 256).convert("I;16").save(file, "PNG")
    picture, _ = picture_in(file.getvalue(), MOST)
    assert picture.getpixel((0, 128)) in {(shade,) * 3 for shade in range(120, 136)}


def test_what_can_be_seen_through_stands_on_white() -> None:
    file = io.BytesIO()
    Image.new("RGBA", (300, 200), (255, 0, 0, 0)).save(file, "PNG")
    assert picture_in(file.getvalue(), MOST)[0].getpixel((9, 9)) == (255, 255, 255)


def test_of_a_picture_that_moves_the_first_frame_stands() -> None:
    frames = [Image.new("RGB", (300, 200), colour) for colour in ("#c02010", "#000000")]
    file = io.BytesIO()
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:])
    assert near(picture_in(file.getvalue(), MOST)[0].getpixel((9, 9)), (192, 32, 16))  # type: ignore[arg-type]


def test_a_picture_stands_upright() -> None:
    picture, size = picture_in(telling_photo(), MOST)
    assert picture.size == size == (260, 400)
    assert near(picture.getpixel((250, 10)), (192, 32, 16))  # type: ignore[arg-type]
    assert not near(picture.getpixel((10, 10)), (192, 32, 16))  # type: ignore[arg-type]


def test_colours_are_turned_into_those_of_screens() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    plain, _ = picture_in(photo(kind="PNG"), MOST)
    told, _ = picture_in(photo(kind="PNG", icc_profile=lab), MOST)
    wrong, _ = picture_in(photo(kind="PNG", icc_profile=b"no profile"), MOST)
    assert plain.tobytes() == told.tobytes() == wrong.tobytes()


def test_nothing_but_pixels_is_published() -> None:
    data = telling_photo(1_600, 1_000)
    assert MAKER.encode() in data
    sizes = sizes_of(1_000, 1_600, "full")
    made = dict(resized(data, sizes))
    assert made == dict(resized(data, sizes)), "the same bytes each time"
    for size, file in made.items():
        picture = Image.open(io.BytesIO(file))
        assert (picture.format, picture.size) == ("WEBP", (size.width, size.height))
        assert not picture.getexif()
        assert not {"exif", "xmp", "icc_profile", "comment"} & picture.info.keys()
        assert not any(one in file for one in (MAKER.encode(), b"EXIF", b"Exif", b"XMP ", b"ICCP"))


@pytest.mark.parametrize(
    ("size", "images", "expected"),
    [
        ((4_000, 3_000), "thumbnails", (Size("t", 320, 240),)),
        ((4_000, 3_000), "full", (Size("m", 640, 480), Size("l", 1_280, 960))),
        ((500, 400), "full", (Size("m", 500, 400),)),
        ((800, 12_000), "full", (Size("m", 267, 4_000),)),
        ((4_000, 3_000), "none", ()),
    ],
)
def test_sizes(size: tuple[int, int], images: str, expected: tuple[Size, ...]) -> None:
    assert sizes_of(*size, images) == expected  # type: ignore[arg-type]
