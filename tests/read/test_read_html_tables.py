"""A table of a page is one if it holds data; what only lays out a page is read as the text it holds."""

from __future__ import annotations

import pytest

from press_archive.model import Passage
from press_archive.read.formats.html import read_html
from press_archive.read.html.fragment import fragment_passages
from press_archive.read.html.words import MainText

TEXT = [
    "Sáng 12/8, chợ Cồn Tre mở lại sau ba tuần sửa mái, tiểu thương bày hàng từ lúc trời còn tối.",
    "Ban quản lý chợ cho biết mái tôn cũ đã dùng hơn hai mươi năm, nhiều chỗ dột mỗi khi mưa lớn.",
    "Giá nhiều mặt hàng tăng nhẹ so với trước khi chợ đóng cửa, nhất là cá đồng và rau theo mùa.",
    "Người mua cho rằng mức giá này còn chấp nhận được, miễn là hàng hóa tươi và cân đúng ký.",
]


def page(table: str) -> str:
    body = "".join(f"<p>{text}</p>" for text in TEXT[:2]) + table + "".join(f"<p>{t}</p>" for t in TEXT[2:])
    return f"<html><head><title>Chợ mở lại</title></head><body><div><h1>Chợ mở lại</h1>{body}</div></body></html>"


def rows(table: str) -> list[list[str]]:
    return [cells_of(one) for one in read_html(page(table)).passages if one.row]


def cells_of(one: Passage) -> list[str]:
    return [one.text[cell.start : cell.end] for cell in one.row.cells] if one.row else []


def table_of(*lines: str, attributes: str = "") -> str:
    made = ("".join(f"<td>{cell}</td>" for cell in line.split(",")) for line in lines)
    return f"<table{attributes}>" + "".join(f"<tr>{line}</tr>" for line in made) + "</table>"


SIGNS = table_of("<img src=a.gif alt='Bến Tre'>,3", "<img src=b.gif alt='Cờ'> Huế,1", "Đội,Điểm")
ARIA = (
    "<div role=table><div role=row><span role=columnheader>Xã</span><span role=columnheader>Hộ</span></div>"
    "<div role=row><span role=cell>Phú Đa</span><span role=cell>212</span></div></div>"
)
BUTTONS = (
    "<table><tr><th><button>Xã</button></th><th>Hộ <button>▲</button></th></tr>"
    "<tr><td>Phú Đa</td><td>212</td></tr></table>"
)


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (table_of("Mặt hàng,Giá", "Cá lóc,85"), ["Mặt hàng,Giá", "Cá lóc,85"]),
        (table_of("Hạng,Đội,Trận", "1,,2", "2,Bến Tre,2"), ["Hạng,Đội,Trận", "1,,2", "2,Bến Tre,2"]),
        (table_of("An,Bình", "Chi,Dũng", "Em,Giang"), ["An,Bình", "Chi,Dũng", "Em,Giang"]),
        (table_of("a | b,{{ x }}", "1,&lt;b&gt;"), ["a | b,{{ x }}", "1,<b>"]),
        (ARIA, ["Xã,Hộ", "Phú Đa,212"]),
        (BUTTONS, ["Xã,Hộ", "Phú Đa,212"]),
        (SIGNS, ["Bến Tre,3", "Huế,1", "Đội,Điểm"]),
        (table_of("Cá,1", "Rau,2<td style='display:none'>ẩn</td>"), ["Cá,1", "Rau,2"]),
    ],
)
def test_rows_of_data_keep_their_cells(table: str, expected: list[str]) -> None:
    assert [",".join(cells) for cells in rows(table)] == expected


PICTURE = "<img src=a.jpg>"


