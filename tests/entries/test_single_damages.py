"""Whatever happens to a single line, every other entry still counts, and a problem names a line of the damaged one.

A line that is right in another way (a text with other words in it) is no damage anybody could tell.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from telling import told

from press_archive.authorities.outlets import read_outlets
from press_archive.authorities.records import read_records
from press_archive.decisions.corrections import read_corrections
from press_archive.decisions.judgements import read_judgements
from press_archive.errors import Problem

Entries = dict[str, object]  # what is known of each entry, by what it is about
Read = Callable[[Path], tuple[Entries, tuple[Problem, ...]]]


def corrections(seeds: Path) -> tuple[Entries, tuple[Problem, ...]]:
    taken = read_corrections(seeds)
    return {name: (dict(one.values), one.reason) for name, one in taken.values}, taken.problems


def judgements(seeds: Path) -> tuple[Entries, tuple[Problem, ...]]:
    taken = read_judgements(seeds)
    return {one.left.text: (one.right, one.verdict, one.by, one.when) for one in taken.values}, taken.problems


def records(seeds: Path) -> tuple[Entries, tuple[Problem, ...]]:
    taken = read_records(seeds)
    return {one.id: one for one in taken.values if one.id.startswith("ours-")}, taken.problems


def outlets(seeds: Path) -> tuple[Entries, tuple[Problem, ...]]:
    taken = read_outlets(seeds)
    return {one.name: one for one in taken.values if one.name.startswith("Báo Mây")}, taken.problems


@dataclass(frozen=True)
class File:
    """A valid file: its name, what stands before the entries, the entries, and how it is read."""

    name: str
    head: str
    entries: tuple[str, ...]
    read: Read


FILES = (
    File(
        "corrections.yml",
        "# của thủ thư\n",
        (
            "bai-1.txt:\n  headline: Chợ phiên mở lại\n  published: 2026-03-10\n  why: 'bản in: trang 1'\n",
            "bai-2.txt:\n  authors:\n    - Lê Chi\n    - Trần Bá\n  url: https://a.example/2\n\n",
            "thư mục/bai-3.txt: {outlet: Báo Mây, section: Văn hóa}\n",
            'bai-4.txt:\n  headline: "Mùa nước nổi"\n  why: |\n    nhà báo nói: đúng\n    thế\n  event: 2026-02\n',
            "bai-5.txt:\n  outlet: Báo Mây\n",
        ),
        corrections,
    ),
    File(
        "judgements.yml",
        "judgements:\n",
        (
            '  - {left: "person: Lò Mây", right: "person: Lò Mai", judgement: same, by: Chi, when: 2026-03-10}\n',
            '  - left: "place: Bến Mây"\n    right: "place: Bến Mai"\n    judgement: different\n    why: hai nơi\n',
            '  - {left: "organization: HĐXX", judgement: not-an-entity}\n',
            "  - left: 'organization: Hội Mây'\n    judgement: unsure\n",
            '  - {left: "place: Sa Pa", judgement: unsure}\n',
        ),
        judgements,
    ),
    File(
        "authorities/ours.yml",
        "source: sổ tay\nrecords:\n",
        (
            "- {id: ours-1, kind: place, name: Bến Mây, coordinates: [10.5, 106.2]}\n",
            "- id: ours-2\n  kind: person\n  name: Lò Thị Mây\n  variants:\n  - Mây Lò\n  - chị Mây\n",
            '- id: ours-3\n  kind: organization\n  name: Hội Mây\n  exists: ["1976", null]\n',
            "- {id: ours-4, kind: place, name: Phường Mây, names: {en: May Ward}}\n",
            "- id: ours-5\n  kind: place\n  name: Chợ Mây\n  same_as: [https://a.example/5]\n",
        ),
        records,
    ),
    File(
        "authorities/outlets.yml",
        "outlets:\n",
        (
            "  - name: Báo Mây một\n    domains: [may1.example]\n",
            "  - {name: Báo Mây hai, signs: [BM2], agency: true}\n",
            "  - name: Báo Mây ba\n    variants:\n      - Mây ba\n    agency: no\n",
        ),
        outlets,
    ),
    File(
        "corrections.csv",
        "file,headline,published,authors,why\n",
        (
            "bai-1.txt,Chợ phiên mở lại,2026-03-10,Lê Chi;Trần Bá,\n",
            'bai-2.txt,"Mùa nước nổi, mùa cá",10/03/2026,,"bản ""in"""\n',
            'bai-3.txt,Tít,,,"hai\ndòng"\n',
            "bai-4.txt,,2026-03,,\n",
        ),
        corrections,
    ),
)


def _lost(sign: str) -> Callable[[str], str]:
    return lambda line: line.replace(sign, "", 1)


def _without_last(line: str) -> str:
    return line.rstrip("\n")[:-1] + "\n"


