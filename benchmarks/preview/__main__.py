"""``python -m benchmarks.preview``: what a saved file costs while a live preview runs, into benchmarks/PREVIEW.md.

In: options. Out: a table, a row for each kind of change.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import click
from projects import copy_project

from benchmarks.build.corpus import Corpus, open_corpus, revised, sample, write_source
from benchmarks.build.machine import machine
from benchmarks.build.process import ROOT
from benchmarks.preview.server import Preview, Spent

_VNTC = ROOT.parent / "shared" / "corpora" / "vntc-20k.tar.xz"
_NAMES = "Ông Nguyễn Văn Tuyên, Giám đốc Công ty Sao Biển, nói ở Nghệ An."
_NEW = f"Hội làng mở sớm\n\n26/08/2025\n\nDân làng rước kiệu quanh đình. {_NAMES}\n"
_OLD = "Chợ quê họp sớm\n\n25/08/2025\n\nDân làng họp chợ từ tờ mờ sáng.\n"

Change = tuple[str, Callable[[], None]]


@click.command()
@click.option("--size", default=5000, help="Number of articles.")
@click.option("--corpus", type=click.Path(path_type=Path), default=_VNTC, help="Tar archive of articles.")
@click.option("--results", type=click.Path(path_type=Path), default=ROOT / "benchmarks" / "PREVIEW.md")
def main(size: int, corpus: Path, results: Path) -> None:
    """Run a preview of an archive, save files of every kind, and write down what each cost."""
    with tempfile.TemporaryDirectory(prefix="bench-preview-") as folder:
        articles = open_corpus(corpus, Path(folder) / "corpus")
        project = _project(Path(folder) / "project", articles, size)
        # What is previewed has addresses as a rule, so that a new article is the last and shifts no other.
        subprocess.run([sys.executable, "build_site.py"], cwd=project, check=True, stdout=subprocess.DEVNULL)
        preview = Preview(project)
        try:
            lines = []
            for line in _measured(preview, project, size, articles):
                click.echo(line)
                lines.append(line)
        finally:
            preview.stop()
    results.write_text("\n".join(lines) + "\n", "utf-8")


def _project(target: Path, articles: Corpus, size: int) -> Path:
    copy_project(target)
    for source in sample(articles, size):
        write_source(source, target / "seeds")
    # The corpus tells no dates: with the first that does, the site gets a tab, and every page is another.
    _write(target / "seeds/cho-que.txt", _OLD)
    return target


def _measured(preview: Preview, project: Path, size: int, articles: Corpus) -> Iterator[str]:
    idle = preview.idle()
    yield "# What a saved file costs while a live preview runs"
    yield ""
    yield f"Written by `make bench-preview`. {size:,} articles. {articles.about}"
    yield ""
    yield f"{machine()}. CPU is that of the server and of all processes it has started."
    yield ""
    yield "| saved | CPU s | s until it is shown | builds | reloads |"
    yield "|---|--:|--:|--:|--:|"
    for name, save in _changes(project):
        yield _row(name, preview.spent(save, idle))
    yield ""
    yield (
        f"The first build took {preview.first:.0f} s of CPU. While nothing happens, {100 * idle:.1f} % of a "
        f"processor is used; the server holds {preview.memory() / 1e6:.0f} MB."
    )


def _row(name: str, spent: Spent) -> str:
    return f"| {name} | {spent.cpu:.1f} | {spent.wait:.1f} | {spent.builds} | {spent.reloads} |"


def _changes(project: Path) -> Iterator[Change]:
    """Yield changes; the first is made twice, for it is then that what was read is in memory."""
    seeds = sorted(path for path in (project / "seeds").rglob("*") if path.is_file())
    for number, what in enumerate(("an article, the first time", "an article", "another article")):
        yield f"{what}: a sentence more", lambda file=seeds[number]: _revise(file)  # type: ignore[misc]
    yield "an article: names that were not in it", lambda: _tell_names(seeds[3])
    yield "an article: its time only", seeds[4].touch
    yield "a new article", lambda: _write(project / "seeds/hoi-lang.txt", _NEW)
    yield "an article removed", seeds[5].unlink
    corrections = project / "seeds/corrections.yml"
    yield "corrections.yml", lambda: _write(corrections, '"hoi-lang.txt":\n  outlet: Báo Làng\n')
    yield "docs/index.md", lambda: _append(project / "docs/index.md", "\nLời chào mới.\n")
    yield "overrides/assets/archive.css", lambda: _append(project / "overrides/assets/archive.css", "\n")
    yield "a template", lambda: _append(project / "overrides/partials/footer.html", "<!-- -->")


def _revise(file: Path) -> None:
    file.write_bytes(revised(file.read_bytes()))


def _tell_names(file: Path) -> None:
    data = file.read_bytes()
    encoding = "utf-16-le" if data.startswith(b"\xff\xfe") else "utf-8"
    file.write_bytes(data + f"\r\n{_NAMES}\r\n".encode(encoding))


def _append(file: Path, text: str) -> None:
    _write(file, file.read_text("utf-8") + text)


def _write(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
