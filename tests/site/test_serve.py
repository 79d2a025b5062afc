"""The live preview: a saved file is one build and one reload, whatever the file is, and then it is quiet."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from lxml.html import fromstring

ARTICLE = "Hội làng mở sớm\n\n26/08/2025\n\n{}\n"
PAGE = "articles/2025/08/26/hoi-lang-mo-som.html"
QUIET = 2.5  # seconds, in which a build that should not be would have begun


def wait_until(true: Callable[[], bool], seconds: float = 60) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.2)
    return False


class Preview:
    """A preview of a project, on loopback."""

    def __init__(self, project: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{probe.getsockname()[1]}"
        self.project = project
        self._log = project / "serve.log"
        command = [str(Path(sys.executable).with_name("mkdocs")), "serve", "--dev-addr", self.address]
        with self._log.open("wb") as output:
            self._server = subprocess.Popen(
                command,
                cwd=project,
                stdout=output,
                stderr=output,
                env={**os.environ, "PYTHONUNBUFFERED": "1"},
            )

    def stop(self) -> None:
        self._server.terminate()
        self._server.wait(timeout=20)

    def get(self, path: str) -> str:
        with urllib.request.urlopen(f"http://{self.address}/{path}", timeout=30) as answer:
            return str(answer.read().decode())

    def post(self, path: str, sent: dict[str, str]) -> str:
        body = urlencode(sent).encode()
        with urllib.request.urlopen(f"http://{self.address}/{path}", body, timeout=30) as answer:
            return str(answer.read().decode())

    def shows(self, path: str, word: str) -> bool:
        try:
            return word in self.get(path)
        except OSError:
            return False

    def log(self) -> str:
        return self._log.read_text("utf-8")

    def counts(self) -> tuple[int, int]:
        """Return the builds and reloads so far."""
        return self.log().count("Building documentation"), self.log().count("Reloading browsers")

    def epoch(self) -> int:
        """Return what a browser asks for: it reloads when this has grown."""
        return int(self.get("livereload/0/0"))

    def settled(self) -> tuple[int, int]:
        """Return the counts once nothing happens any more."""
        before = self.counts()
        while True:
            time.sleep(QUIET)
            now = self.counts()
            if now == before and now[0] > 0:
                return now
            before = now


@pytest.fixture
def preview(project: Path) -> Iterator[Preview]:
    (project / "seeds/hoi-lang.txt").write_text(ARTICLE.format("Dân làng rước kiệu quanh đình."), "utf-8")
    running = Preview(project)
    try:
        assert wait_until(lambda: running.shows(PAGE, "rước kiệu")), running.log()
        yield running
    finally:
        running.stop()


def append(text: str) -> Callable[[Path], None]:
    return lambda file: _write(file, (file.read_text("utf-8") if file.exists() else "") + text)


def put(text: str) -> Callable[[Path], None]:
    return lambda file: _write(file, text)


def _write(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")


def name_otherwise(file: Path) -> None:
    _write(file, file.read_text("utf-8").replace("Kho lưu trữ báo chí", "Kho báo của làng"))


SAVED: tuple[tuple[str, Callable[[Path], None], str, str], ...] = (
    ("seeds/hoi-lang.txt", put(ARTICLE.format("Dân làng thả đèn hoa đăng.")), PAGE, "hoa đăng"),
    ("seeds/corrections.yml", put('"hoi-lang.txt":\n  outlet: "Báo Làng Mới"\n'), PAGE, "Báo Làng Mới"),
    ("docs/index.md", append("\nLời chào mới.\n"), "index.html", "Lời chào mới"),
    ("overrides/partials/footer.html", append("<!-- chân trang mới -->"), PAGE, "chân trang mới"),
    ("overrides/assets/archive.css", append("\n.moi { color: red }\n"), "assets/archive.css", ".moi"),
    ("mkdocs.yml", name_otherwise, PAGE, "Kho báo của làng"),
)


def test_a_saved_file_is_one_build_and_one_reload(preview: Preview) -> None:
    builds, reloads = preview.settled()
    for name, save, page, word in SAVED:
        assert not preview.shows(page, word), name
        epoch = preview.epoch()
        save(preview.project / name)
        assert wait_until(lambda page=page, word=word: preview.shows(page, word)), (name, preview.log())  # type: ignore[misc]
        assert preview.settled() == (builds + 1, reloads + 1), (name, preview.log())
        assert preview.epoch() > epoch
        builds, reloads = builds + 1, reloads + 1


def test_what_changes_nothing_reloads_nothing(preview: Preview) -> None:
    builds, reloads = preview.settled()
    seed = preview.project / "seeds/hoi-lang.txt"
    (preview.project / "seeds/.hoi-lang.txt.swp").write_bytes(b"of an editor")
    assert preview.settled() == (builds, reloads)
    seed.touch()
    assert wait_until(lambda: preview.counts() == (builds + 1, reloads)), preview.log()
    assert preview.settled() == (builds + 1, reloads), preview.log()
    assert preview.shows(PAGE, "rước kiệu")


def test_a_file_written_in_several_steps_is_one_build(preview: Preview) -> None:
    builds, reloads = preview.settled()
    seed = preview.project / "seeds/hoi-lang.txt"
    seed.unlink()
    for words in ("Dân", "Dân làng", "Dân làng thả đèn hoa đăng."):
        seed.write_text(ARTICLE.format(words), "utf-8")
        time.sleep(0.05)
    assert wait_until(lambda: preview.shows(PAGE, "hoa đăng")), preview.log()
    assert preview.settled() == (builds + 1, reloads + 1), preview.log()


def test_what_is_saved_while_a_build_runs_is_built_next(preview: Preview) -> None:
    builds, reloads = preview.settled()
    seed = preview.project / "seeds/hoi-lang.txt"
    seed.write_text(ARTICLE.format("Dân làng dựng cây nêu."), "utf-8")
    assert wait_until(lambda: preview.counts()[0] == builds + 1), preview.log()
    seed.write_text(ARTICLE.format("Dân làng thả đèn hoa đăng."), "utf-8")
    assert wait_until(lambda: preview.shows(PAGE, "hoa đăng")), preview.log()
    assert preview.settled()[0] <= builds + 2, preview.log()
    assert preview.counts()[1] <= reloads + 2


def test_a_mistake_is_told_and_the_site_is_served_as_it_was(preview: Preview) -> None:
    builds, reloads = preview.settled()
    rights = preview.project / "seeds/rights.yml"
    rights.write_text("articles: [", "utf-8")
    assert wait_until(lambda: "rights.yml" in preview.log()), preview.log()
    assert preview.settled() == (builds + 1, reloads)
    assert preview.shows(PAGE, "rước kiệu")
    rights.write_text('articles:\n  "hoi-lang.txt": withdrawn\n', "utf-8")
    assert wait_until(lambda: not preview.shows(PAGE, "rước kiệu")), preview.log()


def test_the_editors_form_writes_and_the_page_shows_it(preview: Preview) -> None:
    form = fromstring(preview.get(f"_desk?page={PAGE}")).forms[0]
    sent = {name: value or "" for name, value in form.form_values()} | {"section": "Văn hóa làng"}
    shown = fromstring(preview.post("_desk", sent)).forms[0]
    preview.post("_desk", {name: value or "" for name, value in shown.form_values()} | {"write": "1"})
    assert "Văn hóa làng" in (preview.project / "seeds/corrections.yml").read_text("utf-8")
    assert wait_until(lambda: preview.shows(PAGE, "Văn hóa làng")), preview.log()
    assert "_desk" in preview.get(PAGE)
