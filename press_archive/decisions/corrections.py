"""Corrections by hand: seeds/corrections.yml gives any metadata field of any article another value.

In: the file, an article. Out: the article with the corrected fields, each marked ``corrected`` and carrying
who and why. A corrected value wins over everything a rule finds, in every later build.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from press_archive.anatomy.titles import display_title
from press_archive.errors import ArchiveError
from press_archive.languages import ARCHIVE, Language, pack
from press_archive.model import Article, Block, Derived, Evidence
from press_archive.read.lines import clean
from press_archive.yaml_file import expect_mapping, load_decisions, shown

FILE = "corrections.yml"
_FIELDS = ("headline", "published", "outlet", "section", "authors", "url", "language", "event")
_ABOUT = ("by", "when", "why")
_EDTF_DAY = re.compile(r"([12][0-9]{3})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_URL = re.compile(r"https?://[^\s<>\"]+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Correction:
    """The corrected fields of one article (``None`` blanks a field), and what to show as evidence."""

    values: Mapping[str, str | tuple[str, ...] | None]
    reason: str
    line: int


def read_corrections(seeds: Path) -> Mapping[str, Correction]:
    """Read seeds/corrections.yml: source name → fields, and optionally ``by``, ``when``, ``why``."""
    raw = load_decisions(seeds / FILE)
    return {name: _correction(name, value, raw.lines[name]) for name, value in raw.items()}


def _correction(name: str, value: Any, line: int) -> Correction:
    where = f"{FILE}, line {line} ({name})"
    entry = expect_mapping(value, where)
    values: dict[str, str | tuple[str, ...] | None] = {}
    for key, given in entry.items():
        if key in _ABOUT:
            continue
        if key not in _FIELDS:
            raise ArchiveError(
                f'{FILE}, line {entry.lines[key]} ({name}): unknown field "{key}"; '
                f"expected one of {', '.join((*_FIELDS, *_ABOUT))}."
            )
        values[key] = _checked(key, given, f"{FILE}, line {entry.lines[key]} ({name})")
    reason = " · ".join(str(entry[key]) for key in _ABOUT if entry.get(key))
    return Correction(values, reason, line)


def _checked(key: str, given: Any, where: str) -> str | tuple[str, ...] | None:
    if given is None:
        return None
    if key == "authors":
        names = [given] if isinstance(given, str) else given
        if not isinstance(names, list) or not all(isinstance(name, str) and clean(name) for name in names):
            raise ArchiveError(f"{where}: authors must be a list of names, found {shown(given)}.")
        return tuple(clean(name) for name in names)
    text = clean(str(given)) if isinstance(given, str | int) else ""
    if not text:
        raise ArchiveError(
            f"{where}: {key} must be a text, found {shown(given)}; leave it empty to blank it."
        )
    if key in ("published", "event") and not _is_day(text):
        raise ArchiveError(
            f'{where}: {key} is "{text[:80]}"; expected a date like 2026-03-10, 2026-03 or 2026.'
        )
    if key == "url" and not _URL.fullmatch(text):
        raise ArchiveError(f'{where}: url is "{text[:80]}"; expected an address that starts with https://.')
    if key == "language" and not _LANGUAGE.fullmatch(text):
        raise ArchiveError(f'{where}: language is "{text[:80]}"; expected a tag like vi, en or zh-Hant.')
    return text


def _is_day(text: str) -> bool:
    match = _EDTF_DAY.fullmatch(text)
    if not match:
        return False
    year, month, day = match.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return False
    return True


def correct(article: Article, correction: Correction | None) -> Article:
    """Return the article with its corrected fields; a corrected headline becomes the first block."""
    if correction is None:
        return article
    evidence = Evidence("correction", correction.reason, correction.line)

    def derived(value: Any) -> Derived[str] | None:
        return None if value is None else Derived(str(value), "corrected", evidence)

    changes: dict[str, Any] = {}
    for key, value in correction.values.items():
        if key == "authors":
            changes[key] = tuple(Derived(name, "corrected", evidence) for name in value or ())
        elif key == "language":
            changes[key] = value or ARCHIVE.tag
        else:
            changes[key] = derived(value)
    if "headline" in changes:
        language = pack(changes.get("language", article.language))
        changes |= _retitled(article, changes["headline"], language)
    return replace(article, **changes)


def _retitled(article: Article, headline: Derived[str] | None, language: Language) -> dict[str, Any]:
    """Return the blocks and the title for lists that go with a corrected headline."""
    rest = tuple(block for block in article.blocks if block.kind != "headline")
    if headline is None:
        return {"blocks": rest, "display_title": display_title(rest, language)}
    blocks = (Block("headline", headline.value), *rest)
    return {"blocks": blocks, "display_title": display_title(blocks, language, headline.value)}
