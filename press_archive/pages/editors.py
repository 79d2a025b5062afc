"""The page for editors: everything set aside, wrong, missing or uncertain, with the file to mend.

In: a :class:`Site` with its problems. Out: one page. Nothing here is an accusation: a blank is what the archive
shows where a source does not tell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TypeVar

from press_archive.errors import Problem, Severity
from press_archive.model import Page, Role
from press_archive.pages.account import OUTCOMES, SourceRow
from press_archive.pages.addresses import EDITORS
from press_archive.pages.coverage.questions import question_item
from press_archive.pages.outlet_hints import hint_item, outlet_hints
from press_archive.pages.parts import article_link, entity_name, make_page
from press_archive.pages.review import review_item
from press_archive.pages.site import DATED, Site, date_label
from press_archive.pages.summary import Doubts
from press_archive.pages.words import sentence_of
from press_archive.pages.writing.markdown import escape

T = TypeVar("T")

_SEVERITIES: tuple[Severity, ...] = ("quarantined", "warning", "note")
_MISSING = ("published", "outlet", "headline", "authors", "url", "event")
_MOST_SOURCES = 500  # named with what they were taken for, a short line each
_MOST = 60  # items of a section; the data files have them all


def editors_page(site: Site) -> Page:
    """Make the page; a section that has nothing to say says so."""
    words = site.words
    lines = [f"# {words['page_editors']}", "", words["page_editors_intro"]]
    lines += _account(site)
    for severity in _SEVERITIES:
        problems = sorted(p for p in site.problems if p.severity == severity)
        if severity == "note" and not problems:
            continue
        sources = [list(group) for _, group in groupby(problems, key=lambda p: p.source)]
        lines += _section(site, words["page_editors_" + severity], sources, _problems)
    for field in _MISSING:
        blank = [one for one in site.doubts if field in one.missing]
        title = words("page_editors_missing", field=words["field_" + field].lower())
        lines += _section(site, title, blank, _blank)
    hints = outlet_hints(site)
    lines += _section(site, words["page_editors_hints"], hints, hint_item, words["page_editors_hints_note"])
    inferred = [(one, *value) for one in site.doubts for value in one.inferred]
    lines += _section(site, words["page_editors_inferred"], inferred, _inferred)
    dated = [one for one in site.doubts if one.dates]
    lines += _section(site, words["page_editors_dates"], dated, _dates_inferred)
    if offices := site.offices.doubts:
        note = words["page_editors_offices_note"]
        lines += _section(site, words["page_editors_offices"], offices, _office, note)
    lines += _section(site, words["page_review"], site.undecided, review_item, words["page_review_note"])
    doubts, note = site.coverage.doubts, words["review_stories_note"]
    lines += _section(site, words["review_stories"], doubts, question_item, note)
    return make_page(EDITORS, "editors", words["page_editors"], lines, template="editors.html", noindex=True)


def _account(site: Site) -> list[str]:
    """Return how many sources there are and what became of them, then what each was taken for."""
    words, rows = site.words, site.account()
    counts = Counter(row.outcome for row in rows)
    taken = Counter(taken_for(row) for row in rows if row.kind)
    lines = ["", f"## {words('page_account', n=len(rows))}", "", words["page_account_note"], ""]
    lines += [f"- {words['outcome_' + one]}: {counts[one]}" for one in OUTCOMES if counts[one]]
    lines += ["", words["page_account_taken"], ""] if taken else []
    lines += [
        f"- {escape(name)}: {n}" for name, n in sorted(taken.items(), key=lambda pair: (-pair[1], pair[0]))
    ]
    read = [row for row in rows if row.kind]
    doubtful = sorted(read, key=lambda row: (not row.doubtful, -len(row.missing)))
    return lines + _section(site, words["page_account_each"], doubtful, _taken, most=_MOST_SOURCES)


def taken_for(row: SourceRow) -> str:
    return f"{row.kind}, {row.encoding}"


def _taken(site: Site, row: SourceRow) -> list[str]:
    """Return the item of a source: what it was taken for, and what is missing."""
    told = (
        [taken_for(row)]
        if row.outcome == "published"
        else [site.words["outcome_" + row.outcome], taken_for(row)]
    )
    if row.missing:
        fields = ", ".join(site.words["field_" + field].lower() for field in row.missing)
        told.append(site.words("page_account_missing", fields=fields))
    told += [site.words["page_account_doubtful"]] if row.doubtful else []
    return [f"- `{_code(row.source)}` *{escape(' · '.join(told))}*"]


def _section(
    site: Site,
    title: str,
    items: Sequence[T],
    lines_of: Callable[[Site, T], list[str]],
    note: str = "",
    most: int = _MOST,
) -> list[str]:
    """Return a section with the number of its items, the first of which are shown."""
    lines = ["", f"## {title} ({len(items)})", ""]
    lines += [note, ""] if note and items else []
    lines += [line for item in items[:most] for line in lines_of(site, item)]
    lines += [] if items else [site.words["page_editors_none"]]
    beyond = len(items) - most
    return [*lines, "", site.words("page_editors_more", n=beyond)] if beyond > 0 else lines


def _problems(site: Site, problems: Sequence[Problem]) -> list[str]:
    """Return an item for a source with its sentences nested below."""
    sentences = [escape(sentence_of(problem, site.words)) for problem in problems[:_MOST]]
    if len(problems) > _MOST:
        sentences.append(site.words("page_editors_more", n=len(problems) - _MOST))
    return [f"- `{_code(problems[0].source)}`", *(f"    - {sentence}" for sentence in sentences)]


def _code(path: str) -> str:
    """A path inside backticks: neither they nor control characters may end the code."""
    return "".join("?" if c in "`\\" or not c.isprintable() else c for c in path)


def _about(site: Site, doubts: Doubts) -> str:
    summary = site.summaries[doubts.article]
    return f"- {article_link(site, summary, EDITORS)} `{_code(summary.source)}`"


def _blank(site: Site, doubts: Doubts) -> list[str]:
    return [_about(site, doubts)]


def _inferred(site: Site, inferred: tuple[Doubts, str, str, str]) -> list[str]:
    """Return the item of a value that was inferred."""
    doubts, field, value, rule = inferred
    label, reason = site.words["field_" + field], site.words["rule_" + rule]
    shown = date_label(value, site.words) if field in DATED else value
    return [f"{_about(site, doubts)} *{escape(f'{label}: {shown} — {reason}')}*"]


def _office(site: Site, doubt: tuple[Role, Role]) -> list[str]:
    """Return the item of an office that somebody else holds at the time by the archive, with an article of each."""
    sides = (
        f"{entity_name(site, role.person_entity, role.person, EDITORS)} "
        f"({article_link(site, site.summaries[role.article], EDITORS)})"
        for role in doubt
    )
    role = doubt[0]
    office = escape(role.office[:1].upper() + role.office[1:])
    return [f"- {office}, {entity_name(site, role.body_entity, role.body, EDITORS)}: {' · '.join(sides)}"]


def _dates_inferred(site: Site, doubts: Doubts) -> list[str]:
    """Return the item of an article with date expressions whose year, month or day was inferred."""
    readings = (f"{surface} → {date_label(edtf, site.words)}" for surface, edtf in doubts.dates)
    return [f"{_about(site, doubts)} *{escape('; '.join(readings))}*"]
