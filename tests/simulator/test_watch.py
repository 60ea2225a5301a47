"""What must never happen, seen when it does: real decisions with one thing made wrong."""

from dataclasses import replace
from datetime import timedelta

import pytest

from footbridge.engine.kept import decide_from
from footbridge.engine.shown.situations import OnCourse
from footbridge.simulator.door import (
    Entry,
    FlagDenied,
    Flare,
    ProfileChanged,
    Says,
    Session,
    SetDone,
    StartingAgain,
    StopSign,
    Walk,
    Withdrawn,
)
from footbridge.simulator.follower import Follower, NoAnswer, decide_all
from footbridge.simulator.watch import Watch
from tests.life import moment
from tests.people import RUTH, START
from tests.simulator.made_up import with_items

DAY = timedelta(days=1)


@pytest.fixture
def decision(catalogue):
    """Ruth's first day: strength, balance, a walk of ten minutes, half an hour in all."""
    return decide_all((), RUTH, catalogue, START)


@pytest.fixture
def watch(catalogue):
    return Watch(RUTH, catalogue)


def changed(decision, exercise, **amounts):
    """The same day with one dose changed."""

    def change(item):
        is_it = item.exercise == exercise
        return replace(item, dose=replace(item.dose, **amounts)) if is_it else item

    return with_items(decision, change)


def once_raised(decision):
    """The same day with every dose earned: a first dose may start higher after a new test."""

    def earned(reason):
        return replace(reason, says=Says.RAISED) if reason.says is Says.STARTS_HERE else reason

    return with_items(
        decision, lambda item: replace(item, reasons=tuple(earned(one) for one in item.reasons))
    )


def noted(decision, says, values):
    """The same day with something said of the walk."""

    def note(item):
        if item.exercise != "walking":
            return item
        said = replace(item.reasons[0], says=says, values=values)
        return replace(item, reasons=(said, *item.reasons))

    return with_items(decision, note)


def later(decision, days, **amounts):
    made = replace(decision, on=decision.on + days * DAY)
    return changed(made, "walking", **amounts) if amounts else made


def told(what, on, name="fact", at="10:00"):
    when = moment(on, at)
    return Entry(id=name, at=when, recorded=when, what=what)


def names(breaks):
    return {name for name, _ in breaks}


def test_an_ordinary_day_breaks_nothing(watch, decision):
    watch.answered_on.add(START)

    assert watch.see(decision, ()) == []


def test_n1_more_than_its_range(watch, decision):
    assert "N1" in names(watch.see(changed(decision, "heel-raise", reps=99), ()))


def test_n4_a_hold_over_45_seconds(watch, decision):
    assert "N4" in names(watch.see(changed(decision, "tandem-stance", hold_seconds=46), ()))


def test_n2_strength_on_the_day_after(watch, decision):
    watch.hear([told(Session(sets=(SetDone(exercise="heel-raise", reps=8),)), START - DAY)])

    assert "N2" in names(watch.see(decision, ()))


def test_n2_a_session_that_was_taken_back_is_no_strength(watch, decision):
    done = told(Session(sets=(SetDone(exercise="heel-raise", reps=8),)), START - DAY)
    watch.hear([done, replace(told(Withdrawn(), START, "slip"), corrects=done.id)])

    assert "N2" not in names(watch.see(decision, ()))


def test_n6_what_a_gate_forbids(watch, decision):
    assert "N6" in names(watch.see(decision, ("GATE-07",)))


def test_n10_a_number_without_its_reason(watch, decision):
    blocks = tuple(
        replace(block, items=tuple(replace(item, reasons=()) for item in block.items))
        for block in decision.blocks
    )

    assert "N10" in names(watch.see(replace(decision, blocks=blocks), ()))


def test_n3_a_walk_up_by_more_than_a_tenth_in_a_week(watch, decision):
    watch.see(later(decision, 0, work_seconds=900), ())

    assert "N3" not in names(watch.see(later(decision, 6, work_seconds=990), ()))
    assert "N3" in names(watch.see(later(decision, 7, work_seconds=1080), ()))


def test_n3_the_minutes_that_are_shown_count_as_well(watch, decision):
    """1389 s is shown as 23 minutes and 1527 s as 25½, which is more than a tenth."""
    watch.see(later(decision, 0, work_seconds=1389), ())

    assert "N3" in names(watch.see(later(decision, 7, work_seconds=1527), ()))


