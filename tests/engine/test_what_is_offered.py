"""What a day says of itself is so: what it offers is given, and what it names is there."""

from dataclasses import replace
from datetime import timedelta

import hypothesis.strategies as st
import pytest
from hypothesis import given

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Measure, Place, Side, Stream
from footbridge.engine.decide import decide, decided, where_it_stands
from footbridge.engine.facts import (
    CheckIn,
    Entry,
    Fact,
    Feeling,
    Journal,
    NotToday,
    Rests,
    Test,
    Walk,
    ZoneFeeling,
)
from footbridge.engine.known.guide import guide_of
from footbridge.engine.known.history import history_until
from footbridge.engine.person import Slot, Zone
from footbridge.engine.progress.progress import progress_at_start
from footbridge.engine.progress.restart import miss_time
from footbridge.engine.shown.reasons import prescribed
from footbridge.engine.shown.trend import Trend, Verdict, trends
from footbridge.engine.signs.case import new_case, with_later
from footbridge.engine.streams.cuts import Back, Cut, Recovery
from footbridge.engine.streams.doses import dose_at
from footbridge.engine.today.choice import Choice
from footbridge.engine.today.items import strength_set
from tests.engine.lived import lives
from tests.engine.random_life import FEWER, Life
from tests.engine.test_choice import today_of
from tests.life import NUMBERS, items_of, moment
from tests.people import RUTH, START

DAY = timedelta(days=1)


def told(day: int, what: Fact, at: str = "08:00") -> Entry[Fact]:
    when = moment(START + day * DAY, at)
    return Entry(id=f"{what.KIND} {day} {at}", at=when, recorded=when, what=what)


@FEWER
@given(life=lives(most=20), rests=st.sampled_from((None, *Rests)))
def test_in_any_life_the_short_day_is_made_of_what_is_in_the_day(life, rests) -> None:
    if rests is not None:
        life.tell(NotToday, "06:00", rests=rests)

    decision = life.look()

    assert set(decision.short_core) <= {item.exercise for item in items_of(decision)}
    assert {item.exercise for item in items_of(decision) if item.in_short_core} == set(
        decision.short_core
    )


@pytest.mark.covers("REG-08", "REG-17")
def test_of_a_short_day_without_its_strength_no_strength_is_promised(catalogue: Catalogue) -> None:
    wish = told(0, NotToday(rests=Rests.STRENGTH), "06:00")
    eight = replace(RUTH, minutes=8)
    whole = decide(Journal(), eight, catalogue, START)

    decision = decide(Journal(facts=(wish,)), eight, catalogue, START)

    strength = {one.id for one in catalogue.exercises.values() if one.stream is Stream.STRENGTH}
    assert strength & set(whole.short_core)
    assert not strength & set(decision.short_core)


@pytest.mark.covers("REG-04")
def test_a_review_in_a_week_with_a_change_offers_none(catalogue: Catalogue) -> None:
    """A yes to it would change nothing, and nobody is promised what is not given."""
    life = Life(replace(RUTH, minutes=60), catalogue, START)
    for _ in range(28):
        life.check_in(pain=2, soreness=0)
        life.look_at_feet()
        life.train(life.look())
        life.walk(life.look())
        life.sleep()
    life.check_in(pain=2, soreness=0)
    case, progress = where_it_stands(life.journal, life.person, catalogue, life.today)
    week = NUMBERS.level_change_days

    offered = [
        decided(case, progress._replace(last_level_change=life.today - days * DAY)).proposals
        for days in (1, week - 1, week)
    ]

    assert [bool(each) for each in offered] == [False, False, True]


@pytest.mark.covers("REG-01", "RULE-18")
def test_a_break_takes_the_place_of_what_was_about_to_come_back(catalogue: Catalogue) -> None:
    """What of a flare was due for strength is not given back to who missed more than a week."""
    on = START + 40 * DAY
    case = with_later(new_case(RUTH, catalogue), (), on)
    flare = Cut(on - 20 * DAY, heavy=True)
    before = progress_at_start(case)._replace(
        last_on={Stream.STRENGTH: on - 15 * DAY},
        recoveries={Stream.STRENGTH: Recovery(cuts=(flare,), due=Back.ALL)},
    )

    after = miss_time(case, before, on).recoveries[Stream.STRENGTH]

    assert [cut.on for cut in after.cuts] == [on]
    assert after.due is None


