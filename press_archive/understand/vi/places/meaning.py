"""What one place can mean: the units of its name that there were at the time, in what the text says it lies in.

In: a :class:`Told` place with the :class:`Setting` of its article. Out: a :class:`Meant`: a unit's record; a name
that tells where the place lies; open, where several could be meant; or nothing, where nothing is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from press_archive.languages.vi.units import (
    CITIES,
    COMMUNE,
    COUNTRY,
    DISTRICT,
    FORMER_AFTER,
    FORMER_BEFORE,
    NEW_AFTER,
    PROVINCE,
)
from press_archive.model import Mention
from press_archive.understand.gazetteer import Gazetteer, Unit
from press_archive.understand.vi.places.told import Told


@dataclass(frozen=True, slots=True)
class Meant:
    """What a place was found to mean: a unit, or a thing of a name without a record, or open."""

    unit: Unit | None = None
    name: str = ""

    @property
    def open(self) -> bool:
        """Whether nobody can tell."""
        return self.unit is None and not self.name


OPEN = Meant()


@dataclass(frozen=True, slots=True)
class Setting:
    """What an article tells of where and when it is."""

    gazetteer: Gazetteer
    mentions: Sequence[Mention]
    larger: Mapping[int, Told]  # by the number of a mention: what it is said to lie in
    day: str  # EDTF of the publication; "" where unknown
    districts: bool  # it tells districts, so that it is of a time when there were some
    provinces: Mapping[str, frozenset[int]]  # records of the provinces it tells → blocks
    home: str  # record of the province its outlet is of; "" where it is of none

    def above(self, one: Told) -> Iterator[Told]:
        """Yield what a place is said to lie in, the nearest first."""
        larger = self.larger.get(one.number)
        seen = {one.number}
        while larger is not None and larger.number not in seen:
            seen.add(larger.number)
            yield larger
            larger = self.larger.get(larger.number)

    def record_of(self, one: Told) -> str:
        return self.mentions[one.number].record or ""

    def is_foreign(self, one: Told) -> bool:
        """Whether a place is said to lie in another country."""
        return any(
            record != "" and record != COUNTRY and record not in self.gazetteer.by_record
            for record in map(self.record_of, self.above(one))
        )


def meaning_of(one: Told, setting: Setting) -> Meant | None:
    """Return what a district or commune told with its level means; ``None`` where nothing is known of it."""
    sizes = (DISTRICT, PROVINCE) if one.level == "thành phố" else (one.size,)
    named = [unit for unit in setting.gazetteer.by_name.get(one.bare, ()) if unit.size in sizes]
    if setting.is_foreign(one):
        return Meant(name=_called(one, setting)) if named else None
    if not named:
        return _unknown(one, setting)
    exact = [unit for unit in named if unit.level == one.level]
    units = _of_time(one, exact or (named if one.size == DISTRICT else []), setting)
    if any(True for _ in setting.above(one)):
        return _lying(one, units, named, setting)
    return _likely(one, units, setting)


def _lying(one: Told, units: Sequence[Unit], named: Sequence[Unit], setting: Setting) -> Meant:
    """The unit that lies where the text says; of another level where none of this one does (a town that grew)."""
    lying = [unit for unit in units if lies(unit, one, setting)]
    if not lying and any(larger.size == DISTRICT for larger in setting.above(one)):
        lying = [unit for unit in named if lies(unit, one, setting)]
    return Meant(lying[0]) if len(lying) == 1 else Meant(name=_called(one, setting))


def _likely(one: Told, units: Sequence[Unit], setting: Setting) -> Meant:
    """The unit of the provinces the article tells; the only one of its name where it tells none."""
    if len(units) == 1 and (units[0].size != COMMUNE or not setting.provinces):
        return Meant(units[0])
    likely = [unit for unit in units if _is_told_of(unit, setting)]
    if len(likely) > 1:
        block = setting.mentions[one.number].block
        nearer = [unit for unit in likely if _is_told_of(unit, setting, block)]
        likely = nearer if len(nearer) == 1 else likely
    if not likely and not setting.provinces and setting.home:
        likely = [unit for unit in units if is_in(unit, setting.home, setting.gazetteer)]
    if len(likely) == 1:
        return Meant(likely[0])
    return in_only_province(one, setting) if not likely else OPEN


def _unknown(one: Told, setting: Setting) -> Meant | None:
    """A commune no record has: called after what it lies in. A district no record has is a foreign one."""
    if one.size == DISTRICT:
        return None
    if any(larger.unit is not None or larger.size == DISTRICT for larger in setting.above(one)):
        return Meant(name=_called(one, setting))
    return in_only_province(one, setting) if setting.provinces else None


def in_only_province(one: Told, setting: Setting) -> Meant:
    """A commune that no list has any more, or a village, in an article of one province."""
    if len(setting.provinces) != 1 or one.size == DISTRICT or one.words[0].isdigit():
        return OPEN
    province = setting.gazetteer.by_record[next(iter(setting.provinces))]
    return Meant(name=f"{one.called} ({province.name})")


def _called(one: Told, setting: Setting) -> str:
    """A place's name with what the text says it lies in: xã Tùng Lâm (Tĩnh Gia, Thanh Hóa)."""
    larger = next(setting.above(one))
    unit = larger.unit if larger.unit is not None and larger.unit.size == larger.size else None
    if unit is None:
        return f"{one.called} ({larger.called or setting.mentions[larger.number].name})"
    inside = [
        " ".join(larger.words) if unit.size == DISTRICT and not larger.words[0].isdigit() else unit.name
    ]
    inside += [setting.gazetteer.by_record[above].name for above in unit.above]
    return f"{one.called} ({', '.join(inside)})"


