"""The MkDocs stage alone, in a process of its own: publish the docs/ that is there, and say what that cost.

In: ``python -m benchmarks.build.stage DOCS SITE JOBS``. Out: the site, and a line of JSON: what publishing cost
without the start of Python.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from mkdocs.config import load_config

from press_archive.publish.inventory import scan
from press_archive.publish.site import publish
from press_archive.settings import read_settings

_ROOT = Path(__file__).resolve().parents[2]


def main(docs: Path, site: Path, jobs: int) -> None:
    config = load_config(str(_ROOT / "mkdocs.yml"), docs_dir=str(docs), site_dir=str(site))
    settings = read_settings(config)
    start, before = time.monotonic(), _cpu()
    publish(config, settings, scan(docs), jobs)
    print(json.dumps({"cpu": _cpu() - before, "wall": time.monotonic() - start}))


def _cpu() -> float:
    """Return the CPU seconds of this process and of its children that have ended."""
    return sum(os.times()[:4])


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve(), int(sys.argv[3]))
