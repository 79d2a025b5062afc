"""Files that people write by hand, YAML or a spreadsheet, read entry by entry: a mistake costs its entry alone.

Read in the order ``text`` (bytes to lines), ``plain_yaml`` (lines to values), ``segments`` (where each entry begins,
for a file that is no YAML as a whole), ``sheet`` (the same of CSV), ``vocabulary`` (words of any language to the
names of fields), ``files`` (all of it for one kind of file), ``values`` (what a field says).

Files (written by tests/test_architecture.py):

- ``entry.py``: An entry: what somebody decided about one thing, with the file and the lines it stands on.
- ``files.py``: Read the files of one kind: YAML as a whole, entry by entry where the whole cannot be read, or
  a spreadsheet.
- ``plain_yaml.py``: YAML as far as people need it to decide something: texts, lists and keys with values,
  each with its line.
- ``segments.py``: Where each entry of a file begins, told from the look of its lines: for a file that is no
  YAML as a whole.
- ``sheet.py``: Entries from a spreadsheet saved as CSV: one a row, with the fields a YAML file would give
  them.
- ``text.py``: The text of a file that people wrote: from any program's bytes to lines with plain ends.
- ``values.py``: What a field of an entry says: a day, a name, yes or no, one of a few words.
- ``vocabulary.py``: The kinds of files people write, and the words they may use in them.
"""

from press_archive.entries.entry import Entry, EntryError, Taken, take
from press_archive.entries.files import read_entries

__all__ = ["Entry", "EntryError", "Taken", "read_entries", "take"]
