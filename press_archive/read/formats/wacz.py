"""The reader of WACZ: a web archive packed with its indexes, of which only the WARC files hold pages.

In: a ZIP file with a folder of WARC files and the list of all that is in it. Out: the WARC files as parts; that the
rest is left out is told in one sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from zipfile import ZipFile, ZipInfo

from press_archive.read.format import Format, Item, Refusal, Source
from press_archive.read.packed import BROKEN, LARGEST_MEMBER, MOST_MEMBERS, member_names, opened, read_member

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
            yield from (_part(packed, member) for member in members if _is_warc(member.filename))
            others = [member.filename for member in members if not _is_warc(member.filename)]
    except BROKEN as error:
        yield Refusal("file_damaged", str(error)[:100])
        return
    if others:
        more = f" … {len(others)}" if len(others) > 3 else ""
        yield Refusal("left_out_companion", (", ".join(others[:3]) + more)[:200], severity="note")


def _part(packed: ZipFile, member: ZipInfo) -> Item:
    if member.file_size > LARGEST_MEMBER:
        return Refusal("unpacks_too_large", name=member.filename)
    data = read_member(packed, member.filename)
    if data is None:
        return Refusal("file_damaged", "ZIP", name=member.filename)
    return Source.of("", data, member.filename)


FORMAT = Format("wacz", _recognises, _read, frozenset({".wacz"}), many=True)
