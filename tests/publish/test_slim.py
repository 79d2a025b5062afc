"""A site holds what its pages use of the theme, and nothing else of it."""

from __future__ import annotations

import re
from pathlib import Path

from publishing import tree

_REFERENCE = re.compile(r"""(?:href|src)="?[./]*(assets/[^"#?> ]+)|url\((fonts/[^)]+)\)""")


def test_assets_are_those_that_pages_name(built: Path) -> None:
    site = tree(built / "site")
    named = {
        match[1] or f"assets/{match[2]}"
        for path, data in site.items()
        if path.endswith((".html", ".css"))
        for match in _REFERENCE.finditer(data.decode())
    }
    # Licences go with their fonts; maps and cards are fetched by scripts, by names they put together.
    present = {path for path in site if path.startswith("assets/") and not path.endswith(".txt")}
    assert named <= present
    ours = {"assets/" + path for path in tree(built / "overrides/assets")}
    assert present - named - ours == set()
