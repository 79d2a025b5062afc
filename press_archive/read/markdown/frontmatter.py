"""Front matter: the mapping at the head of a Markdown source, in YAML, TOML, JSON or as a header of keys.

In: the text of the source. Out: declared values with their lines, the line the body starts on, and warnings.
Values are taken as text whatever they look like; a broken mapping still gives what stands on plain
``key: value`` lines, because the commonest break is a colon in an unquoted headline.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import yaml

from press_archive.languages.tables import words
from press_archive.read.fields import key_of_field, texts_of
from press_archive.read.markdown.own_picture import OF_PICTURE
from press_archive.read.values import Found, Warning_

_DECLARED = words("headline published outlet authors section url language description")
_NAMES, _PLACES = ("name",), ("path", "src", "url")  # of a mapping: what says who or what it is, and where
_FENCE = re.compile(r"---[ \t]*")
_TOML = re.compile(r"\+\+\+[ \t]*")
_CLOSE = re.compile(r"(?:---|\.\.\.)[ \t]*")
_PLAIN_LINE = re.compile(r"([^\W\d][\w .-]{0,40}):[ \t]+(\S.*)")
_KEY_LINE = re.compile(r"[^\W\d][\w .-]{0,40}:(?:\s|$)")
# A key, what belongs to one, a remark.
_PART_LINE = re.compile(r"[^\W\d][\w .-]{0,40}:(?:\s|$)|[ \t]|[-#\]}]|$")
_HEADER = re.compile(r"([A-Za-zÀ-ỹ][\w -]{1,30}):[ \t]+(\S.*)")
_DRAFT = frozenset({"true", "yes", "draft", "hidden", "private"})
_SHOWN = frozenset({"false", "no"})
_LONGEST = 400  # lines; a fence that closes later than this is a rule in the text


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Declared values, and how many lines of the source they take up: 0 where all of it is text."""

    found: tuple[Found, ...] = ()
    lines: int = 0
    warnings: tuple[Warning_, ...] = field(default=())
    draft: bool = False  # whether it says that the text is not to be published


def has_front_matter(text: str) -> bool:
    """Whether a text opens with a fence and a key, with an object, or with a header of keys."""
    lines = text[:4_000].replace("\r\n", "\n").split("\n")
    if len(lines) < 2:
        return False
    if _FENCE.fullmatch(lines[0]):
        return _opens_mapping(lines[1])
    return bool(_TOML.fullmatch(lines[0])) or _is_object(text) or _header(lines) > 0


def _opens_mapping(line: str) -> bool:
    line = line.strip()
    return bool(_KEY_LINE.match(line) or _CLOSE.fullmatch(line) or line.startswith(("#", "- ", "[", "{")))


def front_matter(lines: list[str]) -> FrontMatter:
    """Return what the head of a source declares; nothing where it has no front matter."""
    if len(lines) < 2:
        return FrontMatter()
    if not _FENCE.fullmatch(lines[0]) or not _opens_mapping(lines[1]):
        return _of_other_kind(lines)
    closing = next((at for at, line in enumerate(lines[1:_LONGEST], 1) if _CLOSE.fullmatch(line)), None)
    if closing is None:
        return _unclosed(lines)
    return _parsed(lines[1:closing], closing + 1)


# ── TOML, JSON, and headers as Pelican and MultiMarkdown have them ────────────────────────────────
def _of_other_kind(lines: list[str]) -> FrontMatter:
    if _TOML.fullmatch(lines[0]):
        return _toml(lines)
    text = "\n".join(lines[:_LONGEST])
    if _is_object(text):
        told, end = json.JSONDecoder(strict=False).raw_decode(text)
        return _of_mapping(told, text.count("\n", 0, end) + 1)
    header = _header(lines)
    pairs = (_HEADER.fullmatch(line.rstrip()) for line in lines[:header])
    return _of_mapping({pair[1]: pair[2] for pair in pairs if pair}, header)


def _toml(lines: list[str]) -> FrontMatter:
    closing = next((at for at, line in enumerate(lines[1:_LONGEST], 1) if _TOML.fullmatch(line)), None)
    if closing is None:
        return FrontMatter((), 0, (("front_matter_unclosed", "", 1),))
    try:
        told = tomllib.loads("\n".join(lines[1:closing]))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return FrontMatter((), closing + 1, (("front_matter_broken", str(error)[:200], 1),))
    flat = told | told["params"] if isinstance(told.get("params"), dict) else told
    return _of_mapping(flat, closing + 1)


def _is_object(text: str) -> bool:
    """Whether a text opens with an object and goes on: Hugo's front matter in JSON."""
    if not text.lstrip().startswith("{") or text.lstrip().startswith("{{"):
        return False
    try:
        told, _ = json.JSONDecoder(strict=False).raw_decode(text.lstrip())
    except (ValueError, RecursionError):
        return False
    return isinstance(told, dict) and any(key_of_field(str(name)) for name in told)


