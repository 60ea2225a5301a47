"""Entries of every day: the check-in, and the look at both feet."""

from typing import Annotated

import typer

from footbridge.catalogue.read import read_catalogue
from footbridge.catalogue.words import Place, Side, Stream
from footbridge.cli.at_hand import key_of, ready
from footbridge.cli.log.entry import At, Entry, FactId, Tags, moment_of, write_down
from footbridge.cli.log.parts import one_of, parts_of
from footbridge.cli.reading import Json, Who, now
from footbridge.engine.answers import person_on
from footbridge.engine.history import history_until
from footbridge.engine.journal import Feeling, Finding, FootFinding, NightPain, ZoneFeeling
from footbridge.engine.person import Slot, Zone

EVENING_FROM = 14

Score = Annotated[int | None, typer.Option(min=0, max=10, help="0 to 10.")]


def check_in(
    pain: Score = None,
    soreness: Score = None,
    slot: Annotated[Slot | None, typer.Option(help="Left out: by the clock.")] = None,
    night: Annotated[NightPain | None, typer.Option(help="Pain at night.")] = None,
    slept_well: Annotated[bool | None, typer.Option("--slept-well/--slept-badly")] = None,
    zone: Annotated[
        list[str] | None,
        typer.Option(metavar="SIDE:PLACE:FEELING", help="Such as left:sole-heel:numb. Repeat it."),
    ] = None,
    no_zones: Annotated[
        bool, typer.Option("--no-zones", help="The map was looked at, and nothing was marked.")
    ] = False,
    blames: Annotated[Stream | None, typer.Option(help="What yesterday's rise came from.")] = None,
    tag: Tags = None,
    who: Who = None,
    at: At = None,
    fact_id: FactId = None,
    as_json: Json = False,
) -> None:
    """How it feels today. What is left out counts as not answered."""
    zones = [zone_feeling(each) for each in zone or ()]
    write_down(
        "check_in",
        Entry(who, at, fact_id, as_json, warn=True),
        slot=slot or slot_by_the_clock(at, who),
        pain=pain,
        soreness=soreness,
        zones=zones if zones or no_zones else None,
        night_pain=night,
        slept_well=slept_well,
        blames=blames,
        tags=tag or (),
    )


def feet(
    found: Annotated[
        list[str] | None,
        typer.Option(
            metavar="WHAT:SIDE[:PLACE]", help="Such as blister:left:sole-heel. Repeat it."
        ),
    ] = None,
    cannot_see: Annotated[
        bool, typer.Option("--cannot-see", help="The feet could not be seen well enough.")
    ] = False,
    who: Who = None,
    at: At = None,
    fact_id: FactId = None,
    as_json: Json = False,
) -> None:
    """A look at both feet. Without --found nothing was found."""
    write_down(
        "look_at_feet",
        Entry(who, at, fact_id, as_json, warn=True),
        findings=[finding(each) for each in found or ()],
        could_see=not cannot_see,
    )


def slot_by_the_clock(at: str | None, who: str | None) -> Slot:
    """Morning or evening; at night the person's own: half past midnight may still be evening."""
    moment = moment_of(at) or now()
    if moment.hour < read_catalogue().numbers.night_ends_hour:
        ready()
        from footbridge import care

        told = care.record_of(key_of(who))
        return person_on(told.person, history_until(told.journal, moment.date())).check_in_slot
    return Slot.MORNING if moment.hour < EVENING_FROM else Slot.EVENING


def zone_feeling(given: str) -> ZoneFeeling:
    side, place, feels = parts_of(given, least=3, most=3, hint="--zone")
    zone = Zone(side=one_of(Side, side, "--zone"), place=one_of(Place, place or "", "--zone"))
    return ZoneFeeling(zone=zone, feels=one_of(Feeling, feels or "", "--zone"))


def finding(given: str) -> FootFinding:
    what, side, place = parts_of(given, least=2, most=3, hint="--found")
    where = one_of(Side, side or "", "--found")
    zone = Zone(side=where, place=one_of(Place, place, "--found")) if place else None
    return FootFinding(found=one_of(Finding, what, "--found"), side=where, zone=zone)
