"""After any edits, what is brought up to date is what a build from nothing makes, byte for byte.

Articles and their pictures are added, changed, removed, renamed, corrected, withheld; names are merged and told
apart; records come and go. After each edit docs/ is brought up to date, and after every second made from nothing in
another folder with the same ledger.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Set
from dataclasses import replace
from pathlib import Path

import pytest
from makers import settings
from photos import photo

import build_site
from build_site import make_docs
from press_archive.command.console import Console
from press_archive.keeping import settled
from press_archive.keeping.memory import Memory
from press_archive.keeping.store import Store
from press_archive.model import Rights
from press_archive.pages.site import Site
from press_archive.publish.manifest import MANIFEST, STATE
from press_archive.settings import Settings

PEOPLE = (
    "Nguyễn Thị Kiều Hoa",
    "Trần Văn Dũng",
    "Trần Văn Dung",
    "Park Jae-sung",
    "Lê Minh Tú",
    "Joe Miller",
)
BODIES = (
    "UBND tỉnh Nghệ An",
    "Bộ Ngoại giao",
    "Công ty Sao Biển",
    "Đại học Vinh",
    "Sở Du lịch",
    "Hội đồng Báo chí",
)
PLACES = ("Nghệ An", "TPHCM", "Thành phố Hồ Chí Minh", "Hàn Quốc", "Daejeon", "phường Bến Thủy", "Đà Lạt")
OFFICES = ("Chủ tịch", "Giám đốc", "ông", "bà", "Phó chủ tịch")
WORDS = ("Chúng tôi đã bàn giao nhà mới cho bà con trong xã", "Việc này phải làm xong trước mùa mưa năm nay")
OUTLETS = ("Người Lao Động", "Tuổi Trẻ", "VnExpress")


def text(chance: random.Random) -> str:
    """Write an article in the manner of the press."""
    day = f"{chance.randint(1, 28)}/{chance.randint(1, 12)}/{chance.choice((2024, 2025))}"
    lines = [] if chance.random() < 0.2 else [f"{chance.choice(PLACES)} bàn về {chance.choice(BODIES)}", ""]
    lines += [] if chance.random() < 0.2 else [day, ""]
    for _ in range(chance.randint(1, 4)):
        person, body, place = chance.choice(PEOPLE), chance.choice(BODIES), chance.choice(PLACES)
        lines += [
            f"Ngày {chance.randint(1, 28)}/{chance.randint(1, 12)}, tại {place}, {chance.choice(OFFICES)} {body} "
            f"{person} cho biết {chance.randint(2, 90)} dự án của {chance.choice(BODIES)} đã xong.",
            "",
        ]
    if chance.random() < 0.5:
        lines += [
            f"Ông {chance.choice(PEOPLE)} nói: “{chance.choice(WORDS)} {chance.randint(4, 6)} lần”.",
            "",
        ]
    if chance.random() < 0.3:
        lines += [f"Tại {chance.choice(PLACES)}, giá cà phê còn {chance.randint(90, 99)}.000 đồng/kg.", ""]
    if chance.random() < 0.5:
        lines += [f"Nguồn: {chance.choice(OUTLETS)}"]
    return "\n".join(lines)


class Edits:
    """What people do to a folder of seeds."""

    def __init__(self, seeds: Path, chance: random.Random) -> None:
        self._seeds, self._chance = seeds, chance
        self._made = 0
        self.all: tuple[Callable[[], None], ...] = (
            self.add,
            self.add,
            self.change,
            self.remove,
            self.rename,
            self.copy,
            self.save_again,
            self.save_changed,
            self.tell_apart,
            self.correct,
            self.declare,
            self.withhold,
            self.judge,
            self.record,
            self.touch,
            self.picture,
            self.picture,
        )

    def add(self) -> None:
        self._made += 1
        (self._seeds / f"{self._made:03}.txt").write_text(text(self._chance), "utf-8")

    def change(self) -> None:
        self._any().write_text(text(self._chance), "utf-8")

    def remove(self) -> None:
        self._any().unlink()

    def rename(self) -> None:
        self._made += 1
        self._any().rename(self._seeds / f"dời-{self._made:03}.txt")

    def copy(self) -> None:
        self._made += 1
        shutil.copy(self._any(), self._seeds / f"chép-{self._made:03}.txt")

    def save_again(self) -> None:
        """Save an article's text a second time, in other typography."""
        self._made += 1
        again = self._any().read_text("utf-8").replace(" ", "  ").replace("-", "–")
        (self._seeds / f"lại-{self._made:03}.txt").write_text(again, "utf-8")

    def save_changed(self) -> None:
        """Save an article at one of few addresses, where it is a version of what was saved there before."""
        self._made += 1
        url = f"https://bao.example.vn/bai-{self._chance.randint(1, 3)}.html"
        changed = self._chance.choice(("Nước đã rút.", "Nước còn lên.", "Đường đã thông."))
        head = f'---\ntitle: Lũ về\nurl: "{url}"\n---\n'
        page = f"{head}{text(self._chance)}\n{changed}\n"
        (self._seeds / f"bản-{self._made:03}.md").write_text(page, "utf-8")

    def picture(self) -> None:
        """Save an article with one of few pictures, change one of these, or take it away."""
        self._made += 1
        file = self._seeds / f"ảnh-{self._chance.randint(1, 2)}.png"
        if file.exists() and self._chance.random() < 0.3:
            file.unlink()
        else:
            file.write_bytes(photo(240, 160, kind="PNG", seed=self._chance.randint(1, 4)))
        head = f"---\ntitle: Lũ về\nimage: {file.name}\nimage_caption: Lũ về\n---\n"
        (self._seeds / f"hình-{self._made:03}.md").write_text(f"{head}{text(self._chance)}", "utf-8")

    def tell_apart(self) -> None:
        left, right = self._any().name, self._any().name
        verdict = self._chance.choice(("same", "different"))
        pair = f'copies:\n- {{left: "{left}", right: "{right}", judgement: {verdict}}}\n'
        self._decide("copies.yml", pair)

    def correct(self) -> None:
        name = self._any().name
        values = {"published": "2025-03-09", "headline": "Tên bài đã sửa", "outlet": "Báo Thử"}
        field = self._chance.choice(sorted(values))
        self._decide("corrections.yml", f'"{name}":\n  {field}: "{values[field]}"\n  by: Lê Chi\n')

    def declare(self) -> None:
        """Change in an article's head what it declares, and leave its text as it is."""
        file = self._seeds / "khai.md"
        body = file.read_text("utf-8").split("---\n", 2)[2] if file.exists() else f"\n{text(self._chance)}"
        declared = {
            "title": f"Tin {self._chance.randint(1, 3)}",
            "date": f"2025-0{self._chance.randint(1, 3)}-07",
            "author": self._chance.choice(PEOPLE),
            "outlet": self._chance.choice(OUTLETS),
        }
        told = self._chance.sample(sorted(declared), 3)
        head = "".join(f'{field}: "{declared[field]}"\n' for field in told)
        file.write_text(f"---\n{head}---\n{body}", "utf-8")

    def withhold(self) -> None:
        access = self._chance.choice(("excerpt", "metadata", "withdrawn"))
        images = self._chance.choice(("none", "thumbnails", "full"))
        rights = f"{{access: {access}, images: {images}}}"
        self._decide("rights.yml", f'articles:\n  "{self._any().name}": {rights}\n')

    def judge(self) -> None:
        left, right = self._chance.sample(PEOPLE, 2)
        verdict = self._chance.choice(("same", "different"))
        self._decide(
            "judgements.yml",
            f'judgements:\n- left: "person: {left}"\n  right: "person: {right}"\n  judgement: {verdict}\n',
        )

    def record(self) -> None:
        person = self._chance.choice(PEOPLE)
        also = self._chance.choice(BODIES)
        (self._seeds / "authorities").mkdir(exist_ok=True)
        self._decide(
            "authorities/own.yml",
            f"records:\n- id: nguoi-thu\n  kind: person\n  name: {person}\n  variants: [{also}]\n",
        )

    def touch(self) -> None:
        self._any().touch()

    def _decide(self, file: str, decision: str) -> None:
        """Decide, or take every decision of the file back."""
        path = self._seeds / file
        if path.exists() and self._chance.random() < 0.3:
            path.unlink()
        else:
            path.write_text(decision, "utf-8")

    def _any(self) -> Path:
        articles = sorted(self._seeds.glob("*.[tm]*[td]"))
        if not articles:
            self.add()
            articles = sorted(self._seeds.glob("*.[tm]*[td]"))
        return self._chance.choice(articles)