# What a hand or a program does to a line.
DAMAGES: dict[str, Callable[[str], str]] = {
    "a colon is lost": _lost(":"),
    "the space after a colon is lost": lambda line: line.replace(": ", ":", 1),
    "a bracket is lost": _lost("]"),
    "a brace is lost": _lost("}"),
    "an opening brace is lost": _lost("{"),
    "a quote is lost": _lost('"'),
    "a single quote is lost": _lost("'"),
    "a quote too many": lambda line: line.replace(": ", ': "', 1).replace(",", ',"', 1),
    "the dash is lost": lambda line: line.replace("- ", "  ", 1),
    "the space after the dash is lost": lambda line: line.replace("- ", "-", 1),
    "indented by one more": lambda line: " " + line,
    "indented by two more": lambda line: "  " + line,
    "indented by four more": lambda line: "    " + line,
    "indented by one less": lambda line: line.removeprefix(" "),
    "indented by a tab": lambda line: "\t" + line.lstrip(" "),
    "not indented": lambda line: line.lstrip(" "),
    "curly quotes": lambda line: line.replace('"', "“", 1).replace('"', "”", 1),
    "a character that is none": lambda line: line[: len(line) // 2] + "\udcff" + line[len(line) // 2 :],
    "a control character": lambda line: line.rstrip("\n") + "\x00\n",
    "an alias": lambda line: line.replace(": ", ": *a ", 1),
    "a tag": lambda line: line.replace(": ", ": !!python/object:os.system ", 1),
    "deep nesting": lambda line: line.replace(": ", ": " + "[" * 5000, 1),
    "its end is lost": _without_last,
    "a document begins": lambda line: "--- " + line,
    "a reserved sign": lambda line: line.replace(": ", ": @", 1),
}


def damaged(file: File, damage: Callable[[str], str]) -> Iterator[tuple[int, str, range]]:
    """Yield, for each line of each entry, the entry's number, the text with that line damaged, the entry's lines."""
    for number, entry in enumerate(file.entries):
        before = file.head + "".join(file.entries[:number])
        after = "".join(file.entries[number + 1 :])
        lines = entry.splitlines(keepends=True)
        first = before.count("\n") + 1
        for at, line in enumerate(lines):
            if line.strip() and damage(line) != line:
                new = "".join((*lines[:at], damage(line), *lines[at + 1 :]))
                yield number, before + new + after, range(first, first + len(lines))


def read(folder: Path, file: File, text: str) -> tuple[Entries, tuple[Problem, ...]]:
    path = folder / file.name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    return file.read(folder)


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_one_damaged_line_costs_its_own_entry_alone(tmp_path: Path, file: File, damage: str) -> None:
    whole, problems = read(tmp_path, file, file.head + "".join(file.entries))
    assert (len(whole), problems) == (len(file.entries), ())
    for number, text, lines in damaged(file, DAMAGES[damage]):
        found, problems = read(tmp_path, file, text)
        name = list(whole)[number]
        others = {key: value for key, value in whole.items() if key != name}
        assert {key: found.get(key) for key in others} == others, text
        if len(found) < len(whole):
            assert any(problem.line in lines for problem in problems), text
        for language in ("vi", "en"):
            assert all(told(problems, language).split("\n")) or not problems


@pytest.mark.parametrize("seed", range(60))
def test_noise_in_one_line_never_stops_anything(tmp_path: Path, seed: int) -> None:
    """Any signs at all in the middle of a line: no exception, and the entries before and well after it stay."""
    chance = random.Random(seed)
    file = chance.choice(FILES)
    whole, _ = read(tmp_path, file, file.head + "".join(file.entries))
    signs = "".join(
        chance.choice("{}[]\"':,-#&*!|>%@`~\t\\ \u00a0“”aé\x00\ufeff?") for _ in range(chance.randint(1, 12))
    )
    at = chance.randrange(20)

    def noise(line: str) -> str:
        return line[:at].rstrip("\n") + signs + line[at:].rstrip("\n") + "\n"

    for number, text, _ in damaged(file, noise):
        found, problems = read(tmp_path, file, text)
        for name in list(whole)[:number]:
            assert found.get(name) == whole[name] or problems, text
        assert len(found) >= len(whole) - 2, text


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
@pytest.mark.parametrize("line", ["!!! ghi chú", "{{{", "]]", '"', "- - -", "\t\t", "a: b: c", "…", "\x07"])
def test_a_line_between_entries_costs_none(tmp_path: Path, file: File, line: str) -> None:
    whole, _ = read(tmp_path, file, file.head + "".join(file.entries))
    for number in range(1, len(file.entries)):
        before, after = "".join(file.entries[:number]), "".join(file.entries[number:])
        found, problems = read(tmp_path, file, f"{file.head}{before}{line}\n{after}")
        assert {name: found.get(name) for name in whole} == whole, line
        if file.name.endswith(".csv"):
            continue  # a row with a name and nothing else decides nothing; that there is no such source is told later
        assert len(found) == len(whole)
        assert problems or not line.strip()


@pytest.mark.parametrize(
    "file", [file for file in FILES if file.name.endswith(".yml")], ids=lambda file: file.name
)
@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-8"])
def test_any_editor_may_write_them(tmp_path: Path, file: File, ends: str, encoding: str) -> None:
    text = file.head + "".join(file.entries)
    whole, _ = read(tmp_path, file, text)
    (tmp_path / file.name).write_bytes(text.replace("\n", ends).encode(encoding))
    assert file.read(tmp_path) == (whole, ())
