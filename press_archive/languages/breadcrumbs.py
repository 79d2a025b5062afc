"""Breadcrumbs: the line that says in which section of a site an article stood.

In: a line, and the folded names of a language's sections and home pages. Out: the innermost section, or None.
"""

from __future__ import annotations

import re

from press_archive.languages.folding import fold

_LONGEST = 80


def innermost(line: str, sections: frozenset[str], homes: frozenset[str]) -> str | None:
    """Return the innermost section a line names ("Trang chủ > Thời sự"), if it names nothing else."""
    if len(line) > _LONGEST:
        return None
    parts = [part.strip() for part in re.split(r"[>›»/|•]", line) if part.strip()]
    folded = [fold(part) for part in parts]
    if not parts or not all(part in sections or part in homes for part in folded):
        return None
    named = [part for part, key in zip(parts, folded, strict=True) if key not in homes]
    return named[-1] if named else None
