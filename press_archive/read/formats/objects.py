"""The reader of JSON and JSON Lines: an article an object, wherever in the file the list of them stands.

In: what crawlers, read-it-later services, schema.org, CSL-JSON, JSON Feed and ninjs write. Out: a record an object
that has a text. Large lists are read object by object.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from press_archive.read.fields import Columns, fields_of
from press_archive.read.format import ByteStream, Format, Item, Refusal, Source
from press_archive.read.rows import is_article, name_of, record_of

_START = re.compile(r"\s*(?:\[\s*)?\{\s*(?:\"(?:[^\"\\]|\\.){0,200}\"\s*:|\})")
_NOTEBOOK = re.compile(r"\s*\{\s*\"cells\"\s*:")
_LONGEST_OBJECT = 10_000_000  # characters
_WHOLE = 50_000_000  # bytes of a file that is no list
_CHUNK = 1 << 20  # bytes
_DEEPEST = 6  # levels of objects around a list of articles
_BETWEEN = re.compile(r"[\s,\x1e]*")


def _recognises(source: Source) -> bool:
    start = source.start.lstrip(b"\xef\xbb\xbf \t\r\n")
    return (
        start[:1] in (b"{", b"[")
        and source.opening is not None
        and bool(_START.match(source.opening))
        and (not _NOTEBOOK.match(source.opening))
        and not _is_front_matter(source)
    )


def _is_front_matter(source: Source) -> bool:
    """Whether an object stands at the head of a text: Hugo's front matter."""
    if source.file_name.endswith((".json", ".jsonl", ".ndjson")) or source.size > _LONGEST_OBJECT:
        return False
    text = (source.opening or "").lstrip()
    try:
        _, end = json.JSONDecoder(strict=False).raw_decode(text)
    except (ValueError, RecursionError):
        return False
    rest = text[end:].lstrip()
    return bool(rest) and rest[0] not in "{[\x1e"


def _read(source: Source) -> Iterator[Item]:
    found = False
    try:
        for place, (value, line) in enumerate(_values(source), start=1):
            for item in _articles(value, place, line, source.columns):
                found = True
                yield item
    except RecursionError:
        yield Refusal("objects_too_deep")
        return
    except ValueError as error:
        yield Refusal("objects_broken", str(error)[:200])
        return
    if not found:
        yield Refusal("objects_without_texts")


def _values(source: Source) -> Iterator[tuple[Any, int | None]]:
    """Yield the objects of a list or of lines, or what the file holds as a whole."""
    with source.open() as stream:
        yield from _Scanner(stream, _encoding(source.start)).values()


def _encoding(start: bytes) -> str:
    return "utf-16" if start.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"


class _Scanner:
    """Values one after another, with no more of the file in memory than the longest of them."""

    def __init__(self, stream: ByteStream, encoding: str) -> None:
        self._stream, self._decoder = stream, codecs.getincrementaldecoder(encoding)(errors="replace")
        self._text, self._at, self._line, self._ended = "", 0, 1, False
        self._json = json.JSONDecoder(strict=False)

    def values(self) -> Iterator[tuple[Any, int | None]]:
        self._skip()
        listed = self._text[self._at : self._at + 1] == "["
        if listed:
            self._at += 1
        while self._skip() and not (listed and self._text[self._at] == "]"):
            line = self._line
            yield self._value(), line

    def _more(self) -> bool:
        data = self._stream.read(max(_CHUNK, len(self._text) - self._at))
        self._ended = not data
        self._text = self._text[self._at :] + self._decoder.decode(data, final=self._ended)
        self._at = 0
        return not self._ended

    def _skip(self) -> bool:
        """Go to the next value; return whether there is one."""
        while True:
            match = _BETWEEN.match(self._text, self._at)
            end = match.end() if match else self._at
            self._line += self._text.count("\n", self._at, end)
            self._at = end
            if self._at < len(self._text):
                return True
            if not self._more():
                return False

    def _value(self) -> Any:
        while True:
            try:
                value, end = self._json.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                if self._ended or len(self._text) - self._at > _WHOLE or not self._could_go_on(error):
                    raise
                self._more()
                continue
            if end == len(self._text) and not self._ended:  # a number may go on
                self._more()
                continue
            self._line += self._text.count("\n", self._at, end)
            self._at = end
            return value

    def _could_go_on(self, error: json.JSONDecodeError) -> bool:
        """Whether what is wrong may be that the rest has not been read yet."""
        return error.pos >= len(self._text) - 16 or error.msg.startswith("Unterminated")


def _articles(value: Any, place: int, line: int | None, columns: Columns, depth: int = 0) -> Iterator[Item]:
    """The articles in a value: the object itself, or those of the lists in it."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for number, one in enumerate(value, start=1):
            yield from _articles(one, number, line, columns, depth + 1)
        return
    if not isinstance(value, dict):
        return
    fields = fields_of(_plain_shape(value), columns)
    if is_article(fields) or (columns and fields.get("text")):
        yield _record(value, fields, place, line)
        return
    if _is_work(value, fields):
        yield Refusal("no_text", name=name_of(fields, place), line=line)
        return
    for inner in value.values():
        if isinstance(inner, (list, dict)):
            yield from _articles(inner, place, line, columns, depth + 1)


def _is_work(value: Mapping[str, Any], fields: Mapping[str, Any]) -> bool:
    """Whether an object tells of an article without its text: a headline, and where or when it appeared."""
    if "@type" in value and "Article" not in str(value["@type"]):  # of schema.org, as the site itself
        return False
    told = any(fields.get(key) for key in ("url", "published", "outlet"))
    return bool(fields.get("headline")) and told and not any(map(_is_list_of_titled, value.values()))


def _is_list_of_titled(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict) and "title" in value[0]


def _plain_shape(value: Mapping[str, Any]) -> Mapping[str, Any]:
    """An object whose fields are named as everywhere: of those formats that name theirs by roles."""
    shape = dict(value)
    for several, one in (("headlines", "headline"), ("bodies", "body"), ("descriptions", "description")):
        texts = _by_role(value.get(several))
        if texts and one not in shape:
            shape[one] = texts.get("main") or texts.get("text") or next(iter(texts.values()))
    if isinstance(value.get("body_html5"), str):
        shape.setdefault("body", value["body_html5"])
    if (
        "type" in value
        and "abstract" in value
        and not any(key in value for key in ("text", "content", "body"))
    ):
        shape["text"] = value.get("note") or value["abstract"]  # CSL-JSON keeps the text in either
    return shape


def _by_role(items: Any) -> dict[str, str]:
    """The texts of a list of things, each with the role it plays."""
    things = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    return {str(thing.get("role")): thing["value"] for thing in things if isinstance(thing.get("value"), str)}


def _record(value: Mapping[str, Any], fields: Mapping[str, list[str]], place: int, line: int | None) -> Item:
    data = json.dumps(value, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")
    return record_of(fields, place, data, line=line)


FORMAT = Format("json", _recognises, _read, frozenset({".json", ".jsonl", ".ndjson", ".jsonld"}), many=True)
