"""The cards that stand for articles where their addresses are shared, if the settings ask for them.

In: a :class:`Site`. Out: a recipe for each article of which something is shown, and whose headline the site's
typefaces can write.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from press_archive.keeping.code import code_digest
from press_archive.keeping.store import key_of
from press_archive.model import DataFile, Recipe
from press_archive.pages.addresses import share_address
from press_archive.pages.share import card_for
from press_archive.pages.site import Site
from press_archive.pictures.share import ShareCard, drawn
from press_archive.pictures.typeface import missing_files
from press_archive.settings import mistake

_TYPEFACES = "assets/fonts"


def share_files(site: Site) -> Iterator[Recipe]:
    """Yield the cards' recipes."""
    if not site.settings.share_cards:
        return
    typefaces = site.settings.overrides / _TYPEFACES
    if missing := missing_files(typefaces):
        raise mistake("setting_share_cards", missing[0])
    for summary in site.listed:
        card = card_for(site, summary)
        if card:
            make = partial(_made, summary.id, card, typefaces)
            yield Recipe(f"share {summary.id}", key_of(code_digest(), card), make)


def _made(identifier: str, card: ShareCard, typefaces: Path) -> list[DataFile]:
    return [DataFile(share_address(identifier), drawn(card, typefaces))]
