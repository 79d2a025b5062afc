"""A page as bytes: YAML front matter that any tool can read, then Markdown.

In: a :class:`Page`. Out: UTF-8 bytes. MkDocs swallows front matter it cannot read, so what is written is checked
against its declared shape, read back here, and must come out equal.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import yaml

from press_archive.model import DataFile, Page
from press_archive.pages.writing.front_matter import read_page

_Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
# What YAML takes for line ends, or must not hold, though JSON may.
_STRANGE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


_Shape = type | tuple[type, ...]
_TEXT, _BLANK = str, (str, type(None))

# What other tools may rely on, by kind of page; every page has the first row.
_ALWAYS: Mapping[str, _Shape] = {"title": _TEXT, "kind": _TEXT}
_SHAPES: Mapping[str, Mapping[str, _Shape]] = {
    "article": {
        "date": _BLANK,
        "outlet": _BLANK,
        "authors": list,
        "source": _TEXT,
        "sha256": _TEXT,
        "language": _TEXT,
        "people": list,
        "organisations": list,
        "places": list,
        "dates": list,
        "archive": dict,
    },
    "redirect": {"redirect_to": _TEXT},
}


def serialise(page: Page) -> DataFile:
    """Return the page's file; raises ``ValueError`` if its front matter is not whole or would not read back."""
    meta = dict(page.meta)
    for key, shape in {**_ALWAYS, **_SHAPES.get(str(meta.get("kind")), {})}.items():
        if key not in meta or not isinstance(meta[key], shape):
            raise ValueError(f"{page.path}: front matter needs {key}, found {meta.get(key)!r}")
    front = _front(meta)
    text = f"---\n{front}---\n\n{page.markdown.strip()}\n"
    if "\n---" in front or read_page(text)[1] != meta:
        raise ValueError(f"{page.path}: front matter does not read back the same")
    return DataFile(page.path, text.encode())


def _front(meta: Mapping[str, object]) -> str:
    """Write YAML, what is for our templates alone as JSON, which is YAML too and much quicker to write and read."""
    ours = {key: value for key, value in meta.items() if isinstance(value, dict)}
    rest = {key: value for key, value in meta.items() if key not in ours}
    # One value a line, whatever its length: a folded line could start with "---" and end the front matter.
    front: str = yaml.dump(rest, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=2**31 - 1)
    for key, value in ours.items():
        written = json.dumps(value, ensure_ascii=False)
        front += f"{key}: {_STRANGE.sub(_escaped, written)}\n"
    return front


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"
