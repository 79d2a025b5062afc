"""Adding from the web: pages saved under seeds/ as WARC, politely, for the next build to read.

In: addresses, or files, feeds and sitemaps that list some. Out: files. The only room that asks other machines for
anything, and only when somebody types so; a build never does.

Files (written by tests/test_architecture.py):

- ``add.py``: Adding what somebody names: each page is fetched and kept, lists are opened, what went wrong is
  told.
- ``lists.py``: Lists of addresses: what somebody typed, a file with one a line, a feed (RSS, Atom, JSON
  Feed), a sitemap.
- ``polite.py``: Politeness: what robots.txt allows, one request at a time, a pause between two of one host,
  patience.
- ``reach.py``: One request to another machine, within limits of time and size, and only to addresses of the
  public network.
- ``warc.py``: What is kept of a page: a WARC file (ISO 28500) with what the server sent, when, and a hash of
  it.
"""

from press_archive.collect.add import Added, Wish, add
from press_archive.collect.polite import Fetcher
from press_archive.collect.reach import Limits

__all__ = ["Added", "Fetcher", "Limits", "Wish", "add"]
