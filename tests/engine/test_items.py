"""An exercise of the day: its dose, why it is so, and what would change it."""

from dataclasses import replace
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import DoseKind, Stream
from footbridge.engine.known.spans import Spans
from footbridge.engine.progress.progress import dose_begun, progress_at_start
from footbridge.engine.shown.decision import Change, Item, Reason, Says
from footbridge.engine.signs.limits import Limits
from footbridge.engine.streams.cuts import Recovery, Taken
from footbridge.engine.streams.progression import Freeze
from footbridge.engine.today import items
from footbridge.engine.today.choice import Choice, Today
from tests.engine.test_recover import BALANCE, CUT, CUT_ON, DAY, STRENGTH, TODAY, WALKING, case_of
from tests.people import RUTH, START

TODAYS = Spans([(TODAY, TODAY)])
HEEL = "heel-raise"
TOOK_TWO = (Taken(CUT_ON, 10, 10, None),)
Told = list[tuple[str, int, str, object, str]]


def today_of(catalogue: Catalogue, **how: Any) -> Today:
    """After seven calm weeks, with nothing in the way of a rise unless told.

    `dose`, `hold` and `walk` change what strength, balance and the walk stand at.
    """
    person = replace(RUTH, minutes=how.get("minutes", 30), numb=how.get("numb", True))
    case = case_of(catalogue, missing=how.get("missing", ()), who=person)
    case = replace(
        case, **{name: how[name] for name in ("asked", "climbs", "flagged") if name in how}
    )
    progress = progress_at_start(case)
    name = how.get("exercise", HEEL)
    dose = dose_begun(case, catalogue.exercises[name], START)._replace(**how.get("dose", {}))
    return Today(
        case,
        progress._replace(
            strength=progress.strength._replace(doses={name: dose}),
            balance=progress.balance._replace(**how.get("hold", {})),
            walking=progress.walking._replace(**how.get("walk", {})),
            recoveries={stream: Recovery((CUT,)) for stream in how.get("cut", ())},
            stretch_stage=how.get("stage", 1),
        ),
        Limits(catalogue, (), (), {}),
        {},
    )


def choice(catalogue: Catalogue, name: str, **how: Any) -> Choice:
    exercise = catalogue.exercises[name]
    return Choice(exercise, exercise.variants[0], **how)


def changed(catalogue: Catalogue, name: str, **dose: Any) -> Catalogue:
    """A catalogue whose exercise `name` has another dose."""
    exercise = catalogue.exercises[name]
    other = replace(exercise, dose=replace(exercise.dose, **dose))
    return replace(catalogue, exercises={**catalogue.exercises, name: other})


def changes(item: Item) -> Told:
    return [told(one) for one in item.would_change]


def told(change: Change) -> tuple[str, int, str, object, str]:
    return (change.after, change.needs, change.about, change.to, change.rule)


def three(catalogue: Catalogue, **how: Any) -> list[Told]:
    """What would change a raise of the heels, a hold and a walk."""
    freeze = {"freeze": how.pop("freeze")} if "freeze" in how else {}
    today = today_of(catalogue, dose=freeze, hold=freeze, walk=freeze, **how)
    return [
        changes(items.strength_set(today, choice(catalogue, HEEL))),
        changes(items.balance_hold(today, choice(catalogue, "tandem-stance"), None)),
        changes(items.walk(today, choice(catalogue, "walking"))),
    ]


NEXT = (("reps", 9), ("hold_seconds", 25), ("work_seconds", 660))


