"""Which administrative unit each place of an article means: by its level, its time, and what it lies in.

In: an article, its mentions, the gazetteer. Out: the mentions, each unit with its record where one only can be
meant. A unit no record has is called after what the text says it lies in; one that several records could mean stays
open (an ``open`` mention has no entity). "xã Bình Minh" is never the former town of that name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from press_archive.languages.vi.units import COMMUNE, DISTRICT, LEVELS, OUTLET_WORDS, PROVINCE, VILLAGE
from press_archive.model import Article, Mention, value_of
from press_archive.understand.gazetteer import Gazetteer, bare_name
from press_archive.understand.vi.places.meaning import (
    OPEN,
    Meant,
    Setting,
    ended,
    in_only_province,
    is_city,
    is_in,
    lies,
    meaning_of,
    says_former,
)
from press_archive.understand.vi.places.told import Told, larger_places, told_places

_DISTRICT_WORDS = ("huyện", "quận", "thị xã")  # of which there are none any more
_RULE = "place-unit"


def with_units(article: Article, mentions: Sequence[Mention], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Return the mentions, administrative units by what the article tells of them."""
    told = list(told_places(article, mentions, gazetteer))
    if not any(one.size is not None for one in told):
        return tuple(mentions)
    meant = _meanings(told, _setting(article, mentions, told, gazetteer))
    placed = [_placed(one, meant.get(number)) for number, one in enumerate(mentions)]
    levelled = frozenset(one.number for one in told if one.level)
    return tuple(_whole(tuple(_bodies_of(placed, mentions, levelled)), levelled))


def _whole(mentions: Sequence[Mention], levelled: frozenset[int]) -> Iterator[Mention]:
    """Yield the mentions but for places that are only syllables of a unit's name: phường Hiệp | Bình Chánh."""
    units: dict[int, list[Mention]] = {}
    for number in levelled:
        if not mentions[number].nested and mentions[number].kind == "place":
            units.setdefault(mentions[number].block, []).append(mentions[number])
    for mention in mentions:
        around = units.get(mention.block, ()) if mention.nested and mention.kind == "place" else ()
        if not any(unit.start <= mention.start and mention.end <= unit.end for unit in around):
            yield mention


def _placed(mention: Mention, meant: Meant | None) -> Mention:
    if meant is None or (meant.unit is not None and mention.record == meant.unit.record):
        return mention
    name, _, where = (meant.unit.name if meant.unit is not None else meant.name or mention.name).partition(
        " ("
    )
    record = meant.unit.record if meant.unit is not None else None
    return replace(mention, name=name, where=where[:-1], record=record, open=meant.open, rule=_RULE)


def _bodies_of(
    placed: Sequence[Mention], before: Sequence[Mention], levelled: frozenset[int]
) -> Iterator[Mention]:
    """Yield the mentions, bodies by where the unit lies that their name ends in: UBND xã Bình Minh (Quảng Ngãi)."""
    inner = {
        (one.block, one.end): placed[number]
        for number, one in enumerate(before)
        if number in levelled and one.nested
    }
    for mention in placed:
        place = inner.get((mention.block, mention.end)) if mention.kind == "organization" else None
        if place is None or mention.nested or mention.record is not None or mention.name != mention.surface:
            yield mention
            continue
        yield replace(mention, open=place.open, where=place.where)


# ── What an article tells of where and when it is ─────────────────────────────────────────────────
def _setting(
    article: Article, mentions: Sequence[Mention], told: Sequence[Told], gazetteer: Gazetteer
) -> Setting:
    day = value_of(article.published) or ""
    return Setting(
        gazetteer,
        mentions,
        larger_places(article, mentions, told),
        day if day[:4].isdigit() else "",
        any(one.level in _DISTRICT_WORDS and one.bare in gazetteer.by_name for one in told),
        _provinces(mentions, told),
        _home(value_of(article.outlet) or "", gazetteer),
    )


def _provinces(mentions: Sequence[Mention], told: Sequence[Told]) -> Mapping[str, frozenset[int]]:
    """The provinces an article tells, by themselves or by a district, with the blocks they stand in."""
    found: dict[str, set[int]] = {}
    for one in told:
        unit = one.unit
        if unit is None or (one.level and LEVELS[one.level] >= COMMUNE):
            continue
        if unit.size == PROVINCE or one.level or is_city(unit):
            province = unit.record if unit.size == PROVINCE else unit.above[-1]
            found.setdefault(province, set()).add(mentions[one.number].block)
    return {province: frozenset(blocks) for province, blocks in found.items()}


