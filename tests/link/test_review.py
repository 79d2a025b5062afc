"""The review list: what is doubtful is found without comparing everything, ranked, and not asked again."""

from __future__ import annotations

import random
import time
from dataclasses import replace

import pytest
from makers import archive, archived, article, mention

from press_archive.link import minted_id, review
from press_archive.link.review import MOST, Candidate, candidates
from press_archive.model import Archive, ArchivedArticle, Judgement, Reference, Rights, Verdict


def named(kind: str, *surfaces: str, path: str = "a.txt", sure: float = 1.0) -> ArchivedArticle:
    """An article that names each surface once."""
    one = article("; ".join(surfaces) + ".", path=path)
    found = [replace(mention(one, surface, kind), confidence=sure) for surface in surfaces]
    return archived(one, *(replace(m, entity=minted_id(m.kind, m.name)) for m in found))


def found(made: Archive) -> list[tuple[str, str, str]]:
    return [(c.reason, c.left_name, c.right_name) for c in candidates(made)]


@pytest.mark.parametrize(
    ("kind", "one", "other", "reason"),
    [
        ("person", "Lê Văn Dũng", "Lê Văn Dung", "accents"),
        ("place", "Gyeonggi-do", "Gyeonggido", "accents"),
        ("place", "Deajeon", "Daejeon", "slip"),
        ("person", "Volodymyr Zelensky", "Volodymyr Zelenskyy", "slip"),
        ("person", "Ivan Halloway", "Halloway", "part"),
        ("organization", "Tập đoàn Varibank", "Varibank", "part"),
        ("place", "quận Hải Châu", "Hải Châu", "part"),
        ("organization", "Ban Kết nối Cộng đồng", "BKNCĐ", "initials"),
        ("organization", "Hội Bạn và Đọc sách", "HBĐS", "initials"),
    ],
)
def test_pairs_that_may_be_one(kind: str, one: str, other: str, reason: str) -> None:
    made = archive(named(kind, one, path="a.txt"), named(kind, other, path="b.txt"))
    ((why, left, right),) = found(made)
    assert why == reason
    assert {left, right} == {f"{kind}: {one}", f"{kind}: {other}"}


def test_people_of_one_name_that_are_kept_apart_are_asked_about() -> None:
    made = archive(*(named("person", "Lê Văn Bảy", path=path) for path in ("a.txt", "b.txt", "c.txt")))
    ((name, one),) = made.entities.items()
    apart = {
        name: replace(one, articles=one.articles[:2]),
        "person-apart": replace(one, id="person-apart", articles=one.articles[2:]),
    }
    made = replace(made, entities=apart)
    assert found(made) == [("namesake", name, "person-apart")]
    assert found(replace(made, entities={i: replace(e, record=i) for i, e in apart.items()})) == []
    sides = [Reference(identifier, identifier, "person") for identifier in apart]
    assert found(replace(made, judgements=(Judgement(sides[0], sides[1], "different"),))) == []


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("person", "Lê Văn Bảy", "Bảy"),
        ("person", "Lê Văn Bảy", "Trần Đình Bảy"),
        ("place", "Quận 1", "Quận 11"),
        ("place", "Huế", "Hội An"),
        ("organization", "Báo Nhân dân", "Nhân dân"),
    ],
)
def test_pairs_nobody_need_look_at(kind: str, one: str, other: str) -> None:
    assert found(archive(named(kind, one, path="a.txt"), named(kind, other, path="b.txt"))) == []


def test_things_of_two_kinds_and_two_records_are_two() -> None:
    made = archive(
        named("person", "Ivan Halloway", path="a.txt"), named("place", "Ivan Hallowey", path="b.txt")
    )
    assert found(made) == []
    made = archive(named("place", "Daejeon", path="a.txt"), named("place", "Deajeon", path="b.txt"))
    recorded = {i: replace(e, record=e.name) for i, e in made.entities.items()}
    assert found(replace(made, entities=recorded)) == []


@pytest.mark.parametrize(
    ("known", "other"),
    [
        ("Trung Quốc", "miền Đông Trung Quốc"),
        ("Đồng Nai", "Đông Mai"),
        ("Nghệ An", "xã Quỳnh Lương (Nghệ An)"),
        ("thôn Ao", "thôn Ao Vàng (thôn Ao)"),
    ],
)
def test_of_a_place_on_record_only_its_own_names_are_asked_about(known: str, other: str) -> None:
    made = archive(named("place", known, path="a.txt"), named("place", other, path="b.txt"))
    recorded = {i: replace(e, record=i if e.name == known else None) for i, e in made.entities.items()}
    assert found(replace(made, entities=recorded)) == []


def test_a_slip_in_the_name_of_a_place_on_record_is_asked_about() -> None:
    made = archive(named("place", "Daejeon", path="a.txt"), named("place", "Deajeon", path="b.txt"))
    recorded = {i: replace(e, record=i if e.name == "Daejeon" else None) for i, e in made.entities.items()}
    assert [told[0] for told in found(replace(made, entities=recorded))] == ["slip"]