def test_n3_what_was_cut_may_come_back_at_once(watch, decision):
    for day, seconds in enumerate((900, 900, 720, 720)):
        watch.see(later(decision, day, work_seconds=seconds), ())

    assert "N3" not in names(watch.see(later(decision, 5, work_seconds=900), ()))
    assert "N3" in names(watch.see(later(decision, 6, work_seconds=1080), ()))


def test_n3_after_a_cut_came_back_a_rise_is_measured_against_what_was_cut(watch, decision):
    for day, seconds in enumerate((900, 720, 720, 810, 900)):
        watch.see(later(decision, day, work_seconds=seconds), ())

    assert "N3" not in names(watch.see(later(decision, 8, work_seconds=990), ()))
    assert "N3" in names(watch.see(later(decision, 9, work_seconds=1020), ()))


def test_n18_cuts_that_take_more_than_three_tenths(watch, decision):
    watch.see(later(decision, 0, work_seconds=900), ())

    assert "N18" not in names(watch.see(later(decision, 1, work_seconds=720), ()))
    assert "N18" in names(watch.see(later(decision, 2, work_seconds=576), ()))


def test_n3_who_heard_late_what_was_before_believes_that_it_came_back(watch, decision):
    watch.see(later(decision, 0, work_seconds=900), ())
    watch.forget()
    for day, seconds in enumerate((720, 660), start=1):
        watch.see(later(decision, day, work_seconds=seconds), ())

    back = noted(later(decision, 4, work_seconds=900), Says.RETURNED, {"on": "2026-01-09"})

    assert "N3" not in names(watch.see(back, ()))


def test_n18_a_walk_under_its_floor(watch, decision):
    """Ten minutes were measured, and such walks were comfortable: never under five."""
    watch.hear([told(Walk(seconds=600, comfortable=True), START)])
    watch.see(later(decision, 1, work_seconds=420), ())

    assert "N18" not in names(watch.see(later(decision, 2, work_seconds=300), ()))
    assert "N18" in names(watch.see(later(decision, 3, work_seconds=299), ()))


def test_n3_a_break_counts_from_before_the_cut_that_runs_and_brings_nothing_back(watch, decision):
    watch.see(later(decision, 0, work_seconds=900), ())
    watch.see(later(decision, 1, work_seconds=720), ())
    longer = later(decision, 8, work_seconds=630)
    watch.see(noted(longer, Says.RESTARTED, {"from": 900, "to": 630}), ())

    assert "N3" not in names(watch.see(later(decision, 12, work_seconds=765), ()))


def test_n18_a_fresh_start_on_a_day_without_a_walk_is_measured_anew(watch, decision):
    watch.see(later(decision, 0, work_seconds=1500), ())
    watch.see(later(decision, 1, work_seconds=1200), ())
    fresh = StartingAgain(days=30, fresh_start=True)
    no_walk = replace(decision, on=START + 30 * DAY, situation=fresh, blocks=())
    watch.see(no_walk, ())
    watch.see(later(decision, 31, work_seconds=1200), ())

    assert "N18" not in names(watch.see(later(decision, 32, work_seconds=960), ()))


def test_n18_a_walk_told_on_the_day_of_the_cut_is_no_part_of_its_floor(watch, decision):
    watch.see(later(decision, 0, work_seconds=420), ())
    watch.hear([told(Walk(seconds=600, comfortable=True), START)])

    assert "N18" not in names(watch.see(later(decision, 1, work_seconds=299), ()))


def test_n9_a_rise_while_nothing_is_known(watch, decision):
    watch.see(decision, ())

    rise = once_raised(changed(replace(decision, on=START + 3 * DAY), "walking", work_seconds=630))

    assert "N9" in names(watch.see(rise, ()))


def test_n16_a_day_longer_than_its_minutes(watch, decision):
    assert "N16" in names(watch.see(changed(decision, "heel-raise", total_seconds=2000), ()))


def test_n16_goes_by_the_minutes_that_were_said_last(watch, decision):
    watch.hear([told(ProfileChanged(minutes=8), START)])

    assert "N16" in names(watch.see(decision, ()))


