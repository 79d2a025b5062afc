"""Which pictures of a source are its article's, and where their bytes may lie; nothing outside the seeds is read."""

from __future__ import annotations

import base64
import hashlib
import io
import zipfile
from pathlib import Path

import pytest
from photos import address_of, huge_png, photo
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from press_archive.anatomy import dissect
from press_archive.authorities.outlets import shipped_index
from press_archive.keeping import settled
from press_archive.keeping.store import Store
from press_archive.model import Article, Picture
from press_archive.pictures import look
from press_archive.pictures.look import Named, Pictures, look_at_pictures
from press_archive.processes.workers import LocalPool
from press_archive.read import read_source

TEXT = (
    "Cầu Sông Lam dài 1.280 m được khởi công từ tháng 3 năm 2024 tại thành phố Vinh, với tổng mức đầu tư hơn "
    "1.200 tỷ đồng, đến nay khối lượng thi công đã đạt quá nửa và dự kiến thông xe trước Tết."
)
FIGURE = (
    '<figure><img src="{}" alt="Cầu"><figcaption>Cầu nhìn từ trên cao. Ảnh: Trần Bá</figcaption></figure>'
)
PIXEL = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="


def page(*parts: str, head: str = "") -> str:
    """A page whose article holds some parts between its paragraphs."""
    body = "".join(f"{part}<p>Đoạn {number}. {TEXT}</p>" for number, part in enumerate(parts))
    return (
        f"<!doctype html><html><head><meta charset=utf-8><title>Cầu sắp xong</title>{head}</head><body><nav>"
        f'<img src="logo.png" alt="Báo"></nav><article><h1>Cầu sắp xong</h1><p>{TEXT}</p>{body}</article>'
        '<aside class="related"><a href="khac.html"><img src="khac.jpg" alt="Bài khác"></a></aside></body></html>'
    )


def article(path: str, data: bytes) -> Article:
    (reading,), _ = read_source(path, data, max_bytes=30_000_000)
    return dissect(reading, "0" * 12, shipped_index())[0]


def named(path: str, data: bytes) -> list[tuple[str, tuple[str, ...]]]:
    """Return the pictures of a source: the first words of their block, and their places."""
    found = article(path, data).blocks
    return [(block.text[:8], picture.places) for block in found for picture in block.pictures]


def shown(seeds: Path, *paths: str, store: Store | None = None) -> Pictures:
    """Look at the pictures of the articles of some files."""
    asked = []
    for path in paths:
        readings, _ = read_source(path, (seeds / path).read_bytes(), max_bytes=30_000_000)
        for reading in readings:
            made = dissect(reading, "0" * 12, shipped_index())[0]
            pictures = tuple(
                (at, block.kind == "caption", one)
                for at, block in enumerate(made.blocks)
                for one in block.pictures
            )
            asked.append(Named(path, made.source.name, path, made.source.record or "", "full", pictures))
    return look_at_pictures(asked, seeds, store or Store(), LocalPool(1))


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


