"""What may be prescribed: movements with their doses, ladders, and the weeks they fill.

Every number carries where it comes from: `S2:L62` is line 62 of guide S2, `C-08` a resolved
conflict, `E3` a section of the evidence, `ours` our own judgement.
"""

from footbridge.catalogue.doing import Doing
from footbridge.catalogue.value import value
from footbridge.catalogue.words import (
    Block,
    DoseKind,
    Equipment,
    Measure,
    Phase,
    Place,
    Position,
    Scale,
    Sides,
    Stream,
    Surface,
    Track,
    Trait,
)


@value
class Amount:
    """A whole number with its allowed range: where it starts, and how low and high it may go."""

    start: int
    lo: int
    hi: int
    source: str


@value
class Tempo:
    """Seconds up, paused at the top, and down, of one repetition."""

    up: int
    pause: int
    down: int
    source: str


@value
class Target:
    """The band of a 0-10 scale to stay in. Effort, sensation and pressure are three scales."""

    scale: Scale
    lo: int
    hi: int
    source: str


@value
class DoseRange:
    """The doses an exercise may be given in.

    `reps` belongs to REPS and HOLD, `hold_seconds` to HOLD, `work_seconds` to TIME.
    `rep_seconds` is how long one repetition lasts where no tempo is prescribed.
    """

    kind: DoseKind
    sides: Sides
    sets: Amount
    reps: Amount | None = None
    hold_seconds: Amount | None = None
    work_seconds: Amount | None = None
    tempo: Tempo | None = None
    rep_seconds: Amount | None = None
    rest_seconds: Amount
    target: Target | None = None


@value
class Need:
    """What must be so before a variant is offered. Every field that is given must hold.

    `measure` with `at_least`: the latest test result. `from_week`: programme week, 1 the first.
    `reached_exercise` with `reached_sets`, `reached_reps` (and `reached_variant`): another
    exercise's present dose. `balance_level`: a rung of the balance ladder ("B2").
    `calm_days`: days without a trigger, a stop sign or an open flag.
    """

    measure: Measure | None = None
    at_least: int | None = None
    from_week: int | None = None
    reached_exercise: str | None = None
    reached_variant: str | None = None
    reached_sets: int | None = None
    reached_reps: int | None = None
    balance_level: str | None = None
    calm_days: int | None = None
    source: str


@value
class Variant:
    """One way of doing an exercise. The first variant is the usual one to begin with.

    `equipment` is what is needed; `loads` are the places of the foot that carry load;
    `tempo` and `sides` replace the dose's own; `steps` and `cue` the exercise's own. `doing` says
    how it is done; `support` and `side_words` are made of it when it is read.
    `called` is the whole name where the exercise's own would not be true of this way.
    """

    id: str
    name: str
    called: str = ""
    position: Position
    equipment: tuple[Equipment, ...] = ()
    traits: tuple[Trait, ...] = ()
    loads: tuple[Place, ...] = ()
    figure: str
    tempo: Tempo | None = None
    sides: Sides | None = None
    support: str = ""
    steps: tuple[str, ...] = ()
    cue: str = ""
    side_words: str = ""
    doing: Doing
    needs: tuple[Need, ...] = ()
    clinician_only: bool = False


@value
class Exercise:
    """One of the 41 movements.

    `tracks` lists the tracks whose plan may hold it; `removed_by` names gates that take it out
    whatever its traits; `alias_of` names the exercise that serves the same purpose, so that a
    day never holds two of one family.
    """

    id: str
    name: str
    stream: Stream
    block: Block
    covers: tuple[str, ...]
    summary: str
    purpose: tuple[str, ...]
    body: tuple[str, ...]
    tracks: tuple[Track, ...]
    variants: tuple[Variant, ...]
    dose: DoseRange
    steps: tuple[str, ...]
    cue: str
    feel: str
    stop_if: tuple[str, ...]
    easier: str
    harder: str
    why: str
    not_for: str
    judged: str = ""
    alias_of: str | None = None
    removed_by: tuple[str, ...] = ()
    sources: tuple[str, ...]


@value
class Rung:
    """One step of a ladder. `seconds` is set on balance ladders: where holds start and end.

    `needs_tandem`: it asks for the tandem gate of the numbers. `begun_with`: a person whose test
    of that measure opens its gate begins here; without any such test, on the first rung.
    """

    id: str
    exercise: str
    variant: str
    start_seconds: int | None = None
    top_seconds: int | None = None
    rounds: int | None = None
    needs_tandem: bool = False
    begun_with: Measure | None = None
    text: str
    source: str


@value
class Ladder:
    """Rungs from the easiest to the hardest. A step up is a level-type change (E9)."""

    id: str
    name: str
    stream: Stream
    rungs: tuple[Rung, ...]
    covers: tuple[str, ...] = ()


@value
class PhaseSpan:
    """A stretch of programme weeks, first and last included, and what it is like.

    `surface` is the ground to walk on, `stretch_stage` how far the holds of stretches may have
    grown: 0 not at all, 1 half of the way, 2 to the top.
    """

    id: Phase
    first_week: int
    last_week: int
    name: str
    expect: str
    review_every_days: int
    surface: Surface
    stretch_stage: int
    source: str


@value
class Programme:
    """The twelve weeks and what follows them, for one track.

    `baseline_tests`: measured at the start and at each review, in this order.
    """

    id: str
    track: Track
    name: str
    phases: tuple[PhaseSpan, ...]
    warm_up: tuple[Block, ...]
    core_strength: tuple[str, ...]
    alternating_strength: tuple[str, ...]
    later_strength: tuple[str, ...]
    anchors: tuple[str, ...]
    worth: tuple[str, ...]
    balance_ladder: str
    moving_balance: tuple[str, ...]
    stretches: tuple[str, ...]
    stretch_days_a_week: int
    baseline_tests: tuple[Measure, ...]
    covers: tuple[str, ...]
    sources: tuple[str, ...]
