"""What Today has to say beside the things to do, in the order of its urgency.

One message stands before the first thing to do. Whatever else there is waits below: nobody can act
on five messages at once, and what is asked first is what is done.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from footbridge.catalogue.words import Tier


class Place(StrEnum):
    """Where a message may stand.

    `NOW` is before the first thing to do, whatever else is there. `FIRST` is there when nothing
    more urgent is. `AFTER` is a question that comes after the first thing, `BELOW` the list.
    """

    NOW = "now"
    FIRST = "first"
    AFTER = "after"
    BELOW = "below"


class Kind(StrEnum):
    """What a message is about. Its template has this name."""

    MAY_BE_URGENT = "may_be_urgent"
    CALL_TODAY = "call_today"
    STOP = "stop"
    UNTOLD_LOOK = "untold_look"
    WITHIN_DAYS = "within_days"
    SAFETY_QUESTIONS = "safety_questions"
    OLD_SESSION = "old_session"
    SITUATION = "situation"
    REVIEW = "review"
    QUESTIONS_OF_REVIEW = "questions_of_review"
    ASK = "ask"
    OPENS = "opens"
    OUT_OF_PLACE = "out_of_place"
    OTHER_ZONE = "other_zone"
    PROMISE = "promise"
    NEXT_VISIT = "next_visit"
    FIRST_DAYS = "first_days"
    ALSO = "also"
    NUDGE = "nudge"
    SAVE_COPY = "save_copy"


URGENCY: dict[Kind, Place] = {
    Kind.MAY_BE_URGENT: Place.NOW,
    Kind.CALL_TODAY: Place.NOW,
    Kind.STOP: Place.FIRST,
    Kind.UNTOLD_LOOK: Place.FIRST,
    Kind.WITHIN_DAYS: Place.FIRST,
    Kind.SAFETY_QUESTIONS: Place.FIRST,
    Kind.OLD_SESSION: Place.FIRST,
    Kind.SITUATION: Place.FIRST,
    Kind.REVIEW: Place.FIRST,
    Kind.ASK: Place.AFTER,
    Kind.QUESTIONS_OF_REVIEW: Place.BELOW,
    Kind.OPENS: Place.BELOW,
    Kind.OUT_OF_PLACE: Place.BELOW,
    Kind.OTHER_ZONE: Place.BELOW,
    Kind.PROMISE: Place.BELOW,
    Kind.NEXT_VISIT: Place.BELOW,
    Kind.SAVE_COPY: Place.BELOW,
    Kind.FIRST_DAYS: Place.BELOW,
    Kind.ALSO: Place.BELOW,
    Kind.NUDGE: Place.BELOW,
}
"""The most urgent first. A question that may be an emergency comes before a call that is known."""

RANK = {kind: rank for rank, kind in enumerate(URGENCY)}


@dataclass(frozen=True, slots=True)
class Message:
    """`about` is what the template of its kind shows."""

    kind: Kind
    about: object = None

    @property
    def template(self) -> str:
        return f"web/today/messages/{self.kind}.html"


@dataclass(frozen=True, slots=True)
class Messages:
    """`before` is the slot over the first thing to do: one message, or those that cannot wait.

    `asks` are questions that come after the first thing; `below` is the quiet list.
    """

    before: tuple[Message, ...]
    asks: tuple[Message, ...]
    below: tuple[Message, ...]


def placed(messages: Iterable[Message]) -> Messages:
    """Each message in its place. Those of one kind keep their order."""
    found = sorted(messages, key=lambda each: RANK[each.kind])
    before = tuple(each for each in found if URGENCY[each.kind] is Place.NOW)
    if not before:
        before = tuple(each for each in found if URGENCY[each.kind] is Place.FIRST)[:1]
    rest = [each for each in found if each not in before]
    return Messages(
        before=before,
        asks=tuple(each for each in rest if URGENCY[each.kind] is Place.AFTER),
        below=tuple(each for each in rest if URGENCY[each.kind] is not Place.AFTER),
    )


def kind_of_ask(tier: int) -> Kind:
    """A question whose yes would ask for a call today cannot wait."""
    return Kind.MAY_BE_URGENT if tier <= Tier.SAME_DAY else Kind.ASK


def kind_of_flag(tier: int) -> Kind:
    """What was said, told or counted already: a call, something to tell, or something to show."""
    if tier <= Tier.SAME_DAY:
        return Kind.CALL_TODAY
    return Kind.WITHIN_DAYS if tier == Tier.WITHIN_DAYS else Kind.NEXT_VISIT
