"""Passages of two articles: where they stand, how alike they are, which was earlier where that is known."""

from __future__ import annotations

from dataclasses import replace

from makers import article, stated
from reports import invented, report, told

from press_archive.model import Article, Block, Understanding
from press_archive.stories import Coverage, Passage, Span

TEXT = invented(1, 60)


def passages(found: Coverage) -> list[Passage]:
    return [one for article, own in found.passages.items() for one in own if one.left == article]


def words_of(one: Article, spans: tuple[Span, ...]) -> str:
    return " ".join(one.blocks[span.block].text[span.start : span.end] for span in spans)


def test_a_passage_is_told_in_the_words_of_both() -> None:
    one = report("1.txt", f"{invented(2)}. {TEXT}, {invented(3)}", published="2025-10-01")
    other = report("2.txt", f"{invented(4)} “{TEXT.upper()}” {invented(5)}", published="2025-10-09")
    (found,) = passages(told(one, other))
    assert (found.left, found.right, found.earlier) == (one.id, other.id, one.id)
    assert words_of(one, found.left_spans) == TEXT
    assert words_of(other, found.right_spans) == TEXT.upper()
    assert (found.syllables, found.alike) == (60, 1.0)


def test_a_few_words_changed_or_put_in_make_no_two_passages() -> None:
    words = TEXT.split()
    words[20] = "khác"
    words[40:40] = ["thêm", "vào", "đây"]
    one, other = report("1.txt", TEXT), report("2.txt", " ".join(words))
    (found,) = passages(told(one, other))
    assert found.syllables >= 52
    assert found.alike < 1


def test_a_passage_may_run_through_paragraphs() -> None:
    words = TEXT.split()
    one = article(" ".join(words[:30]), " ".join(words[30:]), path="1.txt")
    (found,) = passages(told(one, report("2.txt", TEXT, published=None)))
    spans = {found.left: found.left_spans, found.right: found.right_spans}
    assert [span.block for span in spans[one.id]] == [0, 1]
    assert found.earlier is None


def test_short_passages_and_headlines_are_none() -> None:
    short = " ".join(TEXT.split()[:19])
    one, other = (report(f"{n}.txt", f"{invented(n)} {short} {invented(n + 10)}", TEXT) for n in (2, 3))
    assert passages(told(one, other)) == []


def test_names_and_offices_alone_are_no_passage() -> None:
    from makers import mention

    one, other = report("1.txt", f"{invented(2)} {TEXT}"), report("2.txt", f"{TEXT} {invented(3)}")
    understood = {one.id: Understanding(mentions=(mention(one, TEXT, "organization"),))}
    assert passages(told(one, other, understood=understood)) == []


def test_an_alternative_text_is_not_shown_and_so_not_compared() -> None:
    def with_picture(path: str) -> Article:
        one = report(path, invented(len(path)))
        return replace(one, blocks=(*one.blocks, Block("caption", TEXT, alt=True)))

    assert passages(told(with_picture("1.txt"), with_picture("12.txt"))) == []


def test_hours_tell_which_of_a_day_was_first() -> None:
    def at(path: str, hour: str) -> Article:
        return replace(report(path, TEXT), published=stated("2025-10-24", f"2025-10-24T{hour}:00+07:00"))

    late, early = at("1.txt", "21:15"), at("2.txt", "06:40")
    (found,) = passages(told(late, early))
    assert (found.left, found.earlier) == (early.id, early.id)
    (found,) = passages(told(report("1.txt", TEXT), report("2.txt", TEXT)))
    assert found.earlier is None


def test_articles_that_are_one_text_are_copies() -> None:
    text = invented(7, 200)
    one, other = report("1.txt", text, "Một"), report("2.txt", f"{text} {invented(8, 20)}", "Hai")
    quoting = report("3.txt", f"{invented(9, 200)} {text[:300]}", "Ba")
    found = told(one, other, quoting)
    (copies,) = found.copies
    assert set(copies.articles) == {one.id, other.id}
    assert 0.8 <= copies.alike <= 1


def test_what_thousands_share_costs_no_square() -> None:
    many = [report(f"{n}.txt", f"{invented(n, 20)} {TEXT}", published=None) for n in range(200)]
    found = passages(told(*many))
    assert len(found) == 199
    assert len({one.left for one in found}) == 1


def test_an_article_that_quotes_a_whole_other_is_no_copy_of_it() -> None:
    text = invented(7, 60)
    found = told(report("1.txt", text), report("2.txt", f"{invented(8, 200)} “{text}” {invented(9, 200)}"))
    assert len(passages(found)) == 1
    assert found.copies == ()
