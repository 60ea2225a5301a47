"""Items of the day: each exercise with its full dose and a reason for every number."""

from dataclasses import replace
from datetime import date

from footbridge.catalogue.model import Rung
from footbridge.catalogue.words import DoseKind, Trait
from footbridge.engine.progress.progress import Course, Lighter
from footbridge.engine.shown.decision import Change, Dose, Item, Plain, Reason, Says
from footbridge.engine.shown.reasons import included, moved, prescribed, reason
from footbridge.engine.streams.balance import BELOW_TANDEM
from footbridge.engine.streams.doses import dose_at, stretch_hold, with_amount
from footbridge.engine.streams.reducing import cut_heavily, cut_lightly
from footbridge.engine.streams.strength import Lift, Move, Note
from footbridge.engine.today.choice import Choice
from footbridge.engine.today.outlook import lift_outlook, stance_outlook, stride_outlook

BY_LADDER = (
    Move.RAISED,
    Move.HELD_EFFORT,
    Move.HELD_STREAK,
    Move.HELD_TOP,
    Move.LOWERED,
    Move.TESTED,
)
BY_WEEK = (Move.STARTED, Move.RAISED, Move.HELD_EFFORT, Move.HELD_STREAK, Move.TESTED)


def _balance_rule(move: Move) -> str | None:
    """Balance has its own rule where strength would name double progression."""
    return "REG-05" if move in BY_LADDER else None


def _walk_rule(move: Move) -> str | None:
    """The walk has its own rule where strength would name double progression."""
    return "RULE-19" if move in BY_WEEK else None


