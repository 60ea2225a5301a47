"""A folder with everybody in it, written and read: a file a person, and a list of their sums."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from footbridge import __version__, record
from footbridge.cli.endings import not_found
from footbridge.cli.paper import aside
from footbridge.cli.reading import now, text_in, text_of
from footbridge.cli.writing import whole_folder, write_new

if TYPE_CHECKING:
    from footbridge import care

NAMED = 12


def export_all(folder: Path) -> None:
    """All records into a new folder, which is there whole or not at all."""
    from footbridge import care

    told: list[record.FileTold] = []
    with whole_folder(folder) as draft:
        for key, lines in care.export_everyone():
            name = f"{key}.jsonl"
            write_new(draft / name, care.text_of(lines).encode())
            told.append(record.FileTold(file=name, sha256=care.digest_of(lines), lines=len(lines)))
        listed = record.write_everyone(__version__, tuple(told))
        write_new(draft / record.LIST_NAME, listed.encode())
    aside(f"{len(told)} people written to {folder}. Keep it where only you can read it.")


def import_all(folder: Path, *, is_preview: bool, as_json: bool) -> None:
    """All records of a folder that `export_all` wrote, or none."""
    from footbridge import care

    told = list_in(folder)
    words = typer.get_text_stream("stderr")
    with typer.progressbar(length=len(told.people), label="Bringing in", file=words) as bar:
        arrived = care.import_everyone(
            records_in(folder, told),
            now=now(),
            is_preview=is_preview,
            after_each=lambda: bar.update(1),
        )
    show(arrived, as_json=as_json)
    aside("Nothing was written. Without --preview it is." if is_preview else SIGN_IN_AGAIN)


SIGN_IN_AGAIN = "Browsers are not part of it. Let each one in again with: footbridge key"


def list_in(folder: Path) -> record.Everyone:
    """The list of a folder, when every file of it is there as it was written, and no other."""
    path = folder / record.LIST_NAME
    if not path.is_file():
        raise not_found(
            f"{path}: there is no such file",
            "A folder with all people comes from: footbridge export --all FOLDER",
        )
    told = record.read_everyone(text_of(str(path)), str(path))
    found = {each.name: digest_in(each) for each in sorted(folder.glob("*.jsonl"))}
    record.compared(told, found, str(folder))
    return told


def digest_in(path: Path) -> str:
    with path.open("rb") as file:
        digest = sha256()
        while piece := file.read(1024 * 1024):
            digest.update(piece)
    return digest.hexdigest()


def records_in(folder: Path, told: record.Everyone) -> "Iterator[care.Coming]":
    """One after another, so that never more than one of them is in memory."""
    from footbridge import care

    for each in told.people:
        path = folder / each.file
        with path.open("rb") as file:
            lines = text_in(file, str(path)).split("\n")
        yield care.Coming(source=str(path), sha256=each.sha256, lines=lines)


def show(arrived: "tuple[care.Arrived, ...]", *, as_json: bool) -> None:
    reports = [each.report for each in arrived]
    if as_json:
        for each in arrived:
            line = {**asdict(each.report), "is_same": each.is_same}
            typer.echo(json.dumps(line, ensure_ascii=False))
        return
    new, known = (sum(getattr(r, n) for r in reports) for n in ("facts_new", "facts_known"))
    shown = sum(each.shown_new for each in reports)
    typer.echo(f"{len(arrived)} people: {new} facts new, {known} known, {shown} shown days new.")
    if not arrived:
        return
    others = [each.report.name for each in arrived if not each.is_same]
    if not others:
        typer.echo("Written out again, each record is the same, byte for byte.")
        return
    more = f" and {len(others) - NAMED} more" if len(others) > NAMED else ""
    typer.echo(
        f"{len(others)} would be written out in another way: {', '.join(others[:NAMED])}{more}. "
        "They were here already with more in them, or the files are of an older version."
    )
