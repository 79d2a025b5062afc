"""What people decided, kept under seeds/ and stronger than any rule: rights, corrections, given addresses.

Files (written by tests/test_architecture.py):

- ``by_hand.py``: Changing one value in an entry that somebody wrote by hand, line by line: all else keeps
  every byte.
- ``columns.py``: Columns by hand: seeds/columns.yml (or .csv) says which column of a table holds what, where
  its names do not tell.
- ``contradictions.py``: Judgements that contradict each other: none of them is used until somebody takes one
  away.
- ``copies.py``: Copies by hand: seeds/copies.yml (or .csv) says of two sources whether they hold one article
  or two.
- ``corrections.py``: Corrections by hand: seeds/corrections.yml (or .csv) gives any metadata field of any
  article another value.
- ``decided.py``: All decisions of people together, and the slips of the pen in them.
- ``goes_on.py``: Writing one more line at the end of a file people write: what stands there keeps every byte.
- ``judgements.py``: Judgements by hand: seeds/judgements.yml (or .csv) says which names mean one thing, which
  do not, what is no name.
- ``ledger.py``: The ledger seeds/addresses.csv: every id and address that was ever given out, append-only.
- ``rights.py``: What of each article may be shown: seeds/rights.yml over the archive's setting, and how it is
  carried out.
- ``stories.py``: Stories by hand: seeds/stories.yml (or .csv) joins, parts and names them, and judges figures
  and passages.
"""

from press_archive.decisions.decided import Decisions, read_decisions

__all__ = ["Decisions", "read_decisions"]
