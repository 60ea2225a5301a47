"""`footbridge replay --everyone`: what another version would have decided otherwise."""

import json
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from footbridge.cli.at_hand import has_pending_changes, ready
from footbridge.cli.endings import Code, Ending, refused
from footbridge.cli.many import Counted, Many, console

if TYPE_CHECKING:
    from footbridge import care

MOST_DAYS_TOLD = 40
PARTS = {
    "flags": "warning signs",
    "gates": "safety answers (gates)",
    "situation": "what kind of day it was",
    "exercises": "which exercises",
    "doses": "doses",
    "reasons": "reasons",
    "rest": "cards, hints and the rest",
}
OUTCOMES = {
    "same": "came out the same",
    "different": "came out differently",
    "other_facts": "rest on facts that are not here as they were",
    "no_answer": "could not be decided at all",
}


def replay_all(
    out: Path, block: int, many: Many, *, update: bool = False, as_json: bool = False
) -> None:
    """Decides again every stored day of everybody in blocks, and says what differs."""
    from footbridge.blocks.refusal import Refused

    _ready(update=update)
    try:
        _play(out.absolute(), block, many)
        if many.is_all():
            _tell(out, as_json=as_json)
    except Refused as error:
        raise refused(*error.lines) from None


def _ready(*, update: bool) -> None:
    """The tables stay as they are: a version that is only tried may not change them."""
    ready(update=update)
    if has_pending_changes():
        raise refused(
            "The tables here are older than this version, and it would change them.",
            "Try it on a copy. The old version makes one: footbridge backup FILE",
            "This one takes it: FOOTBRIDGE_DATA=FOLDER footbridge restore FILE",
            "There say --update.",
        )


def _play(folder: Path, block: int, many: Many) -> None:
    from footbridge import care
    from footbridge.blocks.spans import Span
    from footbridge.cli.in_a_worker import replay_block

    every = care.begin_replay(folder, block=block)
    counted: Counted[Span] = Counted("Deciding again", "people", lambda span: span.count)
    many.play(partial(replay_block, str(folder)), every, folder, counted)


def _tell(folder: Path, *, as_json: bool) -> None:
    from footbridge import care

    found = care.end_replay(folder)
    if as_json:
        for piece in told(found, care.all_differing(folder)):
            typer.echo(piece, nl=False)
    else:
        show(found)
    if not found.is_safe:
        raise Ending(Code.ACT, "Something protects less, or could not be decided: see above.")


def show(found: "care.Compared") -> None:
    """The summary first, then the days that differ: what protects less comes before the rest."""
    from rich.table import Table

    paper = console()
    summary = Table("days", "", title="Decided again", title_justify="left")
    for outcome, words in OUTCOMES.items():
        if found.outcomes[outcome] or outcome == "same":
            summary.add_row(f"{found.outcomes[outcome]:,}", words)
    whose = "1 person" if found.people == 1 else f"{found.people:,} people"
    summary.add_row(f"{found.days:,}", f"of {whose}")
    paper.print(summary)
    if found.parts:
        paper.print(_parts(found))
    if found.differing:
        paper.print(_days(found))
    left = found.differ - MOST_DAYS_TOLD
    if left > 0:
        paper.print(f"{left:,} other days differ: --json tells all.")
    weak = found.protect_less
    paper.print(f"Something protects less on {weak:,} days." if weak else "Nothing protects less.")


def _parts(found: "care.Compared") -> Any:
    from rich.table import Table

    table = Table("what changed", "days", "people", title="What changed", title_justify="left")
    for part, words in PARTS.items():
        if found.parts[part]:
            table.add_row(words, f"{found.parts[part]:,}", f"{found.people_by_part[part]:,}")
    return table


def _days(found: "care.Compared") -> Any:
    from rich.table import Table

    table = Table(
        "person", "day", "changed", "protects less", "where",
        title="Days that differ", title_justify="left",
    )  # fmt: skip
    for day in found.differing[:MOST_DAYS_TOLD]:
        changed = day.parts or OUTCOMES[day.outcome]
        first = " ".join(day.paths.split()[:3])
        table.add_row(str(day.person), day.on, changed, day.weaker, first)
    return table


def told(found: "care.Compared", days: "Iterable[care.DayAgain]") -> Iterator[str]:
    """The same for programs, as pieces of one JSON text, with every day that differs in turn."""
    head = {
        "people": found.people,
        "days": found.days,
        "outcomes": dict(found.outcomes),
        "parts": dict(found.parts),
        "people_by_part": dict(found.people_by_part),
        "made_by": dict(found.made_by),
        "is_safe": found.is_safe,
    }
    yield json.dumps(head, indent=2).removesuffix("\n}") + ',\n  "differing": ['
    comma = ""
    for day in days:
        yield f"{comma}\n    {json.dumps(_as_plain(day))}"
        comma = ","
    yield "\n  ]\n}\n" if comma else "]\n}\n"


def _as_plain(day: "care.DayAgain") -> dict[str, Any]:
    return {
        **day._asdict(),
        "parts": day.parts.split(),
        "weaker": day.weaker.splitlines(),
        "paths": day.paths.split(),
    }
