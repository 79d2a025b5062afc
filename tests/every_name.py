"""Every name of an archive, typed into the search: does it find what its bearer's page lists?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote

from playwright.sync_api import Page

from press_archive.search import SearchEntity
from press_archive.search.index.words import accented_words

_PARAMETERS = {"person": "person", "place": "place", "organization": "org"}
_ASK_ALL = """async (asked) => {
  const found = [];
  for (const one of asked) {
    const answer = await archiveSearch.answer(one);
    found.push(answer.hint ? [] : await answer.ids());
  }
  return found;
}"""


def names_that_find_something_else(
    page: Page, entities: Iterable[SearchEntity], listed: Mapping[str, set[str]], names: int
) -> list[str]:
    """Return the names typed, and the entities chosen, that do not find just the articles that name them.

    ``listed`` has the articles by the entities' ids; at least so many ``names`` have to be tried.
    """
    known = list(entities)
    asked = [(f"?q={quote(name)}", entity) for entity, name in told_apart(known)]
    assert len(asked) >= names
    asked += [(f"?{_PARAMETERS[entity.kind]}={quote(entity.id)}", entity) for entity in known]
    found = page.evaluate(_ASK_ALL, [address for address, _ in asked])
    return [
        address for (address, entity), ids in zip(asked, found, strict=True) if listed[entity.id] != set(ids)
    ]


def told_apart(entities: Iterable[SearchEntity]) -> Iterator[tuple[SearchEntity, str]]:
    """Yield the preferred names that no other entity has, written the same but for case and the tone's place."""
    known = list(entities)
    bearers: dict[object, set[str]] = {}
    for entity in known:
        for name in (entity.name, *entity.variants):
            bearers.setdefault(_spelling(name), set()).add(entity.id)
    for entity in known:
        if len(bearers[_spelling(entity.name)]) == 1 and _spelling(entity.name):
            yield entity, entity.name


def _spelling(name: str) -> tuple[tuple[str, int], ...]:
    return tuple(accented_words(name))
