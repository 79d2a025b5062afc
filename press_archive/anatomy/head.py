"""The head of an article: what stands above its running text.

In: a draft. Out: the draft with date prefix, section, headline, date line, outlet, byline and counters of
its head labelled. The head ends where running text begins.
"""

from __future__ import annotations

import re

from press_archive.anatomy.bylines import Byline, parse_byline
from press_archive.anatomy.draft import LONG, Draft, is_sentence
from press_archive.anatomy.notes import note_byline, note_date
from press_archive.authorities.outlets import host_of
from press_archive.model import EvidenceRule

_PREFIX = re.compile(r"date (\d{4}-\d{2}-\d{2})(?: (?=\S)|$)")
_SIGN = re.compile(
    r"\(([^()]{2,30})\)\s*[-–—:,.]?\s*|([^\s()–—-][^()–—]{1,24}?)\s+[-–—]\s+|(VOV\.VN|SGGPO|NDO|TTO|TPO)\s*[-–—]\s*"
)
_LONGEST_HEAD = 14
_LONGEST_HEADLINE = 220
_FEWEST_SECTIONS, _LONGEST_MENU = 3, 60  # lines


def read_head(draft: Draft) -> None:
    """Label the head of the article."""
    cut_date_prefix(draft)
    if not draft.passages:
        return
    prefixed = bool(draft.found.get("published"))
    _label_hints(draft)
    if not prefixed:
        _label_headline(draft)
    _label_furniture_of_head(draft, _end_of_head(draft))
    _find_sign(draft)


def cut_date_prefix(draft: Draft) -> None:
    """Some exports glue "date 2025-08-26" to the first passage."""
    if not draft.passages:
        return
    match = _PREFIX.match(draft.passages[0].text)
    if not match:
        return
    day, impossible = draft.language.dates.declared(match[1], True)
    if impossible:
        draft.warn("impossible_date", match[1], draft.passages[0].line)
    elif day:
        draft.find("published", day, "date-prefix", 0, quote=match[0].strip())
    rest = draft.passages[0].text[match.end() :]
    if rest:
        draft.cut(0, rest)
    else:
        draft.labels[0] = "dateline"


def _label_hints(draft: Draft) -> None:
    """The markup's word counts: its first headline is the headline, its lead stands before any text."""
    in_text = False
    for at, passage in enumerate(draft.passages):
        if passage.hint == "headline" and "headline" not in draft.found:
            draft.labels[at] = "headline"
            draft.find("headline", passage.text, "markup-headline", at)
        elif passage.hint == "heading" and _is_furniture(draft, at):
            draft.labels[at] = "furniture"
        elif passage.hint in ("heading", "caption") or (passage.hint == "lead" and not in_text):
            draft.labels[at] = passage.hint
        elif passage.hint == "paragraph":
            draft.labels[at] = "paragraph"
        elif passage.hint == "credit":
            draft.labels[at] = "source" if at and draft.labels[at - 1] == "caption" else "caption"
        elif passage.hint == "byline":
            _label_marked_byline(draft, at)
        in_text = in_text or (not draft.labels[at] and is_sentence(passage.text))


def _label_marked_byline(draft: Draft, at: int) -> None:
    """What a page calls a byline and reads as none is a button or a profile, and no text."""
    text = draft.passages[at].text.strip(" ,;|-–—")
    byline = parse_byline(text, draft.outlets, draft.language)
    draft.labels[at] = "byline" if byline else "furniture"
    if byline:
        note_byline(draft, at, byline)


def _label_headline(draft: Draft) -> None:
    """The first line that can be one, in a text whose source does not declare its headline otherwise."""
    if "headline" in draft.found:
        return
    at = _first_of_substance(draft)
    if at is None or not _can_be_headline(draft, at):
        return
    rule = _what_shows_headline(draft, at)
    if rule:
        draft.labels[at] = "headline"
        draft.find("headline", draft.passages[at].text, rule, at)


def _first_of_substance(draft: Draft) -> int | None:
    """The first open place that is no section, counter or date line; sections before it are labelled."""
    _label_navigation(draft)
    for at in list(draft.open_places())[:4]:
        text = draft.passages[at].text
        section = draft.language.furniture.section(text)
        if section and at + 1 < len(draft.passages):
            draft.labels[at] = "section"
            draft.find("section", section, "section-line", at)
        elif not (_is_date_alone(draft, text) or _is_furniture(draft, at)):
            return at
    return None


def _label_navigation(draft: Draft) -> None:
    """Names of sections one below the other above everything else are the site's menu, not the article's section."""
    run: list[int] = []
    for at in list(draft.open_places())[:_LONGEST_MENU]:
        if draft.language.furniture.section(draft.passages[at].text) is None and not _is_furniture(draft, at):
            break
        run.append(at)
    if sum(not _is_furniture(draft, at) for at in run) >= _FEWEST_SECTIONS and len(run) < len(draft.passages):
        for at in run:
            draft.labels[at] = "furniture"


