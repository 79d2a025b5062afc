"""Words of everyday English by which a text is told to be English, and words that open sentences.

In: nothing. Out: tables of small letters. A word that a Vietnamese syllable without its accents can look like (the,
to, in, on, by, that, he, it, not, but) tells nothing and is left out.
"""

from __future__ import annotations

from press_archive.languages.tables import words

OWN_WORDS = words(
    """
    of and is was for with as from this has have had were are which who would will its said their
    after about into over his her there could should when where while because before between against
    during under other some these those through also just more most only year years people first
    government according
    """
)
# What a sentence begins with before a name, so that the two capitals are no full name: In Jordan.
OPENERS = OWN_WORDS | words(
    """
    in the to on an a at by that they but not he it so no if or one two three four yet near across inside outside off
    since until
    """
)
