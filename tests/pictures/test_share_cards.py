"""Cards to share: the right letters of the site's typefaces, long headlines that fit, the same bytes each time."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from makers import ROOT, all_pages, archived, article, site
from PIL import Image, ImageDraw

from press_archive.errors import MistakesError
from press_archive.export.share import share_files
from press_archive.model import Rights
from press_archive.pages.site import Site
from press_archive.pictures.share import HEIGHT, WIDTH, card_of, drawn
from press_archive.pictures.typeface import Typeface, missing_files, written

TYPEFACES = ROOT / "overrides" / "assets" / "fonts"
LONG = (
    "Phó Thủ tướng yêu cầu các địa phương ven biển Bắc Trung Bộ khẩn trương sơ tán người dân trước bão số 5 "
)


def test_every_letter_of_the_language_is_drawn_by_a_file_that_has_it() -> None:
    letters = "ăâđêôơưĂÂĐÊÔƠƯ" + "".join(
        base + tone for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY" for tone in "\u0300\u0301\u0303\u0309\u0323"
    )
    text = written(letters)
    assert text is not None
    assert len(text) == 14 + 24 * 5, "each letter with its tone is one character"
    for name, weight in (("serif", 600), ("sans", 400), ("sans", 600)):
        face = Typeface(TYPEFACES, name, weight, 48)
        assert len({drawn_alone(face, one) for one in text}) == len(text), "boxes would be alike"


def drawn_alone(face: Typeface, letter: str) -> bytes:
    canvas = Image.new("L", (80, 80))
    face.draw(ImageDraw.Draw(canvas), (10, 60), letter, "white")
    return canvas.tobytes()


def test_letters_that_the_typefaces_lack_are_never_boxes() -> None:
    assert written("Seoul 서울") is None
    assert written("Bão số 5 🌀 vào bờ\u200b") == "Bão số 5 vào bờ"
    assert card_of("서울의 봄", "Báo", "", "Kho") is None


@pytest.mark.parametrize("times", [1, 2, 4, 12])
def test_a_headline_fits_whatever_its_length(times: int) -> None:
    card = card_of(LONG * times, "Người Lao Động " * times, "26/08/2025", "Kho lưu trữ báo chí " * times)
    assert card is not None
    data = drawn(card, TYPEFACES)
    assert data == drawn(card, TYPEFACES)
    picture = Image.open(io.BytesIO(data)).convert("RGB")
    assert picture.size == (WIDTH, HEIGHT)
    margins = [picture.crop(box) for box in ((0, 20, 70, HEIGHT), (WIDTH - 70, 20, WIDTH, HEIGHT))]
    assert all(len(margin.getcolors() or ()) == 1 for margin in margins), "nothing runs out at the sides"
    assert len(data) < 40_000


def test_a_word_wider_than_a_card_is_broken() -> None:
    face = Typeface(TYPEFACES, "serif", 600, 80)
    lines = face.lines("Tin " + "A" * 60, 1_040)
    assert "".join(lines) == "Tin" + "A" * 60
    assert all(face.width(line) <= 1_040 for line in lines)


def of(access: str = "full", address: str = "https://kho.vn/", **chosen: object) -> Site:
    one = article("Bài.", path="a.txt", headline="Lũ về", published="2025-08-26", outlet="Tuổi Trẻ")
    made = site(archived(one, rights=Rights(access)), site_url=address)  # type: ignore[arg-type]
    return replace(made, settings=replace(made.settings, share_cards=True, **chosen))  # type: ignore[arg-type]


def test_a_card_for_each_article_of_which_something_is_shown() -> None:
    (recipe,) = share_files(of("excerpt"))
    ((name, data),) = [(file.path, file.data) for file in recipe.make()]  # type: ignore[union-attr]
    card = card_of("Lũ về", "Tuổi Trẻ", "26/08/2025", "Kho thử")
    assert card is not None
    assert (name, data) == (f"data/share/{article(path='a.txt').id}.png", drawn(card, TYPEFACES))
    (page,) = [page for page in all_pages(of("excerpt")) if page.meta["kind"] == "article"]
    assert page.meta["archive"]["share"] == name  # type: ignore[index]
    assert list(share_files(of("withdrawn"))) == []
    assert list(share_files(site(archived(article("Bài.", headline="Lũ về"))))) == [], "only if asked for"


def test_without_typefaces_the_build_says_so(tmp_path: Path) -> None:
    assert len(missing_files(tmp_path)) == 9
    with pytest.raises(MistakesError) as met:
        list(share_files(of(overrides=tmp_path)))
    assert [mistake.code for mistake in met.value.mistakes] == ["setting_share_cards"]
