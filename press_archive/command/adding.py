"""The task ``add``: pages from the web are saved under seeds/, then the archive is built with them.

In: what was typed, the settings, the console. Out: files under seeds/, a sentence for each address; whether there is
anything to build from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import click

from press_archive.command.console import Console
from press_archive.pages.words import Words
from press_archive.settings import Settings


@dataclass(frozen=True, slots=True)
class Asked:
    """How somebody wants pages to be added."""

    addresses: Sequence[str] = ()
    pictures: bool = False
    private: bool = False
    most: int = 100


def add_pages(settings: Settings, console: Console, words: Words, asked: Asked) -> bool:
    """Save the pages and say what came of each; return whether any of them lies under seeds/ now."""
    # What fetches pages takes a tenth of the start of a build, and most of them fetch none.
    from press_archive.collect import Fetcher, Limits, Wish, add

    fetcher = Fetcher(Limits(settings.max_source_bytes), private=asked.private)
    counts: Counter[str] = Counter()
    console.say("console_adding", path=settings.seeds)
    for one in add(asked.addresses, settings.seeds, fetcher, Wish(asked.most, asked.pictures)):
        counts["failed" if one.failed else one.code] += 1
        mark = "⚠" if one.failed else "+" if one.code == "saved" else "="
        click.echo(
            f"{mark} {_printable(one.address)}: {words('add_' + one.code, detail=_printable(one.detail))}",
            err=one.failed,
        )
    kinds = ("saved", "unchanged", "failed")
    click.echo(words("console_added", **{kind: counts[kind] for kind in kinds}))
    return bool(counts["saved"] or counts["unchanged"])


def _printable(text: str) -> str:
    """Keep characters that steer a terminal from reaching it: addresses come from elsewhere."""
    return "".join(character if character.isprintable() else "?" for character in text)
