"""The fast path: generated pages rendered by our own means, to the bytes MkDocs would write; it can be left out.

Files (written by tests/test_architecture.py):

- ``build.py``: The fast path: generated pages rendered by ourselves inside MkDocs's build, to the same bytes.
- ``files.py``: Which of a build's files MkDocs renders itself, and which generated pages are rendered by
  ourselves.
- ``markdown.py``: Render the Markdown our own pages are written in, many times faster than Python-Markdown
  and to the same bytes.
- ``pages.py``: One page from its Markdown file to its HTML, the quick way or MkDocs's own.
- ``parts.py``: Which templates that others include give the same text on every page of a folder.
- ``templates.py``: The theme's templates with their repeated work remembered: the same text comes out, in
  half the time.
- ``theme.py``: The theme's folders as MkDocs lists them in each build, without what it leaves out afterwards.
- ``writer.py``: Render pages and write them, on every core.
"""
