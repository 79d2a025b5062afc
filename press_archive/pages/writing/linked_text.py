"""An article's block as Markdown, with its names and dates linked to their pages.

In: an article and what was understood of it. Out: Markdown, of a table's rows HTML, and of each link why it is one.
Each thing is linked the first time in each block; of names within names the outermost is; headings are left alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape as escape_html

from press_archive.model import ArchivedArticle, DateExpression, Mention
from press_archive.pages.site import Site
from press_archive.pages.summary import span_of
from press_archive.pages.writing.markdown import escape, guard_start, link, relative


@dataclass(frozen=True, slots=True, order=True)
class _Target:
    start: int
    minus_end: int  # longer spans first
    address: str
    why: Mention | DateExpression = field(compare=False)

    @property
    def end(self) -> int:
        return -self.minus_end


@dataclass(frozen=True, slots=True)
class LinkedText:
    """Each block as one line of Markdown that renders to the block's text, and the reasons of its links in order.

    Of a row of a table its cells stand in ``cells``, as HTML, and its line is not used.
    """

    lines: tuple[str, ...]
    cells: Mapping[int, tuple[str, ...]]  # by the number of the block; of a table's caption it is one
    why: tuple[Mention | DateExpression, ...]


LINKED = ("lead", "paragraph", "caption")  # headings stay plain: a link there would be a second target


def linked_text(site: Site, archived: ArchivedArticle, page: str) -> LinkedText:
    """Link the names and dates of an article for the page at an address."""
    targets: defaultdict[int, list[_Target]] = defaultdict(list)
    for number, target in _targets(site, archived):
        targets[number].append(target)
    lines: list[str] = []
    cells: dict[int, tuple[str, ...]] = {}
    why: list[Mention | DateExpression] = []
    for number, block in enumerate(archived.article.blocks):
        here = targets[number]
        if block.row:
            places = [(cell.start, cell.end) for cell in block.row.cells] or [(0, len(block.text))]
            here = [one for one in here if any(start <= one.start < one.end <= end for start, end in places)]
        chosen = list(_first_of_each(here)) if block.kind in LINKED else []
        if block.row:
            cells[number] = tuple(_in_html(block.text, place, chosen, page) for place in places)
        lines.append("" if block.row else _linked(block.text, chosen, page))
        why += [target.why for target in chosen]
    return LinkedText(tuple(lines), cells, tuple(why))


def _in_html(text: str, place: tuple[int, int], targets: Iterable[_Target], page: str) -> str:
    """Return a part of a text as HTML, with its links."""
    position, end = place
    parts: list[str] = []
    for target in targets:
        if position <= target.start < end:
            shown = escape_html(text[target.start : target.end], quote=False)
            parts += [
                escape_html(text[position : target.start], quote=False),
                f'<a href="{escape_html(relative(target.address, page))}">{shown}</a>',
            ]
            position = target.end
    return "".join([*parts, escape_html(text[position:end], quote=False)])


def _linked(text: str, targets: Iterable[_Target], page: str) -> str:
    parts: list[str] = []
    position = 0
    for target in targets:
        parts += [
            _before_link(escape(text[position : target.start])),
            link(text[target.start : target.end], target.address, page),
        ]
        position = target.end
    parts.append(escape(text[position:]))
    return guard_start("".join(parts))


def _before_link(markdown: str) -> str:
    """A "!" right before a link would make it an image."""
    return markdown[:-1] + "\\!" if markdown.endswith("!") else markdown


def _first_of_each(targets: list[_Target]) -> Iterator[_Target]:
    """Choose spans that do not overlap, the outermost of each place, each address once."""
    position = 0
    seen: set[str] = set()
    for target in sorted(targets):
        if target.start < position:
            continue
        position = target.end
        if target.address not in seen:
            seen.add(target.address)
            yield target


def _targets(site: Site, archived: ArchivedArticle) -> Iterator[tuple[int, _Target]]:
    for mention in archived.understanding.mentions:
        entity = site.entity(mention.entity)
        if entity:
            yield mention.block, _Target(mention.start, -mention.end, site.address(entity.id), mention)
    for expression in archived.understanding.dates:
        address = site.date_address(span_of(expression))
        if address:
            yield expression.block, _Target(expression.start, -expression.end, address, expression)
