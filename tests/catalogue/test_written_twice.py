"""Doses, ways, ladders, set-up lines, calls and numbers, each on a page that a clinician can read.

Sound content can still be wrong: a gate of the line beside it, a need forgotten, another sign's
call. No truth of the content sees that, so all of it stands here a second time (the `what_…csv`
beside this file). Whoever changes one changes the other, and says to somebody who knows why.
"""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from footbridge.catalogue.model import Amount, Exercise, Flag, Need, Variant
from footbridge.catalogue.read import read_catalogue
from footbridge.catalogue.words import Tier
from tests.catalogue.test_safety_data import line as what_it_stops

HERE = Path(__file__).parent
Line = dict[str, str]
HOW_SOON = {
    Tier.EMERGENCY: "all your emergency number now",
    Tier.SAME_DAY: "today",
    Tier.WITHIN_DAYS: "within 3 days",
    Tier.NEXT_VISIT: "",
}


def test_each_way_stands_loads_and_waits_as_it_is_written_down() -> None:
    ways = (
        of_a_way(exercise, way)
        for exercise in read_catalogue().exercises.values()
        for way in exercise.variants
    )

    assert list(ways) == page("what_each_way_is")


def test_each_dose_starts_and_ends_as_it_is_written_down() -> None:
    doses = map(of_a_dose, read_catalogue().exercises.values())

    assert list(doses) == page("what_each_dose_is")


def test_each_rung_of_a_ladder_is_as_it_is_written_down() -> None:
    assert list(of_rungs()) == page("what_each_rung_is")


def test_each_line_of_the_set_up_leads_where_it_is_written_down() -> None:
    assert list(of_lines()) == page("what_each_line_leads_to")


def test_each_sign_is_opened_and_called_about_as_it_is_written_down() -> None:
    signs = map(of_a_sign, read_catalogue().flags.values())

    assert list(signs) == page("what_opens_each_sign")


def test_each_clock_and_tongue_is_of_the_country_that_is_written_down() -> None:
    countries = (
        {
            "id": each.id,
            "zones": " ".join(each.zones),
            "languages": " ".join(each.languages),
            "ask_for": each.ask_for,
        }
        for each in read_catalogue().countries.values()
    )

    assert list(countries) == page("what_each_country_is")


def test_each_number_is_as_it_is_written_down() -> None:
    """How a voice keeps time is tuned by ear, and hurts nobody."""
    catalogue = read_catalogue()
    numbers = (
        {"name": name, "value": f"{getattr(catalogue.numbers, name)}", "unit": note.unit}
        for name, note in catalogue.number_notes.items()
        if not name.startswith("speech_")
    )

    assert list(numbers) == page("what_each_number_is")


def test_each_weeks_and_order_of_a_programme_are_as_they_are_written_down() -> None:
    assert list(of_programmes()) == page("what_each_programme_holds")


@pytest.mark.parametrize("flag", read_catalogue().flags.values(), ids=lambda flag: flag.id)
def test_what_to_do_is_as_soon_as_the_sign_is_urgent(flag: Flag) -> None:
    """The tier decides what the program does; the person goes by these words."""
    words_to_act_on = " ".join(flag.do_now)
    tiers = [flag.tier, *([flag.escalation.tier] if flag.escalation else [])]

    assert all(HOW_SOON[tier] in words_to_act_on for tier in tiers)
    assert not flag.tier.is_emergency or HOW_SOON[flag.tier] in flag.do_now[0]


def page(name: str) -> list[Line]:
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as told:
        return list(csv.DictReader(told))


def of_a_way(exercise: Exercise, way: Variant) -> Line:
    return {
        "exercise": exercise.id,
        "way": way.id,
        "position": way.position,
        "traits": " ".join(way.traits),
        "at_home": " ".join(way.equipment),
        "needs": "; ".join(" ".join(of_a_need(need)) for need in way.needs),
        "clinician": "only" if way.clinician_only else "",
        "tracks": " ".join(exercise.tracks),
        "taken_out_by": " ".join(exercise.removed_by),
        "loads": " ".join(way.loads),
    }


