"""A wish lowers or moves, and never raises: an easier day, rest, another exercise (REG-17)."""

from collections.abc import Iterator
from dataclasses import fields, replace

import hypothesis.strategies as st
import pytest
from hypothesis import given

from footbridge.catalogue.words import Stream
from footbridge.engine.alone import alone
from footbridge.engine.decide import today_of
from footbridge.engine.facts import (
    EasierToday,
    FlagRaised,
    Lasts,
    NotToday,
    Rests,
    Swapped,
    Withdrawn,
)
from footbridge.engine.known.history import entries_until
from footbridge.engine.person import Weekday
from footbridge.engine.progress.fold import fold
from footbridge.engine.progress.progress import progress_at_start
from footbridge.engine.shown.decision import DayBlock, Decision, Dose, Item
from footbridge.engine.signs.case import new_case, with_later
from footbridge.engine.streams.doses import with_amount
from footbridge.engine.today.wishes import _eased_item
from tests.engine import promises
from tests.engine.lived import DAYS, live, lives
from tests.engine.random_life import FEWER, Life
from tests.engine.shipped import shipped
from tests.life import item_in, items_of
from tests.people import RUTH, START

WISHES = st.one_of(
    st.builds(EasierToday),
    st.builds(NotToday, rests=st.sampled_from(Rests)),
)
NUMBERS = [each.name for each in fields(Dose) if each.name not in ("kind", "sides", "tempo",
                                                                  "target")]  # fmt: skip


def wish(life: Life, what, at: str = "08:30") -> None:
    told = {each.name: getattr(what, each.name) for each in fields(what)}
    life.tell(type(what), at, **told)


def day_of(life: Life, **train) -> Decision:
    """One calm day, all of it done."""
    life.check_in(pain=2, soreness=0)
    life.look_at_feet()
    decision = life.look()
    life.train(decision, 5, touches=0, grabs=0, **train)
    life.walk(decision)
    life.sleep()
    return decision


def ruth(**changed) -> Life:
    return Life(replace(RUTH, **changed), shipped(), START)


def amounts(item: Item) -> Iterator[tuple[str, int]]:
    for name in NUMBERS:
        value = getattr(item.dose, name)
        if value is not None:
            yield name, value


def nothing_is_larger(wished: Decision, before: Decision) -> None:
    """No number of the day is larger, nothing new is in it, and nothing that warns is weaker."""
    usual = {item.exercise: item for item in items_of(before)}
    for item in items_of(wished):
        known = usual[item.exercise]
        assert item.variant == known.variant
        assert item.dose.tempo == known.dose.tempo
        for name, value in amounts(item):
            assert value <= getattr(known.dose, name), (item.exercise, name)
        assert item.would_change == known.would_change
    whole = {block.id: block.seconds for block in before.blocks}
    assert all(block.seconds <= whole[block.id] for block in wished.blocks)
    assert (wished.flags, wished.asks, wished.due) == (before.flags, before.asks, before.due)
    assert (wished.situation, wished.also) == (before.situation, before.also)
    assert wished.proposals == before.proposals


@pytest.mark.covers("REG-17")
@FEWER
@given(life=lives(most=16), day=DAYS, what=WISHES)
def test_in_any_life_a_wish_makes_no_number_of_the_day_larger(life, day, what) -> None:
    live(life, replace(day, does="nothing", nights=0))
    before = life.look()
    wish(life, what)

    wished = life.look()

    nothing_is_larger(wished, before)
    promises.everything_has_a_reason(wished, life.journal, life.catalogue)


@FEWER
@given(life=lives(most=16), day=DAYS, lasts=st.sampled_from(Lasts), data=st.data())
def test_in_any_life_a_swap_brings_one_of_the_same_kind_and_keeps_every_promise(
    life, day, lasts, data
) -> None:
    live(life, replace(day, does="nothing", nights=0))
    before = life.look()
    drawn = data.draw(st.sampled_from([item.exercise for item in items_of(before)] or [""]))
    if not drawn:
        return
    exercises = life.catalogue.exercises
    new = data.draw(st.sampled_from([name for name in exercises if name != drawn]))
    wish(life, Swapped(exercise=drawn, instead=new, lasts=lasts))

    wished = life.look()

    came = {one.exercise for one in items_of(wished)} - {one.exercise for one in items_of(before)}
    assert came <= {new}
    assert all(exercises[one].block is exercises[drawn].block for one in came)
    assert (wished.flags, wished.asks, wished.due) == (before.flags, before.asks, before.due)
    promises.everything_has_a_reason(wished, life.journal, life.catalogue)


