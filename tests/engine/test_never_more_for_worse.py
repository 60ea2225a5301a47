"""N5: a worse answer never gives more work than a better one would.

Every answer is tried from its best to its worst on the last day of a life, all else the same.
"""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Any

import hypothesis.strategies as st
from hypothesis import given

from footbridge.catalogue.words import Stream
from footbridge.engine.decide import decide
from footbridge.engine.facts import (
    CheckIn,
    Entry,
    Fact,
    Journal,
    NightPain,
    Session,
    SetDone,
    StopSign,
    Walk,
)
from footbridge.engine.shown.decision import DayBlock, Decision, Item
from tests.engine import promises
from tests.engine.random_life import FEWER, Life
from tests.engine.shipped import shipped
from tests.life import items_of
from tests.people import CAST, START, TOMAS

SCORES = tuple(range(11))
# Time enough for every exercise on each day of strength, so that what was done is asked again.
PEOPLE = {name: replace(person, minutes=120) for name, person in CAST.items()} | {"tomas": TOMAS}
DAYS_AFTER = 5


def _fewer(name: str, by: int) -> Callable[[SetDone], SetDone]:
    return lambda one: replace(one, **{name: max(0, (getattr(one, name) or 0) - by)})


def _set_to(name: str, value: Any) -> Callable[[Any], Any]:
    return lambda one: replace(one, **{name: value})


