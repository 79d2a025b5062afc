"""``make quality``: print the scores of both halves, and on demand the worst errors.

Errors are those of the tune half; ``--check`` shows the check half's too, which nobody who writes rules may see.
``--tune`` leaves the check half out altogether, its scores as well, while rules are being written; ``--unseen`` adds
the scores of the unseen part, whose errors nobody sees.
"""

from __future__ import annotations

import click

from quality.cases import cases
from quality.floors import as_table
from quality.gold import SPLITS, Split
from quality.happenings_report import stories_report, story_errors
from quality.offsets import absent
from quality.pages import gold_pages
from quality.pages_report import page_errors, pages_report
from quality.reading import reading_report, worst_pages
from quality.report import errors_report, split_report
from quality.sorts import sorts_report
from quality.spoken import spoken_report


@click.command()
@click.option(
    "--errors", default=0, metavar="N", help="Also print the N worst errors of each sort (tune half)."
)
@click.option(
    "--check", is_flag=True, help="With --errors: the check half's too. Not for whoever writes rules."
)
@click.option(
    "--unseen",
    is_flag=True,
    help="Also print the scores of the unseen part. Only when work is closed, never while rules are chosen.",
)
@click.option("--tune", is_flag=True, help="Score the tune half alone, as whoever writes rules should.")
@click.option("--reading", is_flag=True, help="Only how whole pages and pasted texts are read.")
@click.option("--floors", is_flag=True, help="Print the table of floors by what is reached now.")
def main(errors: int, check: bool, unseen: bool, tune: bool, reading: bool, floors: bool) -> None:
    """Measure how well the archive reads the press."""
    if floors:
        click.echo("\n".join(as_table()))
        return
    if reading:
        click.echo("\n".join([*reading_report(tune=tune), *worst_pages(errors)]))
        return
    for path in absent():
        click.echo(
            f"The shared corpus {path.name} is not here; what is measured on its articles is left out.\n"
        )
    shown: tuple[Split, ...] = SPLITS[:1] if tune else (*SPLITS, "unseen") if unseen else SPLITS
    for split in shown:
        click.echo("\n".join(split_report(split, cases(split))))
    click.echo("\n".join(reading_report(tune=tune)))
    click.echo("\n".join(sorts_report({split: cases(split) for split in shown})))
    click.echo("\n".join(spoken_report(shown)))
    if gold_pages("tune"):
        click.echo("\n".join(pages_report({split: gold_pages(split) for split in shown})))
    halves: tuple[Split, ...] = SPLITS[:1] if tune else SPLITS
    click.echo("\n".join(stories_report(halves)))
    for split in SPLITS if check else SPLITS[:1]:
        if errors:
            click.echo("\n".join(errors_report(split, cases(split), errors)))
            click.echo("\n".join(page_errors(gold_pages(split), errors)))
            click.echo("\n".join(story_errors(split, errors)))


if __name__ == "__main__":
    main(prog_name="quality")