@pytest.mark.covers("REG-02", "REG-14", "RULE-26", "RULE-18")
@pytest.mark.parametrize(
    ("how", "after", "needs", "rule"),
    [
        ({"freeze": Freeze(TODAY + 3 * DAY, "REG-09")}, "days", 3, "REG-09"),
        ({"freeze": Freeze(TODAY + DAY, "REG-09")}, "days", 1, "REG-09"),
        ({"flagged": TODAYS}, "cleared_flag", 1, "RULE-26"),
        ({"asked": TODAYS}, "answered_question", 1, "REG-14"),
        ({"climbs": TODAYS}, "usual_lower", 1, "RULE-18"),
        ({"missing": (30,)}, "check_in", 1, "REG-02"),
        # Of more than one the first that can be done counts.
        ({"asked": TODAYS, "climbs": TODAYS}, "answered_question", 1, "REG-14"),
        ({"climbs": TODAYS, "missing": (30,)}, "usual_lower", 1, "RULE-18"),
        ({"missing": (30,), "flagged": TODAYS}, "check_in", 1, "REG-02"),
        ({"freeze": Freeze(TODAY + DAY, "REG-09"), "asked": TODAYS}, "days", 1, "REG-09"),
        # What was cut in the stream comes back before anything rises.
        ({"cut": (STRENGTH, BALANCE, WALKING)}, "calm_pair", 2, "RULE-18"),
        ({"cut": (STRENGTH, BALANCE, WALKING), "asked": TODAYS}, "calm_pair", 2, "RULE-18"),
    ],
)
def test_what_holds_the_next_step_is_told_with_it(
    catalogue: Catalogue, how: dict[str, Any], after: str, needs: int, rule: str
) -> None:
    assert three(catalogue, **how) == [
        [(after, needs, about, to, rule)] for about, to in NEXT
    ]  # fmt: skip


@pytest.mark.parametrize("how", [{}, {"freeze": Freeze(TODAY, "REG-09")}])
def test_with_nothing_in_the_way_the_step_waits_for_its_own_days(
    catalogue: Catalogue, how: dict[str, Any]
) -> None:
    assert three(catalogue, **how) == [
        [("calm_sessions", 2, "reps", 9, "REG-03")],
        [("good_balance_days", 2, "hold_seconds", 25, "REG-05")],
        [("walking_days", 4, "work_seconds", 660, "RULE-19")],
    ]


@pytest.mark.covers("RULE-18")
def test_what_was_cut_from_a_dose_is_told_before_any_step(catalogue: Catalogue) -> None:
    today = today_of(
        catalogue,
        dose={"reps": 8, "takings": TOOK_TWO},
        hold={"seconds": 8, "takings": TOOK_TWO},
        walk={"seconds": 480, "takings": (Taken(CUT_ON, 600, 600, None),)},
        cut=(STRENGTH, BALANCE, WALKING),
    )

    assert changes(items.strength_set(today, choice(catalogue, HEEL))) == [
        ("calm_pair", 2, "reps", 10, "RULE-18")
    ]
    assert changes(items.balance_hold(today, choice(catalogue, "tandem-stance"), None)) == [
        ("calm_pair", 2, "hold_seconds", 10, "RULE-18")
    ]
    assert changes(items.walk(today, choice(catalogue, "walking"))) == [
        ("calm_pair", 2, "work_seconds", 540, "RULE-18"),
        ("calm_answer", 1, "work_seconds", 600, "RULE-18"),
    ]


@pytest.mark.parametrize(("seconds", "steps"), [(705, 0), (704, 1)])
def test_what_is_shown_as_the_whole_walk_again_is_not_told_as_missing(
    catalogue: Catalogue, seconds: int, steps: int
) -> None:
    """Long walks are told to half a minute."""
    walk = {"seconds": seconds, "takings": (Taken(CUT_ON, 720, 720, None),)}

    item = items.walk(today_of(catalogue, walk=walk, cut=(WALKING,)), choice(catalogue, "walking"))

    assert sum(one.after == "calm_answer" for one in item.would_change) == steps


TOP = {"reps": 12, "sets": 3, "top_since": START}


@pytest.mark.covers("REG-04")
@pytest.mark.parametrize(
    ("exercise", "dose", "hold", "steps"),
    [
        (HEEL, {"reps": 12, "sets": 2}, {}, [("calm_sessions", 2, "sets", 3, "REG-03")]),
        (
            HEEL, {**TOP, "variant": "slow-lowering"}, {"place": 3},
            [("review", 1, "variant", "two-up-one-down", "REG-04")],
        ),
        (
            HEEL, {**TOP, "variant": "slow-lowering"}, {"place": 1},
            [("steps_before", 1, "variant", "two-up-one-down", "REG-04")],
        ),
        (HEEL, {**TOP, "variant": "single-leg"}, {}, []),
        # What the next way asks for is not asked of one more repetition.
        (HEEL, {"reps": 8, "variant": "slow-lowering"}, {"place": 1},
         [("calm_sessions", 2, "reps", 9, "REG-03")]),
    ],
)  # fmt: skip
def test_at_the_top_of_a_dose_the_next_way_of_doing_it_comes_with_a_review(
    catalogue: Catalogue, exercise: str, dose: dict[str, Any], hold: dict[str, Any], steps: Told
) -> None:
    today = today_of(catalogue, dose=dose, hold=hold)

    assert changes(items.strength_set(today, choice(catalogue, exercise))) == steps


