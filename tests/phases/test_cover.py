"""What several articles tell is made of what may be shown of each, kept, and ruled by what people decided."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from makers import settings
from reports import invented

from press_archive.authorities import AuthorityRecords
from press_archive.authorities.outlets import shipped_index
from press_archive.decisions import Decisions, read_decisions
from press_archive.keeping.store import Store
from press_archive.model import Archive, Rights
from press_archive.phases import cover
from press_archive.phases.analyse import Shared
from press_archive.phases.cover import covered
from press_archive.phases.gather import gather
from press_archive.phases.keep import analyse_all
from press_archive.processes.workers import Here, LocalPool
from press_archive.stories import Corpus, Coverage, Earlier, Found, find, found, rarity

PASSAGE = invented(1, 60)
OPENING = invented(2, 30)
TEXTS = {
    "a.txt": f"Cầu treo bị cuốn trôi\n\n{OPENING}. {PASSAGE}. {invented(3)}.\n",
    "b.txt": f"Lũ cuốn trôi cầu treo\n\n{OPENING}. {PASSAGE}. {invented(4)}.\n",
    "c.txt": f"Chợ mới mở cửa\n\n{invented(5)}.\n",
}


@pytest.fixture(scope="module")
def shared() -> Shared:
    return Shared.of(settings(), AuthorityRecords(), shipped_index(), decided(Path("nowhere")))


def decided(seeds: Path) -> Decisions:
    return read_decisions(seeds, Rights(), shipped_index())


def made(
    shared: Shared, seeds: Path, store: Store, texts: Mapping[str, str] = TEXTS
) -> tuple[Archive, Coverage, list[str]]:
    for name, text in texts.items():
        (seeds / name).write_text(text, "utf-8")
    decisions = decided(seeds)
    accounts = analyse_all(list(texts), seeds, shared, store, Here(), lambda accounts: accounts)
    archive, problems = gather(accounts, (), AuthorityRecords(), decisions, store)
    return archive, covered(archive, decisions, store, LocalPool(1)), [one.code for one in problems]


def names(archive: Archive, ids: tuple[str, ...]) -> set[str]:
    return {one.article.source.path for one in archive.articles if one.article.id in ids}


def told(archive: Archive, coverage: Coverage) -> list[str]:
    """Return the words of each passage, as the left article is shown."""
    shown = {one.article.id: one.article.blocks for one in archive.articles}
    return [
        " ".join(shown[article][span.block].text[span.start : span.end] for span in one.left_spans)
        for article, own in coverage.passages.items()
        for one in own
        if one.left == article
    ]


def test_a_second_build_takes_what_was_kept(shared: Shared, tmp_path: Path) -> None:
    with Store() as store:
        archive, first, _ = made(shared, tmp_path, store)
        (story,) = first.stories.values()
        assert names(archive, story.articles) == {"a.txt", "b.txt"}
        (words,) = told(archive, first)
        assert words.startswith(f"{OPENING}. {PASSAGE}")
        kept = dict(store.items("coverage"))
        assert made(shared, tmp_path, store)[1] == first
        assert dict(store.items("coverage")) == kept


def test_a_changed_article_costs_its_own_group_alone(shared: Shared, tmp_path: Path) -> None:
    texts = {f"{number}.txt": f"Cầu treo {number}\n\n{OPENING}. {invented(number)}.\n" for number in range(8)}
    with Store() as store:
        made(shared, tmp_path, store, texts)
        before = dict(store.items("gathered"))
        changed = texts | {"0.txt": f"{texts['0.txt']}\n{invented(9)}.\n"}
        again = made(shared, tmp_path, store, changed)[1]
        assert len(dict(store.items("gathered")).keys() - before.keys()) == 1
        with Store() as nothing_kept:
            assert again == made(shared, tmp_path, nothing_kept, changed)[1]


def test_what_the_last_build_found_is_taken_up_and_comes_to_the_same(
    shared: Shared, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rarity, "_DIGITS", 2)  # a sample of three at most, which most changes leave as it is
    monkeypatch.setattr(found, "_MOST", 1.0)
    taken_up: list[Earlier | None] = []

    def watched(corpus: Corpus, earlier: Earlier | None) -> Found:
        taken_up.append(earlier)
        return find(corpus, earlier)

    monkeypatch.setattr(cover, "find", watched)
    texts = dict(TEXTS)
    with Store() as store:
        made(shared, tmp_path, store, texts)
        for number in range(8):
            texts[f"{number}.txt"] = f"Cầu treo {number}\n\n{OPENING}. {invented(6 + number % 3)}.\n"
            texts.pop(["a.txt", f"{number - 2}.txt"][number > 2], None)
            again = made(shared, tmp_path, store, texts)[1]
            with Store() as nothing_kept:
                assert again == made(shared, tmp_path, nothing_kept, texts)[1]
    assert any(taken_up)


@pytest.mark.parametrize(
    ("access", "passages"), [("{access: excerpt, words: 34}", 1), ("metadata", 0), ("withdrawn", 0)]
)
def test_nothing_withheld_is_told(shared: Shared, tmp_path: Path, access: str, passages: int) -> None:
    (tmp_path / "rights.yml").write_text(f"articles: {{b.txt: {access}}}", "utf-8")
    with Store() as store:
        archive, coverage, _ = made(shared, tmp_path, store)
        assert len(told(archive, coverage)) == passages
        for words in told(archive, coverage):
            assert words in f"{OPENING}. {PASSAGE}"
            assert len(words.split()) <= 34
        if access == "withdrawn":
            assert coverage.stories == {}


def test_stories_are_joined_named_and_parted_by_the_names_of_files(shared: Shared, tmp_path: Path) -> None:
    lines = ["{left: a.txt, right: c.txt, judgement: same}", "{left: c.txt, title: Lũ Sông Lam}"]
    lines += [
        "{left: a.txt, right: b.txt, judgement: different}",
        "{left: a.txt, right: gone.txt, judgement: same}",
    ]
    (tmp_path / "stories.yml").write_text("\n- ".join(["stories:", *lines]), "utf-8")
    with Store() as store:
        archive, coverage, codes = made(shared, tmp_path, store)
        (story,) = coverage.stories.values()
        assert names(archive, story.articles) == {"a.txt", "c.txt"}
        assert story.title == "Lũ Sông Lam"
        assert codes.count("decision_without_source") == 1
