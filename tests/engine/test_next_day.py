"""The 24-hour rule by cases: what was usual, what came after the training, what that was (C-16).

Somebody whose pain is two each morning and whose muscles are a little sore trains at ten o'clock.
"""

from datetime import date, timedelta
from typing import Any

import pytest

from footbridge.catalogue.words import Stream
from footbridge.engine.facts import CheckIn, Entry, Fact, Journal
from footbridge.engine.known.history import History, history_until
from footbridge.engine.known.ratings import Ratings
from footbridge.engine.known.training import TrainingDay
from footbridge.engine.person import Slot
from footbridge.engine.signs.next_day import (
    How,
    NextDay,
    is_answered,
    is_calm_answer,
    is_fresh,
    next_day_of,
)
from tests.life import NUMBERS, moment
from tests.people import START

DAY = timedelta(days=1)
ON = START + 20 * DAY
NEXT = ON + DAY
MORNING, EVENING = Slot.MORNING, Slot.EVENING
STRENGTH, WALKING = Stream.STRENGTH, Stream.WALKING
CALM, TRIGGERED, UNSETTLED, UNKNOWN = How.CALM, How.TRIGGERED, How.UNSETTLED, How.UNKNOWN


def told(
    on: date, pain: int | None, soreness: int | None = 1, slot: Slot = MORNING, **more: Any
) -> Entry[Fact]:
    at = moment(on, more.pop("at", "08:00" if slot is MORNING else "19:00"))
    what = CheckIn(slot=slot, pain=pain, soreness=soreness, **more)
    return Entry(id=f"{slot}-{(on - ON).days}@{at:%H}", at=at, recorded=at, what=what)


USUAL = [told(ON - n * DAY, 2) for n in range(1, 15)]
THIS_MORNING = told(ON, 2)


def known(*facts: Entry[Fact]) -> tuple[Ratings, History]:
    history = history_until(Journal(facts=facts), NEXT, NUMBERS)
    return Ratings().with_later(history.of(CheckIn), history.seconds), history


def after(
    *facts: Entry[Fact],
    streams: tuple[Stream, ...] = (STRENGTH, WALKING),
    slot: Slot = MORNING,
    last: dict[Stream, NextDay] | None = None,
) -> NextDay:
    """How the training of the day was answered by what was told around it."""
    ratings, history = known(*facts)
    day = TrainingDay(ON, moment(ON, "10:00").timestamp(), streams, {}, [], False)
    return next_day_of(day, ratings, history, NUMBERS, slot, last or {})


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(
    ("pain", "soreness", "how", "heavy"),
    [
        (2, 1, CALM, ()),
        (0, 0, CALM, ()),
        (3, 1, CALM, ()),
        (3, 2, CALM, ()),
        (4, 1, TRIGGERED, ()),
        (5, 1, TRIGGERED, (STRENGTH, WALKING)),
        (2, 3, TRIGGERED, ()),
        (2, 4, TRIGGERED, (STRENGTH, WALKING)),
        (None, 1, UNKNOWN, ()),
        (2, None, UNKNOWN, ()),
        # What is known to have risen is heard, whatever else was not told.
        (None, 3, TRIGGERED, ()),
        (4, None, TRIGGERED, ()),
    ],
)
def test_two_points_above_usual_next_morning_set_it_off_and_three_are_far(
    pain: int | None, soreness: int | None, how: How, heavy: tuple[Stream, ...]
) -> None:
    answer = after(*USUAL, THIS_MORNING, told(NEXT, pain, soreness))

    assert (answer.on, answer.how, answer.heavy) == (ON, how, heavy)
    assert answer.streams == ((STRENGTH, WALKING) if how is TRIGGERED else ())


@pytest.mark.covers("RULE-18", "REG-02")
def test_without_an_answer_the_next_day_nothing_is_known() -> None:
    assert after(*USUAL, THIS_MORNING) == NextDay(ON, UNKNOWN)


def test_what_rose_is_told_with_its_figures_and_facts() -> None:
    answer = after(*USUAL, THIS_MORNING, told(NEXT, 5, 3))

    assert (answer.rating, answer.base, answer.peak, answer.next) == ("pain", 2, 5, 5)
    assert answer.facts == ("morning-1@08",)
    assert answer.moment == moment(NEXT, "08:00").timestamp()
    assert answer.figures == (("trained", ON.isoformat()), ("rating", "pain"))
    assert answer.known_on == NEXT


