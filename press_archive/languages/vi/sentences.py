"""Where a sentence of Vietnamese press text begins and ends.

In: nothing. Out: the sentences of Vietnamese, and their three questions by name.
"""

from __future__ import annotations

from press_archive.languages.sentences import Sentences
from press_archive.languages.tables import words

# Abbreviations that are written with a full stop and followed by a name: TS. Lê C, TP. Huế.
_ABBREVIATIONS = words(
    """
    TP TS ThS Ths PGS GS BS KS LS KTS NSND NSƯT Tr Q P H TX TT St Mr Mrs Ms Dr Nxb NXB TTg CN ĐH Đ/c vs No
    Jr Sr Inc Co Corp Ltd
    """
)


def _goes_on(word: str, rest: str) -> bool:
    return word in _ABBREVIATIONS or (word.isdigit() and rest != "")


SENTENCES = Sentences(_goes_on)
sentence_ends, first_sentence, sentence_around = SENTENCES.ends, SENTENCES.first, SENTENCES.around
