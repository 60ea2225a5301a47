"""What a paper log asks of a day: one list for the sheet that is printed, and for the page where
it is typed in. The order is that of both.
"""

from enum import StrEnum
from types import MappingProxyType

from footbridge.catalogue.value import value
from footbridge.telling.language import _
from footbridge.telling.sentence import Sentence, said

DAYS = 14
"""As many days as a sheet holds: those from one review to the next."""


class Field(StrEnum):
    """What is asked of a day, in order."""

    PAIN = "pain"
    SORENESS = "soreness"
    FEET = "feet"
    TRIP = "trip"
    DONE = "done"
    EFFORT = "effort"
    MINUTES = "minutes"
    COMFORTABLE = "comfortable"


class Kind(StrEnum):
    """How it is answered: a number, one of several answers, or as many of them as fit."""

    NUMBER = "number"
    ONE = "one"
    SOME = "some"


@value
class Answer:
    """One answer by its value in a form; the sheet has a box for it."""

    value: str
    words: str


@value
class Asked:
    """One field: its short name, the question in full, how it is answered, and in which unit.

    `least` and `most` are the ends of a number; the end of the walk is the form's own.
    """

    field: Field
    name: str
    question: str
    kind: Kind
    answers: tuple[Answer, ...] = ()
    least: int = 0
    most: int | None = None
    unit: str = ""


NOTHING, SOMETHING, COULD_NOT = "nothing", "something", "could_not"
NO_TRIP, STUMBLE, FALL = "none", "stumble", "fall"
YES, NO = "yes", "no"
# The parts of a session, by the ids that they have in a day.
PARTS = MappingProxyType(
    {
        "warm_up": said("warm-up"),
        "stretch": said("stretches"),
        "balance": said("balance"),
        "strength": said("strength"),
    }
)
_ANSWERS: MappingProxyType[Field, dict[str, Sentence]] = MappingProxyType(
    {
        Field.FEET: {
            NOTHING: said("nothing new"),
            SOMETHING: said("something new"),
            COULD_NOT: said("could not see"),
        },
        Field.TRIP: {NO_TRIP: said("none"), STUMBLE: said("stumble"), FALL: said("fall")},
        Field.DONE: dict(PARTS),
        Field.COMFORTABLE: {YES: said("yes"), NO: said("no")},
    }
)
_NAMES = MappingProxyType(
    {
        Field.PAIN: said("Nerve pain"),
        Field.SORENESS: said("Soreness"),
        Field.FEET: said("Feet"),
        Field.TRIP: said("Falls"),
        Field.DONE: said("Done"),
        Field.EFFORT: said("Strength effort"),
        Field.MINUTES: said("Walk"),
        Field.COMFORTABLE: said("Walk felt good"),
    }
)
_QUESTIONS = MappingProxyType(
    {
        Field.PAIN: said("How strong was the nerve pain, from {least} to {most}?"),
        Field.SORENESS: said("How sore were your muscles, from {least} to {most}?"),
        Field.FEET: said("You looked at your feet. What did you see?"),
        Field.TRIP: said("Did you stumble or fall?"),
        Field.DONE: said("Which parts of the session did you do?"),
        Field.EFFORT: said("How hard was the strength part, from {least} to {most}?"),
        Field.MINUTES: said("How long was your longest walk without a rest?"),
        Field.COMFORTABLE: said("Was the walk comfortable?"),
    }
)
LEAST_SCORE, MOST_SCORE = 0, 10


def asked_of_a_day() -> tuple[Asked, ...]:
    """Every field, in the language of the moment."""
    return tuple(_asked(field) for field in Field)


def asked(field: Field) -> Asked:
    return _asked(field)


def _asked(field: Field) -> Asked:
    is_score = field in {Field.PAIN, Field.SORENESS, Field.EFFORT}
    answers = tuple(Answer(value=v, words=_(s.one)) for v, s in _ANSWERS.get(field, {}).items())
    return Asked(
        field=field,
        name=_(_NAMES[field].one),
        question=_(_QUESTIONS[field].one).format(least=LEAST_SCORE, most=MOST_SCORE),
        kind=_kind(field),
        answers=answers,
        least=1 if field is Field.MINUTES else LEAST_SCORE,
        most=MOST_SCORE if is_score else None,
        unit=_("minutes") if field is Field.MINUTES else "",
    )


def _kind(field: Field) -> Kind:
    if field is Field.DONE:
        return Kind.SOME
    return Kind.ONE if field in _ANSWERS else Kind.NUMBER
