"""The balance ladder through the weeks: seconds rise by fives, levels only at a review (E7)."""

from dataclasses import dataclass
from datetime import date, timedelta

from footbridge.catalogue.model import Ladder, Rung
from footbridge.catalogue.numbers import Numbers
from footbridge.engine.facts import SetDone
from footbridge.engine.signs.next_day import How, Settled
from footbridge.engine.streams.progression import Freezable
from footbridge.engine.streams.reducing import cut_heavily, cut_lightly
from footbridge.engine.streams.strength import Move, Note, Seen, rounds_of_both_sides


@dataclass(slots=True)
class Practice:
    """The rounds of one balance day."""

    on: date
    fact: str
    enough: bool = True
    reached: bool = True
    known: bool = True
    touches: int = 0
    steadiness: int = 0
    grabs: int = 0
    near_fall: bool = False
    stopped: bool = False

    def seen(self, numbers: Numbers) -> Seen | None:
        """What stood against more, the gravest of it, as far as it was told."""
        against = (
            (self.near_fall, Seen.NEAR_FALL),
            (self.grabs > 0, Seen.GRABBED),
            (self.steadiness > numbers.steadiness_allowed, Seen.UNSTEADY),
            (self.touches > numbers.touches_allowed, Seen.TOUCHES),
            (not self.reached, Seen.SHORT_HOLD),
            (not self.enough, Seen.FEWER_SETS),
        )
        return next((seen for is_so, seen in against if is_so), None)

    def is_bad(self, numbers: Numbers) -> bool:
        return (
            self.steadiness >= numbers.steadiness_down
            or self.grabs >= numbers.grabs_down
            or self.near_fall
        )


@dataclass(slots=True)
class Stance(Freezable):
    """Where the person stands on the balance ladder. `held` counts good days at this dose."""

    ladder: Ladder
    place: int
    seconds: int
    note: Note
    good_days: int = 0
    earned: bool = False
    held_here: bool = False
    last_on: date | None = None

    @property
    def rung(self) -> Rung:
        return self.ladder.rungs[self.place]

    @property
    def top_seconds(self) -> int:
        return self.rung.top_seconds or 0

    @property
    def start_seconds(self) -> int:
        return self.rung.start_seconds or 0

    @property
    def is_ready_for_more(self) -> bool:
        """At the longest hold of this level with the good days that the next one asks for."""
        return self.earned and self.seconds >= self.top_seconds

    @property
    def next_rung(self) -> Rung | None:
        return (
            self.ladder.rungs[self.place + 1] if self.place + 1 < len(self.ladder.rungs) else None
        )


def first_stance(
    ladder: Ladder, tandem: int | None, semi_tandem: int | None, numbers: Numbers, on: date
) -> Stance:
    """Tandem of 10 s starts at the tandem level, semi-tandem at its own, anything else lowest."""
    place = 0
    if tandem is not None and tandem >= numbers.tandem_gate_seconds:
        place = _place_of(ladder, "B2")
    elif semi_tandem is not None and semi_tandem >= numbers.semi_tandem_gate_seconds:
        place = _place_of(ladder, "B1")
    seconds = ladder.rungs[place].start_seconds or 0
    return Stance(ladder, place, seconds, Note(Move.STARTED, on, seconds, seconds, "hold_seconds"))


def judge_rounds(
    stance: Stance, sets: list[SetDone], fact: str, on: date, numbers: Numbers
) -> Practice:
    """What the balance sets of one day say; a round with an answer missing is not known.

    Only rounds of the present level and its hold can be good, whatever an older plan asked; a grab
    or a near-fall counts in any of them.
    """
    rung = stance.rung
    practice = Practice(on=on, fact=fact)
    rounds: list[SetDone] = []
    for one in sets:
        if one.steadiness is not None and one.steadiness > practice.steadiness:
            practice.steadiness = one.steadiness
        practice.grabs += one.grabs or 0
        if one.near_fall:
            practice.near_fall = True
        if one.stop is not None:
            practice.stopped = True
        is_round = one.exercise == rung.exercise and one.variant in (None, rung.variant)
        if not is_round or one.skipped is not None:
            continue
        rounds.append(one)
        practice.touches += one.touches or 0
        asked = max(one.asked_hold_seconds or 0, stance.seconds)
        if None in (one.hold_seconds, one.steadiness, one.touches, one.near_fall):
            practice.known = False
        elif one.hold_seconds is not None and one.hold_seconds < asked:
            practice.reached = False
    practice.enough = rounds_of_both_sides(rounds) >= numbers.balance_rounds_judged
    return practice


def settle_stance(
    stance: Stance, practice: Practice, settled: Settled | None, numbers: Numbers
) -> None:
    """Judge one balance day once its next day is over, or found missing. Changes `stance`."""
    facts = (practice.fact, *(settled.facts if settled else ()))
    seen = practice.seen(numbers)
    if practice.stopped:
        stance.freeze_until(practice.on + timedelta(days=numbers.stop_sign_days), "REG-09")
    if practice.is_bad(numbers):
        step_down(stance, practice.on, facts, seen)
    elif practice.stopped:
        _hold(stance, Move.STOPPED, practice.on, facts)
    elif seen is not None:
        _hold(stance, Move.HELD_EFFORT, practice.on, facts, seen)
    elif not practice.known or settled is None or settled.how is not How.CALM:
        _hold(stance, Move.HELD_UNKNOWN, practice.on, facts)
    else:
        stance.held_here = True
        stance.good_days += 1
        stance.earned = stance.good_days >= numbers.balance_days_judged
        move = Move.HELD_STREAK
        if stance.earned and stance.seconds >= stance.top_seconds:
            move = Move.HELD_TOP
        stance.note = Note(
            move, practice.on, stance.seconds, stance.seconds, "hold_seconds", facts=facts
        )


