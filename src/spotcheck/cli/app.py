"""The commands, in the order an analyst needs them."""

from typing import Annotated

import typer

from spotcheck import __version__
from spotcheck.cli import bulletin, demo, measures, published, reading

app = typer.Typer(
    name="spotcheck",
    help="Product-quality spot checks: from the messy sampling list to a bulletin whose numbers hold.\n\n"
    "Start with [bold]spotcheck demo[/bold], then [bold]spotcheck read YOUR-LIST.xlsx[/bold].",
    epilog="Every command has examples: spotcheck COMMAND --help",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)


@app.callback()
def _top(
    *,
    version: Annotated[
        bool, typer.Option("--version", "-V", help="Print the version and stop.", is_eager=True)
    ] = False,
) -> None:
    if version:
        typer.echo(f"spotcheck {__version__}")
        raise typer.Exit


app.command("read")(reading.read)
app.command("rates")(measures.rates)
app.command("compare")(measures.compare)
app.command("yoy")(measures.yoy)
app.command("summary")(bulletin.summary)
app.command("report")(bulletin.report)
app.command("check")(published.check)
app.command("solve")(published.solve)
app.command("proofread")(published.proofread)
app.command("demo")(demo.demo)
