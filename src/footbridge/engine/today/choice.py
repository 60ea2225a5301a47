"""Whether and how an exercise can be done today: limits, what is at home, conditions, wishes."""

from dataclasses import dataclass, field
from datetime import date

from footbridge.catalogue.model import Catalogue, Exercise, Variant
from footbridge.catalogue.words import Track
from footbridge.engine.known.person import Person
from footbridge.engine.progress.conditions import is_met
from footbridge.engine.progress.progress import Course
from footbridge.engine.shown.decision import Excluded, Reason, Says
from footbridge.engine.shown.reasons import reason
from footbridge.engine.signs.limits import Limits, missing_equipment


@dataclass(frozen=True, slots=True)
class Choice:
    """An exercise that can be done, and how. `instead` says why it is not done as usual."""

    exercise: Exercise
    variant: Variant
    instead: Reason | None = None


@dataclass(slots=True)
class Chooser:
    """Chooses variants for one day and remembers why others were left out."""

    catalogue: Catalogue
    person: Person
    limits: Limits
    course: Course
    on: date
    stopped_today: dict[str, str]
    excluded: dict[str, Excluded] = field(default_factory=dict)

    def choose(self, exercise_id: str, variant_id: str | None = None) -> Choice | None:
        """The wanted variant, or an easier one that today allows; None when there is none."""
        exercise = self.catalogue.exercises[exercise_id]
        against = self._against_exercise(exercise)
        if against is not None:
            self.leave_out(exercise_id, against)
            return None
        first: Reason | None = None
        for variant in _in_order(self.course, exercise, variant_id):
            against = self._against_variant(variant)
            if against is None:
                return Choice(exercise, variant, first)
            first = first or against
        if first is not None:  # pragma: no branch - every exercise has a variant
            self.leave_out(exercise_id, first)
        return None

    def leave_out(self, exercise_id: str, because: Reason) -> None:
        """Remember the first reason why an exercise is not in the day."""
        left_out = Excluded(exercise=exercise_id, reasons=(because,))
        self.excluded.setdefault(exercise_id, left_out)

    def _against_exercise(self, exercise: Exercise) -> Reason | None:
        wishes = self.person.not_for_me or {}
        if exercise.id in wishes:
            return reason(
                self.catalogue, "REG-11", Says.EXCLUDED, "included", because=wishes[exercise.id]
            )
        if exercise.id in self.stopped_today:
            fact = self.stopped_today[exercise.id]
            return reason(
                self.catalogue, "REG-09", Says.EXCLUDED, "included", (fact,), because="stop_sign"
            )
        if not _on_track(exercise, self.person.track):
            return reason(
                self.catalogue, "RULE-37", Says.EXCLUDED, "included", because=self.person.track
            )
        return self.limits.against_exercise(exercise)

    def _against_variant(self, variant: Variant) -> Reason | None:
        against = self.limits.against_variant(variant)
        if against is not None:
            return against
        thing = missing_equipment(variant, self.person.at_home)
        if thing is not None:
            return reason(self.catalogue, "REG-12", Says.EXCLUDED, "included", needs=thing)
        if variant.clinician_only:
            return reason(
                self.catalogue, "RULE-01", Says.EXCLUDED, "included", because="clinician_only"
            )
        for need in variant.needs:
            if not is_met(self.course, need, self.on):
                return reason(
                    self.catalogue, "RULE-01", Says.EXCLUDED, "included", because="not_yet"
                )
        return None


def _on_track(exercise: Exercise, track: Track) -> bool:
    return track in exercise.tracks


def _in_order(course: Course, exercise: Exercise, wanted: str | None) -> list[Variant]:
    """The wanted variant, then the rungs below it, then what is off the ladder. Never harder."""
    variants = {variant.id: variant for variant in exercise.variants}
    ladder = course.ladders.get(exercise.id)
    rungs = [r.variant for r in ladder.rungs if r.exercise == exercise.id] if ladder else []
    first = wanted if wanted in variants else exercise.variants[0].id
    order = [first]
    if first in rungs:
        order += reversed(rungs[: rungs.index(first)])
        order += [one for one in variants if one not in rungs]
    else:
        order += [one for one in variants if one not in order and one not in rungs]
    return [variants[one] for one in dict.fromkeys(order)]
