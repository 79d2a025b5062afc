"""The formats sources come in, one module a format, and the table of them.

A source is read by the first that recognises it, so what is told most surely stands first.
"""

from press_archive.read.format import Format
from press_archive.read.formats import html, markdown, plain, unread

FORMATS: tuple[Format, ...] = (
    unread.FORMAT,
    html.FORMAT,
    markdown.FORMAT,
    plain.FORMAT,
)
