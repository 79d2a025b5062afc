"""All decisions of people together, and the slips of the pen in them.

In: the seeds folder and the archive's rights. Out: :class:`Decisions`, and problems for decisions that concern
nothing or are missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from press_archive.decisions.corrections import FILE as CORRECTIONS
from press_archive.decisions.corrections import Correction, read_corrections
from press_archive.decisions.ledger import Ledger, read_ledger
from press_archive.decisions.rights import FILE as RIGHTS
from press_archive.decisions.rights import RightsBook, read_rights
from press_archive.errors import Problem
from press_archive.model import Rights


@dataclass(frozen=True, slots=True)
class Decisions:
    """What people decided about the archive's articles."""

    corrections: Mapping[str, Correction]
    rights: RightsBook
    ledger: Ledger

    def slips(self, names: set[str]) -> Iterator[Problem]:
        """Yield a warning for each decision about a source that is not there, most likely misspelt or renamed."""
        for file, decided in ((RIGHTS, self.rights.articles), (CORRECTIONS, self.corrections)):
            for name in sorted(decided.keys() - names):
                yield Problem(file, "warning", "decision_without_source", name)
        if not self.rights.default.contact:
            yield Problem(RIGHTS, "note", "no_contact")


def read_decisions(seeds: Path, default: Rights) -> Decisions:
    """Read every file of decisions; a file that is not there decides nothing."""
    return Decisions(read_corrections(seeds), read_rights(seeds, default), read_ledger(seeds))
