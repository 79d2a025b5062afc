"""The first phase: what needs one source and nothing else of the archive.

In: a source's path and bytes, and the knowledge every source shares. Out: articles as read, dissected, corrected
and understood, with the problems met. A pure function, so its results are kept in the store and it runs on any
workers. Of what was kept, only that is thrown away which another decision or record could change.
"""

from __future__ import annotations

import hashlib
import logging
import os
import re
import unicodedata
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from pathlib import Path
from zlib import crc32

from press_archive.anatomy import article_id, dissect
from press_archive.authorities.outlets import OutletIndex
from press_archive.decisions import Decisions
from press_archive.decisions.corrections import Correction, correct
from press_archive.errors import Problem
from press_archive.keeping.settled import settled_time
from press_archive.keeping.store import Seen, Stage, Store, key_of, key_of_packed, pack
from press_archive.link import ArticleNames, NamePool, digest
from press_archive.model import Article, AuthorityRecord, Reading, Understanding, pickled_by_value, value_of
from press_archive.processes.workers import Workers
from press_archive.read import read_source
from press_archive.rules import Rules, without_failing
from press_archive.settings import Settings
from press_archive.understand import Knowledge, understand
from press_archive.understand.knowledge import plain_words
from press_archive.understand.text.tokens import tokens_of

log = logging.getLogger(__name__)
_ALL = b"all"
_APOSTROPHE = re.compile("[’']")
_MANY = 2_000  # changed names beyond which analysing everything anew is quicker than looking


@dataclass(frozen=True, slots=True)
class Shared:
    """What every source's analysis may use besides the source."""

    max_source_bytes: int
    outlets: OutletIndex
    knowledge: Knowledge
    corrections: Mapping[str, Correction] = field(default_factory=dict)  # by source name
    moved: Mapping[str, Correction] = field(default_factory=dict)  # by SHA-256, of sources that were moved

    @classmethod
    def of(
        cls,
        settings: Settings,
        records: Sequence[AuthorityRecord],
        outlets: OutletIndex,
        decisions: Decisions,
    ) -> Shared:
        """Build the indexes once; workers get them ready-made."""
        knowledge = Knowledge.of(records, outlets.outlets)
        corrections, moved = decisions.corrections, decisions.moved_corrections()
        return cls(settings.max_source_bytes, outlets, knowledge, corrections, moved)


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Analysis:
    """One article, as far as it can be known by itself; its source without the bytes, which nothing here needs."""

    article: Article
    understanding: Understanding


Result = tuple[tuple[Analysis, ...], tuple[Problem, ...]]


def analyse(path: str, data: bytes, shared: Shared) -> Result:
    """Read, dissect, correct and understand one source."""
    readings, problems = read_source(path, data, max_bytes=shared.max_source_bytes)
    found = list(problems)
    analyses = []
    for reading in readings:
        analysis, met = _analyse_reading(reading, shared)
        analyses.append(analysis)
        found += met
    return tuple(analyses), tuple(found)


def _analyse_reading(reading: Reading, shared: Shared) -> tuple[Analysis, tuple[Problem, ...]]:
    name = reading.source.name
    (analysis, problems), failed = without_failing(partial(_understood, reading, shared), name)
    faults = (Problem(name, "warning", "rule_failed", f"{rule}: {how}") for rule, how in failed.items())
    return analysis, (*problems, *faults)


def _understood(reading: Reading, shared: Shared, rules: Rules) -> tuple[Analysis, tuple[Problem, ...]]:
    source = reading.source
    correction = shared.corrections.get(source.name) or shared.moved.get(source.sha256)
    article, problems = dissect(reading, article_id(source.name), shared.outlets, rules)
    article = correct(replace(article, source=replace(source, data=b"")), correction)
    understanding = understand(article, shared.knowledge, rules)
    if correction is None or "event" not in correction.values:
        article = replace(article, event=understanding.event)
    return Analysis(article, understanding), problems


