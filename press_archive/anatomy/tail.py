"""The tail of an article: what stands below its running text, and furniture anywhere.

In: a draft. Out: the draft with bylines, source lines, addresses, teasers and share bars labelled, and a byline
glued to the last paragraph cut off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press_archive.anatomy.bylines import Byline, is_bare_name, is_sure_when_glued, parse_byline
from press_archive.anatomy.draft import LONG, Draft
from press_archive.anatomy.notes import note_byline, note_date
from press_archive.authorities.outlets import host_of

_LONGEST_TAIL = 12
_MOST_NAMES = 4  # more lines of bare names below one another are a list, not bylines
_ADDRESS = re.compile(r"(?P<before>.{0,80}?)(?P<url>https?://[^\s<>\"']{4,500})\s*\W{0,3}$")
_SHORTEST_GLUED, _LONGEST_GLUED = 80, 90  # of a passage that may end in a byline, and of the byline
_OPEN_ENDS = (".", "!", "?", "…", ":", ";", ",", '"', "”")
_END_MARK = re.compile(r"[.!?…”\"/)]+\s*(?=[^\W\d_]|[(\[])")
_TEASER = 160
_DATED = re.compile(r"[^\W\d_]\S{0,20}\s?\(\d{1,2}/\d{1,2}/\d{4}\)$")


def read_tail(draft: Draft) -> None:
    """Label furniture, then the tail from its end upwards, then look for a glued byline."""
    _label_furniture(draft)
    _label_tail(draft)
    _drop_edges(draft)
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


def _drop_edges(draft: Draft) -> None:
    """Lines below the text of a page that are neither byline nor anything else an article has."""
    for at in draft.open_places():
        if (
            draft.passages[at].hint == "edge"
            and draft.language.captions.credit(draft.passages[at].text) is None
        ):
            draft.labels[at] = "furniture"


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
    if draft.labels[at] in ("furniture", "byline") or draft.passages[at].hint == "edge":
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
    """ "…trong thời gian tới./. XUÂN HẠNH", "…trong thời gian tới.Xuân Hạnh": a byline at the end of the text."""
    at = next((at for at in reversed(range(len(draft.passages))) if not draft.labels[at]), None)
    text = "" if at is None else draft.passages[at].text
    if at is None or len(text) < _SHORTEST_GLUED or text.endswith(_OPEN_ENDS) or _is_signed_below(draft, at):
        return
    is_caption = draft.language.captions.credit(text) is not None
    below = _outlet_below(draft, at)
    for start in _glued_places(text):
        byline = parse_byline(text[start:] + below, draft.outlets, draft.language)
        if byline and (byline.authors or not is_caption) and _is_sure_when_glued(draft, byline, text, start):
            draft.cut(at, text[:start].rstrip())
            note_byline(draft, at, byline, text[start:])
            if below:
                draft.forget("outlet", at + 1)
            return


def _glued_places(text: str) -> Iterator[int]:
    """Where a byline may begin behind an end mark, from the left; without white space where a break was lost."""
    for mark in _END_MARK.finditer(text, max(0, len(text) - _LONGEST_GLUED)):
        start = mark.end()
        opens = text[start].isupper() or text[start] in "(["
        before = text[mark.start() - 1]
        if opens and (text[start - 1].isspace() or len(mark[0]) > 1 or before.islower() or before.isdigit()):
            yield start
    yield from _lost_breaks(text)


def _lost_breaks(text: str) -> Iterator[int]:
    """Where a capital follows a small letter in a word that begins small: "khu phốHà Vy"."""
    first = max(0, len(text) - _LONGEST_GLUED)
    for at in range(first + 1, len(text)):
        if text[at].isupper() and text[at - 1].islower():
            word = text[first:at].rsplit(None, 1)[-1]
            if len(word) > 1 and word.islower():
                yield at


def _is_signed_below(draft: Draft, at: int) -> bool:
    """Whether a byline of its own stands below a passage; one that names only a source or an outlet is no name."""
    return any(
        label == "byline"
        and (byline := parse_byline(passage.text, draft.outlets, draft.language))
        and byline.authors
        for label, passage in zip(draft.labels[at:], draft.passages[at:], strict=True)
    )


def _outlet_below(draft: Draft, at: int) -> str:
    """The outlet on the next line, after "…Theo Hà Vy": the one she wrote for, not the one that prints it here."""
    text, below = draft.passages[at].text, at + 1
    if (
        below == len(draft.passages)
        or draft.labels[below] != "byline"
        or "Theo " not in text[-_LONGEST_GLUED:]
    ):
        return ""
    return f" / {draft.passages[below].text}"


def _is_sure_when_glued(draft: Draft, byline: Byline, text: str, start: int) -> bool:
    """An outlet, a source or a cue beside it, capitals, the press's own end mark "./.", or persons' names alone."""
    if byline.explicit:
        return True
    if all(name.isupper() and " " in name for name in byline.authors) or "/" in text[start - 3 : start]:
        return True
    return is_sure_when_glued(byline, draft.language) and _ends_a_sentence(draft, text, start)


def _ends_a_sentence(draft: Draft, text: str, start: int) -> bool:
    """Whether a sentence ends before a place: after no "TS." nor "TP.", for which a lost break is put back."""
    before = text[max(0, start - _LONGEST_GLUED) : start].rstrip()
    if before[-1].isalpha() or (before[-3:-1].isdigit() and not text[start - 1].isspace()):
        return True  # a break was lost: in the middle of a word, or after a year
    return len(before) in draft.language.sentences.ends(f"{before} {text[start:]}")
