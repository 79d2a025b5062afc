"""The places an article names, as bodies are looked through for them.

In: mentions. Out: names of places in small letters.
"""

from __future__ import annotations

from collections.abc import Iterable

from press_archive.languages.tones import normal_name
from press_archive.model import Mention


def place_names(mentions: Iterable[Mention]) -> frozenset[str]:
    """Return the places an article names, in small letters, to ask whether a body's name holds one."""
    return frozenset(
        normal_name(form) for one in mentions if one.kind == "place" for form in (one.name, one.surface)
    )
