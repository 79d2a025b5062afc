"""Linking: which mentions across the whole archive mean the same person, organisation or place.

In: a digest of every article, authority records, ids given out before, judgements. Out: the entities, and which
of them each article's names mean. :func:`digest` and :func:`with_entities` look at one article, :func:`resolve`
at digests only, so that an archive of any size can be linked without holding its articles.

Files (written by tests/test_architecture.py):

- ``alike.py``: Names that are alike: pairs of entities that may be one, by their accents, letters, initials
  or parts.
- ``assigning.py``: Where each name of an article belongs by the rules: at the record that has it, or with all
  that share its key.
- ``bodies.py``: Bodies under two names all over the archive: Tập đoàn X and X, The X and X, VAMC and what the
  articles say it is.
- ``clusters.py``: Which names mean the same thing: a cluster for every record and every name no record has.
- ``company.py``: Company: who and what is named with somebody, by which one is told from namesakes and known
  under other names.
- ``digest.py``: What linking needs of an article, and no more: its distinct names, and what tells its people
  apart.
- ``digests.py``: The digests of an archive by article: all in hand, or loaded when linking asks for one.
- ``entities.py``: From clusters to entities: ids that stay, canonical names, variants; and the entity of each
  article's names.
- ``evidence.py``: Which gathered names are things the archive knows of, and which are mentions only, without
  a page.
- ``excluded.py``: Records whose own dates leave out every article that has their name: most likely the dates
  are wrong.
- ``heirs.py``: Who took over from what has no page any more: an address that was given out leads to where its
  name is now.
- ``homonyms.py``: Homonyms: people of one full name who cannot be one, told apart by what their articles say
  of them.
- ``ids.py``: Ids: which id each thing has, of those given out before, and of the one its name would be given.
- ``judged.py``: Judgements carried out: clusters united, names kept apart, and names that are none let go.
- ``keys.py``: When two names are one: the key by which names are compared, and the ids minted from it.
- ``layers.py``: Layers: where the names of all articles are placed after each step of linking, changed where
  articles change.
- ``merge.py``: Merging: which things are one, told pair by pair (a disjoint-set forest).
- ``officials.py``: People in office: names tied to the record of who held the office that the articles tell
  of them.
- ``people.py``: People told by their company: one word for a person, and one person's name in several
  spellings.
- ``resolved.py``: One article's mentions, roles and quotes with the entities they mean.
- ``review.py``: What people should decide: entities that may be one, and names that may be none, the most
  pressing first.
- ``sorts.py``: A body's name without what only says its sort: Tập đoàn dầu khí TotalEnergies is
  TotalEnergies.
- ``spellings.py``: One foreign name in several spellings: Sanae Takaichi and Takaichi Sanae, Orban and Orbán,
  BFM TV and BFMTV.
- ``state.py``: What linking remembers from one change to the next: named tables, in memory or wherever else
  they are kept.
- ``statements.py``: Who the people and bodies in roles and quotes are, once mentions have their entities.
- ``typos.py``: Misprints, by evidence only: a long name one slip away from another of its kind in the same
  article.
- ``within.py``: One thing under two names of one article: Anutin and Anutin Charnvirakul, Đại sứ quán Việt
  Nam and … tại Đức.
"""

from press_archive.link.digest import ArticleNames, NamePool, digest
from press_archive.link.digests import Digests, InHand
from press_archive.link.entities import Assignment, Linking, resolve
from press_archive.link.excluded import excluded_by_dates, spans_of
from press_archive.link.heirs import Heirs, heirs
from press_archive.link.judged import without_entity
from press_archive.link.keys import minted_id
from press_archive.link.resolved import with_entities
from press_archive.link.state import InMemory, Tables

__all__ = [
    "ArticleNames",
    "Assignment",
    "Digests",
    "Heirs",
    "InHand",
    "InMemory",
    "Linking",
    "NamePool",
    "Tables",
    "digest",
    "excluded_by_dates",
    "heirs",
    "minted_id",
    "resolve",
    "spans_of",
    "with_entities",
    "without_entity",
]
