"""Records whose own dates leave out every article that has their name: most likely the dates are wrong.

In: records, the articles' names and the entities they became. Out: the records that became none although articles
have their names, every one of those articles before they were there or after they were gone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from press_archive.link.digests import Digests
from press_archive.link.keys import name_key
from press_archive.model import AuthorityRecord, Entity, EntityKind

_Named = tuple[EntityKind, str]
_Span = tuple[str | None, str | None]  # EDTF, first and last


def excluded_by_dates(
    records: Iterable[AuthorityRecord], digests: Digests, entities: Iterable[Entity]
) -> Iterator[AuthorityRecord]:
    """Yield the records whose dates exclude every article that has one of their names."""
    dated = [one for one in records if any(map(any, spans_of(one)))]
    if not dated:
        return
    met = {entity.record for entity in entities}
    missing = [one for one in dated if one.id not in met]
    days = _days({name for one in missing for name in _names(one)}, digests)
    for one in missing:
        told = [day for name in _names(one) for day in days.get(name, ())]
        if told and all(_is_outside(day, span) for day in told for span in spans_of(one)):
            yield one


def spans_of(record: AuthorityRecord) -> Sequence[_Span]:
    """Return when a record may be meant: while it exists, or while one of its offices is held."""
    return [record.exists] if any(record.exists) else [one.held for one in record.offices]


def _names(record: AuthorityRecord) -> list[_Named]:
    return [(record.kind, name_key(record.kind, name)) for name in (record.name, *record.variants)]


def _days(asked: set[_Named], digests: Digests) -> Mapping[_Named, Sequence[str]]:
    """Return the days of the articles that have a name; "" of those without."""
    found: dict[_Named, list[str]] = {}
    for one in digests.values() if asked else ():
        forms = (
            (name.kind, name_key(name.kind, form)) for name in one.names for form in (name.name, name.surface)
        )
        for name in asked.intersection(forms):
            found.setdefault(name, []).append(one.published)
    return found


def _is_outside(day: str, span: _Span) -> bool:
    """Whether a day lies before or after a span, as exactly as both are told; an unknown day does not."""
    first, last = ((bound or "").rstrip("~?%") for bound in span)
    is_before = day[: len(first)] < first[: len(day)]
    return bool(day) and (is_before or (bool(last) and day[: len(last)] > last[: len(day)]))
