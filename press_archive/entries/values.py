"""What a field of an entry says: a day, a name, yes or no, one of a few words.

In: an entry and a field. Out: the value as the archive keeps it, ``None`` for a field that is blank, or an
:class:`EntryError` that says what was expected.
"""

from __future__ import annotations

import re
from datetime import date

from press_archive.entries.entry import Entry
from press_archive.entries.vocabulary import expected_values, value_named
from press_archive.languages import PACKS
from press_archive.read.lines import clean

_QUOTES = "\"'“”„‘’‚«»"
_ISO = re.compile(r"([12][0-9]{3})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_DAY_FIRST = re.compile(r"(?:([0-9]{1,2})([/.-]))?([0-9]{1,2})(?(2)\2|[/.-])([12][0-9]{3})")
_MIDNIGHT = re.compile(r"[T ]0?0:00(?::00(?:\.0+)?)?Z?$")  # what spreadsheets add to a day
_BEFORE_DAY = "|".join(word for one in PACKS.values() for word in one.decisions.before_day)
_CALLED_DAY = re.compile(rf"^(?:{_BEFORE_DAY})\s+", re.IGNORECASE)
_URL = re.compile(r"https?://[^\s<>\"]+")
_NUMBER = re.compile(r"[0-9]{1,9}")


def bare(text: str) -> str:
    """Return a text that is no prose without the quotes it was put in."""
    text = clean(text)
    quoted = len(text) > 1 and text[0] in _QUOTES and text[-1] in _QUOTES
    return clean(text[1:-1]) if quoted else text


def text_of(entry: Entry, key: str) -> str | None:
    """Return a text as it was written, on one line; "" counts as nothing said, which is wrong here."""
    given = entry.fields.get(key)
    if given is None:
        return None
    text = clean(given) if isinstance(given, str) else ""
    if not text:
        raise entry.wrong("entry_not_a_text", key)
    return text


def texts_of(entry: Entry, key: str) -> tuple[str, ...]:
    """Return a list of texts. One text alone is none: it may be several with commas between them."""
    given = entry.fields.get(key)
    items = [] if given is None else given
    if not isinstance(items, list) or not all(isinstance(one, str) for one in items):
        raise entry.wrong("entry_not_texts", key)
    return tuple(text for text in map(clean, items) if text)


def day(text: str) -> str | None:
    """Return a day, month or year as EDTF has it: 10/03/2026 is 2026-03-10; ``None`` if there is no such day."""
    text = _MIDNIGHT.sub("", _CALLED_DAY.sub("", bare(text), count=1))
    iso, local = _ISO.fullmatch(text), _DAY_FIRST.fullmatch(text)
    if iso:
        year, month, number = iso.groups()
    elif local:
        number, _, month, year = local.groups()
    else:
        return None
    try:
        date(int(year), int(month or 1), int(number or 1))
    except ValueError:
        return None
    return "-".join((year, *(f"{int(part):02}" for part in (month, number) if part)))


def day_of(entry: Entry, key: str) -> str | None:
    given = entry.fields.get(key)
    if given is None:
        return None
    found = day(given) if isinstance(given, str) else None
    if found is None:
        raise entry.wrong("entry_not_a_day", key)
    return found


def word_of(entry: Entry, key: str, table: str) -> str | None:
    """Return which of a table's values a field has."""
    given = entry.fields.get(key)
    if given is None:
        return None
    found = value_named(table, given) if isinstance(given, str) else None
    if found is None:
        raise entry.wrong("entry_not_one_of", key, expected=expected_values(table))
    return found


def yes_of(entry: Entry, key: str) -> bool:
    return word_of(entry, key, "yes") == "yes"


def number_of(entry: Entry, key: str) -> int | None:
    """Return a whole number from 0 on."""
    given = entry.fields.get(key)
    if given is None:
        return None
    if not isinstance(given, str) or not _NUMBER.fullmatch(bare(given)):
        raise entry.wrong("entry_not_a_number", key)
    return int(bare(given))


def is_address(text: str) -> bool:
    return bool(_URL.fullmatch(text))


def address_of(entry: Entry, key: str) -> str | None:
    given = entry.fields.get(key)
    if given is None:
        return None
    if not isinstance(given, str) or not is_address(bare(given)):
        raise entry.wrong("entry_not_an_address", key)
    return bare(given)
