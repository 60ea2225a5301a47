"""Every value of a reason is declared, is what it is declared to be, and is told as that."""

from datetime import date

import pytest

from footbridge.catalogue.words import Measure, Place, Stream, Trait
from footbridge.engine.facts.review_accepted import USUAL_NOW
from footbridge.engine.shown.decision import Reason, Says
from footbridge.engine.streams.progression import Seen
from footbridge.engine.values import VALUES, Code, Kind, Many
from footbridge.telling.dues import MISSING
from footbridge.telling.filling import BETWEEN, RATINGS, words_of

NUMBERS = (Kind.TIME, Kind.MINUTES, Kind.COUNT, Kind.PERCENT)
OWN_WORDS = "REG-11"  # what a person wrote when they turned an exercise down


def is_of(kind, value, reason, catalogue) -> bool:
    """Whether a value is what its kind says."""
    match kind:
        case Many(of):
            several = value if isinstance(value, tuple) else value.split(BETWEEN)
            return all(is_of(of, each, reason, catalogue) for each in several)
        case Code(words):
            return value in list(words)
        case Kind.YES_NO:
            return isinstance(value, bool)
        case Kind.AMOUNT:
            # An offer of strength days names their number as a text.
            return _is_number(value) or value in _steps(catalogue) or value.isdigit()
        case Kind.DAY:
            return date.fromisoformat(value).isoformat() == value
        case Kind.CAUSE:
            known = (*Trait, *Stream, *catalogue.exercises, *catalogue.sentences.because)
            return value in known or reason.rule == OWN_WORDS
        case _ if kind in NUMBERS:
            return _is_number(value)
        case _:
            return value in _words(kind, catalogue)


def _is_number(value) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _steps(catalogue) -> set[str]:
    """The ids of rungs and of ways."""
    rungs = {rung.id for ladder in catalogue.ladders.values() for rung in ladder.rungs}
    return rungs | {way.id for one in catalogue.exercises.values() for way in one.variants}


def _words(kind, catalogue):
    return {
        Kind.EXERCISE: catalogue.exercises,
        Kind.RUNG: _steps(catalogue),
        Kind.RATING: RATINGS,
        Kind.MISSING: MISSING,
        Kind.DETAIL: ("full", "short", *Measure, *catalogue.flags, USUAL_NOW),
        Kind.ONCE: ("once",),
    }[kind]


def test_every_value_is_declared_and_every_declared_one_is_given(given):
    assert {name for reason in given for name in reason.values} == set(VALUES)


def test_every_value_is_of_its_kind(given, catalogue):
    odd = [
        (reason.rule, name, value)
        for reason in given
        for name, value in reason.values.items()
        if not is_of(VALUES[name], value, reason, catalogue)
    ]

    assert odd == []


@pytest.mark.parametrize("places", ["sole-heel, top-ankle", ("sole-heel", Place.TOP_ANKLE)])
def test_a_list_may_come_as_a_text_or_as_a_list(catalogue, places):
    reason = Reason(
        rule="REG-07",
        says=Says.EXCLUDED,
        about="situation",
        values={"places": places},
        sources=("ours",),
    )

    assert words_of(reason, catalogue)["places"] == "the heel and the ankle"


def test_a_code_may_come_as_a_text(catalogue):
    values = {"seen": "near_fall", "from": 20, "to": 10}
    reason = Reason(
        rule="REG-03", says=Says.LOWERED, about="reps", values=values, sources=("ours",)
    )

    assert words_of(reason, catalogue)["seen"] == "You nearly fell"
    assert Seen.NEAR_FALL == "near_fall"


def test_a_value_that_is_not_declared_is_a_mistake_of_ours(catalogue):
    reason = Reason(
        rule="REG-03", says=Says.STAYS, about="reps", values={"mood": 3}, sources=("ours",)
    )

    with pytest.raises(KeyError):
        words_of(reason, catalogue)
