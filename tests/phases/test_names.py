"""The names of articles lie in the store by themselves and come under the ids of their articles."""

from __future__ import annotations

import pytest

from press_archive.keeping.store import Store, StoreDamagedError, pack
from press_archive.link import ArticleNames
from press_archive.link.digest import Name
from press_archive.model import Heading
from press_archive.phases.accounts import ArticleAccount
from press_archive.phases.marks import Marks
from press_archive.phases.names import NamesOf

NAMES = ArticleNames("own", "2025-08-25", (Name("place", "Vinh", "Vinh"),), (1,))


def account(identifier: str, names_at: bytes) -> ArticleAccount:
    heading = Heading(identifier, "", "", None, None, "full")
    return ArticleAccount(b"", b"", "a.txt", "a.txt", heading, names_at, b"", Marks())


def test_names_are_loaded_one_by_one_or_all_together() -> None:
    with Store() as store:
        store.put("names", b"kept", pack(NAMES))
        store.put_passing("names", b"in memory only", pack(NAMES))
        names = NamesOf([account("a", b"kept"), account("own", b"in memory only")], store)
        assert names[0].article == "a"
        assert names[0].names == NAMES.names
        assert list(names) == [names[0], NAMES]
        assert next(iter(names)) is next(iter(names)), "loaded once"


def test_names_that_are_gone_tell_of_damage() -> None:
    with Store() as store:
        names = NamesOf([account("a", b"gone")], store)
        with pytest.raises(StoreDamagedError):
            list(names)