@pytest.mark.covers("REG-08")
def test_fewer_sets_for_want_of_time_never_make_more(catalogue: Catalogue) -> None:
    """What has one set is not given two by a day that has time for two."""
    today = today_of(catalogue)
    exercise = catalogue.exercises["short-foot"]
    assert exercise.dose.sets.hi == 1

    item = strength_set(today, Choice(exercise, exercise.variants[0], sets=2))

    assert item.dose.sets == 1


@pytest.mark.covers("REG-06")
@pytest.mark.parametrize(("whole", "is_told"), [(1800, True), (None, False)])
def test_an_uneven_day_is_told_by_all_that_was_walked(
    catalogue: Catalogue, whole: int | None, is_told: bool
) -> None:
    """Rests in between make a long way no shorter."""
    usual = [told(day, Walk(seconds=600), "15:00") for day in range(10)]
    last = told(10, Walk(seconds=600, total_seconds=whole), "15:00")

    decision = decide(Journal(facts=(*usual, last)), RUTH, catalogue, START + 10 * DAY)

    assert ("uneven_days" in {one.id for one in decision.nudges}) is is_told


@pytest.mark.covers("RULE-24", "RULE-31")
def test_a_tempo_names_where_it_is_written(catalogue: Catalogue) -> None:
    guide, heel_raise = guide_of(catalogue), catalogue.exercises["heel-raise"]
    usual, written = heel_raise.variants[0], heel_raise.dose.tempo
    assert written is not None

    found = prescribed(guide, heel_raise, usual, dose_at(heel_raise, usual, guide), frozenset())

    tempo = next(one for one in found if one.about == "tempo")
    assert (tempo.rule, tempo.sources) == ("RULE-24", (written.source,))


def trend_of(catalogue: Catalogue, measure: str, facts: list[Entry[Fact]], day: int) -> Trend:
    history = history_until(Journal(facts=tuple(facts)), START + day * DAY, NUMBERS)
    return next(one for one in trends(history, RUTH, NUMBERS) if one.measure == measure)


@pytest.mark.covers("TRACK-02")
@pytest.mark.parametrize("feels", Feeling)
def test_only_numb_places_are_counted_as_such(catalogue: Catalogue, feels: Feeling) -> None:
    mark = ZoneFeeling(zone=Zone(side=Side.LEFT, place=Place.SOLE_HEEL), feels=feels)
    facts = [told(0, CheckIn(slot=Slot.MORNING, pain=3, zones=(mark,)))]

    trend = trend_of(catalogue, "numb_places", facts, 0)

    assert trend.points == ((START, float(feels is Feeling.NUMB)),)


@pytest.mark.parametrize("results", [(15, 11), (11, 15)])
def test_the_best_of_a_day_counts_whichever_came_last(
    catalogue: Catalogue, results: tuple[int, int]
) -> None:
    facts = [
        told(3, Test(measure=Measure.CHAIR_STANDS, result=result), f"1{place}:00")
        for place, result in enumerate(results)
    ]

    assert trend_of(catalogue, "chair_stands", facts, 3).now == 15


@pytest.mark.parametrize(("every", "is_found"), [(1, True), (7, False)])
def test_a_slow_change_is_read_from_a_beginning_that_is_known(
    catalogue: Catalogue, every: int, is_found: bool
) -> None:
    """Two mornings are too few to say how it began, however many came later."""
    days = [day for day in range(84) if day >= 14 or day % every == 0]
    pain = {day: 8 - day // 14 for day in days}
    facts = [told(day, CheckIn(slot=Slot.MORNING, pain=pain[day], soreness=1)) for day in days]

    trend = trend_of(catalogue, "pain", facts, 83)

    assert trend.verdict is Verdict.NO_CLEAR_CHANGE
    assert (trend.since_start is Verdict.LIKELY_BETTER) is is_found
