"""The page for editors: everything set aside, wrong, missing or uncertain, with the file to mend.

In: a :class:`Site` with its problems. Out: one page. Nothing here is an accusation: a blank is what the archive
shows where a source does not tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from press_archive.errors import Problem, Severity
from press_archive.model import Page
from press_archive.pages.addresses import EDITORS
from press_archive.pages.markdown import escape
from press_archive.pages.parts import article_link, make_page
from press_archive.pages.review import review_items
from press_archive.pages.site import DATED, Site, date_label
from press_archive.pages.summary import Doubts
from press_archive.pages.words import sentence_of

_SEVERITIES: tuple[Severity, ...] = ("quarantined", "warning", "note")
_MISSING = ("published", "outlet", "headline", "authors", "url", "event")
_MOST = 60  # items of a section; the data files have them all


def editors_page(site: Site) -> Page:
    """Make the page; a section that has nothing to say says so."""
    words = site.words
    lines = [f"# {words['page_editors']}", "", words["page_editors_intro"]]
    for severity in _SEVERITIES:
        problems = [p for p in site.problems if p.severity == severity]
        if severity == "note" and not problems:
            continue
        lines += _section(words["page_editors_" + severity], _problems(site, problems), site)
    for field in _MISSING:
        blank = (_about(site, one) for one in site.doubts if field in one.missing)
        lines += _section(words("page_editors_missing", field=words["field_" + field].lower()), blank, site)
    lines += _section(words["page_editors_inferred"], _inferred(site), site)
    lines += _section(words["page_editors_dates"], _dates_inferred(site), site)
    lines += _section(words["page_review"], review_items(site, EDITORS), site, words["page_review_note"])
    return make_page(EDITORS, "editors", words["page_editors"], lines, noindex=True)


def _section(title: str, items: Iterable[str], site: Site, note: str = "") -> list[str]:
    """Return a section with the number of its items, the first of which are shown."""
    shown: list[str] = []
    count = 0
    for item in items:
        count += item.startswith("- ")
        if count <= _MOST:
            shown.append(item)
    lines = ["", f"## {title} ({count})", ""]
    lines += [note, ""] if note and shown else []
    lines += shown or [site.words["page_editors_none"]]
    return [*lines, "", site.words("page_editors_more", n=count - _MOST)] if count > _MOST else lines


def _problems(site: Site, problems: list[Problem]) -> Iterator[str]:
    """Yield an item per source with its sentences nested below."""
    for source, group in groupby(sorted(problems), key=lambda p: p.source):
        yield f"- `{_code(source)}`"
        for problem in group:
            yield f"    - {escape(sentence_of(problem, site.words))}"


def _code(path: str) -> str:
    """A path inside backticks: neither they nor control characters may end the code."""
    return "".join("?" if c in "`\\" or not c.isprintable() else c for c in path)


def _about(site: Site, doubts: Doubts) -> str:
    summary = site.summaries[doubts.article]
    return f"- {article_link(site, summary, EDITORS)} `{_code(summary.source)}`"


def _inferred(site: Site) -> Iterator[str]:
    """Yield an item per value that was inferred."""
    for doubts in site.doubts:
        for field, value, rule in doubts.inferred:
            label, reason = site.words["field_" + field], site.words["rule_" + rule]
            shown = date_label(value, site.words) if field in DATED else value
            yield f"{_about(site, doubts)} *{escape(f'{label}: {shown} — {reason}')}*"


def _dates_inferred(site: Site) -> Iterator[str]:
    """Yield an item per article with date expressions whose year, month or day was inferred."""
    for doubts in site.doubts:
        if doubts.dates:
            readings = (f"{surface} → {date_label(edtf, site.words)}" for surface, edtf in doubts.dates)
            yield f"{_about(site, doubts)} *{escape('; '.join(readings))}*"
