"""Pages judged by reading: which thing each mention of a sample truly means, and so what becomes of its page.

In: the judgements of a part, and the archive of real articles. Out: a verdict for each page of the sample, whatever
the rules have made of its mentions since. Judged are mentions, not pages, so that any linking can be scored.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from press_archive.link.keys import name_key
from press_archive.model import Entity
from quality.archive import Archive, archive
from quality.gold import FOLDER, Split
from quality.offsets import absent, read_lines
from quality.sample import Drawn, pages

Verdict = Literal["right", "foreign", "pieces", "kind", "no name", "lost", "gone"]
VERDICTS: tuple[Verdict, ...] = ("right", "foreign", "pieces", "kind", "no name", "lost", "gone")


@dataclass(frozen=True, slots=True)
class Judged:
    """A mention as it was found when the sample was drawn, and what it truly is."""

    article: str
    block: int
    start: int
    end: int
    surface: str
    label: str | None  # "person: Rowan Atkinson"; None where it is no name, or a cut one


@dataclass(frozen=True, slots=True)
class GoldPage:
    """A page that was drawn: mentions that stood on it, and some of other pages that mean the same thing."""

    kind: str
    name: str
    drawn: Drawn
    mentions: tuple[Judged, ...]
    pieces: tuple[Judged, ...] = ()


@dataclass(frozen=True, slots=True)
class Scored:
    """What became of a page of the sample."""

    page: GoldPage
    entity: Entity | None  # that now holds most of its mentions
    verdict: Verdict
    links: int  # judged mentions that lead to a page
    wrong: tuple[Judged, ...]  # those of them that lead to another thing's page, or are no name


# ── Reading ───────────────────────────────────────────────────────────────────────────────────────
@cache
def gold_pages(split: Split) -> tuple[GoldPage, ...]:
    """Return the judged pages of a part; none where a corpus is not at hand."""
    file = FOLDER / "pages" / f"{split}.jsonl"
    return () if absent() else tuple(read_page(line, archive(), file.name) for line in read_lines(file))


def read_page(line: Mapping[str, Any], made: Archive, name: str) -> GoldPage:
    """Put the offsets of one page's judgements into the articles they belong to."""
    mentions, pieces = (
        tuple(_judged(one, made, name) for one in line.get(key, ())) for key in ("mentions", "pieces")
    )
    return GoldPage(line["kind"], line["name"], line["drawn"], mentions, pieces)


def _judged(one: Mapping[str, Any], made: Archive, name: str) -> Judged:
    article, start, end = one["article"], int(one["start"]), int(one["end"])
    block = made.blocks.get(article, {}).get((one["field"], int(one["index"])), -1)
    if block < 0 or made.articles[article].blocks[block].text[start:end] != one["surface"]:
        raise ValueError(
            f"pages/{name}: {article}: {one['field']} {one['index']}, {start}: not what stands there"
        )
    return Judged(article, block, start, end, one["surface"], one["is"])


# ── Scoring ───────────────────────────────────────────────────────────────────────────────────────
def scored(some: Sequence[GoldPage], made: Archive) -> list[Scored]:
    """Return a verdict for each page. Only what is judged tells: a page is right as far as it was read."""
    where = _entities_of(made)
    labels: dict[str, list[str | None]] = defaultdict(list)
    for one in {one for page in some for one in (*page.mentions, *page.pieces)}:
        if (entity := where.get(_place(one))) is not None:
            labels[entity].append(one.label)
    mains = {entity: _main(found, _label(made.entities[entity])) for entity, found in labels.items()}
    return [_scored(page, made, where, labels, mains) for page in some]


_Place = tuple[str, int, int, int]


def _place(one: Judged) -> _Place:
    return one.article, one.block, one.start, one.end


def _entities_of(made: Archive) -> dict[_Place, str]:
    return {
        (article, one.block, one.start, one.end): one.entity
        for article, mentions in made.mentions.items()
        for one in mentions
        if one.entity is not None
    }


def _main(labels: Iterable[str | None], own: str) -> str | None:
    """The thing most of a page's judged mentions are; of equals what the page calls itself, or one of its kind."""
    counts = Counter(labels)
    kind = own.split(": ", 1)[0]
    return min(counts, key=lambda one: (-counts[one], one != own, not _is_of(one, kind), one or ""))


def _label(entity: Entity) -> str:
    return f"{entity.kind}: {entity.name}"


def _is_of(label: str | None, kind: str) -> bool:
    return label is not None and label.startswith(f"{kind}: ")


def _scored(
    page: GoldPage,
    made: Archive,
    where: Mapping[_Place, str],
    labels: Mapping[str, Sequence[str | None]],
    mains: Mapping[str, str | None],
) -> Scored:
    linked = [(one, where[_place(one)]) for one in page.mentions if _place(one) in where]
    if not linked:
        name = _main([one.label for one in page.mentions], f"{page.kind}: {page.name}")
        return Scored(page, None, "gone" if name is None else "lost", 0, ())
    held = Counter(entity for _, entity in linked)
    entity = made.entities[min(held, key=lambda one: (-held[one], one))]
    main = mains[entity.id]
    wrong = tuple(one for one, found in linked if not _is(one.label, mains[found], made.entities[found]))
    pages_of_it = [one for one, label in mains.items() if label == main]
    return Scored(
        page, entity, _verdict(entity, main, labels[entity.id], len(pages_of_it)), len(linked), wrong
    )


def _verdict(entity: Entity, main: str | None, labels: Sequence[str | None], pages_of_it: int) -> Verdict:
    if main is None:
        return "no name"
    if not _is_of(main, entity.kind):
        return "kind"
    if any(label != main for label in labels):
        return "foreign"
    return "right" if pages_of_it == 1 else "pieces"


def _is(label: str | None, main: str | None, entity: Entity) -> bool:
    return label == main and _is_of(label, entity.kind)


# ── What the sample does not tell ─────────────────────────────────────────────────────────────────
def still_drawn(some: Iterable[GoldPage], made: Archive) -> tuple[int, int]:
    """How many pages that would be drawn today were judged, and how many would be drawn."""
    known = {(page.kind, _key(page.kind, page.name)) for page in some}
    today = [
        (page.entity.kind, _key(page.entity.kind, page.entity.name)) for page in pages(made.entities.values())
    ]
    return sum(one in known for one in today), len(today)


def _key(kind: Any, name: str) -> str:
    return name_key(kind, name)


def found_by_name(some: Iterable[Scored], made: Archive) -> tuple[int, int]:
    """Of the articles that hold a page's name in its letters, how many the page lists; names of several words."""
    listed = held = 0
    for entity in {
        one.entity for one in some if one.entity and one.verdict in ("right", "foreign", "pieces")
    }:
        if " " in entity.name:
            holding = set(_holding(entity.name, made))
            held += len(holding)
            listed += len(holding & {article.lstrip("0") for article in entity.articles})
    return listed, held


def _holding(name: str, made: Archive) -> Iterator[str]:
    pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    for article, made_of in made.articles.items():
        if any(name in block.text and pattern.search(block.text) for block in made_of.blocks):
            yield article
