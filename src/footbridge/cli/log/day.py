"""Entries of every day: the check-in, and the look at both feet."""

from typing import Annotated

import typer

from footbridge.catalogue.words import Place, Side, Stream
from footbridge.cli.asking import ask_yes, at_a_terminal, say
from footbridge.cli.at_hand import key_of
from footbridge.cli.endings import refused
from footbridge.cli.log.entry import At, FactId, Options, moment_for, write_down
from footbridge.cli.log.parts import one_of, parts_of
from footbridge.cli.reading import Json, Who
from footbridge.engine.facts import (
    CheckIn,
    Feeling,
    FeetCheck,
    Finding,
    FootFinding,
    NightPain,
    ZoneFeeling,
)
from footbridge.engine.known.time_of_day import own_day, slot_at
from footbridge.engine.person import Slot, Zone

Score = Annotated[int | None, typer.Option(min=0, max=10, help="0 to 10.")]


def check_in(
    pain: Score = None,
    soreness: Score = None,
    slot: Annotated[Slot | None, typer.Option(help="Left out: by the clock.")] = None,
    night: Annotated[NightPain | None, typer.Option(help="Pain at night.")] = None,
    zone: Annotated[
        list[str] | None,
        typer.Option(metavar="SIDE:PLACE:FEELING", help="Such as left:sole-heel:numb. Repeat it."),
    ] = None,
    no_zones: Annotated[
        bool, typer.Option("--no-zones", help="The map was looked at, and nothing was marked.")
    ] = False,
    blames: Annotated[Stream | None, typer.Option(help="What yesterday’s rise came from.")] = None,
    instead: Annotated[
        bool | None,
        typer.Option(
            "--instead/--as-well",
            help="Beside a check-in of the same half of the day: in its place, or one more.",
        ),
    ] = None,
    who: Who = None,
    at: At = None,
    fact_id: FactId = None,
    as_json: Json = False,
) -> None:
    """How it feels today. What is left out counts as not answered."""
    zones = [zone_feeling(each) for each in zone or ()]
    what = CheckIn(
        slot=slot or slot_by_the_clock(at, who),
        pain=pain,
        soreness=soreness,
        zones=tuple(zones) if zones or no_zones else None,
        night_pain=night,
        blames=blames,
    )
    options = Options(who, at, fact_id, as_json)
    write_down(options, what, corrects=in_place_of(what, options, instead))


def in_place_of(what: CheckIn, options: Options, instead: bool | None) -> str | None:
    """The check-in of the same half of the day that `what` takes the place of, if it is meant."""
    moment = moment_for(options.at, options.who)
    from footbridge import care, telling

    history = care.record_of(key_of(options.who)).history(moment.date())
    told = [
        each
        for each in history.on(own_day(what, moment, care.catalogue().numbers), CheckIn)
        if each.what.slot is what.slot and each.id != options.fact_id
    ]
    if not told or instead is False:
        return None
    line = f"There is one already: {telling.fact(told[-1], care.catalogue())}."
    if instead is None and not at_a_terminal():
        raise refused(line, "Nothing was written down. Say --instead of it, or --as-well.")
    if instead is None:
        say(line)
        instead = ask_yes("Is this one instead of it?", default=True)
    return told[-1].id if instead else None


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
    findings = tuple(finding(each) for each in found or ())
    what = FeetCheck(findings=findings, could_see=not cannot_see)
    write_down(Options(who, at, fact_id, as_json), what)


def slot_by_the_clock(at: str | None, who: str | None) -> Slot:
    """Morning or evening, as every other door has it."""
    moment = moment_for(at, who)
    from footbridge import care

    told = care.record_of(key_of(who))
    person = told.person_on(moment.date())
    return slot_at(moment, person.check_in_slot, care.catalogue().numbers)


def zone_feeling(given: str) -> ZoneFeeling:
    side, place, feels = parts_of(given, least=3, most=3, hint="--zone")
    zone = Zone(side=one_of(Side, side, "--zone"), place=one_of(Place, place or "", "--zone"))
    return ZoneFeeling(zone=zone, feels=one_of(Feeling, feels or "", "--zone"))


def finding(given: str) -> FootFinding:
    what, side, place = parts_of(given, least=2, most=3, hint="--found")
    where = one_of(Side, side or "", "--found")
    zone = Zone(side=where, place=one_of(Place, place, "--found")) if place else None
    return FootFinding(found=one_of(Finding, what, "--found"), side=where, zone=zone)
