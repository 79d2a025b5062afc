"""Which outlet an article may be of that names none: asked of its editors, and told on no other page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from makers import all_pages, archived, article, site, stated

from press_archive.authorities.outlets import shipped_index
from press_archive.decisions.corrections import append_correction, as_yaml, correct, read_corrections
from press_archive.errors import MistakesError
from press_archive.model import ArchivedArticle, Derived, Evidence
from press_archive.pages.outlet_hints import OutletHint, outlet_hints
from press_archive.pages.site import Site

HINT = Derived("Sóng Bến", "inferred", Evidence("own-name", "PV Sóng Bến ghi nhận", 3))


def signed(path: str, author: str, outlet: str | None = None, *hints: Derived[str]) -> ArchivedArticle:
    made = article("Một.", path=path, headline=f"Bài {path}", outlet=outlet)
    return archived(replace(made, authors=(stated(author),), hints=hints))


def found(of: Site) -> list[tuple[str, str, int]]:
    return [(one.article.source, one.outlet, len(one.reasons)) for one in outlet_hints(of)]


def test_an_author_who_writes_for_one_outlet_hints_at_it() -> None:
    known = [signed("a", "Hà Vy", "Sóng Bến"), signed("b", "Hà Vy", "Sóng Bến")]
    assert found(site(*known, signed("c", "Hà Vy"))) == [("c", "Sóng Bến", 1)]
    assert found(site(known[0], signed("c", "Hà Vy"))) == [], "one article is not enough"
    assert found(site(*known, signed("d", "Hà Vy", "Gió"), signed("c", "Hà Vy"))) == [], "she writes for two"
    assert found(site(*known, signed("c", "Lê An"))) == []


def test_signs_of_groups_are_of_no_outlet() -> None:
    assert (
        found(site(*(signed(p, "Nhóm phóng viên", "Sóng Bến") for p in "ab"), signed("c", "Nhóm phóng viên")))
        == []
    )


def test_signs_that_speak_for_two_outlets_are_no_hint() -> None:
    other = replace(HINT, value="Gió Ngàn")
    assert found(site(signed("c", "Lê An", None, HINT))) == [("c", "Sóng Bến", 1)]
    assert found(site(signed("c", "Lê An", None, HINT, other))) == []


def test_editors_get_a_line_to_paste_and_readers_nothing(tmp_path: Path) -> None:
    pages = {page.path: page.markdown for page in all_pages(site(signed("c", "Lê An", None, HINT)))}
    assert '`"c": {outlet: "Sóng Bến"}`' in pages["editors.md"]
    assert "PV Sóng Bến ghi nhận" in pages["editors.md"]
    assert not [path for path, text in pages.items() if "Sóng Bến" in text and path != "editors.md"]
    (tmp_path / "corrections.yml").write_text('"c": {outlet: "Sóng Bến"}\n', encoding="utf-8")
    taken = read_corrections(tmp_path)
    assert taken.problems == ()
    assert dict(taken.values)["c"].values == {"outlet": "Sóng Bến"}


@pytest.mark.parametrize("answer", ["Sóng Bến", None])
def test_what_is_decided_is_not_asked_again(tmp_path: Path, answer: str | None) -> None:
    append_correction(tmp_path, "c", {"outlet": answer, "by": "Lê Chi"})
    correction = dict(read_corrections(tmp_path).values)["c"]
    one = signed("c", "Lê An", None, HINT)
    decided = archived(correct(one.article, correction, shipped_index()))
    assert (decided.article.outlet.value if decided.article.outlet else None) == answer
    assert found(site(decided)) == []


def test_a_correction_is_added_and_the_file_keeps_every_byte(tmp_path: Path) -> None:
    path = tmp_path / "corrections.yml"
    before = "# của thủ thư\na.txt: {section: Xã hội}"
    path.write_text(before, encoding="utf-8")
    append_correction(tmp_path, "b:1.txt", {"outlet": "Sóng “Bến”"})
    assert path.read_text("utf-8").startswith(before)
    values = {name: one.values for name, one in read_corrections(tmp_path).values}
    assert values == {"a.txt": {"section": "Xã hội"}, "b:1.txt": {"outlet": "Sóng “Bến”"}}


@pytest.mark.parametrize("before", ["[một, hai]\n", "a.txt: {outlet: Gió}\n"])
def test_a_file_that_cannot_be_gone_on_with_stays_as_it_is(tmp_path: Path, before: str) -> None:
    path = tmp_path / "corrections.yml"
    path.write_text(before, encoding="utf-8")
    with pytest.raises(MistakesError):
        append_correction(tmp_path, "a.txt", {"outlet": "Sóng Bến"})
    assert path.read_text("utf-8") == before


def test_a_name_of_a_file_ends_no_code(tmp_path: Path) -> None:
    line = as_yaml("a`<b>.txt", {"outlet": "Gió"})
    assert "`" not in line
    (tmp_path / "corrections.yml").write_text(line, encoding="utf-8")
    assert [name for name, _ in read_corrections(tmp_path).values] == ["a`<b>.txt"]


def test_a_hint_is_a_value() -> None:
    (hint,) = outlet_hints(site(signed("c", "Lê An", None, HINT)))
    assert isinstance(hint, OutletHint)
    assert hint.reasons == (("own-name", "PV Sóng Bến ghi nhận"),)
