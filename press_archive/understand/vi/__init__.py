"""The grammars of Vietnamese articles: who and where, what is said of whom, when.

Files (written by tests/test_architecture.py):

- ``grammar.py``: The rules of Vietnamese, as understanding asks for them.
"""
