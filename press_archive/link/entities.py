"""From clusters to entities: ids that stay, canonical names, variants; and the entity of each article's names.

In: the digests of articles, authority records, the ids given out before, judgements. Out: the entities, and for
each article those of its names. The order in which articles come makes no difference, and neither does what was
linked before: :class:`Linking` brings that up to date, which costs what the changed articles touch.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from press_archive.languages import ARCHIVE
from press_archive.link.assigning import Assigner, Records
from press_archive.link.bodies import Bodies
from press_archive.link.clusters import Cluster, ClusterKey
from press_archive.link.digest import ArticleNames
from press_archive.link.evidence import is_entity
from press_archive.link.homonyms import Homonyms
from press_archive.link.ids import Ids, canonical_name
from press_archive.link.judged import Judged
from press_archive.link.layers import Change, Layer, Upper, changed_ground, everything
from press_archive.link.officials import Officials
from press_archive.link.people import ByCompany
from press_archive.link.within import Within
from press_archive.model import AuthorityRecord, Entity, Judgement

Assignment = tuple[str | None, ...]  # entity ids of a digest's names, in their order; None names nothing
Linked = tuple[tuple[Entity, ...], tuple[Assignment, ...]]


def resolve(
    digests: Sequence[ArticleNames],
    records: Sequence[AuthorityRecord],
    known: Mapping[str, int],
    judgements: Sequence[Judgement] = (),
) -> Linked:
    """Return the entities by id, and for each digest, in the order given, the entities of its names.

    ``known`` ranks the ids given out before, of articles too, the oldest lowest; a thing keeps the oldest of its
    ids. ``judgements`` are stronger than the rules.
    """
    return Linking()(digests, records, known, judgements)


def resolve_lasting(
    digests: Sequence[ArticleNames],
    records: Sequence[AuthorityRecord],
    known: Mapping[str, int],
    judgements: Sequence[Judgement] = (),
) -> tuple[Linked, frozenset[str]]:
    """Return the same with the ids that matter: given out next, all others of them leave it as it is."""
    linking = Linking()
    return linking(digests, records, known, judgements), linking.mattering()


class Linking:
    """A linked archive: called again with other articles it links what they touch, as from nothing."""

    def __init__(self) -> None:
        self._records: Sequence[AuthorityRecord] | None = None
        self._judgements: Sequence[Judgement] | None = None

    def __call__(
        self,
        digests: Sequence[ArticleNames],
        records: Sequence[AuthorityRecord],
        known: Mapping[str, int],
        judgements: Sequence[Judgement] = (),
    ) -> Linked:
        """Return what :func:`resolve` does."""
        if self._records != records:
            self._start(records)
        change = self._link({one.article: one for one in digests}, known)
        if self._judgements != judgements:
            self._judge(judgements)
            change = everything(self._layers[-1].layer)
        top = self._layers[-1]
        if self._judged is not None:
            self._judging.knows(known)
            change, top = self._judged.changed(self._digests, top.layer, change), self._judged
        self._name(top.layer, change)
        ordered = sorted(self._entities.items(), key=lambda item: (item[1].id, item[0]))
        assignments = self._assignments
        return tuple([entity for _, entity in ordered]), tuple([assignments[one.article] for one in digests])

    def mattering(self) -> frozenset[str]:
        """Return the ids, of articles too, that would change something if they were given out next."""
        matter = {*self._assigner.mattering(self._known), *self._homonyms.mattering()}
        if self._judged is not None:
            matter.update(self._judging.mattering())
        return frozenset(matter.union(self._ids.mattering(self._known)))

    def _start(self, records: Sequence[AuthorityRecord]) -> None:
        held = Records(records)
        self._records, self._judgements = records, None
        self._digests: Mapping[str, ArticleNames] = {}
        self._known: Mapping[str, int] = {}
        self._assigner, self._homonyms = Assigner(held), Homonyms()
        self._ground = Layer({}, {})
        # By the rules, then people of one name apart, then step by step by what articles tell, then by judgements.
        steps = (self._homonyms, Within(), Officials(held), ByCompany(), Bodies(held))
        self._layers = [Upper(step) for step in steps]

    def _judge(self, judgements: Sequence[Judgement]) -> None:
        self._judgements = judgements
        self._judging = Judged(judgements)
        self._judged = Upper(self._judging) if judgements else None
        self._ids = Ids(is_entity)
        self._entities: dict[ClusterKey, Entity] = {}
        self._assignments: dict[str, Assignment] = {}

    def _link(self, digests: Mapping[str, ArticleNames], known: Mapping[str, int]) -> Change:
        """Place the names of the articles that changed, step by step; return what that changes after the last."""
        former = self._digests
        was: dict[str, ArticleNames | None] = {
            article: former.get(article)
            for article, one in digests.items()
            if former.get(article) is not one and former.get(article) != one
        }
        was |= {article: one for article, one in former.items() if article not in digests}
        moved = frozenset(one for one, _ in known.items() ^ self._known.items())
        self._digests, self._known = digests, known
        self._homonyms.knows(known)
        asked = {*was, *self._assigner.concerned(moved)} & digests.keys()
        rows = {article: self._assigner.row(digests[article], known) for article in asked}
        change = Change(was, *changed_ground(self._ground, digests, was, rows), moved)
        below = self._ground
        for upper in self._layers:
            change, below = upper.changed(digests, below, change), upper.layer
        return change

    def _name(self, top: Layer, change: Change) -> None:
        """Give entities to the clusters that changed, and to the names of the articles that have them."""
        articles = set(change.rows)
        for key in self._ids.changed(self._digests, top, change, self._known):
            before, now = self._entities.pop(key, None), self._entity(key)
            if now is not None:
                self._entities[key] = before if before == now and before is not None else now
            if (before and before.id) != (now and now.id) and key in top.clusters:
                articles.update(top.clusters[key].articles)
        ids = self._ids.ids
        for article in articles:
            if article in top.rows:
                self._assignments[article] = tuple([ids.get(own.key) for own in top.rows[article]])
            else:
                self._assignments.pop(article, None)

    def _entity(self, key: ClusterKey) -> Entity | None:
        if (cluster := self._ids.clusters.get(key)) is None:
            return None
        known = [one for one in self._ids.held[key] if one in self._known]
        return _entity(cluster, self._ids.ids[key], known, self._digests)


def _entity(
    cluster: Cluster, entity: str, known: Iterable[str], digests: Mapping[str, ArticleNames]
) -> Entity:
    """``known`` are the ids it had before, its own among them."""
    name = canonical_name(cluster)
    record = cluster.record
    return Entity(
        id=entity,
        kind=cluster.kind,
        name=name,
        variants=tuple(sorted({*cluster.surfaces, *cluster.names} - {name}, key=ARCHIVE.sorting.key)),
        articles=_newest_first(cluster.articles, digests),
        mentions=cluster.mentions,
        confidence=cluster.confidence,
        same_as=record.same_as if record is not None else (),
        coordinates=record.coordinates if record is not None else None,
        record=record.id if record is not None else None,
        merged=tuple(sorted(one for one in known if one != entity)),
    )


def _newest_first(articles: tuple[str, ...], digests: Mapping[str, ArticleNames]) -> tuple[str, ...]:
    """Newest first, undated last, ties by id."""
    if len(articles) == 1:
        return articles
    return tuple(sorted(articles, key=lambda article: digests[article].published, reverse=True))
