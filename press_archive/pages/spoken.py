"""The interface's words in the other languages, for readers who choose one: a script a language, loaded on demand.

In: the catalogues, long texts and help there are in overrides/ and search/. Out: scripts under docs/data/languages/,
each with what a page may say in the language it was built in and what the other says for it, the forms of dates and
numbers, and the texts that stand where the owner wrote none. assets/language.js puts them into the page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import partial
from importlib import resources

from markdown import markdown

from press_archive.keeping.code import code_digest
from press_archive.keeping.store import key_of
from press_archive.model import DataFile, Recipe
from press_archive.pages.formats import Formats
from press_archive.pages.site import Site
from press_archive.pages.words import Words, catalogue_of, read_words
from press_archive.settings import languages_in

_FOLDER = "data/languages/"
_TEXTS = ("home", "about")  # overrides/texts/
# What no page of the site says: the command, the desk, the page for editors, what is typed into a search.
_UNSAID = re.compile(
    r"(?:language|form|problem|console|add|desk|review|decision|outcome|page_(?:editors|account|review)|search_field"
    r"|article_report_)(?:_|$)|page_said_query|page_feed_rights|saved_file|site_about_told"
)
_BLANK = re.compile(r"\{\w+\}")
_EMPTY = re.compile(r"(?:\W|\{\w+\})*")  # a sentence of blanks alone

Entry = tuple[str, ...]  # what the page says; what the other language says; what it says of one thing


def language_files(site: Site) -> Iterator[Recipe]:
    """Yield the recipe of a script for each language but the one the pages are made in."""
    overrides, here = site.settings.overrides, site.words
    common = key_of(code_digest(), sorted(here.items()), sorted(here.formats.patterns().items()))
    for language in languages_in(overrides):
        if language != here.language:
            texts = {
                name: (overrides / "texts" / f"{name}.{language}.html").read_text("utf-8") for name in _TEXTS
            }
            key = key_of(common, language, catalogue_of(overrides, language).read_bytes(), texts)
            yield Recipe(f"language {language}", key, partial(_script, site, language, texts))


def _script(site: Site, language: str, texts: Mapping[str, str]) -> list[DataFile]:
    words = read_words(site.settings.overrides, language)
    said = {
        "language": language,
        "from": forms_of(site.words.formats),
        "forms": forms_of(words.formats),
        "words": list(entries(site.words, words, searching=False)),
        "searching": list(entries(site.words, words, searching=True)),
        "texts": {**texts, "help": help_of(language)},
    }
    told = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return [DataFile(f"{_FOLDER}{language}.js", f"archiveLanguage.begin({told});\n".encode())]


def entries(here: Words, there: Words, *, searching: bool) -> Iterator[Entry]:
    """Yield what pages say and what another language says for it, once each; of the search page, or of all others."""
    seen: set[str] = set()
    known = dict(there)
    for key, sentence in here.items():
        if key.startswith("search_") != searching or _UNSAID.match(key) or _EMPTY.fullmatch(sentence):
            continue
        said = known[key]
        one = known.get(f"{key}_one", said)
        pairs: list[Entry] = [
            (sentence, said) if one == said else (sentence, said, one),
            *_heads(sentence, said),
        ]
        for pair in pairs:
            if pair[0] not in seen and pair[0] != pair[1]:
                yield pair
            seen.add(pair[0])
    if not searching:
        yield from zip(here.formats.week, there.formats.week, strict=True)


def _heads(sentence: str, said: str) -> Iterator[Entry]:
    """Yield what leads up to a blank with a colon: what fills it may be a link, and a text of its own."""
    here, there = (_BLANK.split(one) for one in (sentence, said))
    if 1 < len(here) == len(there):
        for one, other in zip(here, there, strict=True):
            if one.endswith(": ") and other.endswith(": ") and one[:-2].strip(". "):
                yield one.lstrip(". ").rstrip(), other.lstrip(". ").rstrip()


def help_of(language: str) -> str:
    """Return how to search, as HTML."""
    text = resources.files("press_archive.search").joinpath(f"help.{language}.md").read_text("utf-8")
    return markdown(text, extensions=["tables"])


def forms_of(formats: Formats) -> dict[str, str]:
    """Return the forms of dates, in which a month's name stands as numbers do where it is one, and the thousands."""
    told = {name: form for name, form in formats.patterns().items() if isinstance(form, str)}
    numbered = [name.replace(str(number), "{m}", 1) for number, name in enumerate(formats.months, 1)]
    return {name: form.replace("{b}", numbered[0]) for name, form in told.items()}
