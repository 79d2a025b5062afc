"""People told by their company: a word for a person, and a person's name in several spellings."""

from __future__ import annotations

from linking import linked, read


def people(*texts: str) -> dict[str, int]:
    return {one.name: one.mentions for one in linked(read(*texts))[1] if one.kind == "person"}


BESIDE = "Ông Peter Halloway gặp bà Lò Thị Mây ở Hiệp hội Cà phê Sông Quê. Ông Halloway cười."


def test_a_last_name_is_the_persons_who_dominates_it_and_stands_in_this_company() -> None:
    alone = "Ông Halloway lại gặp bà Lò Thị Mây ở Hiệp hội Cà phê Sông Quê."
    assert people(BESIDE, BESIDE, BESIDE, alone)["Peter Halloway"] == 7


def test_in_other_company_nobody_knows() -> None:
    stranger = "Ông Halloway thi đấu ở sân Bãi Cháy với Trần Đình Bảy."
    assert people(BESIDE, BESIDE, BESIDE, stranger)["Peter Halloway"] == 6


def test_of_two_people_of_one_last_name_nobody_knows() -> None:
    other = BESIDE.replace("Peter", "Gregory")
    alone = "Ông Halloway lại gặp bà Lò Thị Mây ở Hiệp hội Cà phê Sông Quê."
    found = people(BESIDE, BESIDE, BESIDE, other, other, other, alone)
    assert (found["Peter Halloway"], found["Gregory Halloway"]) == (6, 6)


def test_a_vietnamese_given_name_stands_for_nobody_elsewhere() -> None:
    told = "Ông Lê Văn Bảy gặp bà Lò Thị Mây ở Hiệp hội Cà phê Sông Quê. Ông Bảy cười."
    alone = "Ông Bảy gặp bà Lò Thị Mây ở Hiệp hội Cà phê Sông Quê."
    assert people(told, told, told, alone)["Lê Văn Bảy"] == 6


def test_order_and_accents_of_a_foreign_name_are_no_difference_in_one_company() -> None:
    found = people(
        "Bà Takeda Sayuri gặp ông Orbel Viktor và bà Lò Thị Mây.",
        "Bà Sayuri Takeda gặp ông Viktor Orbél và bà Lò Thị Mây.",
    )
    assert sorted(found.values()) == [2, 2, 2]


def test_the_same_words_in_other_company_are_two_people() -> None:
    found = people("Bà Takeda Sayuri gặp ông Lê Văn Bảy.", "Bà Sayuri Takeda gặp ông Trần Đình Tám.")
    assert {"Takeda Sayuri", "Sayuri Takeda"} <= found.keys()


def test_a_seldom_spelling_is_the_known_persons_in_his_company() -> None:
    known = "Ông Sergey Halloway gặp bà Lò Thị Mây và ông Lê Văn Bảy."
    found = people(known, known, known, known.replace("Sergey", "Sergei"))
    assert found["Sergey Halloway"] == 4


def test_accents_of_vietnamese_names_are_a_difference_whatever_the_company() -> None:
    found = people("Ông Lê Văn Dũng gặp bà Lò Thị Mây.", "Ông Lê Văn Dung gặp bà Lò Thị Mây.")
    assert {"Lê Văn Dũng", "Lê Văn Dung"} <= found.keys()


def test_the_order_of_articles_makes_no_difference() -> None:
    texts = [BESIDE, BESIDE, BESIDE, "Ông Halloway gặp bà Lò Thị Mây ở Hiệp hội Cà phê Sông Quê."]
    articles = read(*texts)
    assert linked(articles)[1] == linked(articles[::-1])[1]
