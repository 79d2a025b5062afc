"""When: what dates mean on the calendar, and the day of what an article reports.

Files (written by tests/test_architecture.py):

- ``calendar.py``: Days, months and years in EDTF, and which year is meant where none is told.
- ``event_day.py``: The day of what an article reports: the first past day told in the opening of its body.
- ``expressions.py``: From what a grammar finds in each block to the dates of an article, and what those
  without a year go by.
"""
