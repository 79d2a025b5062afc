"""The archive's settings: what stands under ``extra: archive:`` in mkdocs.yml, checked against a declared class.

In: a configuration MkDocs has loaded. Out: a frozen :class:`Settings`, or an :class:`ArchiveError` that
names the key, what is wrong and what was expected.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config import config_options as c
from mkdocs.config.base import Config

from press_archive.errors import ArchiveError
from press_archive.model import Rights

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

LANGUAGES = ("vi", "en")
_MOST_MB = 1_000
# A host, or the hash of a script: nothing that would end or loosen the policy in overrides/partials/policy.html.
_LOADABLE = re.compile(r"https?://[\w.-]+(:\d+)?(/[\w./~-]*)?|sha(256|384|512)-[A-Za-z0-9+/]+=*", re.ASCII)
_LARGE = 2_000  # articles: from so many on "auto" writes lean pages
# From how many articles on (left) "auto" gives a name a page only from how many of its own on (right).
_PAGES_FROM = ((10_000, 5), (2_000, 3), (201, 2), (0, 1))


class RightsOptions(Config):
    """``rights``: what of every article may be shown, unless seeds/rights.yml says otherwise."""

    access = c.Choice(("full", "excerpt", "metadata", "withdrawn"), default="full")
    words = c.Type(int, default=80)
    noindex = c.Type(bool, default=False)
    contact = c.Type(str, default="")
    note = c.Type(str, default="")


class SearchOptions(Config):
    """``search``: where the same archive stands in a server's engine, for the search page to point at."""

    engine_url = c.Type(str, default="")  # overrides/search.html adds ?q=…


class ArchiveOptions(Config):
    """``extra.archive``: every key the archive knows."""

    seeds = c.Type(str, default="seeds")
    max_source_mb = c.Type((int, float), default=5)
    fast = c.Type(bool, default=True)  # read by press_archive/publish/fast/files.py
    entity_pages_from = c.Type((int, str), default="auto")
    lean = c.Choice(("auto", True, False), default="auto")
    also_load = c.ListOfItems(c.Type(str), default=[])  # read by overrides/partials/policy.html
    rights = c.SubConfig(RightsOptions)
    search = c.SubConfig(SearchOptions)


@dataclass(frozen=True, slots=True)
class Settings:
    """Checked settings, with every folder absolute."""

    root: Path  # the folder of mkdocs.yml
    seeds: Path
    docs: Path
    site: Path
    overrides: Path
    site_name: str
    site_url: str  # ends in "/", or "" when unknown
    language: str  # of the interface: "vi" or "en"
    max_source_bytes: int
    rights: Rights
    entity_pages_from: int | None = None  # None: "auto"
    lean: bool | None = None  # None: "auto"

    def pages_from(self, articles: int) -> int:
        """Return from which of its articles on an entity has a page, in an archive of so many articles."""
        return self.entity_pages_from or next(own for size, own in _PAGES_FROM if articles >= size)

    def is_lean(self, articles: int) -> bool:
        """Whether the pages of an archive of so many articles leave out what stands elsewhere."""
        return articles >= _LARGE if self.lean is None else self.lean


def read_settings(config: MkDocsConfig, seeds: Path | None = None) -> Settings:
    """Check the archive's part of a loaded MkDocs configuration; ``seeds`` overrides the folder named there."""
    root = Path(config.config_file_path).resolve().parent
    raw = config.extra.get("archive") or {}
    options = _checked_options(raw)
    _check_theme(config, root)
    language = str(config.theme.get("language"))
    if language not in LANGUAGES:
        raise ArchiveError(
            f'mkdocs.yml: theme.language is "{language}", but the interface speaks {" and ".join(LANGUAGES)}; '
            "write one of these."
        )
    folder = (seeds or root / options.seeds).resolve()
    if not folder.is_dir():
        raise ArchiveError(
            f"The folder of articles {folder} does not exist; create it, or name another with "
            "--seeds or under extra.archive.seeds in mkdocs.yml."
        )
    folders = {
        "seeds": folder,
        "docs": Path(config.docs_dir).resolve(),
        "site": Path(config.site_dir).resolve(),
        "overrides": root / "overrides",
    }
    check_apart(folders)
    return Settings(
        root=root,
        **folders,
        site_name=str(config.site_name),
        site_url=_with_slash(config.site_url or ""),
        language=language,
        max_source_bytes=round(options.max_source_mb * 1_000_000),
        rights=Rights(**{name: options.rights[name] for name in options.rights}),
        entity_pages_from=None if options.entity_pages_from == "auto" else options.entity_pages_from,
        lean=None if options.lean == "auto" else bool(options.lean),
    )


def _check_theme(config: MkDocsConfig, root: Path) -> None:
    """The pages need this project's templates and flat addresses; without them nothing would work quietly."""
    if str(root / "overrides") not in config.theme.dirs:
        raise ArchiveError("mkdocs.yml: theme.custom_dir must be overrides, where the pages' templates are.")
    if "assets/archive.js" not in config.theme.static_templates:
        raise ArchiveError(
            "mkdocs.yml: theme.static_templates must name assets/archive.js, the pages' script."
        )
    if config.use_directory_urls:
        raise ArchiveError("mkdocs.yml: use_directory_urls must be false, or links would not work from disk.")


def check_apart(folders: dict[str, Path]) -> None:
    """Refuse folders that hold one another: what is made would be read as sources, or replaced with the site."""
    for (one, here), (other, there) in combinations(folders.items(), 2):
        if here == there or here in there.parents or there in here.parents:
            raise ArchiveError(
                f"The folders of {one} ({here}) and {other} ({there}) must lie apart; name others with --{other} "
                "or in mkdocs.yml."
            )


def _checked_options(raw: Any) -> Any:
    if not isinstance(raw, dict):
        raise ArchiveError(
            "mkdocs.yml: extra.archive must be a list of keys and values, for example 'seeds: seeds'."
        )
    options = ArchiveOptions()
    options.load_dict(raw)
    errors, warnings = options.validate()
    for key, problem in [*errors, *warnings]:
        raise ArchiveError(
            f"mkdocs.yml: extra.archive.{key}: {str(problem).strip().rstrip('.')}. Known keys: "
            f"{', '.join(name for name, _ in ArchiveOptions._schema)}; see README.md."
        )
    if not 0 < options.max_source_mb <= _MOST_MB:  # also refuses .nan
        raise ArchiveError(
            f"mkdocs.yml: extra.archive.max_source_mb must be greater than 0, at most {_MOST_MB}."
        )
    pages_from = options.entity_pages_from
    if pages_from != "auto" and (type(pages_from) is not int or pages_from < 1):
        raise ArchiveError(
            "mkdocs.yml: extra.archive.entity_pages_from must be auto, or a whole number from 1 on."
        )
    if not re.fullmatch(r"(https?://\S+)?", options.search.engine_url):
        raise ArchiveError("mkdocs.yml: extra.archive.search.engine_url must begin with https:// or http://.")
    for source in options.also_load:
        if not _LOADABLE.fullmatch(source):
            raise ArchiveError(
                f'mkdocs.yml: extra.archive.also_load: "{source}" is neither a host, as https://host.example, nor a '
                "hash, as sha256-…; write one of these."
            )
    for text in (options.rights.contact, options.rights.note):
        if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
            raise ArchiveError("mkdocs.yml: extra.archive.rights holds a character that does not exist.")
    if options.rights.words < 0:
        raise ArchiveError("mkdocs.yml: extra.archive.rights.words must not be negative.")
    return options


def _with_slash(url: str) -> str:
    return url if not url or url.endswith("/") else url + "/"
