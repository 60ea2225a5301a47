"""Which facts stand when some correct others, also several times over and in any order."""

import itertools
from datetime import timedelta

import hypothesis.strategies as st
import pytest
from hypothesis import given

from footbridge.engine.facts import Entry, FlagRaised, Journal, Mistake, Walk, Withdrawn
from footbridge.engine.known.history import first_told, history_until
from tests.life import NUMBERS, moment
from tests.people import START

ABOUT = ("history",)


def minutes_that_stand(*told: tuple[str, str | None, int | None]) -> list[int]:
    """`told` in order of arrival: an id, what it corrects, and minutes or None for a withdrawal.

    The same facts are put together in every order (up to four of them) and must say the same.
    """
    facts = [_fact(*each, order=order) for order, each in enumerate(told)]
    orders = itertools.permutations(facts) if len(facts) <= 4 else [facts, facts[::-1]]
    found = {
        tuple(
            sorted(
                walk.what.seconds
                for walk in history_until(Journal(facts=order), START, NUMBERS).of(Walk)
            )
        )
        for order in orders
    }
    assert len(found) == 1
    return list(found.pop())


def _fact(
    name: str, corrects: str | None, minutes: int | None, *, order: int
) -> Entry[Walk | Withdrawn]:
    at = moment(START, "10:00")
    stamp = {"id": name, "at": at, "recorded": at + timedelta(seconds=order), "corrects": corrects}
    what = Withdrawn() if minutes is None else Walk(seconds=minutes)
    return Entry(**stamp, what=what)


@pytest.mark.parametrize(
    ("told", "stands"),
    [
        ([("a", None, 30), ("b", "a", 3)], [3]),
        ([("a", None, 30), ("b", "a", 3), ("c", "a", 13)], [13]),
        ([("a", None, 30), ("b", "a", 3), ("c", "b", 13)], [13]),
        ([("a", None, 30), ("b", "a", 3), ("c", "b", 13), ("d", "c", 14)], [14]),
        ([("a", None, 30), ("b", "a", None)], []),
        ([("a", None, 30), ("b", "a", 3), ("c", "b", None)], [30]),
        ([("a", None, 30), ("b", "a", 3), ("c", "a", None)], []),
        ([("a", None, 30), ("b", "a", 3), ("c", "a", 13), ("d", "c", None)], [3]),
        ([("a", None, 30), ("b", "a", None), ("c", "b", None)], [30]),
        ([("a", None, 30), ("b", "a", 3), ("c", "b", 4), ("d", "a", 13)], [13]),
        ([("a", None, 30), ("b", "a", 3), ("c", "b", 4), ("d", "c", None)], [3]),
        ([("a", None, 30), ("b", "a", 3), ("c", "b", None), ("d", "c", 13)], [13]),
        ([("z", None, 30), ("a", "z", 3), ("b", "a", None), ("c", "b", None)], [3]),
        ([("z", None, 30), ("a", "z", 3), ("b", "a", None), ("c", "b", 13)], [13]),
        ([("a", None, 30), ("b", "x", 3)], [3, 30]),
        ([("a", None, 30), ("a", None, 3)], [30]),
        ([("a", "b", 30), ("b", "a", 3)], [3]),
        ([("a", "a", 30)], [30]),
    ],
    ids=[
        "corrected",
        "corrected anew",
        "the correction was corrected",
        "and that one too",
        "withdrawn",
        "the correction was withdrawn",
        "corrected, then withdrawn",
        "the newer of two corrections was withdrawn",
        "the withdrawal was withdrawn",
        "another correction after a chain of them",
        "the end of a chain was withdrawn",
        "something else was told in the place of a withdrawal",
        "a correction whose withdrawal was withdrawn",
        "a correction whose withdrawal became something else",
        "what it corrects is not there",
        "told twice",
        "each corrects the other",
        "corrects itself",
    ],
)
def test_what_stands_when_facts_correct_each_other(told, stands) -> None:
    assert minutes_that_stand(*told) == stands


@pytest.mark.parametrize(
    ("corrects", "first"),
    [
        ((None, "a", "b"), "a"),
        (("c", "a", "b"), "a"),
        (("x", "a", "b"), "a"),
        (("x",), "a"),
        (("b", "a", "b"), "a"),
    ],
    ids=["a row", "a circle", "a row that corrects what is not here", "alone", "into a circle"],
)
def test_what_a_fact_was_at_first(corrects, first) -> None:
    told = zip("abc", corrects, strict=False)
    facts = {name: _fact(name, other, 3, order=n) for n, (name, other) in enumerate(told)}

    assert first_told(list(facts.values())[-1], facts).id == first


