"""The index brought up to date: only what tells of changed articles and names is made anew.

Files (written by tests/test_architecture.py):

- ``columns.py``: What lies by the articles' numbers, brought up to date: the table of results, who is named
  and what is said.
- ``cut.py``: Shards as bits by key, so that a change costs no more than the lists it is in: all others are
  copied as they lie.
- ``decode.py``: Shards read again, so that they can be changed: the opposite of ``postings.py``.
- ``lists.py``: Sections of plain lists brought up to date: words, names, words in names.
- ``names.py``: What search knows by name, brought up to date: records with their articles, words in names.
- ``opened.py``: Shards opened to be changed: the lists that change are taken out of many at once, and put in
  again when made anew.
- ``pairs.py``: Pairs of words brought up to date: only the lists of pairs of changed articles are made anew.
- ``previous.py``: An index as it lies on disk, read again section by section, so that it can be brought up to
  date.
- ``run.py``: An index brought up to date: only the files that tell of changed articles and entities are made
  anew.
"""
