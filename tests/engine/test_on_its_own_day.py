"""What holds for a day is what was so on that day: not what is so today, nor was at the start."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Measure, Stream
from footbridge.engine.ahead import days_ahead
from footbridge.engine.decide import decide, where_it_stands
from footbridge.engine.facts import (
    Away,
    AwayReason,
    EasierToday,
    Entry,
    Fact,
    Journal,
    Lasts,
    NotToday,
    Rests,
    Session,
    SetDone,
    StopSign,
    Swapped,
    Test,
    Walk,
)
from footbridge.engine.known.answers import NOT_ALONE, screen_on
from footbridge.engine.known.guide import guide_of
from footbridge.engine.known.history import History, history_until
from footbridge.engine.known.training import training_days
from footbridge.engine.known.wishes import rest_on, stands_in, swaps_on
from footbridge.engine.progress.progress import Progress
from footbridge.engine.streams.progression import Move
from tests.engine.random_life import Life
from tests.life import NUMBERS, items_of, moment
from tests.people import RUTH, START

DAY = timedelta(days=1)


def told(day: int, what: Fact, at: str = "08:00") -> Entry[Fact]:
    when = moment(START + day * DAY, at)
    return Entry(id=f"{what.KIND} {day} {at}", at=when, recorded=when, what=what)


def known(*facts: Entry[Fact], on: date = START + 9 * DAY) -> History:
    return history_until(Journal(facts=facts), on, NUMBERS)


def lived(catalogue: Catalogue, days: int, eased: range = range(0), **how: int) -> Life:
    """Calm days, all of them done as they were asked, some of them easier ones."""
    life = Life(replace(RUTH, minutes=60), catalogue, START)
    for number in range(days):
        life.check_in(pain=2, soreness=0)
        life.look_at_feet()
        if number in eased:
            life.tell(EasierToday, "08:30")
        decision = life.look()
        life.train(decision, **how)
        life.walk(decision)
        life.sleep()
    return life


def stands(life: Life, day: int) -> Progress:
    return where_it_stands(life.journal, life.person, life.catalogue, START + day * DAY)[1]


@pytest.mark.covers("GATE-16")
@pytest.mark.parametrize(("born", "stands_alone"), [(2008, False), (2009, True)])
def test_who_comes_of_age_during_the_programme_is_of_age(
    catalogue: Catalogue, born: int, stands_alone: bool
) -> None:
    person = replace(RUTH, year_of_birth=born, started_on=date(2025, 12, 1))

    screen = screen_on(person, History(START), catalogue)

    assert (NOT_ALONE in screen.standing) is stands_alone


@pytest.mark.covers("RULE-29")
def test_the_effort_of_the_first_weeks_is_judged_as_of_then(catalogue: Catalogue) -> None:
    """Seven is hard enough in week 2, also when somebody looks in week 3."""
    life = lived(catalogue, 12, effort=7)

    soon, later = (stands(life, day).strength.doses["heel-raise"] for day in (12, 16))

    assert soon.note.move is Move.HELD_EFFORT
    assert later == soon


@pytest.mark.covers("REG-17")
def test_an_easier_day_proves_nothing_whenever_one_looks(catalogue: Catalogue) -> None:
    """Nor does an easier day today make those before it easier."""
    eased = lived(catalogue, 4, eased=range(3, 4))
    plain = lived(catalogue, 4)
    plain.tell(EasierToday, "07:00", on=START + 6 * DAY)

    untold = [stands(life, day).answered[Stream.STRENGTH].untold
              for life in (eased, plain) for day in (4, 6)]  # fmt: skip

    assert [Stream.STRENGTH in each for each in untold] == [True, True, False, False]


@pytest.mark.covers("REG-17", "RULE-34")
def test_a_week_of_easier_days_makes_no_stretch_longer(catalogue: Catalogue) -> None:
    eased, plain = lived(catalogue, 15, eased=range(7, 14)), lived(catalogue, 15)

    stages = [stands(life, 15).stretch_stage for life in (eased, plain)]

    assert stages == [0, 1]


@pytest.mark.covers("REG-17")
def test_of_swaps_of_one_exercise_the_newest_counts_and_stands_last(catalogue: Catalogue) -> None:
    ways = (("toe-yoga", "short-foot"), ("step-up", "lunge"), ("toe-yoga", "toe-spread"))
    first, other, again = (
        told(3, Swapped(exercise=one, instead=instead, lasts=Lasts.FROM_NOW_ON), f"0{hour}:00")
        for hour, (one, instead) in enumerate(ways)
    )

    assert swaps_on(known(first, other, again), START + 4 * DAY) == (other, again)


@pytest.mark.covers("REG-17")
def test_a_swap_for_a_day_is_over_on_the_next(catalogue: Catalogue) -> None:
    today = told(3, Swapped(exercise="toe-yoga", instead="short-foot", lasts=Lasts.TODAY))
    ever = told(3, Swapped(exercise="step-up", instead="lunge", lasts=Lasts.FROM_NOW_ON), "09:00")
    history = known(today, ever)
    days = [START + day * DAY for day in (2, 3, 4)]

    assert [swaps_on(history, day) for day in days] == [(), (today, ever), (ever,)]
    assert [dict(stands_in(history, day)) for day in days] == [{}, {}, {"step-up": "lunge"}]


@pytest.mark.covers("REG-17")
@pytest.mark.parametrize("order", [(Rests.ALL, Rests.STRENGTH), (Rests.STRENGTH, Rests.ALL)])
def test_a_whole_day_of_rest_outweighs_one_of_strength_alone(order: tuple[Rests, Rests]) -> None:
    wishes = [
        told(3, NotToday(rests=rests), f"0{place}:00") for place, rests in enumerate(order, 6)
    ]

    wish = rest_on(known(*wishes), START + 3 * DAY)

    assert wish is not None
    assert wish.what.rests is Rests.ALL


@pytest.mark.covers("RULE-03")
@pytest.mark.parametrize(
    ("walk", "streams"),
    [
        (Walk(seconds=NUMBERS.walk_logged_seconds), (Stream.WALKING,)),
        (Walk(seconds=NUMBERS.walk_logged_seconds - 1), None),
        (Walk(seconds=20, stop=StopSign.PAIN), (Stream.WALKING,)),
        (Walk(seconds=0, stop=StopSign.UNEXPLAINED), (Stream.WALKING,)),
    ],
)
def test_a_walk_that_was_broken_off_for_a_reason_was_walked(
    catalogue: Catalogue, walk: Walk, streams: tuple[Stream, ...] | None
) -> None:
    """What comes up in the night after it is laid to it, too (RULE-18)."""
    days = training_days(known(told(3, walk)), guide_of(catalogue))

    assert [day.streams for day in days.values()] == ([] if streams is None else [streams])


@pytest.mark.covers("REG-01")
def test_the_first_heel_test_since_a_fresh_start_is_heeded(catalogue: Catalogue) -> None:
    """One from before says how strong she was before she was ill."""
    life = lived(catalogue, 10)
    life.tell(Test, "11:00", on=START + 2 * DAY, measure=Measure.HEEL_RAISES, result=20)
    ill = {"first": START + 10 * DAY, "last": START + 12 * DAY, "why": AwayReason.HOSPITAL}
    life.tell(Away, "12:00", **ill)
    before = stands(life, 14).strength.doses["heel-raise"].reps
    life.tell(Test, "11:00", on=START + 14 * DAY, measure=Measure.HEEL_RAISES, result=5)

    after = stands(life, 14).strength.doses["heel-raise"].reps

    assert after < before


def test_what_was_done_after_midnight_is_done_in_the_days_ahead(catalogue: Catalogue) -> None:
    """It is of the evening before, and nobody is asked to do it a second time."""
    first = decide(Journal(), RUTH, catalogue, START)
    done = tuple(SetDone(exercise=item.exercise, reps=8) for item in items_of(first))
    late = told(1, Session(sets=done), "00:40")

    ahead = days_ahead((late,), RUTH, catalogue, START, 1)

    assert ahead.days == (decide(Journal(facts=(late,)), RUTH, catalogue, START),)
    assert any(item.done for item in items_of(ahead.days[0]))
