"""One sense per article: what a name meant once it means again, and short forms stand for full ones.

In: the chosen candidates of all blocks. Out: :class:`Memory`, which finds further occurrences and gives the
fullest form of a name within the article (ông Kim → Kim Jong-un, VKBIA → Hiệp hội …, UBND tỉnh → UBND tỉnh X).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain

from press_archive.languages.tones import normal_word
from press_archive.languages.vi.names import (
    CHINESE_SURNAMES,
    GIVEN_NAMES,
    KOREAN_SURNAMES,
    VIETNAMESE_SURNAMES,
    is_marked_syllable,
    is_syllable,
)
from press_archive.languages.vi.openers import OPENERS
from press_archive.languages.vi.organizations import ALONE, LOCAL_HEADS, NOT_BODIES
from press_archive.languages.vi.titles import SPEECH_VERBS
from press_archive.model import EntityKind
from press_archive.understand.candidates import Candidate
from press_archive.understand.knowledge import Known
from press_archive.understand.text.misprints import one_slip, remainders
from press_archive.understand.vi.names.bare import does_what_one_does
from press_archive.understand.vi.names.block import BlockView
from press_archive.understand.vi.names.brackets import (
    GUESSES,
    common_words,
    is_defined_anew,
    short_name_in_bracket,
    terms,
)
from press_archive.understand.vi.names.fields import brand_of
from press_archive.understand.vi.names.indices import index_length
from press_archive.understand.vi.names.not_meant import is_language
from press_archive.understand.vi.names.recurring import Recurring
from press_archive.understand.vi.names.short_names import known_elsewhere

_SURE = 0.6  # what is remembered must have been this sure
_SHORTEST_MISPRINT = 6  # letters; shorter words differ by one letter too easily
_LONGEST_WORD = 30
_LONGEST_AGAIN = 8  # tokens
_OF_OFFICE = "organization-of-office"
_HOME_BODIES = "body-"
_FEW = 10  # places that share a remainder
_ELLIPTICAL = {" ".join(head) for head in ALONE | LOCAL_HEADS}
Remembered = tuple[EntityKind, str, str | None]


class Memory:
    """What an article's names mean. Short forms that could mean two people mean neither."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, ...], Remembered] = {}
        self._longest: dict[str, int] = {}  # of the names that begin with a word
        self._people: dict[str, str | None] = {}  # short form → full name, None if ambiguous
        self._given: set[str] = set()  # last syllables of Vietnamese names
        self._bodies: dict[str, str | None] = {}  # elliptical head → full name
        self._brands: dict[tuple[str, ...], str] = {}  # of companies and clubs → full name
        self._places: dict[str, str] = {}  # bare → full name
        self._remainders: dict[str, list[str]] = {}  # of long foreign words that are places
        self._firms: set[str] = set()  # told by their managers and spokesmen
        self._in_full: dict[str, Known] = {}  # full names of bodies whose short name has a record
        self._products: set[tuple[str, ...]] = set()  # with their makers
        self._things: set[tuple[str, ...]] = set()  # without
        self._defined: set[tuple[str, ...]] = set()  # abbreviations of another body than the known one
        self._common: set[tuple[str, ...]] = set()  # abbreviations of common words
        self._records: set[str] = set()  # of the bodies that are named
        self._terms: set[str] = set()  # abbreviations of what is no body
        self._shortened: set[str] = set()  # abbreviations a bracket gives to a body
        self._recurring = Recurring()
        self._firsts: frozenset[str] | None = None

    # ── learning ──────────────────────────────────────────────────────────────────────────────────
    def learn(self, view: BlockView, chosen: Sequence[Candidate]) -> None:
        """Remember the sure names of a block, and the abbreviations it defines."""
        self._recurring.read(view)
        for start, maker, end in view.products:
            self._products.add(tuple(view.tokens.words[start:end]))
            self._things.add(tuple(view.tokens.words[maker:end]))
        for candidate in chosen:
            if candidate.rule == _OF_OFFICE:
                self._firms.add(view.tokens.words[candidate.start])
            if candidate.confidence < _SURE or candidate.kind == "event" or candidate.start in view.doubtful:
                continue
            words = tuple(view.tokens.words[candidate.start : candidate.end])
            surface = view.tokens.surface(candidate.start, candidate.end)
            name = candidate.name or surface
            self._remember(words, (candidate.kind, name, candidate.record))
            if candidate.kind == "person":
                self._learn_person(words, _written(name))
            elif candidate.kind == "organization":
                self._learn_body(view, candidate, surface)
            else:
                self._learn_place(surface, name)
        common = tuple(common_words(view))
        self._terms.update(terms(view, chosen), common)
        self._common.update((short,) for short in common)

    def _remember(self, words: tuple[str, ...], meaning: Remembered) -> None:
        self._names.setdefault(words, meaning)
        self._longest[words[0]] = max(self._longest.get(words[0], 0), len(words))

    def kept(self, candidates: Iterable[Candidate], view: BlockView) -> Iterator[Candidate]:
        """Yield the candidates of a block that are not guesses at what the article says is something else."""
        words = view.tokens.words
        for candidate in candidates:
            if (
                candidate.rule == "person-surname"
                and tuple(words[candidate.start : candidate.end]) in self._brands
            ):
                continue
            if (
                candidate.start in view.doubtful
                and tuple(words[candidate.start : candidate.end]) not in self._names
            ):
                continue  # of whom the article tells no country else
            name = tuple(words[candidate.start : candidate.end])
            otherwise = name in self._common or (candidate.record is not None and name in self._defined)
            if otherwise or self._names_product(view, candidate):
                continue
            guessed = candidate.rule in GUESSES and words[candidate.start] in self._terms
            if not guessed or (words[candidate.start],) in self._names:
                yield candidate

    def _names_product(self, view: BlockView, candidate: Candidate) -> bool:
        """Whether a candidate is a product of the article's, or the maker that opens one's name."""
        if not self._products:
            return False
        words = view.tokens.words
        if tuple(words[candidate.start : candidate.end]) in self._things:
            return candidate.record is None
        sizes = {len(product) for product in self._products}
        return any(tuple(words[candidate.start : candidate.start + size]) in self._products for size in sizes)

    def _learn_person(self, words: tuple[str, ...], name: str) -> None:
        parts = [word for word in words if len(word) > 1 and word.isalpha()]
        if len(parts) < 2:
            return
        if all(map(is_syllable, parts)) and parts[0] in VIETNAMESE_SURNAMES and len(parts) > 2:
            self._given.add(parts[-1])
        for short in _short_forms(parts):
            known = self._people.setdefault(short, name)
            if known != name and known is not None:
                self._people[short] = _longer(known, name)

    def _learn_body(self, view: BlockView, candidate: Candidate, surface: str) -> None:
        if candidate.record is not None:
            self._records.add(candidate.record)
        self._learn_ellipsis(surface)
        brand = brand_of(view, candidate.start, candidate.end) if candidate.record is None else ()
        if brand:
            self._brands.setdefault(brand, surface)
            self._remember(brand, ("organization", surface, None))
        tokens = view.tokens
        end = candidate.end
        closed = end + 2 < tokens.count and tokens.words[end] == "(" and tokens.words[end + 2] in "),;-–"
        short = tokens.words[end + 1] if closed else ""
        self._learn_long_short(view, candidate, surface)
        known = short_name_in_bracket(view, candidate) if closed else None
        if known is not None:
            self._in_full[surface] = known
        elif closed and candidate.record is None and is_defined_anew(view, candidate):
            self._defined.add((short,))
            self._remember((short,), ("organization", surface, None))
        told = candidate.record is None or candidate.end - candidate.start > 2  # not Nhà Trắng (CEA)
        new = (
            len(short) > 1
            and short[0].isupper()
            and not is_marked_syllable(short)
            and end + 1 not in view.matches
        )
        if told and new:
            full = candidate.name or surface
            self._remember((short,), ("organization", full, candidate.record))
            self._shortened.add(short)

    def _learn_long_short(self, view: BlockView, candidate: Candidate, surface: str) -> None:
        """A short name of several words: (Save Vietnam's Wildlife - SVW), (Quatest 3)."""
        tokens = view.tokens
        start = candidate.end + 1
        if start >= tokens.count or tokens.words[start - 1] != "(" or not tokens.cap[start]:
            return
        end = view.run_end(start)
        end += int(end < tokens.count and tokens.spaced(end) and tokens.words[end].isdigit())
        words = tuple(tokens.words[start:end])
        foreign = not any(is_marked_syllable(word) for word in words) and not is_syllable(words[0])
        if len(words) < 2 or not foreign or end >= tokens.count or tokens.words[end] not in "),;-–":
            return
        full = candidate.name or surface
        if (candidate.record or "").startswith(_HOME_BODIES):
            self._remember(words, ("organization", " ".join(words), None))
            return  # Quốc hội (Verkhovna Rada) is not Vietnam's
        self._remember(words, ("organization", full, candidate.record))
        if tokens.words[end] in "-–" and tokens.words[end + 2 : end + 3] == [")"] and tokens.cap[end + 1]:
            self._remember((tokens.words[end + 1],), ("organization", full, candidate.record))

    def _learn_place(self, surface: str, name: str) -> None:
        if name != surface:
            self._places.setdefault(surface, name)
        if _may_be_misprinted(surface) and surface not in self._remainders.get(surface, ()):
            for remainder in sorted(set(remainders(surface))):
                self._remainders.setdefault(remainder, []).append(surface)

    def _learn_ellipsis(self, surface: str) -> None:
        """UBND tỉnh Lâm Đồng also answers to UBND tỉnh and to UBND."""
        words = surface.split()
        for size in range(1, min(5, len(words))):
            short = " ".join(words[:size])
            if _is_elliptical(short):
                known = self._bodies.setdefault(short, surface)
                if known != surface:
                    self._bodies[short] = None

    # ── finding again ─────────────────────────────────────────────────────────────────────────────
    def again(self, view: BlockView) -> Iterator[Candidate]:
        """Yield the remembered names that stand in a block, whatever is around them."""
        tokens = view.tokens
        yield from known_elsewhere(view, self._records)
        firsts, stars = self._first_words(), self._recurring.tells_of_stars()
        for position in view.capitals:
            word = tokens.words[position]
            if view.used[position] or not (word in firsts or stars or len(word) >= _SHORTEST_MISPRINT):
                continue
            longest = self._longest.get(word, 0)
            for size in range(min(_LONGEST_AGAIN, longest, tokens.count - position), 0, -1):
                found = self._known(tuple(tokens.words[position : position + size]))
                if size == 1 and self._is_given_name(view, position):
                    continue  # Vinh chối tội, though Vinh is a town as well
                if (
                    found is not None
                    and view.trapped.get(position) == position + size
                    and found[2] is not None
                ):
                    break  # Công ước Hà Nội, tiếng Anh: a known name that is not meant there
                if found is not None and _may_recur(view, position, size, found[0], self._shortened):
                    kind, name, record = found
                    sure = 0.69 if kind == "person" else 0.7  # who is credited again is still no news
                    yield Candidate(position, position + size, kind, "article-memory", sure, name, record)
                    break
            else:
                yield from self._single(view, position)

    def _first_words(self) -> frozenset[str]:
        """The words that names of the article begin with; asked when all of it has been read."""
        if self._firsts is None:
            told = (name.split(" ", 1)[0] for name in chain(self._people, self._recurring.names))
            self._firsts = frozenset(chain(self._longest, self._firms, told))
        return self._firsts

    def _known(self, words: tuple[str, ...]) -> Remembered | None:
        if words in self._things or words in self._common:
            return None
        brand = self._brands.get(words)
        return ("organization", brand, None) if brand is not None else self._names.get(words)

    def _single(self, view: BlockView, position: int) -> Iterator[Candidate]:
        """A word that is a last name, or a slip away from a place, of this article."""
        if self._are_last_two(view, position):
            yield Candidate(position, position + 2, "person", "article-last-name", 0.7)
        elif self._is_last_name(view, position) or self._is_given_name(view, position):
            sure = 0.96 if position in view.matches else 0.7
            yield Candidate(position, position + 1, "person", "article-last-name", sure)
        elif view.tokens.words[position] in self._firms:
            yield Candidate(position, position + 1, "organization", _OF_OFFICE, 0.55)
        elif self._recurring.is_star(view, position):
            yield Candidate(position, position + 1, "person", "person-star", 0.45)
        elif length := self._recurring.length_at(view, position):
            yield Candidate(position, position + length, "person", "person-again", 0.5)
        elif self._is_misprint(view.tokens.words[position]):
            yield Candidate(position, position + 1, "place", "article-misprint", 0.4)

    def _are_last_two(self, view: BlockView, position: int) -> bool:
        """The last two syllables of a Vietnamese name the article gives in full (Trọng Nhân), standing alone."""
        tokens, end = view.tokens, position + 2
        if not tokens.spaced(end - 1) or not tokens.cap[end - 1] or view.used[end - 1]:
            return False
        words = tokens.words[position:end]
        if self._people.get(" ".join(words)) is None or not all(map(is_syllable, words)):
            return False
        before = tokens.spaced(position) and tokens.cap[position - 1] and not view.used[position - 1]
        return not before and not (tokens.spaced(end) and tokens.cap[end])

    def _is_misprint(self, word: str) -> bool:
        if not self._remainders or not _may_be_misprinted(word):
            return False
        alike = (
            right for remainder in remainders(word) for right in self._remainders.get(remainder, ())[:_FEW]
        )
        return any(right != word and one_slip(word, right) for right in alike)

    def _is_last_name(self, view: BlockView, position: int) -> bool:
        """A foreign last name without any title (Trump nói); a Vietnamese given name needs its title."""
        word = view.tokens.words[position]
        if self._people.get(word) is None or is_marked_syllable(word) or len(word) < 4:
            return False
        return not (is_syllable(word) and view.tokens.opens(position))

    def _is_given_name(self, view: BlockView, position: int) -> bool:
        """A Vietnamese given name alone (Vy khai …), as in reports from courts, between words written small."""
        tokens = view.tokens
        word = tokens.words[position]
        if word not in self._given or self._people.get(word) is None:
            return False
        if position in view.matches and not _is_of_somebody(view, position):
            return False
        if view.inside[position] or view.shouting or tokens.words[position - 1 : position] == ["-"]:
            return False
        after = position + 1
        alone = not (tokens.spaced(position) and tokens.cap[position - 1]) and not (
            tokens.spaced(after) and tokens.cap[after]
        )
        verb = " ".join(tokens.low[after : after + 2]) in SPEECH_VERBS or tokens.low[after : after + 1] == [
            "và"
        ]
        return alone and (not tokens.opens(position) or tokens.low[position] not in OPENERS or verb)

    # ── full names ────────────────────────────────────────────────────────────────────────────────
    def with_record(self, candidate: Candidate, surface: str) -> Candidate:
        """Return a body called by its full name with the record that its short name has."""
        known = self._in_full.get(surface) if candidate.record is None else None
        return candidate if known is None else candidate._replace(name=known.name, record=known.record)

    def full_name(self, candidate: Candidate, surface: str) -> str:
        """Return the fullest form of a name that the article gives."""
        name = candidate.name or surface
        if candidate.record is not None:
            return name
        if candidate.kind == "person":
            return self._full_person(_written(name))
        if candidate.kind == "organization":
            return self._bodies.get(name) or self._full_body(surface, name)
        return self._places.get(name, name)

    def _full_body(self, surface: str, name: str) -> str:
        """What an abbreviation was defined as, with its head repeated or not (Hiệp hội VKBIA)."""
        parts = surface.split()
        known = self._names.get((parts[-1],))
        if known is None or known[0] != "organization":
            return name
        head = surface[: -len(parts[-1])]
        return known[1] if not head or normal_word(known[1]).startswith(normal_word(head)) else name

    def _full_person(self, name: str) -> str:
        known = self._people.get(name)
        if known is None and ". " in name:
            known = self._people.get(name.rsplit(". ", 1)[1])  # D. Trump
        return known or name


