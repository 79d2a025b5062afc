"""When: the date grammar of the Vietnamese press.

Files (written by tests/test_architecture.py):

- ``grammar.py``: The date grammar of the press: what in a text is a date, and how far its words reach.
- ``longer.py``: Dates longer than a day: months and their parts, quarters, halves, terms, decades, years, the
  lunar new year.
"""
