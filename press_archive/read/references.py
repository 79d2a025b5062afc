"""Lists of references, as reference managers export them: RIS, BibTeX.

In: a list. Out: its references, each by its fields, and the files that are attached to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from press_archive.languages.tables import words
from press_archive.read.bibtex import Entry, entries_in
from press_archive.read.fields import Fields, name_of_person
from press_archive.read.format import Source
from press_archive.read.stream import lines_of, text_in

Reference = tuple[Fields, bytes, int]  # its fields, its own bytes, the 1-based line it begins on

_MOST_LINES = 20_000  # of a reference, which is no article if it has more
_PREFACE = 20  # lines that may stand before the first reference
_PATH = re.compile(r"[^:;]*[/\\][^:;]+")  # of a file: "Title:files/12/page.html:text/html"
_DAY = re.compile(r"(\d{4})[/-](\d{1,2})?(?:[/-](\d{1,2}))?")


def attached_to(source: Source) -> Iterator[tuple[Fields, Sequence[str]]]:
    """Yield what each reference of a list states, and the paths of the files attached to it."""
    for fields, _, _ in ris_references(source) if is_ris(source) else bibtex_references(source):
        files = [
            match[0].replace("\\", "/") for one in fields.get("files", ()) for match in _PATH.finditer(one)
        ]
        if files:
            yield fields, files


def _as_day(value: str) -> str:
    """2026/09/12/ and 2026/9// as 2026-09-12 and 2026-09; any other value as it stands."""
    match = _DAY.match(value)
    return "-".join(part.zfill(2) for part in match.groups() if part) if match else value


def _as_name(value: str) -> str:
    """Nguyễn, Hoài Nam as the press writes it; a name without a comma as it stands."""
    family, comma, given = value.partition(",")
    return name_of_person(family, given.partition(",")[0]) if comma else value


# ── RIS ───────────────────────────────────────────────────────────────────────────────────────────
_TAGGED = re.compile(r"([A-Z][A-Z0-9])  ?- ?(.*)")
_KEYS: Mapping[str, Sequence[str]] = {  # the tags of each key, the surest first
    "headline": ("TI", "T1", "CT", "ST"),
    "outlet": ("T2", "JO", "JF", "JA", "BT", "PB"),
    "authors": ("AU", "A1"),
    "published": ("DA", "Y1", "PY"),
    "section": ("SE",),
    "url": ("UR",),
    "language": ("LA",),
    "notes": ("N1", "RN"),
    "abstract": ("AB", "N2"),
    "files": ("L1", "L2"),
    "id": ("ID", "AN"),
}
_SINGLE = words("headline outlet published section url language id")  # of these the first tag told is taken


def is_ris(source: Source) -> bool:
    opening = (source.opening or "")[:8_000] if b"TY  " in source.start[:8_000] else ""
    lines = [line for line in opening.lstrip("\ufeff").splitlines() if line.strip()]
    first = next((at for at, line in enumerate(lines[:_PREFACE]) if line.startswith("TY  -")), None)
    return first is not None and all(_TAGGED.match(line) for line in lines[first : first + 3])


def ris_references(source: Source) -> Iterator[Reference]:
    with source.open() as stream:
        text, _ = text_in(source, stream)
        tagged: dict[str, list[str]] = {}
        own: list[str] = []
        begins = last = 0
        tag = ""
        for last, line in enumerate(lines_of(text) if text else (), start=1):
            match = _TAGGED.match(line.strip("\r\n"))
            if match and match[1] in ("TY", "ER"):
                if tagged:
                    yield _of_tags(tagged), "".join(own).encode(), begins
                tagged, own, begins, tag = {}, [], last, ""
            elif match:
                tag = match[1]
                tagged.setdefault(tag, []).append(match[2].strip())
            elif tag and len(own) < _MOST_LINES:  # a value of several lines
                tagged[tag][-1] += "\n" + line.strip()
            if len(own) < _MOST_LINES:
                own.append(line)
        if tagged:
            yield _of_tags(tagged), "".join(own).encode(), begins


def _of_tags(tagged: Mapping[str, list[str]]) -> Fields:
    fields: dict[str, list[str]] = {}
    for key, tags in _KEYS.items():
        values = [value for tag in tags for value in tagged.get(tag, ()) if value.strip(" \n/")]
        fields[key] = values[:1] if key in _SINGLE else values
    fields["authors"] = list(map(_as_name, fields["authors"]))
    fields["published"] = list(map(_as_day, fields["published"]))
    return fields


# ── BibTeX ────────────────────────────────────────────────────────────────────────────────────────
_OPENED = re.compile(
    r"\s*@(?:article|book|booklet|misc|online|electronic|newspaper|newsarticle|inbook|incollection|inproceedings|"
    r"periodical|report|techreport|unpublished|www|string|comment|preamble)\s*[{(]",
    re.IGNORECASE,
)
_NAMES: Mapping[str, Sequence[str]] = {
    "headline": ("title",),
    "outlet": ("journaltitle", "journal", "newspaper", "publisher", "organization", "howpublished"),
    "section": ("section",),
    "url": ("url",),
    "language": ("language", "langid"),
    "notes": ("note", "annote", "annotation", "fulltext"),
    "abstract": ("abstract",),
    "files": ("file", "pdf"),
}
_AND = re.compile(r"\s+and\s+")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"


def is_bibtex(source: Source) -> bool:
    if b"@" not in source.start[:8_000]:
        return False
    lines = (source.opening or "").lstrip("\ufeff").splitlines()[: 10 * _PREFACE]
    first = next((line for line in lines if line.strip() and not line.lstrip().startswith("%")), "")
    return bool(_OPENED.match(first))


def bibtex_references(source: Source) -> Iterator[Reference]:
    text = source.decoded.text if source.decoded else ""
    for entry in entries_in(text):
        yield _of_entry(entry), entry.written.encode("utf-8", "surrogatepass"), entry.line


def _of_entry(entry: Entry) -> Fields:
    told = entry.fields
    fields: dict[str, list[str]] = {
        key: [told[name] for name in names if told.get(name)] for key, names in _NAMES.items()
    }
    fields |= {key: values[:1] for key, values in fields.items() if key in _SINGLE}
    fields["id"] = [entry.key] if entry.key else []
    people = told.get("author", "").removesuffix(" and others")
    fields["authors"] = list(map(_as_name, filter(None, _AND.split(people))))
    month = told.get("month", "")
    at = _MONTHS.find(month[:3].lower()) if len(month) > 2 else -1
    month = f"{at // 4 + 1:02}" if at >= 0 else month
    day = told.get("date") or "-".join(filter(None, (told.get("year"), month, told.get("day"))))
    fields["published"] = [_as_day(day)] if day else []
    return fields