def _is_of_somebody(view: BlockView, position: int) -> bool:
    """Whether a given name that a town or a country has too does what neither does: Đức khai nhận, Vinh chối tội."""
    one = view.matches[position].end == position + 1
    return one and does_what_one_does(view, position + 1)


def _may_be_misprinted(word: str) -> bool:
    return _SHORTEST_MISPRINT <= len(word) <= _LONGEST_WORD and word.isalpha() and not is_syllable(word)


def _is_elliptical(short: str) -> bool:
    low = " ".join(map(normal_word, short.split()))
    return low in _ELLIPTICAL or low.rsplit(" ", 1)[0] in _ELLIPTICAL


def _longer(one: str, other: str) -> str | None:
    """Two forms of one name (Trump's with and without a middle initial) or two people."""
    first, second = (set(one.split()), set(other.split()))
    if first <= second:
        return other
    return one if second <= first else None


def _short_forms(parts: list[str]) -> list[str]:
    """How a person is called after the first time, by the habits of the name's language."""
    if all(map(is_syllable, parts)) or parts[0] in CHINESE_SURNAMES:
        return _eastern_forms(parts)
    forms = [parts[-1], " ".join(parts[1:]), " ".join(parts[-2:])]
    if len(parts) < 3 or parts[1] not in GIVEN_NAMES or parts[0] in GIVEN_NAMES:
        forms.append(parts[0])  # else it may be a country's name: Thủ tướng Torvia Ibrahim Malik
    if len(parts) > 2:
        forms.append(f"{parts[0]} {parts[-1]}")
    return list(dict.fromkeys(forms))


