"""The card that stands for an article where its address is shared: its headline, outlet and day, and the site's name.

In: what the card says, the folder of typefaces. Out: a PNG of 1,200 by 630 pixels in a few colours, the same bytes
for the same words.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw

from press_archive.pictures.typeface import Typeface, written

WIDTH, HEIGHT = 1_200, 630
_MARGIN = 80
_PAPER, _INK, _MUTED, _RED, _LINE = "#fbfaf6", "#1e1a15", "#625a4e", "#8f2413", "#dcd6c7"
_COLOURS = 16  # of the palette, edges of letters included
_TOP, _BOTTOM = 148, 530  # between which the headline stands
_SIZES = (80, 72, 64, 57, 51, 46, 42)  # of the headline, pixels; the largest in which it fits is taken
_LEADING = 1.2
_LONGEST = 600  # characters of a text, beyond which a card has no room for it


@dataclass(frozen=True, slots=True)
class ShareCard:
    """What a card says; a text that is not known is ""."""

    headline: str
    outlet: str
    day: str
    site: str


def card_of(headline: str, outlet: str, day: str, site: str) -> ShareCard | None:
    """Return a card; None where the site's typefaces lack letters of the headline."""
    title, *others = (written(text[:_LONGEST]) for text in (headline, outlet, day, site))
    return ShareCard(title, *(one or "" for one in others)) if title else None


def drawn(card: ShareCard, typefaces: Path) -> bytes:
    """Draw a card."""
    canvas = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    draw = ImageDraw.Draw(canvas)
    draw.rectangle((0, 0, WIDTH, 14), _RED)
    room = WIDTH - 2 * _MARGIN
    sans, bold = Typeface(typefaces, "sans", 400, 30), Typeface(typefaces, "sans", 600, 30)
    day = _cut(sans, card.day, room // 3)
    outlet = _cut(bold, card.outlet, room - round(sans.width(day)) - 40)
    bold.draw(draw, (_MARGIN, 96), outlet, _RED)
    sans.draw(draw, (WIDTH - _MARGIN - sans.width(day) if outlet else _MARGIN, 96), day, _MUTED)
    face, lines = _headline(card.headline, typefaces, room)
    step = round(face.size * _LEADING)
    top = _TOP + (_BOTTOM - _TOP - step * len(lines)) // 2
    for number, line in enumerate(lines):
        face.draw(draw, (_MARGIN, top + step * number + round(face.size * 0.86)), line, _INK)
    draw.line((_MARGIN, 552, WIDTH - _MARGIN, 552), _LINE, 2)
    sans.draw(draw, (_MARGIN, 596), _cut(sans, card.site, room), _MUTED)
    few = canvas.quantize(_COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    file = io.BytesIO()
    few.save(file, "PNG", compress_level=6)  # the last kilobyte would take as long as all the rest
    return file.getvalue()


def _headline(text: str, typefaces: Path, room: int) -> tuple[Typeface, list[str]]:
    """The largest type in which a headline fits, and its lines; what fits in none is cut at a word's end."""
    for size in _SIZES:
        face = Typeface(typefaces, "serif", 600, size)
        most = (_BOTTOM - _TOP) // round(size * _LEADING)
        lines = face.lines(text, room)
        if len(lines) <= most:
            return face, lines
    return face, [*lines[: most - 1], _cut(face, " ".join(lines[most - 1 :]), room)]


def _cut(face: Typeface, text: str, room: int) -> str:
    """A text on one line of so many pixels."""
    lines = face.lines(text, room)
    if len(lines) < 2:
        return text
    first = face.lines(text, room - round(face.width("…")))[0]
    return first.rstrip(" ,.;:–-") + "…"
