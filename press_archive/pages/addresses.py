"""All addresses of the site, in one module: what a thing's page is called and how it never changes.

In: articles, entities, outlets and the ledger. Out: :class:`Addresses`, the rows to add to the ledger and the
redirects from former addresses. Without a ledger an address is a function of the seeds; with one it is pinned.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from operator import itemgetter

from slugify import slugify

from press_archive.decisions.ledger import FOLDERS, Ledger, LedgerRow
from press_archive.languages.folding import fold
from press_archive.model import Archive, Entity, EntityKind, Heading
from press_archive.stories import Coverage, Story

ENTITY_KINDS: tuple[EntityKind, ...] = ("person", "organization", "place")  # that have pages

# Pages there is one of.
OVERVIEW = "overview.html"
EDITORS = "editors.html"
SEARCH = "search.html"
SAVED = "saved.html"
DATES = "dates/index.html"
UNDATED = "articles/undated/index.html"
OUTLETS = "outlets/index.html"
QUOTES = "quotes.html"
STORIES = "stories/index.html"
PASSAGES = "passages.html"
FIGURES = "figures.html"
TIMELINE = "timeline.html"
NETWORK = "network.html"

# Names that mean something to a web host or to a file system.
_RESERVED = {
    "index",
    "con",
    "prn",
    "aux",
    "nul",
    *(f"com{n}" for n in range(1, 10)),
    *(f"lpt{n}" for n in range(1, 10)),
}
_SLUG_LENGTH = 80


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses relative to the site's root, by id; ``added`` and ``redirects`` are what this build changed."""

    by_id: Mapping[str, str]
    numbers: Mapping[str, int]  # article id → its place among all articles ever given an address
    added: tuple[LedgerRow, ...]
    redirects: Mapping[str, str]  # former address → address now in force


def outlet_id(name: str) -> str:
    """Return the id of an outlet: ``outlet-`` and 12 hex digits of SHA-256 of its folded name."""
    return "outlet-" + hashlib.sha256(fold(name).encode()).hexdigest()[:12]


def day_address(edtf: str) -> str:
    """Return the address of a year, month or day page: 2025-08-26 → dates/2025/08/26.html."""
    return f"dates/{edtf.replace('-', '/')}.html"


def list_address(kind: str) -> str:
    """Return the address of the list of people, organisations or places."""
    return f"{FOLDERS[kind]}/index.html"


# Vietnamese letters as they are typed in Telex, so that none shares an address with another.
_TELEX = {"Ă": "aw", "Â": "aa", "Đ": "dd", "Ê": "ee", "Ô": "oo", "Ơ": "ow", "Ư": "uw", "#": "0"}


def letter_address(kind: str, letter: str) -> str:
    """Return the address of the names of a kind under a letter: place, Đ → places/index/dd.html."""
    return part_address(list_address(kind), _TELEX.get(letter, letter.lower()))


def part_address(address: str, part: str) -> str:
    """Return the page of a part of what stands at an address: people/le-chi.html, 2025 → people/le-chi/2025.html.

    No other page lies in that folder, but for dates, whose months and days are named by two digits.
    """
    return f"{address.removesuffix('.html')}/{part}.html"


def unit_address(unit: str) -> str:
    """Return the address of the figures in a unit: its slug, and 6 hex digits, for bàn and bản have one slug."""
    digest = hashlib.sha256(unit.encode()).hexdigest()[:6]
    return part_address(FIGURES, f"{slug(unit, 'unit')[:40].rstrip('-')}-{digest}")


def series_address(name: str) -> str:
    """Return the address of the figures of a series: water → figures/series-water.html."""
    return part_address(FIGURES, f"series-{name}")


def download_address(identifier: str, *, packed: bool = False) -> str:
    """Return where the untouched source of an article is kept.

    Always ``.txt``: served as HTML, a saved page's scripts would run as ours. A lean site has it packed.
    """
    return f"sources/{identifier}.txt{'.gz' if packed else ''}"


def picture_address(sha256: str, letter: str) -> str:
    """Return where a picture stands in one of its sizes: by what it is, so that two articles share one file."""
    return f"data/pictures/{sha256[:20]}{letter}.webp"


def share_address(identifier: str) -> str:
    """Return where the card stands that is shown when an article's address is shared."""
    return f"data/share/{identifier}.png"


def page_path(address: str) -> str:
    """Return the path of a page's Markdown under docs/."""
    return address.removesuffix(".html") + ".md"


@lru_cache(maxsize=1 << 16)  # a preview asks for the same ones again and again
def slug(name: str, fallback: str) -> str:
    """Return at most 80 characters of a-z, 0-9 and "-"; ``fallback`` where a name folds to nothing."""
    # Named, or it would be another one where another is installed, and look for that one at each name.
    plain = partial(slugify, backend="text-unidecode")
    text = plain(name, max_length=_SLUG_LENGTH, word_boundary=True, save_order=True)
    if not text:
        text = plain(fallback)
    return f"{text}-trang" if text in _RESERVED else text