def test_of_two_that_rose_the_one_that_rose_more_is_told() -> None:
    assert after(*USUAL, THIS_MORNING, told(NEXT, 4, 5)).rating == "soreness"
    assert after(*USUAL, THIS_MORNING, told(NEXT, 5, 3)).rating == "pain"


def test_one_that_rose_far_makes_it_heavy_whichever_is_told() -> None:
    swings = [told(ON - n * DAY, 2, 4 * (n % 2)) for n in range(1, 15)]
    answer = after(*swings, told(ON, 2, 2), told(NEXT, 5, 6))

    assert (answer.rating, answer.heavy) == ("soreness", (STRENGTH, WALKING))


def test_calm_is_told_with_the_facts_that_it_rests_on() -> None:
    answer = after(*USUAL, THIS_MORNING, told(NEXT, 2, 1))

    assert answer == NextDay(ON, CALM, facts=("morning-1@08",))
    assert answer.is_calm


@pytest.mark.covers("RULE-18")
def test_what_was_up_already_that_morning_is_the_base() -> None:
    """Four before the training and five after it: up by one. Still, it is well above usual."""
    answer = after(*USUAL, told(ON, 4), told(NEXT, 5))

    assert (answer.how, answer.rating) == (UNSETTLED, "pain")
    assert not answer.is_calm
    assert after(*USUAL, told(ON, 4), told(NEXT, 6)).how is TRIGGERED


@pytest.mark.covers("RULE-18")
def test_a_rating_of_more_than_a_day_before_is_no_base() -> None:
    yesterday = told(ON - DAY, 4)

    assert after(*USUAL[1:], yesterday, told(NEXT, 4)).how is TRIGGERED
    same_hour = told(ON - DAY, 4, at="10:00")
    assert after(*USUAL[1:], same_hour, told(NEXT, 4)).how is UNSETTLED


def test_what_was_rated_after_the_training_is_no_base() -> None:
    later = told(ON, 4, at="10:30")

    assert after(*USUAL, THIS_MORNING, later, told(NEXT, 4)).how is TRIGGERED


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(
    ("before", "next_pain", "how"),
    [
        ((), 9, UNKNOWN),
        ((3,), 4, CALM),
        ((3,), 5, TRIGGERED),
        ((3, 1), 4, CALM),
        ((1, 3), 5, TRIGGERED),
        # Only the last two: what was worse before them is over.
        ((1, 1, 8), 3, TRIGGERED),
    ],
)
def test_while_usual_is_not_known_the_higher_of_the_last_two_is_the_base(
    before: tuple[int, ...], next_pain: int, how: How
) -> None:
    """`before` are the mornings up to this one, the newest first."""
    facts = [told(ON - n * DAY, pain) for n, pain in enumerate(before)]

    assert after(*facts, told(NEXT, next_pain)).how is how


def test_ratings_of_long_ago_are_no_base_while_usual_is_not_known() -> None:
    old = [told(ON - 14 * DAY, 3), told(ON - 15 * DAY, 3)]

    assert after(old[0], told(NEXT, 5)).how is TRIGGERED
    assert after(old[1], told(NEXT, 5)).how is UNKNOWN


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(
    ("evening", "at", "next_pain", "how", "peak"),
    [
        (6, "19:00", 3, TRIGGERED, 6),
        # It settled by the next morning: no flare.
        (6, "19:00", 2, UNSETTLED, 0),
        (4, "19:00", 3, CALM, 0),
        # Before the training began, it cannot have come from it.
        (6, "09:00", 3, CALM, 0),
    ],
)
def test_the_evening_is_compared_with_evenings_and_must_last_till_morning(
    evening: int, at: str, next_pain: int, how: How, peak: int
) -> None:
    evenings = [told(ON - n * DAY, 3, slot=EVENING) for n in range(1, 6)]
    peaked = told(ON, evening, slot=EVENING, at=at)

    answer = after(*USUAL, *evenings, THIS_MORNING, peaked, told(NEXT, next_pain))

    assert (answer.how, answer.peak) == (how, peak)
    if how is TRIGGERED:
        assert (answer.base, answer.next) == (3, 3)
        assert answer.facts == ("evening-0@19", "morning-1@08")


