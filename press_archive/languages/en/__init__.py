"""The English language pack: names, dates and the habits of its press."""

from press_archive.languages.en.bylines import BYLINES
from press_archive.languages.en.captions import CAPTIONS
from press_archive.languages.en.datelines import DATES
from press_archive.languages.en.furniture import FURNITURE
from press_archive.languages.en.sentences import SENTENCES
from press_archive.languages.en.sorting import SORTING
from press_archive.languages.en.titles import CALLING_WORDS
from press_archive.languages.en.words import OWN_WORDS
from press_archive.languages.language import Language, Names

__all__ = ["ENGLISH"]

ENGLISH = Language(
    tag="en",
    own_words=OWN_WORDS,
    letters=frozenset(),
    sentences=SENTENCES,
    sorting=SORTING,
    dates=DATES,
    bylines=BYLINES,
    captions=CAPTIONS,
    furniture=FURNITURE,
    callings=CALLING_WORDS,
    names=Names(),
)
