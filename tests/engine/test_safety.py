"""What the safety questions of the set-up lead to. The screens here are made up for the test."""

from dataclasses import replace
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.set_up import SafetyLine, SafetyScreen
from footbridge.catalogue.words import Tier, Track
from footbridge.engine.facts import FlagRaised
from footbridge.engine.person import Screening
from footbridge.engine.signs import safety
from footbridge.engine.signs.safety import Felt, SafetyTold
from tests.people import START

SORE, HOT, FELL, NUMB, NEW = "sore", "hot", "fell", "numb", "new"


@pytest.fixture
def asked(catalogue: Catalogue) -> Catalogue:
    """Two screens, the second of them first in its file."""
    feet = _screen(
        "feet",
        1,
        _line(SORE, flags=("FLAG-04",), gates=("GATE-02",)),
        _line(HOT, gates=("GATE-02",)),
        _line(NUMB, gates=("GATE-03",), tells=("numb",)),
    )
    falls = _screen(
        "falls", 2, _line(FELL, asks=("GATE-07", "FLAG-12")), _line(NEW, flags=("FLAG-12",))
    )
    return replace(catalogue, safety={"falls": falls, "feet": feet})


def _line(name: str, **more: Any) -> SafetyLine:
    return SafetyLine(id=name, says=name, **more)


def _screen(name: str, place: int, *lines: SafetyLine) -> SafetyScreen:
    return SafetyScreen(id=name, place=place, question=name, lines=lines, covers=(), sources=())


def ticked(*lines: str, **more: Any) -> SafetyTold:
    return SafetyTold(ticked=frozenset(lines), **more)


def unsure(*lines: str, **more: Any) -> SafetyTold:
    return SafetyTold(unsure=frozenset(lines), **more)


def test_the_screens_come_in_their_order(asked: Catalogue) -> None:
    assert [one.id for one in safety.safety_screens(asked)] == ["feet", "falls"]


def test_what_was_told_is_added_to(asked: Catalogue) -> None:
    told = SafetyTold().with_ticked([SORE]).with_ticked([FELL]).with_unsure([NUMB])
    told = told.with_unsure([HOT]).with_said("GATE-07", None).with_said("FLAG-12", answer=True)
    told = told.with_worse("FLAG-04", is_worse=True).with_worse("FLAG-12", is_worse=False)

    assert told == SafetyTold(
        ticked=frozenset({SORE, FELL}),
        unsure=frozenset({NUMB, HOT}),
        said={"GATE-07": None, "FLAG-12": True},
        worse={"FLAG-04": True, "FLAG-12": False},
    )
    assert told.with_one_leg(None).one_leg is None
    assert [one.id for one in safety.lines_of(asked, [FELL, SORE])] == [SORE, FELL]


@pytest.mark.parametrize(
    ("told", "yes", "not_sure"),
    [
        (ticked(), (), ()),
        (ticked(NUMB), ("GATE-03",), ()),
        (unsure(NUMB), (), ("GATE-03",)),
        (ticked(NUMB, SORE), ("GATE-02", "GATE-03"), ()),
        (ticked(SORE, unsure=frozenset({HOT})), ("GATE-02",), ()),
        (ticked(FELL), (), ("GATE-07",)),
        (ticked(FELL, said={"GATE-07": True}), ("GATE-07",), ()),
        (ticked(FELL, said={"GATE-07": None}), (), ("GATE-07",)),
        (ticked(FELL, said={"GATE-07": False}), (), ()),
        (unsure(FELL, said={"GATE-07": True}), ("GATE-07",), ()),
        (ticked(said={"GATE-07": True}), (), ()),
        (ticked(one_leg=True), ("GATE-14",), ()),
        (ticked(one_leg=None), (), ("GATE-14",)),
    ],
)
def test_what_is_a_yes_and_what_nobody_is_sure_of(
    asked: Catalogue, told: SafetyTold, yes: tuple[str, ...], not_sure: tuple[str, ...]
) -> None:
    """A question that a tick opened and that was not answered is not a no."""
    assert safety.screening(told, asked, START) == Screening(
        asked_on=START, yes=yes, unsure=not_sure
    )


