"""Documents to measure search with: the texts of a tar archive, as many as asked for, varied where there are fewer.

In: a tar file with a text in each member (UTF-8 or UTF-16), else invented texts, and a number. Out: documents with
dates, outlets and the entities they name. Where nobody has found those (``understood.py``), runs of words with
capitals stand for them.
"""

from __future__ import annotations

import datetime
import random
import re
import tarfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from benchmarks.build.invented import invented_article
from press_archive.languages.folding import tokens
from press_archive.search import SearchDocument, SearchEntity

_UPPER = "A-ZĐÀ-ÝĂÂÊÔƠƯẠ-Ỹ"
_NAME = re.compile(rf"(?<=[\w,;:] )(?:[{_UPPER}][\w]*)(?: [{_UPPER}]\w*){{1,4}}")
_FIRST_DAY = datetime.date(2015, 1, 1)
_DAYS = 3650
_INVENTED = 5000
OUTLETS = tuple(f"Báo {name}" for name in ("Sớm", "Trưa", "Chiều", "Đêm", "Biển", "Núi", "Sông"))


class Named(NamedTuple):
    """The entities of a corpus."""

    entities: list[SearchEntity]
    of_texts: list[tuple[str, ...]]  # ids of the entities each text names


@dataclass(frozen=True)
class Corpus:
    """The texts at hand; :meth:`documents` gives as many articles as are wanted."""

    about: str
    texts: list[list[str]]  # each a list of paragraphs
    named: Named

    @property
    def names(self) -> Counter[str]:
        """How many texts name a thing, by its name."""
        return Counter({one.name: one.articles for one in self.named.entities})

    def documents(self, count: int) -> Iterator[SearchDocument]:
        """Yield the same documents every time, the oldest first."""
        for number in range(count):
            paragraphs = self.paragraphs(number)
            day = _FIRST_DAY + datetime.timedelta(days=number * _DAYS // count)
            yield SearchDocument(
                id=sha256(str(number).encode()).hexdigest()[:12],
                number=number,
                url=f"articles/{day:%Y/%m/%d}/{_slug(paragraphs[0], number)}.html",
                display_title=paragraphs[0][:110],
                is_display_title_ours=False,
                outlet=OUTLETS[number % len(OUTLETS)],
                published=day.isoformat(),
                authors=(),
                blocks=tuple(
                    ("headline" if n == 0 else "lead" if n == 1 else "paragraph", line)
                    for n, line in enumerate(paragraphs)
                ),
                entities=self.named.of_texts[number % len(self.texts)],
            )

    def first(self, count: int) -> Corpus:
        """Return the corpus of the first articles only, with the entities that those name."""
        return replace(self, texts=self.texts[:count], named=_only(self.named, count))

    def paragraphs(self, number: int) -> list[str]:
        """Return a text; where there are none left, one with its paragraphs mixed and some words exchanged."""
        turn, place = divmod(number, len(self.texts))
        paragraphs = self.texts[place]
        if not turn:
            return paragraphs
        chance = random.Random(number)  # noqa: S311
        other = self.texts[(place + 7919 * turn) % len(self.texts)]
        mixed = [paragraphs[0], *chance.sample(paragraphs[1:], len(paragraphs) - 1)]
        return [_varied(line, other, chance) for line in mixed]


def _slug(title: str, number: int) -> str:
    return "-".join(tokens(title[:110]))[:80].rstrip("-") or f"bai-{number}"


def _varied(line: str, other: list[str], chance: random.Random) -> str:
    words = line.split()
    strange = " ".join(other).split()
    for _ in range(len(words) // 12):
        at, start = chance.randrange(len(words)), chance.randrange(len(strange))
        words[at : at + 3] = strange[start : start + 3]
    return " ".join(words)


def open_corpus(path: Path) -> Corpus:
    """Read the texts of a tar file; without one, invent."""
    if path.is_file():
        return read_corpus(path)
    texts = [_paragraphs(invented_article(number).encode()) for number in range(_INVENTED)]
    return corpus_of("texts invented by a small generator, because the real ones are not at hand", texts)


def read_corpus(path: Path) -> Corpus:
    """Read the texts of a tar file, mixed, so that neighbours are not about one topic."""
    with tarfile.open(path) as tar:
        read = [file.read() for member in tar if (file := tar.extractfile(member))]
    texts = [found for data in read if (found := _paragraphs(data))]
    random.Random(1).shuffle(texts)  # noqa: S311
    about = f"{len(texts):,} texts of VNTC; beyond that they come again, mixed and with some words exchanged"
    return corpus_of(about, texts)


def corpus_of(about: str, texts: list[list[str]]) -> Corpus:
    found = [dict.fromkeys(name for line in text for name in _NAME.findall(line)) for text in texts]
    times = Counter(name for names in found for name in names)
    entities = [
        SearchEntity(name, "person", name, (), f"people/n{n}.html", times[name])
        for n, name in enumerate(sorted(times))
        if times[name] > 1
    ]
    return Corpus(about, texts, Named(entities, [tuple(n for n in names if times[n] > 1) for names in found]))


def _only(named: Named, count: int) -> Named:
    """Return the entities that the first texts name."""
    of_texts = named.of_texts[:count]
    times = Counter(one for text in of_texts for one in text)
    return Named(
        [one._replace(articles=times[one.id]) for one in named.entities if one.id in times], of_texts
    )


def _paragraphs(data: bytes) -> list[str]:
    text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "replace")
    return [line.strip() for line in text.splitlines() if line.strip()]
