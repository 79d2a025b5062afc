"""A session at the terminal: what people should decide, one by one, each answer written into seeds/.

In: a :class:`Site`, how to ask and how to say. Out: lines in judgements.yml, in corrections.yml which outlet an
article is of, and the number of them. An answer is written at
once, so that nothing is lost when the session ends early.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from press_archive.decisions.corrections import append_correction
from press_archive.decisions.judgements import append_judgement
from press_archive.errors import ArchiveError
from press_archive.languages import Language, pack
from press_archive.link.review import Candidate, candidates
from press_archive.model import Entity, Mention
from press_archive.pages.outlet_hints import outlet_hints, reasons_of
from press_archive.pages.review import reason_of
from press_archive.pages.site import Site
from press_archive.pages.words import sentences_of

_ANSWERS = {"s": "same", "d": "different", "u": "unsure", "n": "not-an-entity"}
_OF_ONE, _OF_TWO = "nu", "sdun"
_SENTENCES = 3  # shown of each side


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where the session takes place. ``ask`` returns a line without its end, ``None`` when there are no more."""

    ask: Callable[[str], str | None]
    say: Callable[[str], None]


def hold(site: Site, terminal: Terminal, by: str, today: str) -> int:
    """Go through the candidates until there are no more or somebody quits; return how many were decided."""
    waiting = candidates(site.archive)
    if not waiting:
        terminal.say(site.words["console_review_nothing"])
    quotes = _sentences(site, waiting)
    decided = 0
    for number, candidate in enumerate(waiting, start=1):
        _show(site, terminal, candidate, quotes, f"{number}", f"{len(waiting)}")
        answer = _answer(site, terminal, candidate)
        if answer is None:
            break
        if answer:
            judgement = _judgement(candidate, answer) | {"by": by, "when": today}
            decided += _write(site, terminal, append_judgement, judgement)
    return decided


def hold_on_outlets(site: Site, terminal: Terminal, by: str, today: str) -> tuple[int, bool]:
    """Ask of which outlet articles are that name none; return how many were decided, and whether somebody quit."""
    waiting = outlet_hints(site)
    decided = 0
    for number, hint in enumerate(waiting, start=1):
        terminal.say("")
        terminal.say(
            site.words("console_review_outlet", n=number, total=len(waiting), outlet=_printable(hint.outlet))
        )
        terminal.say(f"  {_printable(site.title(hint.article))} ({_printable(hint.article.source)})")
        for reason in reasons_of(site, hint):
            terminal.say(f"    {_printable(reason)}")
        answer = _asked(site, terminal, "console_review_ask_outlet", "yn")
        if answer is None:
            return decided, True
        if answer:
            told = {"outlet": hint.outlet if answer == "y" else None} | ({"by": by} if by else {})
            decided += _write(site, terminal, append_correction, hint.article.source, told | {"when": today})
    return decided, False


def _answer(site: Site, terminal: Terminal, candidate: Candidate) -> str | None:
    known = _OF_TWO if candidate.right else _OF_ONE
    return _asked(
        site, terminal, "console_review_ask_two" if candidate.right else "console_review_ask_one", known
    )


def _asked(site: Site, terminal: Terminal, question: str, known: str) -> str | None:
    """Return a letter, "" to skip, ``None`` to quit; ask again after anything else."""
    prompt = site.words[question]
    while True:
        line = terminal.ask(f"{prompt} > ")
        if line is None or line.strip().lower() == "q":
            return None
        answer = line.strip().lower()
        if len(answer) <= 1 and answer in known:
            return answer
        terminal.say(site.words("console_review_unknown", answer=_printable(answer)))


def _judgement(candidate: Candidate, answer: str) -> dict[str, str]:
    """Of two, "not an entity" is said of the one that fewer articles name."""
    verdict = _ANSWERS[answer]
    if verdict == "not-an-entity":
        return {"left": candidate.right_name or candidate.left_name, "judgement": verdict}
    return {"left": candidate.left_name, "right": candidate.right_name, "judgement": verdict}


def _write(site: Site, terminal: Terminal, append: Callable[..., None], *answer: object) -> bool:
    """Write an answer; one that contradicts an earlier one is refused with a sentence, and the session goes on."""
    try:
        append(site.settings.seeds, *answer)
    except ArchiveError as error:
        for sentence in sentences_of(error, [site.words]):
            terminal.say(sentence)
        return False
    return True


def _show(
    site: Site,
    terminal: Terminal,
    candidate: Candidate,
    quotes: Mapping[str, list[str]],
    number: str,
    total: str,
) -> None:
    terminal.say("")
    reason = reason_of(site, candidate)
    terminal.say(site.words("console_review_of", n=number, total=total, reason=reason))
    for side in _sides(candidate):
        terminal.say(f"  {_printable(side.name)} ({len(side.articles)})")
        for quote in quotes.get(side.id, ()):
            terminal.say(f"    {quote}")


def _sides(candidate: Candidate) -> Iterator[Entity]:
    yield candidate.left
    if candidate.right:
        yield candidate.right


def _sentences(site: Site, waiting: Iterable[Candidate]) -> dict[str, list[str]]:
    """Return the first sentences each entity stands in, one an article, newest first."""
    quotes: dict[str, list[str]] = {side.id: [] for candidate in waiting for side in _sides(candidate)}
    for archived in site.shown():
        met: dict[str, Mention] = {}
        for mention in archived.understanding.mentions:
            if mention.entity in quotes:
                met.setdefault(str(mention.entity), mention)
        for identifier, mention in met.items():
            if len(quotes[identifier]) < _SENTENCES:
                text = archived.article.blocks[mention.block].text
                quotes[identifier].append(_quote(text, mention, pack(archived.article.language)))
    return quotes


def _quote(text: str, mention: Mention, language: Language) -> str:
    left, right = language.sentences.around(text, mention.start, mention.end)
    before, after = text[left : mention.start], text[mention.end : right]
    return _printable(f"{before}»{text[mention.start : mention.end]}«{after}")


def _printable(text: str) -> str:
    """Keep characters that steer a terminal from reaching it."""
    return "".join(character if character.isprintable() else "?" for character in text)
