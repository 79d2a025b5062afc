"""The archive in other engines finds what the oracle finds: SQLite here, OpenSearch's analysis acted out."""

from __future__ import annotations

import json
import random
import re
import sqlite3
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.config import load_config
from projects import ARCHIVE, ROOT, build

from press_archive.errors import ArchiveError
from press_archive.export import fulltext, opensearch
from press_archive.export.query import FIELDS, Groups, parse_query
from press_archive.languages.folding import fold_character, token_spans, tokens
from press_archive.publish.engine import DATABASE, ENGINES, write_for_engine
from press_archive.search.index.words import accent_key
from press_archive.settings import read_settings

TESTS = Path(__file__).resolve().parents[1]
sys.path.append(str(TESTS / "search"))  # the oracle and its archive live with the tests of search

import invented_archive  # noqa: E402
from oracle import Oracle, Query, Term  # noqa: E402

DOCUMENTS = invented_archive.documents()
ORACLE = Oracle(DOCUMENTS, invented_archive.ENTITIES)


@pytest.fixture(scope="module")
def database() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        fulltext.fill_database(connection, DOCUMENTS, invented_archive.ENTITIES)
        yield connection


def ids(database: sqlite3.Connection, query: str, **options: bool) -> set[str]:
    return {found.id for found in fulltext.search(database, query, limit=1000, **options)}


def term(chance: random.Random) -> Term:
    words = chance.choice(chance.choice(DOCUMENTS).blocks)[1].split()
    start = chance.randrange(len(words))
    quoted = chance.random() < 0.4
    text = " ".join(words[start : start + (chance.randint(1, 4) if quoted else 1)])
    return Term(text, quoted, negated=chance.random() < 0.2)


def query(chance: random.Random, accents: bool) -> Query:
    sizes = chance.choices((1, 1, 1, 2, 3), k=chance.randint(1, 4))
    groups = tuple(tuple(term(chance) for _ in range(size)) for size in sizes)
    return Query(groups, "1" if accents else "0", words="anywhere")


def render(query: Query) -> str:
    quoted = {True: '"{}"', False: "{}"}
    return " ".join(
        " OR ".join("-" * term.negated + quoted[term.quoted].format(term.text) for term in group)
        for group in query.groups
    )


@pytest.mark.parametrize("accents", [False, True])
def test_sqlite_finds_what_the_oracle_finds(database: sqlite3.Connection, accents: bool) -> None:
    chance = random.Random(7)
    some = 0
    for _ in range(300):
        asked = query(chance, accents)
        expected = ORACLE.ids(asked) if accents else ORACLE.submitted(asked)
        assert ids(database, render(asked), accents=accents) == expected, render(asked)
        some += bool(expected)
    assert some > 100, "most queries should find something"


@pytest.mark.parametrize(
    ("typed", "holds"),
    [
        ("báo:tuoi", lambda d: d.outlet == "Tuổi Biển"),
        ('tác giả:"văn mây"', lambda d: "Đỗ Văn Mây" in d.authors),
        ("nơi:TP.SL", lambda d: "e1" in d.entities),
        ('người:"Do Van May"', lambda d: {"e3", "e4"} & set(d.entities)),
        ("-tổ chức:HNG", lambda d: "e5" not in d.entities),
        ('chủ đề:"thuyền sông"', lambda d: bool(d.stories)),
        ('nơi:"HCM TP"', lambda d: False),  # never across two names
        ("ngày:2025-08", lambda d: (d.published or "")[:7] == "2025-08"),
        ("-ngày:..2024", lambda d: (d.published or "9") >= "2025"),
        ("ngày:khi-khac", lambda d: False),
    ],
)
def test_sqlite_fields(database: sqlite3.Connection, typed: str, holds: Callable[[object], bool]) -> None:
    assert ids(database, typed) == {d.id for d in DOCUMENTS if holds(d)}


def test_sqlite_ranks_a_word_in_the_headline_first() -> None:
    texts = [("Cầu mới", "Lúa ở đây."), ("Lúa mới", "Cầu ở đây."), ("Gạo mới", "Cầu ở đây.")]
    rows = [
        replace(DOCUMENTS[n], blocks=(("headline", headline), ("paragraph", text)))
        for n, (headline, text) in enumerate(texts)
    ]
    with closing(sqlite3.connect(":memory:")) as connection:
        fulltext.fill_database(connection, rows, ())
        found = fulltext.search(connection, "cau")
        assert [row.id for row in found][:1] == [DOCUMENTS[0].id]
        assert fulltext.search(connection, "cau", limit=2, offset=1) == found[1:]


@settings(deadline=None)
@given(st.text())
def test_no_query_raises(text: str) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        fulltext.fill_database(connection, DOCUMENTS[:2], invented_archive.ENTITIES)
        fulltext.search(connection, text)
    json.dumps(opensearch.engine_query(text))


@pytest.mark.parametrize("text", ["", "%", '"', "-", "OR", "- - -", "báo:"])
def test_nothing_to_search(database: sqlite3.Connection, text: str) -> None:
    assert parse_query(text) == ()
    assert fulltext.search(database, text) == []
    assert opensearch.engine_query(text)["query"]["bool"]["filter"] == [{"match_none": {}}]


