"""Where in a session something is said, and what is known there."""

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.value import value
from footbridge.engine.shown.timeline import Part, Says, Step, Timeline
from footbridge.telling.spoken.length import SECOND_MS, lasts_ms
from footbridge.telling.spoken.movement import Movement


@value
class Place:
    """A step of a timeline. In its first `taken_ms` the voice still says what came before."""

    timeline: Timeline
    index: int
    movements: tuple[Movement, ...]
    numbers: Numbers
    taken_ms: int

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
    def following(self) -> Step:
        """The step after this one."""
        return self.timeline.steps[self.index + 1]

    @property
    def is_walk(self) -> bool:
        """Whether they are out, with the phone in a pocket, and are asked on their return."""
        return any(
            step.part == self.step.part and step.says is Says.HOW_LONG
            for step in self.timeline.steps
        )

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
        return self.length_ms - counted - self.taken_ms
