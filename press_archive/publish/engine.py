"""Write the archive for an existing search engine into a folder: OpenSearch and Elasticsearch, or SQLite.

In: the search documents and entities. Out: files. A database is filled beside the old one and put in its place
when it is whole.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from itertools import chain
from pathlib import Path

from press_archive.errors import mistake
from press_archive.export.fulltext import fill_database
from press_archive.export.opensearch import bulk_files, index_settings
from press_archive.publish.docs import write_folder
from press_archive.search.documents import SearchDocument, SearchEntity

ENGINES = ("opensearch", "sqlite")
DATABASE = "archive.sqlite"


def write_for_engine(
    engine: str, documents: Iterable[SearchDocument], entities: Iterable[SearchEntity], folder: Path
) -> None:
    """Write what one of :data:`ENGINES` loads; the articles pass one by one and are not held in memory."""
    if engine == "sqlite":
        _write_database(documents, entities, folder)
    else:
        for old in folder.glob("articles-[0-9][0-9][0-9][0-9].ndjson"):
            old.unlink()
        write_folder(chain([index_settings()], bulk_files(documents, entities)), folder)


def _write_database(
    documents: Iterable[SearchDocument], entities: Iterable[SearchEntity], folder: Path
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / DATABASE
    beside = target.with_name(DATABASE + ".new")
    beside.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(beside)) as connection:
            connection.execute("PRAGMA journal_mode = OFF")  # nobody reads it yet
            fill_database(connection, documents, entities)
    except sqlite3.Error as error:
        raise mistake("database_unwritable", str(error), path=beside) from error
    os.replace(beside, target)