def test_n17_a_walk_that_was_stopped_and_nothing_speaks_of(watch, decision):
    watch.hear([told(Walk(seconds=90, stop=StopSign.DIZZY), START)])

    found = watch.see(replace(decision, on=START + DAY), ())

    assert ("N17", f"walking stopped on {START}: FLAG-17 is not asked") in found


def test_n17_an_answer_from_before_the_stop_does_not_count(watch, decision):
    stopped = SetDone(exercise="heel-raise", reps=3, stop=StopSign.PAIN)
    watch.hear([told(FlagDenied(flag="FLAG-16"), START, "no", at="09:00")])
    watch.hear([told(Session(sets=(stopped,)), START)])

    found = watch.see(replace(decision, on=START + DAY), ())

    assert any("FLAG-16 is not asked" in what for _, what in found)


def test_n17_a_stop_that_nothing_speaks_of(watch, decision):
    stopped = SetDone(exercise="heel-raise", reps=3, stop=StopSign.UNEXPLAINED)
    watch.hear([told(Session(sets=(stopped,)), START)])

    found = watch.see(replace(decision, on=START + DAY), ())

    lost = [what for name, what in found if name == "N17"]
    assert any("nothing says so" in what for what in lost)
    assert sum("is not asked" in what for what in lost) == 3


def test_n17_a_stop_that_was_answered_is_asked_no_more(watch, decision):
    stopped = SetDone(exercise="heel-raise", reps=3, stop=StopSign.PAIN)
    watch.hear([told(Session(sets=(stopped,)), START)])
    watch.hear([told(FlagDenied(flag="FLAG-16"), START, "no")])

    found = watch.see(replace(decision, on=START + DAY), ())

    assert not any("is not asked" in what for _, what in found)


def flaring(decision, days):
    streams = tuple({item.stream for block in decision.blocks for item in block.items})
    flare = Flare(on=START, streams=streams, percent=10)
    return replace(decision, on=START + days * DAY, situation=flare)


def test_n14_a_trim_that_makes_an_exercise_harder(watch, decision):
    watch.see(decision, ())

    harder = changed(flaring(decision, 1), "heel-raise", reps=9)

    assert "N14" in names(watch.see(harder, ()))


def test_n8_a_stream_raised_in_the_week_after_its_trim(watch, decision):
    decision = once_raised(decision)
    watch.see(decision, ())
    watch.see(flaring(decision, 1), ())

    raised = changed(flaring(decision, 3), "heel-raise", reps=9)

    assert "N8" in names(watch.see(raised, ()))


def at_level(decision, level):
    """The same day at another rung of the ladder of balance."""
    blocks = tuple(
        replace(
            block,
            items=tuple(replace(i, level=level) if i.level else i for i in block.items),
        )
        for block in decision.blocks
    )
    return replace(decision, blocks=blocks)


def test_n8_a_level_of_balance_taken_in_the_week_after_its_trim(watch, decision):
    watch.see(at_level(decision, "B2"), ())
    watch.see(at_level(flaring(decision, 1), "B2"), ())

    climbed = at_level(flaring(decision, 3), "B3")

    assert "N8" in names(watch.see(climbed, ()))


def test_n8_what_was_cut_may_come_back(watch, decision):
    watch.see(decision, ())
    watch.see(changed(flaring(decision, 1), "heel-raise", reps=7), ())

    back = replace(decision, on=START + 4 * DAY, situation=OnCourse())

    assert "N8" not in names(watch.see(back, ()))


def test_n12_no_answer_at_all_ends_the_life_and_is_told(catalogue, monkeypatch):
    from footbridge.simulator import follower
    from footbridge.simulator.life import live
    from footbridge.simulator.scenarios import SCENARIOS

    def breaks_on_the_third(kept, later, today):
        if today == START + 2 * DAY:
            raise ZeroDivisionError("nothing was counted")
        return decide_from(kept, later, today)

    monkeypatch.setattr(follower, "decide_from", breaks_on_the_third)
    setup = SCENARIOS["stable"].setups[0]
    lived = live("stable", setup, 0, seed=1, weeks=1, catalogue=catalogue)

    assert len(lived.days) == 3
    assert lived.days[-1].breaks == "N12 ZeroDivisionError: nothing was counted"
    with pytest.raises(NoAnswer):
        Follower(RUTH, catalogue).decide(START + 2 * DAY)
