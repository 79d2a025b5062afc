"""The words of the interface: both languages say the same things, and the templates ask for no other."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from look_pages import OVERRIDES

TEMPLATES = [path for path in sorted(OVERRIDES.rglob("*.html")) if path.parent.name != "catalogues"]


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


def test_both_languages_have_the_same_keys_and_blanks() -> None:
    vietnamese, english = words("vi"), words("en")
    assert list(vietnamese) == list(english)
    for key, sentence in vietnamese.items():
        assert sentence.strip(), key
        assert sorted(re.findall(r"\{\w+\}", sentence)) == sorted(re.findall(r"\{\w+\}", english[key])), key


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
