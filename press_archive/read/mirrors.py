"""What wget leaves beside the pages it saves: its logs, and folders named after the hosts it asked.

In: the names in a folder; then the bytes of a log or of a host's robots.txt, and the path of a page. Out: which of
them tell of which pages, and a page's address: as the log states it, or put together from the folder and the path
where the folder holds the robots.txt that wget asks of each host, and is named after it; then it is inferred.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from urllib.parse import quote

from press_archive.languages.tables import words
from press_archive.model import Derived, Evidence
from press_archive.read.values import Declared, Found, declared

ROBOTS = "robots.txt"
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?:[:+]\d{2,5})?")
_LOG = re.compile(r"wget-log(?:\.\d{1,4})?|wget\.(?:log|txt)")
_TEXTS = (".txt", ".log")
_MOST_TEXTS = 8  # beside folders of hosts; where more lie they are articles
_MOST = 500_000  # lines of a log

_ASKED = re.compile(r"--\d{4}-\d\d-\d\d \d\d:\d\d:\d\d--\s+(https?://\S+)")
_BRIEF = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d URL: ?(https?://\S+) \[.{0,40}\] -> \"(.+)\" \[\d+\]")
# The first name in marks behind an address is that of its file; the words and the marks are in the user's language.
_SAVED = re.compile(r"[^\n]{0,60}? [‘'`\"“„«]\s?(.+?)\s?[’'\"”“»](?: |$)")
_SITEMAP = re.compile(rb"^\s*sitemap\s*:\s*https://", re.IGNORECASE | re.MULTILINE)
_INDEX = "index.html"
_QUERY = re.compile(r"\.(?:html?|php|aspx?|jsp|cgi)(@)\w+=")  # as wget writes "?" on Windows
# Endings of pages behind which wget adds its own; the last are those of single papers.
_PAGES = words("php asp aspx jsp cgi vov ldo tpo vnp chn antd epi")
_KEPT = "/:@!$&'()*+,;=~-._%?"  # of an address


def is_host(name: str) -> bool:
    """Whether a folder is named as a host is, perhaps with the number of a port."""
    return bool(_HOST.fullmatch(name.lower()))


def is_log_name(name: str, folders: Collection[str] = ()) -> bool:
    """Whether a file is a log of wget's by its name, or a log that lies beside folders of hosts."""
    low = name.lower()
    if low.startswith("wget") and _LOG.fullmatch(low):
        return True
    return low.endswith(".log") and any(map(is_host, folders))


def is_log(text: str) -> bool:
    """Whether a text is what wget tells while it saves pages."""
    start = text.lstrip("\ufeff \r\n")[:4_000].partition("\n")[0].rstrip()
    return bool(_ASKED.match(start) or _BRIEF.match(start))


def lists_of_mirror(
    folder: str, names: Collection[str], folders: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Yield which files of a folder tell of pages, each with the folder below whose pages they are, or "" for all."""
    logs = sorted(one for one in names if is_log_name(one, folders))
    yield from (("", one) for one in logs)
    hosts = sorted(one for one in folders if is_host(one))
    texts = sorted(one for one in names if one.lower().endswith(_TEXTS) and one not in logs) if hosts else []
    if len(texts) <= _MOST_TEXTS:
        yield from ((host, one) for host in hosts for one in texts)
    if ROBOTS in names and is_host(folder):
        yield "", ROBOTS


def values_of_mirror(list_: str, data: bytes, path: str) -> Declared:
    """Return what a log or a host's robots.txt tells of a page, both by their paths; where it is unsure nothing."""
    folder, _, name = list_.rpartition("/")
    inner = path.removeprefix(f"{folder}/") if folder else path
    if name == ROBOTS:
        return _of_folder(folder.rpartition("/")[2], inner, data)
    address = _logged(_addresses(data), inner)
    return declared([Found("url", address, "file-beside")] if address else [])


def _of_folder(host: str, inner: str, robots: bytes) -> Declared:
    """The address that a page has by where it lies; the scheme is the one the host gives of itself."""
    scheme = "https" if _SITEMAP.search(robots) else "http"
    address = f"{scheme}://{host.lower().replace('+', ':')}/{quote(_asked(inner), safe=_KEPT)}"
    evidence = Evidence("host-folder", f"{host}/{inner}"[:200])
    return {"url": (Derived(address, "inferred", evidence),)}


def _asked(inner: str) -> str:
    """The path that was asked for, of the one a page was saved at: without the endings wget adds."""
    if inner == _INDEX or inner.endswith(f"/{_INDEX}"):
        return inner.removesuffix(_INDEX)
    if at_sign := _QUERY.search(inner):
        inner = f"{inner[: at_sign.start(1)]}?{inner[at_sign.end(1) :]}"
    stem = inner.removesuffix(".html")
    return stem if "?" in stem or stem.rpartition(".")[2].lower() in _PAGES else inner


def _logged(addresses: Mapping[str, str], inner: str) -> str:
    """The address of a file; wget may have been run in a folder above, or have been told to save below."""
    if inner in addresses:
        return addresses[inner]
    told = {
        address
        for file, address in addresses.items()
        if file.endswith(f"/{inner}") or inner.endswith(f"/{file}")
    }
    return told.pop() if len(told) == 1 else ""


@lru_cache(maxsize=4)
def _addresses(data: bytes) -> Mapping[str, str]:
    """The address of each file in a log; none of files that several were saved as."""
    found: dict[str, set[str]] = {}
    for address, file in _pairs(data.decode("utf-8", "replace").splitlines()[:_MOST]):
        found.setdefault(file.replace("\\", "/").removeprefix("./"), set()).add(address)
    return {file: told.pop() for file, told in found.items() if len(told) == 1}


def _pairs(lines: Collection[str]) -> Iterator[tuple[str, str]]:
    address = ""
    for line in lines:
        if match := _BRIEF.fullmatch(line.rstrip()):
            yield match[1], match[2]
        elif match := _ASKED.match(line):
            address = match[1]
        elif address and (match := _SAVED.match(line)):
            yield address, match[1]
            address = ""
