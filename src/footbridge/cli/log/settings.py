"""Entries about the days ahead: days away, reviews, promises, new answers of the set-up."""

from typing import Annotated

import typer

from footbridge.catalogue.words import Equipment, Track
from footbridge.cli.log.entry import At, FactId, Options, write_down
from footbridge.cli.reading import Json, Who, day_of
from footbridge.engine.facts import Away, AwayReason, ProfileChanged, Promise, ReviewAccepted
from footbridge.engine.person import Slot, Weekday
from footbridge.telling.plain import seen_only


def away(
    first: Annotated[str, typer.Argument(metavar="FIRST", help="The first day, 2026-11-20.")],
    last: Annotated[str, typer.Argument(metavar="LAST", help="The last day, 2026-11-27.")],
    why: Annotated[AwayReason, typer.Option(help="Illness and hospital mean a fresh start.")] = (
        AwayReason.HOLIDAY
    ),
    who: Who = None,
    at: At = None,
    fact_id: FactId = None,
    as_json: Json = False,
) -> None:
    """Days without training, first and last included. They may lie ahead."""
    days = day_of(first, hint="FIRST"), day_of(last, hint="LAST")
    write_down(Options(who, at, fact_id, as_json), Away(first=days[0], last=days[1], why=why))


def review(
    accept: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="A proposal that gets a yes.")
    ] = None,
    usual_now: Annotated[
        bool | None,
        typer.Option(
            "--usual-now/--no-usual-now",
            help="It hurts more than when you began, and that is how it is now. A climb is "
            "measured from here.",
        ),
    ] = None,
    who: Who = None,
    at: At = None,
    fact_id: FactId = None,
    as_json: Json = False,
) -> None:
    """A review was gone through. Without --accept all stays as it is."""
    what = ReviewAccepted(accepted=tuple(accept or ()), usual_now=usual_now)
    write_down(Options(who, at, fact_id, as_json), what)


def promise(
    to: Annotated[str, typer.Argument(metavar="TO", help=Promise.ASKED["to"])],
    says: Annotated[str, typer.Argument(metavar="SAYS", help=Promise.ASKED["says"])],
    day: Annotated[list[Weekday], typer.Option(help="A day of the week. May be repeated.")],
    ended: Annotated[str | None, typer.Option(metavar="DAY", help=Promise.ASKED["ended"])] = None,
    instead_of: Annotated[
        str | None, typer.Option(metavar="ID", help="The promise whose place it takes.")
    ] = None,
    who: Who = None,
    at: At = None,
    fact_id: FactId = None,
    as_json: Json = False,
) -> None:
    """A promise that a friend or a group knows of, on some days of each week."""
    what = Promise(
        to=seen_only(to),
        says=seen_only(says),
        weekdays=tuple(day),
        ended=None if ended is None else day_of(ended, hint="--ended"),
    )
    write_down(Options(who, at, fact_id, as_json), what, corrects=instead_of)


def profile(
    track: Annotated[Track | None, typer.Option(help="Where it is felt.")] = None,
    home: Annotated[
        list[Equipment] | None, typer.Option(help="What is at home: the whole list, repeated.")
    ] = None,
    minutes: Annotated[int | None, typer.Option(min=5, max=120, help="Minutes a day.")] = None,
    strength: Annotated[
        list[Weekday] | None, typer.Option(help="The days for strength, repeated.")
    ] = None,
    slot: Annotated[Slot | None, typer.Option(help="When the check-in is made.")] = None,
    time_zone: Annotated[
        str | None, typer.Option(metavar="NAME", help="Where you live, such as Europe/Warsaw.")
    ] = None,
    not_for_me: Annotated[
        list[str] | None, typer.Option(metavar="EXERCISE[:WHY]", help="The whole list, repeated.")
    ] = None,
    who: Who = None,
    at: At = None,
    fact_id: FactId = None,
    as_json: Json = False,
) -> None:
    """New answers to set-up questions. What is left out stays as it was."""
    what = ProfileChanged(
        track=track,
        at_home=None if home is None else tuple(home),
        minutes=minutes,
        strength_weekdays=None if strength is None else tuple(strength),
        check_in_slot=slot,
        not_for_me=wishes(not_for_me),
        time_zone=time_zone,
    )
    if what == ProfileChanged():
        raise typer.BadParameter("say what changes", param_hint="--minutes or another option")
    write_down(Options(who, at, fact_id, as_json), what)


def wishes(given: list[str] | None) -> dict[str, str] | None:
    """`lunge:my knees` as the exercise and the reason."""
    if given is None:
        return None
    pairs = (each.partition(":") for each in given)
    return {exercise.strip(): seen_only(why) for exercise, _, why in pairs}