def of_a_need(need: Need) -> Iterator[str]:
    named = {
        "test": need.measure,
        "at_least": need.at_least,
        "week": need.from_week,
        "after": need.reached_exercise,
        "way": need.reached_variant,
        "sets": need.reached_sets,
        "reps": need.reached_reps,
        "level": need.balance_level,
        "calm_days": need.calm_days,
    }
    return (f"{name}={told}" for name, told in named.items() if told is not None)


def of_a_dose(exercise: Exercise) -> Line:
    dose = exercise.dose
    tempo, target = dose.tempo, dose.target
    return {
        "exercise": exercise.id,
        "stream": exercise.stream,
        "sides": dose.sides,
        "sets": span(dose.sets),
        "reps": span(dose.reps),
        "hold_seconds": span(dose.hold_seconds),
        "work_seconds": span(dose.work_seconds),
        "tempo": f"{tempo.up}-{tempo.pause}-{tempo.down}" if tempo else "",
        "rest_seconds": span(dose.rest_seconds),
        "band": f"{target.scale} {target.lo}-{target.hi}" if target else "",
    }


def span(amount: Amount | None) -> str:
    """Where it starts, in what range."""
    return f"{amount.start} in {amount.lo}-{amount.hi}" if amount else ""


def of_rungs() -> Iterator[Line]:
    for ladder in read_catalogue().ladders.values():
        for rung in ladder.rungs:
            yield {
                "ladder": ladder.id,
                "rung": rung.id,
                "exercise": rung.exercise,
                "way": rung.variant,
                "seconds": f"{rung.start_seconds}-{rung.top_seconds}" if rung.top_seconds else "",
                "rounds": f"{rung.rounds or ''}",
                "tandem": "needed" if rung.needs_tandem else "",
                "begun_with": rung.begun_with or "",
            }


def of_lines() -> Iterator[Line]:
    for screen in sorted(read_catalogue().safety.values(), key=lambda each: each.place):
        for told in screen.lines:
            yield {
                "screen": screen.id,
                "line": told.id,
                "signs": " ".join(told.flags),
                "limits": " ".join(told.gates),
                "asks": " ".join(told.asks),
                "tells": " ".join(told.tells),
            }


def of_a_sign(flag: Flag) -> Line:
    raised, asked = flag.raised_by, flag.asked_by
    return {
        "id": flag.id,
        "outcome": what_it_stops(flag)["outcome"],
        "call": flag.call,
        "seen": words(raised.findings if raised else ()),
        "falls": words(raised.falls if raised else ()),
        "counted": words(raised.notes if raised else ()),
        "same_day_with": raised.same_day_with if raised else "",
        "asked_when_seen": words(asked.findings if asked else ()),
        "asked_when_stopped": words(asked.stops if asked else ()),
        "asked_when_noticed": words(asked.notes if asked else ()),
    }


def words(told: Iterable[str]) -> str:
    return " ".join(told)


def of_programmes() -> Iterator[Line]:
    for programme in read_catalogue().programmes.values():
        held = {
            "warm_up": programme.warm_up,
            "core": programme.core_strength,
            "in_turn": programme.alternating_strength,
            "later": programme.later_strength,
            "anchors": programme.anchors,
            "worth": programme.worth,
            "moving_balance": programme.moving_balance,
            "stretches": programme.stretches,
            "tests": programme.baseline_tests,
        }
        track = programme.track
        for name, told in held.items():
            yield {"track": track, "what": name, "holds": words(told)}
        yield {"track": track, "what": "ladder", "holds": programme.balance_ladder}
        days = f"{programme.stretch_days_a_week} days a week"
        yield {"track": track, "what": "stretching", "holds": days}
        for one in programme.phases:
            weeks = f"weeks {one.first_week}-{one.last_week}"
            more = f"review every {one.review_every_days} days, {one.surface}"
            yield {
                "track": track,
                "what": one.id,
                "holds": f"{weeks}, {more}, stretch {one.stretch_stage}",
            }
