"""What people should decide, as rows of the editors' page, each with the line to paste into judgements.yml.

In: a :class:`Site` and a candidate. Out: Markdown lines; ``build_site.py review`` goes through the same candidates.
"""

from __future__ import annotations

from collections.abc import Mapping

from press_archive.decisions.goes_on import as_yaml
from press_archive.link.review import Candidate
from press_archive.model import Entity
from press_archive.pages.addresses import EDITORS
from press_archive.pages.site import Site
from press_archive.pages.writing.markdown import escape, link


def review_item(site: Site, candidate: Candidate) -> list[str]:
    """Return the item of a thing to decide: what it is about, why, and a judgement to paste."""
    sides = [side for side in (candidate.left, candidate.right) if side]
    about = " · ".join(_side(site, side) for side in sides)
    return [
        f"- {about} *{escape(reason_of(site, candidate))}*",
        f"    - `{as_yaml(snippet(candidate))}`",
    ]


def reason_of(site: Site, candidate: Candidate) -> str:
    return site.words("page_review_" + candidate.reason, n=candidate.reach)


def snippet(candidate: Candidate) -> Mapping[str, str]:
    """Return the judgement to paste: of two that they are one, of one that it is nothing."""
    verdict = "same" if candidate.right else "not-an-entity"
    return {"left": candidate.left_name, "right": candidate.right_name, "judgement": verdict}


def _side(site: Site, entity: Entity) -> str:
    if site.entity(entity.id):
        return link(entity.name, site.address(entity.id), EDITORS)
    return escape(entity.name)