@pytest.mark.parametrize(
    ("told", "flags"),
    [
        (ticked(), []),
        (ticked(SORE), ["FLAG-04"]),
        (ticked(NEW), ["FLAG-12"]),
        (unsure(NEW), ["FLAG-12"]),
        (unsure(SORE), []),
        (ticked(FELL), []),
        (ticked(FELL, said={"FLAG-12": True}), ["FLAG-12"]),
        (ticked(FELL, said={"FLAG-12": False}), []),
        (ticked(FELL, said={"GATE-07": True}), []),
        (ticked(FELL, NEW, said={"FLAG-12": True}), ["FLAG-12"]),
        (ticked(said={"FLAG-12": True}), []),
    ],
)
def test_which_signs_are_raised(asked: Catalogue, told: SafetyTold, flags: list[str]) -> None:
    """Not sure of a limit is kept as a limit; not sure of what is none counts as a yes."""
    bare = replace(asked.gates["GATE-02"], leads_to_flag=None)
    known = replace(asked, gates={**asked.gates, "GATE-02": bare})

    assert [one.flag for one in safety.flags_raised(told, known)] == flags


@pytest.mark.parametrize(
    ("told", "flags"),
    [
        (ticked(HOT), ["FLAG-B09"]),
        (ticked(SORE), ["FLAG-04"]),
        (ticked(HOT, SORE), ["FLAG-04"]),
        (unsure(HOT), []),
    ],
)
def test_a_gate_leads_to_its_sign_where_no_line_says_more(
    asked: Catalogue, told: SafetyTold, flags: list[str]
) -> None:
    gate = replace(asked.gates["GATE-02"], leads_to_flag="FLAG-B09")
    known = replace(asked, gates={**asked.gates, "GATE-02": gate})

    assert [one.flag for one in safety.flags_raised(told, known)] == flags


@pytest.mark.parametrize("worse", [True, False, None])
def test_a_sign_carries_its_second_answer(asked: Catalogue, worse: bool | None) -> None:
    told = ticked(NEW, worse={} if worse is None else {"FLAG-12": worse})

    assert safety.flags_raised(told, asked) == (FlagRaised(flag="FLAG-12", worse=worse),)


def test_a_second_question_is_put_where_there_is_one(asked: Catalogue) -> None:
    flags = {**asked.flags, "FLAG-04": replace(asked.flags["FLAG-04"], escalation=None)}
    known = replace(asked, flags=flags)
    feet, falls = safety.safety_screens(known)

    assert safety.doubtful(falls, ticked(NEW, SORE), known) == ("FLAG-12",)
    assert safety.doubtful(feet, ticked(NEW, SORE), known) == ()


@pytest.mark.parametrize(
    ("own", "second", "worse", "is_now"),
    [
        (Tier.EMERGENCY, None, None, True),
        (Tier.SAME_DAY, Tier.EMERGENCY, True, True),
        (Tier.SAME_DAY, Tier.EMERGENCY, False, False),
        (Tier.WITHIN_DAYS, Tier.EMERGENCY, True, True),
        (Tier.WITHIN_DAYS, Tier.EMERGENCY, False, False),
        (Tier.WITHIN_DAYS, Tier.SAME_DAY, True, False),
        (Tier.WITHIN_DAYS, None, True, False),
    ],
)
def test_what_needs_help_now(
    asked: Catalogue, own: Tier, second: Tier | None, worse: bool | None, is_now: bool
) -> None:
    flag = asked.flags["FLAG-12"]
    assert flag.escalation is not None
    more = None if second is None else replace(flag.escalation, tier=second)
    known = replace(
        asked, flags={**asked.flags, flag.id: replace(flag, tier=own, escalation=more)}
    )
    told = ticked(NEW, worse={} if worse is None else {"FLAG-12": worse})

    assert safety.emergencies(told, known) == (("FLAG-12",) if is_now else ())
    assert safety.is_emergency(told, known) is is_now


def test_what_a_line_tells_besides_is_known_when_it_is_ticked(asked: Catalogue) -> None:
    assert safety.tells(ticked(SORE, NUMB), asked, "numb")
    assert not safety.tells(ticked(SORE), asked, "numb")
    assert not safety.tells(ticked(NUMB), asked, "diabetes")
    assert not safety.tells(unsure(NUMB), asked, "numb")


@pytest.mark.parametrize(
    ("felt", "track", "one_leg"),
    [
        (Felt.FEET, Track.FEET, False),
        (Felt.LEG, Track.LEG, True),
        (Felt.BOTH, Track.UNSURE, True),
        (Felt.UNSURE, Track.UNSURE, None),
    ],
)
def test_where_it_is_felt(felt: Felt, track: Track, one_leg: bool | None) -> None:
    """Both places are trained as gently as when nobody is sure."""
    assert (felt.track, felt.one_leg) == (track, one_leg)