def project(folder: Path, pages_from: int) -> Settings:
    made = settings(folder)
    (folder / "seeds").mkdir(parents=True, exist_ok=True)
    rights = Rights(images="thumbnails" if pages_from > 1 else "full")
    chosen = {"entity_pages_from": pages_from, "lean": pages_from > 1, "rights": rights}
    return Settings(**{name: getattr(made, name) for name in made.__slots__} | chosen)


def files(docs: Path) -> dict[str, bytes]:
    return {
        path.relative_to(docs).as_posix(): path.read_bytes()
        for path in sorted(docs.rglob("*"))
        if path.is_file() and STATE not in path.parts
    }


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_brought_up_to_date_is_built_from_nothing(
    tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    if seed > 1:  # times tell at once
        monkeypatch.setattr(settled, "FINE", 0)
    open_store = Memory().open if seed == 3 else Store.beside  # as a live preview does
    kept = project(tmp_path / "kept", pages_from=seed)
    edits = Edits(kept.seeds, random.Random(seed))
    for _ in range(8):
        edits.add()
    make_docs(kept, open_store=open_store)
    for number in range(10):
        edit = edits._chance.choice(edits.all)
        edit()
        make_docs(kept, open_store=open_store)
        if number % 2 == 0:
            continue
        fresh = project(tmp_path / f"fresh-{number}", pages_from=seed)
        shutil.rmtree(fresh.seeds)
        shutil.copytree(kept.seeds, fresh.seeds)
        make_docs(fresh)
        assert files(kept.docs) == files(fresh.docs), f"after {edit.__name__}, edit {number}"
        assert (kept.seeds / "addresses.csv").read_bytes() == (fresh.seeds / "addresses.csv").read_bytes()


def test_nothing_changed_makes_nothing(tmp_path: Path) -> None:
    kept = project(tmp_path, pages_from=1)
    edits = Edits(kept.seeds, random.Random(3))
    for _ in range(5):
        edits.add()
    make_docs(kept)
    times = {path: path.stat().st_mtime_ns for path in kept.docs.rglob("*") if STATE not in path.parts}
    made = make_docs(kept)
    assert (made.written.changed, made.written.removed) == ([], [])
    assert {path: path.stat().st_mtime_ns for path in times} == times


def test_it_is_known_without_reading_that_nothing_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settled, "FINE", 0)
    kept = project(tmp_path, pages_from=1)
    edits = Edits(kept.seeds, random.Random(6))
    for _ in range(3):
        edits.add()
    first = make_docs(kept)
    archives: list[object] = []
    whole = build_site.make_archive

    def noting(settings: Settings, console: Console, store: Store, restless: Set[str]) -> Site:
        archives.append(settings)
        return whole(settings, console, store, restless)

    monkeypatch.setattr(build_site, "make_archive", noting)
    again = make_docs(kept)
    assert (archives, again.counts, again.met) == ([], first.counts, first.met)
    page = next(kept.docs.glob("articles/**/*.md"))
    changes: tuple[Callable[[], object], ...] = (
        edits.add,
        edits.remove,
        edits.touch,
        lambda: page.write_bytes(page.read_bytes() + b"edited"),
        page.unlink,
        lambda: (kept.seeds / "rights.yml").write_text("default: {noindex: true}"),
        (kept.seeds / "addresses.csv").unlink,
        lambda: (kept.docs / STATE / MANIFEST).write_text("{}"),
        lambda: (kept.docs / STATE / "built").write_bytes(b"?"),
        lambda: (kept.docs / STATE / "writing").touch(),
    )
    for change in changes:
        change()
        archives.clear()
        make_docs(kept)
        assert archives, change
        archives.clear()
        assert make_docs(kept).written.changed == []
        assert not archives, change
    make_docs(replace(kept, site_name="Kho khác"))
    assert archives


