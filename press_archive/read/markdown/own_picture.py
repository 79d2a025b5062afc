"""The picture that front matter asks for: ``image:``, with its caption, credit and alternative text.

In: the passages of a text, and what its front matter holds. Out: the passages with that picture above the text, as a
caption where something is said of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from press_archive.languages.tables import words
from press_archive.model import Passage, Picture
from press_archive.read.html.images import place_of
from press_archive.read.lines import clean
from press_archive.read.values import Found

# Keys of what is read here: they are no values of the article.
OF_PICTURE = words("pictures captions picture_credit picture_alt")


def with_own_picture(passages: Sequence[Passage], found: Iterable[Found]) -> tuple[Passage, ...]:
    """Return the passages, the picture standing before the first that is no headline."""
    told: dict[str, Found] = {}
    for one in found:
        told.setdefault(one.key, one)
    place = place_of(told["pictures"].value) if "pictures" in told else ""
    if not place:
        return tuple(passages)
    said = {key: clean(one.value) for key, one in told.items() if key in OF_PICTURE}
    picture = Picture((place,), said.get("picture_alt", ""), wanted=True)
    at = 1 if passages and passages[0].hint == "headline" else 0
    captions = _captions(said, told["pictures"].line)
    if captions:
        captions[0] = replace(captions[0], pictures=(picture,))
    elif passages:
        at = min(at, len(passages) - 1)
        held = passages[at]
        return (*passages[:at], replace(held, pictures=(picture, *held.pictures)), *passages[at + 1 :])
    return (*passages[:at], *captions, *passages[at:])


def _captions(said: dict[str, str], line: int | None) -> list[Passage]:
    """The caption, and below it the credit; a credit alone is the caption."""
    caption, credit = said.get("captions", ""), said.get("picture_credit", "")
    hinted = [Passage(caption or credit, line, "caption")] if caption or credit else []
    return [*hinted, Passage(credit, line, "credit")] if caption and credit else hinted
