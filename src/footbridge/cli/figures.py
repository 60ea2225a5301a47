"""`footbridge figures`: build the drawings, show them all on a sheet, or one while it is
written.
"""

from importlib import import_module
from itertools import product
from os import environ
from pathlib import Path
from shutil import which
from typing import Annotated

import typer

from footbridge.catalogue.read import read_catalogue
from footbridge.catalogue.showings import showings
from footbridge.cli.endings import Code, Ending
from footbridge.cli.figure_files import (
    Built,
    build,
    our_phases,
    our_scripts,
    phrases_file,
    shown,
    sides_of,
)
from footbridge.cli.figure_preview import Preview
from footbridge.cli.figure_review import review
from footbridge.cli.paper import aside
from footbridge.figures.build import load, load_all
from footbridge.figures.checks.apart import all_look_different
from footbridge.figures.checks.finding import Finding
from footbridge.figures.checks.run import check
from footbridge.figures.checks.told import compare
from footbridge.figures.figure import Figure
from footbridge.figures.palette import Body
from footbridge.figures.problem import BadScript
from footbridge.figures.sheet import SCREEN_THEMES, sheet
from footbridge.figures.stylesheet import stylesheet

app = typer.Typer(rich_markup_mode=None, add_completion=False, no_args_is_help=True)

Scripts = Annotated[
    Path | None, typer.Option(help="The folder of pose scripts; left out, Footbridge’s own.")
]
Only = Annotated[list[str] | None, typer.Argument(help="Ids of figures; left out, all of them.")]


@app.command("build")
def build_figures(
    output: Annotated[Path, typer.Argument(help="The folder to draw into.")],
    only: Only = None,
    scripts: Scripts = None,
) -> None:
    """Draw what changed since the last time."""
    done = _built(scripts, output, only)
    aside(f"{len(done.drawn)} drawn, {len(done.unchanged)} unchanged.")
    for name in done.removed:
        aside(f"{name} removed: its script is gone.")


@app.command("list")
def list_figures(scripts: Scripts = None) -> None:
    """List all figures with their titles."""
    for path in sorted((scripts or our_scripts()).glob("*.toml")):
        try:
            text = path.read_text(encoding="utf-8")
            script = load(path.name, text, our_phases().get(path.stem, ()))
        except BadScript as bad:
            raise _ending(bad) from None
        typer.echo(f"{script.id}\t{script.title}")


@app.command("check")
def check_figures(only: Only = None, scripts: Scripts = None) -> None:
    """Check every frame: bones, joints, balance, contact, the picture; compare it with the words
    of each variant and test, and with all others. 1 when something is wrong.
    """
    folder = scripts or our_scripts()
    texts = {
        path.name: path.read_text(encoding="utf-8")
        for path in sorted(folder.glob("*.toml"))
        if not only or path.stem in only
    }
    try:
        loaded = load_all(texts, our_phases())
    except BadScript as bad:
        raise _ending(bad) from None
    figures = {script.id: Figure(script) for script in loaded.values()}
    found: list[Finding] = []
    for script in loaded.values():
        for side in sides_of(script):
            found += check(figures[script.id] if side is script else Figure(side))
    found += compare(figures, showings(read_catalogue()))
    found += all_look_different(figures)
    for finding in found:
        typer.echo(str(finding), err=True)
    if found:
        raise typer.Exit(Code.ACT)
    aside(f"{len(loaded)} figures are sound.")


@app.command("sheet")
def contact_sheet(
    output: Annotated[Path, typer.Argument(help="The folder for the sheet and its pictures.")],
    only: Only = None,
    scripts: Scripts = None,
    png: Annotated[bool, typer.Option("--png", help="Also one PNG for each theme.")] = False,
) -> None:
    """Show all figures on one page, in every theme."""
    _built(scripts, output, only)
    page = output / "sheet.html"
    page.write_text(sheet(shown(output, only=only or ())), encoding="utf-8")
    typer.echo(page)
    if png:
        for picture in photographed(page):
            typer.echo(picture)


@app.command("review")
def review_figures(
    output: Annotated[Path, typer.Argument(help="The folder for the sheet and its pictures.")],
    only: Only = None,
) -> None:
    """Write a sheet for a physiotherapist: each figure with its words, boxes, and a line."""
    _built(None, output, only)
    page = output / "review.html"
    page.write_text(review(output, only=only or ()), encoding="utf-8")
    typer.echo(page)


@app.command()
def preview(
    file: Annotated[Path, typer.Argument(help="A pose script.", exists=True, dir_okay=False)],
    port: Annotated[int, typer.Option(min=1, max=65535)] = 8360,
) -> None:
    """Show one figure while it is being written: saved, it is drawn and checked again."""
    phrases = phrases_file(file.parent)
    if not phrases.is_file():
        phrases = phrases_file(our_scripts())
    typer.echo(f"http://localhost:{port}/")
    aside("Ctrl-C stops it.")
    Preview(file, phrases.read_text(encoding="utf-8"), port).serve()


@app.command("stylesheet")
def style(
    output: Annotated[Path, typer.Argument(help="The style sheet to write.", dir_okay=False)],
) -> None:
    """Write the figures' style sheet from the palette."""
    output.write_text(stylesheet(), encoding="utf-8")


def photographed(page: Path) -> list[Path]:
    """The sheet as a PNG for each theme and person; needs the development tool Playwright."""
    # By name: a development tool must not become something that the product needs.
    try:
        playwright = import_module("playwright.sync_api")
    except ImportError:
        raise Ending(
            Code.USAGE, "Pictures of the sheet need Playwright, one of the development tools."
        ) from None
    pictures = []
    with playwright.sync_playwright() as browsers:
        browser = browsers.chromium.launch(executable_path=a_chromium(), args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": 1600, "height": 900})
        tab.goto(page.absolute().as_uri())
        for theme, body in product(SCREEN_THEMES, Body):
            tab.select_option("select[name=theme]", theme)
            tab.select_option("select[name=body]", body)
            pictures.append(page.with_name(f"sheet-{theme}-{body}.png"))
            tab.screenshot(path=pictures[-1], full_page=True)
        browser.close()
    return pictures


def a_chromium() -> str | None:
    """The browser named by FOOTBRIDGE_BROWSER, or one on the PATH, or Playwright's own."""
    return environ.get("FOOTBRIDGE_BROWSER") or which("chromium") or which("google-chrome")


def _built(scripts: Path | None, output: Path, only: list[str] | None) -> Built:
    try:
        return build(scripts or our_scripts(), output, only=only or ())
    except BadScript as bad:
        raise _ending(bad) from None


def _ending(bad: BadScript) -> Ending:
    return Ending(Code.ACT, *(str(problem) for problem in bad.problems))