def give_longer_holds(stance: Stance, on: date, numbers: Numbers) -> None:
    """Five seconds more on a day that allows it, up to the top of the level.

    Nobody stands on a level that the tandem test forbids, so it is not asked again here.
    """
    if not stance.earned or stance.is_frozen(on) or stance.seconds >= stance.top_seconds:
        return
    before = stance.seconds
    stance.seconds = min(stance.top_seconds, before + numbers.balance_step_seconds)
    stance.earned, stance.good_days = False, 0
    stance.note = Note(
        Move.RAISED, on, before, stance.seconds, "hold_seconds", facts=stance.note.facts
    )


def may_climb(stance: Stance, on: date, numbers: Numbers, tandem: int | None) -> bool:
    """Whether a review may offer the next level."""
    upper = stance.next_rung
    return (
        upper is not None
        and stance.is_ready_for_more
        and not stance.is_frozen(on)
        and tandem_allows(upper, numbers, tandem)
    )


def climb(stance: Stance, on: date) -> None:
    """One level up, at its shortest hold (agreed at a review)."""
    stance.place += 1
    stance.seconds = stance.start_seconds
    stance.earned, stance.good_days, stance.held_here = False, 0, False
    stance.note = Note(Move.NEXT_VARIANT, on, stance.place - 1, stance.place, "level")


def step_down(stance: Stance, on: date, facts: tuple[str, ...], seen: Seen | None = None) -> None:
    """One level down at its shortest hold; on the lowest level, the shortest hold."""
    before = stance.place
    stance.place = max(0, stance.place - 1)
    seconds = stance.start_seconds
    stance.seconds = min(stance.seconds, seconds) if before == stance.place else seconds
    stance.earned, stance.good_days, stance.held_here = False, 0, False
    stance.note = Note(Move.LOWERED, on, before, stance.place, "level", seen=seen, facts=facts)


def go_where_tests_allow(stance: Stance, place: int, on: date, facts: tuple[str, ...]) -> None:
    """Down to the level that the tests allow, at its shortest hold."""
    before, stance.place = stance.place, place
    stance.seconds = stance.start_seconds
    stance.earned, stance.good_days, stance.held_here = False, 0, False
    stance.note = Note(Move.TESTED, on, before, place, "level", facts=facts)


def trim_stance(stance: Stance, settled: Settled, numbers: Numbers, *, heavy: bool) -> None:
    """Shorter holds by 10 to 20 percent; the base and the support stay as they are."""
    before = stance.seconds
    percent = numbers.trim_heavy_percent if heavy else numbers.trim_light_percent
    stance.seconds = cut_seconds(before, numbers, heavy=heavy)
    stance.earned, stance.good_days = False, 0
    stance.freeze_until(settled.on + timedelta(days=1 + numbers.freeze_days), "RULE-18")
    stance.note = Note(
        Move.TRIMMED,
        settled.on + timedelta(days=1),
        before,
        stance.seconds,
        "hold_seconds",
        percent=percent,
        facts=settled.facts,
    )


def lighten_stance(
    stance: Stance, seconds: int, gap_days: int, on: date, hold_until: date
) -> None:
    """After missed time: shorter holds and a week without a rise."""
    before = stance.seconds
    stance.seconds = min(before, seconds)
    stance.earned, stance.good_days = False, 0
    stance.freeze_until(hold_until, "REG-01")
    stance.note = Note(Move.RESTARTED, on, before, stance.seconds, "hold_seconds", days=gap_days)


def cut_seconds(seconds: int, numbers: Numbers, *, heavy: bool) -> int:
    """A hold shortened by the light or the heavy share, never under the fewest seconds."""
    if heavy:
        return cut_heavily(seconds, numbers.trim_heavy_percent, numbers.fewest_hold_seconds)
    return cut_lightly(
        seconds,
        numbers.trim_light_percent,
        numbers.trim_heavy_percent,
        numbers.fewest_hold_seconds,
    )


def tandem_allows(rung: Rung, numbers: Numbers, tandem: int | None) -> bool:
    """The levels from tandem up ask for ten seconds of tandem; those below do not (C-11)."""
    if rung.id in BELOW_TANDEM:
        return True
    return tandem is not None and tandem >= numbers.tandem_gate_seconds


BELOW_TANDEM = ("B0", "B1")


def _hold(
    stance: Stance, move: Move, on: date, facts: tuple[str, ...], seen: Seen | None = None
) -> None:
    stance.earned, stance.good_days = False, 0
    stance.note = Note(
        move, on, stance.seconds, stance.seconds, "hold_seconds", seen=seen, facts=facts
    )


def _place_of(ladder: Ladder, rung: str) -> int:
    return next(i for i, one in enumerate(ladder.rungs) if one.id == rung)
