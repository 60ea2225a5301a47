"""Parts of a look back are kept while nothing that they ask for has changed, and no longer."""

from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from footbridge import care
from footbridge.care import looked_back
from footbridge.care.people import Record
from footbridge.catalogue.words import Measure
from footbridge.engine.facts import CheckIn, DayMarkers, Entry, Journal, Stumble, Test, Walk
from footbridge.engine.facts.day_markers import Ease
from footbridge.engine.known.history import History, history_until
from footbridge.engine.person import Slot
from footbridge.looking_back.charts import charts
from footbridge.looking_back.known import known
from footbridge.looking_back.planks import days_laid
from tests.people import RUTH, START
from tests.strategies import journals

KEY = "a key"
TODAY = START + timedelta(days=40)


@pytest.fixture(autouse=True)
def nothing_kept():
    looked_back.forget(KEY)
    yield
    looked_back.forget(KEY)


def entry(number: int, what) -> Entry:
    at = timezone.make_aware(timezone.datetime(2026, 1, 5, 9)) + timedelta(days=number % 40)
    return Entry(id=f"{type(what).__name__}-{number}", at=at, recorded=at, what=what)


USUAL = [
    *(entry(n, CheckIn(slot=Slot.MORNING, pain=n % 4, soreness=1)) for n in range(40)),
    *(entry(n, Walk(seconds=300 + n, comfortable=True)) for n in range(40)),
]


def history(*more: Entry) -> History:
    facts = Journal(facts=(*USUAL, *more))
    return history_until(facts, TODAY, care.catalogue().numbers, START)


def look_back(of: History, planned=None, language="en-gb"):
    return care.look_back(KEY, RUTH, of, planned or {}, language=language)[1]


def afresh(of: History, planned=None):
    return charts(known(RUTH, of, care.catalogue(), planned))


def test_it_is_what_it_would_be_without_anything_kept():
    assert look_back(history()) == afresh(history())


def test_a_stumble_leaves_pain_and_walks_as_they_were_made():
    before = look_back(history())

    after = look_back(history(entry(39, Stumble())))

    assert after.rated is before.rated
    assert after.walked is before.walked
    assert after.everyday != before.everyday


@pytest.mark.parametrize(
    "new",
    [
        CheckIn(slot=Slot.MORNING, pain=9, soreness=7),
        Walk(seconds=2400, comfortable=False),
        Stumble(),
        DayMarkers(stairs=Ease.HARD),
        Test(measure=Measure.HEEL_RAISES, result=12),
    ],
    ids=lambda each: type(each).__name__,
)
def test_after_each_new_fact_it_is_as_if_it_were_made_anew(new):
    look_back(history())

    after = look_back(history(entry(139, new)))

    assert after == afresh(history(entry(139, new)))


def test_what_was_planned_is_looked_at_too():
    before = look_back(history())
    # Only where the plan of each day with a walk is known is it said.
    planned = {TODAY - timedelta(days=n): 900 for n in range(40)}

    after = look_back(history(), planned)

    assert after.walked != before.walked
    assert after == afresh(history(), planned)


@given(journal=journals(), cut=st.integers(0, 12), days=st.data())
def test_planks_laid_bit_by_bit_are_those_of_all_that_is_told(journal, cut, days):
    looked_back.forget(KEY)
    numbers = care.catalogue().numbers
    facts = list({fact.id: fact for fact in journal.facts}.values())
    on = days.draw(st.sampled_from([fact.at.date() for fact in facts] or [START]))
    record = Record(RUTH, Journal(facts=tuple(facts[:cut])))

    for begin in range(cut, len(facts), 2):
        care.laid(KEY, record.history(on))
        record = record.with_told(facts[begin : begin + 2])

    assert care.laid(KEY, record.history(on)) == days_laid(record.history(on), numbers)


def test_a_day_lays_its_plank_with_the_walk_that_is_told_after_one_of_nothing():
    record = Record(RUTH, Journal(facts=(entry(0, Walk(seconds=300)), entry(1, Walk(seconds=1)))))
    before = care.laid(KEY, record.history(TODAY))

    record = record.with_told([entry(41, Walk(seconds=300))])

    assert before == (START,)
    assert care.laid(KEY, record.history(TODAY)) == (START, START + timedelta(days=1))


def test_another_language_gets_its_own():
    before = look_back(history())

    assert look_back(history(), language="de").rated is not before.rated


def test_whoever_is_deleted_is_not_remembered(db):
    key = care.begin(name="Ruth", person=RUTH, now=timezone.now())
    care.look_back(key, RUTH, history(), {}, language="")
    assert key in looked_back._kept

    care.delete(key)

    assert key not in looked_back._kept
