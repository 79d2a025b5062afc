"""The sample site, built once for all tests of the look."""

from __future__ import annotations

from pathlib import Path

import pytest
from look_pages import build_sample


@pytest.fixture(scope="session")
def look_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_sample(tmp_path_factory.mktemp("look"))