def test_a_name_nothing_is_sure_about_is_asked_after() -> None:
    made = archive(named("organization", "HĐXX", path="a.txt", sure=0.4), named("place", "Huế", path="b.txt"))
    (one,) = candidates(made)
    assert (one.left_name, one.right, one.reason, one.reach) == ("organization: HĐXX", None, "unsure", 1)
    assert one.doubt == pytest.approx(0.6)


def test_doubt_times_reach_decides_the_order() -> None:
    made = archive(
        *(named("place", "Daejeon", path=f"{n}.txt") for n in range(9)),
        named("place", "Deajeon", path="x.txt"),
        named("place", "Zarkobi", "Zarkoby", path="y.txt"),
        named("person", "Lê Dũng", "Lê Dung", path="z.txt"),
    )
    assert [c.left.name[:2] for c in candidates(made)] == ["Da", "Za", "Lê"]
    assert [c.weight for c in candidates(made)] == sorted((c.weight for c in candidates(made)), reverse=True)
    assert candidates(made)[0].reach == 10


def judgement(verdict: Verdict, left: str, right: str | None = None) -> Judgement:
    def side(name: str) -> Reference:
        return Reference(f"place: {name}", minted_id("place", name), "place")

    return Judgement(side(left), side(right) if right else None, verdict)


@pytest.mark.parametrize("verdict", ["same", "different", "unsure"])
def test_what_was_judged_does_not_come_back(verdict: Verdict) -> None:
    made = archive(named("place", "Daejeon", path="a.txt"), named("place", "Deajeon", path="b.txt"))
    for sides in (("Daejeon", "Deajeon"), ("Deajeon", "Daejeon")):
        assert found(replace(made, judgements=(judgement(verdict, *sides),))) == []
    assert found(replace(made, judgements=(judgement(verdict, "Daejeon", "Huế"),))) != []


def test_a_single_name_that_was_looked_at_does_not_come_back() -> None:
    made = archive(named("place", "Huế", sure=0.3))
    assert found(replace(made, judgements=(judgement("unsure", "Huế"),))) == []


def test_what_is_withdrawn_is_not_shown() -> None:
    one = replace(named("place", "Huế", sure=0.3), rights=Rights("withdrawn"))
    assert found(archive(one)) == []


def test_last_names_of_several_articles_are_one_question() -> None:
    short = [named("person", "Halloway", path=f"{n}.txt") for n in range(3)]
    for number, one in enumerate(short):
        (m,) = one.understanding.mentions
        within = replace(m, entity=f"person-{number:012x}")
        short[number] = replace(one, understanding=replace(one.understanding, mentions=(within,)))
    made = archive(named("person", "Ivan Halloway"), *short)
    (one,) = candidates(made)
    assert {one.left_name, one.right_name} == {"person: Ivan Halloway", "person: Halloway"}
    assert one.reach == 4


def test_a_name_that_could_break_a_line_goes_by_its_id() -> None:
    made = archive(named("place", "Xã `a\\b`", sure=0.3))
    (one,) = candidates(made)
    assert one.left_name == minted_id("place", "Xã `a\\b`")


SYLLABLES = (
    "Zar",
    "ko",
    "bi",
    "Lê",
    "Le",
    "Dũng",
    "Dung",
    "Hà",
    "Ha",
    "Bảy",
    "LHQ",
    "Liên",
    "hợp",
    "quốc",
    "zak",
)


def at_random(rng: random.Random) -> Archive:
    """An archive in which few names are frequent, many alike, some unsure."""
    kinds = dict.fromkeys(rng.sample(("Zarkobi", "Hà Zarkobi", "Zarkobo", "Dũng Zarkobi"), 3), "organization")
    kinds |= {
        rng.choice((" ", "")).join(rng.choices(SYLLABLES, k=size)): rng.choice(("person", "organization"))
        for size in rng.choices(range(1, 5), k=40)
    }
    articles = []
    for number in range(50):
        kind = rng.choice(("person", "organization"))
        some = [name for place, name in enumerate(kinds) if kinds[name] == kind and rng.random() * place < 1]
        articles.append(named(kind, *some[:30], path=f"{number}.txt", sure=rng.choice((0.4, 0.9))))
    return archive(*articles)


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("most", [1, 2])
def test_looking_at_the_foremost_names_only_misses_nothing(
    seed: int, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = at_random(random.Random(seed))
    of_all = candidates(made, most)
    monkeypatch.setattr(review, "_FOREMOST", 4)
    assert candidates(made, most) == of_all


def seconds(names: int) -> tuple[float, tuple[Candidate, ...]]:
    surfaces = [f"Nguyễn Văn Zarko{a}{b}{c}" for a in LETTERS for b in LETTERS for c in LETTERS][:names]
    made = archive(*(named("person", *surfaces[n : n + 50], path=f"{n}.txt") for n in range(0, names, 50)))
    start = time.process_time()
    listed = candidates(made)
    return time.process_time() - start, listed


LETTERS = "bcdghklmnpqrstvx"


def test_many_names_that_are_all_alike_cost_no_square() -> None:
    few, _ = seconds(500)
    many, listed = seconds(4000)
    assert len(listed) == MOST
    assert many < 8 * 4 * max(few, 0.05)
