"""Roles: who holds which office in which body, as the text says around a person's name.

In: an :class:`Article` and its mentions. Out: :class:`Role` values in the order of the text, each told once:
offices before a name (Phó Chủ tịch UBND X Trần A) and lists of them after it (Trần A, Bí thư B, Chủ tịch C).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from press_archive.languages.tones import normal_word
from press_archive.languages.vi.roles import BYGONE, HISTORICAL, NEW, REIGNS, SHORT_OFFICES
from press_archive.languages.vi.sentences import sentence_around
from press_archive.model import Article, Mention, Role
from press_archive.understand.text.around import words_before
from press_archive.understand.vi.statements.offices import is_former, low
from press_archive.understand.vi.statements.role_bodies import with_bodies
from press_archive.understand.vi.statements.role_owners import names_next, settled
from press_archive.understand.vi.statements.role_text import Heads, Office, RoleBlock
from press_archive.understand.vi.statements.role_times import year_told
from press_archive.understand.vi.statements.roles_after import offices_after
from press_archive.understand.vi.statements.roles_before import counterpart, offices_before

_LAST_OF_REIGNS = frozenset(words.rsplit(" ", 1)[-1] for words in REIGNS | BYGONE)


def roles_of(article: Article, mentions: Sequence[Mention]) -> tuple[Role, ...]:
    """Return the roles of an article, each person's office told once, with its body where the article tells it."""
    blocks = [RoleBlock(block.text) for block in article.blocks]
    for mention in mentions:
        blocks[mention.block].add(mention)
    found: dict[tuple[str, str, str | None], Role] = {}
    for role in with_bodies(settled(list(_roles(article, blocks))), blocks):
        role = _with_sentence(article, role)
        known = found.setdefault((role.person, _compared(role.office), role.body), role)
        if known.held_in is not None and role.held_in is None:
            found[role.person, _compared(role.office), role.body] = role
    offices: dict[str, list[tuple[str, str | None]]] = {}  # with their bodies, by person
    for person, office, body in found:
        offices.setdefault(person, []).append((office, body))
    return tuple(
        role
        for (person, office, body), role in found.items()
        if body is not None or not _is_told_better(office, offices[person])
    )


def _is_told_better(office: str, others: Sequence[tuple[str, str | None]]) -> bool:
    """Whether an office without a body is told elsewhere with one, or in more words."""
    fuller = SHORT_OFFICES.get(office, office)
    return any(
        (longer.startswith(office) and (body is not None or len(longer) > len(office)))
        or (longer == fuller and body is not None)
        for longer, body in others
    )


def _compared(office: str) -> str:
    """An office without what tells that it is new: Tân Thủ tướng is the Thủ tướng."""
    words = office.lower().split(" ")
    return " ".join(words[1:] if words[0] in NEW and len(words) > 1 else words)


def _with_sentence(article: Article, role: Role) -> Role:
    """A role with the sentence that tells it as its span, and the year of which that speaks."""
    text = article.blocks[role.block].text
    start, end = sentence_around(text, role.start, role.end)
    year = year_told(text[start:end], role.start - start)
    return replace(role, start=start, end=end, held_in=None if year == (role.as_of or "")[:4] else year)


def _roles(article: Article, blocks: Sequence[RoleBlock]) -> Iterator[tuple[Role, str]]:
    """Yield the roles as told, each with the words that tell who serves its holder."""
    as_of = article.published.value if article.published is not None else None
    heads = Heads()
    for number, block in enumerate(blocks):
        last: Office | None = None
        for person in block.people:
            heads.learn(block, person.start)
            if person.name.lower() in HISTORICAL:
                continue
            same = counterpart(block, person, last)
            before = [same] if same is not None else offices_before(block, person)
            last = before[0] if before else last
            after = [] if _tells_a_time(block, person, before) else offices_after(block, person, heads)
            if _tells_a_time(block, person, before, BYGONE):
                before = []
            for office in (*before, *after):
                start, end = min(office.start, person.start), max(office.end, person.end)
                role = Role(article.id, number, start, end, person.name, office.words, office.body, as_of)
                serving = "" if names_next(block, person.end) else office.serving
                yield replace(role, former=office.former or is_former(office.words)), serving
        heads.learn(block, len(block.text))


def _tells_a_time(
    block: RoleBlock, person: Mention, before: Sequence[Office], reigns: frozenset[str] = REIGNS
) -> bool:
    """Whether a name only tells when something was: dưới thời Tổng thống X, hiện là …"""
    start = min((office.start for office in before), default=person.start)
    words = words_before(block.text, start, 3)
    if not words or normal_word(words[-1]) not in _LAST_OF_REIGNS:
        return False
    return any(low(words[-size:]) in reigns for size in (1, 2, 3) if len(words) >= size)
