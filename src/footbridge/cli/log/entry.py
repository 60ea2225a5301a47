"""What every entry has in common: for whom, when, under which id, and what is said after it."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from footbridge.cli.at_hand import key_of, ready
from footbridge.cli.paper import aside
from footbridge.cli.reading import now

if TYPE_CHECKING:
    from footbridge import care

At = Annotated[
    str | None,
    typer.Option(
        "--at", metavar="TIME", help="When: 08:15 today, or 2026-11-20T08:15. Left out: now."
    ),
]
FactId = Annotated[
    str | None, typer.Option("--id", metavar="ID", help="Your own id for this entry.")
]
Tags = Annotated[
    list[str] | None, typer.Option("--tag", help="A word such as new-shoes. May be repeated.")
]
ORDINARY = ("on_course", "first_days", "not_enough_known")


@dataclass(frozen=True, slots=True)
class Entry:
    """The options of an entry. With `warn`, it is also said what the entry means for today."""

    who: str | None
    at: str | None
    fact_id: str | None
    as_json: bool
    warn: bool = False


def write_down(act: str, entry: Entry, **answers: Any) -> None:
    """Do one act of `care` with these answers, and say what was written."""
    moment = moment_of(entry.at)
    ready()
    from footbridge import care

    key = key_of(entry.who)
    do = getattr(care, act)
    recorded: care.Recorded = do(key, now=now(), id=entry.fact_id, at=moment, **answers)
    tell(recorded, as_json=entry.as_json)
    if entry.warn:
        warn_of(key)


def tell(recorded: "care.Recorded", *, as_json: bool) -> None:
    from footbridge import care, record, telling

    if as_json:
        typer.echo(record.write_fact(recorded.fact))
        return
    first = "Written down" if recorded.is_new else "Known already"
    typer.echo(f"{first}: {telling.fact(recorded.fact, care.catalogue())}")
    aside(f"Its id is {recorded.fact.id}. To take it back: footbridge log undo {recorded.fact.id}")


def warn_of(key: str) -> None:
    """Says so when the day is no longer an ordinary one."""
    from footbridge import care, telling

    moment = now()
    decision = care.today(key, on=moment.date(), now=moment, store=False)
    if decision.situation.kind not in ORDINARY:
        told = telling.situation(decision, care.catalogue())
        aside(f"{told.title}. {told.lead}")
        aside("What to do: footbridge today")


def moment_of(given: str | None) -> datetime | None:
    """A time of today, or a whole moment; without an offset, that of this place."""
    if given is None:
        return None
    here = now()
    whole = given if len(given) > len("08:15:00") else f"{here.date().isoformat()}T{given}"
    try:
        moment = datetime.fromisoformat(whole)
    except ValueError:
        moment = None
    if moment is None or len(whole) <= len("2026-11-20"):
        raise typer.BadParameter(
            f"expected 08:15 or 2026-11-20T08:15, got {given}", param_hint="--at"
        )
    return moment if moment.tzinfo else moment.astimezone()