def test_the_fields_are_those_of_the_search_box() -> None:
    client = (TESTS.parent / "press_archive" / "search" / "client" / "query.js").read_text("utf-8")
    asked = dict(re.findall(r'\["([a-z ]+)", "([a-z]+)"\]', client))
    # Engines are given articles, and no quotations.
    assert {word: field for word, field in asked.items() if field not in ("said", "speaker")} == FIELDS


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("a b OR c d", "a|b,c|d"),
        ("OR a OR", "a"),
        ("a OR OR % b", "a,b"),
        ('-"x y', "-x y"),
        ("tác giả:x -báo:“y z”", "author=x|-outlet=y z"),
    ],
)
def test_groups(text: str, shape: str) -> None:
    def shown(groups: Groups) -> str:
        return "|".join(
            ",".join("-" * t.negated + (f"{t.field}=" if t.field else "") + t.text for t in group)
            for group in groups
        )

    assert shown(parse_query(text)) == shape


def rules(name: str) -> dict[str, str]:
    """Read the character filter as the engine does."""
    lines = json.loads(opensearch.index_settings().data)["settings"]["analysis"]["char_filter"][name][
        "mappings"
    ]
    pairs = (line.split("=>") for line in lines)
    return {_unescaped(left): _unescaped(right) for left, right in pairs}


def _unescaped(text: str) -> str:
    return json.loads(f'"{text}"')


def test_the_engine_folds_as_the_language_pack() -> None:
    folding = rules("folded")
    hangul = range(0xAC00, 0xD7A4)
    for point in range(sys.maxunicode + 1):
        character = chr(point)
        if point not in hangul and not 0xD800 <= point < 0xE000:
            assert folding.get(character, character) == fold_character.__wrapped__(character), hex(point)


@pytest.mark.parametrize("accented", [False, True])
def test_the_engine_cuts_words_as_the_language_pack(accented: bool) -> None:
    folding = rules("accented" if accented else "folded")
    for text in ["Hòa—hoà ĐÀ nẵng,\u00a0½ (VKBIA), 31/10 x\u0301 \u0301y/\u0301z", *all_texts()]:
        text = unicodedata.normalize("NFC", text)
        if accented:
            text = text.replace("½", "")  # two words of one character: here both are called 1⁄2
            expected = [accent_key(text[start:end]).replace(" ", "") for _, start, end in token_spans(text)]
        else:
            expected = tokens(text)
        mapped = "".join(folding.get(character, character) for character in text)
        composed = [unicodedata.normalize("NFC", word) for word in expected]
        assert _engine_words(mapped, accented) == composed, text


def all_texts() -> list[str]:
    return [text for document in DOCUMENTS for _, text in document.blocks]


def _engine_words(text: str, accented: bool) -> list[str]:
    """Act out the tokenizer and the token filters; then compose, since the engine leaves Hangul composed."""
    kept = ("L", "Nd", "M") if accented else ("L", "Nd")
    words = "".join(c if unicodedata.category(c).startswith(kept) else " " for c in text).split()
    if accented:
        move = opensearch._TONE_LAST
        words = [word.lstrip("\u0300\u0301") for word in words]
        for _ in range(3):
            words = [re.sub(move["pattern"], r"\2\1", word) for word in words]
    return [unicodedata.normalize("NFC", word) for word in words if word]


def test_bulk_files_are_whole_lines_of_limited_size() -> None:
    files = list(opensearch.bulk_files(DOCUMENTS, invented_archive.ENTITIES, largest=20_000))
    assert len(files) > 2
    assert max(len(file.data) for file in files) <= 20_000
    lines = [json.loads(line) for file in files for line in file.data.splitlines()]
    assert [line["index"]["_id"] for line in lines[::2]] == [d.id for d in DOCUMENTS]
    known = json.loads(opensearch.index_settings().data)["mappings"]["properties"].keys()
    assert {key for line in lines[1::2] for key in line} <= known
    texts = [sorted(t for c in fulltext.TEXTS for t in line[c]) for line in lines[1::2]]
    assert texts == [sorted(text for _, text in d.blocks) for d in DOCUMENTS]
    assert next(opensearch.bulk_files([], [])).data == b""


@pytest.mark.parametrize("engine", ENGINES)
def test_what_an_engine_loads_is_written_by_the_command(tmp_path: Path, engine: str) -> None:
    out = tmp_path / "out"
    for _ in range(2):  # again over what is there
        done = build(ROOT, "--seeds", str(ARCHIVE), "--engine", engine, "--out", str(out), "--jobs", "1")
        assert done.returncode == 0, done.stderr
    if engine == "sqlite":
        with closing(sqlite3.connect(out / DATABASE)) as connection:
            assert fulltext.search(connection, "cau song lam")[0].url.startswith("articles/")
    else:
        assert sorted(path.name for path in out.iterdir()) == ["articles-0000.ndjson", "index.json"]
        assert len((out / "articles-0000.ndjson").read_bytes().splitlines()) == 10


@pytest.mark.parametrize(
    "arguments",
    [["--engine", "sqlite"], ["--engine", "solr", "--out", "x"], ["--engine", "sqlite", "--data-only"]],
)
def test_wrong_use_of_the_command(arguments: list[str]) -> None:
    done = build(ROOT, *arguments)
    assert done.returncode == 2
    assert "--engine" in done.stderr


def test_a_database_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / f"{DATABASE}.new").mkdir()
    with pytest.raises((ArchiveError, OSError)):
        write_for_engine("sqlite", DOCUMENTS[:1], [], tmp_path)
    with pytest.raises(ArchiveError, match="database_unwritable"):
        write_for_engine("sqlite", [DOCUMENTS[0], DOCUMENTS[0]], [], tmp_path / "twice")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "kho.example", "https://a b"])
def test_the_address_of_an_engine_is_checked(address: str) -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.extra["archive"] = {"search": {"engine_url": address}}
    with pytest.raises(ArchiveError, match="setting_engine_url"):
        read_settings(config)
