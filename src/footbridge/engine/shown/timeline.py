"""A session step by step: what to do at every second, on which side, with which count.

The same steps drive the player, the sheet on paper and the time that is told beforehand: the
steps of one item last exactly as long as its dose says (`doses.seconds_of`). No sentence is made
here; `says` and `sound` are words of closed lists that others put into a language and into tones.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.value import value
from footbridge.catalogue.words import DoseKind, Measure, Scale, Side, Sides, Stream, Word
from footbridge.engine.shown.decision import Dose, Item


class StepKind(Word):
    """What a step is. ASK waits for an answer; TRY ends when stopped, or at its cap.

    COUNT_IN waits until the person touches something, and counts from there.
    """

    GET_READY = "get_ready"
    COUNT_IN = "count_in"
    UP = "up"
    PAUSE = "pause"
    DOWN = "down"
    MOVE = "move"
    HOLD = "hold"
    WORK = "work"
    TRY = "try"
    SWITCH = "switch"
    REST = "rest"
    ASK = "ask"
    DONE = "done"


class Says(Word):
    """What is said when a step begins; sentences are made elsewhere."""

    GET_READY = "get_ready"
    COUNT_IN = "count_in"
    RISE = "rise"
    STAY = "stay"
    LOWER = "lower"
    MOVE = "move"
    OTHER_WAY = "other_way"
    HOLD = "hold"
    KEEP_GOING = "keep_going"
    SWITCH_SIDES = "switch_sides"
    REST = "rest"
    HOW_HARD = "how_hard"
    HOW_STRONG = "how_strong"
    HOW_STEADY = "how_steady"
    HOW_LONG = "how_long"
    HOW_COMFORTABLE = "how_comfortable"
    HOW_MANY = "how_many"
    DONE = "done"


class Sound(Word):
    """The tone at the beginning of a step."""

    READY = "ready"
    UP = "up"
    STAY = "stay"
    DOWN = "down"
    GO = "go"
    SWITCH = "switch"
    REST = "rest"
    ASK = "ask"
    DONE = "done"


@value
class Step:
    """One step. `start` and `seconds` are planned whole seconds; steps follow without a gap.

    `part` is the place of its exercise in the timeline, from 0. `set` and `rep` count from 1;
    `way` is 1 or 2 where a movement is done both ways round. `phase` is the phase of the figure
    that is shown (0 the first); None shows the whole movement, once a step or over and over.
    """

    kind: StepKind
    start: int
    seconds: int
    part: int
    says: Says
    sound: Sound
    set: int | None = None
    rep: int | None = None
    side: Side | None = None
    way: int | None = None
    phase: int | None = None


@value
class Part:
    """One exercise of the timeline, as it was asked, or one test of the body."""

    exercise: str | None = None
    variant: str | None = None
    stream: Stream | None = None
    measure: Measure | None = None
    dose: Dose | None = None
    block: str = ""
    in_short_core: bool = False
    tries: int = 0
    cap: int | None = None
    seconds: int = 0


@value
class Timeline:
    """The parts in order and all their steps; `seconds` is how long the steps plan to last."""

    parts: tuple[Part, ...]
    steps: tuple[Step, ...]
    seconds: int


@value
class Bare:
    """A step before it has its place in time and its part."""

    kind: StepKind
    seconds: int
    says: Says
    sound: Sound
    set: int | None = None
    rep: int | None = None
    side: Side | None = None
    way: int | None = None
    phase: int | None = None


def timeline(items: Sequence[tuple[str, Item]], numbers: Numbers) -> Timeline:
    """The session of these items, each with the id of its block, in this order."""
    parts = tuple(part_of(item, block) for block, item in items)
    return in_time(parts, [bare_steps(item, numbers) for _, item in items])


def part_of(item: Item, block: str = "") -> Part:
    """The item as a part of a timeline."""
    return Part(
        exercise=item.exercise,
        variant=item.variant,
        stream=item.stream,
        dose=item.dose,
        block=block,
        in_short_core=item.in_short_core,
        seconds=item.dose.total_seconds,
    )


def in_time(parts: Sequence[Part], bare: Sequence[Sequence[Bare]]) -> Timeline:
    """Put the steps of each part one after the other, and close with one that says so."""
    steps: list[Step] = []
    clock = 0
    for place, of_part in enumerate(bare):
        for one in of_part:
            steps.append(_placed(one, start=clock, part=place))
            clock += one.seconds
    last = Bare(kind=StepKind.DONE, seconds=0, says=Says.DONE, sound=Sound.DONE)
    steps.append(_placed(last, start=clock, part=max(0, len(parts) - 1)))
    return Timeline(parts=tuple(parts), steps=tuple(steps), seconds=clock)


def _placed(one: Bare, *, start: int, part: int) -> Step:
    return Step(
        kind=one.kind,
        start=start,
        seconds=one.seconds,
        part=part,
        says=one.says,
        sound=one.sound,
        set=one.set,
        rep=one.rep,
        side=one.side,
        way=one.way,
        phase=one.phase,
    )


def bare_steps(item: Item, numbers: Numbers) -> list[Bare]:
    """The steps of one item: changing over to it, its sets, the rests, and what is asked."""
    dose = item.dose
    steps = [get_ready(numbers)]
    for number in range(1, dose.sets + 1):
        steps += _one_set(dose, number, numbers)
        is_last = number == dose.sets
        steps += _questions(item, number, is_last=is_last)
        if not is_last and dose.rest_seconds:
            steps.append(rest(dose.rest_seconds, number))
    return steps


def get_ready(numbers: Numbers) -> Bare:
    """Changing over to the next thing."""
    return Bare(
        kind=StepKind.GET_READY,
        seconds=numbers.change_over_seconds,
        says=Says.GET_READY,
        sound=Sound.READY,
        set=1,
    )


def rest(seconds: int, number: int) -> Bare:
    """A rest after the set of this number."""
    return Bare(kind=StepKind.REST, seconds=seconds, says=Says.REST, sound=Sound.REST, set=number)


def switch(seconds: int, number: int, to: Side) -> Bare:
    """Changing to the other side; `side` is the one that comes."""
    return Bare(
        kind=StepKind.SWITCH,
        seconds=seconds,
        says=Says.SWITCH_SIDES,
        sound=Sound.SWITCH,
        set=number,
        side=to,
    )


def _one_set(dose: Dose, number: int, numbers: Numbers) -> Iterator[Bare]:
    match dose.sides:
        case Sides.TOGETHER | Sides.ALTERNATING:
            yield from work(dose, number, None, None)
        case Sides.EACH:
            yield from work(dose, number, Side.LEFT, None)
            yield switch(numbers.switch_sides_seconds, number, Side.RIGHT)
            yield from work(dose, number, Side.RIGHT, None)
        case Sides.EACH_BOTH_WAYS:  # pragma: no branch - the list is closed
            yield from _both_ways(dose, number, Side.LEFT)
            yield switch(numbers.switch_sides_seconds, number, Side.RIGHT)
            yield from _both_ways(dose, number, Side.RIGHT)


def _both_ways(dose: Dose, number: int, side: Side) -> Iterator[Bare]:
    yield from work(dose, number, side, 1)
    there, *others = work(dose, number, side, 2)
    yield replace(there, says=Says.OTHER_WAY)
    yield from others


def work(dose: Dose, number: int, side: Side | None, way: int | None) -> Iterator[Bare]:
    """One set on one side, one way round."""
    if dose.kind is DoseKind.TIME:
        yield Bare(
            kind=StepKind.WORK,
            seconds=dose.work_seconds or 0,
            says=Says.KEEP_GOING,
            sound=Sound.GO,
            set=number,
            side=side,
            way=way,
        )
        return
    repetition = tuple(_one_repetition(dose))
    for rep in range(1, (dose.reps or 1) + 1):
        for one in repetition:
            yield replace(one, set=number, rep=rep, side=side, way=way)


def _one_repetition(dose: Dose) -> Iterator[Bare]:
    if dose.tempo is not None:
        yield Bare(
            kind=StepKind.UP, seconds=dose.tempo.up, says=Says.RISE, sound=Sound.UP, phase=0
        )
        if dose.tempo.pause:
            yield Bare(
                kind=StepKind.PAUSE,
                seconds=dose.tempo.pause,
                says=Says.STAY,
                sound=Sound.STAY,
                phase=1,
            )
        yield Bare(
            kind=StepKind.DOWN,
            seconds=dose.tempo.down,
            says=Says.LOWER,
            sound=Sound.DOWN,
            phase=2 if dose.tempo.pause else 1,
        )
    elif dose.rep_seconds or dose.kind is DoseKind.REPS:
        yield Bare(
            kind=StepKind.MOVE, seconds=dose.rep_seconds or 0, says=Says.MOVE, sound=Sound.GO
        )
    if dose.kind is DoseKind.HOLD:
        yield Bare(
            kind=StepKind.HOLD,
            seconds=dose.hold_seconds or 0,
            says=Says.HOLD,
            sound=Sound.STAY,
        )


def _questions(item: Item, number: int, *, is_last: bool) -> Iterator[Bare]:
    """Effort after every set of strength work; what else is asked comes once, after the last."""
    if item.stream is Stream.STRENGTH:
        yield _question(Says.HOW_HARD, number)
    elif is_last and item.stream is Stream.BALANCE:
        yield _question(Says.HOW_STEADY, number)
    elif is_last and item.stream is Stream.WALKING:
        yield how_long(number)
        yield _question(Says.HOW_COMFORTABLE, number)
    elif is_last and item.dose.target and item.dose.target.scale is Scale.SENSATION:
        yield _question(Says.HOW_STRONG, number)


def how_long(number: int) -> Bare:
    """A walk is told by who walked it: a clock in a pocket knows only when they came back."""
    return _question(Says.HOW_LONG, number)


def _question(says: Says, number: int) -> Bare:
    return Bare(kind=StepKind.ASK, seconds=0, says=says, sound=Sound.ASK, set=number)
