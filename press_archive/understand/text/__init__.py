"""A text as the grammars walk it: its tokens, phrases of the tables in it, what stands around a place.

Files (written by tests/test_architecture.py):

- ``around.py``: The words right before and right after a place in a text, as the grammars of figures and
  roles read them.
- ``lexicon.py``: Longest match of phrases: tables of the language pack made ready for walking a text.
- ``misprints.py``: Misprints: two words one slip apart, found by what is left of them when a letter is
  dropped.
- ``patterns.py``: Patterns made of the language pack's tables.
- ``tokens.py``: The words of a block with their places, as the grammars of names read them.
"""
