"""Which gathered names are things the archive knows of, and which are mentions only, without a page.

In: a :class:`Cluster`. Out: whether the evidence is enough for an entity. Mentions stay as they are either way:
they are found by searching, and listed in the data.
"""

from __future__ import annotations

from press_archive.link.clusters import Cluster

_WEAK = 0.6  # rules that go by the shape of a name alone are less sure than this


def is_entity(cluster: Cluster) -> bool:
    """Whether a record, a person's judgement, a rule that is sure, or several articles vouch for a thing.

    One weak find in one article is as often no name at all; a head without its place ("Công an xã") means another
    body in every article. A last name after a title is somebody, and people may say who.
    """
    if cluster.record is not None or cluster.judged:
        return True
    if not cluster.told:
        return False
    if len(cluster.articles) > 1:
        return True  # a name that says too little is in several only where people said that it is one
    return cluster.confidence >= _WEAK and not (cluster.within and cluster.kind == "organization")
