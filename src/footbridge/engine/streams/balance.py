"""Balance through the weeks: seconds rise by fives, levels only at a review (E7)."""

from dataclasses import replace
from datetime import date, timedelta

from footbridge.catalogue.model import Catalogue, Ladder, Rung
from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.units import PERCENT
from footbridge.catalogue.words import Measure
from footbridge.engine.shown.decision import Change, Figures, Reason, Says
from footbridge.engine.signs.next_day import How, NextDay
from footbridge.engine.streams.balance_level import BalanceLevel
from footbridge.engine.streams.balance_rounds import Practice
from footbridge.engine.streams.cuts import (
    RAISES_KEPT,
    Cut,
    Raise,
    Share,
    Takings,
    come_back,
    cut_down,
    missed,
    restarted,
    trimmed,
    uncut,
)
from footbridge.engine.streams.progression import (
    Freeze,
    Move,
    Note,
    Seen,
    Step,
    longer,
    moved,
)

BY_LADDER = (
    Move.RAISED,
    Move.HELD_EFFORT,
    Move.HELD_STREAK,
    Move.HELD_TOP,
    Move.LOWERED,
    Move.TESTED,
)


def begin(
    ladder: Ladder, tandem: int | None, semi_tandem: int | None, numbers: Numbers, on: date
) -> BalanceLevel:
    """Tandem of 10 s starts at the tandem level, semi-tandem at its own, anything else lowest."""
    place = 0
    if tandem is not None and tandem >= numbers.tandem_gate_seconds:
        place = place_begun_with(ladder, Measure.TANDEM)
    elif semi_tandem is not None and semi_tandem >= numbers.semi_tandem_gate_seconds:
        place = place_begun_with(ladder, Measure.SEMI_TANDEM)
    seconds = ladder.rungs[place].start_seconds or 0
    note = Note(Move.STARTED, on, seconds, seconds, "hold_seconds")
    return BalanceLevel(ladder, place, seconds, note)


def place_begun_with(ladder: Ladder, measure: Measure) -> int:
    """The level that a good result of a test starts at."""
    return next(i for i, one in enumerate(ladder.rungs) if one.begun_with is measure)


def judge(
    level: BalanceLevel,
    practice: Practice,
    after: NextDay,
    numbers: Numbers,
    *,
    light: bool = False,
) -> BalanceLevel:
    """One balance day, once its next day is over or found missing.

    On an easier day (`light`) it neither earns nor loses anything, unless something went wrong.
    """
    on, facts = practice.on, (practice.fact, *after.facts)
    seen = practice.seen(numbers)
    if practice.stopped:
        until = on + timedelta(days=numbers.stop_sign_days)
        level = level._replace(freeze=longer(level.freeze, until, "REG-09"))
    if practice.is_bad(numbers):
        return step_down(level, on, facts, seen)
    if practice.stopped:
        return _hold(level, Move.STOPPED, on, facts)
    if light:
        return level
    if seen is Seen.FEWER_SETS:
        # A round or none is no balance day: it neither earns nor loses anything.
        return level
    if seen is not None:
        return _hold(level, Move.HELD_EFFORT, on, facts, seen)
    if not practice.known or after.how is How.UNKNOWN:
        return _hold(level, Move.HELD_UNKNOWN, on, facts)
    if after.how is not How.CALM:
        return _hold(level, Move.HELD_EFFORT, on, facts, Seen.HIGHER, after.figures)
    good_days = level.good_days + 1
    earned = good_days >= numbers.balance_days_judged
    is_top = earned and level.seconds >= level.longest
    note = Note(
        Move.HELD_TOP if is_top else Move.HELD_STREAK,
        on, level.seconds, level.seconds, "hold_seconds", facts=facts,
    )  # fmt: skip
    return level._replace(held_here=True, good_days=good_days, earned=earned, note=note)


