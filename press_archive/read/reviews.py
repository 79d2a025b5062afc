"""Reviews of the press: texts that hold articles of several papers, as offices and libraries put them together.

In: the passages of a text, and what tells whether a name is a known outlet's. Out: the articles in it, each with what
it says of where and when it appeared, or none where that is unsure. Sure signs are lines of signs between articles,
outlets set as headings or numbered above them, headlines numbered in a row below those, lines with their source at
the end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from press_archive.languages.folding import fold
from press_archive.model import Passage
from press_archive.read.days import day_told
from press_archive.read.europresse import Part
from press_archive.read.values import Found, declared

Run = Sequence[Passage]
Known = Callable[[str], bool]  # whether a name is that of an outlet

BETWEEN = re.compile(r"(?:([=\-–—_*~#+•])\s?){3,}\1?")
_HEAD = 5  # lines of an article in which it says where or when it appeared
_NUMBERED = re.compile(r"(?:(?:bài|tin)\s+)?(\d{1,3})\s*[.):/-]\s*(?=\S)", re.IGNORECASE)
# Other ways to set a heading off.
_COUNTED = re.compile(r"(?:[IVX]{1,5}|[A-Z])\s*[.):/-]\s*|[*+•▪■►➢➤❖✦-]\s*")
_LONGEST_NAME = 45  # code points of a line that is an outlet's name
_LONGEST_TITLE = 200  # of a headline
_OUTLET = re.compile(  # not “Báo động lũ”, “Đài Loan”
    r"(?:báo (?!động|cáo|chí\b|giá|tin\b|hiếu|hiệu|oán|ứng|thức|mộng|nợ)|tạp chí "
    r"|đài (?!loan|bắc|trung|nam|cảm|vinh|các)"
    r"|trang tin |trang điện tử |cổng thông tin |kênh (?!đào|mương|rạch)|hãng tin )\S",
    re.IGNORECASE,
)
_AFTER = re.compile(r"(?:theo|nguồn|source)\s*:?\s+", re.IGNORECASE)
_SOURCE = re.compile(r"(?:nguồn|source|link|url|địa chỉ)\s*:\s*(\S.*)", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\((?:(?:theo|nguồn|source)\s*:?\s*)?([^()]{2,60})\)", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+")
_DAY = re.compile(
    r"(?:\S+\s+){0,4}\(?(?:ngày\s+)?(\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d)\)?(?:[\s,–-]+\S+){0,4}"
)
_PARTS = re.compile(r"\s*(?:[,;]|\s[–-]\s|\b(?=ngày\s|số\s))\s*")
_REVIEW = ("diem bao", "diem tin", "tong hop bao chi", "tong hop tin", "thong tin bao chi", "press review")
_FEWEST = 60  # code points of an article's text
_SENTENCE = re.compile(r"[.!…;]$")


def divided(passages: Run, known: Known) -> Iterator[Part]:
    """Yield the articles of a text if all of them say where or when they appeared, and none otherwise."""
    review = _Review(known, bool(passages) and fold(passages[0].text).startswith(_REVIEW))
    lines = review.below_title(passages) if review.titled else passages
    runs = [(outlet, one) for outlet, run in review.runs(lines) for one in review.articles(run)]
    if len(runs) < 2:
        return
    parts = [review.part(run, outlet) for outlet, run in runs]
    if all(parts):
        yield from (part for part in parts if part)


@dataclass(frozen=True, slots=True)
class _Review:
    """How a text is cut; only one with the title of a review is cut at outlets' names and numbers."""

    known: Known
    titled: bool

    def below_title(self, lines: Run) -> Run:
        """A review without its title and what stands between that and the first article."""
        for at in range(1, min(len(lines), _HEAD + 1)):
            if (
                BETWEEN.fullmatch(lines[at].text)
                or self._outlet_heading(lines[at])
                or _number_of(lines[at]) is not None
            ):
                return lines[at:]
        return ()

    def runs(self, lines: Run) -> Iterator[tuple[Passage | None, Run]]:
        """Yield what stands between lines of signs and below outlets' names, with the name it stands below."""
        run: list[Passage] = []
        outlet: Passage | None = None
        for one in lines:
            named = self.titled and self._outlet_heading(one)
            if named or BETWEEN.fullmatch(one.text):
                if run:
                    yield outlet, run
                run, outlet = [], (one if named else None)
            else:
                run.append(one)
        if run:
            yield outlet, run

    def _outlet_heading(self, passage: Passage) -> bool:
        """Whether a line is numbered, or set off as a heading is, and nothing else but the name of an outlet."""
        mark = _NUMBERED.match(passage.text) or _COUNTED.match(passage.text)
        bare = passage.text[mark.end() :] if mark else passage.text
        is_set_off = mark is not None or passage.hint == "heading" or bare.isupper()
        return is_set_off and self._outlet(bare) is not None

    def _outlet(self, text: str) -> str | None:
        """The outlet a line names: one that is known, or that says what it is; not any line in capitals."""
        bare = _AFTER.sub("", text.strip(" :()[]*"), count=1)
        if not 1 < len(bare) <= _LONGEST_NAME or bare[-1] in ".!?…":
            return None
        return bare if _OUTLET.match(bare) or self.known(bare) else None

    def articles(self, run: Run) -> Sequence[Run]:
        """The articles of a run: those below numbers, or above lines with their source.

        Headings are no sign, for those within an article look the same.
        """
        starts = self._starts(run) if self.titled else []
        if not starts or starts[0] != 0:
            return (run,)
        parts = [run[first:last] for first, last in zip(starts, [*starts[1:], len(run)], strict=True)]
        return parts if all(_length(part[1:]) >= _FEWEST for part in parts) else (run,)

    def _starts(self, run: Run) -> list[int]:
        """Where the headlines of a run stand, the first of which opens it."""
        numbers = {at: number for at, one in enumerate(run) if (number := _number_of(one)) is not None}
        first = numbers.get(0)
        if first is not None and list(numbers.values()) == list(range(first, first + len(numbers))):
            return list(numbers)
        ends = [
            at for at, one in enumerate(run) if any(found.key != "published" for found in self._stated(one))
        ]
        return [0, *(at + 1 for at in ends[:-1])] if ends and ends[-1] == len(run) - 1 else []

    def part(self, run: Run, outlet: Passage | None) -> Part | None:
        """An article with what its first and last lines state; None where they state nothing, or it has no text."""
        found = [self._found_outlet(outlet)] if outlet else []
        lines = list(run)
        number = _NUMBERED.match(lines[0].text)
        if number:
            lines[0] = replace(lines[0], text=lines[0].text[number.end() :])
        if not outlet and len(lines) > 2 and self._outlet(lines[0].text) and not self._is_long_shout(lines):
            found.append(self._found_outlet(lines.pop(0)))
        kept: list[Passage] = []
        for at, one in enumerate(lines):
            stated = list(self._stated(one)) if at < _HEAD or at >= len(lines) - 2 else []
            found += stated
            if not stated:
                kept.append(one)
        if not found or _length(kept) < _FEWEST:
            return None
        return tuple(kept), declared(found)

    def _is_long_shout(self, lines: Run) -> bool:
        """Whether the first line is a headline in capitals: the text follows at once."""
        return len(lines[0].text) > 20 and len(lines[1].text) > 160 and not _OUTLET.match(lines[0].text)

    def _found_outlet(self, passage: Passage) -> Found:
        mark = _NUMBERED.match(passage.text) or _COUNTED.match(passage.text)
        bare = passage.text[mark.end() if mark else 0 :]
        return Found("outlet", self._outlet(bare) or bare.strip(" :()[]"), "field", passage.line)

    def _stated(self, passage: Passage) -> Iterator[Found]:
        """What a short line says of where or when an article appeared."""
        text = passage.text
        if match := _SOURCE.fullmatch(text):
            key = "url" if _ADDRESS.match(match[1]) else "outlet"
            yield Found(key, match[1], "field", passage.line)
        elif _ADDRESS.fullmatch(text):
            yield Found("url", text, "field", passage.line)
        elif (match := _IN_BRACKETS.fullmatch(text)) and (outlet := self._outlet(_PARTS.split(match[1])[0])):
            yield Found("outlet", outlet, "field", passage.line)
            if day := _DAY.fullmatch(match[1]):
                yield Found("published", day[1], "field", passage.line)
        elif len(text) <= 2 * _LONGEST_NAME and (day := _DAY.fullmatch(text)):
            yield Found("published", day[1], "field", passage.line)
        elif len(text) <= _LONGEST_NAME and (told := day_told(text)):
            yield Found("published", told, "field", passage.line)


def _number_of(passage: Passage) -> int | None:
    """The number of a headline; a numbered sentence is none."""
    match = _NUMBERED.match(passage.text)
    if match is None or len(passage.text) > _LONGEST_TITLE or _SENTENCE.search(passage.text):
        return None
    return int(match[1])


def _length(run: Run) -> int:
    return sum(len(one.text) for one in run)
