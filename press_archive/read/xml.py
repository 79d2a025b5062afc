"""XML from anywhere, read bit by bit and with care: no entity is expanded, nothing is fetched.

In: a source in XML. Out: the elements of some names, one after another, each let go when the next is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from typing import cast

from lxml import etree

from press_archive.read.format import Source

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)  # one that is not closed goes to the end
_NAME = re.compile(r"<(?![?!])(?:[\w.-]+:)?([\w.-]+)")
_PROLOGUE = 65_536  # characters in which the first element is looked for
_KEPT = ("alt", "colspan", "rowspan")  # attributes that tell readers something
BROKEN = (etree.XMLSyntaxError, OSError, EOFError, ValueError)


def root_name(source: Source) -> str | None:
    """Return the local name of the first element of an XML file; None where it does not begin as one."""
    start = source.start.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start.startswith((b"<", b"\xff\xfe", b"\xfe\xff")) or b"<" not in start or not source.opening:
        return None  # most texts, before they are decoded
    text = _COMMENT.sub("", source.opening[:_PROLOGUE])
    match = _NAME.search(text)
    return match[1] if match else None


def elements(source: Source, *names: str, also: Sequence[str] = ()) -> Iterator[etree._Element]:
    """Yield the elements of some local names, or whole ones, that lie in no other; raises one of ``BROKEN``."""
    inside = 0
    with source.open() as stream:
        walk = etree.iterparse(
            stream,
            events=("start", "end"),
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            huge_tree=False,
            recover=False,
            remove_comments=True,
            remove_pis=True,
        )
        for event, element in walk:
            wanted = local(element) in names if element.tag not in also else True
            if event == "start":
                inside += wanted
                continue
            inside -= wanted
            if not inside:
                if wanted:
                    yield element
                _let_go(element)


def _let_go(element: etree._Element) -> None:
    """Free an element and those before it: nothing of them is asked for any more."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def namespace(element: etree._Element) -> str:
    return (etree.QName(element).namespace or "") if isinstance(element.tag, str) else ""


def text_of(element: etree._Element) -> str:
    """Return all text in an element."""
    return "".join(cast("Iterator[str]", element.itertext()))


def markup_of(element: etree._Element) -> str:
    """Return what is in an element as HTML: elements of any namespace under their local names."""
    parts = [escape(element.text or "", quote=False)]
    for child in element:
        name = local(child)
        told = ((key, child.get(key)) for key in _KEPT)
        attributes = "".join(f' {key}="{escape(value)}"' for key, value in told if value)
        if name:
            parts.append(f"<{name}{attributes}>{markup_of(child)}</{name}>" if name != "br" else "<br>")
        parts.append(escape(child.tail or "", quote=False))
    return "".join(parts)
