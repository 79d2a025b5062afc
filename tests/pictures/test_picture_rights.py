"""What rights leave of pictures, in words of either language; what a source carries is not handed out with it."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from makers import archived, article
from photos import address_of, photo

from press_archive.authorities.outlets import OutletIndex
from press_archive.decisions.rights import cut_to_rights, read_rights
from press_archive.errors import MistakesError
from press_archive.model import Access, Article, Block, Images, Picture, Rights, Understanding
from press_archive.pages.summary import may_be_copied
from press_archive.read import Source
from press_archive.read.pictured import carries_pictures


def pictured() -> Article:
    blocks = (
        Block("headline", "Lũ về"),
        Block("caption", "Nước dâng. Ảnh: Lê Chi", pictures=(Picture(("a.jpg",)),)),
        Block("paragraph", "Nước đã rút từ sáng sớm nay.", pictures=(Picture(("b.jpg",)),)),
    )
    return replace(article("x"), blocks=blocks)


@pytest.mark.parametrize(
    ("access", "images", "left"),
    [
        ("full", "full", ["a.jpg", "b.jpg"]),
        ("full", "thumbnails", ["a.jpg", "b.jpg"]),
        ("full", "none", []),
        ("excerpt", "full", ["a.jpg"]),
        ("excerpt", "none", []),
        ("metadata", "full", []),
        ("withdrawn", "full", []),
    ],
)
def test_pictures_go_with_the_text_that_is_left(access: Access, images: Images, left: list[str]) -> None:
    made, _ = cut_to_rights(pictured(), Understanding(), Rights(access, words=6, images=images))
    assert [one.places[0] for block in made.blocks for one in block.pictures] == left


def test_images_have_a_right_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "rights.yml").write_text(
        "mặc định: {ảnh: ảnh nhỏ}\nbáo: {Tuổi Trẻ: {hình ảnh: đầy đủ}}\nbài: {b.html: {ảnh: không}}\n",
        "utf-8",
    )
    book = read_rights(tmp_path, Rights(), OutletIndex.of(()))
    chosen = [book.of(*asked).images for asked in ((None, "a"), ("Tuổi Trẻ", "a"), ("Tuổi Trẻ", ["b.html"]))]
    assert chosen == ["thumbnails", "full", "none"]
    assert (
        book.strictest([Rights(images="full"), Rights("excerpt", images="thumbnails")]).images == "thumbnails"
    )
    assert book.strictest([Rights("excerpt", images="full"), Rights(images="none")]) == Rights("excerpt")
    (tmp_path / "rights.yml").write_text("bài: {b.html: {ảnh: to}}\n", "utf-8")
    with pytest.raises(MistakesError):
        read_rights(tmp_path, Rights(), OutletIndex.of(()))


def packed(name: str, data: bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as whole:
        whole.writestr(name, data)
    return file.getvalue()


LARGE = photo(1_200, 900, quality=95)
IMAGE = b"<</Type/XObject/Subtype/Image/Width %d/Height %d/Filter/DCTDecode/Length 9>>stream\nx\nendstream"


@pytest.mark.parametrize(
    ("data", "carries"),
    [
        (f'<p><img src="{address_of(LARGE)}"></p>'.encode(), True),
        (f'<p><img src="{address_of(photo(20, 20))}"></p>'.encode(), False),
        (b'<p><img src="a.jpg"></p>', False),
        (packed("word/media/image1.jpeg", LARGE), True),
        (packed("word/document.xml", LARGE), False),
        (b"%PDF-1.7\n" + IMAGE % (800, 600), True),
        (b"%PDF-1.7\n" + IMAGE % (90, 40), False),
        (rb"{\rtf1 {\pict\jpegblip " + LARGE.hex().encode() + b"}}", True),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600 + LARGE, True),
        (b"Bai viet", False),
    ],
)  # fmt: skip
def test_what_a_file_carries(data: bytes, carries: bool) -> None:
    assert carries_pictures(Source.of("a", data)) is carries


@pytest.mark.parametrize(("images", "copied"), [("full", True), ("thumbnails", False), ("none", False)])
def test_a_source_with_pictures_is_handed_out_only_where_they_are_shown(images: Images, copied: bool) -> None:
    one = article("Bài.")
    carrying = replace(one, source=replace(one.source, pictures=True))
    assert may_be_copied(archived(carrying, rights=Rights(images=images))) is copied
    assert may_be_copied(archived(one, rights=Rights(images=images)))
