"""The readers of what agencies send in XML: NewsML-G2, NewsML 1, NITF, and Reuters' corpus of 1996.

In: a file of one or many items. Out: a record an item with text. Items that are pictures, sound or lists of others,
and those that were withdrawn, are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from lxml import etree

from press_archive.languages.tables import words
from press_archive.read.fields import Fields
from press_archive.read.format import Format, Item, Refusal, Source
from press_archive.read.rows import name_of, record_of
from press_archive.read.xml import BROKEN, elements, local, markup_of, root_name, text_of

_ROOTS = words("newsItem newsMessage packageItem conceptItem NewsML nitf newsitem")
_ITEMS = ("newsItem", "packageItem", "conceptItem", "NewsItem", "nitf", "newsitem")
_USABLE = words("stat:usable usable")
_NO_TEXT = words(
    "ninat:picture ninat:graphic ninat:video ninat:audio ninat:composite ninat:animation picture"
)

# Where each value stands, as elements within each other, the surest first; "@" opens an attribute.
_PLACES: Mapping[str, Sequence[str]] = {
    "headline": (
        "contentMeta/headline",
        "NewsLines/HeadLine",
        "body.head/hedline/hl1",
        "headline",
        "head/title",
        "title",
        "itemMeta/title",
    ),
    "lead": ("contentMeta/description", "body.head/abstract", "NewsLines/SubHeadLine"),
    "authors": (
        "contentMeta/by",
        "NewsLines/ByLine",
        "body.head/byline/person",
        "body.head/byline/byttl",
        "body.head/byline",
        "byline",
        "contentMeta/creator/name",
    ),
    "published": (
        "itemMeta/firstCreated",
        "itemMeta/versionCreated",
        "contentMeta/contentCreated",
        "NewsManagement/FirstCreated",
        "docdata/date.issue@norm",
        "body.head/dateline/story.date@norm",
        "pubdata@date.publication",
        "@date",
    ),
    "outlet": (
        "itemMeta/provider/name",
        "pubdata@name",
        "docdata/doc.copyright@holder",
        "Provider/Party@FormalName",
        "body.head/distributor",
        "itemMeta/provider@literal",
    ),
    "language": ("contentMeta/language@tag", "Language@FormalName", "@lang"),
    "url": ("itemMeta/link@href", "pubdata@ex-ref"),
    "id": ("@guid", "NewsIdentifier/PublicIdentifier", "docdata/doc-id@id-string", "@itemid"),
    "captions": ("body.content/media/media-caption",),
}
_BODIES = ("body.content", "body", "text", "DataContent", "inlineData")
_AS_HTML = {
    "hl2": "h2",
    "hl3": "h3",
    "hedline": "div",
    "bq": "blockquote",
    **dict.fromkeys(("block", "nitf-table", "fn", "note", "div", "section"), "div"),
    **{name: name for name in ("p", "ul", "ol", "li", "dl", "dt", "dd", "blockquote")},
}
_ASIDE = words("media body.head body.end head tagline script style")  # of a body, what is no text of it


def _recognises(source: Source) -> bool:
    return root_name(source) in _ROOTS


def _read(source: Source) -> Iterator[Item]:
    place = 0
    try:
        for place, element in enumerate(elements(source, *_ITEMS), start=1):
            yield _item(element, place)
    except BROKEN as error:
        yield Refusal("file_damaged", str(error)[:150])
        return
    if not place:
        yield Refusal("feed_without_items")


def _item(element: etree._Element, place: int) -> Item:
    fields = _fields(element)
    name = name_of(fields, place)
    status, kind = _at(element, "itemMeta/pubStatus@qcode"), _at(element, "itemMeta/itemClass@qcode")
    if status and _USABLE.isdisjoint(status):
        return Refusal("left_out_draft", name=name, severity="note")
    if local(element) in ("packageItem", "conceptItem") or not _NO_TEXT.isdisjoint(kind):
        return Refusal("left_out_attachment", name=name, severity="note")
    return record_of(fields, place, etree.tostring(element, encoding="utf-8", with_tail=False))


def _fields(element: etree._Element) -> Fields:
    fields: dict[str, list[str]] = {}
    for key, places in _PLACES.items():
        told = (_at(element, place) for place in places)
        fields[key] = next((found for found in told if found), [])
    fields["text"] = [text for text in [_body(element)] if text.strip()]
    if fields["published"] and fields["published"][0][:8].isdigit():  # 20251103T030500+0700
        stamp = fields["published"][0]
        fields["published"] = [f"{stamp[:4]}-{stamp[4:6]}-{stamp[6:8]}"]
    return fields


def _at(element: etree._Element, place: str) -> list[str]:
    """The texts at a place in an element, or the values of an attribute there."""
    path, _, attribute = place.partition("@")
    found = (
        [element] if not path else element.iterfind("/".join((".//{*}" + path.split("/")[0], *_rest(path))))
    )
    values = (_attribute(one, attribute) if attribute else text_of(one) for one in found)
    return [text for value in values if (text := " ".join(value.split()))]


def _rest(path: str) -> Iterator[str]:
    return (f"{{*}}{name}" for name in path.split("/")[1:])


def _attribute(element: etree._Element, name: str) -> str:
    """An attribute by its local name."""
    return next(
        (str(value) for key, value in element.attrib.items() if etree.QName(key).localname == name), ""
    )


def _body(element: etree._Element) -> str:
    """The text of an item as HTML; the innermost of the places where formats have it."""
    for name in _BODIES:
        bodies = list(element.iter(f"{{*}}{name}"))
        parts = [_markup(body) for body in bodies if not any(one in bodies for one in body.iterancestors())]
        if any(part.strip() for part in parts):
            return "\n".join(parts)
    return ""


def _markup(element: etree._Element) -> str:
    """What is in a body as HTML: elements under HTML's names, data of agencies about words as the words."""
    if not len(element):
        return markup_of(element)
    parts = [escape(element.text or "", quote=False)]
    for child in element:
        name = local(child)
        if name in _ASIDE:
            pass
        elif name == "table":
            parts.append(f"<table>{markup_of(child)}</table>")
        elif name in ("br", "hr"):
            parts.append("<br>")
        elif name in _AS_HTML or (name[:1] == "h" and name[1:].isdigit()):
            tag = _AS_HTML.get(name, name)
            parts.append(f"<{tag}>{_markup(child)}</{tag}>")
        elif name:
            parts.append(_markup(child))
        parts.append(escape(child.tail or "", quote=False))
    return "".join(parts)


FORMAT = Format("newsml", _recognises, _read, frozenset({".nitf", ".newsml"}), many=True)