def _home(outlet: str, gazetteer: Gazetteer) -> str:
    """The record of the province a paper or station is of, by its name: Báo Quảng Ngãi."""
    words = [word for word in outlet.replace("-", " ").split() if word.lower() not in OUTLET_WORDS]
    units = gazetteer.by_name.get(bare_name(words), ()) if words else ()
    return next((unit.record for unit in units if unit.size == PROVINCE), "")


# ── What all its places mean ──────────────────────────────────────────────────────────────────────
def _meanings(told: Sequence[Told], setting: Setting) -> dict[int, Meant]:
    """Return what each place means, of those about which there is something to say; larger units first."""
    found: dict[int, Meant] = {}
    known: dict[tuple[str, str], Meant] = {}  # what a name with its level was found to mean
    for one in sorted(told, key=lambda one: (one.size is None, one.size or 0, one.number)):
        meant = _levelled(one, setting, found) if one.level else None
        if meant is None:
            continue
        found[one.number] = meant
        _tell_larger(one, meant, setting, found)
        if not meant.open:
            known.setdefault((one.level, one.bare), meant)
    for one in told:
        meant = found.get(one.number)
        if meant is OPEN:  # what an article tells once it means throughout
            found[one.number] = known.get((one.level, one.bare), OPEN)
        elif meant is None and (again := _bare(one, setting, known)) is not None:
            found[one.number] = again
    return found


def _tell_larger(one: Told, meant: Meant, setting: Setting, found: dict[int, Meant]) -> None:
    """A unit that is sure tells what it lies in: (Quảng Ninh, Quảng Bình) is the district, not the province."""
    larger = setting.larger.get(one.number)
    if meant.unit is None or larger is None or larger.level:
        return
    for above in meant.unit.above:
        unit = setting.gazetteer.by_record.get(above)
        if unit is not None and unit.bare == larger.bare and unit.record != setting.record_of(larger):
            if not setting.gazetteer.same_or_followed(unit.record, setting.record_of(larger)):
                found[larger.number] = Meant(unit)
            return


def _levelled(one: Told, setting: Setting, found: Mapping[int, Meant]) -> Meant | None:
    if LEVELS.get(one.level) == VILLAGE:
        return _village(one, setting, found)
    if one.size == PROVINCE:
        return _province(one, setting)
    return meaning_of(one, setting)


def _village(one: Told, setting: Setting, found: Mapping[int, Meant]) -> Meant:
    """A village means something in its commune only, one with a name of its own in its province too."""
    for larger in setting.above(one):
        meant = found.get(larger.number)
        if larger.size == COMMUNE:
            if meant is None or meant.open:
                return OPEN
            inside, _, where = (meant.unit.name if meant.unit is not None else meant.name).partition(" (")
            return Meant(name=f"{one.called} ({inside}{f', {where[:-1]}' if where else ''})")
    return in_only_province(one, setting)


def _province(one: Told, setting: Setting) -> Meant | None:
    """A province of this country, unless the text says that it lies in another: tỉnh Hà Nam (Trung Quốc)."""
    if one.unit is None or not setting.is_foreign(one):
        return None
    country = setting.mentions[next(setting.above(one)).number].name
    return Meant(name=f"{one.called} ({country})")


def _bare(one: Told, setting: Setting, known: Mapping[tuple[str, str], Meant]) -> Meant | None:
    """A name without its level: what the article told with one; else a unit that has not ended."""
    if one.level or (one.unit is None and setting.record_of(one)):
        return None
    if one.unit is not None and one.unit.size == PROVINCE:
        return _province(one, setting)
    introduced = [meant for (_, bare), meant in known.items() if bare == one.bare and meant.unit is not None]
    if len(introduced) == 1:
        return introduced[0]
    return _district(one, setting) if one.unit is not None and one.unit.size == DISTRICT else None


def _district(one: Told, setting: Setting) -> Meant | None:
    """A district's bare name, which after its end may as well be that of a commune of today."""
    unit = one.unit
    if unit is None:
        return None
    namesakes = setting.gazetteer.by_name.get(one.bare, ())
    if any(True for _ in setting.above(one)) and not lies(unit, one, setting):
        lying = [other for other in namesakes if lies(other, one, setting) and not ended(other, setting.day)]
        return Meant(lying[0]) if len(lying) == 1 else OPEN
    if not ended(unit, setting.day) or says_former(one) or is_city(unit):
        return None
    today = [
        other for other in namesakes if not other.last and is_in(other, unit.above[-1], setting.gazetteer)
    ]
    return OPEN if today else None