# ── Which ─────────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (FIGURE.format("a/cau.jpg"), [("Cầu nhìn", ("a/cau.jpg",))]),
        ('<p><img src="a/cau.jpg"></p>', [("Đoạn 0. ", ("a/cau.jpg",))]),
        (f'<p><img src="{PIXEL}" data-src="/a.jpg"></p>', [("Đoạn 0. ", ("/a.jpg",))]),
        ('<p><img srcset="s.jpg 320w, l.jpg 1280w"></p>', [("Đoạn 0. ", ("l.jpg",))]),
        (
            '<p><picture><source srcset="a.webp"><img src="a.jpg"></picture></p>',
            [("Đoạn 0. ", ("a.jpg", "a.webp"))],
        ),
        ('<p><a href="a/lon.jpg"><img src="a.jpg"></a></p>', [("Đoạn 0. ", ("a.jpg",))]),
        ('<p><a href="khac.html"><img src="a.jpg"></a></p>', []),
        ('<p><img src="a.jpg" width="16" height="16"></p>', []),
        ('<p class="author"><img src="lechi.jpg"> Lê Chi</p>', []),
        ('<div class="quangcao"><img src="qc.jpg"></div>', []),
        ('<noscript><img src="dem.gif"></noscript>', []),
        (f'<p><img src="{PIXEL}"></p>', []),
        ('<p><img src="javascript:alert(1)"></p>', []),
        (
            '<p><img src="data:image/svg+xml,x" style="background:var(--sf-img-3)"></p>',
            [("Đoạn 0. ", ("css:--sf-img-3",))],
        ),
    ],
)
def test_pictures_of_a_page(part: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert named("a.html", page(part, "").encode()) == expected


def test_what_a_page_is_shared_with_stands_in_for_its_picture() -> None:
    head = '<meta property="og:image" content="https://i.vn/w1200/cau.jpg?x=1">'
    tied = named("a.html", page(FIGURE.format("cau_files/cau.jpg"), head=head).encode())
    assert tied[-1] == ("Cầu nhìn", ("cau_files/cau.jpg", "https://i.vn/w1200/cau.jpg?x=1"))
    alone = article("a.html", page("", head=head).encode()).blocks[1].pictures
    assert alone == (Picture(("https://i.vn/w1200/cau.jpg?x=1",), instead=True),)


def test_pictures_of_markdown() -> None:
    text = (
        "---\ntitle: Gốm\nimage: anh/gốm.jpg\nimage_caption: Bình gốm\nimage_credit: Lê Chi\nimage_alt: Bình\n---\n\n"
        f"{TEXT}\n\n![Đĩa hoa lam](đĩa%20lam.jpg)\n\n{TEXT}\n\n![](lo.jpg)\n"
    )
    made = article("a.md", text.encode())
    captions = [block for block in made.blocks if block.kind == "caption"]
    assert [(block.text, block.credit) for block in captions] == [
        ("Bình gốm", "Lê Chi"),
        ("Đĩa hoa lam", None),
    ]
    assert captions[0].pictures == (Picture(("anh/gốm.jpg",), "Bình", wanted=True),)
    assert captions[1].pictures == (Picture(("đĩa lam.jpg",), "Đĩa hoa lam"),)
    assert made.blocks[-1].pictures == (Picture(("lo.jpg",)),)


def test_a_picture_without_words_stands_before_the_text() -> None:
    made = article("a.md", f"---\ntitle: Gốm\nảnh: gom.jpg\n---\n\n{TEXT}\n\n{TEXT}\n".encode())
    assert [len(block.pictures) for block in made.blocks[:2]] == [0, 1]


# ── Where ─────────────────────────────────────────────────────────────────────────────────────────
def test_beside_the_page(tmp_path: Path) -> None:
    data = photo()
    (tmp_path / "x" / "bài_files").mkdir(parents=True)
    (tmp_path / "x" / "bài_files" / "cầu 1.jpg").write_bytes(data)
    (tmp_path / "x" / "bài.html").write_text(
        page(FIGURE.format("./b%C3%A0i_files/c%E1%BA%A7u%201.jpg?v=2")), "utf-8"
    )
    found = shown(tmp_path, "x/bài.html")
    (one,) = found.shown["x/bài.html"]
    assert (one.sha256, one.width, one.height, found.problems) == (digest(data), 400, 260, ())


def test_in_the_page_itself(tmp_path: Path) -> None:
    one, other = photo(800, 600, seed=2, quality=95), photo(seed=3, quality=95)
    style = f"<style>:root{{--sf-img-3: url({address_of(other)})}}</style>"
    css = '<p><img src="data:image/svg+xml,x" style="background-image:var(--sf-img-3)"></p>'
    text = page(FIGURE.format(address_of(one)), css, head=style)
    (tmp_path / "a.html").write_text(text, "utf-8")
    assert [each.sha256 for each in shown(tmp_path, "a.html").shown["a.html"]] == [digest(one), digest(other)]
    ((reading,), _) = read_source("a.html", text.encode(), max_bytes=len(text) - 100)
    places = [picture.places for passage in reading.passages for picture in passage.pictures]
    assert places == [(f"data:{digest(address_of(one).encode())}",), ("css:--sf-img-3",)], "read without them"
    assert reading.source.pictures


@pytest.mark.parametrize("named_by", ["https://i.vn/anh/cau.jpg", "cid:anh1@mhtml", "/anh/cau.jpg"])
def test_in_a_page_saved_whole(tmp_path: Path, named_by: str) -> None:
    data = photo()
    (tmp_path / "a.mhtml").write_bytes(
        b"From: <Saved>\nSnapshot-Content-Location: https://i.vn/a.htm\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/related; boundary="B"\n\n--B\nContent-Type: text/html; charset=utf-8\n'
        b"Content-Transfer-Encoding: 8bit\nContent-Location: https://i.vn/a.htm\n\n"
        + page(FIGURE.format(named_by)).encode()
        + b"\n--B\nContent-Type: image/jpeg\nContent-Transfer-Encoding: base64\nContent-ID: <anh1@mhtml>\n"
        b"Content-Location: https://i.vn/anh/cau.jpg\n\n" + base64.encodebytes(data) + b"\n--B--\n"
    )
    assert [one.sha256 for one in shown(tmp_path, "a.mhtml").shown["a.mhtml"]] == [digest(data)]
    ((reading,), _) = read_source("a.mhtml", (tmp_path / "a.mhtml").read_bytes(), max_bytes=1_000_000)
    assert reading.source.pictures


def test_in_a_web_archive(tmp_path: Path) -> None:
    data = photo()
    head = '<meta property="og:image" content="https://i.vn/w1200/bao.jpg">'
    lazy = '<figure><img data-src="/w640/bao.jpg"><figcaption>Sóng lớn ở Cửa Lò.</figcaption></figure>'
    with (tmp_path / "a.warc.gz").open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for address, kind, body in (
            ("https://i.vn/mo-dau.html", "text/html", page("").encode()),
            ("https://i.vn/bao.html", "text/html; charset=utf-8", page(lazy, head=head).encode()),
            ("https://i.vn/w1200/bao.jpg", "image/jpeg", data),
        ):
            headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.0")
            writer.write_record(
                writer.create_warc_record(address, "response", payload=io.BytesIO(body), http_headers=headers)
            )
    found = shown(tmp_path, "a.warc.gz").shown
    assert [(one.sha256, one.where.record) for one in found["a.warc.gz"]] == [(digest(data), "2")]


def test_in_a_packed_folder(tmp_path: Path) -> None:
    data = photo()
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        packed.writestr("báo/bai.html", page(FIGURE.format("bai_files/a.jpg")))
        packed.writestr("báo/bai_files/a.jpg", data)
    assert [one.sha256 for one in shown(tmp_path, "a.zip").shown["a.zip"]] == [digest(data)]


def test_in_a_document_of_word(tmp_path: Path) -> None:
    data = photo()
    word = "http://schemas.openxmlformats.org"
    spaces = (
        f'xmlns:w="{word}/wordprocessingml/2006/main" xmlns:a="{word}/drawingml/2006/main" '
        f'xmlns:r="{word}/officeDocument/2006/relationships" xmlns:p="{word}/drawingml/2006/wordprocessingDrawing"'
    )
    drawing = '<w:r><w:drawing><p:docPr descr="Cầu"/><a:blip r:embed="rId7"/></w:drawing></w:r>'
    texts = (f"<w:r><w:t>{TEXT}</w:t></w:r>", drawing, "<w:r><w:t>Cầu sắp xong. Ảnh: Trần Bá</w:t></w:r>")
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as packed:
        body = "".join(f"<w:p>{text}</w:p>" for text in texts)
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("word/document.xml", f"<w:document {spaces}><w:body>{body}</w:body></w:document>")
        relation = (
            f'Id="rId7" Type="{word}/officeDocument/2006/relationships/image" Target="media/image1.jpg"'
        )
        packed.writestr(
            "word/_rels/document.xml.rels", f"<Relationships><Relationship {relation}/></Relationships>"
        )
        packed.writestr("word/media/image1.jpg", data)
    assert named("a.docx", (tmp_path / "a.docx").read_bytes()) == [("Cầu sắp ", ("rel:rId7",))]
    assert [(one.sha256, one.alt) for one in shown(tmp_path, "a.docx").shown["a.docx"]] == [
        (digest(data), "Cầu")
    ]


def test_in_a_document_of_libreoffice(tmp_path: Path) -> None:
    data = photo()
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in (("office", "office"), ("text", "text"), ("draw", "drawing"))
    )
    link = 'xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="Pictures/1.jpg"'
    frame = f"<draw:frame><draw:image {link}/></draw:frame>"
    with zipfile.ZipFile(tmp_path / "a.odt", "w") as packed:
        body = f"<text:p>{TEXT}</text:p><text:p>{frame}</text:p><text:p>Cầu sắp xong. Ảnh: Trần Bá</text:p>"
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        packed.writestr(
            "content.xml",
            f"<office:document-content {spaces}><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
        )
        packed.writestr("Pictures/1.jpg", data)
    found = shown(tmp_path, "a.odt").shown["a.odt"]
    assert [(one.sha256, one.block) for one in found] == [(digest(data), 1)]


