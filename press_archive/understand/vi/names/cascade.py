"""The cascade that finds names in one block: records, organisations, people, places, credits, leftovers.

In: a block's text and the archive's knowledge. Out: the chosen candidates with the view they refer to.
Each rule proposes, :func:`choose` decides; the leftovers see only what nothing else claimed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from press_archive.model import BlockKind
from press_archive.rules import Rules
from press_archive.understand.candidates import Candidate, choose
from press_archive.understand.knowledge import Knowledge
from press_archive.understand.spans import in_block
from press_archive.understand.vi.names.block import BlockView
from press_archive.understand.vi.names.composites import composites
from press_archive.understand.vi.names.country_words import country_pairs, listed_regions, modifying_countries
from press_archive.understand.vi.names.credits import credits
from press_archive.understand.vi.names.events import events
from press_archive.understand.vi.names.leftovers import leftover_names
from press_archive.understand.vi.names.organizations import Organizations
from press_archive.understand.vi.names.people import people_with_titles
from press_archive.understand.vi.names.places import known_names, places_with_designators
from press_archive.understand.vi.names.products import mark_products
from press_archive.understand.vi.names.scores import sides_of_scores
from press_archive.understand.vi.names.short_names import short_names
from press_archive.understand.vi.names.whole import whole
from press_archive.understand.vi.names.works import mark_titles, without_titles


def names_of_block(
    text: str, kind: BlockKind, knowledge: Knowledge, rules: Rules
) -> tuple[BlockView, list[Candidate]]:
    """Return the block's view and its candidates, overlapping ones among them."""
    view = BlockView(text, kind, knowledge)
    titles = rules.run("titles of works", lambda: mark_titles(view), None)
    rules.run("products", lambda: mark_products(view), None)
    organizations = Organizations(view)
    candidates = [
        *_found(rules, "people", view, lambda: people_with_titles(view, organizations)),
        *_found(rules, "organizations", view, organizations.all),
        *_found(rules, "events", view, lambda: events(view)),
        *_found(rules, "known names", view, lambda: known_names(view)),
        *_found(rules, "places", view, lambda: places_with_designators(view)),
        *_found(rules, "pairs of countries", view, lambda: country_pairs(view)),
        *_found(rules, "lists of regions", view, lambda: listed_regions(view)),
        *_found(rules, "whose things are", view, lambda: modifying_countries(view)),
        *_found(rules, "composites", view, lambda: composites(view)),
        *_found(rules, "scores", view, lambda: sides_of_scores(view)),
        *_found(rules, "short names", view, lambda: short_names(view)),
        *_found(rules, "credits", view, lambda: credits(view)),
    ]
    if titles is not None:
        candidates = without_titles(candidates, titles)
    candidates = whole_words(view, candidates, rules)
    chosen, _ = choose(candidates, view.tokens.count)
    leftovers = _found(rules, "leftovers", view, lambda: leftover_names(view, chosen))
    return view, [*candidates, *whole_words(view, leftovers, rules)]


def whole_words(view: BlockView, candidates: list[Candidate], rules: Rules) -> list[Candidate]:
    """Return the candidates that end where a word ends."""
    return rules.run("whole words", lambda: list(whole(view, candidates)), candidates)


def _found(
    rules: Rules, name: str, view: BlockView, rule: Callable[[], Iterable[Candidate]]
) -> list[Candidate]:
    return rules.run(name, lambda: in_block(view.tokens.count, rule()), [])
