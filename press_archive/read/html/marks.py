"""What class names, ids and tags say in the pages of news sites, Vietnamese content systems first.

In: a tag with its attributes. Out: the role of the element (caption, byline, lead, date, boilerplate), by
tables of words, so that a new habit is a new row.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import islice
from typing import Literal

from lxml.html import HtmlElement

from press_archive.languages.tables import words

Role = Literal["", "caption", "figure", "byline", "lead", "date", "place", "boilerplate"]

# A form is none of them: old content systems put the whole page into one.
HIDDEN_TAGS = words(
    """
    script style noscript template svg canvas iframe object embed button select textarea input
    head title datalist noembed noframes
    """
)
# Shown as a box.
REPLACED_TAGS = words("button canvas embed iframe img input object select svg textarea video audio")
BLOCK_TAGS = words(
    """
    address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main
    marquee menu nav ol p plaintext pre search section summary table tbody td tfoot th thead time tr ul xmp
    """
)
HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
ITEMS = frozenset({"li", "dt", "dd"})
CELLS = frozenset({"td", "th"})
_TAG_ROLES: Mapping[str, Role] = {
    "figcaption": "caption",
    "caption": "caption",
    "figure": "figure",
    "picture": "figure",
    "nav": "boilerplate",
    "footer": "boilerplate",
    "aside": "boilerplate",
    "address": "byline",
    "time": "date",
}

# One row per role; the words are matched against the parts of class and id, most telling first.
# pCaption, td.pCaption, table.picture: Thanh Niên, SGGP; PhotoCMS_Caption: NLĐ, Dân trí, Tuổi Trẻ (VCCorp);
# expNoEdit: VOV, Vietnam+; sapo: nearly all; detail-desc: papers on MasterCMS; the-article-summary: Znews;
# short_intro: VnExpress until 2016; arti-deta-sum: 24h; box-des-detail: Công an nhân dân.
_CLASS_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        "boilerplate",
        re.compile(
            r"(?:^|[-_ ])(?:related|relate|lienquan|lien-quan|tinlienquan|tin-lien-quan|relatednews|relation|share|"
            r"social|comment|comments|binhluan|tag-?list|tags?(?=$| )|keywords?|breadcrumbs?|menu|navbar|sidebar|"
            r"advert\w*|banner|ads?|qc|quang-?cao|newsletter|subscribe|recommend\w*|most-?read|doc-?nhieu|"
            r"paywall|pagination|paging|pager|phan-?trang|(?:block|box|list|detail|article)-?(?:key\w*|tags?)|tukhoa|tu-khoa|"
            r"(?:list|box|block)-?news|inner-article|"
            r"tin-?moi|cungchuyenmuc|cung-chuyen-muc|same-category|read-?more|xem-?them|copyright|"
            r"(?<!post-)(?<!entry-)footer|"  # blogs sign a text in the foot of the post
            r"box-?(?:tin|news|related)\w*|vcsortableinpreviewmode.{0,20}link|popup|modal|toolbar|audio|(?<!no-)(?<!no_)tts)"
            r"(?:$|[-_ ])"
            r"|related(?:one)?news|boxlienquan|listrelated|linkrelated"
        ),
    ),
    (
        "caption",
        re.compile(
            r"photocms_caption|pcaption|captionimg|image-?caption|img-?caption|photo-?caption|figure-?caption|"
            r"wp-caption-text|(?:^|[-_ ])(?:caption|chuthich|chu-thich|ghi-?chu-?anh|expnoedit|imgdesc|picdesc|"
            r"desc-?img|note-?image)(?:$|[-_ ])"
        ),
    ),
    (
        "figure",
        re.compile(
            r"(?:^|[-_ ])(?:wp-caption|picture|photo|article-photo|article__photo|imagebox|"
            r"vcsortableinpreviewmode)(?:$|[-_ ])"
        ),
    ),
    # VnExpress puts the place before the first word of the lead, and a stroke between by its style sheet.
    ("place", re.compile(r"(?:^|[-_ ])(?:location-?stamp|place-?stamp)(?:$|[-_ ])")),
    (
        "lead",
        re.compile(
            r"(?:^|[-_ ])(?:sapo|chapeau|standfirst|lead|lead-?text|detail-?sapo|article__sapo|singular-sapo|"
            r"content-?detail-?sapo|news-?sapo|chappeau|(?:post|article|detail|news|entry)-?summary|"
            r"cms-?desc|knc-sapo|detail-desc|article-desc|box-?des-detail|detail__summary|short_intro|arti-deta-sum)"
            r"(?:$|[-_ ])|^description$"
        ),
    ),
    (
        "byline",
        re.compile(
            r"(?:^|[-_ ])(?:byline|author|authors|author-?name|author-?info|tacgia|tac-gia|article__author|"
            r"detail-?author|source-?author|nguoiviet|news-?author|pauthor|author_mail)(?:$|[-_ ])"
        ),
    ),
    (
        "date",
        re.compile(
            r"(?:^|[-_ ])(?:date|datetime|date-?time|time|published|publish-?date|post-?date|pdate|ngaydang|"
            r"article__meta|detail-?time|time-?post|entry-date)(?:$|[-_ ])"
        ),
    ),
)


def role_of(tag: str, class_: str | None, id_: str | None) -> Role:
    """Return the role of an element, its class and id counting before its tag."""
    role = _role_of_words(f"{class_ or ''} {id_ or ''}".strip().lower()[:300]) if class_ or id_ else ""
    return role or _TAG_ROLES.get(tag, "")


@lru_cache(maxsize=4096)
def _role_of_words(words: str) -> Role:
    for role, pattern in _CLASS_ROLES:
        if pattern.search(words):
            return role
    return ""


_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_RAISED = re.compile(r"\d{1,2}")
_BEFORE_NOTE = re.compile(r"[^\W\d_]{3,}[.,;:”\"’)]?$")
_NOTE = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[*†‡§¹²³]+)[\])]?", re.IGNORECASE)


def is_hidden(element: HtmlElement) -> bool:
    """Whether a page does not show an element, as it states on the element itself."""
    get = element.get
    return (
        get("hidden") is not None
        or get("aria-hidden") == "true"
        or _HIDING.search(get("style") or "") is not None
    )


def is_bare_note(element: HtmlElement, tag: str) -> bool:
    """Whether an element is the raised number of a note that leads nowhere, right behind a word that is no unit.

    Only where other notes of the page are marked by links may a raised number be one: m² is none.
    """
    if tag != "sup" or len(element) or not _RAISED.fullmatch((element.text or "").strip()):
        return False
    previous, parent = element.getprevious(), element.getparent()
    before = previous.tail if previous is not None else parent.text if parent is not None else ""
    return bool(_BEFORE_NOTE.search(before or ""))


def is_note_mark(element: HtmlElement, tag: str) -> bool:
    """Whether an element is the number of a note: small and raised, leading to a place of the same page."""
    if tag != "sup" and tag != "a":
        return False
    link = element if tag == "a" else element[0] if len(element) == 1 else None
    if link is None or link.tag != "a" or not (link.get("href") or "").partition("#")[2]:
        return False
    raised = tag == "sup" or (len(element) == 1 and element[0].tag == "sup")
    text = "".join(islice(element.itertext(), 4))[:9] if raised else ""
    return bool(_NOTE.fullmatch(text.strip()))
