"""The names of articles lie in the store by themselves and come under the ids of their articles."""

from __future__ import annotations

from dataclasses import replace

import pytest

import press_archive.phases.names as loading
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
        assert names["a"].article == "a"
        assert names["a"].names == NAMES.names
        assert list(names) == ["a", "own"]
        assert list(names.values()) == [names["a"], NAMES]
        assert names["own"] is names["own"], "loaded once"
        assert "c" not in names


def test_of_many_names_all_are_loaded_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "_FEW", 1)
    with Store() as store:
        store.put("names", b"kept", pack(NAMES))
        names = NamesOf([account(one, b"kept") for one in "abc"], store)
        alone, _ = names["a"], names["b"]
        assert alone.article == "a"
        monkeypatch.setattr(store, "get", None)
        assert names["c"].article == "c"


def test_the_day_of_an_article_is_told_without_its_names() -> None:
    with Store() as store:
        one = account("a", b"gone")
        dated = replace(one, heading=replace(one.heading, id="b", published="2025-08-25"))
        names = NamesOf([one, dated], store)
        assert [names.published(own) for own in names] == ["", "2025-08-25"]


def test_names_that_are_gone_tell_of_damage() -> None:
    with Store() as store:
        names = NamesOf([account("a", b"gone")], store)
        with pytest.raises(StoreDamagedError):
            names.values()
