"""The page for editors: everything set aside, wrong, missing or uncertain, with the file to mend.

In: a :class:`Site` with its problems. Out: one page. Nothing here is an accusation: a blank is what the archive
shows where a source does not tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from press_archive.errors import Problem, Severity
from press_archive.model import DERIVED_FIELDS, ArchivedArticle, Derived, Page
from press_archive.pages.addresses import EDITORS
from press_archive.pages.markdown import escape
from press_archive.pages.parts import article_link, make_page
from press_archive.pages.review import review_items
from press_archive.pages.site import DATED, Site, date_label
from press_archive.pages.words import sentence_of

_SEVERITIES: tuple[Severity, ...] = ("quarantined", "warning", "note")
_MISSING = ("published", "outlet", "headline", "authors", "url", "event")


def editors_page(site: Site) -> Page:
    """Make the page; a section that has nothing to say says so."""
    words = site.words
    lines = [f"# {words['page_editors']}", "", words["page_editors_intro"]]
    for severity in _SEVERITIES:
        problems = [p for p in site.problems if p.severity == severity]
        if severity == "note" and not problems:
            continue
        lines += _section(words["page_editors_" + severity], list(_problems(site, problems)), site)
    for field in _MISSING:
        blank = [a for a in site.listed if not getattr(a.article, field)]
        title = words("page_editors_missing", field=words["field_" + field].lower())
        lines += _section(title, [_blank(site, a) for a in blank], site)
    inferred = [item for archived in site.listed for item in _inferred(site, archived)]
    lines += _section(words["page_editors_inferred"], inferred, site)
    dated = [_dates_inferred(site, archived) for archived in site.listed]
    lines += _section(words["page_editors_dates"], [item for item in dated if item], site)
    lines += _section(words["page_review"], review_items(site, EDITORS), site, words["page_review_note"])
    return make_page(EDITORS, "editors", words["page_editors"], lines, noindex=True)


def _section(title: str, items: list[str], site: Site, note: str = "") -> list[str]:
    """Return a section with the number of its items."""
    lines = ["", f"## {title} ({sum(item.startswith('- ') for item in items)})", ""]
    lines += [note, ""] if note and items else []
    return lines + (items or [site.words["page_editors_none"]])


def _problems(site: Site, problems: list[Problem]) -> Iterator[str]:
    """Yield an item per source with its sentences nested below."""
    for source, group in groupby(sorted(problems), key=lambda p: p.source):
        yield f"- `{_code(source)}`"
        for problem in group:
            yield f"    - {escape(sentence_of(problem, site.words))}"


def _code(path: str) -> str:
    """A path inside backticks: neither they nor control characters may end the code."""
    return "".join("?" if c in "`\\" or not c.isprintable() else c for c in path)


def _blank(site: Site, archived: ArchivedArticle) -> str:
    return f"- {article_link(site, archived, EDITORS)} `{_code(archived.article.source.name)}`"


def _inferred(site: Site, archived: ArchivedArticle) -> Iterator[str]:
    for field in DERIVED_FIELDS:
        derived: Derived[str] | None = getattr(archived.article, field)
        if derived and derived.how == "inferred":
            label = site.words["field_" + field]
            rule = site.words["rule_" + derived.evidence.rule]
            value = date_label(derived.value, site.words) if field in DATED else derived.value
            yield f"{_blank(site, archived)} *{escape(f'{label}: {value} — {rule}')}*"


def _dates_inferred(site: Site, archived: ArchivedArticle) -> str:
    """Return an item with the date expressions of an article whose year or month was inferred, if any."""
    found = [e for e in archived.understanding.dates if {"year", "month", "day"} & set(e.inferred)]
    readings = dict.fromkeys(f"{e.surface} → {date_label(e.edtf, site.words)}" for e in found)
    return f"{_blank(site, archived)} *{escape('; '.join(readings))}*" if readings else ""
