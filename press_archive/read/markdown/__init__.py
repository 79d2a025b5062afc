"""What Markdown brings besides text: front matter, and inline markup to take away.

Files (written by tests/test_architecture.py):

- ``emphasis.py``: Emphasis: which asterisks, underscores and tildes of a Markdown text are markup and which
  are signs of the text.
- ``frontmatter.py``: Front matter: the mapping at the head of a Markdown source, in YAML, TOML, JSON or as a
  header of keys.
- ``images.py``: Images in a line of Markdown: what describes them, where they lie, and the line without them.
- ``markup.py``: Inline Markdown taken away: emphasis, links, code, entities and presentational tags.
- ``notes.py``: What note-taking programs and site generators write beyond Markdown: Obsidian, Hugo, Jekyll,
  footnotes.
- ``own_picture.py``: The picture that front matter asks for: ``image:``, with its caption, credit and
  alternative text.
- ``tables.py``: Tables in Markdown: their rows between pipes, and tables of HTML.
"""
