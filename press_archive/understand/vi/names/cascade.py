"""The cascade that finds names in one block: records, organisations, people, places, credits, leftovers.

In: a block's text and the archive's knowledge. Out: the chosen candidates with the view they refer to.
Each rule proposes, :func:`choose` decides; the leftovers see only what nothing else claimed.
"""

from __future__ import annotations

from press_archive.model import BlockKind
from press_archive.understand.candidates import Candidate, choose
from press_archive.understand.knowledge import Knowledge
from press_archive.understand.vi.names.block import BlockView
from press_archive.understand.vi.names.composites import composites
from press_archive.understand.vi.names.credits import credits
from press_archive.understand.vi.names.events import events
from press_archive.understand.vi.names.leftovers import leftover_names
from press_archive.understand.vi.names.organizations import Organizations
from press_archive.understand.vi.names.people import people_with_titles
from press_archive.understand.vi.names.places import country_pairs, known_names, places_with_designators
from press_archive.understand.vi.names.works import mark_titles, without_titles


def names_of_block(text: str, kind: BlockKind, knowledge: Knowledge) -> tuple[BlockView, list[Candidate]]:
    """Return the block's view and its candidates, overlapping ones among them."""
    view = BlockView(text, kind, knowledge)
    titles = mark_titles(view)
    organizations = Organizations(view)
    candidates = [
        *people_with_titles(view, organizations),
        *organizations.all(),
        *events(view),
        *known_names(view),
        *places_with_designators(view),
        *country_pairs(view),
        *composites(view),
        *credits(view),
    ]
    if titles is not None:
        candidates = without_titles(candidates, titles)
    chosen, _ = choose(candidates, view.tokens.count)
    candidates.extend(leftover_names(view, chosen))
    return view, candidates
