"""N8: for seven days after a trim nothing in that stream rises."""

from datetime import timedelta

import hypothesis.strategies as st
import pytest
from hypothesis import given

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Stream
from footbridge.engine.facts import Away, AwayReason, Fall, FlagCleared
from footbridge.engine.shown.decision import Decision
from tests.engine import promises
from tests.engine.random_life import FEWER, Life
from tests.engine.shipped import shipped
from tests.life import items_of
from tests.people import CAST, START

STREAMS = st.none() | st.sampled_from(Stream)


@pytest.mark.covers("RULE-18")
@FEWER
@given(
    name=st.sampled_from(("ruth", "amir", "ida")),
    before=st.integers(15, 30),
    soreness=st.lists(st.sampled_from((0, 0, 0, 2, 4)), min_size=14, max_size=14),
    blames=STREAMS,
    effort=st.integers(3, 5),
)
def test_whatever_follows_a_flare_its_stream_waits(name, before, soreness, blames, effort) -> None:
    life = Life(CAST[name], shipped(), START)

    for sore in [0] * before + soreness:
        _a_day(life, effort, sore, blames)


def _a_day(life: Life, effort: int, sore: int = 0, blames: Stream | None = None) -> Decision:
    life.check_in(pain=1, soreness=sore, blames=blames)
    life.look_at_feet()
    decision = life.look()
    life.train(decision, effort, touches=0, grabs=0)
    life.walk(decision)
    life.sleep()
    return decision


def _trimmed_in_week_four(catalogue: Catalogue) -> Life:
    """Strength on the Thursday of week 4, a sore Friday, and the plan trimmed."""
    life = Life(CAST["ruth"], catalogue, START)
    while not (_a_day(life, 4).is_strength_day and (life.today - START).days > 21):
        pass
    _a_day(life, 4, sore=4, blames=Stream.STRENGTH)
    return life


@pytest.mark.parametrize("what", ["fall", "illness"])
def test_a_fresh_start_does_not_end_the_wait(catalogue: Catalogue, what: str) -> None:
    life = _trimmed_in_week_four(catalogue)
    until = life.today + timedelta(days=6)
    if what == "fall":
        life.tell(Fall, "12:00", hurt=False, head=False, cannot_stand=False)
        life.tell(FlagCleared, "13:00", flag="FLAG-10")
    else:
        yesterday = life.today - timedelta(days=1)
        life.tell(Away, "07:00", first=yesterday, last=yesterday, why=AwayReason.ILLNESS)

    least: dict[tuple[str, str], int] = {}
    while life.today < until:
        decision = _a_day(life, 1)
        for item in items_of(decision):
            if item.stream is Stream.STRENGTH:
                key, work = (item.exercise, item.variant), promises.work_in(item)
                assert work <= least.get(key, work), (life.today, item)
                least[key] = work


def test_an_exercise_met_after_the_trim_waits_as_well(catalogue: Catalogue) -> None:
    life = _trimmed_in_week_four(catalogue)
    until = life.today + timedelta(days=6)

    asked: dict[str, list[int]] = {}
    while life.today < until:
        for item in items_of(_a_day(life, 1)):
            if item.stream is Stream.STRENGTH and not promises.came_back(item):
                asked.setdefault(item.exercise, []).append(promises.work_in(item))

    assert asked
    assert all(works == sorted(works, reverse=True) for works in asked.values()), asked
