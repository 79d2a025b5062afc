"""What the browser runs: the client as two scripts put together from the small files here, and its folding table.

Files (written by tests/test_architecture.py):

- ``fold_table.py``: The search client's folding table, so that the browser folds every code point as Python
  does.
- ``script.py``: The search client as four scripts, put together from the small files in ``client/``.
"""
