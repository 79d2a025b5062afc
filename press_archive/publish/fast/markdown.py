"""Render the Markdown our own pages are written in, many times faster than Python-Markdown and to the same bytes.

In: a page's Markdown, and what a link's target becomes. Out: HTML and the headings. Anything else than headings,
one-line paragraphs, tight lists, links, emphasis, code, escapes and figures is an :class:`UnusualError`, left to
Python-Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import unescape

from markdown.extensions.toc import slugify, strip_tags, unique


class UnusualError(Exception):
    """What stands here is not of the few shapes we render ourselves."""


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    id: str
    name: str  # its text, as HTML


@dataclass(frozen=True, slots=True)
class Rendered:
    html: str
    headings: tuple[Heading, ...]


Resolve = Callable[[str], str]

_LINK, _LINK_WITH_ATTRIBUTES, _ESCAPED, _STRONG, _EMPHASIS, _CODE = 2, 3, 4, 5, 6, 7
# All begin with one of a few characters, which is how a text is searched fast; each then looks which one it was.
_INLINE = re.compile(
    r"[\\`*_{}\[\]<>&!\n](?:"
    r"(?<=\[)((?:[^\\\[\]\n]|\\.)*)\]\(([\w./:?=&%#-]+)\)(?:\{ ([^{}\n]*) \})?"
    r"|(?<=\\)([\\*_{}\[\]()>#+.!-])"
    r"|(?<=\*)\*((?:[^*\\\n]|\\.)+)\*\*(?!\*)"
    r"|(?<=\*)((?:[^*\\\n]|\\.)+)\*(?!\*)"
    r"|(?<=`)([^`\\&<>\n]+)`(?!`)"
    r"|((?<=[\\`*_{}\[\]<\n])|(?<=!)(?=\[)|(?<=&)(?:[#&;]|(?!(?:amp|lt|\#126);)\w))"
    r"|(?<=&)(?!\w)|(?<=>))",
    re.ASCII,
)
_CLASSES = re.compile(r"\.[a-z][a-z0-9-]*(?: \.[a-z][a-z0-9-]*)*")
_OF_LINK = re.compile(r"(\.[a-z0-9. -]+?)?(?:(?:^| )lang=([A-Za-z0-9-]+))?")
_OF_PARAGRAPH = re.compile(r"(\.[a-z0-9. -]+?)?(?:(?:^| )#([a-z][a-z0-9]*))?")
_HEADING = re.compile(r"(#{1,6}) ([^\n]+?)(?: \{#([a-z][a-z0-9]*)\})?")
_ANCHOR = re.compile(r"^(?:#{1,6} [^\n]+ \{|\{: (?:[^{}#\n]* )?)#([a-z][a-z0-9]*) ?\}$", re.MULTILINE)
_CLASS_LINE = re.compile(r"\{: ([^{}\n]*) \}")
_MOST_HEADINGS = 1_000
# What opens a block of another kind: headings, quotes, rules, lists, tables, references, or indents a line.
_OTHER_BLOCK = re.compile(r"[\s#>|:=~]|\[[^\[\]]*\]:|[+*-](?:\s|$)|-[ -]|\d+\.(?:\s|$)")
_TAG = re.compile(r'<(/?)([a-z]+)(?: [a-zA-Z:-]+="[^"<>]*")*(/?)>')
_OWN_RULES = frozenset({"script", "style", "pre", "textarea"})  # what stands in them is read in another way
_BARE_AMPERSAND = re.compile(r"&(?!\w+;|#\d+;)")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")


def render(markdown: str, resolve: Resolve) -> Rendered:
    """Render a page's Markdown; raise :class:`UnusualError` for whatever is not surely rendered the same."""
    # Python-Markdown drops or rewrites control characters, and knows fences and tags wherever a line starts.
    if _CONTROL.search(markdown) or "\n~~~" in markdown:
        raise UnusualError
    if not markdown.strip("\n"):  # its template says it all
        return Rendered("", ())
    page = _Page(resolve, _ANCHOR.findall(markdown) if "#" in markdown else ())
    html = "\n".join(map(page.block, markdown.strip("\n").split("\n\n")))
    return Rendered(html.strip(), tuple(page.headings))


