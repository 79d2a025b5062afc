r"""Inline Markdown taken away: emphasis, links, code, entities and presentational tags.

In: the text of one Markdown block, which may run over several lines. Out: the text a reader sees, with a ``\f`` where
a line is broken by force; every other line break stays one, so that lines can be counted. What CommonMark takes for
text stays letter for letter. Every pattern stops at the first character it may not cross, so the work grows with the
length of the text and no faster.
"""

from __future__ import annotations

import html
import re
from collections import deque
from collections.abc import Callable, Set
from dataclasses import dataclass, field
from html.entities import html5

from press_archive.read.markdown.emphasis import Run, pair

_ATTRIBUTE = r"""\s++[a-z_:][a-z0-9_.:-]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'=<>`]++))?"""
_BLOCK_TAGS = r"br|p|div|center|figure|figcaption|blockquote"
_TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<hard>\\\n|\ \ \n)"
    r"|(?P<code>`++)"
    r"|<(?P<address>[a-z][a-z0-9+.-]{1,31}:[^\s<>]*+|[\w.!#$%&'*+/=?^`{|}~-]++@[a-z0-9.-]++)>"
    rf"|(?P<tag></?(?P<name>(?:{_BLOCK_TAGS}|b|i|em|strong|u|span|sup|sub|small|font|mark|a)(?=[\s/>]))"
    rf"(?:{_ATTRIBUTE})*+\s*+/?>)"
    r"|(?P<entity>&(?:\#x[0-9a-f]{1,6}|\#[0-9]{1,7}|[a-z][a-z0-9]{1,31});)"
    r"|(?P<open>!?\[)|(?P<close>\])"
    r"|(?P<run>\*++|_++|~++)",
    re.IGNORECASE,
)
_TITLE = r"""(?:"[^"]*+"|'[^']*+'|\([^()]*+\))"""
_ADDRESS = r"(?:<[^<>\n]*+>|(?!<)(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*+\))*+)"
_TARGET = re.compile(rf"\(\s*+{_ADDRESS}(?:\s++{_TITLE})?\s*+\)")
_LABEL = re.compile(r"\[([^\[\]]{0,999})\]")
_DEFINITION = re.compile(rf" {{0,3}}\[([^\[\]]{{1,999}})\]:\s*+({_ADDRESS})(?:\s++{_TITLE})?\s*+")
_LONGEST_LABEL = 999
_NOTHING: frozenset[str] = frozenset()


def label(text: str) -> str:
    """Return the name of a reference as it is compared."""
    return " ".join(text.split()).casefold()


def defined_label(line: str) -> str | None:
    """The name a line gives to an address: ``[1]: https://…``; None where the line is text."""
    match = _DEFINITION.fullmatch(line) if line.lstrip().startswith("[") and "]:" in line else None
    stands_for_address = match and not match[1].startswith("^") and re.search(r"[/.#]", match[2])
    return label(match[1]) if match and stands_for_address else None


def without_inline(text: str, labels: Set[str] = _NOTHING) -> str:
    """Return the text a reader sees; ``labels`` are the names that links may refer to."""
    scan = _Scan(text, labels)
    scan.run()
    return "".join(piece if isinstance(piece, str) else piece.sign * piece.count for piece in scan.pieces)


@dataclass(slots=True)
class _Bracket:
    """A bracket that may open the text of a link."""

    piece: int  # its place among the pieces
    end: int  # where its text begins in the source
    runs: int  # how many runs stand before it
    image: bool