def _is_furniture(draft: Draft, at: int) -> bool:
    furniture, folded = draft.language.furniture, draft.folded(at)
    return furniture.is_furniture(folded) or furniture.is_counter(folded)


def _is_date_alone(draft: Draft, text: str) -> bool:
    line = draft.language.dates.line(text)
    return line is not None and not line.rest


def _can_be_headline(draft: Draft, at: int) -> bool:
    text = draft.passages[at].text
    return (
        len(text) <= _LONGEST_HEADLINE
        and " " in text
        and any(map(str.isalpha, text))
        and draft.language.captions.credit(text) is None
        and not host_of(text)
        and at + 1 < len(draft.passages)
    )


def _what_shows_headline(draft: Draft, at: int) -> EvidenceRule | None:
    """The rule by which a line is the headline: it is repeated, page furniture follows it, or it has the shape."""
    text, following = draft.passages[at].text, at + 1
    if draft.folded(following) == draft.folded(at):
        return "headline-repeated"
    if text.endswith((":", ";", ",")):
        return None
    if _is_meta(draft, following) or draft.labels[at - 1 if at else 0] == "section":
        return "headline-above-metadata"
    ends = text.endswith((".", "!”", ".”")) and not text.endswith(("...", "TP.", "/."))
    if ends or (not draft.passages[following].gap and len(draft.passages[following].text) < len(text)):
        return None
    runs_on = any(is_sentence(passage.text) for passage in draft.passages[following : following + 6])
    return "headline-first-line" if runs_on else None


def _is_meta(draft: Draft, at: int) -> bool:
    """Whether a line is of the kind that stands right below headlines."""
    text = draft.passages[at].text
    if len(text) > LONG:
        return False
    line = draft.language.dates.line(text)
    if line is not None and (not line.rest or line.cued):
        return True
    if draft.language.furniture.is_furniture(draft.folded(at)) or draft.outlets.find(text) is not None:
        return True
    byline = parse_byline(text, draft.outlets, draft.language)
    return byline is not None and byline.explicit


def _end_of_head(draft: Draft) -> int:
    """The place of the first running text."""
    for at, passage in enumerate(draft.passages[:_LONGEST_HEAD]):
        repeats = at > 0 and draft.labels[0] == "headline" and draft.folded(at) == draft.folded(0)
        if not draft.labels[at] and not repeats and is_sentence(passage.text) and not _is_meta(draft, at):
            return at
    return min(len(draft.passages), _LONGEST_HEAD)


def _label_furniture_of_head(draft: Draft, end: int) -> None:
    """Repeated headline, dates, counters, outlet and byline above the text."""
    headlines = {draft.folded(at) for at in range(end) if draft.labels[at] == "headline"}
    for at in range(end):
        if draft.labels[at]:
            continue
        if draft.folded(at) in headlines:
            draft.labels[at] = "furniture"
        else:
            _label_line_of_head(draft, at, bool(headlines))


def _label_line_of_head(draft: Draft, at: int, below_headline: bool) -> None:
    text = draft.passages[at].text
    line, section = draft.language.dates.line(text), draft.language.furniture.section(text)
    if _is_furniture(draft, at):
        draft.labels[at] = "furniture"
    elif line is not None:
        note_date(draft, at, line, in_head=True)
    elif section and len(draft.passages) > 1:
        draft.labels[at] = "section"
        draft.find("section", section, "section-line", at)
    elif draft.language.captions.credit(text) is None or draft.language.bylines.picture_cue in text:
        _label_byline_of_head(draft, at, below_headline)


def _label_byline_of_head(draft: Draft, at: int, below_headline: bool) -> None:
    text = draft.passages[at].text
    byline = parse_byline(text, draft.outlets, draft.language)
    if byline is None or not (byline.explicit or (below_headline and _is_name_of_head(draft, byline))):
        return
    if byline.makers and not byline.authors:
        return  # "Ảnh: X" alone above the text belongs to a picture
    draft.labels[at] = "byline"
    note_byline(draft, at, byline)


def _is_name_of_head(draft: Draft, byline: Byline) -> bool:
    """Whether bare names above the text are authors."""
    return all(map(draft.language.bylines.is_sure_in_head, byline.authors))


def _find_sign(draft: Draft) -> None:
    """The outlet's sign at the beginning of the text: "(NLĐO) - Chiều 10-3, …"."""
    for at, passage in enumerate(draft.passages[:_LONGEST_HEAD]):
        match = _SIGN.match(passage.text)
        if not match or draft.labels[at] not in ("", "lead"):
            continue
        sign = (match[1] or match[2] or match[3]).strip()
        outlet = draft.outlets.find(sign)
        named = (
            match[1] is not None or sign.isupper() or "." in sign or sign in (outlet.signs if outlet else ())
        )
        if outlet and not outlet.agency and named:
            draft.find("outlet", outlet.name, "outlet-sign", at)
            return
