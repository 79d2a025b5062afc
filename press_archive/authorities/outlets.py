"""Newspapers, broadcasters and agencies: the shipped list, and finding one by name, sign or address.

In: outlets.yml beside this module, and the owner's. Out: :class:`press_archive.model.Outlet` records and an
:class:`OutletIndex` over them. Aggregators are listed only so that they are never taken for outlets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from press_archive.entries import Entry, Taken, read_entries, take
from press_archive.entries.files import SUFFIXES
from press_archive.entries.values import text_of, texts_of, yes_of
from press_archive.entries.vocabulary import OUTLETS
from press_archive.languages.folding import tokens
from press_archive.model import Outlet

FOLDER = "authorities"  # of the owner's files, under the seeds
_SHORT = 6  # code points of a short sign
_GENERIC = tuple(
    tuple(words.split())
    for words in (
        "chuyen trang cua bao",
        "chuyen trang",
        "bao dien tu",
        "tap chi dien tu",
        "trang tin dien tu",
        "trang thong tin dien tu",
        "cong thong tin dien tu",
        "dai phat thanh va truyen hinh",
        "dai phat thanh truyen hinh",
        "dai pt th",
        "dai ptth",
        "bao va dai phat thanh truyen hinh",
        "bao va phat thanh truyen hinh",
        "bao",
        "tap chi",
        "dai",
        "to",
        "hang tin",
        "hang thong tan",
        "kenh",
        "trang",
    )
)
_TRAILING = (("online",), ("dien", "tu"), ("vn",))
_HOST = re.compile(r"\s*(?:https?://)?(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+)+)/?\s*", re.IGNORECASE)


@cache
def _shipped() -> Mapping[str, Any]:
    text = resources.files("press_archive.authorities").joinpath("outlets.yml").read_text(encoding="utf-8")
    value: Mapping[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    return value


def load_outlets() -> tuple[Outlet, ...]:
    """Return the shipped outlets."""
    return _shipped_outlets()


def read_outlets(seeds: Path) -> Taken[Outlet]:
    """Return the owner's outlets (seeds/authorities/outlets.yml or .csv), which win, then the shipped ones."""
    paths = (seeds / FOLDER / f"{OUTLETS.stem}{suffix}" for suffix in SUFFIXES)
    read = read_entries(paths, OUTLETS, f"{FOLDER}/")
    owned = take(read.values, _outlet)
    return Taken((*owned.values, *_shipped_outlets()), (*read.problems, *owned.problems))


@cache
def _shipped_outlets() -> tuple[Outlet, ...]:
    return tuple(
        Outlet(
            entry["name"],
            tuple(entry.get("variants", ())),
            tuple(entry.get("domains", ())),
            tuple(entry.get("signs", ())),
            bool(entry.get("agency", False)),
        )
        for entry in _shipped()["outlets"]
    )


def _outlet(entry: Entry) -> Outlet:
    name = text_of(entry, "name")
    if name is None:
        raise entry.wrong("entry_missing", "name")
    variants, domains, signs = (texts_of(entry, key) for key in ("variants", "domains", "signs"))
    return Outlet(name, variants, domains, signs, yes_of(entry, "agency"))


@cache
def load_aggregators() -> frozenset[str]:
    """Return the domains of sites that republish others."""
    return frozenset(_shipped()["aggregators"])


def _is_short(sign: str) -> bool:
    return len(sign) <= _SHORT and sign.isupper() and not set(sign) & set(". ")


