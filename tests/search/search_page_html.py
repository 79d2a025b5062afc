"""The search page as the theme makes it, in a frame of its own, so that no site has to be built to test it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader

from press_archive.pages.words import read_words

OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"
_FRAME = """<!doctype html><html lang="{{ config.theme.language }}"><head><meta charset="utf-8"><title>·</title>
{% import "catalogues/" ~ config.theme.language ~ ".html" as catalogue %}{% set words = catalogue.words %}
{% block styles %}{% endblock %}</head>
<body class="md-typeset">{% block content %}{% endblock %}{% block scripts %}{% endblock %}</body></html>"""


def interface_words(language: str) -> Mapping[str, str]:
    """Return the words of the interface in a language."""
    return read_words(OVERRIDES, language)


def search_page(language: str = "vi", engine: str = "") -> str:
    """Render overrides/search.html with the words of the catalogue."""
    stubs = DictLoader({"main.html": _FRAME})
    environment = Environment(loader=ChoiceLoader([stubs, FileSystemLoader(OVERRIDES)]))  # noqa: S701  (as MkDocs)
    environment.filters["url"] = lambda path: path
    extra = {"archive": {"search": {"engine_url": engine}}}
    config = {"theme": {"language": language}, "site_name": "Kho thử", "extra": extra}
    return environment.get_template("search.html").render(config=config, page={"content": "<p>…</p>"})
