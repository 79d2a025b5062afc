"""A session about stories: which reports are one happening, which numbers are one, which passages tell nothing.

In: a :class:`Site`, how to ask and how to say. Out: lines in stories.yml, written at once, and the number of them.
"""

from __future__ import annotations

from collections.abc import Mapping

from press_archive.command.terminal import Held, Terminal, asked, printable, write
from press_archive.decisions.stories import append_story_decision, read_stories
from press_archive.pages.coverage.questions import (
    Kind,
    Question,
    decision,
    headings_of,
    naming,
    questions_of,
)
from press_archive.pages.site import Site
from press_archive.read.lines import clean

_NAME = "t"  # gives a story its name; the question is asked again after it
_ANSWERS: Mapping[Kind, Mapping[str, str]] = {
    "join": {"s": "same", "d": "different", "u": "unsure"},
    "part": {"s": "same", "d": "different", "u": "unsure"},
    "numbers": {"s": "same", "d": "different", "c": "conflicting", "u": "unsure"},
    "facts": {"s": "same", "d": "different", "u": "unsure"},
    "passage": {"b": "boilerplate", "r": "reused"},
}


def hold_on_stories(site: Site, terminal: Terminal, by: str, today: str) -> Held:
    """Ask about stories, figures and passages; return how it went."""
    decided, _ = read_stories(site.settings.seeds)
    waiting = questions_of(site, decided)
    signed = {"by": by, "when": today}
    written = 0
    for number, question in enumerate(waiting, start=1):
        _show(site, terminal, question, number, len(waiting))
        while True:
            answer = _answer(site, terminal, question)
            if answer is None:
                return Held(len(waiting), written, quits=True)
            if answer != _NAME:
                break
            if title := clean(terminal.ask(f"{site.words['review_story_name']} > ") or ""):
                told = naming(site, question, title) | signed
                written += write(site, terminal, append_story_decision, told)
        if answer:
            told = decision(site, question, _ANSWERS[question.kind][answer]) | signed
            written += write(site, terminal, append_story_decision, told)
    return Held(len(waiting), written, quits=False)


def _answer(site: Site, terminal: Terminal, question: Question) -> str | None:
    of_story = question.kind in ("join", "part")
    letters = "".join(_ANSWERS[question.kind]) + (_NAME if of_story else "")
    return asked(site, terminal, f"review_ask_{question.kind}", letters)


def _show(site: Site, terminal: Terminal, question: Question, number: int, total: int) -> None:
    words = site.words
    terminal.say("")
    reach = words("page_story_articles", n=question.reach)
    terminal.say(f"[{number}/{total}] {words['review_story_' + question.kind]} ({reach})")
    for article, heading, sentence in zip(
        question.articles, headings_of(site, question), question.sentences, strict=True
    ):
        terminal.say(f"  {printable(heading)}")
        terminal.say(f"    {printable(sentence)}")
        story = site.story_of(article) if question.kind == "join" else None
        if story is not None:
            count = words("page_story_articles", n=len(story.articles))
            terminal.say(f"    = {printable(story.title)} ({count})")
