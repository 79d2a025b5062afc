"""Rights: the archive's, an outlet's, an article's; and that nothing withheld survives the cut."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest
from makers import article, mention
from telling import refusal

from press_archive.authorities.outlets import shipped_index
from press_archive.decisions.rights import cut_to_rights, read_rights
from press_archive.errors import MistakesError
from press_archive.model import DateExpression, Figure, Quote, Rights, Role, Understanding


def test_an_article_comes_before_its_outlet_and_that_before_the_default(tmp_path: Path) -> None:
    made = read_rights(tmp_path, Rights(), shipped_index())
    assert made.of(None, ["a.txt"]).access == "full"
    (tmp_path / "rights.yml").write_text(
        "default: {noindex: true}\n"
        "outlets:\n  NLĐO: {access: excerpt, words: 5}\n"
        "articles:\n  b.txt: withdrawn\n",
        encoding="utf-8",
    )
    made = read_rights(tmp_path, Rights(contact="toasoan@vi.example"), shipped_index())
    assert made.of(None, ["a.txt"]) == Rights(noindex=True, contact="toasoan@vi.example")
    by_outlet = "Người Lao Động"
    assert made.of(by_outlet, ["a.txt"]) == Rights("excerpt", 5, True, "toasoan@vi.example")
    assert made.of(by_outlet, ["b.txt"]).access == "withdrawn"
    assert made.of(by_outlet, ["a.txt", "b.txt"]).access == "withdrawn", (
        "of several names the strictest holds"
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("articles: [a]", "rights.yml: Line 1: below “articles” lines “name: decision” are expected"),
        ("articles:\n  a.txt: gone", "Line 2: “access” is “gone”; expected one of full/"),
        ("articles:\n  a.txt: {word: 3}", "Line 2: unknown key “word”; expected one of access/"),
        ("articles:\n  a.txt: {words: nhiều}", "Line 2: “words” is “nhiều”; expected a whole number"),
        ("articles:\n  a.txt: {words: true}", "expected a whole number"),
        ("articles:\n  a.txt: {words: -1}", "expected a whole number"),
        ("articles:\n  a.txt: {noindex: maybe}", "“noindex” is “maybe”; expected one of yes/"),
        ("articles:\n  a.txt: {access: }", "Line 2: “access” is missing or empty"),
        ("article:\n  a.txt: full", "Line 1: unknown key “article” at the top"),
        ("articles:\n  a.txt: full\n  a.txt: excerpt", "Line 3: “access” is another than at rights.yml:2"),
        ("articles:\n  a.txt: gỡ\n b.txt: gỡ\n", "Line 3: unknown key “b.txt” at the top"),
        ("articles:\n  a.txt: withdrawn\n  b.txt\n", "Line 3: this cannot be read"),
        ("articles:\n  a.txt: &x withdrawn\n  b.txt: *x\n", "Line 3: this cannot be read"),
        ("a: [", "Line 1: this cannot be read"),
        ("- a", "Line 1: found “[a]”; expected “key: value” lines"),
    ],
)
def test_a_slip_is_named_with_its_line(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "rights.yml").write_text(text, encoding="utf-8")
    with pytest.raises(MistakesError) as error:
        read_rights(tmp_path, Rights(), shipped_index())
    assert says in refusal(error.value)
    assert refusal(error.value).endswith("So nothing was built; the site stays as it was.")


def test_vietnamese_words_are_understood(tmp_path: Path) -> None:
    (tmp_path / "rights.yml").write_text(
        "mặc định: {không lập chỉ mục: có}\n"
        "báo:\n\tNLĐO:\n\t\tquyền: “trích”\n\t\tsố từ: 5\n"
        "bài:\n\t“b.txt”: gỡ\n\tc.txt: siêu dữ liệu\n",
        encoding="utf-8-sig",
    )
    made = read_rights(tmp_path, Rights(contact="a@b.example"), shipped_index())
    assert made.of("Người Lao Động", ["a.txt"]) == Rights("excerpt", 5, True, "a@b.example")
    assert made.of(None, ["b.txt"]).access == "withdrawn"
    assert made.of(None, ["c.txt"]).access == "metadata"
    assert made.withholds()


def test_a_spreadsheet_decides_the_same(tmp_path: Path) -> None:
    (tmp_path / "rights.csv").write_text(
        "bài,báo,quyền,số từ,note\n,,full,,Để nghiên cứu\n,NLĐO,trích,5,\nb.txt,,gỡ,,\n", encoding="utf-8"
    )
    (tmp_path / "rights.yml").write_text("articles: {b.txt: withdrawn, c.txt: excerpt}", encoding="utf-8")
    made = read_rights(tmp_path, Rights(), shipped_index())
    assert made.of(None, ["b.txt"]) == Rights("withdrawn", note="Để nghiên cứu")
    assert made.of("Người Lao Động", ["a.txt"]).words == 5
    assert made.of(None, ["c.txt"]).access == "excerpt"
    (tmp_path / "rights.yml").write_text("articles: {b.txt: excerpt}", encoding="utf-8")
    with pytest.raises(MistakesError) as error:
        read_rights(tmp_path, Rights(), shipped_index())
    assert "rights.csv: Line 4: “access” is another than at rights.yml:1" in refusal(error.value)


@pytest.mark.parametrize(
    "text", ["file,acces\na.txt,gỡ\n", 'file,access\n"a.txt,gỡ\n', "file,outlet\na.txt,Báo\n"]
)
def test_a_spreadsheet_with_a_mistake_ends_the_build_too(tmp_path: Path, text: str) -> None:
    (tmp_path / "rights.csv").write_text(text, encoding="utf-8")
    with pytest.raises(MistakesError):
        read_rights(tmp_path, Rights(), shipped_index())


LONG = "Một hai ba bốn năm sáu bảy tám chín mười."


def understood() -> tuple:
    one = article("Ông Trần Bá nói ngắn.", LONG + " Bà Lê Chi.", headline="Tiêu đề", published="2025-08-26")
    date = DateExpression(one.id, 2, 0, 3, "Một", "2025-08-26", None, None)
    found = (mention(one, "Trần Bá", block=1), mention(one, "Lê Chi", block=2))
    return one, Understanding(found, (date,))


def test_an_excerpt_ends_at_a_word_and_keeps_only_names_it_shows() -> None:
    one, understanding = understood()
    cut, kept = cut_to_rights(one, understanding, Rights("excerpt", words=8))
    assert [block.text for block in cut.blocks] == ["Tiêu đề", "Ông Trần Bá nói ngắn.", "Một hai ba"]
    assert [m.surface for m in kept.mentions] == ["Trần Bá"]
    assert len(kept.dates) == 1


def test_metadata_keeps_the_headline_and_no_body() -> None:
    one, understanding = understood()
    cut, kept = cut_to_rights(one, understanding, Rights("metadata"))
    assert [block.text for block in cut.blocks] == ["Tiêu đề"]
    assert kept.mentions == ()
    untitled, _ = cut_to_rights(
        replace(one, headline=None, blocks=one.blocks[1:]), understanding, Rights("metadata")
    )
    assert (untitled.display_title, untitled.blocks) == ("", ())


def test_nothing_of_a_withdrawn_article_is_left() -> None:
    one, understanding = understood()
    cut, kept = cut_to_rights(one, understanding, Rights("withdrawn"))
    assert kept == Understanding()
    for word in ("Tiêu", "Trần", "Một", "Lê"):
        assert word not in repr(cut)


def test_full_changes_nothing() -> None:
    one, understanding = understood()
    assert cut_to_rights(one, understanding, Rights()) == (one, understanding)


def test_a_fuller_name_that_is_not_shown_is_not_told() -> None:
    one = article("Bà Lê Thị Chi nói.", headline="Bà Chi thăm làng gốm")
    found = replace(mention(one, "Chi"), name="Lê Thị Chi")
    _, kept = cut_to_rights(one, Understanding((found,)), Rights("metadata"))
    assert [m.name for m in kept.mentions] == ["Chi"]


def test_roles_figures_and_quotes_are_cut() -> None:
    """What lies behind the cut goes; a name, body or thing that only hidden text tells is not told."""
    one = article(
        "Bà Lê Chi, Giám đốc Sở Gốm, mua 3 tấn đất. “Đất tốt”, bà nói. Bà Vũ An về.", headline="Tin"
    )
    text = one.blocks[1].text
    at, behind = text.index(" đất."), len(text)

    def role(person: str, body: str | None, end: int) -> Role:
        return Role(one.id, 1, 0, end, person, "Giám đốc", body, None)

    def figure(start: int, end: int) -> Figure:
        return Figure(one.id, 1, start, end, text[start:end], "3", "tấn", "đất", None, "3")

    found = mention(one, "Lê Chi", block=1)
    understanding = Understanding(
        (found,),
        roles=(role("Lê Chi", "Sở Gốm tỉnh Vy", at), role("Vũ An", None, at), role("Lê Chi", None, behind)),
        figures=(figure(at - 5, at), figure(behind - 5, behind)),
        quotes=(
            Quote(one.id, 1, 0, 5, text[:5], "Vũ An"),
            Quote(one.id, 1, 0, 5, text[:5], "Lê Chi"),
            Quote(one.id, 1, at, behind, text[at:], "Lê Chi"),
        ),
    )
    words = text[:at].count(" ") + 1
    cut, kept = cut_to_rights(one, understanding, Rights("excerpt", words=words))
    assert cut.blocks[1].text == text[:at]
    assert kept.roles == (role("Lê Chi", None, at),)
    assert kept.figures == (replace(figure(at - 5, at), what=None),)
    assert [quote.speaker for quote in kept.quotes] == [None, "Lê Chi"]
    for access in ("metadata", "withdrawn"):
        _, kept = cut_to_rights(one, understanding, Rights(access))  # type: ignore[arg-type]
        assert (kept.roles, kept.figures, kept.quotes) == ((), (), ())


def test_every_field_of_an_understanding_is_cut() -> None:
    """A field that a later stage adds must be cut in ``_within`` before it may be shown."""
    known = {"mentions", "dates", "event", "roles", "figures", "quotes"}
    assert {f.name for f in fields(Understanding)} == known
