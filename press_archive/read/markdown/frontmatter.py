"""Front matter: the YAML mapping at the head of a Markdown source.

In: the text of the source. Out: declared values with their lines, the line the body starts on, and warnings.
Values are taken as text whatever they look like; a broken mapping still gives what stands on plain
``key: value`` lines, because the commonest break is a colon in an unquoted headline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from press_archive.read.values import Found, Warning_

_KEYS: Mapping[str, tuple[str, ...]] = {
    "headline": ("title", "headline", "tieu_de", "tiêu đề", "tít"),
    "published": (
        "date",
        "published",
        "datepublished",
        "date_published",
        "pubdate",
        "publish_date",
        "ngay",
        "ngày",
    ),
    "outlet": ("outlet", "publisher", "newspaper", "site_name", "bao", "báo", "tòa soạn"),
    "authors": ("author", "authors", "byline", "tac_gia", "tác giả"),
    "section": ("section", "category", "categories", "chuyen_muc", "chuyên mục"),
    "url": ("url", "source_url", "link", "canonical", "canonical_url", "original_url"),
    "language": ("lang", "language", "inlanguage"),
    "description": ("description", "summary", "excerpt", "sapo", "lead"),
}
_KEY_OF = {name: key for key, names in _KEYS.items() for name in names}
_FENCE = re.compile(r"---[ \t]*")
_CLOSE = re.compile(r"(?:---|\.\.\.)[ \t]*")
_PLAIN_LINE = re.compile(r"([^\W\d][\w .-]{0,40}):[ \t]+(\S.*)")
_KEY_LINE = re.compile(r"[^\W\d][\w .-]{0,40}:(?:\s|$)")
_PART_LINE = re.compile(
    r"[^\W\d][\w .-]{0,40}:(?:\s|$)|[ \t]|[-#\]}]|$"
)  # a key, what belongs to one, a remark
_LONGEST = 400  # lines; a fence that closes later than this is a rule in the text


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Declared values, and how many lines of the source they take up: 0 where all of it is text."""

    found: tuple[Found, ...] = ()
    lines: int = 0
    warnings: tuple[Warning_, ...] = field(default=())


def has_front_matter(text: str) -> bool:
    """Whether a text opens with a fence and a key."""
    lines = text[:2_000].split("\n", 2)
    return len(lines) > 1 and bool(_FENCE.fullmatch(lines[0].rstrip("\r")) and _opens_mapping(lines[1]))


def _opens_mapping(line: str) -> bool:
    line = line.strip()
    return bool(_KEY_LINE.match(line) or _CLOSE.fullmatch(line) or line.startswith(("#", "- ", "[", "{")))


def front_matter(lines: list[str]) -> FrontMatter:
    """Return what the head of a source declares; nothing where it has no front matter."""
    if len(lines) < 2 or not _FENCE.fullmatch(lines[0]) or not _opens_mapping(lines[1]):
        return FrontMatter()
    closing = next((at for at, line in enumerate(lines[1:_LONGEST], 1) if _CLOSE.fullmatch(line)), None)
    if closing is None:
        return _unclosed(lines)
    return _parsed(lines[1:closing], closing + 1)


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
    return FrontMatter(tuple(_mapped_values(node)), taken)


def _broken(lines: list[str], taken: int, problem: str, line: int) -> FrontMatter:
    """What cannot be read as a mapping, and does not look like one all through, is text as well."""
    alike = all(_PART_LINE.match(one) for one in lines)
    warning: Warning_ = ("front_matter_broken", problem, line)
    return FrontMatter(tuple(_plain_values(lines)), taken if alike else 0, (warning,))


def _plain_values(lines: list[str]) -> Iterator[Found]:
    """What can be saved from a broken mapping: the values that stand on one line with their key."""
    for number, line in enumerate(lines, start=2):
        match = _PLAIN_LINE.fullmatch(line.rstrip())
        key = _KEY_OF.get(match[1].strip().lower()) if match else None
        if match and key:
            yield Found(key, match[2].strip("\"'"), "front-matter", number)


def _mapped_values(mapping: yaml.MappingNode) -> Iterator[Found]:
    for key_node, value_node in mapping.value:
        key = _KEY_OF.get(str(key_node.value).strip().lower()) if _is_text(key_node) else None
        if key:
            line = key_node.start_mark.line + 2
            for value in _scalars(value_node):
                yield Found(key, value, "front-matter", line)


def _is_text(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode)


def _scalars(node: yaml.Node) -> Iterator[str]:
    """The texts of a value: itself, its items, or the ``name`` of a mapping."""
    items = node.value if isinstance(node, yaml.SequenceNode) else [node]
    for item in items[:50]:
        if isinstance(item, yaml.MappingNode):
            yield from (str(v.value) for k, v in item.value if k.value == "name" and _is_text(v))
        elif isinstance(item, yaml.ScalarNode) and item.value not in ("", "null", "~"):
            yield str(item.value)
