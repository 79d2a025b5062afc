"""Rights cut what is told of an article, and its own words out of the sentences about it and its copies."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from makers import settings

from press_archive.authorities import AuthorityRecords
from press_archive.authorities.outlets import shipped_index
from press_archive.decisions import Decisions, read_decisions
from press_archive.errors import Problem
from press_archive.keeping.store import Store, key_of
from press_archive.model import Access, Rights
from press_archive.phases.accounts import ArticleAccount
from press_archive.phases.analyse import Shared
from press_archive.phases.identity import holdings_of
from press_archive.phases.keep import analyse_all
from press_archive.phases.names import NamesOf
from press_archive.phases.withhold import carry_out_rights, names_of, rights_of, without_quotes
from press_archive.processes.workers import Here

TEXT = "Lũ về trên sông Mã\n\nÔng Lò Văn Kỳ, Chủ tịch UBND tỉnh Lâm Đồng, đến thăm bà con ven sông.\n"


def decided(seeds: Path) -> Decisions:
    return read_decisions(seeds, Rights(), shipped_index())


def accounts(seeds: Path, store: Store) -> list[ArticleAccount]:
    """Analyse a source and its copy."""
    for name in ("a.txt", "b.txt"):
        (seeds / name).write_text(TEXT, "utf-8")
    shared = Shared.of(settings(), AuthorityRecords(), shipped_index(), decided(seeds))
    told = analyse_all(["a.txt", "b.txt"], seeds, shared, store, Here(), lambda all: all)
    return [article for account in told for article in account.articles]


@pytest.mark.parametrize(("access", "titled"), [("full", True), ("excerpt", True), ("withdrawn", False)])
def test_no_more_is_told_than_rights_allow(access: Access, titled: bool, tmp_path: Path) -> None:
    with Store() as store:
        article = accounts(tmp_path, store)[0]
        for _ in range(2):  # made, then kept
            (shown,) = carry_out_rights([article], [Rights(access, words=8)], store)
            assert shown.heading.access == access
            assert bool(shown.heading.title) is titled
            assert (shown == article) is (access == "full")
            assert (shown.key == article.key) is (access != "withdrawn")
            (names,) = NamesOf([shown], store).values()
            assert NamesOf([shown], store)[shown.id] == names
            assert "Lâm Đồng" in str(names) or access != "full"
            assert shown.names_key == key_of(names), "linking is told apart by what may be shown"
            told = {"names_at": article.names_at, "names_key": article.names_key}
            assert replace(shown, key=article.key, heading=article.heading, **told) == article


def test_what_is_decided_about_a_copy_concerns_the_article(tmp_path: Path) -> None:
    (tmp_path / "rights.yml").write_text("articles:\n  b.txt: withdrawn\n", "utf-8")
    with Store() as store:
        both, decisions = accounts(tmp_path, store), decided(tmp_path)
        held, _ = holdings_of(both, decisions.ledger)
        names = names_of(held, decisions)
        rights = rights_of(held, names, decisions)
        assert [one.access for one in rights] == ["withdrawn"]
        shown = carry_out_rights([one.article for one in held], rights, store)
    quoted = [Problem(name, "warning", "few_words", "Lũ về") for name in ("a.txt", "b.txt", "c.txt")]
    assert [problem.detail for problem in without_quotes(quoted, shown, names)] == ["…", "…", "Lũ về"]
