"""One voice for everything: what waits for it, and what is dropped because it came too late.

The player has the same rule for a real voice (`static/web/js/player/speaking.js`). A test plays
whole days there at the usual speed, and finds what is worked out here, word by word.
"""

from collections.abc import Iterable, Sequence

from footbridge.catalogue.numbers import Numbers
from footbridge.engine.shown.timeline import Step, StepKind
from footbridge.telling.spoken.length import SECOND_MS, lasts_ms
from footbridge.telling.spoken.saying import Kind, Saying, Wish


class Voice:
    """Says one thing after the other. `free_ms` is when it has said the last one."""

    def __init__(self, numbers: Numbers) -> None:
        self.numbers = numbers
        self.free_ms = 0
        self.said: list[Saying] = []
        self.unsaid: list[Saying] = []

    def say(self, wishes: Iterable[Wish], steps: Sequence[Step], place: int) -> None:
        """All wishes of one step, in the order of their moments."""
        begins = steps[place].start * SECOND_MS
        ends = begins + steps[place].seconds * SECOND_MS
        due = [(wish.at_ms + (begins if wish.at_ms >= 0 else ends), wish) for wish in wishes]
        for moment, wish in sorted(due, key=lambda each: each[0]):
            self._say(wish, moment, _holds_until(steps, place), place)

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
            case Kind.CUE:
                return starts - due > self.numbers.speech_cue_late_ms
            case Kind.COUNT:
                return starts - due > self.numbers.speech_count_late_ms


def _holds_until(steps: Sequence[Step], place: int) -> float:
    """An instruction holds as long as its step. A question stands beside the wait after it."""
    last = place + 1 if steps[place].kind is StepKind.ASK else place
    if steps[last].kind is StepKind.DONE:
        return float("inf")
    return (steps[last].start + steps[last].seconds) * SECOND_MS
