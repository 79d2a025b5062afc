"""The live preview: a change under seeds/ or overrides/ shows after reload, and then it is quiet."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

ARTICLE = "Hội làng mở sớm\n\n26/08/2025\n\n{}\n"


def wait_until(true: Callable[[], bool], seconds: float = 40) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.3)
    return False


def test_a_change_shows_after_reload(project: Path) -> None:
    seed = project / "seeds/hoi-lang.txt"
    seed.write_text(ARTICLE.format("Dân làng rước kiệu quanh đình trong tiếng trống."), encoding="utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = project / "serve.log"
    command = [str(Path(sys.executable).with_name("mkdocs")), "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with log.open("wb") as output:
        server = subprocess.Popen(command, cwd=project, stdout=output, stderr=output)

    def shown(word: str) -> bool:
        try:
            address = f"http://127.0.0.1:{port}/articles/2025/08/26/hoi-lang-mo-som.html"
            return word in urllib.request.urlopen(address, timeout=5).read().decode()
        except OSError:
            return False

    try:
        assert wait_until(lambda: shown("rước kiệu")), log.read_text("utf-8")
        seed.write_text(ARTICLE.format("Dân làng thả đèn hoa đăng trên sông lúc nửa đêm."), encoding="utf-8")
        assert wait_until(lambda: shown("hoa đăng")), log.read_text("utf-8")
        footer = project / "overrides/partials/footer.html"
        footer.write_text(footer.read_text("utf-8") + "<!-- chân trang mới -->", encoding="utf-8")
        assert wait_until(lambda: shown("chân trang mới")), log.read_text("utf-8")
        time.sleep(3)
        builds = log.read_text("utf-8").count("Building documentation")
        time.sleep(3)
        assert log.read_text("utf-8").count("Building documentation") == builds, "it builds for ever"
    finally:
        server.terminate()
        server.wait(timeout=20)
