"""What every entry has in common: for whom, when, under which id, and what is said after it."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from footbridge.cli.at_hand import key_of, ready
from footbridge.cli.beyond import ask_if_beyond
from footbridge.cli.paper import aside
from footbridge.engine.facts import Fact

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
ORDINARY = ("on_course", "first_days", "not_enough_known")


@dataclass(frozen=True, slots=True)
class Options:
    """The options that every entry has."""

    who: str | None
    at: str | None
    fact_id: str | None
    as_json: bool
    sure: bool = False


def write_down(options: Options, what: Fact, *, corrects: str | None = None) -> None:
    """Write one thing down, say what was written, and what it means where it is urgent."""
    ready()
    from footbridge import care

    ask_if_beyond(what, sure=options.sure)
    key = key_of(options.who)
    here = care.now_for(key)
    stamp = care.Stamp(here, options.fact_id or "", moment_of(options.at, here))
    recorded = care.write(key, what, stamp, corrects=corrects)
    tell(recorded, as_json=options.as_json)
    if what.GRAVITY or what.warnings():
        warn_of(key)


def tell(recorded: "care.Recorded", *, as_json: bool) -> None:
    from footbridge import care, record, telling

    if as_json:
        typer.echo(record.write_fact(recorded.entry))
        return
    first = "Written down" if recorded.is_new else "Known already"
    typer.echo(f"{first}: {telling.fact(recorded.entry, care.catalogue())}")
    aside(
        f"Its id is {recorded.entry.id}. To take it back: footbridge log undo {recorded.entry.id}"
    )


def warn_of(key: str) -> None:
    """Says so when the day is no longer an ordinary one."""
    from footbridge import care, telling

    moment = care.now_for(key)
    decision = care.today(key, on=moment.date(), now=moment, store=False)
    if decision.situation.kind not in ORDINARY:
        told = telling.situation(decision, care.catalogue())
        aside(f"{told.title}. {told.lead}")
        aside("What to do: footbridge today")


def moment_for(given: str | None, who: str | None) -> datetime:
    """The moment that an entry of this person is about."""
    ready()
    from footbridge import care

    here = care.now_for(key_of(who))
    return moment_of(given, here) or here


def moment_of(given: str | None, here: datetime) -> datetime | None:
    """A time of today, or a whole moment; without an offset, that of the place of `here`."""
    if given is None:
        return None
    whole = given if len(given) > len("08:15:00") else f"{here.date().isoformat()}T{given}"
    try:
        moment = datetime.fromisoformat(whole)
    except ValueError:
        moment = None
    if moment is None or len(whole) <= len("2026-11-20"):
        raise typer.BadParameter(
            f"expected 08:15 or 2026-11-20T08:15, got {given}", param_hint="--at"
        )
    return moment if moment.tzinfo else moment.replace(tzinfo=here.tzinfo)
