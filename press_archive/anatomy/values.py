"""The values of an article: what its format declares and what its text says, weighed into one.

In: a finished draft. Out: headline, publication day, outlet, section, authors, address, each with its
evidence or None. What the format declares goes before what was recognised in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from press_archive import languages
from press_archive.anatomy.bylines import parse_byline
from press_archive.anatomy.draft import Draft
from press_archive.authorities.outlets import host_of, named_host, says_it_is_outlet
from press_archive.languages import ARCHIVE
from press_archive.languages.folding import fold
from press_archive.languages.language import Bylines
from press_archive.languages.moments import day_of, instant
from press_archive.languages.tables import groups
from press_archive.model import Derived, Evidence, Reading

_SITE_SUFFIX = re.compile(r"\s+[-–—|•»]\s+")
_STROKES = re.compile(r"\d{1,2}/\d{1,2}/\d{4}(?:\s+\d{1,2}:\d{2}:\d{2}\s*(?P<half>[AP]M))?", re.IGNORECASE)
_DAY_IN_ADDRESS = re.compile(
    r"/(?P<y>(?:19|20)\d{2})(?P<sign>[/-]?)(?P<m>0[1-9]|1[0-2])(?P=sign)(?P<d>0[1-9]|[12]\d|3[01])(?=[/_-]|$)"
    r"|[/_-](?P<y2>20\d{2})(?P<m2>0[1-9]|1[0-2])(?P<d2>0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d\d{0,3}(?!\d)"
)
_LONGEST_NAME = 80
# What content systems put in place of a name where nobody wrote one.
_ACCOUNTS = frozenset(
    map(
        fold,
        groups(
            """
            admin | administrator | quản trị | quản trị viên | webmaster | editor | root | user | guest | anonymous |
            unknown | null
            """
        ),
    )
)
_LONGEST_HEADLINE = 400


def headline_of(draft: Draft) -> Derived[str] | None:
    """The headline in the text where markup names it or the format declares none; else the declared one.

    The title of a page is asked last, for it may be anything.
    """
    found = draft.found.get("headline", [])
    stated = _stated(draft, "headline") or ([] if found else _stated(draft, "title"))
    if found and (not stated or found[0].evidence.rule == "markup-headline"):
        return _without_site(draft, found[0])
    return stated[0] if stated else None


def _stated(draft: Draft, key: str) -> list[Derived[str]]:
    """The titles a source declares under a key, without the name of the site; what is nothing else is none."""
    titles = [_without_site(draft, value) for value in draft.reading.declared.get(key, ())]
    titles = [value for value in titles if not _names_site(draft, value.value)]
    return [value for value in titles if len(value.value) <= _LONGEST_HEADLINE] or titles[:1]


def _without_site(draft: Draft, headline: Derived[str]) -> Derived[str]:
    """A title without the name of its site and the sections it names: "… - Thời sự - Báo Người Lao Động"."""
    parts = _SITE_SUFFIX.split(headline.value)
    strokes = _SITE_SUFFIX.findall(headline.value)
    first, last = 0, len(parts)
    while last - first > 1 and _is_of_site(draft, parts[last - 1], last < len(parts)):
        last -= 1
    while last - first > 1 and _is_of_site(draft, parts[first], first > 0):
        first += 1
    kept = parts[first]
    for at in range(first + 1, last):
        kept += strokes[at - 1] + parts[at]
    return replace(headline, value=kept.strip())


def _is_of_site(draft: Draft, part: str, beside: bool) -> bool:
    """Whether a part of a title names the site, or beside its name a section of it."""
    return _names_site(draft, part) or (beside and draft.language.furniture.section(part.strip()) is not None)


def _names_site(draft: Draft, text: str) -> bool:
    names = {fold(value.value) for value in draft.reading.declared.get("outlet", ())}
    return fold(text) in names or draft.outlets.find(text.strip()) is not None


def published_of(draft: Draft, url: Derived[str] | None = None) -> Derived[str] | None:
    """The day the newspaper prints; one that does not exist leaves it blank, with a warning.

    Where nothing tells it, the day that stands in the article's address, as inferred.
    """
    days: list[Derived[str]] = []
    changes: list[Derived[str]] = []  # days that are told to be of a change
    at_home = draft.tag == ARCHIVE.tag or host_of(url.value if url else "").endswith(".vn")
    for declared in draft.reading.declared.get("published", ()):
        day, impossible = draft.language.dates.declared(declared.value, at_home)
        if impossible:
            draft.warn("impossible_date", declared.value, declared.evidence.line)
        if day:
            line = draft.language.dates.line(declared.value)
            (changes if line and line.updated else days).append(replace(declared, value=day))
    if days or changes:
        return _with_months_first(days or changes)
    found = draft.found.get("published") or draft.found.get("updated")
    return found[0] if found else _day_of_address(url)


def _with_months_first(days: Sequence[Derived[str]]) -> Derived[str]:
    """The first day declared; one that may be read with the month first is, where the page shows it so.

    American servers write 9/12/2026 10:05:00 AM; nobody else does with seconds and AM.
    """
    told = _STROKES.match(days[0].evidence.quote)
    if told is None or days[0].evidence.rule == "html-date":
        return days[0]
    year, month, day = days[0].value.split("-")
    other = f"{year}-{day}-{month}"
    shown = {one.value for one in days[1:]}
    if other != days[0].value and (other in shown or (told["half"] and days[0].value not in shown)):
        return replace(days[0], value=other) if int(day) <= 12 else days[0]
    return days[0]


def _day_of_address(url: Derived[str] | None) -> Derived[str] | None:
    """The day in an address: …/2025/10/14/…, or the moment many systems put behind the title: …-20251014162011234."""
    match = _DAY_IN_ADDRESS.search(url.value) if url else None
    parts = [int(one) for one in match.groups()[:1] + match.groups()[2:] if one] if match else []
    day = day_of(*parts) if len(parts) == 3 else None
    if url is None or match is None or day is None:
        return None
    return Derived(day.isoformat(), "inferred", Evidence("address-day", url.value[:200], url.evidence.line))


def moment_of(draft: Draft, key: str) -> str | None:
    """The first moment declared under a key, in UTC: when the article was changed, or saved."""
    found = (instant(declared.value) for declared in draft.reading.declared.get(key, ()))
    return next(filter(None, found), None)


def outlet_of(draft: Draft, url: Derived[str] | None) -> Derived[str] | None:
    """The outlet by its canonical name where it is known; an aggregator is none.

    A known name goes before the address, and a known address before a name nobody knows.
    """
    declared = draft.reading.declared.get("outlet", ())
    for value in declared:
        known = draft.outlets.find(value.value) or draft.outlets.at(value.value)
        if known:
            return replace(value, value=known.name)
    found = draft.found.get("outlet", [])
    certain = [value for value in found if value.how == "stated"]
    known = draft.outlets.at(url.value) if url else None
    if known and url and (declared or not found):
        return Derived(known.name, "inferred", Evidence("outlet-domain", url.value[:200], url.evidence.line))
    unknown = [
        replace(value, value=named_host(value.value) or value.value)
        for value in declared
        if _can_be_outlet(draft, value.value)
    ]
    return next(iter((*unknown, *certain, *found)), None)


def _can_be_outlet(draft: Draft, name: str) -> bool:
    return not draft.outlets.is_aggregator(name) and len(name) <= _LONGEST_NAME and not host_of(name)


def url_of(draft: Draft) -> Derived[str] | None:
    """The address of the article at its publisher; http or https only, and not an aggregator's."""
    for value in (*draft.reading.declared.get("url", ()), *draft.found.get("url", [])):
        host = host_of(value.value)
        if host and " " not in value.value and not draft.outlets.is_aggregator(value.value):
            return value
    return None


