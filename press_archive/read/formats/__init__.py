"""The formats sources come in, one module a format, and the table of them.

A source is read by the first that recognises it, so what is told most surely stands first.

Files (written by tests/test_architecture.py):

- ``html.py``: The reader of saved web pages.
- ``markdown.py``: The reader of Markdown with front matter: markup taken away, what it said kept as hints.
- ``plain.py``: The reader of plain text: each line that is not blank is a passage.
- ``unread.py``: What is told by its first bytes and not read: pictures, programs, packed files, documents of
  office programs.
- ``warc.py``: The reader of WARC: what web archives keep, each page a server sent is an article of its own.
"""

from press_archive.read.format import Format
from press_archive.read.formats import html, markdown, plain, unread, warc

FORMATS: tuple[Format, ...] = (
    warc.FORMAT,
    unread.FORMAT,
    html.FORMAT,
    markdown.FORMAT,
    plain.FORMAT,
)