@FEWER
@given(life=lives(most=12), days=st.lists(DAYS, min_size=1, max_size=8), data=st.data())
def test_no_wish_brings_strength_on_two_days_running(life, days, data) -> None:
    for day in days:
        if data.draw(st.booleans()):
            wish(life, NotToday(rests=data.draw(st.sampled_from(Rests))), at="06:00")
        decision = life.look()
        dates = {
            life.catalogue.exercises[one.exercise].stream: fact.day
            for fact in life.facts
            if fact.kind == "session"
            for one in fact.what.sets
        }
        if decision.is_strength_day and Stream.STRENGTH in dates:
            assert (decision.on - dates[Stream.STRENGTH]).days != 1
        live(life, day)


def test_an_easier_day_has_a_set_less_and_keeps_the_repetitions() -> None:
    life = ruth()
    before = life.look()
    wish(life, EasierToday())

    wished = life.look()

    was, now = item_in(before, "heel-raise").dose, item_in(wished, "heel-raise").dose
    assert (now.sets, now.reps) == (was.sets - 1, was.reps)
    assert now.total_seconds < was.total_seconds


def test_an_easier_day_takes_a_fifth_off_the_walk() -> None:
    life = ruth()
    before = life.look()
    wish(life, EasierToday())

    wished = life.look()

    was = item_in(before, "walking").dose.work_seconds
    assert item_in(wished, "walking").dose.work_seconds == was - was // 5


def test_an_easier_day_keeps_the_warm_up_whole() -> None:
    life = ruth()
    before = life.look()
    wish(life, EasierToday())

    wished = life.look()

    assert wished.blocks[0] == before.blocks[0]
    assert wished.blocks[0].id == "warm_up"


def test_the_next_day_is_as_if_nobody_had_asked() -> None:
    asked, other = ruth(), ruth()
    wish(asked, EasierToday(), at="08:30")
    asked.sleep()
    other.sleep()

    assert replace(asked.look(), reasons=()) == replace(other.look(), reasons=())


def test_nothing_goes_up_by_an_easier_day_and_nothing_is_lost_by_it() -> None:
    """The same calm fortnight, with and without one easier day in it."""
    asked = ruth(minutes=120)
    plain = ruth(minutes=120)
    for number in range(8):
        if number == 3:
            wish(asked, EasierToday(), at="06:00")
        day_of(asked)
        day_of(plain)
    for life in (asked, plain):
        life.check_in(pain=2, soreness=0)

    works = promises.works(asked.look())
    others = promises.works(plain.look())

    assert all(work <= others.get(name, work) for name, work in works.items())


def test_fewer_sets_of_an_easier_day_are_not_counted_as_a_failure() -> None:
    life = ruth(minutes=120)
    first = day_of(life)
    reps = item_in(first, "heel-raise").dose.reps
    for _ in range(2):
        day_of(life)
    wish(life, EasierToday(), at="06:00")
    day_of(life)
    for _ in range(3):
        day_of(life)
    life.check_in(pain=2, soreness=0)

    again = item_in(life.look(), "heel-raise")

    assert again.dose.reps >= reps
    assert "lowered" not in {each.says for each in again.reasons}


def test_a_wish_can_be_taken_back() -> None:
    life = ruth()
    before = life.look()
    wish(life, EasierToday())
    fact = life.facts[-1]
    life.tell(Withdrawn, "08:40", corrects=fact.id)

    assert life.look() == before


def test_who_puts_strength_off_has_it_on_the_next_day() -> None:
    life = ruth()
    wish(life, NotToday(rests=Rests.STRENGTH))
    today = life.look()
    life.sleep()

    assert not today.is_strength_day
    assert life.look().is_strength_day


def test_the_rest_of_a_day_without_its_strength_stays_as_it_was() -> None:
    life = ruth(minutes=15)
    before = life.look()
    wish(life, NotToday(rests=Rests.STRENGTH))

    wished = life.look()

    # Of the three that make a short day one was strength: what is left names another.
    kept = [one for one in before.blocks if one.id != "strength"]
    assert [one.seconds for one in wished.blocks] == [one.seconds for one in kept]
    assert [(one.exercise, one.dose) for one in items_of(wished)] == [
        (item.exercise, item.dose) for one in kept for item in one.items
    ]


def test_strength_does_not_move_where_no_day_of_rest_would_follow() -> None:
    """Monday, Wednesday and Friday: on Tuesday it would leave no rest before Wednesday."""
    days = (Weekday.MONDAY, Weekday.WEDNESDAY, Weekday.FRIDAY)
    life = ruth(strength_weekdays=days)
    wish(life, NotToday(rests=Rests.STRENGTH))
    life.sleep()
    tuesday = life.look()
    life.sleep()

    assert not tuesday.is_strength_day
    assert life.look().is_strength_day


def test_strength_that_was_done_already_does_not_come_again_tomorrow() -> None:
    life = ruth()
    decision = life.look()
    life.train(decision, 5)
    wish(life, NotToday(rests=Rests.STRENGTH), at="20:00")
    life.sleep()

    assert not life.look().is_strength_day


