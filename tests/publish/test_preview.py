"""A preview from build to build: it serves what a build from nothing makes, and touches only what changed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from press_archive.publish.fast.files import options

ADDRESS = "http://127.0.0.1:8000/"
FAIR = "Làng Cổ Loa mở hội\n\n3/4/2025\n\nÔng Trần Văn Dũng, Chủ tịch UBND xã, đón khách ở Cổ Loa.\n"
MARKET = "Chợ quê họp lại\n\n5/6/2025\n\nBà Lê Thị Hoa, Giám đốc Công ty Sao Biển, mở hàng ở Bát Tràng.\n"
FAIR_PAGE = "articles/2025/04/03/lang-co-loa-mo-hoi.html"
MARKET_PAGE = "articles/2025/06/05/cho-que-hop-lai.html"

Edit = Callable[[Path], object]


def loaded(project: Path, site: Path) -> MkDocsConfig:
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(site))
    config.site_url = ADDRESS
    return config


class Previewed:
    """A project, and a site of it that is served."""

    def __init__(self, project: Path, site: Path) -> None:
        self.project, self.site = project, site
        site.mkdir()
        loaded(project, site).plugins.on_startup(command="serve", dirty=False)
        self.build()

    def build(self) -> None:
        build(loaded(self.project, self.site), serve_url=ADDRESS)

    def marks(self) -> dict[str, tuple[int, int]]:
        """Return what tells whether a file was touched."""
        stats = {path: (self.site / path).stat() for path in contents(self.site)}
        return {path: (stat.st_ino, stat.st_mtime_ns) for path, stat in stats.items()}

    def from_nothing(self, folder: Path) -> dict[str, bytes]:
        """Return what a build of the same in another place makes."""
        made = ("site", "docs")
        shutil.copytree(
            self.project, folder, ignore=lambda base, names: made if base == str(self.project) else ()
        )
        for path in ("index.md", "about.md"):
            (folder / "docs").mkdir(exist_ok=True)
            shutil.copy2(self.project / "docs" / path, folder / "docs" / path)
        build(loaded(folder, folder / "site"), serve_url=ADDRESS)
        return contents(folder / "site")


def contents(folder: Path) -> dict[str, bytes]:
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture
def previewed(project: Path, tmp_path: Path) -> Previewed:
    (project / "seeds/hoi.txt").write_text(FAIR, "utf-8")
    (project / "seeds/cho.txt").write_text(MARKET, "utf-8")
    return Previewed(project, tmp_path / "served")


def put(path: str, text: str) -> Edit:
    return lambda project: (project / path).write_text(text, "utf-8")


def append(path: str, text: str) -> Edit:
    return lambda project: (project / path).write_text((project / path).read_text("utf-8") + text, "utf-8")


def remove(path: str) -> Edit:
    return lambda project: (project / path).unlink()


def rename_site(project: Path) -> None:
    file = project / "mkdocs.yml"
    file.write_text(file.read_text("utf-8").replace("Kho lưu trữ báo chí", "Kho báo của làng"), "utf-8")


EDITS: dict[str, Edit] = {
    "a sentence more": append("seeds/hoi.txt", "Trời nắng.\n"),
    "a new article": put("seeds/moi.txt", MARKET.replace("Chợ quê", "Bến sông").replace("5/6", "7/8")),
    "an article renamed": lambda project: (project / "seeds/moi.txt").rename(project / "seeds/ten-khac.txt"),
    "a page by hand": append("docs/index.md", "\nLời chào mới.\n"),
    "a template": append("overrides/partials/footer.html", "<!-- chân trang -->"),
    "a style sheet": append("overrides/assets/archive.css", "/* mới */"),
    "a part of the script": append("overrides/assets/script/shell.js", "/* mới */"),
    "a correction": put("seeds/corrections.yml", '"hoi.txt":\n  outlet: Báo Làng\n'),
    "the settings": rename_site,
    "an article withdrawn": put("seeds/rights.yml", 'articles:\n  "cho.txt": withdrawn\n'),
    "an article removed": remove("seeds/hoi.txt"),
    "decisions removed": remove("seeds/rights.yml"),
}


def test_after_any_edits_it_serves_what_a_build_from_nothing_makes(
    previewed: Previewed, tmp_path: Path
) -> None:
    for name, edit in EDITS.items():
        edit(previewed.project)
        previewed.build()
        fresh = previewed.from_nothing(tmp_path / name.replace(" ", "-"))
        served = contents(previewed.site)
        assert served.keys() == fresh.keys(), name
        assert [path for path in fresh if served[path] != fresh[path]] == [], name


@pytest.mark.parametrize("earlier", ["nothing", "a file saved as it was", "a page by hand"])
def test_only_what_changed_is_touched(previewed: Previewed, earlier: str) -> None:
    if earlier == "a page by hand":
        append("docs/index.md", "\nLời chào.\n")(previewed.project)
        previewed.build()
    elif earlier == "a file saved as it was":
        (previewed.project / "seeds/hoi.txt").touch()
        previewed.build()
    before = previewed.marks()
    append("seeds/hoi.txt", "Trời nắng.\n")(previewed.project)
    previewed.build()
    touched = {path for path, mark in previewed.marks().items() if before.get(path) != mark}
    assert FAIR_PAGE in touched
    assert not {MARKET_PAGE, "people/le-thi-hoa.html", "places/bat-trang.html"} & touched


def test_nothing_is_left_of_a_build_that_failed(previewed: Previewed) -> None:
    before = contents(previewed.site)
    footer = previewed.project / "overrides/partials/footer.html"
    whole = footer.read_text("utf-8")
    footer.write_text("{% broken", "utf-8")
    with pytest.raises(Exception, match="broken"):
        previewed.build()
    assert contents(previewed.site) == before
    assert [path.name for path in previewed.site.parent.iterdir() if path.name.startswith(".")] == []
    put("seeds/rights.yml", "default: [")(previewed.project)
    with pytest.raises(Abort):
        previewed.build()
    assert options.get() is None
    remove("seeds/rights.yml")(previewed.project)
    footer.write_text(whole, "utf-8")
    previewed.build()
    assert contents(previewed.site) == before
