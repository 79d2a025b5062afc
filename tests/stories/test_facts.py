"""One number told by several, another number in the same sentence, the same words quoted: found, and nothing else."""

from __future__ import annotations

import re

from reports import invented, report, told

from press_archive.model import Article, Figure, Quote, Understanding
from press_archive.stories import Coverage

SENTENCE = "Mưa lũ làm cầu treo bị cuốn trôi khiến {} bị chia cắt nhiều giờ liền trong đêm qua ở ven sông"


def figures_of(one: Article, **options: str) -> tuple[Figure, ...]:
    """Read numbers with a noun of two syllables: 316 hộ dân."""
    found = []
    for number, block in enumerate(one.blocks):
        for match in re.finditer(r"(?:(hơn) )?(\d[\d.]*)( [^\W\d]+ [^\W\d]+|%)?", block.text):
            value, unit = match[2].replace(".", "").lstrip("0") or "0", (match[3] or "").strip() or None
            start, end = match.start(2), match.end()
            surface = block.text[start:end]
            what = unit if unit != "%" else None
            found.append(Figure(one.id, number, start, end, surface, value, unit, what, match[1], value))
    return tuple(found)


def quotes_of(one: Article, speaker: str | None) -> tuple[Quote, ...]:
    return tuple(
        Quote(one.id, number, match.start(), match.end(), match[0], speaker)
        for number, block in enumerate(one.blocks)
        for match in re.finditer("“[^”]*”", block.text)
    )


def read(*articles: Article, speakers: tuple[str | None, ...] = ()) -> Coverage:
    spoken = dict(zip((one.id for one in articles), speakers, strict=False))
    understood = {
        one.id: Understanding(figures=figures_of(one), quotes=quotes_of(one, spoken.get(one.id)))
        for one in articles
    }
    return told(*articles, understood=understood)


def with_figure(path: str, figure: str, seed: int, sentence: str = SENTENCE) -> Article:
    return report(path, f"{invented(seed)}. {sentence.format(figure)}. {invented(seed + 1)}", published=None)


def test_a_number_with_its_noun_and_its_words_is_one_fact() -> None:
    one, other = with_figure("1.txt", "316 hộ dân", 10), with_figure("2.txt", "316 hộ dân", 20)
    (fact,) = read(one, other).facts
    assert {item.article for item in fact.figures} == {one.id, other.id}
    assert fact.story is None


def test_the_same_number_of_something_else_is_none() -> None:
    one = with_figure("1.txt", "316 hộ dân", 10)
    assert read(one, with_figure("2.txt", "316 con bò", 20)).facts == ()
    assert read(one, report("3.txt", f"{invented(30)} 316 hộ dân {invented(31)}", published=None)).facts == ()


def test_round_numbers_counts_up_to_three_and_durations_recur_by_chance() -> None:
    for figure in ("300 hộ dân", "3 hộ dân", "18 năm qua"):
        short = "Lũ khiến {} kẹt"
        articles = with_figure("1.txt", figure, 10, short), with_figure("2.txt", figure, 20, short)
        assert read(*articles).facts == (), figure


def test_a_number_of_thirty_digits_and_none_at_all() -> None:
    huge = "1" + "0" * 29 + "7 hộ dân"
    assert len(read(with_figure("1.txt", huge, 10), with_figure("2.txt", huge, 20)).facts) == 1
    assert read(report("1.txt", ""), report("2.txt", "")).facts == ()


def of_a_story(path: str, *sentences: str) -> Article:
    return report(
        path, ". ".join((invented(5, 120), *sentences, invented(int(path[0]) * 10))), "Lũ cuốn trôi cầu treo"
    )


def test_the_same_sentence_of_a_story_with_another_number_is_shown_side_by_side() -> None:
    one, other, third = (
        of_a_story(f"{n}.txt", SENTENCE.format(figure))
        for n, figure in enumerate(("hơn 1.280 nhân khẩu", "1.820 nhân khẩu", "hơn 1.280 nhân khẩu"), 1)
    )
    (pair,) = read(one, other).other_numbers
    assert {pair.left.article, pair.right.article} == {one.id, other.id}
    assert not pair.conflicting
    assert read(one, third).other_numbers == ()


def test_the_same_sentence_of_another_story_is_the_next_bulletin() -> None:
    one, other = with_figure("1.txt", "1.280 nhân khẩu", 10), with_figure("2.txt", "1.820 nhân khẩu", 20)
    found = read(one, other)
    assert (found.stories, found.other_numbers) == ({}, ())


def test_lists_and_a_few_words_in_common_are_no_other_number() -> None:
    both = [SENTENCE.format(f"{count} nhân khẩu") for count in ("1.280", "1.820")]
    assert read(of_a_story("1.txt", *both), of_a_story("2.txt", *both[1:])).other_numbers == ()
    few = "{}, riêng tháng này tăng {} so với cùng kỳ năm ngoái, {}"
    one = of_a_story("1.txt", few.format(invented(11, 20), "15%", invented(12, 20)))
    other = of_a_story("2.txt", few.format(invented(13, 20), "28%", invented(14, 20)))
    assert read(one, other).other_numbers == ()


def test_the_same_words_of_one_speaker_are_one_saying() -> None:
    said = "“Chúng tôi sẽ xây lại cây cầu này trước mùa mưa năm sau”"
    one, other = (report(f"{n}.txt", f"{invented(n)} {said} {invented(n + 50)}") for n in (1, 2))
    (saying,) = read(one, other, speakers=("Trần Bá", "Bá")).sayings
    assert {item.article for item in saying.quotes} == {one.id, other.id}
    assert read(one, other, speakers=("Trần Bá", "Lê Chi")).sayings == ()
    assert len(read(one, other, speakers=(None, "Lê Chi")).sayings) == 1


def test_few_words_are_nobodys_own() -> None:
    one, other = (report(f"{n}.txt", f"{invented(n)} “Rất tốt” {invented(n + 50)}") for n in (1, 2))
    assert read(one, other).sayings == ()


def test_nearly_the_same_words_are_one_saying_in_one_story() -> None:
    text = invented(5, 120)
    said = "Chúng tôi sẽ xây lại cây cầu này trước mùa mưa năm sau cho bà con"
    one = report("1.txt", f"{text} “{said}”", "Xây cầu mới")
    other = report("2.txt", f"{text} “{said} nhé”", "Xây cầu mới")
    found = read(one, other)
    assert len(found.stories) == 1
    assert len(found.sayings) == 1
