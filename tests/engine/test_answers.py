"""The person as they are today, and the gates that stand: who may clear what, and when."""

from dataclasses import replace
from datetime import date, timedelta
from math import inf

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Equipment, Track
from footbridge.engine.facts import (
    Entry,
    Fact,
    GateCleared,
    Journal,
    ProfileChanged,
    Screened,
)
from footbridge.engine.known.answers import (
    Screen,
    person_on,
    screen_on,
    turns_of,
    usual_zones_through,
)
from footbridge.engine.known.history import History, history_until
from footbridge.engine.person import Person, Screening
from tests.life import NUMBERS, moment
from tests.people import RUTH, START

DAY = timedelta(days=1)
ON = START + 30 * DAY
CHECKED, CLINICIAN, HELPER = "GATE-08", "GATE-03", "GATE-16"
UNSEEN = replace(RUTH, screening=None)


def told(what: Fact, on: date, at: str = "10:00", name: str = "") -> Entry[Fact]:
    when = moment(on, at)
    return Entry(id=name or f"{what.KIND}-{on}-{at}", at=when, recorded=when, what=what)


def known(*facts: Entry[Fact]) -> History:
    return history_until(Journal(facts=facts), ON, NUMBERS)


def screen(catalogue: Catalogue, *facts: Entry[Fact], person: Person = RUTH) -> Screen:
    return screen_on(person, known(*facts), catalogue)


def answered(*yes: str, unsure: tuple[str, ...] = ()) -> Person:
    return replace(RUTH, screening=Screening(asked_on=START, yes=yes, unsure=unsure))


def cleared(gate: str, clinician: str | None, on: date = START + DAY) -> Entry[Fact]:
    return told(GateCleared(gate=gate, clinician=clinician), on)


@pytest.mark.covers("REG-13")
def test_yes_and_not_sure_stand_alike(catalogue: Catalogue) -> None:
    both = screen(catalogue, person=answered(CHECKED, unsure=(CLINICIAN,)))

    assert set(both.standing) == {CHECKED, CLINICIAN}
    assert (both.asked_on, both.short_asked_on) == (START, START)


@pytest.mark.covers("REG-13")
def test_never_asked_is_not_answered_no(catalogue: Catalogue) -> None:
    unseen = screen(catalogue, person=UNSEEN)

    assert (unseen.asked_on, unseen.short_asked_on, unseen.standing) == (None, None, ())


@pytest.mark.covers("REG-13")
@pytest.mark.parametrize(
    ("gate", "clinician", "stands"),
    [
        (CLINICIAN, "Dr Made Up", False),
        (CLINICIAN, None, True),
        (CLINICIAN, "  ", True),
        (CLINICIAN, "", True),
        (HELPER, "Her daughter", False),
        (HELPER, None, True),
        (CHECKED, None, False),
        (CHECKED, "Dr Made Up", False),
    ],
)
def test_a_gate_is_cleared_by_who_may_clear_it(
    catalogue: Catalogue, gate: str, clinician: str | None, stands: bool
) -> None:
    now = screen(catalogue, cleared(gate, clinician), person=answered(gate))

    assert (gate in now.standing) is stands


def test_one_gate_cleared_leaves_the_others(catalogue: Catalogue) -> None:
    now = screen(catalogue, cleared(CLINICIAN, "Dr"), person=answered(CLINICIAN, "GATE-04"))

    assert now.standing == ("GATE-04",)


@pytest.mark.covers("REG-13")
@pytest.mark.parametrize(("full", "stands"), [(True, False), (False, True)])
def test_a_later_no_takes_away_only_what_needs_nobody_and_only_when_all_is_asked(
    catalogue: Catalogue, full: bool, stands: bool
) -> None:
    again = told(Screened(full=full, yes=(), unsure=()), START + DAY)

    now = screen(catalogue, again, person=answered(CHECKED, CLINICIAN, HELPER))

    assert (CHECKED in now.standing) is stands
    assert {CLINICIAN, HELPER} <= set(now.standing)
    assert now.short_asked_on == START + DAY
    assert now.asked_on == (START + DAY if full else START)


@pytest.mark.parametrize("full", [True, False])
@pytest.mark.parametrize("field", ["yes", "unsure"])
def test_a_later_yes_adds_its_gate_to_what_stands(
    catalogue: Catalogue, full: bool, field: str
) -> None:
    more = {"yes": (), "unsure": (), field: ("GATE-04",)}
    again = told(Screened(full=full, **more), START + DAY)

    assert set(screen(catalogue, again, person=answered(CLINICIAN)).standing) == {
        CLINICIAN, "GATE-04",
    }  # fmt: skip


