"""The English language pack: names, dates and the habits of its press.

Files (written by tests/test_architecture.py):

- ``bylines.py``: The words of English bylines: By, Reporting by, Photos by, and the shape of a name.
- ``captions.py``: How English captions end: the cues that name who made a picture.
- ``datelines.py``: Lines that say when an English article was published: "October 25, 2025 14:30",
  "Published: 25 Oct. 2025".
- ``dates.py``: The words of English dates: months, weekdays, relative days and years.
- ``decisions.py``: English words that people may write in files of decisions, beside the names the archive
  gives things.
- ``furniture.py``: The furniture of English news pages: section names, counters, share bars, teasers.
- ``sentences.py``: Where a sentence of English press text begins and ends.
- ``sorting.py``: English alphabetical order: letters first whatever their accents, then accents, then
  capitals.
- ``titles.py``: What stands before people's names in English, and what such words tell of a person's walk of
  life.
- ``words.py``: Words of everyday English by which a text is told to be English, and words that open
  sentences.
"""

from press_archive.languages.en.bylines import BYLINES
from press_archive.languages.en.captions import CAPTIONS
from press_archive.languages.en.datelines import DATES
from press_archive.languages.en.decisions import DECISIONS
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
    decisions=DECISIONS,
)
