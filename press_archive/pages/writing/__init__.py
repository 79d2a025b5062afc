"""Text to Markdown and back: what a renderer must give back letter for letter.

Files (written by tests/test_architecture.py):

- ``front_matter.py``: Read a page's front matter faster than a YAML reader does, and to the same values.
- ``linked_text.py``: An article's block as Markdown, with its names and dates linked to their pages.
- ``markdown.py``: Write text as Markdown so that what comes out of a renderer is that text, letter for
  letter.
- ``serialise.py``: A page as bytes: YAML front matter that any tool can read, then Markdown.
- ``tables.py``: A table of an article as HTML, for Markdown's own tables have neither captions nor cells that
  stretch.
"""
