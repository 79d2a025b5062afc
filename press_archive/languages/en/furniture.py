"""The furniture of English news pages: section names, counters, share bars, teasers.

In: one line of a source, folded. Out: whether it is furniture, or names a section.
"""

from __future__ import annotations

import re

from press_archive.languages.breadcrumbs import innermost
from press_archive.languages.folding import fold
from press_archive.languages.language import Furniture
from press_archive.languages.tables import groups

_SECTIONS = frozenset(
    map(
        fold,
        groups(
            """
            News | World | World News | International | Asia | Asia-Pacific | Asia Pacific | Europe | Africa |
            Americas |
            Middle East | US News | U.S. | UK News | National | Local | Local News | Politics | Business | Economy |
            Markets | Finance | Money | Companies | Technology | Tech | Science | Health | Environment | Climate |
            Education | Society | Culture | Arts | Entertainment | Life | Lifestyle | Style | Fashion | Food |
            Travel |
            Sport | Sports | Football | Tennis | Golf | Opinion | Comment | Analysis | Features | Magazine |
            Editorial |
            Law | Crime | Property | Real Estate | Energy | Press Release | Press Releases | Breaking News |
            Top Stories |
            Vietnam | Viet Nam | Politics & Law | Community | Books | Music | Film
            """
        ),
    )
)
_HOMES = frozenset({"home", "homepage", "front page"})
_RELATIVE_TIME = re.compile(
    r"(?:(?:published|updated|posted)(?: on| at)?:? )?(?:(?:\d{1,3}|an?|one) ?(?:seconds?|minutes?|mins?|hours?|"
    r"hrs?|days?|"
    r"weeks?|months?|years?|[smhd]) ago|just now|yesterday|today)"
)
_COUNTER = re.compile(r"\d{1,3}(?:,\d{3})*[km]?\+?|\d{1,6}|\d+\.\d+ ?[km]")
_ANYWHERE = re.compile(
    r"(?:share|tweet|print|email|e-mail|save|listen|comments?|copy link|copied|bookmark|like|follow|subscribe|"
    r"sign in|log in|"
    r"log in.{0,40}|sign up.{0,60}|register|menu|search|close|facebook|twitter|x|whatsapp|linkedin|pinterest|"
    r"telegram|messenger|"
    r"reddit|instagram|youtube|flipboard)"
    r"|share(?: this)?(?: article| story| page| post)?(?: on| via| to)?(?: facebook| twitter| x| email|"
    r" linkedin| whatsapp)?"
    r"|(?:print|email|save)(?: this)?(?: article| story| page)"
    r"|listen to (?:this )?(?:article|story).{0,20}|(?:\d{1,2}|one)[ -]?(?:min|mins|minutes?)(?: of)? read(?:ing)?|"
    r"reading time:? \d{1,2} ?(?:min|mins|minutes)|\d+ (?:comments?|shares?|views?|likes?)|comments? \(\d+\)|"
    r"advertisements?|ad|sponsored(?: content)?|story continues below.{0,30}|article continues below.{0,30}|"
    r"skip to (?:main )?content|back to top|view (?:all )?comments|leave a (?:comment|reply)|post a comment|"
    r"all rights reserved\.?|(?:copyright|©).{0,100}|(?:get|download) (?:the|our) app.{0,40}|"
    r"(?:subscribe|sign up) (?:to|for|now).{0,80}|follow us(?: on)?.{0,60}|join our.{0,60}|read (?:more|next|also)|"
    r"see (?:more|also)|show more|view more|load more|recommended(?: for you)?|trending(?: now)?|"
    r"font size.{0,20}|a a\+?|a-|a\+"
)
_OPENING = re.compile(
    r"(?:tags?|topics?|keywords?|filed under|read more|see more|don['’]t miss|read also|see also|also read|"
    r"related(?: stor(?:y|ies)| articles?)?|"
    r"more on this(?: story)?|watch|in pictures)\s*:.{0,300}|(?:>>|»|>|►|▶).{1,200}|"
    r"(?:.{0,60} )?(?:click here|by clicking here)(?: (?:to|for)\b.{0,100})?\.?|"
    r"(?:our standards|for more (?:news|stories|information),? (?:visit|follow|sign up)).{0,120}"
)
_TEASERS = re.compile(
    r"related (?:stories|articles|news|topics|content|posts)|related|more (?:from|on|in) .{2,60}|most (?:read|"
    r"popular|viewed)|"
    r"(?:you may|you might) also (?:like|be interested in)|top stories|latest(?: news| stories)?|more stories|"
    r"more news|"
    r"editors? ?['’]?s? picks?|read next|up next|other (?:news|stories)|in other news|don['’]t miss"
)
_LONGEST = 330


def is_furniture(folded: str) -> bool:
    """Whether a folded line is furniture wherever it stands."""
    if len(folded) > _LONGEST:
        return False
    line = folded.strip(" :.|•·")
    return bool(_ANYWHERE.fullmatch(line) or _RELATIVE_TIME.fullmatch(line) or _OPENING.fullmatch(folded))


def is_counter(folded: str) -> bool:
    """Whether a folded line is a bare number, which at the head of a page counts readers or comments."""
    return bool(_COUNTER.fullmatch(folded))


def opens_teasers(folded: str) -> bool:
    """Whether a folded line is the heading of a list of other stories."""
    return bool(_TEASERS.fullmatch(folded.strip(" :.>»")))


def section_of(line: str) -> str | None:
    """Return the innermost section a line names, if it names nothing else."""
    return innermost(line, _SECTIONS, _HOMES)


FURNITURE = Furniture(is_furniture, is_counter, opens_teasers, section_of)
