"""Articles to build from: real ones of a tar archive or of files of lines, or invented ones; always the same.

In: the tar file (UTF-16 or UTF-8 texts), or a folder of ``press-*.jsonl.xz`` (articles with headline, date and
outlet), and a number. Out: sources with paths. Beyond what is at hand the texts come again in other words: an archive
tells copies by what they share, and would publish each text once.
"""

from __future__ import annotations

import codecs
import json
import lzma
import random
import re
import tarfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from benchmarks.build.invented import FAMILY, date_line, invented_article

_MIXED = 1  # the seed of the order in which articles are taken, so that a sample has all topics
_CAPITALS = "".join(filter(str.isupper, map(chr, range(ord("A"), ord("ỹ")))))  # small ones stand between them
_NAME = re.compile(rf"\b(?:{'|'.join(FAMILY)})(?: [{_CAPITALS}]\w{{1,6}}\b){{1,3}}")
_WORD = re.compile(r"\b\w+\b")
_LOOKED_AT = 1_000  # texts, by which words are ranked
# Words change places within a band of words as common, by another shift each turn: as many turns as there are words
# in a band, which is a prime number. The commonest bands stay, by which names, offices and quotes are found, but
# where so many words stay in a row that the archive would find a passage of both texts. Given names change places
# among each other, so that as many people have one name as in the texts that are at hand.
_BAND = 41
_COMMONEST, _COMMON = 7 * _BAND, 105 * _BAND
_SHIFT = 7
_STAY = 3
_AGAIN = "the texts come again with other given names, words exchanged, and a line with another date."
SENTENCE = "Tin này vừa được bổ sung."
NEW_NAMES = "Ông Sùng Mí Già, Giám đốc Công ty Sao Biển Khơi, nói ở Nghệ An."


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Words that may change places, the commonest first."""

    words: Sequence[str] = ()
    given: Sequence[str] = ()  # names

    @classmethod
    def of(cls, texts: Iterable[str]) -> Vocabulary:
        """Rank the words of texts, and the given names in them."""
        words, given = Counter[str](), Counter[str]()
        for text in texts:
            words.update(word for word in _WORD.findall(text) if word.islower())
            given.update(name.rpartition(" ")[2] for name in _NAME.findall(text))
        return cls(_ranked(words)[:_COMMON], _ranked(given))


def _ranked(counts: Counter[str]) -> list[str]:
    return sorted(counts, key=lambda word: (-counts[word], word))


@dataclass(frozen=True, slots=True)
class Source:
    """A file for the seeds folder."""

    path: str
    content: bytes


class Corpus(Protocol):
    """As many articles as are wanted; article ``n`` is the same every time."""

    @property
    def about(self) -> str:
        """Say in a sentence what it is."""
        ...

    def article(self, number: int) -> Source: ...


@dataclass(frozen=True, slots=True)
class Invented:
    """What a small generator makes up."""

    about: str = (
        "The real corpus is not at hand: articles invented by a small generator of ours, 2.4 kB on average."
    )

    def article(self, number: int) -> Source:
        return Source(f"{number % 10}/{number}.txt", invented_article(number).encode())


@dataclass(frozen=True, slots=True)
class Real:
    """The files of an unpacked tar archive, in a mixed order that is always the same."""

    folder: Path
    paths: tuple[str, ...]
    vocabulary: Vocabulary

    @property
    def about(self) -> str:
        return (
            f"{len(self.paths):,} articles of VNTC (UTF-16, no metadata, 10 topics), a deterministic sample for each "
            f"size, the smaller within the larger. Beyond {len(self.paths):,} {_AGAIN}"
        )

    def article(self, number: int) -> Source:
        turn, place = divmod(number, len(self.paths))
        path = self.paths[place]
        content = (self.folder / path).read_bytes()
        if not turn:
            return Source(path, content)
        return Source(f"again-{turn}/{path}", varied(content, turn, number, self.vocabulary))


@dataclass(frozen=True, slots=True)
class Press:
    """Articles as somebody pastes them: headline, outlet and date where they are known, text."""

    texts: tuple[str, ...]
    vocabulary: Vocabulary

    @property
    def about(self) -> str:
        return f"{len(self.texts):,} articles of the press with headlines, most with a date; beyond that {_AGAIN}"

    def article(self, number: int) -> Source:
        turn, place = divmod(number, len(self.texts))
        content = self.texts[place].encode()
        return Source(
            f"{turn}/{place}.txt", varied(content, turn, number, self.vocabulary) if turn else content
        )


def _pasted(line: bytes) -> str:
    told = json.loads(line)
    about = " | ".join(filter(None, (told.get("outlet"), told.get("date"))))
    return "\n\n".join(filter(None, (told["title"], about, told.get("lead"), *told["body"]))) + "\n"


def open_corpus(path: Path, folder: Path) -> Corpus:
    """Read a folder of files of lines, or unpack the tar archive into ``folder``; without either, invent."""
    if path.is_dir() and (files := sorted(path.glob("press-*.jsonl.xz"))):
        lines = (line for file in files for line in lzma.decompress(file.read_bytes()).splitlines())
        texts = [_pasted(line) for line in lines]
        random.Random(_MIXED).shuffle(texts)  # noqa: S311
        return Press(tuple(texts), Vocabulary.of(texts[:_LOOKED_AT]))
    return _unpacked(path, folder) if path.is_file() else Invented()


def _unpacked(tar: Path, folder: Path) -> Corpus:
    with tarfile.open(tar) as archive:
        archive.extractall(folder, filter="data")
    paths = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    random.Random(_MIXED).shuffle(paths)  # noqa: S311
    texts = (_decoded((folder / path).read_bytes())[0] for path in paths[:_LOOKED_AT])
    return Real(folder, tuple(paths), Vocabulary.of(texts))


def varied(content: bytes, turn: int, number: int, vocabulary: Vocabulary) -> bytes:
    """Exchange given names and words of a text, the same for the same in each turn; add a line with a date.

    One changes places with those that are about as common. Names stay as they are, but for given ones.
    """
    text, encoding = _decoded(content)
    words, rarer, given = _exchanged(vocabulary, turn)
    stayed = 0  # words in a row

    def renamed(match: re.Match[str]) -> str:
        before, _, last = match[0].rpartition(" ")
        return f"{before} {given.get(last, last)}"

    def exchanged(match: re.Match[str]) -> str:
        nonlocal stayed
        word = match[0]
        if word in rarer or (stayed >= _STAY and word in words):
            stayed = 0
            return words[word]
        stayed += 1
        return word

    headline, *rest = _WORD.sub(exchanged, _NAME.sub(renamed, text)).split("\n", 1)
    return _encoded("\n".join([headline, date_line(number) + "\r", *rest]), encoding)


@lru_cache(1)  # turns come one after the other
def _exchanged(vocabulary: Vocabulary, turn: int) -> tuple[Mapping[str, str], Set[str], Mapping[str, str]]:
    """Return what takes the place of a word, the words that never stay, and what takes that of a given name."""
    words = _shifted(vocabulary.words, turn)
    return words, words.keys() - set(vocabulary.words[:_COMMONEST]), _shifted(vocabulary.given, turn)


def _shifted(ranked: Sequence[str], turn: int) -> Mapping[str, str]:
    """Return what takes the place of each word in a turn; those beyond the last whole band stay."""
    whole = len(ranked) - len(ranked) % _BAND
    return {
        word: ranked[place - place % _BAND + (place + turn * _SHIFT) % _BAND]
        for place, word in enumerate(ranked[:whole])
    }


def revised(content: bytes, sentence: str = SENTENCE) -> bytes:
    """Return a text with a sentence more."""
    text, encoding = _decoded(content)
    return _encoded(f"{text.rstrip()}\r\n{sentence}\r\n", encoding)


def _decoded(content: bytes) -> tuple[str, str]:
    if content.startswith(codecs.BOM_UTF16_LE):
        return content[2:].decode("utf-16-le", "replace"), "utf-16-le"
    return content.decode("utf-8", "replace"), "utf-8"


def _encoded(text: str, encoding: str) -> bytes:
    return (codecs.BOM_UTF16_LE if encoding == "utf-16-le" else b"") + text.encode(encoding, "replace")


def sample(corpus: Corpus, count: int) -> Iterator[Source]:
    return map(corpus.article, range(count))


def write_source(source: Source, seeds: Path) -> None:
    target = seeds / source.path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(source.content)
