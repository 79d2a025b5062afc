"""The Vietnamese language pack: names, dates, sorting and the habits of its press."""

from press_archive.languages.language import Language, Names, OfficeWords
from press_archive.languages.vi.abbreviations import ABBREVIATIONS
from press_archive.languages.vi.bylines import BYLINES
from press_archive.languages.vi.callings import CALLING_WORDS
from press_archive.languages.vi.captions import CAPTIONS
from press_archive.languages.vi.compounds import COMPOUNDS, LONGEST_COMPOUND
from press_archive.languages.vi.countries import USUAL_COUNTRIES
from press_archive.languages.vi.datelines import DATES
from press_archive.languages.vi.encodings import ENCODINGS
from press_archive.languages.vi.furniture import FURNITURE
from press_archive.languages.vi.names import is_syllable
from press_archive.languages.vi.organizations import ALONE, LEVELS
from press_archive.languages.vi.places import DESIGNATORS, NEVER_BARE
from press_archive.languages.vi.roles import FORMER, NEW, SINGLE_SEATS, UNTOLD_PREFIXES
from press_archive.languages.vi.sentences import SENTENCES
from press_archive.languages.vi.sorting import SORTING
from press_archive.languages.vi.units import COUNTRY
from press_archive.languages.vi.units import LEVELS as UNIT_LEVELS

__all__ = ["VIETNAMESE"]

VIETNAMESE = Language(
    tag="vi",
    own_words=frozenset(),  # told by its letters, and meant where nothing tells otherwise
    letters=frozenset("ăâđêôơưàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹáắấéếíóốớúứýạặậẹệịọộợụựỵ"),
    sentences=SENTENCES,
    sorting=SORTING,
    dates=DATES,
    bylines=BYLINES,
    captions=CAPTIONS,
    furniture=FURNITURE,
    callings=CALLING_WORDS,
    offices=OfficeWords(FORMER | NEW | UNTOLD_PREFIXES, SINGLE_SEATS),
    names=Names(
        is_syllable=is_syllable,
        abbreviations=ABBREVIATIONS,
        compounds=COMPOUNDS,
        longest_compound=LONGEST_COMPOUND,
        levels=(("thành", "phố"), ("tỉnh",), ("thủ", "đô")),
        countries=USUAL_COUNTRIES,
        heads_alone=frozenset(" ".join(head) for head in ALONE),
        levels_after=frozenset(" ".join(level) for level in LEVELS),
        designators=DESIGNATORS,
        never_bare=NEVER_BARE,
    ),
    units=UNIT_LEVELS,
    home=COUNTRY,
    encodings=ENCODINGS,
)
