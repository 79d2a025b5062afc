"""The search client as four scripts, put together from the small files in ``client/``.

In: the JavaScript files beside this module. Out: search.js, which every search needs; tools.js, which is loaded when
a reader opens one of the tools above the results; recall.js, where few or none are found; offers.js, when one
types. Each has its own scope.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

# Each part uses only parts named before it, except inside functions called later.
PARTS = (
    "load.js",
    "fold.js",
    "dates.js",
    "bits.js",
    "hash.js",
    "shards.js",
    "columns.js",
    "positions.js",
    "query.js",
    "names.js",
    "plan.js",
    "match.js",
    "fields.js",
    "rank.js",
    "address.js",
    "dom.js",
    "texts.js",
    "snippet.js",
    "engine.js",
    "kept.js",
    "chosen.js",
    "results.js",
    "panel.js",
    "tools.js",
    "keys.js",
    "page.js",
    "offering.js",
)
TOOLS = (
    "after.js",
    "advice.js",
    "choices.js",
    "facets.js",
    "reading.js",
    "near.js",
    "said.js",
    "files.js",
    "narrow.js",
    "chart.js",
    "compare.js",
    "concordance.js",
    "cite.js",
    "keptlist.js",
    "toolbox.js",
)
RECALL = ("beside.js", "nearest.js", "guess.js", "alike.js", "spelling.js", "nearly.js", "recalled.js")
OFFERS = ("offers.js",)
_COMMENT = re.compile(r"(^|\s)\s*// [^\"'`]*$|^\s*//.*$")
_DECLARED = re.compile(r"^(?:async )?(?:function|class|const|let) (\w+)", re.MULTILINE)


def client_script() -> str:
    """Return the client; the parts share one scope and leave the single name ``archiveSearch`` outside."""
    shared = f"function shared() {{ return {{ {', '.join(_shared())} }}; }}"
    return "\n".join(["(function () {", '"use strict";', *_code(PARTS), shared, "})();\n"])


def tools_script() -> str:
    """Return the tools: a function that is given what it uses of the client, and returns ``toolbox``."""
    return _on_demand("tools", TOOLS, "toolbox")


def recall_script() -> str:
    """Return what few or no results call for, in the same manner; it returns ``recall``."""
    return _on_demand("recall", RECALL, "recall")


def offers_script() -> str:
    """Return what a box offers while one types, in the same manner; it returns ``offers``."""
    return _on_demand("offers", OFFERS, "offers")


def _on_demand(name: str, parts: Iterable[str], returned: str) -> str:
    opening = f"archiveSearch.deliver('{name}',({{ {', '.join(_shared())} }}) => {{"
    return "\n".join(['"use strict";', opening, *_code(parts), f"return {returned};", "});\n"])


@lru_cache(maxsize=1)
def _shared() -> tuple[str, ...]:
    """Return the names of the client's that the other scripts use."""
    used = set(re.findall(r"\w+", "\n".join(_code([*TOOLS, *RECALL, *OFFERS]))))
    return tuple(sorted(used.intersection(_DECLARED.findall("\n".join(map(_text, PARTS))))))


def _code(names: Iterable[str]) -> list[str]:
    """Return the lines without comments and indentation, a quarter of what readers would load.

    No part has a string of several lines, which that would change; what has no quotation mark after it is in
    no string.
    """
    lines = [_COMMENT.sub("", line).strip() for name in names for line in _text(name).splitlines()]
    return [line for line in lines if line]


def _text(name: str) -> str:
    return (files("press_archive.search") / "client" / name).read_text(encoding="utf-8")
