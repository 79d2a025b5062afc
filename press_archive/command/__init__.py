"""What somebody types: the command line, the review at the terminal, and whether a build has anything to do.

Files (written by tests/test_architecture.py):

- ``adding.py``: The task ``add``: pages from the web are saved under seeds/, then the archive is built with
  them.
- ``cli.py``: The command line: options, what they ask for, and exit codes.
- ``console.py``: What the terminal shows: progress, sentences, the closing table.
- ``fingerprint.py``: Whether anything a build is made of has changed since the last one, told without reading
  an article.
- ``review_session.py``: A session at the terminal: what people should decide, one by one, each answer written
  into seeds/.
- ``review_stories.py``: A session about stories: which reports are one happening, which numbers are one,
  which passages tell nothing.
- ``terminal.py``: Asking at the terminal: a question, the letters that answer it, and what is written for
  one.
"""