def test_what_came_more_than_a_day_later_is_no_peak() -> None:
    """The next morning stands for the same time of day; a peak is looked for in a day."""
    late = told(NEXT, 6, slot=EVENING, at="10:30")
    evenings = [told(ON - n * DAY, 3, slot=EVENING) for n in range(1, 6)]

    assert after(*USUAL, *evenings, THIS_MORNING, told(NEXT, 3), late).how is CALM
    in_time = told(NEXT, 6, slot=EVENING, at="10:00")
    assert after(*USUAL, *evenings, THIS_MORNING, told(NEXT, 3), in_time).how is TRIGGERED


@pytest.mark.covers("RULE-18")
def test_of_two_answers_of_a_morning_the_worse_counts() -> None:
    twice = told(NEXT, 2, at="07:00"), told(NEXT, 4, at="09:00")

    assert after(*USUAL, THIS_MORNING, *twice).how is TRIGGERED


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(
    ("low", "next_pain", "how", "heavy"),
    [
        # Mornings of nought and of four: usual is two, and two points are common.
        (0, 4, UNSETTLED, ()),
        (0, 5, TRIGGERED, ()),
        (0, 6, TRIGGERED, (STRENGTH, WALKING)),
    ],
)
def test_what_swings_has_to_rise_out_of_its_swings(
    low: int, next_pain: int, how: How, heavy: tuple[Stream, ...]
) -> None:
    swings = [told(ON - n * DAY, (low, 4)[n % 2]) for n in range(1, 15)]

    answer = after(*swings, THIS_MORNING, told(NEXT, next_pain))

    assert (answer.how, answer.heavy) == (how, heavy)


@pytest.mark.covers("REG-15")
@pytest.mark.parametrize(
    ("blamed", "streams"),
    [
        ((WALKING,), (WALKING,)),
        ((STRENGTH,), (STRENGTH,)),
        ((None,), (STRENGTH, WALKING)),
        # What was not done cannot have done it.
        ((Stream.BALANCE,), (STRENGTH, WALKING)),
        ((WALKING, STRENGTH), (STRENGTH, WALKING)),
        ((WALKING, None), (WALKING,)),
    ],
)
def test_it_is_laid_to_what_the_person_blames_if_that_was_done(
    blamed: tuple[Stream | None, ...], streams: tuple[Stream, ...]
) -> None:
    answers = [
        told(NEXT, 4, at=f"0{7 + place}:00", blames=stream) for place, stream in enumerate(blamed)
    ]

    answer = after(*USUAL, THIS_MORNING, *answers)

    assert answer.streams == streams
    assert [answer.triggered(one) for one in (STRENGTH, WALKING)] == [
        STRENGTH in streams, WALKING in streams,
    ]  # fmt: skip


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(
    ("before", "heavy"),
    [
        (NextDay(ON - 3 * DAY, TRIGGERED, (WALKING,)), (WALKING,)),
        (NextDay(ON - 3 * DAY, CALM), ()),
        (NextDay(ON - 3 * DAY, TRIGGERED, (STRENGTH,)), ()),
    ],
)
def test_a_second_flare_of_the_same_stream_running_is_heavy_for_that_one(
    before: NextDay, heavy: tuple[Stream, ...]
) -> None:
    answer = after(*USUAL, THIS_MORNING, told(NEXT, 4), last={WALKING: before})

    assert answer.heavy == heavy


def test_who_checks_in_each_evening_is_answered_by_the_next_evening() -> None:
    evenings = [told(ON - n * DAY, 2, slot=EVENING) for n in range(1, 15)]

    flared = after(*evenings, told(NEXT, 4, slot=EVENING), slot=EVENING)
    same_day = after(*evenings, told(ON, 4, slot=EVENING), slot=EVENING)

    # What rose by the next evening lasted; that evening alone is more than a day later.
    assert flared.how is TRIGGERED
    assert same_day.how is UNKNOWN


