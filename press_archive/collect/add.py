"""Adding what somebody names: each page is fetched and kept, lists are opened, what went wrong is told.

In: addresses and files, a :class:`Fetcher`. Out: a :class:`Added` for each address, one after another.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urljoin

from lxml import etree, html

from press_archive.collect.lists import addresses_in, addresses_of_lines
from press_archive.collect.polite import Fetcher
from press_archive.collect.reach import Answer, NotFetchedError
from press_archive.collect.warc import keep
from press_archive.phases.same_address import same_address
from press_archive.read.formats.html import looks_like_html

_DEEPEST = 2  # a sitemap lists sitemaps
_PICTURES = 5  # of a page
_PAGES = frozenset({"text/html", "application/xhtml+xml"})


@dataclass(frozen=True, slots=True)
class Added:
    """What came of an address: "add_" + code is a sentence of the catalogues."""

    address: str
    code: str  # saved, unchanged, listed, or of a NotFetchedError
    detail: str = ""

    @property
    def failed(self) -> bool:
        return self.code not in ("saved", "unchanged", "listed")


@dataclass(frozen=True, slots=True)
class Wish:
    """How pages are to be added."""

    most: int = 100  # addresses taken of lists
    pictures: bool = False  # whether a page's main pictures are kept with it


def add(named: Iterable[str], seeds: Path, fetcher: Fetcher, wish: Wish) -> Iterator[Added]:
    """Fetch and keep what is named, lists opened up; yield what came of each as it comes."""
    waiting: deque[tuple[str, int]] = deque()
    seen: set[str] = set()
    for one in named:
        waiting += [(address, 0) for address in _typed(one)]
    room = wish.most
    while waiting:
        address, depth = waiting.popleft()
        form = same_address(address) or address
        if form in seen:
            continue
        seen.add(form)
        try:
            answer = fetcher.page(address)
            listed = addresses_in(answer.content(fetcher.limits.size), answer.url)
            if listed is None:
                yield _kept(address, answer, seeds, fetcher, wish)
                continue
            fresh = (
                [one for one in listed if (same_address(one) or one) not in seen] if depth < _DEEPEST else []
            )
            waiting += [(one, depth + 1) for one in fresh[:room]]
            yield Added(address, "listed", f"{min(len(fresh), room)}/{len(listed)}")
            room -= min(len(fresh), room)
        except NotFetchedError as error:
            yield Added(address, error.code, error.detail)


def _typed(one: str) -> list[str]:
    """The addresses a word of the command line means: itself, or those in a file."""
    file = Path(one)
    if "://" in one or not file.is_file():
        return [one]
    data = file.read_bytes()
    listed = addresses_in(data)
    return addresses_of_lines(data.decode("utf-8-sig", "replace")) if listed is None else listed


def _kept(address: str, answer: Answer, seeds: Path, fetcher: Fetcher, wish: Wish) -> Added:
    content = answer.content(fetcher.limits.size)
    if answer.media_type not in _PAGES and not looks_like_html(content[:65_536].decode("utf-8", "replace")):
        return Added(address, "no_page", answer.media_type or "?")
    pictures = list(_pictures(answer, content, fetcher)) if wish.pictures else []
    file = keep(seeds, [answer, *pictures], datetime.now(UTC))
    if file is None:
        return Added(address, "unchanged")
    return Added(address, "saved", file.relative_to(seeds).as_posix())


def _pictures(answer: Answer, content: bytes, fetcher: Fetcher) -> Iterator[Answer]:
    """Fetch the pictures a page names as its own: the one it is shared with, and those with a caption."""
    try:
        page = html.document_fromstring(content)
    except (etree.LxmlError, ValueError):
        return
    named = [meta.get("content") for meta in page.iter("meta") if meta.get("property") == "og:image"]
    named += [picture.get("src") for figure in page.iter("figure") for picture in figure.iter("img")]
    for source in list(dict.fromkeys(urljoin(answer.url, one) for one in named if one))[:_PICTURES]:
        try:
            picture = fetcher.page(source)
        except NotFetchedError:
            continue  # a page without one of its pictures is still the page
        if picture.media_type.startswith("image/"):
            yield picture
