"""The daily walk, looked at once a week: what lets it grow, what holds it, how far it may go."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Measure, Side, Stream, Surface
from footbridge.engine.facts import (
    CheckIn,
    EasierToday,
    Entry,
    Fact,
    FeetCheck,
    Finding,
    FlagRaised,
    FootFinding,
    Journal,
    StopSign,
    Test,
    Walk,
)
from footbridge.engine.known.history import entries_until
from footbridge.engine.person import Baseline, Slot
from footbridge.engine.shown.decision import Change, Says
from footbridge.engine.signs.case import Case, new_case, with_later
from footbridge.engine.signs.next_day import How, NextDay
from footbridge.engine.streams import walking
from footbridge.engine.streams.cuts import Raise, Taken
from footbridge.engine.streams.horizon import Horizon, horizon
from footbridge.engine.streams.progression import Freeze, Move, Note, Seen
from footbridge.engine.streams.walking_cuts import floor_of
from footbridge.engine.streams.walking_dose import WalkingDose, as_shown, most_after
from tests.life import NUMBERS, moment
from tests.people import RUTH, START

DAY = timedelta(days=1)
ON = START + 14 * DAY  # the Monday that begins week 3
WEEK = [ON - n * DAY for n in range(7, 0, -1)]
STEADY = WalkingDose(
    600, Note(Move.STARTED, START, 600, 600, "work_seconds"), asked=((START, 600),)
)
CALM = {day: NextDay(day, How.CALM, (Stream.WALKING,)) for day in WEEK}


def told(what: Fact, on: date, at: str = "11:00") -> Entry[Fact]:
    when = moment(on, at)
    return Entry(id=f"{what.KIND}-{on}-{at}", at=when, recorded=when, what=what)


def a_good_week() -> list[Entry[Fact]]:
    """Six comfortable walks of ten minutes, feet looked at, an answer each morning."""
    facts = [told(Walk(seconds=600, comfortable=True), day) for day in WEEK[:6]]
    facts += [told(FeetCheck(could_see=True, findings=()), day, "08:05") for day in WEEK]
    check_in = CheckIn(slot=Slot.MORNING, pain=2, soreness=1)
    return facts + [told(check_in, day, "08:00") for day in (*WEEK, ON)]


def case_of(catalogue: Catalogue, facts: list[Entry[Fact]], on: date = ON, **more: Any) -> Case:
    person = replace(RUTH, **more)
    entries = entries_until(Journal(facts=tuple(facts)).facts, on, NUMBERS, person.started_on)
    return with_later(new_case(person, catalogue), entries, on)


def judged(
    catalogue: Catalogue,
    facts: list[Entry[Fact]],
    walk: WalkingDose = STEADY,
    responses: dict[date, NextDay] = CALM,
    week: int = 3,
) -> WalkingDose:
    return walking.judge(walk, case_of(catalogue, facts), responses, ON, week)


@pytest.mark.covers("RULE-19")
@pytest.mark.parametrize(
    ("minutes", "most", "seconds"),
    [(None, 3600, 300), (10, 3600, 600), (0, 3600, 60), (90, 3600, 3600), (10, 500, 500)],
)
def test_the_first_walk_is_the_one_that_was_measured(
    minutes: int | None, most: int, seconds: int
) -> None:
    begun = walking.begin(minutes, NUMBERS, START, most)

    assert begun == WalkingDose(
        seconds, Note(Move.STARTED, START, seconds, seconds, "work_seconds")
    )


@pytest.mark.covers("RULE-19")
@pytest.mark.parametrize(
    ("week", "seconds", "percent"), [(3, 630, 5), (4, 630, 5), (5, 660, 10), (12, 660, 10)]
)
def test_after_a_good_week_the_walk_grows(
    catalogue: Catalogue, week: int, seconds: int, percent: int
) -> None:
    grown = judged(catalogue, a_good_week(), week=week)

    facts = tuple(f"walk-{day}-11:00" for day in WEEK[:6])
    assert (grown.seconds, grown.raises) == (seconds, (Raise(ON, 600),))
    assert grown.note == Note(
        Move.RAISED, ON, 600, seconds, "work_seconds", percent=percent, facts=facts
    )


@pytest.mark.parametrize(
    "held",
    [
        {"freeze": Freeze(ON + DAY, "RULE-18")},
        {"takings": (Taken(START, 700, 700, None),)},
        {"note": Note(Move.RETURNED, ON - DAY, 550, 600, "work_seconds")},
        {"note": Note(Move.RETURNED, ON, 550, 600, "work_seconds")},
    ],
)
def test_a_walk_that_is_held_or_just_came_back_is_not_looked_at(
    catalogue: Catalogue, held: dict[str, Any]
) -> None:
    walk = STEADY._replace(**held)

    assert judged(catalogue, a_good_week(), walk) == walk


@pytest.mark.parametrize(
    "free",
    [
        {"freeze": Freeze(ON, "RULE-18")},
        {"note": Note(Move.RETURNED, ON - 2 * DAY, 550, 600, "work_seconds")},
        {"note": Note(Move.RAISED, ON - DAY, 550, 600, "work_seconds")},
    ],
)
def test_a_walk_that_is_free_again_grows(catalogue: Catalogue, free: dict[str, Any]) -> None:
    assert judged(catalogue, a_good_week(), STEADY._replace(**free)).seconds == 630


@pytest.mark.covers("RULE-19")
@pytest.mark.parametrize(("left_out", "grows"), [(2, True), (3, False)])
def test_four_days_with_a_walk_are_enough(
    catalogue: Catalogue, left_out: int, grows: bool
) -> None:
    facts = a_good_week()[left_out:]

    walk = judged(catalogue, facts)

    assert (walk.seconds > 600) is grows
    if not grows:
        assert (walk.note.move, walk.note.days) == (Move.HELD_STREAK, 3)
        assert (walk.note.before, walk.note.after) == (600, 600)


@pytest.mark.parametrize(("seconds", "counts"), [(60, True), (59, False), (600, True)])
def test_a_walk_of_less_than_a_minute_is_no_walk_of_the_week(
    catalogue: Catalogue, seconds: int, counts: bool
) -> None:
    facts = [one for one in a_good_week() if one.kind != "walk"]
    facts += [told(Walk(seconds=600, comfortable=True), day) for day in WEEK[:3]]
    facts.append(told(Walk(seconds=seconds, comfortable=True), WEEK[3]))

    assert (judged(catalogue, facts).note.move is not Move.HELD_STREAK) is counts


@pytest.mark.parametrize(("on", "counts"), [(ON - 8 * DAY, False), (ON - 7 * DAY, True)])
def test_only_the_last_seven_days_count(catalogue: Catalogue, on: date, counts: bool) -> None:
    facts = [one for one in a_good_week() if one.kind != "walk"]
    days = [on, *WEEK[2:5]]
    facts += [told(Walk(seconds=600, comfortable=True), day) for day in days]

    assert (judged(catalogue, facts).seconds > 600) is counts


def test_the_walk_of_this_morning_belongs_to_the_new_week(catalogue: Catalogue) -> None:
    facts = a_good_week()[3:]

    walk = judged(catalogue, [*facts, told(Walk(seconds=600, comfortable=True), ON, "07:00")])

    assert walk.note.move is Move.HELD_STREAK


def test_an_easier_day_proves_nothing_of_the_whole_walk(catalogue: Catalogue) -> None:
    facts = a_good_week()[2:]

    walk = judged(catalogue, [*facts, told(EasierToday(), WEEK[5], "07:00")])

    assert (walk.note.move, walk.note.days) == (Move.HELD_STREAK, 3)


@pytest.mark.covers("RULE-19", "REG-07")
@pytest.mark.parametrize(
    ("more", "seen"),
    [
        (
            told(
                FeetCheck(
                    could_see=True,
                    findings=(FootFinding(found=Finding.SWELLING, side=Side.LEFT),),
                ),
                WEEK[2], "20:00",
            ),
            Seen.FOOT_MARK,
        ),
        (
            told(
                FeetCheck(
                    could_see=True,
                    findings=(FootFinding(found=Finding.SWELLING, side=Side.LEFT),),
                ),
                ON, "07:00",
            ),
            Seen.FOOT_MARK,
        ),
        (told(Walk(seconds=600, comfortable=False), WEEK[2], "17:00"), Seen.UNCOMFORTABLE),
        (
            told(Walk(seconds=30, comfortable=None, stop=StopSign.PAIN), WEEK[2], "17:00"),
            Seen.UNCOMFORTABLE,
        ),
    ],
)  # fmt: skip
def test_what_was_told_against_a_longer_walk_holds_it(
    catalogue: Catalogue, more: Entry[Fact], seen: Seen
) -> None:
    walk = judged(catalogue, [*a_good_week(), more])

    assert (walk.seconds, walk.note.move, walk.note.seen) == (600, Move.HELD_EFFORT, seen)
    assert walk.note.days == 6


@pytest.mark.covers("RULE-19")
@pytest.mark.parametrize(("plan", "grows"), [(666, True), (667, False), (600, True)])
def test_a_walk_that_is_not_walked_does_not_grow(
    catalogue: Catalogue, plan: int, grows: bool
) -> None:
    """Nine tenths of it are enough: ten minutes of eleven."""
    walk = judged(catalogue, a_good_week(), STEADY._replace(seconds=plan, asked=((START, plan),)))

    assert (walk.seconds > plan) is grows
    assert (walk.note.seen is Seen.SHORTER_WALKS) is not grows


@pytest.mark.covers("RULE-19")
@pytest.mark.parametrize(("steps", "grows"), [(3000, True), (3001, False)])
def test_steps_far_above_those_of_the_first_week_hold_it(
    catalogue: Catalogue, steps: int, grows: bool
) -> None:
    first = [
        told(Walk(seconds=600, steps=2000, comfortable=True), START + n * DAY) for n in range(3)
    ]
    counted = [
        replace(one, what=replace(one.what, steps=steps)) if one.kind == "walk" else one
        for one in a_good_week()
    ]

    walk = judged(catalogue, [*first, *counted])

    assert (walk.seconds > 600) is grows
    assert (walk.note.seen is Seen.MORE_STEPS) is not grows


@pytest.mark.covers("RULE-19", "RULE-18")
def test_answers_above_usual_hold_it_and_are_told(catalogue: Catalogue) -> None:
    high = [NextDay(day, How.UNSETTLED, rating="pain") for day in WEEK[3:6]]

    three = judged(catalogue, a_good_week(), responses={**CALM, **{one.on: one for one in high}})
    two = judged(catalogue, a_good_week(), responses={**CALM, **{one.on: one for one in high[:2]}})

    assert (three.seconds, three.note.move, three.note.seen) == (
        600, Move.HELD_EFFORT, Seen.HIGHER,
    )  # fmt: skip
    assert three.note.figures == high[-1].figures
    assert two.seconds == 630


@pytest.mark.covers("RULE-19", "REG-02")
def test_answers_that_are_not_known_hold_it_whatever_was_above(catalogue: Catalogue) -> None:
    unknown = {day: NextDay(day, How.UNKNOWN) for day in WEEK[1:4]}
    high = {WEEK[4]: NextDay(WEEK[4], How.UNSETTLED, rating="pain")}

    walk = judged(catalogue, a_good_week(), responses={**CALM, **unknown, **high})

    assert (walk.note.move, walk.note.seen, walk.note.days) == (Move.HELD_UNKNOWN, None, 6)


@pytest.mark.covers("REG-02")
def test_a_walk_of_which_nobody_said_how_it_was_holds_it(catalogue: Catalogue) -> None:
    facts = [*a_good_week(), told(Walk(seconds=600), WEEK[6])]

    assert judged(catalogue, facts).note.move is Move.HELD_UNKNOWN


@pytest.mark.covers("RULE-19")
@pytest.mark.parametrize(
    "change",
    ["a flare", "a flag", "no look", "a look that could not see", "no answer"],
)
def test_a_week_that_is_not_known_to_be_calm_holds_it(catalogue: Catalogue, change: str) -> None:
    facts, responses = a_good_week(), dict(CALM)
    match change:
        case "a flare":
            responses[WEEK[6]] = NextDay(WEEK[6], How.TRIGGERED, (Stream.WALKING,))
        case "a flag":
            facts.append(told(FlagRaised(flag="FLAG-10"), WEEK[0]))
        case "no look":
            facts = [one for one in facts if one.kind != "feet_check"]
        case "a look that could not see":
            facts.append(told(FeetCheck(could_see=False, findings=()), WEEK[3], "20:00"))
        case "no answer":
            facts = [one for one in facts if one.id != f"check_in-{ON}-08:00"]

    walk = judged(catalogue, facts, responses=responses)

    assert (walk.seconds, walk.note.move) == (600, Move.HELD_UNKNOWN)


def test_the_flare_of_another_stream_does_not_hold_the_walk(catalogue: Catalogue) -> None:
    other = {WEEK[6]: NextDay(WEEK[6], How.TRIGGERED, (Stream.STRENGTH,))}

    assert judged(catalogue, a_good_week(), responses={**CALM, **other}).seconds == 630


@pytest.mark.covers("RULE-27")
def test_a_rise_that_was_seen_less_than_a_week_ago_is_waited_for(catalogue: Catalogue) -> None:
    just = STEADY._replace(asked=((START, 545), (ON - 3 * DAY, 600)))
    long_ago = STEADY._replace(asked=((START, 545), (ON - 7 * DAY, 600)))

    assert judged(catalogue, a_good_week(), just) == just
    assert judged(catalogue, a_good_week(), long_ago).seconds == 630


def test_at_the_longest_walk_a_good_week_is_told_and_adds_nothing(catalogue: Catalogue) -> None:
    facts = [
        replace(one, what=replace(one.what, seconds=3600)) if one.kind == "walk" else one
        for one in a_good_week()
    ]

    walk = judged(catalogue, facts, STEADY._replace(seconds=3600, asked=((START, 3600),)))

    assert (walk.seconds, walk.note.move) == (3600, Move.RAISED)


def test_what_came_back_this_week_stays_what_is_told(catalogue: Catalogue) -> None:
    note = Note(Move.RETURNED, ON - 3 * DAY, 550, 600, "work_seconds")
    old = Note(Move.RETURNED, ON - 7 * DAY, 550, 600, "work_seconds")
    few = a_good_week()[4:]

    assert judged(catalogue, few, STEADY._replace(note=note)).note == note
    assert judged(catalogue, few, STEADY._replace(note=old)).note.move is Move.HELD_STREAK


@pytest.mark.covers("RULE-19")
def test_how_much_a_week_may_add() -> None:
    assert [walking.raise_percent(week, NUMBERS) for week in (1, 4, 5, 30)] == [5, 5, 10, 10]


@pytest.mark.covers("RULE-27")
@pytest.mark.parametrize(
    ("seconds", "percent", "becomes"),
    [(600, 5, 630), (605, 10, 665), (3500, 10, 3600), (3600, 10, 3600), (4000, 10, 4000)],
)
def test_a_longer_walk_ends_at_the_longest(
    catalogue: Catalogue, seconds: int, percent: int, becomes: int
) -> None:
    assert walking.longer_walk(seconds, percent, new_case(RUTH, catalogue)) == becomes


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(599, 599), (600, 600), (614, 600), (615, 630), (629, 630), (3599, 3600)],
)
def test_a_walk_is_shown_to_the_second_while_it_is_short(seconds: int, shown: int) -> None:
    assert as_shown(seconds, NUMBERS) == shown


@pytest.mark.covers("RULE-27")
@pytest.mark.parametrize(
    "seconds", [60, 299, 545, 546, 559, 590, 599, 600, 614, 615, 700, 1234, 3000]
)
def test_no_walk_grows_by_more_than_a_tenth_inside_or_as_shown(seconds: int) -> None:
    most = most_after(seconds, NUMBERS)

    assert most * 10 <= seconds * 11
    assert as_shown(most, NUMBERS) * 10 <= as_shown(seconds, NUMBERS) * 11
    more = most + 1
    assert more * 10 > seconds * 11 or as_shown(more, NUMBERS) * 10 > 11 * as_shown(
        seconds, NUMBERS
    )


@pytest.mark.covers("RULE-27")
@pytest.mark.parametrize(
    ("asked", "most"),
    [
        ((), 600),
        (((START, 600),), 660),
        (((START, 500), (ON - 3 * DAY, 600)), 550),
        (((START, 500), (ON - 7 * DAY, 600)), 660),
        (((START, 500), (ON - 6 * DAY, 600)), 550),
        (((START, 400), (START + DAY, 500), (ON - 3 * DAY, 600)), 550),
        (((START, 500), (ON, 900)), 550),
        (((START, 600), (ON - 3 * DAY, 500)), 550),
        (((START, 500), (ON, 400)), 550),
    ],
)
def test_the_longest_walk_is_a_tenth_above_any_of_the_week_before(
    asked: tuple[tuple[date, int], ...], most: int
) -> None:
    assert walking.ceiling(STEADY._replace(asked=asked), ON, NUMBERS) == most


@pytest.mark.parametrize(
    ("asked", "seconds", "noted"),
    [
        ((), 600, ((ON, 600),)),
        (((START, 600),), 600, ((START, 600),)),
        (((START, 500),), 600, ((START, 500), (ON, 600))),
        (((START, 400), (START + DAY, 500)), 600, ((START + DAY, 500), (ON, 600))),
        (((START, 400), (ON - 7 * DAY, 500)), 600,
         ((START, 400), (ON - 7 * DAY, 500), (ON, 600))),
    ],
)  # fmt: skip
def test_each_new_length_is_noted_and_what_is_over_is_let_go(
    asked: tuple[tuple[date, int], ...], seconds: int, noted: tuple[tuple[date, int], ...]
) -> None:
    assert walking.with_asked(STEADY._replace(asked=asked), ON).asked == noted


def test_to_come_back_is_no_raise() -> None:
    cut = STEADY._replace(seconds=480, asked=(), takings=(Taken(ON, 600, 600, None),))

    assert walking.with_asked(cut, ON).asked == ((ON, 600),)


@pytest.mark.covers("RULE-01")
def test_after_a_test_that_shows_less_the_walk_is_of_that_length() -> None:
    cut = STEADY._replace(takings=(Taken(ON, 700, 700, None),))

    shorter = walking.no_longer_than(cut, 300, ON, ON + 7 * DAY, ("test",))

    assert (shorter.seconds, shorter.takings) == (300, ())
    assert shorter.freeze == Freeze(ON + 7 * DAY, "RULE-01")
    assert shorter.note == Note(Move.TESTED, ON, 600, 300, "work_seconds", facts=("test",))


def test_what_comes_next_and_what_it_waits_for(catalogue: Catalogue) -> None:
    case = new_case(RUTH, catalogue)

    assert walking.next_step(STEADY, 3, case) == ("work_seconds", 630)
    assert walking.next_step(STEADY, 4, case) == ("work_seconds", 660)
    assert walking.next_step(STEADY._replace(seconds=3600), 9, case) is None
    assert walking.outlook(("work_seconds", 630), NUMBERS) == Change(
        after="walking_days", needs=4, about="work_seconds", to=630, rule="RULE-19"
    )


@pytest.mark.parametrize(
    ("move", "rule"),
    [
        (Move.STARTED, "RULE-19"),
        (Move.RAISED, "RULE-19"),
        (Move.HELD_STREAK, "RULE-19"),
        (Move.TESTED, "RULE-19"),
        (Move.HELD_UNKNOWN, "REG-02"),
        (Move.TRIMMED, "RULE-18"),
    ],
)
def test_why_names_the_rule_and_what_to_walk_on(
    catalogue: Catalogue, move: Move, rule: str
) -> None:
    walk = STEADY._replace(note=Note(move, ON, 600, 600, "work_seconds"))

    last, ground = walking.why(walk, catalogue, Surface.SOFT)

    assert last.rule == rule
    assert (ground.rule, ground.says, ground.about) == ("RULE-20", Says.PRESCRIBED, "surface")
    assert ground.values == {"surface": Surface.SOFT}


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(
    ("measured", "walked", "floor"),
    [
        (None, 600, 60),
        (10, 600, 300),
        (10, 200, 200),
        (10, 30, 60),
        (4, 600, 180),
        (3, 600, 180),
        (2, 600, 60),
        (7, 600, 210),
    ],
)
def test_no_cut_takes_the_walk_under_its_floor(
    catalogue: Catalogue, measured: int | None, walked: int, floor: int
) -> None:
    """Half of what was measured, three minutes where as much was, and what was comfortable."""
    facts = [told(Walk(seconds=walked, comfortable=True), ON - DAY)]
    case = case_of(catalogue, facts, baseline=Baseline(walking_minutes=measured))

    assert floor_of(case, ON) == floor


@pytest.mark.parametrize(
    ("walk", "on", "counts"),
    [
        (Walk(seconds=240, comfortable=True), ON - DAY, True),
        (Walk(seconds=240, comfortable=True), ON - 14 * DAY, True),
        (Walk(seconds=240, comfortable=True), ON, False),
        (Walk(seconds=240, comfortable=None), ON - DAY, False),
        (Walk(seconds=240, comfortable=True, stop=StopSign.PAIN), ON - DAY, False),
    ],
)
def test_the_floor_is_never_above_what_was_comfortable_of_late(
    catalogue: Catalogue, walk: Walk, on: date, counts: bool
) -> None:
    case = case_of(catalogue, [told(walk, on)])

    assert floor_of(case, ON) == (240 if counts else 60)


def test_what_was_comfortable_long_ago_is_no_floor(catalogue: Catalogue) -> None:
    later = ON + 20 * DAY
    case = case_of(catalogue, [told(Walk(seconds=240, comfortable=True), ON + 5 * DAY)], later)

    assert floor_of(case, later) == 60


def test_the_newest_measured_walk_sets_the_floor(catalogue: Catalogue) -> None:
    facts = [
        told(Walk(seconds=600, comfortable=True), ON - DAY),
        told(Test(measure=Measure.WALKING_TOLERANCE, result=8), ON - 3 * DAY),
    ]

    assert floor_of(case_of(catalogue, facts), ON) == 240


@pytest.mark.covers("EXPECT-07")
@pytest.mark.parametrize(
    ("seconds", "week", "then", "last_week", "weeks_to_goal"),
    [
        (1800, 1, 3600, 12, 0),
        (3600, 3, 3600, 12, 0),
        (1700, 5, 3194, 12, 1),
        (1700, 12, 3600, 24, 1),
        (1700, 30, 1700, 30, 1),
        (300, 1, 734, 12, 22),
        (610, 10, 734, 12, 13),
        # A walk so short that its twentieth is less than a second waits for its tenth.
        (15, 1, 26, 12, 59),
        (9, 1, 9, 12, None),
    ],
)
def test_how_far_a_walk_may_come(
    seconds: int, week: int, then: int, last_week: int, weeks_to_goal: int | None
) -> None:
    """A twentieth a week up to week 4, then a tenth, and no more than a tenth as it is shown."""
    assert horizon(seconds, week, 3600, NUMBERS) == Horizon(
        now=seconds, then=then, last_week=last_week, weeks_to_goal=weeks_to_goal
    )


def test_a_walk_that_cannot_come_so_far_has_no_week_for_it() -> None:
    assert horizon(300, 1, 700, NUMBERS) == Horizon(
        now=300, then=700, last_week=12, weeks_to_goal=None
    )


def walked(facts: list[Entry[Fact]], **how: Any) -> list[Entry[Fact]]:
    """The same facts with every walk otherwise."""
    return [
        replace(one, what=replace(one.what, **how)) if one.kind == "walk" else one for one in facts
    ]


def test_exactly_nine_tenths_of_the_plan_are_enough(catalogue: Catalogue) -> None:
    assert judged(catalogue, walked(a_good_week(), seconds=540)).seconds == 630
    assert judged(catalogue, walked(a_good_week(), seconds=539)).seconds == 600


def test_answers_above_usual_are_told_where_they_alone_are_missing(catalogue: Catalogue) -> None:
    """Three calm days and one above usual: without that one, four would have been calm."""
    unknown = {day: NextDay(day, How.UNKNOWN) for day in WEEK[1:3]}
    high = {WEEK[4]: NextDay(WEEK[4], How.UNSETTLED, rating="pain")}

    walk = judged(catalogue, a_good_week(), responses={**CALM, **unknown, **high})

    assert walk.note.seen is Seen.HIGHER


@pytest.mark.parametrize(("day", "grows"), [(WEEK[0], False), (WEEK[0] - DAY, True)])
def test_a_flare_of_the_first_of_seven_days_still_holds_it(
    catalogue: Catalogue, day: date, grows: bool
) -> None:
    flare = {day: NextDay(day, How.TRIGGERED, (Stream.WALKING,))}

    assert (judged(catalogue, a_good_week(), responses={**CALM, **flare}).seconds > 600) is grows


def test_steps_that_were_not_counted_are_none_at_all(catalogue: Catalogue) -> None:
    first = [told(Walk(seconds=600, steps=2000, comfortable=True), START)]
    some = walked(a_good_week(), steps=2500)
    not_all = [*some, told(Walk(seconds=600, comfortable=True), WEEK[2], "18:00")]

    assert judged(catalogue, [*first, *not_all]).seconds == 630
    assert judged(catalogue, walked(a_good_week(), steps=None)).seconds == 630
    assert judged(catalogue, [*first, *a_good_week()]).seconds == 630


def test_the_steps_of_this_morning_say_nothing_of_the_first_week(catalogue: Catalogue) -> None:
    facts = walked(a_good_week()[1:], steps=7000)
    this_morning = told(Walk(seconds=60, steps=0, comfortable=True), ON, "07:00")

    assert judged(catalogue, [*facts, this_morning]).seconds == 630


def test_a_rise_that_would_add_nothing_yet_is_waited_for(catalogue: Catalogue) -> None:
    just = STEADY._replace(asked=((START, 546), (ON - 3 * DAY, 600)))

    assert judged(catalogue, a_good_week(), just) == just


def test_of_many_rises_the_latest_are_remembered(catalogue: Catalogue) -> None:
    many = tuple(Raise(START + n * DAY, 500 + n) for n in range(5))

    grown = judged(catalogue, a_good_week(), STEADY._replace(raises=many))

    assert grown.raises == (*many[2:], Raise(ON, 600))


def test_a_rise_is_told_though_something_came_back_this_week(catalogue: Catalogue) -> None:
    came_back = STEADY._replace(note=Note(Move.RETURNED, ON - 3 * DAY, 550, 600, "work_seconds"))
    rose = STEADY._replace(note=Note(Move.RAISED, ON - 3 * DAY, 550, 600, "work_seconds"))

    assert judged(catalogue, a_good_week(), came_back).note.move is Move.RAISED
    assert judged(catalogue, a_good_week()[4:], rose).note.move is Move.HELD_STREAK


def test_the_longest_comfortable_walk_of_late_sets_the_floor(catalogue: Catalogue) -> None:
    facts = [
        told(Walk(seconds=seconds, comfortable=True), ON - DAY, at)
        for seconds, at in ((240, "09:00"), (200, "11:00"))
    ]

    assert floor_of(case_of(catalogue, facts), ON) == 240