class ItemMaker:
    """Turns what was chosen into items, from where each stream stands today."""

    def __init__(self, course: Course, on: date) -> None:
        self.course = course
        self.catalogue = course.catalogue
        self.numbers = course.numbers
        self.person = course.person
        self.on = on

    def warm_up(self, choice: Choice) -> Item:
        return self._loose_item(choice, stage=min(self.course.stretch_stage, 1), long_hold=False)

    def stretch(self, choice: Choice) -> Item:
        return self._loose_item(choice, stage=self.course.stretch_stage, long_hold=True)

    def balance(self, choice: Choice, *, full: bool) -> Item:
        """Three rounds on a full balance day, two in the few minutes of other days (C-09)."""
        stance = self.course.stance
        rung = stance.rung
        if choice.exercise.id != rung.exercise or choice.exercise.dose.kind is not DoseKind.HOLD:
            return self.plain(choice)
        rounds = self.numbers.balance_rounds_judged
        seconds = min(stance.seconds, self.numbers.hold_ceiling_seconds)
        dose = dose_at(
            choice.exercise,
            choice.variant,
            self.numbers,
            sets=rung.rounds if full or rung.id in BELOW_TANDEM else rounds,
            hold_seconds=seconds,
        )
        note = stance.note
        why = [moved(self.catalogue, note, _balance_rule(note.move))]
        if note.about == "level":
            why = [self._level_moved(note)]
        else:
            why.append(self._level_reason(rung))
        return self._item(choice, dose, why, stance_outlook(self.course, self.on), level=rung.id)

    def strength(self, choice: Choice) -> Item:
        """A strength exercise where its own progression stands."""
        lift = self.course.lift_of(choice.exercise, self.on, choice.variant.id)
        sets, reps = lift.asked()
        dose = dose_at(choice.exercise, choice.variant, self.numbers, sets=sets, reps=reps)
        why = [self._lift_reason(lift)]
        changes = lift_outlook(self.course, lift, self.on)
        return self._item(choice, dose, why, changes)

    def walk(self, choice: Choice) -> Item:
        stride = self.course.stride
        dose = dose_at(choice.exercise, choice.variant, self.numbers, work_seconds=stride.seconds)
        rule = _walk_rule(stride.note.move)
        why = [moved(self.catalogue, stride.note, rule), self._surface()]
        return self._item(choice, dose, why, stride_outlook(self.course, self.on))

    def _loose_item(self, choice: Choice, *, stage: int, long_hold: bool) -> Item:
        """A warm-up drill or a stretch: sets and holds of its stage, cut while a trim lasts."""
        span = choice.exercise.dose
        dose = dose_at(
            choice.exercise,
            choice.variant,
            self.numbers,
            sets=span.sets.lo if stage == 0 else span.sets.start,
            hold_seconds=stretch_hold(span, stage if long_hold else 0),
        )
        return self._item(choice, *self._lightly(choice, dose), ())

    def plain(self, choice: Choice) -> Item:
        """An exercise at the dose it starts with."""
        dose = dose_at(choice.exercise, choice.variant, self.numbers)
        return self._item(choice, *self._lightly(choice, dose), ())

    def _lightly(self, choice: Choice, dose: Dose) -> tuple[Dose, list[Reason]]:
        """Gentle on numb skin first, then cut while its stream is held lighter."""
        dose, why = self._gently(choice, dose)
        stream = choice.exercise.stream
        if not self.course.is_lighter(stream, self.on):
            return dose, why
        lighter = self.course.lighter[stream]
        about = next(
            name
            for name in ("hold_seconds", "reps", "work_seconds")
            if getattr(dose, name) is not None
        )
        before: int = getattr(dose, about)
        after = self._cut(before, heavy=lighter.heavy)
        return with_amount(dose, about, after, self.numbers), [
            self._lightened(lighter, about, before, after)
        ]

    def _lightened(self, lighter: Lighter, about: str, before: int, after: int) -> Reason:
        """Why the number is smaller: a trim with its check-ins, or the days that were missed."""
        values: dict[str, Plain] = {"from": before, "to": after}
        rule, says = "REG-01", Says.RESTARTED
        facts: tuple[str, ...] = ()
        if lighter.settled is not None:
            rule, says, facts = "RULE-18", Says.TRIMMED, lighter.settled.facts
        else:
            values["days"] = lighter.gap_days
        return Reason(
            rule=rule,
            says=says,
            about=about,
            facts=facts,
            values=values,
            sources=self.catalogue.rules[rule].sources,
        )

    def _cut(self, amount: int, *, heavy: bool) -> int:
        numbers = self.numbers
        least = numbers.fewest_reps
        if heavy:
            return cut_heavily(amount, numbers.trim_heavy_percent, least)
        return cut_lightly(amount, numbers.trim_light_percent, numbers.trim_heavy_percent, least)

    def _gently(self, choice: Choice, dose: Dose) -> tuple[Dose, list[Reason]]:
        """Pressing on skin that feels little: the shortest time of the range (C-38)."""
        span = choice.exercise.dose.work_seconds
        presses = set(choice.variant.traits) & {Trait.ROLLING, Trait.MASSAGE}
        if not (self.person.numb and presses and span) or dose.work_seconds == span.lo:
            return dose, []
        why = Reason(
            rule="RULE-23",
            says=Says.CAPPED,
            about="work_seconds",
            values={"from": dose.work_seconds or 0, "to": span.lo},
            sources=("C-38",),
        )
        return with_amount(dose, "work_seconds", span.lo, self.numbers), [why]

    def _lift_reason(self, lift: Lift) -> Reason:
        """The last move; in the third set's first week, that it comes once."""
        if lift.third_used:
            return reason(self.catalogue, "REG-03", Says.STAYS, "sets", lift.facts, third="once")
        return moved(self.catalogue, lift.note)

    def _level_moved(self, note: Note) -> Reason:
        """Up or down the ladder, by the names of its rungs."""
        rungs = self.course.balance_ladder.rungs
        told = moved(self.catalogue, note, "REG-05")
        names = {"from": rungs[note.before].id, "to": rungs[note.after].id}
        return replace(told, values={**told.values, **names})

    def _level_reason(self, rung: Rung) -> Reason:
        return Reason(
            rule="REG-05",
            says=Says.PRESCRIBED,
            about="level",
            values={"level": rung.id, "lo": rung.start_seconds or 0, "hi": rung.top_seconds or 0},
            sources=(rung.source,),
        )

    def _surface(self) -> Reason:
        phase = self.course.phase_on(self.on)
        surface = {"learn": "soft", "steadier": "mixed"}.get(phase, "firm")
        return reason(self.catalogue, "RULE-20", Says.PRESCRIBED, "surface", surface=surface)

    def _item(
        self,
        choice: Choice,
        dose: Dose,
        why: list[Reason],
        changes: tuple[Change, ...],
        level: str | None = None,
    ) -> Item:
        reasons = [included(self.catalogue, choice.exercise), *why]
        if choice.instead is not None:
            reasons.append(replace(choice.instead, says=Says.MOVED, about="variant"))
        explained = {one.about for one in reasons}
        reasons += prescribed(self.catalogue, choice.exercise, dose, explained)
        return Item(
            exercise=choice.exercise.id,
            variant=choice.variant.id,
            stream=choice.exercise.stream,
            level=level,
            dose=dose,
            reasons=tuple(reasons),
            would_change=changes,
        )
