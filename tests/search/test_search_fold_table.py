"""The client folds every code point, and splits every text, as Python does."""

from __future__ import annotations

import json
import random
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

import press_archive.search
from press_archive.languages.folding import fold_character, is_token_character, token_spans
from press_archive.search.client.fold_table import fold_table, made_table

_CLIENT = Path(press_archive.search.__file__).parent / "client"

_DIFFERENT = """([folds, letters]) => {
  const expected = new Map(folds);
  const isLetterThere = new Set(letters);
  const different = [];
  for (let point = 0; point <= 0x10ffff; point += 1) {
    if (point >= 0xd800 && point < 0xe000) continue;
    const character = String.fromCodePoint(point);
    const wanted = expected.has(point) ? expected.get(point) : character;
    if (foldPoint(point) !== wanted || isLetter(character) !== isLetterThere.has(point)) different.push(point);
  }
  return different.slice(0, 50);
}"""


@pytest.fixture(scope="module")
def folding(window: BrowserContext) -> Iterator[Page]:
    page = window.new_page()
    page.add_script_tag(content=(_CLIENT / "fold.js").read_text(encoding="utf-8"))
    page.evaluate("table => openFoldTable(table)", fold_table())
    yield page
    page.close()


def _all_characters() -> Iterator[str]:
    return (chr(point) for point in range(sys.maxunicode + 1) if not 0xD800 <= point < 0xE000)


def test_the_table_written_down_is_the_one_python_makes() -> None:
    written = json.loads((_CLIENT / "fold_table.json").read_text(encoding="ascii"))
    if written["unicode"] != unicodedata.unidata_version:
        pytest.skip(f"this Python knows Unicode {unicodedata.unidata_version} and makes its own table")
    assert written["table"] == json.loads(json.dumps(made_table()))


@pytest.mark.browser
def test_every_code_point_folds_as_in_python(folding: Page) -> None:
    fold = fold_character.__wrapped__
    folds = [[ord(c), fold(c)] for c in _all_characters() if fold(c) != c]
    letters = [ord(c) for c in _all_characters() if is_token_character(c)]
    assert folding.evaluate(_DIFFERENT, [folds, letters]) == []


@pytest.mark.browser
def test_tokens_of_any_text_are_those_of_python(folding: Page) -> None:
    chance = random.Random(5)
    alphabet = "aàđĐ½㏂⒈.-/ 9ßﬁ서ü\u0301\u0323\u200d\u00a0😀𝐀北ſΣς\u0345İ"
    texts = ["".join(chance.choices(alphabet, k=chance.randint(0, 30))) for _ in range(2000)]
    expected = [[[token, text[start:end]] for token, start, end in token_spans(text)] for text in texts]
    got = folding.evaluate(
        "texts => texts.map(text => wordsOf(text).map(w => [w.fold, text.slice(w.start, w.end)]))", texts
    )
    assert got == expected
