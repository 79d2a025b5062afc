"""People in office: which articles of a name are the office holder's, and which are somebody else's or nobody's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from linking import linked, read

from press_archive.authorities import load_records
from press_archive.link import minted_id
from press_archive.model import AuthorityRecord, Office

MINISTRY = AuthorityRecord("bo-y-te", "organization", "Bộ Y tế")
COUNTRY = AuthorityRecord("vandia", "place", "Vandia")
MINISTER = AuthorityRecord(
    "khiem", "person", "Trần Văn Khiêm", offices=(Office(("Bộ trưởng",), "bo-y-te", ("2024-03", None)),)
)
DEPUTY = AuthorityRecord(
    "lan", "person", "Lê Thị Lan", offices=(Office(("Thứ trưởng",), "bo-y-te", ("2023", None)),)
)
PRESIDENT = AuthorityRecord(
    "ortwyn",
    "person",
    "Gerrit Ortwyn",
    variants=("Ortwyn",),
    offices=(Office(("Tổng thống",), "vandia", ("2021-01-20", None)),),
)
RECORDS = (MINISTRY, COUNTRY, MINISTER, DEPUTY, PRESIDENT)


def tied(records: Sequence[AuthorityRecord], *texts: str) -> dict[str | None, int]:
    """Mentions of people by the record they are tied to."""
    found: dict[str | None, int] = {}
    for one in linked(read(*texts), records)[1]:
        if one.kind == "person":
            found[one.record] = found.get(one.record, 0) + one.mentions
    return found


TOLD = "Bộ trưởng Bộ Y tế Trần Văn Khiêm thăm bệnh nhân."


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([TOLD], {"khiem": 1}),
        (["Bộ trưởng Trần Văn Khiêm thăm bệnh nhân."], {"khiem": 1}),
        (["Ông Trần Văn Khiêm thăm vườn."], {None: 1}),  # the name alone ties nobody
        ([TOLD, "Ông Trần Văn Khiêm trả lời."], {"khiem": 2}),  # most tell, nothing speaks against it
        ([TOLD, "Ông Trần Văn Khiêm trồng cam.", "Ông Trần Văn Khiêm bán cam."], {"khiem": 1, None: 2}),
        ([TOLD, "Thủ môn Trần Văn Khiêm cản phá."], {"khiem": 1, None: 1}),
        ([TOLD, "Chủ tịch UBND xã Mây Sơn, ông Trần Văn Khiêm, phát biểu."], {"khiem": 1, None: 1}),
        (["Bộ trưởng Bộ Nội vụ Trần Văn Khiêm phát biểu."], {None: 1}),  # another's ministry
    ],
)
def test_a_vietnamese_name_needs_a_second_sign(texts: list[str], expected: dict[str | None, int]) -> None:
    assert tied(RECORDS, *texts) == expected


def test_a_colleague_is_a_sign() -> None:
    beside = "Thứ trưởng Bộ Y tế Lê Thị Lan và ông Trần Văn Khiêm cùng dự."
    alone = "Ông Trần Văn Khiêm bán cam."
    assert tied(RECORDS, TOLD, beside, alone, alone) == {"khiem": 2, "lan": 1, None: 2}
    assert tied((MINISTRY, MINISTER), TOLD, beside, alone, alone) == {"khiem": 1, None: 4}


def test_a_record_whose_time_excludes_the_articles_claims_none() -> None:
    long_ago = Office(("Bộ trưởng",), "bo-y-te", ("1981", "1986"))
    before = AuthorityRecord("xua", "person", "Trần Văn Khiêm", offices=(long_ago,))
    assert tied((MINISTRY, before), TOLD) == {None: 1}
    assert tied((MINISTRY, before), TOLD.replace("Bộ trưởng", "Nguyên Bộ trưởng")) == {"xua": 1}


def test_of_two_records_of_one_name_the_office_tells() -> None:
    held = Office(("Chủ tịch",), "UBND tỉnh Lào Cai")
    other = AuthorityRecord("khiem-2", "person", "Trần Văn Khiêm", offices=(held,))
    texts = [TOLD, "Chủ tịch UBND tỉnh Lào Cai Trần Văn Khiêm đi kiểm tra.", "Ông Trần Văn Khiêm nói."]
    assert tied((*RECORDS, other), *texts) == {"khiem": 1, "khiem-2": 1, None: 1}


def test_a_foreign_name_needs_only_that_nothing_speaks_against_it() -> None:
    assert tied(RECORDS, "Ông Gerrit Ortwyn trả lời báo chí.") == {"ortwyn": 1}
    assert tied(RECORDS, "Ông Ortwyn trả lời báo chí.") == {"ortwyn": 1}
    assert tied(RECORDS, "Tiền đạo Gerrit Ortwyn ghi bàn.") == {None: 1}


def test_a_body_is_one_with_a_dash_or_a_word_between_its_parts() -> None:
    ministry = AuthorityRecord("bo-tn", "organization", "Bộ Tài nguyên và Môi trường")
    held = Office(("Bộ trưởng",), "bo-tn")
    records = (ministry, AuthorityRecord("khiem", "person", "Trần Văn Khiêm", offices=(held,)))
    assert tied(records, "Ông Trần Văn Khiêm, Bộ trưởng Bộ Tài nguyên - Môi trường, nói.") == {"khiem": 1}


def test_a_foreign_name_that_is_common_in_vietnamese_needs_a_second_sign() -> None:
    held = Office(("Thủ tướng",), "vandia")
    premier = AuthorityRecord("cuong", "person", "Lý Mạnh Cường", variants=("Li Mengqiang",), offices=(held,))
    assert tied((COUNTRY, premier), "Ông Li Mengqiang thoát nạn.") == {None: 1}
    assert tied((COUNTRY, premier), "Thủ tướng Li Mengqiang thoát nạn.") == {"cuong": 1}


def test_a_page_keeps_its_address_when_its_record_comes() -> None:
    articles = read(TOLD)
    (person,) = (one for one in linked(articles, RECORDS)[1] if one.kind == "person")
    assert person.id == minted_id("person", MINISTER.name)


def test_an_owners_record_of_the_same_name_wins() -> None:
    own = AuthorityRecord("cua-toi", "person", "Trần Văn Khiêm")
    assert tied((own, *RECORDS), TOLD, "Ông Trần Văn Khiêm bán cam.") == {"cua-toi": 2}


def test_shipped_people_are_found_by_their_offices() -> None:
    records = load_records(None)
    assert tied(records, "Tổng Bí thư Tô Lâm tiếp Chủ tịch Trung Quốc Tập Cận Bình.") == {
        "person-to-lam": 1,
        "person-tap-can-binh": 1,
    }
    assert tied(records, "Cục trưởng Cục Cảnh sát giao thông Đỗ Thanh Bình nói.") == {None: 1}


def test_a_common_name_before_the_office_is_somebody_else() -> None:
    (now, told), (before, silent) = read(TOLD, "Ông Trần Văn Khiêm trả lời.")
    assert before.published is not None
    before = replace(before, published=replace(before.published, value="1994-03-01"))
    entities = linked([(now, told), (before, silent)], RECORDS)[1]
    assert {one.record: one.mentions for one in entities if one.kind == "person"} == {"khiem": 1, None: 1}


def test_nobody_is_told_of_before_birth() -> None:
    record = AuthorityRecord("bay", "person", "Lê Văn Bảy", exists=("1990-04-01", None))
    (now, told), (before, early) = read("Ông Lê Văn Bảy nói.", "Ông Lê Văn Bảy nói.")
    assert before.published is not None
    before = replace(before, published=replace(before.published, value="1985-03-01"))
    entities = linked([(now, told), (before, early)], [record])[1]
    assert {one.record: one.mentions for one in entities} == {"bay": 1, None: 1}
