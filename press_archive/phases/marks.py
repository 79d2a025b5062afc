"""Marks: by what an article is known again when it was saved twice, small enough for a whole archive in memory.

In: an article as analysed. Out: its :class:`Marks`, for the most part hashes. White space and typography (kinds of
quotation marks and dashes) make no other text; every letter, number and sign of the text does.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import NamedTuple
from zlib import crc32

from press_archive.authorities.outlets import host_of
from press_archive.languages.folding import fold
from press_archive.model import Article, value_of
from press_archive.phases.same_address import same_address

_TYPOGRAPHY = {**dict.fromkeys("“”„‟«»‘’‚‛′″`´'", '"'), **dict.fromkeys("–—‒−‑‐―", "-"), "…": "..."}
_SENTENCE = 24  # bytes without white space, some 20 letters, below which many texts have the same
_ENDS = bytes.maketrans(b"!?", b"..")
_SIGN = 4  # bytes of the hash of a sentence
_MOST = 64  # sentences kept of an article: enough to tell whether two texts are versions of one
_SHORT = 60  # code points without white space below which a text by itself tells nothing
_LONG = 200  # some forty words: a text as long is nobody else's by chance


class Marks(NamedTuple):
    """What an article shares with its copies and versions."""

    address: bytes = b""  # of its address in one form; empty where none is known
    publisher: bytes = b""  # of its outlet, or else of its address's host; empty where neither is known
    texts: tuple[bytes, ...] = ()  # of its body, and of its headline and body
    headline: bytes = b""
    sentences: bytes = b""  # of each four bytes, one behind the other: very many are kept
    length: int = 0  # of its body, in code points without white space
    day: str = ""
    modified: str = ""
    saved: str = ""
    known: int = 0  # how many of its values are known

    def signs(self) -> Sequence[bytes]:
        """Return the hashes of its sentences."""
        return [self.sentences[at : at + _SIGN] for at in range(0, len(self.sentences), _SIGN)]

    @property
    def tells(self) -> bool:
        """Whether the text is enough to be known again: its length, or what little it says under a headline."""
        return self.length >= _SHORT or bool(self.headline)

    @property
    def is_short(self) -> bool:
        """Whether the text is so short that another's may be the same by chance."""
        return self.length < _LONG

    @property
    def when(self) -> tuple[str, str]:
        """By which versions are put in order: as they were changed, or where that is not told, saved."""
        return self.modified or self.saved or self.day, self.saved


def marks_of(article: Article) -> Marks:
    """Return the marks of an article."""
    url, outlet = value_of(article.url), value_of(article.outlet)
    address = same_address(url) if url else None
    publisher = outlet or (host_of(url) if url else None)
    body = [block.text for block in article.blocks if block.kind in ("lead", "heading", "paragraph")]
    headline = value_of(article.headline) or ""
    text, title = plain_text(" ".join(body)), plain_text(headline)
    data = text.encode("utf-8", "surrogatepass")
    values = (headline, article.published, outlet, article.authors, url, article.section)
    return Marks(
        address=_hash(address) if address else b"",
        publisher=_hash(fold(publisher)) if publisher else b"",
        texts=(_digest(data), _digest(title.encode("utf-8", "surrogatepass") + data)) if text else (),
        headline=_hash(title) if headline else b"",
        sentences=_sentences(data),
        length=len(text),
        day=value_of(article.published) or "",
        modified=article.modified or "",
        saved=article.saved or "",
        known=sum(1 for value in values if value),
    )


def plain_text(text: str) -> str:
    """Return a text without white space, its typography plain; of blocks, which have single spaces only."""
    text = text.replace(" ", "")
    for (
        sign,
        plain,
    ) in _TYPOGRAPHY.items():  # most texts have few of them, and to look for one takes next to no time
        if sign in text:
            text = text.replace(sign, plain)
    return text


def _sentences(data: bytes) -> bytes:
    """The smallest hashes of the sentences of a plain text: of two texts the same sentences are then chosen."""
    parts = data.translate(_ENDS).split(b".")
    signs = sorted({crc32(one) for one in parts if len(one) > _SENTENCE})[:_MOST]
    return b"".join(one.to_bytes(_SIGN, "big") for one in signs)


def _hash(text: str) -> bytes:
    return _digest(text.encode("utf-8", "surrogatepass"))


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=8).digest()
