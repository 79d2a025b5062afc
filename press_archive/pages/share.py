"""What the card says that stands for an article where its address is shared, and where it is.

In: a :class:`Site` and an article. Out: a card, or none where the settings ask for none, nothing of the article may
be shown, or the typefaces lack letters of its headline.
"""

from __future__ import annotations

from press_archive.pages.addresses import share_address
from press_archive.pages.site import Site, date_label
from press_archive.pages.summary import ArticleSummary
from press_archive.pictures.share import ShareCard, card_of


def card_for(site: Site, summary: ArticleSummary) -> ShareCard | None:
    """Return the card of an article."""
    if not site.settings.share_cards or summary.access == "withdrawn" or not summary.title:
        return None
    day = date_label(summary.published, site.words) if summary.published else ""
    return card_of(summary.title, summary.outlet or "", day, site.settings.site_name)


def card_address(site: Site, summary: ArticleSummary) -> str | None:
    """Return the address of an article's card relative to the site's; None where it has none."""
    return share_address(summary.id) if card_for(site, summary) else None
