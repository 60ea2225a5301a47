"""What in the data points to a warning sign: from how much on, for how long, and what ends it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Measure, Noticed, Place, Side, StopSign, Track
from footbridge.engine.facts import (
    CheckIn,
    Entry,
    Fact,
    Feeling,
    FeetCheck,
    Finding,
    FlagDenied,
    FlagRaised,
    FootFinding,
    Journal,
    NightPain,
    ProfileChanged,
    Session,
    SetDone,
    Test,
    Walk,
    ZoneFeeling,
)
from footbridge.engine.known.guide import guide_of
from footbridge.engine.known.history import Timed, entries_until, history_until
from footbridge.engine.known.spans import FOR_EVER
from footbridge.engine.person import Slot, Zone
from footbridge.engine.signs.case import new_case, with_later
from footbridge.engine.signs.evidence import Evidence
from footbridge.engine.signs.noticed import Found
from footbridge.engine.signs.questions import answers_in, days_asked, open_asks
from tests.life import NUMBERS, moment
from tests.people import AMIR, RUTH, START

ABOUT = ("best_holds", "second_leg", "questions")
DAY = timedelta(days=1)
ON = START + 20 * DAY
HEEL = Zone(side=Side.LEFT, place=Place.SOLE_HEEL)
HEEL_TOO = (*RUTH.usual_zones, HEEL)


def told(what: Fact, before: int = 0, at: str = "08:00") -> Entry[Fact]:
    when = moment(ON - before * DAY, at)
    return Entry(id=f"{what.KIND}-{before}-{at}", at=when, recorded=when, what=what)


def check_in(before: int = 0, at: str = "08:00", **said: Any) -> Entry[Fact]:
    return told(CheckIn(**{"slot": Slot.MORNING, **said}), before, at)


def found(
    catalogue: Catalogue, noticed: Noticed | str, facts: Iterable[Entry[Fact]], who: Any = RUTH
) -> list[Evidence]:
    """What points to one flag: the same whether all is told at once or each day by itself."""
    entries = entries_until(tuple(facts), ON, NUMBERS, START)
    at_once = with_later(new_case(who, catalogue), entries, ON)
    by_day = day_by_day(catalogue, facts, who)
    flag = guide_of(catalogue).asks(noticed) if isinstance(noticed, Noticed) else noticed
    evidence = [one for one in at_once.found.evidence if one.flag == flag]
    assert in_order(evidence) == in_order(one for one in by_day if one.flag == flag)
    return evidence


def day_by_day(
    catalogue: Catalogue, facts: Iterable[Entry[Fact]], who: Any = RUTH
) -> tuple[Evidence, ...]:
    case, told_on = new_case(who, catalogue), defaultdict[date, list[Timed]](list)
    for one in entries_until(tuple(facts), ON, NUMBERS, START):
        told_on[one[1].day].append(one)
    for day in sorted({*told_on, ON}):
        case = with_later(case, told_on[day], day)
    return case.found.evidence


def in_order(evidence: Iterable[Evidence]) -> list[Evidence]:
    return sorted(evidence, key=lambda one: (one.since, one.moment, one.facts))


def numb(*zones: Zone, feels: Feeling = Feeling.NUMB) -> tuple[ZoneFeeling, ...]:
    return tuple(ZoneFeeling(zone=zone, feels=feels) for zone in zones)


@pytest.mark.covers("FLAG-12")
@pytest.mark.parametrize(
    ("days", "is_found"),
    [((2, 0), True), ((1, 0), False), ((0,), False), ((14, 0), True), ((15, 0), False)],
)
def test_a_new_numb_place_is_asked_about_when_it_stays_three_days(
    catalogue: Catalogue, days: tuple[int, ...], is_found: bool
) -> None:
    facts = [check_in(day, zones=numb(HEEL)) for day in days]

    evidence = found(catalogue, Noticed.SPREADING_NUMBNESS, facts)

    assert bool(evidence) is is_found
    if evidence:
        (one,) = evidence
        assert (one.since, one.until) == (ON, ON + 14 * DAY)
        assert one.facts == (facts[0].id, facts[-1].id)
        assert one.values == {"side": HEEL.side, "place": HEEL.place, "check_ins": 2}
        assert one.goes_on


@pytest.mark.covers("FLAG-12")
@pytest.mark.parametrize(
    "zones", [numb(HEEL, feels=Feeling.TINGLING), numb(*RUTH.usual_zones), None, ()]
)
def test_what_is_usual_or_not_numb_is_no_new_numb_place(catalogue: Catalogue, zones: Any) -> None:
    facts = [check_in(day, zones=zones) for day in (4, 2, 0)]

    assert found(catalogue, Noticed.SPREADING_NUMBNESS, facts) == []


@pytest.mark.covers("FLAG-12")
@pytest.mark.parametrize(
    ("said", "is_found"),
    [
        # The heel became usual, and was told as numb on one day alone before that.
        ([(3, HEEL_TOO)], False),
        ([(3, HEEL_TOO), (1, RUTH.usual_zones)], True),
        # It was usual, and is no longer: from then on it counts, on one day so far.
        ([(5, HEEL_TOO), (1, RUTH.usual_zones)], False),
        ([(5, HEEL_TOO), (3, RUTH.usual_zones)], True),
    ],
)
def test_a_place_is_new_by_what_was_usual_when_it_was_told(
    catalogue: Catalogue, said: list[tuple[int, tuple[Zone, ...]]], is_found: bool
) -> None:
    changes = [told(ProfileChanged(usual_zones=zones), day, "07:00") for day, zones in said]
    facts = [check_in(day, zones=numb(HEEL)) for day in (4, 2, 0)]

    evidence = found(catalogue, Noticed.SPREADING_NUMBNESS, [*changes, *facts])

    assert bool(evidence) is is_found


def test_what_is_called_usual_in_the_same_moment_is_no_new_place(catalogue: Catalogue) -> None:
    changed = told(ProfileChanged(usual_zones=HEEL_TOO), 2)
    facts = [check_in(day, zones=numb(HEEL)) for day in (4, 2, 0)]

    assert found(catalogue, Noticed.SPREADING_NUMBNESS, [changed, *facts]) == []


@pytest.mark.covers("FLAG-12")
@pytest.mark.parametrize(("needed", "is_found"), [(3, True), (4, False)])
def test_a_new_numb_place_is_told_as_often_as_the_catalogue_asks(
    catalogue: Catalogue, needed: int, is_found: bool
) -> None:
    numbers = replace(catalogue.numbers, spread_check_ins=needed)
    facts = [check_in(day, zones=numb(HEEL)) for day in (4, 2, 0)]

    evidence = found(
        replace(catalogue, numbers=numbers), Noticed.SPREADING_NUMBNESS, facts
    )  # fmt: skip

    assert bool(evidence) is is_found


def test_each_day_on_which_it_is_told_again_asks_anew(catalogue: Catalogue) -> None:
    """And a day that brought nothing takes nothing back."""
    days = [check_in(day, zones=numb(HEEL)) for day in (6, 4, 2)] + [check_in(1, pain=2)]
    nights = [check_in(day, night_pain=NightPain.NEW_OR_WORSE) for day in (5, 4, 3, 2)]
    very = [check_in(day, pain=9) for day in (8, 5, 2)]

    spreading = found(catalogue, Noticed.SPREADING_NUMBNESS, days)
    broken = found(catalogue, Noticed.BROKEN_NIGHTS, [*nights, check_in(1, pain=2)])
    twice = found(catalogue, Noticed.STRONG_PAIN, [*very, check_in(1, pain=2)])

    assert [one.since for one in spreading] == [ON - 4 * DAY, ON - 2 * DAY]
    assert [one.since for one in broken] == [ON - 3 * DAY, ON - 2 * DAY]
    assert [one.since for one in twice if not one.goes_on] == [ON - 5 * DAY, ON - 2 * DAY]


@pytest.mark.covers("FLAG-07")
@pytest.mark.parametrize(
    ("nights", "is_found"),
    [((2, 1, 0), True), ((6, 3, 0), True), ((7, 3, 0), False), ((1, 0), False)],
)
def test_three_broken_nights_of_seven_are_asked_about(
    catalogue: Catalogue, nights: tuple[int, ...], is_found: bool
) -> None:
    facts = [check_in(night, night_pain=NightPain.NEW_OR_WORSE) for night in nights]

    evidence = found(catalogue, Noticed.BROKEN_NIGHTS, facts)

    assert bool(evidence) is is_found
    if evidence:
        assert evidence[-1].values == {"nights": 3}
        assert evidence[-1].facts == tuple(one.id for one in facts)
        # As long as three of seven are broken.
        assert evidence[-1].until == ON + (6 - nights[0]) * DAY


def test_nights_of_usual_pain_are_not_asked_about(catalogue: Catalogue) -> None:
    facts = [check_in(night, night_pain=NightPain.USUAL) for night in (2, 1, 0)]

    assert found(catalogue, Noticed.BROKEN_NIGHTS, facts) == []


@pytest.mark.covers("FLAG-15")
@pytest.mark.parametrize(
    ("usual", "now", "is_found"),
    [(3, 7, True), (3, 6, False), (4, 7, False), (4, 8, True), (2, 7, True), (0, 6, False)],
)
def test_strong_pain_far_above_usual_is_asked_about(
    catalogue: Catalogue, usual: int, now: int, is_found: bool
) -> None:
    facts = [check_in(day, pain=usual) for day in range(6, 0, -1)] + [check_in(pain=now)]

    evidence = found(catalogue, Noticed.STRONG_PAIN, facts)

    assert bool(evidence) is is_found
    if evidence:
        (one,) = evidence
        assert one.values == {"pain": now, "usual": usual}
        assert (one.since, one.until, one.ends_with) == (ON, ON + 14 * DAY, Slot.MORNING)


@pytest.mark.covers("FLAG-15")
@pytest.mark.parametrize(
    ("before", "is_found"),
    [
        ([(14, 3)], True),
        ([(15, 3), (14, 3)], True),
        ([(16, 3), (15, 3), (14, 3)], True),
        ([(15, 3)], False),
        ([], False),
        # Pain that comes and goes by two has to rise by five.
        ([(day, 5 if day % 3 else 3) for day in range(14, 0, -1)], False),
        ([(day, 4 if day % 3 else 2) for day in range(14, 0, -1)], True),
        ([(day, 5) for day in range(14, 0, -1)], True),
    ],
)
def test_strong_pain_is_measured_by_the_mornings_of_a_fortnight(
    catalogue: Catalogue, before: list[tuple[int, int]], is_found: bool
) -> None:
    """By pain alone: how sore it was says nothing of it."""
    facts = [check_in(day, pain=pain, soreness=1) for day, pain in before]

    evidence = found(catalogue, Noticed.STRONG_PAIN, [*facts, check_in(pain=9, soreness=1)])

    assert bool(evidence) is is_found


@pytest.mark.covers("FLAG-15")
def test_what_is_not_strong_is_not_asked_about_on_the_day_of_a_strong_evening(
    catalogue: Catalogue,
) -> None:
    mornings = [check_in(day, pain=0) for day in range(6, 0, -1)] + [check_in(0, pain=6)]
    evening = check_in(0, "20:00", slot=Slot.EVENING, pain=7)

    assert found(catalogue, Noticed.STRONG_PAIN, [*mornings, evening]) == []


@pytest.mark.covers("FLAG-15")
def test_strong_pain_is_asked_about_each_day_anew(catalogue: Catalogue) -> None:
    facts = [check_in(day, pain=2) for day in range(9, 3, -1)]
    facts += [check_in(3, pain=8), check_in(1, pain=8), check_in(0, pain=3)]

    evidence = found(catalogue, Noticed.STRONG_PAIN, facts)

    assert [(one.since, one.until) for one in evidence] == [
        (ON - 3 * DAY, ON - 2 * DAY), (ON - DAY, ON - DAY),
    ]  # fmt: skip


@pytest.mark.covers("FLAG-15")
def test_strong_pain_is_over_when_it_is_rated_again(catalogue: Catalogue) -> None:
    facts = [check_in(day, pain=3) for day in range(6, 2, -1)]
    facts += [check_in(2, pain=8), check_in(0, pain=3)]

    (one,) = found(catalogue, Noticed.STRONG_PAIN, facts)

    assert (one.since, one.until) == (ON - 2 * DAY, ON - DAY)


@pytest.mark.covers("FLAG-15")
@pytest.mark.parametrize(
    ("first", "second", "before", "is_found"),
    [
        ({"pain": 9}, {"pain": 9}, 6, True),
        ({"pain": 9}, {"pain": 9}, 7, False),
        ({"pain": 9}, {"pain": 8}, 1, False),
        ({"pain": 9}, {"soreness": 10}, 3, True),
        ({"soreness": 9}, {"soreness": 9}, 3, True),
    ],
)
def test_two_very_strong_ratings_in_a_week_are_asked_about_whatever_is_usual(
    catalogue: Catalogue,
    first: dict[str, int],
    second: dict[str, int],
    before: int,
    is_found: bool,
) -> None:
    usual = [check_in(day, pain=8, soreness=8) for day in range(19, 10, -1)]
    facts = [*usual, check_in(before, **first), check_in(0, **second)]

    evidence = [one for one in found(catalogue, Noticed.STRONG_PAIN, facts) if not one.goes_on]

    assert bool(evidence) is is_found
    if evidence:
        (one,) = evidence
        assert one.values == {"pain": max(second.values())}
        assert (one.since, one.until) == (ON, ON + 6 * DAY)
        assert one.facts == (facts[-2].id, facts[-1].id)


@pytest.mark.covers("REG-09")
@pytest.mark.parametrize(
    ("stop", "flags"),
    [
        (StopSign.PAIN, ("FLAG-16",)),
        (StopSign.DIZZY, ("FLAG-17",)),
        (StopSign.WEAK, ("FLAG-18",)),
        (StopSign.UNEXPLAINED, ("FLAG-16", "FLAG-17", "FLAG-18")),
    ],
)
def test_a_stop_is_asked_about_for_a_week(
    catalogue: Catalogue, stop: StopSign, flags: tuple[str, ...]
) -> None:
    done = SetDone(exercise="heel-raise", reps=3, stop=stop)
    session, walk = told(Session(sets=(done,)), 0, "10:00"), told(Walk(seconds=60, stop=stop))

    for fact, exercise in ((session, "heel-raise"), (walk, "walking")):
        for flag in flags:
            (one,) = found(catalogue, flag, [fact])
            assert one.values == {"exercise": exercise}
            assert (one.since, one.until, one.facts) == (ON, ON + 7 * DAY, (fact.id,))
            assert not one.goes_on


def look(before: int = 0, at: str = "08:05", **said: Any) -> Entry[Fact]:
    return told(FeetCheck(**{"could_see": True, "findings": (), **said}), before, at)


CHANGED = (FootFinding(found=Finding.COLOUR_CHANGE, side=Side.LEFT),)


@pytest.mark.covers("FLAG-05", "REG-07")
def test_a_colour_that_changed_is_asked_about_until_a_look_that_could_see(
    catalogue: Catalogue,
) -> None:
    seen = look(3, findings=CHANGED)

    (alone,) = found(catalogue, "FLAG-05", [seen])
    (in_the_dark,) = found(catalogue, "FLAG-05", [seen, look(1, could_see=False)])
    (over,) = found(catalogue, "FLAG-05", [seen, look(1)])
    again = found(catalogue, "FLAG-05", [seen, look(1, findings=CHANGED)])

    assert (alone.since, alone.until) == (ON - 3 * DAY, FOR_EVER)
    assert alone.values == {"side": Side.LEFT}
    assert in_the_dark.until == FOR_EVER
    assert over.until == ON - 2 * DAY
    assert [one.until for one in sorted(again, key=lambda one: one.since)] == [
        ON - 2 * DAY, FOR_EVER,
    ]  # fmt: skip


@pytest.mark.covers("FLAG-05", "REG-07")
def test_a_look_of_which_is_not_yet_told_what_was_seen_ends_nothing(catalogue: Catalogue) -> None:
    (one,) = found(catalogue, "FLAG-05", [look(3, findings=CHANGED), look(1, not_yet_told=True)])

    assert one.until == FOR_EVER
    assert not one.goes_on


def test_a_day_ends_what_it_can_and_leaves_the_rest(catalogue: Catalogue) -> None:
    """A colour that went says nothing of a numb heel."""
    facts = [look(4, findings=CHANGED), look(0)]
    facts += [check_in(day, zones=numb(HEEL)) for day in (4, 2)]
    facts.sort(key=lambda one: one.at)

    (colour,) = found(catalogue, "FLAG-05", facts)
    (heel,) = found(catalogue, Noticed.SPREADING_NUMBNESS, facts)

    assert colour.until == ON - DAY
    assert heel.until == ON - 2 * DAY + 14 * DAY


def test_of_two_check_ins_of_a_day_one_is_enough_to_tell(catalogue: Catalogue) -> None:
    evening = [check_in(day, "20:00", slot=Slot.EVENING, pain=2) for day in (2, 1, 0)]
    numb_heel = [check_in(day, zones=numb(HEEL)) for day in (2, 1, 0)]
    nights = [check_in(day, night_pain=NightPain.NEW_OR_WORSE) for day in (2, 1, 0)]

    assert found(catalogue, Noticed.SPREADING_NUMBNESS, [*numb_heel, *evening])
    assert found(catalogue, Noticed.BROKEN_NIGHTS, [*nights, *evening])


def test_what_no_flag_asks_about_is_not_found(catalogue: Catalogue) -> None:
    flag = guide_of(catalogue).asks(Noticed.BROKEN_NIGHTS)
    others = {name: one for name, one in catalogue.flags.items() if name != flag}
    nights = [check_in(day, night_pain=NightPain.NEW_OR_WORSE) for day in (2, 1, 0)]

    assert day_by_day(replace(catalogue, flags=others), nights) == ()


def test_what_is_over_is_no_longer_kept(catalogue: Catalogue) -> None:
    known = [Evidence("FLAG-07", ON - 9 * DAY, ON + day * DAY, 1.0, ("a",)) for day in (-1, 0, 1)]
    bests = {"tandem": ((ON, 20, "test", 1.0),)}

    kept = Found(tuple(known), bests, frozenset({Side.LEFT})).since(ON)

    assert kept == Found(tuple(known[1:]), bests, frozenset({Side.LEFT}))


def test_what_ends_it_may_be_told_on_a_later_day(catalogue: Catalogue) -> None:
    """What was known before is kept, and only the new days are looked through."""
    facts = [look(3, findings=CHANGED), check_in(3, pain=3), check_in(2, pain=9), look(1)]
    facts += [check_in(day, pain=3) for day in range(9, 3, -1)]
    case = new_case(RUTH, catalogue)
    for day in (ON - 2 * DAY, ON - DAY):
        new = [one for one in facts if case.today < one.day <= day or not case.history.seconds]
        new = [one for one in new if one.day <= day and one.id not in case.history.seconds]
        case = with_later(case, entries_until(tuple(new), day, NUMBERS, START), day)

    until = {one.flag: one.until for one in case.found.evidence}

    assert until["FLAG-05"] == ON - 2 * DAY
    assert until["FLAG-15"] == ON - 2 * DAY + 14 * DAY


@pytest.mark.covers("FLAG-03")
@pytest.mark.parametrize(
    ("holds", "is_found"),
    [
        ((20, 20, 20, 20, 10), True),
        ((20, 20, 20, 20, 11), False),
        ((20, 20, 20, 10), False),
        ((18, 18, 18, 18, 9), False),
        ((50, 20, 20, 20, 20, 10), True),
        ((40, 20, 20, 40, 10), True),
        ((30, 30, 30, 30, 15), True),
    ],
)
def test_a_hold_that_falls_by_half_and_ten_seconds_is_asked_about(
    catalogue: Catalogue, holds: tuple[int, ...], is_found: bool
) -> None:
    count = len(holds)
    tests = [
        told(Test(measure=Measure.SINGLE_LEG, side=Side.LEFT, result=hold), count - 1 - n)
        for n, hold in enumerate(holds)
    ]
    sets = [
        told(
            Session(sets=(SetDone(exercise="tandem-stance", hold_seconds=hold),)),
            count - 1 - n, "10:00",
        )
        for n, hold in enumerate(holds)
    ]  # fmt: skip

    for facts in (tests, sets):
        evidence = found(catalogue, Noticed.FALLING_HOLDS, facts)
        assert bool(evidence) is is_found
        if evidence:
            assert evidence[0].values["seconds"] == holds[-1]
            assert (evidence[0].since, evidence[0].until) == (ON, ON + 14 * DAY)


@pytest.mark.covers("FLAG-03")
def test_a_hold_that_fell_is_asked_about_until_it_is_held_again(catalogue: Catalogue) -> None:
    holds = (20, 20, 20, 20, 10, 8, 20, 20)
    tests = [
        told(Test(measure=Measure.SINGLE_LEG, side=Side.LEFT, result=hold), 14 - 2 * day)
        for day, hold in enumerate(holds)
    ]

    evidence = found(catalogue, Noticed.FALLING_HOLDS, tests)

    assert [(one.since, one.until, one.values["before"]) for one in evidence] == [
        (ON - 6 * DAY, ON - 5 * DAY, 20), (ON - 4 * DAY, ON - 3 * DAY, 20),
    ]  # fmt: skip


def test_the_best_hold_of_a_day_counts_and_each_side_by_itself(catalogue: Catalogue) -> None:
    before = [
        told(Test(measure=Measure.SINGLE_LEG, side=Side.LEFT, result=20), day)
        for day in (4, 3, 2, 1)
    ]
    worse_first = [
        told(Test(measure=Measure.SINGLE_LEG, side=Side.LEFT, result=5), 0, "08:00"),
        told(Test(measure=Measure.SINGLE_LEG, side=Side.LEFT, result=19), 0, "09:00"),
    ]
    other_side = told(Test(measure=Measure.SINGLE_LEG, side=Side.RIGHT, result=5))
    other_test = told(Test(measure=Measure.TANDEM, result=5))

    for more in (worse_first, [other_side], [other_test]):
        assert found(catalogue, Noticed.FALLING_HOLDS, [*before, *more]) == []


@pytest.mark.covers("FLAG-B01")
@pytest.mark.parametrize(
    ("who", "zones", "values"),
    [
        (AMIR, numb(HEEL), None),
        (AMIR, numb(HEEL, Zone(side=Side.RIGHT, place=Place.SOLE_HEEL)), {"legs": 2}),
        (replace(AMIR, usual_zones=(Zone(side=Side.RIGHT, place=Place.SOLE_HEEL),)),
         numb(HEEL), {"second_leg": Side.LEFT}),
        (replace(AMIR, track=Track.FEET), numb(HEEL, Zone(side=Side.RIGHT,
         place=Place.SOLE_HEEL)), None),
    ],
)  # fmt: skip
def test_the_second_leg_is_asked_about_at_once(
    catalogue: Catalogue, who: Any, zones: Any, values: dict[str, Any] | None
) -> None:
    evidence = found(catalogue, Noticed.SECOND_LEG, [check_in(zones=zones)], who)

    assert [one.values for one in evidence] == ([] if values is None else [values])
    assert all((one.since, one.until) == (ON, ON + 14 * DAY) for one in evidence)


# How long a question waits


def answer(kind: str, before: int, at: str = "12:00") -> Entry[Fact]:
    made = {"no": FlagDenied, "yes": FlagRaised}[kind]
    return told(made(flag="FLAG-07"), before, at)


def days_open(catalogue: Catalogue, *answers: Entry[Fact], goes_on: bool = True) -> Any:
    """A question that arose on this day at eight and would stand for a fortnight."""
    journal = Journal(facts=answers)
    later = ON + 20 * DAY

    given = answers_in(history_until(journal, later, NUMBERS))
    at = moment(ON, "08:00").timestamp()
    evidence = Evidence("FLAG-07", ON, ON + 14 * DAY, at, ("night",), {}, goes_on=goes_on)
    return days_asked(evidence, given, catalogue)


@pytest.mark.covers("REG-14")
@pytest.mark.parametrize("kind", ["no", "yes"])
@pytest.mark.parametrize(
    ("before", "at", "last"),
    [(0, "12:00", -1), (0, "08:00", -1), (-1, "12:00", 0), (-14, "12:00", 13), (-16, "12:00", 14)],
)
def test_a_question_is_open_until_it_is_answered(
    catalogue: Catalogue, kind: str, before: int, at: str, last: int
) -> None:
    assert days_open(catalogue, answer(kind, before, at)) == (ON, ON + last * DAY)


@pytest.mark.covers("REG-14")
@pytest.mark.parametrize(
    ("before", "at", "goes_on", "is_asked"),
    [
        (7, "08:00", True, False),
        (7, "07:59", True, True),
        (1, "12:00", True, False),
        # An event is asked about each time, whatever was said of the one before.
        (1, "12:00", False, True),
    ],
)
def test_a_no_holds_for_a_week_for_what_goes_on(
    catalogue: Catalogue, before: int, at: str, goes_on: bool, is_asked: bool
) -> None:
    first, last = days_open(catalogue, answer("no", before, at), goes_on=goes_on)

    assert (first <= last) is is_asked
    assert last == (ON + 14 * DAY if is_asked else ON - DAY)


@pytest.mark.covers("REG-14")
def test_of_one_flag_the_newest_evidence_is_asked_about(catalogue: Catalogue) -> None:
    older = Evidence("FLAG-07", ON - DAY, ON + DAY, 1.0, ("a", "a"), {"nights": 3})
    newer = replace(older, moment=2.0, facts=("b",))
    over = replace(older, flag="FLAG-15", until=ON - DAY)
    ahead = replace(older, flag="FLAG-12", since=ON + DAY)

    for given in ((older, newer, over, ahead), (newer, over, older, ahead)):
        (ask,) = open_asks(given, {}, (), catalogue, ON)
        assert (ask.flag, ask.reasons[0].facts) == ("FLAG-07", ("b",))
    (first,) = open_asks((older,), {}, (), catalogue, ON)
    why = first.reasons[0]
    assert (why.rule, why.says, why.about, why.facts) == ("REG-14", "asked", "FLAG-07", ("a",))
    assert (why.values, why.sources) == ({"nights": 3}, catalogue.flags["FLAG-07"].sources)


def test_what_stands_already_is_not_asked(catalogue: Catalogue) -> None:
    evidence = Evidence("FLAG-07", ON, ON, 1.0, ("a",))
    entries = entries_until((told(FlagRaised(flag="FLAG-07")),), ON, NUMBERS, START)
    standing = with_later(new_case(RUTH, catalogue), entries, ON).flags

    assert open_asks((evidence,), {}, standing, catalogue, ON) == ()


@pytest.mark.covers("FLAG-05", "FLAG-15")
@pytest.mark.parametrize(
    ("later", "colour_until", "pain_until"),
    [
        (look(0), -1, 14),
        (look(0, could_see=False), None, 14),
        (check_in(0, pain=3), None, -1),
        (check_in(0, soreness=3), None, 14),
        (check_in(0, slot=Slot.EVENING, pain=3), None, 14),
    ],
)
def test_only_what_can_end_it_ends_what_was_found_on_an_earlier_day(
    catalogue: Catalogue, later: Entry[Fact], colour_until: int | None, pain_until: int
) -> None:
    """A look in the dark says nothing of a colour, nor an evening of a morning."""
    before = [check_in(day, pain=3) for day in range(9, 1, -1)]
    before += [look(1, findings=CHANGED), check_in(1, pain=8)]
    yesterday = ON - DAY
    case = new_case(RUTH, catalogue)
    case = with_later(case, entries_until(tuple(before), yesterday, NUMBERS, START), yesterday)

    case = with_later(case, entries_until((later,), ON, NUMBERS, START), ON)

    until = {one.flag: one.until for one in case.found.evidence}
    assert until["FLAG-05"] == (FOR_EVER if colour_until is None else ON + colour_until * DAY)
    assert until["FLAG-15"] == (yesterday + 14 * DAY if pain_until == 14 else yesterday)