def where_told(entity: Entity, addresses: Mapping[str, str]) -> str | None:
    """Return the page where most is told of an entity: its own, else that of an article that names it."""
    return addresses.get(entity.id) or (addresses[entity.articles[0]] if entity.articles else None)


def assign(
    archive: Archive, ledger: Ledger, entity_pages_from: int = 1, coverage: Coverage | None = None
) -> Addresses:
    """Give every article, entity, outlet and story its address; ids known to the ledger keep theirs.

    An entity gets one from its ``entity_pages_from``-th article on, when a record names it, or when it was
    given one before: an address that was given out stays.
    """
    coverage = coverage or Coverage()
    pinned = ledger.current()
    taken = {row.address for row in ledger.rows}
    by_id: dict[str, str] = {}
    added: list[LedgerRow] = []
    too_rare = _too_rare(archive, pinned, entity_pages_from)
    known_content = {(row.id, row.sha256) for row in ledger.rows}
    for identifier, kind, sha256, wanted in sorted(_wanted(archive, coverage), key=itemgetter(0)):
        address = pinned.get(identifier)
        if identifier in too_rare:
            continue
        if address is None:
            address = _free(wanted(), taken)
            taken.add(address)
        by_id[identifier] = address
        for content in (*archive.contents.get(identifier, ()), sha256):
            if (identifier, content) not in known_content:
                added.append(LedgerRow(identifier, kind, address, content))
    dates = {heading.id: heading.published or "9999" for heading in archive.headings}
    # New articles by date, so that their numbers go with time; the ledger keeps them for good.
    added.sort(key=lambda row: (row.kind != "article", dates.get(row.id, ""), row.id))
    return Addresses(
        by_id, _numbers([*ledger.rows, *added]), tuple(added), _redirects(archive, coverage, ledger, by_id)
    )


def _numbers(rows: Iterable[LedgerRow]) -> dict[str, int]:
    """Number the articles in the order in which they came; a number is never given twice."""
    numbers: dict[str, int] = {}
    for row in rows:
        if row.kind == "article":
            numbers.setdefault(row.id, len(numbers))
    return numbers


def _wanted(archive: Archive, coverage: Coverage) -> Iterable[tuple[str, str, str, Callable[[], str]]]:
    """Yield (id, kind, content hash, what gives the address it would have if nobody else had it)."""
    outlets: dict[str, str] = {}
    for heading in archive.headings:
        yield heading.id, "article", heading.sha256, partial(_article_address, heading)
        if heading.outlet:
            outlets.setdefault(outlet_id(heading.outlet), heading.outlet)
    for entity in archive.entities.values():
        if entity.kind in ENTITY_KINDS:
            yield entity.id, entity.kind, "", partial(_named, entity.kind, entity.name, entity.id)
    for identifier, name in outlets.items():
        yield identifier, "outlet", "", partial(_named, "outlet", name, identifier)
    for story in coverage.stories.values():
        yield story.id, "story", "", partial(_story_address, story)


def _too_rare(archive: Archive, given: Container[str], pages_from: int) -> set[str]:
    """Return the entities that get no page; none whose address, or that of one merged into it, was given out."""
    rare = (e for e in archive.entities.values() if e.record is None and len(e.articles) < pages_from)
    return {e.id for e in rare if not any(identifier in given for identifier in (e.id, *e.merged))}


def _article_address(heading: Heading) -> str:
    # The title of a withdrawn article is empty: its words must not stand in an address never given out.
    folder = heading.published.replace("-", "/") if heading.published else "undated"
    return f"articles/{folder}/{slug(heading.title, heading.id)}.html"


def _story_address(story: Story) -> str:
    year = story.first[:4] if story.first else "undated"
    return f"{FOLDERS['story']}/{year}/{slug(story.title, story.id)}.html"


def _named(kind: str, name: str, identifier: str) -> str:
    return f"{FOLDERS[kind]}/{slug(name, identifier)}.html"


def _free(wanted: str, taken: set[str]) -> str:
    """Return the wanted address, or the first of …-2, …-3 that nobody has."""
    if wanted not in taken:
        return wanted
    stem = wanted.removesuffix(".html")
    number = 2
    while f"{stem}-{number}.html" in taken:
        number += 1
    return f"{stem}-{number}.html"


def _redirects(
    archive: Archive, coverage: Coverage, ledger: Ledger, by_id: Mapping[str, str]
) -> dict[str, str]:
    """Map every former address of something that has a page, or an heir, to the address where it is told of now."""
    heirs = {identifier: identifier for identifier in by_id}
    for entity in archive.entities.values():
        if entity.id in by_id:
            for former in entity.merged:
                heirs.setdefault(former, entity.id)
    for story in coverage.stories.values():
        heirs |= dict.fromkeys(story.merged, story.id)
    inherited = {**archive.heirs, **coverage.heirs}
    heirs = {former: heir for former, heir in inherited.items() if heir in by_id} | heirs
    used = set(by_id.values())
    redirects = {}
    for row in ledger.rows:
        heir = heirs.get(row.id)
        if heir is not None and row.address not in used:
            redirects[row.address] = by_id[heir]
    return redirects