def section_of(draft: Draft) -> Derived[str] | None:
    """The section as its source names it."""
    values = (*draft.reading.declared.get("section", ()), *draft.found.get("section", []))
    return next((value for value in values if len(value.value) <= _LONGEST_NAME), None)


def authors_of(draft: Draft, outlet: Derived[str] | None) -> tuple[Derived[str], ...]:
    """The authors as a reader would cite them, each once."""
    found = (*_declared_authors(draft), *draft.found.get("authors", []))
    return _each_once(found, {fold(outlet.value)} if outlet else set())


def makers_of(draft: Draft) -> tuple[Derived[str], ...]:
    """Who made the pictures, as far as a byline tells."""
    return _each_once(draft.found.get("makers", []), set())


def sources_of(draft: Draft, outlet: Derived[str] | None) -> tuple[Derived[str], ...]:
    """What an article was written after; a paper that names itself is no source of its own."""
    return _each_once(draft.found.get("sources", []), {fold(outlet.value)} if outlet else set())


def _each_once(values: Iterable[Derived[str]], seen: set[str]) -> tuple[Derived[str], ...]:
    kept = []
    for value in values:
        if fold(value.value) not in seen:
            seen.add(fold(value.value))
            kept.append(value)
    return tuple(kept)


def _declared_authors(draft: Draft) -> Iterator[Derived[str]]:
    """Declared names read as bylines; what is no byline but short is taken as it stands."""
    for declared in draft.reading.declared.get("authors", ()):
        if _is_account(draft, declared.value):
            continue
        byline = parse_byline(declared.value, draft.outlets, draft.language)
        if byline is not None:
            for name in byline.authors:
                yield _cited(declared, name, draft.language.bylines)
        elif len(declared.value) <= _LONGEST_NAME and not _is_site(draft, declared.value):
            yield declared


def _is_site(draft: Draft, author: str) -> bool:
    """Whether an "author" is the address of a profile, or the site that republishes."""
    return bool(host_of(author)) or draft.outlets.is_aggregator(author)


def _is_account(draft: Draft, author: str) -> bool:
    """Whether an "author" is an account of a content system, an address of mail, or the newspaper itself."""
    folded = f" {fold(author)} "
    if fold(author) in _ACCOUNTS or "@" in author:
        return True
    outlets = (fold(value.value) for value in draft.reading.declared.get("outlet", ()))
    return any(f" {outlet} " in folded for outlet in outlets if outlet) or (
        says_it_is_outlet(author) and draft.outlets.find(author) is not None
    )


def _cited(declared: Derived[str], name: str, bylines: Bylines) -> Derived[str]:
    rule = "byline-capitals" if bylines.is_capitals(name) else declared.evidence.rule
    return replace(declared, value=bylines.as_cited(name), evidence=replace(declared.evidence, rule=rule))


def language_of(reading: Reading) -> str:
    """The tag of the language the article is in, by what its source declares and what its words say."""
    declared = (value.value for value in reading.declared.get("language", ()))
    return languages.language_of(declared, (passage.text for passage in reading.passages))
