"""The articles of an archive by their ids, for pages that set several side by side.

In: an archive. Out: a mapping that loads an article when it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from press_archive.model import Archive, ArchivedArticle


class ArticlesById(Mapping[str, ArchivedArticle]):
    """An archive's articles by their ids, loaded as they are asked for."""

    def __init__(self, archive: Archive) -> None:
        self._articles = archive.articles
        self._places = {heading.id: place for place, heading in enumerate(archive.headings)}

    def __getitem__(self, identifier: str) -> ArchivedArticle:
        return self._articles[self._places[identifier]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
