"""What editors are told where it is not published: in a folder beside the site, their page with links into it.

In: a :class:`Site`. Out: <site>-editors/index.html and report.json, the problems for machines; written when they have
changed, removed where the page is published.
"""

from __future__ import annotations

import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from markdown import markdown

from press_archive.export.data import report_file
from press_archive.pages.editors import editors_page
from press_archive.pages.site import Site

_LINK = re.compile(r'(?<=href=")(?![a-z]+:|#)([^"#]+)\.md(?=["#])')


def write_beside(site: Site) -> None:
    """Bring what lies beside the site up to date."""
    settings = site.settings
    for name, made in (("index.html", _page), ("report.json", _report)):
        path = settings.beside / name
        if settings.editors_public:
            path.unlink(missing_ok=True)
        else:
            _write(path, made(site))


def _page(site: Site) -> bytes:
    settings = site.settings
    root = f"../{settings.site.name}/"
    page = editors_page(site)
    content = markdown(page.markdown, extensions=["attr_list", "tables"])
    environment = Environment(loader=FileSystemLoader(settings.overrides), autoescape=True)
    html: str = environment.get_template("beside.html").render(
        words=site.words,
        language=settings.language,
        site_name=settings.site_name,
        root=root,
        content=_LINK.sub(rf"{root}\1.html", content),
    )
    return html.encode()


def _report(site: Site) -> bytes:
    return report_file(site, "report.json", told=True).data


def _write(path: Path, data: bytes) -> None:
    if not path.exists() or path.read_bytes() != data:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
