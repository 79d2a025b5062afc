"""The rules of English, as understanding asks for them: names and dates, and no more.

In: nothing. Out: the :class:`Grammar` of English.
"""

from __future__ import annotations

import re

from press_archive.understand.en.dates import dates_of
from press_archive.understand.en.names import mentions_of
from press_archive.understand.grammar import Grammar

# A plan, an earlier or later day.
_NOT_THE_EVENT = re.compile(
    r"(?<!\w)(?:will|expected|planned|scheduled|due|before|since|until|by|after|born|from|compared with)"
    r"(?: \w+){0,3} ?\(?$",
    re.IGNORECASE,
)

ENGLISH = Grammar(names=mentions_of, dates=dates_of, not_the_event=_NOT_THE_EVENT)
