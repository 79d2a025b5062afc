"""Noting what a recognised line says.

In: a draft, a place and what was read there. Out: the draft with label and values. Head and tail share it.
"""

from __future__ import annotations

from dataclasses import replace

from press_archive.anatomy.bylines import Byline, parse_byline
from press_archive.anatomy.draft import Draft
from press_archive.languages.language import DateLine
from press_archive.model import EvidenceRule


def note_byline(draft: Draft, at: int, byline: Byline, quote: str = "") -> None:
    """Note the authors of a byline, and the outlet it names.

    An agency alone is the author ("TTXVN" below a text); beside a name it is where the name works.
    """
    words = draft.language.bylines
    for name in byline.authors:
        rule: EvidenceRule = "byline-capitals" if words.is_capitals(name) else "byline"
        draft.find("authors", words.as_cited(name), rule, at, quote=quote)
    for name in byline.makers:
        draft.find("makers", words.as_cited(name), "byline", at, quote=quote)
    _note_sources(draft, at, byline, quote)
    own = [outlet for outlet in byline.outlets if not outlet.agency]
    if own:
        draft.find("outlet", own[0].name, "byline-outlet", at, "inferred", quote)
    elif (
        byline.outlets
        and not byline.authors
        and not byline.sources
        and byline.outlets[0].domains[:1] == ("vnanet.vn",)
    ):
        draft.find("authors", byline.outlets[0].name, "byline-agency", at, quote=quote)


def _note_sources(draft: Draft, at: int, byline: Byline, quote: str) -> None:
    """Note what a byline says it was written after; an agency beside a name is one too."""
    known = [(source, draft.outlets.find(source)) for source in byline.sources]
    sources = [outlet.name if outlet else source for source, outlet in known]
    signed = byline.authors or any(not outlet.agency for outlet in byline.outlets)
    sources += [outlet.name for outlet in byline.outlets if outlet.agency and signed]
    for source in sources:
        draft.find("sources", source, "byline-source", at, quote=quote)


def note_date(draft: Draft, at: int, line: DateLine, *, in_head: bool) -> None:
    """Note a date line: one that says nothing else, or beside the date only outlet, byline or section."""
    section = draft.language.furniture.section(line.rest) if line.rest and line.cued and in_head else None
    if section:
        draft.find("section", section, "section-line", at)
        line = replace(line, rest="")
    byline = parse_byline(line.rest, draft.outlets, draft.language) if line.rest else None
    if line.rest and not byline:
        return
    if line.rest and not line.cued and not (byline and byline.explicit):
        return
    if not in_head and not line.cued:
        return
    draft.labels[at] = "dateline"
    if byline:
        note_byline(draft, at, byline)
    if line.day is None:
        draft.warn("impossible_date", draft.passages[at].text, draft.passages[at].line)
    else:
        draft.find("updated" if line.updated else "published", line.day, "date-line", at)
