"""An index brought up to date: only the files that tell of changed articles and entities are made anew.

In: the folder of the index as it was, the articles that went and came, all entities as they are now. Out: all files
of the index, the same as :func:`press_archive.search.build_index` makes, those that stay only by their paths; or
``CannotChangeError`` where the archive has so grown or shrunk that every shard changes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from press_archive.model import DataFile, Unchanged
from press_archive.search.documents import SearchDocument, SearchEntity
from press_archive.search.index.arrays import I64
from press_archive.search.index.beside import SECTION, Pairs, changed_files
from press_archive.search.index.build import fixed_files, manifest
from press_archive.search.index.columns import Line, column_files, facets_of, line_of
from press_archive.search.index.gather import Gathered
from press_archive.search.index.layout import Layout, layout_for
from press_archive.search.index.lexicon import counted, counts_from, lexicon_file, lexicon_line, lexicon_shard
from press_archive.search.index.named import GROUP_BITS, grouped, stated, thing_id, things_by_id, things_in
from press_archive.search.index.occurrences import Occurrences, occurrences_of
from press_archive.search.index.postings import Rows
from press_archive.search.index.sections import (
    names_sections,
    rows_of_pairs,
    rows_of_words,
    shard_name,
    words_section,
)
from press_archive.search.index.words import batches
from press_archive.search.update.columns import (
    former_facets,
    updated_facets,
    updated_quotes,
    updated_table,
)
from press_archive.search.update.lists import Changes, updated_lists
from press_archive.search.update.names import (
    Known,
    ThingChanges,
    changed_things,
    member_changes,
    name_changes,
    updated_names,
    without_members,
)
from press_archive.search.update.pairs import PairChanges, updated_pairs
from press_archive.search.update.previous import Previous


def update_index(
    previous: Path,
    entities: Sequence[SearchEntity],
    removed: Sequence[SearchDocument],
    added: Sequence[SearchDocument],
    groups: Mapping[int, Sequence[SearchEntity]] | None = None,
) -> Iterator[DataFile | Unchanged]:
    """Yield all files of the index; of a changed article the old version was removed and the new one added.

    ``previous`` is the folder that holds ``search/``; it must not change while this is read. Removed articles need
    no more than their numbers, texts, outlets, authors and stories. Entities outside ``groups`` (as ``grouped``
    returns them, empty ones too) are as they were; by default any may have changed.
    """
    old = Previous(previous / "search")
    gone, come = _gathered(removed), _gathered(added)
    by_id = things_by_id(entities)
    lines = [line_of(document, things_in(document, by_id)) for document in added]
    columns = old.columns().with_lines(gone.numbers, lines)
    texts = old.about["texts"] - gone.count + come.count
    layout = layout_for(texts, columns.capacity(), len(entities))
    old.check(layout)
    yield from fixed_files()
    known = Known(old, layout)
    things = _things(
        old, layout, known, by_id, _every_group(entities) if groups is None else groups, removed, lines
    )
    yield manifest(layout, columns, texts, entities, known.moved(set(things.gone) - set(things.come)))
    yield from column_files(columns)
    yield from updated_table(old, layout, gone.numbers.tolist(), lines, columns.capacity())
    yield from updated_quotes(old, layout, gone.numbers.tolist(), added, columns.capacity())
    yield from _named_files(old, layout, known, entities, things, removed, lines, columns.capacity())
    yield from _lexicon_files(old, layout, gone, come)
    yield from _beside_files(old, layout, gone, come)
    callings, names = name_changes(things)
    words = Changes(gone.numbers, gone.words, come.words)
    yield from updated_lists(old, (words_section(layout), words), (names_sections(layout)[0], callings))
    yield from updated_pairs(old, layout, PairChanges(gone.numbers, gone.pairs, come.pairs), names)


@dataclass(frozen=True, slots=True)
class _Texts:
    """The words of the articles that went, or of those that came."""

    count: int
    numbers: I64
    words: Rows
    pairs: Occurrences
    spellings: list[tuple[str, str, int]]
    beside: Pairs


def _gathered(documents: Sequence[SearchDocument]) -> _Texts:
    with TemporaryDirectory(prefix="press-archive-") as folder:
        gathered = Gathered(Path(folder))
        gathered.add(batches(documents, gathered.vocabulary))
        words, pairs = gathered.everything()
        pair_rows = rows_of_pairs(pairs, gathered.lengths())
        numbers = np.array([document.number for document in documents], dtype=np.int64)
        return _Texts(
            gathered.word_count,
            numbers,
            rows_of_words(words),
            occurrences_of(*pair_rows),
            gathered.spellings(),
            gathered.beside(),
        )


# ── Names and words ───────────────────────────────────────────────────────────────────────────────
def _every_group(entities: Sequence[SearchEntity]) -> Mapping[int, Sequence[SearchEntity]]:
    return dict.fromkeys(range(1 << GROUP_BITS), ()) | grouped(entities)


def _things(
    old: Previous,
    layout: Layout,
    known: Known,
    by_id: Mapping[str, str],
    groups: Mapping[int, Sequence[SearchEntity]],
    removed: Sequence[SearchDocument],
    lines: Sequence[Line],
) -> ThingChanges:
    """Return which things went, came and changed."""
    now = dict.fromkeys(thing for line in lines for thing in line.things)
    said = (thing_id(*one) for document in removed for one in stated(document))
    unsaid = list(dict.fromkeys(key for key in said if key not in now))
    gone = [document.number for document in removed]
    return changed_things(known, by_id, groups, now, without_members(old, layout, known, unsaid, gone))


def _named_files(
    old: Previous,
    layout: Layout,
    known: Known,
    entities: Sequence[SearchEntity],
    changes: ThingChanges,
    removed: Sequence[SearchDocument],
    lines: Sequence[Line],
    capacity: int,
) -> Iterator[DataFile | Unchanged]:
    """Yield what is told of entities and their like, and which of them each article names."""
    gone = [document.number for document in removed]
    named = former_facets(old, layout, gone)
    now = dict.fromkeys(thing for line in lines for thing in line.things)
    said = {document.number: [thing_id(*one) for one in stated(document)] for document in removed}
    before = known.find([*now, *(key for keys in said.values() for key in keys)])
    things = {key: changes.come[key] if key in changes.come else before[key] for key in now}
    facets = {line.number: facets_of(line, things) for line in lines}
    yield from updated_facets(old, layout, gone, facets, capacity)
    members = member_changes(
        {
            one: {handle for handle, _ in named[one]} | {before[key].handle for key in said[one]}
            for one in gone
        },
        {line.number: [things[key].handle for key in line.things] for line in lines},
    )
    yield from updated_names(old, layout, known, entities, changes, members)


def _lexicon_files(
    old: Previous, layout: Layout, gone: _Texts, come: _Texts
) -> Iterator[DataFile | Unchanged]:
    changes = counted(come.spellings)
    for folded, counts in counted(gone.spellings).items():
        changes.setdefault(folded, Counter()).subtract(counts)
    shards: dict[int, list[str]] = {}
    for folded, counts in changes.items():
        if any(counts.values()):
            shards.setdefault(lexicon_shard(folded, layout.lexicon), []).append(folded)
    for number, words in shards.items():
        lines = {line[0]: line for line in old.content(shard_name("lexicon", number, layout.lexicon))}
        for folded in words:
            counts = counts_from(lines.pop(folded, [folded]))
            counts.update(changes[folded])
            if line := lexicon_line(folded, counts):
                lines[folded] = line
        yield lexicon_file(number, lines, layout.lexicon)
    yield from old.untouched_shards("lexicon", shards, layout.lexicon)


def _beside_files(
    old: Previous, layout: Layout, gone: _Texts, come: _Texts
) -> Iterator[DataFile | Unchanged]:
    changes = Counter(come.beside)
    changes.subtract(gone.beside)
    touched = []
    for number, file in changed_files(
        lambda number: old.parts(shard_name(SECTION, number, layout.beside))[0], changes, layout.beside
    ):
        touched.append(number)
        yield file
    yield from old.untouched_shards(SECTION, touched, layout.beside)
