"""One voice for everything: what waits for it, and what is dropped because it came too late.

The player has the same rule for a real voice (`static/web/js/player/speaking.js`). A test plays
whole days there at the usual speed, and finds what is worked out here, word by word.
"""

from collections.abc import Iterable, Sequence

from footbridge.catalogue.numbers import Numbers
from footbridge.engine.shown.timeline import Step, StepKind
from footbridge.telling.spoken.length import SECOND_MS, lasts_ms
from footbridge.telling.spoken.saying import Kind, Saying, Wish
from footbridge.telling.spoken.standing import stands


class Voice:
    """Says one thing after the other. `free_ms` is when it has said the last one.

    `waited_ms` is how long it was waited for somebody: until all was said, and no longer.
    """

    def __init__(self, numbers: Numbers) -> None:
        self.numbers = numbers
        self.free_ms = 0
        self.waited_ms = 0
        self.said: list[Saying] = []
        self.unsaid: list[Saying] = []

    def taken_ms(self, step: Step) -> int:
        """How long it still says what came before when this step begins."""
        return max(0, self.free_ms - self._begins_ms(step))

    def say(self, wishes: Sequence[Wish], steps: Sequence[Step], place: int) -> None:
        """All wishes of one step. Its end counts from when they came who were waited for."""
        step = steps[place]
        if stands(step):
            self._say_all([each for each in wishes if each.at_ms >= 0], steps, place)
            self.waited_ms += self.taken_ms(step)
            wishes = [each for each in wishes if each.at_ms < 0]
        self._say_all(wishes, steps, place)

    def _begins_ms(self, step: Step) -> int:
        return step.start * SECOND_MS + self.waited_ms

    def _say_all(self, wishes: Iterable[Wish], steps: Sequence[Step], place: int) -> None:
        """In the order of their moments."""
        begins = self._begins_ms(steps[place])
        ends = begins + steps[place].seconds * SECOND_MS
        due = [(wish.at_ms + (begins if wish.at_ms >= 0 else ends), wish) for wish in wishes]
        for moment, wish in sorted(due, key=lambda each: each[0]):
            self._say(wish, moment, _holds_until(steps[place], ends), place)

    def _say(self, wish: Wish, due_ms: int, holds_until: float, place: int) -> None:
        starts = max(due_ms, self.free_ms)
        saying = Saying(
            at_ms=starts,
            lasts_ms=lasts_ms(wish.words, self.numbers),
            kind=wish.kind,
            words=wish.words,
            step=place,
        )
        if self._is_too_late(wish.kind, starts, due_ms, holds_until):
            self.unsaid.append(saying)
            return
        self.said.append(saying)
        self.free_ms = starts + saying.lasts_ms

    def _is_too_late(self, kind: Kind, starts: int, due: int, holds_until: float) -> bool:
        match kind:
            case Kind.INSTRUCTION:
                return starts >= holds_until
            case Kind.QUESTION:
                late = starts - due > self.numbers.speech_question_late_ms
                return late or starts >= holds_until
            case Kind.CUE:
                return starts - due > self.numbers.speech_cue_late_ms
            case Kind.COUNT:
                return starts - due > self.numbers.speech_count_late_ms


def _holds_until(step: Step, ends: int) -> float:
    """An instruction holds as long as its step."""
    return float("inf") if stands(step) or step.kind is StepKind.DONE else ends
