"""Addresses are a function of the seeds, collide with nothing, and never move once given out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from makers import archive, archived, article, mention

from press_archive.decisions.ledger import Ledger, LedgerRow
from press_archive.model import Entity, Rights
from press_archive.pages.addresses import assign, day_address, slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Võ Văn Minh", "vo-van-minh"),
        ("Đà Nẵng", "da-nang"),
        ("Sở Khoa học & Công nghệ", "so-khoa-hoc-cong-nghe"),
        ("😀", "person-1"),
        ("../../etc/passwd", "etc-passwd"),
        ("Con", "con-trang"),
        ("index", "index-trang"),
        ("<script>alert('x')</script>", "script-alert-x-script"),
    ],
)
def test_slug(name: str, expected: str) -> None:
    assert slug(name, "person-1") == expected


def test_slug_of_a_long_title_ends_at_a_word() -> None:
    made = slug("chữ dài " * 60, "x")
    assert len(made) <= 80
    assert made.endswith(("chu", "dai"))


@pytest.mark.parametrize(
    ("edtf", "address"),
    [("2025-08-26", "dates/2025/08/26.html"), ("2025-08", "dates/2025/08.html"), ("2025", "dates/2025.html")],
)
def test_day_address(edtf: str, address: str) -> None:
    assert day_address(edtf) == address


def test_articles_stand_under_their_day_or_are_undated() -> None:
    dated = article("Một.", path="a.txt", headline="Cầu mới", published="2025-08-26")
    month = article("Hai.", path="b.txt", headline="Cầu mới", published="2025-08")
    undated = article("Ba.", path="c.txt", headline="Cầu mới")
    by_id = assign(archive(archived(dated), archived(month), archived(undated)), Ledger()).by_id
    assert by_id[dated.id] == "articles/2025/08/26/cau-moi.html"
    assert by_id[month.id] == "articles/2025/08/cau-moi.html"
    assert by_id[undated.id] == "articles/undated/cau-moi.html"


def test_names_that_fold_to_one_slug_get_two_addresses() -> None:
    one = article("Ông Trần Dũng và ông Trần Dung.")
    made = archive(archived(one, mention(one, "Trần Dũng"), mention(one, "Trần Dung")))
    addresses = assign(made, Ledger()).by_id
    assert {a for i, a in addresses.items() if i.startswith("person")} == {
        "people/tran-dung.html",
        "people/tran-dung-2.html",
    }


def test_the_ledger_pins_addresses_when_titles_and_dates_change() -> None:
    first = article("Một.", headline="Tên cũ", published="2025-08-26")
    rows = assign(archive(archived(first)), Ledger()).added
    later = article("Một.", headline="Tên mới", published="2026-01-01")
    again = assign(archive(archived(later)), Ledger(rows))
    assert again.by_id[later.id] == "articles/2025/08/26/ten-cu.html"
    assert again.added == ()


def test_an_address_changed_by_hand_leaves_a_redirect() -> None:
    one = article("Một.", headline="Tên", published="2025-08-26")
    rows = assign(archive(archived(one)), Ledger()).added
    moved = LedgerRow(one.id, "article", "articles/2025/08/26/ten-moi.html", one.source.sha256)
    again = assign(archive(archived(one)), Ledger((*rows, moved)))
    assert again.by_id[one.id] == "articles/2025/08/26/ten-moi.html"
    assert again.redirects == {"articles/2025/08/26/ten.html": "articles/2025/08/26/ten-moi.html"}


def test_an_entity_that_swallowed_another_redirects_its_page() -> None:
    made = archive(archived(article("Một.")))
    heir = Entity("person-new", "person", "Trần Văn Dũng", (), (), 1, merged=("person-old",))
    made = replace(made, entities={heir.id: heir})
    ledger = Ledger((LedgerRow("person-old", "person", "people/ong-dung.html"),))
    assert assign(made, ledger).redirects == {"people/ong-dung.html": "people/tran-van-dung.html"}


def test_an_address_of_a_gone_article_is_never_given_to_another() -> None:
    gone = LedgerRow("000000000000", "article", "articles/undated/cau-moi.html", "aa")
    new = article("Hai.", headline="Cầu mới")
    assert assign(archive(archived(new)), Ledger((gone,))).by_id[new.id] == "articles/undated/cau-moi-2.html"


def test_a_withdrawn_title_does_not_stand_in_a_new_address() -> None:
    secret = article("Một.", headline="Tên người bị nêu")
    made = assign(archive(archived(secret, rights=Rights(access="withdrawn"))), Ledger())
    assert made.by_id[secret.id] == f"articles/undated/{secret.id}.html"


def test_order_of_articles_does_not_matter() -> None:
    articles = [archived(article(str(n), path=f"{n}.txt", headline="Trùng tên")) for n in range(5)]
    forwards = assign(archive(*articles), Ledger()).by_id
    assert assign(archive(*reversed(articles)), Ledger()).by_id == forwards
    assert len(set(forwards.values())) == 5
