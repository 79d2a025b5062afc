"""A call aside: its result as if made here, and its process gone with ours."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from press_archive.errors import ArchiveError
from press_archive.processes.aside import Aside

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are not forked here")
ROOT = Path(__file__).parents[2]


def test_the_result_is_that_of_the_call() -> None:
    unsendable = [lambda: os.getpid()]
    aside = Aside(lambda: (unsendable[0](), "é" * 300_000))
    process, text = aside.result()
    assert process != os.getpid()
    assert len(text) == 300_000


def test_an_error_is_raised_as_if_it_had_been_made_here() -> None:
    def fail() -> None:
        raise ArchiveError("Hết chỗ trên đĩa.")

    with pytest.raises(ArchiveError, match="Hết chỗ"):
        Aside(fail).result()


def test_a_process_that_is_killed_is_told_in_a_sentence() -> None:
    with pytest.raises(ArchiveError, match="process_ended"):
        Aside(lambda: os.kill(os.getpid(), signal.SIGKILL)).result()


ENDLESS = """
import os, time
from press_archive.processes.aside import Aside
from press_archive.errors import ArchiveError
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
