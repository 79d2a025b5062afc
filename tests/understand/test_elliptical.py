"""Bodies called without their place: which one the article tells, and where it leaves that open."""

from __future__ import annotations

import sys

import pytest

from press_archive.authorities import load_records
from press_archive.model import Article, Block, Mention, SourceDocument
from press_archive.understand import Knowledge, understand
from press_archive.understand.vi.names.elliptical import lacks_place

KNOWLEDGE = Knowledge.of(load_records(None), ())


def understood(*paragraphs: str) -> list[Mention]:
    blocks = tuple(Block("paragraph", text) for text in paragraphs)
    one = Article("0" * 12, SourceDocument("a.txt", b"", "0" * 64, "text", "utf-8"), "", blocks)
    return [mention for mention in understand(one, KNOWLEDGE).mentions if not mention.nested]


def bodies(*paragraphs: str) -> dict[str, str]:
    """Surface → name of the outermost bodies."""
    return {m.surface: m.name for m in understood(*paragraphs) if m.kind == "organization"}


def names(text: str, kind: str) -> list[str]:
    return [mention.name for mention in understood(text) if mention.kind == kind]


@pytest.mark.parametrize(
    ("paragraphs", "surface", "name"),
    [
        (["Mưa lớn ở tỉnh Lâm Đồng.", "Chủ tịch UBND tỉnh đi kiểm tra."], "UBND tỉnh", "UBND tỉnh Lâm Đồng"),
        (["Họp với UBND tỉnh.", "Lâm Đồng mưa lớn."], "UBND tỉnh", "UBND tỉnh Lâm Đồng"),
        (["Nghệ An đón khách.", "Bí thư Tỉnh ủy tiếp đoàn."], "Tỉnh ủy", "Tỉnh ủy Nghệ An"),
        (["Hà Nội có mưa.", "Bí thư Thành ủy nói."], "Thành ủy", "Thành ủy Hà Nội"),
        (["TP.HCM có mưa.", "Phó chủ tịch UBND TP nói."], "UBND TP", "UBND Thành phố Hồ Chí Minh"),
        (["TP.HCM có mưa.", "HĐND thành phố họp."], "HĐND thành phố", "HĐND Thành phố Hồ Chí Minh"),
        (["Lâm Đồng có mưa.", "Ông làm ở Sở Y tế."], "Sở Y tế", "Sở Y tế Lâm Đồng"),
        (["Ông ở xã Tuy Phong.", "Công an xã đến."], "Công an xã", "Công an xã Tuy Phong"),
        (["Đại biểu HĐND tỉnh Lâm Đồng đến.", "HĐND họp."], "HĐND", "HĐND tỉnh Lâm Đồng"),
        (["Bí thư Đảng ủy xã Vam Lum nói. UBND xã họp."], "UBND xã", "UBND xã Vam Lum"),
        # The paragraph tells which of two.
        (
            ["Hội nghị họp.", "Tin thêm.", "Đoàn đến từ Quảng Ninh.", "Tỉnh Nghệ An có Bí thư Tỉnh ủy dự."],
            "Tỉnh ủy",
            "Tỉnh ủy Nghệ An",
        ),
        # The opening tells which of two, and the paragraph neither.
        (
            ["Nghệ An mưa lớn.", "Tin thêm.", "Đoàn từ Quảng Ninh.", "Tỉnh ủy họp."],
            "Tỉnh ủy",
            "Tỉnh ủy Nghệ An",
        ),
        # They tell two: nobody knows.
        (["Nghệ An mưa lớn.", "Tin.", "Ở Quảng Ninh, Tỉnh ủy họp."], "Tỉnh ủy", "Tỉnh ủy"),
        (["Nghệ An, Quảng Ninh mưa.", "Tỉnh ủy họp."], "Tỉnh ủy", "Tỉnh ủy"),
        (["Trời mưa.", "Tỉnh ủy họp."], "Tỉnh ủy", "Tỉnh ủy"),
        # A city is no province, a province abroad is none of ours.
        (["Hà Nội mưa.", "Tỉnh ủy họp."], "Tỉnh ủy", "Tỉnh ủy"),
        (["Tỉnh Gyeonggi mưa.", "UBND tỉnh họp."], "UBND tỉnh", "UBND tỉnh"),
        # A place of its own is kept; the longer form stands for the shorter.
        (["Hà Nội mưa.", "Sở Y tế Nghệ An nói."], "Sở Y tế Nghệ An", "Sở Y tế Nghệ An"),
        (
            ["Ông ở Sở Y tế Nghệ An.", "Đoàn từ Quảng Ninh đến.", "Ông ở Sở Y tế."],
            "Sở Y tế",
            "Sở Y tế Nghệ An",
        ),
    ],
)
def test_what_a_body_without_its_place_means(paragraphs: list[str], surface: str, name: str) -> None:
    assert bodies(*paragraphs)[surface] == name


@pytest.mark.parametrize(
    ("body", "lacks"),
    [
        ("UBND tỉnh", True),
        ("Ban Tổ chức Tỉnh ủy", True),
        ("Sở Y tế", True),
        ("Sở Y tế Lâm Đồng", False),
        ("Công an huyện", True),
        ("Công an huyện Lâm Đồng", False),
        ("Liên minh Hợp tác xã", False),
        ("Quốc hội", False),
    ],
)
def test_bodies_that_lack_a_place(body: str, lacks: bool) -> None:
    assert lacks_place(body, frozenset({"lâm đồng"})) is lacks


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Lâm Đồng mưa. Chủ tịch UBND tỉnh Nguyễn Văn Kỳ đến.", ["Nguyễn Văn Kỳ"]),
        ("Phó chủ tịch HĐND thành phố Phạm Thị Say nói.", ["Phạm Thị Say"]),
        ("Chủ tịch UBND xã Trần Đình Chớ nói.", ["Trần Đình Chớ"]),
        ("Ông ở phường Nguyễn Thái Bình.", []),
        ("Đoàn của UBND phường Nguyễn Thái Bình đến.", []),
        ("Mưa ở tỉnh Đồng Nai.", []),
    ],
)
def test_who_holds_the_office_is_no_place(text: str, people: list[str]) -> None:
    assert names(text, "person") == people


def test_the_work_grows_with_the_length() -> None:
    def work(times: int) -> int:
        """Count the calls: a clock would tell of other programs, too."""
        calls = 0

        def noting(_frame: object, event: str, _argument: object) -> None:
            nonlocal calls
            calls += event in ("call", "c_call")

        text = " ".join(["Chủ tịch UBND tỉnh gặp Sở Y tế ở xã Tuy Phong."] * times)
        sys.setprofile(noting)
        try:
            bodies("Nghệ An mưa.", text)
        finally:
            sys.setprofile(None)
        return calls

    work(20)
    assert work(600) < 40 * work(20)
