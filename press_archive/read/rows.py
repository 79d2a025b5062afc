"""An article that is a row of a table or an object of a list: fields by name, one of which is its text.

In: fields as they stand, in any table or language of objects. Out: the article as a record, or why it is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from press_archive.languages.tables import words
from press_archive.model import EvidenceRule, Passage
from press_archive.read.fields import key_of_field, rank_of_field
from press_archive.read.format import Record, Refusal
from press_archive.read.formats.markdown import looks_like_markdown, read_markdown
from press_archive.read.formats.plain import read_plain
from press_archive.read.html.fragment import fragment_passages, is_markup, plain
from press_archive.read.lines import clean
from press_archive.read.values import Found, ReadText, declared

Fields = Mapping[str, Sequence[str]]  # by key, the values in the order of trust

_DECLARED = (
    "headline",
    "published",
    "outlet",
    "authors",
    "section",
    "url",
    "language",
    "description",
    "pictures",
)
_LEFT_OUT = words(
    "draft auto-draft private trash pending future inherit canceled withheld true nháp"
)  # what a status says of what is not, or no longer, published; "draft: true"
_LONGEST_NAME = 80  # code points of a record's name
_EARLIEST, _LATEST = 100_000_000, 4_102_444_800  # seconds since 1970 that are meant as a moment: 1973 to 2099
_MOST_VALUES = 50


def fields_of(row: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return the values of an object or a row by what their names mean."""
    found: dict[str, list[str]] = {}
    known = [
        (rank_of_field(name), key, value) for name, value in row.items() if (key := key_of_field(str(name)))
    ]
    for _, key, value in sorted(known, key=lambda one: one[0]):
        for text in texts_of(value, moment=key == "published"):
            if text.strip():
                found.setdefault(key, []).append(text)
    return found


def texts_of(value: Any, *, moment: bool = False) -> Iterator[str]:
    """Yield what a value says: a text, a number, a moment, the name of a thing, or a list of them."""
    if isinstance(value, str):
        yield _as_moment(value) if moment else value
    elif isinstance(value, (datetime, date)):
        yield value.isoformat()
    elif isinstance(value, bool):
        yield str(value).lower()
    elif isinstance(value, (int, float)):
        yield _as_moment(f"{value:.0f}" if value == int(value) else str(value)) if moment else f"{value:.15g}"
    elif isinstance(value, list):
        for one in value[:_MOST_VALUES]:
            if not isinstance(one, list):
                yield from texts_of(one, moment=moment)
    elif isinstance(value, dict):
        yield from _of_thing(value)


def _of_thing(thing: Mapping[str, Any]) -> Iterator[str]:
    """A thing by its name; a person by CSL's parts of it, a day by its numbers, a page by its rendered text."""
    parts = thing.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        numbers = [str(part) for part in parts[0][:3]]
        if all(part.isdigit() for part in numbers):
            yield "-".join(part.zfill(2) for part in numbers)
        return
    if "family" in thing or "given" in thing:
        yield " ".join(str(thing[part]) for part in ("family", "given") if isinstance(thing.get(part), str))
        return
    for key in (
        "name",
        "title",
        "rendered",
        "value",
        "html",
        "text",
        "content",
        "raw",
        "@value",
        "url",
        "@id",
    ):
        if isinstance(thing.get(key), str):
            yield thing[key]
            return


def _as_moment(value: str) -> str:
    """Seconds or milliseconds since 1970 as a moment; any other value as it stands."""
    bare = value.strip()
    if bare.isdigit() and len(bare) in (9, 10, 13):
        seconds = int(bare) // (1000 if len(bare) == 13 else 1)
        if _EARLIEST <= seconds <= _LATEST:
            return datetime.fromtimestamp(seconds, UTC).isoformat()
    return value


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
    around = (*_leads(fields, body), *body, *_captions(fields))
    passages = tuple(_at(passage, line) for passage in around)
    return Record(ReadText(passages, declared(_found(fields, rule, line))), encoding, name, data)


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
    return Passage(passage.text, line, passage.hint, passage.gap)


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


def _found(fields: Fields, rule: EvidenceRule, line: int | None) -> Iterable[Found]:
    for key in _DECLARED:
        for value in fields.get(key, ()):
            text = plain(value).strip()
            is_address = text.startswith(("http://", "https://"))
            if key == "outlet" and is_address:  # "source" may be either
                yield Found("url", text, rule, line)
            elif key != "authors" or not is_address:
                yield Found(key, text, rule, line)
