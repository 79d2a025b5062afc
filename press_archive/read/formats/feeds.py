"""The reader of feeds and of blogs exported as one: RSS, Atom, WordPress (WXR), Blogger.

In: a feed. Out: a record an item. Drafts, pages of administration and attachments are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from press_archive.errors import ProblemCode
from press_archive.languages.tables import words
from press_archive.read.format import Format, Item, Refusal, Source
from press_archive.read.rows import record_of
from press_archive.read.xml import BROKEN, elements, local, markup_of, namespace, root_name, text_of

_ROOTS = words("rss feed RDF")
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_EXPORT = "wordpress.org/export"
_WRITERS = tuple(f"{{http://wordpress.org/export/1.{version}/}}author" for version in range(3))
_LEFT_OUT = words(
    """
    attachment page nav_menu_item revision custom_css customize_changeset oembed_cache user_request wp_block
    wp_template wp_template_part wp_global_styles wp_navigation wp_font_family acf-field acf-field-group
    """
)
_SHOWN = words("publish live")
_CAPTION = re.compile(r"\[caption\b[^\]]*\](.*?(?:/>|</a>|</img>|>))\s*([^<\[]*)\[/caption\]", re.DOTALL)
_BLOCK = re.compile(r"<(?:p|br|div|li|h[1-6]|figure)\b", re.IGNORECASE)
_NO_DAY = "0000-00-00"
_KEYS: Mapping[str, str] = {
    "title": "headline",
    "pubDate": "published",
    "published": "published",
    "issued": "published",
    "creator": "authors",
    "author": "authors",
    "category": "section",
    "subject": "section",
    "publisher": "outlet",
    "language": "language",
    "guid": "id",
    "id": "id",
}


def _recognises(source: Source) -> bool:
    return root_name(source) in _ROOTS


def _read(source: Source) -> Iterator[Item]:
    place, writers = 0, {}
    try:
        for element in elements(source, "item", "entry", also=_WRITERS):
            if local(element) == "author":
                told = {local(child): text_of(child).strip() for child in element}
                writers[told.get("author_login", "")] = told.get("author_display_name", "")
                continue
            place += 1
            yield _item(element, place, writers)
    except BROKEN as error:
        yield Refusal("file_damaged", str(error)[:150])
        return
    if not place:
        yield Refusal("feed_without_items")


def _item(element: etree._Element, place: int, writers: Mapping[str, str]) -> Item:
    data = etree.tostring(element, encoding="utf-8", with_tail=False)
    fields = _fields(element)
    told = {local(child): text_of(child).strip() for child in element if _EXPORT in namespace(child)}
    name = told.get("post_id") or str(place)
    why = _why_left_out(element, told)
    if why:
        return Refusal(why, name=name, severity="note")
    if told:
        fields["id"] = [name]
        fields["authors"] = [writers.get(one) or one for one in fields.get("authors", [])]
        day = told.get("post_date", _NO_DAY)
        if not day.startswith(_NO_DAY):
            fields["published"] = [day]
    return record_of(fields, place, data)


def _why_left_out(element: etree._Element, told: Mapping[str, str]) -> ProblemCode | None:
    kinds = {child.get("term", "").rpartition("#")[2] for child in element if local(child) == "category"}
    kind = told.get("post_type", "") or _own(element, "type").lower()
    status = told.get("status", "") or _own(element, "status").lower()
    if kind in _LEFT_OUT or kind == "comment" or kinds & {"comment", "page", "template", "settings"}:
        return "left_out_attachment"
    if (status and status not in _SHOWN) or told.get("post_password") or _is_draft(element):
        return "left_out_draft"
    return None


def _own(element: etree._Element, name: str) -> str:
    """What Blogger says of an item in its own words."""
    return next(
        (text_of(one).strip() for one in element if local(one) == name and "blogger" in namespace(one)), ""
    )


def _is_draft(element: etree._Element) -> bool:
    return any(local(one) == "draft" and text_of(one).strip() == "yes" for one in element.iter())


def _fields(element: etree._Element) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {}
    bodies: dict[int, str] = {}
    for child in element:
        name = local(child)
        if _EXPORT in namespace(child):
            continue
        if name in ("encoded", "content", "description", "summary"):
            bodies.setdefault(_rank(child, name), _body(child))
        elif name == "link":
            _add_link(fields, child)
        elif name in _KEYS:
            value = _named(child) if name == "author" else child.get("term") or text_of(child)
            _add(fields, _KEYS[name], value)
        elif name in ("date", "updated", "modified") and "published" not in fields:
            _add(fields, "published", text_of(child))
    shown = [bodies[rank] for rank in sorted(bodies) if bodies[rank].strip()]
    fields["text"] = shown[:1]
    if not _is_sure_section(fields.get("section", [])):
        fields.pop("section", None)
    return fields


def _rank(child: etree._Element, name: str) -> int:
    """The whole text goes before the summary, and an excerpt is none."""
    if name == "encoded":
        return 0 if namespace(child) == _CONTENT else 9
    return {"content": 1, "description": 2, "summary": 3}[name]


def _body(child: etree._Element) -> str:
    inner = next((one for one in child if local(one) == "div"), None)
    markup = markup_of(child if inner is None else inner) if len(child) else text_of(child)
    markup = _CAPTION.sub(r"<figure>\1<figcaption>\2</figcaption></figure>", markup)
    if "<" in markup and not _BLOCK.search(markup) and "\n\n" in markup:  # as WordPress keeps paragraphs
        return "".join(f"<p>{part}</p>" for part in re.split(r"\n\s*\n", markup))
    return markup if _BLOCK.search(markup) is None else re.sub(r"\n[ \t]*\n", "<p>", markup)


def _add_link(fields: dict[str, list[str]], child: etree._Element) -> None:
    address = child.get("href") or text_of(child).strip()
    if child.get("rel", "alternate") == "alternate" and address.startswith("http"):
        _add(fields, "url", address)


def _named(child: etree._Element) -> str:
    """An author by name; RSS writes the address of mail first."""
    name = next((text_of(one) for one in child if local(one) == "name"), None)
    text = name if name is not None else text_of(child)
    match = re.fullmatch(r"\s*\S+@\S+\s*\((.*)\)\s*", text)
    return match[1] if match else "" if "@" in text else text


def _add(fields: dict[str, list[str]], key: str, value: str) -> None:
    if value.strip() and not value.startswith("http://schemas.google.com"):
        fields.setdefault(key, []).append(value.strip())


def _is_sure_section(values: list[str]) -> bool:
    """Of one category it may be the section; several are tags."""
    return len(values) == 1


FORMAT = Format("feed", _recognises, _read, frozenset({".rss", ".atom", ".xml"}), many=True)
