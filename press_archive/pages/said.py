"""What somebody said: the words of a person or body on its page, each once, with the articles that tell them.

In: a :class:`Site`. Out: Markdown lines and further pages. Each telling leads to the paragraph it stands in. A lean
site tells the newest ones only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from press_archive.model import Entity, Page
from press_archive.pages.addresses import part_address
from press_archive.pages.paging import newest_parts, turn_lines
from press_archive.pages.parts import make_page, quoted, search_link
from press_archive.pages.same import Same, Telling, gathered
from press_archive.pages.site import Site, date_label
from press_archive.pages.statements import Saying
from press_archive.pages.writing.markdown import escape, guard_start, heading_line, link

ANCHOR = "said"
_WHOLE, _NEWEST, _LEAN = 6, 5, 5  # so many stand on the page itself; of more the newest; of a lean one
_LEAN_READ = 40  # articles of a lean site that are looked through


def said_by(site: Site, entity: Entity) -> list[Same[Saying]]:
    """Return what an entity said, told last first; of a lean site what the newest articles tell."""
    articles = list(islice(site.quoted.get(entity.id, ()), _LEAN_READ if site.lean else None))
    return gathered(tellings(site, articles, entity.id))


def said_lines(site: Site, entity: Entity, found: Sequence[Same[Saying]], page: str) -> list[str]:
    """Return the section of an entity's page, or nothing."""
    if not found:
        return []
    most = _LEAN if site.lean else _WHOLE if len(found) <= _WHOLE else _NEWEST
    lines = ["", heading_line(2, site.words["page_said"], ANCHOR), ""]
    lines += [line for same in found[:most] for line in same_lines(site, same, page)]
    if _goes_on(site, found):
        everything = link(site.words("page_said_all", n=len(found)), _address(page), page)
        lines += ["", everything, "{: .around }"]
    elif site.lean and len(site.quoted.get(entity.id, ())) > len(found[:most]):
        query = site.words("page_said_query", name=entity.name.replace('"', " "))
        lines += ["", search_link(site.words["page_said_find"], query, page), "{: .around }"]
    return lines


def said_pages(site: Site, entity: Entity, found: Sequence[Same[Saying]], page: str) -> Iterator[Page]:
    """Yield the pages of all that an entity said, none where its own page has it all."""
    if not _goes_on(site, found):
        return
    title = f"{entity.name}: {site.words['page_said']}"
    parts = newest_parts(_address(page), found, weight_of)
    for place, part in enumerate(parts):
        name = link(entity.name, page, part.address)
        lines = [f"# {name}", "", heading_line(2, site.words["page_said"], ANCHOR)]
        lines += [*turn_lines(site, parts, place), ""]
        lines += [line for same in part.items for line in same_lines(site, same, part.address)]
        yield make_page(part.address, entity.kind, title, lines + turn_lines(site, parts, place))


def same_lines(
    site: Site, same: Same[Saying], page: str, *, under: str | None = None, speaker: str = ""
) -> list[str]:
    """Return a list item of words with the articles that tell them, each other wording below.

    ``speaker`` is written before them; ``under`` is the day whose heading they stand under.
    """
    first, *others = same.variants
    led = f"{speaker}: " if speaker else ""
    lines = [f"- {led}{_worded(first)} *{_sources(site, first, page, under)}{_story(site, same, page)}*"]
    lines += [
        f"    - {site.words['page_said_otherwise']} {_worded(one)} *{_sources(site, one, page, under)}*"
        for one in others
    ]
    return lines


def weight_of(same: Same[Saying]) -> int:
    """Return about how many code points of Markdown some words take up."""
    return sum(len(one[0][1].sentence.text) + 130 * len(one) for one in same.variants)


def tellings(site: Site, articles: Sequence[str], speaker: str | None = None) -> Iterator[Telling[Saying]]:
    """Yield what is said in some articles, by one or by all."""
    for article in articles:
        for saying in site.statements[article].sayings:
            if speaker in (None, saying.speaker):
                yield site.summaries[article], saying


def _goes_on(site: Site, found: Sequence[Same[Saying]]) -> bool:
    return len(found) > _WHOLE and not site.lean


def _address(page: str) -> str:
    return part_address(page, ANCHOR)


def _worded(tellings: Sequence[Telling[Saying]]) -> str:
    return guard_start(quoted(tellings[0][1].sentence))


def _story(site: Site, same: Same[Saying], page: str) -> str:
    """Link the story of the article that tells some words first, if it belongs to one."""
    story = site.coverage.story_of.get(same.first[0].id)
    return (
        f" · {link(site.words['page_said_story'], site.address(story), page, '{ .told }')}" if story else ""
    )


def _sources(site: Site, tellings: Sequence[Telling[Saying]], page: str, day: str | None) -> str:
    """Name the articles that tell something, by day and outlet; a day is named where it is not that before."""
    parts: list[str] = []
    for article, saying in tellings:
        if article.published and article.published != day:
            parts.append(escape(date_label(article.published, site.words)))
        day = article.published
        name = article.outlet or site.brief_title(article)
        parts.append(link(name, article.address, page, "{ .told }", saying.anchor))
    return " · ".join(parts)
