"""Who tells what: of a story with few texts a table of what several of them have, and which.

In: a story's reports and what they have in common. Out: one line of HTML. A row is a number, a person with an office
or somebody's words; a column is whoever speaks, by its short sign. An empty cell means that nothing was found there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from press_archive.pages.coverage.compare import Reports
from press_archive.pages.site import Site
from press_archive.pages.writing.markdown import heading_line, relative

_FEWEST, _MOST = 3, 6  # texts of a story
_ROWS = 14
_LABEL = 70  # code points
_LONGEST_SIGN = 6


@dataclass(frozen=True, slots=True)
class Row:
    """Something told, and the article of each teller that tells it."""

    label: str
    articles: Mapping[str, str]  # teller → id of its first article that does


def matrix_lines(site: Site, reports: Reports, page: str) -> list[str]:
    """Return the table with the line above it; nothing for stories of other sizes, or where little is shared."""
    tellers = reports.first_of_tellers()
    if not _FEWEST <= len(tellers) <= _MOST:
        return []
    rows = sorted(_rows(reports), key=lambda row: -len(row.articles))[:_ROWS]
    if len(rows) < 2:
        return []
    table = _table(site, tellers, rows, page)
    note = site.words["page_story_note_matrix"]
    return [
        "",
        heading_line(2, site.words["page_story_matrix"], "matrix"),
        "",
        note,
        "{: .variants }",
        "",
        table,
    ]


def _rows(reports: Reports) -> Iterator[Row]:
    for fact in reports.told_by_several():
        yield _row(reports, fact.tellings[0].told, [one.article for one in fact.tellings])
    for name, articles in reports.people_told_by_several():
        yield _row(reports, name, articles)
    for words, articles in reports.words_told_by_several():
        yield _row(reports, words, articles)


def _row(reports: Reports, label: str, articles: Sequence[str]) -> Row:
    told: dict[str, str] = {}
    for article in articles:
        told.setdefault(reports.teller(article), article)
    return Row(label if len(label) <= _LABEL else label[:_LABEL].rpartition(" ")[0] + " …", told)


def _table(site: Site, tellers: Mapping[str, str], rows: Sequence[Row], page: str) -> str:
    signs = signs_of(site, tellers)
    heads = "".join(
        f'<th scope="col"><a href="{_to(site, article, page)}"><abbr title="{escape(_name(site, teller, article))}">'
        f"{escape(signs[teller])}</abbr></a></th>"
        for teller, article in tellers.items()
    )
    body = "".join(
        f'<tr><th scope="row">{escape(row.label)}</th>'
        + "".join(f"<td>{_cell(site, row.articles.get(one), one, page)}</td>" for one in tellers)
        + "</tr>"
        for row in rows
    )
    head = f"<thead><tr><td></td>{heads}</tr></thead>"
    return f'<figure class="tellers"><table class="marks">{head}<tbody>{body}</tbody></table></figure>'


def _cell(site: Site, article: str | None, teller: str, page: str) -> str:
    if article is None:
        return ""
    return f'<a href="{_to(site, article, page)}" aria-label="{escape(_name(site, teller, article))}">●</a>'


def _to(site: Site, article: str, page: str) -> str:
    return escape(relative(site.summaries[article].address, page))


def _name(site: Site, teller: str, article: str) -> str:
    return site.title(site.summaries[article]) if teller == article else teller


def signs_of(site: Site, tellers: Mapping[str, str]) -> dict[str, str]:
    """Return the short sign of each teller: of a known outlet its own, else the first letters of its name."""
    found: dict[str, str] = {}
    for number, (teller, article) in enumerate(tellers.items(), start=1):
        sign = "?" if teller == article else site.signs.get(teller) or _initials(teller)
        found[teller] = f"{sign}{number}" if sign == "?" or sign in found.values() else sign
    return found


def _initials(name: str) -> str:
    if len(name) <= _LONGEST_SIGN:
        return name
    if " " not in name:
        return f"{name[: _LONGEST_SIGN - 1]}."
    letters = "".join(word[0] for word in name.replace(".", " ").split() if word[0].isalnum())
    return letters.upper()[:_LONGEST_SIGN] or "?"
