"""Building in the process of the tests: what is shipped is made ready once."""

from __future__ import annotations

import pytest
from prepared import prepare


@pytest.fixture(scope="session", autouse=True)
def _prepared() -> None:
    prepare()
