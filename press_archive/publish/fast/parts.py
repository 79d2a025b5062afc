"""Which templates that others include give the same text on every page of a folder.

In: an environment of templates and a name. Out: whether no page changes what that template gives. What a template
reads is found by parsing it, which for all of them took a quarter of publishing one edited article, so that is kept
by a digest of its text, beside what Jinja keeps of compiled templates.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, meta, nodes
from jinja2.bccache import FileSystemBytecodeCache

from press_archive.keeping.whole import write_whole

# What a template may read and still give the same text on every page of a folder: ``words`` and ``lang`` are
# made from the configuration alone, and of ``nav`` only the mark of the present page changes.
_SAME_IN_A_FOLDER = frozenset({"config", "words", "lang", "nav", "base_url"})
_FILE = "press-archive-parts.json"


class _Reads(NamedTuple):
    """What a template reads, as its text alone tells."""

    pages: bool  # something that another page may have otherwise
    parts: tuple[str, ...]  # the templates it takes into itself


class Parts:
    """The templates of an environment that stand in others."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._file = _file_beside(environment)

    def is_same_in_a_folder(self, name: str) -> bool:
        if self._environment.loader is None:
            return False
        source = self._environment.loader.get_source(self._environment, name)[0]
        reads = self._reads(source)
        return not reads.pages and all(map(self.is_same_in_a_folder, reads.parts))

    def _reads(self, source: str) -> _Reads:
        digest = hashlib.sha256(
            f"{version('jinja2')}\0{sorted(_SAME_IN_A_FOLDER)}\0{source}".encode()
        ).hexdigest()
        if digest not in _known and self._file:
            _known.update(_kept(self._file))
        if digest not in _known:
            _known[digest] = _parsed(self._environment, source)
            if self._file:
                _keep(self._file)
        return _known[digest]


_known: dict[str, _Reads] = {}  # by digests of texts, for all environments of a process


def _parsed(environment: Environment, source: str) -> _Reads:
    tree = environment.parse(source)
    parts = meta.find_referenced_templates(tree)  # None: one named by a setting, which is a picture
    blocks = tree.find(nodes.Block) is not None
    pages = blocks or not meta.find_undeclared_variables(tree) <= _SAME_IN_A_FOLDER
    return _Reads(pages, tuple(name for name in parts if name))


def _file_beside(environment: Environment) -> Path | None:
    """Return where what was found is kept: a folder where none but the user may write, if there is one."""
    cache = environment.bytecode_cache
    return Path(cache.directory) / _FILE if isinstance(cache, FileSystemBytecodeCache) else None


def _kept(file: Path) -> dict[str, _Reads]:
    try:
        raw = json.loads(file.read_text("utf-8"))
        return {digest: _Reads(bool(pages), tuple(parts)) for digest, (pages, parts) in raw.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _keep(file: Path) -> None:
    with suppress(OSError):  # a full disk costs the next build a little time
        write_whole(file, json.dumps(_known).encode())
