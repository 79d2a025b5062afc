"""Whom an article calls by an office alone: "Tổng thống Ukraine nói", "nhà lãnh đạo Nga", "ông chủ Nhà Trắng".

In: the roles and mentions of an article. Out: :class:`Callings`, which is asked for the one person that an office and
a body mean by what the article says elsewhere; where it is nobody or several, nobody.
"""

from __future__ import annotations

from collections.abc import Sequence

from press_archive.languages.vi.quotes import HOUSES, LEADERS
from press_archive.languages.vi.roles import SHORT_OFFICES
from press_archive.model import Mention, Role
from press_archive.understand.vi.statements.offices import core

FORMER_HOLDER = "cựu"  # before an office that is told as over


class Callings:
    """Who holds which office of what, by an article's roles."""

    def __init__(self, roles: Sequence[Role], mentions: Sequence[Mention]) -> None:
        self._keys = {m.name: m.record or m.name for m in mentions if m.kind != "person"}
        self._holders: dict[tuple[str, str | None], set[str]] = {}
        for role in roles:
            office = core(role.office.split(" "))
            if office is None:
                continue
            if role.former:
                office = f"{FORMER_HOLDER} {office}"
            body = self._keys.get(role.body, role.body) if role.body is not None else None
            for key in {(office, body), (office, None)}:
                self._holders.setdefault(key, set()).add(role.person)

    def meant(self, office: str, body: Mention | None) -> str | None:
        """The person whom an office, or "nhà lãnh đạo", of a body or country means here."""
        if body is None:
            key = None
        else:
            key = (HOUSES.get(body.name.lower()) if office in LEADERS else None) or body.record or body.name
        if office in LEADERS:
            leading = [self._holders.get((one, key), set()) for one in LEADERS[office] if key is not None]
            found = set().union(*leading)
        else:
            found = self._holders.get((office, key), set()) or self._shorter(office, key)
        return min(found) if len(found) == 1 else None

    def _shorter(self, office: str, key: str | None) -> set[str]:
        return self._holders.get((SHORT_OFFICES.get(office, office), key), set())
