"""Files that people write by hand, YAML or a spreadsheet, read entry by entry: a mistake costs its entry alone.

Read in the order ``text`` (bytes to lines), ``plain_yaml`` (lines to values), ``segments`` (where each entry begins,
for a file that is no YAML as a whole), ``sheet`` (the same of CSV), ``vocabulary`` (words of any language to the
names of fields), ``files`` (all of it for one kind of file), ``values`` (what a field says).
"""

from press_archive.entries.entry import Entry, EntryError, Taken, take
from press_archive.entries.files import read_entries

__all__ = ["Entry", "EntryError", "Taken", "read_entries", "take"]
