"""`footbridge export`: all that is known about a person, in the form that somebody needs."""

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from footbridge.cli.at_hand import key_of, ready
from footbridge.cli.endings import refused
from footbridge.cli.paper import aside
from footbridge.cli.reading import STANDARD_INPUT, Who
from footbridge.cli.writing import write_bytes, write_folder, write_whole

if TYPE_CHECKING:
    from footbridge import care

app = typer.Typer(rich_markup_mode=None, add_completion=False)

ZIP = ".zip"


class Form(Enum):
    """What comes out."""

    JSONL = "jsonl"
    CSV = "csv"
    FHIR = "fhir"
    CALENDAR = "calendar"


OWN_WORDS, NAME, HEALTH_WORDS = "--own-words", "--name", "--health-words"
KNOWN_TO = {
    OWN_WORDS: (Form.CSV, Form.FHIR),
    NAME: (Form.FHIR,),
    HEALTH_WORDS: (Form.CALENDAR,),
}
"""Which forms an option says something of. The JSON Lines always hold everything."""


@app.command()
def export(
    file: Annotated[
        str, typer.Argument(help="Where to write; - is here. For csv a .zip, or a new folder.")
    ] = STANDARD_INPUT,
    form: Annotated[
        Form,
        typer.Option(
            "--format", help="jsonl comes back exactly; csv is a table for each measure."
        ),
    ] = Form.JSONL,
    who: Who = None,
    everyone: Annotated[
        bool,
        typer.Option("--all", help="jsonl: all people, in a new folder that import takes back."),
    ] = False,
    own_words: Annotated[
        bool, typer.Option(OWN_WORDS, help="csv, fhir: with what was written in own words.")
    ] = False,
    name: Annotated[bool, typer.Option(NAME, help="fhir: with the name.")] = False,
    health_words: Annotated[
        bool, typer.Option(HEALTH_WORDS, help="calendar: say what it is about.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Write over a file that is there.")
    ] = False,
) -> None:
    """Write out all that is known about a person: answers, facts, and the days as shown.

    With --all, of everybody here: the way from SQLite to PostgreSQL, and back.
    """
    _refuse_misplaced(form, {OWN_WORDS: own_words, NAME: name, HEALTH_WORDS: health_words})
    if everyone:
        _export_all(file, form, who, force=force)
        return
    if form is Form.CSV and file == STANDARD_INPUT:
        raise typer.BadParameter("csv is many tables: name a .zip file or a new folder.")
    ready()
    from footbridge import care

    key = key_of(who)
    wished = care.Wished(own_words=own_words, name=name)
    match form:
        case Form.JSONL:
            lines = list(care.export_lines(key))
            text = "".join(f"{line}\n" for line in lines)
            _write(file, text, f"{len(lines)} lines", force=force)
        case Form.CSV:
            _write_tables(Path(file), key, wished, force=force)
        case Form.FHIR:
            _write(
                file,
                care.bundle(key, now=care.now_for(key), wished=wished),
                "A bundle",
                force=force,
            )
        case Form.CALENDAR:
            wishes = care.CalendarWishes(with_health_words=health_words)
            text = care.calendar_of(key, now=care.now_for(key), wishes=wishes)
            _write(file, text, "A calendar", force=force)


def _export_all(file: str, form: Form, who: str | None, *, force: bool) -> None:
    if form is not Form.JSONL or who is not None or force:
        given = "--who" if who is not None else "--force" if force else f"--format {form.value}"
        raise typer.BadParameter(f"it does not go with {given}", param_hint="--all")
    if file == STANDARD_INPUT:
        raise typer.BadParameter("--all writes many files: name a new folder.")
    ready()
    from footbridge.cli.everyone import export_all

    export_all(Path(file))


def _refuse_misplaced(form: Form, said: dict[str, bool]) -> None:
    for option, is_said in said.items():
        if is_said and form not in KNOWN_TO[option]:
            forms = " or ".join(each.value for each in KNOWN_TO[option])
            raise typer.BadParameter(
                f"expected --format {forms} with it, got {form.value}", param_hint=option
            )


def _write(file: str, text: str, what: str, *, force: bool) -> None:
    if file == STANDARD_INPUT:
        typer.echo(text, nl=False)
        return
    write_whole(Path(file), text, force=force)
    aside(f"{what} written to {file}.")


def _write_tables(path: Path, key: str, wished: "care.Wished", *, force: bool) -> None:
    from footbridge import care

    if path.suffix.lower() == ZIP:
        write_bytes(
            path, care.zipped_tables(key, now=care.now_for(key), wished=wished), force=force
        )
    else:
        if force and path.exists():
            raise refused(f"{path}: --force writes over a file, never over a folder.")
        write_folder(path, care.tables(key, now=care.now_for(key), wished=wished))
    aside(f"Tables written to {path}. READ-ME.txt says what each column is.")
