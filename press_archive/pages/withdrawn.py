"""The notice that stands where a withdrawn article was, and what any article's page tells of its rights.

In: a :class:`Site` and an article. Out: a :class:`Page` without a word of the article; front matter.
"""

from __future__ import annotations

from press_archive.model import ArchivedArticle, Page
from press_archive.pages.parts import make_page
from press_archive.pages.site import Site
from press_archive.pages.writing.markdown import contact_link, escape, escape_block


def withdrawn_page(site: Site, archived: ArchivedArticle) -> Page:
    """Make the notice that stands where a withdrawn article was."""
    words = site.words
    lines = [f"# {words['page_withdrawn_title']}", "", words["page_withdrawn_text"]]
    if archived.rights.note:
        lines += ["", escape_block(archived.rights.note)]
    if archived.rights.contact:
        contact, target = escape(archived.rights.contact), contact_link(archived.rights.contact)
        lines += ["", f"{words['page_contact']} " + (f"[{contact}]({target})" if target else contact)]
    return make_page(
        site.address(archived.article.id),
        "withdrawn",
        words["page_withdrawn_title"],
        lines,
        noindex=True,
        archive={"id": archived.article.id, "rights": rights_meta(archived)},
    )


def rights_meta(archived: ArchivedArticle) -> dict[str, object]:
    rights = archived.rights
    return {
        "access": rights.access,
        "words": rights.words,
        "noindex": rights.noindex,
        "contact": rights.contact,
        "contact_link": contact_link(rights.contact),
        "note": rights.note,
        **({"images": rights.images} if rights.images != "none" else {}),
    }
