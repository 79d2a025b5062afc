"""Language packs: everything the stages need to know of one language, one folder a language.

Rules about a language are tables there; the stages walk the tables. In: the tag of an article's language. Out: its
pack. What compares or lists articles of all languages together goes by the pack of the archive itself.
"""

from collections.abc import Iterable

from press_archive.languages.choice import choose_language
from press_archive.languages.en import ENGLISH
from press_archive.languages.language import Language
from press_archive.languages.vi import VIETNAMESE

__all__ = ["ARCHIVE", "PACKS", "Language", "language_of", "pack"]

ARCHIVE = VIETNAMESE  # what is not told apart is taken for this
PACKS = {one.tag: one for one in (VIETNAMESE, ENGLISH)}


def pack(tag: str) -> Language:
    """Return the pack by which articles of a language are read; the archive's own where there is none."""
    return PACKS.get(tag, ARCHIVE)


def language_of(declared: Iterable[str], texts: Iterable[str]) -> str:
    """Return the tag of a text's language, given the tags its source declares and its passages."""
    return choose_language(declared, texts, PACKS.values(), ARCHIVE)
