"""Where in a session something is said, and what is known there."""

from collections.abc import Iterator

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.value import value
from footbridge.engine.shown.timeline import Part, Step, StepKind, Timeline
from footbridge.telling.spoken.length import SECOND_MS, lasts_ms
from footbridge.telling.spoken.movement import Movement

WORKING = frozenset(
    {
        StepKind.UP, StepKind.PAUSE, StepKind.DOWN, StepKind.MOVE, StepKind.HOLD, StepKind.WORK,
        StepKind.TRY,
    }
)  # fmt: skip


@value
class Place:
    """A step of a timeline. `free_ms` is when the voice has said what came before it."""

    timeline: Timeline
    index: int
    movements: tuple[Movement, ...]
    numbers: Numbers
    free_ms: int

    @property
    def step(self) -> Step:
        return self.timeline.steps[self.index]

    @property
    def part(self) -> Part:
        return self.timeline.parts[self.step.part]

    @property
    def movement(self) -> Movement:
        return self.movements[self.step.part]

    @property
    def next_work(self) -> Step | None:
        """The work that this wait leads to."""
        return next(self._work_to_come(), None)

    def _work_to_come(self) -> Iterator[Step]:
        for step in self.timeline.steps[self.index + 1 :]:
            if step.kind in WORKING:
                yield step

    @property
    def sets(self) -> int:
        return self.part.dose.sets if self.part.dose else self.part.tries

    @property
    def length_ms(self) -> int:
        return self.step.seconds * SECOND_MS

    def lasts_ms(self, *lines: str) -> int:
        """How long it takes to say these lines."""
        return sum(lasts_ms(each, self.numbers) for each in lines)

    @property
    def room_ms(self) -> int:
        """How long the voice may speak here before it counts in."""
        counted = self.numbers.speech_counted_seconds * SECOND_MS
        taken = max(0, self.free_ms - self.step.start * SECOND_MS)
        return self.length_ms - counted - taken