def test_in_a_book(tmp_path: Path) -> None:
    data = photo()
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="chu/a.xhtml" '
        'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>'
    )
    with zipfile.ZipFile(tmp_path / "a.epub", "w") as packed:
        packed.writestr("mimetype", "application/epub+zip")
        packed.writestr(
            "META-INF/container.xml",
            '<container><rootfiles><rootfile full-path="O/a.opf"/></rootfiles></container>',
        )
        packed.writestr("O/a.opf", package)
        packed.writestr("O/chu/a.xhtml", page(FIGURE.format("../anh/a.jpg")))
        packed.writestr("O/anh/a.jpg", data)
    assert digest(data) in [one.sha256 for one in shown(tmp_path, "a.epub").shown["a.epub"]]


def test_in_a_mirror(tmp_path: Path) -> None:
    one, other = photo(seed=4), photo(seed=5)
    for path, data in (("m/i.vn/anh/a.jpg", one), ("m/cdn.vn/b.jpg", other)):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    (tmp_path / "m/i.vn/2025").mkdir()
    pictures = (FIGURE.format("/anh/a.jpg"), '<p><img src="https://cdn.vn/b.jpg"></p>')
    (tmp_path / "m/i.vn/2025/bai.html").write_text(page(*pictures), "utf-8")
    found = shown(tmp_path, "m/i.vn/2025/bai.html").shown["m/i.vn/2025/bai.html"]
    assert [each.sha256 for each in found] == [digest(one), digest(other)]


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("../../bi-mat.jpg", "picture_outside"),
        ("..\\..\\bi-mat.jpg", "picture_outside"),
        ("/etc/hostname", "picture_missing"),
        ("lien-ket.jpg", "picture_missing"),
        ("thu-muc/bi-mat.jpg", "picture_missing"),
        ("khong-co.jpg", "picture_missing"),
        ("https://i.vn/a.jpg", "picture_elsewhere"),
        ("huge.png", "picture_too_large"),
        ("ve.jpg", "picture_svg"),
        ("rights.yml", "picture_unknown"),
    ],
)
def test_what_front_matter_asks_for_and_is_not_shown(tmp_path: Path, place: str, code: str) -> None:
    seeds = tmp_path / "kho" / "seeds"
    seeds.mkdir(parents=True)
    (tmp_path / "bi-mat.jpg").write_bytes(photo())
    (seeds / "lien-ket.jpg").symlink_to(tmp_path / "bi-mat.jpg")
    (seeds / "thu-muc").symlink_to(tmp_path)
    (seeds / "huge.png").write_bytes(huge_png())
    (seeds / "ve.jpg").write_text("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>")
    (seeds / "rights.yml").write_text("default: full\n")
    (seeds / "a.md").write_text(f"---\ntitle: Gốm\nimage: '{place}'\n---\n\n{TEXT}\n\n{TEXT}\n", "utf-8")
    found = shown(seeds, "a.md")
    assert not found.shown
    assert [(one.source, one.code, one.detail) for one in found.problems] == [("a.md", code, place)]


