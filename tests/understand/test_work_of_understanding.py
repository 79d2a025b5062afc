"""The work of understanding an article grows with its length and no faster, whatever it repeats."""

from __future__ import annotations

import pytest
from work import calls_of

from press_archive.authorities import load_records
from press_archive.model import Article, Block, Outlet, SourceDocument
from press_archive.understand import Knowledge, understand

KNOWLEDGE = Knowledge.of(load_records(None), (Outlet("Sông Quê", ("Báo Sông Quê",), (), ("SQO",)),))


def work_of(texts: list[str]) -> int:
    source = SourceDocument("bai.txt", b"", "0" * 64, "text", "utf-8")
    article = Article("0123456789ab", source, "", tuple(Block("paragraph", text) for text in texts))
    return calls_of(lambda: understand(article, KNOWLEDGE))


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "A",
            "Ab ",
            "aB",
            "a ",
            "1",
            "1 ",
            "5% ",
            ".",
            "-",
            "- ",
            "(",
            "“",
            '"',
            "“Tôi ",
            "(Nguồn: ",
            "Hà Nội ",
            "ABC ",
        ),
        *(
            "Ông A, ",
            "Ông Lê Văn An, ",
            "Ông Lê Văn An nói. ",
            "An ",
            "Lê và ",
            "Theo Lê An, ",
            "A. ",
            "A & ",
            "Ảnh: ",
        ),
        *(
            "UBND tỉnh ",
            "Bộ ",
            "Chủ tịch ",
            "Công ty Cổ phần An ",
            "tại Huế ",
            "xã Hòa An, ",
            "Hội nghị ",
            "Tỉnh Đoàn ",
        ),
        *(
            "ngày 12/3/2024 ",
            "12/3, ",
            "tháng 3 năm 2024 ",
            "quý 1 ",
            "ngày ",
            "15,7 tỷ đồng ",
            "“Tôi đi”, ông An nói. ",
        ),
    ],
)
@pytest.mark.parametrize("blocks", ["one", "many"])
def test_work_grows_with_the_length_and_no_faster(piece: str, blocks: str) -> None:
    def texts(size: int) -> list[str]:
        times = size // len(piece)
        return [piece * times] if blocks == "one" else [(piece * 5).strip()] * (times // 5)

    work_of(texts(1_000))  # what is loaded and remembered once counts for neither
    assert work_of(texts(6_000)) < 6 * work_of(texts(1_500)) + 3_000