def _header(lines: list[str]) -> int:
    """How many lines a header of keys takes: a headline and something else, then a blank line; else 0.

    Labels among which the text itself stands, or that come again below, are those of records, not of one article.
    """
    keys: list[str | None] = []
    for number, line in enumerate(lines[:_LONGEST]):
        match = _HEADER.fullmatch(line.rstrip())
        if not match:
            whole = not line.strip() and "headline" in keys and len(set(filter(None, keys))) > 1
            return number if whole and "text" not in keys and not _comes_again(lines[number:]) else 0
        keys.append(key_of_field(match[1]))
    return 0


def _comes_again(lines: list[str]) -> bool:
    """Whether two lines of keys, one of them the headline's, follow each other."""
    matches = [_HEADER.fullmatch(line.rstrip()) for line in lines]
    keys = [key_of_field(match[1]) if match else None for match in matches]
    return any(one and other and "headline" in (one, other) for one, other in pairwise(keys))


def _of_mapping(told: Mapping[str, Any], lines: int) -> FrontMatter:
    found = [
        found
        for name, value in told.items()
        for text in texts_of(value, moment=False)
        for found in _found(str(name), text, 1)
    ]
    return FrontMatter(tuple(found), lines, (), any(_says_draft(str(name), told[name]) for name in told))


def _says_draft(name: str, value: object) -> bool:
    key, said = name.strip().lower(), str(value).strip().lower()
    return (key in ("draft", "status") and said in _DRAFT) or (key == "published" and said in _SHOWN)


def _found(name: str, value: str, line: int) -> Iterator[Found]:
    """A value under its key; what is named after its source may be an address."""
    key = key_of_field(name)
    key = "description" if key == "lead" else key
    value = value.strip()
    if value.startswith("[[") and value.endswith("]]"):  # a link to a note
        value = value[2:-2].rpartition("|")[2]
    if key == "outlet" and value.startswith(("http://", "https://")):
        key = "url"
    if key in OF_PICTURE and value:
        yield Found(str(key), value, "front-matter", line)
    if key in _DECLARED and not (key == "published" and value.lower() in _SHOWN | _DRAFT):
        yield Found(key, value, "front-matter", line)


def _unclosed(lines: list[str]) -> FrontMatter:
    """Without a closing fence the mapping is the run of lines that look like its keys."""
    end = 1
    while end < len(lines) and _KEY_LINE.match(lines[end]):
        end += 1
    warning: Warning_ = ("front_matter_unclosed", "", 1)
    return FrontMatter(tuple(_plain_values(lines[1:end])), end, (warning,))


def _parsed(lines: list[str], taken: int) -> FrontMatter:
    try:
        node = yaml.compose("\n".join(lines), Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        return _broken(lines, taken, error.problem or "", line)
    except (yaml.YAMLError, RecursionError, ValueError):
        return _broken(lines, taken, "", 1)
    if node is None:
        return FrontMatter((), taken)
    if not isinstance(node, yaml.MappingNode):
        return FrontMatter((), 0, (("front_matter_no_mapping", "", 2),))  # it may be text between two rules
    scalars = ((key, value) for key, value in node.value if _is_text(key) and _is_text(value))
    draft = any(_says_draft(key.value, value.value) for key, value in scalars)
    return FrontMatter(tuple(_mapped_values(node)), taken, (), draft)


def _broken(lines: list[str], taken: int, problem: str, line: int) -> FrontMatter:
    """What cannot be read as a mapping, and does not look like one all through, is text as well."""
    alike = all(_PART_LINE.match(one) for one in lines)
    warning: Warning_ = ("front_matter_broken", problem, line)
    return FrontMatter(tuple(_plain_values(lines)), taken if alike else 0, (warning,))


def _plain_values(lines: list[str]) -> Iterator[Found]:
    """What can be saved from a broken mapping: the values that stand on one line with their key."""
    for number, line in enumerate(lines, start=2):
        match = _PLAIN_LINE.fullmatch(line.rstrip())
        if match:
            yield from _found(match[1], match[2].strip("\"'"), number)


def _mapped_values(mapping: yaml.MappingNode) -> Iterator[Found]:
    for key_node, value_node in mapping.value:
        if _is_text(key_node):
            of_picture = key_of_field(str(key_node.value)) == "pictures"
            for value in _scalars(value_node, _PLACES if of_picture else _NAMES):
                yield from _found(str(key_node.value), value, key_node.start_mark.line + 2)


def _is_text(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode)


def _scalars(node: yaml.Node, names: Collection[str]) -> Iterator[str]:
    """The texts of a value: itself, its items, or those of a mapping that have one of some names."""
    items = node.value if isinstance(node, yaml.SequenceNode) else [node]
    for item in items[:50]:
        if isinstance(item, yaml.MappingNode):
            yield from (str(v.value) for k, v in item.value if k.value in names and _is_text(v))
        elif isinstance(item, yaml.ScalarNode) and item.value not in ("", "null", "~"):
            yield str(item.value)
