"""The index brought up to date: only what tells of changed articles and names is made anew.

Files (written by tests/test_architecture.py):

- ``columns.py``: What lies by the articles' numbers, brought up to date: the table of results, who is named
  and what is said.
- ``decode.py``: Shards read again, so that they can be changed: the opposite of ``postings.py``.
- ``lists.py``: Sections of plain lists brought up to date: words, names, words in names.
- ``names.py``: What search knows by name, brought up to date: records with their articles, words in names.
- ``pairs.py``: Pairs of words brought up to date: only the shards that hold pairs of changed articles are
  made anew.
- ``previous.py``: An index as it lies on disk, read again section by section, so that it can be brought up to
  date.
- ``run.py``: An index brought up to date: only the files that tell of changed articles and entities are made
  anew.
"""