def _eastern_forms(parts: list[str]) -> list[str]:
    vietnamese = parts[0] in VIETNAMESE_SURNAMES
    forms = [parts[-1], " ".join(parts[-2:])] if vietnamese else [" ".join(parts[1:])]
    if parts[0] in CHINESE_SURNAMES or parts[0] in KOREAN_SURNAMES or not vietnamese:
        forms.append(parts[0])
    if not vietnamese:
        forms.append(parts[-1])
    return list(dict.fromkeys(forms))


def _written(name: str) -> str:
    """A name in capitals as it is usually written: XUÂN HẠNH → Xuân Hạnh."""
    return name.title() if name.isupper() and len(name) > 3 else name


def _may_recur(
    view: BlockView, position: int, size: int, kind: EntityKind, shortened: Collection[str]
) -> bool:
    """A single syllable that opens a sentence, or a code no bracket explains, is not known by its looks alone."""
    tokens = view.tokens
    if kind == "place" and is_language(tokens, position, position + size):
        return False  # tỉ bảng Anh
    if size > 1:
        return True
    word = tokens.words[position]
    if kind == "organization" and index_length(tokens, position):
        return False  # sàn Nasdaq; Nasdaq tăng 2%
    if (word in NOT_BODIES and word not in shortened) or (
        tokens.glued(position + 1) and tokens.words[position + 1] in "-–" and kind != "place"
    ):
        return False
    if is_syllable(word) and not (word.isupper() and len(word) > 2):
        return kind == "place" and not tokens.opens(position) and is_marked_syllable(word) is False
    return True
