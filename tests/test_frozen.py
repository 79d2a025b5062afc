"""Records of which an archive has millions: made and pickled quickly, and as frozen as any other."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace

import pytest

from press_archive.frozen import pickled_by_value
from press_archive.model import Block, Derived, Evidence, Mention


@dataclass(frozen=True, slots=True)
class Told:
    title: str
    day: str = ""


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Summary(Told):
    words: int = 0


RECORDS = [
    Evidence("byline", line=3),
    Derived("Chợ quê", "stated", Evidence("byline")),
    Block("paragraph", "Dân làng họp chợ."),
    Summary("Chợ quê", words=5),
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_is_the_record_it_was_after_pickling(record: object) -> None:
    again = pickle.loads(pickle.dumps(record))  # noqa: S301
    assert again == record
    assert type(again) is type(record)
    assert hash(again) == hash(record)
    assert repr(again) == repr(record)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_is_frozen(record: object) -> None:
    field = next(iter(type(record).__match_args__))  # type: ignore[attr-defined]
    with pytest.raises(FrozenInstanceError):
        setattr(record, field, "other")


def test_is_made_by_place_name_and_default() -> None:
    assert Evidence("byline") == Evidence(rule="byline", quote="", line=None)
    assert replace(Summary("Chợ quê", "2025-08-25"), words=5) == Summary("Chợ quê", "2025-08-25", 5)
    with pytest.raises(TypeError, match="title"):
        Summary()  # type: ignore[call-arg]


def test_a_mention_that_is_given_its_entity_is_otherwise_the_same() -> None:
    one = Mention(*(f"value {place}" for place in range(len(fields(Mention)))))  # type: ignore[arg-type]
    assert one.meaning("an entity") == replace(one, entity="an entity")


def test_a_field_with_a_factory_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class WithFactory:
        names: list[str] = field(default_factory=list)

    with pytest.raises(TypeError, match="WithFactory"):
        pickled_by_value(WithFactory)
