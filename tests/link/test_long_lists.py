"""An article that names a thousand people takes as much more work as it has more names."""

from __future__ import annotations

from work import calls_of

from press_archive.link import ArticleNames, resolve
from press_archive.link.digest import Held, Name


def listing(number: int, people: int) -> ArticleNames:
    """A list of people, each by full name and by one word, all in one office, and bodies with and without a sort."""
    words = [f"Ana{n:04}" for n in range(people)]
    names = [Name("person", f"{word} Dorn", f"{word} Dorn") for word in words]
    names += [Name("person", word, word) for word in words]
    names += [
        Name("organization", f"{sort}Osan{n:04}", f"{sort}Osan{n:04}")
        for n in range(people)
        for sort in ("", "Tập đoàn ")
    ]
    offices = tuple(Held(name.name, "nghị sĩ", "Ruritania", former=False) for name in names[:people])
    return ArticleNames(f"{number:012x}", "2025", tuple(names), (1,) * len(names), offices=offices)


def test_work_grows_with_the_number_of_names() -> None:
    def work(people: int) -> int:
        digests = [listing(number, people) for number in range(3)]
        return calls_of(lambda: resolve(digests, (), {}))

    work(10)  # what is worked out once
    assert work(1_000) < 2.5 * work(500)


def test_nobody_in_it_is_lost() -> None:
    entities, (assignment, *_) = resolve([listing(number, 1_000) for number in range(3)], (), {})
    assert len(entities) == 2_000
    assert None not in assignment
