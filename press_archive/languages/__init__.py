"""Language packs: everything the stages need to know of one language, one folder a language.

Rules about a language are tables there; the stages walk the tables. In: the tag of an article's language. Out: its
pack. What compares or lists articles of all languages together goes by the pack of the archive itself.

Files (written by tests/test_architecture.py):

- ``breadcrumbs.py``: Breadcrumbs: the line that says in which section of a site an article stood.
- ``choice.py``: Which language a text is in: what its source declares, and what its words say.
- ``folding.py``: Folding and tokens: how text is compared when accents, case and form do not count; one way
  for all languages.
- ``language.py``: What a language pack holds: everything the stages ask of a language, in one frozen record.
- ``moments.py``: Days of publication as papers print them, from the parts in which a line or a format tells a
  moment.
- ``remembered.py``: What a pure function says of a word, remembered: the words of a language come again and
  again.
- ``sentences.py``: Where a sentence begins and ends, given which full stops belong to the word before them.
- ``tables.py``: How the tables of the language packs are written down: words, phrases, or syllable groups in
  one text.
- ``tones.py``: One spelling for the two ways of placing tones: hoà and hòa, thuỷ and thủy, Khánh Hoà and
  Khánh Hòa.
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
