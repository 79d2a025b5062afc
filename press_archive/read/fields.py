"""What the columns of tables, the fields of objects and the keys of front matter mean, whoever named them.

In: a name as people and programs write it: Vietnamese or English, of crawlers, read-it-later services, schema.org,
CSL-JSON; the values of a row or an object. Out: the key a name stands for, or None; values by their keys.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from itertools import islice
from typing import Any

from press_archive.languages import ARCHIVE
from press_archive.languages.folding import fold
from press_archive.model import EvidenceRule
from press_archive.read.html.fragment import plain
from press_archive.read.values import Found

Fields = Mapping[str, Sequence[str]]  # by key, the values in the order of trust
Columns = Mapping[str, str]  # what somebody said of a table: key → the name of its column
_NONE: Columns = {}

# Written without accents, blanks and signs; the first names of a row are looked at first.
_NAMES: Mapping[str, str] = {
    "text": """
        text content body noidung maintext fulltext articlebody bodytext contenttext contenthtml bodyhtml html rawtext
        toanvan vanban thanbai baiviet noidungbai noidungbaiviet noidungchitiet articletext articlecontent
        readablecontent textcontent
        bodyxhtml markdown contentmarkdown fullcontent fullbody story noidungbaibao newscontent chitiet
    """,
    "headline": """
        title headline tieude tit tenbai tenbaiviet tenbaibao tieudebai tieudebaiviet articletitle posttitle name
        titlefull
    """,
    "published": """
        date published datepublished datepublish publishdate publisheddate publishedat publicationdate pubdate ngay
        ngaydang ngayxuatban ngayphathanh thoigian thoigiandang ngaythang publishtime publishedtime time datetime
        posteddate dateposted postdate issued versioncreated firstpublished ngayviet createdat datecreated
    """,
    "outlet": """
        outlet newspaper publisher sitename bao tenbao toasoan nguon nguonbao nguontin source sourcename site media
        publication publicationname containertitle journal website domain sourcedomain domainname hostname
        coquanbaochi tentoasoan publicationtitle origin
    """,
    "authors": """
        author authors byline tacgia creator writer writers publishedby nguoiviet phongvien authorname butdanh
    """,
    "section": "section category categories chuyenmuc muc articlesection chude topic danhmuc",
    "url": """
        url link sourceurl canonical canonicalurl originalurl originalarticleurl duongdan diachi lienket address
        articleurl weburl permalink linkbai linkgoc urlgoc givenurl resolvedurl externalurl mainentityofpage
    """,
    "language": "lang language inlanguage ngonngu",
    "description": "description summary excerpt abstract metadescription",
    "lead": "sapo lead tomtat standfirst chapeau dan deck loidan",
    "captions": "caption captions chuthich chuthichanh imagecaption photocaption",
    "pictures": "image topimage imageurl thumbnail anh hinhanh leadimageurl previewpicture leadimage thumbnailurl",
    "picture_credit": "imagecredit imageauthor photocredit tacgiaanh nguonanh anhcua",
    "picture_alt": "imagealt imagedescription motaanh",
    "modified": "modified modifiedat datemodified updatedat lastmodified ngaysua ngaycapnhat",
    "saved": "savedat dateadded addedat timeadded ngayluu",
    "id": "id guid uuid maso ma identifier objectid stt mabai articleid postid slug key",
    "status": "status state pubstatus poststatus trangthai draft istrashed isdeleted",
}
# Where a moment of publishing has a field of its own, whether filled or not, these tell when the object was made.
_MADE = frozenset({"createdat", "datecreated"})
_KEY_OF = {name.lower(): key for key, names in _NAMES.items() for name in names.split()}
_SIGNS = re.compile(r"[\W_]+")


@lru_cache(maxsize=4096)
def bare_name(name: str) -> str:
    """Return the name of a column as names are compared."""
    return _SIGNS.sub("", fold(name[:200]))


@lru_cache(maxsize=4096)
def key_of_field(name: str) -> str | None:
    """Return what a field is for; None where its name does not tell."""
    return _KEY_OF.get(_SIGNS.sub("", fold(name[:60])))


def rank_of_field(name: str) -> int:
    """Return how early a name stands among those of its key: of two that mean the same the first is taken."""
    return _RANKS.get(_SIGNS.sub("", fold(name[:60])), len(_RANKS))


_RANKS = {name: rank for rank, name in enumerate(_KEY_OF)}
_RANKS_MADE = frozenset(map(_RANKS.__getitem__, _MADE))
_DECLARED = (
    "headline",
    "published",
    "modified",
    "saved",
    "outlet",
    "authors",
    "section",
    "url",
    "language",
    "description",
    "pictures",
)
_OF_NAME = ("family", "given")
_EARLIEST, _LATEST = 100_000_000, 4_102_444_800  # seconds since 1970 that are meant as a moment: 1973 to 2099
_MOST_VALUES = 50
_MOST_PARTS = 5_000  # of a text


def fields_of(row: Mapping[str, Any], columns: Columns = _NONE) -> dict[str, list[str]]:
    """Return the values of an object or a row by what their names mean, or by what somebody said of them."""
    found: dict[str, list[str]] = {}
    told = {bare_name(name): key for key, name in columns.items()}
    known: list[tuple[int, str, Any]] = []
    for name, value in row.items():
        key = told.get(bare_name(str(name))) if told else None
        if key:
            known.append((-1, key, value))
        elif (key := key_of_field(str(name))) and key not in columns:
            known.append((rank_of_field(str(name)), key, value))
    if {rank for rank, key, _ in known if key == "published"} - _RANKS_MADE:
        known = [one for one in known if one[0] not in _RANKS_MADE]
    for _, key, value in sorted(known, key=lambda one: one[0]):
        if key == "text" and isinstance(value, list):
            value = _joined(value)
        elif key == "description" and isinstance(value, dict) and isinstance(value.get("content"), str):
            key = "text"
        for text in texts_of(value, moment=key == "published"):
            if text.strip():
                found.setdefault(key, []).append(text)
    return found


def _joined(parts: Sequence[Any]) -> str:
    """A text given as a list: its paragraphs, or where some are things, as links in a message, runs of one text."""
    texts = [text for part in parts[:_MOST_PARTS] for text in islice(texts_of(part), 1)]
    return ("\n\n" if all(isinstance(part, str) for part in parts) else "").join(texts)


def texts_of(value: Any, *, moment: bool = False) -> Iterator[str]:
    """Yield what a value says: a text, a number, a moment, the name of a thing, or a list of them."""
    if isinstance(value, str):
        yield _as_moment(value) if moment else value
    elif isinstance(value, (datetime, date)):
        yield value.isoformat()
    elif isinstance(value, bool):
        yield str(value).lower()
    elif isinstance(value, (int, float)):
        yield _as_moment(f"{value:.0f}" if value == int(value) else str(value)) if moment else f"{value:.15g}"
    elif isinstance(value, list):
        for one in value[:_MOST_VALUES]:
            if not isinstance(one, list):
                yield from texts_of(one, moment=moment)
    elif isinstance(value, dict):
        yield from _of_thing(value)


def _of_thing(thing: Mapping[str, Any]) -> Iterator[str]:
    """A thing by its name; a person by CSL's parts of it, a day by its numbers, a page by its rendered text."""
    parts = thing.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        numbers = [str(part) for part in parts[0][:3]]
        if all(part.isdigit() for part in numbers):
            yield "-".join(part.zfill(2) for part in numbers)
        return
    if "family" in thing or "given" in thing:
        yield name_of_person(*(one if isinstance(one := thing.get(part), str) else "" for part in _OF_NAME))
        return
    for key in (
        "name",
        "title",
        "rendered",
        "value",
        "html",
        "text",
        "content",
        "raw",
        "@value",
        "url",
        "href",
        "@id",
    ):
        if isinstance(thing.get(key), str):
            yield thing[key]
            return


def name_of_person(family: str, given: str) -> str:
    """A person's name as the press writes it: in Vietnam the family first, in the West the given name."""
    words = f"{family} {given}".split()
    is_eastern = all(map(ARCHIVE.names.is_syllable, words)) or not any(word[0].isascii() for word in words)
    return " ".join(words if is_eastern else f"{given} {family}".split())


def _as_moment(value: str) -> str:
    """Seconds or milliseconds since 1970 as a moment; any other value as it stands."""
    bare = value.strip()
    if bare.isdigit() and len(bare) in (9, 10, 13):
        seconds = int(bare) // (1000 if len(bare) == 13 else 1)
        if _EARLIEST <= seconds <= _LATEST:
            return datetime.fromtimestamp(seconds, UTC).isoformat()
    return value


def found_in(fields: Fields, rule: EvidenceRule, line: int | None) -> Iterator[Found]:
    """Yield what fields declare of an article besides its text."""
    for key in _DECLARED:
        for value in fields.get(key, ()):
            text = plain(value).strip()
            is_address = text.startswith(("http://", "https://"))
            if key == "outlet" and is_address:  # "source" may be either
                yield Found("url", text, rule, line)
            elif key != "authors" or not is_address:
                yield Found(key, text, rule, line)
