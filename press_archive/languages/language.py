"""What a language pack holds: everything the stages ask of a language, in one frozen record.

In: nothing. Out: the classes a pack fills in, :class:`Language` above all. Stages outside the packs know these
classes only, so a further language is a further record in the table of ``languages/__init__.py``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from press_archive.languages.sentences import Sentences
from press_archive.languages.tables import Phrases

SortKey = tuple[str, str, str]  # compared part by part; the name itself comes last


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that gives a date. ``day`` is None where that day does not exist."""

    day: str | None  # ISO, as it is printed
    rest: str  # what the line says beside the date, its time and its cue
    cued: bool  # has a cue, a weekday or a time: it speaks of publishing, not of an event
    updated: bool = False  # says only when the article was changed


@dataclass(frozen=True, slots=True)
class DateLines:
    """Days of publication."""

    line: Callable[[str], DateLine | None]  # a line that holds one full date
    # EDTF of a format's value, given whether its paper is at home in Vietnam; whether it names no existing day
    declared: Callable[[str, bool], tuple[str | None, bool]]


@dataclass(frozen=True, slots=True)
class Bylines:
    """The words of bylines and the shape of names. A pattern's groups are named where code asks for them."""

    longest: int  # code points
    role: re.Pattern[str]  # a cue before names, in a group called author, maker (of pictures) or other
    role_in_brackets: re.Pattern[str]
    trailing_role: re.Pattern[str]
    correspondent: re.Pattern[str]  # what stands before an agency: PV TTXVN
    abroad: re.Pattern[str]  # where a correspondent is, after the agency
    names: Callable[[str], list[str]]  # of a row of names; what opens with a stroke is an outlet
    source: re.Pattern[str]  # what a source follows
    cue: re.Pattern[str]  # what opens another part where a line break was lost before it
    source_separators: re.Pattern[str]
    small_words: frozenset[str]  # written small inside the names of sources
    outlet_opening: str  # with which an outlet nobody knows may begin
    address_cue: re.Pattern[str]  # before the address of the original
    source_line: str  # how a line that names the source opens, in small letters
    own_name_after: re.Pattern[str]  # what stands before a paper's name where it speaks of itself
    own_name_words: tuple[str, ...]  # one of which stands in all that matches; looked for first, for speed
    own_name_before: re.Pattern[str]  # what stands after it
    # Of papers in this language; those of other countries send reporters that texts speak of.
    home_domain: str
    picture_cue: str  # what a line holds that ends like a caption and may be a byline all the same
    is_group_sign: Callable[[str], bool]
    is_name: Callable[[str], bool]
    is_sure_in_head: Callable[[str], bool]  # a bare name above the text
    is_sure_alone: Callable[[str], bool]  # a bare name below it
    is_person: Callable[[str], bool]  # a person's name, though nothing but its shape says so
    is_sign: Callable[[str], bool]  # a word in capitals that is an office's or a paper's
    is_capitals: Callable[[str], bool]  # a name written in capitals that is no sign
    as_cited: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Captions:
    """How captions end."""

    credit: Callable[[str], str | None]  # who made the picture; "" where untold, None for no caption
    is_alternative: Callable[[str], bool]  # the text a machine gives an image


@dataclass(frozen=True, slots=True)
class Furniture:
    """What pages have besides articles. All but ``section`` take a folded line."""

    is_furniture: Callable[[str], bool]
    is_counter: Callable[[str], bool]
    opens_teasers: Callable[[str], bool]
    section: Callable[[str], str | None]  # the innermost section a line names


@dataclass(frozen=True, slots=True)
class Sorting:
    """Alphabetical order."""

    key: Callable[[str], SortKey]
    letter: Callable[[str], str]  # under which a name is listed; "#" for none
    # An outlet's name by what tells it from others: Đồng Nai, of Báo Đồng Nai.
    outlet: Callable[[str], str] = str


@dataclass(frozen=True, slots=True)
class Callings:
    """What the words beside a name tell of a person's walk of life."""

    by_phrase: Mapping[str, str]
    longest: int  # words of a phrase
    state_bodies: frozenset[str]  # an office in a body that opens with one of these is one of the state
    longest_body: int  # words of these
    exclusive: frozenset[frozenset[str]]  # callings one person does not have
    born: Callable[[str, int | None], int | None] = lambda _after, _year: None  # told right after a name