# ── What is kept from one build to the next ───────────────────────────────────────────────────────
@pickled_by_value
@dataclass(frozen=True, slots=True)
class Listed:
    """An article as decisions and linking know it, without its text."""

    key: bytes  # of its analysis in the store
    name: str  # of its source, with the record
    path: str
    sha256: str
    outlet: str | None
    title: str
    names: ArticleNames  # this and the title are those before rights are carried out
    listing: bytes  # key of what is kept of its source

    def sharing(self, pool: NamePool) -> Listed:
        """Return the same with names that others have already."""
        names = pool.shared(self.names)
        return replace(self, names=names)


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Listing:
    """What is told of a source without loading its analyses."""

    articles: tuple[Listed, ...] = ()
    problems: tuple[Problem, ...] = ()

    def sharing(self, pool: NamePool) -> Listing:
        """Return the listing with names that others have already."""
        return Listing(tuple([article.sharing(pool) for article in self.articles]), self.problems)


def analyse_all(
    paths: Sequence[str],
    seeds: Path,
    shared: Shared,
    store: Store,
    workers: Workers,
    watch: Callable[[Iterable[Listing]], Iterable[Listing]],
    withdrawn: Callable[[Listed], bool] = lambda article: False,
) -> list[Listing]:
    """Return the listing of every source, in order; the workers analyse what the store does not hold.

    ``watch`` passes listings through, for progress. What is made of a source with an article that seems
    ``withdrawn`` is kept in memory until that is certain, so that its text does not come to lie in the store.
    """
    _forget_what_names_change(store, shared.knowledge)
    pool = NamePool()
    kept = _Kept(seeds, shared, store)
    known = kept.listings(paths, pool)
    unknown = [path for path, listing in zip(paths, known, strict=True) if listing is None]
    made = workers.map(_worked_out, shared, kept.read(unknown), len(unknown))
    listings = list(watch(listing or next(made).keep(store, withdrawn).sharing(pool) for listing in known))
    kept.note_times(paths)
    return listings


class _Kept:
    """Which sources the store knows: by time and size where those have not changed, else by content."""

    def __init__(self, seeds: Path, shared: Shared, store: Store) -> None:
        self._seeds, self._shared, self._store = seeds, shared, store
        self._before = store.sources()
        self._now: dict[str, Seen] = {}
        self._common = key_of(shared.max_source_bytes, shared.outlets.outlets)
        self._corrected: dict[str, list[tuple[str, Correction]]] = {}
        for name, correction in sorted(shared.corrections.items()):
            self._corrected.setdefault(name.partition("#")[0], []).append((name, correction))

    def listings(self, paths: Iterable[str], pool: NamePool) -> list[Listing | None]:
        """Return the listings of sources that have not been touched and whose analysis is kept."""
        keys = [self._untouched(path) for path in paths]
        kept = self._store.get_many("listing", [key for key in keys if key])
        found = {key: listing.sharing(pool) for key, listing in kept}
        return [self._noted(key, found.get(key)) if key else None for key in keys]

    def _untouched(self, path: str) -> bytes | None:
        seen = _stat(f"{self._seeds}/{path}")
        before = self._before.get(path)
        if seen is None or before is None or seen.modified < 0:  # unsettled, now as then, tells nothing
            return None
        if (seen.size, seen.modified) != (before.size, before.modified):
            return None
        self._now[path] = before
        return self._key(path, before.sha256)

    def read(self, paths: Iterable[str]) -> Iterator[_Source]:
        """Yield sources with their bytes; what a touched source's content has been analysed to comes along."""
        for path in paths:
            seen = _stat(f"{self._seeds}/{path}")
            try:
                # One byte more than allowed is enough to know that a file is too large.
                with (self._seeds / path).open("rb") as stream:
                    data = stream.read(self._shared.max_source_bytes + 1)
            except OSError as error:
                problem = Problem(path, "quarantined", "unreadable", error.strerror or str(error))
                yield _Source(path, b"", b"", Listing((), (problem,)))
                continue
            sha256 = hashlib.sha256(data).hexdigest()
            if seen is not None:
                self._now[path] = replace(seen, sha256=sha256)
            key = self._key(path, sha256)
            listing = self._noted(key, self._store.get("listing", key))
            yield _Source(path, b"" if listing else data, key, listing)

    def note_times(self, paths: Iterable[str]) -> None:
        """Remember the times of the sources, for the next build."""
        changed = {path: seen for path, seen in self._now.items() if self._before.get(path) != seen}
        self._store.set_sources(changed, self._before.keys() - set(paths))

    def _noted(self, key: bytes, listing: Listing | None) -> Listing | None:
        """Let all that was kept with a listing stay."""
        if listing is not None:
            self._store.keep("words", key)
            for article in listing.articles:
                self._store.keep("analysis", article.key)
        return listing

    def _key(self, path: str, sha256: str) -> bytes:
        name = unicodedata.normalize("NFC", path)
        return key_of(path, sha256, self._common, self._corrected.get(name), self._shared.moved.get(sha256))


