"""The fast path: generated pages rendered by our own means, to the bytes MkDocs would write; it can be left out.

Files (written by tests/test_architecture.py):

- ``build.py``: The fast path: generated pages rendered by ourselves inside MkDocs's build, to the same bytes.
- ``files.py``: Which of a build's files MkDocs renders itself, and which generated pages are rendered by
  ourselves.
- ``markdown.py``: Render the Markdown our own pages are written in, many times faster than Python-Markdown
  and to the same bytes.
- ``pages.py``: One page from its Markdown file to its HTML, the quick way or MkDocs's own.
- ``templates.py``: The theme's templates with their repeated work remembered: the same text comes out, in
  half the time.
- ``writer.py``: Render pages and write them, on every core.
"""
