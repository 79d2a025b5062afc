"""The archive's settings: what stands under ``extra: archive:`` in mkdocs.yml, checked against a declared class.

In: a configuration MkDocs has loaded. Out: a frozen :class:`Settings`, or a :class:`MistakesError` that
names the key, what is wrong and what was expected.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config import config_options as c
from mkdocs.config.base import Config

from press_archive import errors
from press_archive.errors import MistakesError, ProblemCode
from press_archive.face import check_face
from press_archive.model import Rights

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_MOST_MB = 1_000
# A host, or the hash of a script: nothing that would end or loosen the policy in overrides/partials/policy.html.
_LOADABLE = re.compile(r"https?://[\w.-]+(:\d+)?(/[\w./~-]*)?|sha(256|384|512)-[A-Za-z0-9+/]+=*", re.ASCII)
# An e-mail address, or a page at which an issue is made.
_REPORT = re.compile(
    r"[^\s@<>\"'?&:/]+@[^\s@<>\"'?&:/]+\.[^\s@<>\"'?&:/]+|https?://[\w.-]+(:\d+)?/[^\s<>\"']*", re.ASCII
)
_ALSO_OPTIONS = ("setting_folders", "setting_no_seeds")  # what they are about may come from the command line
_EXAMPLES: Mapping[type, str] = {int: "0, 1, 2, …", bool: "true, false", str: '"…"'}
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
    images = c.Choice(("none", "thumbnails", "full"), default="none")


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
    editors = c.Choice(("beside", "public"), default="beside")  # read by overrides/partials/footer.html, too
    report = c.Type(str, default="")  # read by overrides/article/report.html
    share_cards = c.Type(bool, default=False)  # read by press_archive/pictures/share_files.py
    also_load = c.ListOfItems(c.Type(str), default=[])  # read by overrides/partials/policy.html
    rights = c.SubConfig(RightsOptions)
    search = c.SubConfig(SearchOptions)


_PARTS: Mapping[str, type[Config]] = {"rights": RightsOptions, "search": SearchOptions}


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
    language: str  # of the interface, one that has a catalogue
    max_source_bytes: int
    rights: Rights
    entity_pages_from: int | None = None  # None: "auto"
    lean: bool | None = None  # None: "auto"
    editors_public: bool = True  # whether the editors' page is a page of the site
    share_cards: bool = False  # whether a card is drawn of each article, for where its address is shared

    @property
    def beside(self) -> Path:
        """The folder beside the site for what is not published with it."""
        return self.site.with_name(f"{self.site.name}-editors")

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
    spoken = languages_in(root / "overrides")
    if language not in spoken:
        raise mistake("setting_language", language, expected=", ".join(spoken))
    folder = (seeds or root / options.seeds).resolve()
    if not folder.is_dir():
        raise mistake("setting_no_seeds", str(folder))
    folders = {
        "seeds": folder,
        "docs": Path(config.docs_dir).resolve(),
        "site": Path(config.site_dir).resolve(),
        "overrides": root / "overrides",
    }
    check_apart(folders)
    check_face(config, (folders["docs"], root / "docs"))
    return Settings(
        root=root,
        **folders,
        site_name=str(config.site_name),
        site_url=_with_slash(config.site_url or ""),
        language=language,
        max_source_bytes=round(options.max_source_mb * 1_000_000),
        rights=Rights(**{name: options.rights[name] for name in options.rights}),
        entity_pages_from=None if options.entity_pages_from == "auto" else options.entity_pages_from,
        share_cards=options.share_cards,
        editors_public=options.editors == "public",
        lean=None if options.lean == "auto" else bool(options.lean),
    )


def languages_in(overrides: Path) -> tuple[str, ...]:
    """Return the languages that the interface has words for: those of the catalogues there are."""
    return tuple(sorted(path.stem for path in (overrides / "catalogues").glob("*.html")))


def mistake(code: ProblemCode, detail: str = "", **values: object) -> MistakesError:
    """Return what is wrong with the settings, to raise."""
    return errors.mistake(code, detail, "" if code in _ALSO_OPTIONS else "mkdocs.yml", **values)


def _check_theme(config: MkDocsConfig, root: Path) -> None:
    """The pages need this project's templates and flat addresses; without them nothing would work quietly."""
    if str(root / "overrides") not in config.theme.dirs:
        raise mistake("setting_theme_dir")
    if "assets/archive.js" not in config.theme.static_templates:
        raise mistake("setting_theme_script")
    if config.use_directory_urls:
        raise mistake("setting_directory_urls")


def check_apart(folders: dict[str, Path]) -> None:
    """Refuse folders that hold one another: what is made would be read as sources, or replaced with the site."""
    for (one, here), (other, there) in combinations(folders.items(), 2):
        if here == there or here in there.parents or there in here.parents:
            raise mistake("setting_folders", one=one, here=here, other=other, there=there)


def _checked_options(raw: Any) -> Any:
    if not isinstance(raw, dict):
        raise mistake("setting_archive_no_keys")
    options = ArchiveOptions()
    options.load_dict(raw)
    wrong, warnings = options.validate()
    for key, problem in [*wrong, *sorted(warnings, key=str)]:
        raise _wrong_option(raw, key, str(problem))
    if not 0 < options.max_source_mb <= _MOST_MB:  # also refuses .nan
        raise mistake("setting_max_source_mb", most=_MOST_MB)
    pages_from = options.entity_pages_from
    if pages_from != "auto" and (type(pages_from) is not int or pages_from < 1):
        raise mistake("setting_pages_from")
    if not re.fullmatch(r"(https?://\S+)?", options.search.engine_url):
        raise mistake("setting_engine_url")
    if options.report and not _REPORT.fullmatch(options.report):
        raise mistake("setting_report", options.report)
    for source in options.also_load:
        if not _LOADABLE.fullmatch(source):
            raise mistake("setting_also_load", source)
    for text in (options.rights.contact, options.rights.note):
        if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
            raise mistake("setting_no_text")
    if options.rights.words < 0:
        raise mistake("setting_words")
    return options


def _wrong_option(raw: Mapping[str, Any], key: str, problem: str) -> MistakesError:
    """Return what is wrong with one key, or with one below it; MkDocs says which in words of its own."""
    schema, values = dict(ArchiveOptions._schema), raw
    below = schema.get(key)
    if isinstance(below, c.SubConfig) and isinstance(raw.get(key), dict):
        inner = _PARTS[key]
        named = re.search(r"Sub-option '([^']+)'|name: (.+)", problem)
        schema, values = dict(inner._schema), raw[key]
        name = (named[1] or named[2]).strip() if named else ""
        path = f"{key}.{name}"
    else:
        name = path = key
    if name not in schema:
        return mistake("setting_unknown", key=path, expected=", ".join(schema))
    return mistake("setting_wrong", repr(values.get(name)), key=path, expected=_expected(schema[name]))


def _expected(option: Any) -> str:
    """Show by example what an option may be."""
    if isinstance(option, c.Choice):
        return ", ".join(str(one).lower() for one in option.choices)
    kinds = getattr(option, "_type", None)
    return _EXAMPLES.get(kinds, "key: value") if isinstance(kinds, type) else "auto, 1, 2.5"


def _with_slash(url: str) -> str:
    return url if not url or url.endswith("/") else url + "/"
