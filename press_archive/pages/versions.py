"""What an article's page tells of its other sources: copies by name, earlier versions with what was changed since.

In: an article with its copies and versions. Out: front matter. Each version is compared with the one after it,
passage by passage and, within a passage that was changed, word by word; what stayed as it was is not repeated.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from difflib import SequenceMatcher
from itertools import pairwise

from press_archive.languages.moments import VIETNAM
from press_archive.model import ArchivedArticle, Block, Version
from press_archive.pages.words import Words

_WORDS = re.compile(r"\S+\s*|\s+")
_LIKE = 0.4  # of its words a passage shares with the one it became
_MOST_PASSAGES = 300  # compared; what two texts do to each other grows with the product of their lengths
_MOST_WORDS = 600  # of a passage that is compared word by word
_MOST_CHANGES = 80  # told of a version

Part = dict[str, str]  # "same", "added" or "removed" → text


def versions_meta(archived: ArchivedArticle, words: Words) -> dict[str, object]:
    """Return the front matter; nothing for an article that was saved once."""
    article = archived.article
    shown = Version(article.source, article.modified, article.saved, article.blocks)
    versions = [_version(old, new, words) for new, old in pairwise((shown, *archived.earlier))]
    known: dict[str, object] = {"copies": list(archived.copies), "versions": versions}
    if versions:
        known |= {"version": _moment(shown, words)}
    return {key: value for key, value in known.items() if value}


def _version(old: Version, new: Version, words: Words) -> dict[str, object]:
    changes = list(changes_between(_passages(old.blocks), _passages(new.blocks)))
    return {
        "source": old.source.name,
        **_moment(old, words),
        "changes": changes[:_MOST_CHANGES],
        "more": len(changes) > _MOST_CHANGES,
    }


def _moment(version: Version, words: Words) -> dict[str, str]:
    """When a version was changed, or saved, as a clock in Vietnam showed it."""
    told = version.modified or version.saved
    if not told:
        return {}
    moment = datetime.fromisoformat(told).astimezone(VIETNAM)
    when = f"{words.formats.date(f'{moment:%Y-%m-%d}')[0]} {moment:%H:%M}"
    return {"how": "modified" if version.modified else "saved", "when": when}


def _passages(blocks: Sequence[Block]) -> list[str]:
    return [block.text for block in blocks if not block.alt]


def changes_between(old: Sequence[str], new: Sequence[str]) -> Iterator[list[Part]]:
    """Yield the passages that were changed, added or taken away, in the order of the text."""
    start = _alike(old, new)
    old, new = old[start : start + _MOST_PASSAGES], new[start : start + _MOST_PASSAGES]
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from _replaced(list(old[a:b]), list(new[c:d]))


def _alike(old: Sequence[str], new: Sequence[str]) -> int:
    """Count the passages both begin with."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((place for place, (one, other) in pairs if one != other), min(len(old), len(new)))


def _replaced(old: list[str], new: list[str]) -> Iterator[list[Part]]:
    """Yield what became of some passages: each is compared with the first of the new ones that is like it."""
    for text in old:
        became = next((place for place, other in enumerate(new[:8]) if _are_like(text, other)), None)
        if became is None:
            yield [{"removed": text}]
        else:
            yield from ([{"added": other}] for other in new[:became])
            yield words_changed(text, new[became])
            del new[: became + 1]
    yield from ([{"added": other}] for other in new)


def _are_like(one: str, other: str) -> bool:
    first, second = one.split(), other.split()
    if max(len(first), len(second)) > _MOST_WORDS:
        return False
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _LIKE


def words_changed(old: str, new: str, alike: Callable[[str], str] = str) -> list[Part]:
    """Return a text with what was added to another and what was removed, word by word: by syllables.

    Words are the same that ``alike`` makes the same; they are told as the new text has them.
    """
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    parts: list[Part] = []
    compared = SequenceMatcher(None, list(map(alike, before)), list(map(alike, after)), autojunk=False)
    for kind, a, b, c, d in compared.get_opcodes():
        if kind == "equal":
            parts.append({"same": "".join(after[c:d])})
            continue
        parts += [{"removed": "".join(before[a:b])}] if b > a else []
        parts += [{"added": "".join(after[c:d])}] if d > c else []
    return parts
