"""What may be prescribed and said: the catalogue as immutable values.

Texts are our own plain words. Every number carries where it comes from: `S2:L62` is line 62 of
guide S2, `C-08` a resolved conflict, `E3` a section of the evidence, `ours` our own judgement.
"""

from collections.abc import Mapping
from datetime import date

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.value import value
from footbridge.catalogue.words import (
    Area,
    Block,
    DoseKind,
    Equipment,
    FallTold,
    Finding,
    Measure,
    Noticed,
    Outcome,
    Phase,
    Place,
    Position,
    Scale,
    Sides,
    StopSign,
    Stream,
    Surface,
    Tier,
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
    `tempo` and `sides` replace the dose's own; `steps`, `cue` and `side_words` the exercise's own.
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
    support: str
    steps: tuple[str, ...] = ()
    cue: str = ""
    side_words: str = ""
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
    side_words: str = ""
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
    balance_ladder: str
    moving_balance: tuple[str, ...]
    stretches: tuple[str, ...]
    stretch_days_a_week: int
    baseline_tests: tuple[Measure, ...]
    covers: tuple[str, ...]
    sources: tuple[str, ...]


@value
class SentenceIf:
    """A sentence that is told only when the reason has a value named `needs`."""

    says: str
    needs: str


Sentences = Mapping[str, tuple[str | SentenceIf, ...]]
"""Sentences of reasons by what a reason says, the fullest first. Gaps are values of the reason."""


@value
class GeneralSentences:
    """What reasons are told with where their rule has no sentence of its own.

    `because` is the value of that name, for what is left out; `about` what a reason explains.
    `otherwise` is told when no other sentence can be.
    """

    otherwise: str
    because: Sentences
    about: Mapping[str, Sentences]
    says: Sentences


@value
class Rule:
    """A rule that reasons may name. `says` is the rule in our plain words.

    `in_reasons`: plans name it as a reason, and `sentences` are those of its reasons. Any other
    rule is shown where a thing covers it.
    """

    id: str
    name: str
    says: str
    in_reasons: bool = False
    sentences: Sentences | None = None
    covers: tuple[str, ...] = ()
    sources: tuple[str, ...]
    judged: str = ""


@value
class Escalation:
    """A second question whose yes makes the flag more urgent."""

    question: str
    tier: Tier


@value
class RaisedBy:
    """What opens a flag by itself, without its question.

    `tier` is how urgent it then is, where that is not the flag's own. `same_day_with` names a
    gate whose yes makes it urgent.
    """

    findings: tuple[Finding, ...] = ()
    falls: tuple[FallTold, ...] = ()
    tier: Tier | None = None
    same_day_with: str = ""


@value
class AskedBy:
    """What makes us ask a flag's question, because it may be and need not be."""

    findings: tuple[Finding, ...] = ()
    stops: tuple[StopSign, ...] = ()
    notes: tuple[Noticed, ...] = ()


@value
class Flag:
    """A warning sign: what to ask, how urgent a yes is, and what it leaves of the day.

    `outcome` and `forbids` say what happens to training while it is open; a tier that
    `stops_all` leaves nothing, whatever they say.
    `asked`: where the question is put ("start", "daily", "session", "review"). `area`: under which
    heading it stands there. `hides_cards`: the care cards that are not shown while it is open.
    `not_daily`: why the check-in does not ask for it, for who writes content.
    `raised_by` opens it without a question; `asked_by` makes us ask out of turn.
    """

    id: str
    name: str
    area: Area
    tier: Tier
    question: str
    escalation: Escalation | None = None
    asked: tuple[str, ...]
    not_daily: str = ""
    raised_by: RaisedBy | None = None
    asked_by: AskedBy | None = None
    outcome: Outcome
    forbids: tuple[Trait, ...] = ()
    stops_streams: tuple[Stream, ...] = ()
    hides_cards: tuple[str, ...] = ()
    do_now: tuple[str, ...]
    call: str
    say: str
    meanwhile: tuple[str, ...]
    why: str
    covers: tuple[str, ...]
    sources: tuple[str, ...]
    judged: str = ""


@value
class Gate:
    """A question of the set-up whose yes limits the day.

    `cleared_by`: "clinician" (a named clinician's word is recorded), "check" (answering again),
    "never". `hides_cards` names care cards; `shows_cards` those that are added.
    `area`: under which heading it stands in a long list.
    """

    id: str
    name: str
    area: Area
    question: str
    help: str
    outcome: Outcome
    forbids: tuple[Trait, ...] = ()
    removes: tuple[str, ...] = ()
    stops_streams: tuple[Stream, ...] = ()
    hides_cards: tuple[str, ...] = ()
    shows_cards: tuple[str, ...] = ()
    leads_to_flag: str | None = None
    cleared_by: str
    says: str
    covers: tuple[str, ...]
    sources: tuple[str, ...]
    judged: str = ""


@value
class Card:
    """A short page about life between sessions: shoes, skin, recovery, sleep, walking, food.

    `needs_feeling` hides it from numb feet; `on_request` keeps it for those a gate shows it to.
    """

    id: str
    name: str
    group: str
    text: tuple[str, ...]
    needs_feeling: bool = False
    on_request: bool = False
    hidden_by: tuple[str, ...] = ()
    amounts: Mapping[str, Amount] | None = None
    covers: tuple[str, ...]
    sources: tuple[str, ...]
    judged: str = ""


@value
class Lesson:
    """A short explanation. `tracks` says who it is for; `week` when it fits best."""

    id: str
    name: str
    tracks: tuple[Track, ...]
    week: int
    text: tuple[str, ...]
    covers: tuple[str, ...]
    sources: tuple[str, ...]
    judged: str = ""


@value
class Expectation:
    """What is common in a span of weeks: never a promise, never a gate."""

    id: str
    first_week: int
    last_week: int
    text: str
    covers: tuple[str, ...]
    sources: tuple[str, ...]


@value
class CareItem:
    """Something to raise with a clinician."""

    id: str
    name: str
    text: str
    covers: tuple[str, ...]
    sources: tuple[str, ...]


@value
class Guided:
    """A test of the body that the player leads: the line beside its clock, and the one before."""

    measure: Measure
    cue: str
    support: str
    figure: str


@value
class MeasureText:
    """What is tracked and how it is asked or measured; `guided` where it is a test of the body."""

    id: str
    name: str
    ask: str
    unit: str
    how: tuple[str, ...]
    lo: int
    hi: int
    guided: Guided | None = None
    covers: tuple[str, ...]
    sources: tuple[str, ...]


@value
class Source:
    """Where a number or a fact was read, and when that was last checked."""

    id: str
    title: str
    where: str
    reviewed_on: date


@value
class NumberNote:
    """The unit, the source and the meaning of one number that the engine uses."""

    unit: str
    source: str
    says: str


@value
class Requirement:
    """A line of the requirement list, copied into the project as data."""

    id: str
    text: str
    source: str


@value
class Catalogue:
    """All of it, by id. `version` changes whenever any datum does.

    Every text is filled with its numbers. `written` holds those that had gaps as they stand in
    the data, by file and place ("rules/RULE-19.toml", "says").
    """

    version: str
    exercises: Mapping[str, Exercise]
    ladders: Mapping[str, Ladder]
    programmes: Mapping[Track, Programme]
    rules: Mapping[str, Rule]
    flags: Mapping[str, Flag]
    gates: Mapping[str, Gate]
    cards: Mapping[str, Card]
    lessons: Mapping[str, Lesson]
    expectations: Mapping[str, Expectation]
    care: Mapping[str, CareItem]
    measures: Mapping[str, MeasureText]
    sources: Mapping[str, Source]
    numbers: Numbers
    number_notes: Mapping[str, NumberNote]
    sentences: GeneralSentences
    written: Mapping[tuple[str, str], str]

    def test_of(self, measure: Measure) -> MeasureText:
        """How this test of the body is asked, with the unit and the ends of its results."""
        return next(
            each
            for each in self.measures.values()
            if each.guided and each.guided.measure is measure
        )
