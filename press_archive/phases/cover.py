"""What several articles tell: the traits of all articles brought together, made anew only where something changed.

In: the shelf, the ids given out before, what people decided about stories. Out: :class:`Coverage`. Traits are those
of an article as it may be shown: of a whole one they were made with its analysis, of a cut one they are made here.
What pairs of articles have in common is kept beside, with the articles it was found of: the next build finds it again
only near those that have changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from press_archive.decisions import Decisions
from press_archive.decisions.copies import Pair
from press_archive.decisions.stories import StoryDecisions
from press_archive.keeping.groups import groups_of
from press_archive.keeping.store import (
    Store,
    StoreDamagedError,
    key_of,
    key_of_keys,
    pack,
    unpack,
)
from press_archive.model import Archive
from press_archive.phases.shelf import Place, Shelf
from press_archive.processes.workers import LocalPool
from press_archive.stories import (
    Corpus,
    Coverage,
    Decided,
    Details,
    Earlier,
    Found,
    JudgedFigures,
    Member,
    Rarity,
    Told,
    Traits,
    are_few,
    cover,
    find,
    traits_of,
)

_LARGE = 40_000  # articles
_LAST = key_of("found by the last build")


@dataclass(frozen=True, slots=True)
class _Kept:
    """What a build found, and of which articles: of each the id, the key of all told of it, and that of its traits.

    It is no function of its key, as other things kept are: whoever takes it up compares the articles.
    """

    articles: tuple[tuple[str, bytes, bytes], ...]  # in the order of places
    rarity: Rarity
    found: Found
    told: Told


def covered(archive: Archive, decisions: Decisions, store: Store, workers: LocalPool) -> Coverage:
    """Return what several articles of an archive tell."""
    shelf = archive.articles
    if not isinstance(shelf, Shelf):
        raise TypeError("the archive's articles do not lie on a shelf")
    places = [place for place in shelf.places if place.rights.access != "withdrawn"]
    keys = [_key(place) for place in places]
    titles = {heading.id: heading.title for heading in archive.headings if heading.access != "withdrawn"}
    given = {one: rank for one, rank in decisions.ledger.ranks().items() if one.startswith("story-")}
    decided = _decided(decisions.stories, archive.named)
    own_key = {place.id: own for place, own in zip(places, keys, strict=True)}
    member_key = {place.id: _member_key(place, own) for place, own in zip(places, keys, strict=True)}
    key = key_of_keys([key_of(decided), key_of(given, titles), *sorted(member_key.values())])
    groups = {key_of(start, [own_key[one] for one in ids]): ids for start, ids in groups_of(own_key).items()}
    _keep(store, keys, groups)
    kept: Coverage | None = store.get("coverage", key)
    if kept is not None:
        return kept
    _gather(shelf, own_key, groups, store, workers)

    def details(article: str) -> Details:
        found: Details | None = store.get("details", own_key[article])
        if found is None:
            raise StoreDamagedError("the details of an article are missing")
        return found

    def make() -> tuple[Coverage, bytes]:
        members = _members(places, groups, store)
        earlier = _earlier(members, member_key, store)
        corpus = Corpus(members, earlier.rarity_of(members) if earlier else None)
        found = find(corpus, earlier)
        articles = tuple((one.id, member_key[one.id], own_key[one.id]) for one in corpus.members)
        coverage, told = cover(corpus, found, given, titles, details, decided, earlier)
        return coverage, pack(_Kept(articles, corpus.rarity, found, told), 0)

    def packed() -> tuple[bytes, bytes]:
        coverage, remembered = make()
        return pack(coverage, 0), remembered

    # What it needs for a while is as much as all that stays: in a large archive it is given back.
    store.save()  # what a process apart loads
    if len(places) > _LARGE:
        own, remembered = workers.apart(packed)
        made: Coverage = unpack(own)
    else:
        made, remembered = make()
        own = pack(made, 0)
    store.put("coverage", key, own)
    store.put("found", _LAST, remembered)
    return made


def _keep(store: Store, keys: Iterable[bytes], groups: Iterable[bytes]) -> None:
    """Let all stay by which the next build may find again what this one did."""
    store.keep("traits", *keys)
    store.keep("details", *keys)
    store.keep("gathered", *groups)
    store.keep("found", _LAST)


def _earlier(articles: Iterable[Member], member_key: Mapping[str, bytes], store: Store) -> Earlier | None:
    """Return what the last build found, with the articles that have changed since; ``None`` where it is of no use."""
    kept: _Kept | None = store.look("found", _LAST)
    if kept is None:
        return None
    now = {one.id: one for one in articles}
    members = [now[one] if member_key.get(one) == key else None for one, key, _ in kept.articles]
    if not are_few(members.count(None), len(members)):
        return None
    gone: dict[int, Member] = {}
    for place, (one, _, traits_key) in enumerate(kept.articles):
        if members[place] is None:
            traits: Traits | None = store.look("traits", traits_key)
            if traits is None:
                return None
            # Whom it named is not asked any more.
            gone[place] = Member(one, traits, (None,) * (len(traits.names) // 4))
    return Earlier(members, gone, kept.rarity, kept.found, kept.told)


def _decided(stories: StoryDecisions, named: Mapping[str, str]) -> Decided:
    """Return what was decided, by the ids of articles; what names a source that is not there is left out."""

    def there(pairs: Iterable[Pair]) -> tuple[tuple[str, str], ...]:
        both = ((named.get(pair.left), named.get(pair.right)) for pair in pairs)
        return tuple((left, right) for left, right in both if left and right)

    return Decided(
        there(pair for pair in stories.pairs if pair.same),
        there(pair for pair in stories.pairs if not pair.same),
        there(stories.unsure),
        {named[one.source]: one.title for one in stories.titles if one.source in named},
        tuple(
            JudgedFigures(named[one.pair.left], named[one.pair.right], one.left, one.right, one.verdict)
            for one in stories.figures
            if one.pair.left in named and one.pair.right in named
        ),
        stories.boilerplate,
    )


def _key(place: Place) -> bytes:
    return place.key if place.rights.access == "full" else key_of(place.key, place.id, place.rights)


def _member_key(place: Place, own: bytes) -> bytes:
    """Return a key of all told of an article: of its id, its traits and the entities of its names."""
    return key_of(own, place.id, place.assignment)


def _gather(
    shelf: Shelf,
    own_key: Mapping[str, bytes],
    groups: Mapping[bytes, Sequence[str]],
    store: Store,
    workers: LocalPool,
) -> None:
    """Keep the traits of each group as one: of all articles, reading them one by one takes twice as long."""
    lacking = {key: ids for key, ids in groups.items() if not store.has("gathered", key)}
    alone = {one for ids in lacking.values() for one in ids if not store.has("traits", own_key[one])}
    missing = [number for number, place in enumerate(shelf.places) if place.id in alone]
    store.save()  # what the workers load
    made = workers.map_forked(_made, shelf, missing, len(missing))
    for number, (traits, details) in zip(missing, made, strict=True):
        own = own_key[shelf.places[number].id]
        store.put("traits", own, traits)
        store.put("details", own, details)
    for key, ids in lacking.items():
        store.put("gathered", key, pack([_kept_traits(store, own_key[one]) for one in ids], 0))


def _kept_traits(store: Store, key: bytes) -> Traits:
    found: Traits | None = store.look("traits", key)
    if found is None:
        raise StoreDamagedError("the traits of an article are missing")
    return found


def _members(places: Iterable[Place], groups: Mapping[bytes, Sequence[str]], store: Store) -> list[Member]:
    traits: dict[str, Traits] = {}
    for key, own in store.get_many("gathered", groups):
        traits |= zip(groups[key], own, strict=True)
    return [Member(place.id, traits[place.id], place.assignment) for place in places]


def _made(shelf: Shelf, number: int) -> tuple[bytes, bytes]:
    archived = shelf[number]
    traits, details = traits_of(archived.article, archived.understanding)
    return pack(traits), pack(details)
