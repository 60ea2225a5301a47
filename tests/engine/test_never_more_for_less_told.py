"""N15: with any answer of the last 36 hours left out, no dose lies above the last planned one."""

from collections.abc import Iterator
from dataclasses import MISSING, fields, replace
from datetime import timedelta

import hypothesis.strategies as st
import pytest
from hypothesis import given

from footbridge.catalogue.model import Catalogue
from footbridge.engine.decide import decide
from footbridge.engine.facts import CheckIn, Entry, FeetCheck, Journal, NightPain, Session, Walk
from footbridge.engine.shown.decision import Decision
from footbridge.simulator.pairs import Pairs
from tests.engine import promises
from tests.engine.lived import DAYS, live, lives
from tests.engine.random_life import FEWER, Life
from tests.engine.shipped import shipped
from tests.life import items_of
from tests.people import RUTH, START

FRESH = timedelta(hours=36)
HEARD = (CheckIn, FeetCheck, Session, Walk)
# Words beside the answers: who left them out told no less about the day.
NOT_ANSWERS = {"zones", "night_pain", "blames", "variant", "side", "surface", "total_seconds"}


def _good_days(days: int) -> tuple[Life, dict, Decision]:
    """Good days in a row, what the last of them planned, and the day after."""
    life = Life(replace(RUTH, minutes=120), shipped(), START)
    for _ in range(days):
        life.check_in(pain=2, soreness=0, night_pain=NightPain.NONE)
        life.look_at_feet()
        decision = life.look()
        life.train(decision, 4, touches=0, grabs=0)
        life.walk(decision)
        life.sleep()
    planned = dict(life.last_shown)
    life.check_in(pain=2, soreness=0, night_pain=NightPain.NONE)
    life.look_at_feet()
    return life, planned, life.look()


def _with_less(entry: Entry) -> Iterator[Entry]:
    """The entry with one of its answers left out; of a session, the same one in each set."""
    for name in _told_in(entry.what):
        yield replace(entry, what=replace(entry.what, **{name: None}))
    if isinstance(entry.what, Session):
        sets = entry.what.sets
        for name in {name for one in sets for name in _told_in(one)}:
            less = tuple(replace(one, **{name: None}) for one in sets)
            yield replace(entry, what=replace(entry.what, sets=less))


def _told_in(what: object) -> list[str]:
    told = [field for field in fields(what) if field.default is None]  # type: ignore[arg-type]
    assert all(field.default is not MISSING for field in told)
    given_ = (field.name for field in told if getattr(what, field.name) is not None)
    return [name for name in given_ if name not in NOT_ANSWERS]


def _rises(planned: dict, decision: Decision) -> set[str]:
    return {
        item.exercise
        for item in items_of(decision)
        if promises.is_earned(item)
        and promises.work_in(item) > planned.get((item.exercise, item.variant), 10**6)
    }


@FEWER
@given(life=lives(), day=DAYS)
def test_n15_in_any_life_an_answer_left_out_gives_no_more_than_was_planned(life, day) -> None:
    shown = dict(life.last_shown)
    live(life, replace(day, does="nothing", nights=0))
    decision = life.look()

    assert list(Pairs(life.person, life.catalogue).left_out(life.facts, decision, shown)) == []


@FEWER
@given(days=st.integers(6, 24), data=st.data())
def test_no_dose_rises_on_an_answer_that_was_left_out(days: int, data: st.DataObject) -> None:
    life, planned, whole = _good_days(days)
    now = life.facts[-1].at
    recent = [
        place
        for place, fact in enumerate(life.facts)
        if isinstance(fact.what, HEARD) and now - fact.at <= FRESH
    ]
    place = data.draw(st.sampled_from(recent))
    rises = _rises(planned, whole)

    for less in _with_less(life.facts[place]):
        facts = (*life.facts[:place], less, *life.facts[place + 1 :])
        told = decide(Journal(facts=facts), life.person, life.catalogue, life.today)
        assert _rises(planned, told) <= rises
        if isinstance(less.what, CheckIn) and less.what.pain is less.what.soreness is None:
            assert _rises(planned, told) == set()


@pytest.mark.parametrize(
    ("kind", "name", "stays"),
    [
        (Session, "effort", "heel-raise"),
        (Session, "form_kept", "heel-raise"),
        (Walk, "comfortable", "walking"),
    ],
)
def test_what_would_rise_waits_for_the_answer(
    catalogue: Catalogue, kind: type, name: str, stays: str
) -> None:
    for days in range(6, 16):
        life, planned, whole = _good_days(days)
        if stays not in _rises(planned, whole):
            continue
        facts = tuple(_silent(fact, kind, name) for fact in life.facts)
        told = decide(Journal(facts=facts), life.person, life.catalogue, life.today)
        assert stays not in _rises(planned, told)
        return
    raise AssertionError(f"{stays} never rose")


def _silent(entry: Entry, kind: type, name: str) -> Entry:
    if not isinstance(entry.what, kind):
        return entry
    if isinstance(entry.what, Session):
        sets = tuple(replace(one, **{name: None}) for one in entry.what.sets)
        return replace(entry, what=replace(entry.what, sets=sets))
    return replace(entry, what=replace(entry.what, **{name: None}))