@pytest.mark.covers("REG-08")
@pytest.mark.parametrize(("sets", "done", "is_told"), [(None, 3, 0), (1, 1, 1), (2, 2, 1)])
def test_fewer_sets_for_want_of_time_say_so_and_nothing_else_of_the_sets(
    catalogue: Catalogue, sets: int | None, done: int, is_told: int
) -> None:
    today = today_of(catalogue, dose=TOP)

    item = items.strength_set(today, choice(catalogue, HEEL, sets=sets))

    why = [one for one in item.reasons if one.about == "sets"]
    assert item.dose.sets == done
    assert len(why) == 1
    assert sum(one.rule == "REG-08" and one.says is Says.CAPPED for one in why) == is_told
    if is_told:
        assert why[0].values == {"to": done}


def test_a_third_set_that_came_once_is_not_told_where_there_is_time_for_one_alone(
    catalogue: Catalogue,
) -> None:
    dose = {"reps": 8, "sets": 3, "third_from": TODAY, "third_used": True}
    today = today_of(catalogue, dose=dose)

    usual = items.strength_set(today, choice(catalogue, HEEL))
    short = items.strength_set(today, choice(catalogue, HEEL, sets=1))

    assert [one.rule for one in usual.reasons if one.about == "sets"] == ["REG-03"]
    assert [one.rule for one in short.reasons if one.about == "sets"] == ["REG-08"]


@pytest.mark.covers("RULE-13")
@pytest.mark.parametrize(
    ("hold", "rounds", "dose"),
    [({}, None, (3, 20)), ({}, 1, (1, 20)), ({}, 2, (2, 20)), ({"seconds": 99}, None, (3, 45))],
)
def test_a_hold_has_the_rounds_of_its_level_or_of_the_day_and_stays_under_the_ceiling(
    catalogue: Catalogue, hold: dict[str, Any], rounds: int | None, dose: tuple[int, int]
) -> None:
    today = today_of(catalogue, hold=hold)

    item = items.balance_hold(today, choice(catalogue, "tandem-stance"), rounds)

    assert (item.dose.sets, item.dose.hold_seconds) == dose
    assert item.level == today.progress.balance.rung.id


def test_a_level_has_rounds_of_its_own(catalogue: Catalogue) -> None:
    ladder = today_of(catalogue).progress.balance.ladder
    fewer = replace(ladder, rungs=tuple(replace(one, rounds=2) for one in ladder.rungs))
    today = today_of(catalogue, hold={"ladder": fewer})

    item = items.balance_hold(today, choice(catalogue, "tandem-stance"), None)

    assert item.dose.sets == 2


def test_at_the_top_of_the_ladder_nothing_would_change_a_hold(catalogue: Catalogue) -> None:
    ladder = today_of(catalogue).progress.balance.ladder
    place = len(ladder.rungs) - 1
    last = ladder.rungs[place]
    today = today_of(catalogue, hold={"place": place, "seconds": last.top_seconds or 0})

    assert changes(items.balance_hold(today, choice(catalogue, last.exercise), None)) == []


@pytest.mark.parametrize("name", ["single-leg-stance", "marching"])
def test_another_exercise_of_balance_is_done_as_it_starts(catalogue: Catalogue, name: str) -> None:
    """Neither a hold of another level nor what moves takes its rounds or its seconds."""
    today, one = today_of(catalogue), choice(catalogue, name)

    item = items.balance_hold(today, one, 1)

    assert item == items.plain(today, one)
    assert item.dose.sets == one.exercise.dose.sets.start
    assert (item.level, item.would_change) == (None, ())


def test_what_moves_is_no_hold_though_it_be_the_exercise_of_the_level(
    catalogue: Catalogue,
) -> None:
    moving = changed(catalogue, "tandem-stance", kind=DoseKind.REPS)
    today, one = today_of(moving), choice(moving, "tandem-stance")

    assert items.balance_hold(today, one, 1) == items.plain(today, one)


