"""A page as bytes: YAML front matter that any tool can read, then Markdown.

In: a :class:`Page`. Out: UTF-8 bytes. MkDocs swallows front matter it cannot read, so what is written is read
back here and must come out equal.
"""

from __future__ import annotations

from typing import Any

import yaml

from press_archive.model import DataFile, Page

_Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def serialise(page: Page) -> DataFile:
    """Return the page's file; raises ``ValueError`` if its front matter would not read back the same."""
    meta = dict(page.meta)
    # One value a line, whatever its length: a folded line could start with "---" and end the front matter.
    front = yaml.dump(meta, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=2**31 - 1)
    if yaml.load(front, Loader=_Loader) != meta or "\n---" in front:  # noqa: S506 - a SafeLoader in C
        raise ValueError(f"{page.path}: front matter does not read back the same")
    return DataFile(page.path, f"---\n{front}---\n\n{page.markdown.strip()}\n".encode())
