"""The day as a list of blocks: what belongs in it, in order, within the time the person has."""

from collections.abc import Iterable
from datetime import date

from footbridge.catalogue.model import Exercise
from footbridge.catalogue.words import Block, Phase, Stream, Track
from footbridge.engine.progress.progress import Course
from footbridge.engine.shown.decision import DayBlock, Dose, Item, Says
from footbridge.engine.shown.reasons import reason
from footbridge.engine.streams.doses import dose_at, stretch_hold
from footbridge.engine.streams.strength_days import planned_weekdays
from footbridge.engine.today.choice import Choice, Chooser
from footbridge.engine.today.items import ItemMaker
from footbridge.engine.today.warm_up import pick_warm_up

WALKING = "walking"
SEATED = "seated"
TANDEM_RUNG = "B2"
SITTING_BREAK = "sitting-break"
WARM_UP_BLOCKS = (Block.CIRCULATION, Block.MOBILITY, Block.GLIDE, Block.ACTIVATION)
BLOCK_NAMES = {
    "warm_up": "RULE-05",
    "stretch": "RULE-34",
    "balance": "RULE-13",
    "strength": "RULE-12",
    "walk": "RULE-19",
    "recovery": "RULE-21",
}


class DayPlanner:
    """Fills one day. Which exercises fit depends on nominal times only, never on how it went."""

    def __init__(self, chooser: Chooser, *, is_strength_day: bool) -> None:
        self.chooser = chooser
        self.course: Course = chooser.course
        self.catalogue = chooser.catalogue
        self.numbers = chooser.catalogue.numbers
        self.maker = ItemMaker(self.course, self.chooser.on)
        self.programme = self.course.programme
        self.person = chooser.person
        self.on: date = chooser.on
        self.is_strength_day = is_strength_day
        self.day_number = max(0, (self.on - self.person.started_on).days)
        self.budget = self.person.minutes * 60
        self.is_full_balance_day = is_strength_day and self._has_time_for_all()
        self.is_short = self.person.minutes <= self.numbers.short_day_minutes

    def blocks(self) -> tuple[DayBlock, ...]:
        """All blocks that hold something."""
        warm_up = self._warm_up()
        still, moving = self._balance()
        strength = self._strength_candidates()
        stretches = self._stretch_candidates()
        if self.is_short:
            warm_up, still, strength = self._short(warm_up, still + moving, strength)
            moving, stretches = [], []
        left = self.budget - self._nominal(warm_up)
        balance = still + moving
        left -= self._nominal(balance)
        stretches = self._one_of_each_family(stretches, warm_up)
        first = stretches[:1] if self.person.track is Track.LEG else []
        left -= self._nominal(first)
        strength = self._fitting(self._first_that_fits(strength, left), left, at_least=1)
        left -= self._nominal(strength)
        stretches = first + self._fitting(stretches[len(first) :], left)
        found = (
            ("warm_up", [self.maker.warm_up(one) for one in warm_up]),
            ("stretch", [self.maker.stretch(one) for one in stretches]),
            (
                "balance",
                [self.maker.balance(one, full=self.is_full_balance_day) for one in balance],
            ),
            ("strength", [self.maker.strength(one) for one in strength]),
            ("walk", self._walk_items()),
            ("recovery", [] if self.is_short else self._recovery_items()),
        )
        return tuple(self._block(name, items) for name, items in found if items)

    # -- warm-up --------------------------------------------------------------------------------

    def _warm_up(self) -> list[Choice]:
        candidates: dict[Block, list[Choice]] = {block: [] for block in WARM_UP_BLOCKS}
        for exercise in self.catalogue.exercises.values():
            if exercise.block in candidates:
                choice = self.chooser.choose(exercise.id)
                if choice is not None:
                    candidates[exercise.block].append(choice)
        for items in candidates.values():
            items.sort(key=lambda one: one.exercise.covers[0])
        shortly = not self._has_time_for_all()
        picked = pick_warm_up(
            self.programme, candidates, self.numbers, self.day_number, shortly=shortly
        )
        self._rest_turns(
            one for items in candidates.values() for one in items if one not in picked
        )
        return picked

    def _rest_turns(self, choices: Iterable[Choice]) -> None:
        for choice in choices:
            self._wait(choice.exercise.id, "RULE-05", "another_day")

    # -- balance --------------------------------------------------------------------------------

    def _balance(self) -> tuple[list[Choice], list[Choice]]:
        rung = self.course.stance.rung
        still = self.chooser.choose(rung.exercise, rung.variant)
        for other in self.course.still_exercises - {rung.exercise}:
            self._wait(other, "REG-05", "other_level")
        open_moves = self._open_moves()
        for name in self.programme.moving_balance[max(1, len(open_moves)) :]:
            self._wait(name, "REG-05", "other_level")
        if open_moves:
            choices = [self.chooser.choose(name) for name in self._turned(open_moves)]
        else:
            choices = [self.chooser.choose(self.programme.moving_balance[0], SEATED)]
        moving = [one for one in choices if one is not None]
        if not self.is_full_balance_day:
            most = 0 if self.is_strength_day and still is not None else 1
            self._rest_turns(moving[most:])
            moving = moving[:most]
        return ([still] if still is not None else []), moving

    def _open_moves(self) -> list[str]:
        """March once the tandem level holds, side steps a level up, the line walk another (E7).

        Until then, and where sitting is all that is allowed, the march is done on the chair.
        """
        course, moves = self.course, self.programme.moving_balance
        rungs = [rung.id for rung in course.balance_ladder.rungs]
        above = course.stance.place - rungs.index(TANDEM_RUNG)
        holds = above > 0 or (above == 0 and course.stance.held_here)
        return list(moves[: 1 + above]) if holds else []

    def _wait(self, name: str, rule: str, because: str) -> None:
        """Left out of today, unless a weightier reason keeps it out anyway."""
        if self.chooser.choose(name) is not None:
            why = reason(self.catalogue, rule, Says.EXCLUDED, "included", because=because)
            self.chooser.leave_out(name, why)

    # -- strength -------------------------------------------------------------------------------

    def _strength_candidates(self) -> list[Choice]:
        names = self._strength_names()
        if not self.is_strength_day:
            for name in names:
                self._wait(name, "RULE-12", "rest_day")
            return []
        choices = []
        for name in names:
            exercise = self.catalogue.exercises[name]
            lift = self.course.lift_of(exercise, self.on)
            choice = self.chooser.choose(name, lift.variant)
            if choice is not None:
                choices.append(choice)
        return choices

    def _strength_names(self) -> list[str]:
        """The core list; one of the pair that takes turns; from week 3 all of it (C-10).

        What was trained longest ago comes first, so that the lists alternate where time is short.
        """
        programme = self.programme
        pair = self._longest_ago(list(programme.alternating_strength))
        if not self.course.is_early(self.on):
            everything = [*programme.core_strength, *pair, *programme.later_strength]
            return self._longest_ago(everything)
        for name in (*pair[1:], *programme.later_strength):
            self._wait(name, "RULE-01", "not_yet")
        return self._longest_ago([*programme.core_strength, *pair[:1]])

    def _longest_ago(self, names: list[str]) -> list[str]:
        last = self.course.last_done
        return sorted(names, key=lambda name: last.get(name, date.min))

    # -- stretches ------------------------------------------------------------------------------

    def _stretch_candidates(self) -> list[Choice]:
        names = self._turned(list(self.programme.stretches))
        if not self._is_stretch_day():
            for name in names:
                self._wait(name, "RULE-34", "another_day")
            return []
        return [one for name in names if (one := self.chooser.choose(name)) is not None]

    def _is_stretch_day(self) -> bool:
        """Daily on the leg track; on the feet track some of the days without strength."""
        wanted = self.programme.stretch_days_a_week
        if wanted >= 7:
            return True
        planned = planned_weekdays(self.person.strength_weekdays, self.course.days_a_week)
        if self.is_strength_day or self.on.weekday() in planned:
            return False
        free = [number for number in range(7) if number not in planned]
        step = max(1, len(free) // wanted)
        return self.on.weekday() in free[::step][:wanted]

    def _one_of_each_family(self, choices: list[Choice], beside: list[Choice]) -> list[Choice]:
        """The first of each family; none that the warm-up already holds (C-01)."""
        taken = {_family(one.exercise) for one in beside}
        kept = []
        for choice in choices:
            family = _family(choice.exercise)
            if family in taken:
                self._wait(choice.exercise.id, "RULE-34", "another_day")
            else:
                taken.add(family)
                kept.append(choice)
        return kept

    # -- walk and recovery ----------------------------------------------------------------------

    def _walk_items(self) -> list[Item]:
        choice = self.chooser.choose(WALKING)
        return [self.maker.walk(choice)] if choice is not None else []

    def _recovery_items(self) -> list[Item]:
        """Sitting breaks every day; on days without strength one kind of massage, in turn."""
        names = [
            one.id for one in self.catalogue.exercises.values() if one.block is Block.RECOVERY
        ]
        wanted = [SITTING_BREAK] if self.is_strength_day else [SITTING_BREAK, *self._turned(names)]
        for name in names:
            if name not in wanted:
                self._wait(name, "RULE-30", "another_day")
        choices = [
            one for name in dict.fromkeys(wanted) if (one := self.chooser.choose(name)) is not None
        ]
        return [self.maker.plain(one) for one in self._one_of_each_family(choices, [])]

    # -- fitting the time -----------------------------------------------------------------------

    def _has_time_for_all(self) -> bool:
        """Whether the day is long enough for the full balance set (C-09)."""
        numbers = self.numbers
        return self.budget >= 2 * numbers.warm_up_seconds_most + numbers.balance_seconds_most

    def _short(
        self, warm_up: list[Choice], balance: list[Choice], strength: list[Choice]
    ) -> tuple[list[Choice], list[Choice], list[Choice]]:
        """Three exercises: a glide, one balance, one strength or activation (REG-08)."""
        glides = [one for one in warm_up if one.exercise.block is Block.GLIDE] or warm_up
        active = [one for one in warm_up if one.exercise.block is Block.ACTIVATION]
        third = strength[:1] or active[:1]
        kept = {one.exercise.id for one in (*glides[:1], *balance[:1], *third)}
        for one in (*warm_up, *balance, *strength):
            if one.exercise.id not in kept:
                self._no_time_for(one)
        if third and not strength:
            return [*glides[:1], *third], balance[:1], []
        return glides[:1], balance[:1], third

    def _fitting(self, choices: list[Choice], left: int, *, at_least: int = 0) -> list[Choice]:
        """As many as fit, in order; what does not fit waits for another day."""
        fitting: list[Choice] = []
        for choice in choices:
            seconds = self._nominal([choice])
            if seconds <= left or len(fitting) < at_least:
                fitting.append(choice)
                left -= seconds
            else:
                self._no_time_for(choice)
        return fitting

    def _first_that_fits(self, choices: list[Choice], left: int) -> list[Choice]:
        """One always belongs in: that of longest ago whose first dose is not far too long."""
        slack = self.budget * self.numbers.budget_slack_percent // 100
        short = [one for one in choices if self._start_seconds(one) <= left + slack]
        first = short[:1] or sorted(choices, key=self._start_seconds)[:1]
        return first + [one for one in choices if one not in first]

    def _start_seconds(self, choice: Choice) -> int:
        return dose_at(choice.exercise, choice.variant, self.numbers).total_seconds

    def _no_time_for(self, choice: Choice) -> None:
        because = reason(
            self.catalogue,
            "REG-08",
            Says.EXCLUDED,
            "included",
            because="time",
            minutes=self.person.minutes,
        )
        self.chooser.leave_out(choice.exercise.id, because)

    def _nominal(self, choices: list[Choice]) -> int:
        """The time to allow for: answers change a dose, but not which exercises fit (N5)."""
        return sum(self._nominal_dose(one).total_seconds for one in choices)

    def _nominal_dose(self, choice: Choice) -> Dose:
        span = choice.exercise.dose
        phase = self.course.phase_on(self.on)
        late = phase not in (Phase.LEARN, Phase.STEADIER)
        is_strength = choice.exercise.stream is Stream.STRENGTH
        grows = is_strength and phase is not Phase.LEARN
        return dose_at(
            choice.exercise,
            choice.variant,
            self.numbers,
            sets=span.sets.hi if late and is_strength else span.sets.start,
            reps=span.reps.hi if grows and span.reps else None,
            hold_seconds=stretch_hold(span, self._nominal_stage(choice)),
        )

    def _nominal_stage(self, choice: Choice) -> int:
        """Stretches may have grown as far as the phase lets them."""
        stretches = choice.exercise.block in (Block.STRETCH, Block.SPINE)
        return self.course.most_stretch_stage(self.on) if stretches else 0

    def _turned(self, names: list[str], by: int | None = None) -> list[str]:
        turn = (self.day_number if by is None else by) % max(1, len(names))
        return names[turn:] + names[:turn]

    def _block(self, name: str, items: list[Item]) -> DayBlock:
        return DayBlock(
            id=name,
            items=tuple(items),
            seconds=sum(item.dose.total_seconds for item in items),
            reasons=(
                reason(self.catalogue, BLOCK_NAMES[name], Says.PLANNED, name, items=len(items)),
            ),
        )


def _family(exercise: Exercise) -> str:
    """Exercises that serve the same purpose share a family."""
    return exercise.alias_of or exercise.id
