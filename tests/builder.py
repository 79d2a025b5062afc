"""Builds for many tests in one process that has imported the project once: each build is a fork of it.

Importing takes longer than building a few articles does. In: a line of JSON for each build (see ``main``). Out: a
line with its exit code. ``projects.build`` speaks to it.
"""

from __future__ import annotations

import gc
import json
import os
import runpy
import sys
import time
import traceback
from typing import Any, NoReturn

import material.plugins.search.plugin  # noqa: F401
from prepared import prepare, prepare_templates

import build_site  # noqa: F401


def main() -> None:
    """Build whenever asked: ``folder``, ``arguments`` and ``environment``, and the files of the three streams."""
    prepare()
    prepare_templates()
    gc.freeze()
    for line in sys.stdin:
        child = os.fork()
        if not child:
            _run(json.loads(line))
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


def _run(asked: dict[str, Any]) -> NoReturn:
    """Run ``python build_site.py`` as a process of its own would; ends the process."""
    for stream, name in enumerate(("stdin", "stdout", "stderr")):
        file = os.open(asked[name], os.O_RDWR | os.O_APPEND * bool(stream))
        os.dup2(file, stream)
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    time.tzset()
    sys.argv = ["build_site.py", *asked["arguments"]]
    sys.path[0] = asked["folder"]
    code: object = 0
    try:
        runpy.run_path("build_site.py", run_name="__main__")
    except SystemExit as ended:
        code = ended.code or 0
    except BaseException:
        traceback.print_exc()
        code = 1
    if not isinstance(code, int):
        print(code, file=sys.stderr)
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
