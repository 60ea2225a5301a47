"""Walks out of the file of a device: what it holds, what that means, and then all or nothing."""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import Any, BinaryIO

import typer

from footbridge import care, telling
from footbridge.care import Left
from footbridge.cli.asking import ask_yes, at_a_terminal
from footbridge.cli.at_hand import key_of, name_of
from footbridge.cli.endings import refused
from footbridge.cli.paper import Paper, aside
from footbridge.interop.incoming import (
    Asked,
    Columns,
    DateOrder,
    Found,
    NotSaid,
    Unit,
    Watch,
    column_names,
    read,
)

COLUMNS = ("start", "time", "lasted", "steps", "sport")
LEFT = {
    Left.KNOWN: "here already",
    Left.BY_HAND: "written down by hand, which stays",
    Left.BEFORE_START: "from before the programme began",
    Left.YET_TO_COME: "not happened yet (is the clock of the device right?)",
    Left.SHORT: "too short to be walks",
    Left.ENDLESS: "without an end (the device was not stopped)",
    Left.BEYOND: "longer than a walk of this programme (if that is right: --sure)",
    Left.NOTICED: "only noticed by the steps (to have them as well: --noticed)",
    Left.TAKEN_BACK: "taken back before (to have them again: --again)",
}


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for. `columns` are as typed: "lasted=Time moving"."""

    who: str | None
    also: care.Also
    columns: Sequence[str]
    dates: DateOrder | None
    lasted: Unit | None
    is_preview: bool
    as_json: bool


def import_walks(opened: BinaryIO, file: str, wish: Wish) -> None:
    """Show what a file holds; unless it is only a preview, write it down."""
    key = key_of(wish.who)
    now = care.now_for(key)
    found = _found(opened, file, care.zone_of(key), wish)
    also = wish.also | care.usual(found)
    preview = care.preview(key, found, now=now, also=also)
    if not wish.as_json:
        _show(preview, name_of(key))
    is_wanted = bool(preview.new) and not wish.is_preview and _is_sure(wish)
    written = care.bring_in(key, found, now=now, also=also) if is_wanted else ()
    if wish.as_json:
        typer.echo(json.dumps(_plain(preview, len(written)), ensure_ascii=False))
    elif written:
        aside(f"Walks written down: {len(written)}. See the day with: footbridge today")
    else:
        aside("Nothing was written.")


def _is_sure(wish: Wish) -> bool:
    """On a terminal it is asked, now that it was shown what it would do."""
    is_asked = at_a_terminal() and not wish.as_json
    return ask_yes("Write these walks down?", default=True) if is_asked else True


def _found(opened: BinaryIO, file: str, here: tzinfo, wish: Wish) -> Found:
    columns = Columns(unit=wish.lasted, order=wish.dates)
    if wish.columns:
        columns = _named(wish.columns, column_names(opened, file), columns)
        opened.seek(0)
    numbers = care.catalogue().numbers
    try:
        return read(opened, file, here, numbers, watch=_progress(opened), columns=columns)
    except NotSaid as open_question:
        raise refused(*_questions(open_question.asked, file)) from None


def _named(given: Sequence[str], names: Sequence[str], columns: Columns) -> Columns:
    """The columns by their names in the table. Raises BadParameter."""
    told: dict[str, Any] = {}
    for each in given:
        what, _, name = each.partition("=")
        if what not in COLUMNS or name not in names:
            known = ", ".join(names)
            raise typer.BadParameter(
                f"expected one of {', '.join(COLUMNS)}, = and one of the columns {known}; "
                f"got {each}",
                param_hint="--column",
            )
        told[what] = names.index(name)
    return replace(columns, **told)


def _questions(asked: Asked, file: str) -> Iterator[str]:
    known = asked.known
    yield f"{file}: something has to be said first. Its columns are: {', '.join(asked.names)}."
    if known.start is None:
        yield "Which one says on which day it was? --column start=NAME"
    if known.lasted is None:
        yield "Which one says how long it took? --column lasted=NAME"
    elif known.unit is None:
        told = next((row[known.lasted] for row in asked.rows if len(row) > known.lasted), "")
        yield f"What does {told} in {asked.names[known.lasted]} count? --lasted {'|'.join(Unit)}"
    if known.start is not None and known.order is None:
        told = next((row[known.start] for row in asked.rows if len(row) > known.start), "")
        yield f"What comes first in {told}? --dates {'|'.join(DateOrder)}"


def _progress(opened: BinaryIO) -> Watch:
    """How far it is, on one line that is written over, where somebody sees it."""
    if not sys.stderr.isatty():
        return lambda more: None
    size = max(1, opened.seek(0, 2))
    opened.seek(0)
    shown = -1

    def watch(_more: int) -> None:
        nonlocal shown
        percent = opened.tell() * 100 // size
        if percent != shown:
            shown = percent
            end = "\n" if percent >= 100 else ""
            typer.echo(f"\rReading: {percent} %{end}", err=True, nl=False)

    return watch


def _show(preview: care.Preview, name: str) -> None:
    paper = Paper()
    if preview.first and preview.last:
        span = f"{telling.full_day(preview.first)} to {telling.full_day(preview.last)}"
        paper.title(f"{name}, new walks: {len(preview.new)}, from {span}")
    else:
        paper.title(f"{name}, new walks: none")
    for why, walks in preview.left.items():
        paper.point(f"Left out, {LEFT[why]}: {len(walks)}")
    if preview.others:
        paper.point(f"Left out, no walks but rides, runs and the like: {preview.others}")
    if preview.new:
        paper.section("What it means")
        for sentence in telling.other_day(preview.today, preview.then, care.catalogue()):
            paper.point(sentence)
        paper.point("A device does not know how a walk felt: none grows longer by these.")


def _plain(preview: care.Preview, written: int) -> dict[str, object]:
    return {
        "new": len(preview.new),
        "first": preview.first.isoformat() if preview.first else None,
        "last": preview.last.isoformat() if preview.last else None,
        "left": {why.value: len(walks) for why, walks in preview.left.items()},
        "others": preview.others,
        "today": telling.other_day(preview.today, preview.then, care.catalogue()),
        "written": written,
    }
