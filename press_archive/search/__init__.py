"""Full-text search: the index builder and the client that answers queries in the reader's browser.

Files (written by tests/test_architecture.py):

- ``collect.py``: From the site as pages see it to its search index, of which only what changed is made anew.
- ``documents.py``: What search is told of an article and of an entity, after rights have been applied.
"""

from press_archive.search.documents import SearchDocument, SearchEntity
from press_archive.search.index.build import build_index
from press_archive.search.update.decode import CannotChangeError
from press_archive.search.update.run import update_index

__all__ = ["CannotChangeError", "SearchDocument", "SearchEntity", "build_index", "update_index"]
