"""The editors' form: it shows what will change, writes that and nothing else, and answers nobody from elsewhere."""

from __future__ import annotations

import gzip
import io
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlencode

import pytest
from lxml.html import fromstring
from makers import ROOT, all_pages, archived, article, mention, settings, site

from press_archive.authorities.outlets import OutletIndex
from press_archive.decisions.corrections import read_corrections
from press_archive.decisions.judgements import read_judgements
from press_archive.decisions.rights import read_rights
from press_archive.desk.desk import Desk, Reply
from press_archive.desk.subject import read_subject
from press_archive.export.data import data_files
from press_archive.keeping.store import Store
from press_archive.model import Rights
from press_archive.pages.writing.serialise import serialise
from press_archive.processes.workers import LocalPool
from press_archive.settings import Settings

HOST = "127.0.0.1:8000"


class Preview:
    """A desk over one article, as a browser meets it."""

    def __init__(self, folder: Path) -> None:
        one = article("Ông Trần Bá nói.", path="bai.txt", headline="Cầu mới", published="2025-08-26")
        made = site(archived(one, mention(one, "Trần Bá", block=1)))
        self.page = made.address(one.id)
        self.seeds, docs = folder / "seeds", folder / "docs"
        self.seeds.mkdir()
        for page in all_pages(made):
            file = serialise(page)
            (docs / file.path).parent.mkdir(parents=True, exist_ok=True)
            (docs / file.path).write_bytes(file.data)
        self.settings: Settings = replace(
            settings(), seeds=self.seeds, docs=docs, overrides=ROOT / "overrides"
        )
        self.desk = Desk("/")

    def ask(self, sent: Mapping[str, str] | None = None, page: str | None = None, **environ: str) -> Reply:
        body = urlencode(sent or {}).encode()
        return self.desk.answer(
            {
                "REQUEST_METHOD": "POST" if sent else "GET",
                "QUERY_STRING": urlencode({"page": page or self.page}),
                "REMOTE_ADDR": "127.0.0.1",
                "HTTP_HOST": HOST,
                "HTTP_ORIGIN": f"http://{HOST}",
                "CONTENT_LENGTH": f"{len(body)}",
                "wsgi.input": io.BytesIO(body),
                **environ,
            },
            self.settings,
        )

    def fill_in(self, reply: Reply | None = None, **values: str) -> dict[str, str]:
        """Return a form as a browser sends it, with something filled in."""
        form = fromstring((reply or self.ask()).html).forms[0]
        return {name: value or "" for name, value in form.form_values()} | values

    def write(self, **values: str) -> Reply:
        shown = self.ask(self.fill_in(**values))
        return self.ask(self.fill_in(shown, write="1"))


@pytest.fixture
def preview(tmp_path: Path) -> Preview:
    return Preview(tmp_path)


def said(reply: Reply) -> str:
    return "".join(fromstring(reply.html).xpath("//*[@role='alert']/text()"))


def test_it_shows_what_will_change_and_then_writes_it(preview: Preview) -> None:
    shown = preview.ask(preview.fill_in(published="10/03/2026", authors="Lê A\nTrần B", why="bản in"))
    assert 'published: "2026-03-10"' in fromstring(shown.html).xpath("string(//pre)")
    assert not list(preview.seeds.iterdir())
    reply = preview.ask(preview.fill_in(shown, write="1"))
    assert reply.status.startswith("303")
    ((name, correction),) = read_corrections(preview.seeds).values
    assert name == "bai.txt"
    assert correction.values == {"published": "2026-03-10", "authors": ("Lê A", "Trần B")}


def test_a_second_correction_is_taken_up_into_the_first(preview: Preview) -> None:
    preview.write(outlet="Báo A", section="Xã hội")
    assert preview.write(outlet="Báo B").status.startswith("303")
    ((_, correction),) = read_corrections(preview.seeds).values
    assert correction.values == {"outlet": "Báo B", "section": "Xã hội"}


def test_what_people_wrote_by_hand_is_changed_on_its_line(preview: Preview) -> None:
    path = preview.seeds / "corrections.yml"
    own = (
        "# của tòa soạn\nkhac.txt: {báo: Báo C}\n"
        "bai.txt:\n  báo: Báo A # cũ\n  tác giả:\n    - Lê A\n  lý do: bản in\n"
    )
    path.write_text(own, "utf-8")
    reply = preview.write(authors="Lê A\nTrần B")
    assert reply.status.startswith("303")
    assert path.read_text("utf-8").startswith(own.replace(":\n    - Lê A", ': ["Lê A", "Trần B"]'))
    corrections = dict(read_corrections(preview.seeds).values)
    assert corrections["bai.txt"].values == {"outlet": "Báo A", "authors": ("Lê A", "Trần B")}
    assert corrections["khac.txt"].values == {"outlet": "Báo C"}


@pytest.mark.parametrize(
    ("file", "text", "where"),
    [
        (
            "corrections.yml",
            "bai.txt:\n  lý do: bản in\n  báo: Báo A # hỏi lại\n",
            "corrections.yml: Dòng 3 ",
        ),
        ("corrections.yml", "bai.txt: {báo: Báo A}\n", "corrections.yml: Dòng 1 "),
        ("corrections.csv", "bài,báo\nbai.txt,Báo A\n", "corrections.csv: Dòng 2 "),
    ],
)
def test_a_line_that_only_its_writer_can_change_is_named(
    preview: Preview, file: str, text: str, where: str
) -> None:
    (preview.seeds / file).write_text(text, "utf-8")
    told = said(preview.write(outlet="Báo B"))
    assert where in told
    assert ': "Báo B"”' in told
    assert (preview.seeds / file).read_text("utf-8") == text


