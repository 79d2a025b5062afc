"""The live preview: one saved file, one build of what it changes, one reload.

Files (written by tests/test_architecture.py):

- ``server.py``: MkDocs's server for previews, told by ourselves when to build and when to reload.
- ``session.py``: A live preview from its start to its end: what it has seen, holds in memory, and serves.
- ``watch.py``: What people may change while a preview runs: files that are written by hand, and never what a
  build has written.
"""
