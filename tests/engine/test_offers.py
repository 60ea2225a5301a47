"""What a review may offer: which changes of level, in which order, and when none."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.engine.facts import CheckIn, Entry, FlagRaised
from footbridge.engine.known.history import entries_until
from footbridge.engine.person import Slot
from footbridge.engine.progress.progress import Progress, dose_begun, progress_at_start
from footbridge.engine.progress.review import Offer, offers_on
from footbridge.engine.signs.case import Case, new_case, with_later
from footbridge.engine.signs.next_day import How, NextDay
from tests.life import NUMBERS, moment
from tests.people import RUTH, START

ABOUT = ("review",)
RATED = CheckIn(slot=Slot.MORNING, pain=2, soreness=1)
DAY = timedelta(days=1)
ON = START + 28 * DAY
HEEL, CHAIR = "heel-raise", "sit-to-stand"
THIRD_DAY = Offer("strength-days:3", "RULE-12", 3)
SLOWLY = Offer("variant:heel-raise:slow-lowering", "REG-03", "slow-lowering", exercise=HEEL)


def case_of(catalogue: Catalogue, *facts: Entry[Any], tandem: int | None = 15) -> Case:
    """Yesterday and this morning were rated."""
    rated = [
        Entry(id=f"rated {at}", at=at, recorded=at, what=RATED)
        for at in (moment(ON - DAY, "08:00"), moment(ON, "08:00"))
    ]
    who = replace(RUTH, baseline=replace(RUTH.baseline, tandem_seconds=tandem))
    entries = entries_until((*rated, *facts), ON, NUMBERS, START)
    return with_later(new_case(who, catalogue), entries, ON)


def stands(
    case: Case,
    *,
    has_third_day: bool = False,
    at_top: tuple[str, ...] = (),
    days_at_top: int = 14,
    variants: dict[str, str] | None = None,
    level: dict[str, Any] | None = None,
) -> Progress:
    """After four weeks; `at_top` are at the most sets and repetitions there are."""
    progress = progress_at_start(case)
    doses = {name: dose_begun(case, case.catalogue.exercises[name], START)
             for name in (CHAIR, HEEL)}  # fmt: skip
    for name in at_top:
        dose = doses[name]
        variant = (variants or {}).get(name, dose.rungs[0])
        most = dose.exercise.dose.sets.hi
        since = ON - days_at_top * DAY
        doses[name] = dose._replace(sets=most, reps=dose.most, top_since=since, variant=variant)
    dates = tuple(ON - days * DAY for days in (13, 10, 6, 3)) if has_third_day else ()
    return progress._replace(
        strength=progress.strength._replace(doses=doses, dates=dates),
        responses={on: NextDay(on, How.CALM) for on in dates},
        balance=progress.balance._replace(**(level or {})),
    )


def offered(case: Case, **how: Any) -> tuple[Offer, ...]:
    return offers_on(case, stands(case, **how), ON)


def ready(case: Case, place: int) -> dict[str, Any]:
    """A level held as long as it is asked at most, with the good days that the next asks for."""
    rung = progress_at_start(case).balance.ladder.rungs[place]
    return {"place": place, "seconds": rung.top_seconds, "earned": True}


@pytest.mark.covers("REG-03", "RULE-12")
def test_who_has_earned_nothing_is_offered_nothing(catalogue: Catalogue) -> None:
    assert offered(case_of(catalogue)) == ()


@pytest.mark.covers("RULE-12")
def test_a_third_day_is_offered_first(catalogue: Catalogue) -> None:
    case = case_of(catalogue)

    found = offered(case, has_third_day=True, at_top=(HEEL,), level=ready(case, 1))

    ladder = progress_at_start(case).balance.ladder
    upper = ladder.rungs[2].id
    level = Offer(f"level:{upper}", "REG-05", upper, is_level=True)
    assert found == (THIRD_DAY, level, SLOWLY)
    assert offered(case, has_third_day=True) == (THIRD_DAY,)


@pytest.mark.covers("REG-05")
@pytest.mark.parametrize(
    ("place", "changed", "tandem", "is_offered"),
    [
        (1, {}, 15, True),
        (1, {"earned": False}, 15, False),
        (1, {"seconds": 10}, 15, False),
        # The level above asks for ten seconds of tandem.
        (1, {}, 9, False),
        (1, {}, None, False),
        # There is no level above the last one.
        (-1, {}, 15, False),
    ],
)
def test_the_next_level_of_balance_is_offered_when_it_is_earned_and_allowed(
    catalogue: Catalogue, place: int, changed: dict[str, Any], tandem: int | None, is_offered: bool
) -> None:
    case = case_of(catalogue, tandem=tandem)
    rungs = progress_at_start(case).balance.ladder.rungs

    found = offered(case, level={**ready(case, place % len(rungs)), **changed})

    assert [one.id for one in found] == ([f"level:{rungs[place + 1].id}"] if is_offered else [])


@pytest.mark.covers("REG-03")
@pytest.mark.parametrize(
    ("how", "names"),
    [
        ({"at_top": (HEEL,)}, ["variant:heel-raise:slow-lowering"]),
        ({"at_top": (HEEL,), "days_at_top": 13}, []),
        # In the order of their names; the one has no harder way where it begins without hands.
        (
            {"at_top": (HEEL, CHAIR), "variants": {CHAIR: "hands"}},
            ["variant:heel-raise:slow-lowering", "variant:sit-to-stand:light-hands"],
        ),
        ({"at_top": (CHAIR,), "variants": {CHAIR: "no-hands"}}, []),
        # Up on two feet and down on one waits until the tandem level of balance is reached.
        (
            {"at_top": (HEEL,), "variants": {HEEL: "slow-lowering"}, "level": {"place": 2}},
            ["variant:heel-raise:two-up-one-down"],
        ),
        ({"at_top": (HEEL,), "variants": {HEEL: "slow-lowering"}, "level": {"place": 1}}, []),
        # What is done sitting is on no ladder.
        ({"at_top": (HEEL,), "variants": {HEEL: "seated"}}, []),
    ],
)
def test_a_harder_way_is_offered_after_two_weeks_at_the_top(
    catalogue: Catalogue, how: dict[str, Any], names: list[str]
) -> None:
    found = offered(case_of(catalogue), **how)

    assert [one.id for one in found] == names
    for one in found:
        assert (one.rule, one.is_level) == ("REG-03", False)
        assert one.id == f"variant:{one.exercise}:{one.to}"


@pytest.mark.covers("REG-04", "RULE-18")
def test_while_anything_is_held_nothing_is_offered(catalogue: Catalogue) -> None:
    """A sign that stands; and a morning without an answer."""
    at = moment(ON, "08:30")
    swollen = Entry(id="yes", at=at, recorded=at, what=FlagRaised(flag="FLAG-05"))
    everything = {"has_third_day": True, "at_top": (HEEL,)}
    flagged = case_of(catalogue, swollen)
    silent = with_later(new_case(RUTH, catalogue), (), ON)

    assert offered(case_of(catalogue), **everything) == (THIRD_DAY, SLOWLY)
    assert offered(flagged, **everything) == ()
    assert offered(silent, **everything) == ()
