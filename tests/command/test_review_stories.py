"""A session about stories: what is shown of each question, and what every answer writes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from coverages import counting, covering, figure, report, story
from makers import archived, article, site

from press_archive.command.review_session import review
from press_archive.command.terminal import Terminal
from press_archive.pages.editors import editors_page
from press_archive.pages.site import Site
from press_archive.stories import Doubt, Fact, Item, OtherNumber, Passage, Span

A = report("a.txt", "Cầu Bến Mây sập, hơn 316 hộ bị chia cắt.", "2025-11-02", "Báo A")
B = report("b.txt", "Nước lũ làm 361 hộ ở hai thôn bị chia cắt.", "2025-11-03", "Báo B", "Lũ cuốn\x1b[2J cầu")
C = report("c.txt", "Xe qua cầu phải quay lại.", "2025-11-03", "Báo C", "Chợ vắng")


def made(tmp_path: Path, **more: object) -> Site:
    """Return a site of two reports of one story and an article beside it."""
    (tmp_path / "seeds").mkdir(exist_ok=True)
    a, b = counting(A, figure(A, "316 hộ", "316")), counting(B, figure(B, "361 hộ", "361"))
    return site(a, b, C, coverage=covering(story(a, b), **more), tmp_path=tmp_path)  # type: ignore[arg-type]


def hold(of: Site, *answers: str) -> tuple[str, list[dict[str, object]]]:
    """Answer the questions; return what was said, and what stands in the file."""
    said, left = list[str](), list(answers)

    def ask(prompt: str) -> str | None:
        said.append(prompt)
        return f"{left.pop(0)}\n" if left else None

    review(of, Terminal(ask, said.append), ["stories"], "Lê Chi", "2026-03-12")
    path = of.settings.seeds / "stories.yml"
    return "\n".join(said), yaml.safe_load(path.read_text("utf-8"))["stories"] if path.exists() else []


def doubt(*, together: bool) -> Doubt:
    other = B if together else C
    return Doubt(A.article.id, other.article.id, together, 0.4, 3.0)


@pytest.mark.parametrize(("letter", "verdict"), [("s", "same"), ("d", "different"), ("U", "unsure")])
def test_two_that_were_nearly_one_are_joined_parted_or_left_open(
    tmp_path: Path, letter: str, verdict: str
) -> None:
    said, (row,) = hold(made(tmp_path, doubts=(doubt(together=False),)), "x", letter)
    assert "[1/1] Có phải cùng một sự việc? (3 bài)" in said
    assert "Chợ vắng · 03/11/2025 · Báo C" in said
    assert "Cầu Bến Mây sập, hơn 316 hộ bị chia cắt." in said
    assert "Không hiểu “x”" in said
    assert "Đã ghi 1 quyết định" in said
    assert {key: str(value) for key, value in row.items()} == {
        "left": "a.txt",
        "right": "c.txt",
        "judgement": verdict,
        "by": "Lê Chi",
        "when": "2026-03-12",
    }


def test_nothing_steers_the_terminal(tmp_path: Path) -> None:
    said, _ = hold(made(tmp_path, doubts=(doubt(together=True),)))
    assert "\x1b" not in said
    assert "Lũ cuốn?[2J cầu" in said


def test_a_story_is_named_and_the_question_asked_again(tmp_path: Path) -> None:
    _, rows = hold(made(tmp_path, doubts=(doubt(together=True),)), "t", "  Sập cầu  Bến Mây ", "d")
    assert [row.get("title") for row in rows] == ["Sập cầu Bến Mây", None]
    assert rows[1]["judgement"] == "different"


def test_numbers_of_one_sentence_conflict_only_if_somebody_says_so(tmp_path: Path) -> None:
    numbers = (OtherNumber(Item(A.article.id, 0), Item(B.article.id, 0)),)
    said, (row,) = hold(made(tmp_path, other_numbers=numbers), "c")
    assert "hơn »316 hộ« bị chia cắt" in said
    assert (row["figures"], row["judgement"]) == (["316 hộ", "361 hộ"], "conflicting")
    said, _ = hold(made(tmp_path, other_numbers=numbers))
    assert "Không còn gì cần quyết định" in said, "what is decided is not asked again"


def test_a_passage_of_several_stories_may_be_boilerplate(tmp_path: Path) -> None:
    text = "Mời bạn đọc theo dõi tiếp trên trang nhất."
    some = [archived(article(f"{n}. {text}", path=f"{n}.txt", headline=f"Bài {n}")) for n in range(3)]
    ids = [one.article.id for one in some]
    at = Span(1, 3, 3 + len(text))
    found = [Passage(ids[0], other, (at,), (at,), 9, 1.0) for other in ids[1:]]
    passages = {ids[0]: tuple(found), ids[1]: (found[0],), ids[2]: (found[1],)}
    (tmp_path / "seeds").mkdir()
    of = site(*some, coverage=replace(covering(), passages=passages), tmp_path=tmp_path)  # type: ignore[arg-type]
    said, (row,) = hold(of, "b")
    assert f"    {text}" in said
    assert (row["passage"], row["judgement"]) == (text, "boilerplate")
    assert "Không còn gì" in hold(of)[0]


def test_facts_of_one_value_may_be_one(tmp_path: Path) -> None:
    of = made(tmp_path)
    same = (
        counting(A, figure(A, "316 hộ", "316")),
        counting(B, replace(figure(B, "361 hộ", "361"), value="316")),
    )
    told = story(*same)
    facts = tuple(Fact(f"fact-{n}", (Item(one.article.id, 0),), told.id) for n, one in enumerate(same))
    of = site(*same, coverage=covering(told, facts=facts), tmp_path=tmp_path)  # type: ignore[arg-type]
    _, (row,) = hold(of, "s")
    assert (row["figures"], row["judgement"]) == (["316 hộ", "361 hộ"], "same")


def test_the_editors_page_has_a_line_to_paste(tmp_path: Path) -> None:
    lines = editors_page(made(tmp_path, doubts=(doubt(together=True),))).markdown
    assert '`- {left: "a.txt", right: "b.txt", judgement: different}`' in lines