@dataclass(frozen=True, slots=True)
class _Source:
    """What a worker gets: a source to analyse, or the listing that makes it needless."""

    path: str
    data: bytes
    key: bytes
    listing: Listing | None


@dataclass(frozen=True, slots=True)
class _Made:
    """What a worker made of a source, packed where it was made."""

    listing: Listing
    kept: tuple[tuple[Stage, bytes, bytes], ...] = ()  # stage, key, packed value

    def keep(self, store: Store, withdrawn: Callable[[Listed], bool]) -> Listing:
        put = store.put_passing if any(map(withdrawn, self.listing.articles)) else store.put
        for stage, key, packed in self.kept:
            put(stage, key, packed)
        return self.listing


def _worked_out(shared: Shared, source: _Source) -> _Made:
    if source.listing is not None:
        return _Made(source.listing)
    try:
        return _made(source, *analyse(source.path, source.data, shared))
    except Exception as error:  # a fault of our code must not keep the other articles from being published
        log.exception("The rules failed on %s", source.path)
        failed = Problem(source.path, "quarantined", "rules_failed", f"{type(error).__name__}: {error}")
        return _Made(Listing((), (failed,)))


def _made(source: _Source, analyses: Sequence[Analysis], problems: tuple[Problem, ...]) -> _Made:
    packed = list(map(pack, analyses))
    # By what it says, not by what it was made of: what is made of it need not be made again if it says the same.
    keys = list(map(key_of_packed, packed))
    listed = (_listed(analysis, key, source.key) for analysis, key in zip(analyses, keys, strict=True))
    listing = Listing(tuple(listed), problems)
    kept: list[tuple[Stage, bytes, bytes]] = [
        ("analysis", key, one) for key, one in zip(keys, packed, strict=True)
    ]
    kept += [("words", source.key, pack(_words(analyses))), ("listing", source.key, pack(listing))]
    return _Made(listing, tuple(kept))


def _listed(analysis: Analysis, key: bytes, listing: bytes) -> Listed:
    article, source = analysis.article, analysis.article.source
    names = digest(article, analysis.understanding)
    outlet, title = value_of(article.outlet), article.display_title
    return Listed(key, source.name, source.path, source.sha256, outlet, title, names, listing)


def _stat(file: str) -> Seen | None:
    try:
        stat = os.stat(file)  # noqa: PTH116 - asked of every source in every build: a path object costs as much
    except OSError:
        return None
    changed = settled_time(stat)
    return Seen(stat.st_size, -1 if changed is None else changed, "")


# ── What another record changes ───────────────────────────────────────────────────────────────────
def _forget_what_names_change(store: Store, knowledge: Knowledge) -> None:
    """Forget the analyses of sources in which a name stands that is new, gone, or means another thing now."""
    before, now = store.get("knowledge", _ALL), knowledge.names
    if before == now:
        return
    if before is not None:
        changed = {name for name in before.keys() | now.keys() if before.get(name) != now.get(name)}
        needed = [frozenset(map(_word, name)) for name in changed]
        concerned = [key for key, words in store.items("words") if _may_name(frozenset(words), needed)]
        for key in concerned:
            store.forget("listing", key)
    store.put("knowledge", _ALL, pack(now))


def _may_name(present: frozenset[int], needed: Sequence[frozenset[int]]) -> bool:
    return len(needed) > _MANY or any(name <= present for name in needed)


def _words(analyses: Iterable[Analysis]) -> array[int]:
    """Return the words of articles as 32-bit hashes: a name none of whose words is missing may match."""
    texts = (block.text for analysis in analyses for block in analysis.article.blocks)
    words = dict.fromkeys(chain.from_iterable(tokens_of(text).low for text in texts))
    bare = [_APOSTROPHE.split(word, maxsplit=1)[0] for word in words if _APOSTROPHE.search(word)]  # Vietnam's
    return array("I", map(_word, dict.fromkeys(plain_words([*words, *bare]))))


def _word(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))
