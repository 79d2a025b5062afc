"""Pictures on the site: shown as far as rights allow, made again when they change, gone with what they belong to."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from makers import settings as settings_in
from photos import MAKER, address_of, photo, telling_photo

from build_site import make_docs
from press_archive.command.console import Made
from press_archive.keeping import settled
from press_archive.model import Rights
from press_archive.settings import Settings

TEXT = "Nước sông Mã đã rút từ sáng sớm, bà con xã Cẩm Thủy trở về nhà dọn bùn sau ba ngày phải sơ tán vì lũ lớn."


@pytest.fixture
def full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings of an archive that shows pictures in full: one beside its article, one within."""
    monkeypatch.setattr(settled, "FINE", 0)  # times tell at once
    made = replace(settings_in(tmp_path), rights=Rights(images="full"))
    (made.seeds / "anh").mkdir(parents=True)
    (made.seeds / "anh" / "lu.jpg").write_bytes(telling_photo(700, 500))
    (made.seeds / "lu.md").write_text(
        f"---\ntitle: Lũ về\nimage: anh/lu.jpg\nimage_caption: Lũ ở Cẩm Thủy\nimage_credit: Lê Chi\n---\n{TEXT}\n"
    )
    figure = f'<figure><img src="{address_of(photo(500, 300, seed=5, quality=95))}" alt="Bùn"></figure>'
    (made.seeds / "bun.html").write_text(
        f"<html><head><title>Dọn bùn</title></head><body><article><h1>Dọn bùn</h1><p>{TEXT}</p>{figure}"
        f"<p>Ông Lò Văn Kỳ cho biết: {TEXT}</p></article></body></html>",
        "utf-8",
    )
    return made


def pictures(of: Settings) -> list[str]:
    return sorted(path.name for path in (of.docs / "data" / "pictures").glob("*"))


def page(of: Settings, name: str) -> str:
    return next((of.docs / "articles").rglob(f"{name}.md")).read_text("utf-8")


def decide(of: Settings, rights: str) -> Made:
    (of.seeds / "rights.yml").write_text(f"articles: {{{rights}}}\n", "utf-8")
    return make_docs(of)


def test_pictures_stand_where_they_belong(full: Settings) -> None:
    made = make_docs(full)
    assert made.problems == ()
    beside = hashlib.sha256((full.seeds / "anh" / "lu.jpg").read_bytes()).hexdigest()[:20]
    figure, caption = page(full, "lu-ve").split("<figure")[1].split("</figure>\n\n")
    assert f'src="../../data/pictures/{beside}m.webp" width="500" height="700" alt="Ảnh trong bài"' in figure
    assert "<small>Ảnh: Lê Chi</small>" in figure
    assert caption.startswith("Lũ ở ")
    assert 'alt="Bùn" loading="lazy" decoding="async"/></figure>' in page(full, "don-bun").split("<p>")[0]
    assert len(pictures(full)) == 2
    assert not any(
        MAKER.encode() in file.read_bytes() for file in (full.docs / "data" / "pictures").iterdir()
    )
    assert make_docs(full).written.changed == []


def test_they_change_and_go_with_their_files(full: Settings) -> None:
    make_docs(full)
    before = pictures(full)
    (full.seeds / "anh" / "lu.jpg").write_bytes(photo(900, 600))
    made = make_docs(full)
    assert sorted(made.written.removed) == [
        f"data/pictures/{name}" for name in set(before) - set(pictures(full))
    ]
    assert {path.partition("/")[0] for path in made.written.changed} <= {"articles", "data"}
    assert len(pictures(full)) == 3, "one that is larger than a column stands in two sizes"
    (full.seeds / "anh" / "lu.jpg").unlink()
    assert [one.code for one in make_docs(full).problems if one.source == "lu.md"] == ["picture_missing"]
    assert pictures(full) == [name for name in before if name in pictures(full)] != []
    (full.seeds / "lu.md").unlink()
    assert [one.code for one in make_docs(full).problems if one.severity == "warning"] == []


def test_rights_take_them_away_with_all_that_carries_them(full: Settings) -> None:
    make_docs(full)
    carried = address_of(photo(500, 300, seed=5, quality=95))[-400:].encode()
    sources = list((full.docs / "sources").iterdir())
    assert any(carried in source.read_bytes() for source in sources)
    decide(full, "bun.html: {images: thumbnails}")
    assert [name[-6:] for name in pictures(full)] != []
    assert any(name.endswith("t.webp") for name in pictures(full))
    assert not any(carried in file.read_bytes() for file in full.docs.rglob("*.*") if file.is_file())
    decide(full, "bun.html: {images: none}, lu.md: withdrawn")
    assert pictures(full) == []
    assert "figure" not in page(full, "don-bun")
    decide(full, "bun.html: withdrawn, lu.md: {access: excerpt, words: 40, images: full}")
    assert [name[-6:] for name in pictures(full)] == ["t.webp"]
    decide(full, "bun.html: withdrawn, lu.md: {access: metadata, images: full}")
    assert pictures(full) == []
