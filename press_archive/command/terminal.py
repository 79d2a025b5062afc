"""Asking at the terminal: a question, the letters that answer it, and what is written for one.

In: how to ask and how to say. Out: answers; refusals are sentences, and the session goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from press_archive.errors import ArchiveError
from press_archive.pages.site import Site
from press_archive.pages.words import sentences_of


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where the session takes place. ``ask`` returns a line without its end, ``None`` when there are no more."""

    ask: Callable[[str], str | None]
    say: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Held:
    """How a session about one topic went."""

    waiting: int  # questions there were
    written: int  # decisions
    quits: bool


def asked(site: Site, terminal: Terminal, question: str, known: str) -> str | None:
    """Return a letter, "" to skip, ``None`` to quit; ask again after anything else."""
    prompt = site.words[question]
    while True:
        line = terminal.ask(f"{prompt} > ")
        if line is None or line.strip().lower() == "q":
            return None
        answer = line.strip().lower()
        if len(answer) <= 1 and answer in known:
            return answer
        terminal.say(site.words("console_review_unknown", answer=printable(answer)))


def write(site: Site, terminal: Terminal, append: Callable[..., None], *answer: object) -> bool:
    """Write an answer; one that contradicts an earlier one is refused with a sentence, and the session goes on."""
    try:
        append(site.settings.seeds, *answer)
    except ArchiveError as error:
        for sentence in sentences_of(error, [site.words]):
            terminal.say(sentence)
        return False
    return True


def printable(text: str) -> str:
    """Keep characters that steer a terminal from reaching it."""
    return "".join(character if character.isprintable() else "?" for character in text)
