"""The search client as one script, put together from the small files in ``client/``.

In: the JavaScript files beside this module. Out: their text in the order of :data:`PARTS`, in a scope of its own.
"""

from __future__ import annotations

from importlib.resources import files

# Each part uses only parts named before it, except inside functions called later.
PARTS = (
    "load.js",
    "fold.js",
    "dates.js",
    "query.js",
    "names.js",
    "corpus.js",
    "match.js",
    "fields.js",
    "rank.js",
    "suggest.js",
    "facets.js",
    "engine.js",
    "address.js",
    "snippet.js",
    "dom.js",
    "results.js",
    "panel.js",
    "page.js",
)


def client_script() -> str:
    """Return the client; the parts share one scope and leave the single name ``archiveSearch`` outside.

    Comments and indentation stay behind, a quarter of what readers would load; no part has a string of
    several lines, which that would change.
    """
    folder = files("press_archive.search") / "client"
    texts = [(folder / name).read_text(encoding="utf-8") for name in PARTS]
    lines = [line.strip() for text in texts for line in text.splitlines()]
    code = [line for line in lines if line and not line.startswith("//")]
    return "\n".join(["(function () {", '"use strict";', *code, "})();\n"])
