"""The page for editors: everything set aside, wrong, missing or uncertain, with the file to mend.

In: a :class:`Site` with its problems. Out: one page. Nothing here is an accusation: a blank is what the archive
shows where a source does not tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from press_archive.errors import Problem, Severity
from press_archive.model import ArchivedArticle, Derived, Page
from press_archive.pages.markdown import escape
from press_archive.pages.parts import article_link, make_page
from press_archive.pages.site import DATED, Site, date_label
from press_archive.pages.words import sentence_of

ADDRESS = "editors.html"
_SEVERITIES: tuple[Severity, ...] = ("quarantined", "warning", "note")
_MISSING = ("published", "outlet", "headline", "url", "event")
_DERIVED = ("headline", "published", "outlet", "section", "url", "event")


def editors_page(site: Site) -> Page:
    """Make the page; a section that has nothing to say says so."""
    words = site.words
    lines = [f"# {words['page_editors']}", "", words["page_editors_intro"]]
    for severity in _SEVERITIES:
        problems = [p for p in site.problems if p.severity == severity]
        if severity == "note" and not problems:
            continue
        lines += _section(
            f"{words['page_editors_' + severity]} ({len(problems)})", list(_problems(site, problems)), site
        )
    for field in _MISSING:
        blank = [a for a in site.listed if getattr(a.article, field) is None]
        title = words("page_editors_missing", field=words["field_" + field].lower())
        lines += _section(f"{title} ({len(blank)})", [_blank(site, a) for a in blank], site)
    inferred = [item for archived in site.listed for item in _inferred(site, archived)]
    lines += _section(f"{words['page_editors_inferred']} ({len(inferred)})", inferred, site)
    return make_page(ADDRESS, "editors", words["page_editors"], lines, noindex=True)


def _section(title: str, items: list[str], site: Site) -> list[str]:
    return ["", f"## {title}", "", *(items or [site.words["page_editors_none"]])]


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
    return f"- {article_link(site, archived, ADDRESS)} `{_code(archived.article.source.name)}`"


def _inferred(site: Site, archived: ArchivedArticle) -> Iterator[str]:
    for field in _DERIVED:
        derived: Derived[str] | None = getattr(archived.article, field)
        if derived and derived.how == "inferred":
            label = site.words["field_" + field]
            rule = site.words["rule_" + derived.evidence.rule]
            value = date_label(derived.value, site.words) if field in DATED else derived.value
            yield f"{_blank(site, archived)} *{escape(f'{label}: {value} — {rule}')}*"
