"""The formats sources come in, one module a format, and the table of them.

A source is read by the first that recognises it, so what is told most surely stands first.

Files (written by tests/test_architecture.py):

- ``gate.py``: Text that is no prose: markup of other kinds, packed bytes, code, data, logs, configurations,
  bare addresses.
- ``html.py``: The reader of saved web pages.
- ``markdown.py``: The reader of Markdown with front matter: markup taken away, what it said kept as hints.
- ``plain.py``: The reader of plain text: each line that is not blank is a passage.
- ``unread.py``: What is told by its first bytes and not read: pictures, programs, packed files, documents of
  office programs.
"""

from press_archive.read.format import Format
from press_archive.read.formats import gate, html, markdown, plain, unread

FORMATS: tuple[Format, ...] = (
    unread.FORMAT,
    html.FORMAT,
    gate.FORMAT,
    markdown.FORMAT,
    plain.FORMAT,
)
