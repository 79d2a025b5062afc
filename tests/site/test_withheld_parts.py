"""What is withheld of a packed file is nowhere: not in a page, not as a download of the file or of another form."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest
from makers import settings as settings_in
from traces import traces
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from build_site import make_docs

TITLE = "Ông Đinh Công Tráng khai trương xưởng gốm"
TEXT = (
    "Xưởng gốm của ông Đinh Công Tráng mở cửa tại xã Phước Tích, thu hút nhiều khách phương xa đến xem.",
    "Câu chỉ có trong bài bị gỡ: con trâu vàng nằm ngủ bên bờ ao, 31 mét dưới chân đồi.",
)
WORDS = ("trâu vàng", "Công Tráng", "Xưởng gốm", "31 mét")
OTHER = "Chợ nổi họp trở lại sau mùa lũ"
OTHERS = ("Chợ nổi họp trở lại sau một tháng vắng thuyền vì nước lũ dâng cao ở vùng hạ lưu sông Hậu.",)


def plain(title: str, text: tuple[str, ...]) -> str:
    return "\n\n".join((title, "26/08/2025", *text))


def page(title: str, text: tuple[str, ...]) -> str:
    body = "".join(f"<p>{one}</p>" for one in text)
    date = "<meta property=article:published_time content='2025-08-26T08:00:00+07:00'>"
    return (
        f"<html lang=vi><head><title>{title}</title>{date}</head><body><h1>{title}</h1>{body}</body></html>"
    )


def packed() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("go.txt", plain(TITLE, TEXT))
        file.writestr("cho.txt", plain(OTHER, OTHERS))
    return stream.getvalue()


def box() -> bytes:
    letters = []
    for title, text in ((TITLE, TEXT), (OTHER, OTHERS)):
        letter = EmailMessage()
        letter["From"], letter["To"] = "a@bao.example", "b@bao.example"
        letter["Subject"], letter["Date"] = title, "Tue, 26 Aug 2025 08:00:00 +0700"
        letter.set_content("\n\n".join(text), cte="8bit")
        letters.append(b"From a@bao.example Tue Aug 26 08:00:00 2025\n" + letter.as_bytes() + b"\n\n")
    return b"".join(letters)


def web() -> bytes:
    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=True)
    for number, (title, text) in enumerate(((TITLE, TEXT), (OTHER, OTHERS))):
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], "HTTP/1.1")
        body = io.BytesIO(page(title, text).encode())
        url = f"https://b.example.vn/{number}.html"
        writer.write_record(writer.create_warc_record(url, "response", body, http_headers=headers))
    return stream.getvalue()


@pytest.mark.parametrize("access", ["withdrawn", "metadata"])
@pytest.mark.parametrize(
    ("name", "make", "part"),
    [("kho.zip", packed, "go.txt"), ("hop.mbox", box, "1"), ("web.warc.gz", web, "1")],
)
def test_what_is_withheld_of_a_packed_file_is_nowhere(
    name: str, make: Callable[[], bytes], part: str, access: str, tmp_path: Path
) -> None:
    settings = settings_in(tmp_path)
    settings.seeds.mkdir(exist_ok=True)
    (settings.seeds / name).write_bytes(make())
    # Another form of the same article.
    (settings.seeds / "ban-khac.html").write_text(page(TITLE, TEXT), "utf-8")
    make_docs(settings)
    assert traces(settings.docs / "articles", ["trâu vàng", "hạ lưu sông Hậu"]), "both are shown at first"
    assert not any(file.read_bytes() == make() for file in settings.docs.rglob("*") if file.is_file())

    (settings.seeds / "rights.yml").write_text(f'articles: {{"{name}#{part}": {access}}}\n', "utf-8")
    make_docs(settings)
    hidden = WORDS if access == "withdrawn" else ("trâu vàng", "31 mét", "Phước Tích")
    assert traces(settings.docs if access == "withdrawn" else settings.docs / "sources", hidden) == []
    assert traces(settings.docs / "articles", hidden) == []
    assert traces(settings.docs / "articles", ["hạ lưu sông Hậu"])
