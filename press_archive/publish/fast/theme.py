"""The theme's folders as MkDocs lists them in each build, without what it leaves out afterwards.

In: the theme of a configuration. Out: the same theme, in whose listings no hidden folder is walked through: Material
has 14,000 icons in one, and to list them took a tenth of publishing one edited article.
"""

from __future__ import annotations

import os
from collections.abc import Callable

from jinja2 import Environment, FileSystemLoader
from mkdocs.theme import Theme


def list_what_is_shown(theme: Theme) -> None:
    """Let the theme's environments of templates list files in folders that are not hidden."""
    make: Callable[[], Environment] = theme.get_env

    def get_env() -> Environment:
        environment = make()
        environment.loader = _Shown(theme.dirs)
        return environment

    setattr(theme, "get_env", get_env)  # noqa: B010 - a method, which mypy keeps from being assigned


class _Shown(FileSystemLoader):
    def list_templates(self) -> list[str]:
        found: set[str] = set()
        for root in self.searchpath:
            for folder, folders, names in os.walk(root, followlinks=self.followlinks):
                folders[:] = [name for name in folders if not name.startswith(".")]
                inside = os.path.relpath(folder, root).replace(os.sep, "/")
                prefix = "" if inside == "." else f"{inside}/"
                found.update(prefix + name for name in names)
        return sorted(found)
