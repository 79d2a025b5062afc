"""The public data contract: docs/data/*.jsonl, report.json and datapackage.json.

In: the linked archive, addresses and problems. Out: files, UTF-8, one object a line, keys in a fixed order.
Later versions add keys and never rename one. What editors are told of problems is published where their page is; a
site without it tells how many there are.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from importlib import resources
from itertools import islice
from typing import Any

from press_archive.errors import Problem
from press_archive.export.rows import (
    TABLES,
    Group,
    Lines,
    json_lines,
    member_of,
    stored_entities,
    stored_groups,
)
from press_archive.export.shared import Row, reuse_rows, story_rows
from press_archive.keeping.code import code_digest
from press_archive.keeping.store import Store, key_of, key_of_keys
from press_archive.model import DataFile, Recipe
from press_archive.pages.account import SourceRow, sums_of
from press_archive.pages.site import Site
from press_archive.pages.words import sentence_of
from press_archive.processes.workers import LocalPool

_LARGE = 20_000_000  # bytes; GitHub warns at 50 MB and refuses 100 MB
_PART = 75_000_000  # bytes, compressed: what hosts take and the build does not warn of
_AT_ONCE = 50_000  # lines made and compressed together: a file can be cut between them


def data_recipes(
    site: Site, store: Store, workers: LocalPool, *, published: bool
) -> Iterator[DataFile | Recipe]:
    """Yield every data file but the description of them, those that grow with the archive as recipes.

    Where they are ``published``, problems are told as the settings say, and files above 20 MB are ``.jsonl.gz``, in
    parts of some 75 MB: the first keeps the file's name, others are ``<name>.2.jsonl.gz`` and so on. Each part is a
    gzip file of whole lines, and all of them one after another are the table.
    """
    told = site.settings.editors_public or not published
    yield from _tables(
        site, store, stored_groups(site, store, workers), _LARGE if published else None, told=told
    )
    yield report_file(site, "data/report.json", told=told)


def data_files(site: Site, store: Store, workers: LocalPool, *, published: bool) -> Iterator[DataFile]:
    """Yield every data file, made."""
    paths: list[str] = []
    for one in data_recipes(site, store, workers, published=published):
        made = one.make() if isinstance(one, Recipe) else [one]
        for file in made:
            if isinstance(file, DataFile):
                paths.append(file.path)
                yield file
    yield data_package(paths)


def report_file(site: Site, path: str, *, told: bool) -> DataFile:
    """Return what the build made and what it could not; without the problems where these are not ``told``."""
    return DataFile(path, json_lines([report(site, told=told)]))


def _tables(
    site: Site, store: Store, groups: Sequence[Group], largest: int | None, *, told: bool
) -> Iterator[Recipe]:
    code = code_digest()
    tables = {name: [group[name] for group in groups] for name in TABLES}
    for name, parts in (tables | {"entities": stored_entities(site, store)}).items():
        packed = largest is not None and sum(part.size for part in parts) > largest
        key = key_of_keys([key_of(code, packed), *(part.key for part in parts)])
        yield Recipe(f"data {name}", key, partial(_joined, store, name, parts, packed=packed))

    def sources() -> Iterator[Row]:
        return (_source_row(site, row, told=told) for row in site.account())

    yield _recipe("sources", sources, largest)
    yield _recipe("stories", partial(story_rows, site), largest)
    yield _recipe("reuse", partial(reuse_rows, site), largest)


def _recipe(name: str, rows: Callable[[], Iterable[Row]], largest: int | None) -> Recipe:
    """Return the recipe of a table whose rows cost less than their lines do."""
    key = key_of(code_digest(), largest, key_of_keys(map(key_of, rows())))
    return Recipe(f"data {name}", key, lambda: _files(name, rows(), largest))


def _joined(store: Store, name: str, parts: Sequence[Lines], *, packed: bool) -> Iterator[DataFile]:
    members = (member_of(store, part) for part in parts)
    if packed:
        yield from _packed_files(name, members)
    else:
        yield DataFile(f"data/{name}.jsonl", gzip.decompress(b"".join(members)))


def _files(name: str, rows: Iterable[Row], largest: int | None) -> Iterator[DataFile]:
    batches = list(_batches(rows))
    if largest is None or sum(map(len, batches)) <= largest:
        yield DataFile(f"data/{name}.jsonl", b"".join(batches))
    else:
        yield from _packed_files(name, (gzip.compress(batch, mtime=0) for batch in batches))


def _batches(rows: Iterable[Row]) -> Iterator[bytes]:
    """Yield the lines of rows of which only some are in memory at a time: all take several times their text."""
    left = iter(rows)
    while batch := json_lines(islice(left, _AT_ONCE)):
        yield batch


def _packed_files(name: str, members: Iterable[bytes]) -> Iterator[DataFile]:
    """Yield gzip members as files of at most some 75 MB; a member larger than that stands alone."""
    part, size, number = list[bytes](), 0, 1
    for member in members:
        if part and size + len(member) > _PART:
            yield _part(name, number, part)
            part, size, number = [], 0, number + 1
        part.append(member)
        size += len(member)
    yield _part(name, number, part)


def _part(name: str, number: int, members: Sequence[bytes]) -> DataFile:
    return DataFile(f"data/{name}{'' if number == 1 else f'.{number}'}.jsonl.gz", b"".join(members))


def _source_row(site: Site, row: SourceRow, *, told: bool) -> dict[str, Any]:
    return {
        "source": row.source,
        "outcome": row.outcome,
        "article": row.article,
        "format": row.kind or None,
        "encoding": row.encoding or None,
        "missing": list(row.missing),
        "doubtful": row.doubtful,
        "reason": sentence_of(row.reason, site.words) if row.reason and told else None,
    }


def data_package(paths: Iterable[str]) -> DataFile:
    """Return the description of the files, those that were compressed by the names they have now.

    ``paths`` are those of all files under docs/. A table in several parts has the list of them as its path, in order
    (Data Package, "Data in Multiple Files").
    """
    written = [
        path.removeprefix("data/") for path in paths if path.startswith("data/") and path.endswith(".gz")
    ]
    package = json.loads(resources.files(__package__).joinpath("datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        name = resource["path"].removesuffix("jsonl")
        parts = sorted((path for path in written if path.startswith(name)), key=lambda one: (len(one), one))
        if parts:
            resource |= {"path": parts[0] if len(parts) == 1 else parts, "compression": "gz"}
    return DataFile(
        "data/datapackage.json", (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()
    )


def report(site: Site, *, told: bool) -> dict[str, Any]:
    """Return the counts of what the build made and what it could not, and the problems where they are ``told``."""
    return {
        "counts": {
            **site.counts(),
            **sums_of(site.account()),
            "quarantined": sum(1 for p in site.problems if p.severity == "quarantined"),
            "warnings": sum(1 for p in site.problems if p.severity == "warning"),
        },
        "problems": [_problem_row(site, problem) for problem in sorted(site.problems) if told],
    }


def _problem_row(site: Site, problem: Problem) -> dict[str, Any]:
    return {
        "source": problem.source,
        "severity": problem.severity,
        "code": problem.code,
        "line": problem.line,
        "sentence": sentence_of(problem, site.words),
    }
