"""Where a known name stands, but is not meant: a language, an address on the web, a figure of speech, half a title.

In: the tokens of a block, and where a known name was met. Out: whether it means something else there.
"""

from __future__ import annotations

from press_archive.languages.vi.brands import FIRM_WORDS
from press_archive.languages.vi.names import is_syllable
from press_archive.languages.vi.places import CALLED_LIKE_PAPERS, MORE_THAN_A_PLACE, NOT_PLACES_AFTER
from press_archive.languages.vi.works import CLOSING_MARKS
from press_archive.understand.text.tokens import Tokens

_JOINTS = frozenset(("và", "hay", "hoặc"))
_TONGUE = "tiếng"
_FAME = frozenset(("nổi", "danh", "lên", "vang", "khét", "tai"))  # nổi tiếng is no language
_AFTER_ITEM = _JOINTS | {",", ")", "…", "."}
_LONGEST_LIST = 24  # tokens of languages named after one word
_OF = frozenset(("của", "phương"))  # Paris của phương Đông, Venice phương Bắc
_STATIONS = frozenset(("France", "Russia", "Italia"))
_LONGEST_TITLE = 10  # tokens between quotation marks


def is_language(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a country stands for its language or money: tiếng Tây Ban Nha; tiếng Anh, Pháp và Hà Lan."""
    before = start - 1
    if before < 0:
        return False
    if tokens.spaced(start) and tokens.low[before] in NOT_PLACES_AFTER:
        return before == 0 or tokens.low[before - 1] not in _FAME
    joined = tokens.low[before]
    if joined not in _JOINTS and (joined != "," or not _item_ends(tokens, end)):
        return False
    return _list_of_languages(tokens, before)


def _item_ends(tokens: Tokens, end: int) -> bool:
    return end < tokens.count and tokens.low[end] in _AFTER_ITEM


def _list_of_languages(tokens: Tokens, joint: int) -> bool:
    """Whether only capitals, commas and joints stand between a joint and the word that tells languages."""
    if not tokens.cap[joint - 1]:
        return False
    for at in range(joint - 1, max(-1, joint - _LONGEST_LIST), -1):
        if tokens.low[at] == _TONGUE and not tokens.cap[at]:
            return tokens.low[at - 1] not in _FAME
        if not tokens.cap[at] and tokens.low[at] not in _JOINTS and tokens.words[at] != ",":
            return False
    return False


def is_in_address(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a name is a part of an address: index.php/Netherlands:Overview, vn/Hanoi/."""
    before = start - 1
    if before < 1 or not tokens.glued(start) or tokens.words[before] not in "/=?#_":
        return False
    text, at = tokens.text, tokens.starts[before]
    head = text[:at].rsplit(None, 1)[-1] if text[:at].strip() and not text[at - 1].isspace() else ""
    return "://" in head or "www." in head or ("." in head.strip(".") and "/" in head)


def is_figure(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a name in quotation marks tells what something is like: “Lầu Năm Góc của Israel”."""
    quoted = start > 0 and tokens.words[start - 1] in CLOSING_MARKS and tokens.glued(start)
    return quoted and end < tokens.count and tokens.low[end] in _OF and _closes(tokens, start - 1, end)


def is_half_a_title(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a paper's one foreign word stands in a foreign phrase: “Time to Say Goodbye”, Baby One More Time."""
    word = tokens.words[start]
    if end - start > 1 or is_syllable(word) or word.isupper():
        return False
    before = start - 1
    if before >= 0 and tokens.words[before] in CLOSING_MARKS and tokens.glued(start):
        return tokens.spaced(end) and _closes(tokens, before, end)
    foreign = tokens.spaced(start) and tokens.cap[before] and not is_syllable(tokens.words[before])
    return foreign and not tokens.words[before].isupper() and tokens.words[before].isalpha()


def is_called_like_a_paper(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a house or a street has common words for its name that a paper has too: Nhà văn hóa Thanh Niên."""
    if end - start < 2 or not tokens.spaced(start) or not all(map(is_syllable, tokens.words[start:end])):
        return False
    before = tokens.low[max(0, start - 3) : start]
    return any(" ".join(before[-size:]) in CALLED_LIKE_PAPERS for size in (1, 2, 3))


def _closes(tokens: Tokens, opening: int, end: int) -> bool:
    """Whether the mark that closes a quotation comes soon."""
    return CLOSING_MARKS[tokens.words[opening]] in tokens.words[end : end + _LONGEST_TITLE]


def is_common_there(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a place's name is two common words there: Viện Nghiên cứu Hòa Bình Quốc tế, Nobel Hòa Bình."""
    around = MORE_THAN_A_PLACE.get(" ".join(tokens.low[start:end]))
    if around is None:
        return False
    before = tokens.low[start - 1] if tokens.spaced(start) else ""
    return before in around or (tokens.spaced(end) and tokens.low[end] in around)


def opens_brand(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a short country is the first syllable of a firm's name: Công ty TNHH Đức Dương."""
    if end - start > 1 or not tokens.spaced(start) or tokens.low[start - 1] not in FIRM_WORDS:
        return False
    return tokens.spaced(end) and tokens.cap[end] and is_syllable(tokens.words[end])


def is_channel(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a number makes a station of a country's foreign name: France 24, Russia 1."""
    if end - start > 1 or is_syllable(tokens.words[start]) or not tokens.spaced(end):
        return False
    number = tokens.words[end]
    return tokens.words[start] in _STATIONS and number.isdigit() and len(number) < 3