def test_one_article_changes_few_files(tmp_path: Path) -> None:
    kept = project(tmp_path, pages_from=1)
    (kept.seeds / "lan.txt").write_text("Bà Trần Thị Lan đến Đà Lạt ngày 3/4/2025.", "utf-8")
    (kept.seeds / "park.txt").write_text("Ông Park Jae-sung thăm Daejeon ngày 5/6/2024.", "utf-8")
    make_docs(kept)
    (kept.seeds / "lan.txt").write_text("Bà Trần Thị Lan rời Đà Lạt ngày 3/4/2025.", "utf-8")
    changed = make_docs(kept).written.changed
    assert any("lan" in path for path in changed)
    assert not any("park" in path or "daejeon" in path for path in changed)


def test_a_damaged_store_is_made_again(tmp_path: Path) -> None:
    kept = project(tmp_path, pages_from=1)
    edits = Edits(kept.seeds, random.Random(4))
    for _ in range(5):
        edits.add()
    make_docs(kept)
    before = files(kept.docs)
    store = kept.docs / STATE / "store.sqlite3"
    whole = store.read_bytes()
    for damaged in (
        b"",
        b"no database",
        whole[: len(whole) // 2],
        whole[:5000] + b"\0" * 3000 + whole[8000:],
    ):
        store.write_bytes(damaged)
        edits.touch()
        assert make_docs(kept).written.changed == []
        assert files(kept.docs) == before


def test_everything_may_be_withdrawn(tmp_path: Path) -> None:
    kept = project(tmp_path, pages_from=1)
    Edits(kept.seeds, random.Random(5)).add()
    make_docs(
        Settings(**{name: getattr(kept, name) for name in kept.__slots__} | {"rights": Rights("withdrawn")})
    )
    assert not list((kept.docs / "people").glob("*[!x].md"))
