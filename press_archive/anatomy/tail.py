"""The tail of an article: what stands below its running text, and furniture anywhere.

In: a draft. Out: the draft with bylines, source lines, addresses, teasers and share bars labelled, and a byline
glued to the last paragraph cut off.
"""

from __future__ import annotations

import re

from press_archive.anatomy.bylines import Byline, is_bare_name, parse_byline
from press_archive.anatomy.draft import LONG, Draft
from press_archive.anatomy.notes import note_byline, note_date
from press_archive.authorities.outlets import host_of

_LONGEST_TAIL = 12
_MOST_NAMES = 4  # more lines of bare names below one another are a list, not bylines
_ADDRESS = re.compile(r"(?P<before>.{0,80}?)(?P<url>https?://[^\s<>\"']{4,500})\s*\W{0,3}$")
_GLUED = re.compile(
    r"(?P<end>/\.|[.!?…”\"/)])\s+"
    r"(?P<byline>[(\[]?(?:[^.!?…()\[\]]|\.(?=\w)){2,70}[)\]]?(?:\s*\([^()]{2,40}\))?)$"
)
_TEASER = 160
_DATED = re.compile(r"[^\W\d_]\S{0,20}\s?\(\d{1,2}/\d{1,2}/\d{4}\)$")


def read_tail(draft: Draft) -> None:
    """Label furniture, then the tail from its end upwards, then look for a glued byline."""
    _label_furniture(draft)
    _label_tail(draft)
    _cut_glued_byline(draft)


def _label_furniture(draft: Draft) -> None:
    """Share bars and lists of other stories, wherever they stand."""
    furniture = draft.language.furniture
    teasers = False
    for at in range(len(draft.passages)):
        passage = draft.passages[at]
        if len(passage.text) > 330 or draft.labels[at]:
            teasers = teasers and bool(draft.labels[at]) and draft.labels[at] == "furniture"
            continue
        folded = draft.folded(at)
        if furniture.opens_teasers(folded):
            draft.labels[at], teasers = "furniture", True
        elif furniture.is_furniture(folded) or (teasers and _is_teaser(draft, at)):
            draft.labels[at] = "furniture"
        else:
            teasers = False


def _is_teaser(draft: Draft, at: int) -> bool:
    """Whether a line below "Tin liên quan" is the title of another story."""
    text = draft.passages[at].text
    if len(text) > _TEASER or text.endswith((".", ":")) or draft.language.captions.credit(text) is not None:
        return False
    byline = parse_byline(text, draft.outlets, draft.language)
    return byline is None


def _label_tail(draft: Draft) -> None:
    places = _tail_places(draft)
    bylines = {at: parse_byline(draft.passages[at].text, draft.outlets, draft.language) for at in places}
    names = [at for at, byline in bylines.items() if byline and not byline.explicit]
    for at in places:
        byline = bylines[at]
        if draft.labels[at]:
            continue
        if _is_dated_teaser(draft.passages[at].text):
            draft.labels[at] = "furniture"
            continue
        if _label_address(draft, at):
            continue
        line = draft.language.dates.line(draft.passages[at].text)
        if line is not None:
            note_date(draft, at, line, in_head=False)
        if not draft.labels[at] and byline and len(names) <= _MOST_NAMES:
            _label_byline(draft, at, byline, len(places) > 1)


def _tail_places(draft: Draft) -> list[int]:
    """The places below the last running text, in reading order; an article keeps at least one line of text."""
    places: list[int] = []
    for at in range(len(draft.passages) - 1, -1, -1):
        if len(places) >= _LONGEST_TAIL or not _may_be_tail(draft, at):
            break
        places.append(at)
    places.reverse()
    has_text = any(draft.labels[at] in ("", "lead") for at in range(places[0] if places else 0))
    return places if has_text else places[1:]


def _may_be_tail(draft: Draft, at: int) -> bool:
    text = draft.passages[at].text
    if draft.labels[at] in ("furniture", "byline"):
        return True
    if draft.labels[at] or len(text) > LONG + 500:
        return False
    if _ADDRESS.fullmatch(text) or _is_dated_teaser(text):
        return True
    if len(text) > LONG:
        return False
    line = draft.language.dates.line(text)
    return (line is not None and line.cued) or parse_byline(text, draft.outlets, draft.language) is not None


def _is_dated_teaser(text: str) -> bool:
    """The title of an older story with its day behind it, as lists of other stories below a text have it."""
    return len(text) <= _TEASER and bool(_DATED.search(text))


def _label_byline(draft: Draft, at: int, byline: Byline, among_others: bool) -> None:
    if byline.makers and not byline.authors and not among_others:
        return  # a lone "Ảnh: X" is the credit of the picture above it
    if not byline.explicit and not is_bare_name(byline, draft.language):
        return
    draft.labels[at] = "byline" if byline.authors or byline.outlets else "source"
    note_byline(draft, at, byline)
    _note_source(draft, at, byline)


def _note_source(draft: Draft, at: int, byline: Byline) -> None:
    """ "Nguồn: Báo Tuổi Trẻ" below a text names the outlet it is from; an agency may serve many."""
    if (
        byline.authors
        or byline.outlets
        or not draft.passages[at].text.lower().lstrip("( ").startswith(draft.language.bylines.source_line)
    ):
        return
    known = [
        outlet for source in byline.sources if (outlet := draft.outlets.find(source)) and not outlet.agency
    ]
    if len(byline.sources) == 1 and known:
        draft.find("outlet", known[0].name, "source-line", at)


def _label_address(draft: Draft, at: int) -> bool:
    """ "Nguồn VOV : https://…": where the article stood, and so whose it is."""
    match = _ADDRESS.fullmatch(draft.passages[at].text)
    if not match:
        return False
    url, before = match["url"].rstrip(".,;)"), match["before"].strip(" :-–—(")
    cue = draft.language.bylines.address_cue
    named = cue.sub("", before).strip(" :-–—(")
    cued = bool(cue.match(before))
    if before and not cued and not draft.outlets.find(before):
        return False
    draft.labels[at] = "source"
    if draft.outlets.is_aggregator(url) or not host_of(url):
        return True
    draft.find("url", url, "source-address", at)
    outlet = (draft.outlets.find(named) if named else None) or draft.outlets.at(url)
    if outlet and not outlet.agency:
        draft.find(
            "outlet",
            outlet.name,
            "source-line" if named else "outlet-domain",
            at,
            "stated" if named else "inferred",
        )
    return True


def _cut_glued_byline(draft: Draft) -> None:
    """ "…trong thời gian tới./. XUÂN HẠNH": a byline at the end of the last paragraph."""
    if draft.found.get("authors"):
        return
    at = next((at for at in reversed(range(len(draft.passages))) if not draft.labels[at]), None)
    if (
        at is None
        or len(draft.passages[at].text) < 80
        or draft.language.captions.credit(draft.passages[at].text) is not None
    ):
        return
    text = draft.passages[at].text
    match = _GLUED.search(text[-120:])
    byline = parse_byline(match["byline"], draft.outlets, draft.language) if match else None
    if match is None or byline is None or not _is_sure_when_glued(byline, match):
        return
    draft.cut(at, text[: len(text) - len(match["byline"])].rstrip())
    note_byline(draft, at, byline, match["byline"])


def _is_sure_when_glued(byline: Byline, match: re.Match[str]) -> bool:
    """Capitals, an outlet or a source beside it, or the press's own end mark "./." before it."""
    if not (byline.authors or byline.outlets):
        return False
    capitals = all(name.isupper() and " " in name for name in byline.authors) and bool(byline.authors)
    return capitals or byline.explicit or "/" in match["end"]