@pytest.mark.covers("REG-13")
def test_at_one_moment_a_yes_outlasts_a_clearing(catalogue: Catalogue) -> None:
    at_once = [
        told(Screened(full=True, yes=(CLINICIAN,), unsure=()), START + DAY, name="a"),
        told(GateCleared(gate=CLINICIAN, clinician="Dr"), START + DAY, name="b"),
    ]

    assert screen(catalogue, *at_once).standing == (CLINICIAN,)


def test_gates_stand_in_the_order_of_the_catalogue(catalogue: Catalogue) -> None:
    now = screen(catalogue, person=answered("GATE-09", "GATE-03", "GATE-07"))

    assert now.standing == ("GATE-03", "GATE-07", "GATE-09")


def test_a_gate_that_nobody_knows_any_more_goes_with_the_next_full_screening(
    catalogue: Catalogue,
) -> None:
    again = told(Screened(full=True, yes=(), unsure=()), START + DAY)
    now = screen(catalogue, again, person=answered("GATE-99"))

    assert now.standing == ()
    assert now.turns[-1][1] == frozenset()


@pytest.mark.covers("GATE-16")
@pytest.mark.parametrize(("born", "stands"), [(2008, False), (2009, True), (1954, False)])
def test_who_is_surely_under_age_does_not_train_alone(
    catalogue: Catalogue, born: int, stands: bool
) -> None:
    """Who turns 18 in this very year is taken at their word."""
    now = screen(catalogue, person=replace(RUTH, year_of_birth=born))

    assert now.standing == ((HELPER,) if stands else ())


def test_the_spans_in_which_a_gate_stood_are_known(catalogue: Catalogue) -> None:
    day = [START + n * DAY for n in range(4)]
    facts = [
        cleared(CLINICIAN, "Dr", day[1]),
        told(Screened(full=False, yes=(CLINICIAN,), unsure=()), day[2]),
        told(Screened(full=False, yes=("GATE-04",), unsure=()), day[3]),
    ]

    turns = screen(catalogue, *facts, person=answered(CLINICIAN))

    at = [moment(one, "10:00").timestamp() for one in day]
    assert turns.spans_of(CLINICIAN) == [(-inf, at[1]), (at[2], inf)]
    assert turns.spans_of("GATE-04") == [(at[3], inf)]
    assert turns.spans_of("GATE-05") == []


def test_a_later_answer_changes_nothing_of_the_days_before(catalogue: Catalogue) -> None:
    history = known(
        told(ProfileChanged(minutes=15), START + DAY),
        told(ProfileChanged(track=Track.LEG, at_home=(Equipment.CHAIR,)), START + 3 * DAY),
    )

    first, second = turns_of(RUTH, history)

    assert first == (START + DAY, replace(RUTH, minutes=15))
    assert second == (
        START + 3 * DAY,
        replace(RUTH, minutes=15, track=Track.LEG, at_home=(Equipment.CHAIR,)),
    )
    assert person_on(RUTH, history) == second[1]
    assert person_on(RUTH, known()) == RUTH


def test_no_and_nothing_are_answers_too(catalogue: Catalogue) -> None:
    history = known(told(ProfileChanged(numb=False, at_home=()), START + DAY))

    now = person_on(RUTH, history)

    assert (now.numb, now.at_home) == (False, ())


@pytest.mark.covers("FLAG-12")
def test_what_is_usually_numb_holds_from_when_it_was_told() -> None:
    history = known(
        told(ProfileChanged(minutes=15), START + DAY),
        told(ProfileChanged(usual_zones=()), START + 2 * DAY),
    )

    at = moment(START + 2 * DAY, "10:00").timestamp()
    assert usual_zones_through(RUTH, history) == [
        (-inf, frozenset(RUTH.usual_zones)), (at, frozenset()),
    ]  # fmt: skip


def test_a_gate_that_nobody_may_clear_stays(catalogue: Catalogue) -> None:
    gate = replace(catalogue.gates[CLINICIAN], cleared_by="nobody")
    theirs = replace(catalogue, gates={**catalogue.gates, CLINICIAN: gate})

    now = screen(theirs, cleared(CLINICIAN, "Dr Made Up"), person=answered(CLINICIAN))

    assert now.standing == (CLINICIAN,)
