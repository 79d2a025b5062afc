"""A table of an article is a table of its page: cells in order, heads that say so, untrusted words."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import markdown
from makers import archived, article, mention, site

from press_archive.decisions.rights import cut_to_rights
from press_archive.model import ArchivedArticle, Article, Block, Rights, Row, Understanding
from press_archive.pages.anchors import anchors_of
from press_archive.pages.article_text import text_lines
from press_archive.pages.writing.linked_text import linked_text
from press_archive.publish.fast.markdown import render
from press_archive.read.tables import Told, row_of

EVIL = ["a | b", "<script>x</script>", "{{ config }} {: .x }", '&amp; "q" *s* [x](y)', "# ~~~ klzzwxh:0001"]


def table(*lines: list[Told], caption: str = "", number: int = 1) -> tuple[Block, ...]:
    made = [Block("paragraph", caption, row=Row(number))] if caption else []
    rows = (row_of(line, number) for line in lines)
    return (*made, *(Block("paragraph", text, row=row) for text, row in rows))


def cells(*texts: str, head: bool = False) -> list[Told]:
    return [Told(text, head) for text in texts]


def with_blocks(*blocks: Block) -> Article:
    return replace(article("x"), blocks=blocks)


def page_of(one: ArchivedArticle, *, lean: bool = True) -> str:
    made = site(one)
    linked = linked_text(made, one, made.address(one.article.id))
    return "\n".join(text_lines(one, linked, made.words, lean=lean))


def test_rows_are_a_table_with_its_caption_and_heads() -> None:
    blocks = table(
        [Told("Hàng", True, rows=2), Told("Giá", True, columns=2)],
        [Told("Cá", True), Told(""), Told("85", rows=9)],
        caption="Giá chợ",
    )
    one = archived(with_blocks(Block("paragraph", "Trước."), *blocks, Block("paragraph", "Sau.")))
    _, caption, head, row, after = anchors = anchors_of(one.article.blocks)
    assert page_of(one, lean=False).split("\n") == [
        "Trước.",
        f"{{: #{anchors[0]} }}",
        "",
        '<figure class="table" role="group" tabindex="0" aria-label="Bảng 1"><table>',
        f'<caption id="{caption}">Giá chợ</caption>',
        "<thead>",
        f'<tr id="{head}"><th scope="col">Hàng</th> <th scope="colgroup" colspan="2">Giá</th></tr>',
        "</thead>",
        "<tbody>",
        f'<tr id="{row}"><th scope="row">Cá</th> <td></td> <td>85</td></tr>',
        "</tbody>",
        "</table></figure>",
        "",
        "Sau.",
        f"{{: #{after} }}",
    ]


def test_names_are_linked_within_cells_and_never_across_them() -> None:
    one = with_blocks(*table(cells("Trần Bá", "Lê Chi <b>", "Trần Bá")))
    found = archived(
        one, mention(one, "Trần Bá | Lê Chi", "organization"), mention(one, "Lê Chi"), mention(one, "Trần Bá")
    )
    made = site(found)
    linked = linked_text(made, found, "articles/a.html")
    assert linked.cells[0] == (
        '<a href="../people/tran-ba.html">Trần Bá</a>',
        '<a href="../people/le-chi.html">Lê Chi</a> &lt;b&gt;',
        "Trần Bá",
    )
    assert [why.surface for why in linked.why] == ["Trần Bá", "Lê Chi"]


def test_whatever_stands_in_cells_comes_back_letter_for_letter_by_either_renderer() -> None:
    one = archived(with_blocks(*table(cells(*EVIL, head=True), cells(*reversed(EVIL)), caption=EVIL[3])))
    page = f"Trước.\n\n{page_of(one)}\n\nSau."
    stock = markdown.markdown(page, extensions=["toc", "tables", "fenced_code", "attr_list"])
    assert render(page, lambda target: target).html == stock
    shown = [html.unescape(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", stock)]
    assert shown == [*EVIL, *reversed(EVIL)]
    assert re.findall(r"<caption>(.*?)</caption>", stock) == [html.escape(EVIL[3], quote=False)]


def test_two_tables_one_after_the_other_are_two() -> None:
    blocks = (*table(cells("a", "b")), *table(cells("c", "d"), number=2))
    assert page_of(archived(with_blocks(*blocks))).count("<table>") == 2


def test_an_excerpt_keeps_rows_whole() -> None:
    blocks = table(cells("Hàng", "Giá"), cells("Cá lóc", "85 nghìn"), cells("Rau", "12"))
    one = with_blocks(Block("paragraph", "Chợ mở lại."), *blocks)
    for words, kept in ((3, 1), (5, 1), (6, 2), (8, 2), (11, 3)):
        cut, _ = cut_to_rights(one, Understanding(), Rights("excerpt", words=words))
        assert cut.blocks == one.blocks[:kept], words