@pytest.mark.parametrize(
    "table",
    [
        table_of(
            f"{TEXT[0][:11]} {TEXT[1]};{TEXT[2]}".replace(",", " ").replace(";", ","), "Chợ mở,Chợ đóng"
        ),
        f"<table><tr><td>{table_of('a,1', 'b,2')}</td><td>x</td></tr><tr><td>b</td><td>3</td></tr></table>",
        table_of("Thời sự,Chợ búa", "Trong tỉnh,Ngoài tỉnh"),
        table_of(f"{PICTURE},{PICTURE}", "Chợ sáng,Chợ chiều", f"{PICTURE},{PICTURE}", "Hàng cá 1,Hàng 2"),
        table_of(*(f"{PICTURE}Chợ sáng {n},{PICTURE}Chợ chiều {n}" for n in range(3))),
        table_of("một<br>hai<br>ba<br>bốn<br>năm<br>sáu<br>bảy<br>tám<br>chín,1", "a,2", "b,3"),
        table_of("UBND TỈNH<br>SỞ XÂY DỰNG<br>---,CỘNG HÒA<br>Độc lập<br>---", "Số: 12/TB,Ngày 12 tháng 9"),
        table_of("Một ô", "Hai ô", "Ba ô"),
        table_of("a,b,c", "1", "2,3", "4,5,6,7", "8,9"),
    ],
)
def test_what_lays_out_a_page_is_no_table(table: str) -> None:
    assert [cells for cells in rows(table) if cells not in (["a", "1"], ["b", "2"])] == []


def test_a_caption_heads_and_stretches_are_kept() -> None:
    table = (
        "<table><caption>Giá ở chợ</caption>"
        "<thead><tr><td rowspan=2>Hàng</td><td colspan=2>Giá</td></tr></thead>"
        f"<tr><th>Cá</th><td>85</td><td>{'tươi ' * 60}</td></tr>"
        "<tr><th>Rau</th><td colspan=x rowspan=99999>12</td></tr></table>"
    )
    caption, head, fish, greens = [one for one in read_html(page(table)).passages if one.row]
    assert (caption.text, cells_of(caption)) == ("Giá ở chợ", [])
    assert [one.row.head for one in (head, fish, greens) if one.row] == [True, False, False]
    assert [
        [(c.head, c.columns, c.rows) for c in one.row.cells] for one in (head, fish, greens) if one.row
    ] == [
        [(True, 1, 2), (True, 2, 1)],
        [(True, 1, 1), (False, 1, 1), (False, 1, 1)],
        [(True, 1, 1), (False, 1, 1)],
    ]


def test_a_first_row_all_in_bold_type_is_a_head() -> None:
    bold = "<b>Mặt hàng</b>,<p><strong>Giá</strong></p>"
    heads = [one.row.head for one in read_html(page(table_of(bold, "Cá,85", "Rau,12"))).passages if one.row]
    assert heads == [True, False, False]
    assert not any(one.row.head for one in read_html(page(table_of(bold, bold))).passages if one.row)


def test_a_table_in_the_midst_of_the_text_is_whole() -> None:
    short = table_of(*(f"{n},{n * 3}" for n in range(1, 9)))
    found = [one.text for one in read_html(page(short)).passages]
    assert found[found.index(TEXT[1]) + 1 : found.index(TEXT[2])] == [f"{n} | {n * 3}" for n in range(1, 9)]


def test_two_tables_side_by_side_are_two() -> None:
    both = fragment_passages(table_of("Cá,1", "Rau,2") + table_of("Gà,3", "Vịt,4"))
    assert [one.row.table for one in both if one.row] == [1, 1, 2, 2]


def test_an_article_may_be_nothing_but_a_table() -> None:
    scores = [f"{n},Nguyễn Văn {chr(65 + n)},{20 + n},5" for n in range(20)]
    lead = "<p class=sapo>Sở Giáo dục công bố điểm của hai mươi thí sinh cao nhất kỳ thi năm nay.</p>"
    page = f"<article><h1>Điểm thi</h1>{lead}{table_of(*scores)}</article>"
    assert [",".join(cells_of(one)) for one in read_html(page).passages if one.row] == scores


def test_rows_of_the_extractor_are_text_without_strokes_around_them() -> None:
    main = MainText.of("Giá:\n| Cá | 85 |\n|---|---|\n| Rau | |\n|x| = 3")
    assert main.text == ("Giá:", "Cá | 85", "Rau", "|x| = 3")
