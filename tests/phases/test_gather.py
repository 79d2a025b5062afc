"""The second phase: one linked archive whatever order analyses come in, every name with its entity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from makers import settings

from press_archive.authorities import AuthorityRecords, load_records, read_records
from press_archive.authorities.outlets import shipped_index
from press_archive.decisions import read_decisions
from press_archive.keeping.store import Store
from press_archive.model import ArchivedArticle, Entity, Heading, Rights
from press_archive.phases import linked as linking
from press_archive.phases.analyse import Shared
from press_archive.phases.gather import gather
from press_archive.phases.keep import analyse_all
from press_archive.processes.workers import Here

RECORDS = AuthorityRecords(load_records(None))
FULL = Rights()
TEXTS = {
    "a.txt": "Mưa lớn ở Lâm Đồng\n\nÔng Lò Văn Kỳ, Chủ tịch UBND tỉnh, đến thăm. Ông Kỳ nói: “Dân phải đủ gạo”.\n",
    "b.txt": "Họp báo về mưa lớn\n\nPhó chủ tịch UBND tỉnh Lâm Đồng Vừ Thị Say trả lời báo chí.\n",
    "c.txt": "Trận đấu tối qua\n\nThủ môn Lò Văn Kỳ cản phá ba cú sút liền.\n",
    "d.txt": "Trận đấu tối qua\n\nThủ môn Lò Văn Kỳ cản phá ba cú sút liền.\n",
}


@pytest.fixture(scope="module")
def shared() -> Shared:
    return Shared.of(
        settings(), RECORDS, shipped_index(), read_decisions(Path("nowhere"), Rights(), shipped_index())
    )


class Gathered(NamedTuple):
    articles: tuple[ArchivedArticle, ...]
    entities: Mapping[str, Entity]
    codes: list[str]


def gathered(shared: Shared, seeds: Path, names: Sequence[str], rights: Rights = FULL) -> Gathered:
    """Gather the texts of these names, taken in this order."""
    for name in names:
        (seeds / name).write_text(TEXTS[name], "utf-8")
    decisions = read_decisions(seeds, rights, shipped_index())
    with Store() as store:
        accounts = analyse_all(names, seeds, shared, store, Here(), lambda accounts: accounts)
        archive, problems = gather(accounts, (), RECORDS, decisions, store)
        assert list(archive.headings) == [Heading.of(one) for one in archive.articles]
        return Gathered(tuple(archive.articles), archive.entities, [problem.code for problem in problems])


def test_the_order_makes_no_difference(shared: Shared, tmp_path: Path) -> None:
    assert gathered(shared, tmp_path, list(TEXTS)) == gathered(shared, tmp_path, list(TEXTS)[::-1])


def test_names_are_linked_from_nothing_once_whatever_changes_then(
    shared: Shared, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    linked: list[int] = []
    from_nothing = linking._Archive.from_nothing

    def counted(archive: linking._Archive) -> Any:
        linked.append(len(archive.digests))
        return from_nothing(archive)

    monkeypatch.setattr(linking._Archive, "from_nothing", counted)

    def told(store: Store) -> tuple[Mapping[str, Entity], list[Any]]:
        decisions = read_decisions(tmp_path, FULL, shipped_index())
        accounts = analyse_all(list(TEXTS), tmp_path, shared, store, Here(), lambda accounts: accounts)
        archive, _ = gather(accounts, (), RECORDS, decisions, store)
        return archive.entities, [one.understanding.mentions for one in archive.articles]

    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, "utf-8")
    edits: dict[str, tuple[str, str]] = {
        "nothing": ("a.txt", TEXTS["a.txt"]),
        "a sentence without names": ("a.txt", TEXTS["a.txt"] + "\nTrời đã tạnh.\n"),
        "a name": ("c.txt", TEXTS["c.txt"] + "\nÔng Vừ Thị Say đến xem.\n"),
        "a day": ("a.txt", TEXTS["a.txt"].replace("\n\n", "\n\n26/08/2025\n\n", 1)),
        "a judgement": (
            "judgements.yml",
            'judgements: [{left: "person: Vừ Thị Say", judgement: not-an-entity}]',
        ),
    }
    counts = []
    for name, (file, text) in edits.items():
        (tmp_path / file).write_text(text, "utf-8")
        before = len(linked)
        with Store(tmp_path / "store.sqlite3") as store:
            kept = told(store)
        counts.append(len(linked) - before)
        with Store() as store:
            assert kept == told(store), name
    assert counts == [1, 0, 0, 0, 0]


def test_names_roles_and_quotes_have_their_entities(shared: Shared, tmp_path: Path) -> None:
    articles, entities, codes = gathered(shared, tmp_path, list(TEXTS))
    assert codes.count("duplicate") == 1
    told = {a.article.source.path: a.understanding for a in articles}
    assert all(mention.entity in entities for u in told.values() for mention in u.mentions)
    (first,), (second,) = told["a.txt"].roles, told["b.txt"].roles
    assert first.body_entity == second.body_entity is not None, "with and without its place"
    assert told["a.txt"].quotes[0].speaker_entity == first.person_entity
    keeper = next(m.entity for m in told["c.txt"].mentions if m.kind == "person")
    assert keeper != first.person_entity, "a keeper is no chairman"


def test_what_is_judged_but_withheld_is_no_slip(shared: Shared, tmp_path: Path) -> None:
    judged = 'judgements: [{left: "person: Vừ Thị Say", judgement: not-an-entity}]'
    (tmp_path / "judgements.yml").write_text(judged, encoding="utf-8")
    _, entities, codes = gathered(shared, tmp_path, list(TEXTS))
    assert "judgement_without_entity" not in codes
    assert "Vừ Thị Say" not in {one.name for one in entities.values()}
    assert "judgement_without_entity" in gathered(shared, tmp_path, ["a.txt", "c.txt"]).codes
    _, entities, codes = gathered(shared, tmp_path, list(TEXTS), Rights("withdrawn"))
    assert not entities
    assert "judgement_without_entity" not in codes, "what may not be shown does occur"


def test_of_a_record_whose_dates_exclude_every_article_the_owner_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "authorities"
    folder.mkdir()
    record = '- id: say\n  kind: person\n  name: Vừ Thị Say\n  exists: ["{first}", null]\n'
    text = TEXTS["b.txt"].replace("\n\n", "\n\n12/10/2025\n\n", 1)
    for first, told in (("2026", True), ("1970", False)):
        (folder / "ours.yml").write_text("records:\n" + record.format(first=first), encoding="utf-8")
        (tmp_path / "b.txt").write_text(text, "utf-8")
        known = read_records(tmp_path)
        decisions = read_decisions(tmp_path, FULL, shipped_index())
        shared = Shared.of(settings(), known, shipped_index(), decisions)
        with Store() as store:
            accounts = analyse_all(["b.txt"], tmp_path, shared, store, Here(), lambda accounts: accounts)
            _, problems = gather(accounts, (), known, decisions, store)
        found = [(p.source, p.line) for p in problems if p.code == "entry_excludes_all"]
        assert found == [("authorities/ours.yml", 5)] * told
