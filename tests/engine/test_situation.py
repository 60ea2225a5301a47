"""Which kind of day it is: the first that applies speaks, the others stand beside it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, TypeVar

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Outcome, Place, StopSign, Stream, Tier
from footbridge.engine.facts import (
    Away,
    AwayReason,
    CheckIn,
    Entry,
    Fact,
    Session,
    SetDone,
    Walk,
)
from footbridge.engine.known.history import entries_until
from footbridge.engine.known.spans import Spans
from footbridge.engine.person import Slot
from footbridge.engine.progress.progress import Progress, progress_at_start
from footbridge.engine.progress.situation import situations
from footbridge.engine.shown.decision import OpenFlag
from footbridge.engine.shown.situations import (
    AwayNow,
    Emergency,
    FirstDays,
    Flare,
    NotEnoughKnown,
    NotScreened,
    OnCourse,
    Paused,
    Reduced,
    Spared,
    StartingAgain,
    StopSignSeen,
)
from footbridge.engine.signs.case import Case, new_case, with_later
from footbridge.engine.signs.limits import Limits
from footbridge.engine.signs.next_day import How, NextDay
from footbridge.engine.streams.cuts import Recovery
from tests.life import NUMBERS, moment
from tests.people import RUTH, START

DAY = timedelta(days=1)
TODAY = START + 40 * DAY
STRENGTH, BALANCE, WALKING = Stream.STRENGTH, Stream.BALANCE, Stream.WALKING
S = TypeVar("S")


def told(what: Fact, days_ago: int = 0, at: str = "08:00") -> Entry[Fact]:
    when = moment(TODAY - days_ago * DAY, at)
    return Entry(id=f"{what.KIND} {when}", at=when, recorded=when, what=what)


RATED = told(CheckIn(slot=Slot.MORNING, pain=2, soreness=1), at="07:00")


def case_of(catalogue: Catalogue, *facts: Entry[Fact], who: Any = RUTH) -> Case:
    entries = entries_until((*facts, RATED), TODAY, NUMBERS, START)
    return with_later(new_case(who, catalogue), entries, TODAY)


def begun(case: Case, **more: Any) -> Progress:
    """Trained calmly until yesterday."""
    calm = {TODAY - n * DAY: NextDay(TODAY - n * DAY, How.CALM) for n in (3, 2, 1)}
    return progress_at_start(case)._replace(**{"responses": calm, **more})


def limits(
    catalogue: Catalogue,
    flags: Iterable[Outcome] = (),
    gates: Iterable[Outcome] = (),
    places: Iterable[Place] = (),
) -> Limits:
    """Made-up flags and gates, named for what they come to."""
    usual = catalogue.gates["GATE-07"]
    stand = {f"gate {one}": replace(usual, outcome=one) for one in gates}
    raised = tuple(
        OpenFlag(
            flag=f"flag {one}", tier=Tier.WITHIN_DAYS, since=START, raised_by="made up",
            needs_clinician=False, outcome=one,
        )
        for one in flags
    )  # fmt: skip
    known = replace(catalogue, gates=stand)
    return Limits(known, raised, tuple(stand), dict.fromkeys(places, "made up"))


def found(case: Case, progress: Progress | None = None, stand: Limits | None = None) -> Any:
    return situations(case, progress or begun(case), stand or limits(case.catalogue))


def one(kind: type[S], *all_that: Any) -> S | None:
    return next((each for each in found(*all_that) if isinstance(each, kind)), None)


def test_a_usual_day_is_on_course_and_nothing_else(catalogue: Catalogue) -> None:
    assert found(case_of(catalogue)) == (OnCourse(),)


def test_before_anything_was_trained_it_is_one_of_the_first_days(catalogue: Catalogue) -> None:
    case = case_of(catalogue)

    assert found(case, progress_at_start(case)) == (FirstDays(), OnCourse())


@pytest.mark.covers("REG-13")
def test_who_was_never_asked_the_safety_questions_is_not_screened(catalogue: Catalogue) -> None:
    case = case_of(catalogue, who=replace(RUTH, screening=None))

    assert found(case) == (NotScreened(), OnCourse())


ALL = tuple(Outcome)
BOTH = [("flags", "flag"), ("gates", "gate")]


@pytest.mark.covers("REG-14")
@pytest.mark.parametrize(("where", "name"), BOTH)
def test_each_outcome_of_a_flag_or_a_gate_makes_its_own_kind_of_day(
    catalogue: Catalogue, where: str, name: str
) -> None:
    stand = limits(catalogue, **{where: ALL})
    case = case_of(catalogue)

    emergency, paused = one(Emergency, case, None, stand), one(Paused, case, None, stand)
    reduced = one(Reduced, case, None, stand)

    assert emergency is not None
    assert emergency.flags == (f"{name} emergency",)
    assert paused is not None
    assert paused.flags + paused.gates == (f"{name} pause",)
    assert bool(paused.gates) is (name == "gate")
    assert reduced is not None
    assert set(reduced.flags + reduced.gates) == {f"{name} seated", f"{name} hold_progress"}
    assert bool(reduced.gates) is (name == "gate")


@pytest.mark.parametrize("where", ["flags", "gates"])
def test_what_only_adapts_leaves_a_usual_day(catalogue: Catalogue, where: str) -> None:
    stand = limits(catalogue, **{where: [Outcome.ADAPT]})

    assert found(case_of(catalogue), None, stand) == (OnCourse(),)


@pytest.mark.parametrize(("outcome", "seated"), [("seated", True), ("hold_progress", False)])
@pytest.mark.parametrize("where", ["flags", "gates"])
def test_a_reduced_day_says_whether_it_is_done_sitting(
    catalogue: Catalogue, where: str, outcome: str, seated: bool
) -> None:
    stand = limits(catalogue, **{where: [Outcome(outcome)]})

    reduced = one(Reduced, case_of(catalogue), None, stand)

    assert reduced is not None
    assert reduced.seated_only is seated


def test_flags_and_gates_of_an_emergency_are_told_together(catalogue: Catalogue) -> None:
    stand = limits(catalogue, flags=[Outcome.EMERGENCY], gates=[Outcome.EMERGENCY])

    assert one(Emergency, case_of(catalogue), None, stand) == Emergency(
        flags=("flag emergency", "gate emergency")
    )


@pytest.mark.covers("REG-07")
def test_places_with_a_mark_are_spared(catalogue: Catalogue) -> None:
    stand = limits(catalogue, places=(Place.SOLE_HEEL, Place.SOLE_BIG_TOE))

    spared = one(Spared, case_of(catalogue), None, stand)

    assert spared == Spared(places=tuple(sorted((Place.SOLE_BIG_TOE, Place.SOLE_HEEL))))


@pytest.mark.covers("REG-07")
def test_all_of_both_feet_rests_while_a_look_is_half_told(catalogue: Catalogue) -> None:
    stand = replace(limits(catalogue, places=(Place.SOLE_HEEL,)), half_told="a look")

    spared = one(Spared, case_of(catalogue), None, stand)

    assert spared == Spared(places=tuple(sorted(Place)), untold=True)


AWAY = [
    ((-3, -1), None),
    ((-3, 0), 0),
    ((0, 0), 0),
    ((0, 3), 3),
    ((-2, 5), 5),
    ((1, 3), None),
]


@pytest.mark.covers("REG-01")
@pytest.mark.parametrize(("span", "until"), AWAY)
def test_the_days_away_are_from_the_first_to_the_last(
    catalogue: Catalogue, span: tuple[int, int], until: int | None
) -> None:
    case = case_of(catalogue, told(_away(*span), 5))

    away = one(AwayNow, case)

    assert away == (None if until is None else AwayNow(until=TODAY + until * DAY))


def _away(first: int, last: int) -> Away:
    return Away(first=TODAY + first * DAY, last=TODAY + last * DAY, why=AwayReason.HOLIDAY)


def test_of_two_times_away_the_longer_one_counts(catalogue: Catalogue) -> None:
    case = case_of(catalogue, told(_away(-1, 6), 5), told(_away(-2, 3), 4))

    assert one(AwayNow, case) == AwayNow(until=TODAY + 6 * DAY)


def stopped(exercise: str, days_ago: int, stop: StopSign | None = StopSign.DIZZY) -> Entry[Fact]:
    done = SetDone(exercise=exercise, reps=4, stop=stop)
    return told(Session(sets=(SetDone(exercise="toe-yoga", reps=8), done)), days_ago, "10:00")


@pytest.mark.covers("REG-09")
@pytest.mark.parametrize(("days_ago", "seen"), [(0, True), (1, True), (6, True), (7, False)])
def test_a_stopped_drill_is_seen_for_a_week(
    catalogue: Catalogue, days_ago: int, seen: bool
) -> None:
    walk = told(Walk(seconds=200, stop=StopSign.PAIN), days_ago, "15:00")

    drill = one(StopSignSeen, case_of(catalogue, stopped("heel-raise", days_ago)))
    walked = one(StopSignSeen, case_of(catalogue, walk))

    assert drill == (StopSignSeen(exercises=("heel-raise",)) if seen else None)
    assert walked == (StopSignSeen(exercises=("walking",)) if seen else None)


def test_a_drill_that_went_well_is_no_stop(catalogue: Catalogue) -> None:
    case = case_of(catalogue, stopped("heel-raise", 1, None), told(Walk(seconds=200), 1, "15:00"))

    assert one(StopSignSeen, case) is None


def flared(
    days_ago: int, *streams: Stream, heavy: tuple[Stream, ...] = (), how: How = How.TRIGGERED
) -> NextDay:
    return NextDay(TODAY - days_ago * DAY, how, streams, heavy)


def by_day(*answers: NextDay) -> dict[date, NextDay]:
    return {each.on: each for each in answers}


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(
    ("days_ago", "is_flare"), [(0, False), (1, True), (7, True), (8, False), (20, False)]
)
def test_a_flare_is_told_for_seven_days(
    catalogue: Catalogue, days_ago: int, is_flare: bool
) -> None:
    case = case_of(catalogue)
    progress = begun(case, responses=by_day(flared(days_ago, WALKING)))

    flare = one(Flare, case, progress)

    assert (flare is not None) is is_flare


@pytest.mark.parametrize("how", [How.CALM, How.UNSETTLED, How.UNKNOWN])
def test_only_a_trigger_is_a_flare(catalogue: Catalogue, how: How) -> None:
    case = case_of(catalogue)
    progress = begun(case, responses=by_day(flared(2, WALKING, how=how)))

    assert one(Flare, case, progress) is None


AT_FLOOR = Recovery(at_floor=(TODAY - DAY,))
FLARES = [
    ((), (), (STRENGTH, WALKING), 10),
    ((WALKING,), (), (STRENGTH, WALKING), 20),
    ((WALKING,), (WALKING,), (STRENGTH,), 10),
    ((STRENGTH,), (WALKING,), (STRENGTH,), 20),
    ((STRENGTH,), (STRENGTH, WALKING), (STRENGTH, WALKING), 0),
]


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(("heavy", "at_floor", "streams", "percent"), FLARES)
def test_a_flare_says_what_was_cut_by_how_much_and_not_what_was_at_its_floor(
    catalogue: Catalogue,
    heavy: tuple[Stream, ...],
    at_floor: tuple[Stream, ...],
    streams: tuple[Stream, ...],
    percent: int,
) -> None:
    case = case_of(catalogue)
    progress = begun(
        case,
        responses=by_day(flared(5, BALANCE), flared(2, STRENGTH, WALKING, heavy=heavy)),
        recoveries=dict.fromkeys(at_floor, AT_FLOOR),
    )

    flare = one(Flare, case, progress)

    assert flare == Flare(on=TODAY - 2 * DAY, streams=streams, percent=percent)


@pytest.mark.covers("REG-01")
@pytest.mark.parametrize(
    ("gaps", "again"),
    [
        ({}, None),
        ({WALKING: 6, STRENGTH: 2}, None),
        ({WALKING: 7, STRENGTH: 2}, StartingAgain(days=7, fresh_start=False)),
        ({WALKING: 3, STRENGTH: 27}, StartingAgain(days=27, fresh_start=False)),
        ({WALKING: 28, STRENGTH: 2}, StartingAgain(days=28, fresh_start=True)),
    ],
)
def test_the_longest_gap_says_how_it_starts_again(
    catalogue: Catalogue, gaps: dict[Stream, int], again: StartingAgain | None
) -> None:
    case = case_of(catalogue)

    assert one(StartingAgain, case, begun(case, gaps=gaps)) == again


@pytest.mark.parametrize(("days_ago", "told_again"), [(0, True), (6, True), (7, False)])
def test_a_fresh_start_is_told_for_a_week(
    catalogue: Catalogue, days_ago: int, told_again: bool
) -> None:
    case = case_of(catalogue)
    progress = begun(case, fresh_start_on=TODAY - days_ago * DAY, gaps={WALKING: 3})

    again = one(StartingAgain, case, progress)

    assert again == (StartingAgain(days=3, fresh_start=True) if told_again else None)


def unknown(days_ago: int) -> dict[date, NextDay]:
    return by_day(flared(days_ago, how=How.UNKNOWN))


@pytest.mark.covers("REG-02")
def test_what_is_missing_is_named(catalogue: Catalogue) -> None:
    answered = case_of(catalogue)
    nothing = with_later(new_case(RUTH, catalogue), (), TODAY)
    asked = replace(answered, asked=Spans(((TODAY, TODAY),)))

    assert one(NotEnoughKnown, answered, begun(answered)) is None
    assert one(NotEnoughKnown, nothing, begun(nothing)) == _missing("check_in")
    assert one(NotEnoughKnown, answered, begun(answered, responses=unknown(1))) == _missing(
        "next_day_answer"
    )
    assert one(NotEnoughKnown, answered, begun(answered, responses=unknown(2))) is None
    assert one(NotEnoughKnown, asked, begun(asked)) == _missing("question")
    assert one(NotEnoughKnown, asked, progress_at_start(asked)) is None


def _missing(*what: str) -> NotEnoughKnown:
    return NotEnoughKnown(missing=what)


@pytest.mark.covers("REG-14")
def test_the_gravest_comes_first(catalogue: Catalogue) -> None:
    case = case_of(
        catalogue,
        told(_away(-1, 2), 5),
        stopped("heel-raise", 2),
        who=replace(RUTH, screening=None),
    )
    stand = limits(catalogue, flags=ALL, places=(Place.SOLE_HEEL,))
    progress = begun(
        case, responses=by_day(flared(2, WALKING), *unknown(1).values()), gaps={WALKING: 9}
    )

    kinds = [type(each) for each in found(case, progress, stand)]

    assert kinds == [
        Emergency, NotScreened, Paused, AwayNow, Reduced, Spared, StopSignSeen, Flare,
        StartingAgain, NotEnoughKnown, OnCourse,
    ]  # fmt: skip
