"""The rules of Vietnamese, as understanding asks for them.

In: nothing. Out: the :class:`Grammar` of Vietnamese.
"""

from __future__ import annotations

import re

from press_archive.understand.grammar import Grammar
from press_archive.understand.vi.dates.grammar import dates_of
from press_archive.understand.vi.names.elliptical import lacks_place
from press_archive.understand.vi.names.mentions import mentions_of
from press_archive.understand.vi.statements.figures import figures_of
from press_archive.understand.vi.statements.quotes import quotes_of
from press_archive.understand.vi.statements.roles import roles_of

# A plan, an earlier or later day.
_NOT_THE_EVENT = re.compile(
    r"(?<!\w)(?:dự kiến|sẽ|trước|đến hết|trước đó|kể từ|sinh|so với|hạn)(?: \w+){0,3} ?\(?$", re.IGNORECASE
)

VIETNAMESE = Grammar(
    names=mentions_of,
    dates=dates_of,
    not_the_event=_NOT_THE_EVENT,
    roles=roles_of,
    figures=figures_of,
    quotes=quotes_of,
    lacks_place=lacks_place,
)
