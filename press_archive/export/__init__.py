"""What machines read: data files, downloads of the sources, the feed and the sitemap.

Files (written by tests/test_architecture.py):

- ``data.py``: The public data contract: docs/data/*.jsonl, report.json and datapackage.json.
- ``downloads.py``: The untouched sources, for readers to download and check.
- ``feeds.py``: The Atom feeds (RFC 4287) and the sitemap (sitemaps.org 0.9), for feed readers and search
  engines.
- ``fulltext.py``: The archive as an SQLite database with full-text search (FTS5), for archives that outgrow
  static hosting.
- ``lists.py``: The list of articles of each name and outlet with a page, for feed readers and for
  spreadsheets.
- ``opensearch.py``: The archive for OpenSearch and Elasticsearch: settings that fold and cut words as the
  archive does, and bulk files.
- ``pictures.py``: The pictures that pages show, in the sizes they need, written by what they are and not by
  what they were called.
- ``query.py``: The query language for the engines that an archive is exported to: what the search box
  understands.
- ``rows.py``: The rows of the data files that grow the most, of articles and of entities, in groups that are
  kept in the store.
- ``share.py``: The cards that stand for articles where their addresses are shared, if the settings ask for
  them.
- ``shared.py``: What the data files tell of what several articles have in common: stories, passages, and
  columns of other tables.
"""
