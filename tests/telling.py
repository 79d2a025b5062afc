"""What people are told about problems and mistakes, as the command says it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from press_archive.errors import MistakesError, Problem
from press_archive.pages.words import read_words, sentence_of, sentences_of

OVERRIDES = Path(__file__).resolve().parents[1] / "overrides"
WORDS = {language: read_words(OVERRIDES, language) for language in ("en", "vi")}


def told(problems: Sequence[Problem], language: str = "en") -> str:
    """Return every sentence, a line each, after the file it is about; no blank of one is left unfilled."""
    sentences = [f"{one.source}: {sentence_of(one, WORDS[language])}" for one in problems]
    assert not any("{" in sentence for sentence in _bare(problems))
    return "\n".join(sentences)


def _bare(problems: Sequence[Problem]) -> list[str]:
    """Return the sentences with everything people wrote taken out."""
    return [
        WORDS[language]("problem_" + one.code, detail="", line="", **dict.fromkeys(dict(one.values), ""))
        for one in problems
        for language in WORDS
    ]


def refusal(error: MistakesError) -> str:
    return "\n".join(sentences_of(error, [WORDS["en"]]))
