"""The editors' page where it is not published: in a folder beside the site, with links into it.

In: a :class:`Site`. Out: <site>-editors/index.html, written when it has changed; removed where the page is published.
"""

from __future__ import annotations

import re

from jinja2 import Environment, FileSystemLoader
from markdown import markdown

from press_archive.pages.editors import editors_page
from press_archive.pages.site import Site

_LINK = re.compile(r'(?<=href=")(?![a-z]+:|#)([^"#]+)\.md(?=["#])')


def write_beside(site: Site) -> None:
    """Bring the page beside the site up to date."""
    settings = site.settings
    path = settings.beside / "index.html"
    if settings.editors_public:
        path.unlink(missing_ok=True)
        return
    root = f"../{settings.site.name}/"
    page = editors_page(site)
    content = markdown(page.markdown, extensions=["attr_list", "tables"])
    environment = Environment(loader=FileSystemLoader(settings.overrides), autoescape=True)
    html = environment.get_template("beside.html").render(
        words=site.words,
        language=settings.language,
        site_name=settings.site_name,
        root=root,
        content=_LINK.sub(rf"{root}\1.html", content),
    )
    if not path.exists() or path.read_text("utf-8") != html:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html, "utf-8")
