"""What the voice says, as the player takes it: each sentence once, its place in each step.

A whole day says some hundred sentences again and again, so that steps name them by their place.
"""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Any

from django.utils.translation import get_language

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.numbers import Numbers
from footbridge.engine.shown.timeline import Timeline
from footbridge.telling.spoken import Kind, Wish, count_in_again, script_of
from footbridge.telling.spoken.length import lasts_ms

Plain = dict[str, Any]
MOST_SCRIPTS = 64
"""Of a tenth of a megabyte each, with the steps that they are for."""

_scripts: OrderedDict[Hashable, Plain] = OrderedDict()
_lock = Lock()


class Lines:
    """Every sentence once, with its kind and how long it takes to say."""

    def __init__(self, numbers: Numbers) -> None:
        self.numbers = numbers
        self.places: dict[tuple[str, Kind], int] = {}

    def named(self, wishes: tuple[Wish, ...]) -> list[int]:
        """Moment, sentence, moment, sentence: pairs, one after the other."""
        return [number for each in wishes for number in (each.at_ms, self._place(each))]

    def _place(self, wish: Wish) -> int:
        return self.places.setdefault((wish.words, wish.kind), len(self.places))

    @property
    def plain(self) -> list[list[Any]]:
        return [[words, kind, lasts_ms(words, self.numbers)] for words, kind in self.places]


def spoken_again(written: str, timeline: Timeline, catalogue: Catalogue) -> Plain:
    """`spoken`, worked out once for the same steps in the same language. `written` are the steps
    as text; what comes back is only to be read.

    A day's session is fetched again and again, and nothing of a person is in it.
    """
    made_from = written, get_language(), catalogue.version
    with _lock:
        found = _scripts.get(made_from)
    if found is None:
        found = spoken(timeline, catalogue)
    with _lock:
        _scripts[made_from] = found
        _scripts.move_to_end(made_from)
        while len(_scripts) > MOST_SCRIPTS:
            _scripts.popitem(last=False)
    return found


def spoken(timeline: Timeline, catalogue: Catalogue) -> Plain:
    """`steps` has for each step when which of the `lines` is due; `lead` the way back into work.

    `late` says how late a line of a kind may come; a kind that is not there waits.
    """
    numbers = catalogue.numbers
    lines = Lines(numbers)
    return {
        "steps": [lines.named(each) for each in script_of(timeline, catalogue).wishes],
        "lead": lines.named(tuple(count_in_again(numbers))),
        "lines": lines.plain,
        "late": {
            Kind.QUESTION.value: numbers.speech_question_late_ms,
            Kind.CUE.value: numbers.speech_cue_late_ms,
            Kind.COUNT.value: numbers.speech_count_late_ms,
        },
    }
