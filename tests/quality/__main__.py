"""``make quality``: print the scores of both halves, and on demand the worst errors.

Errors are those of the tune half; ``--check`` shows the check half's too, which nobody who writes rules may see.
"""

from __future__ import annotations

import click

from quality.cases import cases
from quality.floors import as_table
from quality.gold import CORPUS, SPLITS
from quality.report import errors_report, split_report


@click.command()
@click.option(
    "--errors", default=0, metavar="N", help="Also print the N worst errors of each sort (tune half)."
)
@click.option(
    "--check", is_flag=True, help="With --errors: the check half's too. Not for whoever writes rules."
)
@click.option("--floors", is_flag=True, help="Print the table of floors by what is reached now.")
def main(errors: int, check: bool, floors: bool) -> None:
    """Measure how well the archive reads the press."""
    if floors:
        click.echo("\n".join(as_table()))
        return
    if not CORPUS.exists():
        click.echo("The shared corpus of press articles is not here; dev articles are left out.\n")
    for split in SPLITS:
        click.echo("\n".join(split_report(split, cases(split))))
    for split in SPLITS if check else SPLITS[:1]:
        if errors:
            click.echo("\n".join(errors_report(split, cases(split), errors)))


if __name__ == "__main__":
    main(prog_name="quality")
