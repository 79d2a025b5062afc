"""A session at the terminal: what people should decide, one by one, each answer written into seeds/.

In: a :class:`Site`, how to ask and how to say. Out: lines in corrections.yml (which outlet an article is of),
judgements.yml (which names are one) and stories.yml. An answer is written at once, so that nothing is lost when the
session ends early.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping

from press_archive.command.review_stories import hold_on_stories
from press_archive.command.terminal import Held, Terminal, asked, printable, write
from press_archive.decisions import corrections, judgements, stories
from press_archive.decisions.corrections import append_correction
from press_archive.decisions.judgements import append_judgement
from press_archive.languages import Language, pack
from press_archive.link.review import Candidate, candidates
from press_archive.model import Entity, Mention
from press_archive.pages.outlet_hints import outlet_hints, reasons_of
from press_archive.pages.review import reason_of
from press_archive.pages.site import Site

_ANSWERS = {"s": "same", "d": "different", "u": "unsure", "n": "not-an-entity"}
_OF_ONE, _OF_TWO = "nu", "sdun"
_SENTENCES = 3  # shown of each side


def hold_on_names(site: Site, terminal: Terminal, by: str, today: str) -> Held:
    """Ask which names are one, and which are none; return how it went."""
    waiting = candidates(site.archive)
    quotes = _sentences(site, waiting)
    decided = 0
    for number, candidate in enumerate(waiting, start=1):
        _show(site, terminal, candidate, quotes, f"{number}", f"{len(waiting)}")
        answer = _answer(site, terminal, candidate)
        if answer is None:
            return Held(len(waiting), decided, quits=True)
        if answer:
            judgement = _judgement(candidate, answer) | {"by": by, "when": today}
            decided += write(site, terminal, append_judgement, judgement)
    return Held(len(waiting), decided, quits=False)


def hold_on_outlets(site: Site, terminal: Terminal, by: str, today: str) -> Held:
    """Ask of which outlet articles are that name none; return how it went."""
    waiting = outlet_hints(site)
    decided = 0
    for number, hint in enumerate(waiting, start=1):
        terminal.say("")
        terminal.say(
            site.words("console_review_outlet", n=number, total=len(waiting), outlet=printable(hint.outlet))
        )
        terminal.say(f"  {printable(site.title(hint.article))} ({printable(hint.article.source)})")
        for reason in reasons_of(site, hint):
            terminal.say(f"    {printable(reason)}")
        answer = asked(site, terminal, "console_review_ask_outlet", "yn")
        if answer is None:
            return Held(len(waiting), decided, quits=True)
        if answer:
            told = {"outlet": hint.outlet if answer == "y" else None} | ({"by": by} if by else {})
            decided += write(site, terminal, append_correction, hint.article.source, told | {"when": today})
    return Held(len(waiting), decided, quits=False)


def _answer(site: Site, terminal: Terminal, candidate: Candidate) -> str | None:
    known = _OF_TWO if candidate.right else _OF_ONE
    return asked(
        site, terminal, "console_review_ask_two" if candidate.right else "console_review_ask_one", known
    )


def _judgement(candidate: Candidate, answer: str) -> dict[str, str]:
    """Of two, "not an entity" is said of the one that fewer articles name."""
    verdict = _ANSWERS[answer]
    if verdict == "not-an-entity":
        return {"left": candidate.right_name or candidate.left_name, "judgement": verdict}
    return {"left": candidate.left_name, "right": candidate.right_name, "judgement": verdict}


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
        terminal.say(f"  {printable(side.name)} ({len(side.articles)})")
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
    return printable(f"{before}»{text[mention.start : mention.end]}«{after}")


# ── All topics ────────────────────────────────────────────────────────────────────────────────────
_Hold = Callable[[Site, Terminal, str, str], Held]
_TOPICS: Mapping[str, tuple[_Hold, str, str]] = {
    "outlets": (hold_on_outlets, "console_review_outlets_done", corrections.FILE),
    "names": (hold_on_names, "console_review_done", judgements.FILE),
    "stories": (hold_on_stories, "review_stories_done", stories.FILE),
}
TOPICS = tuple(_TOPICS)


def review(site: Site, terminal: Terminal, topics: Container[str], by: str, today: str) -> None:
    """Ask about some topics, one after the other, until somebody quits; say what was written, and where."""
    told: list[str] = []
    waiting = 0
    for hold, done, file in (one for topic, one in _TOPICS.items() if topic in topics):
        held = hold(site, terminal, by, today)
        waiting += held.waiting
        if held.written:
            told.append(site.words(done, n=held.written, path=site.settings.seeds / file))
        if held.quits:
            break
    if not waiting:
        terminal.say(site.words["console_review_nothing"])
    for sentence in told:
        terminal.say(sentence)
