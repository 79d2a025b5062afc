"""The body: captions, headings, lead and paragraphs, and the blocks of the finished article.

In: a draft whose head and tail are labelled. Out: the rest of its labels, then blocks in reading order. A block's
text is its passage's text letter for letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from press_archive.anatomy.draft import LONG, Draft
from press_archive.languages.folding import fold
from press_archive.languages.language import Captions
from press_archive.model import Block, BlockKind, Derived, Picture

_LONGEST_HEADING = 110
_MOST_HEADINGS = 3  # one below the other
_LONGEST_SPOKEN = 320  # code points of a visible caption below an image's alternative text
_LONGEST_LEAD = 450
_HEAD = 14  # passages among which the headline of a page may stand twice
_NO_HEADING_END = (".", ",", ";", ":", "…", "/.", '."', ".”")
_BULLETS = ("-", "–", "—", "•", "*", "+", "·", "(", "[", "/")
_BLOCKS: frozenset[BlockKind] = frozenset({"headline", "lead", "heading", "paragraph", "caption"})


def label_captions(draft: Draft) -> None:
    """Captions by their cues, and the short line below an image's text, which is its visible caption."""
    captions = draft.language.captions
    below_image = False
    for at in range(len(draft.passages)):
        text = draft.passages[at].text
        if (draft.labels[at] in ("", "lead") and captions.credit(text) is not None) or (
            not draft.labels[at] and below_image and _is_spoken_caption(draft, at)
        ):
            draft.labels[at] = "caption"
        below_image = draft.labels[at] == "caption" and captions.is_alternative(text)


def _is_spoken_caption(draft: Draft, at: int) -> bool:
    text = draft.passages[at].text
    return len(text) <= _LONGEST_SPOKEN and not text.endswith((".", ":", "!", "?", "…", ".”", '."'))


def label_headings(draft: Draft) -> None:
    """Short lines without a full stop that stand above running text; many below one another are a list."""
    following = -1  # the next line that is body, walking upwards
    found: list[int] = []
    for at in reversed(range(len(draft.passages))):
        if draft.labels[at] == "" and draft.passages[at].hint != "item" and _is_heading(draft, at, following):
            draft.labels[at] = "heading"
            found.append(at)
        if draft.labels[at] in ("", "heading"):
            following = at
    for run in _runs(sorted(found)):
        for at in run if len(run) > _MOST_HEADINGS else ():
            draft.labels[at] = ""


def _runs(places: list[int]) -> Iterator[list[int]]:
    """Yield places that follow one another."""
    run: list[int] = []
    for at in places:
        if run and at != run[-1] + 1:
            yield run
            run = []
        run.append(at)
    yield run


def _is_heading(draft: Draft, at: int, following: int) -> bool:
    text = draft.passages[at].text
    if len(text) > _LONGEST_HEADING or following < 0 or text.endswith(_NO_HEADING_END):
        return False
    if not (text[0].isupper() or text[0].isdigit() or text[0] in "“\"'‘") or text.startswith(_BULLETS):
        return False
    if not any(
        draft.labels[before] in ("", "lead", "caption", "headline") for before in range(max(0, at - 3), at)
    ):
        return at == 0 and len(draft.passages[following].text) > LONG
    below = draft.passages[following].text
    return draft.labels[following] == "heading" or len(below) > max(2 * len(text), _LONGEST_HEADING)


def label_lead(draft: Draft) -> None:
    """The first paragraph below a headline, where it is short enough to be a standfirst and a body follows."""
    if "lead" in draft.labels:
        return
    described = {fold(value.value) for value in draft.reading.declared.get("description", ())}
    body = [at for at in draft.open_places() if len(draft.passages[at].text) > 40]
    if len(body) < 3:
        return
    first = body[0]
    declared = fold(draft.passages[first].text) in described if described else False
    headed = "headline" in draft.labels[:first] and not any(
        draft.labels[at] == "heading" for at in range(first)
    )
    if declared or (headed and len(draft.passages[first].text) <= _LONGEST_LEAD):
        draft.labels[first] = "lead"


def blocks_of(draft: Draft, headline: Derived[str] | None) -> tuple[Block, ...]:
    """Return the blocks; a headline that is only declared becomes the first of them."""
    blocks = list(_with_numbered_tables(_blocks(draft, headline)))
    if headline and not any(block.kind == "headline" for block in blocks):
        blocks.insert(0, Block("headline", headline.value, line=headline.evidence.line))
    return tuple(sorted(blocks, key=lambda block: block.kind != "headline"))


def _blocks(draft: Draft, headline: Derived[str] | None) -> list[Block]:
    """The blocks in reading order; pictures above what becomes none, or the headline, go to the next."""
    blocks: list[Block] = []
    title = fold(headline.value) if headline else None
    headed = False
    pictures: tuple[Picture, ...] = ()  # that no block has taken so far
    for at, passage in enumerate(draft.passages):
        kind: BlockKind | None = _kind(draft, at)
        pictures += passage.pictures
        if kind is None:
            continue
        repeats = title is not None and len(passage.text) <= 400 and draft.folded(at) == title
        if repeats and headed and (at < _HEAD or passage.gap):
            continue  # the headline again; a line among lines further down is a refrain
        if repeats and not headed:
            kind, headed = "headline", True
        elif kind == "headline":
            kind = "heading"
        credit = _credit_below(draft, at) if kind == "caption" else None
        row = passage.row if kind == "paragraph" else None
        taken, pictures = ((), pictures) if kind == "headline" else (pictures, ())
        blocks.append(Block(kind, passage.text, credit, passage.line, row=row, pictures=taken))
    if pictures and blocks:
        blocks[-1] = replace(blocks[-1], pictures=(*blocks[-1].pictures, *pictures))
    return blocks


def _with_numbered_tables(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks with their tables numbered from 1, as they follow one another."""
    number, before = 0, None
    for block in blocks:
        row = block.row
        number += row is not None and (before is None or row.table != before.table)
        before = row
        yield replace(block, row=replace(row, table=number)) if row else block


def _credit_below(draft: Draft, at: int) -> str | None:
    """Who made a picture, where the page has it in a line of its own below the caption."""
    if at + 1 == len(draft.passages) or draft.passages[at + 1].hint != "credit":
        return None
    text = draft.passages[at + 1].text
    return draft.language.captions.credit(text) or text


def with_credits(blocks: Iterable[Block], captions: Captions) -> tuple[Block, ...]:
    """Return the blocks, captions with who made the picture and whether they are an image's alternative text."""
    return tuple(_credited(block, captions) if block.kind == "caption" else block for block in blocks)


def _credited(caption: Block, captions: Captions) -> Block:
    credit, alt = captions.credit(caption.text), captions.is_alternative(caption.text)
    return replace(caption, credit=credit or caption.credit, alt=alt)


def _kind(draft: Draft, at: int) -> BlockKind | None:
    label = draft.labels[at] or "paragraph"
    return label if label in _BLOCKS else None