@pytest.mark.parametrize(("mended", "taken"), [("b", "c"), ("c", "b")])
def test_of_one_moment_what_was_taken_back_stays_taken_back(mended, taken) -> None:
    facts = [
        _fact("a", None, 30, order=0),
        _fact(mended, "a", 3, order=1),
        _fact(taken, "a", None, order=1),
    ]

    assert history_until(Journal(facts=tuple(facts)), START, NUMBERS).of(Walk) == ()


@given(st.lists(st.integers(0, 30), min_size=1, max_size=30))
def test_one_walk_however_often_it_is_corrected_is_one_walk(targets) -> None:
    """Each fact after the first corrects one of those before it."""
    names = [str(n) for n in range(len(targets))]
    told = [
        (name, names[target % place] if place else None, place + 1)
        for place, (name, target) in enumerate(zip(names, targets, strict=True))
    ]

    assert len(minutes_that_stand(*told)) == 1


def flags_that_stand(*told: tuple[str, str | None, object]) -> list[str]:
    """Ids, in every order of arrival: an id, what it corrects, and a `worse`, or a whole fact."""
    at = moment(START, "10:00")
    facts = [
        Entry(
            id=name,
            at=at,
            recorded=at + timedelta(seconds=order),
            corrects=corrects,
            what=what
            if isinstance(what, Withdrawn | FlagRaised)
            else FlagRaised(flag="FLAG-11", worse=what),
        )
        for order, (name, corrects, what) in enumerate(told)
    ]
    found = {
        tuple(one.id for one in history_until(Journal(facts=order), START, NUMBERS).of(FlagRaised))
        for order in itertools.permutations(facts)
    }
    assert len(found) == 1
    return list(found.pop())


SLIP = Withdrawn(why=Mistake.SLIP)


@pytest.mark.parametrize(
    ("told", "stands"),
    [
        ([("a", None, True), ("w", "a", Withdrawn())], ["a"]),
        ([("a", None, True), ("w", "a", SLIP)], []),
        ([("a", None, True), ("w", "a", SLIP), ("x", "w", Withdrawn())], ["a"]),
        ([("a", None, True), ("b", "a", False)], ["a", "b"]),
        ([("a", None, None), ("b", "a", False)], ["b"]),
        ([("a", None, None), ("b", "a", False), ("w", "b", SLIP), ("x", "a", SLIP)], []),
        ([("a", None, True), ("b", None, True), ("w", "a", SLIP)], ["b"]),
        ([("a", None, True), ("w", "a", SLIP), ("x", "a", Withdrawn())], []),
        ([("a", None, None), ("b", "a", None)], ["a", "b"]),
        ([("a", None, None), ("b", "a", False), ("c", "a", None)], ["b", "c"]),
        ([("a", None, None), ("b", "a", FlagRaised(flag="FLAG-10", worse=True))], ["a", "b"]),
    ],
    ids=[
        "taken back without a reason",
        "a slip",
        "the slip was so after all",
        "another answer stands beside it",
        "its second question was answered",
        "with both of its answers",
        "one of two",
        "a slip, and taken back without a reason as well",
        "its second question was left open again",
        "answered, and then left open",
        "another sign is no answer",
    ],
)
def test_a_sign_stands_until_it_was_a_slip(told, stands) -> None:
    assert flags_that_stand(*told) == stands


@pytest.mark.covers("RULE-26")
@pytest.mark.parametrize(("other", "stands"), [("FLAG-04", ["b"]), ("FLAG-05", ["a", "b"])])
def test_the_second_question_of_one_sign_is_not_answered_by_another(
    other: str, stands: list[str]
) -> None:
    """Else a sign would be gone by telling another one in its place."""
    at = moment(START, "10:00")
    told = (
        Entry(id="a", at=at, recorded=at, what=FlagRaised(flag="FLAG-04")),
        Entry(id="b", at=at, recorded=at, corrects="a", what=FlagRaised(flag=other, worse=False)),
    )

    found = history_until(Journal(facts=told), START, NUMBERS).of(FlagRaised)

    assert sorted(one.id for one in found) == stands


def test_what_takes_something_back_is_no_fact_that_stands() -> None:
    facts = (_fact("a", None, 30, order=0), _fact("w", "a", None, order=1))

    assert history_until(Journal(facts=facts), START, NUMBERS).of(Withdrawn) == ()


def test_a_very_long_row_of_corrections_has_an_end() -> None:
    names = [str(n) for n in range(3000)]
    told = [(name, names[n - 1] if n else None, n + 1) for n, name in enumerate(names)]

    assert minutes_that_stand(*told) == [3000]
