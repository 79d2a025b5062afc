"""An article that is a row of a table or an object of a list: fields by name, one of which is its text.

In: fields as they stand, in any table or language of objects. Out: the article as a record, or why it is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from press_archive.languages.tables import words
from press_archive.model import EvidenceRule, Passage
from press_archive.read.fields import Fields, found_in
from press_archive.read.format import Record, Refusal
from press_archive.read.formats.markdown import looks_like_markdown, read_markdown
from press_archive.read.formats.plain import read_plain
from press_archive.read.html.fragment import fragment_passages, is_markup, plain
from press_archive.read.lines import clean
from press_archive.read.values import ReadText, declared

# What a status says of what is not, or no longer, published; "draft: true".
_LEFT_OUT = words("draft auto-draft private trash pending future inherit canceled withheld deleted true nháp")
_FEWEST = 30  # code points of a text without a headline; what is shorter is a message
_LONGEST_NAME = 80  # code points of a record's name


def is_article(fields: Fields) -> bool:
    """Whether fields are those of an article: a text and something that says of what."""
    return bool(fields.get("text")) and any(
        fields.get(key) for key in ("headline", "url", "published", "outlet")
    )


def record_of(
    fields: Fields,
    place: int,
    data: bytes,
    *,
    line: int | None = None,
    rule: EvidenceRule = "field",
    encoding: str = "utf-8",
) -> Record | Refusal:
    """Return the article that fields make up, named after its own identifier or its place."""
    name = name_of(fields, place)
    if any(value.strip().lower() in _LEFT_OUT for value in fields.get("status", ())):
        return Refusal("left_out_draft", name=name, line=line, severity="note")
    body = text_passages(max(fields.get("text", ()), key=len, default=""))
    if not body:
        return Refusal("no_text", name=name, line=line)
    if not fields.get("headline") and sum(len(passage.text) for passage in body) < _FEWEST:
        return Refusal("left_out_message", name=name, line=line, severity="note")
    around = (*_leads(fields, body), *body, *_captions(fields))
    passages = tuple(_at(passage, line) for passage in around)
    return Record(ReadText(passages, declared(found_in(fields, rule, line))), encoding, name, data)


def name_of(fields: Fields, place: int) -> str:
    """The name of a record, which should stay when others are added: its identifier, else its place."""
    own = clean(next(iter(fields.get("id", ())), ""))
    return own if own and len(own) <= _LONGEST_NAME else str(place)


def text_passages(text: str) -> tuple[Passage, ...]:
    """Return the passages of a text in HTML, Markdown or nothing of the kind."""
    if is_markup(text):
        return fragment_passages(text)
    if looks_like_markdown(text[:65_536]):
        return read_markdown(text).passages
    return read_plain(text).passages


def _at(passage: Passage, line: int | None) -> Passage:
    """A passage at the line of its row: lines within a cell are none of the file's."""
    return replace(passage, line=line)


def _leads(fields: Fields, body: Sequence[Passage]) -> Iterator[Passage]:
    for lead in fields.get("lead", ())[:1]:
        text = clean(plain(lead))
        if text and text not in {passage.text for passage in body}:
            yield Passage(text, hint="lead")


def _captions(fields: Fields) -> Iterator[Passage]:
    for caption in fields.get("captions", ()):
        text = clean(plain(caption))
        if text:
            yield Passage(text, hint="caption")
