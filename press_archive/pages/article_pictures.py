"""The pictures of an article's page as figures, each before the block it belongs to.

In: a :class:`Site`, an article, the address of its page. Out: HTML by the number of the block; a picture's caption is
the paragraph below it, as it is where there is no picture.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from press_archive.model import Article
from press_archive.pages.addresses import picture_address
from press_archive.pages.site import Site
from press_archive.pages.writing.markdown import relative
from press_archive.pictures.look import ShownPicture
from press_archive.pictures.sizes import sizes_of

Figures = Mapping[int, list[str]]  # by the number of the block

_COLUMN = "(max-width: 45em) 100vw, 620px"  # how wide the text is, in which pictures stand


def figures_of(site: Site, article: Article, page: str) -> Figures:
    """Return an article's pictures as HTML for the page at an address."""
    found: dict[int, list[str]] = {}
    for picture in site.pictures.get(article.id, ()):
        block = article.blocks[picture.block]
        # What the line below it says need not be said twice to those who hear the page.
        said = (
            "" if picture.alt and picture.alt in block.text else picture.alt or site.words["article_picture"]
        )
        by = block.credit if block.credit and block.credit not in block.text else ""
        maker = site.words("article_picture_by", name=by) if by else ""
        found.setdefault(picture.block, []).append(_figure(picture, page, said, maker))
    return found


def _figure(picture: ShownPicture, page: str, said: str, maker: str) -> str:
    """One picture, and who made it where no caption says so. Its size is told, so that the text below stays put."""
    sizes = sizes_of(picture.width, picture.height, picture.images)
    files = [(relative(picture_address(picture.sha256, one.letter), page), one) for one in sizes]
    address, shown = files[-1]
    several = ", ".join(f"{file} {one.width}w" for file, one in files)
    more = f' srcset="{several}" sizes="{_COLUMN}"' if len(files) > 1 else ""
    alt = escape(said, quote=False).replace('"', "&quot;")
    credit = f"<small>{escape(maker, quote=False)}</small>" if maker else ""
    return (
        f'<figure class="picture {picture.images}"><img src="{files[0][0] if more else address}"{more} '
        f'width="{shown.width}" height="{shown.height}" alt="{alt}" loading="lazy" decoding="async"/>'
        f"{credit}</figure>"
    )
