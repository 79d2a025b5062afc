"""The colours an owner chooses by Material's names: each can be read on our ground, in both schemes."""

from __future__ import annotations

import re

import pytest
from look_pages import OVERRIDES

from press_archive.face import COLOURS

STYLE = (OVERRIDES / "assets/palette.css").read_text(encoding="utf-8")
GROUND = (OVERRIDES / "assets/archive.css").read_text(encoding="utf-8")
VARIABLES = {"primary": "--red", "accent": "--accent"}


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def grounds(dark: bool) -> list[str]:
    """Return the paper and the cards text stands on; archive.css has the light scheme first."""
    return [re.findall(rf"--{name}: (#\w{{6}});", GROUND)[1 if dark else 0] for name in ("paper", "card")]


@pytest.mark.parametrize("kind", VARIABLES)
def test_every_colour_is_there_in_tones_that_can_be_read(kind: str) -> None:
    names = set(COLOURS[kind]) - {"custom"}
    for dark, selector in (
        (False, rf':root\[data-{kind}="([a-z-]+)"\]'),
        (True, rf'\[data-{kind}-dark="([a-z-]+)"\]'),
    ):
        found = re.findall(rf"{selector} \{{ {VARIABLES[kind]}: (#\w{{6}}); \}}", STYLE)
        assert {name for name, _ in found} == names
        # Dark for the system's choice, and for the reader's.
        assert len(found) == len(names) * (2 if dark else 1)
        for name, colour in found:
            assert min(contrast(colour, ground) for ground in grounds(dark)) >= 4.5, (name, colour)
