"""What is said and changes no dose: an uneven day, the card of the day, cards to read first."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Outcome, Tier
from footbridge.engine.facts import Entry, Walk
from footbridge.engine.known.history import entries_until
from footbridge.engine.person import Person, Screening
from footbridge.engine.shown.decision import OpenFlag, Says
from footbridge.engine.signs.case import Case, new_case, with_later
from footbridge.engine.today.nudges import card_of_the_day, cards_first, nudges
from tests.life import NUMBERS, moment
from tests.people import RUTH, START

DAY = timedelta(days=1)
ON = START + 20 * DAY
TEN_MINUTES = 600

Walked = tuple[int, int] | tuple[int, int, int]
"""How many days ago, the seconds without a rest, and all of them where there were rests."""


def case_of(catalogue: Catalogue, walks: Sequence[Walked]) -> Case:
    told = []
    for number, (ago, seconds, *rested) in enumerate(walks):
        when = moment(ON - ago * DAY, f"{10 + number % 8}:00")
        what = Walk(seconds=seconds, total_seconds=rested[0] if rested else None)
        told.append(Entry(id=f"walk-{number}", at=when, recorded=when, what=what))
    return with_later(new_case(RUTH, catalogue), entries_until(told, ON, NUMBERS, START), ON)


def even(*ago: int) -> list[Walked]:
    """Ten minutes on each of these days."""
    return [(days, TEN_MINUTES) for days in ago]


@pytest.mark.covers("REG-06")
@pytest.mark.parametrize(
    ("walks", "seconds", "usual", "ago"),
    [
        # More than half as much again, today or, where there was no walk yet, yesterday.
        ([*even(5, 4, 3, 2), (0, 901)], 901, 600, 0),
        ([*even(5, 4, 3, 2), (1, 901)], 901, 600, 1),
        # All walks of a day count together, with what came after a rest.
        ([*even(5, 4, 3, 2), (0, 500), (0, 500)], 1000, 600, 0),
        ([*even(5, 4, 3, 2), (0, 400, 950)], 950, 600, 0),
        ([(5, 300), (5, 300), *even(4, 3, 2), (0, 901)], 901, 600, 0),
        ([(5, 200, 600), *even(4, 3, 2), (0, 901)], 901, 600, 0),
        # Usual is the one in the middle, and between the two in the middle.
        ([(6, 60), (5, 600), (4, 600), (3, 3000), (2, 3000), (0, 901)], 901, 600, 0),
        ([(5, 600), (4, 600), (3, 601), (2, 601), (0, 901)], 901, 600, 0),
        # Of the fortnight before that day.
        ([*even(14, 4, 3, 2), (0, 901)], 901, 600, 0),
        ([*even(15, 4, 3, 2), (1, 901)], 901, 600, 1),
        ([*even(4, 3, 2, 1), (0, 901)], 901, 600, 0),
    ],
)
def test_a_day_far_above_the_usual_one_is_named(
    catalogue: Catalogue, walks: list[Walked], seconds: int, usual: int, ago: int
) -> None:
    (nudge,) = nudges(case_of(catalogue, walks))

    (because,) = nudge.reasons
    on = ON - ago * DAY
    assert nudge.id == "uneven_days"
    assert (because.rule, because.says, because.about) == ("REG-06", Says.NUDGED, "walking")
    assert because.values == {"seconds": seconds, "usual": usual, "on": on.isoformat()}
    told = [f"walk-{number}" for number, walk in enumerate(walks) if walk[0] == ago]
    assert because.facts == tuple(told)
    assert because.sources == catalogue.rules["REG-06"].sources


@pytest.mark.covers("REG-06")
@pytest.mark.parametrize(
    "walks",
    [
        [],
        [*even(5, 4, 3, 2), (0, 900)],
        # The last day with a walk is looked at, and none before yesterday.
        [*even(6, 5, 4, 3), (1, 901), (0, 600)],
        [*even(6, 5, 4, 3), (2, 901)],
        # Three days say nothing of what is usual; several walks of a day are one day.
        [*even(4, 3, 2), (0, 901)],
        [*even(4, 3, 2, 2), (0, 901)],
        [*even(15, 4, 3, 2), (0, 901)],
        [*even(16, 4, 3, 2), (1, 901)],
        [(5, 600), (4, 600), (3, 601), (2, 601), (0, 900)],
        # What was done on it is not a part of what is usual.
        [*even(3, 2, 1), (0, 901)],
    ],
)
def test_an_even_day_and_one_of_which_too_little_is_known_are_not_named(
    catalogue: Catalogue, walks: list[Walked]
) -> None:
    assert nudges(case_of(catalogue, walks)) == ()


# The card of the day


def with_cards(catalogue: Catalogue, *names: str, **changed: Any) -> Catalogue:
    """A catalogue of these cards alone, the first of them changed."""
    cards = {name: catalogue.cards[name] for name in names}
    cards[names[0]] = replace(cards[names[0]], **changed)
    return replace(catalogue, cards=cards)


def with_gate(catalogue: Catalogue, name: str, **changed: Any) -> Catalogue:
    gates = {**catalogue.gates, name: replace(catalogue.gates[name], **changed)}
    return replace(catalogue, gates=gates)


def said_yes(*gates: str) -> Person:
    return replace(RUTH, screening=Screening(asked_on=START, yes=gates))


def cards(catalogue: Catalogue, person: Person, *days: int) -> list[str | None]:
    """The card of each of these days, 0 the first of the programme."""
    case = new_case(person, catalogue)
    return [card_of_the_day(with_later(case, (), START + day * DAY)) for day in days]


def test_cards_come_in_turn_from_the_first_day_on(catalogue: Catalogue) -> None:
    three = with_cards(catalogue, "REC-05", "MOVE-01", "SHOE-01")

    assert cards(three, RUTH, 0, 1, 2, 3, 4, 6) == [
        "REC-05", "MOVE-01", "SHOE-01", "REC-05", "MOVE-01", "REC-05",
    ]  # fmt: skip
    # Who opens it before the programme begins sees the card of the first day.
    assert cards(three, RUTH, -1, -2) == ["REC-05", "REC-05"]


def test_where_every_card_is_hidden_there_is_none(catalogue: Catalogue) -> None:
    assert cards(with_cards(catalogue, "REC-05", on_request=True), RUTH, 0, 1) == [None, None]


@pytest.mark.parametrize(
    ("person", "changed", "is_shown"),
    [
        (RUTH, {}, True),
        (RUTH, {"on_request": True}, False),
        (RUTH, {"hidden_by": ("GATE-14",)}, True),
        (said_yes("GATE-14"), {"hidden_by": ("GATE-14",)}, False),
        (said_yes("GATE-14"), {"hidden_by": ("GATE-15",)}, True),
        (said_yes("GATE-15", "GATE-14"), {"hidden_by": ("GATE-13", "GATE-15")}, False),
        (RUTH, {"needs_feeling": True}, False),
        (replace(RUTH, numb=False), {"needs_feeling": True}, True),
        (replace(RUTH, numb=False), {"needs_feeling": True, "on_request": True}, False),
    ],
)
def test_a_card_says_itself_whom_it_is_not_for(
    catalogue: Catalogue, person: Person, changed: dict[str, Any], is_shown: bool
) -> None:
    two = with_cards(catalogue, "REC-05", "MOVE-01", **changed)

    assert ("REC-05" in cards(two, person, 0, 1)) is is_shown
    assert "MOVE-01" in cards(two, person, 0, 1)


def test_a_gate_that_stands_hides_the_cards_that_it_names(catalogue: Catalogue) -> None:
    two = with_gate(with_cards(catalogue, "REC-05", "MOVE-01"), "GATE-14", hides_cards=("REC-05",))

    assert cards(two, said_yes("GATE-14"), 0, 1) == ["MOVE-01", "MOVE-01"]
    assert cards(two, said_yes("GATE-15"), 0, 1) == ["REC-05", "MOVE-01"]


def test_each_sign_that_stands_hides_the_cards_that_it_names(catalogue: Catalogue) -> None:
    """On numb feet a sign of infection leaves no card about baths or ice; a sore spot one."""
    three = with_cards(catalogue, "REC-01", "REC-03", "MOVE-01")
    case = with_later(new_case(replace(RUTH, numb=False), three), (), START)

    def shown(*flags: str) -> set[str | None]:
        stand = tuple(
            OpenFlag(
                flag=name, tier=Tier.SAME_DAY, since=START, raised_by="a", needs_clinician=True,
                outcome=Outcome.PAUSE,
            )
            for name in flags
        )  # fmt: skip
        days = [with_later(case, (), START + day * DAY) for day in range(3)]
        return {card_of_the_day(replace(day, flags=stand)) for day in days}

    assert shown() == {"REC-01", "REC-03", "MOVE-01"}
    assert shown("FLAG-B10") == {"REC-03", "MOVE-01"}
    assert shown("FLAG-B10", "FLAG-07") == {"MOVE-01"}
    assert shown("FLAG-07", "FLAG-B10") == {"MOVE-01"}


@pytest.mark.covers("GATE-08", "GATE-13")
@pytest.mark.parametrize(
    ("gates", "first"),
    [
        ((), ()),
        (("GATE-07",), ()),
        (("GATE-08",), ("GLUCOSE-01",)),
        (("GATE-13",), ("TIRED-01",)),
        (("GATE-08", "GATE-13"), ("GLUCOSE-01", "TIRED-01")),
    ],
)
def test_what_is_read_before_each_session_is_what_the_gates_ask_for(
    catalogue: Catalogue, gates: tuple[str, ...], first: tuple[str, ...]
) -> None:
    assert cards_first(new_case(said_yes(*gates), catalogue)) == first


def test_a_card_that_two_gates_ask_for_is_read_once(catalogue: Catalogue) -> None:
    """And one that comes round anyway is not put before a session."""
    asks = with_gate(catalogue, "GATE-14", shows_cards=("GLUCOSE-01", "MOVE-01"))

    found = cards_first(new_case(said_yes("GATE-08", "GATE-14"), asks))

    assert found == ("GLUCOSE-01",)