@dataclass(frozen=True, slots=True)
class OutletIndex:
    """Finds an outlet by any of its names, by a sign, or by the host of an address."""

    outlets: tuple[Outlet, ...]
    names: Mapping[str, Outlet]  # by folded tokens
    domains: Mapping[str, Outlet]
    aggregators: frozenset[str]

    @classmethod
    def of(cls, outlets: Iterable[Outlet], aggregators: Iterable[str] | None = None) -> OutletIndex:
        """Build the index; of two outlets with one name the first keeps it."""
        outlets = tuple(outlets)
        names: dict[str, Outlet] = {}
        domains: dict[str, Outlet] = {}
        for outlet in outlets:
            for name in (outlet.name, *outlet.variants, *outlet.signs, *outlet.domains):
                names.setdefault(_key(name), outlet)
            for domain in outlet.domains:
                domains.setdefault(domain.lower(), outlet)
        return cls(
            outlets, names, domains, load_aggregators() if aggregators is None else frozenset(aggregators)
        )

    def signs(self) -> dict[str, str]:
        """Return of each outlet that has one its first short sign of capitals: Người Lao Động → NLĐO."""
        return {one.name: sign for one in self.outlets if (sign := next(filter(_is_short, one.signs), ""))}

    def find(self, text: str) -> Outlet | None:
        """Return the outlet a text names and nothing else: "Báo Người Lao Động", "NLĐO", "thethao.tuoitre.vn"."""
        if len(text) > 120:
            return None
        whole = self._named(text)
        if whole is not None:
            return whole
        parts = re.split(r"\s[-–—|]\s|,", text)
        if len(parts) == 1:
            return None
        found = [self._named(part) for part in parts]
        if all(found) or (found[-1] and says_it_is_outlet(parts[0]) and says_it_is_outlet(parts[-1])):
            return next(outlet for outlet in found if outlet)
        return None

    def knows(self, name: str) -> bool:
        """Whether a name is that of an outlet."""
        return self.find(name) is not None

    def _named(self, text: str) -> Outlet | None:
        found = next((self.names[key] for key in _keys(text) if key in self.names), None)
        return found or (self.at(f"https://{host}") if (host := named_host(text)) else None)

    def at(self, url: str) -> Outlet | None:
        """Return the outlet at an address.

        Whoever owns a domain owns what lies below it, so a subdomain is its domain's outlet, but one that a record
        names is that record's: sections are their paper's, papers that a group hosts are themselves.
        """
        host = host_of(url)
        while host:
            if host in self.domains:
                return self.domains[host]
            host = host.partition(".")[2]
        return None

    def is_aggregator(self, url_or_name: str) -> bool:
        """Whether an address or a site's name is that of a site that republishes others."""
        host = host_of(url_or_name)
        if host:
            return any(host == site or host.endswith("." + site) for site in self.aggregators)
        name = "".join(tokens(url_or_name))
        return any(
            name in ("".join(tokens(site)), "".join(tokens(site.split(".")[0]))) for site in self.aggregators
        )


@cache
def shipped_index() -> OutletIndex:
    """Return the index of the shipped outlets."""
    return OutletIndex.of(load_outlets())


def host_of(url: str) -> str:
    """Return the host of an http address in lower case without "www.", "" for anything else."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "") if parts.scheme in ("http", "https") else ""
    except ValueError:
        return ""
    return host.removeprefix("www.").removeprefix("m.")


def named_host(text: str) -> str:
    """Return the host a text is, where it is nothing else: "www.GioiTreViet.net" → "gioitreviet.net"; else ""."""
    match = _HOST.fullmatch(text)
    return host_of(f"https://{match['host'].lower()}") if match else ""


def says_it_is_outlet(text: str) -> bool:
    """Whether a name begins with a word for outlets: "Chuyên trang Y - Báo X" is X's, though Y is unknown."""
    words = tuple(tokens(text))
    return any(words[: len(generic)] == generic for generic in _GENERIC)


def _key(text: str) -> str:
    return " ".join(tokens(text.replace("+", " plus ").replace("&", " va ")))


def _keys(text: str) -> Iterator[str]:
    """The keys a text may be known by: as it is, without generic words, without a bureau's place or number."""
    words = _key(text).split()
    yield " ".join(words)
    for generic in _GENERIC:
        if tuple(words[: len(generic)]) == generic:
            words = words[len(generic) :]
            yield " ".join(words)
            break
    for trailing in _TRAILING:
        if tuple(words[-len(trailing) :]) == trailing:
            yield " ".join(words[: -len(trailing)])
    bureau = re.fullmatch(r"\s*([A-ZĐ]{2,8}(?:\.VN)?)(?:\d{1,2}|\s?[-–]\s?\S.{1,30})\s*", text)
    if bureau:
        yield _key(bureau[1])
