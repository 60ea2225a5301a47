"""One exercise by itself: as the plan has it, at the dose it starts with, or why not today."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import StopSign
from footbridge.engine.alone import ONLY_WAITS, alone, alone_in
from footbridge.engine.decide import decide, decided, where_it_stands
from footbridge.engine.facts import (
    Away,
    AwayReason,
    EasierToday,
    Entry,
    Fact,
    FlagRaised,
    Journal,
    Lasts,
    NotToday,
    Rests,
    Session,
    SetDone,
    Swapped,
)
from footbridge.engine.person import Person, Screening
from footbridge.engine.shown.decision import DayBlock, Reason, Says
from footbridge.engine.shown.session import wishes_in
from tests.life import item_in, moment
from tests.people import RUTH, START, TOMAS

MONDAY, TUESDAY = START, START + timedelta(days=1)
FELL = replace(RUTH, screening=Screening(asked_on=START, yes=("GATE-07",)))


def journal(*facts: Fact, on: date = MONDAY) -> Journal:
    return Journal(
        facts=tuple(
            Entry(id=f"{n} {what.KIND}", at=moment(on, f"08:0{n}"), what=what,
                  recorded=moment(on, f"08:0{n}"))
            for n, what in enumerate(facts)
        )
    )  # fmt: skip


def tried(
    catalogue: Catalogue, exercise: str, *facts: Fact, on: date = MONDAY, who: Any = RUTH
) -> DayBlock | Reason:
    return alone(journal(*facts, on=on), who, catalogue, on, exercise)


def why(found: DayBlock | Reason) -> tuple[str, object]:
    assert isinstance(found, Reason)
    return found.rule, found.values.get("because")


def test_what_is_in_the_day_is_done_as_the_day_has_it(catalogue: Catalogue) -> None:
    decision = decide(Journal(), RUTH, catalogue, MONDAY)
    planned = item_in(decision, "sit-to-stand")
    block = next(one for one in decision.blocks if planned in one.items)

    found = tried(catalogue, "sit-to-stand")

    assert planned is not None
    assert found == DayBlock(
        id="strength", items=(planned,), seconds=planned.dose.total_seconds, reasons=block.reasons
    )


@pytest.mark.covers("RULE-12")
def test_strength_on_a_day_of_rest_waits(catalogue: Catalogue) -> None:
    assert why(tried(catalogue, "heel-raise", on=TUESDAY)) == ("RULE-12", "rest_day")


@pytest.mark.covers("RULE-12")
@pytest.mark.parametrize("who", [RUTH, replace(RUTH, minutes=8), FELL])
def test_the_band_whose_turn_it_is_not_rests_on_a_day_of_rest_too(
    catalogue: Catalogue, who: Person
) -> None:
    """The day says only that the other direction has its turn; strength it is all the same."""
    tuesday = START + timedelta(days=15)
    pumps = SetDone(exercise="ankle-pumps", work_seconds=60)
    begun = journal(Session(sets=(pumps,)), on=MONDAY)
    decision = decide(begun, who, catalogue, tuesday)
    waits = next(one for one in decision.excluded if one.exercise == "band-inversion")
    assert waits.reasons[0].values["because"] == "another_day"

    found = alone(begun, who, catalogue, tuesday, "band-inversion")
    assert why(found) == ("RULE-12", "rest_day")


def test_what_belongs_to_another_track_is_not_done_alone(catalogue: Catalogue) -> None:
    assert why(tried(catalogue, "cat")) == ("RULE-37", "feet")


@pytest.mark.covers("REG-12")
def test_what_there_is_no_thing_for_at_home_is_not_done_alone(catalogue: Catalogue) -> None:
    found = tried(catalogue, "sitting-break", who=TOMAS)

    assert isinstance(found, Reason)
    assert (found.rule, found.values) == ("REG-12", {"needs": "wall"})


def test_on_a_day_of_strength_what_had_no_room_begins_at_its_dose(catalogue: Catalogue) -> None:
    short = replace(RUTH, minutes=8)
    decision = decide(Journal(), short, catalogue, MONDAY)
    assert decision.is_strength_day
    assert item_in(decision, "hip-abduction") is None

    found = tried(catalogue, "hip-abduction", who=short)

    assert isinstance(found, DayBlock)
    (item,) = found.items
    assert (found.id, item.exercise, found.reasons) == ("strength", "hip-abduction", ())
    assert (item.dose.sets, item.dose.reps) == (2, catalogue.exercises[
        "hip-abduction"].dose.reps.start)  # fmt: skip
    assert found.seconds == item.dose.total_seconds > 0
    assert any(reason.about == "reps" for reason in item.reasons)


def test_strength_alone_begins_where_the_tests_put_it(catalogue: Catalogue) -> None:
    found = tried(catalogue, "sit-to-stand", who=replace(RUTH, minutes=8))

    assert isinstance(found, DayBlock)
    (item,) = found.items
    assert item.variant == "no-hands"
    assert Says.STARTS_HERE in {reason.says for reason in item.reasons}


def test_what_waits_for_another_day_may_be_done_by_itself(catalogue: Catalogue) -> None:
    decision = decide(Journal(), RUTH, catalogue, TUESDAY)
    waits = [
        one.exercise
        for one in decision.excluded
        if one.reasons[0].values.get("because") == "another_day"
        and catalogue.exercises[one.exercise].stream == "mobility"
    ]
    assert waits

    for name in waits:
        found = tried(catalogue, name, on=TUESDAY)
        assert isinstance(found, DayBlock), name
        assert [item.exercise for item in found.items] == [name]


@pytest.mark.covers("GATE-07")
def test_what_a_gate_forbids_stays_forbidden(catalogue: Catalogue) -> None:
    fell = replace(RUTH, screening=Screening(asked_on=START, yes=("GATE-07",)))

    assert why(tried(catalogue, "single-leg-stance", who=fell))[0] == "GATE-07"


def test_on_a_day_without_training_nothing_is_done_alone(catalogue: Catalogue) -> None:
    away = Away(first=MONDAY, last=MONDAY, why=AwayReason.OTHER)
    stroke = FlagRaised(flag="FLAG-B01")

    for name in ("ankle-pumps", "calf-stretch", "heel-raise"):
        assert isinstance(tried(catalogue, name, away), Reason)
        assert isinstance(tried(catalogue, name, stroke), Reason)


def test_what_was_stopped_today_is_not_done_again(catalogue: Catalogue) -> None:
    stopped = Session(sets=(SetDone(exercise="heel-raise", reps=3, stop=StopSign.PAIN),))

    assert why(tried(catalogue, "heel-raise", stopped))[0] == "REG-09"


def test_who_put_strength_off_does_none_alone(catalogue: Catalogue) -> None:
    found = tried(catalogue, "heel-raise", NotToday(rests=Rests.STRENGTH))

    assert why(found) == ("RULE-12", "rest_day")


STOPPED = Session(sets=(SetDone(exercise="heel-raise", reps=3, stop=StopSign.PAIN),))
DAYS = {
    "a usual day": (RUTH, ()),
    "after falls": (FELL, ()),
    "away": (RUTH, (Away(first=MONDAY, last=MONDAY, why=AwayReason.OTHER),)),
    "a day of rest by wish": (RUTH, (NotToday(rests=Rests.ALL),)),
    "after a stop": (RUTH, (STOPPED,)),
}


@pytest.mark.parametrize("name", DAYS)
def test_what_the_day_says_against_an_exercise_is_said_of_it_alone(
    catalogue: Catalogue, name: str
) -> None:
    """Only what waits for its turn, in a day that has training, may be done all the same."""
    who, facts = DAYS[name]
    case, progress = where_it_stands(journal(*facts), who, catalogue, MONDAY)
    decision = decided(case, progress)

    for each in decision.excluded:
        against = each.reasons[0]
        if against.values.get("because") not in ONLY_WAITS or not decision.blocks:
            assert alone_in(case, progress, each.exercise) == against, each.exercise


def test_what_was_swapped_for_another_may_still_be_done(catalogue: Catalogue) -> None:
    decision = decide(Journal(), RUTH, catalogue, MONDAY)
    gone = next(
        one.exercise for block in decision.blocks for one in block.items if block.id == "warm_up"
    )
    other = next(
        one.exercise
        for one in decision.excluded
        if one.reasons[0].values.get("because") == "another_day"
        and catalogue.exercises[one.exercise].block == catalogue.exercises[gone].block
    )

    found = tried(catalogue, gone, Swapped(exercise=gone, instead=other, lasts=Lasts.TODAY))

    assert isinstance(found, DayBlock)
    assert [item.exercise for item in found.items] == [gone]


@pytest.mark.parametrize("name", ["heel-raise", "ankle-pumps", "calf-stretch"])
def test_on_a_day_of_rest_by_wish_nothing_is_done_alone(catalogue: Catalogue, name: str) -> None:
    assert isinstance(tried(catalogue, name, NotToday(rests=Rests.ALL)), Reason)


def test_the_wishes_of_a_day_are_named_and_nothing_else(catalogue: Catalogue) -> None:
    easier, later = EasierToday(), NotToday(rests=Rests.STRENGTH)

    asked = decide(journal(easier, later), RUTH, catalogue, MONDAY)
    usual = decide(Journal(), RUTH, catalogue, MONDAY)

    assert wishes_in(asked) == ("0 easier_today", "1 not_today")
    assert wishes_in(usual) == ()


def test_a_wish_is_named_wherever_it_shaped_the_day(catalogue: Catalogue) -> None:
    """In the reasons of the day, of what is in it, and of what is not; each once, in order."""

    def because(rule: str, *facts: str) -> tuple[Reason, ...]:
        return (Reason(rule=rule, says=Says.CAPPED, about="sets", facts=facts, values={},
                       sources=()),)  # fmt: skip

    usual = decide(Journal(), RUTH, catalogue, MONDAY)
    first, *others = usual.blocks
    item = replace(first.items[0], reasons=because("REG-17", "swap", "easier"))
    other = replace(first.items[1], reasons=because("RULE-18", "check-in"))
    gone = replace(usual.excluded[0], reasons=because("REG-17", "rest"))
    asked = replace(
        usual,
        blocks=(replace(first, items=(item, other)), *others),
        excluded=(gone,),
        reasons=because("REG-17", "easier"),
    )

    assert wishes_in(asked) == ("easier", "rest", "swap")
    assert wishes_in(replace(asked, reasons=(), excluded=())) == ("easier", "swap")
    assert wishes_in(replace(asked, reasons=(), blocks=())) == ("rest",)