def test_names_and_rights_are_written_beside_what_is_there(preview: Preview) -> None:
    (preview.seeds / "rights.yml").write_text(
        "# của tòa soạn\nbài:\n    khac.txt: gỡ\noutlets:\n  Báo A: trích\n", "utf-8"
    )
    (preview.seeds / "judgements.yml").write_text(
        'judgements:\n  - {left: "person: Lê A", judgement: not-an-entity}\n', "utf-8"
    )
    reply = preview.write(
        access="withdrawn", note='Theo "yêu cầu"', **{"verdict-0": "same", "other-0": "Trần Văn Bá"}
    )
    assert reply.status.startswith("303")
    book = read_rights(preview.seeds, Rights(), OutletIndex.of(()))
    assert book.articles == {
        "bai.txt": {"access": "withdrawn", "note": 'Theo "yêu cầu"'},
        "khac.txt": {"access": "withdrawn"},
    }
    assert (preview.seeds / "rights.yml").read_text("utf-8").startswith("# của tòa soạn\n")
    assert [one.verdict for one in read_judgements(preview.seeds).values] == ["not-an-entity", "same"]
    preview.write(access="metadata", note="")
    assert read_rights(preview.seeds, Rights(), OutletIndex.of(())).articles["bai.txt"] == {
        "access": "metadata"
    }


def test_pictures_are_decided_with_the_text_they_stand_in(preview: Preview) -> None:
    preview.write(images="thumbnails")
    book = read_rights(preview.seeds, Rights(), OutletIndex.of(()))
    assert book.articles == {"bai.txt": {"access": "full", "images": "thumbnails"}}


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"published": "31/02/2026"}, "không phải một ngày"),
        ({"url": "javascript:alert(1)"}, "không phải địa chỉ"),
        ({"verdict-0": "same", "other-0": ""}, "judgement"),
        ({}, "không thay đổi gì"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_written(
    preview: Preview, values: dict[str, str], told: str
) -> None:
    reply = preview.write(**values)
    assert told in said(reply)
    assert not list(preview.seeds.iterdir())


def test_two_editors_at_once_lose_nothing(preview: Preview) -> None:
    first = preview.ask(preview.fill_in(outlet="Báo A"))
    second = preview.ask(preview.fill_in(section="Xã hội"))
    assert preview.ask(preview.fill_in(first, write="1")).status.startswith("303")
    again = preview.ask(preview.fill_in(second, write="1"))
    assert "Có người vừa ghi" in said(again)
    assert preview.ask(preview.fill_in(again, write="1")).status.startswith("303")
    ((_, correction),) = read_corrections(preview.seeds).values
    assert correction.values == {"outlet": "Báo A", "section": "Xã hội"}


@pytest.mark.parametrize(
    "environ",
    [
        {"HTTP_ORIGIN": "https://evil.example"},
        {"HTTP_ORIGIN": "null"},
        {"HTTP_SEC_FETCH_SITE": "cross-site"},
        {"HTTP_HOST": "evil.example:8000", "HTTP_ORIGIN": "http://evil.example:8000"},
        {"REMOTE_ADDR": "192.0.2.7"},
        {"CONTENT_LENGTH": "9999999"},
    ],
)
def test_a_form_from_elsewhere_is_refused(preview: Preview, environ: dict[str, str]) -> None:
    shown = preview.ask(preview.fill_in(outlet="Báo A"))
    reply = preview.ask(preview.fill_in(shown, write="1"), **environ)
    assert reply.status.startswith("403")
    assert said(reply)
    assert not list(preview.seeds.iterdir())


def test_a_form_of_another_preview_is_refused(preview: Preview) -> None:
    sent = preview.fill_in(preview.ask(preview.fill_in(outlet="Báo A")), write="1") | {"token": "x"}
    assert preview.ask(sent).status.startswith("403")


@pytest.mark.parametrize(
    "page", ["articles/../../secret.html", "index.html", "articles/none.html", "articles/\0.html"]
)
def test_only_pages_of_articles_have_a_form(preview: Preview, page: str) -> None:
    assert preview.ask(page=page).status.startswith("404")


def test_what_an_article_says_is_text_in_the_form(preview: Preview) -> None:
    reply = preview.ask(preview.fill_in(outlet='"><script>alert(1)</script>', published="x<b>"))
    assert "<script" not in reply.html
    assert "x<b>" in said(reply)


def test_the_names_of_a_lean_page_are_those_of_the_data_files(tmp_path: Path) -> None:
    other = article("Bà Lê Chi.", path="khac.txt", headline="Khác")
    one = article("Ông Trần Bá ở Huế.", path="bai.txt", headline="Cầu mới", published="2025-08-26")
    named = mention(one, "Trần Bá", block=1), mention(one, "Huế", "place", block=1)
    made = site(archived(one, *named), archived(other, mention(other, "Lê Chi", block=1)))
    made = replace(made, lean=True)
    docs = tmp_path / "docs"
    with Store() as store:
        files = [*map(serialise, all_pages(made)), *data_files(made, store, LocalPool(1), published=True)]
    for file in files:
        (docs / file.path).parent.mkdir(parents=True, exist_ok=True)
        (docs / file.path).write_bytes(file.data)
    subject = read_subject(docs, made.address(one.id))
    assert subject is not None
    assert subject.names == (("person", "Trần Bá"), ("place", "Huế"))
    for path in (docs / "data").glob("*.jsonl"):
        path.with_suffix(".jsonl.gz").write_bytes(gzip.compress(path.read_bytes()))
        path.unlink()
    assert read_subject(docs, made.address(one.id)) == subject