# From the best answer to the worst; what was not told is no better than the best.
STRENGTH = {
    "effort": [_set_to("effort", score) for score in SCORES],
    "repetitions": [_fewer("reps", by) for by in (0, 1, 2, 4)],
    "form": [_set_to("form_kept", kept) for kept in (True, None, False)],
    "stop": [_set_to("stop", stop) for stop in (None, StopSign.PAIN)],
    "given up": [
        _set_to("stop", None),
        lambda one: replace(one, stop=StopSign.DIZZY, skipped="dizzy"),
    ],
}
BALANCE = {
    "steadiness": [_set_to("steadiness", score) for score in (1, 2, 3, 4, 5)],
    "touches": [_set_to("touches", count) for count in (0, 1, 2, 3)],
    "grabs": [_set_to("grabs", count) for count in (0, 1, 2)],
    "near fall": [_set_to("near_fall", fell) for fell in (False, None, True)],
    "seconds": [_fewer("hold_seconds", by) for by in (0, 5, 10)],
    "stop": [_set_to("stop", stop) for stop in (None, StopSign.WEAK)],
}
CHECK_IN = {
    "soreness": [_set_to("soreness", score) for score in SCORES],
    "pain": [_set_to("pain", score) for score in SCORES],
    "night": [_set_to("night_pain", night) for night in NightPain],
}
WALK = {
    "comfort": [_set_to("comfortable", felt) for felt in (True, None, False)],
    "stop": [_set_to("stop", stop) for stop in (None, StopSign.PAIN)],
    "length": [lambda one, by=by: replace(one, seconds=one.seconds // by) for by in (1, 2, 4)],
}


@cache
def _lived(name: str, days: int, effort: int, sore_on: int) -> tuple[Entry[Fact], ...]:
    """So many days on the plan, one of them with a sore morning, until a day of strength."""
    life = Life(PEOPLE[name], shipped(), START)
    strength = {weekday.number for weekday in life.person.strength_weekdays}
    while life.today.weekday() not in strength or (life.today - START).days < days:
        number = (life.today - START).days
        life.check_in(pain=2, soreness=4 if number == sore_on else 0, night_pain=NightPain.USUAL)
        _do_the_plan(life, effort)
    return tuple(life.facts)


def _do_the_plan(life: Life, effort: int) -> None:
    life.look_at_feet()
    decision = decide(life.journal, life.person, life.catalogue, life.today)
    life.train(decision, effort, touches=0, grabs=0)
    life.walk(decision)
    life.sleep()


@st.composite
def the_next_morning(draw) -> Life:
    """A life up to the check-in after a day of strength; most of them calm."""
    name = draw(st.sampled_from(sorted(PEOPLE)))
    told = _lived(
        name,
        draw(st.sampled_from((3, 13, 17, 24, 31, 45))),
        draw(st.sampled_from((3, 4, 6))),
        draw(st.sampled_from((-1, -1, 7, 21))),
    )
    today = told[-1].at.date() + timedelta(days=1)
    life = Life(PEOPLE[name], shipped(), today, list(told), number=len(told))
    life.check_in(pain=2, soreness=0, night_pain=NightPain.USUAL)
    _do_the_plan(life, draw(st.sampled_from((3, 5, 6, 7))))
    life.check_in(
        pain=draw(st.sampled_from((1, 2, 2, 3))),
        soreness=draw(st.sampled_from((0, 0, 1, 3))),
        blames=draw(st.none() | st.sampled_from(Stream)),
        night_pain=NightPain.USUAL,
    )
    return life


@FEWER
@given(life=the_next_morning(), which=st.integers(0, 7))
def test_worse_strength_never_gives_more(life: Life, which: int) -> None:
    for answers in STRENGTH.values():
        _never_gives_more(life, *_sets_of(life, Stream.STRENGTH, answers, which))


@FEWER
@given(life=the_next_morning(), which=st.integers(0, 1))
def test_worse_balance_never_gives_more(life: Life, which: int) -> None:
    for answers in BALANCE.values():
        _never_gives_more(life, *_sets_of(life, Stream.BALANCE, answers, which))


@FEWER
@given(life=the_next_morning())
def test_a_worse_check_in_never_gives_more(life: Life) -> None:
    for answers in CHECK_IN.values():
        _never_gives_more(life, *_latest(life, CheckIn, answers))


@FEWER
@given(life=the_next_morning())
def test_a_worse_walk_never_gives_more(life: Life) -> None:
    for answers in WALK.values():
        _never_gives_more(life, *_latest(life, Walk, answers))


def _sets_of(
    life: Life, stream: Stream, changes: Sequence[Callable[[SetDone], SetDone]], which: int
) -> list[list[Entry[Fact]]]:
    """The journal with each of the answers for one exercise of the latest session."""

    def told(session: Session, change: Callable[[SetDone], SetDone]) -> Session:
        names = sorted({one.exercise for one in session.sets})
        names = [one for one in names if shipped().exercises[one].stream is stream]
        name = names[which % len(names)] if names else ""
        sets = tuple(change(one) if one.exercise == name else one for one in session.sets)
        return replace(session, sets=sets)

    return _latest(life, Session, [lambda one, by=by: told(one, by) for by in changes])


def _latest(
    life: Life, kind: type, changes: Sequence[Callable[[Any], Any]]
) -> list[list[Entry[Fact]]]:
    """The journal with each of the changes made to what the latest fact of a kind says."""
    places = [n for n, fact in enumerate(life.facts) if isinstance(fact.what, kind)]
    if not places:
        return []
    before, fact, after = (
        life.facts[: places[-1]],
        life.facts[places[-1]],
        life.facts[places[-1] + 1 :],
    )
    changed = [replace(fact, what=change(fact.what)) for change in changes]
    return [[*before, one, *after] for one in changed]


def _never_gives_more(life: Life, *journals: list[Entry[Fact]]) -> None:
    """On the morning itself and on the next day of strength, with calm check-ins until then."""
    later = _calm_days(life)
    mornings = [life.today + timedelta(days=number) for number in range(1, DAYS_AFTER)]
    strength = (
        on for on in mornings if journals and _on(life, journals[0], later, on).is_strength_day
    )
    for on in (life.today, next(strength, mornings[0])):
        decisions = [_on(life, facts, later, on) for facts in journals]
        for good, bad in itertools.pairwise(decisions):
            _is_no_more(good, bad)


def _calm_days(life: Life) -> list[Entry[Fact]]:
    after = Life(life.person, life.catalogue, life.today, number=1000)
    for _ in range(DAYS_AFTER):
        after.sleep()
        after.check_in(pain=2, soreness=0, night_pain=NightPain.USUAL)
        after.look_at_feet()
    return after.facts


def _on(life: Life, facts: list[Entry[Fact]], later: list[Entry[Fact]], on: date) -> Decision:
    return decide(Journal(facts=(*facts, *later)), life.person, life.catalogue, on)


def _is_no_more(good: Decision, bad: Decision) -> None:
    """Each exercise, the walk, the level, the day of strength: nowhere more."""
    allowed = {(item.exercise, item.variant): item for item in items_of(good)}
    more = [item for item in items_of(bad) if _is_more(item, allowed)]
    if not (_has_given_its_turn(allowed, bad) or _has_lost_its_level(good, bad)):
        assert not more, (bad.on, more)
    assert len(more) <= 1, (bad.on, more)
    levels = promises.level_in(bad), promises.level_in(good)
    assert None in levels or levels[0] <= levels[1]  # type: ignore[operator]
    assert bad.is_strength_day <= good.is_strength_day
    for block in good.blocks:
        kept = next((one for one in bad.blocks if one.id == block.id), None)
        if kept is not None and block.id in ("strength", "balance", "walk"):
            _is_exchanged_at_most(block, kept)


def _is_more(item: Item, allowed: dict[tuple[str, str], Item]) -> bool:
    other = allowed.get((item.exercise, item.variant), item)
    more_sets = item.dose.sets > other.dose.sets and item.stream is not Stream.BALANCE
    return more_sets or promises.work_in(item) > promises.work_in(other)


def _has_given_its_turn(allowed: dict[tuple[str, str], Item], bad: Decision) -> bool:
    """One third set a week: where one exercise does not earn it, another may get it (REG-04)."""
    sets = {(item.exercise, item.variant): item.dose.sets for item in items_of(bad)}
    return any(
        item.stream is Stream.STRENGTH and sets.get(key, item.dose.sets) < item.dose.sets
        for key, item in allowed.items()
    )


def _has_lost_its_level(good: Decision, bad: Decision) -> bool:
    """A third set waits for a balance level that is next; a level lower, none is (REG-04)."""
    levels = promises.level_in(bad), promises.level_in(good)
    return None not in levels and levels[0] < levels[1]  # type: ignore[operator]


def _is_exchanged_at_most(good: DayBlock, bad: DayBlock) -> None:
    """Nothing new comes in unless something that takes time has gone out."""
    before, after = ({item.exercise for item in block.items} for block in (good, bad))
    assert before - after or not after - before, (good.id, after - before)
