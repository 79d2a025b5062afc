"""What people should decide, as rows of the editors' page, each with the line to paste into judgements.yml.

In: a :class:`Site`. Out: Markdown lines; the same candidates are gone through by ``build_site.py review``.
"""

from __future__ import annotations

from collections.abc import Mapping

from press_archive.decisions.judgements import as_yaml
from press_archive.link.review import Candidate, candidates
from press_archive.model import Entity
from press_archive.pages.markdown import escape, link
from press_archive.pages.site import Site


def review_items(site: Site, page: str) -> list[str]:
    """Return an item per thing to decide: what it is about, why, and a judgement to paste."""
    lines = []
    for candidate in candidates(site.archive):
        sides = [side for side in (candidate.left, candidate.right) if side]
        about = " · ".join(_side(site, side, page) for side in sides)
        lines.append(f"- {about} *{escape(reason_of(site, candidate))}*")
        lines.append(f"    - `{as_yaml(snippet(candidate))}`")
    return lines


def reason_of(site: Site, candidate: Candidate) -> str:
    return site.words("page_review_" + candidate.reason, n=candidate.reach)


def snippet(candidate: Candidate) -> Mapping[str, str]:
    """Return the judgement to paste: of two that they are one, of one that it is nothing."""
    verdict = "same" if candidate.right else "not-an-entity"
    return {"left": candidate.left_name, "right": candidate.right_name, "judgement": verdict}


def _side(site: Site, entity: Entity, page: str) -> str:
    if site.entity(entity.id):
        return link(entity.name, site.address(entity.id), page)
    return escape(entity.name)