@pytest.mark.covers("RULE-34")
@pytest.mark.parametrize(
    ("made", "name", "stage", "dose"),
    [
        (items.stretch, "hamstring-stretch", 0, (3, 15)),
        (items.stretch, "hamstring-stretch", 1, (3, 22)),
        (items.stretch, "hamstring-stretch", 2, (3, 30)),
        (items.warm_up, "calf-stretch-straight", 0, (2, 20)),
        (items.warm_up, "calf-stretch-straight", 1, (3, 20)),
        (items.warm_up, "calf-stretch-straight", 2, (3, 20)),
        (items.plain, "hamstring-stretch", 0, (3, 15)),
        (items.plain, "hamstring-stretch", 2, (3, 15)),
    ],
)
def test_a_stretch_is_held_longer_from_stage_to_stage_and_a_warm_up_is_not(
    catalogue: Catalogue, made: Any, name: str, stage: int, dose: tuple[int, int]
) -> None:
    item = made(today_of(catalogue, stage=stage), choice(catalogue, name))

    assert (item.dose.sets, item.dose.hold_seconds) == dose


@pytest.mark.covers("RULE-18")
def test_a_drill_is_lighter_while_its_stream_is_cut_and_says_so(catalogue: Catalogue) -> None:
    one = choice(catalogue, "hamstring-stretch")

    usual = items.stretch(today_of(catalogue), one)
    cut = items.stretch(today_of(catalogue, cut=(one.exercise.stream,)), one)
    other = items.stretch(today_of(catalogue, cut=(STRENGTH,)), one)

    assert other == usual
    assert (usual.dose.hold_seconds, cut.dose.hold_seconds) == (22, 18)
    assert "RULE-18" in {why.rule for why in cut.reasons}
    assert "RULE-18" not in {why.rule for why in usual.reasons}


def test_an_easier_way_is_told_as_moved_and_leaves_the_next_day_as_usual(
    catalogue: Catalogue,
) -> None:
    because = Reason(rule="GATE-10", says=Says.EXCLUDED, about="included", values={}, sources=())
    today, usual = today_of(catalogue), choice(catalogue, "hamstring-stretch")

    moved = items.stretch(today, usual._replace(instead=because))
    again = items.stretch(today, usual)

    (why,) = [one for one in moved.reasons if one.rule == "GATE-10"]
    assert (why.says, why.about) == (Says.MOVED, "variant")
    assert "GATE-10" not in {one.rule for one in again.reasons}


@pytest.mark.covers("RULE-23")
@pytest.mark.parametrize(
    ("name", "numb", "shorter"),
    [
        ("sole-roll", True, True),
        ("sole-roll", False, False),
        ("self-massage", True, True),
        ("self-massage", False, False),
        ("ankle-pumps", True, False),
    ],
)
def test_what_presses_on_numb_skin_is_short(
    catalogue: Catalogue, name: str, numb: bool, shorter: bool
) -> None:
    span = catalogue.exercises[name].dose.work_seconds
    assert span is not None
    longer = changed(catalogue, name, work_seconds=replace(span, start=span.hi))

    item = items.plain(today_of(longer, numb=numb), choice(longer, name))

    why = [each for each in item.reasons if each.rule == "RULE-23" and each.says is Says.CAPPED]
    assert item.dose.work_seconds == (span.lo if shorter else span.hi)
    told_why = [(each.about, each.values, each.sources) for each in why]
    told_of = ("work_seconds", {"from": span.hi, "to": span.lo}, ("C-38",))
    assert told_why == ([told_of] if shorter else [])


@pytest.mark.covers("RULE-14")
@pytest.mark.parametrize(
    ("cut", "is_longest"), [((), False), ((STRENGTH,), True), ((BALANCE,), False)]
)
def test_rests_are_the_longest_while_the_stream_is_cut(
    catalogue: Catalogue, cut: tuple[Stream, ...], is_longest: bool
) -> None:
    rest = catalogue.exercises[HEEL].dose.rest_seconds

    item = items.strength_set(today_of(catalogue, cut=cut), choice(catalogue, HEEL))

    assert item.dose.rest_seconds == (rest.hi if is_longest else rest.start)
    assert (item.dose.total_seconds > 151) is is_longest
