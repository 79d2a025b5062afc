"""The words of the interface: all languages say the same things, and the templates ask for no other."""

from __future__ import annotations

import json
import re
from importlib import resources
from itertools import combinations
from pathlib import Path

import pytest
from look_pages import OVERRIDES

from press_archive.settings import languages_in

TEMPLATES = [
    path for path in sorted(OVERRIDES.rglob("*.html")) if path.parent.name not in ("catalogues", "texts")
]


def words(language: str) -> dict[str, str]:
    """Read a catalogue as JSON, which keeps it editable by other tools."""
    text = (OVERRIDES / "catalogues" / f"{language}.html").read_text(encoding="utf-8")
    match = re.fullmatch(r"\{%- set words = (\{.*\}) -%\}\n", text, re.S)
    assert match, "a catalogue is one set statement and nothing else"
    entries: dict[str, str] = json.loads(match[1], object_pairs_hook=_without_repeats)
    return entries


def _without_repeats(pairs: list[tuple[str, str]]) -> dict[str, str]:
    keys = [key for key, _ in pairs]
    assert len(keys) == len(set(keys)), "a key is given twice"
    return dict(pairs)


LANGUAGES = languages_in(OVERRIDES)
# What is the same in two languages because it is to be: names of styles, the languages' own names, what is typed.
SAME = re.compile(
    r"language_\w+|article_cite_(harvard|apa|chicago|mla)|page_said_query|calendar_month|form_\w+|search_field_date|console_review_of"
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_languages_have_the_same_keys_and_blanks(language: str) -> None:
    vietnamese, translated = words("vi"), words(language)
    assert list(vietnamese) == list(translated)
    for key, sentence in translated.items():
        assert sentence.strip(), key
        if key.startswith("form_"):  # of dates: each language has its own blanks
            continue
        assert sorted(re.findall(r"\{\w+\}", sentence)) == sorted(re.findall(r"\{\w+\}", vietnamese[key])), (
            key
        )


@pytest.mark.parametrize(("one", "other"), [*combinations(LANGUAGES, 2)])
def test_nothing_is_left_in_another_language(one: str, other: str) -> None:
    here, there = words(one), words(other)
    assert not [key for key in here if here[key] == there[key] and not SAME.fullmatch(key)]


def test_each_language_is_named_in_all_catalogues_and_has_its_help() -> None:
    named = {key.removeprefix("language_") for key in words("vi") if key.startswith("language_")}
    assert named == set(LANGUAGES)
    helps = resources.files("press_archive.search")
    assert all(helps.joinpath(f"help.{language}.md").is_file() for language in LANGUAGES)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_templates_ask_for_words_that_exist(template: Path) -> None:
    asked = re.findall(r"\bwords\.(?!items|keys)(\w+)", template.read_text(encoding="utf-8"))
    assert set(asked) <= set(words("vi"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_templates_hold_no_words_of_their_own(template: Path) -> None:
    markup = r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<script.*?</script>|<[^>]*>"
    text = re.sub(markup, " ", template.read_text(encoding="utf-8"), flags=re.S)
    # What is left may be a dot or a bracket; "Atom" and the like belong in the catalogue too.
    assert not re.findall(r"[^\W\d_]{2,}", text)
