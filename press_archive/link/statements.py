"""Who the people and bodies in roles and quotes are, once mentions have their entities.

In: what was understood of one article, its mentions resolved. Out: the same with the entities of roles and
speakers filled in. A statement names its people by the name of a mention of the same article.
"""

from __future__ import annotations

from dataclasses import replace

from press_archive.languages import ARCHIVE
from press_archive.languages.folding import fold
from press_archive.model import Understanding

_ByName = dict[tuple[str, str | None], str | None]


def with_entities(understanding: Understanding) -> Understanding:
    """Return the understanding with ``person_entity``, ``body_entity`` and ``speaker_entity`` filled."""
    if not understanding.roles and not understanding.quotes:
        return understanding
    entities = _entities_by_name(understanding)
    return replace(
        understanding,
        roles=tuple(
            replace(
                role,
                person_entity=entities.get(("person", role.person)),
                body_entity=_body(entities, role.body),
            )
            for role in understanding.roles
        ),
        quotes=tuple(
            replace(
                quote,
                speaker_entity=entities.get(("person", quote.speaker)) or _body(entities, quote.speaker),
            )
            for quote in understanding.quotes
        ),
    )


def office_words(office: str) -> str:
    """An office without what tells since or until when it is held, for comparing: Tân Thủ tướng is the Thủ tướng."""
    words = office.lower().split(" ")
    while len(words) > 1 and words[0] in ARCHIVE.offices.times:
        words = words[1:]
    return fold(" ".join(words))


def _entities_by_name(understanding: Understanding) -> _ByName:
    """Entity ids by kind and name of the article's mentions; the first of a name stands for it."""
    found: _ByName = {}
    for mention in understanding.mentions:
        found.setdefault((mention.kind, mention.name), mention.entity)
    return found


def _body(entities: _ByName, name: str | None) -> str | None:
    return entities.get(("organization", name)) or entities.get(("place", name))
