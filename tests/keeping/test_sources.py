"""A source nobody has touched is known without reading it; of any other the bytes are read."""

from __future__ import annotations

import time
from hashlib import sha256
from pathlib import Path

import pytest

from press_archive.keeping.sources import SourceFiles
from press_archive.keeping.store import Store

TEXT = "Sông Mã dâng cao sau đêm mưa lớn.".encode()
OF_TEXT = sha256(TEXT).hexdigest()


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """Two sources that were changed long enough ago to tell."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(TEXT)
    time.sleep(0.15)
    return tmp_path


def read_all(seeds: Path, store: Store) -> None:
    """Read the sources as a build does."""
    files = SourceFiles(seeds, store)
    for name in ("a.txt", "b.txt"):
        assert files.untouched(name) is None
        source, digest = files.read(name, 1_000)
        assert (source.data, digest) == (TEXT, OF_TEXT)
    files.remember(["a.txt", "b.txt"])


def test_what_is_untouched_is_known_by_its_content(seeds: Path) -> None:
    with Store() as store:
        read_all(seeds, store)
        (seeds / "b.txt").write_bytes(TEXT.upper())
        files = SourceFiles(seeds, store)
        assert files.untouched("a.txt") == OF_TEXT
        assert files.untouched("b.txt") is None
        assert files.untouched("c.txt") is None


def test_what_is_gone_is_forgotten(seeds: Path) -> None:
    with Store() as store:
        read_all(seeds, store)
        SourceFiles(seeds, store).remember(["b.txt"])
        assert list(store.sources()) == ["b.txt"]


def test_a_large_file_stays_on_the_disk(seeds: Path) -> None:
    with Store() as store:
        source, digest = SourceFiles(seeds, store).read("a.txt", 4)
        assert (source.size, digest) == (len(TEXT), OF_TEXT)
        with source.open() as stream:
            assert stream.name == str(seeds / "a.txt")
        with pytest.raises(OSError, match=r"c\.txt"):
            SourceFiles(seeds, store).read("c.txt", 4)
