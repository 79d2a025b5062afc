"""A table of figures: each with its sentence, the place beside it, the day and the articles that tell it.

In: a :class:`Site` and figures gathered by what tells the same. Out: one line of HTML, which Markdown leaves alone.
Sorting, choosing and downloading are the script's (overrides/assets/lists.js); the table is whole without it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from html import escape

from press_archive.pages.amounts import Amount
from press_archive.pages.coverage.told_before import recycled_in, told_before
from press_archive.pages.same import Same, Telling, gathered
from press_archive.pages.sentence import Sentence
from press_archive.pages.site import Site, date_label
from press_archive.pages.summary import ArticleSummary
from press_archive.pages.writing.markdown import relative

_COLUMNS = ("told", "sentence", "place", "day", "outlets")


def amounts_in(site: Site, articles: Iterable[str], unit: str | None = None) -> list[Telling[Amount]]:
    """Return the figures of some articles, of one unit or all."""
    return [
        (site.summaries[article], amount)
        for article in dict.fromkeys(articles)
        for amount in site.statements[article].amounts
        if unit in (None, amount.unit)
    ]


def rows_of(tellings: Iterable[Telling[Amount]]) -> list[Same[Amount]]:
    """Gather the tellings of one value in like sentences; told last first, of a day the larger value first."""
    by_value: defaultdict[tuple[str, str, str], list[Telling[Amount]]] = defaultdict(list)
    for article, amount in tellings:
        by_value[amount.unit, amount.low, amount.high].append((article, amount))
    found = [same for some in by_value.values() for same in gathered(some)]
    found.sort(key=lambda same: (-_middle(same.first[1]), same.first[0].id))
    return sorted(found, key=lambda same: same.newest, reverse=True)


def weight_of(same: Same[Amount]) -> int:
    """Return about how many code points of HTML a row takes up."""
    return 190 + len(same.first[1].sentence.text) + 110 * sum(map(len, same.variants))


def amount_table(site: Site, rows: Sequence[Same[Amount]], page: str) -> str:
    """Write the table for the page at an address."""
    heads = "".join(f'<th scope="col">{escape(site.words["figures_" + key])}</th>' for key in _COLUMNS)
    body = "".join(_row(site, row, page) for row in rows)
    table = f'<table class="rows"><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>'
    return f'<figure class="amounts">{table}</figure>'


def _row(site: Site, row: Same[Amount], page: str) -> str:
    article, amount = row.first
    told = f'<data value="{_plain(amount.high)}">{escape(amount.told)}</data>'
    outlets = " · ".join(
        filter(None, (_outlets(site, row, page), _before(site, row, page), _story(site, row, page)))
    )
    day = _day(site, article.published)
    cells = (told, _marked(amount.sentence), _place(site, amount, page), day, outlets)
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _marked(sentence: Sentence) -> str:
    ((start, end),) = sentence.marks
    text = sentence.text
    return f"{escape(text[:start])}<b>{escape(text[start:end])}</b>{escape(text[end:])}"


def _place(site: Site, amount: Amount, page: str) -> str:
    entity = site.known(amount.place)
    if entity is None:
        return ""
    name = escape(entity.name)
    return _link(name, site.address(entity.id), page) if site.entity(entity.id) else name


def _day(site: Site, published: str | None) -> str:
    if not published:
        return ""
    return f'<time datetime="{escape(published)}">{escape(date_label(published, site.words))}</time>'


def _before(site: Site, row: Same[Amount], page: str) -> str:
    """Say that a number was told long before in the same words, and where; within a row, when it was told again."""
    told = {article.id for variant in row.variants for article, _ in variant}
    for article, amount in (one for variant in row.variants for one in variant):
        for one in recycled_in(site, article.id):
            if one.figure.place == amount.number:
                if one.earlier.article in told:
                    anchor = "" if site.lean else amount.anchor
                    return f"<em>{_link(_again(site, article), article.address, page, anchor)}</em>"
                before = told_before(site, one)
                day = site.words("figures_before", day=date_label(before.article.published or "", site.words))
                return f"<em>{_link(escape(day), before.article.address, page, before.anchor)}</em>"
    return ""


def _story(site: Site, row: Same[Amount], page: str) -> str:
    """Link the story of the first article that tells a figure and is of one."""
    articles = (article for variant in row.variants for article, _ in variant)
    story = next((found for article in articles if (found := site.story_of(article.id))), None)
    if story is None:
        return ""
    label = site.words("article_story_way", n=len(story.articles))
    return f"<em>{_link(escape(label), site.address(story.id), page)}</em>"


def _again(site: Site, article: ArticleSummary) -> str:
    if article.published is None:
        return escape(site.words["figures_again_undated"])
    return escape(site.words("figures_again", day=date_label(article.published, site.words)))


def _outlets(site: Site, row: Same[Amount], page: str) -> str:
    """Link the articles that tell a figure, the earliest first."""
    told = [one for variant in row.variants for one in variant]
    told.sort(key=lambda one: (one[0].published or "9999", one[0].id))
    links = (
        _link(
            escape(article.outlet or site.brief_title(article)),
            article.address,
            page,
            "" if site.lean else amount.anchor,
        )
        for article, amount in told
    )
    return " · ".join(dict.fromkeys(links))


def _link(html: str, address: str, page: str, anchor: str = "") -> str:
    place = f"#{anchor}" if anchor else ""
    return f'<a href="{escape(relative(address, page))}{place}">{html}</a>'


def _middle(amount: Amount) -> Decimal:
    return (Decimal(amount.low) + Decimal(amount.high)) / 2


def _plain(value: str) -> str:
    """Return a decimal that a script can read, whatever its length."""
    return value if len(value) <= 15 else f"{Decimal(value):.6e}"
