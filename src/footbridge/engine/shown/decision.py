"""What a day's decision says. Data only: the sentences are made elsewhere, in any language."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from footbridge.catalogue.value import value
from footbridge.catalogue.words import (
    DoseKind,
    Outcome,
    Phase,
    Scale,
    Sides,
    Stream,
    Tier,
)
from footbridge.engine.shown.situations import Situation

Plain = int | str | bool | tuple[str, ...]
Figures = tuple[tuple[str, Plain], ...]
"""Values of a reason by their names, in a form that never changes."""


class Says(StrEnum):
    """What a reason says, in one word; templates turn it into a sentence."""

    STARTS_HERE = "starts_here"
    STAYS = "stays"
    RAISED = "raised"
    LOWERED = "lowered"
    TRIMMED = "trimmed"
    FROZEN = "frozen"
    RESTARTED = "restarted"
    RETURNED = "returned"
    TESTED = "tested"
    CAPPED = "capped"
    HELD_UNKNOWN = "held_unknown"
    HELD_EFFORT = "held_effort"
    PRESCRIBED = "prescribed"
    INCLUDED = "included"
    EXCLUDED = "excluded"
    PAUSED = "paused"
    SEATED_ONLY = "seated_only"
    EMERGENCY = "emergency"
    DUE = "due"
    ASKED = "asked"
    PROPOSED = "proposed"
    MOVED = "moved"
    NUDGED = "nudged"
    PLANNED = "planned"


@value
class Reason:
    """Why one thing is as it is.

    `rule` names a rule, gate or flag of the catalogue; `about` the number or thing it explains
    ("reps", "included", ...); `facts` the ids of the facts it used; `values` the figures in it.
    """

    rule: str
    says: Says
    about: str
    facts: tuple[str, ...] = ()
    values: Mapping[str, Plain]
    sources: tuple[str, ...]


@value
class TempoAsked:
    up: int
    pause: int
    down: int


@value
class TargetBand:
    scale: Scale
    lo: int
    hi: int


@value
class Dose:
    """One full prescription.

    For REPS: `sets` x `reps`, each rep in `tempo` or `rep_seconds`. For HOLD: `sets` x `reps` x
    `hold_seconds`. For TIME: `sets` x `work_seconds`. `total_seconds` is all of it with both
    sides, rests and changing over.
    """

    kind: DoseKind
    sides: Sides
    sets: int
    reps: int | None = None
    hold_seconds: int | None = None
    work_seconds: int | None = None
    tempo: TempoAsked | None = None
    rep_seconds: int | None = None
    rest_seconds: int
    target: TargetBand | None = None
    total_seconds: int


@value
class Change:
    """What would change it: after `needs` more of `after`, `about` becomes `to`."""

    after: str
    needs: int
    about: str
    to: Plain
    rule: str


@value
class Item:
    """One exercise of the day."""

    exercise: str
    variant: str
    stream: Stream
    level: str | None = None
    dose: Dose
    reasons: tuple[Reason, ...]
    would_change: tuple[Change, ...] = ()
    done: bool = False
    in_short_core: bool = False


@value
class DayBlock:
    """A part of the day with its items in order."""

    id: str
    items: tuple[Item, ...]
    seconds: int
    reasons: tuple[Reason, ...]


@value
class Excluded:
    """An exercise that today leaves out, and why."""

    exercise: str
    variant: str | None = None
    reasons: tuple[Reason, ...]


@value
class Due:
    """Something to answer or measure: "check_in", "feet_check", "test", "review", "screening"."""

    what: str
    detail: str | None = None
    before_training: bool = False
    reasons: tuple[Reason, ...]


@value
class OpenFlag:
    """A flag that stands until somebody clears it. `tier` has any escalation in it."""

    flag: str
    tier: Tier
    since: date
    raised_by: str
    needs_clinician: bool
    outcome: Outcome


@value
class Ask:
    """Something found in the data. It is asked, never asserted."""

    flag: str
    reasons: tuple[Reason, ...]


@value
class Proposal:
    """What a review offers. Nothing changes unless the person says yes to its id."""

    id: str
    about: str
    is_level_change: bool
    values: Mapping[str, Plain]
    reasons: tuple[Reason, ...]


@value
class Nudge:
    """Something worth saying that changes no dose."""

    id: str
    reasons: tuple[Reason, ...]


@value
class Decision:
    """A whole day, with a reason for every number and every inclusion or exclusion.

    `situation` is the first that applies by order of authority; `also` are the others that hold
    too. `short_core` names the three exercises that make a day of eight minutes. `card` is the
    card of the day; `cards_first` are those that a gate asks to be shown before each session.
    """

    on: date
    week: int
    day: int
    phase: Phase
    situation: Situation
    also: tuple[Situation, ...] = ()
    is_strength_day: bool
    blocks: tuple[DayBlock, ...]
    short_core: tuple[str, ...]
    excluded: tuple[Excluded, ...]
    due: tuple[Due, ...]
    flags: tuple[OpenFlag, ...]
    asks: tuple[Ask, ...]
    proposals: tuple[Proposal, ...]
    nudges: tuple[Nudge, ...]
    card: str | None
    cards_first: tuple[str, ...]
    reasons: tuple[Reason, ...]
    catalogue_version: str
    engine_version: str