# Answers by themselves


@pytest.mark.covers("RULE-18", "REG-02")
@pytest.mark.parametrize(
    ("pain", "soreness", "calm"),
    [(2, 1, True), (3, 2, True), (4, 1, False), (2, 3, False), (None, 1, False), (2, None, False)],
)
def test_an_answer_is_calm_when_both_are_known_and_under_two_above_usual(
    pain: int | None, soreness: int | None, calm: bool
) -> None:
    ratings, _ = known(*USUAL, told(ON, pain, soreness))

    assert is_calm_answer(ratings, NUMBERS, MORNING, ON) is calm
    assert not is_calm_answer(ratings, NUMBERS, EVENING, ON)
    assert not is_calm_answer(ratings, NUMBERS, MORNING, NEXT)


def test_while_usual_is_not_known_an_answer_is_calm_when_it_is_there() -> None:
    ratings, _ = known(told(ON, 9, 9))

    assert is_calm_answer(ratings, NUMBERS, MORNING, ON)


@pytest.mark.covers("REG-02")
@pytest.mark.parametrize(("told_on", "fresh"), [(NEXT, True), (ON, True), (ON - DAY, False)])
@pytest.mark.parametrize(("pain", "soreness"), [(2, None), (None, 1)])
def test_a_rating_of_today_or_yesterday_is_fresh(
    told_on: date, fresh: bool, pain: int | None, soreness: int | None
) -> None:
    _, history = known(told(told_on, pain, soreness))

    assert is_fresh(history, NEXT) is fresh


def test_a_check_in_without_a_rating_is_not_fresh() -> None:
    _, history = known(told(NEXT, None, None))

    assert not is_fresh(history, NEXT)


@pytest.mark.covers("REG-02")
@pytest.mark.parametrize(
    ("slot", "days", "answered"),
    [
        (MORNING, (ON, NEXT), True),
        (MORNING, (ON,), False),
        (MORNING, (NEXT,), False),
        (EVENING, (ON,), True),
        (EVENING, (NEXT,), False),
    ],
)
def test_each_answer_of_the_last_day_and_a_half_has_to_be_there(
    slot: Slot, days: tuple[date, ...], answered: bool
) -> None:
    ratings, _ = known(*(told(day, 2, slot=slot) for day in days))

    assert is_answered(ratings, slot, NEXT) is answered


@pytest.mark.covers("RULE-18")
def test_a_high_evening_that_is_usual_does_not_hide_a_morning_that_rose() -> None:
    """Five of an evening is usual for her; six is no more than one up. Four of a morning is."""
    evenings = [told(ON - n * DAY, 5, slot=EVENING) for n in range(1, 6)]
    evening = told(ON, 6, slot=EVENING)

    answer = after(*USUAL, *evenings, THIS_MORNING, evening, told(NEXT, 4))

    assert (answer.how, answer.peak, answer.base) == (TRIGGERED, 4, 2)


def test_what_rose_is_known_when_the_last_of_its_ratings_was_told() -> None:
    evenings = [told(ON - n * DAY, 3, slot=EVENING) for n in range(1, 6)]
    peak = told(ON, 6, slot=EVENING)

    answer = after(*USUAL, *evenings, THIS_MORNING, peak, told(NEXT, 3))

    assert answer.moment == moment(NEXT, "08:00").timestamp()


def test_a_rating_of_the_very_moment_is_one_of_before() -> None:
    at_the_start = told(ON, 4, at="10:00")

    assert after(*USUAL, THIS_MORNING, at_the_start, told(NEXT, 4)).how is UNSETTLED


@pytest.mark.covers("RULE-18")
def test_of_two_answers_of_a_morning_the_higher_makes_it_not_calm() -> None:
    ratings, _ = known(*USUAL, told(ON, 2, at="07:00"), told(ON, 4, at="09:00"))

    assert not is_calm_answer(ratings, NUMBERS, MORNING, ON)


def test_of_two_ratings_before_the_training_the_last_one_counts() -> None:
    twice = told(ON, 5, at="07:00"), told(ON, 2, at="08:00")

    assert after(*USUAL, *twice, told(NEXT, 4)).how is TRIGGERED
