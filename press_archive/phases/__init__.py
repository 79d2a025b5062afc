"""The two phases: what needs one article, what needs them all, and the shelf that hands articles on.

Files (written by tests/test_architecture.py):

- ``accounts.py``: What is told of sources and articles without loading their texts.
- ``analyse.py``: The first phase: what needs one source and nothing else of the archive.
- ``concerned.py``: Which sources another authority record concerns: those in which a name stands that it
  changes.
- ``cover.py``: What several articles tell: the traits of all articles brought together, made anew only where
  something changed.
- ``gather.py``: The second phase: from articles by themselves to one linked archive.
- ``identity.py``: Which source is which article: one stays of all that hold it, under the id that was given
  to any of them.
- ``keep.py``: The first phase for all sources: what was kept is taken from the store, the rest is analysed
  and kept.
- ``known.py``: Which sources the store knows: those whose bytes, corrections and settings are what they were
  when analysed.
- ``linked.py``: The archive linked as it was by the last build, changed where articles have changed since.
- ``make.py``: What a worker makes of one source: its analyses, packed where they were made, and the account
  of them.
- ``marks.py``: Marks: by what an article is known again when it was saved twice, small enough for a whole
  archive in memory.
- ``names.py``: The names of articles, loaded from the store when somebody asks: an edit needs those of almost
  no article.
- ``once.py``: One article once: which sources hold the same article, byte for byte, at the same address or
  with the same text.
- ``same_address.py``: The one form of all addresses under which one article is found: what differs only in
  how it was reached is dropped.
- ``shelf.py``: The shelf: the archive's articles as the site may show them, loaded from the store when
  somebody asks.
- ``withhold.py``: Rights carried out on accounts: which article has which, and what of each is told to all
  that comes after.
"""
