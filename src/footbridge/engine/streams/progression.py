"""What the streams share: how a dose moved last and why, and what holds it where it is."""

from datetime import date
from enum import Enum, StrEnum
from typing import NamedTuple

from footbridge.catalogue.model import Catalogue
from footbridge.engine.shown.decision import Figures, Plain, Reason, Says


class Move(Enum):
    """What happened to the dose last, and why."""

    STARTED = "started"
    RAISED = "raised"
    HELD_UNKNOWN = "held_unknown"
    HELD_EFFORT = "held_effort"
    HELD_STREAK = "held_streak"
    HELD_TOP = "held_top"
    LOWERED = "lowered"
    STOPPED = "stopped"
    TRIMMED = "trimmed"
    RESTARTED = "restarted"
    NEXT_VARIANT = "next_variant"
    RETURNED = "returned"
    TESTED = "tested"


class Seen(StrEnum):
    """What was seen in a session that kept a number from rising, or brought it down."""

    FEWER_SETS = "fewer_sets"
    FEWER_REPS = "fewer_reps"
    FORM_LOST = "form_lost"
    SHORT_HOLD = "short_hold"
    TOUCHES = "touches"
    UNSTEADY = "unsteady"
    GRABBED = "grabbed"
    NEAR_FALL = "near_fall"
    UNCOMFORTABLE = "uncomfortable"
    FOOT_MARK = "foot_mark"
    SHORTER_WALKS = "shorter_walks"
    MORE_STEPS = "more_steps"
    TINGLED = "tingled"
    HIGHER = "higher"


class Note(NamedTuple):
    """The last move with its figures and facts, for the reasons.

    `figures` are those that one kind of move alone has.
    """

    move: Move
    on: date
    before: int = 0
    after: int = 0
    about: str = "reps"
    effort: int | None = None
    percent: int = 0
    days: int = 0
    seen: Seen | None = None
    facts: tuple[str, ...] = ()
    figures: Figures = ()
    rule: str = ""


Step = tuple[str, int | str]
"""What would rise next, and what it would become."""


class Freeze(NamedTuple):
    """Nothing rises before `until`; `rule` says so."""

    until: date
    rule: str

    def holds(self, on: date) -> bool:
        return on < self.until


FREE = Freeze(date.min, "")


def longer(freeze: Freeze, until: date, rule: str) -> Freeze:
    """Of two freezes the longer one counts."""
    return Freeze(until, rule) if until > freeze.until else freeze


MOVES = {
    Move.STARTED: (Says.STARTS_HERE, "RULE-01"),
    Move.RAISED: (Says.RAISED, "REG-03"),
    Move.HELD_UNKNOWN: (Says.HELD_UNKNOWN, "REG-02"),
    Move.HELD_EFFORT: (Says.HELD_EFFORT, "REG-03"),
    Move.HELD_STREAK: (Says.STAYS, "REG-03"),
    Move.HELD_TOP: (Says.STAYS, "REG-03"),
    Move.LOWERED: (Says.LOWERED, "REG-03"),
    Move.STOPPED: (Says.FROZEN, "REG-09"),
    Move.TRIMMED: (Says.TRIMMED, "RULE-18"),
    Move.RESTARTED: (Says.RESTARTED, "REG-01"),
    Move.NEXT_VARIANT: (Says.RAISED, "REG-04"),
    Move.TESTED: (Says.TESTED, "RULE-01"),
    Move.RETURNED: (Says.RETURNED, "RULE-18"),
}


def moved(catalogue: Catalogue, note: Note, rule: str | None = None) -> Reason:
    """What happened to the number last."""
    says, usual = MOVES[note.move]
    values: dict[str, Plain] = {"from": note.before, "to": note.after, "on": note.on.isoformat()}
    if note.effort is not None:
        values["effort"] = note.effort
    if note.percent:
        values["percent"] = note.percent
    if note.seen is not None:
        values["seen"] = note.seen
    if note.days:
        values["days"] = note.days
    values.update(note.figures)
    named = note.rule or rule or usual
    return Reason(
        rule=named,
        says=says,
        about=note.about,
        facts=note.facts,
        values=values,
        sources=catalogue.rules[named].sources,
    )
