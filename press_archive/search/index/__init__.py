"""The index that the browser loads, made from nothing.

Files (written by tests/test_architecture.py):

- ``arrays.py``: Names for the arrays of numbers that the index builder works with.
- ``beside.py``: Which words stand beside which in headlines and in names: what a misspelt word is put right
  by.
- ``bits.py``: Numbers as bits: what the shards are made of, written and read many at a time.
- ``build.py``: The index builder: what the browser loads, part by part, once a reader searches.
- ``columns.py``: What the client knows of every article at once: its day, its outlet, its length, who and
  what it names.
- ``entities.py``: Everything about what search knows by name, as files.
- ``gather.py``: From articles to the rows of the index's sections: single words, beginnings of words, pairs
  of neighbours.
- ``hashing.py``: Keys of the index: a word, two neighbouring words or a name as two 32-bit numbers.
- ``impact.py``: How much a word says about an article: BM25 over blocks, in four steps.
- ``intervals.py``: The days a publication date covers, so that the client compares dates as plain strings.
- ``layout.py``: How large the parts of the index are: how many shards each section has, and which lists lie
  by themselves.
- ``lexicon.py``: All words that occur, by how they begin: for beginnings of words and for the nearest words
  to a misspelt one.
- ``name_words.py``: The words of names as numbers, so that the names of a whole archive are keyed at once.
- ``named.py``: What search knows by name: entities, and outlets, authors and stories as if they were; each
  with its handle.
- ``occurrences.py``: Pairs of words one by one, each with its place: rows and places together, so that both
  can be changed.
- ``offers.py``: What is offered while a name is typed: for each beginning the names with most articles, and
  where there are more.
- ``positions.py``: Where pairs of words stand in articles: what a phrase of three or more words is made sure
  with.
- ``postings.py``: The lists of a shard: for each key the articles, with how much it says about them and how
  it is accented.
- ``quotes.py``: Who said what in each article, for queries that ask for it: nothing else loads these files.
- ``records.py``: What the client is told of each thing by its handle: its names, its page, which articles it
  is in.
- ``sections.py``: The sections of words and pairs as files: shards, and the long lists that lie by
  themselves.
- ``spill.py``: Rows that do not fit into memory together, dealt by their keys over files of a temporary
  folder.
- ``words.py``: The words of the articles as numbers, so that millions of them are handled at once.
"""
