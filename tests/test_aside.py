"""A call aside: its result as if made here, and its process gone with ours."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from press_archive.aside import Aside

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are not forked here")
ROOT = Path(__file__).parents[1]


def test_the_result_is_that_of_the_call() -> None:
    unsendable = [lambda: os.getpid()]
    aside = Aside(lambda: (unsendable[0](), "é" * 300_000))
    process, text = aside.result()
    assert process != os.getpid()
    assert len(text) == 300_000


ENDLESS = """
import os, time
from press_archive.aside import Aside
def endless():
    print(os.getpid(), flush=True)
    time.sleep(600)
aside = Aside(endless)
time.sleep(600)
"""


def test_its_process_ends_when_ours_is_killed() -> None:
    ours = subprocess.Popen([sys.executable, "-c", ENDLESS], cwd=ROOT, stdout=subprocess.PIPE)
    assert ours.stdout
    process = int(ours.stdout.readline())
    ours.kill()
    ours.wait()
    for _ in range(100):
        if not is_alive(process):
            return
        time.sleep(0.05)
    pytest.fail("it goes on")


def is_alive(process: int) -> bool:
    try:
        stat = Path(f"/proc/{process}/stat").read_text("utf-8")
    except FileNotFoundError:
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"
