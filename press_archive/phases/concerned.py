"""Which sources another authority record concerns: those in which a name stands that it changes.

In: the names known before and now, and the words of each source, as hashes. Out: what was kept of the sources
concerned is forgotten, so that they are analysed anew.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Sequence
from itertools import chain
from zlib import crc32

from press_archive.keeping.store import Store, pack
from press_archive.languages.remembered import remembered
from press_archive.phases.analyse import Analysis
from press_archive.understand import Knowledge
from press_archive.understand.text.tokens import tokens_of

_ALL, _MADE_OF = b"all", b"made of"
_APOSTROPHE = re.compile("[’']")
_MANY = 2_000  # changed names beyond which analysing everything anew is quicker than looking


def forget_concerned(store: Store, knowledge: Knowledge, made_of: bytes = b"") -> None:
    """Forget the accounts of sources in which a name stands that is new, gone, or means another thing now.

    Knowledge that is made of the same as before, as a key tells, need not be looked through.
    """
    before_of = store.get("knowledge", _MADE_OF)
    if before_of == made_of != b"":
        store.keep("knowledge", _ALL)
        return
    before, now = store.get("knowledge", _ALL), knowledge.names
    if before != now:
        if before is not None:
            _forget(store, {name for name in before.keys() | now.keys() if before.get(name) != now.get(name)})
        store.put("knowledge", _ALL, pack(now))
    if before_of != made_of:  # told last: who is killed on the way looks again
        store.put("knowledge", _MADE_OF, pack(made_of))


def _forget(store: Store, changed: Iterable[tuple[str, ...]]) -> None:
    needed = [frozenset(map(_word, name)) for name in changed]
    concerned = [key for key, words in store.items("words") if _may_name(frozenset(words), needed)]
    for key in concerned:
        store.forget("account", key)


def _may_name(present: frozenset[int], needed: Sequence[frozenset[int]]) -> bool:
    return len(needed) > _MANY or any(name <= present for name in needed)


def words_of(analyses: Iterable[Analysis]) -> array[int]:
    """Return the words of articles as 32-bit hashes: a name none of whose words is missing may match."""
    texts = (block.text for analysis in analyses for block in analysis.article.blocks)
    words = dict.fromkeys(chain.from_iterable(tokens_of(text).plain for text in texts))
    return array("I", map(_word, dict.fromkeys(chain(words, map(_bare, words)))))


@remembered
def _bare(word: str) -> str:
    """A word without what an apostrophe joins to it: Vietnam's."""
    return _APOSTROPHE.split(word, maxsplit=1)[0]


@remembered
def _word(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))