class _Page:
    """A page while it is rendered: which anchors it has given out, and whether a list has just ended."""

    def __init__(self, resolve: Resolve, anchors: Iterable[str]) -> None:
        self.headings: list[Heading] = []
        self._resolve = resolve
        self._ids = set(anchors)  # those given by hand; the others keep clear of them
        self._after_list = False

    def block(self, block: str) -> str:
        if block.startswith("- "):
            return self._list(block)
        self._after_list = False
        if block.startswith("#"):
            return self._heading(block)
        if block.startswith("<figure"):
            return _figure(block) + "\n"
        return self._paragraph(block)

    def _paragraph(self, block: str) -> str:
        text, newline, last = block.partition("\n")
        if not newline:
            return f"<p>{self._line(text)}</p>"
        line = _CLASS_LINE.fullmatch(last)
        if not line:
            raise UnusualError
        return f"<p{_of_paragraph(line[1])}>{self._line(text)}</p>"

    def _heading(self, block: str) -> str:
        found = _HEADING.fullmatch(block)
        # An escaped ">" has another form in a heading's name; hashes at its end are taken away.
        if not found or "\\>" in block or found[2].endswith("#"):
            raise UnusualError
        html = self._inline(found[2])
        name = strip_tags(html)
        anchor = found[3] or unique(slugify(unescape(name), "-"), self._ids)
        if len(self.headings) > _MOST_HEADINGS:  # telling thousands of equal ones apart takes long
            raise UnusualError
        level = len(found[1])
        self.headings.append(Heading(level, anchor, name))
        return f'<h{level} id="{anchor}">{html}</h{level}>'

    def _list(self, block: str) -> str:
        if self._after_list:  # two lists with a blank line between are one list, set loosely
            raise UnusualError
        self._after_list = True
        items: list[str] = []
        within = False
        for line in block.split("\n"):
            inner = line.startswith("    - ")
            if (not inner and not line.startswith("- ")) or (inner and not items):
                raise UnusualError
            if inner and not within:
                items[-1] += "<ul>"
            elif within and not inner:
                items.append("</ul>\n</li>")
            elif items and not inner:
                items[-1] += "</li>"
            within = inner
            items.append(f"<li>{self._line(line[6:])}</li>" if inner else f"<li>{self._line(line[2:])}")
        ending = "\n</ul>\n</li>" if within else "</li>"
        return "<ul>\n" + "\n".join(items) + ending + "\n</ul>"

    def _line(self, text: str) -> str:
        """Render a line that starts a block of text."""
        if _OTHER_BLOCK.match(text):
            raise UnusualError
        return self._inline(text)

    def _inline(self, text: str) -> str:
        if not text or text[0].isspace() or text[-1].isspace():  # within asterisks, these would be asterisks
            raise UnusualError
        return _INLINE.sub(self._element, text)

    def _element(self, found: re.Match[str]) -> str:
        shape = found.lastindex
        if shape == _LINK:
            return f'<a href="{self._resolve(found[2])}">{_text(found[1])}</a>'
        if shape == _ESCAPED:
            return found[4].replace(">", "&gt;")
        if shape is None:
            return _AS_HTML[found[0]]
        if shape == _EMPHASIS:
            return f"<em>{self._inline(found[6])}</em>"
        if shape == _STRONG:
            return f"<strong>{self._inline(found[5])}</strong>"
        if shape == _CODE and found[7].strip() == found[7]:
            return f"<code>{found[7]}</code>"
        if shape == _LINK_WITH_ATTRIBUTES:
            style, language = _of_link(found[3])
            return f'<a{style} href="{self._resolve(found[2])}"{language}>{_text(found[1])}</a>'
        raise UnusualError


_AS_HTML = {"&": "&amp;", ">": "&gt;"}


def _figure(block: str) -> str:
    """Let a figure of ours, a drawing or a table, stand as it is, if its tags are whole and close in their order."""
    open_tags: list[str] = []
    position = 0
    for tag in _TAG.finditer(block):
        if "<" in block[position : tag.start()] or (position and not open_tags):
            raise UnusualError
        position = tag.end()
        if tag[2] in _OWN_RULES or (tag[1] and open_tags.pop() != tag[2]):
            raise UnusualError
        if not tag[1] and not tag[3]:
            open_tags.append(tag[2])
    whole = position == len(block) and not open_tags
    if not whole or block.count("<figure") != 1 or _BARE_AMPERSAND.search(block):
        raise UnusualError
    return block


def _text(markdown: str) -> str:
    """Render text that holds no markup but escapes."""
    return _INLINE.sub(_escape, markdown)


def _escape(found: re.Match[str]) -> str:
    if found.lastindex == _ESCAPED:
        return found[4].replace(">", "&gt;")
    if found.lastindex is None:
        return _AS_HTML[found[0]]
    raise UnusualError


def _of_paragraph(written: str) -> str:
    """Return the attributes that give a paragraph classes, an anchor or both: ".lead #p3f2a1c"."""
    found = _OF_PARAGRAPH.fullmatch(written)
    if not found:
        raise UnusualError
    anchor = f' id="{found[2]}"' if found[2] else ""
    return (_class(found[1]) if found[1] else "") + anchor


def _of_link(written: str) -> tuple[str, str]:
    """Return the attributes that give a link classes, and the language of its text: ".ours lang=en"."""
    found = _OF_LINK.fullmatch(written)
    if not found:
        raise UnusualError
    language = f' lang="{found[2]}"' if found[2] else ""
    return _class(found[1]) if found[1] else "", language


def _class(written: str) -> str:
    """Return the attribute that gives these classes: ".bar .t5"."""
    if not _CLASSES.fullmatch(written):
        raise UnusualError
    return f' class="{written.replace(" .", " ")[1:]}"'
