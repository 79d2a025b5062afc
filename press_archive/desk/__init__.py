"""The desk: a form under the live preview that writes people's decisions about an article, at this machine alone.

Files (written by tests/test_architecture.py):

- ``changes.py``: What a form that was filled in changes in the files of decisions, before anything is
  written.
- ``desk.py``: The desk at work: from a request to a reply, by way of what would change.
- ``names.py``: The names in an article whose page does not list them: a lean archive's, as its data files
  tell.
- ``request.py``: What a browser asks of the desk, and whether it may.
- ``subject.py``: The article a form is about, as its page tells of it.
"""
