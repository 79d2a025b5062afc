"""The archive linked as it was by the last build, changed where articles have changed since.

In: accounts, authority records, ids given out before, judgements, and the store, where what linking remembers is kept
in tables. Out: the entities, and what the names of each article mean: as if all were linked from nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from press_archive.keeping.store import Store, key_of, key_of_keys
from press_archive.keeping.tables import Head, Packing, Row, open_tables, rows_of, write_anew, write_changed
from press_archive.link import ArticleNames, Assignment, InMemory, Linking
from press_archive.model import AuthorityRecord, Entity, Judgement
from press_archive.phases.accounts import ArticleAccount
from press_archive.processes.workers import LocalPool

Linked = tuple[Sequence[Entity], Sequence[Assignment]]
_OWNER = "linking"
_LARGE = 40_000  # articles
_OUTGROWN = 4  # times the articles for which the tables were made


def linked(
    shown: Sequence[ArticleAccount],
    digests: Sequence[ArticleNames],
    records: Sequence[AuthorityRecord],
    ranks: Mapping[str, int],
    judgements: Sequence[Judgement],
    store: Store,
    pool: LocalPool | None,
) -> tuple[bytes, Linked]:
    """Return the entities, and for each article those that its names mean; with a key that tells them.

    ``ranks`` are the ids given out before, the oldest lowest.
    """
    keys = [article.names_key for article in shown]
    of = key_of(records)
    made_of = key_of_keys([of, key_of(judgements, list(ranks.items())), *_told(shown)])
    known = open_tables(store, _OWNER, of, records)
    if known is None or len(shown) > _OUTGROWN * known[0].size:
        # What linking needs for a while is as much as all that stays: in a large archive it is given back.
        call = partial(_from_nothing, digests, keys, records, ranks, judgements)
        found, counts, rows = pool.apart(call) if pool and len(digests) > _LARGE else call()
        write_anew(store, _OWNER, Head(of, made_of, max(1, len(shown))), counts, rows)
        return made_of, found
    head, tables = known
    linking = Linking(tables.packing.common, tables)
    found = linking(digests, keys, ranks, judgements)
    if linking.has_changed:
        head = head._replace(state=made_of)
    write_changed(store, _OWNER, head, tables)
    return head.state, found


def _told(shown: Sequence[ArticleAccount]) -> list[bytes]:
    return [f"{one.id}\0".encode() + one.names_key for one in shown]


def _from_nothing(
    digests: Sequence[ArticleNames],
    keys: Sequence[bytes],
    records: Sequence[AuthorityRecord],
    ranks: Mapping[str, int],
    judgements: Sequence[Judgement],
) -> tuple[Linked, Mapping[str, int], Sequence[Row]]:
    """Link all, and return besides what a later build needs to go on from there."""
    tables = InMemory()
    found = Linking(records, tables)(digests, keys, ranks, judgements)
    counts, rows = rows_of(tables.contents(), Packing(records))
    return found, counts, list(rows)