def _hold(
    level: BalanceLevel,
    move: Move,
    on: date,
    facts: tuple[str, ...],
    seen: Seen | None = None,
    figures: Figures = (),
) -> BalanceLevel:
    note = Note(
        move, on, level.seconds, level.seconds, "hold_seconds",
        seen=seen, facts=facts, figures=figures,
    )  # fmt: skip
    # What came back after that practice is what the person wants to know.
    came_back = level.note.move is Move.RETURNED and level.note.on >= on
    note = level.note if came_back else note
    return level._replace(earned=False, good_days=0, note=note)


def give(level: BalanceLevel, on: date, numbers: Numbers) -> BalanceLevel:
    """Five seconds more on a day that allows it, up to the top of the level.

    Nobody stands on a level that the tandem test forbids, so it is not asked again here.
    """
    held = level.freeze.holds(on) or bool(level.takings)
    if not level.earned or held or level.seconds >= level.longest:
        return level
    seconds = min(level.longest, level.seconds + numbers.balance_step_seconds)
    note = Note(Move.RAISED, on, level.seconds, seconds, "hold_seconds", facts=level.note.facts)
    raises = (*level.raises[-RAISES_KEPT:], Raise(on, level.seconds))
    return level._replace(seconds=seconds, earned=False, good_days=0, note=note, raises=raises)


def may_climb(level: BalanceLevel, on: date, numbers: Numbers, tandem: int | None) -> bool:
    """Whether a review may offer the next level."""
    upper = level.next_rung
    return (
        upper is not None
        and level.is_ready_for_more
        and not level.freeze.holds(on)
        and not level.takings
        and tandem_allows(upper, numbers, tandem)
    )


def is_below_another(level: BalanceLevel, numbers: Numbers, tandem: int | None) -> bool:
    """Whether it is held as long as it is asked at most, and tests allow the next level."""
    upper, seconds = level.next_rung, uncut(level.seconds, level.takings)
    return upper is not None and seconds >= level.longest and tandem_allows(upper, numbers, tandem)


def tandem_allows(rung: Rung, numbers: Numbers, tandem: int | None) -> bool:
    """The levels from tandem up ask for ten seconds of tandem; those below do not (C-11)."""
    enough = tandem is not None and tandem >= numbers.tandem_gate_seconds
    return enough or not rung.needs_tandem


def climb(level: BalanceLevel, on: date) -> BalanceLevel:
    """One level up, at its shortest hold (agreed at a review)."""
    note = Note(Move.NEXT_VARIANT, on, level.place, level.place + 1, "level")
    return _at(level, level.place + 1, note)


def step_down(
    level: BalanceLevel, on: date, facts: tuple[str, ...], seen: Seen | None = None
) -> BalanceLevel:
    """One level down at its shortest hold; on the lowest level, the shortest hold."""
    place = max(0, level.place - 1)
    note = Note(Move.LOWERED, on, level.place, place, "level", seen=seen, facts=facts)
    lower = _at(level, place, note)
    if place == level.place:
        return lower._replace(seconds=min(level.seconds, lower.seconds))
    return lower


def go_where_tests_allow(
    level: BalanceLevel, place: int, on: date, facts: tuple[str, ...]
) -> BalanceLevel:
    """Down to the level that the tests allow, at its shortest hold."""
    return _at(level, place, Note(Move.TESTED, on, level.place, place, "level", facts=facts))


def _at(level: BalanceLevel, place: int, note: Note) -> BalanceLevel:
    """At the shortest hold of a level, with nothing earned yet."""
    seconds = level.ladder.rungs[place].start_seconds or 0
    return BalanceLevel(level.ladder, place, seconds, note, freeze=level.freeze)


def reduce(level: BalanceLevel, cut: Cut, until: date, numbers: Numbers) -> BalanceLevel:
    """Shorter holds by 10 to 20 percent; the base and the support stay as they are."""
    floor = floor_of(level, numbers)
    seconds, takings = cut_down(
        level.seconds, level.takings, level.raises, cut.on, numbers, heavy=cut.heavy, floor=floor
    )
    note = trimmed(cut, level.seconds, seconds, "hold_seconds", numbers)
    freeze = longer(level.freeze, until, "RULE-18")
    return _less(level, seconds, takings, freeze, note)


