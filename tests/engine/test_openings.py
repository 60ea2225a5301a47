"""A day far shorter than the minutes: what one thing more, or one limit less, would open."""

from dataclasses import replace
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Equipment, Stream
from footbridge.engine.facts import ProfileChanged
from footbridge.engine.progress.progress import Before
from footbridge.engine.shown.decision import DayBlock, Nudge, Reason, Says
from footbridge.engine.shown.situations import OnCourse
from footbridge.engine.signs.limits import Limits
from footbridge.engine.today import items
from footbridge.engine.today.choice import Today
from footbridge.engine.today.day import Plan, plan
from footbridge.engine.today.openings import openings
from tests.engine.test_parts import choices, today_of
from tests.people import START

CHAIR_ALONE = (Equipment.CHAIR,)
ENOUGH = 1206
"""Two thirds of half an hour, in seconds."""


def with_little(catalogue: Catalogue, **how: Any) -> Today:
    """A Monday of half an hour with a chair and nothing else, unless told."""
    at_home = how.pop("at_home", CHAIR_ALONE)
    gates = how.pop("gates", ())
    told = (START, ProfileChanged(at_home=at_home))
    today = today_of(catalogue, week=1, facts=[told], **how)
    progress = today.progress._replace(
        before=Before(today.progress.strength, today.progress.balance, 0)
    )
    return replace(today, progress=progress, limits=Limits(catalogue, (), gates, {}))


def lasting(catalogue: Catalogue, today: Today, seconds: int, left_out: dict[str, Reason]) -> Plan:
    """A day of so many seconds of training, and a walk that does not count."""
    drill = items.plain(today, choices(catalogue, "toe-fans")[0])
    walk = items.plain(today, choices(catalogue, "walking")[0])
    made = replace(drill, dose=replace(drill.dose, total_seconds=seconds))
    block = DayBlock(id="warm_up", items=(made, walk), seconds=seconds, reasons=())
    return Plan((block,), left_out)


def missing(thing: Equipment, *facts: str) -> Reason:
    return Reason(
        rule="REG-12", says=Says.EXCLUDED, about="included", facts=facts,
        values={"needs": thing}, sources=("ours",),
    )  # fmt: skip


def gate(name: str) -> Reason:
    return Reason(rule=name, says=Says.EXCLUDED, about="included", values={}, sources=("ours",))


def told(today: Today, planned: Plan) -> tuple[Nudge, ...]:
    return openings(OnCourse(), today, planned, is_strength_day=True)


def seconds_with(today: Today, *things: Equipment) -> int:
    """How long the day would be with these things at home, too."""
    person = replace(today.case.person, at_home=(*CHAIR_ALONE, *things))
    case = replace(today.case, told=person, turns=())
    planned = plan(OnCourse(), replace(today, case=case), is_strength_day=True)
    outside = (Stream.WALKING, Stream.RECOVERY)
    made = [item for block in planned.blocks for item in block.items]
    return sum(item.dose.total_seconds for item in made if item.stream not in outside)


WORKTOP = {"heel-raise": missing(Equipment.WORKTOP)}


@pytest.mark.covers("REG-12")
@pytest.mark.parametrize(("seconds", "count"), [(ENOUGH, 0), (ENOUGH - 1, 1), (60, 1)])
def test_only_a_day_under_two_thirds_of_its_minutes_says_what_would_open(
    catalogue: Catalogue, seconds: int, count: int
) -> None:
    today = with_little(catalogue)
    assert seconds_with(today, Equipment.WORKTOP) > ENOUGH

    assert len(told(today, lasting(catalogue, today, seconds, WORKTOP))) == count


def test_it_says_by_how_much_and_which_thing(catalogue: Catalogue) -> None:
    today = with_little(catalogue)
    left_out = {"heel-raise": missing(Equipment.WORKTOP, "a-fact")}
    more = seconds_with(today, Equipment.WORKTOP) - 600

    (nudge,) = told(today, lasting(catalogue, today, 600, left_out))

    (why,) = nudge.reasons
    assert nudge.id == "would_open"
    assert (why.rule, why.says, why.about, why.facts) == ("REG-12", Says.NUDGED, "minutes", ())
    assert why.values == {"needs": Equipment.WORKTOP, "minutes": round(more / 60), "items": 1}


@pytest.mark.parametrize(("less", "count"), [(1, 1), (0, 0), (-1, 0)])
def test_what_would_make_the_day_no_longer_is_not_told(
    catalogue: Catalogue, less: int, count: int
) -> None:
    """A second more is told as a minute, the least that there is."""
    today = with_little(catalogue, minutes=60)
    seconds = seconds_with(today, Equipment.TOWEL) - less
    left_out = {"towel-scrunch": missing(Equipment.TOWEL)}

    nudges = told(today, lasting(catalogue, today, seconds, left_out))

    assert len(nudges) == count
    assert all(one.reasons[0].values["minutes"] == 1 for one in nudges)


def test_of_two_things_the_one_that_opens_more_comes_first(catalogue: Catalogue) -> None:
    today = with_little(catalogue)
    towel, worktop = missing(Equipment.TOWEL), missing(Equipment.WORKTOP)
    left_out = {"towel-scrunch": towel, "heel-raise": worktop, "tandem-stance": worktop}

    nudges = told(today, lasting(catalogue, today, 60, left_out))

    assert [one.reasons[0].values["needs"] for one in nudges] == [
        Equipment.WORKTOP, Equipment.TOWEL,
    ]  # fmt: skip
    assert [one.reasons[0].values["items"] for one in nudges] == [2, 1]


@pytest.mark.parametrize(
    "left_out",
    [
        # Something else stands against it as well.
        {"heel-raise": missing(Equipment.WORKTOP)},
        # It waits for its turn, and not for a thing or a limit.
        {"ankle-pumps": gate("RULE-05")},
        {},
    ],
)
def test_a_thing_that_would_open_nothing_is_not_told(
    catalogue: Catalogue, left_out: dict[str, Reason]
) -> None:
    today = with_little(catalogue, not_for_me={"heel-raise": "no"})

    assert told(today, lasting(catalogue, today, 60, left_out)) == ()


def test_a_day_with_nothing_in_it_says_nothing_of_things(catalogue: Catalogue) -> None:
    assert told(with_little(catalogue), Plan((), WORKTOP)) == ()


@pytest.mark.parametrize(("gates", "count"), [(("GATE-10",), 1), (("GATE-10", "GATE-07"), 0)])
def test_one_limit_less_leaves_the_others(
    catalogue: Catalogue, gates: tuple[str, ...], count: int
) -> None:
    """Whom a second limit keeps on the chair gets no exercise on the feet by the first alone."""
    today = with_little(catalogue, at_home=tuple(Equipment), gates=gates)
    left_out = {"tandem-stance": gate("GATE-10")}

    nudges = told(today, lasting(catalogue, today, 60, left_out))

    assert len(nudges) == count
    assert all(one.reasons[0].rule == "GATE-10" for one in nudges)
    assert all("needs" not in one.reasons[0].values for one in nudges)
