"""Write text as Markdown so that what comes out of a renderer is that text, letter for letter.

In: untrusted text. Out: Markdown in which nothing of it is markup. Meant for Python-Markdown with attr_list
(MkDocs adds tables, fenced code and a table of contents) and pleasant to read in an editor: only what would
be markup is escaped.
"""

from __future__ import annotations

import re

# Wherever they stand: emphasis, code, links, attribute lists, raw HTML.
_ANYWHERE = re.compile(r"[\\`*_\[\]{}]")
_ENTITY = re.compile(r"&(?=[#\w])")  # browsers read some entities without their semicolon too
# At the start of a block: headings, quotes, lists, rules; a fence cannot be escaped, so it becomes an entity.
_AT_START = re.compile(r"[#>]|[-+](?:[ -]|$)")
_MAIL = re.compile(r"[\w.+-]+@[\w.-]+")
_WEB = re.compile(r"https?://[\w.~:/?#@!$&+,;=%-]+")
_NUMBERED = re.compile(r"^(\d+)([.)])(?=\s|$)")


def escape(text: str) -> str:
    """Escape text that stands inside a line."""
    text = _ANYWHERE.sub(r"\\\g<0>", _ENTITY.sub("&amp;", text))
    return text.replace("<", "&lt;")


def escape_block(text: str) -> str:
    """Escape text that starts a block."""
    return guard_start(escape(text))


def guard_start(markdown: str) -> str:
    """Keep the start of an already escaped line from being read as a heading, list, rule or fence."""
    if markdown.startswith("~~~"):
        return "&#126;" + markdown[1:]
    if _AT_START.match(markdown):
        return "\\" + markdown
    return _NUMBERED.sub(r"\1\\\2", markdown)


def escape_heading(text: str) -> str:
    """Escape text of a heading, where a "#" at the end would be dropped."""
    return escape(text).replace("#", "\\#")


def heading_line(level: int, markdown: str, anchor: str) -> str:
    """Return a heading with an anchor of ours: short, and the same whatever the heading says."""
    return f"{'#' * level} {markdown} {{#{anchor}}}"


def relative(address: str, page: str) -> str:
    """Return the path from one page's folder to another address; both relative to the site's root."""
    here, there = page.split("/")[:-1], address.split("/")
    shared = 0
    for mine, other in zip(here, there[:-1], strict=False):
        if mine != other:
            break
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:])


def source_link(address: str, page: str) -> str:
    """Return the relative path to a page's Markdown file, which MkDocs checks and turns into its address."""
    return relative(address.removesuffix(".html") + ".md", page)


def link(text: str, address: str, page: str, attributes: str = "", anchor: str = "") -> str:
    """Return a Markdown link from ``page`` to the page at ``address``; ``text`` is untrusted."""
    # At the start of a block "[…]:" would make it the definition of a reference.
    shown = escape(text).replace("\\]:", "\\]&#58;")
    place = f"#{anchor}" if anchor else ""
    return f"[{shown}]({source_link(address, page)}{place}){attributes}"


def query_link(text: str, address: str, page: str, query: str, attributes: str = "") -> str:
    """Return a Markdown link that asks the page at ``address`` something: ``person=person-3f2a&from=2025-08``.

    The query's values are percent-encoded.
    """
    return f"[{escape(text)}]({source_link(address, page)}?{query}){attributes}"


def contact_link(contact: str) -> str | None:
    """Return what an e-mail address or a web page links to; ``None`` for anything else, which stays text."""
    if _MAIL.fullmatch(contact):
        return f"mailto:{contact}"
    return contact if _WEB.fullmatch(contact) else None