def test_of_a_page_only_what_is_a_picture_is_missed(tmp_path: Path) -> None:
    (tmp_path / "icon.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (tmp_path / "gach.png").write_bytes(photo(600, 40, kind="PNG"))
    (tmp_path / "nut.png").write_bytes(photo(90, 90, kind="PNG"))
    (tmp_path / "hong.jpg").write_bytes(photo(800, 600, quality=95)[:5_000])
    names = ("icon.svg", "gach.png", "nut.png", "khong-co.jpg", "hong.jpg")
    (tmp_path / "a.html").write_text(page(*(f'<p><img src="{name}"></p>' for name in names)), "utf-8")
    found = shown(tmp_path, "a.html")
    assert (found.shown, [one.detail for one in found.problems]) == ({}, ["hong.jpg"])


def test_a_picture_is_shown_once(tmp_path: Path) -> None:
    for name in ("a.jpg", "b.jpg"):
        (tmp_path / name).write_bytes(photo())
    (tmp_path / "a.html").write_text(page(FIGURE.format("a.jpg"), '<p><img src="b.jpg"></p>'), "utf-8")
    assert len(shown(tmp_path, "a.html").shown["a.html"]) == 1


def test_a_picture_nobody_touched_is_not_unpacked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settled, "FINE", 0)
    unpacked: list[object] = []
    plainly = look.look_at
    monkeypatch.setattr(look, "look_at", lambda *asked: unpacked.append(asked) or plainly(*asked))
    (tmp_path / "a.jpg").write_bytes(photo())
    (tmp_path / "a.html").write_text(page(FIGURE.format("a.jpg")), "utf-8")
    with Store() as store:
        first = shown(tmp_path, "a.html", store=store)
        assert (len(unpacked), shown(tmp_path, "a.html", store=store), len(unpacked)) == (1, first, 1)
        (tmp_path / "a.jpg").write_bytes(photo(500, 300))
        again = shown(tmp_path, "a.html", store=store)
        assert (len(unpacked), again.shown["a.html"][0].width) == (2, 500)
