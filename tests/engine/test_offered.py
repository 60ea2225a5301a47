"""What a day offers beside its plan: the three that make a short day, and a step at a review."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.engine.decide import decide, decided, where_it_stands
from footbridge.engine.facts import CheckIn, Entry, Journal
from footbridge.engine.person import Slot
from footbridge.engine.progress.progress import Progress, dose_begun
from footbridge.engine.shown.decision import Decision
from footbridge.engine.signs.case import Case
from footbridge.engine.signs.next_day import How, NextDay
from footbridge.engine.streams.progression import Move, Note
from tests.life import items_of, moment
from tests.people import RUTH, START

ABOUT = ("decide",)

DAY = timedelta(days=1)
TODAY = START + 28 * DAY
GLIDES = ("outer-ankle-glide", "peroneal-slider", "tibial-slider")


@pytest.mark.covers("REG-08")
@pytest.mark.parametrize(
    ("left_out", "core"),
    [
        ((), ("tibial-slider", "tandem-stance", "towel-scrunch")),
        (GLIDES, ("ankle-pumps", "tandem-stance", "arch-lift")),
    ],
)
def test_the_short_core_is_one_of_each_however_many_a_day_has(
    catalogue: Catalogue, left_out: tuple[str, ...], core: tuple[str, ...]
) -> None:
    """Two glides and two balance exercises on a day without strength; where no glide suits her,
    the first of the warm-up."""
    who = replace(RUTH, not_for_me=dict.fromkeys(left_out, "it tingles"))

    decision = decide(Journal(), who, catalogue, START + DAY)

    assert decision.short_core == core
    assert {one.exercise for one in items_of(decision)} > {*core, "marching"}


def calm(catalogue: Catalogue) -> tuple[Case, Progress]:
    """Four weeks of calm mornings, in which nobody has asked for a review."""
    mornings = tuple(
        Entry(
            id=f"morning {n}",
            at=at,
            recorded=at,
            what=CheckIn(slot=Slot.MORNING, pain=2, soreness=1),
        )
        for n in range(29)
        for at in [moment(START + n * DAY, "08:00")]
    )
    return where_it_stands(Journal(facts=mornings), RUTH, catalogue, TODAY)


def ready(progress: Progress, **more: Any) -> Progress:
    """The tandem stance held for its longest, on two good days."""
    note = Note(Move.HELD_TOP, TODAY - DAY, 30, 30, "hold_seconds")
    top = progress.balance._replace(seconds=30, earned=True, note=note)
    return progress._replace(balance=top, last_review=TODAY - 14 * DAY, **more)


def offered(decision: Decision) -> list[tuple[str, str, Any]]:
    return [(one.id, one.about, one.values["to"]) for one in decision.proposals]


@pytest.mark.covers("REG-04")
@pytest.mark.parametrize(
    ("reviewed", "changed", "is_offered"),
    [
        (TODAY - 14 * DAY, None, True),
        (TODAY - 13 * DAY, None, False),
        (TODAY - 14 * DAY, TODAY - 7 * DAY, True),
        (TODAY - 14 * DAY, TODAY - 6 * DAY, False),
        (TODAY - 13 * DAY, TODAY - 6 * DAY, False),
    ],
)
def test_a_level_is_offered_when_a_review_is_due_and_none_was_taken_this_week(
    catalogue: Catalogue, reviewed: date, changed: date | None, is_offered: bool
) -> None:
    case, progress = calm(catalogue)
    progress = ready(progress)._replace(last_review=reviewed, last_level_change=changed)

    decision = decided(case, progress)

    assert offered(decision) == ([("level:B3", "level", "B3")] if is_offered else [])


@pytest.mark.covers("REG-03")
def test_a_harder_way_is_offered_by_the_name_of_its_exercise(catalogue: Catalogue) -> None:
    case, progress = calm(catalogue)
    heel = dose_begun(case, catalogue.exercises["heel-raise"], START)
    top = heel._replace(sets=3, reps=12, top_since=START)
    days = [TODAY - n * DAY for n in range(2, 16)]
    progress = progress._replace(
        last_review=TODAY - 14 * DAY,
        strength=progress.strength._replace(doses={"heel-raise": top}),
        responses={on: NextDay(on, How.CALM) for on in days},
    )

    found = offered(decided(case, progress))

    assert found == [("variant:heel-raise:slow-lowering", "heel-raise", "slow-lowering")]
