"""What other programs read for us, old documents and pictures of pages; without them, or with broken ones, a word."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from press_archive.read import read_source
from press_archive.read.formats import doc, scan
from press_archive.read.programs import program, programs_here, run

DOCUMENTS = Path(__file__).parent / "documents"  # written by LibreOffice; drawn by a browser
DOC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500 + "WordDocument".encode("utf-16-le") + b"\0" * 500


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is all of the PATH: what a test lays there is installed."""
    scan._knows_vietnamese.cache_clear()
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def install(tools: Path, name: str, code: str) -> None:
    file = tools / name
    file.write_text(f"#!{sys.executable}\nimport sys, time\n{code}\n", encoding="utf-8")
    file.chmod(0o755)


def told(data: bytes, name: str = "bai.doc") -> tuple[list[str], list[tuple[str, str]]]:
    readings, problems = read_source(name, data, max_bytes=10_000_000)
    texts = [passage.text for reading in readings for passage in reading.passages]
    return texts, [(one.code, one.detail) for one in problems]


def test_without_a_converter_an_old_document_is_told(tools: Path) -> None:
    assert programs_here() == ()
    assert told(DOC) == ([], [("converter_missing", "antiword, LibreOffice, catdoc")])


def test_a_converter_gives_the_text_of_an_old_document(tools: Path) -> None:
    install(
        tools,
        "antiword",
        "sys.stdout.buffer.write('Đò máy\\n\\nĐò chạy êm.\\n'.encode() * (len(sys.argv) > 4))",
    )
    assert programs_here() == ("antiword",)
    assert told(DOC) == (["Đò máy", "Đò chạy êm."], [])


def test_where_one_converter_fails_the_next_is_asked(tools: Path) -> None:
    install(tools, "antiword", "sys.exit(3)")
    install(tools, "catdoc", "sys.stdout.buffer.write('Đò máy\\n|Chuyến |Giờ |\\n'.encode())")
    assert told(DOC) == (["Đò máy", "Chuyến | Giờ"], [])


@pytest.mark.parametrize("code", ["sys.exit(3)", "print()", "x = bytearray(3 * 10**9)"])
def test_a_converter_that_fails_or_takes_too_much_memory_is_told(tools: Path, code: str) -> None:
    install(tools, "antiword", code)
    assert told(DOC) == ([], [("file_damaged", "DOC, antiword")])


def test_a_program_that_takes_too_long_is_ended(tools: Path) -> None:
    install(tools, "antiword", "time.sleep(30)")
    assert run(("antiword",), b"", seconds=0.3) is None


def test_pictures_of_pages_are_recognised_where_tesseract_knows_vietnamese(tools: Path) -> None:
    data = _scan()
    assert told(data, "a.pdf") == ([], [("only_pictures", "PDF")])
    install(
        tools,
        "tesseract",
        "print('eng\\nvie') if '--list-langs' in sys.argv else print('Do may\\nchay em.\\n\\nHet')",
    )
    assert told(data, "a.pdf") == (["Do may chay em.", "Het"], [("text_recognised", "Tesseract")])


@pytest.mark.parametrize("converter", ["antiword", "catdoc"])
def test_real_converters_read_vietnamese(converter: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = program(converter)
    if path is None:
        pytest.skip(f"{converter} is not installed")
    monkeypatch.setattr(doc, "program", lambda name: path if name == converter else None)
    texts, problems = told((DOCUMENTS / "do-may.doc").read_bytes())
    assert texts[:2] == ["Bến Tràm có đò máy", "Ông Ba nói: “Đò chạy êm”."]
    assert texts[2:] == ["Chuyến | Giờ", "Một | 5h30"] or converter == "catdoc"
    assert problems == []


def test_tesseract_reads_vietnamese() -> None:
    scan._knows_vietnamese.cache_clear()
    path = program("tesseract")
    if path is None or not scan._knows_vietnamese(path):
        pytest.skip("Tesseract with Vietnamese is not installed")
    texts, problems = told((DOCUMENTS / "do-may.pdf").read_bytes(), "do-may.pdf")
    assert " ".join(texts) == "Bến Tràm có đò máy Ông Ba nói đò chạy êm, sáu chuyến mỗi ngày."
    assert problems == [("text_recognised", "Tesseract")]


def _scan() -> bytes:
    """A PDF of one page that is one picture of one grey point."""
    content = b"q 100 0 0 100 0 0 cm /I Do Q"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 5 0 R/Resources<</XObject<</I 4 0 R>>>>>>",
        b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>"
        b"stream\n\x80\nendstream",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
    ]
    parts = [b"%d 0 obj%s endobj\n" % (number, one) for number, one in enumerate(objects, start=1)]
    return b"%PDF-1.4\n" + b"".join(parts) + b"trailer<</Root 1 0 R/Size 6>>\n%%EOF"
