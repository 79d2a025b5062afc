"""What the program that saved a page wrote into it: the address it was had at, and when.

In: the text of a page, of whose comments the first is looked at. Out: declared values. Browsers write the Mark of
the Web ("saved from url"), SingleFile, HTTrack and Monolith lines of their own; Save Page WE and WebScrapBook write
elements and attributes, which stand in the head too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from press_archive.read.values import Found

_HEAD = 20_000  # characters, in which such a comment stands
_BROWSER = re.compile(r"<!--\s*saved from url=\(\d{1,5}\)(https?://\S{1,2000}?)\s*-->", re.IGNORECASE)
_SINGLE_FILE = re.compile(
    r"<!--\s*Page saved with SingleFile\s+url:\s*(https?://\S{1,2000})\s+saved date:\s*([^\n(]{10,60})",
    re.IGNORECASE,
)
_HTTRACK = re.compile(
    r"<!-- Mirrored from ([^\s/]{1,200}/\S{0,2000}) by HTTrack Website Copier[^,\n]{0,80},\s*([^\n]{10,40}?) -->",
    re.IGNORECASE,
)
_MONOLITH = re.compile(
    r"<!--\s*Saved from (https?://\S{1,2000}) at (\S{10,40}) using monolith\b", re.IGNORECASE
)
_SCRAPBOOK = re.compile(r"<html\b[^>]{0,2000}?\sdata-scrapbook-source=[\"'](https?://[^\"'\s]{1,2000})[\"']")
_SCRAPPED = re.compile(r"\sdata-scrapbook-create=[\"'](\d{14})\d{0,3}[\"']")
_PAGE_WE = re.compile(r"<meta name=[\"']?savepage-(url|date)[\"']? content=[\"']([^\"'<>]{1,2000})[\"']")
_PARSERS = (
    lambda text: datetime.strptime(text, _MOMENT),
    lambda text: datetime.strptime(f"{text}+0000", "%Y%m%d%H%M%S%z"),
    datetime.fromisoformat,
    parsedate_to_datetime,
)
_MOMENT = "%a %b %d %Y %H:%M:%S GMT%z"


def saved_from(text: str) -> Iterator[Found]:
    """Yield the address and the moment that the saving program states; HTTrack leaves the scheme out."""
    head = text[:_HEAD]
    if "<!--" in head:
        yield from _commented(head)
    if "data-scrapbook-source" in head and (match := _SCRAPBOOK.search(head)):
        yield Found("url", match[1], "saved-page")
        if created := _SCRAPPED.search(match.string, match.start()):
            yield from _moment(created[1])
    if "savepage-" in text:  # which it writes last, behind style sheets of any length
        for key, value in _PAGE_WE.findall(text):
            if key == "date":
                yield from _moment(value.partition("(")[0])
            elif value.startswith(("http://", "https://")):
                yield Found("url", value, "saved-page")


def _commented(head: str) -> Iterator[Found]:
    if match := _BROWSER.search(head):
        yield Found("url", match[1], "saved-page")
    elif match := _SINGLE_FILE.search(head):
        yield Found("url", match[1], "saved-page")
        yield from _moment(match[2])
    elif match := _HTTRACK.search(head):
        yield Found("url", f"http://{match[1]}", "saved-page")
        yield from _moment(match[2])
    elif match := _MONOLITH.search(head):
        yield Found("url", match[1], "saved-page")
        yield from _moment(match[2])


def _moment(told: str) -> Iterator[Found]:
    """A moment as JavaScript, an HTTP header, ISO or a row of digits in UTC writes it, in UTC."""
    for parse in _PARSERS:
        try:
            moment = parse(told.strip())
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        if moment.tzinfo:
            yield Found("saved", moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), "saved-page")
            return
