"""The owner's face of the site: which of Material's settings apply to our pages, checked before anything is built.

In: a configuration MkDocs has loaded. Out: a :class:`MistakesError` where a logo, an icon or a colour is none; the
names of the settings that cannot apply here, which the command tells once. The templates in overrides/ read the
settings themselves, so that they come out the same whoever renders.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from mkdocs.utils.yaml import yaml_load

from press_archive.errors import MistakesError, ProblemCode, mistake

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

# Colours by their names in Material; overrides/assets/palette.css has them in tones that can be read.
_ACCENTS = (
    "red", "pink", "purple", "deep-purple", "indigo", "blue", "light-blue", "cyan", "teal", "green", "light-green",
    "lime", "yellow", "amber", "orange", "deep-orange", "custom",
)  # fmt: skip
COLOURS: Mapping[str, tuple[str, ...]] = {
    "primary": (*_ACCENTS[:-1], "brown", "grey", "blue-grey", "black", "white", "custom"),
    "accent": _ACCENTS,
}
SCHEMES = ("default", "slate")
_PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".ico")
_ICON = re.compile(r"[\w-]+(?:/[\w-]+)+", re.ASCII)  # material/library, fontawesome/brands/mastodon
_WAY = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>\"']+")
# Of theme these have an effect here; of extra, what a template of the owner's own may read is not ours to judge.
_OF_THEME = (
    "name",
    "custom_dir",
    "language",
    "static_templates",
    "logo",
    "favicon",
    "palette",
    "icon",
    "locale",
)
_NOT_OF_EXTRA = ("alternate", "analytics", "annotate", "consent", "homepage", "status", "tags", "version")
MATERIALS_FAVICON = "assets/images/favicon.png"  # which mkdocs.yml leaves out; the templates know it, too


def check_face(config: MkDocsConfig, folders: Iterable[Path]) -> None:
    """Refuse what would leave a hole in every page; ``folders`` are those of hand-written pages."""
    theme, docs = config.theme, tuple(folders)
    for key in ("logo", "favicon"):
        if theme.get(key) != MATERIALS_FAVICON:
            _check_picture(f"theme.{key}", theme.get(key), (*docs, *map(Path, theme.dirs)))
    icon = _mapping(theme.get("icon")).get("logo")
    if icon:
        _check_icon(config, "theme.icon.logo", icon)
    for asked in _palettes(theme.get("palette")):
        _check_palette(asked)
    _check_social(config)


def not_applied(config: MkDocsConfig) -> tuple[str, ...]:
    """Return the keys of mkdocs.yml that have no effect on this site, or that its pages do not let in."""
    return tuple(sorted(set(_keys_without_effect(config))))


def _keys_without_effect(config: MkDocsConfig) -> Iterator[str]:
    with Path(config.config_file_path).open("rb") as file:  # what the owner wrote, not what MkDocs fills in
        written = _mapping(yaml_load(file))
    theme, extra = _mapping(written.get("theme")), _mapping(written.get("extra"))
    yield from (f"theme.{key}" for key, value in theme.items() if key not in _OF_THEME and value)
    yield from (f"theme.icon.{key}" for key in _mapping(theme.get("icon")) if key != "logo")
    yield from (f"extra.{key}" for key in _NOT_OF_EXTRA if extra.get(key))
    if theme.get("favicon") == MATERIALS_FAVICON:
        yield "theme.favicon"
    yield from ("plugins: search" for one in written.get("plugins") or () if _plugin(one) == "search")
    let_in = tuple(
        one for one in _mapping(extra.get("archive")).get("also_load") or () if isinstance(one, str)
    )
    for key in ("extra_css", "extra_javascript"):
        for one in config.get(key) or ():
            if _is_elsewhere(str(one)) and not str(one).startswith(let_in):
                yield f"{key}: {one}"


def _plugin(named: object) -> str:
    return str(next(iter(named))) if isinstance(named, dict) and named else str(named)


def _is_elsewhere(address: str) -> bool:
    return bool(urlsplit(address).netloc)


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _palettes(value: object) -> list[Mapping[str, Any]]:
    asked: list[Any] = value if isinstance(value, list) else [value] if value else []
    if not all(isinstance(one, Mapping) for one in asked):
        raise _mistake("setting_face", "theme.palette", value, "scheme, primary, accent")
    return asked


def _check_palette(asked: Mapping[str, Any]) -> None:
    for key, known in (("scheme", SCHEMES), *COLOURS.items()):
        value = asked.get(key)
        if value and str(value).replace(" ", "-") not in known:
            raise _mistake("setting_face", f"theme.palette.{key}", value, ", ".join(known))


def _check_picture(key: str, value: object, folders: Iterable[Path]) -> None:
    if not value:
        return
    path = PurePosixPath(str(value))
    if not isinstance(value, str) or path.suffix.lower() not in _PICTURES:
        raise _mistake("setting_face", key, value, f"assets/logo{', '.join(_PICTURES)}")
    climbs = path.is_absolute() or ".." in path.parts or _is_elsewhere(value)
    if climbs or not any((folder / path).is_file() for folder in folders):
        raise _mistake("setting_no_picture", key, value, "")


def _check_icon(config: MkDocsConfig, key: str, value: object) -> None:
    folders = (Path(folder) / ".icons" for folder in config.theme.dirs)
    named = isinstance(value, str) and _ICON.fullmatch(value)
    if not named or not any((folder / f"{value}.svg").is_file() for folder in folders):
        raise _mistake("setting_face", key, value, "material/library, fontawesome/brands/facebook")


def _check_social(config: MkDocsConfig) -> None:
    ways = config.extra.get("social") or []
    if not isinstance(ways, list):
        raise _mistake("setting_face", "extra.social", ways, "- icon: …  link: …")
    for number, one in enumerate(ways, 1):
        told, key = _mapping(one), f"extra.social[{number}]"
        if not _WAY.fullmatch(str(told.get("link") or "")):
            raise _mistake("setting_face", f"{key}.link", told.get("link"), "https://…, mailto:…, tel:…")
        _check_icon(config, f"{key}.icon", told.get("icon"))


def _mistake(code: ProblemCode, key: str, value: object, expected: str) -> MistakesError:
    return mistake(code, "" if value is None else str(value), "mkdocs.yml", key=key, expected=expected)