@dataclass(slots=True)
class _Scan:
    """A walk through a text: pieces so far, runs that are not paired yet, brackets that are open."""

    text: str
    labels: Set[str]
    pieces: list[str | Run] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    brackets: list[_Bracket] = field(default_factory=list)
    opened: int = 0  # where the last bracket stands
    outer: int = 0  # how many of the open brackets hold a link already, and links hold no links
    ticks: dict[int, deque[int]] | None = None  # where runs of backticks of each length begin

    def run(self) -> None:
        at = 0
        while match := _TOKEN.search(self.text, at):
            self.pieces.append(self.text[at : match.start()])
            at = _HANDLERS[match.lastgroup or ""](self, match)
        self.pieces.append(self.text[at:])
        pair(self.runs)

    def say(self, match: re.Match[str], text: str) -> int:
        """Put a text in the place of a token; line breaks in it stay."""
        self.pieces.append(text + "\n" * match[0].count("\n"))
        return match.end()

    def escaped(self, match: re.Match[str]) -> int:
        return self.say(match, match["escaped"])

    def hard(self, match: re.Match[str]) -> int:
        self.pieces.append("\f")
        return match.end()

    def address(self, match: re.Match[str]) -> int:
        return self.say(match, match["address"])

    def tag(self, match: re.Match[str]) -> int:
        return self.say(match, " " if re.fullmatch(_BLOCK_TAGS, match["name"], re.IGNORECASE) else "")

    def entity(self, match: re.Match[str]) -> int:
        name = match["entity"]
        known = name[1] == "#" or name[1:] in html5
        return self.say(match, html.unescape(name) if known else name)

    def delimiter(self, match: re.Match[str]) -> int:
        found = Run.of(self.text, match.start(), match.end())
        self.runs.append(found)
        self.pieces.append(found)
        return match.end()

    def code(self, match: re.Match[str]) -> int:
        """A code span ends at the next run of as many backticks; nothing in it is markup."""
        if self.ticks is None:
            self.ticks = {}
            for run in re.finditer("`+", self.text):
                self.ticks.setdefault(len(run[0]), deque()).append(run.start())
        places = self.ticks.get(len(match[0]), deque[int]())
        while places and places[0] < match.end():
            places.popleft()
        if not places:
            self.pieces.append(match[0])
            return match.end()
        inside = self.text[match.end() : places[0]]
        padded = inside.startswith(" ") and inside.endswith(" ") and inside.strip(" ")
        self.pieces.append(inside[1:-1] if padded else inside)
        return places[0] + len(match[0])

    def open(self, match: re.Match[str]) -> int:
        image, self.opened = match[0] == "![", match.end()
        self.brackets.append(_Bracket(len(self.pieces), match.end(), len(self.runs), image))
        self.pieces.append(match[0])
        return match.end()

    def close(self, match: re.Match[str]) -> int:
        bracket = self.brackets.pop() if self.brackets else None
        within = bracket is not None and (bracket.image or len(self.brackets) >= self.outer)
        end = self.target(bracket, match) if bracket and within else None
        self.outer = min(self.outer, len(self.brackets))
        if bracket is None or end is None:
            self.pieces.append("]")
            return match.end()
        space = " " if bracket.image else ""
        self.pieces[bracket.piece] = space
        self.pieces.append(space + "\n" * self.text.count("\n", match.end(), end))
        pair(self.runs[bracket.runs :])
        del self.runs[bracket.runs :]
        if not bracket.image:
            self.outer = len(self.brackets)
        return end

    def target(self, bracket: _Bracket, match: re.Match[str]) -> int | None:
        """Where the address behind a link's text ends; None where there is none, and the brackets are text."""
        address = _TARGET.match(self.text, match.end())
        if address:
            return address.end()
        if not self.labels:
            return None
        short = self.opened == bracket.end and match.start() - bracket.end <= _LONGEST_LABEL
        own = self.text[bracket.end : match.start()] if short else ""
        name = _LABEL.match(self.text, match.end())
        if name and label(name[1] or own) in self.labels:
            return name.end()
        return match.end() if label(own) in self.labels else None


_HANDLERS: dict[str, Callable[[_Scan, re.Match[str]], int]] = {
    "escaped": _Scan.escaped,
    "hard": _Scan.hard,
    "code": _Scan.code,
    "address": _Scan.address,
    "tag": _Scan.tag,
    "entity": _Scan.entity,
    "open": _Scan.open,
    "close": _Scan.close,
    "run": _Scan.delimiter,
}
