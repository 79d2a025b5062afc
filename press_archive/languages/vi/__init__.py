"""The Vietnamese language pack: names, dates, sorting and the habits of its press.

Files (written by tests/test_architecture.py):

- ``abbreviations.py``: What the press's common abbreviations stand for, so that names written short and in
  full compare equal.
- ``brands.py``: How companies, brands and clubs are named in the press, and the English words that tell what
  a foreign name is.
- ``bylines.py``: The words of Vietnamese bylines: roles, sources, group signs, degrees, and the shape of a
  name.
- ``callings.py``: Callings: what the words beside a name tell of a person's walk of life, and which exclude
  each other.
- ``captions.py``: How Vietnamese captions end: the cues that name who made a picture.
- ``compounds.py``: Abbreviations written in parts, as ministries and departments are called: GD&ĐT, VH-TT&DL,
  NN-PTNT.
- ``countries.py``: The full names of countries that the press also gives the bodies of a country: Chính phủ
  Hoa Kỳ, Chính phủ Mỹ.
- ``credits.py``: Words around credits: what stands before the name of who made a picture or a text, and right
  after it.
- ``datelines.py``: Lines that say when an article was published: "Thứ ba, 26/08/2025 14:30 (GMT+7)", "Đăng
  ngày 26-8-2025".
- ``dates.py``: The words of the press's date grammar: parts of the day, weekdays, months, quarters, relative
  days.
- ``decisions.py``: Vietnamese words that people may write in files of decisions, beside the English ones.
- ``deeds.py``: What people alone do and have, by which the press shows that a bare name is somebody's: Trọng
  Nhân ghi bàn.
- ``dictionary.py``: Which two syllables are one word, so that no name ends between them: Ban Tổ|chức,
  Ngữ|văn, xã Nông|sản.
- ``elliptical.py``: Bodies called without their place, and the levels of places they belong to: Tỉnh ủy, UBND
  phường, Sở Y tế.
- ``encodings.py``: The eight-bit encodings Vietnamese was written in before Unicode, and whether a text reads
  as Vietnamese.
- ``events.py``: How events are named in the Vietnamese press: gatherings, contests, festivals, wars.
- ``figures.py``: The words of Vietnamese figures: numerals, multipliers, units, nouns that are counted,
  qualifiers.
- ``furniture.py``: The furniture of Vietnamese news pages: section names, counters, share bars, teasers.
- ``names.py``: How people are named in the press: surnames, given names of the West, what a syllable looks
  like.
- ``openers.py``: Words that open sentences and titles with a capital without being names: Trong, Theo, Khi,
  Ngày …
- ``organizations.py``: How organisations are named in the Vietnamese press: head words, the fields they
  govern, where a name ends.
- ``pasted.py``: Vietnamese in letters that only look right in an old font, or spelt out in signs, pasted into
  a Unicode text.
- ``places.py``: How places are named in the Vietnamese press: designators, cues, regions.
- ``quotes.py``: How the press says who speaks: verbs of speech, and the words that stand for a speaker.
- ``roles.py``: Offices and what stands around them: which words are an office, which belong to it, which lead
  to its body.
- ``sentences.py``: Where a sentence of Vietnamese press text begins and ends.
- ``series.py``: Figures that are told again and again of one thing: levels of rivers, rain, prices; and
  figures that tell little.
- ``sorting.py``: Vietnamese alphabetical order (TCVN 6909; CLDR ``vi``): a ă â b c d đ e ê …, then tones.
- ``sorts.py``: Words that only say what sort of thing a body or a person's name is, so that with and without
  them one is meant.
- ``sports.py``: How the press tells the results of matches: X hòa Y 2-2, X thắng 3-1 trước Y, Z 0 - 3 W.
- ``titles.py``: What stands before people's names: forms of address, ranks, offices; and the verbs of speech
  after them.
- ``units.py``: Administrative units as the Vietnamese press calls them: their levels, what closes one, where
  one is named inside.
- ``works.py``: What works of art are called in the press, and the marks that close a title.
"""

from press_archive.languages.language import Language, Names, OfficeWords
from press_archive.languages.vi.abbreviations import ABBREVIATIONS
from press_archive.languages.vi.bylines import BYLINES
from press_archive.languages.vi.callings import CALLING_WORDS
from press_archive.languages.vi.captions import CAPTIONS
from press_archive.languages.vi.compounds import COMPOUNDS, LONGEST_COMPOUND
from press_archive.languages.vi.countries import USUAL_COUNTRIES
from press_archive.languages.vi.datelines import DATES
from press_archive.languages.vi.decisions import DECISIONS
from press_archive.languages.vi.figures import DURATIONS
from press_archive.languages.vi.furniture import FURNITURE
from press_archive.languages.vi.names import is_syllable
from press_archive.languages.vi.organizations import ALONE, LEVELS
from press_archive.languages.vi.pasted import ENCODINGS
from press_archive.languages.vi.places import DESIGNATORS, NEVER_BARE
from press_archive.languages.vi.roles import (
    COMMON,
    FORMER,
    JOINING,
    LOCAL,
    NEW,
    SINGLE_SEATS,
    UNTOLD_PREFIXES,
)
from press_archive.languages.vi.sentences import SENTENCES
from press_archive.languages.vi.series import FIGURE_WORDS
from press_archive.languages.vi.sorting import SORTING
from press_archive.languages.vi.sorts import (
    BEFORE_SEATS,
    GENERATIONS,
    JOINTS,
    LEGAL_FORMS,
    OF_SORTS,
    SEATED,
    SORTS,
)
from press_archive.languages.vi.titles import ADDRESS
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
    offices=OfficeWords(FORMER | NEW | UNTOLD_PREFIXES, SINGLE_SEATS, COMMON, LOCAL, JOINING),
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
        sorts=SORTS,
        of_sorts=OF_SORTS,
        legal_forms=LEGAL_FORMS,
        address=frozenset(words[0] for words in ADDRESS if len(words) == 1),
        joints=JOINTS,
        seated=SEATED,
        before_seats=BEFORE_SEATS,
        generations=GENERATIONS,
    ),
    units=UNIT_LEVELS,
    durations=DURATIONS,
    figures=FIGURE_WORDS,
    home=COUNTRY,
    encodings=ENCODINGS,
    decisions=DECISIONS,
)