def floor_of(level: BalanceLevel, numbers: Numbers) -> int:
    """A share of the shortest hold of the level."""
    return -(-level.shortest * numbers.floor_of_least_percent // PERCENT)


def give_back(level: BalanceLevel, cut: Cut, on: date, *, half: bool) -> BalanceLevel:
    """The seconds that the cut took come back, or half of them."""
    seconds, takings, note = come_back(
        cut, on, level.seconds, level.takings, level.note, "hold_seconds", half=half
    )
    return level._replace(seconds=seconds, takings=takings, note=note)


def miss(
    level: BalanceLevel, cut: Cut, share: Share, until: date, numbers: Numbers
) -> BalanceLevel:
    """After missed time: shorter holds and no rise before `until`."""
    floor = floor_of(level, numbers)
    seconds, takings = missed(level.seconds, level.takings, cut, share, numbers, floor)
    note = restarted(cut, level.seconds, seconds, "hold_seconds")
    return _less(level, seconds, takings, longer(level.freeze, until, "REG-01"), note)


def hold_until(level: BalanceLevel, cut: Cut, until: date) -> BalanceLevel:
    """After a break that took a level: no rise before `until`."""
    seconds = level.seconds
    note = restarted(cut, seconds, seconds, "hold_seconds")
    return _less(level, seconds, (), longer(level.freeze, until, "REG-01"), note)


def _less(
    level: BalanceLevel, seconds: int, takings: Takings, freeze: Freeze, note: Note
) -> BalanceLevel:
    return level._replace(
        seconds=seconds, takings=takings, freeze=freeze, note=note, earned=False, good_days=0
    )


def most_next(level: BalanceLevel, numbers: Numbers) -> int:
    """The longest hold that a day may bring: a step more, or all that was cut."""
    if level.takings:
        return uncut(level.seconds, level.takings)
    return min(level.longest, level.seconds + numbers.balance_step_seconds)


def outlook(level: BalanceLevel, step: Step, numbers: Numbers, tandem: int | None) -> Change:
    """What the next step waits for when nothing holds it."""
    about, to = step
    upper = level.next_rung
    if upper is not None and level.is_ready_for_more:
        if tandem_allows(upper, numbers, tandem):
            return Change(after="review", needs=1, about=about, to=to, rule="REG-04")
        needs = numbers.tandem_gate_seconds
        return Change(after="tandem_test", needs=needs, about=about, to=to, rule="REG-05")
    needs = max(1, numbers.balance_days_judged - level.good_days)
    return Change(after="good_balance_days", needs=needs, about=about, to=to, rule="REG-05")


def next_step(level: BalanceLevel, numbers: Numbers) -> Step | None:
    """What would rise next, and to what; None at the top of all."""
    if level.seconds < level.longest:
        longer_hold = level.seconds + numbers.balance_step_seconds
        return "hold_seconds", min(level.longest, longer_hold)
    return ("level", level.next_rung.id) if level.next_rung is not None else None


def why(level: BalanceLevel, catalogue: Catalogue) -> list[Reason]:
    """The last move, by the names of the rungs where it went up or down the ladder."""
    rung, rungs = level.rung, level.ladder.rungs
    note = level.note
    if note.about == "level":
        told = moved(catalogue, note, "REG-05")
        names = {"from": rungs[note.before].id, "to": rungs[note.after].id}
        return [replace(told, values={**told.values, **names})]
    # Balance has its own rule where strength would name double progression.
    rule = "REG-05" if note.move in BY_LADDER else None
    here = Reason(
        rule="REG-05",
        says=Says.PRESCRIBED,
        about="level",
        values={"level": rung.id, "lo": level.shortest, "hi": level.longest},
        sources=(rung.source,),
    )
    return [moved(catalogue, note, rule), here]
