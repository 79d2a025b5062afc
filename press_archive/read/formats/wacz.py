"""The reader of WACZ: a web archive packed with its indexes, of which only the WARC files hold pages.

In: a ZIP file with a folder of WARC files and the list of all that is in it. Out: the WARC files as parts; that the
rest is left out is told in one sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from press_archive.read.format import Format, Item, Refusal, Source
from press_archive.read.packed import BROKEN, MOST_MEMBERS, left_out, member_names, opened, part_of

_LIST = "datapackage.json"
_FOLDER = "archive/"
_SUFFIXES = (".warc", ".warc.gz")


def _is_warc(name: str) -> bool:
    return name.startswith(_FOLDER) and name.endswith(_SUFFIXES) and ".." not in name.split("/")


def _recognises(source: Source) -> bool:
    if not source.start.startswith(b"PK\x03\x04"):
        return False
    names = member_names(source)
    return _LIST in names and any(map(_is_warc, names))


def _read(source: Source) -> Iterator[Item]:
    try:
        with opened(source) as packed:
            members = [member for member in packed.infolist()[:MOST_MEMBERS] if not member.is_dir()]
            yield from (
                part_of(packed, member, member.filename) for member in members if _is_warc(member.filename)
            )
            others = [member.filename for member in members if not _is_warc(member.filename)]
    except BROKEN as error:
        yield Refusal("file_damaged", str(error)[:100])
        return
    yield from left_out(others)


FORMAT = Format("wacz", _recognises, _read, frozenset({".wacz"}), many=True)
