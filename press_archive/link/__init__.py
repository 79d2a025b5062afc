"""Linking: which mentions across the whole archive mean the same person, organisation or place.

In: articles with what was understood of each, authority records, ids given out before, judgements. Out: the
same with every mention's entity, and the entities.
"""

from press_archive.link.entities import resolve
from press_archive.link.judged import without_entity
from press_archive.link.keys import minted_id

__all__ = ["minted_id", "resolve", "without_entity"]
