"""An outlet is one thing: the pages of its articles and of the body named in texts lead to each other."""

from __future__ import annotations

from makers import all_pages, archive, archived, article, mention, settings, site

from press_archive.authorities.outlets import shipped_index
from press_archive.decisions.ledger import Ledger
from press_archive.model import Archive, Page
from press_archive.pages.addresses import assign
from press_archive.pages.site import make_site
from press_archive.pages.words import read_words


def pages(made: Archive) -> dict[str, Page]:
    chosen = settings()
    words = read_words(chosen.overrides, "vi")
    whole = make_site(made, assign(made, Ledger()), chosen, words, (), outlets=shipped_index())
    return {page.path: page for page in all_pages(whole)}


def naming(body: str, outlet: str) -> Archive:
    articles = [article(f"{body} đưa tin.", path=path, outlet=outlet) for path in ("a", "b")]
    return archive(*(archived(one, mention(one, body, "organization")) for one in articles))


def test_a_paper_and_the_body_that_is_it_lead_to_each_other() -> None:
    found = pages(naming("Báo Người Lao Động", "Người Lao Động"))
    outlet, body = found["outlets/nguoi-lao-dong.md"], found["organizations/bao-nguoi-lao-dong.md"]
    assert "[Báo Người Lao Động](../organizations/bao-nguoi-lao-dong.md)" in outlet.markdown
    assert "Các bài của báo này: [Người Lao Động](../outlets/nguoi-lao-dong.md)" in body.markdown


def test_an_outlet_nobody_ships_is_found_by_its_one_name() -> None:
    found = pages(naming("Bản tin Bến Mây", "Bản tin Bến Mây"))
    assert "../outlets/ban-tin-ben-may.md" in found["organizations/ban-tin-ben-may.md"].markdown


def test_the_police_are_no_paper_that_bears_their_name() -> None:
    found = pages(naming("Công an nhân dân", "Công an nhân dân"))
    assert "outlets/" not in found["organizations/cong-an-nhan-dan.md"].markdown


def test_an_outlet_that_no_text_names_leads_nowhere() -> None:
    found = pages(naming("Sở Du lịch", "Người Lao Động"))
    assert "Được nhắc đến" not in found["outlets/nguoi-lao-dong.md"].markdown


def test_newspapers_stand_in_the_alphabet_without_the_word_for_paper() -> None:
    names = ("Báo Đồng Nai", "Dân trí", "Bảo vệ pháp luật", "Báo", "Tuổi Trẻ")
    made = site(*(archived(article("Chữ.", path=name, headline=name, outlet=name)) for name in names))
    (page,) = (page for page in all_pages(made) if page.path == "outlets/index.md")
    listed = [
        line.partition("]")[0].removeprefix("- [") for line in page.markdown.splitlines() if line[:3] == "- ["
    ]
    assert listed == ["Báo", "Bảo vệ pháp luật", "Dân trí", "Báo Đồng Nai", "Tuổi Trẻ"]