def test_a_day_of_rest_holds_nothing_and_says_who_wanted_it() -> None:
    life = ruth()
    wish(life, NotToday(rests=Rests.ALL))

    wished = life.look()

    assert wished.blocks == ()
    assert [(one.rule, one.says) for one in wished.reasons][-1] == ("REG-17", "paused")
    assert {why.rule for each in wished.excluded for why in each.reasons} >= {"REG-17"}


def test_an_urgent_sign_outweighs_a_wish() -> None:
    life = ruth()
    life.tell(FlagRaised, "08:00", flag="FLAG-01", worse=None)
    before = life.look()
    wish(life, EasierToday())

    assert life.look().situation == before.situation
    assert life.look().blocks == ()


def test_a_swap_for_today_ends_with_the_day() -> None:
    life = ruth()
    drill = next(one for one in items_of(life.look()) if one.exercise.startswith("toe"))
    new = other_than(life, drill.exercise)
    wish(life, Swapped(exercise=drill.exercise, instead=new, lasts=Lasts.TODAY))
    today = life.look()
    life.sleep(nights=1)
    again = ruth()
    again.sleep(nights=1)

    assert item_in(today, new) is not None
    assert item_in(today, drill.exercise) is None
    assert [one.exercise for one in items_of(life.look())] == [
        one.exercise for one in items_of(again.look())
    ]


def other_than(life: Life, exercise: str) -> str:
    """The first of the same kind that today would take in its place."""
    for name in life.catalogue.exercises:
        if name == exercise:
            continue
        tried = Life(life.person, life.catalogue, life.today)
        tried.facts.extend(life.facts)
        wish(tried, Swapped(exercise=exercise, instead=name, lasts=Lasts.TODAY))
        if item_in(tried.look(), name) and not item_in(life.look(), name):
            return name
    raise AssertionError(f"nothing can stand in for {exercise}")


def test_a_swap_from_now_on_lets_every_other_exercise_come_round() -> None:
    life = ruth(minutes=15)
    wish(life, Swapped(exercise="toe-yoga", instead="short-foot", lasts=Lasts.FROM_NOW_ON))
    seen: set[str] = set()
    for _ in range(21):
        decision = day_of(life)
        seen |= {one.exercise for block in decision.blocks if block.id == "strength"
                 for one in block.items}  # fmt: skip

    assert "toe-yoga" not in seen
    assert seen >= {"heel-raise", "sit-to-stand", "short-foot", "hip-abduction"}


def test_where_the_other_one_may_not_be_done_neither_comes() -> None:
    life = ruth(at_home=())
    before = life.look()
    strong = [one.exercise for b in before.blocks if b.id == "strength" for one in b.items]
    wish(life, Swapped(exercise=strong[0], instead="band-eversion", lasts=Lasts.TODAY))

    wished = life.look()

    assert item_in(wished, strong[0]) is None
    assert item_in(wished, "band-eversion") is None


def test_the_newest_swap_of_an_exercise_counts() -> None:
    life = ruth()
    drill = next(one for one in items_of(life.look()) if one.exercise.startswith("toe")).exercise
    first = other_than(life, drill)
    wish(life, Swapped(exercise=drill, instead="heel-raise", lasts=Lasts.TODAY), at="08:10")
    wish(life, Swapped(exercise=drill, instead=first, lasts=Lasts.TODAY), at="08:20")

    assert item_in(life.look(), first) is not None


def test_an_exercise_swapped_for_another_may_still_be_tried():
    life = ruth()
    day_of(life)
    blocks = {name: each.block for name, each in life.catalogue.exercises.items()}
    gone, other = next(
        (item.exercise, each.exercise)
        for item in items_of(life.look())
        for each in life.look().excluded
        if blocks[item.exercise] is blocks[each.exercise]
        and each.reasons[0].values.get("because") == "another_day"
    )
    wish(life, Swapped(exercise=gone, instead=other, lasts=Lasts.TODAY))

    tried = alone(life.journal, life.person, life.catalogue, life.today, gone)

    assert isinstance(tried, DayBlock)
    assert [item.exercise for item in tried.items] == [gone]


def test_an_exercise_takes_no_place_of_its_own():
    wished = Swapped(exercise="toe-fans", instead="toe-fans", lasts=Lasts.TODAY)

    assert [fault[0] for fault in wished.faults()] == ["instead"]


def test_what_is_at_its_least_already_is_not_eased():
    life = ruth()
    day_of(life)
    entries = entries_until(life.journal.facts, life.today, life.catalogue.numbers, START)
    case = with_later(new_case(life.person, life.catalogue), entries, life.today)
    today = today_of(case, fold(case, progress_at_start(case), life.today))
    walk = item_in(life.look(), "walking")
    numbers = life.catalogue.numbers
    least = replace(
        walk, dose=with_amount(walk.dose, "work_seconds", numbers.walk_least_seconds, numbers)
    )

    assert _eased_item(least, today, "a-wish") == least