# ── time ──────────────────────────────────────────────────────────────────────────────────────────
def _of_time(one: Told, units: Sequence[Unit], setting: Setting) -> Sequence[Unit]:
    """The units there were when the article appeared, or of the time it says it means."""
    former = says_former(one) or _is_in_district(one, setting)
    if former or _starts(one.after, NEW_AFTER):
        return [unit for unit in units if bool(unit.last) is former]
    if one.size == DISTRICT or not (setting.day or setting.districts):
        return units
    if not setting.day:
        return [unit for unit in units if not unit.first]
    there = [unit for unit in units if not begins_after(unit, setting.day) and not ended(unit, setting.day)]
    # Papers tell of a unit in the weeks before its first day, and call one by its name in those after its last.
    return there or [unit for unit in units if _is_near(unit, setting.day)]


def begins_after(unit: Unit, day: str) -> bool:
    return bool(unit.first) and day < unit.first[: len(day)]


def ended(unit: Unit, day: str) -> bool:
    """Whether a unit had ended by a day."""
    return bool(unit.last) and bool(day) and day > unit.last[: len(day)]


def _is_near(unit: Unit, day: str) -> bool:
    limit = unit.first or unit.last
    return abs(int(day[:4]) - int(limit[:4])) <= 1 if limit[:4].isdigit() else False


def says_former(one: Told) -> bool:
    """Whether the text says that the unit of former days is meant: quận 3 cũ, (xã Bình Minh trước đây)."""
    before = one.before.split()
    return _starts(one.after, FORMER_AFTER) or (bool(before) and before[-1].lower() in FORMER_BEFORE)


def _starts(text: str, phrases: Iterable[str]) -> bool:
    words = f"{' '.join(text.lower().split())} "
    return any(
        words.startswith((f"{phrase} ", f"{phrase})", f"{phrase},", f"{phrase}.")) for phrase in phrases
    )


def _is_in_district(one: Told, setting: Setting) -> bool:
    """Whether a commune is told with its district, of which there are none any more."""
    larger = setting.larger.get(one.number)
    return one.size == COMMUNE and larger is not None and larger.size == DISTRICT


# ── what lies in what ─────────────────────────────────────────────────────────────────────────────
def lies(unit: Unit, one: Told, setting: Setting) -> bool:
    """Whether a unit lies in all that the text says a place lies in."""
    return all(_is_within(unit, larger, setting) for larger in setting.above(one))


def _is_within(unit: Unit, larger: Told, setting: Setting) -> bool:
    record = setting.record_of(larger)
    if record == COUNTRY or is_in(unit, record, setting.gazetteer):
        return True
    known = setting.gazetteer.by_record
    if any(known[above].bare == larger.bare for above in unit.above if above in known):
        return True
    return setting.gazetteer.same_or_followed(unit.record, record)


def is_in(unit: Unit, record: str, gazetteer: Gazetteer) -> bool:
    """Whether a unit lies in another one, or in what came after that one or went into it."""
    return bool(record) and any(gazetteer.same_or_followed(above, record) for above in unit.above)


def _is_told_of(unit: Unit, setting: Setting, block: int | None = None) -> bool:
    """Whether the article tells the province a unit lies in; in a block of it."""
    return any(
        (unit.record == province or is_in(unit, province, setting.gazetteer))
        and (block is None or block in blocks)
        for province, blocks in setting.provinces.items()
    )


def is_city(unit: Unit) -> bool:
    """Whether a district is a city or town, which is called by its bare name even after it ended."""
    return unit.size == DISTRICT and (not unit.level or unit.level.replace(" ", "_") in CITIES)