@dataclass(frozen=True, slots=True)
class Names:
    """How names are written, for comparing them."""

    # A word that differs by a letter from many others.
    is_syllable: Callable[[str], bool] = lambda _word: False
    abbreviations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    # Abbreviations in parts.
    compounds: Mapping[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    longest_compound: int = 0
    levels: tuple[tuple[str, ...], ...] = ()  # what is left out where a place's name is told all the same
    # full names of countries inside those of bodies, and the usual ones
    countries: Mapping[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    heads_alone: frozenset[str] = frozenset()  # bodies named by these alone mean another one elsewhere
    levels_after: frozenset[str] = frozenset()  # which may follow such a head
    designators: Phrases = frozenset()  # written small before a place's name, outside it
    never_bare: frozenset[str] = frozenset()  # names that keep their designator
    sorts: Phrases = frozenset()  # before a body's name these only say what sort it is
    of_sorts: Phrases = frozenset()  # what may stand between the two
    legal_forms: Phrases = frozenset()  # those of them that do so written large too
    # Forms of address of one word, which may be taken for a part of a name.
    address: frozenset[str] = frozenset()
    joints: frozenset[str] = frozenset()  # words that bodies' names are said with or without
    seated: frozenset[str] = frozenset()  # heads of what a country has in many others
    before_seats: frozenset[str] = frozenset()  # before where a body stands for another country
    generations: frozenset[str] = frozenset()  # after a person's name they tell a child from a parent


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """How offices are told, in small letters, for comparing them."""

    times: frozenset[str] = frozenset()  # words before an office that tell since or until when it is held
    single: frozenset[str] = frozenset()  # offices one person of a body holds at a time
    # Offices of bodies without number, which say little without the body.
    common: frozenset[str] = frozenset()
    local: frozenset[str] = frozenset()  # words in the names of bodies below those of a province
    joining: frozenset[str] = frozenset()  # words in the names of bodies for which others put a dash


@dataclass(frozen=True, slots=True)
class Series:
    """Figures that are told again and again of one thing, and how a text says that a figure is one of them."""

    name: str  # of the series: its words in the catalogues are "series_" + name
    cues: frozenset[str]  # what stands before such a figure in its sentence, in small letters
    units: frozenset[str] = frozenset()  # it is told in; where empty, any rate: đồng/kg
    relative: frozenset[str] = frozenset()  # between cue and figure these tell a distance, and no value
    named: bool = False  # the words after the cue tell of what it is: giá cà phê


@dataclass(frozen=True, slots=True)
class FigureWords:
    """What figures tell, in small letters."""

    left_out: frozenset[str] = frozenset()  # units of ages and durations
    series: tuple[Series, ...] = ()
    changes: frozenset[str] = frozenset()  # before a figure: it tells by how much something changed
    loose: frozenset[str] = frozenset()  # may stand between such a word and the figure
    subject_ends: frozenset[str] = frozenset()  # what a series is of ends before these


@dataclass(frozen=True, slots=True)
class Encodings:
    """The eight-bit encodings a language was written in."""

    decoders: Mapping[str, Callable[[bytes], str]]  # by the name of the encoding; of equals the first wins
    share: Callable[[str], float | None]  # of the accented words that are lawful; None without any
    # Ways of writing pasted into Unicode texts: what each makes of a text, and how many traces it has left there.
    pasted: Mapping[str, Callable[[str], str]] = field(default_factory=dict)
    traces: Callable[[str], Mapping[str, int]] = lambda _text: {}


Synonyms = Mapping[str, tuple[str, ...]]  # the archive's own name of something → words that mean it


@dataclass(frozen=True, slots=True)
class DecisionWords:
    """What people may write in files of decisions, beside the names the archive gives things."""

    fields: Mapping[str, Synonyms] = field(default_factory=dict)  # by kind of file: sections, fields, columns
    values: Mapping[str, Synonyms] = field(default_factory=dict)  # by table of values
    before_day: tuple[str, ...] = ()  # words that may stand before a date


@dataclass(frozen=True, slots=True)
class Language:
    """One language."""

    tag: str  # BCP 47
    own_words: frozenset[str]  # folded words of everyday that no other language of the table has
    letters: frozenset[str]  # small letters with marks; empty where words have none
    sentences: Sentences
    sorting: Sorting
    dates: DateLines
    bylines: Bylines
    captions: Captions
    furniture: Furniture
    callings: Callings
    names: Names
    # Words for levels of administrative units, their size.
    units: Mapping[str, int] = field(default_factory=dict)
    offices: OfficeWords = field(default_factory=OfficeWords)
    durations: frozenset[str] = frozenset()  # units of times and ages, which many have by chance
    figures: FigureWords = FigureWords()
    home: str = ""  # the record of the country these units are of
    encodings: Encodings | None = None
    decisions: DecisionWords = DecisionWords()
