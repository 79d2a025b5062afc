"""Small sites made of values and rendered by MkDocs alone, for looking at in a browser."""

from __future__ import annotations

from pathlib import Path

import yaml
from makers import ROOT
from mkdocs.commands.build import build
from mkdocs.config import load_config

from press_archive.pages.cards import card_files
from press_archive.pages.compose import compose
from press_archive.pages.site import Site
from press_archive.pages.this_day import this_day_files


def built_site(folder: Path, made: Site) -> Path:
    """Render all pages of a site under a folder; return where they are."""
    files = [*(file for recipe in compose(made) for file in recipe.make()), *card_files(made)]
    files += this_day_files(made)
    for file in files:
        (folder / "docs" / file.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "docs" / file.path).write_bytes(file.data)
    theme = {"name": "material", "custom_dir": str(ROOT / "overrides"), "language": "vi", "font": False}
    theme |= {"static_templates": ["assets/archive.js"]}
    config = {"site_name": "Kho", "use_directory_urls": False, "theme": theme, "plugins": []}
    config |= {"markdown_extensions": ["attr_list"], "nav": [{"Báo": "outlets/index.md"}]}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    build(load_config(str(folder / "mkdocs.yml")))
    return folder / "site"
