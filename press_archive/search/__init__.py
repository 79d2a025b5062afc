"""Full-text search: the index builder and the client that answers queries in the reader's browser."""

from press_archive.search.documents import SearchDocument, SearchEntity
from press_archive.search.index.build import build_index
from press_archive.search.update.decode import CannotChangeError
from press_archive.search.update.run import update_index

__all__ = ["CannotChangeError", "SearchDocument", "SearchEntity", "build_index", "update_index"]
