"""What runs here, as a digest: other code, or other packages under it, may come to other results.

In: nothing. Out: a digest of this package's files, of Python's version and of the versions of all packages this one
stands on, directly or not.
"""

from __future__ import annotations

import hashlib
import sys
import unicodedata
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_OURS = "press-archive"


@lru_cache(maxsize=1)
def code_digest() -> str:
    """Digest the package's own files and the versions under it: other code may come to other results."""
    digest = hashlib.sha256(f"{sys.version} {unicodedata.unidata_version} {_versions()}".encode())
    package = Path(__file__).parents[1]
    for file in sorted(package.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            digest.update(file.relative_to(package).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def _versions() -> list[tuple[str, str]]:
    """Return the packages this one stands on, whatever they stand on in turn, and their versions."""
    found: dict[str, str] = {}
    asked = [_OURS]
    while asked:
        name = asked.pop()
        if name in found:
            continue
        try:
            one = distribution(name)
        # Run from its folder without being installed, or an extra that nobody wants.
        except PackageNotFoundError:
            continue
        found[name] = one.version if name != _OURS else ""
        needed = map(Requirement, one.requires or ())
        asked += [canonicalize_name(other.name) for other in needed if _is_needed(other)]
    return sorted(found.items())


def _is_needed(requirement: Requirement) -> bool:
    return requirement.marker is None or requirement.marker.evaluate({"extra": ""})
