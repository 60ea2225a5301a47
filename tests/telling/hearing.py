"""A session of the catalogue as it is heard."""

from footbridge.catalogue.read import read_catalogue
from footbridge.engine.known.guide import guide_of
from footbridge.engine.shown.decision import Item
from footbridge.engine.shown.measuring import measuring
from footbridge.engine.shown.timeline import StepKind, timeline
from footbridge.engine.streams.doses import dose_at
from footbridge.telling.spoken import Kind, script_of
from footbridge.telling.spoken.movement import movement_of

SECOND_MS = 1000
WAITS = {StepKind.GET_READY, StepKind.SWITCH, StepKind.REST}
WORKING = {
    StepKind.UP, StepKind.PAUSE, StepKind.DOWN, StepKind.MOVE, StepKind.HOLD, StepKind.WORK,
    StepKind.TRY,
}  # fmt: skip
CATALOGUE = read_catalogue()
WAYS = [
    (exercise.id, variant.id)
    for exercise in CATALOGUE.exercises.values()
    for variant in exercise.variants
]


def item_of(exercise_id, variant_id):
    exercise = CATALOGUE.exercises[exercise_id]
    variant = next(each for each in exercise.variants if each.id == variant_id)
    dose = dose_at(exercise, variant, guide_of(CATALOGUE))
    return Item(
        exercise=exercise_id, variant=variant_id, stream=exercise.stream, dose=dose, reasons=()
    )


class Heard:
    """A session as it is heard: what is said in each step, and what is known of its movement."""

    def __init__(self, steps):
        self.steps = steps.steps
        self.script = script_of(steps, CATALOGUE)
        self.movements = [movement_of(part, CATALOGUE) for part in steps.parts]

    def of(self, step):
        """What is said by wish of this step."""
        place = self.steps.index(step)
        return [each for each in self.script.sayings if each.step == place]

    def words(self, step):
        return [each.words for each in self.of(step)]

    def before_work(self):
        """Each wait that leads to work, all that is said before it begins, and that work."""
        for step, *after in zip(self.steps, self.steps[1:], self.steps[2:], strict=False):
            if step.kind not in WAITS:
                continue
            if after[0].kind in WORKING:
                yield step, self.words(step), after[0]
            elif after[0].kind is StepKind.COUNT_IN:
                yield step, self.words(step) + self.words(after[0]), after[1]

    def left_out(self):
        """What was wished and not said, but for counts, and questions for which nobody waits."""
        of_a_second = {Kind.COUNT, Kind.QUESTION}
        return [each for each in self.script.unsaid if each.kind not in of_a_second]


def after_another(exercise, variant):
    """In the middle of a day: after strength, whose question still has to be asked."""
    raises = item_of("heel-raise", "both-legs")
    return Heard(
        timeline([("one", raises), ("two", item_of(exercise, variant))], CATALOGUE.numbers)
    )


def in_a_test(measure):
    return Heard(measuring(measure, CATALOGUE.numbers))
